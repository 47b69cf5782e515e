"""An article and its rows as the browser component gets them."""

from __future__ import annotations

import pandas as pd

from components.elements.citing import cited
from components.elements.frame import View
from components.elements.opened import ask
from components.highlight import Elsewhere, Mark, MarkedArticle, Neighbour
from components.highlight.segments import Stretch, blocks, lanes
from data.queries.article import same_thing
from data.queries.located import records


def payload(article: pd.Series, shown: pd.DataFrame, part: tuple[int, int], row_id: str | None) -> MarkedArticle:
    """The part of an article between two offsets with the rows to be marked in it."""
    start, end = part
    rows = list(records(shown))
    drawn = [Stretch(row["start"] - start, row["end"] - start, number) for number, row in enumerate(rows)]
    basket = set(cited())
    names = Mark.__required_keys__ - {"number", "lane", "cited"}
    marks = [
        Mark(**{name: row[name] for name in names}, number=number, lane=lane, cited=row["row_id"] in basket)  # type: ignore[typeddict-item]
        for number, (row, lane) in enumerate(zip(rows, lanes(drawn), strict=True))
    ]
    named = [
        Stretch(int(row[f"{name}_start"]) - start, int(row[f"{name}_end"]) - start, f"{name}-{number}")
        for number, row in enumerate(rows)
        for name in ("speaker", "cue")
        if row[f"{name}_start"] is not None
    ]
    text = article["text"][start:end]
    title, furniture = _layout(article, start, end)
    return MarkedArticle(
        version=f"{article['article_id']} {start} {' '.join(row['row_id'] for row in rows)}",
        article_id=article["article_id"],
        blocks=blocks(text, title, furniture, [*drawn, *named]),
        rows=marks,
        selected=row_id if row_id in {row["row_id"] for row in rows} else None,
        elsewhere=None,
    )


def elsewhere(view: View, here: str, shown: pd.DataFrame, row_id: str | None) -> Elsewhere | None:
    """Where else, among the articles in view, the thing of a row of article `here` is named; None where it is no known thing."""
    row = shown[(shown["row_id"] == row_id) & shown["same"].notna()]
    if row.empty:
        return None
    every = ask(same_thing, view.store, view.selection, row["table"].iloc[0], row["same"].iloc[0], here)
    own = every.index[every["article_id"] == here]
    return Elsewhere(
        row_id=str(row_id),
        total=len(every),
        articles=int(every["article_id"].nunique()),
        previous=_neighbour(every, own[0] - 1),
        next=_neighbour(every, own[-1] + 1),
    )


def _neighbour(every: pd.DataFrame, at: int) -> Neighbour | None:
    if not 0 <= at < len(every):
        return None
    row = every.iloc[at]
    return Neighbour(article_id=row["article_id"], row_id=row["row_id"], source=row["source"])


def _layout(article: pd.Series, start: int, end: int) -> tuple[tuple[int, int] | None, list[tuple[int, int]]]:
    """The title's span and the stretches that are no content, counted from `start`."""
    at = [int(offset) for offset in article["furniture"]]
    furniture = [
        (first - start, last - start) for first, last in zip(at[::2], at[1::2], strict=True) if first < end and last > start
    ]
    if pd.isna(article["title_start"]):
        return None, furniture
    return (int(article["title_start"]) - start, int(article["title_end"]) - start), furniture
