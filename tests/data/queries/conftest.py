"""The corpus made by hand, opened."""

from __future__ import annotations

import pytest

from data.store import Store
from tests.debate import debate
from tests.newsroom import newsroom


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(newsroom(tmp_path_factory.mktemp("queries") / "tables"))


@pytest.fixture(scope="session")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(debate(tmp_path_factory.mktemp("debate") / "tables"))
