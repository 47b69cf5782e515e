"""Shares of statements and of quoted words, for each source by itself."""

from __future__ import annotations

import pandas as pd
import pytest

from data.queries.asked import Asked
from data.queries.chips import NOT_NAMED
from data.queries.speaking import OTHERS, SMALL, charted_shares, small_shares, speaking_shares
from data.queries.statements import NO_PARTY, UNRESOLVED
from data.selection import Selection
from data.store import Store


def _shares(store: Store, by: str = "actor", **asked: object) -> dict[tuple[str, str], tuple[int, ...]]:
    rows = speaking_shares(store, Selection(), Asked(by=by, **asked))  # type: ignore[arg-type]
    counts = rows[["statements", "of_statements", "quoted_words", "of_quoted_words", "with_quotes"]]
    return dict(zip(zip(rows["source"], rows["label"], strict=True), counts.itertuples(index=False, name=None), strict=True))


def test_statements_and_words_in_quotation_marks_are_counted_by_speaker(ferry: Store) -> None:
    shares = _shares(ferry)
    assert shares["Pier Gazette", "Ida Holm"] == (4, 8, 10, 13, 2)
    assert shares["Sound Herald", "Bo Lund"] == (5, 6, 14, 14, 5)
    assert shares["Sound Herald", "Ida Holm"] == (1, 6, 0, 14, 0)


def test_a_joint_statement_counts_for_each_speaker_and_once_for_its_source(ferry: Store) -> None:
    shares = _shares(ferry, acts=("urge",))
    assert shares == {("Pier Gazette", "Ida Holm"): (1, 1, 0, 0, 0), ("Pier Gazette", "Bo Lund"): (1, 1, 0, 0, 0)}


def test_unresolved_and_unnamed_speakers_are_told_apart_and_come_last(ferry: Store) -> None:
    rows = speaking_shares(ferry, Selection(), Asked())
    labels = list(rows.loc[rows["source"] == "Pier Gazette", "label"])
    assert labels[-2:] == [UNRESOLVED, NOT_NAMED]


def test_by_party_a_party_is_counted_once_per_statement(ferry: Store) -> None:
    shares = _shares(ferry, by="party")
    assert shares["Pier Gazette", "Norvik"][0] == 5
    assert shares["Pier Gazette", NO_PARTY][0] == 1


def test_speakers_of_most_sources_come_first_and_then_of_most_statements(ferry: Store) -> None:
    rows = speaking_shares(ferry, Selection(), Asked())
    labels = list(rows.loc[rows["source"] == "Pier Gazette", "label"])
    assert labels[:2] == ["Bo Lund", "Ida Holm"]
    assert dict(zip(rows["label"], rows["sources"], strict=True))["Norvik (government)"] == 2


def test_sources_with_few_statements_are_written_and_not_charted(ferry: Store) -> None:
    shares = speaking_shares(ferry, Selection(), Asked())
    assert set(charted_shares(shares)["source"]) == {"Pier Gazette", "Sound Herald"}
    small = small_shares(shares)
    assert set(small["source"]) == {"Island Note"}
    assert (small["of_statements"] < SMALL).all()


def test_charts_share_their_first_rows_also_where_a_source_has_none(ferry: Store) -> None:
    charted = charted_shares(speaking_shares(ferry, Selection(), Asked()))
    by_source = {source: list(rows["label"]) for source, rows in charted.groupby("source")}
    shared = by_source["Pier Gazette"][:4]
    assert by_source["Sound Herald"] == shared
    herald = charted[charted["source"] == "Sound Herald"].set_index("label")
    assert herald.loc["Norvik (government)", "statements"] == 0


def test_the_rest_of_a_source_stands_in_one_row_and_nothing_is_lost(ferry: Store) -> None:
    shares = speaking_shares(ferry, Selection(), Asked())
    one = shares.iloc[0]
    many = [
        {**one.to_dict(), "key": f"k{n}", "label": f"Speaker {n}", "statements": 1, "sources": 1, "of_statements": 9}
        for n in range(9)
    ]
    charted = charted_shares(pd.DataFrame(many))
    assert charted["statements"].sum() == 9
    assert list(charted.loc[charted["key"] == OTHERS, "label"]) == ["4 others"]


def test_nothing_in_view_makes_no_rows(ferry: Store) -> None:
    shares = speaking_shares(ferry, Selection(sources=("Nobody",)), Asked())
    assert shares.empty
    assert charted_shares(shares).empty
    assert small_shares(shares).empty


@pytest.mark.parametrize("by", ["actor", "party"])
def test_labels_stand_for_one_speaker_in_a_source(ferry: Store, by: str) -> None:
    rows = speaking_shares(ferry, Selection(), Asked(by=by))
    assert not rows.duplicated(["source", "label"]).any()
