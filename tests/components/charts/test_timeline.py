"""The timeline tells clocks, kinds, exactness and basis apart."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pandas as pd

from components.charts.timeline import timeline
from components.palette import coloured

SOURCES = coloured(pd.DataFrame({"source": ["North", "<b>South</b>"], "badge": ["NO", "SO"], "articles": 1, "words": 9}))
WINDOW = (datetime(2031, 1, 1), datetime(2031, 12, 31))
PUBLISHED = pd.DataFrame({"source": ["North"], "published": [date(2031, 5, 4)], "assigned": [True], "articles": [1]})
TOLD_COLUMNS = ["source", "kind", "value", "basis", "rows", "words", "row_ids", "first", "last", "precision"]
TOLD = pd.DataFrame(
    [
        ["North", "date", "2031-05-03", "explicit", 1, "3 May", ["a"], datetime(2031, 5, 3), datetime(2031, 5, 4), "day"],
        ["North", "date", "2031", "relative", 2, "this year", ["b"], datetime(2031, 1, 1), datetime(2032, 1, 1), "year"],
        [
            "<b>South</b>",
            "figure",
            "2031-05",
            "stated",
            1,
            "<i>ten</i>",
            ["c"],
            datetime(2031, 5, 1),
            datetime(2031, 6, 1),
            "month",
        ],
    ],
    columns=TOLD_COLUMNS,
)
EVENTS = pd.DataFrame(
    [[1, "e", "Flood", "profile", datetime(2031, 5, 1), datetime(2031, 5, 3), False]],
    columns=["number", "event_id", "event", "basis", "first", "last", "is_open"],
)
NO_EVENTS = EVENTS.head(0)


def marks(figure: object) -> dict[str, object]:
    return {trace.name: trace for trace in figure.data if "markers" in trace.mode}


def numbers(figure: object) -> list[str]:
    return [annotation.text for annotation in figure.layout.annotations if annotation.yref == "paper"]


def test_every_row_is_a_mark_in_the_lane_of_its_kind_and_source() -> None:
    figure = timeline(PUBLISHED, TOLD, EVENTS, SOURCES, WINDOW, dark=False)
    found = marks(figure)
    assert list(found["date"].customdata) == ["North|date|2031-05-03|explicit", "North|date|2031|relative"]
    assert list(found["figure"].customdata) == ["<b>South</b>|figure|2031-05|stated"]
    lanes = {name: set(trace.y) for name, trace in found.items() if len(trace.x)}
    assert len(lanes["date"]) == 1
    assert lanes["date"].isdisjoint(lanes["published"])
    assert all(y > 0.5 for y in lanes["figure"])


def test_what_is_longer_than_a_day_has_its_length_and_what_is_worked_out_is_hollow() -> None:
    figure = timeline(PUBLISHED, TOLD, EVENTS, SOURCES, WINDOW, dark=False)
    lengths = [trace for trace in figure.data if trace.mode == "lines"]
    assert [(trace.x[0], trace.x[1]) for trace in lengths] == [
        (datetime(2031, 5, 1), datetime(2031, 6, 1)),
        (datetime(2031, 1, 1), datetime(2032, 1, 1)),
    ]
    assert list(marks(figure)["date"].marker.symbol) == ["circle", "circle-open"]
    assert "assigned" in marks(figure)["published"].hovertext[0]


def test_bands_have_the_numbers_of_their_events() -> None:
    figure = timeline(PUBLISHED, TOLD, EVENTS, SOURCES, WINDOW, dark=True)
    assert numbers(figure) == ["1"]
    still = timeline(PUBLISHED, TOLD, EVENTS.assign(is_open=True), SOURCES, WINDOW, dark=True)
    assert numbers(still) == ["1 →"]
    assert any(shape.type == "rect" and shape.x1 - shape.x0 == timedelta(days=2) for shape in figure.layout.shapes)


def test_words_of_articles_are_no_markup() -> None:
    figure = timeline(PUBLISHED, TOLD, EVENTS, SOURCES, WINDOW, dark=False)
    assert "<b>South" not in "".join(note.text for note in figure.layout.annotations)
    assert "<i>" not in marks(figure)["figure"].hovertext[0]


def test_nothing_to_draw_is_an_empty_frame() -> None:
    figure = timeline(PUBLISHED.head(0), TOLD.head(0), NO_EVENTS, SOURCES, WINDOW, dark=False)
    assert all(len(trace.x) == 0 for trace in figure.data)


def test_numbers_of_bands_rise_only_where_they_would_run_into_each_other() -> None:
    days = [datetime(2031, 5, 1), datetime(2031, 5, 3), datetime(2031, 9, 1)]
    bands = [[at, f"e{at}", "Flood", "profile", day, day + timedelta(days=1), False] for at, day in enumerate(days)]
    figure = timeline(PUBLISHED, TOLD, pd.DataFrame(bands, columns=EVENTS.columns), SOURCES, WINDOW, dark=False)
    first, close, far = [annotation.yshift for annotation in figure.layout.annotations if annotation.yref == "paper"]
    assert close > first
    assert far == first


def test_days_of_the_axis_are_written_day_first() -> None:
    figure = timeline(PUBLISHED, TOLD, EVENTS, SOURCES, WINDOW, dark=False)
    forms = [stop.value for stop in figure.layout.xaxis.tickformatstops]
    assert any(form.startswith("%-d %b") for form in forms)
    assert not any("%b %-d" in form for form in forms)


def test_what_lasts_through_the_window_has_its_mark_where_it_can_be_seen_and_marks_keep_apart() -> None:
    day = (datetime(2031, 5, 3), datetime(2031, 5, 4))
    both = TOLD[TOLD["kind"] == "date"]
    places = marks(timeline(PUBLISHED, both, NO_EVENTS, SOURCES, day, dark=False))["date"].x
    assert all(day[0] <= place <= day[1] for place in places)
    assert len(set(places)) == 2


def test_an_hour_is_written_at_its_mark_and_a_day_is_not() -> None:
    hour = TOLD.head(1).assign(
        value="2031-05-03T09", precision="hour", first=datetime(2031, 5, 3, 9), last=datetime(2031, 5, 3, 10)
    )
    both, day = pd.concat([TOLD.head(1), hour]), (datetime(2031, 5, 3), datetime(2031, 5, 4))
    assert list(marks(timeline(PUBLISHED, both, NO_EVENTS, SOURCES, day, dark=False))["date"].text) == ["", "9 h"]
    assert list(marks(timeline(PUBLISHED, both, NO_EVENTS, SOURCES, WINDOW, dark=False))["date"].text) == ["", ""]


def test_an_exact_time_keeps_its_place_beside_a_vague_one() -> None:
    day = (datetime(2031, 5, 3), datetime(2031, 5, 4))
    noon = TOLD.head(1).assign(
        value="2031-05-03T12", precision="hour", first=datetime(2031, 5, 3, 12), last=datetime(2031, 5, 3, 13)
    )
    vague, exact = marks(timeline(PUBLISHED, pd.concat([TOLD.head(1), noon]), NO_EVENTS, SOURCES, day, dark=False))["date"].x
    assert exact == datetime(2031, 5, 3, 12)
    assert vague != exact
