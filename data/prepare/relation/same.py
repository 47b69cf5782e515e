"""The same statement told by different outlets: word for word, or quoted by one and paraphrased by the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from difflib import SequenceMatcher

from data.prepare.relation.content import Content, differ
from data.prepare.relation.kinship import Kinship
from data.prepare.relation.likeness import Comparer, Likeness
from data.prepare.relation.wording import Names, reason

RUN = 5  # words in a row that are no coincidence
PARAPHRASED, ALONE = 0.6, 0.7  # the least agreement where two words and more are shared, and where one is
TELLING = 0.9  # the least evidence where two are
APART = timedelta(days=60)

type Same = tuple[Content, Content, str, float]


def same_statements(
    comparer: Comparer, links: Mapping[tuple[int, int], Likeness], kinship: Kinship, names: Names
) -> Iterator[Same]:
    """Both statements, the one that was published or stands first, the reason and a score, for each pair of clauses so alike."""
    for (first, second), likeness in links.items():
        one, other = comparer.found[first], comparer.found[second]
        if one.source == other.source or not _are_compatible(one, other):
            continue
        if not kinship.are_kin(one.article_id, other.article_id):
            continue
        run = longest_run(words_of(one), words_of(other))
        is_paraphrase = bool(one.actors & other.actors) and _is_paraphrase(one, other, likeness)
        if run >= RUN or is_paraphrase:
            why = reason(one, other, likeness, names)
            told = f"{run} words in a row; {why}" if run >= RUN else why
            yield one, other, told, max(likeness.score, min(1.0, run / 10) if run >= RUN else 0.0)


def words_of(content: Content) -> list[str]:
    """The words of a content's span in lower case, without marks."""
    start = content.row["start"]
    text = content.row["text"][content.order[1] - start : content.order[2] - start]
    return re.findall(r"\w+", text.lower())


def longest_run(one: list[str], other: list[str]) -> int:
    """How many words in a row both have."""
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def _is_paraphrase(one: Content, other: Content, likeness: Likeness) -> bool:
    """Whether enough of both is shared: several words that tell much, or the one noun that two short statements consist of."""
    acts = {one.row["act"], other.row["act"]}
    if len(likeness.shared) > 1:
        is_act_one = len(acts) == 1 or "say" in acts
        return is_act_one and likeness.agreement >= PARAPHRASED and likeness.evidence >= TELLING
    word = likeness.shared[0]
    is_noun = {one.kinds[word], other.kinds[word]} <= {"noun", "name"}
    return len(acts) == 1 and is_noun and likeness.agreement >= ALONE and one.is_whole and other.is_whole


def _are_compatible(one: Content, other: Content) -> bool:
    """Whether both can be one utterance: its speaker, its polarity and its dates."""
    if one.actors and other.actors and not one.actors & other.actors:
        return False
    if differ(one, other) or (one.row["act"] == "deny") != (other.row["act"] == "deny"):
        return False
    said = [content.row["said_on"] for content in (one, other)]
    if all(said):
        (first, last), (start, end) = (_span(value) for value in said)
        return first <= end and start <= last
    days = [content.published for content in (one, other)]
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= APART


def _span(value: str) -> tuple[str, str]:
    """First and last day of an ISO 8601 day, month, year or interval, as strings that compare as dates do."""
    first, _, last = value.partition("/")
    return first, (last or first) + "~"
