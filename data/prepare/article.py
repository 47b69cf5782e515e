"""One article as it was read: its text, what is known of it, and which parts are content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of an article is; rows come from the first four only."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text between blank lines or line breaks, as character offsets, end exclusive.

    A line that is partly furniture (a caption with a photographer's credit) is two blocks.
    """

    start: int
    end: int
    kind: BlockKind

    @property
    def is_content(self) -> bool:
        """Whether rows may come from this block."""
        return self.kind is not BlockKind.FURNITURE


@dataclass(frozen=True, slots=True)
class Article:
    """An article before annotation; the fields are those of `articles.parquet`.

    `blocks` are in reading order, do not overlap, hold no surrounding white space, and together hold
    every character of `text` that is not white space.
    """

    article_id: str
    path: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    source: str
    source_basis: str
    title: str | None = None
    title_start: int | None = None
    title_end: int | None = None
    author: str | None = None
    published: date | None = None
    published_basis: str | None = None
    url: str | None = None
    origin: str | None = None
    origin_basis: str | None = None
    language: str = "en"
    body_start: int | None = None
    body_end: int | None = None
