"""The noun phrase that a number counts, and the words that describe it."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from data.prepare import lexicon
from data.prepare.extract.quantity.measures import context

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURAL = frozenset({"NNS", "NNPS"})
BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "RBR", "RBS", "HYPH", "``", "''", "AFX"})
DETERMINERS = frozenset({"DT", "PRP$", "WP$", "PDT"})
PRONOUNS = frozenset({"them", "whom", "those", "us", "which", "these"})
DAYS = frozenset({"yesterday", "today", "tomorrow", "tonight", *lexicon.table("calendar")["weekdays"]})
REACH = 9


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun phrase after a number: its first token, its head noun, and its end as a character offset."""

    first: Token
    head: Token
    end: int
    is_of: bool = False


def counted(doc: Doc, end: int, *, is_plural: bool, is_part: bool) -> Counted | None:
    """The noun phrase that follows the number ending at a character offset; with "of" between, what the number is part of."""
    at = _token_from(doc, end)
    if at is None:
        return None
    if doc[at].lower_ == "of" and at + 1 < len(doc):
        return _of(doc, at)
    if is_part and doc[at].tag_ in DETERMINERS and at + 1 < len(doc):
        at += 1
    return _phrase(doc, at, is_plural=is_plural)


def _of(doc: Doc, at: int) -> Counted | None:
    first = at + 1
    while (
        first < len(doc) - 1
        and (doc[first].tag_ in DETERMINERS or doc[first].lower_ == "of")
        and doc[first].lower_ not in PRONOUNS
    ):
        first += 1
    if doc[first].lower_ in PRONOUNS:
        return Counted(doc[first], doc[first], _end(doc[first]), is_of=True)
    owner = next((token for token in doc[first : first + 4] if token.tag_ == "POS"), None)
    if owner is not None and owner.i + 1 < len(doc) and owner.nbor().like_num:
        first = owner.i + 1  # "14 of the state's 17 townships"
    if doc[first].like_num and first + 1 < len(doc):
        found = _phrase(doc, first + 1, is_plural=True)  # "148 of the 301 seats": the seats' own number is a figure of its own
        return Counted(found.first, found.head, _end(doc[at - 1]), is_of=True) if found else None
    found = _phrase(doc, first, is_plural=True)
    return Counted(found.first, found.head, found.end, is_of=True) if found else None


def _token_from(doc: Doc, offset: int) -> int | None:
    """Index of the first token that starts at or after a character offset."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < offset:
            low = middle + 1
        else:
            high = middle
    while low < len(doc) and doc[low].is_space and "\n" not in doc[low].text:
        low += 1
    return low if low < len(doc) and not doc[low].is_sent_start else None


def _end(token: Token) -> int:
    return int(token.idx + len(token.text))


def _phrase(doc: Doc, first: int, *, is_plural: bool) -> Counted | None:
    """Adjectives and nouns from a token on, up to the head: the first noun that does not lean on a further one."""
    head: Token | None = None
    for at in range(first, min(first + REACH, len(doc))):
        token = doc[at]
        if at > first and token.is_sent_start:
            break
        if head is not None and token.tag_ not in NOUNS and doc[at - 1].tag_ == "HYPH" and token.is_alpha:
            head = None  # "gas-only": what looked like the head is part of an adjective
        elif head is not None and token.tag_ == "POS":
            head = None  # "half of the city's homes"
        elif _is_time(token):
            break
        elif token.tag_ in NOUNS or (head is None and _is_nominal(token)):
            if head is not None and not _goes_on(head, token, is_plural=is_plural):
                break
            head = token
        elif not _is_premodifier(token, head):
            break
    if head is None or (head.ent_type_ in ("DATE", "TIME") and head.tag_ in ("NNP", "NNPS")):
        return None
    return Counted(doc[first], head, _closing(doc, first, head))


def _is_time(token: Token) -> bool:
    """Whether a time begins that describes nothing after it: "killed a dozen yesterday", "12 bids last week"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.lower_ in DAYS:
        return following is None or following.tag_ not in NOUNS
    is_opening = token.lower_ in ("last", "next", "this", "that", "earlier")
    return is_opening and following is not None and following.ent_type_ in ("DATE", "TIME")


def _is_premodifier(token: Token, head: Token | None) -> bool:
    if token.tag_ == "HYPH":
        return True
    if head is not None:
        return False
    if token.tag_ == "CD" and not token.like_num and token.text[-1].isalpha() and "-" in token.text:
        return True  # "U.S.-run", which the language model takes for a number
    if token.tag_ == "," or token.lower_ in ("and", "or"):
        following = token.nbor() if token.i + 1 < len(token.doc) else None
        before = token.nbor(-1) if token.i else None
        return before is not None and before.tag_ in ("JJ", "VBN") and following is not None and following.tag_ in ("JJ", "VBN")
    if token.tag_ == "RB" and token.lower_.endswith("ly") and token.i + 1 < len(token.doc) and token.nbor().tag_ == "JJ":
        return True  # "a million mainly young refugees"
    return token.tag_ in BEFORE_NOUN and (token.tag_ not in ("RB", "RBR") or token.head.i > token.i)


def _is_nominal(token: Token) -> bool:
    """A word for people that is tagged as an adjective: "two Japanese", "12 others", "the 20 wounded"."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    is_last = following is None or following.tag_ not in NOUNS | BEFORE_NOUN
    return is_last and (
        token.ent_type_ == "NORP"
        or (token.lower_ in ("others", "dead", "injured", "wounded") and token.tag_ in ("JJ", "NN", "NNS"))
        or (token.lower_ in ("injured", "wounded", "missing", "displaced") and token.i > 0 and token.nbor(-1).lower_ == "the")
    )


def _goes_on(head: Token, token: Token, *, is_plural: bool) -> bool:
    """Whether the phrase goes on from one noun to the next."""
    if token.ent_type_ in ("DATE", "TIME") and head.ent_type_ != token.ent_type_:
        return False
    if head.tag_ in PLURAL:
        return head.dep_ in ("compound", "nmod") and head.head.i >= token.i and token.tag_ in PLURAL
    if _is_invariant(head) and is_plural:
        return token.tag_ in PLURAL
    if is_plural and head.tag_ == "NN" and token.tag_ == "NN" and not _is_invariant(token) and not _leads_to_plural(token):
        return False  # "a 12 page document" counts pages
    return head.head.i >= token.i or (is_plural and token.tag_ in PLURAL)


def _is_invariant(token: Token) -> bool:
    return token.lemma_.lower() in lexicon.table("measure_context")["words"]["invariant"]


def _leads_to_plural(token: Token) -> bool:
    """Whether more nouns follow and the last of them is a plural."""
    last = token
    while last.i + 1 < len(last.doc) and last.nbor().tag_ in NOUNS:
        last = last.nbor()
    return last.tag_ in PLURAL or _is_invariant(last)


def _closing(doc: Doc, first: int, head: Token) -> int:
    """The phrase's end, after the quotation mark that closes one opened inside it."""
    marks = sum(token.text == '"' for token in doc[first : head.i])
    following = head.nbor() if head.i + 1 < len(doc) else None
    return _end(following) if marks % 2 and following is not None and following.text == '"' else _end(head)


def subject(counted_phrase: Counted) -> tuple[int, int]:
    """Character offsets of the counted noun phrase with what directly follows to qualify it."""
    head, last = counted_phrase.head, counted_phrase.head
    for child in head.rights:
        if child.dep_ not in ("prep", "acl", "relcl") or child.left_edge.i > last.i + 2:
            continue
        edge = child.right_edge
        if edge.i - head.i > 14:
            break
        last = edge
    return counted_phrase.first.idx, max(counted_phrase.end, _end(last))


def is_person(token: Token, noun: str) -> bool:
    """Whether the noun counts people: a word for people, or a people's name."""
    if noun in context("people") or noun in lexicon.words("person_nouns"):
        return True
    if noun.rpartition("-")[2] in lexicon.words("person_nouns"):
        return True
    return token.ent_type_ == "NORP" and token.tag_ in ("NNPS", "NNS", "JJ", "NNP")
