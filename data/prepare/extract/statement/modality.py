"""Whether a cue tells of something said, rather than of what might, should or did not get said."""

from __future__ import annotations

from spacy.tokens import Token

from data.prepare.extract.statement import speakers

HYPOTHETICAL = frozenset({"if", "whether", "unless", "lest"})
MODALS = frozenset({"would", "could", "might", "may", "should", "must", "can"})
CARRYING = frozenset(
    {"go", "continue", "begin", "rush", "use", "come", "move", "tweet", "write", "post", "proceed", "hasten", "take", "quick"}
    | {"appear", "seem", "phone", "ring", "call", "pause", "hold", "issue", "release", "march", "rally", "gather", "protest"}
    | {"demonstrate", "assemble", "email", "text", "telephone"}
)
YET_TO_COME = frozenset({"announce", "declare", "unveil", "reveal", "decide", "present", "outline", "detail", "release"})
CAUSING = frozenset({"have", "let", "make", "help", "see", "watch"})
SILENT = frozenset(
    {"say", "comment", "respond", "reply", "tell", "specify", "elaborate", "mention", "disclose", "reveal", "divulge", "detail"}
    | {"acknowledge", "confirm", "announce", "admit", "concede", "explain", "indicate"}
)
NOBODY = frozenset({"nobody", "none", "neither", "no-one"})


def is_reporting(cue: Token) -> bool:
    """Whether a verb reports an act of speech rather than a possible or wanted one."""
    if cue.tag_ == "VB" and not _is_done(cue):
        return False
    is_called = cue.lower_ == "calling" and cue.dep_ == "pcomp" and speakers.is_cue(cue.head.head)
    if is_called or (cue.lower_ == "saying" and cue.head.lower_ == "without"):
        return False
    words = [child for child in cue.lefts if child.dep_ in {"aux", "mark", "advmod"}]
    if any(child.lower_ in HYPOTHETICAL for child in words):
        return False
    modals = MODALS | {"will", "shall", "'ll"} if cue.lemma_ in YET_TO_COME else MODALS
    if any(child.lower_ in modals for child in words if child.dep_ == "aux"):
        return False
    if cue.lemma_ in {"talk", "speak"} and cue.tag_ == "VBG":
        return False
    return not (is_negated(cue) and cue.lemma_ in SILENT)


def _is_done(cue: Token) -> bool:
    """Whether an infinitive tells of what was done ("went on to say X and demand Y"), not of what is wanted or caused."""
    first = cue
    while first.dep_ == "conj" and first.head.tag_ == "VB":
        first = first.head
    if first != cue and any(child.lower_ in MODALS for child in first.lefts if child.dep_ == "aux"):
        return False
    if any(child.tag_ == "TO" for child in first.lefts):
        return first.dep_ in {"xcomp", "advcl"} and first.head.lemma_ in CARRYING
    return not (cue.dep_ in {"ccomp", "xcomp"} and cue.head.lemma_ in CAUSING)


def is_negated(cue: Token) -> bool:
    """Whether the cue itself is denied ("did not say", "never promised")."""
    if any(child.dep_ == "neg" or child.lower_ in {"never", "neither"} for child in cue.children):
        return True
    return cue.dep_ == "conj" and any(child.lower_ == "nor" for child in cue.head.children)


def is_nobody(head: Token) -> bool:
    """Whether the phrase says that nobody spoke ("neither side", "no group")."""
    return head.lower_ in NOBODY or any(
        child.lower_ in {"no", "neither"} for child in head.lefts if child.dep_ in {"det", "preconj"}
    )
