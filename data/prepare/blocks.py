"""A text cut into title, headings, paragraphs, captions and furniture.

Real content must not be lost, so what no rule knows is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from data.prepare import furniture
from data.prepare.article import Block, BlockKind
from data.prepare.bylines import opening_byline, read_byline
from data.prepare.headlines import find_title, is_heading, is_prose, same_title

BREAK = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]+")
CAPTION_START = re.compile(
    r"\(?(?:file (?:photo|image|picture)|photo|image|picture|caption|in this (?:\w+ )?(?:photo|image|picture))\b", re.IGNORECASE
)
WRAP_LEAST, WRAP_MOST = 50, 100
LONGEST_CAPTION, FEWEST_CAPTION_WORDS = 400, 4
FEWEST_WORDS_BEFORE_END = 60
LONGEST_BLURB = 25


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks of a text in reading order, and the one that is its title, if it has one."""

    blocks: tuple[Block, ...]
    title: Block | None


def outline(text: str, title: str | None = None) -> Outline:
    """The outline of a text whose title may be known from elsewhere; see Article.blocks for what holds."""
    lines = list(_lines(text))
    kinds = _furniture(text, lines)
    blocks = [part for line, kind in zip(lines, kinds, strict=True) for part in _parts(text, line, kind)]
    heads = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    found = find_title(text, heads, title)
    return Outline(tuple(_named(text, blocks, found)), replace(found, kind=BlockKind.TITLE) if found else None)


def _lines(text: str) -> Iterator[Block]:
    """The lines without surrounding white space, hard-wrapped ones joined, as paragraphs for the time being."""
    edges = [0, *(edge for gap in BREAK.finditer(text) for edge in gap.span()), len(text)]
    lines = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        inside = text[start:end]
        if inside.strip():
            first = start + len(inside) - len(inside.lstrip())
            lines.append(Block(first, first + len(inside.strip()), BlockKind.PARAGRAPH))
    yield from _unwrapped(text, lines) if _is_wrapped(text, lines) else lines


def _goes_on(text: str, line: Block, following: Block) -> bool:
    gap = text[line.end : following.start]
    return gap.count("\n") == 1 and text[line.end - 1] not in ".!?:;\"'”’)" and WRAP_LEAST <= line.end - line.start <= WRAP_MOST


def _is_wrapped(text: str, lines: list[Block]) -> bool:
    """Whether most lines break off in the middle of a sentence at about the same width, as in mails and old archives."""
    pairs = list(pairwise(lines))
    within = sum(_goes_on(text, line, following) and text[following.start].islower() for line, following in pairs)
    return len(pairs) >= 4 and 3 * within >= len(pairs)


def _unwrapped(text: str, lines: list[Block]) -> Iterator[Block]:
    held = lines[0]
    for last, line in pairwise(lines):
        if _goes_on(text, last, line) or (
            held.end == last.end and held.start != last.start and text[last.end : line.start].count("\n") == 1
        ):
            held = Block(held.start, line.end, held.kind)
        else:
            yield held
            held = line
    yield held


def _furniture(text: str, lines: list[Block]) -> list[BlockKind]:
    """The kind of each line as far as it stands on its own or in a list of other articles."""
    words = [text[line.start : line.end] for line in lines]
    kinds = [BlockKind.FURNITURE if furniture.is_furniture(line) else BlockKind.PARAGRAPH for line in words]
    prose = [is_prose(line) for line in words]
    top = prose.index(True) if True in prose else 0
    author = None
    so_far = listed = 0
    for n, line in enumerate(words):
        if byline := read_byline(line, at_top=n < top):
            author = author or byline.author
            kinds[n] = BlockKind.FURNITURE
        if so_far >= FEWEST_WORDS_BEFORE_END and furniture.ends_article(line):
            kinds[n:] = [BlockKind.FURNITURE] * (len(kinds) - n)
            break
        if n > top and n >= listed and furniture.starts_list(line):
            listed = _end_of_list(words, prose, n + 1)
            kinds[n:listed] = [BlockKind.FURNITURE] * (listed - n)
        so_far += len(line.split())
    return _author_notes(words, kinds, author)


def _end_of_list(words: list[str], prose: list[bool], start: int) -> int:
    """The line where the article goes on after a list of others; prose counts as a blurb only under a headline of its own."""
    n = start
    while n < len(words):
        if prose[n]:
            under_headline = n > start and not prose[n - 1]
            before_headline = n + 1 < len(words) and not prose[n + 1]
            last_and_short = n + 1 == len(words) and len(words[n].split()) <= LONGEST_BLURB
            if not (under_headline and (before_headline or last_and_short)):
                return n
        n += 1
    return n


def _author_notes(words: list[str], kinds: list[BlockKind], author: str | None) -> list[BlockKind]:
    content = [n for n, kind in enumerate(kinds) if kind is not BlockKind.FURNITURE]
    for n in reversed(content[1:]):
        if not (furniture.is_theme_blurb(words[n]) or furniture.is_author_note(words[n], author, " ".join(words[:n]))):
            break
        kinds[n] = BlockKind.FURNITURE
    return kinds


def _parts(text: str, line: Block, kind: BlockKind) -> Iterator[Block]:
    """A line as one block, or as content with furniture before or after it."""
    words = text[line.start : line.end]
    first = max(furniture.opening_length(words), opening_byline(words))
    last, is_caption = _content_end(words)
    inside = words[first:last].strip()
    if kind is BlockKind.FURNITURE or not inside or furniture.is_furniture(inside) or read_byline(inside, at_top=False):
        yield replace(line, kind=BlockKind.FURNITURE)
        return
    start = line.start + words.index(inside, first)
    end = start + len(inside)
    if first:
        yield Block(line.start, line.start + len(words[:first].rstrip()), BlockKind.FURNITURE)
    yield Block(start, end, BlockKind.CAPTION if is_caption else BlockKind.PARAGRAPH)
    if last < len(words):
        yield Block(line.start + last, line.end, BlockKind.FURNITURE)


def _content_end(words: str) -> tuple[int, bool]:
    """Where the furniture at the end of a line starts, its length where there is none; and whether the line is a caption."""
    credit, slash = furniture.credit_start(words), furniture.slash_start(words)
    if credit < len(words):
        return credit, credit <= LONGEST_CAPTION
    if slash < len(words) and len(words[:slash].split()) >= FEWEST_CAPTION_WORDS:
        return slash, words[slash] == "/"
    closing = furniture.closing_start(words)
    return closing, CAPTION_START.match(words) is not None and not is_prose(words)


def _named(text: str, blocks: list[Block], title: Block | None) -> Iterator[Block]:
    """The blocks with title, copies of the title and headings told from paragraphs."""
    content = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    following = dict(pairwise(content))
    for block in blocks:
        words = text[block.start : block.end]
        if block == title:
            yield replace(block, kind=BlockKind.TITLE)
        elif title and block.kind is not BlockKind.FURNITURE and same_title(words, text[title.start : title.end]):
            yield replace(block, kind=BlockKind.FURNITURE)
        elif block.kind is BlockKind.PARAGRAPH and block in following and is_heading(words):
            yield replace(block, kind=BlockKind.HEADING)
        else:
            yield block
