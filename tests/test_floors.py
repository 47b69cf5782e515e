"""Accuracy on the labelled packs does not fall below what was reached; skipped where they are absent."""

from functools import cache
from typing import Any

import pytest

from scripts.evaluate import prepared, scores, wordings
from scripts.evaluation.wordings import PROPOSED, WITH_PROFILE
from tests.conftest import pack

FLOORS = [
    ("seeds", "places", "recognition_exact", 95),
    ("seeds", "places", "acc161_of_all", 94),
    ("seeds", "places", "metonym_accuracy", 90),
    ("seeds", "places", "kind_accuracy", 90),
    ("seeds", "statements", "content_j30", 88),
    ("seeds", "statements", "content_j80", 78),
    ("seeds", "statements", "speaker_span_accuracy", 90),
    ("seeds", "statements", "speaker_name_accuracy", 85),
    ("seeds", "statements", "act_accuracy", 82),
    ("seeds", "statements", "cue_accuracy", 90),
    ("seeds", "quantities", "span_exact", 92),
    ("seeds", "quantities", "value_accuracy", 95),
    ("seeds", "quantities", "modifier_accuracy", 95),
    ("seeds", "quantities", "unit_accuracy", 92),
    ("seeds", "quantities", "measure_accuracy", 88),
    ("seeds", "quantities", "attributed_to_accuracy", 90),
    ("seeds", "quantities", "end_to_end", 85),
    ("seeds", "dates", "span_overlap", 82),
    ("seeds", "dates", "end_to_end", 80),
    ("bench/geowebnews", "places", "recognition_overlap", 87),
    ("bench/geowebnews", "places", "acc161_of_all", 62),
    ("bench/newsquant-third", "quantities", "value", 90),
    ("bench/newsquant-third", "quantities", "value+unit", 82),
    ("bench/newsquant-third", "quantities", "value+modifier", 86),
    ("bench/polnear-dev", "statements", "content_j30", 60),
    ("bench/polnear-dev", "statements", "speaker_span_accuracy", 86),
]


@cache
def scored(name: str) -> dict[str, Any]:
    return scores(name)


@pytest.mark.parametrize(("name", "kind", "measure", "floor"), FLOORS)
def test_floor_is_kept(name: str, kind: str, measure: str, floor: float) -> None:
    pack(name)
    found = scored(name)[kind][measure]
    assert (found["F1"] if isinstance(found, dict) else found) >= floor


def test_seeds_are_prepared_without_a_problem() -> None:
    pack("seeds")
    assert scored("seeds")["articles"] == {"files": 5, "prepared": 5, "text_differs": []}


def test_wordings_are_found_with_the_samples_profile_and_proposed_without_one() -> None:
    pack("seeds")
    with prepared("seeds") as tables:
        found = wordings(tables)
    overlap = found[WITH_PROFILE]["span_overlap"]
    assert overlap["R"] >= 75
    assert overlap["P"] >= 70
    covered, things = found[PROPOSED]["things covered"].split(" of ")
    assert int(covered) >= 5
    assert int(things) == 8
    assert found[PROPOSED]["proposals"] <= 20
