"""The Map page in a browser: marks lead to mentions and mentions to their words, and the address holds the view."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.tables import article_row, located, write_tables

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
    expect(page.locator(".hoverlayer").first).to_contain_text(label)
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
        page.get_by_text(
            "Mentions switched off on the map, though counted and listed in the card below: 1 for a government or side, "
            "1 for neither place nor government."
        )
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
    expect(page.locator(".hoverlayer").first).to_contain_text("Orvale")
    assert page.locator(".hoverlayer a").count() == 0


def test_the_export_has_every_mention_with_source_article_and_span(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/map?place=Tessia")
    settle(page)
    with page.expect_download() as saved:
        page.locator(".st-key-csv_mentions button").first.click()
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


def test_the_measure_is_in_the_address_and_said_at_the_map(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    expect(page.get_by_text("is more mentions;")).to_be_visible()
    page.get_by_role("radio", name="Articles").click()
    expect(page.get_by_text("is more articles that name it;")).to_be_visible()
    assert "measure=Articles" in page.url


def test_a_source_s_pill_sets_the_filter_of_every_page(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    page.get_by_role("button", name="HH", exact=True).click()
    expect(page.get_by_role("button", name="Source: Highland Herald")).to_be_visible()
    expect(page.get_by_text("In view: 1 article, 1 source")).to_be_visible()
    assert "sources=Highland+Herald" in page.url
    page.get_by_role("button", name="Source: Highland Herald").click()
    expect(page.get_by_text("In view: 4 articles, 4 sources")).to_be_visible()


def test_days_are_chosen_by_a_box_and_all_come_back(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    days = page.locator(".js-plotly-plot", has=page.locator(".cartesianlayer .xy .point"))
    days.scroll_into_view_if_needed()
    box = days.locator(".nsewdrag").first.bounding_box()
    assert box
    page.mouse.move(box["x"] + 3, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 4, box["y"] + 22, steps=4)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 24, steps=4)
    page.mouse.up()
    page.wait_for_url("**published_from=2031-05-01&published_to=2031-05-02**")
    expect(page.get_by_text("In view: 2 articles, 2 sources")).to_be_visible()
    expect(page.get_by_text("Days in view: 1 May to 2 May 2031, on every page.")).to_be_visible()
    page.get_by_role("button", name="All days").click()
    expect(page.get_by_text("In view: 4 articles, 4 sources")).to_be_visible()
    assert "published_" not in page.url


def test_a_place_is_left_out_by_one_press(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map?place=Old+Mint")
    page.get_by_role("button", name="Leave out", exact=True).click()
    expect(page.get_by_role("button", name="Not place: Old Mint")).to_be_visible()
    page.wait_for_url("**without_places=Old+Mint**")
    assert "place=Old" not in page.url.replace("without_places=Old", "")


def test_the_map_goes_to_what_is_chosen_and_back(page: Page, quake_site: str) -> None:
    zoom = f"{PLOT}._fullLayout.map._subplot.map.getZoom()"
    open_map(page, f"{quake_site}/map?place=Springvale+%28city%29&place=Springvale+%28city%29+2")
    before = page.evaluate(zoom)
    page.get_by_text("Zoom the map to them").click()
    page.wait_for_url("**zoom=true**")
    page.wait_for_function(f"{IS_DRAWN} && Math.abs({zoom} - {before}) > 0.05")
    page.get_by_text("Zoom the map to them").click()
    page.wait_for_function(f"{IS_DRAWN} && Math.abs({zoom} - {before}) < 0.05")


def test_the_space_of_the_map_says_that_it_is_being_drawn(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    behind = "getComputedStyle(document.querySelector('.st-key-drawn_later [data-testid=stPlotlyChart]'), '::before').content"
    assert "Drawing the map" in page.evaluate(behind)


def test_the_other_lists_are_in_the_address(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/map")
    settle(page)
    page.get_by_role("radio", name="Who acts").click()
    page.wait_for_url("**show=Who+acts**")
    expect(page.get_by_role("heading", name="Names that stand for a government or side")).to_be_visible()


def test_the_map_follows_the_theme(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map")
    assert page.evaluate(STYLE) == "light"
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"{STYLE} === 'dark' && {IS_DRAWN}")


@pytest.fixture(scope="module")
def andes_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A dashboard on one article that names a country and a name that nobody knows."""
    text = "It rained all over Peru, but not in Nowhere."
    peru = {"place_id": "pe", "place": "Peru", "kind": "country", "country": "PE", "lat": -10.0, "lon": -76.0}
    nowhere = {"place_id": None, "place": "Nowhere", "kind": "city", "country": None, "lat": None, "lon": None}
    mentions = [
        {**located(text, place["place"]), **place, "mention_id": place["place"], "located_by": "own", "metonym": False}
        | {"literal": True, "voice": "narrator", "score": 0.9, "alternatives": []}
        for place in (peru, nowhere)
    ]
    rows = {
        "articles": [article_row(text=text, published=date(2031, 5, 1))],
        "mentions": mentions,
        "places": [{**peru, "names": []}],
    }
    return serve(write_tables(tmp_path_factory.mktemp("andes") / "tables", rows))


def test_a_click_anywhere_in_an_outline_leads_to_its_mentions(page: Page, andes_site: str) -> None:
    open_map(page, f"{andes_site}/map")
    at = f"""(() => {{
        const map = {PLOT}._fullLayout.map._subplot.map, point = map.project([-76.5, -6.5]);
        const canvas = map.getCanvas().getBoundingClientRect();
        return [canvas.left + point.x, canvas.top + point.y];
    }})()"""
    page.wait_for_function(f"{PLOT}._fullLayout.map._subplot.map.queryRenderedFeatures().some(one => one.layer.type === 'fill')")
    x, y = page.evaluate(at)
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    expect(page.locator(".hoverlayer").first).to_contain_text("Peru")
    page.mouse.click(x, y)
    page.wait_for_url("**place=Peru**")
    expect(page.get_by_text("Peru: 1 mention (TG 1)")).to_be_visible()


def test_one_day_is_said_and_an_unknown_name_says_what_to_do(page: Page, andes_site: str) -> None:
    page.goto(f"{andes_site}/map")
    settle(page)
    expect(page.get_by_text("All dated articles are of one day, 1 May 2031")).to_be_visible()
    page.get_by_text("1 name without coordinates, not on the map").click()
    expect(page.get_by_text("add it to profile.toml")).to_be_visible()
    page.get_by_role("button", name="Nowhere (1)").click()
    page.wait_for_url("**place=Nowhere**")


def test_the_geojson_has_a_feature_for_every_mention(page: Page, andes_site: str) -> None:
    page.goto(f"{andes_site}/map")
    settle(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="GeoJSON").click()
    features = json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))["features"]
    assert [(one["properties"]["place"], one["geometry"] is None) for one in features] == [("Nowhere", True), ("Peru", False)]


@pytest.fixture(scope="module")
def crowd_site(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a dashboard on more towns than a map can draw apart."""
    names = [f"Stead {at:03}" for at in range(160)]
    text = " ".join(f"Rain fell on {name}." for name in names)
    points = [(40 + at % 13 / 3, 10 + at // 13 / 3) for at in range(len(names))]
    places = [
        {"place_id": name, "place": name, "kind": "city", "lat": lat, "lon": lon, "names": []}
        for name, (lat, lon) in zip(names, points, strict=True)
    ]
    told = {"located_by": "own", "metonym": False, "literal": True, "voice": "narrator", "score": 0.9, "alternatives": []}
    mentions = [{**located(text, place["place"]), **place, **told, "mention_id": f"m-{place['place']}"} for place in places]
    tables = {"articles": [article_row(text=text)], "places": places, "mentions": mentions}
    return serve(write_tables(tmp_path_factory.mktemp("crowd") / "tables", tables))


def test_a_press_on_a_cluster_zooms_in_and_the_view_stays_for_the_next_choice(page: Page, crowd_site: str) -> None:
    the_map = f"{PLOT}._fullLayout.map._subplot.map"
    cluster = f"{the_map}.queryRenderedFeatures().find(one => one.layer.id.endsWith('-cluster-count'))"
    open_map(page, f"{crowd_site}/map")
    page.wait_for_function(f"{the_map}.opensClusters && {the_map}.getStyle().layers.at(-1).id.endsWith('-cluster-count')")
    page.wait_for_function(f"{IS_DRAWN} && {cluster}")
    before = page.evaluate(f"{the_map}.getZoom()")
    x, y = page.evaluate(f"""(() => {{
        const box = {the_map}.getCanvas().getBoundingClientRect(), at = {the_map}.project({cluster}.geometry.coordinates);
        return [box.left + at.x, box.top + at.y];
    }})()""")
    page.mouse.click(x, y)
    page.wait_for_function(f"{IS_DRAWN} && {the_map}.getZoom() > {before} + 0.2 && !{the_map}.isMoving()")
    assert "place=" not in page.url
    near = page.evaluate(f"{the_map}.getZoom()")
    page.evaluate(f"{the_map}.isOld = true")
    page.get_by_role("button", name="Stead 000 (1)").click()
    page.wait_for_url("**place=Stead+000**")
    page.wait_for_function(f"{IS_DRAWN} && !{the_map}.isOld && Math.abs({the_map}.getZoom() - {near}) < 0.01")


def test_a_long_card_leaves_no_gap_under_the_map(page: Page, quake_site: str) -> None:
    open_map(page, f"{quake_site}/map?place=Belmar")
    expect(page.get_by_text("Belmar: 2 mentions")).to_be_visible()
    height, bottom, table = page.evaluate(f"""(() => {{
        const box = (one) => one.getBoundingClientRect(), titles = [...document.querySelectorAll("h3")];
        const table = titles.find((title) => title.textContent === "The same as a table");
        return [box(document.querySelector(".st-key-reading")).height, box({PLOT}).bottom, box(table).top];
    }})()""")
    assert height <= 760
    assert table - bottom < 420
