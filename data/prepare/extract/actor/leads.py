"""Leads: whom a report's first sentences describe by an office alone, to name the person only after it."""

from __future__ import annotations

from data.prepare.extract.actor.cast import Person
from data.prepare.extract.actor.lexicon_marks import Mark
from data.prepare.extract.actor.noun_phrases import Phrase, Reading
from data.prepare.extract.actor.offices import STATE_ROLES
from data.prepare.extract.actor.pronouns import is_speech
from data.prepare.extract.actor.scene import Scene

LAST_LEAD = 2
"""The last sentence, the headline's number being 0, that counts as a report's lead."""
SOON = 3
RARE = frozenset({*STATE_ROLES, "lawmaker", "law", "police", "military", "clergy", "envoy", "regional_head"}) - {"minister"}
"""Roles of which a report seldom has two people without telling them apart."""


def named_after(scene: Scene, phrase: Phrase, mark: Mark, is_definite: bool) -> Person | None:
    """The person whom an office in the lead announces ("the mayor's spokesman ... Ana Reed says"), None elsewhere."""
    reading = scene.reading
    if reading.sentence[phrase.head] > LAST_LEAD or not is_speech(reading.doc[phrase.head]):
        return None
    later = [person for person in scene.cast.people if person.uses and min(person.uses) > phrase.head]
    if not is_definite:
        words = " ".join(reading.lower[mark.start : mark.end])
        is_told = " " in words
        holders = [p for p in later if (mark.value in RARE and mark.value in p.roles) or (is_told and words in p.titles)]
        return holders[0] if len(holders) == 1 else None
    first = min(later, key=lambda person: min(person.uses), default=None)
    return first if first is not None and _goes_on(scene, reading, first, phrase.head) else None


def _goes_on(scene: Scene, reading: Reading, person: Person, at: int) -> bool:
    """Whether somebody is named for the first time, in full and without a word on who it is, as one who speaks."""
    start = min(person.uses)
    use = next((use for use in scene.uses.values() if use.start == start), None)
    if use is None or person.titles or use.end - use.start < 2 or reading.quoted[start]:
        return False
    is_soon = 0 < reading.sentence[start] - reading.sentence[at] <= SOON
    is_described = any(other.start == start for other in scene.beside.values())
    return is_soon and not is_described and is_speech(reading.doc[use.end - 1])
