"""What a file or a row holds before its text has been looked into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.prepare.problems import Problem

LONGEST_TEXT = 1_000_000


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article with what its file states about it; `published` is as written there."""

    path: str
    text: str
    sha256: str
    source: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None


type Drafts = Iterator[Draft | Problem]


class UnreadableError(Exception):
    """A file or row that gives no article; the message says the problem and its remedy."""


def refuse_unusable(text: str) -> None:
    """Raise UnreadableError for a text that no table could hold or that is none."""
    if "\x00" in text:
        raise UnreadableError(
            f"It holds a NUL byte at character {text.index('\x00')}, so it is binary data. Save the article as plain text."
        )
    if not text.strip().strip("\ufeff\u200b"):
        raise UnreadableError("It holds nothing but white space. Put the article's text in or remove it.")
    if len(text) > LONGEST_TEXT:
        raise UnreadableError(
            f"It has {len(text):,} characters; an article may have {LONGEST_TEXT:,}. Split it into its articles."
        )
    if (half := _half_pair(text)) is not None:
        raise UnreadableError(
            f"It holds half a surrogate pair at character {half}, which is no character. Export it again as UTF-8."
        )
    if sum(c < " " and not c.isspace() for c in text) > len(text) / 100:
        raise UnreadableError("It is full of control characters, so it is binary data. Save the article as plain text.")


def _half_pair(text: str) -> int | None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None
