"""The Article page in a browser: a row's words are in view, marked, and one step from the same thing elsewhere."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.newsroom import TEXTS


def test_a_cold_link_opens_the_article_with_its_row_chosen_and_focused(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=post&row=post-Orvale")
    expect(page.locator(".mark.chosen")).to_have_text("Orvale")
    expect(page.locator(".mark.chosen")).to_be_focused()
    expect(page.locator(".item.current")).to_contain_text("city")
    assert page.locator(".text .line").first.inner_text() == TEXTS["post"]


def test_a_row_far_down_is_scrolled_into_view(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 420})
    page.goto(f"{site}/article?article=post&row=post-Tamsin")
    expect(page.locator(".mark.chosen").first).to_be_in_viewport()


def test_a_switched_off_kind_is_not_marked_but_counted_and_the_address_has_it(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=post")
    settle(page)
    expect(page.locator(".entry")).to_have_count(5)
    page.get_by_role("button", name="P Places").click()
    expect(page.get_by_text("Switched off and not marked: 2 places.")).to_be_visible()
    expect(page.locator(".entry")).to_have_count(3)
    page.reload()
    expect(page.get_by_text("Switched off and not marked: 2 places.")).to_be_visible()


def test_the_next_mention_of_the_same_thing_may_be_in_another_article(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=post&row=post-Orvale")
    expect(page.locator(".item.current")).to_contain_text("Orvale: 1 of 1 here, 4 in 4 articles in view")
    page.get_by_role("button", name="Next ›").click()
    page.wait_for_url("**row=courier-Orvale**")
    expect(page.locator(".text")).to_contain_text("The government of Lirenia promised aid.")
    expect(page.locator(".mark.chosen")).to_have_text("Orvale")
    page.go_back()
    page.wait_for_url("**row=post-Orvale**")
    expect(page.locator(".text")).to_contain_text("The river Tamsin rose")


def test_marks_are_reached_and_chosen_by_keys(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=post&row=post-Orvale")
    expect(page.locator(".mark.chosen")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".card")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "row=post-Orvale" not in url)
    expect(page.locator(".item.current")).to_have_count(1)


def test_an_unknown_article_is_named_and_the_list_stands_below(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=elsewhere")
    expect(page.get_by_text("no article with the id in the address")).to_be_visible()
    expect(page.get_by_text("Asked for: elsewhere")).to_be_visible()
    expect(page.get_by_role("link", name="Orvale counts its losses")).to_be_visible()


def test_an_unknown_row_is_named_and_the_article_shown(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=post&row=gone")
    expect(page.get_by_text("This article has no row with the id in the address.")).to_be_visible()
    expect(page.locator(".text")).to_contain_text("We lost the old bridge")


def test_a_sentence_can_be_the_row(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=post2&row=post2-s1")
    expect(page.locator(".item.current .letter")).to_have_text("T")
    assert "".join(page.locator(".mark.chosen").all_inner_texts()) == "Some 300 people fled Orvale."


def test_choosing_another_article_drops_the_row(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=post&row=post-Orvale")
    settle(page)
    page.get_by_role("combobox", name="Article").click()
    page.get_by_role("option", name="Valley Courier").click()
    page.wait_for_url("**article=courier")
    expect(page.locator(".text")).to_contain_text("Officials in Orvale said")
    expect(page.locator(".mark.chosen")).to_have_count(0)


def test_a_row_cited_here_is_in_the_download(page: Page, site: str) -> None:
    page.goto(f"{site}/article?article=courier&row=courier-Orvale")
    page.locator(".item.current").get_by_role("button", name="Cite").click()
    page.get_by_role("button", name="Cited rows (1)").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download Markdown").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert "Valley Courier" in text
    assert "SHA-256" in text
