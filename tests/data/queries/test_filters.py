from datetime import date
from pathlib import Path

import pytest

from data.queries.filters import article_filter, row_filter
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

TEXT = "Two people were hurt in Lima."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    articles = [
        article_row("a1", source="North", published=date(2024, 5, 1), text=TEXT),
        article_row("a2", source="South", published=date(2024, 5, 9), text=TEXT),
        article_row("a3", source="West", text=TEXT),
    ]
    near = {"a1": (["lima"], []), "a2": (["lima", "cusco"], ["mayor"]), "a3": ([], ["mayor"])}
    mentions = [
        located(TEXT, "Lima", article, mention_id=article, near_places=places, near_actors=actors)
        for article, (places, actors) in near.items()
    ]
    return Store(write_tables(tmp_path, {"articles": articles, "mentions": mentions}))


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["a1", "a2", "a3"]),
        (Selection(sources=("North", "West")), ["a1", "a3"]),
        (Selection(without_sources=("North",)), ["a2", "a3"]),
        (Selection(published_from=date(2024, 5, 1), published_to=date(2024, 5, 8)), ["a1"]),
        (Selection(published_from=date(2024, 5, 9)), ["a2"]),
        (Selection(sources=("Nobody",)), []),
    ],
)
def test_article_filter(store: Store, selection: Selection, expected: list[str]) -> None:
    where, parameters = article_filter(selection)
    found = store.query(f"SELECT article_id FROM articles a WHERE {where} ORDER BY 1", parameters)
    assert list(found["article_id"]) == expected


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(places=("lima",)), ["a1", "a2"]),
        (Selection(without_places=("cusco",)), ["a1", "a3"]),
        (Selection(actors=("mayor",)), ["a2", "a3"]),
        (Selection(without_actors=("mayor",)), ["a1"]),
        (Selection(places=("lima",), sources=("South",), actors=("mayor",)), ["a2"]),
    ],
)
def test_row_filter(store: Store, selection: Selection, expected: list[str]) -> None:
    where, parameters = row_filter(selection)
    sql = f"SELECT mention_id FROM mentions r JOIN articles a USING (article_id) WHERE {where} ORDER BY 1"
    assert list(store.query(sql, parameters)["mention_id"]) == expected


@pytest.mark.parametrize(
    ("told_from", "told_to", "expected"),
    [
        ((2024, 4, 30), (2024, 4, 30), ["day", "month", "span"]),
        ((2024, 5, 1), None, ["span"]),
        ((2023, 3, 3), (2023, 3, 3), ["year"]),
        (None, (1991, 6, 1), ["decade"]),
        ((1994, 1, 1), (2020, 12, 31), []),
        ((2024, 4, 1), (2024, 4, 29), ["month"]),
    ],
)
def test_days_told_of_are_those_of_the_sentence_at_their_own_precision(
    tmp_path: Path, told_from: tuple[int, int, int] | None, told_to: tuple[int, int, int] | None, expected: list[str]
) -> None:
    values: dict[str, str | None] = {
        "day": "2024-04-30",
        "month": "2024-04",
        "span": "2024-04-30/2024-05-02",
        "decade": "1990-01-01/1993-12-31",
    }
    values |= {"year": "2023", "none": None}
    text = "Two people were hurt in Lima then. Nobody was in Cusco."
    rows: Rows = {"articles": [article_row(name, text=text) for name in values]}
    sentence = {"sentence_start": 0, "sentence_end": text.index(" Nobody")}
    rows["dates"] = [
        located(text, "then", name, date_id=name, value=value, basis="explicit", **sentence) for name, value in values.items()
    ]
    rows["mentions"] = [located(text, "Lima", name, mention_id=name, **sentence) for name in values]
    other = {"sentence_start": text.index("Nobody"), "sentence_end": len(text)}
    rows["mentions"] += [located(text, "Cusco", name, mention_id=f"{name}-other", **other) for name in values]
    days = [date(*day) if day else None for day in (told_from, told_to)]
    where, parameters = row_filter(Selection(told_from=days[0], told_to=days[1]))
    sql = f"SELECT mention_id FROM mentions r JOIN articles a USING (article_id) WHERE {where} ORDER BY 1"
    assert list(Store(write_tables(tmp_path, rows)).query(sql, parameters)["mention_id"]) == expected
