"""Reasons and headings in words, as an analyst reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.prepare.relation.content import Content
from data.prepare.relation.likeness import Likeness

NAMED = 4  # words named in a reason
HEADED = 3  # words in a heading


@dataclass(frozen=True, slots=True)
class Names:
    """What actors and places are called, by their ids."""

    actors: Mapping[str, str]
    places: Mapping[str, str]

    def common(self, one: Content, other: Content) -> str | None:
        """The closest thing besides words that two statements have in common: speaker, party, place or person."""
        if actors := one.actors & other.actors:
            return f"both by {listed(self.actors[actor] for actor in actors)}"
        if sides := one.sides & other.sides:
            return f"both speak for {listed(sides)}"
        named = {self.places.get(place, place) for place in one.places & other.places} | (one.names & other.names)
        return f"both about {listed(named)}" if named else None


def reason(one: Content, other: Content, likeness: Likeness, names: Names) -> str:
    """Why two statements stand together: "same words: strike, wages; both by the union; likeness 0.81"."""
    forms = [one.words[word] for word in likeness.shared[:NAMED]]
    label = "same words" if len(forms) > 1 else "same word"
    parts = [f"{label}: {', '.join(forms)}" if forms else None, names.common(one, other), f"likeness {likeness.score:.2f}"]
    return "; ".join(part for part in parts if part)


def heading(members: Sequence[Content]) -> str:
    """The words that half of the statements share, those of most first, in the form that most of them use."""
    holding = Counter(word for content in members for word in content.words)
    least = max(2, (len(members) + 1) // 2)
    shared = [word for word, count in sorted(holding.items(), key=lambda item: (-item[1], item[0])) if count >= least]
    chosen = shared or [min(holding, key=lambda word: (-holding[word], word))]
    return ", ".join(_form(word, members) for word in chosen[:HEADED])


def listed(words: Iterable[str]) -> str:
    """Names in order, with commas."""
    return ", ".join(sorted(words))


def _form(word: str, members: Sequence[Content]) -> str:
    forms = Counter(_lower(content, word) for content in members if word in content.words)
    return min(forms, key=lambda form: (-forms[form], form))


def _lower(content: Content, word: str) -> str:
    return content.words[word] if content.kinds[word] == "name" else content.words[word].lower()
