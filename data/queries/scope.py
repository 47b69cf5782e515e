"""How much of the corpus a selection leaves in view, and what would bring more."""

from __future__ import annotations

from dataclasses import fields, replace

import pandas as pd

from data.queries.filters import Parameters, article_filter, row_filter
from data.queries.provenance import counted
from data.schema import TABLES, Located
from data.selection import Selection
from data.store import Store

ROW_FIELDS = ("places", "without_places", "actors", "without_actors", "told_from", "told_to")


def articles_in_view(selection: Selection, articles: str = "a") -> tuple[str, Parameters]:
    """A condition on articles, and its parameters: the article passes, and so does a sentence of it.

    Only a filter for places, actors or days told of asks for a sentence, so that an article without any stays in view otherwise.
    """
    where, parameters = article_filter(selection, articles)
    if not any(getattr(selection, name) for name in ROW_FIELDS):
        return where, parameters
    rows, more = row_filter(replace(Selection(), **{name: getattr(selection, name) for name in ROW_FIELDS}), "s", articles)
    return f"{where} AND EXISTS (FROM sentences s WHERE s.article_id = {articles}.article_id AND {rows})", parameters + more


def titled(articles: str = "a") -> str:
    """What an article is listed under, as SQL: its title, or that it has none and its first words."""
    opening = f"substring({articles}.text, (coalesce({articles}.body_start, 0) + 1)::BIGINT, 70)"
    return f"coalesce({articles}.title, 'Without a title: ' || {opening} || '…')"


def in_view(store: Store, selection: Selection) -> pd.DataFrame:
    """One row: articles; sources, origins and has_certain_origins (see provenance).

    And first and last, dates of publication; `undated` is how many articles in view have no date.
    """
    where, parameters = articles_in_view(selection)
    counts = f"count(*) AS articles, {counted()}, count(*) - count(published) AS undated"
    days = "min(published) AS first, max(published) AS last"
    return store.query(f"SELECT {counts}, {days} FROM articles a JOIN provenance o USING (article_id) WHERE {where}", parameters)


def undated(store: Store, selection: Selection) -> pd.DataFrame:
    """One row: articles that a filter by date leaves out because they have none."""
    where, parameters = articles_in_view(replace(selection, published_from=None, published_to=None))
    return store.query(f"SELECT count(*) AS articles FROM articles a WHERE {where} AND published IS NULL", parameters)


def loosened(store: Store, selection: Selection, table: str) -> pd.DataFrame:
    """One row per filter that is set: filter (a field of Selection) and rows of the table in view without it, most first."""
    used = [field.name for field in fields(selection) if getattr(selection, field.name)]
    counts = [_rows(store, replace(selection, **{name: getattr(Selection(), name)}), table) for name in used]
    found = pd.DataFrame({"filter": used, "rows": counts}, columns=["filter", "rows"])
    return found.sort_values("rows", ascending=False, kind="stable", ignore_index=True)


def _rows(store: Store, selection: Selection, table: str) -> int:
    if issubclass(TABLES[table], Located):
        where, parameters = row_filter(selection)
        rows = f"{table} r JOIN articles a USING (article_id)"
    else:
        where, parameters = articles_in_view(selection)
        rows = "articles a"
    return int(store.query(f"SELECT count(*) AS n FROM {rows} WHERE {where}", parameters)["n"].iloc[0])
