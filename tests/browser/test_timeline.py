"""The Timeline page in a browser: a drag over it filters every page, and a mark opens its words."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import on_a_phone, settle

MARK = """(kind) => {
  const plot = document.querySelector('.js-plotly-plot');
  const trace = plot.data.findIndex((one) => one.name === kind && one.x.length);
  const layout = plot._fullLayout, box = plot.getBoundingClientRect();
  const x = layout.xaxis.d2p(plot.data[trace].x[0]) + layout.xaxis._offset;
  const y = layout.yaxis.d2p(plot.data[trace].y[0]) + layout.yaxis._offset;
  return [box.left + x, box.top + y];
}"""


def drawn(page: Page) -> None:
    settle(page)
    page.wait_for_function("document.querySelector('.js-plotly-plot')?._fullLayout?.xaxis?._offset > 0")
    page.locator(".js-plotly-plot").scroll_into_view_if_needed()


def test_a_drag_filters_every_page_by_the_days_told_of(page: Page, quake_site: str) -> None:
    page.goto(f"{quake_site}/timeline?window=Everything")
    drawn(page)
    x, y = page.evaluate(MARK, "figure")
    page.mouse.move(x - 25, y - 20)
    page.mouse.down()
    page.mouse.move(x, y, steps=4)
    page.mouse.move(x + 25, y + 20, steps=4)
    page.mouse.up()
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
    x, y = page.evaluate(MARK, "figure")
    page.mouse.move(x - 2, y)
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    expect(page.get_by_role("button", name="Cite").first).to_be_visible()


def test_the_view_is_in_the_address_and_fits_a_phone(page: Page, quake_site: str) -> None:
    on_a_phone(page)
    page.goto(f"{quake_site}/timeline?window=Everything&timeline_kinds=Figures")
    drawn(page)
    expect(page.get_by_test_id("stSelectbox").locator("input")).to_have_value("Everything")
    expect(page.get_by_text("Outside this stretch of time")).to_have_count(0)
    assert page.evaluate(
        "document.querySelector('.js-plotly-plot').data.filter((t) => t.x.length && t.name).map((t) => t.name)"
    ) == ["published", "figure"]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
