"""The WHERE clause that a selection stands for; every query of rows uses it."""

from __future__ import annotations

from datetime import date

from data.selection import Selection

Parameters = list[list[str] | date]


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
    return f"{where} AND {more}", parameters + values


def _joined(clauses: list[tuple[str, list[str] | date | None]]) -> tuple[str, Parameters]:
    used = [(clause, value) for clause, value in clauses if value]
    return " AND ".join(["TRUE", *(clause for clause, _ in used)]), [value for _, value in used if value]
