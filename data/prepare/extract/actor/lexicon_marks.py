"""Marks: names and titles of the reference lists where they stand in an article, as token ranges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from data.prepare.lexicon import rows
from data.prepare.lexicon import words as listed_words
from data.spelling import plain_letters


@dataclass(frozen=True, slots=True)
class Mark:
    """A run of tokens that a reference list knows.

    `kind` is country, adjective, demonym, capital, seat, organisation or title; `value` is the
    ISO 3166-1 alpha-2 code, the government, the organisation's name, or the title's role;
    `gender` m, f or empty. `end` is exclusive.
    """

    start: int
    end: int
    kind: str
    value: str
    gender: str = ""


Entries = dict[str, list[tuple[tuple[str, ...], str, str, str]]]


def several(field: str) -> list[str]:
    """The values of a field that holds several."""
    return [value for value in field.split("|") if value]


def pieces(name: str) -> tuple[str, ...]:
    """A name as the tokenizer would cut it."""
    plain = name.replace("’", "'")
    return tuple(f"{plain} ".replace("'s ", " 's ").replace("-", " - ").split())


@cache
def names() -> Entries:
    """Capitalised entries by their first token, longest first; later lists give way to earlier ones."""
    entries: Entries = {}
    for row in rows("organisations"):
        for name in (row["acronym"], row["name"], *several(row["aliases"])):
            _add(entries, name, "organisation", row["name"])
    for row in rows("seats"):
        if row["government"]:
            _add(entries, row["name"], "seat", row["government"])
    for row in rows("countries"):
        for name in (row["name"], *several(row["short_forms"])):
            _add(entries, name, "country", row["iso2"])
        for name in several(row["adjectives"]):
            _add(entries, name, "adjective", row["iso2"])
        for name in several(row["demonyms"]):
            _add(entries, name, "demonym", row["iso2"])
    for row in rows("countries"):
        _add(entries, row["capital"], "capital", row["iso2"])
    return _sorted(entries)


@cache
def titles() -> Entries:
    """Titles and offices by their first token in lower case, longest first."""
    entries: Entries = {}
    for row in rows("titles"):
        _add(entries, row["title"].replace(".", ""), "title", row["role"], row["gender"])
    return _sorted(entries)


@cache
def capital_titles() -> frozenset[str]:
    """Titles that only capitals tell from other words ("PM" from the afternoon)."""
    return frozenset(row["title"] for row in rows("titles") if row["title"].isupper())


@cache
def outlet_names() -> frozenset[str]:
    """Names of outlets and agencies, whom others tell things more often than they are the matter themselves."""
    return frozenset(name.strip() for row in rows("outlets") for name in (row["outlet"], *row["also"].split(";")) if name.strip())


@cache
def nouns() -> Mapping[str, str]:
    """Common nouns for actors, each with its kind: government, organisation or group."""
    return {row["noun"]: row["kind"] for row in rows("actor_nouns")}


@cache
def stand_ins() -> Mapping[str, frozenset[str]]:
    """Nouns that go on speaking of an organisation, each with the words that its name may hold.

    Among these * is a name without any noun for an organisation ("the company"), ** any name ("the charity").
    """
    return {row["noun"]: frozenset(several(row["means"])) for row in rows("actor_nouns") if row["means"]}


@cache
def department_countries() -> Mapping[str, str]:
    """Departments that only one government has by that name ("Foreign Office"), with its country."""
    return {row["noun"]: row["country"] for row in rows("actor_nouns") if row["country"]}


@cache
def company_forms() -> frozenset[str]:
    """Words that end the names of companies: "Corp", "AG", "Holdings"."""
    return listed_words("company_forms")


@cache
def not_bodies() -> frozenset[str]:
    """Words that end the names of documents, events and prizes."""
    return listed_words("not_bodies")


@cache
def person_nouns() -> frozenset[str]:
    """Common nouns for one person, in the singular."""
    return listed_words("person_nouns")


@cache
def given_names() -> Mapping[str, str]:
    """Given names, folded, with the gender (m or f) of most of their bearers."""
    return {row["name"]: row["gender"] for row in rows("given_names")}


@cache
def country_names() -> Mapping[str, str]:
    """Common English names of countries by ISO code."""
    return {row["iso2"]: row["name"] for row in rows("countries")}


@cache
def adjectives() -> Mapping[str, str]:
    """The usual adjective of each country by ISO code."""
    return {row["iso2"]: several(row["adjectives"])[0] for row in rows("countries") if several(row["adjectives"])}


def gender_of(given: str) -> str:
    """The gender (m or f) that a given name tells, empty where it tells none."""
    return given_names().get(plain_letters(given).lower(), "")


def marks(words: Sequence[str], start: int, end: int) -> Iterator[Mark]:
    """The marks in words[start:end], longest match first, titles and names apart (they may overlap)."""
    lower = [word if word in capital_titles() else word.lower().rstrip(".") or word for word in words[start:end]]
    for entries, tokens, offset in ((names(), words, 0), (titles(), lower, start)):
        at = start
        while at < end:
            mark = _match(entries, tokens, at - offset, end - offset, offset)
            if mark:
                yield mark
            at = mark.end if mark else at + 1


def _match(entries: Entries, tokens: Sequence[str], at: int, end: int, offset: int) -> Mark | None:
    for key, kind, value, gender in entries.get(tokens[at], ()):
        if at + len(key) <= end and tuple(tokens[at : at + len(key)]) == key:
            return Mark(at + offset, at + len(key) + offset, kind, value, gender)
    return None


def _add(entries: Entries, name: str, kind: str, value: str, gender: str = "") -> None:
    key = pieces(name.removeprefix("the "))
    if not key:
        return
    known = entries.setdefault(key[0], [])
    if all(other != key for other, *_ in known):
        known.append((key, kind, value, gender))


def _sorted(entries: Entries) -> Entries:
    for known in entries.values():
        known.sort(key=lambda entry: -len(entry[0]))
    return entries
