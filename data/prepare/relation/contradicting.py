"""Answers that deny, turn round or say the opposite of what another party says in the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from data.prepare.relation.candidates import Pair
from data.prepare.relation.content import Content, differ
from data.prepare.relation.kinship import Kinship
from data.prepare.relation.known import Known
from data.prepare.relation.likeness import Likeness
from data.prepare.relation.offer import Offer, are_others, is_later, who

DENIED, OPPOSED, ADDRESSED = 0.45, 0.55, 0.35  # the least agreement of the words of a claim and of its answer
REFUSED_OF_OTHERS = 0.6  # the same where a refusal is not told to be of what was asked of the one who refuses
CLOSE = 800  # characters between two statements that may be of the same people without naming them
REFUSED = frozenset({"urge", "suggest", "promise", "announce"})  # what can be refused, without being denied
DENIAL = re.compile(r"^(?:den[iy]|reject|refut|disput|dismiss|contradict|rebut|counter|disagree|repudiat)", re.IGNORECASE)


def contradicting(
    found: Sequence[Content], compared: Mapping[Pair, Likeness], kinship: Kinship, known: Known, settled: Collection[str]
) -> Iterator[Offer]:
    """An offer for each two clauses of different parties, of one article or of kin, that share words and contradict each other.

    `settled` are the statements whose own words tell what they answer. Who reports a denial does not claim what is denied.
    """
    telling = _telling_a_denial(found)
    for (first, second), likeness in compared.items():
        one, other = found[first], found[second]
        if likeness.agreement < ADDRESSED or not are_others(one, other):
            continue
        if not kinship.are_kin(one.article_id, other.article_id):
            continue
        for claim, answer in ((one, other), (other, one)):
            is_open = answer.statement_id not in settled and claim.order not in telling and is_later(claim, answer)
            how = _how(claim, answer, likeness, known) if is_open else None
            if how:
                shared = ", ".join(answer.words[word] for word in likeness.shared[:4])
                yield Offer(claim, answer, f"{how}; same words: {shared}", round(0.4 + 0.5 * likeness.agreement, 4))


def _telling_a_denial(found: Sequence[Content]) -> frozenset[tuple[str, int, int]]:
    """The places of clauses in which another statement denies something: "The port denied the theft", the paper reports."""
    denials: dict[str, list[Content]] = defaultdict(list)
    for content in found:
        if content.row["act"] == "deny":
            denials[content.article_id].append(content)
    return frozenset(
        outer.order
        for outer in found
        for inner in denials[outer.article_id]
        if inner.statement_id != outer.statement_id and outer.order[1] <= inner.order[1] and inner.order[2] <= outer.order[2]
    )


def _how(claim: Content, answer: Content, likeness: Likeness, known: Known) -> str | None:
    """How the answer contradicts the claim, in words; None where it does not, or where too little says so."""
    is_addressed = bool(known.sides_of(claim.row["about"]) & answer.sides or known.sides_of(answer.row["about"]) & claim.sides)
    if claim.row["act"] == "deny":
        return None
    if _is_opposite(claim, answer, likeness):
        word = min(differ(claim, answer))
        return f"{who(answer)} says no to “{answer.words.get(word, word)}”, {who(claim)} does not"
    if len(likeness.shared) < 2 and not (is_addressed and likeness.agreement >= ADDRESSED):
        return None
    if answer.row["act"] == "deny" and _is_denied(claim, answer, likeness, is_addressed=is_addressed):
        return f"{who(answer)} “{answer.row['cue']}” what {who(claim)} says"
    if claim.row["act"] == answer.row["act"] == "accuse" and is_addressed:
        return f"each accuses the other, {who(claim)} and {who(answer)}"
    return None


def _is_denied(claim: Content, answer: Content, likeness: Likeness, *, is_addressed: bool) -> bool:
    """Whether a denial is of this claim by its words; a refusal answers only what was asked of the one who refuses."""
    if DENIAL.match(answer.row["cue"] or ""):
        return likeness.agreement >= (ADDRESSED if is_addressed else DENIED)
    return claim.row["act"] in REFUSED and likeness.agreement >= (DENIED if is_addressed else REFUSED_OF_OTHERS)


def _is_opposite(claim: Content, answer: Content, likeness: Likeness) -> bool:
    """Whether the answer says no to a verb of the claim and both say the rest of it, of the same people or close by."""
    negated = differ(claim, answer) & claim.verbs & answer.verbs
    is_rest = bool(set(likeness.shared) - negated) and likeness.agreement >= OPPOSED
    if not negated or not negated <= answer.negated or not is_rest or claim.row["act"] == "urge":
        return False
    if any(content.row["text"].rstrip("\"”’'").endswith("?") for content in (claim, answer)):
        return False
    is_close = claim.article_id == answer.article_id and abs(claim.order[1] - answer.order[1]) <= CLOSE
    return is_close or (bool(claim.names & answer.names) and len(likeness.shared) > 1)
