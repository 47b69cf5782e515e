"""Who a cue says is speaking: the noun phrase without article, apposition or relative clause."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from data.prepare.extract import lexicon

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NARRATOR = frozenset({"i", "we", "you", "me", "us", "my", "our", "your", "one"})
EMPTY = frozenset({"this", "that", "these", "those", "there", "what", "which", "it", "whatever", "nothing", "everything"})
OWNING = frozenset({"from", "by", "of"})
DROPPED = frozenset({"relcl", "acl", "appos", "punct", "advcl", "ccomp"})
PEOPLE = frozenset({"PERSON", "ORG", "GPE", "NORP"})
MEASURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
DEPTH = 6


def holder(cue: Token) -> Token | None:
    """The head of the phrase that names the speaker of a verb or adjective, None where the sentence names nobody."""
    found = _subject(cue, DEPTH)
    if found is None:
        return None
    return _owner(found) or found if found.lemma_.lower() in lexicon.words("documents.txt") else found


def _subject(verb: Token, depth: int) -> Token | None:
    if depth == 0:
        return None
    agent = next((child for child in verb.children if child.dep_ == "agent"), None)
    if agent is not None:
        return next((child for child in agent.children if child.dep_ == "pobj"), None)
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        near = min(own, key=lambda child: abs(child.i - verb.i))
        return _antecedent(verb, near) if near.tag_ in {"WDT", "WP"} or near.lower_ == "that" else near
    return _inherited(verb, depth)


def _antecedent(verb: Token, pronoun: Token) -> Token | None:
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" and verb.head.i < pronoun.i else None


def _inherited(verb: Token, depth: int) -> Token | None:
    head = verb.head
    if head is verb:
        return None
    if verb.dep_ in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis", "aux"} and head.pos_ in {"VERB", "AUX"}:
        return _subject(head, depth - 1)
    if verb.dep_ in {"pcomp", "prep"} and head.pos_ in {"ADP", "SCONJ", "VERB"}:
        return _subject(head.head if head.pos_ != "VERB" else head, depth - 1) if head.head is not head else None
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _writer(head, depth) if verb.dep_ == "acl" else None
    return None


def _writer(noun: Token, depth: int) -> Token | None:
    """Who speaks in "a letter warning of floods": the letter's owner, who sent it, or the letter itself."""
    if noun.lemma_.lower() not in lexicon.words("documents.txt"):
        return noun
    owner = _owner(noun)
    if owner is None and noun.dep_ in {"dobj", "pobj"}:
        verb = noun.head if noun.dep_ == "dobj" else noun.head.head
        owner = _subject(verb, depth - 1) if verb.pos_ in {"VERB", "AUX"} else None
    return owner or noun


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in OWNING:
            found = next((word for word in child.children if word.dep_ == "pobj"), None)
            if found is not None and agency(found) > 0.6:
                return found
    return None


def noun_holder(noun: Token) -> Token | None:
    """Who holds a nominal cue: "Baku's calls", "calls by Baku", "a warning from", "repeated its calls"."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    for child in noun.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"from", "by"}:
            found = next((word for word in child.children if word.dep_ == "pobj"), None)
            if found is not None:
                return found
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in lexicon.words("support_verbs.txt"):
        return _subject(verb, DEPTH)
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return noun_holder(noun.head)
    named = [child for child in noun.lefts if child.dep_ in {"amod", "compound", "nmod"} and child.ent_type_ in PEOPLE]
    return named[0] if named else None


def phrase(head: Token) -> tuple[int, int]:
    """Token range of a speaker's name: the whole noun phrase, its coordination included."""
    if head.dep_ == "poss" or head.pos_ == "PRON" and head.tag_ in {"PRP", "PRP$"}:
        first = head.left_edge.i
        return _bare(head.doc, first, head.i + 1)
    first, last = head.left_edge.i, head.i
    for child in head.rights:
        if child.dep_ in DROPPED or child.i > last + 1 and child.dep_ == "prep" and head.doc[child.i - 1].is_punct:
            if child.dep_ == "punct" and child.text in "-/":
                continue
            break
        if child.dep_ == "prep" and child.lower_ not in {"of", "in", "for", "from", "at", "with", "on", "to"}:
            break
        last = _last_kept(child)
    return _bare(head.doc, first, last + 1)


def _last_kept(child: Token) -> int:
    last = child.i
    for word in child.subtree:
        if word.dep_ in {"relcl", "acl", "appos"} or (word.is_punct and word.text in ",;:()"):
            break
        last = max(last, word.i)
    return last


def _bare(doc: Doc, first: int, end: int) -> tuple[int, int]:
    while first < end - 1 and (doc[first].lower_ in {"the", "a", "an", "both"} or doc[first].is_punct or doc[first].is_space):
        first += 1
    while end > first + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].tag_ == "POS"):
        end -= 1
    return first, end


def agency(head: Token) -> float:
    """How likely the phrase names somebody who can speak, 0 to 1."""
    lower, lemma = head.lower_, head.lemma_.lower()
    if lower in {"he", "she", "they", "who", "his", "her", "their"}:
        return 1.0
    if lower in {"it", "its"}:
        return 0.7
    if lower in NARRATOR or lower in EMPTY or head.ent_type_ in MEASURES or head.pos_ in {"VERB", "ADP", "PUNCT", "SPACE"}:
        return 0.0
    if head.ent_type_ in PEOPLE or lexicon.is_agent(lemma) or lower in lexicon.words("agents.txt"):
        return 1.0
    if lemma in lexicon.words("documents.txt"):
        return 0.7
    return 0.8 if head.pos_ == "PROPN" else 0.3
