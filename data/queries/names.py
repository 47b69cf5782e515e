"""Which source uses which name for a place, how often and in whose voice.

Names are compared in any case, without possessive, and with one kind of dash and apostrophe. A land and
a state that was declared on it are two places, shown together: `data/reference/declared_states.csv` tells
which they are and which names are used for both. Where it does not, a region and a former state at one
point belong together.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from data.queries.alike import spelt
from data.queries.chips import UNCERTAIN_BELOW
from data.queries.filters import row_filter
from data.queries.located import records
from data.queries.options import PLACES
from data.queries.provenance import COUNTS, carried, counted, counts_by
from data.selection import Selection
from data.store import Store

DECLARED = Path(__file__).parents[1] / "reference" / "declared_states.csv"
ROLES = ("land", "state", "either")
COLUMNS = ["group", "role", "place", "kind", "place_ids", "key", "spelling", "usage"]
COLUMNS += ["source", "voice", "mentions", "uncertain", "weight", *COUNTS]
MOST_UNRESOLVED = 40

UNCERTAIN = f"(r.score < {UNCERTAIN_BELOW} OR r.located_by = 'container')"

_SEEN = f"""
labels AS (SELECT id AS place_id, label FROM ({PLACES})),
seen AS (SELECT r.mention_id, r.place_id, r.text, r.voice, a.source, o.origin, o.is_certain, a.published, a.path, r.start,
                {UNCERTAIN} AS uncertain, {spelt("r.text")} AS key
         FROM mentions r JOIN articles a USING (article_id) JOIN provenance o USING (article_id) WHERE """


@dataclass(frozen=True, slots=True)
class Declared:
    """A land and the state declared on it: place_ids of both, folded names of the state and names used for either."""

    group: str
    land: frozenset[str]
    state: frozenset[str]
    state_names: frozenset[str]
    either_names: frozenset[str]

    def role(self, place_id: str, key: str) -> str:
        """What a name of one of its places stands for."""
        if key in self.either_names:
            return "either"
        return "state" if place_id in self.state or key in self.state_names else "land"


def contested(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per place or pair of places with several names in view, name, source and voice.

    Groups with more names times sources come first. Columns: `group` (label), `role` (land, state or either where a state was
    declared on a land, else empty), `place`, `kind`, `place_ids` (which the name stands for in view), `key` (the name as
    compared), `spelling` (as mostly written), `usage` (whose it is, empty where not known), `source`, `voice`, `mentions`,
    `uncertain`, `weight` (names times sources), and the counts of provenance of the group.
    """
    rows = _spelt(store, selection)
    if rows.empty:
        return pd.DataFrame(columns=COLUMNS)
    families = _families(rows)
    named = pd.DataFrame([{**row, **families[row["place_id"], row["key"]]} for row in records(rows)])
    table = _merged(named)
    several = table.groupby("group")["key"].transform("nunique") > 1
    table = table[several].copy()
    by_group = table.groupby("group")
    table["weight"] = by_group["key"].transform("nunique") * by_group["source"].transform("nunique")
    return _ordered(table.join(counts_by(named, "group"), on="group"))[COLUMNS]


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted: a name as compared, of these places (none: not resolved), in a source, in a voice or in any (empty)."""

    place_ids: tuple[str, ...]
    key: str
    source: str
    voice: str


def contested_mentions(store: Store, selection: Selection, counted: Count) -> pd.DataFrame:
    """The mentions behind a count, by date: mention_id."""
    which = "list_contains(?, place_id)" if counted.place_ids else "place_id IS NULL AND len(?) = 0"
    return _from_seen(
        store,
        selection,
        f"""SELECT mention_id FROM seen WHERE {which} AND key = ? AND source = ? AND ? IN ('', voice)
            ORDER BY published NULLS LAST, path, start""",
        [list(counted.place_ids), counted.key, counted.source, counted.voice],
    )


def contested_rows(store: Store, selection: Selection) -> pd.DataFrame:
    """Every mention behind `contested`, as it is exported: one row each with source, article and span."""
    table = contested(store, selection)
    names = table.drop_duplicates(["group", "role", "key"]).explode("place_ids").rename(columns={"place_ids": "place_id"})
    found = _from_seen(
        store,
        selection,
        """SELECT s.place_id, s.key, r.voice, s.source, coalesce(a.title, a.path) AS article, r.article_id, a.published, r.start,
               r."end", r.text, r.score, r.mention_id
           FROM seen s JOIN mentions r USING (mention_id) JOIN articles a USING (article_id)
           WHERE list_contains(?, s.place_id) ORDER BY a.published NULLS LAST, a.path, r.start""",
        [sorted(set(names["place_id"]))],
    )
    told = names[["place_id", "key", "group", "role", "spelling", "usage"]]
    return told.merge(found, on=["place_id", "key"]).drop(columns=["key"])


def unresolved_names(store: Store, selection: Selection) -> pd.DataFrame:
    """How often each source has a name that stands for no known place: key, spelling, source, mentions, of_all (names), counts.

    The 40 names of most sources, in that order; the counts of provenance are the name's.
    """
    return _from_seen(
        store,
        selection,
        f""", named AS (SELECT key, mode(text) AS spelling, {counted("seen")}, count(*) AS often,
                           count(*) OVER () AS of_all
                    FROM seen WHERE place_id IS NULL GROUP BY key ORDER BY sources DESC, often DESC, key LIMIT {MOST_UNRESOLVED})
        SELECT n.key, n.spelling, s.source, count(*) AS mentions, n.of_all, {", ".join(f"n.{name}" for name in COUNTS)}
        FROM seen s JOIN named n USING (key) WHERE s.place_id IS NULL
        GROUP BY ALL ORDER BY any_value(n.sources) DESC, any_value(n.often) DESC, n.key, s.source""",
        [],
    )


def _from_seen(store: Store, selection: Selection, sql: str, more: list[object]) -> pd.DataFrame:
    where, parameters = row_filter(selection)
    return store.query(f"WITH {_SEEN} {where}) {sql}", [*parameters, *more])


def _spelt(store: Store, selection: Selection) -> pd.DataFrame:
    """Counts of every name of the places that may have several, with all that is known of the place."""
    known = sorted({place_id for one in declared() for place_id in one.land | one.state})
    return _from_seen(
        store,
        selection,
        f""", spelt AS (SELECT place_id, key, mode(text) AS spelling, source, voice, count(*) AS mentions,
                          count(*) FILTER (uncertain) AS uncertain, {carried("seen")}
                   FROM seen WHERE place_id IS NOT NULL GROUP BY place_id, key, source, voice),
        wanted AS (SELECT place_id FROM spelt GROUP BY place_id HAVING count(DISTINCT key) > 1
                   UNION SELECT place_id FROM places
                   WHERE kind IN ('region', 'former_state', 'country', 'admin') AND (list_contains(?, place_id) OR EXISTS (
                       FROM places other WHERE other.place_id <> places.place_id AND places.kind IN ('region', 'former_state')
                       AND other.kind IN ('region', 'former_state') AND other.lat = places.lat AND other.lon = places.lon)))
        SELECT s.*, p.place, p.kind, p.lat, p.lon, l.label,
               list_filter(p.names, lambda n: {spelt("n.name")} = s.key AND n.usage <> '')[1].usage AS usage
        FROM spelt s JOIN wanted USING (place_id) JOIN places p USING (place_id) JOIN labels l USING (place_id)""",
        [known],
    )


def _families(rows: pd.DataFrame) -> dict[tuple[str, str], dict[str, str]]:
    """For each place and name in the rows: the group it is shown in and what the name stands for there."""
    by_id = {place_id: one for one in declared() for place_id in one.land | one.state}
    points: dict[tuple[object, object], dict[str, str]] = {}
    for row in records(rows):
        if row["kind"] in ("region", "former_state") and row["place_id"] not in by_id:
            points.setdefault((row["lat"], row["lon"]), {})[row["place_id"]] = row["label"]
    found = {}
    for row in records(rows):
        one = by_id.get(row["place_id"])
        at_point = points.get((row["lat"], row["lon"]), {})
        if one is not None:
            told = {"group": one.group, "role": one.role(row["place_id"], row["key"])}
        elif len(at_point) > 1 and row["place_id"] in at_point:
            told = {"group": min(at_point.values()), "role": "state" if row["kind"] == "former_state" else "land"}
        else:
            told = {"group": row["label"], "role": ""}
        found[row["place_id"], row["key"]] = told
    return found


def _merged(named: pd.DataFrame) -> pd.DataFrame:
    """One row per group, role, name, source and voice; a name used for several places of a group is one."""
    name = ["group", "role", "key"]
    found = named.sort_values(["mentions", "spelling"], ascending=[False, True], kind="stable").groupby(name)
    firsts = found.agg(
        place_ids=("place_id", lambda ids: tuple(sorted(set(ids)))),
        place=("place", "first"),
        kind=("kind", "first"),
        spelling=("spelling", "first"),
        usage=("usage", _usage),
    )
    counted = named.groupby([*name, "source", "voice"])[["mentions", "uncertain"]].sum().reset_index()
    return counted.merge(firsts.reset_index(), on=name)


def usage_told(known: object) -> str:
    """Whose usage a name is, in words; empty where nobody said."""
    told = known if isinstance(known, str) else ""
    return told if not told or "usage" in told.casefold() else f"usage: {told}"


def _usage(told: pd.Series) -> str:
    return next((usage_told(one) for one in told if usage_told(one)), "")


def _ordered(table: pd.DataFrame) -> pd.DataFrame:
    """Groups by weight, then names of the land, of the state and of both, those in most sources first."""
    name = table.groupby(["group", "role", "key"])
    keys = pd.DataFrame(
        {
            "heavy": -table["weight"],
            "part": table["role"].map({role: at for at, role in enumerate(("", *ROLES))}),
            "wide": -name["source"].transform("nunique"),
            "often": -name["mentions"].transform("sum"),
        }
    )
    order = [*keys.columns, "group", "key", "source", "voice"]
    both = pd.concat([table, keys], axis=1)
    return both.sort_values(["heavy", "group", *order[1:4], *order[5:]], ignore_index=True)


@cache
def declared() -> tuple[Declared, ...]:
    """Every land with a state declared on it that the reference knows."""
    with DECLARED.open(encoding="utf-8", newline="") as file:
        return tuple(
            Declared(row["group"], *(frozenset(filter(None, row[name].split("|"))) for name in ("land", "state")),
                     *(frozenset(one.lower() for one in row[name].split("|") if one) for name in ("state_names", "either_names")))
            for row in csv.DictReader(file)
        )  # fmt: skip
