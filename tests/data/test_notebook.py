"""What the analyst writes stays, with its history, and a file that cannot be used is told in words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from data.notebook import Notebook, NotebookError, notebook_path


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return Notebook(notebook_path(tmp_path / "tables"))


def test_it_lies_beside_the_tables_and_is_made_on_the_first_writing(notebook: Notebook, tmp_path: Path) -> None:
    assert notebook.latest("grade") == []
    assert list(tmp_path.iterdir()) == []
    notebook.write("grade", "Valley Courier", {"grade": "B2"})
    assert [path.name for path in tmp_path.iterdir()] == ["tables.notebook.sqlite"]


def test_the_latest_entry_of_a_key_holds_and_the_earlier_ones_stay(notebook: Notebook) -> None:
    notebook.write("grade", "Valley Courier", {"grade": "B2"})
    notebook.write("grade", "Morning Post", {"grade": "F6"})
    notebook.write("grade", "Valley Courier", {"grade": "C3", "reason": "“two slips” in May"})
    assert [(entry.key, entry.value) for entry in notebook.latest("grade")] == [
        ("Valley Courier", {"grade": "C3", "reason": "“two slips” in May"}),
        ("Morning Post", {"grade": "F6"}),
    ]
    assert [entry.value for entry in notebook.history("grade", "Valley Courier") if entry.value] == [
        {"grade": "B2"},
        {"grade": "C3", "reason": "“two slips” in May"},
    ]


def test_what_is_taken_back_no_longer_holds_but_stays_in_the_history(notebook: Notebook) -> None:
    notebook.write("item", "row", {"note": "look again"})
    notebook.write("item", "row", None)
    assert notebook.latest("item") == []
    assert len(notebook.history("item", "row")) == 2


def test_another_notebook_object_reads_what_was_written(notebook: Notebook) -> None:
    notebook.write("item", "row", {"note": "kept"})
    assert Notebook(notebook.path).latest("item")[0].value == {"note": "kept"}


def test_a_locked_file_says_what_to_do_and_loses_nothing(notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.notebook.WAIT_SECONDS", 0.05)
    notebook.write("item", "row", {"note": "before"})
    other = sqlite3.connect(notebook.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(NotebookError, match=r"cannot be used now.*Close the other program"):
        notebook.write("item", "row", {"note": "after"})
    other.rollback()
    other.close()
    assert notebook.latest("item")[0].value == {"note": "before"}


@pytest.mark.parametrize("content", [b"this is a letter, not a database" * 40, None])
def test_a_file_that_is_not_ours_is_left_alone(notebook: Notebook, content: bytes | None) -> None:
    if content is None:
        foreign = sqlite3.connect(notebook.path)
        foreign.execute("CREATE TABLE recipes (name TEXT)")
        foreign.close()
    else:
        notebook.path.write_bytes(content)
    before = notebook.path.read_bytes()
    with pytest.raises(NotebookError, match="no notebook of ours"):
        notebook.write("grade", "Valley Courier", {"grade": "B2"})
    with pytest.raises(NotebookError, match="Move the file away"):
        notebook.latest("grade")
    assert notebook.path.read_bytes() == before


def test_several_entries_are_written_all_or_none(notebook: Notebook) -> None:
    with pytest.raises(TypeError):
        notebook.write_all([("grade", "a", {"grade": "A1"}), ("grade", "b", {"grade": {1, 2}})])
    assert notebook.latest("grade") == []
