"""Whether what a word of a sentence belongs to is told as past or as still to come."""

from __future__ import annotations

from functools import cache
from itertools import chain

from spacy.tokens import Token

from data.prepare import lexicon

POSSIBLE = frozenset({"may", "might", "can", "could"})
FUTURE_AUXILIARIES = frozenset({"will", "shall", "'ll", "wo"})
TELLING = frozenset({"say", "tell", "report", "announce", "claim", "write", "show", "know", "believe", "think"})
SETTING = frozenset({"set", "schedule", "slate", "plan", "fix", "book", "postpone", "delay", "adjourn", "reschedule"})
SPEAKING = frozenset({"speak", "address", "write", "post", "tweet", "respond", "reply", "warn", "insist", "promise", "vow"})
FILING = frozenset({"file", "publish", "release", "issue", "date", "unseal", "post", "submit"})
EXPECTING = frozenset(
    {"expect", "schedule", "plan", "due", "set", "intend", "slate", "aim", "hope", "prepare", "propose", "likely", "unlikely"}
)


def tense(token: Token) -> str | None:
    """`future`, `past`, `present` or None, by the verb that governs the word."""
    if token.dep_ in ("compound", "nmod", "nummod", "amod", "poss") and token.head.i > token.i and token.ent_type_ != "TIME":
        return None  # "the January 5 election" has its own time, whatever the verb's
    governor = next((t for t in chain([token], token.ancestors) if t.pos_ in ("VERB", "AUX")), None)
    if governor is None:
        return None
    if is_expected(governor) or _is_set_for(token, governor):
        return "future"
    is_aside = governor.dep_ in ("relcl", "advcl", "acl") and is_past(token.sent.root)
    if governor.tag_ in ("VBZ", "VBP") and governor.lemma_ not in TELLING and not _has_auxiliary(governor) and not is_aside:
        return "present"
    return "past" if is_past(governor) else None


def _is_set_for(token: Token, verb: Token) -> bool:
    """As in "set the hearing for May 2"."""
    above = next((t for t in token.ancestors if t.dep_ == "prep"), None)
    return verb.lemma_ in SETTING and above is not None and above.lower_ in ("for", "until", "till", "to") and above.i > verb.i


def is_filed(token: Token) -> bool:
    """Whether a day is that of a document which the sentence cites: "according to a complaint filed Oct. 1"."""
    verb = next((t for t in token.ancestors if t.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_ in FILING and verb.dep_ == "acl"


def is_spoken(token: Token) -> bool:
    """Whether a day is that of a saying or a speech: "he told reporters on Monday", but not "reported fights on Monday"."""
    verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.lemma_ in (telling() | SPEAKING) - {"report"}


@cache
def telling() -> frozenset[str]:
    """The verbs of telling, as lemmas."""
    return frozenset(row["cue"] for row in lexicon.rows("cues") if row["part"] == "verb" and row["act"] in ("say", "announce"))


def is_expected(verb: Token) -> bool:
    """Whether the verb says what is to come: "will meet", "is expected to meet", "is going to meet"."""
    if any(child.lower_ in FUTURE_AUXILIARIES for child in verb.children) or _is_possible(verb):
        return True
    if verb.dep_ == "xcomp" and verb.head.i != verb.i and is_expected(verb.head):
        return True
    if verb.dep_ == "ccomp" and verb.head.lemma_ in telling() and any(child.lower_ == "would" for child in verb.children):
        return True
    if verb.lemma_ in EXPECTING and verb.tag_ != "VBD" and any(child.dep_ == "xcomp" for child in verb.children):
        return True
    if verb.lemma_ in EXPECTING and any(child.dep_ == "auxpass" and child.tag_ in ("VBZ", "VBP") for child in verb.children):
        return True
    has_to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return has_to and (verb.head.lemma_ in EXPECTING or (verb.head.lower_ == "going"))


def _is_possible(verb: Token) -> bool:
    """As in "may vote on Thursday", but not "may have voted" or "could not be reached"."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "neg")}
    return bool(words & POSSIBLE) and not words & {"have", "not", "n't"}


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def is_past(verb: Token) -> bool:
    """Whether the verb, or the auxiliary of a participle, stands in a past or perfect tense."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.tag_ == "MD" for child in auxiliaries):
        return False
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lemma_ == "have" for child in auxiliaries)
