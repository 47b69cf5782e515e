"""The WHERE clause that a selection stands for; every query of rows uses it."""

from __future__ import annotations

from datetime import date

from data.selection import Selection

Parameters = list[list[str] | date]

# Days, months, years and intervals compare as they are written: "2023" has begun by "2023-09-19", and ends after it.
TOLD = """
EXISTS (FROM dates d WHERE d.article_id = {rows}.article_id AND d.start < {rows}.sentence_end AND d."end" > {rows}.sentence_start
    AND {condition})"""
TOLD_FROM = "split_part(d.value, '/', -1) || '-99' >= strftime(?::DATE, '%Y-%m-%d')"
TOLD_TO = "split_part(d.value, '/', 1) <= strftime(?::DATE, '%Y-%m-%d')"


def article_filter(selection: Selection, articles: str = "a") -> tuple[str, Parameters]:
    """A condition on the articles table under that alias, and its parameters in order."""
    clauses: list[tuple[str, list[str] | date | None]] = [
        (f"list_contains(?, {articles}.source)", list(selection.sources)),
        (f"NOT list_contains(?, {articles}.source)", list(selection.without_sources)),
        (f"{articles}.published >= ?", selection.published_from),
        (f"{articles}.published <= ?", selection.published_to),
    ]
    return _joined(clauses)


def row_filter(selection: Selection, rows: str = "r", articles: str = "a") -> tuple[str, Parameters]:
    """A condition on a table of located rows joined to its articles, and its parameters in order."""
    where, parameters = article_filter(selection, articles)
    clauses: list[tuple[str, list[str] | date | None]] = [
        (f"list_has_any({rows}.near_places, ?)", list(selection.places)),
        (f"NOT list_has_any({rows}.near_places, ?)", list(selection.without_places)),
        (f"list_has_any({rows}.near_actors, ?)", list(selection.actors)),
        (f"NOT list_has_any({rows}.near_actors, ?)", list(selection.without_actors)),
    ]
    more, values = _joined(clauses)
    told, days = _told(selection, rows)
    return f"{where} AND {more} AND {told}", parameters + values + days


def _told(selection: Selection, rows: str) -> tuple[str, Parameters]:
    """Whether one date in the row's sentences overlaps what is asked for; both ends must hold of the same date."""
    asked = [(clause, day) for clause, day in ((TOLD_FROM, selection.told_from), (TOLD_TO, selection.told_to)) if day]
    if not asked:
        return "TRUE", []
    return TOLD.format(rows=rows, condition=" AND ".join(clause for clause, _ in asked)), [day for _, day in asked]


def _joined(clauses: list[tuple[str, list[str] | date | None]]) -> tuple[str, Parameters]:
    used = [(clause, value) for clause, value in clauses if value]
    return " AND ".join(["TRUE", *(clause for clause, _ in used)]), [value for _, value in used if value]
