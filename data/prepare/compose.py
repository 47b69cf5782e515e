"""A draft and what is known of it, put together into an Article with its blocks, dates and bases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import takewhile
from pathlib import PurePosixPath

from data.prepare.article import Article, Block, BlockKind
from data.prepare.blocks import Outline, outline
from data.prepare.bylines import Byline, parse_day, read_byline
from data.prepare.draft import Draft
from data.prepare.languages import language
from data.prepare.origins import origin
from data.prepare.sidecar import Known


@dataclass(frozen=True, slots=True)
class Told:
    """What an article's own text says of it; None where it says nothing."""

    author: str | None
    published: date | None
    origin: str | None


def article_id(named_by: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a URL or path."""
    return sha256(named_by.encode("utf-8")).hexdigest()[:16]


def compose(draft: Draft, known: Known) -> Article:
    """The article of a draft: the sidecar wins over what the file states, and that over what the text says."""
    title = known.title or draft.title
    outlined = outline(draft.text, title)
    source, source_basis = _source(draft, known)
    told = _told(draft.text, outlined, source if known.source or draft.source else None)
    stated = known.published or (parse_day(draft.published) if draft.published else None)
    url = known.url or draft.url
    span = outlined.title
    in_text = draft.text[span.start : span.end] if span else None
    body_start, body_end = _body(outlined)
    return Article(
        article_id=article_id(url or draft.path),
        path=draft.path,
        text=draft.text,
        sha256=draft.sha256,
        blocks=outlined.blocks,
        source=source,
        source_basis=source_basis,
        title=in_text or title,
        title_start=span.start if span else None,
        title_end=span.end if span else None,
        author=known.author or draft.author or told.author,
        published=stated or told.published,
        published_basis=(known.published_basis if known.published else "stated")
        if stated
        else ("text" if told.published else None),
        url=url,
        origin=known.origin or told.origin,
        origin_basis="stated" if known.origin else ("text" if told.origin else None),
        language=language(" ".join(draft.text[b.start : b.end] for b in outlined.blocks if b.is_content) or draft.text),
        body_start=body_start,
        body_end=body_end,
    )


def _source(draft: Draft, known: Known) -> tuple[str, str]:
    if known.source:
        return known.source, known.source_basis
    if draft.source:
        return draft.source, "stated"
    return PurePosixPath(draft.path.rpartition("#")[0] or draft.path).stem, "assigned"


def _told(text: str, outlined: Outline, source: str | None) -> Told:
    content = [text[b.start : b.end] for b in outlined.blocks if b.is_content]
    around = [text[b.start : b.end] for b in outlined.blocks if not b.is_content]
    top = len(list(takewhile(lambda b: b.kind is not BlockKind.PARAGRAPH, outlined.blocks)))
    bylines = [
        byline
        for n, block in enumerate(outlined.blocks)
        if not block.is_content and (byline := read_byline(text[block.start : block.end], at_top=n < top))
    ]
    return Told(
        _first_author(bylines), next((b.published for b in bylines if b.published), None), origin(content, around, source)
    )


def _first_author(bylines: list[Byline]) -> str | None:
    return next((byline.author for byline in bylines if byline.author), None)


def _body(outlined: Outline) -> tuple[int | None, int | None]:
    """From the first content after the title to the last; nothing where there is only a title."""
    after = outlined.title.end if outlined.title else 0
    body: list[Block] = [block for block in outlined.blocks if block.is_content and block.start >= after]
    return (body[0].start, body[-1].end) if body else (None, None)
