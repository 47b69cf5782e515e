"""What is known of an article, and how each thing is known."""

from __future__ import annotations

from urllib.parse import urlsplit

import pandas as pd

from components.elements.passages import source_looks
from components.formats import day, number
from components.highlight.facts import Fact, facts_head


def article_facts(article: pd.Series, sources: pd.DataFrame) -> None:
    """Source, date, author and origin with their bases; words, hash, address and path, and a title that is not in the text."""
    in_text = pd.notna(article["title_start"])
    known = [
        _fact("Title", None if in_text else article["title"]),
        _fact("Published", day(article["published"]), article["published_basis"]),
        _fact("Author", _text(article["author"]) or "not named"),
        _fact("Republishes", article["origin"], article["origin_basis"]),
        _fact("Words", number(article["words"])),
        _fact("Language", article["language"]),
        _fact("Address", article["url"], href=web_address(article["url"])),
        _fact("File", article["path"]),
        _fact("SHA-256", article["sha256"]),
    ]
    source = source_looks(sources)[article["source"]]
    facts_head(source, article["source_basis"], [fact for fact in known if fact["value"]], key="facts")


def web_address(url: object) -> str | None:
    """The address where it is one that a browser may follow, http or https; None for anything else."""
    text = _text(url)
    return text if urlsplit(text).scheme.lower() in {"http", "https"} else None


def _fact(name: str, value: object, basis: object = "", href: str | None = None) -> Fact:
    return Fact(name=name, value=_text(value), basis=_text(basis), href=href)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
