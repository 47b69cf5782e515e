"""Fixtures for the whole suite: the model once, articles and tables by hand, and where the packs are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.tokens import Doc
from streamlit.testing.v1 import AppTest

from data.prepare.annotate import annotate
from data.prepare.article import Article, Block, BlockKind
from data.prepare.profile import Profile

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
TIMEOUT_S = 60

# How long an example takes says how busy the machine is.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def sample_tables() -> Path:
    """The bundled corpus."""
    return ROOT / "data" / "sample" / "tables"


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The five real articles with people's labels, which are not part of the project."""
    return pack("seeds")


def pack(name: str) -> Path:
    """A labelled pack beside the project; skips where it is absent."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"the pack {name} is not beside the project")
    return folder


def make_article(text: str, published: date | None = date(2024, 5, 17), source: str = "Test Gazette") -> Article:
    """An article of paragraphs, one a line, without title or furniture."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            blocks.append(Block(start, start + len(line.strip()), BlockKind.PARAGRAPH))
        at += len(line) + 1
    digest = sha256(text.encode()).hexdigest()
    return Article(
        article_id=digest[:16],
        path=f"{digest[:8]}.txt",
        text=text,
        sha256=digest,
        blocks=tuple(blocks),
        source=source,
        source_basis="stated",
        published=published,
        published_basis="stated" if published else None,
        body_start=blocks[0].start if blocks else None,
        body_end=blocks[-1].end if blocks else None,
    )


@pytest.fixture(scope="session")
def parse() -> Callable[..., Doc]:
    """Text to an annotated Doc: parse(text, published=..., profile=...)."""

    def parsed(text: str, published: date | None = date(2024, 5, 17), profile: Profile | None = None) -> Doc:
        return next(annotate([make_article(text, published)], profile))

    return parsed


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """opened(tables, path, **url): a page as somebody meets it who follows a link."""

    def run(folder: Path, path: str, **url: str | list[str]) -> AppTest:
        monkeypatch.setenv("PARALLAX_TABLES", str(folder))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=TIMEOUT_S)
        for name, value in url.items():
            app.query_params[name] = value
        return app.switch_page(path).run() if path != "app.py" else app.run()

    return run


def words(app: AppTest) -> str:
    """All that a page says."""
    return " ".join(str(getattr(element, "value", "")) for element in (*app.main, *app.sidebar))
