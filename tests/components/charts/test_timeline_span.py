"""The strip keeps every event in sight and shows where the window is."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from components.charts.timeline_span import LANES, timeline_span
from data.queries.time_scale import time_scale

WHOLE = (datetime(1980, 1, 1), datetime(2032, 1, 1))
WINDOW = (datetime(2031, 5, 1), datetime(2031, 5, 8))
TIMES = pd.DataFrame(
    [
        ["1986", False, 2, datetime(1986, 1, 1), datetime(1987, 1, 1), "year"],
        ["2031-05-03", False, 1, datetime(2031, 5, 3), datetime(2031, 5, 4), "day"],
        ["2031-05-04", True, 1, datetime(2031, 5, 4), datetime(2031, 5, 5), "day"],
    ],
    columns=["value", "is_article", "rows", "first", "last", "precision"],
)
EVENTS = pd.DataFrame(
    [
        [1, "Old <i>flood</i>", datetime(1985, 3, 1), datetime(1985, 3, 4), False],
        [2, "The dam", datetime(2031, 5, 3), datetime(2031, 5, 4), False],
        [3, "The march", datetime(2031, 5, 3), datetime(2031, 5, 4), True],
    ],
    columns=["number", "event", "first", "last", "is_open"],
)


def lanes(figure: object) -> dict[str, object]:
    return {trace.name: trace for trace in figure.data if trace.name in LANES.values()}


def test_every_event_is_there_whatever_the_window_and_says_what_it_leads_to() -> None:
    found = lanes(timeline_span(TIMES, EVENTS, time_scale(TIMES, WHOLE), WINDOW, dark=False))
    assert list(found["Events"].customdata) == ["Old <i>flood</i>", "The dam", "The march"]
    assert list(found["Events"].text) == ["1", "2", "3"]
    assert list(found["Told of"].customdata) == ["1986", "2031-05-03"]
    assert list(found["Published"].customdata) == ["2031-05-04"]
    assert all(0 <= x <= 1 for trace in found.values() for x in trace.x)


def test_events_of_one_day_stand_above_each_other_and_names_are_no_markup() -> None:
    events = lanes(timeline_span(TIMES, EVENTS, time_scale(TIMES, WHOLE), WINDOW, dark=True))["Events"]
    assert events.y[1] != events.y[2]
    assert "<i>" not in events.hovertext[0]
    assert "no end known" in events.hovertext[2]


def test_the_frame_is_where_the_window_is_and_wide_enough_to_see() -> None:
    scale = time_scale(TIMES, WHOLE)
    hours = (datetime(1990, 1, 1), datetime(1990, 1, 1, 6))
    for window in (WINDOW, hours):
        frame = timeline_span(TIMES, EVENTS, scale, window, dark=False).layout.shapes[-1]
        assert frame.x0 <= scale.place(window[0]) <= scale.place(window[1]) <= frame.x1
        assert frame.x1 - frame.x0 >= 0.0059


def test_the_ground_of_the_frame_is_that_of_its_theme() -> None:
    grounds = {
        timeline_span(TIMES, EVENTS, time_scale(TIMES, WHOLE), WINDOW, dark=dark).layout.shapes[-1].fillcolor
        for dark in (False, True)
    }
    assert len(grounds) == 2


def test_nothing_to_draw_is_an_empty_strip() -> None:
    figure = timeline_span(TIMES.head(0), EVENTS.head(0), time_scale(TIMES.head(0), WHOLE), WINDOW, dark=False)
    assert all(len(trace.x) == 0 for trace in figure.data)
