"""Statements of whole articles are related, from the text to the tables."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.prepare.run import prepare
from tests.conftest import ROOT
from tests.data.prepare.relation.conftest import Prepared


def test_statements_of_several_outlets_share_a_subject(related: Prepared) -> None:
    for expected in ({"strike_a", "strike_b"}, {"dam_a", "dam_b"}, {"vote_a", "vote_b"}):
        assert any({article for article, _ in group} == expected for group in related.groups())


def test_what_nobody_else_says_has_no_subject(related: Prepared) -> None:
    grouped = {words for group in related.groups() for _, words in group}
    assert not [words for words in grouped if "bread" in words or "ferry" in words or "turnout" in words]


def test_a_subject_says_why_and_in_which_words(related: Prepared) -> None:
    headings = set(related.subjects["heading"])
    assert any("drivers" in heading for heading in headings)
    rows = related.subjects.set_index("statement_id")
    assert set(rows["joined_to"]) <= set(rows.index)
    assert rows["reason"].str.match(r"same words?: .*; likeness \d\.\d\d$").all()
    assert rows["reason"].str.contains("both by Marta Oyelaran").any()


def test_the_same_statement_is_found_quoted_and_paraphrased(related: Prepared) -> None:
    assert related.paired("same statement") == {
        ("Marta Oyelaran", "Marta Oyelaran"),
        ("Ines Vidor", "Ines Vidor"),
        ("Farmers", "Farmers"),
    }


def test_claims_are_offered_with_their_answers(related: Prepared) -> None:
    assert related.paired("answer") == {
        ("Marta Oyelaran", "Quayline"),
        ("Piet Hallam", "Aquavel"),
        ("Ines Vidor", "Tomas Reyl"),
    }
    reasons = related.pairs.set_index("other_id")["reason"]
    assert any("points back to a statement of Marta Oyelaran" in reason for reason in reasons)
    assert any("says no to “burned”" in reason for reason in reasons)


def test_the_same_articles_give_the_same_rows_also_when_nothing_is_parsed(reported: Path, tmp_path: Path) -> None:
    made = []
    for _ in range(2):
        prepare(reported, tmp_path / "tables")
        made.append([pd.read_parquet(tmp_path / "tables" / f"{name}.parquet") for name in ("subjects", "statement_pairs")])
    for first, again in zip(*made, strict=True):
        pd.testing.assert_frame_equal(first, again)


@pytest.mark.parametrize("profile", [None, ROOT / "data" / "sample" / "profile.toml"])
def test_the_seeds_relate_as_a_reader_would_have_it(seeds: Path, profile: Path | None, tmp_path: Path) -> None:
    prepare(seeds / "articles", tmp_path / "tables", profile)
    found = Prepared(tmp_path / "tables")
    about_citizens = [
        group for group in found.groups() if {a[:3] for a, words in group if "citizens" in words} == {"000", "003", "004"}
    ]
    assert about_citizens
    assert {("Ararat Mirzoyan", "Jeyhun Bayramov"), ("Nikol Pashinyan", "Russia (government)")} <= found.paired("answer")
    assert len(found.paired("answer")) <= 6
