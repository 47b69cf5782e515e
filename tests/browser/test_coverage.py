"""The Coverage page in a browser: every cell opens its words, and an empty one is judged only by an analyst, with a reason."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import on_a_phone, settle

MATRIX = "Topics by source"


def test_a_cell_opens_its_words_and_stays_open_in_the_address(page: Page, site: str) -> None:
    page.goto(f"{site}/coverage?topics=Places")
    settle(page)
    page.get_by_label(MATRIX).get_by_role("button", name="Orvale, Harbour Post").first.click()
    page.wait_for_url("**cell=Orvale**")
    expect(page.get_by_text("Flood closes").first).to_be_visible()
    page.reload()
    expect(page.get_by_text("Flood closes").first).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.get_by_text("Press a cell to read the words behind it")).to_be_visible()


def test_an_empty_cell_shows_the_nearest_words_and_is_marked_only_with_a_reason(page: Page, site: str) -> None:
    page.goto(f"{site}/coverage?topics=Places")
    settle(page)
    empty = page.get_by_label(MATRIX).get_by_role("button", name="Tamsin, Valley Courier")
    expect(empty).to_contain_text("too short to tell")
    empty.click()
    expect(page.get_by_text("The nearest words there are")).to_be_visible()
    page.get_by_text("After reading: mark it as left out").click()
    page.get_by_role("button", name="Mark as left out").click()
    expect(page.get_by_text("The mark needs a reason.")).to_be_visible()
    page.get_by_label("Reason").fill("Read twice: the river is not in it")
    page.get_by_role("button", name="Mark as left out").click()
    expect(page.get_by_label(MATRIX).get_by_role("button", name="Tamsin, Valley Courier")).to_contain_text("left out")
    page.reload()
    expect(page.get_by_text("Read twice: the river is not in it")).to_be_visible()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_label(MATRIX).get_by_role("button", name="Tamsin, Valley Courier")).to_contain_text("too short to tell")


def test_it_fits_a_phone(page: Page, site: str) -> None:
    on_a_phone(page)
    page.goto(f"{site}/coverage?topics=Actors who speak")
    settle(page)
    expect(page.get_by_label(MATRIX)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_words_narrow_all_kinds_and_a_pressed_cell_comes_into_sight(page: Page, site: str) -> None:
    page.goto(f"{site}/coverage")
    settle(page)
    expect(page.get_by_label(MATRIX)).to_contain_text("Actors who speak")
    page.get_by_label("Find in topics").fill("casualties")
    page.keyboard.press("Enter")
    page.wait_for_url("**topic_words=casualties**")
    expect(page.get_by_label(MATRIX)).not_to_contain_text("Actors who speak")
    expect(page.get_by_label(MATRIX)).to_contain_text("People killed")
    page.get_by_label("Find in topics").fill("")
    page.keyboard.press("Enter")
    expect(page.get_by_label(MATRIX)).to_contain_text("Actors who speak")
    page.get_by_label(MATRIX).get_by_role("button", name="People killed").first.click()
    page.wait_for_url("**cell=measure**")
    expect(page.get_by_role("button", name="Close", exact=True)).to_be_in_viewport()
