"""The Map page in a browser: marks lead to mentions and mentions to their words, and the address holds the view."""

from __future__ import annotations

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle

PLOT = "document.querySelector('.js-plotly-plot')"
IS_DRAWN = f"{PLOT}?._fullLayout?.map?._subplot?.map?.loaded()"
STYLE = f"{PLOT}._fullLayout.map.style.id"
# Where the table has its second column and its first row of values.
READ_PX, FIRST_ROW_PX = 150, 52
MARK = f"""label => {{
    const plot = {PLOT}, map = plot._fullLayout.map._subplot.map;
    const trace = plot._fullData.find(trace => trace.hovertext?.length && trace.customdata.flat().includes(label));
    const at = trace.customdata.flat().indexOf(label), point = map.project([trace.lon[at], trace.lat[at]]);
    const canvas = map.getCanvas().getBoundingClientRect();
    return [canvas.left + point.x, canvas.top + point.y];
}}"""


def open_map(page: Page, address: str) -> None:
    page.goto(address)
    settle(page)
    page.wait_for_function(IS_DRAWN)


def mark(page: Page, label: str) -> tuple[float, float]:
    x, y = page.evaluate(MARK, label)
    return x, y


def click_mark(page: Page, label: str) -> None:
    x, y = mark(page, label)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    expect(page.locator(".hoverlayer")).to_contain_text(label)
    page.mouse.click(x, y)


def test_a_click_on_a_mark_leads_to_its_mentions_and_one_more_to_the_words(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    click_mark(page, "Belmar")
    expect(page.get_by_text("Belmar: 2 mentions (GG 1, HH 1)")).to_be_visible()
    page.wait_for_url("**place=Belmar**")
    page.get_by_role("link", name="in the article: Belmar").first.click()
    page.wait_for_url("**/article?**")
    expect(page.locator(".mark.chosen").first).to_have_text("Belmar")


def test_a_box_takes_all_places_in_it(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    (left, top), (right, bottom) = mark(page, "Town Hall"), mark(page, "Springvale (city)")
    page.mouse.move(left, top)
    page.locator(".modebar-btn[data-val=select]").click()
    page.mouse.move(left - 30, top - 30)
    page.mouse.down()
    page.mouse.move(left + 50, top + 40, steps=4)
    page.mouse.move(right + 30, bottom + 30, steps=4)
    page.mouse.up()
    page.wait_for_function("['Belmar', 'Springvale'].every(name => location.search.includes(name))")
    expect(page.locator(".words", has_text="Old Mint").first).to_be_visible()


def test_the_map_is_still_there_after_a_choice(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    before = mark(page, "Town Hall")
    click_mark(page, "Belmar")
    page.wait_for_url("**place=Belmar**")
    page.wait_for_function(IS_DRAWN)
    assert mark(page, "Town Hall") == pytest.approx(before, abs=2)
    marks = (
        f"{PLOT}._fullLayout.map._subplot.map.queryRenderedFeatures().filter(found => found.source.startsWith('source-')).length"
    )
    page.wait_for_function(f"{marks} > 0")


def test_names_of_governments_are_off_until_switched_on_and_the_address_keeps_it(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map?place=Tessia")
    expect(page.get_by_text("Tessia: 1 mention (HH 1)")).to_be_visible()
    expect(
        page.get_by_text("Mentions switched off: 1 for a government or side, 1 for neither place nor government.")
    ).to_be_visible()
    page.get_by_text("Names that stand for a government or side (2)").click()
    expect(page.get_by_text("Tessia: 2 mentions (BN 1, HH 1)")).to_be_visible()
    assert "sides=true" in page.url
    page.reload()
    expect(page.get_by_text("Tessia: 2 mentions (BN 1, HH 1)")).to_be_visible()


def test_a_place_can_be_chosen_by_keyboard(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/map")
    settle(page)
    page.get_by_role("combobox", name="Places to read about").focus()
    page.keyboard.type("Corran")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Corran: 1 mention (MM 1)")).to_be_visible()


def test_a_name_without_coordinates_is_listed_and_readable(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/map?place=%3Cb%3ENowhere%3C%2Fb%3E+%28not+resolved%29")
    expect(page.get_by_text("1 name without coordinates, not on the map")).to_be_visible()
    expect(page.get_by_role("link", name="in the article: <b>Nowhere</b>")).to_be_visible()
    expect(page.get_by_text("Borders are Natural Earth's")).to_be_visible()


def test_hover_shows_a_hostile_name_as_text(page: Page, site: str) -> None:
    open_map(page, f"{site}/map")
    page.mouse.move(*mark(page, "Orvale"))
    expect(page.locator(".hoverlayer")).to_contain_text("Orvale")
    assert page.locator(".hoverlayer a").count() == 0


def test_the_export_has_every_mention_with_source_article_and_span(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/map?place=Tessia")
    settle(page)
    with page.expect_download() as saved:
        page.get_by_test_id("stDownloadButton").get_by_role("button").click()
    rows = pd.read_csv(saved.value.path())
    assert {"source", "article", "start", "end", "text"} <= set(rows.columns)
    assert set(rows["class"]) == {"literal"}
    assert "Nowhere" in " ".join(rows["text"])


def test_a_row_of_the_table_leads_to_its_mentions(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/map")
    settle(page)
    table = page.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    expect(table.locator("canvas").first).to_be_visible()
    box = table.bounding_box()
    assert box
    page.mouse.click(box["x"] + READ_PX, box["y"] + FIRST_ROW_PX)
    page.wait_for_url("**place=Belmar**")
    expect(page.get_by_role("link", name="in the article: Belmar").first).to_be_visible()


def test_the_map_follows_the_theme(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    assert page.evaluate(STYLE) == "light"
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"{STYLE} === 'dark' && {IS_DRAWN}")
