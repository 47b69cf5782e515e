"""What opens with a line of the ledger, and whether its reports share an axis."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from data.queries.comparisons import FiguresAsked, lines
from data.queries.located import records
from data.queries.opening import Opened, opened
from data.selection import Selection
from data.store import Store
from tests.quake import quake


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(quake(tmp_path_factory.mktemp("opening") / "tables"))


def open_line(store: Store, line: dict[str, Any], selection: Selection | None = None) -> Opened | None:
    return opened(line, selection or Selection(), lambda query, *args: query(store, *args))


def all_lines(store: Store) -> list[dict[str, Any]]:
    return list(records(lines(store, Selection(), FiguresAsked())))


def test_every_report_of_a_line_is_in_a_panel(store: Store) -> None:
    assert all_lines(store)
    for line in all_lines(store):
        found = open_line(store, line)
        assert found is not None
        drawn = pd.concat(found.panels.values())["quantity_id"]
        assert set(found.own["quantity_id"]) <= set(drawn)
        assert len(found.own) == line["reports"]


def test_an_axis_is_shared_where_the_event_is_known(store: Store) -> None:
    known = [open_line(store, line) for line in all_lines(store) if line["event_id"]]
    assert known
    assert all(found and found.axis("linear").is_shared for found in known)


def test_reports_that_nobody_tells_to_be_of_one_thing_stand_on_axes_of_their_own(store: Store) -> None:
    apart = [
        found for line in all_lines(store) if (found := open_line(store, line)) and len(found.panels) > 1 and not line["event_id"]
    ]
    assert apart
    assert not any(found.axis("linear").is_shared for found in apart)
    assert all(found.timed.empty for found in apart)


def test_a_line_without_a_report_in_view_opens_nothing(store: Store) -> None:
    assert open_line(store, all_lines(store)[0], Selection(sources=("Nobody",))) is None
