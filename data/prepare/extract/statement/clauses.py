"""Contents that are clauses: "that X", "to VP", "doing X", and those that the parser takes for something else."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from data.prepare.extract.statement import bounds, breaks, lexicon, speakers

ASKING = frozenset({"ask", "wonder", "question", "doubt", "say", "explain", "describe"})
SENSING = frozenset({"find", "feel", "consider", "see"})
CLAUSES = frozenset({"ccomp", "acl", "relcl", "advcl", "xcomp"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ORDERING = frozenset({"order", "want", "demand"})
LEADING = frozenset(
    {"in", "under", "with", "without", "despite", "through", "since", "within", "across", "for", "among", "if", "unless"}
)
WHERE = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON", "EVENT", "DATE", "TIME", "WORK_OF_ART"})
OBJECTS = frozenset({"obj", "obj_abstract"})
TELLING = frozenset({"tell", "inform", "remind", "warn", "assure"})
TALES = frozenset({"story", "truth", "lie", "joke", "tale", "news", "secret", "thing", "all"})
AUXILIARY = frozenset({"aux", "auxpass"})
SEARCHED = 16

type Found = Iterator[tuple[int, int, str, int]]


def clause(cue: Token, names: set[str]) -> Found:
    """A finite clause: token range, frame and end of the cue's words."""
    for child in cue.rights:
        taken = min(names & OBJECTS, default=None)
        if taken is not None and _is_others_claim(cue, child):
            yield from (
                (thing.left_edge.i, bounds.right(cue, child), taken, cue.i + 1) for thing in [direct_object(cue)] if thing
            )
            return
        if child.dep_ not in CLAUSES or child.left_edge.i < cue.i or _is_no_content(child):
            continue
        if has_mark(child, {"if", "when", "because"}) and cue.lemma_ not in ASKING:
            continue
        if child.dep_ == "ccomp" and (is_infinitive(child) or (cue.lemma_ in ORDERING and _is_wanted(child))):
            if "obj_to" in names:
                yield child.left_edge.i, bounds.right(cue, child), "obj_to", cue.i + 1
            continue
        if (child.dep_ == "ccomp" and _is_finite(cue, child)) or has_mark(child, {"that"}) or _has_gerund_subject(child):
            name = _clause_name(names, has_mark(child, {"that"}))
            if name is not None:
                first, end = _around_cue(cue, child)
                yield first, end, name, cue.i + 1
    yield from _of_relative(cue, names)
    yield from _told_whom(cue, names)
    yield from _as_subject(cue, names)
    yield from _claimed(cue, names)
    yield from _torn_clause(cue, names)
    yield from _what_was_said(cue, names)
    name = _clause_name(names)
    if name is not None:
        yield from _bare_clause(cue, name)
        yield from _loose_clause(cue, names, name)


def _is_others_claim(cue: Token, clause: Token) -> bool:
    """Whether a "that" hangs on a verb although it says what others hold: "denied claims by villagers that X"."""
    claim = direct_object(cue)
    if claim is None or clause.dep_ != "ccomp" or not has_mark(clause, {"that"}) or not claim.i < clause.left_edge.i:
        return False
    is_cue = (claim.lemma_.lower(), "noun") in lexicon.cue_frames()
    return is_cue and any(child.lower_ in {"by", "from"} or child.dep_ == "poss" for child in claim.children)


def _torn_clause(cue: Token, names: set[str]) -> Found:
    """As in "claims that the raid specifically targeted mains and led to deaths", read as the mains and what they led to."""
    thing = direct_object(cue)
    if thing is not None and "that" in names and has_mark(thing, {"that"}) and thing.left_edge.i == cue.i + 1:
        end = max(bounds.right(cue, word) for word in (thing, *(verb for verb in cue.conjuncts if verb.tag_ in FINITE)))
        yield cue.i + 2, end, "that", cue.i + 1


def _what_was_said(cue: Token, names: set[str]) -> Found:
    """As in "in what officials said was an accident"."""
    for child in cue.rights:
        is_what = any(word.lower_ == "what" and word.i < cue.i for word in child.lefts if word.dep_ in SUBJECTS)
        if child.lemma_ == "be" and is_what and child.right_edge.i > child.i and "that" in names:
            yield child.i + 1, bounds.right(cue, child), "that", cue.i + 1


def _claimed(cue: Token, names: set[str]) -> Found:
    """The clause of a nominal cue that the parser hangs on its verb."""
    if cue.dep_ == "dobj" and cue.pos_ == "NOUN" and "that" in names:
        for child in cue.head.rights:
            if _is_others_claim(cue.head, child):
                yield bounds.opening(child), bounds.right(cue, child), "that", cue.i + 1


def _around_cue(cue: Token, clause: Token) -> tuple[int, int]:
    """The clause's tokens; its subject and what it goes on with are the cue's in "The king, she told us, was ill"."""
    first, end = _led_in(cue, bounds.opening(clause)), bounds.right(cue, clause)
    subjects = [child for child in cue.lefts if child.dep_ in SUBJECTS]
    is_aside = len(subjects) > 1 and cue.doc[subjects[-1].left_edge.i - 1].text == ","
    if not is_aside or any(child.dep_ in SUBJECTS for child in clause.lefts):
        return first, end
    later = [verb for verb in cue.conjuncts if verb.i >= end and (lexicon.cue_lemma(verb), "verb") not in lexicon.cue_frames()]
    return subjects[0].left_edge.i, bounds.trimmed(cue.doc, first, max([end, *(verb.right_edge.i + 1 for verb in later)]))


def _led_in(cue: Token, first: int) -> int:
    """Where a clause begins with a phrase that the parser hangs on its cue: "said under the deal, the port would reopen"."""
    doc, link = cue.doc, cue.doc[cue.i + 1]
    if link.lower_ not in LEADING or link.head != cue or doc[first - 1].text != "," or link.right_edge.i != first - 2:
        return first
    noun = next((child for child in link.children if child.dep_ == "pobj"), None)
    is_saying = noun is None or noun.ent_type_ in WHERE or noun.lemma_.lower() in lexicon.words("occasions")
    return first if is_saying or breaks.tells_of_saying(link) else link.i


def _is_behind_colon(clause: Token) -> bool:
    """Whether the clause is a quotation that a colon introduces, which stands for itself."""
    return any(word.text == ":" and clause.doc[word.i + 1].is_quote for word in clause.doc[clause.left_edge.i : clause.i])


def made_clear(cue: Token, names: set[str]) -> Found:
    """As in "made clear (that) the port would close", "made it clear that"."""
    clear = next((word for word in cue.doc[cue.i + 1 : cue.i + 3] if word.lower_ == "clear"), None)
    if clear is None or "clear|that" not in names:
        return
    first = clear.i + 1
    for clause in (*clear.rights, *(child for child in cue.rights if child.i >= first)):
        if clause.dep_ in CLAUSES and not is_infinitive(clause):
            yield max(bounds.opening(clause), first), bounds.right(cue, clause), "clear|that", first


def _as_subject(cue: Token, names: set[str]) -> Found:
    """As in "..., she said, adding a search was under way", in which "adding" is read as what was under way."""
    name = _clause_name(names)
    if speakers.is_subject_clause(cue) and name is not None:
        yield cue.i + 1, bounds.right(cue, cue.head), name, cue.i + 1


def _told_whom(cue: Token, names: set[str]) -> Found:
    """As in "told the forum she was against it", read as a relative clause of the forum."""
    whom, name = direct_object(cue), _clause_name(names)
    if whom is None or name is None or cue.lemma_ not in TELLING or whom.lemma_.lower() in TALES:
        return
    for verb in whom.rights:
        if verb.dep_ == "relcl" and verb.left_edge.dep_ in SUBJECTS and verb.left_edge.tag_ == "PRP" and verb.tag_ in FINITE:
            yield verb.left_edge.i, bounds.right(cue, verb), name, cue.i + 1


def _of_relative(cue: Token, names: set[str]) -> Found:
    """A clause whose subject stands before its cue: "raids that villagers say killed their cattle"."""
    name = _clause_name(names)
    for clause in cue.rights if cue.dep_ == "relcl" and name is not None else ():
        first = clause.left_edge
        is_subject = first.tag_ in {"WDT", "WP"} and first.dep_ in SUBJECTS and first.head == clause
        if clause.dep_ == "ccomp" and is_subject and first.i < cue.i < clause.i and clause.tag_ != "VB" and name is not None:
            yield cue.i + 1, bounds.right(cue, clause), name, cue.i + 1


def _is_no_content(clause: Token) -> bool:
    """Whether a clause is the "clear" of "made clear", a quotation behind a colon, or tells more (", which she did")."""
    first = clause.left_edge
    is_relative = first.lower_ == "which" and first.i > 0 and clause.doc[first.i - 1].text == ","
    return is_relative or clause.lower_ == "clear" or _is_behind_colon(clause)


def _is_wanted(clause: Token) -> bool:
    """Whether the clause is a participle with its subject ("ordered him released")."""
    words = list(clause.lefts)
    return clause.tag_ == "VBN" and any(w.dep_ in SUBJECTS for w in words) and not any(w.dep_ in AUXILIARY for w in words)


def _has_gerund_subject(clause: Token) -> bool:
    """Whether "said holding the town would end the war" starts, read as an open complement."""
    words = list(clause.lefts)
    return clause.dep_ == "xcomp" and any(w.dep_ == "csubj" for w in words) and any(w.dep_ in AUXILIARY for w in words)


def _is_finite(cue: Token, clause: Token) -> bool:
    """Whether a clause has a verb of its own, unlike "found it hard" or "felt it move"."""
    if clause.tag_ == "VBG":
        return any(word.dep_ in {"aux", "auxpass"} for word in clause.lefts)
    if cue.lemma_ not in SENSING:
        return True
    return clause.tag_ in FINITE or any(word.tag_ == "MD" for word in clause.lefts)


def _bare_clause(cue: Token, name: str) -> Found:
    """As in "insisted its offer was fair", read as object and adverbial clause."""
    thing = direct_object(cue)
    for child in cue.rights:
        if child.dep_ != "advcl" or child.tag_ not in FINITE or any(word.dep_ in {"mark", "nsubj"} for word in child.lefts):
            continue
        if thing is None or thing.left_edge.i != cue.i + 1:
            continue
        between = cue.doc[thing.right_edge.i + 1 : child.left_edge.i].text
        if not between or (between == "," and any(word.dep_ == "appos" for word in thing.subtree)):
            yield cue.i + 1, bounds.right(cue, child), name, cue.i + 1


def _loose_clause(cue: Token, names: set[str], name: str) -> Found:
    """As in "told reporters after the session that X", read as a relative clause of the session."""
    is_closed = cue.i + 1 < cue.sent.end and cue.doc[cue.i + 1].text == ","
    for word in () if is_closed else cue.doc[cue.i + 2 : min(cue.i + SEARCHED, cue.sent.end)]:
        if (word.is_punct and word.text != "-") or word.tag_ in FINITE:
            return
        verb = next((above for above in (word.head, word.head.head) if above.dep_ in {"relcl", "acl"}), None)
        if verb is None:
            continue
        if verb.head.dep_ == "dobj" and any(frame in OBJECTS or frame.endswith("|obj") for frame in names):
            return
        if word.lower_ == "that" and _is_complement(cue, word, verb):
            yield word.i + 1, bounds.right(cue, verb), name, cue.i + 1
            return


def _is_complement(cue: Token, that: Token, verb: Token) -> bool:
    """Whether "that" opens a complement: its clause wants neither a subject nor, after a noun, an object."""
    has_object = that.dep_ == "dobj" and sum(child.dep_ == "dobj" for child in that.head.children) > 1
    has_subject = any(child.dep_ in SUBJECTS and child.i > that.i for child in verb.lefts)
    is_told = any(child.lower_ == "by" for child in cue.rights)
    return verb.i > that.i and has_subject and (cue.pos_ == "VERB" or has_object or is_told)


def _clause_name(names: set[str], is_marked: bool = False) -> str | None:
    for name in ("that", "obj_that", "document_that", "how", "wh"):
        found = next((frame for frame in sorted(names) if frame == name or frame.endswith("|" + name)), None)
        if found is not None:
            return found
    return "marked" if "marked" in names and is_marked else None


def has_mark(clause: Token, marks: set[str]) -> bool:
    """Whether one of the words introduces the clause."""
    return any(child.dep_ == "mark" and child.lower_ in marks for child in clause.lefts)


def is_infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(child.tag_ == "TO" or (child.lower_ == "to" and child.dep_ == "aux") for child in verb.lefts)


def direct_object(cue: Token) -> Token | None:
    """The head of the object to the cue's right."""
    return next((child for child in cue.rights if child.dep_ in {"dobj", "obj"}), None)
