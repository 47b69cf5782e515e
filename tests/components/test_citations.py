"""Cited rows as text: sources named, hostile words shown as words."""

from __future__ import annotations

import re
from pathlib import Path

from components.elements.citations import markdown, plain
from data.queries.citations import citations
from data.store import Store
from tests.newsroom import HOSTILE, newsroom


def _store(tmp_path: Path) -> Store:
    return Store(newsroom(tmp_path / "tables"))


def test_a_cited_statement_names_everything_that_traces_it(tmp_path: Path) -> None:
    text = plain(citations(_store(tmp_path), ["courier-st3"]))
    for part in (
        "“aid”",
        "Lirenia (government)",
        "Valley Courier",
        "4 Mar 2031 (assigned)",
        "courier.txt",
        "characters",
        "0" * 64,
    ):
        assert part in text


def test_markdown_shows_hostile_words_and_gives_them_no_meaning(tmp_path: Path) -> None:
    text = markdown(citations(_store(tmp_path), ["wire-s0", "wire-st4"]))
    body = re.sub(r"^(# |> )", "", text, flags=re.MULTILINE).replace("**", "")
    assert not re.findall(r"(?<!\\)[<>\[\]!`*_|#~&$]", body)
    assert "\\<script\\>" in text
    assert " ".join(HOSTILE.split()) in re.sub(r"\\(.)", r"\1", text)


def test_no_date_is_said_not_left_out(tmp_path: Path) -> None:
    assert "no date" in plain(citations(_store(tmp_path), ["wire-st4"]))


def test_no_rows_make_a_heading_only(tmp_path: Path) -> None:
    assert markdown(citations(_store(tmp_path), [])).strip() == "# Cited rows"
