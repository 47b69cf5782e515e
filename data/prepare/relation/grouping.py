"""Groups of clauses that say the same thing, put together one by one while all of a group stay alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from data.prepare.relation.candidates import Pair
from data.prepare.relation.content import Content
from data.prepare.relation.kinship import Kinship
from data.prepare.relation.likeness import Comparer, Likeness

LINK = 0.42  # the least likeness of two that may bring groups together
AVERAGE = 0.48  # the least mean likeness of the members of two groups that become one
FLOOR = 0.30  # the least likeness of any two in a group
FOCAL, MOSTLY, STRONG = 0.35, 0.55, 0.45
RARE = 0.9  # evidence of words that few have


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of two statements at least, by the contents' numbers, and the likeness of every pair that was linked."""

    groups: Sequence[Sequence[int]]
    links: Mapping[Pair, Likeness]


def groups(comparer: Comparer, compared: Mapping[Pair, Likeness], kinship: Kinship) -> Groups:
    """Groups by greedy agglomeration, the most alike first, under average linkage with a floor for every pair.

    Average linkage after Sokal and Michener (1958), "A statistical method for evaluating systematic relationships"; unlike
    single linkage it does not chain statements that have nothing in common.
    """
    found = comparer.found
    links = {
        (one, other): likeness
        for (one, other), likeness in compared.items()
        if likeness.score >= LINK and is_telling(likeness, found[one], found[other], kinship)
    }
    group = {number: [number] for number in range(len(found))}
    for one, other in sorted(links, key=lambda pair: (-links[pair].score, pair)):
        if group[one] is not group[other] and _may_join(comparer, group[one], group[other]):
            group[one].extend(group[other])
            for number in group[other]:
                group[number] = group[one]
    made = [sorted(members) for number, members in group.items() if min(members) == number]
    return Groups([members for members in made if _statements(found, members) > 1], links)


def is_telling(likeness: Likeness, one: Content, other: Content, kinship: Kinship) -> bool:
    """Whether what two clauses share is enough to say that they are about one thing.

    One word is, where it makes much of one of them, the same party says both, and the articles are kin; a verb or an adjective
    must make most of both. Two words are, between strangers only where they make much of both and the articles are kin, and
    where few others in the corpus have these words or it is one article.
    """
    if not likeness.shared:
        return False
    are_kin = kinship.are_kin(one.article_id, other.article_id)
    if len(likeness.shared) == 1:
        word = likeness.shared[0]
        is_noun = {one.kinds[word], other.kinds[word]} <= {"noun", "name"}
        makes_much = likeness.containment >= FOCAL if is_noun else likeness.overlap >= MOSTLY
        return makes_much and are_kin and bool(one.sides & other.sides or one.actors & other.actors)
    is_rare = one.article_id == other.article_id or likeness.evidence >= RARE
    return likeness.company > 0 or (are_kin and is_rare and likeness.agreement >= STRONG)


def _may_join(comparer: Comparer, one: Sequence[int], other: Sequence[int]) -> bool:
    scores = [comparer.likeness(first, second).score for first, second in product(one, other)]
    return min(scores) >= FLOOR and sum(scores) / len(scores) >= AVERAGE


def _statements(found: Sequence[Content], members: Sequence[int]) -> int:
    return len({found[number].statement_id for number in members})
