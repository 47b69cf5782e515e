"""Reposts and copied passages are found with their words; what only quotes the same speech is no copy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from data.prepare.lineage import lineage

WIRE = (
    "The ferry Halcyon struck a sandbank off the port of Merrin shortly before dawn and took on water, the harbour office said. "
    "All of its passengers were brought ashore by fishing boats within two hours. Three of them were treated for cold. "
    "The line that runs the ferry has had two groundings in the same channel since the spring, and a pilots' union had asked for "
    "new buoys. Divers will look at the hull on Friday before the ship is towed to the yard across the bay."
)
OTHER = (
    "Bakers in the hill towns have raised the price of a loaf for the second time this year. They point to flour, which costs a "
    "third more than it did in March, and to ovens that run on gas. The mayor's office hands out vouchers to families with "
    "children, and says that they are used up by the middle of each month. A cooperative of mills wants to sell directly."
)
SPEECH = (
    "we will not leave a single street of this city in the dark, and whoever cut these cables will answer for every hour "
    "that a child sat in the cold, because light is not a favour that a company grants to those who can pay for it"
)


def article(article_id: str, text: str, day: int | None = 1, **more: Any) -> dict[str, Any]:
    row = {
        "article_id": article_id,
        "path": f"{article_id}.txt",
        "source": f"The {article_id.title()}",
        "origin": None,
        "published": date(2031, 5, day) if day else None,
        "published_basis": "stated" if day else None,
        "language": "en",
        "text": text,
        "body_start": 0,
        "body_end": len(text),
        "furniture": [],
    }
    return {**row, **more}


def found(*articles: dict[str, Any], voices: list[dict[str, Any]] | None = None) -> dict[str, list[dict[str, Any]]]:
    return lineage({"articles": list(articles), "voices": voices or []})


def origin_of(made: dict[str, list[dict[str, Any]]]) -> dict[str, str]:
    return {row["article_id"]: row["origin"] for row in made["origins"]}


def test_a_repost_counts_with_the_report_that_was_first() -> None:
    made = found(article("later", "From our desk. " + WIRE, day=3), article("first", WIRE, day=2), article("own", OTHER))
    assert origin_of(made) == {"first": "The First", "later": "The First", "own": "The Own"}
    assert [(row["article_id"], row["other_id"], row["is_copy"]) for row in made["copies"]] == [("first", "later", True)]
    assert all(row["is_certain"] for row in made["origins"])


def test_every_shared_passage_is_the_words_at_its_offsets_in_both() -> None:
    first = article("first", WIRE + "\n" + OTHER)
    other = article("other", OTHER.upper() + "\n\n" + WIRE.replace(",", " –"), day=2)
    made = found(first, other)
    assert {row["text"] for row in made["shared_passages"]} == {WIRE[:-1], OTHER[:-1]}
    for row in made["shared_passages"]:
        assert row["text"] == first["text"][row["start"] : row["end"]]
        assert row["other_text"] == other["text"][row["other_start"] : row["other_end"]]
        assert not row["is_quoted"]


def test_a_credit_names_the_origin_of_all_that_share_its_text() -> None:
    made = found(article("first", WIRE, day=2), article("second", WIRE, day=3, origin="Harbour Wire"))
    assert set(origin_of(made).values()) == {"Harbour Wire"}
    assert {row["article_id"]: row["basis"] for row in made["origins"]} == {"first": "shared text", "second": "credit"}


def test_the_source_that_a_repost_names_in_its_text_is_the_origin_whatever_the_dates() -> None:
    repost = article("repost", WIRE.replace("Divers", "The Harbour reports that divers"), day=2, published_basis="assigned")
    made = found(repost, article("harbour", WIRE, day=2))
    assert set(origin_of(made).values()) == {"The Harbour"}
    assert all(row["is_certain"] for row in made["origins"])
    assert next(row["reason"] for row in made["origins"] if row["article_id"] == "repost").endswith("and names The Harbour.")
    both = found(repost, article("harbour", "As The Repost writes: " + WIRE, day=2))
    assert not any(row["is_certain"] for row in both["origins"])


@pytest.mark.parametrize("more", [{"day": None}, {"published_basis": "assigned"}])
def test_who_came_first_is_uncertain_where_a_date_is_assigned_or_missing(more: dict[str, Any]) -> None:
    day = more.pop("day", 3)
    made = found(article("first", WIRE, day=2), article("second", WIRE, day=day, **more))
    assert {row["origin"] for row in made["origins"]} == {"The First"}
    assert not any(row["is_certain"] for row in made["origins"])
    assert "not known" in made["origins"][0]["reason"]


def test_the_same_speech_in_quotation_marks_is_shown_but_makes_no_copy() -> None:
    texts = [f"{before} “{SPEECH}” {after}" for before, after in [(WIRE, ""), (OTHER, "")]]
    voices = [
        {"article_id": name, "start": text.index("“"), "end": text.index("”") + 1, "voice": "quoted"}
        for name, text in zip(("first", "second"), texts, strict=True)
    ]
    made = found(article("first", texts[0]), article("second", texts[1], day=2), voices=voices)
    assert [row["is_copy"] for row in made["copies"]] == [False]
    assert [row["is_quoted"] for row in made["shared_passages"]] == [True]
    assert origin_of(made) == {"first": "The First", "second": "The Second"}


def test_page_furniture_is_no_shared_text() -> None:
    text = OTHER + "\n" + WIRE
    rest = [len(OTHER), len(text)]
    made = found(article("first", text, furniture=rest), article("second", WIRE, day=2))
    assert made["copies"] == []


def test_unrelated_articles_and_ones_without_words_are_their_own() -> None:
    made = found(article("first", WIRE), article("second", OTHER), article("empty", "", body_start=None, body_end=None))
    assert made["copies"] == made["shared_passages"] == []
    assert {row["basis"] for row in made["origins"]} == {"own"}


def test_the_order_in_which_articles_are_read_makes_no_difference() -> None:
    rows = [article("a", WIRE), article("b", WIRE + OTHER, day=2), article("c", OTHER, day=3)]
    assert found(*rows) == found(*reversed(rows))


def test_an_interview_given_to_another_outlet_is_an_origin_in_doubt() -> None:
    text = OTHER + " The flour will last until autumn, a miller told the Hill Courier."
    made = found(article("first", text, origin="Hill Courier"), article("second", WIRE, origin="Harbour Wire"))
    assert {row["article_id"]: row["is_certain"] for row in made["origins"]} == {"first": False, "second": True}
    assert "told Hill Courier" in next(row["reason"] for row in made["origins"] if row["article_id"] == "first")


def test_a_refrain_is_one_passage_however_often_it_stands_there() -> None:
    made = found(article("a", "row the boat " * 2000, day=1), article("b", "row the boat " * 2000, day=2))
    assert [passage["words"] for passage in made["shared_passages"]] == [6000]


def test_an_article_in_another_language_has_an_origin_too() -> None:
    made = found(article("first", WIRE), article("other", OTHER, language="fr"))
    assert origin_of(made) == {"first": "The First", "other": "The Other"}
