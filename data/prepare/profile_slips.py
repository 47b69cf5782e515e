"""Slips of the pen in a profile's places that cost no entry: what is unusable is left out and said, the place stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from numbers import Real
from typing import Any

from data.prepare import lexicon
from data.schema import PLACE_KINDS
from data.spelling import fold

RANGES = {"lat": 90.0, "lon": 180.0}
SHOWN = "It is kept without a point, so its mentions are listed but not on the map."
# Lists of English words that are no names; together they hold what headlines write with a capital.
WORD_LISTS = ("ordinary_words", "person_nouns", "event_nouns", "documents", "designators", "agents", "not_agents", "occasions")


def mended_place(fields: object, label: str) -> tuple[object, list[str]]:
    """The fields of a [[place]] without a point or kind that cannot be used, and what was wrong, one line each."""
    if not isinstance(fields, Mapping):
        return fields, []
    named = f"{label} ({fields['name']})" if fields.get("name") else label
    kept, messages = dict(fields), []
    if fault := _fault_of_point(fields):
        kept.pop("lat", None)
        kept.pop("lon", None)
        messages.append(f"{named}: {fault} {SHOWN} Add both as degrees, such as lat = 12.5 and lon = -70.25.")
    kind = fields.get("kind", "city")
    if kind not in PLACE_KINDS:
        kept.pop("kind")
        messages.append(f"{named}: the kind {kind} is not known, so it counts as a city. Use one of {', '.join(PLACE_KINDS)}.")
    return kept, messages


def _fault_of_point(fields: Mapping[Any, Any]) -> str:
    """What is wrong with the point, empty where it is sound."""
    given = [name for name in RANGES if name in fields]
    if not given:
        return "it has no lat and lon."
    if len(given) == 1:
        missing = next(name for name in RANGES if name not in fields)
        return f"it has {given[0]} without {missing}."
    for name, most in RANGES.items():
        value = fields[name]
        is_number = isinstance(value, Real) and not isinstance(value, bool)
        if not is_number or not abs(float(value)) <= most:
            return f"its {name} = {value} is no number between -{most:.0f} and {most:.0f}."
    return ""


def told_of_names(places: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """What is doubtful about the names of places, each given with its spellings: shared ones, and common words."""
    owners: dict[str, dict[int, str]] = defaultdict(dict)
    messages = []
    for number, (name, spellings) in enumerate(places, 1):
        for spelling in dict.fromkeys((name, *spellings)):
            if not fold(spelling):
                messages.append(
                    f"[[place]] {name}: the spelling “{spelling}” has no letter, so it finds nothing. Write it in letters."
                )
                continue
            owners[fold(spelling)].setdefault(number, name)
            if is_common(spelling):
                messages.append(
                    f"[[place]] {name}: the spelling “{spelling}” is a common word. It counts only where it has a capital "
                    "and reads as a name. Give a longer spelling to be sure."
                )
    for spelling, names in owners.items():
        if len(names) > 1:
            listed = " and ".join(f"{name} (number {number})" for number, name in names.items())
            messages.append(
                f"[[place]] “{spelling}” is a name of {listed}. Which is meant is told by the article's other places, and may be "
                "wrong. Give each a spelling of its own, or merge the entries."
            )
    return messages


def is_common(spelling: str) -> bool:
    """Whether a spelling is made of common English words alone."""
    return all(len(word) > 1 and word in _common_words() for word in fold(spelling).split())


@cache
def _common_words() -> frozenset[str]:
    return frozenset({"the", "a", "an", "of", "and", "in", "our"}.union(*(lexicon.words(name) for name in WORD_LISTS)))
