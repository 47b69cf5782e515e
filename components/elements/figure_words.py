"""What is said about the Figures page: how to read the marks, what it shows and what it does not."""

from __future__ import annotations

CONFIG = {"displayModeBar": False}
ALT = "Reported figures, a row per report. The list beside the chart and the table below say the same in words."
KEY = (
    "● the narrator's figure, ◆ somebody's to whom the article attributes it, □ not resolved. "
    "An arrow is an open end (over, at least, up to), a tick beside the dot is nearly or about, a line from end to end "
    "is a range, and a band without a dot is a word such as “thousands”, which names no number."
)
FOOT = {
    "shows": "Each report of a figure as its article words it, by source. Figures stand on one axis only where unit, event "
    "and counted population are the same; one whose event is not resolved stands alone.",
    "shows_not": "No figure is averaged, added up or preferred. Two figures side by side may still differ in what they "
    "count: read the words.",
    "rule": "The counted population is read off the subject's own words by a list of roles and peoples. The date is the "
    "article's where it states one, the end of a closed event, or the day of publication for a count that still runs; "
    "the label says which.",
}
