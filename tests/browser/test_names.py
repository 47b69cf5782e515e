"""Names and sides in a browser: a count leads to its words, and from there into the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import on_a_phone, settle
from tests.isles import LAND, isles

MORE = [("n", f"Vessara-{at}", LAND, "narrator", False, 0.9) for at in range(19)]


@pytest.fixture(scope="module")
def isles_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    return serve(isles(tmp_path_factory.mktemp("isles") / "tables", MORE))


def asked(page: Page, parameter: str) -> list[str]:
    return parse_qs(urlparse(page.url).query).get(parameter, [])


def test_a_count_leads_to_its_words_and_these_into_the_article(page: Page, isles_site: str) -> None:
    page.goto(f"{isles_site}/map?show=Contested+names")
    settle(page)
    page.get_by_role("button", name="1 quoted").click()
    expect(page.get_by_text("in a speaker's quoted words: 1 mention")).to_be_visible()
    page.wait_for_url("**name_of=**")
    assert asked(page, "name_of")[1:] == ["vess", "Harbour Herald", "quoted"]
    page.get_by_role("link", name="in the article: Vess").first.click()
    page.wait_for_url("**/article?**")
    expect(page.locator(".mark.chosen").first).to_have_text("Vess’s")
    page.go_back()
    expect(page.get_by_text("in a speaker's quoted words: 1 mention")).to_be_visible()


def test_a_side_s_count_leads_to_its_words(page: Page, isles_site: str) -> None:
    page.goto(f"{isles_site}/map?show=Who+acts")
    settle(page)
    page.get_by_role("button", name="1 speaking").click()
    expect(page.get_by_text("Peru in Mainland Mail, speaking: 1 mention")).to_be_visible()
    expect(page.locator(".words .span").first).to_have_text("Peru")


def test_names_of_hostile_sources_are_text(page: Page, isles_site: str) -> None:
    page.goto(f"{isles_site}/map?show=Contested+names")
    settle(page)
    expect(page.locator(".matrix .first .word", has_text="<b>Night</b> News").first).to_be_visible()


def test_on_a_phone_nothing_is_wider_than_the_page_and_every_count_says_its_name(page: Page, isles_site: str) -> None:
    on_a_phone(page)
    page.goto(f"{isles_site}/map?show=Contested+names")
    settle(page)
    expect(page.locator(".matrix .where .name", has_text="Vess").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_card_s_pages_are_in_the_address_and_its_counts_narrow_it_down(page: Page, isles_site: str) -> None:
    page.goto(f"{isles_site}/map?place=Vessara")
    settle(page)
    expect(page.get_by_text("1 to 10 of 26")).to_be_visible()
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_text("11 to 20 of 26")).to_be_visible()
    assert asked(page, "mentions_page") == ["Vessara", "2", "any", "any"]
    page.reload()
    settle(page)
    expect(page.get_by_text("11 to 20 of 26")).to_be_visible()
    page.get_by_role("button", name="1: Karn, Mainland Mail").click()
    expect(page.get_by_text("“Karn” in Mainland Mail")).to_be_visible()
    page.get_by_role("link", name="in the article: Karn").first.click()
    page.wait_for_url("**/article?**")
    expect(page.locator(".mark.chosen").first).to_have_text("Karn")
    page.go_back()
    expect(page.get_by_text("“Karn” in Mainland Mail")).to_be_visible()


def test_a_card_s_article_opens_at_its_first_mention(page: Page, isles_site: str) -> None:
    page.goto(f"{isles_site}/map?place=Vessara")
    settle(page)
    page.get_by_text("3 articles that name it").click()
    page.get_by_role("link", name="On the isle, m").click()
    page.wait_for_url("**/article?**row=**")
    expect(page.locator(".mark.chosen").first).to_have_text("Karn")
