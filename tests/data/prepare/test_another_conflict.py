"""Three made-up reports on a conflict that no labelled pack covers, prepared whole and compared with a careful reader's marks."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

import pandas as pd
import pytest

from data.prepare.resolve.gazetteer_entries import distance_km
from data.prepare.run import prepare

MARKED = Path(__file__).parent / "western_sahara"
ARTICLES = ["courier", "wire", "observer"]
MARK = re.compile(r"⟦([^|⟧]+)\|([^⟧]+)⟧")
NEAR_KM = 161.0


def unmarked(text: str) -> tuple[str, list[tuple[int, int, list[str]]]]:
    """An article's own words, and its marks as start, end and fields (kind, point and "acts" of a place, or a date's value)."""
    words, marks, at = "", [], 0
    for mark in MARK.finditer(text):
        words += text[at : mark.start()]
        marks.append((len(words), len(words) + len(mark[1]), mark[2].split("|")))
        words, at = words + mark[1], mark.end()
    return words + text[at:], marks


@cache
def tables() -> dict[str, pd.DataFrame]:
    """The mentions and dates of all three articles, with the article's name."""
    with TemporaryDirectory() as folder:
        articles, out = Path(folder, "articles"), Path(folder, "tables")
        articles.mkdir()
        copy(MARKED / "articles.csv", articles)
        for name in ARTICLES:
            words, _ = unmarked((MARKED / f"{name}.txt").read_text(encoding="utf-8"))
            (articles / f"{name}.txt").write_text(words, encoding="utf-8")
        prepare(articles, out)
        paths = pd.read_parquet(out / "articles.parquet").set_index("article_id")["path"].str.removesuffix(".txt")
        found = {name: pd.read_parquet(out / f"{name}.parquet") for name in ("mentions", "dates")}
    return {name: table.assign(article=table["article_id"].map(paths)) for name, table in found.items()}


def rows(table: str, article: str) -> pd.DataFrame:
    found = tables()[table]
    return found[found["article"] == article].sort_values("start")


@pytest.mark.parametrize("article", ARTICLES)
def test_every_place_is_found_and_nothing_else(article: str) -> None:
    text, marks = unmarked((MARKED / f"{article}.txt").read_text(encoding="utf-8"))
    expected = [(text[start:end], fields[0], "acts" in fields) for start, end, fields in marks if len(fields) > 1]
    found = rows("mentions", article)
    assert [tuple(row) for row in found[["text", "kind", "metonym"]].itertuples(index=False)] == expected
    assert found["start"].tolist() == [start for start, _, fields in marks if len(fields) > 1]


@pytest.mark.parametrize("article", ARTICLES)
def test_every_place_is_where_it_is(article: str) -> None:
    _, marks = unmarked((MARKED / f"{article}.txt").read_text(encoding="utf-8"))
    points = {start: tuple(map(float, fields[1].split(","))) for start, _, fields in marks if len(fields) > 1}
    exact = rows("mentions", article).query("kind in ('city', 'landmark', 'district')").to_dict("records")
    far = [row["text"] for row in exact if distance_km(row["lat"], row["lon"], *points[row["start"]]) > NEAR_KM]
    assert far == []


@pytest.mark.parametrize("article", ARTICLES)
def test_every_date_is_found_and_resolved(article: str) -> None:
    text, marks = unmarked((MARKED / f"{article}.txt").read_text(encoding="utf-8"))
    expected = [(text[start:end], fields[0]) for start, end, fields in marks if len(fields) == 1]
    assert [tuple(row) for row in rows("dates", article)[["text", "value"]].itertuples(index=False)] == expected
