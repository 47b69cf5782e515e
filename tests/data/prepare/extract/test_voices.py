"""Whose wording a stretch is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from data.prepare.extract.dates import dates
from data.prepare.extract.statements import statements
from data.prepare.extract.voices import voices

type Parse = Callable[..., Doc]


def found(doc: Doc) -> list[tuple[str, str]]:
    text: str = doc._.article.text
    return [(span.voice, text[span.start : span.end].strip()) for span in voices(doc, list(statements(doc, list(dates(doc)))))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crew slept.", []),
        ("“It is over,” said the captain.", [("quoted", "“It is over,”")]),
        ("The captain said the ship was “a wreck”.", [("paraphrase", "the ship was"), ("quoted", "“a wreck”")]),
        ("The captain said the ship was old.", [("paraphrase", "the ship was old")]),
        ("Nobody saw the “miracle” coming.", [("scare", "“miracle”")]),
        ("The strait is known as the Devil's Throat.", [("named", "the Devil's Throat")]),
        ("The strait, referred to as the Gate by sailors, is narrow.", [("named", "the Gate")]),
        ("Police were called to a house in Riga.", []),
        ("The valley, called Sunrise by its settlers, is dry.", [("named", "Sunrise")]),
    ],
)
def test_voices_are_told_apart(parse: Parse, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(parse(text)) == expected


def test_a_name_that_others_use_is_not_the_speaker_s_within_what_is_said(parse: Parse) -> None:
    told = (
        "The island's Celtic council has sworn to stay until all those who hope to sail, referred to as Brannoch by Celts, have"
    )
    for text in (f"{told} left.", f"{told} the means to do so."):
        assert ("named", "Brannoch") in found(parse(text))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["“", "”", '"', "'", "he said", "known as", "the tower", ",", ".", "\n", "that it fell"]), max_size=20
    )
)
def test_voices_do_not_overlap(parse: Parse, pieces: list[str]) -> None:
    doc = parse(" ".join(pieces))
    spans = list(voices(doc, list(statements(doc, list(dates(doc))))))
    assert all(0 <= span.start < span.end <= len(doc._.article.text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
