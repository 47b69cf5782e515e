"""What pages print around an article, told by general rules; the patterns stand in data/reference/furniture.toml."""

from __future__ import annotations

import re
from functools import cache

from data.prepare.lexicon import table
from data.spelling import plain_marks

LONGEST_LINE, LONGEST_NOTE = 400, 60
FEWEST_FRAGMENTS, LONGEST_FRAGMENT = 3, 8
CAPITALISED = r"(?-i:[^\W\d_a-z][\w.'&/@-]*)"
NAMES = rf"(?:{CAPITALISED}(?:,? (?:(?:and|of|the|for|in|from|at|de|van|von|al|&) ){{0,3}}{CAPITALISED}){{0,9}})"
WORD_STARTS = r"(?<=[\s.!?)\"'])\S"
QUOTED_WHOLLY = re.compile(r"[\"'](?P<inside>[^\"]+)[\"']")


@cache
def _patterns(kind: str) -> re.Pattern[str]:
    patterns = (f"(?:{pattern.replace('NAMES', NAMES)})" for pattern in table("furniture")[kind])
    return re.compile("|".join(patterns), re.IGNORECASE)


def _fits(kind: str, line: str) -> bool:
    return len(line) <= LONGEST_LINE and _patterns(kind).fullmatch(" ".join(plain_marks(line).split())) is not None


def is_furniture(line: str) -> bool:
    """Whether a whole line is furniture wherever it stands: a label, a button, a notice, or no word at all."""
    return not any(c.isalnum() for c in line) or _fits("line", line)


def ends_article(line: str) -> bool:
    """Whether only furniture follows this line, such as readers' comments."""
    return _fits("end", line)


def starts_list(line: str) -> bool:
    """Whether a list of other articles follows this line."""
    return _fits("list", line)


def opening_length(line: str) -> int:
    """How many characters at the start of a paragraph are furniture."""
    found = _patterns("opening").match(plain_marks(line))
    return found.end() if found else 0


def closing_start(line: str) -> int:
    """Where the furniture at the end of a paragraph starts, such as a notice of copyright; its length where none does."""
    return _start_of("closing", line)


def _start_of(kind: str, line: str) -> int:
    tail = plain_marks(line[-LONGEST_LINE:])
    if not _patterns("hint").search(tail):
        return len(line)
    before = len(line) - len(tail)
    for found in re.finditer(WORD_STARTS if before else WORD_STARTS + r"|^\S", tail):
        if _patterns(kind).fullmatch(tail, found.start()):
            return before + found.start()
    return len(line)


def credit_start(line: str) -> int:
    """Where a photographer's credit at the end of a caption starts; the line's length where there is none."""
    return _start_of("photo_credit", line)


def slash_start(line: str) -> int:
    """Where a credit or a site's name set off by a slash or bar starts in a line that is no sentence; else its length."""
    found = re.search(r"(?<=\s)[/|](?=\s)[^/|]*$", line)
    sentence = line.endswith((".", "!", "?", ":")) and " " in line[-12:]
    return found.start() if found and not sentence and _patterns("credit").fullmatch(line, found.start()) else len(line)


def is_theme_blurb(paragraph: str) -> bool:
    """Whether a paragraph is wholly in quotation marks and made of verbless fragments, as blog themes describe an author."""
    found = QUOTED_WHOLLY.fullmatch(plain_marks(paragraph))
    fragments = [part for part in re.split(r"[.!?]\s*", found["inside"]) if part] if found else []
    if len(fragments) < FEWEST_FRAGMENTS or any(len(part.split()) > LONGEST_FRAGMENT for part in fragments):
        return False
    typical = re.compile(rf"\b(?:{_patterns('blurb').pattern})\b", re.IGNORECASE)
    return 2 * sum(bool(typical.search(part)) for part in fragments) >= len(fragments)


def is_author_note(paragraph: str, author: str | None, before: str) -> bool:
    """Whether a closing paragraph introduces the author, who is not named `before` it: "N. N. is a reporter at ..."."""
    name = r"(?P<name>[^\W\d_a-z][\w.'-]+(?: [^\W\d_a-z][\w.'-]*){1,3})"
    job = rf"is (?:an?|the|our)\b.{{0,60}}\b(?:{_patterns('author_jobs').pattern})\b"
    beat = r"(?:covers|writes (?:for|on|about)|reports (?:for|on|from))\b"
    found = re.match(rf"{name},? (?:{job}|(?P<beat>{beat}))", plain_marks(paragraph))
    if found is None or len(paragraph.split()) > LONGEST_NOTE:
        return False
    unnamed = author is None and not found["beat"] and found["name"].split()[-1] not in before
    return found["name"] == author or unnamed
