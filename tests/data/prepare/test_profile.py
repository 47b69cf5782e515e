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
        ('[[place]]\nname = "X"\nlat = 91\nlon = 0', "lat"),
        ('[[place]]\nname = "X"\nlat = 1', "lon"),
        ('[[place]]\nname = "Port Alba"\nlat = 1\nlon = 1', "stands there twice"),
        ('[[place]]\nname = "X"\nlat = 1\nlon = 1\nkind = "planet"', "must be one of"),
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
