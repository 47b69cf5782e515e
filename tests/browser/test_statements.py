"""The Statements page in a browser: columns from the address, cards that open their words, and the way back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle


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


def test_citing_keeps_the_keyboard_where_it_is(page: Page, site: str) -> None:
    page.goto(f"{site}/statements")
    settle(page)
    cite = page.locator(".cite").nth(1)
    cite.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Cited rows (1)")).to_be_visible()
    expect(cite).to_have_text("Cited")
    expect(cite).to_be_focused()
