"""Whether a phrase names somebody who can speak."""

from __future__ import annotations

from spacy.tokens import Token

from data.prepare.extract.statement import lexicon

NARRATOR = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
PERSONAL = frozenset({"he", "she", "they", "who", "his", "her", "their"})
EMPTY = frozenset({"this", "that", "these", "those", "there", "what", "which", "whatever", "nothing", "everything"})
SHARES = frozenset({"percent", "%", "third", "half", "quarter", "majority"})
PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
AMOUNTS = frozenset(
    {"millions", "thousands", "hundreds", "dozens", "scores", "number", "couple", "lot", "plenty", "handful"}
    | {"one", "two", "three", "some", "many", "most", "several", "all", "both", "few", "each"}
)
UNSURE = frozenset({"NN", "UH", "FW", "XX", "ADD"})
MEASURES = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "ORDINAL"})


def agency(head: Token) -> float:
    """How likely the phrase names somebody who can speak, 0 to 1."""
    head = _counted(head) or head
    lower = head.lower_
    if lower in {"it", "its"}:
        return 0.7
    if head.ent_type_ == "PERCENT" or lower in SHARES:
        return 0.6
    if _is_mute(head) and not _is_aged(head):
        return 0.0
    if lower in PERSONAL or _is_agent(head) or _is_aged(head):
        return 1.0
    if head.lemma_.lower() in lexicon.words("documents"):
        return 0.7
    return 0.8 if head.pos_ == "PROPN" or _is_bare_name(head) else 0.3


def _counted(head: Token) -> Token | None:
    """Who is counted in "millions of people" or "a number of farmers"."""
    link = next((child for child in head.rights if child.lower_ == "of"), None)
    if head.lower_ not in AMOUNTS or link is None:
        return None
    return next((child for child in link.children if child.dep_ == "pobj"), None)


def _is_aged(head: Token) -> bool:
    """Whether an age stands for somebody ("the 45-year-old said"), which the recogniser takes for a time."""
    return head.lower_ == "old" and head.i > 2 and head.nbor(-1).text == "-" and head.nbor(-2).lower_.startswith("year")


def _is_mute(head: Token) -> bool:
    lower = head.lower_
    is_narrator = lower in NARRATOR and head.text != "US"
    return is_narrator or lower in EMPTY or head.ent_type_ in MEASURES or head.pos_ in {"VERB", "ADP", "PUNCT", "SPACE"}


def _is_agent(head: Token) -> bool:
    lower = head.lower_
    if head.ent_type_ in PARTIES or any(lexicon.is_agent(word) for word in (head.lemma_.lower(), lower, lower.removesuffix("s"))):
        return True
    named = (word for word in head.children if word.dep_ in {"compound", "appos", "prep"})
    return lower.endswith("-old") or any(word.ent_type_ == "PERSON" for word in named)


def _is_bare_name(head: Token) -> bool:
    """Whether a word that the tagger took for a common noun stands like a name."""
    return head.tag_ in UNSURE and head.text[:1].isupper() and head.left_edge == head.right_edge
