"""Answers that point back to what they answer: "denied this claim", "rejected it", "suggestions by residents"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from data.prepare.lexicon import rows as reference
from data.prepare.lexicon import words
from data.prepare.relation.content import Content, Rows
from data.prepare.relation.offer import Offer, are_others, who

PLACES = ("in the same sentence", "in the sentence before", "two sentences before")
REACH = len(PLACES) - 1  # sentences back
AROUND = 12  # statements before and after that are looked at
OWNER = r"(?:the|this|that|these|those|such|any|all|both|his|her|their|its|our|my|[\w.-]+(?:['’]s|s['’]))"
BARE = re.compile(r"^\W*(?:it|that|this|them|those|these)(?:\W*$|\s+as\b)", re.IGNORECASE)
ANSWERABLE = ("say", "accuse", "suggest", "announce", "estimate", "feel", "urge", "promise", "threaten")


@dataclass(frozen=True, slots=True)
class Pointer:
    """The words by which an answer points back, and the acts of what they may mean, the likeliest first."""

    text: str
    acts: tuple[str, ...]
    is_named: bool


class Sentences:
    """How many sentences lie between two places of an article."""

    def __init__(self, rows: Rows) -> None:
        """Index where sentences start."""
        self._starts: dict[str, list[int]] = {}
        for row in sorted(rows["sentences"], key=lambda row: (row["article_id"], row["start"])):
            self._starts.setdefault(row["article_id"], []).append(row["start"])

    def between(self, first: Content, second: Content) -> int:
        """Sentences from the last one of the first statement to the first one of the second, of the same article."""
        starts = self._starts.get(first.article_id, [])
        return bisect_right(starts, second.row["start"]) - bisect_right(starts, first.row["end"] - 1)


def pointing(found: Sequence[Content], sentences: Sentences, texts: Mapping[str, str]) -> Iterator[Offer]:
    """An offer for each statement that points back to, holds or counters another's in its article."""
    for index, content in enumerate(found):
        around = found[max(0, index - AROUND) : index + AROUND]
        others = [other for other in around if other.article_id == content.article_id and are_others(other, content)]
        yield from _held(content, others)
        yield from _countered(content, others, sentences, texts[content.article_id])
        pointer = points_back(content.row["text"]) if _denies(content) else None
        if pointer:
            yield from _pointed(content, pointer, others, sentences)


def points_back(text: str) -> Pointer | None:
    """The pointer that a content consists of, as in "the charge as baseless"; None for more, as in "the claim that it paid"."""
    if bare := BARE.match(text):
        return Pointer(bare.group().removesuffix(" as").strip(), ANSWERABLE, is_named=False)
    named = _named().match(text)
    if named is None:
        return None
    acts = _acts()
    noun = named["noun"].lower()
    return Pointer(named["pointer"], acts.get(noun) or acts[noun.removesuffix("s")], is_named=True)


@cache
def _acts() -> dict[str, tuple[str, ...]]:
    return {row["noun"]: tuple(row["acts"].split()) for row in reference("answer_nouns")}


@cache
def _named() -> re.Pattern[str]:
    nouns = "|".join(sorted(_acts(), key=lambda noun: (-len(noun), noun)))
    pointer = rf"(?P<pointer>{OWNER}\s+(?:[\w’'-]+\s+){{0,2}}?(?P<noun>(?:{nouns})s?))"
    return re.compile(rf"^\W*{pointer}\b(?!\s+(?:that|of|to|about|against|over)\b)", re.IGNORECASE)


@cache
def _countering() -> re.Pattern[str]:
    forms = "|".join(sorted(words("countering"), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?P<word>{forms})(?:\W+\w+){{0,4}}\W*$", re.IGNORECASE)


def _denies(content: Content) -> bool:
    return content.row["act"] == "deny" or bool(words("dismissals") & set(content.all_words))


def _pointed(answer: Content, pointer: Pointer, others: Sequence[Content], sentences: Sentences) -> Iterator[Offer]:
    before = [c for c in others if c.row["end"] <= answer.row["start"] and c.row["act"] in pointer.acts]
    ranked = [((sentences.between(c, answer), pointer.acts.index(c.row["act"]), -c.row["end"]), c) for c in before]
    if ranked:
        (distance, *_), claim = min(ranked, key=lambda found: found[0])
        if distance <= REACH:
            reason = f"“{answer.row['cue']} {pointer.text}” points back to a statement of {who(claim)} {PLACES[distance]}"
            yield Offer(claim, answer, reason, (0.9 if pointer.is_named else 0.75) - 0.1 * distance)


def _held(answer: Content, others: Sequence[Content]) -> Iterator[Offer]:
    for claim in others if answer.row["act"] == "deny" else ():
        if claim.row["act"] != "deny" and answer.row["start"] <= claim.row["start"] and claim.row["end"] <= answer.row["end"]:
            yield Offer(claim, answer, f"“{answer.row['cue']}” a statement of {who(claim)} that it holds", 0.9)


def _countered(claim: Content, others: Sequence[Content], sentences: Sentences, text: str) -> Iterator[Offer]:
    """The nearest statement in the same sentence or the one before, where a word of countering leads up to the claim."""
    starts = [at for at in (claim.row["start"], claim.row["cue_start"], claim.row["speaker_start"]) if at is not None]
    before = [c for c in others if c.row["end"] <= min(starts) and sentences.between(c, claim) <= 1]
    found = _countering().search(text[claim.row["sentence_start"] : min(starts)])
    if found and before and claim.row["act"] != "deny":
        answer = max(before, key=lambda content: (content.row["end"], content.statement_id))
        distance = sentences.between(answer, claim)
        place = "in the same sentence" if distance == 0 else "in the sentence behind"
        reason = f"“{found['word'].lower()}” ties it to a statement of {who(claim)} {place}"
        yield Offer(claim, answer, reason, 0.85 - 0.1 * distance)
