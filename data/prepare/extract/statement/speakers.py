"""Who a cue says is speaking: the noun phrase without article, apposition or relative clause."""

from __future__ import annotations

from spacy.tokens import Token

from data.prepare.extract.statement import lexicon, lost_subjects, owners
from data.prepare.extract.statement.agency import PARTIES, agency

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
PREPOSITIONS = frozenset({"about", "against", "at", "by", "for", "in", "into", "of", "on", "over", "to", "with"})
PAST = frozenset({"VBD", "VBN"})
PRESENT = frozenset({"VBZ", "VBP"})
DEPTH = 6
TOLD = frozenset({"tell", "inform", "order", "advise", "remind", "notify", "ask", "instruct"})
PUBLIC = frozenset({"accuse", "praise", "deny", "threaten"})


def holder(cue: Token) -> Token | None:
    """The head of the phrase that names the speaker of a verb or adjective, None where the sentence names nobody."""
    if _is_agentless(cue):
        return None
    if cue.dep_ == "pcomp" and cue.head.lower_ == "as" and cue.head.head.lemma_ in {"quote", "cite"}:
        quoted = next((child for child in cue.head.head.children if child.dep_ in {"dobj", "nsubjpass"}), None)
        if quoted is not None:
            return quoted
    if is_subject_clause(cue):
        return _subject(cue.head.head, DEPTH)
    found = lost_subjects.far(cue) or _subject(hung_too_low(cue) or cue, DEPTH) or lost_subjects.cut_off(cue)
    if found is None:
        return None
    return owners.owner(found) or found if found.lemma_.lower() in lexicon.words("documents") else found


def is_subject_clause(cue: Token) -> bool:
    """Whether a participle that goes on with a report is read as the subject of its own content."""
    is_behind = cue.i > cue.sent.start and cue.doc[cue.i - 1].text == ","
    return cue.tag_ == "VBG" and cue.dep_ in {"csubj", "csubjpass"} and is_behind and is_cue(cue.head.head)


def _is_agentless(verb: Token) -> bool:
    """Whether a passive keeps silent about who spoke ("was reported to have left")."""
    if verb.tag_ == "VBG" or any(child.dep_ == "agent" for child in verb.children):
        return False
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.lemma_ in TOLD and any(child.dep_ == "auxpass" for child in verb.head.children):
        return not any(child.dep_ in {*SUBJECTS, "dobj", "dative", "aux"} for child in verb.children)
    helped = any(child.dep_ == "aux" for child in verb.lefts)
    return (
        verb.tag_ == "VBN"
        and not helped
        and verb.dep_ in {"acl", "relcl", "advcl"}
        and not any(c.dep_ == "nsubj" for c in verb.lefts)
    )


def hung_too_low(cue: Token) -> Token | None:
    """The cue to which a later one is coordinate although the parser put it inside that cue's content.

    "said the plan failed, adding that ...", "demanded that they leave and called for ...".
    """
    if any(child.dep_ in SUBJECTS for child in cue.children):
        return None
    before = cue.doc[cue.left_edge.i - 1] if cue.left_edge.i else cue
    if cue.tag_ == "VB" and (other := twin(cue)) is not None:
        return other
    participle = cue.tag_ == "VBG" and cue.dep_ in {"advcl", "conj", "acl", "dep"} and before.text == ","
    if not participle and (cue.dep_ != "conj" or cue.tag_ not in PAST | PRESENT):
        return None
    if not participle and not _is_public(cue):
        return None
    for word in cue.ancestors:
        outer = word.head
        if word.dep_ in {"ccomp", "xcomp"} and is_cue(outer) and outer.i < word.i:
            same = participle or {outer.tag_, cue.tag_} <= PAST or {outer.tag_, cue.tag_} <= PRESENT
            return outer if same and (participle or cue.head.tag_ != "VBG" or outer.tag_ == cue.tag_) else None
    return None


def twin(cue: Token) -> Token | None:
    """The cue in the present tense with which one is coordinate that the parser hung lower: "list errors and note that X"."""
    if cue.i == 0 or cue.doc[cue.i - 1].dep_ != "cc" or not any(child.dep_ == "ccomp" for child in cue.rights):
        return None
    if any(child.dep_ in {*SUBJECTS, "aux"} or child.tag_ == "TO" for child in cue.lefts):
        return None
    return next((word for word in cue.ancestors if word.tag_ == "VBP" and is_cue(word)), None)


def _is_public(cue: Token) -> bool:
    """Whether a verb is one of speaking up, not of the mind ("said he was alarmed and wanted to see")."""
    frames = lexicon.cue_frames().get((lexicon.cue_lemma(cue), "verb"), ())
    return any(
        frame.act in PUBLIC
        or (frame.name in {"quote", "for", "obj_of", "obj_as", "obj_for"} and frame.act not in {"feel", "estimate"})
        for frame in frames
    )


def is_cue(token: Token) -> bool:
    """Whether the token is a verb that reports speech, its particle or only preposition beside it ("tear into")."""
    frames = lexicon.cue_frames().get((lexicon.cue_lemma(token), "verb"), ())
    beside = {child.lower_ for child in token.children} if frames else set()
    return any(_is_held(frame.name, beside) for frame in frames)


def _is_held(name: str, beside: set[str]) -> bool:
    particle, _, rest = name.rpartition("|")
    return (not particle or particle in beside) and (rest not in PREPOSITIONS or rest in beside)


def _subject(verb: Token, depth: int) -> Token | None:
    if depth == 0:
        return None
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    if agent is not None:
        return next((child for child in agent.children if child.dep_ == "pobj"), None)
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        near = _shortened(_named_in_full(own, min(own, key=lambda child: abs(child.i - verb.i))))
        is_relative = near.tag_ in {"WDT", "WP"} or near.lower_ == "that"
        return _antecedent(verb, near) if is_relative and not near.is_upper else near
    return _inherited(verb, depth)


def _named_in_full(own: list[Token], near: Token) -> Token:
    """The head of "A spokesman for the Ministry of Labour, Health and Welfare", of which the parser makes two subjects."""
    before = near.doc[near.left_edge.i - 1] if near.left_edge.i > 1 else near
    is_tail = before.text == "," and near.doc[before.i - 1].pos_ == "PROPN" and near.pos_ == "PROPN"
    first = own[0]
    if first != near and is_tail and any(child.dep_ == "conj" for child in near.rights) and first.right_edge.i == before.i - 1:
        return first
    return near


def _shortened(near: Token) -> Token:
    """The subject of a shortened relative clause that the parser takes for a clause: "Diplomats briefed on it said"."""
    beside = near.doc[near.head.i - 1] if near.head.i else near
    if near.dep_ == "csubj" and near.tag_ == "VBG" and beside.pos_ == "PROPN" and near.head.tag_ in PAST | PRESENT:
        return beside
    if near.dep_ != "csubj" or near.tag_ != "VBN":
        return near
    return next((child for child in near.lefts if child.dep_ in {"nsubj", "nsubjpass"}), near)


def _antecedent(verb: Token, pronoun: Token) -> Token | None:
    while verb.dep_ == "conj":
        verb = verb.head
    if verb.dep_ != "relcl" or verb.head.i >= pronoun.i:
        return None
    if pronoun.lower_ == "who" and agency(verb.head) < 0.5:
        return next((word for word in verb.head.ancestors if word.pos_ in {"NOUN", "PROPN"} and agency(word) > 0.7), verb.head)
    return verb.head


def _inherited(verb: Token, depth: int) -> Token | None:
    head = verb.head
    if head == verb:
        return None
    if verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis", "aux"} and head.pos_ in {"VERB", "AUX"}:
        return _subject(head, depth - 1)
    if verb.dep_ in {"pcomp", "prep"} and head.pos_ in {"ADP", "SCONJ", "VERB"}:
        return _subject(head.head if head.pos_ != "VERB" else head, depth - 1) if head.head != head else None
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _writer(head, depth) if verb.dep_ == "acl" else None
    return None


def _writer(noun: Token, depth: int) -> Token | None:
    """Who speaks in "a letter warning of floods": the letter's owner, who sent it, or the letter itself."""
    if noun.lemma_.lower() not in lexicon.words("documents"):
        return noun
    owner = owners.owner(noun)
    if owner is None and noun.dep_ in {"dobj", "pobj"}:
        verb = noun.head if noun.dep_ == "dobj" else noun.head.head
        owner = _subject(verb, depth - 1) if verb.pos_ in {"VERB", "AUX"} else None
    return owner or noun


def noun_holder(noun: Token) -> Token | None:
    """Who holds a nominal cue: "Lima's calls", "calls by Lima", "a warning from", "repeated its calls"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    for child in noun.children:
        is_printed = child.lower_ == "in" and noun.lemma_.lower() in lexicon.words("documents")
        if child.dep_ in {"prep", "agent"} and (child.lower_ in {"from", "by"} or is_printed):
            found = next((word for word in child.children if word.dep_ == "pobj"), None)
            if found is not None and (not is_printed or found.ent_type_ == "ORG"):
                return found
    verb = noun.head
    acts = {frame.act for frame in lexicon.cue_frames().get((noun.lemma_.lower(), "noun"), ())}
    is_had = verb.lemma_ == "have" and not acts & {"feel", "deny"}
    if noun.dep_ == "dobj" and verb.lemma_.lower() in lexicon.words("support_verbs") and not is_had:
        return _subject(verb, DEPTH)
    if noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "VERB"}:
        first = next((word for word in noun.ancestors if word.pos_ == "NOUN"), None)
        if first is not None and (first.lemma_.lower(), "noun") in lexicon.cue_frames():
            return noun_holder(first)
    named = [child for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod"} and child.ent_type_ in PARTIES]
    return named[0] if named else None
