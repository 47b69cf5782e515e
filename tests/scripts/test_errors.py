"""Errors on labelled text are told apart, counted, and listed with their sentence or without it."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from scripts.evaluation.errors import Error, errors, frequent, short
from scripts.evaluation.report import summary, with_sentences
from scripts.evaluation.scorer import Labelled, scorer
from tests.conftest import pack

TEXT = "Rain fell on Ostrel. The mayor of Brenna said that Ostrel was safe."
BOUNDS = {"d": [(0, 20), (21, len(TEXT))]}


@pytest.fixture(scope="module")
def score() -> ModuleType:
    return scorer(pack("eval") / "score.py")


def row(words: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"doc": "d", "start": start, "end": start + len(words), "text": words, **fields}


def made(kind: str, gold: list[dict[str, Any]], found: list[dict[str, Any]], score: ModuleType) -> list[tuple[str, str]]:
    return [(one.fault, one.what) for one in errors(kind, Labelled({"d": gold}, {"d": found}, {"d": TEXT}, BOUNDS), score)]


PLACED = {"lat": 10.0, "lon": 20.0, "kind": "city", "metonym": False, "place": "Ostrel", "country": "XA"}


def test_a_place_is_missed_invented_or_right(score: ModuleType) -> None:
    assert made("places", [row("Ostrel", **PLACED)], [row("Ostrel", **PLACED)], score) == []
    assert made("places", [row("Ostrel", **PLACED)], [], score) == [("missed", "Ostrel")]
    assert made("places", [], [row("Brenna", **PLACED)], score) == [("invented", "Brenna")]


@pytest.mark.parametrize(
    ("changed", "fault", "what"),
    [
        ({"lat": 40.0}, "wrong place", "Ostrel -> Ostrel, city, XA"),
        ({"lat": None}, "no coordinates", "Ostrel"),
        ({"kind": "region"}, "wrong kind", "Ostrel: city -> region"),
        ({"metonym": True}, "wrong metonym", "Ostrel: is not one"),
    ],
)
def test_what_is_wrong_about_a_place_is_told(changed: dict[str, Any], fault: str, what: str, score: ModuleType) -> None:
    assert made("places", [row("Ostrel", **PLACED)], [row("Ostrel", **{**PLACED, **changed})], score) == [(fault, what)]


def test_a_place_that_is_labelled_without_a_point_is_neither_missed_nor_invented(score: ModuleType) -> None:
    bare = row("Ostrel", lat=None, lon=None)
    assert made("places", [bare], [], score) == []
    assert made("places", [bare], [row("Ostrel", **PLACED)], score) == []


def said(**fields: Any) -> dict[str, Any]:
    marks = {"speaker_start": 21, "speaker_end": 40, "speaker": "The mayor of Brenna", "cue_start": 41, "cue_end": 45}
    return row("Ostrel was safe", **{**marks, "act": "say", "kind": "indirect", **fields})


def test_a_statement_is_named_by_its_cue_and_never_by_its_words(score: ModuleType) -> None:
    assert made("statements", [said()], [], score) == [("missed", "said")]
    assert made("statements", [], [said()], score) == [("invented", "said")]
    assert made("statements", [said()], [said(act="deny")], score) == [("wrong act", "say -> deny")]
    elsewhere = said(speaker_start=13, speaker_end=19, speaker="Ostrel")
    assert made("statements", [said()], [elsewhere], score) == [("wrong speaker", "Ostrel")]


CASES = [Error("places", "missed", "Ostrel", "d", TEXT[:20]), Error("places", "missed", "Ostrel", "d", TEXT[21:])]


def test_the_same_error_is_one_line_with_its_count() -> None:
    (key, ranked), *rest = frequent([*CASES, Error("places", "missed", "Brenna", "d", "")]).items()
    assert key == ("places", "missed")
    assert [(what, len(rows)) for what, rows in ranked] == [("Ostrel", 2), ("Brenna", 1)]
    assert rest == []


def test_sentences_stand_in_the_list_and_not_in_the_summary() -> None:
    assert TEXT[:20] in with_sentences("bench/x", CASES)
    assert "Rain fell" not in summary(CASES)
    assert "| places: missed | 2 | Ostrel (2) |" in summary(CASES)


def test_words_are_cut_to_five() -> None:
    assert short("one two three four five six") == "one two three four five …"
