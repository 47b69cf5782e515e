"""Headlines in title case, written as a sentence would be.

A tagger that was trained on running text takes the capitals of a headline for names. The article's own body
says how most of its words are written (truecasing after Lita et al. 2003, here by rules in place of a model).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from data.prepare.article import Article, Block, BlockKind
from data.prepare.lexicon import rows

WORD = re.compile(r"[^\W\d_]+")
LOWER = re.compile(r"(?<![\w'])[a-z]+(?![A-Z])")
CAPITALISED_WITHIN = re.compile(r"(?<=[a-z,;:] )[A-Z][^\W\d_]*|(?<=-)[A-Z][^\W\d_]*")
CALENDAR = "january february march april may june july august september october november december"
CALENDAR += " monday tuesday wednesday thursday friday saturday sunday"
FUNCTION_WORDS = "a an and as at but by for from in into of off on or over the to up will with amid may"
LEAST_WORDS = 4
LEAST_SHARE = 0.6


def truecased(article: Article, text: str, is_word: Callable[[str], bool]) -> str:
    """The text with title-case headlines in sentence case, of the same length.

    `is_word` tells whether a lower-case form is an ordinary English word.
    """
    blocks = [block for block in article.blocks if _is_title_case(block, text)]
    if not blocks:
        return text
    body = "\n".join(text[block.start : block.end] for block in article.blocks if block.kind is BlockKind.PARAGRAPH)
    ordinary, names = set(LOWER.findall(body)), set(CAPITALISED_WITHIN.findall(body))
    for block in blocks:
        words = WORD.sub(lambda match: _written(match, ordinary, names, is_word), text[block.start : block.end])
        text = text[: block.start] + text[block.start] + words[1:] + text[block.end :]
    return text


def _is_title_case(block: Block, text: str) -> bool:
    if block.kind not in (BlockKind.TITLE, BlockKind.HEADING):
        return False
    words = [word for word in WORD.findall(text[block.start : block.end]) if len(word) > 3]
    capitals = sum(word[0].isupper() and not word.isupper() for word in words)
    return len(words) >= LEAST_WORDS and capitals >= LEAST_SHARE * len(words)


def _written(match: re.Match[str], ordinary: set[str], names: set[str], is_word: Callable[[str], bool]) -> str:
    word = match.group()
    lower = word.lower()
    if (word.isupper() and len(word) > 1) or len(lower) != len(word) or word == "I":
        return word
    if lower in ordinary:
        return lower
    return word if word in names or lower in known_names() or not is_word(lower) else lower


@cache
def known_names() -> frozenset[str]:
    """Lower-case names of countries, their people and capitals, given names, months and days."""
    found = set(CALENDAR.split())
    for row in rows("countries"):
        for column in ("name", "short_forms", "demonyms", "adjectives", "capital"):
            found.update(WORD.findall((row[column] or "").lower()))
    found.update(row["name"].lower() for row in rows("given_names"))
    return frozenset(found.difference(FUNCTION_WORDS.split()))
