"""Labels that stand for one place or actor each."""

from __future__ import annotations

from typing import Any

from data.queries.options import actor_options, place_options
from data.store import Store
from tests.newsroom import newsroom
from tests.tables import article_row, located, write_tables


def place(key: str, name: str, **fields: Any) -> dict[str, Any]:
    return {"place_id": key, "place": name, "kind": "city", "lat": 0.0, "lon": 0.0, "names": [], **fields}


def named(key: str) -> dict[str, Any]:
    return located("Lima and Lima met Lima", "Lima", mention_id=key, place_id=key, place="Lima", kind="city", voice="narrator")


def test_namesakes_are_told_apart_by_kind_and_country_and_then_by_number(tmp_path):
    places = [place("a", "Lima", country="PE"), place("b", "Lima", country="US"), place("c", "Lima", country="US")]
    rows = {"articles": [article_row()], "places": places, "mentions": [named(key) for key in "abc"]}
    found = place_options(Store(write_tables(tmp_path, rows)))
    assert dict(zip(found["id"], found["label"], strict=True)) == {
        "a": "Lima (city, PE)",
        "b": "Lima (city, US)",
        "c": "Lima (city, US) 2",
    }


def test_only_places_that_are_named_and_actors_that_speak_are_offered(tmp_path):
    store = Store(newsroom(tmp_path / "tables"))
    assert place_options(store)["label"].tolist() == ["Lirenia", "Orvale", "Tamsin"]
    actors = actor_options(store)
    assert dict(zip(actors["label"], actors["articles"], strict=True)) == {"Ana Ruiz": 3, "Lirenia (government)": 1}
