"""A statement as a citation and in a Markdown file: whose words they are is said, and hostile words stay words."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from components.elements.statement_citation import citation
from components.elements.statement_export import Part, statement_markdown

SOURCE = {
    "source": "Pier Gazette",
    "origin": None,
    "title": "On the ferry",
    "published": date(2032, 5, 1),
    "published_basis": "stated",
    "url": None,
    "path": "ferry.txt",
    "start": 12,
    "end": 40,
}
SAID = {"actor": "Ida Holm", "speaker": "Holm", "act": "say", "kind": "indirect", "negated": False, "said_on": None}
SAID["words"] = "the pier\nwas safe"


def test_a_citation_names_speaker_words_outlet_date_article_and_span() -> None:
    assert citation(SAID, SOURCE) == (
        "Ida Holm (named here as “Holm”), say, paraphrased in the outlet's words: “the pier was safe” — "
        "Pier Gazette, “On the ferry”, 1 May 2032, ferry.txt, characters 12 to 40."
    )


@pytest.mark.parametrize(
    ("said", "where", "told"),
    [
        ({"kind": "direct", "words": "“we sail”"}, {}, "quoted: “we sail” —"),
        ({"kind": "mixed"}, {}, "quoted in part, otherwise in the outlet's words:"),
        ({"negated": True}, {}, "reported as not said:"),
        ({"said_on": "2032-04-30"}, {}, "said on 30 Apr 2032:"),
        ({"actor": None}, {}, "“Holm” (not resolved), say"),
        ({"actor": None, "speaker": None}, {}, "Speaker not named, say"),
        ({"speaker": None}, {}, "Ida Holm, say"),
        ({}, {"published_basis": "assigned"}, "1 May 2032 (date assigned)"),
        ({}, {"published": None, "published_basis": None}, "no date, ferry.txt"),
        ({}, {"origin": "Far Wire"}, "Pier Gazette (from Far Wire)"),
        ({}, {"url": "https://pier.example/1"}, "https://pier.example/1, ferry.txt"),
    ],
)
def test_what_is_not_plain_is_said(said: dict[str, object], where: dict[str, object], told: str) -> None:
    assert told in citation({**SAID, **said}, {**SOURCE, **where})


def test_markdown_has_a_part_for_each_group_and_a_citation_for_each_statement() -> None:
    parts = [
        Part("pier, *safe*", "same words", pd.DataFrame({"row_id": ["a", "b"]})),
        Part("Holm", "", pd.DataFrame({"row_id": []})),
    ]
    told = statement_markdown("Statements", parts, {"a": "Holm: “![x](http://x)”", "b": "Lund"})
    assert "## pier, \\*safe\\*\n\nsame words\n\n- Holm\\: “\\!\\[x\\]\\(http" in told
    assert told.endswith("- Lund\n\n## Holm\n\nNone found.\n")
