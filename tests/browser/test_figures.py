"""The Figures page in a browser: marks and rows lead to the words, and the address holds measure and search."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle

MARK = """words => {
    const plot = document.querySelector('.st-key-comparison_1 .js-plotly-plot'), { xaxis, yaxis } = plot._fullLayout;
    plot.scrollIntoView({ block: 'center' });
    const trace = plot._fullData.find(trace => trace.mode === 'markers' && trace.hovertext?.includes(words));
    const area = plot.getBoundingClientRect();
    return [area.left + xaxis._offset + xaxis.c2p(trace.x[0]), area.top + yaxis._offset + yaxis.c2p(trace.y[0])];
}"""


def test_a_click_on_a_mark_leads_to_its_row_and_one_more_to_the_words(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/figures?measure=displaced")
    expect(page.locator(".st-key-comparison_1 path.point").first).to_be_visible()
    expect(page.get_by_role("link", name="in the article: nearly 8,000 people")).to_be_visible()
    x, y = page.evaluate(MARK, "over 6,700")
    page.mouse.move(x, y)
    expect(page.locator(".st-key-comparison_1 .hoverlayer")).to_contain_text("the narrator's figure")
    page.mouse.click(x, y)
    expect(page.get_by_text("Only the mark that was clicked")).to_be_visible()
    expect(page.get_by_role("link", name="in the article: nearly 8,000 people")).to_have_count(0)
    page.get_by_role("link", name="in the article: over 6,700 people").click()
    page.wait_for_url("**/article?**")
    expect(page.locator(".mark.chosen").first).to_have_text("over 6,700 people")


def test_the_address_opens_a_measure_cold(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/figures?measure=killed")
    expect(page.get_by_role("heading", name="People killed")).to_be_visible()
    expect(page.get_by_text("logarithmic axis:")).to_be_visible()


def test_another_measure_is_a_click_away_and_in_the_address(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/figures")
    settle(page)
    page.get_by_role("radio", name="duration").click()
    expect(page.get_by_role("heading", name="How long something lasted")).to_be_visible()
    page.wait_for_url("**measure=duration**")
    expect(page.get_by_text("Each on its own axis · 2 figures")).to_be_visible()


def test_every_figure_can_be_searched_for(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/figures?figure=clauses")
    expect(page.get_by_text("1 figure, 1 of them without a measure.")).to_be_visible()
    expect(page.get_by_role("searchbox", name="Find in figures")).to_have_value("clauses")


def test_hostile_names_of_events_and_sources_stay_text(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/figures?measure=displaced")
    expect(page.get_by_test_id("stMarkdown").filter(has_text="Belmar *quake*").first).to_be_visible()
    expect(page.locator(".source", has_text="<b>Night</b> News").first).to_be_visible()
