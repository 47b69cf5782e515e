"""What a source alone has, who speaks in it, and how much there is of it."""

from __future__ import annotations

from pathlib import Path

from data.queries.source_card import only_here, source_facts, speakers, wordings_of
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables


def test_a_source_is_counted_with_what_is_known_of_its_dates(opened: Store) -> None:
    facts = source_facts(opened, Selection()).set_index("source")
    assert facts.loc["Harbour Post", "articles"] == 2
    assert facts.loc["Valley Courier", "assigned"] == 1
    assert facts["undated"].sum() == 1
    assert source_facts(opened, Selection(sources=("Nobody",))).empty


def test_speakers_are_counted_and_those_not_resolved_come_last(tmp_path: Path) -> None:
    text = "Ruiz said so. It was said. It was said."
    told = [("s1", ["x"], "direct"), ("s2", [], "indirect"), ("s3", [], "direct")]
    rows: Rows = {
        "articles": [article_row("a", source="North", text=text)],
        "actors": [{"actor_id": "x", "actor": "Ana Ruiz", "kind": "person", "aliases": []}],
        "statements": [located(text, "said", "a", statement_id=key, actor_ids=ids, kind=kind) for key, ids, kind in told],
    }
    found = speakers(Store(write_tables(tmp_path, rows)), Selection(), "North")
    assert list(found[["label", "statements", "quoted"]].itertuples(index=False, name=None)) == [
        ("Ana Ruiz", 1, 1),
        ("not resolved", 2, 1),
    ]


def test_what_only_one_source_has_is_in_no_other(opened: Store) -> None:
    found = only_here(opened, Selection(), "Harbour Post")
    assert "Tamsin" in set(found.loc[found["kind"] == "places", "label"])
    assert "Orvale" not in set(found["label"])
    alone = only_here(opened, Selection(sources=("Harbour Post",)), "Harbour Post")
    assert "Orvale" in set(alone["label"])


def test_a_corpus_without_a_profile_has_no_wordings(opened: Store) -> None:
    assert wordings_of(opened, Selection(), "Harbour Post").empty
