"""What a phrase is about: the place it names or its article is mostly about, and the time it is dated to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

type Row = Mapping[str, Any]

WIDE = ("country", "area", "former_state")
# The least share of an article's countries that a country must have to be a party to what the article is about.
PARTY = 0.15
# How much rarer than the most frequent place of its article a place may be and still be what the article is about.
NEARLY = 0.5


class Places:
    """The places of a corpus by article, and the one that each article is about."""

    def __init__(self, mentions: Sequence[Row], source_of: Mapping[str, str]) -> None:
        self._by_article: dict[str, list[Row]] = defaultdict(list)
        for row in mentions:
            if row["place_id"]:
                self._by_article[row["article_id"]].append(row)
        sources: dict[str, set[str]] = defaultdict(set)
        for row in mentions:
            if row["place_id"]:
                sources[row["place_id"]].add(source_of[row["article_id"]])
        self._wide = {place: len(found) for place, found in sources.items()}
        self._focus = {article: self._about(rows) for article, rows in self._by_article.items()}
        self._parties = {article: self._parties_of(article, rows) for article, rows in self._by_article.items()}

    def of(self, phrase: Row) -> str | None:
        """The place that a phrase is about: one it names, else what its article is about unless its sentence is elsewhere."""
        article = phrase["article_id"]
        focus = self._focus.get(article)
        within = self._between(article, phrase["start"], phrase["end"])
        named = self._between(article, phrase["scope_start"], phrase["scope_end"])
        beside = self._between(article, phrase["sentence_start"], phrase["sentence_end"])
        other = [row["place_id"] for row in within if not row["metonym"] and not self._is_party_itself(article, row)]
        if other and focus not in other:
            return str(other[0])
        if any(row["place_id"] == focus for row in (*named, *beside)):
            return focus
        own = {row["country"] for row in self._by_article.get(article, []) if row["place_id"] == focus}
        elsewhere = [row["place_id"] for row in named if row["kind"] not in WIDE and row["country"] not in own]
        elsewhere = elsewhere or self._strangers(article, named) or self._all_strangers(article, beside)
        return str(elsewhere[0]) if elsewhere else focus

    def _between(self, article: str, start: int, end: int) -> list[Row]:
        return [row for row in self._by_article.get(article, []) if start <= row["start"] and row["end"] <= end]

    def _is_party_itself(self, article: str, row: Row) -> bool:
        return row["kind"] == "country" and row["country"] in self._parties.get(article, frozenset())

    def _strangers(self, article: str, rows: Sequence[Row]) -> list[str]:
        return [row["place_id"] for row in rows if row["kind"] == "country" and not self._is_party_itself(article, row)]

    def _all_strangers(self, article: str, rows: Sequence[Row]) -> list[str]:
        """The countries of a sentence that names only such as have no part in what the article is about."""
        strangers = self._strangers(article, rows)
        return strangers if len(strangers) == len(rows) else []

    def _about(self, rows: Sequence[Row]) -> str | None:
        """The narrow place named most as a place, of nearly equal ones that of most sources; else the country named most."""
        for wanted in (False, True):
            counts = Counter(
                row["place_id"] for row in rows if (row["kind"] in WIDE) == wanted and (wanted or not row["metonym"])
            )
            if counts:
                most = max(counts.values())
                near = [place for place, count in counts.items() if count >= NEARLY * most]
                if most > 1 or wanted:
                    return str(min(near, key=lambda place: (-self._wide[place], -counts[place], place)))
        return None

    def _parties_of(self, article: str, rows: Sequence[Row]) -> frozenset[str]:
        counts = Counter(row["country"] for row in rows if row["country"])
        focus = self._focus.get(article)
        own = {row["country"] for row in rows if row["place_id"] == focus and row["country"]}
        return frozenset({country for country, count in counts.items() if count >= max(2, PARTY * counts.total())} | own)


class Times:
    """The years that phrases are dated to, by the nearest date of their sentence, else the last one of their paragraph."""

    def __init__(self, dates: Sequence[Row], sentences: Sequence[Row], years: Mapping[str, int]) -> None:
        self._years = years
        self._dates: dict[str, list[Row]] = defaultdict(list)
        for row in dates:
            if row["value"]:
                self._dates[row["article_id"]].append(row)
        self._paragraphs: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for row in sentences:
            self._paragraphs[row["article_id"]].append((row["start"], row["paragraph"]))

    def of(self, phrase: Row) -> int | None:
        """The year that a phrase is dated to; None where that is the year of the report or nothing dates it."""
        article = phrase["article_id"]
        dates = self._dates.get(article, [])
        beside = [row for row in dates if phrase["sentence_start"] <= row["start"] and row["end"] <= phrase["sentence_end"]]
        if beside:
            nearest = min(
                beside, key=lambda row: (max(row["start"] - phrase["end"], phrase["start"] - row["end"], 0), row["start"])
            )
            return self._past(article, nearest)
        before = [row for row in dates if row["end"] <= phrase["start"]]
        if before and self._paragraph(article, before[-1]["start"]) == self._paragraph(article, phrase["start"]):
            return self._past(article, before[-1])
        return None

    def _past(self, article: str, date: Row) -> int | None:
        year = int(date["value"][:4])
        return None if year >= self._years.get(article, year) else year

    def _paragraph(self, article: str, at: int) -> int | None:
        paragraphs = self._paragraphs[article]
        found = bisect_right(paragraphs, (at, 1 << 30)) - 1
        return paragraphs[found][1] if found >= 0 else None


def spans_of_years(years: Sequence[int], now: int) -> dict[int, tuple[int, int]]:
    """First and last year of the time that each year belongs to.

    Years are one time where they lie closer together than a quarter of how long ago they were, and no further than ten years.
    """
    ordered = sorted(set(years))
    runs: list[list[int]] = []
    for year in ordered:
        if runs and year - runs[-1][-1] <= min(max(1, (now - year) // 4), 10):
            runs[-1].append(year)
        else:
            runs.append([year])
    return {year: (run[0], run[-1]) for run in runs for year in run}


def covered(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch overlaps one of some sorted spans that do not overlap each other."""
    at = bisect_left(spans, (end, -1)) - 1
    return at >= 0 and spans[at][1] > start
