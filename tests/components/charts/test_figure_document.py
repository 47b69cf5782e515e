"""A saved chart needs nothing beside itself, names its reports' sources, and is no place for other people's markup."""

from __future__ import annotations

from components.charts.figure_document import figure_document
from data.queries.comparisons import Axis
from data.queries.steps import steps
from tests.components.charts.reports import SOURCES, exact, table

AXIS = Axis(is_log=False, why="linear, since the figures are close")


def written(*texts: str) -> str:
    rows = table(*[exact(n, text=text, quantity_id=str(n)) for n, text in enumerate(texts, start=1)])
    panels = {"killed": rows}
    return figure_document(panels, steps(rows), SOURCES, title="Killed <b>", says="one in two reports", axis=AXIS)


def test_it_carries_title_axis_sources_words_and_the_note() -> None:
    page = written("12 people")
    assert "<h1>Killed &lt;b&gt;</h1>" in page
    assert "linear, since the figures are close" in page
    assert "Nothing is averaged" in page
    assert "They say 12 people came." in page
    assert ">Gulf Gazette<" in page


def test_it_asks_no_network() -> None:
    page = written("12 people")
    assert "<script src" not in page
    assert "<link" not in page
    assert "Plotly.newPlot" in page


def test_words_of_articles_stay_text() -> None:
    page = written("<img src=http://198.51.100.7/x.png>", "</script><script>window.pwned=1</script>")
    assert "<img src=http" not in page
    assert "</script><script>window.pwned" not in page
