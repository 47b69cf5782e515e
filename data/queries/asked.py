"""Which statements the analyst asks for on one page, and the SQL that this stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from data.queries.alike import folded, straight
from data.queries.filters import row_filter
from data.queries.located import words_between
from data.selection import Selection
from data.store import Store

Parameters = list[list[str] | str | date]

NARROWING = ("acts", "kinds", "speakers", "about", "words", "only_negated")
OFFERED = 1000
TYPED = re.compile(r'"([^"]+)"?|(\S+)')


@dataclass(frozen=True, slots=True)
class Asked:
    """Which statements stand side by side: columns by actor, party, source or what they are about, their keys, and what narrows.

    Empty `acts`, `kinds`, `speakers` (actor_ids) and `about` (as statements have it) let everything through. Every one of
    `words`, in any case and order, must stand in the sentences of a statement; those in quotation marks in that order.
    """

    by: str = "actor"
    keys: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    words: str = ""
    speakers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    only_negated: bool = False

    @property
    def narrowing(self) -> list[str]:
        """The fields that keep statements out."""
        return [name for name in NARROWING if getattr(self, name)]

    def without(self, name: str) -> Asked:
        """The same with one field letting everything through."""
        open_field: dict[str, Any] = {name: getattr(Asked(), name)}
        return replace(self, **open_field)


def seen(selection: Selection) -> tuple[str, Parameters]:
    """A SELECT of the statements in view with the words around them, and its parameters."""
    where, parameters = row_filter(selection)
    return (
        f"""
        SELECT r.*, r.text AS words, a.source, o.origin, o.is_certain, a.title, a.path, a.published, a.published_basis,
            {words_between("r.context_start", "r.sentence_start")} AS context,
            {words_between("r.sentence_start", "r.start")} AS before,
            {words_between("r.end", "r.sentence_end")} AS after
        FROM statements r JOIN articles a USING (article_id) JOIN provenance o USING (article_id) WHERE {where}
        """,
        [*parameters],
    )


def narrowed(asked: Asked) -> tuple[str, Parameters]:
    """A condition on rows of `seen` under the alias s, and its parameters in order; the columns asked for play no part."""
    clauses, parameters = ["TRUE"], Parameters()
    for clause, wanted in (
        ("list_contains(?, s.act)", asked.acts),
        ("list_contains(?, s.kind)", asked.kinds),
        ("list_has_any(s.actor_ids, ?)", asked.speakers),
        ("list_has_any(string_split(s.about, '; '), ?)", asked.about),
    ):
        if wanted:
            clauses.append(clause)
            parameters.append(list(wanted))
    for typed in typed_words(asked.words):
        clauses.append(f"contains({folded('s.before || s.words || s.after')}, {folded('?')})")
        parameters.append(typed)
    if asked.only_negated:
        clauses.append("s.negated")
    return " AND ".join(clauses), parameters


def typed_words(words: str) -> list[str]:
    """What somebody typed, word by word; what stands between quotation marks, of any kind, stays together."""
    return [(phrase or word).strip() for phrase, word in TYPED.findall(straight(words)) if (phrase or word).strip()]


def matching(store: Store, selection: Selection, asked: Asked) -> pd.DataFrame:
    """The statements in view that are asked for, whichever column they stand in: `statement_id`."""
    sql, parameters = seen(selection)
    clauses, more = narrowed(asked)
    return store.query(f"SELECT s.statement_id FROM ({sql}) s WHERE {clauses} ORDER BY 1", [*parameters, *more])


def loosened_statements(store: Store, selection: Selection, asked: Asked) -> pd.DataFrame:
    """One row per field of `asked` that narrows: `field` and `rows`, the statements in view without it, most first."""
    counts = {name: len(matching(store, selection, asked.without(name))) for name in asked.narrowing}
    found = pd.DataFrame({"field": list(counts), "rows": list(counts.values())}, columns=["field", "rows"])
    return found.sort_values("rows", ascending=False, kind="stable", ignore_index=True)


def about_options(store: Store, also: tuple[str, ...] = ()) -> pd.DataFrame:
    """What most statements of the corpus are about, and those named `also`, by name: `about`, `statements`; OFFERED at most."""
    rows = store.query(
        f"""SELECT about, count(*) AS statements FROM (SELECT unnest(string_split(about, '; ')) AS about FROM statements)
        GROUP BY 1 ORDER BY list_contains(?, about) DESC, 2 DESC, 1 LIMIT {OFFERED}""",
        [list(also)],
    )
    return rows.sort_values("about", key=lambda names: names.str.casefold(), ignore_index=True)
