"""Lengths of time that name no number: "decades of hostility", "years-long", "for weeks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from data.prepare import lexicon
from data.prepare.extract.quantity.counting import Counting, measured_thing
from data.prepare.extract.quantity.figures import INFERRED, Figure
from data.prepare.extract.quantity.numerals import Number
from data.prepare.extract.quantity.paragraph import Paragraph

LEAST = 2.0
# What happens for the first time, or worse than ever, "in decades".
RECORD = re.compile(r"\b(?:\w{3,}(?<!for)(?<!qu)est|most|least|first|worst|best|unseen|not\s+seen|never)\b[^.;]*$", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    forms = {
        row["form"]
        for row in lexicon.rows("units")
        if row["kind"] == "duration" and row["form"].endswith(("s", "ia")) and len(row["form"]) > 4
    }
    names = "|".join(sorted(forms - {"seconds", "nights", "weekends", "generations", "mins"}))
    return re.compile(
        rf"(?<![\w-])(?:(?P<name>{names})(?:-long|(?=\s+of\s+(?!the\b|this\b|that\b|our\b|his\b|her\b|their\b|its\b|age\b)))"
        rf"|(?<=\bfor\s)(?P<name2>{names})|(?<=\bin\s)(?P<name4>decades|years|months|weeks|centuries|generations)|(?<=\bafter\s)(?P<name3>{names})(?=\s+of\b))(?!\w)",
        re.IGNORECASE,
    )


@cache
def _numbered() -> re.Pattern[str]:
    """What stands before a plural that names a number, or days and years of no certain length."""
    words = {
        *lexicon.table("numbers")["ones"],
        *lexicon.table("numbers")["scales"],
        *lexicon.table("measure_context")["words"]["not_vague"],
    }
    return re.compile(rf"(?:\d|\b(?:{'|'.join(sorted(words))})\s)\s*$", re.IGNORECASE)


def plural_times(paragraph: Paragraph) -> Iterator[Figure]:
    """A vague figure of at least two for each plural of a length of time that stands without a number."""
    units = {row["form"]: row["unit"] for row in lexicon.rows("units")}
    for match in _pattern().finditer(paragraph.text):
        span = paragraph.span(*match.span())
        is_long = match[0].lower().endswith("-long")
        if span is None or (not is_long and _numbered().search(paragraph.before(match.start(), 20))):
            continue
        if match["name4"] and not RECORD.search(paragraph.before(match.start(), 90)):
            continue
        unit = units[(match["name"] or match["name2"] or match["name3"] or match["name4"]).lower()]
        what = measured_thing(span[0], is_duration=True)
        words = (max(0, what[0] - paragraph.start), what[1] - paragraph.start) if what else match.span()
        count = Counting(match.start(), match.end(), unit, "duration", unit, span[0], *words)
        number = Number(match.start(), match.end(), LEAST, "vague")
        start, end = paragraph.start + match.start(), paragraph.start + match.end()
        yield Figure(start, end, None, LEAST, None, "vague", count, number, paragraph, score=INFERRED)
