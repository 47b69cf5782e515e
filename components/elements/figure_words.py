"""What is said about the Figures page: how to read the marks, what it shows and what it does not."""

from __future__ import annotations

from typing import Any

OPTIONS: dict[str, Any] = {"theme": None, "config": {"displayModeBar": False}, "on_select": "rerun", "selection_mode": "points"}
OPTIONS["alt"] = "Reported figures, a mark per report. The list of words below the chart says the same."
STEPS = OPTIONS | {"alt": "The same figures over the moments that they hold for. The list of words below says the same."}
KEY = (
    "An arrow is an open end (over, at least, up to), a tick beside the dot is nearly or about, a line from end to end "
    "is a range, and a band without a dot is a word such as “thousands”, which names no number."
)
STEPS_KEY = (
    "A line joins one claimant’s later updates. It is dotted where one of its ends rests on an assigned date; "
    "the thin line through a mark is the time that its figure may hold for."
)
FOOT = {
    "shows": "Each report of a figure as its article words it, by source, and how reports of one measure, event and "
    "subject relate, each pair with the rule that labelled it. Only units of one kind share an axis, converted where that "
    "is exact; the wording stays at the mark.",
    "shows_not": "No figure is averaged, added up or preferred, and no report is called right. “Not found” says that nothing "
    "was found, not that a source left it out."
    " An origin is who wrote a text, a claimant who counted.",
    "rule": "Pairs are labelled from the most telling on: conflicting, different counting, later update, compatible by "
    "bounds or by rounding, same after conversion, same; where no rule applies they stay undetermined. The date is the article's "
    "where it states one, the end of a closed event, or the day of publication for a count that still runs; what rests on an "
    "assigned date is dotted.",
}
