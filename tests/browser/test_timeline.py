"""The Timeline page in a browser: a drag filters every page, the strip leads from decades to hours, a mark opens its words."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import on_a_phone, settle

CHART, STRIP = "[class*=st-key-timeline_chart] .js-plotly-plot", "[class*=st-key-timeline_span] .js-plotly-plot"
MARK = """([chart, kind]) => {
  const plot = document.querySelector(chart);
  const trace = plot.data.findIndex((one) => one.name === kind && one.x.length);
  const layout = plot._fullLayout, box = plot.getBoundingClientRect();
  const x = layout.xaxis.d2p(plot.data[trace].x[0]) + layout.xaxis._offset;
  const y = layout.yaxis.d2p(plot.data[trace].y[0]) + layout.yaxis._offset;
  return [box.left + x, box.top + y];
}"""


def drawn(page: Page, chart: str = CHART) -> None:
    settle(page)
    page.wait_for_function("(chart) => document.querySelector(chart)?._fullLayout?.xaxis?._offset > 0", arg=chart)
    page.locator(chart).scroll_into_view_if_needed()


def drag(page: Page, x: float, y: float, to: float) -> None:
    page.mouse.move(x, y - 4)
    page.mouse.down()
    page.mouse.move((x + to) / 2, y, steps=4)
    page.mouse.move(to, y + 4, steps=4)
    page.mouse.up()


def days_drawn(page: Page) -> float:
    return float(
        page.evaluate(
            "(chart) => { const [a, b] = document.querySelector(chart)._fullLayout.xaxis.range;"
            " return (new Date(b) - new Date(a)) / 86400000 }",
            CHART,
        )
    )


def test_a_drag_filters_every_page_by_the_days_told_of(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/timeline?window=Everything&brush=Filter+by+days+told+of")
    drawn(page)
    x, y = page.evaluate(MARK, [CHART, "figure"])
    drag(page, x - 25, y, x + 25)
    page.wait_for_url("**told_from=2031-**")
    expect(page.get_by_role("button", name="Told of from")).to_be_visible()
    page.get_by_role("link", name="Figures").click()
    page.wait_for_url("**/figures**")
    settle(page)
    assert "told_from=2031-" in page.url
    expect(page.get_by_role("button", name="Told of to")).to_be_visible()


def test_a_mark_opens_its_words(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/timeline?window=Everything")
    drawn(page)
    x, y = page.evaluate(MARK, [CHART, "figure"])
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    expect(page.get_by_role("button", name="Cite", exact=True).first).to_be_visible()


def test_the_view_is_in_the_address_and_fits_a_phone(page: Page, quake_site: str) -> None:
    on_a_phone(page)
    page.goto(f"{quake_site}/timeline?window=Everything&timeline_kinds=Figures")
    drawn(page)
    expect(page.get_by_test_id("stSelectbox").locator("input")).to_have_value("Everything")
    expect(page.get_by_text("Outside this stretch of time")).to_have_count(0)
    assert page.evaluate(
        "(chart) => document.querySelector(chart).data.filter((t) => t.x.length && t.name).map((t) => t.name)", CHART
    ) == ["published", "figure"]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_drag_over_the_strip_looks_closer_and_back_returns(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/timeline?window=Everything")
    drawn(page, STRIP)
    before = days_drawn(page)
    x, y = page.evaluate(MARK, [STRIP, "Told of"])
    drag(page, x - 40, y - 20, x + 40)
    page.wait_for_url("**window=20**")
    drawn(page)
    assert days_drawn(page) < before
    page.go_back()
    page.wait_for_url("**window=Everything**")
    expect(page.get_by_test_id("stSelectbox").locator("input")).to_have_value("Everything")
    drawn(page)
    assert days_drawn(page) == before


def test_a_drag_over_the_chart_looks_closer_and_an_event_out_of_sight_is_one_press_away(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/timeline?window=1999/2032&brush=Look+closer")
    drawn(page)
    x, y = page.evaluate(MARK, [CHART, "published"])
    drag(page, x - 300, y, x - 200)
    page.wait_for_url(lambda url: "window=1999" not in url)
    drawn(page)
    assert days_drawn(page) < 4000
    assert "told_from" not in page.url
    expect(page.get_by_text("Events outside this stretch of time:")).to_be_visible()
    page.get_by_role("button", name="1 Belmar").click()
    expect(page.get_by_text("Grey bands:")).to_be_visible()


def test_the_keyboard_leads_to_hours_and_to_what_lies_beyond(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/timeline?window=2031")
    drawn(page)
    page.get_by_role("button", name="Closer").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**window=2031-**")
    drawn(page)
    assert 180 < days_drawn(page) < 186
    expect(page.get_by_role("button", name="Closer")).to_be_focused()
    box = page.get_by_test_id("stSelectbox").locator("input")
    box.fill("2031-05-03T04/2031-05-03T11")
    box.press("Enter")
    page.wait_for_url("**T04**")
    drawn(page)
    assert days_drawn(page) * 24 == 8
    page.get_by_role("button", name="earlier:").press("Enter")
    page.wait_for_url(lambda url: "T04" not in url)
    drawn(page)
    page.get_by_role("button", name="Filter every page to this stretch").press("Enter")
    page.wait_for_url("**told_from=**")


def test_the_rows_of_a_stretch_are_read_in_order(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/timeline?window=Everything&timeline_kinds=Figures")
    drawn(page)
    page.get_by_text("The same as a list, in the order of time").click()
    expect(page.get_by_role("button", name="Cite", exact=True).first).to_be_visible()
