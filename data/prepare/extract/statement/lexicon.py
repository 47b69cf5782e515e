"""The words that report speech and those who speak, as kept in `data/reference`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from data.prepare.lexicon import rows, words

STEMS = {
    "VBZ": ((1, ""),),
    "VBD": ((1, ""), (2, "")),
    "VBN": ((1, ""), (2, "")),
    "VBG": ((3, ""), (3, "e")),
}
AGENT_ENDINGS = ("man", "men", "woman", "women", "ist", "ists", "er", "ers", "or", "ors", "ian", "ians", "ee", "ees", "person")


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a cue takes its content: `name` says how (that, inf, obj, a preposition), `act` what is done."""

    name: str
    act: str


@cache
def cue_frames() -> dict[tuple[str, str], tuple[Frame, ...]]:
    """Frames by (first word of the cue, part); a particle or preposition stands before the frame ("out|obj")."""
    frames: dict[tuple[str, str], tuple[Frame, ...]] = {}
    for row in rows("cues"):
        word, _, particle = row["cue"].partition(" ")
        prefix = f"{particle}|" if particle else ""
        key = (word, row["part"])
        frames[key] = frames.get(key, ()) + tuple(Frame(prefix + name, row["act"]) for name in row["frames"].split())
    return frames


def cue_lemma(token: Token) -> str:
    """The lemma of a verb; where the lemmatizer's own is no cue but the form's plain stem is one, that ("hopes": not hop)."""
    lemma, form = token.lemma_.lower(), token.lower_
    if (lemma, "verb") in cue_frames() or token.tag_ not in STEMS:
        return lemma
    stems = (form[: len(form) - cut] + ending for cut, ending in STEMS[token.tag_])
    return next((stem for stem in stems if (stem, "verb") in cue_frames()), lemma)


def is_agent(lemma: str) -> bool:
    """Whether a noun names a person or body that can speak."""
    if lemma in words("agents") or (lemma in words("person_nouns") and lemma not in words("not_agents")):
        return True
    return len(lemma) > 5 and lemma.endswith(AGENT_ENDINGS) and lemma not in words("not_agents")


__all__ = ["Frame", "cue_frames", "cue_lemma", "is_agent", "words"]
