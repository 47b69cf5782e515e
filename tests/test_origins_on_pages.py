"""Every page that counts sources says of how many origins they are, and marks a doubt about that."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.elements.menu import PAGES
from tests.barge import OTHER, OWN, REPOST, barge

ROOT = Path(__file__).parents[1]
BOTH, EVERYBODY = "2 sources, 1 origin", "3 sources, 2 origins"


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return barge(tmp_path_factory.mktemp("barge") / "tables")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch):
    """said(tables, path, **url): all words of a page that stand in no browser component, and labels of what opens."""

    def run(folder: Path, path: str, **url: str | list[str]) -> str:
        monkeypatch.setenv("PARALLAX_TABLES", str(folder))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for name, value in url.items():
            app.query_params[name] = value
        page = app.switch_page(path).run() if path != "app.py" else app.run()
        assert not page.exception
        told = [*page.markdown, *page.text, *page.caption, *page.info]
        return "\n".join([str(one.value) for one in told] + [one.label for one in page.expander])

    return run


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_the_top_of_every_page_says_it(said, tables: Path, path: str) -> None:
    assert f"In view: 3 articles, {EVERYBODY}, 4 May to 5 May 2031." in said(tables, path)


@pytest.mark.parametrize(
    ("path", "url", "words"),
    [
        ("pages/map.py", {"show": "Contested names"}, f"**Tarn** · 2 names in {BOTH}"),
        ("pages/map.py", {"place": "Tarn"}, f"**Tarn**: 4 mentions in {BOTH} (DM 2, LP 2)"),
        ("pages/map.py", {"place": "Tarn"}, f"2 articles that name it, in {BOTH}"),
        ("pages/search.py", {"phrase": "ran aground"}, f"**3 times in {EVERYBODY}**"),
        ("pages/timeline.py", {}, f"The grounding: the same (3 dates in {EVERYBODY})"),
        ("pages/wording.py", {}, f"1 wording in {EVERYBODY}"),
        ("pages/wording.py", {}, f"2 wordings in {BOTH}. One place."),
        ("pages/figures.py", {}, f"{BOTH}, 1 claimant"),
        ("pages/coverage.py", {"sources": [OWN, REPOST]}, f"One report, told again ({BOTH}), is in view"),
    ],
)
def test_a_count_of_sources_names_the_origins(said, tables: Path, path: str, url: dict, words: str) -> None:
    assert words in said(tables, path, **url)


def test_nothing_is_added_where_every_source_wrote_its_own(said, tables: Path) -> None:
    told = said(tables, "pages/search.py", phrase="ran aground", sources=[OWN, OTHER])
    assert "**2 times in 2 sources**" in told
    assert "In view: 2 articles, 2 sources, 4 May" in told


def test_a_doubt_is_told_in_one_word(said, tmp_path: Path) -> None:
    told = said(barge(tmp_path / "tables", is_certain=False), "pages/search.py", phrase="ran aground")
    assert "**3 times in 3 sources, perhaps 2 origins**" in told
    assert "In view: 3 articles, 3 sources, perhaps 2 origins" in told
