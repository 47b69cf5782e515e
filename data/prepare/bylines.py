"""Who wrote an article and when it was published, read from its byline and the lines about its publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from data.spelling import plain_marks

MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august"]
MONTHS += ["september", "october", "november", "december"]
MONTH = "(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
DATES = [
    re.compile(rf"\b{MONTH} {DAY},? {YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{DAY} {MONTH},? {YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{DAY}(?!\d)"),
    # Day before month, unless only the other way round gives a date: the rest of the world outnumbers one country.
    re.compile(rf"\b{DAY}[./](?P<month>\d{{1,2}})[./]{YEAR}\b"),
]
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?", re.IGNORECASE)
LABEL = re.compile(
    r"\b(?:last|first)?\s*(?:updated?|modified|published|posted|created|filed|issued|date|time)\b(?: on| at)?:?", re.IGNORECASE
)
PUBLISHED = re.compile(r"\b(?:published|posted|created|filed|issued|date)\b", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?", re.IGNORECASE)
ZONE = re.compile(r"\b(?:GMT|UTC|[ECMPABI][DS]?T|CEST|BST|IST|MSK|AZT|AMT|local time)\b(?:\s?[+-]\d{1,2}(?::?\d\d)?)?")
BY = re.compile(
    r"(?:(?:written|posted|reported|published|updated|story|words|text|analysis|opinion) )?by:? (?P<rest>.+)", re.IGNORECASE
)
HINT = re.compile(r"\d|^(?:\w+ )?by\b|'s (?:picture|photo|avatar|image)", re.IGNORECASE)
PICTURE = re.compile(
    r"[•*· -]*(?:writer|author|user|contributor)'s (?:picture|photo|avatar|image)\s*(?P<name>\S.{1,58})", re.IGNORECASE
)
PARTICLES = {
    "de",
    "da",
    "di",
    "du",
    "del",
    "della",
    "der",
    "den",
    "van",
    "von",
    "al",
    "el",
    "bin",
    "ibn",
    "la",
    "le",
    "dos",
    "ter",
}
OUTLET_WORDS = {
    "staff",
    "writer",
    "reporter",
    "correspondent",
    "editor",
    "the",
    "of",
    "for",
    "in",
    "and",
    "special",
    "to",
    "senior",
}
OUTLET_WORDS |= {"chief", "political", "foreign", "freelance", "contributor", "columnist", "bureau", "at", "on", "with", "from"}
LONGEST_LINE = 160
MOST_OUTLET_WORDS = 8


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says about the article's publication; a line that says nothing of it gives none."""

    author: str | None = None
    published: date | None = None


def parse_day(text: str) -> date | None:
    """The first full date written in a text, or None: 2023-10-03, October 3, 2023, 3 Oct 2023, 03.10.2023."""
    for pattern in DATES:
        for found in pattern.finditer(text):
            month, day, year = found["month"], int(found["day"]), int(found["year"])
            number = int(month) if month.isdigit() else next(i for i, m in enumerate(MONTHS, 1) if m.startswith(month.lower()))
            for pair in ((number, day), (day, number)) if month.isdigit() else ((number, day),):
                try:
                    return date(year, *pair)
                except ValueError:
                    continue
    return None


def read_byline(line: str, at_top: bool) -> Byline | None:
    """The author and date of publication that a line gives, None for a line that is no byline.

    A bare date or a name with a clock time counts only `at_top`, above the first paragraph.
    """
    line = " ".join(plain_marks(line).split())
    if len(line) > LONGEST_LINE or not HINT.search(line):
        return None
    if found := PICTURE.fullmatch(line):
        return Byline(author=found["name"])
    published = parse_day(line)
    rest = _without_dates(line)
    if found := BY.fullmatch(rest):
        author = _author(found["rest"])
        return Byline(author, published) if author else None
    labelled = LABEL.search(rest) is not None
    named = LABEL.sub(" ", rest).strip(" ,.;|-:/()")
    if not (published or CLOCK.search(line)) or not (labelled or at_top) or (named and not _is_outlet(named)):
        return None
    set_off = re.search(r"[|•·]", line) is not None
    if named and not labelled and not set_off and not CLOCK.search(line):
        return None
    first = re.split(r"\s*[|•·,]", named)[0]
    author = first if at_top and (set_off or "," in named) and is_name(first) else None
    return Byline(author, published if PUBLISHED.search(rest) or not labelled or _two_dates(line) else None)


def opening_byline(paragraph: str) -> int:
    """How many characters at the start of a paragraph are a byline that stands in one line with it."""
    head = plain_marks(paragraph[:LONGEST_LINE])
    ends = {found.start() + 1 for found in re.finditer(r"[.:|] (?=\S)", head)} | {len(head)}
    ends |= {found.end() for pattern in [*DATES, CLOCK] for found in pattern.finditer(head)}
    for end in sorted(ends, reverse=True):
        byline = read_byline(head[:end].rstrip(" .:|"), at_top=True)
        rest = paragraph[end:].strip()
        if byline and byline.author and (not rest or rest[0].isupper() or rest[0] == "("):
            return end
    return 0


def is_name(text: str) -> bool:
    """Whether a text reads like a person's name: two to five capitalised words, particles aside."""
    words = text.split()
    capital = [word for word in words if word[0].isupper()]
    others = [word for word in words if not word[0].isupper()]
    proper = all(re.fullmatch(r"[^\W\d_][\w.'-]*", word) for word in words)
    month = any(word.casefold().strip(".,") in MONTHS[:4] + MONTHS[5:] or WEEKDAY.fullmatch(word) for word in capital)
    return 2 <= len(words) <= 5 and len(capital) >= 2 and set(others) <= PARTICLES and proper and not month


def _without_dates(line: str) -> str:
    for pattern in [*DATES, CLOCK, WEEKDAY, ZONE]:
        line = pattern.sub(" ", line)
    return re.sub(r"\s+", " ", line).strip(" ,;|-:/()")


def _author(rest: str) -> str | None:
    """The names that follow "By", where the line holds nothing else but an outlet's name or an office."""
    rest = re.sub(r"\b(?:at|on)\s*(?=[|•·,/;-]|$)", "", LABEL.sub("|", rest))
    parts = [part.strip(" .:-") for part in re.split(r"\s*(?:[|•·/;]| - | in | for )\s*", rest)]
    first, *others = [part for part in parts if part] or [""]
    named, last, ending = first.rpartition(" and ") if " and " in first else first.rpartition(" & ")
    ending, *more = ending.split(", ") if last else first.split(", ")
    names = [name.strip(" ,") for name in [*(named.split(",") if last else []), ending]]
    if not first or not all(is_name(name) or (name.isupper() and len(name) > 1 and " " not in name) for name in names):
        return None
    return ", ".join(names) if all(map(_is_outlet, [*more, *others])) else None


def _is_outlet(text: str) -> bool:
    words = [word.strip(".,()'\"") for word in text.split()]
    words = [word for word in words if word]
    known = all(
        word[0].isupper() or word[0].isdigit() or word.casefold() in OUTLET_WORDS or "@" in word or "." in word for word in words
    )
    return known and len(words) <= MOST_OUTLET_WORDS and not text.endswith(("!", "?"))


def _two_dates(line: str) -> bool:
    return sum(len(pattern.findall(line)) for pattern in DATES[:3]) > 1
