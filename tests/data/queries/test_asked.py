"""What is asked for on the Statements page narrows the statements, and says what would widen them."""

from __future__ import annotations

import pytest

from data.queries.asked import Asked, about_options, loosened_statements, matching, typed_words
from data.selection import Selection
from data.store import Store


def _found(store: Store, **asked: object) -> list[str]:
    return list(matching(store, Selection(), Asked(**asked))["statement_id"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"acts": ("deny",)}, ["gazette-3"]),
        ({"kinds": ("mixed",)}, ["gazette-1", "herald-1"]),
        ({"speakers": ("lund",), "acts": ("urge",)}, ["gazette-7"]),
        ({"about": ("dockers’ union",)}, ["note-1"]),
        ({"about": ("Norvik (government)",)}, ["gazette-2", "note-1"]),
        ({"only_negated": True}, ["gazette-4"]),
        ({"words": "CRACKS hiding"}, ["gazette-2", "gazette-3"]),
        ({"words": "union's"}, []),
        ({"words": "dockers' union"}, ["gazette-2"]),
        ({"words": '"hiding the cracks"'}, ["gazette-2", "gazette-3"]),
        ({"words": '"cracks hiding"'}, []),
        ({"words": "“we sail”"}, ["herald-1"]),
        ({"words": "100%_"}, []),
        ({"words": "   "}, None),
    ],
)
def test_every_field_narrows(ferry: Store, asked: dict[str, object], expected: list[str] | None) -> None:
    assert _found(ferry, **asked) == (expected if expected is not None else _found(ferry))


def test_the_words_may_stand_around_the_statement_in_its_sentence(ferry: Store) -> None:
    assert _found(ferry, words="captain bo") == ["gazette-7"]


def test_a_phrase_that_is_still_being_typed_counts_as_one() -> None:
    assert typed_words('pier "safe for') == ["pier", "safe for"]
    assert typed_words("“we sail” now") == ["we sail", "now"]
    assert typed_words('"') == ['"']


def test_what_would_widen_is_counted_for_each_field(ferry: Store) -> None:
    found = loosened_statements(ferry, Selection(), Asked(acts=("deny",), words="union"))
    assert list(found.itertuples(index=False, name=None)) == [("acts", 2), ("words", 1)]


def test_those_spoken_about_are_offered_once_each_and_also_rare_ones(ferry: Store) -> None:
    assert list(about_options(ferry)["about"]) == ["dockers’ union", "Norvik (government)"]
    assert list(about_options(ferry, ("nobody",))["about"]) == ["dockers’ union", "Norvik (government)"]


def test_the_selection_holds_too(ferry: Store) -> None:
    assert list(matching(ferry, Selection(sources=("Island Note",)), Asked())["statement_id"]) == ["note-0", "note-1"]
