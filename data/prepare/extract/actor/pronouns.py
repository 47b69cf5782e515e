"""Pronouns: which of the actors mentioned so far one stands for.

Salience by place in the sentence and by distance, after Lappin and Leass, "An Algorithm for Pronominal Anaphora
Resolution" (1994), with weights of our own and genders from titles and given names.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from data.prepare.extract.actor.noun_phrases import SUBJECTS, Reading
from data.prepare.lexicon import rows

SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})
OWNERS = {"he": "his", "she": "her", "they": "their", "it": "its"}
"""Who owns somebody ("his client") is somebody else."""
RELATIVE = frozenset({"who", "whom", "which", "that"})
REACH = {"m": 3, "f": 3, "they": 2, "it": 1}
LONGEST_SPEECH = 14
"""In how many sentences a speaker may go on without being named."""
FADING = (0.0, 1.0, 2.6, 4.2)
OBJECTS = frozenset({"dobj", "pobj", "dative", "iobj"})


@cache
def speech_verbs() -> frozenset[str]:
    """Lemmas of the verbs that report what somebody says or thinks."""
    return frozenset(row["cue"] for row in rows("cues") if row["part"] == "verb")


def is_speech(token: Token) -> bool:
    """Whether a noun or pronoun is the subject of a verb of saying."""
    return token.dep_ in SUBJECTS and token.head.lemma_ in speech_verbs()


@dataclass(slots=True)
class Referent:
    """Someone who was mentioned; `name` is None for what can stand before a pronoun but is no actor.

    `is_gender_told` is False where only a given name tells the gender, which a pronoun may contradict.
    """

    name: str | None
    kind: str
    basis: str
    score: float = 0.9
    gender: str = ""
    is_plural: bool = False
    office: str | None = None
    role: str | None = None
    country: str | None = None
    holder: str | None = None
    is_named: bool = True
    mentions: int = 0
    is_gender_told: bool = True


@dataclass(slots=True)
class Seen:
    """One mention of a referent: its head token and how prominent it stands."""

    referent: Referent
    head: int
    weight: float


@dataclass(slots=True)
class Discourse:
    """The mentions of an article in reading order, as far as it was read."""

    reading: Reading
    seen: list[Seen] = field(default_factory=list)
    whole_quotations: set[int] | None = None

    def mention(self, referent: Referent, head: int, weight: float) -> None:
        """Remember that a referent was mentioned."""
        referent.mentions += 1
        self.seen.append(Seen(referent, head, weight))

    def antecedent(self, at: int, barred: Container[int] = ()) -> Referent | None:
        """The likeliest referent of the pronoun at a token, None where none agrees with it; `barred` are ids of referents."""
        word = self.reading.lower[at]
        if word in NEUTER and self._is_dummy(at):
            return None
        found = self._best(at, SINGULAR.get(word) or ("they" if word in PLURAL else "it"), barred=barred)
        return found or (self._last_speaker(at, SINGULAR[word]) if word in SINGULAR and is_speech(self.reading.doc[at]) else None)

    def _last_speaker(self, at: int, need: str) -> Referent | None:
        """The person who spoke last before a pronoun that goes on reporting, be it some paragraphs back."""
        for seen in reversed(self.seen):
            if self.reading.sentence[at] - self.reading.sentence[seen.head] > LONGEST_SPEECH:
                return None
            is_told = is_speech(self.reading.doc[seen.head]) and not self.reading.quoted[seen.head]
            if is_told and self._agrees(seen.referent, need, at) and not self._is_barred(seen, at):
                return seen.referent
        return None

    def topic(self, gender: str, at: int) -> Referent | None:
        """The named person whom "the striker", "the billionaire" at a token goes on speaking of.

        Who is the subject of the sentence's main clause is not named anew by an epithet within it.
        """
        here = self.reading.sentence[at]
        barred = {id(seen.referent) for seen in self.seen if self.reading.sentence[seen.head] == here and seen.weight >= 4}
        if (subject := self._last_subject(at)) and subject.gender in {"", gender or subject.gender}:
            return subject
        needs = [gender] if gender else ["m", "f"]
        found = [found for need in needs if (found := self._best(at, need, is_named=True, barred=barred))]
        return found[0] if len({id(referent) for referent in found}) == 1 else None

    def _last_subject(self, at: int) -> Referent | None:
        """The one named person who was the subject of the last sentence outside quotations."""
        near = [seen for seen in self._within(at, 1) if self._distance(seen.head, at) == 1 and seen.weight >= 4]
        people = {id(s.referent): s.referent for s in near if s.referent.kind == "person" and s.referent.is_named}
        return next(iter(people.values())) if len(people) == 1 else None

    def _best(self, at: int, need: str, *, is_named: bool = False, barred: Container[int] = ()) -> Referent | None:
        best, best_score = None, 0.0
        for seen in self._within(at, REACH[need]):
            if (is_named and not seen.referent.is_named) or id(seen.referent) in barred:
                continue
            if self._agrees(seen.referent, need, at) and not self._is_barred(seen, at):
                score = self._score(seen, at, need)
                if best is None or score > best_score:
                    best, best_score = seen.referent, score
        return best

    def _within(self, at: int, reach: int) -> Iterator[Seen]:
        here = self.reading.sentence[at]
        for seen in reversed(self.seen):
            distance = self._distance(seen.head, at)
            if distance > reach:
                return
            if not (self.reading.heading[seen.head] and here - self.reading.sentence[seen.head]):
                yield seen

    def _distance(self, before: int, at: int) -> int:
        """How many sentences back a token stands; for a pronoun outside quotations those that are all quotation do not count."""
        sentences = self.reading.sentence
        passed = range(sentences[before] + 1, sentences[at])
        if self.reading.quoted[at] or self.reading.quoted[before]:
            return sentences[at] - sentences[before]
        return sentences[at] - sentences[before] - sum(number in self._quotations() for number in passed)

    def _quotations(self) -> set[int]:
        """The numbers of the sentences that stand in quotation marks from beginning to end."""
        if self.whole_quotations is None:
            told = {n for n, at in zip(self.reading.sentence, range(len(self.reading.words)), strict=True) if self._is_told(at)}
            self.whole_quotations = set(self.reading.sentence) - told
        return self.whole_quotations

    def _is_told(self, at: int) -> bool:
        return not self.reading.quoted[at] and any(letter.isalnum() for letter in self.reading.words[at])

    def _agrees(self, referent: Referent, need: str, at: int) -> bool:
        if referent.kind == "thing":
            fits = (need == "they" and referent.is_plural) or (need == "it" and not referent.is_plural)
            return fits and not is_speech(self.reading.doc[at])
        if need == "they":
            return referent.is_plural or referent.kind in {"organisation", "group"}
        if need == "it":
            return not referent.is_plural and referent.kind in {"government", "organisation", "group"}
        fits = referent.gender in {"", need} or not referent.is_gender_told
        return referent.kind == "person" and not referent.is_plural and fits

    def _score(self, seen: Seen, at: int, need: str) -> float:
        doc = self.reading.doc
        score = seen.weight - FADING[self._distance(seen.head, at)] + min(1.2, 0.25 * seen.referent.mentions)
        if is_speech(doc[at]) and is_speech(doc[seen.head]) and seen.referent.is_named:
            score += 1.0
        if need == "they" and not seen.referent.is_plural:
            score -= 1.5
        if need in {"m", "f"}:
            score += 0.6 * (seen.referent.gender == need) - 2.5 * (seen.referent.gender not in {"", need})
            score -= 1.0 * (not seen.referent.is_named and not is_speech(doc[seen.head]))
        if self.reading.quoted[seen.head] and not self.reading.quoted[at]:
            score -= 2.0
        return score - 0.01 * (at - seen.head)

    def _is_barred(self, seen: Seen, at: int) -> bool:
        """An object is never its own subject ("Reed saw him"), and who speaks is seldom the "he" of his own quotation."""
        pronoun, other = self.reading.doc[at], self.reading.doc[seen.head]
        if pronoun.dep_ in OBJECTS and other.dep_ in SUBJECTS and self.reading.lower[at][-4:] != "self":
            verb = pronoun.head if pronoun.dep_ != "pobj" else pronoun.head.head
            if verb.i == other.head.i:
                return True
        same = self.reading.sentence[seen.head] == self.reading.sentence[at]
        if self._is_in_own_words(seen, at):
            return True
        if same and any(child.lower_ == OWNERS.get(self.reading.lower[at]) for child in other.lefts):
            return True
        return same and self.reading.quoted[at] and not self.reading.quoted[seen.head] and other.dep_ in SUBJECTS

    def _is_in_own_words(self, seen: Seen, at: int) -> bool:
        """Whether somebody is named within the very quotation that a pronoun is reported to have spoken."""
        if self.reading.quoted[at] or not self.reading.quoted[seen.head] or not is_speech(self.reading.doc[at]):
            return False
        between = range(seen.head, at)
        return self.reading.sentence[seen.head] == self.reading.sentence[at] or all(
            self.reading.quoted[back] or not self.reading.words[back][0].isalnum()
            for back in between
            if self.reading.sentence[back] != self.reading.sentence[at]
        )

    def _is_dummy(self, at: int) -> bool:
        """The "it" of "it is clear that"."""
        token = self.reading.doc[at]
        if token.dep_ == "expl":
            return True
        if token.dep_ not in SUBJECTS:
            return False
        verb = token.head
        if verb.lemma_ in {"rain", "snow", "seem", "appear", "take", "remain"}:
            return True
        return (verb.lemma_ == "be" and any(c.dep_ in {"acomp", "attr"} for c in verb.rights)) or (
            token.dep_ == "nsubjpass" and any(c.dep_ == "ccomp" for c in verb.rights)
        )
