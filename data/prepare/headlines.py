"""Which lines are headlines: the title, its copies, headings between paragraphs."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from data.prepare.article import Block
from data.spelling import as_compared, plain_marks

LONGEST_TITLE_WORDS, LONGEST_HEADING_WORDS = 24, 14
LONGEST_SENTENCE_TITLE, LONGEST_TERSE_TITLE = 16, 10
LEAST_OF_TITLE, LONGEST_SITE = 20, 40
FEWEST_PROSE_WORDS = 12
LOOK_FOR_TITLE = 4
LOOK_FOR_STATED_TITLE = 8
LIKE = 0.92
FINAL = re.compile(r"[.,;:…][\"')\]]*$")
NOT_IN_HEADLINES = re.compile(
    r"\b(?:said|was|were|had|been|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|I|we|they)\b", re.IGNORECASE
)
SENTENCE = re.compile(r"[.!?…][\"')\]]*$")
BULLET = re.compile(r"[•*·▪►‣>+-]|\d+[.)]\s")
DATELINE = re.compile(r"[A-Z][A-Z .,'-]{2,40}(?:,? [A-Z][\w.]+)*(?: \([^)]{2,30}\))? ?[-:]")


def is_prose(line: str) -> bool:
    """Whether a line reads like a paragraph: a sentence of some length with its final stop."""
    return len(line.split()) >= FEWEST_PROSE_WORDS and SENTENCE.search(plain_marks(line[-20:])) is not None


def is_heading(line: str) -> bool:
    """Whether a line between paragraphs reads like a heading: short, capitalised, without a full stop."""
    words = plain_marks(line).split()
    short = len(words) <= LONGEST_HEADING_WORDS and not FINAL.search(plain_marks(line))
    return (
        short
        and not BULLET.match(line)
        and (line[0].isupper() or line[0].isdigit())
        and any(c.islower() or c.isupper() for c in line)
    )


def same_title(line: str, title: str) -> bool:
    """Whether a line repeats a title, save for punctuation, a word or the site's name behind a bar."""
    if len(line) > 2 * len(title) + LONGEST_SITE:
        return False
    one, other = _key(line), _key(title)
    if not one or not other:
        return False
    return one == other or _adds_site(one, other) or _adds_site(other, one) or _alike(one, other)


def _adds_site(line: str, title: str) -> bool:
    """Whether a line is a title with a site's name behind a bar or dash."""
    rest = line.removeprefix(title).lstrip()
    return line.startswith(title) and rest[:1] in ("|", "-") and 1 < len(rest) <= LONGEST_SITE


def _alike(one: str, other: str) -> bool:
    return (
        len(other) > 20
        and 5 * abs(len(one) - len(other)) < len(other)
        and SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKE
    )


def find_title(text: str, blocks: list[Block], stated: str | None) -> Block | None:
    """The block that is the title: the stated one where the text has it, else the first line that reads like a headline."""
    if stated is not None:
        return next((b for b in blocks[:LOOK_FOR_STATED_TITLE] if _opens_title(text[b.start : b.end], stated)), None)
    for n, block in enumerate(blocks[:LOOK_FOR_TITLE]):
        words = text[block.start : block.end]
        body = [text[b.start : b.end] for b in blocks[n + 1 :]]
        if _is_headline(words, body) or (n == 0 and _is_sentence_title(words, body)):
            return block
        if is_prose(words):
            return None
    return None


def _opens_title(line: str, stated: str) -> bool:
    """Whether a line is a stated title or, where that runs over two lines, the first of them."""
    return same_title(line, stated) or (len(line) > LEAST_OF_TITLE and _key(stated).startswith(_key(line)))


def _key(line: str) -> str:
    return as_compared(line).strip(" .\"'")


def _is_headline(line: str, body: list[str]) -> bool:
    plain = plain_marks(line)
    words = plain.split()
    if (
        not 2 <= len(words) <= LONGEST_TITLE_WORDS
        or FINAL.search(plain.rstrip("; "))
        or BULLET.match(plain)
        or DATELINE.match(plain)
    ):
        return False
    return any(c.isupper() for c in line) and not line[0].islower() and any(is_prose(paragraph) for paragraph in body[:6])


def _is_sentence_title(line: str, body: list[str]) -> bool:
    """Whether a first sentence is a headline with a full stop: set in capitals, or terse and taken up by the paragraph below."""
    plain = plain_marks(line).rstrip(".;: ")
    words = plain.split()
    if not 2 <= len(words) <= LONGEST_TITLE_WORDS or not body or not any(is_prose(paragraph) for paragraph in body[:3]):
        return False
    if _is_title_case(words):
        return True
    if re.search(r"[.!?]\s+[A-Z]", plain) or NOT_IN_HEADLINES.search(plain):
        return False
    lead, taken_up = _content(" ".join(body[:2])), _content(plain)
    shared = len(taken_up & lead) >= max(2, len(taken_up) / 2)
    terse = len(words) <= LONGEST_TERSE_TITLE and len(body[0]) > 2 * len(line)
    return terse or (len(words) <= LONGEST_SENTENCE_TITLE and shared)


def _is_title_case(words: list[str]) -> bool:
    long = [word.lstrip("\"'(") for word in words[1:] if len(word) > 3]
    return len(long) >= 2 and 4 * sum(word[:1].isupper() or word[:1].isdigit() for word in long) >= 3 * len(long)


def _content(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z0-9]+", plain_marks(text).casefold()) if len(word) > 3}
