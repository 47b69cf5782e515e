import re
from pathlib import Path

import pytest

from data.prepare.profile import load_profile

SOUND = """
[[actor]]
name = "Ana Ruiz"
aliases = ["the mayor"]
party = "Civic List"

[[place]]
name = "Port Alba"
lat = 10.5
lon = -70
kind = "city"
spellings = ["Alba", {name = "Puerto Alba", usage = "locals"}]

[[event]]
name = "May flood"
start = 2024-05-02
end = "2024-05-04"

[[referent]]
name = "the flood"
wordings = ["disaster", "high water"]
"""


def test_sound_profile_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text(SOUND)
    profile, messages = load_profile(path)
    assert messages == []
    assert profile.actors[0].party == "Civic List"
    assert [s.name for s in profile.places[0].spellings] == ["Alba", "Puerto Alba"]
    assert str(profile.events[0].end) == "2024-05-04"
    assert profile.referents[0].wordings == ("disaster", "high water")


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('[[place]]\nname = "Port Alba"\nlat = 1\nlon = 1', "stands there twice"),
        ('[[place]]\nname = "X"\nlat = 1\nlon = 1\ncountry = "Peru"', "country"),
        ('[[event]]\nname = "X"\nstart = 2024-05-02\nend = 2024-05-01', "end is before start"),
        ('[[actor]]\nname = ""', "name"),
        ('[[actor]]\nnam = "X"', "nam"),
        ("[[planet]]\nname = 'X'", "not known"),
        ("[actor]\nname = 'X'", r"must be written \[\[actor\]\]"),
    ],
)
def test_unsound_entry_is_told_and_the_rest_kept(tmp_path: Path, entry: str, message: str) -> None:
    path = tmp_path / "profile.toml"
    if entry.startswith("[actor]"):
        path.write_text(SOUND.replace("[[actor]]", "[actor]", 1))
    else:
        path.write_text(f"{SOUND}\n{entry}")
    profile, messages = load_profile(path)
    assert len(messages) == 1
    assert re.search(message, messages[0])
    assert len(profile.places) == 1
    assert len(profile.events) == 1


def test_profile_that_is_no_toml_is_told(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text("actor = [")
    profile, messages = load_profile(path)
    assert profile.actors == ()
    assert "cannot be read" in messages[0]


SLIPS = [
    ("", r"Quillpoint\): it has no lat and lon\. It is kept without a point.*Add both"),
    ("lat = 12.5", r"lat without lon.*kept without a point"),
    ("lon = 12.5", r"lon without lat"),
    ("lat = 95\nlon = 10", r"lat = 95 is no number between -90 and 90"),
    ("lat = 10\nlon = 181", r"lon = 181 is no number between -180 and 180"),
    ('lat = "north"\nlon = 10', r"lat = north is no number"),
    ("lat = nan\nlon = 10", r"lat = nan is no number"),
    ('lat = 10\nlon = 20\nkind = "planet"', r"kind planet is not known, so it counts as a city\. Use one of country"),
]


@pytest.mark.parametrize(("fields", "message"), SLIPS)
def test_a_slip_in_a_place_is_told_and_costs_no_place(tmp_path: Path, fields: str, message: str) -> None:
    path = tmp_path / "profile.toml"
    path.write_text(f'{SOUND}\n[[place]]\nname = "Quillpoint"\nspellings = ["Quill Cape"]\n{fields}')
    profile, messages = load_profile(path)
    assert len(messages) == 1
    assert re.search(message, messages[0])
    place = profile.places[1]
    assert (place.name, place.spellings[0].name, place.kind) == ("Quillpoint", "Quill Cape", "city")
    assert (place.lat is None) == (place.lon is None) == ("kind" not in fields)


def test_two_places_of_one_name_are_both_kept_and_told_where_they_differ(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text(f'{SOUND}\n[[place]]\nname = "Port Alba"\nlat = 11\nlon = -71\nkind = "district"')
    profile, messages = load_profile(path)
    assert [place.kind for place in profile.places] == ["city", "district"]
    assert len(messages) == 1
    assert "“port alba” is a name of Port Alba (number 1) and Port Alba (number 2)" in messages[0]


def test_a_spelling_of_two_places_is_told(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    path.write_text(f'{SOUND}\n[[place]]\nname = "Quillpoint"\nlat = 11\nlon = -71\nspellings = ["ALBA"]')
    profile, messages = load_profile(path)
    assert len(profile.places) == 2
    assert [message for message in messages if "“alba” is a name of Port Alba (number 1) and Quillpoint (number 2)" in message]


@pytest.mark.parametrize("spelling", ["Reading", "The Border", "president"])
def test_a_spelling_that_is_a_common_word_is_told(tmp_path: Path, spelling: str) -> None:
    path = tmp_path / "profile.toml"
    path.write_text(f'[[place]]\nname = "Quillpoint"\nlat = 11\nlon = -71\nspellings = ["{spelling}"]')
    profile, messages = load_profile(path)
    assert len(profile.places) == 1
    assert [message for message in messages if f"“{spelling}” is a common word" in message]
