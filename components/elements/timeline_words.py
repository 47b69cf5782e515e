"""What is said about the Timeline page: how to read the marks, what it shows and what it does not."""

from __future__ import annotations

from typing import Any

CONFIG: dict[str, Any] = {"displayModeBar": False}
ALT = "Articles and what they tell of, over time, a row per source. Every mark's words are listed below when it is chosen."
SPAN = (
    "All that is told of. Drag over it to choose what is drawn below. It is not to scale: time of which much is told has "
    "much room, empty years have little."
)
SPAN_ALT = "Events, days of publication and times told of, over the whole time, with the stretch that is drawn below."
TYPED = "Choose a stretch of time, or type one: 2031, 2031-05, 2031-05-03, 2031-05-03T09, or two with a slash between."
KEY = (
    "An upright stroke is an article on its day of publication, faint where that day was assigned. The lanes below are what the "
    "source tells of: ● dates, ◆ figures, ▲ statements and ■ places. A mark with a bar holds for as long as "
    "the bar: hours, days, years. A hollow mark was worked out from the article's own date."
)
FOOT = {
    "shows": "Two clocks: when each source published, and the days and periods that its articles name, as exact as named.",
    "shows_not": "In what order things really happened. A date in a sentence need not be the date of what the sentence tells of.",
    "rule": "A date has the day that the text names, worked out from the day of publication where it is relative. A figure "
    "has the moment it held, a statement the day it was made where the text tells, a place the dates of its sentence.",
}
