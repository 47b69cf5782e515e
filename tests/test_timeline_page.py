"""The Timeline page filters every page to the stretch that is looked at, as far as filters reach."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.quake import quake


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quake(tmp_path_factory.mktemp("timeline") / "tables")


def filtered(app: AppTest) -> list[date | None]:
    return [app.session_state[f"told_{end}"] for end in ("from", "to")]


@pytest.mark.parametrize(
    ("window", "days"),
    [
        ("2031-05", [date(2031, 5, 1), date(2031, 5, 31)]),
        ("1500/2032", [date(1600, 1, 1), date(2032, 12, 31)]),
        ("1200", [None, None]),
    ],
)
def test_a_stretch_filters_by_its_days_unless_filters_do_not_reach_it(opened, tables: Path, window: str, days: list) -> None:
    app = opened(tables, "pages/timeline.py", window=window)
    app.button(key="filter_window").click().run()
    assert not app.exception
    assert filtered(app) == days
    assert bool(app.toast) == (days == [None, None])
