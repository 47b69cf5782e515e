"""Offices: what titles tell about a person, and whom a bare title ("the country's top diplomat") means."""

from __future__ import annotations

from collections.abc import Iterable

from data.prepare.extract.lexicon_marks import Mark, adjectives, titles
from data.prepare.extract.noun_phrases import Phrase, Reading
from data.prepare.extract.people import Person

STATE_ROLES = (
    "head_of_state",
    "head_of_government",
    "deputy_head",
    "foreign_minister",
    "defence_minister",
    "interior_minister",
    "finance_minister",
    "justice_minister",
    "health_minister",
    "minister",
    "royal",
)
LEADERS = frozenset({"head_of_state", "head_of_government"})


def role_of(person: Person) -> str | None:
    """The person's role of state, the highest that titles tell; else any role; None without one."""
    ranked = [role for role in STATE_ROLES if role in person.roles]
    others = sorted(role for role in person.roles if role not in {"", "epithet"})
    return ranked[0] if ranked else others[0] if others else None


def office_name(person: Person) -> str | None:
    """The person's office, with the country's adjective for an office of state: "Chilean President"."""
    role = role_of(person)
    if role is None:
        return None
    title = next(title for title, told in person.titles.items() if told == role)
    words = (
        title if title[:1].isupper() and not title.islower() else title.title().replace(" Of ", " of ").replace(" The ", " the ")
    )
    country = adjectives().get(person.country or "")
    return f"{country} {words}" if country and role != "clergy" else words


def office_mark(reading: Reading, phrase: Phrase) -> Mark | None:
    """The title that a phrase ends with, countries within it left out ("top US diplomat")."""
    mark = reading.titles_ending.get(phrase.head + 1)
    kept = [at for at in range(phrase.start, phrase.head + 1) if at not in reading.names_at and reading.words[at] != "'s"]
    words = [reading.lower[at] for at in kept]
    if mark is None or mark.end - mark.start == 1:
        for key, kind, role, gender in (entry for word in words[-3:-1] for entry in titles().get(word, ())):
            if len(key) > 1 and words[-len(key) :] == list(key):
                return Mark(kept[-len(key)], phrase.head + 1, kind, role, gender)
    return mark


def fits(mark_role: str, words: str, roles: Iterable[str], held: Iterable[str]) -> bool:
    """Whether a bare title may mean a person with these roles and titles."""
    roles = set(roles)
    last = words.rsplit(maxsplit=1)[-1]
    if last in {"leader", "head"} and words == last and roles & LEADERS:
        return True
    if words == "minister":
        return any(role.endswith("minister") for role in roles)
    if mark_role in roles and mark_role in STATE_ROLES and mark_role != "minister":
        return True
    if mark_role in STATE_ROLES:
        return False
    endings = [title.lower().split()[-1] for title in held]
    if last in endings or (last in {"executive", "ceo"} and {"executive", "ceo"} & set(endings)):
        return True
    return last.startswith("spokes") and any(ending.startswith("spokes") for ending in endings)


def find_holder(people: Iterable[Person], reading: Reading, mark: Mark, country: str | None, at: int) -> Person | None:
    """The person of the article who holds the office, named last before the token, else first after it."""
    words = " ".join(reading.lower[at] for at in range(mark.start, mark.end) if at not in reading.names_at)
    held = [
        p for p in people if fits(mark.value, words, p.roles, p.titles) and not (country and p.country and country != p.country)
    ]
    if country:
        held = [p for p in held if p.country == country] or held
    return min(held, key=lambda person: _gap(person, at), default=None)


def _gap(person: Person, at: int) -> tuple[int, int]:
    before = [use for use in person.uses if use <= at]
    return (0, at - max(before)) if before else (1, min(person.uses) - at)
