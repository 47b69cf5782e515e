"""The proposed things and the words for them, as rows of candidates and candidate_uses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from data.prepare import lexicon
from data.prepare.extract.actor.lexicon_marks import country_names
from data.prepare.referent.arguments import Places, Times, covered, spans_of_years
from data.schema import arrow_schema
from data.spelling import as_compared

type Row = Mapping[str, Any]
type Rows = Mapping[str, Sequence[Row]]

MOST = 20
FEWEST_SOURCES, FEWEST_WORDINGS = 2, 2
# Two wordings with one head ("the raid", "the raid on the camp") are mostly one wording.
FEWEST_OF_ONE_HEAD = 3
# How many heads one source alone must have for a thing, so that it is proposed where no other source has it.
HEADS_OF_ONE = 3
# The least part of a corpus's articles for a thing that only a whole country places.
COMMON = 0.5
HEADS_IN_NAME = 3
HEADS_IN_REASON = 6
OF_A_NATION = ("people", "side")


@dataclass(frozen=True, slots=True)
class About:
    """What makes phrases one thing: kind, place, for a people or a power its nation, for what happens the time."""

    kind: str
    place: str | None
    nation: str | None
    period: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Use:
    """A phrase with its source, what it is about by each kind that it may be of, and its words as compared."""

    row: Row
    source: str
    abouts: tuple[About, ...]
    wording: str

    @property
    def head(self) -> str:
        """The lemma of the phrase's head."""
        return str(self.row["lemma"])


def proposals(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """At most twenty things, those of most sources and wordings first, with every use; none of the profile's own words."""
    groups = _grouped(_uses(rows))
    names = {row["place_id"]: str(row["place"]) for row in rows["places"]}
    nations = country_names()
    wide = {None, *(row["place_id"] for row in rows["places"] if row["kind"] == "country")}
    offered = [
        (_candidate(about, uses, names, nations), uses)
        for about, uses in groups.items()
        if _is_telling(uses) and (about.place not in wide or _is_common(uses, len(rows["articles"])))
    ]
    offered.sort(key=lambda one: (-one[0]["score"], one[0]["candidate_id"]))
    return {
        "candidates": [candidate for candidate, _ in offered[:MOST]],
        "candidate_uses": [_use(candidate["candidate_id"], use) for candidate, uses in offered[:MOST] for use in uses],
    }


def _uses(rows: Rows) -> list[Use]:
    """The phrases that the profile has no words for, with what they are about."""
    sources = {row["article_id"]: str(row["source"]) for row in rows["articles"]}
    years = _years(rows["articles"])
    places, times = Places(rows["mentions"], sources), Times(rows["dates"], rows["sentences"], years)
    known: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in rows["wordings"]:
        known[row["article_id"]].append((row["start"], row["end"]))
    fresh = [row for row in rows["phrases"] if not covered(sorted(known[row["article_id"]]), row["start"], row["end"])]
    dated = [times.of(row) for row in fresh]
    spans = spans_of_years([year for year in dated if year], max(years.values(), default=0))
    return [
        Use(row, sources[row["article_id"]], tuple(_abouts(row, places, spans.get(year or 0))), as_compared(row["text"]))
        for row, year in zip(fresh, dated, strict=True)
    ]


def _abouts(row: Row, places: Places, period: tuple[int, int] | None) -> Iterable[About]:
    place = places.of(row)
    for kind in row["kinds"]:
        nation = row["nations"][0] if kind in OF_A_NATION and row["nations"] else None
        yield About(kind, place, nation, period if lexicon.table("contested_words")[kind]["event"] else None)


def _years(articles: Sequence[Row]) -> dict[str, int]:
    """The year of each article; where its date is not known, the last of the corpus."""
    known = {row["article_id"]: row["published"].year for row in articles if row["published"]}
    last = max(known.values(), default=None)
    return {row["article_id"]: year for row in articles if (year := known.get(row["article_id"], last)) is not None}


def _grouped(uses: Sequence[Use]) -> dict[About, list[Use]]:
    """The uses by what they are about, each once: of several kinds that a word may be of, that with most uses."""
    sizes = Counter(_whole(about) for use in uses for about in use.abouts)
    nations = Counter(about for use in uses for about in use.abouts if about.nation)
    groups: dict[About, list[Use]] = defaultdict(list)
    for use in uses:
        about = min(use.abouts, key=lambda one: (-sizes[_whole(one)], one.kind))
        groups[_with_nation(about, nations)].append(use)
    return groups


def _whole(about: About) -> About:
    return replace(about, nation=None)


def _with_nation(about: About, nations: Counter[About]) -> About:
    """What says nothing of its nation goes with the nation that is named most for its kind and place."""
    if about.nation or about.kind not in OF_A_NATION:
        return about
    named = [one for one in nations if _whole(one) == about]
    return min(named, key=lambda one: (-nations[one], one.nation or ""), default=about)


def _is_telling(uses: Sequence[Use]) -> bool:
    """Whether several sources, or one of many words, call a thing differently."""
    heads, wordings = {use.head for use in uses}, {use.wording for use in uses}
    if len(wordings) < (FEWEST_WORDINGS if len(heads) > 1 else FEWEST_OF_ONE_HEAD):
        return False
    return len({use.source for use in uses}) >= FEWEST_SOURCES or len(heads) >= HEADS_OF_ONE


def _is_common(uses: Sequence[Use], articles: int) -> bool:
    """Whether enough articles have a thing to take it for one where they share no place but a country, or none."""
    return len({use.row["article_id"] for use in uses}) >= COMMON * articles


def _candidate(about: About, uses: Sequence[Use], names: Mapping[str, str], nations: Mapping[str, str]) -> dict[str, Any]:
    sources, wordings = {use.source for use in uses}, {use.wording for use in uses}
    heads = _heads(uses)
    period = None if about.period is None else "-".join(dict.fromkeys(map(str, about.period)))
    place = names.get(about.place or "")
    where = ", ".join(part for part in (place, period) if part)
    digest = sha256("|".join(("candidate", about.kind, *map(str, (about.place, about.nation, period)))).encode()).hexdigest()[:16]
    return {
        "candidate_id": digest,
        "kind": about.kind,
        "name": f"{', '.join(heads[:HEADS_IN_NAME]).capitalize()}{f' ({where})' if where else ''}",
        "place_id": about.place,
        "period": period,
        "sources": len(sources),
        "wordings": len(wordings),
        "score": len(sources) * len(wordings),
        "reason": _reason(about, heads, place, period, nations.get(about.nation or "")),
    }


def _reason(about: About, heads: Sequence[str], place: str | None, period: str | None, nation: str | None) -> str:
    """What made the uses one thing: their words, the place, the nation and the time that they share."""
    told = lexicon.table("contested_words")[about.kind]["told"]
    named = ", ".join(f"“{head}”" for head in heads[:HEADS_IN_REASON])
    more = f" and {len(heads) - HEADS_IN_REASON} more" if len(heads) > HEADS_IN_REASON else ""
    shared = [f"about {place}" if place else "", f"of {nation}" if nation else "", f"dated to {period}" if period else ""]
    return ", ".join([f"{named}{more}: {told}", *filter(None, shared)])


def _heads(uses: Sequence[Use]) -> list[str]:
    """The head words, those of most sources first, then those used most."""
    wide: dict[str, set[str]] = defaultdict(set)
    for use in uses:
        wide[use.head].add(use.source)
    often = Counter(use.head for use in uses)
    return sorted(wide, key=lambda head: (-len(wide[head]), -often[head], head))


def _use(candidate_id: str, use: Use) -> dict[str, Any]:
    columns = arrow_schema("candidate_uses").names
    row = {name: use.row[name] for name in columns if name in use.row}
    digest = sha256(f"{row['article_id']}|use|{row['start']}|{row['end']}".encode()).hexdigest()[:16]
    return {**row, "use_id": digest, "candidate_id": candidate_id, "wording": use.wording}
