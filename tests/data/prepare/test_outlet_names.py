"""A source of the corpus is no place, wherever its name has one in it."""

from __future__ import annotations

from data.prepare.outlet_names import outlets, without_outlets
from data.prepare.spans import Extraction, PlaceSpan
from tests.conftest import make_article


def _place(text: str, words: str, place_id: str | None = "1") -> PlaceSpan:
    start = text.index(words)
    return PlaceSpan(
        start, start + len(words), place_id, words, "city", "PT", 1.0, 2.0, "own", metonym=False, literal=True, score=0.9
    )


def _kept(text: str, *words: str, sources: tuple[str, ...], place_id: str | None = "1") -> list[str]:
    names = outlets([make_article(text, source=source) for source in sources])
    found = Extraction(places=tuple(_place(text, name, place_id) for name in words))
    return [place.place for place in without_outlets(text, found, names).places]


def test_a_place_in_the_name_of_any_source_goes_and_the_others_stay() -> None:
    text = "PORTO (Lisbon Herald) - Trams stood still in Coimbra."
    assert _kept(text, "PORTO", "Lisbon", "Coimbra", sources=("Tram Post", "Lisbon Herald")) == ["PORTO", "Coimbra"]


def test_a_whole_name_stays_only_where_it_is_that_of_a_known_place() -> None:
    text = "Trams stood still in Vila Nova."
    assert _kept(text, "Vila Nova", sources=("Vila Nova",)) == ["Vila Nova"]
    assert _kept(text, "Vila Nova", sources=("Vila Nova",), place_id=None) == []


def test_sources_of_one_word_take_no_place_away() -> None:
    assert _kept("Trams stood still in Coimbra.", "Coimbra", sources=("Coimbra",)) == ["Coimbra"]
