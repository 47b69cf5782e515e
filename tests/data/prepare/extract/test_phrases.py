"""Which words of a sentence may stand for a thing that others call differently."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from data.prepare.extract.phrases import phrases

CASES = [
    ("Police raided the harbour camp at dawn.", [("raided", "force")]),
    ("The mayor called the raid a lawful clearance.", [("raid", "force"), ("lawful clearance", "force")]),
    ("Residents spoke of a violent eviction.", [("Residents", "people"), ("violent eviction", "force")]),
    ("Hundreds were forced to flee after Lima's operation.", [("forced to flee", "departure"), ("Lima's operation", "force")]),
    ("They voluntarily left for Peru.", [("voluntarily left", "departure")]),
    ("She left the room quickly and moved a chair.", []),
    ("The mob rampaged through Cusco.", [("mob", "unrest"), ("rampaged", "unrest")]),
    ("The army took control of the port.", [("took control", "control")]),
    ("Officials praised the two-day security sweep.", [("two-day security sweep", "force")]),
    ("The government took measures against inflation.", []),
    ("The so-called government of the island resigned.", [("so-called government of the island", "side")]),
    ("The government of Peru resigned.", []),
    ("The “criminal” rebel leaders met.", [("“criminal” rebel leaders", "side")]),
    ("The restoration of order took a week.", [("restoration of order", "control")]),
    ("The international community kept silent.", []),
    ("Ethnic Serbs of the valley left for Hungary.", [("Ethnic Serbs of the valley", "people"), ("left", "departure")]),
    ("The disputed region lies in the north.", [("disputed region", "land")]),
    ("The region lies in the north.", []),
    ("Three wars were fought there.", [("wars", "force")]),
    ("She works for the Baltic Economic Community and for the National Migration Service.", []),
    ("Veterans of the Patriotic War met.", [("Patriotic War", "force")]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_phrases_that_stand_for_a_contested_thing(
    parse: Callable[..., Doc], sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert [(sentence[span.start : span.end], span.kinds[0]) for span in phrases(parse(sentence))] == expected


def test_a_word_may_stand_under_several_kinds(parse: Callable[..., Doc]) -> None:
    (span,) = phrases(parse("Nobody had expected the eviction."))
    assert span.kinds == ("force", "departure")


def test_the_scope_holds_the_arguments_and_nations_are_told(parse: Callable[..., Doc]) -> None:
    text = "The Chilean occupation of Arica ended."
    (span,) = phrases(parse(text))
    assert text[span.scope_start : span.scope_end] == "The Chilean occupation of Arica"
    assert span.nations == ("CL",)
