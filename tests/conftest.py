"""Fixtures for the whole suite: the model once, articles and tables by hand, and where the packs are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from spacy.tokens import Doc

from data.prepare.annotate import annotate
from data.prepare.article import Article, Block, BlockKind
from data.prepare.profile import Profile

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"


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
