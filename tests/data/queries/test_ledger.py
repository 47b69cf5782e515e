"""The ledger's lines, reports, pairs and states are those of the figures in view."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from data.queries import ledger
from data.selection import Selection
from data.store import Store
from tests.tables import Rows, article_row, located, write_tables

ALL = Selection()
DAY = {"published": date(2031, 3, 2), "published_basis": "stated"}

# figure: source, words, value, modifier, claimant, origin
FIGURES = {
    "f1": ("Post", "24-hour", 1, "exact", "Ana Ruiz", "Post"),
    "f2": ("Courier", "one-day", 1, "exact", "Courier (own words)", "Wire"),
    "f3": ("Herald", "one-day", 1, "exact", None, "Wire"),
    "f4": ("Herald", "two-day", 2, "exact", "mayor", "Herald"),
    "f5": ("Post", "12 people", 12, "exact", "mayor", "Post"),
    "f6": ("Post", "4 people", 4, "exact", "mayor", "Post"),
}
OF = {"f1": "length", "f2": "length", "f3": "length", "f4": "length", "f5": "dead", "f6": "hurt"}
PAIRS = [
    ("f1", "f2", "same after conversion", "stated"),
    ("f1", "f3", "same after conversion", "stated"),
    ("f2", "f3", "same", "stated"),
    ("f1", "f4", "different counting", "assigned"),
    ("f2", "f4", "conflicting", "assigned"),
    ("f5", "f6", "different scope", "stated"),
]


def tables(folder: Path, *more: dict[str, Any]) -> Path:
    rows: Rows = {"articles": [*more], "quantities": [], "reports": [], "ledger": []}
    for key, (source, words, value, modifier, claimant, origin) in FIGURES.items():
        text = f"It was {words}, they said."
        rows["articles"].append(article_row(key, text=text, source=source, **({} if source == "Herald" else DAY)))
        spoken = {"value": value, "low": value, "high": value, "modifier": modifier, "score": 0.9, "voice": "narrator"}
        figure = located(text, words, key, quantity_id=key, measure=measure(key), event_id="e", attribution="narrator", **spoken)
        rows["quantities"].append(figure)
        bounds = {"value": value, "low": value, "high": value, "is_dotted": False, "claimant_basis": "narrator"}
        rows["reports"].append(
            {
                "comparison_id": OF[key],
                "quantity_id": key,
                "claimant": claimant,
                "origin": origin,
                "origin_basis": "text",
                **bounds,
            }
        )
    for first, second, label, basis in PAIRS:
        of = {"comparison_id": OF[first], "other_comparison_id": OF[second], "is_certain": basis == "stated", "score": 0.9}
        pair = {"pair_id": first + second, "quantity_id": first, "other_id": second, "label": label, "rule": f"{label}."}
        rows["ledger"].append({**pair, **of, "basis": basis})
    rows["comparisons"] = [
        {"comparison_id": key, "measure": name, "event_id": "e", "subject": "", "unit": "day", "left_out": 0}
        for key, name in (("length", "duration"), ("dead", "killed"), ("hurt", "wounded"))
    ]
    rows["events"] = [{"event_id": "e", "event": "strike", "start": "2031-03-04", "aliases": [], "basis": "profile"}]
    state = located("It was 12 people, they said.", "12 people", "f5", source="Post", measure="killed", event_id="e")
    doubt = {**state, "state_id": "s2", "state": "said to be unverified"}
    rows["states"] = [doubt, {**state, "state_id": "s1", "state": "a figure"}]
    return write_tables(folder, rows)


def measure(key: str) -> str:
    return {"length": "duration", "dead": "killed", "hurt": "wounded"}[OF[key]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tables(tmp_path_factory.mktemp("ledger") / "tables"))


def first_line(store: Store, selection: Selection) -> Any:
    return next(ledger.ledger_lines(store, selection).itertuples())


def test_what_sources_differ_on_most_comes_first(store: Store) -> None:
    lines = ledger.ledger_lines(store, ALL)
    assert list(lines.columns) == ledger.LINES
    assert list(lines["comparison_id"]) == ["length", "dead", "hurt"]


def test_a_line_says_how_sources_differ_who_counted_and_who_wrote(store: Store) -> None:
    length = first_line(store, ALL)
    assert (length.label, length.is_dotted, length.is_certain) == ("conflicting", True, False)
    assert length.sentence == "24 hours or one day in three reports, two days in one"
    assert (length.sources, length.origins, length.claimants, length.reports, length.without_claimant) == (3, 3, 3, 4, 1)


def test_a_pair_with_a_figure_out_of_view_does_not_count(store: Store) -> None:
    length = first_line(store, Selection(without_sources=("Courier",)))
    assert (length.label, length.reports, length.origins) == ("different counting", 3, 3)
    two = first_line(store, Selection(sources=("Post", "Courier")))
    assert (two.label, two.is_dotted, two.sentence) == ("same after conversion", False, "24 hours or one day in two reports")
    assert len(ledger.pairs(store, Selection(sources=("Post", "Courier")), "length")) == 1


def test_reports_that_say_the_same_share_a_reading(store: Store) -> None:
    rows = ledger.comparison(store, ALL, "length")
    assert dict(zip(rows["quantity_id"], rows["reading"], strict=True)) == {"f1": 1, "f2": 1, "f3": 1, "f4": 2}
    assert {row.before + row.text + row.after for row in rows.itertuples()} == {
        "It was 24-hour, they said.",
        "It was one-day, they said.",
        "It was two-day, they said.",
    }
    assert ledger.comparison(store, ALL, "unknown").empty


def test_pairs_come_with_the_most_telling_label_first(store: Store) -> None:
    found = ledger.pairs(store, ALL, "length")
    assert list(found["label"]) == ["conflicting", "different counting", "same after conversion", "same after conversion", "same"]


def test_a_pair_of_two_scopes_is_found_from_both_sides(store: Store) -> None:
    (dead,) = ledger.pairs(store, ALL, "dead").itertuples()
    (hurt,) = ledger.pairs(store, ALL, "hurt").itertuples()
    assert (dead.text, dead.other_text, dead.other_comparison_id) == ("12 people", "4 people", "hurt")
    assert (hurt.text, hurt.other_text, hurt.other_comparison_id) == ("4 people", "12 people", "dead")


def test_every_source_has_one_state_and_none_is_said_to_omit(store: Store) -> None:
    found = ledger.states(store, ALL, ("killed", "e")).set_index("source")
    assert dict(found["state"]) == {"Courier": "published before it", "Herald": "not found", "Post": "a figure"}
    assert found.loc["Post", "text"] == "12 people"
    assert ledger.states(store, ALL, ("killed", "unknown")).empty


def test_several_topics_are_told_of_at_once_each_as_if_alone(store: Store) -> None:
    topics = [("killed", "e"), ("wounded", "e")]
    both = ledger.states(store, ALL, *topics).set_index(["measure", "source"])["state"]
    for topic in topics:
        alone = ledger.states(store, ALL, topic).set_index("source")["state"]
        assert dict(both[topic[0]]) == dict(alone)
    assert both["killed", "Post"] != both["wounded", "Post"]
    assert ledger.states(store, ALL).empty


def test_a_source_with_an_undated_article_is_not_said_to_be_published_before_an_event(tmp_path: Path) -> None:
    undated = article_row("undated", text="Nothing more is known.", source="Courier")
    found = ledger.states(Store(tables(tmp_path, undated)), ALL, ("killed", "e")).set_index("source")
    assert found.loc["Courier", "state"] == "not found"
