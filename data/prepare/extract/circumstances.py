"""Through whom and when something was said, where the cue's own sentence tells."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from data.prepare.extract import speakers

TOLD = frozenset({"tell", "inform"})


@dataclass(frozen=True, slots=True)
class Circumstances:
    """`via` is the outlet in the article's words, None where the sentence names none."""

    via: str | None = None


def circumstances(cue: Token | None) -> Circumstances:
    """What the cue's own dependents say about the outlet."""
    if cue is None:
        return Circumstances()
    for child in cue.rights:
        if child.dep_ in {"dobj", "dative"} and cue.lemma_ in TOLD and child.ent_type_ == "ORG":
            return Circumstances(_words(child))
        if child.dep_ == "prep":
            for noun in (word for word in child.subtree if word.dep_ == "pobj" and word.ent_type_ == "ORG"):
                return Circumstances(_words(noun))
    return Circumstances()


def _words(head: Token) -> str:
    first, end = speakers.phrase(head)
    text: str = head.doc._.article.text
    last = head.doc[end - 1]
    return text[head.doc[first].idx : last.idx + len(last)]
