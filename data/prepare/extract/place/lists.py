"""Lists of states: "Illinois, Iowa and Washington" names three, no town in another and no capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from data.prepare.extract.place.names import Name
from data.prepare.resolve.gazetteer_entries import SPELLING

AND = re.compile(r"(?:, and |, | and | or |, or |,?(?: and)? \d{1,5} in )$")
LEAST_UNITS = 3
TOWN_SHARE = 0.2
"""The size of a unit's largest namesake among towns, as a share of its own, up to which its name means the unit."""


def listed_units(names: Sequence[Name], text: str) -> dict[int, str]:
    """The country, by id of name, of names in a list of its first-level units, or in pairs of which one is so listed."""
    found: dict[int, str] = {}
    keys: set[str] = set()
    lists = sorted(runs(names, text), key=len, reverse=True)
    for run in lists:
        land = _land(run)
        if land and (len(run) >= LEAST_UNITS or keys & {name.key for name in run}):
            found |= {id(name): land for name in run}
            keys |= {name.key for name in run}
    return found


def runs(names: Sequence[Name], text: str) -> Iterator[list[Name]]:
    """Names that follow each other with commas and "and" between them."""
    run: list[Name] = []
    for name in names:
        if run and not AND.match(text[run[-1].end : name.start]):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _land(run: Sequence[Name]) -> str:
    """The country of whose units a list is: every member may be one, and most are hardly anything else."""
    if len(run) < LEAST_UNITS - 1:
        return ""
    lands = Counter(land for name in run for land in {country for country, _ in _sizes(name)})
    if not lands:
        return ""
    land, count = lands.most_common(1)[0]
    sure = {name.key for name in run if any(country == land and is_sure for country, is_sure in _sizes(name))}
    is_told = count == len(run) == len({name.key for name in run}) and 2 * len(sure) > len(run)
    return land if is_told else ""


def _sizes(name: Name) -> set[tuple[str, bool]]:
    """The countries in which a name is a unit's, and whether no town of that name comes near the unit's size."""
    if name.is_abbreviation:
        return set()
    usual = [place for place, standing in name.readings if standing >= SPELLING]
    town = max((place.population for place in usual if place.kind == "city"), default=0)
    return {(place.country, town < TOWN_SHARE * place.population) for place in usual if place.kind == "admin" and place.country}
