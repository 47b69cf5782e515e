"""Names of people where they stand in an article, with the titles before them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.prepare.extract.actor.lexicon_marks import Mark, gender_of, nouns, person_nouns
from data.prepare.extract.actor.noun_phrases import Phrase, Reading

PARTICLES = frozenset(
    {
        "de",
        "von",
        "van",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "do",
        "dos",
        "di",
        "del",
        "della",
        "la",
        "le",
        "ben",
        "ter",
        "zu",
        "bint",
        "y",
    }
)
PLACE_OFFICES = frozenset({"mayor", "governor", "prefect", "bishop", "archbishop", "sheriff", "mp", "councillor"})
POSTNOMINALS = frozenset(
    {"QC", "KC", "SC", "MP", "MEP", "MSP", "TD", "MBE", "OBE", "CBE", "MD", "PhD", "Esq", "Esq.", "CFA", "RN"}
)
"""Letters behind a name that are no part of it."""
SAINTS = frozenset({"St", "St.", "Saint"})
NUMERALS = frozenset({"II", "III", "IV"})
FORMER = frozenset({"former", "ex", "late", "then", "ousted", "deposed"})
CAMEL = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|Al|El|Ab|Ben|Mb|Da|Del|Von|St)[A-Z])[A-Z][a-z]+[A-Z]\w*")
NAME_POS = frozenset({"PROPN", "NOUN", "ADJ", "X", "VERB"})
NOT_PEOPLE = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "EVENT", "DATE", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"})


@dataclass(frozen=True, slots=True)
class NameUse:
    """A person's name in the text: tokens start to end (exclusive), and the title that stands before it.

    `country` and `body` are the country and the organisation that stand before the title.
    `is_sure` tells that title, given name or recogniser vouch for a person; else only a full name elsewhere can.
    """

    start: int
    end: int
    title: Mark | None
    country: str | None
    body: str | None
    is_sure: bool


def name_use(reading: Reading, phrase: Phrase) -> NameUse | None:
    """The person's name at the end of a phrase, if there is one."""
    head = phrase.head - (reading.words[phrase.head] in POSTNOMINALS and phrase.head > phrase.start)
    if not _may_be_name(reading, head):
        return None
    first = _run_start(reading, phrase.start, head)
    title = _last_title(reading, first, head)
    if title and title.end > first:
        first = title.end
    title, first = _after_charge(reading, first, head) or (title, _after_trade(reading, first, head))
    while first <= head and (mark := reading.names_at.get(first)) and _is_before_name(reading, mark, head):
        first = mark.end
    if first < head and _is_description(reading, first):
        first += 1
    if first > head:
        return None
    if title is None and is_office_place(reading, first):
        return None
    country = _listed(reading, phrase.start, first, {"country", "adjective"})
    body = _listed(reading, phrase.start, first, {"organisation"}) or unlisted_body(reading, phrase.start, title)
    return NameUse(first, head + 1, title, country, body, _is_sure(reading, first, head, title))


def _is_before_name(reading: Reading, mark: Mark, head: int) -> bool:
    """Whether a listed word stands before a name ("the Chilean Reed", "the Party of Chile Ana Reed")."""
    is_owner = mark.kind == "country" and reading.words[mark.start - 1] == "of" and head > mark.end
    return (mark.kind in {"adjective", "demonym"} or is_owner) and mark.end <= head


def _after_charge(reading: Reading, first: int, head: int) -> tuple[Mark, int] | None:
    """The title and where the name starts behind what an office is of ("Director of Engineering Ann Reed")."""
    title = reading.titles_ending.get(first - 1) if first > 1 and reading.words[first - 1] == "of" else None
    if title is None or gender_of(reading.words[first]):
        return None
    start = next((at for at in range(first + 1, head) if gender_of(reading.words[at])), None)
    return (title, start) if start else None


def _after_trade(reading: Reading, first: int, head: int) -> int:
    """Where the given name stands behind capitalised words that end in a trade ("Health Educator Ann Reed"), else `first`."""
    for at in range(first + 1, head):
        if gender_of(reading.words[at]) and reading.lower[at - 1] in person_nouns() and not gender_of(reading.words[first]):
            return at
    return first


def is_office_place(reading: Reading, first: int) -> bool:
    """Whether a name says where an office is held ("the mayor of San Pedro Sula")."""
    mark = reading.titles_ending.get(first - 1) if first > 1 and reading.words[first - 1] == "of" else None
    return mark is not None and reading.lower[mark.end - 1] in PLACE_OFFICES


def _may_be_name(reading: Reading, head: int) -> bool:
    """Whether a word can end a name: capitalised, or behind a hyphen ("Min-ho"), and no short acronym."""
    word = reading.words[head]
    if not word[:1].isupper():
        return head > 1 and reading.words[head - 1] == "-" and reading.words[head - 2][:1].isupper() and word.isalpha()
    is_short = word.isupper() and len(word) < 5 and word not in NUMERALS
    return reading.doc[head].pos_ in NAME_POS and not is_camel(word) and not is_short


def is_camel(word: str) -> bool:
    """Whether a word has a capital within, as brands and companies do and few people ("PayNow", not "McCay")."""
    return CAMEL.fullmatch(word) is not None


def _run_start(reading: Reading, low: int, head: int) -> int:
    """Where the capitalised run before a head starts, particles and hyphens within it included."""
    first = head
    while step := _step_back(reading, first) if first > low else 0:
        if first - step < low:
            break
        first -= step
    return first


def _step_back(reading: Reading, first: int) -> int:
    """How many tokens before a name's first belong to it too."""
    word, before = reading.words[first - 1], reading.words[first - 2] if first > 1 else ""
    if reading.tags[first - 1] in {"DT", "PDT"} or word in {"The", "A", "An"}:
        return 0
    is_person = reading.entities[first - 1] == "PERSON"
    if word in PARTICLES and (before in PARTICLES or reading.words[first] in PARTICLES):
        return 1
    if word[:1].isupper() and (reading.tags[first - 1].startswith("NNP") or is_person):
        return 1
    if (before[:1].isupper() and (word in PARTICLES or word == "-")) or (word == "-" and before in PARTICLES):
        return 2
    return int(word in PARTICLES and is_person)


def _last_title(reading: Reading, first: int, head: int) -> Mark | None:
    """The title next before the name, but no given name that is a title too ("Dean") where a person starts with it."""
    best = None
    for end in range(first, head + 1):
        mark = reading.titles_ending.get(end)
        if mark is None:
            continue
        is_given = reading.entities[mark.start] == "PERSON" and gender_of(reading.words[mark.start]) != ""
        if not (is_given and mark.end - mark.start == 1 and mark.value != "honorific"):
            best = mark
    return best


def _is_description(reading: Reading, first: int) -> bool:
    """Whether a capital is only that of a sentence or heading ("Rival Ada Reed lost")."""
    is_opening = reading.heading[first] or bool(reading.doc[first].is_sent_start)
    return is_opening and reading.lower[first] in person_nouns() and gender_of(reading.words[first]) == ""


def _listed(reading: Reading, start: int, end: int, kinds: set[str]) -> str | None:
    found = [mark for at in range(start, end) if (mark := reading.names_at.get(at)) and mark.kind in kinds]
    return found[0].value if found else None


def _is_sure(reading: Reading, first: int, head: int, title: Mark | None) -> bool:
    lower, entity = reading.lower[head], reading.entities[head]
    mark = reading.names_at.get(first)
    if mark and mark.end == head + 1:
        return bool(title and title.end == first and mark.kind == "capital" and entity == "PERSON")
    if (
        title
        and title.end == first
        and not (reading.heading[head] and entity != "PERSON" and not gender_of(reading.words[first]))
    ):
        is_saint = reading.words[first - 1] in SAINTS and lower in nouns()
        return (lower not in nouns() or head > first or entity == "PERSON") and not is_saint
    given = gender_of(reading.words[first])
    is_namesake = entity == "PERSON" and given != "" and mark is not None and mark.end == first + 1
    if lower in nouns() or any(reading.names_at.get(at) for at in range(first + is_namesake, head)):
        return False
    if head == first or not (reading.tags[head].startswith("NNP") or reading.words[head - 1] == "-"):
        return False
    return (
        entity == "PERSON"
        or (given != "" and entity not in NOT_PEOPLE)
        or (given != "" and entity == "ORG" and head - first == 1)
    )


def unlisted_body(reading: Reading, start: int, title: Mark | None) -> str | None:
    """The capitalised words before a title that say what it is a title of ("Election Commission President"), folded."""
    if title is None:
        return None
    first = title.start
    while first > start and reading.words[first - 1][:1].isupper() and first - 1 not in reading.names_at:
        first -= 1
    is_known = any(mark.start < title.start <= mark.end for mark in reading.names_at.values() if mark.start >= start)
    return None if first == title.start or is_known else " ".join(reading.lower[first : title.start])


def is_former(reading: Reading, title_start: int) -> bool:
    """Whether a title is one that somebody held once."""
    before = reading.lower[max(0, title_start - 2) : title_start]
    return bool(before) and (before[-1] in FORMER or (before[-1] == "-" and before[0] in FORMER))
