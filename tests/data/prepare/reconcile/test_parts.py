"""Figures that a text ties together: parts of a whole, and what a figure is compared with."""

from __future__ import annotations

import re
from typing import Any

import pytest

from data.prepare.reconcile.parts import compared, wholes


def figures(text: str, **measures: str) -> list[dict[str, Any]]:
    """The bracketed figures of a text of one paragraph, all of people killed, with the text without brackets."""
    found, plain = [], re.sub(r"[\[\]]", "", text)
    for at, match in enumerate(re.finditer(r"\[([^\]]*)\]", text)):
        start = match.start() - 2 * at
        sentence = plain.rfind(". ", 0, start)
        end = plain.find(".", start)
        value = float(re.sub(r"\D", "", match[1]))
        found.append(
            {
                "quantity_id": match[1],
                "start": start,
                "end": start + len(match[1]),
                "sentence_start": sentence + 2 if sentence >= 0 else 0,
                "sentence_end": end + 1,
                "value": value,
                "low": value,
                "high": value,
                "unit": "person",
                "measure": measures.get(f"n{int(value)}", "killed"),
            }
        )
    return found


def tied(found: Any) -> set[tuple[str, str]]:
    return {(one["quantity_id"], other["quantity_id"]) for one, other in found}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Some [20 people] were killed, including [6 children].", {("6 children", "20 people")}),
        ("[20 people] died, among them at least [6 children].", {("6 children", "20 people")}),
        ("[20 people] died. [6] of them were children.", {("6", "20 people")}),
        ("[20 people] died, [6] of whom were children.", {("6", "20 people")}),
        ("Of the [20 people] killed, [6] were children and [4] were guards.", {("6", "20 people"), ("4", "20 people")}),
        ("The mine lost [6 miners] of the [20 people] killed.", {("6 miners", "20 people")}),
        ("[20 people] were killed in Orvale and [6 people] in Tamsin.", set()),
        ("[6 people] died in Orvale, including a mayor. [20 people] died in Tamsin.", set()),
    ],
)
def test_a_part_is_found_with_its_whole(text: str, parts: set[tuple[str, str]]) -> None:
    assert tied(wholes(re.sub(r"[\[\]]", "", text), figures(text))) == parts


def test_a_part_is_of_what_its_whole_counts() -> None:
    text = "[20 people] were killed, including [6 people] who fled."
    assert tied(wholes(re.sub(r"[\[\]]", "", text), figures(text, n6="other"))) == {("6 people", "20 people")}
    assert tied(wholes(re.sub(r"[\[\]]", "", text), figures(text, n6="wounded"))) == set()


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("The toll rose to [52 people], up from [41 people].", {("41 people", "52 people")}),
        ("[52 people] died, an increase from [41 people] at noon.", {("41 people", "52 people")}),
        ("[52 people] died here and [41 people] there.", set()),
        ("[52 people] died. The ministry had counted more than [41 people].", set()),
    ],
)
def test_what_a_figure_is_compared_with_is_found_in_its_sentence(text: str, ties: set[tuple[str, str]]) -> None:
    assert tied(compared(re.sub(r"[\[\]]", "", text), figures(text))) == ties
