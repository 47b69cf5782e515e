"""What the machine took a row to be, as short words for outlined chips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from data.queries.written import moment, place_kind, voice

Row = Mapping[str, Any]

UNCERTAIN_BELOW = 0.5
MOST_OTHERS = 3
NOT_RESOLVED = "not resolved"
NO_POINT = "no coordinates"
NOT_NAMED = "speaker not named"

# How a resolved actor was found, in words an analyst reads.
BASES = {"alias": "by alias", "title": "by title", "pronoun": "by pronoun", "seat": "by its seat", "document": "by its document"}
BASES |= {"name": "by name", "words": "named in these words"}

MODIFIERS = {"at_least": "at least", "at_most": "at most", "approx": "about", "vague": "vague", "range": "range"}


def chips(table: str, row: Row) -> list[str]:
    """The chips of a row of that table, the most telling one first; none for a table without an extraction."""
    describe = _CHIPS.get(table)
    return [str(chip) for chip in describe(row) if chip] if describe else []


def unresolved(table: str, row: Row) -> str | None:
    """What stayed open for that row: the words of the grey chip, or None."""
    if table == "mentions" and row["place_id"] is None:
        return NOT_RESOLVED
    if table == "mentions" and row.get("lat", 0.0) is None:
        return NO_POINT
    if table == "statements" and not row["actor"]:
        return NOT_RESOLVED if row["speaker"] else NOT_NAMED
    if table == "quantities" and row["attribution"] == "unresolved":
        return "claimant not resolved"
    if table == "dates" and row["value"] is None:
        return NOT_RESOLVED
    return None


def is_uncertain(row: Row) -> bool:
    """Whether the row's own score says that it is less likely right than wrong."""
    score = row.get("score")
    return score is not None and score < UNCERTAIN_BELOW


def _mention(row: Row) -> list[str | None]:
    place = row["place"] if row["place_id"] and row["place"] != row["text"] else None
    stands_for = None if row["literal"] else "neither place nor government"
    stands_for = "stands for a government or side" if row["metonym"] else stands_for
    container = "located by its town" if row["located_by"] == "container" else None
    return [place, place_kind(row["kind"]), stands_for, container, _voice(row), _or_else(row)]


def _or_else(row: Row) -> str | None:
    """What an uncertain mention could be instead, the likeliest few."""
    others = [str(other) for other in row["alternatives"]][:MOST_OTHERS] if is_uncertain(row) or row["place_id"] is None else []
    return f"could also be: {'; '.join(others)}" if others else None


def _statement(row: Row) -> list[str | None]:
    found = BASES.get(row["actor_basis"] or "") if row["actor_basis"] != "name" else None
    actor = f"{row['actor']}, {found}" if row["actor"] and found else row["actor"]
    return [row["kind"], row["act"], row["cue"], "negated" if row["negated"] else None, actor]


def _quantity(row: Row) -> list[str | None]:
    modifier = MODIFIERS.get(row["modifier"])
    measure = None if row["measure"] == "other" else row["measure"]
    claimant = f"figure of {row['attributed_to']}" if row["attributed_to"] else None
    as_of = f"as of {moment(row['as_of'])}" if row["as_of"] else None
    return [measure or "no measure", modifier, claimant, as_of, _voice(row)]


def _date(row: Row) -> list[str | None]:
    return [moment(row["value"]) if row["value"] else None, row["basis"]]


def _wording(row: Row) -> list[str | None]:
    return [row["referent"], _voice(row)]


def _voice(row: Row) -> str:
    return voice(row["voice"])


_CHIPS: dict[str, Callable[[Row], list[str | None]]] = {
    "mentions": _mention,
    "statements": _statement,
    "quantities": _quantity,
    "dates": _date,
    "wordings": _wording,
}
