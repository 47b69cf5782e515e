"""Lengths of time that name no number: "decades of hostility", "years-long", "for weeks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from data.prepare import lexicon
from data.prepare.extract.counting import Counting, measured_thing
from data.prepare.extract.figures import INFERRED, Figure
from data.prepare.extract.numbers import Number

LEAST = 2.0


@cache
def _pattern() -> re.Pattern[str]:
    forms = {row["form"] for row in lexicon.rows("units") if row["kind"] == "duration" and row["form"].endswith(("s", "ia")) and len(row["form"]) > 4}
    names = "|".join(sorted(forms - {"seconds", "nights", "weekends", "generations", "mins"}))
    return re.compile(
        rf"(?<![\w-])(?:(?P<name>{names})(?:-long|(?=\s+of\s+(?!the\b|this\b|that\b|our\b|his\b|her\b|their\b|its\b|age\b)))"
        rf"|(?<=\bfor\s)(?P<name2>{names})|(?<=\bafter\s)(?P<name3>{names})(?=\s+of\b))(?!\w)",
        re.IGNORECASE,
    )


NUMBERED = re.compile(r"(?:\d|\b(?:many|few|several|recent|coming|past|last|these|those|some|next|early|two|three|four|five|six|seven|eight|nine|ten|half|couple of|hundred|thousand|million|dozen|twenty|thirty|forty|fifty|hundreds of|thousands of|millions of|more|first|final|all|other|following|previous|best|worst|his|her|their|the|later|teenage|formative)\s)\s*$", re.IGNORECASE)


def plural_times(doc: Doc, text: str, shift: int) -> Iterator[Figure]:
    """A vague figure of at least two for each plural of a length of time that stands without a number."""
    units = {row["form"]: row["unit"] for row in lexicon.rows("units")}
    for match in _pattern().finditer(text):
        if NUMBERED.search(text[max(0, match.start() - 20) : match.start()]):
            continue
        name = match["name"] or match["name2"] or match["name3"]
        span = doc.char_span(shift + match.start(), shift + match.end(), alignment_mode="expand")
        if span is None:
            continue
        unit = units[name.lower()]
        what = measured_thing(span[0], is_duration=True)
        words = (max(0, what[0] - shift), what[1] - shift) if what else match.span()
        count = Counting(match.start(), match.end(), unit, "duration", unit, span[0], *words)
        number = Number(match.start(), match.end(), LEAST, "vague")
        yield Figure(shift + match.start(), shift + match.end(), None, LEAST, None, "vague", count, number, shift, text, score=INFERRED)
