"""Offices: what titles tell about a person, and whom a bare title ("the country's top diplomat") means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from data.prepare.extract.actor.cast import Person, distance
from data.prepare.extract.actor.lexicon_marks import Mark, titles
from data.prepare.extract.actor.noun_phrases import Phrase, Reading
from data.prepare.extract.actor.people import FORMER, unlisted_body

STATE_ROLES = (
    "head_of_state",
    "head_of_government",
    "chancellor",
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
LEADERS = frozenset({"head_of_state", "head_of_government", "chancellor"})


def role_of(person: Person) -> str | None:
    """The person's role of state, the highest that titles tell; else any role; None without one."""
    ranked = [role for role in STATE_ROLES if role in person.roles]
    others = sorted(role for role in person.roles if role not in {"", "epithet", "kin"})
    return ranked[0] if ranked else others[0] if others else None


def office_name(person: Person) -> str | None:
    """The person's office to show, with the country's adjective for an office of state: "Chilean President"."""
    return person.offices.get(role_of(person) or "")


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


def fits(mark_role: str, words: str, titles_held: Mapping[str, str]) -> bool:
    """Whether a bare title may mean a person with these titles."""
    roles = set(titles_held.values())
    last = words.rsplit(maxsplit=1)[-1]
    if (last != words and words in titles_held) or (last == words == "leader" and roles & LEADERS):
        return True
    if words == "minister":
        return any(role.endswith("minister") for role in roles)
    if mark_role in roles and mark_role in {*STATE_ROLES, "lawmaker"} and mark_role != "minister":
        return True
    if mark_role in STATE_ROLES:
        return False
    endings = [title.split()[-1] for title in titles_held]
    if last in endings or (last in {"executive", "ceo"} and {"executive", "ceo"} & set(endings)):
        return True
    return last.startswith("spokes") and any(ending.startswith("spokes") for ending in endings)


def find_holder(people: Iterable[Person], reading: Reading, phrase: Phrase, mark: Mark, country: str | None) -> Person | None:
    """The person of the article who holds the office, named last before the phrase, else first after it."""
    words = " ".join(reading.lower[at] for at in range(mark.start, mark.end) if at not in reading.names_at)
    body = next(
        (m.value for at in range(phrase.start, mark.start) if (m := reading.names_at.get(at)) and m.kind == "organisation"), None
    )
    own = unlisted_body(reading, phrase.start, mark) if body is None else None
    before = reading.lower[max(0, phrase.start - 2) : phrase.start]
    past = bool(FORMER & set(reading.lower[phrase.start : mark.start])) or before == ["ex", "-"]
    held = [
        person
        for person in people
        if (fits(mark.value, words, person.former if past else person.titles) or (body and body in person.bodies))
        and not (country and person.country and country != person.country)
        and not (body and person.bodies and body not in person.bodies)
    ]
    if own is not None and mark.value in LEADERS:
        held = [person for person in held if own in person.bodies]
    if country:
        held = [person for person in held if person.country == country] or held
    return min(held, key=lambda person: distance(person, phrase.head), default=None)
