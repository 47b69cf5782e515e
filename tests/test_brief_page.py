"""The Brief page: notes, order and views are kept over sessions, and what these tables do not have is told and kept."""

from __future__ import annotations

import sqlite3
from functools import partial
from pathlib import Path

import pytest

from components.elements.brief_content import brief_of
from components.elements.frame import View
from components.palette import coloured
from data.notebook import Notebook, notebook_path
from data.queries.sources import sources
from data.selection import Selection
from data.store import Store
from tests.conftest import words
from tests.newsroom import newsroom
from tests.quake import quake


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    return newsroom(tmp_path / "tables")


@pytest.fixture
def notebook(tables: Path) -> Notebook:
    return Notebook(notebook_path(tables))


@pytest.fixture
def opened(opened, tables: Path):
    """opened(): the page in a new session."""
    return partial(opened, tables, "pages/brief.py")


def order(tables: Path) -> list[str]:
    found = brief(tables)
    return [finding.row["row_id"] for finding in found.findings]


def brief(tables: Path):
    store, notebook = Store(tables), Notebook(notebook_path(tables))
    view = View(store, Selection(), coloured(sources(store)))
    return brief_of(view, lambda kind: {entry.key: entry for entry in notebook.latest(kind)}, "", [])


def test_an_empty_basket_says_how_to_fill_it(opened) -> None:
    app = opened()
    assert not app.exception
    assert "“Cite”" in app.info[0].value
    assert not app.get("download_button")


def test_a_note_is_kept_as_it_is_left_and_shown_in_the_next_session(opened, notebook: Notebook, tables: Path) -> None:
    notebook.write("cited", "post-q", {"note": ""})
    app = opened()
    app.text_area(key="note_cited_post-q").input("Only the mayor counts.").run()
    assert not app.exception
    assert opened().text_area(key="note_cited_post-q").value == "Only the mayor counts."
    assert brief(tables).findings[0].note.words == "Only the mayor counts."


def test_notes_are_signed_with_the_analysts_name(opened, notebook: Notebook, tables: Path) -> None:
    notebook.write("cited", "post-q", {"note": ""})
    app = opened()
    app.text_input(key="analyst_box").input("AR").run()
    app.text_area(key="note_cited_post-q").input("Look again.").run()
    assert "AR, " in words(app)
    assert brief(tables).findings[0].note.by == "AR"


def test_the_analysts_name_outlasts_a_restart_and_is_not_taken_from_one_who_is_at_work(opened, notebook: Notebook) -> None:
    notebook.write("cited", "post-q", {"note": ""})
    first = opened()
    first.text_input(key="analyst_box").input("AR").run()
    second = opened()
    assert second.text_input(key="analyst_box").value == "AR"
    second.text_input(key="analyst_box").input("MK").run()
    first.text_area(key="note_cited_post-q").input("Look again.").run()
    assert "AR, " in words(first)


def test_rows_move_and_go(opened, notebook: Notebook, tables: Path) -> None:
    for row_id in ("post-q", "courier-q", "post2-q"):
        notebook.write("cited", row_id, {"note": ""})
    app = opened()
    app.button(key="up_courier-q").click().run()
    assert order(tables) == ["courier-q", "post-q", "post2-q"]
    app.button(key="down_courier-q").click().run()
    app.button(key="down_courier-q").click().run()
    assert order(tables) == ["post-q", "post2-q", "courier-q"]
    assert app.button(key="down_courier-q").disabled
    app.button(key="remove_post2-q").click().run()
    assert order(tables) == ["post-q", "courier-q"]
    notebook.write("cited", "post2-q", {"note": ""})
    assert set(order(tables)) == {"post-q", "courier-q", "post2-q"}


def test_title_and_summary_are_kept(opened, notebook: Notebook, tables: Path) -> None:
    notebook.write("cited", "post-q", {"note": ""})
    app = opened()
    app.text_input(key="brief_title").input("The flood").run()
    app.text_area(key="brief_summary").input("Two counts, one flood.").run()
    assert opened().text_area(key="brief_summary").value == "Two counts, one flood."
    assert (brief(tables).title, brief(tables).summary.words) == ("The flood", "Two counts, one flood.")


def test_a_row_of_other_tables_is_told_of_and_kept(opened, notebook: Notebook, tables: Path) -> None:
    notebook.write_all([("cited", "post-q", {"note": ""}), ("cited", "gone-1", {"note": "Where is it?"})])
    app = opened()
    assert "1 cited row not in these tables" in words(app)
    assert brief(tables).missing[0][0] == "gone-1"
    assert brief(tables).missing[0][1].words == "Where is it?"


def test_a_notebook_of_another_corpus_is_called_that_and_left_alone(opened, notebook: Notebook, tables: Path) -> None:
    notebook.write_all([("cited", "gone-1", {"note": "kept"}), ("cited", "gone-2", {"note": ""})])
    app = opened()
    assert not app.exception
    assert "of another corpus" in app.warning[0].value
    assert len(notebook.latest("cited")) == 2


def test_a_locked_notebook_is_told_in_words(opened, notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.notebook.WAIT_SECONDS", 0.05)
    notebook.write("cited", "post-q", {"note": "before"})
    other = sqlite3.connect(notebook.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    app = opened()
    assert not app.exception
    assert any("only as long as this tab" in warning.value for warning in app.warning)
    other.rollback()
    other.close()
    assert notebook.latest("cited")[0].value == {"note": "before"}


def test_a_view_that_is_kept_is_read_again_with_its_filters_and_chart(tmp_path: Path) -> None:
    tables = quake(tmp_path / "quake")
    store, notebook = Store(tables), Notebook(notebook_path(tables))
    source = store.query("SELECT min(source) AS source FROM articles")["source"].iloc[0]
    for address in (f"figures?sources={source}", "timeline", "", "search?phrase=quake", "figures?comparison=gone"):
        notebook.write("view", address, {"title": "", "note": "Mine."})
    found = brief(tables).views
    assert [view.page for view in found] == ["Figures", "Timeline", "Overview", "Search", "Figures"]
    assert found[0].filters == [("Source", source)]
    assert set(found[0].chart.panels[next(iter(found[0].chart.panels))]["source"]) == {source}
    assert [view.chart is not None for view in found] == [True, True, True, False, False]


def test_what_the_analyst_marked_as_left_out_and_graded_is_in_the_brief(notebook: Notebook, tables: Path) -> None:
    notebook.write("omission", '["place", "Orvale", "Valley Courier"]', {"reason": "Read twice.", "by": "AR"})
    notebook.write("grade", "Harbour Post", {"grade": "B2", "reason": "A desk there.", "by": "AR"})
    found = brief(tables)
    assert [(one.topic, one.source, one.note.words) for one in found.gaps.omissions] == [
        ("Orvale", "Valley Courier", "Read twice.")
    ]
    grades = {row["source"]: row["grade"] for row in found.source_facts}
    assert grades["Harbour Post"].startswith("B2: usually reliable")
    assert grades["Valley Courier"].startswith("F6")
