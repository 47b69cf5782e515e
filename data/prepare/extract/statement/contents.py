"""What a cue introduces: the words of its complement, as token ranges of the Doc, end exclusive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from data.prepare.extract.statement import clauses, figure_contents, infinitives, phrases
from data.prepare.extract.statement.clauses import Found
from data.prepare.extract.statement.lexicon import Frame

PRONOUNS = frozenset({"PRP", "WP", "WDT", "EX"})
PARTICLES = frozenset({"prt", "prep", "advmod", "oprd", "acomp"})
UTTERED = frozenset({"quote", "that"})
STAND_INS = frozenset({"it", "this", "that", "them"})
FINDERS: tuple[Callable[[Token, set[str]], Found], ...] = (
    figure_contents.figure,
    phrases.named_as,
    clauses.made_clear,
    clauses.clause,
    infinitives.infinitive,
    phrases.object_with,
    phrases.preposition,
    infinitives.gerund,
    phrases.noun_phrase,
)


@dataclass(frozen=True, slots=True)
class Content:
    """The complement of a cue: token range `first` to `end`, the frame that found it, and where the cue's words end."""

    first: int
    end: int
    frame: Frame
    cue_end: int


def contents(cue: Token, frames: tuple[Frame, ...]) -> Content | None:
    """The complement of a verb, noun or adjective in the first of its frames that fits, None where it has none."""
    names = particles(cue, {frame.name for frame in frames})
    for find in FINDERS:
        for first, end, name, cue_end in find(cue, names):
            if name in names and end > first:
                frame = next(frame for frame in frames if frame.name == name)
                if end - first == 1 and _is_empty(cue.doc[first], frame):
                    continue
                words = max(cue_end, _particle_end(cue, name))
                is_apart = any(word.pos_ in {"NOUN", "PROPN", "PRON"} for word in cue.doc[cue.i + 1 : words])
                return Content(first, end, frame, cue.i + 1 if is_apart else words)
    return None


def _is_empty(word: Token, frame: Frame) -> bool:
    """Whether a content of one word says nothing; "denied it" does."""
    return word.tag_ in PRONOUNS and not (frame.act == "deny" and frame.name == "obj" and word.lower_ in STAND_INS)


def particles(cue: Token, names: set[str]) -> set[str]:
    """The frames that hold with the particle that stands beside the cue, its prefix kept."""
    present = {child.lower_ for child in cue.children if child.dep_ in PARTICLES and abs(child.i - cue.i) <= 2}
    present |= {word.lower_ for word in cue.doc[cue.i + 1 : cue.i + 3] if word.lower_ == "clear"}
    phrasal = {name for name in names if name.partition("|")[0] in present and "|" in name}
    plain = {name for name in names if "|" not in name}
    is_other = any(child.dep_ == "prt" and child.i == cue.i + 1 for child in cue.rights)
    return phrasal or (plain & UTTERED if is_other else plain)


def _particle_end(cue: Token, name: str) -> int:
    word, _, rest = name.partition("|")
    return next((child.i + 1 for child in cue.rights if rest and child.lower_ == word), cue.i + 1)
