"""Shares of one source: two marks per speaker, counts beside them, and small numbers only written."""

from __future__ import annotations

import pandas as pd

from components.charts.speaking_shares import speaking_shares
from data.queries.speaking import COLUMNS

SOURCE = {"source": "Pier Gazette", "colour": "#0077BB", "dark_colour": "#77AADD"}


def rows(*cells: tuple[str, int, int], of_with_quotes: int = 6) -> pd.DataFrame:
    made = [
        {"source": "Pier Gazette", "key": name.lower(), "label": name, "statements": said, "of_statements": 10}
        | {"quoted_words": quoted, "of_quoted_words": 40, "with_quotes": 1, "of_with_quotes": of_with_quotes, "sources": 1}
        for name, said, quoted in cells
    ]
    return pd.DataFrame(made, columns=COLUMNS)


def marks(figure):
    return [trace for trace in figure.data if trace.mode == "markers+text"]


def test_each_speaker_has_a_mark_for_statements_and_a_hollow_one_for_quoted_words():
    figure = speaking_shares(rows(("Holm", 5, 30), ("Lund", 0, 10), ("Union", 1, 0)), SOURCE, dark=False)
    said, quoted = marks(figure)
    assert list(said.x) == [0.5, 0, 0.1]
    assert list(quoted.x) == [0.75, 0.25, 0]
    assert (said.marker.symbol, quoted.marker.symbol) == ("circle", "square-open")
    assert [text.strip() for text in said.text] == ["5 of 10 statements", "0 of 10 statements", "1 of 10 statements"]
    assert quoted.text[0].strip() == "30 of 40 quoted words"
    assert list(said.customdata) == ["holm", "lund", "union"]


def test_quoted_words_of_few_statements_are_written_and_have_no_mark():
    figure = speaking_shares(rows(("Holm", 5, 40), ("Lund", 5, 0), of_with_quotes=4), SOURCE, dark=True)
    assert len(marks(figure)) == 1
    assert marks(figure)[0].marker.color == SOURCE["dark_colour"]
    assert ["40 of 40 quoted words", ""] in [list(trace.text) for trace in figure.data if trace.mode == "text"]


def test_names_are_words_and_no_markup():
    figure = speaking_shares(rows(("<b>Holm</b>", 5, 30)), SOURCE, dark=False)
    assert not any("<b>Holm" in str(trace.text) or "<b>Holm" in str(trace.hovertext) for trace in figure.data)


def test_no_rows_make_an_empty_chart():
    assert not speaking_shares(rows(), SOURCE, dark=False).data
