"""The Statements page in a browser: columns from the address, cards that open their words, and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import on_a_phone, settle
from tests.debate import debate
from tests.tables import article_row, located, write_tables

SAID = {"kind": "indirect", "act": "promise", "cue": "gave", "negated": False, "context_start": 0, "score": 0.9}
BY_SUBJECT = "statements?columns_by=Source&rows=Subject"


@pytest.fixture(scope="session")
def ferry_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a dashboard on the corpus with subjects and pairs of statements."""
    return serve(debate(tmp_path_factory.mktemp("debate") / "tables"))


@pytest.fixture(scope="module")
def speech_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a dashboard on one speech of 23 sentences."""
    told = [f"promise {at}" for at in range(1, 24)]
    text = " ".join(f"Holm gave {words} to all." for words in told)
    said = [
        located(text, f"{words} to all", actor_ids=["holm"], actor="Ida Holm", statement_id=words.replace(" ", "-"), **SAID)
        for words in told
    ]
    actors = [{"actor_id": "holm", "actor": "Ida Holm", "kind": "person", "aliases": []}]
    tables = {"articles": [article_row(text=text)], "statements": said, "actors": actors}
    return serve(write_tables(tmp_path_factory.mktemp("speech") / "tables", tables))


def _card(page: Page, row_id: str) -> Locator:
    return page.locator(f".card[data-row='{row_id}']")


def _band(page: Page, heading: str) -> Locator:
    return page.locator(".band-heading", has_text=heading)


def test_speakers_stand_side_by_side_and_the_kinds_look_different(page: Page, site: str) -> None:
    page.goto(f"{site}/statements")
    expect(page.locator(".column-name")).to_have_text(["Ana Ruiz", "Lirenia (government)"])
    direct, indirect = page.locator(".card.direct").first, page.locator(".card.indirect").first
    expect(direct.locator("strong")).to_have_text("“We lost the old bridge,”")
    assert direct.evaluate("card => getComputedStyle(card).borderLeftStyle") == "solid"
    assert indirect.evaluate("card => getComputedStyle(card).borderLeftStyle") == "none"


def test_a_click_leads_to_the_words_without_a_reload_and_back_to_the_same_view(page: Page, site: str) -> None:
    page.goto(f"{site}/statements?columns_by=Source&acts=deny")
    expect(page.locator(".card")).to_have_count(1)
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="in the article: the dam had failed").click()
    page.wait_for_url("**/article?**row=post2-st2**")
    expect(page.locator(".mark.chosen").first).to_have_text("the dam had failed")
    assert page.evaluate("window.stayed")
    page.go_back()
    page.wait_for_url("**/statements?**")
    expect(page.locator(".card")).to_have_count(1)
    expect(page.locator(".column-head .count").first).to_have_text("1 of 3 statements")


def test_the_link_is_a_real_one_for_another_tab(page: Page, site: str) -> None:
    page.goto(f"{site}/statements?said=dam")
    link = page.locator(".open").first
    expect(link).to_be_visible()
    with page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])
    expect(opened.value.locator(".mark.chosen").first).to_have_text("the dam had failed")
    assert "/statements" in page.url


def test_words_narrow_as_they_are_typed_and_an_empty_column_says_so(page: Page, site: str) -> None:
    page.goto(f"{site}/statements")
    settle(page)
    page.get_by_role("searchbox", name="Words in the sentence").press_sequentially("bridge")
    expect(page.get_by_text("None found among 1 statement.")).to_be_visible()
    page.wait_for_url("**said=bridge**")
    expect(page.locator(".card mark").last).to_have_text("bridge")


def test_citing_keeps_the_keyboard_where_it_is(page: Page, site: str) -> None:
    page.goto(f"{site}/statements")
    settle(page)
    cite = page.locator(".cite").nth(1)
    cite.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Cited rows (1)")).to_be_visible()
    expect(cite).to_have_text("Cited")
    expect(cite).to_be_focused()


def test_a_subject_is_a_row_with_its_reason_and_an_empty_cell_says_among_how_many(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/{BY_SUBJECT}")
    expect(_band(page, "pier, safe")).to_be_visible()
    expect(page.get_by_text("None found among 6 statements.")).to_be_visible()
    reason = page.get_by_text("same words: pier, safe").first
    expect(reason).not_to_be_visible()
    page.locator(".why summary").first.click()
    expect(reason).to_be_visible()


def test_a_statement_is_parted_kept_in_the_address_and_put_back(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/{BY_SUBJECT}")
    _card(page, "gazette-3").get_by_role("button", name="Part").click()
    judgement = _card(page, "gazette-3").locator(".judgement")
    expect(judgement).to_contain_text("✎")
    expect(judgement).to_contain_text("Taken out of the row “cracks” by you")
    expect(_band(page, "cracks")).to_have_count(0)
    page.wait_for_url("**parted=gazette-3-**")
    assert judgement.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.reload()
    expect(page.get_by_role("button", name="1 statement parted by you: put all back")).to_be_visible()
    _card(page, "gazette-3").get_by_role("button", name="Put back").click()
    expect(_band(page, "cracks")).to_be_visible()
    page.wait_for_url(lambda url: "parted" not in url)


def test_a_citation_is_copied_with_one_click_and_says_so(page: Page, ferry_site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{ferry_site}/statements?view=Side+by+side&columns_by=Source&acts=deny")
    copy = _card(page, "gazette-3").get_by_role("button", name="Copy")
    before = copy.bounding_box()
    copy.click()
    expect(_card(page, "gazette-3").get_by_role("button", name="Copied")).to_be_visible()
    after = page.locator(".copy.done").bounding_box()
    assert before
    assert after
    assert (before["x"], before["width"]) == (after["x"], after["width"])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Norvik (government) (named here as “Norvik”), deny, paraphrased in the outlet's words: “hiding the cracks”"
    )
    assert "Pier Gazette, “Pier Gazette on the ferry”, 1 May 2032, gazette.txt, characters" in copied


def test_a_link_to_a_statement_opens_cold_with_it_on_top_and_marked(page: Page, ferry_site: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{ferry_site}/statements?columns_by=Source&acts=deny")
    _card(page, "gazette-3").get_by_role("button", name="Link").click()
    expect(_card(page, "gazette-3").get_by_role("button", name="Copied")).to_be_visible()
    address = page.evaluate("navigator.clipboard.readText()")
    assert parse_qs(urlparse(address).query) == {"statement": ["gazette-3"]}
    other = page.context.new_page()
    other.goto(address)
    linked = other.locator(".groups .card.linked")
    expect(linked).to_contain_text("hiding the cracks")
    assert linked.evaluate("card => getComputedStyle(card).outlineStyle") == "solid"
    expect(other.locator(".group-name").first).to_have_text("The statement that the link leads to")
    other.get_by_role("button", name="Close").click()
    expect(linked).to_have_count(0)


def test_the_view_stays_in_the_address_over_a_reload_and_the_way_back(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/statements")
    settle(page)
    page.get_by_role("radio", name="Same statement").click()
    page.wait_for_url("**view=Same+statement**")
    expect(page.locator(".group")).to_have_count(1)
    page.reload()
    expect(page.locator(".group-name")).to_have_text("Quoted in one, paraphrased in the other")
    page.locator(".open").first.click()
    page.wait_for_url("**/article?**")
    page.go_back()
    expect(page.locator(".group")).to_have_count(1)


def test_words_that_one_side_lacks_are_underlined_and_bold(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/statements?view=Same+statement")
    differs = page.locator(".card.direct .differs")
    expect(differs.first).to_be_visible()
    assert [words.strip() for words in differs.all_inner_texts()] == ["is", "every crew”"]
    assert differs.first.evaluate("words => getComputedStyle(words).textDecorationLine") == "underline"
    expect(page.get_by_text("same words: pier, safe")).to_be_visible()


def test_an_answer_is_offered_as_a_candidate_with_its_reason(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/statements?view=Claim+and+answer")
    group = page.locator(".group")
    expect(group).to_contain_text("Offered as a candidate because")
    expect(group.locator(".role")).to_have_text(["Claim", "May answer it"])
    assert group.evaluate("one => getComputedStyle(one).borderTopStyle") == "dotted"


def test_a_mark_of_a_chart_opens_the_statements_behind_it(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/statements?view=Who+speaks")
    settle(page)
    mark = page.locator(".js-plotly-plot").first.locator(".scatterlayer .point").nth(1)
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url("**heard=Pier+Gazette**Ida+Holm**")
    expect(page.locator(".groups .card")).to_have_count(4)


def test_a_name_leads_to_the_card_of_its_actor_without_a_reload(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/statements?columns_by=Source&acts=promise")
    page.evaluate("window.stayed = true")
    _card(page, "gazette-1").get_by_role("link", name="Ida Holm").click()
    page.wait_for_url(re.compile("view=Actor"))
    expect(page.get_by_role("heading", name="Ida Holm")).to_be_visible()
    expect(page.locator(".column-head .count").first).to_have_text("5 of 16 statements")
    assert page.evaluate("window.stayed")


@pytest.mark.parametrize("view", ["Side+by+side&rows=Subject", "Same+statement", "Who+speaks", "Actor&actor_card=Ida+Holm"])
def test_every_view_fits_a_narrow_screen(page: Page, ferry_site: str, view: str) -> None:
    on_a_phone(page)
    page.goto(f"{ferry_site}/statements?view={view}")
    settle(page)
    expect(page.locator(".card, .js-plotly-plot").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    "view", ["Who+speaks&heard=Coast+<b>Wire</b>+![x](http://198.51.100.7/s.png)+·+Ana+Ruiz", "Actor&actor_card=Ana+Ruiz"]
)
def test_hostile_words_stay_words_in_every_view(page: Page, site: str, view: str) -> None:
    page.goto(f"{site}/statements?view={view}&said=Lirenia")
    settle(page)
    expect(page.locator(".card", has_text="<script>window.pwned=1</script>").first).to_be_visible()
    assert page.evaluate("window.pwned") is None
    assert page.locator("iframe, img[src*='198.51.100.7'], a[href*='198.51.100.7']").count() == 0


def test_a_long_column_shows_ten_and_ten_more_for_a_press_which_the_address_keeps(page: Page, speech_site: str) -> None:
    page.goto(f"{speech_site}/statements")
    more = page.get_by_role("button", name="Show 10 more of 13: Ida Holm")
    expect(more).to_be_visible()
    expect(page.locator(".card")).to_have_count(10)
    more.scroll_into_view_if_needed()
    main = page.get_by_test_id("stMain")
    before = main.evaluate("main => main.scrollTop")
    more.click()
    expect(page.locator(".card")).to_have_count(20)
    assert main.evaluate("main => main.scrollTop") == before
    page.wait_for_url("**shown=20.holm**")
    page.reload()
    expect(page.locator(".card")).to_have_count(20)
    page.get_by_role("button", name="Show 3 more of 3: Ida Holm").click()
    expect(page.locator(".card")).to_have_count(23)
    expect(page.locator(".more .button")).to_have_count(0)


def test_the_view_of_an_actor_opens_on_the_one_with_most_statements(page: Page, ferry_site: str) -> None:
    page.goto(f"{ferry_site}/statements?view=Actor")
    settle(page)
    expect(page.get_by_role("heading", name="Bo Lund")).to_be_visible()
    expect(page.locator(".card").first).to_be_visible()
