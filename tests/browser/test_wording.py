"""The Wording page in a browser: a count narrows the lines, and a line opens its article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.prepare.run import prepare
from tests.browser.conftest import settle
from tests.eviction import write_reports


def test_a_count_narrows_the_lines_and_a_line_opens_its_article(
    page: Page, serve: Callable[[Path], str], sample_tables: Path
) -> None:
    page.goto(f"{serve(sample_tables)}/wording")
    settle(page)
    lines = page.get_by_label("Lines with the wording").get_by_role("listitem")
    expect(lines.nth(1)).to_be_visible()
    every = lines.count()
    page.get_by_role("button", name="Show the words").first.click()
    page.wait_for_url("**wording_of=**")
    expect(page.get_by_role("button", name="Show all lines")).to_be_visible()
    expect(lines).not_to_have_count(every)
    words = lines.first.locator(".span").inner_text()
    lines.first.get_by_role("link").click()
    page.wait_for_url("**/article?**row=**")
    expect(page.locator(".mark.chosen").first).to_contain_text(words.split()[0])


def test_without_a_profile_it_says_what_brings_wordings(page: Page, site: str) -> None:
    page.goto(f"{site}/wording")
    expect(page.get_by_text("A profile names them")).to_be_visible()
    expect(page.get_by_text("Too few to tell a source from an article")).to_be_visible()


def test_a_proposal_is_taken_into_a_profile_that_prepares(
    page: Page, serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("eviction")
    articles = write_reports(folder / "articles")
    prepare(articles, folder / "tables")
    page.goto(f"{serve(folder / 'tables')}/wording")
    settle(page)
    expect(page.get_by_text("stands under “Proposed”")).to_be_visible()
    page.get_by_role("textbox", name="Name in the profile").fill("The operation at Arica")
    page.keyboard.press("Enter")
    settle(page)
    page.get_by_test_id("stButtonGroup").get_by_role("button", name=re.compile("^raid$", re.IGNORECASE)).click()
    settle(page)
    present = folder / "present.toml"
    present.write_text('# Mine.\n[[referent]]\nname = "The march"\nwordings = ["riot"]\n', encoding="utf-8")
    page.locator("input[type=file]").set_input_files(present)
    expect(page.get_by_text("present.toml")).to_be_visible()
    settle(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Add to the profile").click()
    made = folder / download.value.suggested_filename
    download.value.save_as(made)
    text = made.read_text(encoding="utf-8")
    assert text.startswith("# Mine.\n")
    march, operation = tomllib.loads(text)["referent"]
    assert march["wordings"] == ["riot"]
    assert operation["name"] == "The operation at Arica"
    assert "raided" in operation["wordings"]
    assert "raid" not in map(str.lower, operation["wordings"])
    outcome = prepare(articles, folder / "again", made)
    assert (outcome.problems, outcome.rows["wordings"]) == ([], 7)
