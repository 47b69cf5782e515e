"""The Figures page in a browser: the ledger opens comparisons, marks and rows lead to the words, and the address holds it all."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import on_a_phone, settle

CHART = "[class*='st-key-comparison_']"
MARK = """words => {
    const plot = document.querySelector("[class*='st-key-comparison_'] .js-plotly-plot");
    plot.scrollIntoView({ block: 'center' });
    const trace = plot._fullData.find(trace => trace.mode === 'markers' && trace.hovertext?.includes(words));
    const xaxis = plot._fullLayout[trace.xaxis.replace('x', 'xaxis')];
    const yaxis = plot._fullLayout[trace.yaxis.replace('y', 'yaxis')];
    const area = plot.getBoundingClientRect();
    return [area.left + xaxis._offset + xaxis.c2p(trace.x[0]), area.top + yaxis._offset + yaxis.c2p(trace.y[0])];
}"""


def opened(page: Page, site: str, parameters: str = "") -> None:
    page.goto(f"{site}/figures{parameters}")
    settle(page)
    expect(page.locator(f"{CHART} path.point").first).to_be_visible()


def test_the_ledger_comes_first_and_opens_a_comparison_with_an_address_of_its_own(page: Page, quake_site: str) -> None:
    opened(page, quake_site)
    expect(page.get_by_role("heading", name="People displaced")).to_be_visible()
    page.get_by_role("link", name="How long something lasted · Belmar *quake*").click()
    expect(page.get_by_role("heading", name="How long something lasted")).to_be_visible()
    page.wait_for_url("**comparison=**")
    address = page.url
    page.go_back()
    expect(page.get_by_role("heading", name="People displaced")).to_be_visible()
    page.goto("about:blank")
    page.goto(address)
    expect(page.get_by_role("heading", name="How long something lasted")).to_be_visible()
    expect(page.locator(".ledger .current")).to_contain_text("How long something lasted")
    expect(page.get_by_text("same after conversion").first).to_be_visible()


def test_the_ledger_is_reached_by_keyboard(page: Page, quake_site: str) -> None:
    opened(page, quake_site)
    page.get_by_role("link", name="How long something lasted · Belmar *quake*").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="How long something lasted")).to_be_visible()


def test_a_click_on_a_mark_shows_its_words_and_one_more_opens_the_article(page: Page, quake_site: str) -> None:
    opened(page, quake_site)
    x, y = page.evaluate(MARK, "over 6,700")
    page.mouse.move(x, y)
    expect(page.locator(f"{CHART} .hoverlayer")).to_contain_text("the narrator's figure")
    page.mouse.click(x, y)
    slot = page.locator(".st-key-clicked")
    expect(slot.get_by_role("link", name="in the article: over 6,700 people")).to_be_visible()
    assert page.evaluate(MARK, "over 6,700") == [x, y], "the chart stays where it was clicked"
    slot.get_by_role("link", name="in the article: over 6,700 people").click()
    page.wait_for_url("**/article?**")
    expect(page.locator(".mark.chosen").first).to_have_text("over 6,700 people")


def test_the_axis_says_why_it_is_so_and_is_switched_in_the_address(page: Page, quake_site: str) -> None:
    opened(page, quake_site, "?measure=killed")
    expect(page.get_by_text("logarithmic, since the largest is 1,667 times the smallest")).to_be_visible()
    page.get_by_role("radio", name="linear", exact=True).click()
    expect(page.get_by_text("linear, as you chose")).to_be_visible()
    page.wait_for_url("**axis=linear**")


def test_each_source_is_told_of_and_what_was_not_found_is_not_called_left_out(page: Page, quake_site: str) -> None:
    opened(page, quake_site, "?measure=duration")
    states = page.get_by_role("list", name="What each source tells")
    expect(states.get_by_text("not found")).to_have_count(2)
    expect(states.get_by_role("link", name="in the article: Day 3 in Belmar, Metro Mail")).to_be_visible()
    expect(page.get_by_text("omitted")).to_have_count(0)


def test_the_chart_is_saved_as_a_page_that_needs_nothing_else(page: Page, quake_site: str, tmp_path: Path) -> None:
    opened(page, quake_site)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Chart as HTML").click()
    path = tmp_path / "chart.html"
    saved.value.save_as(path)
    page.goto(path.as_uri())
    expect(page.get_by_role("heading", name="People displaced")).to_be_visible()
    expect(page.locator(".js-plotly-plot path.point").first).to_be_visible()
    expect(page.get_by_text("Nothing is averaged")).to_be_visible()


def test_every_figure_can_be_searched_for(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/figures?figure=clauses")
    expect(page.get_by_text("1 figure, 1 of them without a measure.")).to_be_visible()
    expect(page.get_by_role("searchbox", name="Find in figures")).to_have_value("clauses")


def test_hostile_names_of_events_and_sources_stay_text(page: Page, quake_site: str) -> None:
    opened(page, quake_site)
    expect(page.get_by_role("heading", name="Belmar *quake*").first).to_be_visible()
    expect(page.locator(".source", has_text="<b>Night</b> News").first).to_be_visible()


def test_on_a_phone_the_ledger_stands_over_the_comparison_and_nothing_is_wider_than_the_screen(
    page: Page, quake_site: str
) -> None:
    on_a_phone(page)
    opened(page, quake_site)
    ledger, chart = page.locator(".ledger").first.bounding_box(), page.locator(CHART).first.bounding_box()
    assert ledger["y"] + ledger["height"] <= chart["y"]
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390
