"""Where a complement begins and ends: the reporter's glosses and the next cue's words stay outside."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.statement import breaks, glosses, lexicon, speakers

TRAILING = frozenset({",", ";", ":", ".", "-", "--", "—", "?", "!"})
UNITS = frozenset({"m", "bn", "k", "km", "tn", "%"})
GOING_ON = frozenset({"with", "including", "thereby", "even", "as", "because", "unless", "if"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
KEPT_LINKS = frozenset({"if", "because", "unless", "until", "since", "that", "so"})


def opening(clause: Token) -> int:
    """The first token of a clause after the word that introduces it."""
    first = clause.left_edge.i
    doc = clause.doc
    while first < clause.i and (
        doc[first].lower_ == "that" and doc[first].dep_ in {"mark", "dobj", "nsubj"} and _is_link(doc[first], clause)
    ):
        first += 1
    while first < clause.i and doc[first].text in {",", ":"}:
        first += 1
    return first


def _is_link(that: Token, clause: Token) -> bool:
    """Whether a "that" at the start of a clause links it, rather than being its subject ("said that was not so")."""
    is_subject = that.dep_ == "nsubj" and that.tag_ == "DT" and sum(word.dep_ == "nsubj" for word in clause.lefts) == 1
    return that == clause.left_edge and not is_subject


def right(cue: Token, head: Token) -> int:
    """The token after the last one of the cue's complement that `head` governs."""
    end = max(head.right_edge.i + 1, _after_later_children(cue, head))
    return _cut(cue, head, min(end, cue.sent.end))


def _after_later_children(cue: Token, head: Token) -> int:
    """The parser often hangs the complement's last phrase on the cue: it belongs to the content unless a comma parts them."""
    end = head.right_edge.i + 1
    is_phrase = head.dep_ in {"dobj", "prep", "oprd"}
    kept = {"prep", "xcomp", "acl", "advcl"} if head.dep_ == "oprd" else {"prep", "xcomp", "acl"}
    for child in cue.rights:
        if child.i < end:
            continue
        if child.text in {'"', "'", "''"} and child.i == end:
            end += 1
            continue
        if child.left_edge.i != end:
            break
        if is_phrase and child.dep_ == "ccomp" and child.left_edge.tag_ == "WDT" and child.left_edge.lower_ == "that":
            end = child.right_edge.i + 1
            continue
        if not _goes_on(child) or (is_phrase and _tells_of_day(cue, child)):
            break
        if breaks.tells_of_saying(child) or (is_phrase and child.dep_ not in kept and child.left_edge.lower_ not in GOING_ON):
            break
        end = child.right_edge.i + 1
    return _with_purpose(cue, head, _listed(cue, end))


def _with_purpose(cue: Token, head: Token, end: int) -> int:
    """The end with the aim behind a comma: "accused judges of working with activists, to frustrate the state"."""
    doc = cue.doc
    if end + 2 >= len(doc) or doc[end].text != "," or doc[end + 1].tag_ != "TO":
        return end
    aim = doc[end + 1].head
    links = [head] if head.dep_ == "prep" else [child for child in head.rights if child.dep_ == "prep"]
    is_deed = any(child.dep_ == "pcomp" for link in links for child in link.rights)
    return aim.right_edge.i + 1 if is_deed and aim.head == cue and aim.dep_ in {"advcl", "xcomp"} else end


def _tells_of_day(cue: Token, child: Token) -> bool:
    """Whether "on Monday" behind a noun phrase says when it was said: of what is wanted or foretold it may not."""
    if child.dep_ != "prep" or child.lower_ != "on" or cue.tag_ not in {"VBD", "VBN"}:
        return False
    acts = {frame.act for frame in lexicon.cue_frames().get((lexicon.cue_lemma(cue), "verb"), ())}
    is_day = any(word.lower_.removesuffix("s") in WEEKDAYS for word in child.children)
    return is_day and bool(acts) and acts <= {"say", "accuse", "praise", "deny", "feel"}


def _listed(cue: Token, end: int) -> int:
    """A list of deeds after a participle, of which the parser hangs the later ones on the verb above it."""
    doc = cue.doc
    if cue.tag_ != "VBG" or end + 1 >= len(doc) or doc[end].text != "," or cue.head == cue:
        return end
    verb = doc[end + 1]
    is_deed = verb.dep_ == "conj" and verb.head == cue.head and verb.tag_ in {"VBD", "VBN"} and not speakers.is_cue(verb)
    return verb.right_edge.i + 1 if is_deed and not any(child.dep_ == "nsubj" for child in verb.lefts) else end


def sentence_start(sentence: Span) -> int:
    """The first token of a sentence, one that the parser cut in two after its first words made whole again."""
    doc, start = sentence.doc, sentence.start
    while start > 0 and doc[start].text[:1].islower() and doc[start - 1].is_alpha:
        start = doc[start - 1].sent.start
    return start


def _goes_on(child: Token) -> bool:
    if child.dep_ in {"cc", "conj"}:
        link = child.i if child.dep_ == "cc" else child.left_edge.i - 1
        verbs = child.head.conjuncts if child.dep_ == "cc" else (child,)
        return any(breaks.goes_on(verb, link) for verb in verbs)
    if child.dep_ == "ccomp":
        return child.i > child.head.i and not any(word.dep_ in {"nsubj", "mark"} for word in child.lefts)
    if child.text == ",":
        following = next((word for word in child.doc[child.i + 1 : child.i + 3] if not word.is_quote), child)
        return following.lower_ in GOING_ON or any(
            breaks.repeats_that(verb, following.i) or breaks.shares_auxiliary(verb) for verb in child.head.conjuncts
        )
    if child.dep_ in {"xcomp", "advcl", "acl"} and any(word.tag_ == "TO" for word in child.lefts):
        return True
    if child.dep_ == "advcl" and child.tag_ != "VBG":
        return _link(child) in KEPT_LINKS
    return child.dep_ in {"prep", "npadvmod", "advmod"} or child.left_edge.lower_ in GOING_ON


def _link(clause: Token) -> str:
    return next((child.lower_ for child in clause.lefts if child.dep_ in {"mark", "advmod"}), "")


def _cut(cue: Token, head: Token, end: int) -> int:
    doc = cue.doc
    end = _before_main_clause(cue, head, end)
    for at in range(head.i + 1, end):
        if (
            breaks.begins_gloss(doc, cue, at, end)
            or glosses.is_part_of_day(doc, head, at, end)
            or glosses.is_told_aside(doc, head, at, end)
        ):
            end = at
            break
    while end > head.left_edge.i + 1 and (
        doc[end - 1].text in {",", ";", ":", ".", "-", "--", "—", "?", "!"} or doc[end - 1].is_space
    ):
        end -= 1
    while end > head.left_edge.i + 1 and doc[end - 1].dep_ == "cc":
        end -= 1
    return end


def _before_main_clause(cue: Token, head: Token, end: int) -> int:
    """The end before a main clause whose subject is read as an apposition: "While X says it is ready, a row goes on"."""
    main = cue.head
    is_lost = cue.dep_ == "advcl" and main.i >= end and not any(child.dep_ in speakers.SUBJECTS for child in main.lefts)
    for word in cue.doc[head.i + 1 : end] if is_lost else ():
        if word.dep_ == "appos" and word.right_edge.i + 1 >= min(main.i - 2, end) and cue.doc[word.left_edge.i - 1].text == ",":
            return word.left_edge.i - 1
    return end


def trimmed(doc: Doc, first: int, end: int) -> int:
    """The end without trailing punctuation, white space and conjunctions; closing quotation marks stay."""
    for at in range(first + 1, end - 1):
        if doc[at].text.endswith(".") and doc[at].text[:-1].strip("0123456789.,")[:3] in UNITS and doc[at + 1].is_title:
            end = at + 1
            break
    while end > first + 1 and (doc[end - 1].text in TRAILING or doc[end - 1].is_space or doc[end - 1].dep_ == "cc"):
        end -= 1
    return end
