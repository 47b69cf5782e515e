"""The index of places and what is looked up in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.prepare import lexicon
from data.prepare.resolve.gazetteer import Gazetteer, countries, gazetteer, seats
from data.prepare.resolve.gazetteer_entries import MAIN, SPELLING, Entry, distance_km
from data.prepare.resolve.gazetteer_index import index_path, write_index
from data.spelling import fold

NAMES = [("Rìo Claro", MAIN, "", ""), ("Clear River", SPELLING, "en", "settlers")]
RIVER = Entry("r", "Rìo Claro", "area", None, "", 1.0, 2.0, 0, "test", names=NAMES)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """A gazetteer of two places."""
    path: Path = tmp_path_factory.mktemp("index") / "small.sqlite"
    town = Entry("t", "N'Dama", "city", "TD", "01", 3.0, 4.0, 900, "test", names=[("N'Dama", MAIN, "", "")])
    write_index(path, [RIVER, town])
    return Gazetteer(path)


def test_names_meet_without_accents_and_apostrophes(small: Gazetteer) -> None:
    assert [place.place_id for place, _ in small.lookup(fold("Rio Claro"))] == ["r"]
    assert small.lookup(fold("N’Dama")) == small.lookup(fold("Ndama"))
    assert small.lookup(fold("Nowhere")) == ()


def test_the_longest_name_of_a_first_word_is_known(small: Gazetteer) -> None:
    assert (small.longest("rio"), small.longest("ndama"), small.longest("x")) == (2, 1, 0)


def test_spellings_keep_whose_usage_they_are(small: Gazetteer) -> None:
    assert small.names_of("r") == [("Rìo Claro", "", ""), ("Clear River", "en", "settlers")]
    assert small.names_of("unknown") == []


def test_every_country_is_found_by_its_names() -> None:
    for country in countries().values():
        found = gazetteer().lookup(fold(country.name))
        lands = [place for place, _ in found if place.kind in ("country", "region", "area")]
        assert any(place.country == country.iso2 for place in lands), country.name


@pytest.mark.parametrize(("name", "town"), [("Adrianople", "Edirne"), ("Danzig", "Gdańsk"), ("Pozsony", "Bratislava")])
def test_a_town_is_known_by_its_former_names_and_by_those_of_its_neighbours(name: str, town: str) -> None:
    (place, standing), *_ = gazetteer().lookup(fold(name))
    assert (place.name, place.kind) == (town, "city")
    assert standing >= SPELLING


def test_every_seat_names_a_known_government() -> None:
    known = {f"{country.name} (government)" for country in countries().values()}
    named = {government for government in seats().values() if government.endswith("(government)")}
    assert len(named & known) > 60


@pytest.mark.parametrize("file", ["places", "admin", "countries"])
def test_points_are_on_the_globe(file: str) -> None:
    for row in lexicon.rows(file):
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row


def test_distance_is_that_of_the_sphere() -> None:
    assert distance_km(0.0, 0.0, 0.0, 180.0) == pytest.approx(20015, abs=1)
    assert distance_km(51.5, -0.12, 48.86, 2.35) == pytest.approx(343, abs=3)


def test_every_row_of_the_overlay_says_where_it_is_from() -> None:
    origins = {row["source"].partition(";")[0] for row in lexicon.rows("places")}
    assert origins == {"geonames", "natural-earth", "countrystatecity", "general-knowledge"}


def test_an_older_index_goes_when_a_new_one_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = tmp_path / "parallax" / "gazetteer-0000.sqlite"
    older.parent.mkdir()
    older.touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    built = index_path(lambda: [RIVER])
    assert built.parent == older.parent
    assert [file.name for file in older.parent.iterdir()] == [built.name]
