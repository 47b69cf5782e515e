"""A profile with entries appended parses, prepares and keeps what it held."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.profile_entry import Accepted, ProfileError, with_entries
from data.prepare.profile import load_profile

PRESENT = '# What I know.\n[[referent]]\nname = "The raid"\nwordings = ["raid"]  # the usual one\n'


def test_entries_are_appended_and_comments_stay(tmp_path) -> None:
    text, left_out = with_entries(PRESENT, [Accepted("The march", ("riot", "peaceful  march")), Accepted("Gone", ("exodus",))])
    assert text.startswith(PRESENT)
    assert left_out == []
    (tmp_path / "profile.toml").write_text(text, encoding="utf-8")
    profile, messages = load_profile(tmp_path / "profile.toml")
    assert messages == []
    assert [(one.name, one.wordings) for one in profile.referents] == [
        ("The raid", ("raid",)),
        ("The march", ("riot", "peaceful march")),
        ("Gone", ("exodus",)),
    ]


def test_a_wording_that_another_thing_has_is_left_out_and_said() -> None:
    text, left_out = with_entries(PRESENT, [Accepted("The night", ("Raid", "riot"))])
    assert tomllib.loads(text)["referent"][1]["wordings"] == ["riot"]
    assert left_out == ["Raid: it stands under The raid already."]


def test_a_name_that_the_profile_has_is_not_appended_again() -> None:
    text, left_out = with_entries(PRESENT, [Accepted("the RAID", ("sweep",))])
    assert text == PRESENT
    assert "Choose another name" in left_out[0]


@pytest.mark.parametrize("profile", ["referent = [", '[referent]\nname = "X"'])
def test_a_profile_that_cannot_be_added_to_says_why(profile: str) -> None:
    with pytest.raises(ProfileError, match="Correct it and choose it again"):
        with_entries(profile, [Accepted("X", ("y",))])


@given(st.text(min_size=1).filter(str.strip), st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=9))
def test_any_words_make_valid_toml(name: str, wordings: list[str]) -> None:
    text, _ = with_entries("", [Accepted(name, tuple(wordings))])
    (entry,) = tomllib.loads(text)["referent"]
    assert entry["name"] == " ".join(name.split())
    assert {words.casefold() for words in entry["wordings"]} == {" ".join(words.split()).casefold() for words in wordings}
