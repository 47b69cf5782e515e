"""What of a page is title, heading, paragraph, caption and furniture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.prepare.article import BlockKind
from data.prepare.blocks import outline

LEAD = "The ferry to Anholm stopped running on Monday after inspectors found a crack in its hull, the harbour office said."
MORE = "About 400 islanders use the ferry every day, and many of them had to spend the night in the sports hall at the port."
LAST = "A second boat is expected from the mainland by the end of the week, and the school will stay shut until then."
BODY = f"{LEAD}\n\n{MORE}\n\n{LAST}"


def parts(text, title=None):
    """(kind, words) of each block."""
    return [(block.kind.value, text[block.start : block.end]) for block in outline(text, title).blocks]


def furniture(text, title=None):
    return [words for kind, words in parts(text, title) if kind == "furniture"]


@pytest.mark.parametrize(
    "line",
    [
        "Last update: May 2, 2021 10:15",
        "Updated 14:05 GMT",
        "Published 3 May 2021",
        "top of page",
        "Back to top",
        "0 views0 comments",
        "12 Comments",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp",
        "Advertisement",
        "Story continues below advertisement",
        "Newsroom logo",
        "Harbour Post logo",
        "  • Writer's pictureAna Lind",
        "By Ana Lind",
        "By Ana Lind and Bo Ek, Harbour Post",
        "By ANA LIND | Associated Press",
        "By Ana Lind May 2, 2021",
        "Ana Lind, Harbour Post May 2, 2021 3:09 PM",
        "Subscribe to our newsletter",
        "Sign up for our daily newsletter",
        "Follow us on Twitter",
        "Follow Ana Lind on Twitter @analind",
        "Twitter: @analind.",
        "https://harbour.example/ferry",
        "#ferry #anholm",
        "Tags: ferry, islands, weather",
        "Read more: Ferry passes its yearly test",
        "READ ALSO: Ferry passes its yearly test",
        "Copyright © 2021 Harbour Post",
        "© Harbour Post 2021. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "This website uses cookies to give you the best experience.",
        "We use cookies and similar tools.",
        "Image credit: Bo Ek",
        "Photo by Bo Ek",
        "Photo: Bo Ek/Reuters",
        "(AP Photo/Bo Ek)",
        "Getty Images",
        "(Reporting by Ana Lind in Anholm; Editing by Bo Ek)",
        "Reporting by Ana Lind; Additional reporting by Eva Holt",
        "Eva Holt contributed to this report.",
        "Holt reported from Anholm.",
        "This article was originally published by the Harbour Post.",
        "Source: Harbour Post",
        "Home > News > Islands",
        "* * *",
        "3 min read",
    ],
)
def test_what_stands_around_an_article_is_furniture(line):
    assert furniture(f"{LEAD}\n\n{line}\n\n{MORE}\n\n{LAST}") == [line.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "The report was published on Monday and says that 300 people had to leave their homes.",
        "Reporting by the Harbour Post found that 40 boats had never been inspected.",
        "Sources close to the owner said that the ferry was safe.",
        "Reuters could not verify the figures.",
        "Copyright law was changed by parliament on Tuesday.",
        "The book may not be published in Norland, the court ruled.",
        "Video from the port shows people carrying mattresses.",
        "Photo: People wait for news of the ferry at the port of Anholm on Monday evening",
        "Clashes were reported from the north of the island.",
        "Topics in the talks included water and fuel.",
        "By Wednesday, the crew had repaired the hull.",
        "By land and sea, the islanders left.",
        "Comments by the mayor angered the crew.",
        "Share prices of the shipping line fell.",
        "Save the Children said that 12 people were hurt.",
        "The information provided by the owner could not be checked.",
        "Support for the mayor fell to 20 percent.",
        "3 responses to the flood that worked",
        "September 19, 2021",
        "He wants to learn more.",
        "Updated figures are due on Friday.",
        "Published figures differ.",
        "Follow the money, the inspector said.",
        "She said no.",
        "Eva Holt is a reporter at the Harbour Post and was on board.",
        "The crew rejected the offer of Hull / Grimsby Shipping.",
    ],
)
def test_what_only_looks_like_it_is_content(line):
    assert furniture(f"{LEAD}\n\n{line}\n\n{MORE}\n\n{LAST}") == []


@pytest.mark.parametrize(
    "text",
    [LEAD, "Rain fell.", "the price rose 6.5% to 164p", "Updated 2:55 p.m. PT: The ferry is back.", f"{LEAD} {MORE} {LAST}"],
)
def test_a_text_of_one_paragraph_is_just_that(text):
    assert parts(text) == [("paragraph", text)]


def test_a_headline_is_the_title_and_its_copies_are_furniture():
    title = "Crack in Hull Stops Anholm Ferry"
    text = f"{title}\n\n{title}\n\n{title} - Harbour Post\n\n{BODY}"
    assert [kind for kind, _ in parts(text)] == ["title", "furniture", "furniture", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Crack in hull stops Anholm ferry", True),
        ("Is the Anholm ferry safe?", True),
        ("‘We were lucky’: islanders tell of crack in ferry", True),
        ("Crack in Hull Stops Anholm Ferry.", True),
        ("Crack found in hull stops ferry to Anholm.", True),
        ("The ferry to Anholm was stopped on Monday.", False),
        ("ANHOLM, Norland (AP) - The ferry to Anholm was stopped", False),
        ("“I was afraid,” she said,", False),
    ],
)
def test_a_first_line_is_the_title_where_it_reads_like_a_headline(first, is_title):
    assert (outline(f"{first}\n\n{BODY}").title is not None) == is_title


def test_a_stated_title_is_found_below_other_lines():
    text = f"Harbour Post special\n\nCrack in hull stops ferry\n\n{BODY}"
    assert parts(text, "Crack in Hull Stops Ferry")[1] == ("title", "Crack in hull stops ferry")


def test_a_stated_title_that_the_text_lacks_makes_no_line_the_title():
    assert outline(f"Crack in hull stops ferry\n\n{BODY}", "Islanders wait").title is None


def test_a_site_name_behind_the_title_is_cut():
    text = f"Crack in hull stops Anholm ferry | Harbour Post\n\n{BODY}"
    assert parts(text)[:2] == [("title", "Crack in hull stops Anholm ferry"), ("furniture", "| Harbour Post")]


def test_headings_stand_between_paragraphs():
    text = f"{LEAD}\n\nNight in the sports hall\n\n{MORE}\n\n- blankets\n\n{LAST}\n\nTo be continued"
    assert [words for kind, words in parts(text) if kind == "heading"] == ["Night in the sports hall"]


@pytest.mark.parametrize(
    ("credit", "caption"),
    [
        (" / Harbour.No", "Islanders wait at the port of Anholm, Norland, May 2, 2021"),
        ("(AP Photo/Bo Ek)", "Islanders wait at the port of Anholm, Norland."),
        ("© AFP", "Islanders wait at the port of Anholm"),
        ("[File: Bo Ek/Reuters]", "Islanders wait at the port of Anholm"),
        ("Photo: Bo Ek", "Islanders wait at the port of Anholm."),
    ],
)
def test_a_caption_is_content_and_its_credit_is_not(credit, caption):
    found = parts(f"Crack in hull stops Anholm ferry\n\n{caption} {credit.strip()}\n\n{BODY}")
    assert found[1:3] == [("caption", caption), ("furniture", credit.strip())]


def test_readers_comments_are_furniture_to_the_end():
    comment = "I have taken this ferry for thirty years and never once saw anybody look at its hull, not even in winter."
    assert furniture(f"{BODY}\n\nLeave a Reply\n\nOle\n\n{comment}") == ["Leave a Reply", "Ole", comment]


def test_a_list_of_other_articles_ends_where_prose_goes_on():
    box = "Related Articles\n\nFerry passes test\n\nNew boat for Anholm"
    assert furniture(f"{LEAD}\n\n{box}\n\n{MORE}\n\n{LAST}") == box.split("\n\n")


def test_blurbs_in_a_list_of_other_articles_are_furniture():
    box = (
        "Related Articles\n\nFerry passes test\n\nThe old ferry to the island passed its yearly test, its owner said.\n\nNew boat"
    )
    assert furniture(f"{BODY}\n\n{box}") == box.split("\n\n")


@pytest.mark.parametrize(
    "note",
    [
        "Ana Lind is a reporter at the Harbour Post who covers the islands.",
        "“Lifelong coffee fanatic. Friendly beer geek. Award-winning troublemaker. Prone to fits of apathy.”",
    ],
)
def test_a_closing_note_about_the_author_is_furniture(note):
    assert furniture(f"{BODY}\n\n{note}") == [note]


def test_a_closing_quotation_is_content():
    assert furniture(f"{BODY}\n\n“We wait. We hope. We are islanders, after all,” she said.") == []


def test_a_byline_that_shares_a_line_with_the_text_is_cut():
    assert parts(f"By Ana Lind. ANHOLM, Norland (Reuters) - {LEAD}")[0] == ("furniture", "By Ana Lind.")


def test_hard_wrapped_lines_are_one_paragraph():
    lines = [
        "The ferry to Anholm stopped running on Monday after inspectors",
        "found a crack in its hull, and the harbour office told the people",
        "of the island to wait until a second boat arrives from the main",
        "land or to ask the fishermen of the northern village for passage",
        "until then.",
    ]
    text = "\n".join([*lines, "", "The school will stay shut."])
    assert [kind for kind, _ in parts(text)] == ["paragraph", "paragraph"]


@given(
    st.lists(
        st.sampled_from(
            [
                LEAD,
                MORE,
                "By Ana Lind",
                "Related Articles",
                "Leave a Reply",
                "top of page",
                "\r\n",
                " \u00a0",
                "A B",
                "x | Y Z",
                "© A",
                "“",
                "\ufeff",
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", " ", "\u2028"]),
)
def test_blocks_hold_every_word_in_order(pieces, gap):
    text = gap.join(pieces)
    at, held = 0, ""
    for block in outline(text).blocks:
        words = text[block.start : block.end]
        assert block.start >= at
        assert words
        assert words == words.strip()
        at, held = block.end, held + words
    assert "".join(held.split()) == "".join(text.split())


@given(st.text(max_size=200))
def test_any_text_has_blocks(text):
    assert all(block.kind in BlockKind for block in outline(text).blocks)
