"""The measured accuracy that the feet of the pages name."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.queries import accuracy as module
from data.queries.accuracy import accuracy


def test_every_figure_is_a_share_of_a_known_kind() -> None:
    rows = accuracy()
    assert list(rows.columns) == ["kind", "measure", "pack", "value"]
    assert set(rows["kind"]) <= {"places", "statements", "quantities", "dates"}
    assert rows["value"].between(0, 100).all()
    assert not rows.duplicated(["kind", "pack"]).any()


def test_without_a_measurement_there_is_no_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MEASURED", tmp_path / "none.json")
    assert accuracy().empty
