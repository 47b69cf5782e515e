"""Where a complement begins and ends: the reporter's glosses and the next cue's words stay outside."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from data.prepare.extract.statement import glosses, lexicon, speakers

TRAILING = frozenset({",", ";", ":", ".", "-", "--", "—", "?", "!"})
UNITS = frozenset({"m", "bn", "k", "km", "tn", "%"})
GLOSSING = frozenset({"in", "during", "after", "under", "at", "by", "on", "to", "for", "of"})
RELATIVES = frozenset({"which", "whom", "whose"})
PHASES = frozenset({"end", "start", "close", "conclusion", "opening", "beginning", "sidelines", "margins"})
GOING_ON = frozenset({"with", "including", "thereby", "even", "as", "because", "unless", "if"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
KEPT_LINKS = frozenset({"if", "because", "unless", "until", "since", "that", "so"})


def opening(clause: Token) -> int:
    """The first token of a clause after the word that introduces it."""
    first = clause.left_edge.i
    doc = clause.doc
    while first < clause.i and (
        doc[first].lower_ == "that" and doc[first].dep_ in {"mark", "dobj", "nsubj"} and first == clause.left_edge.i
    ):
        first += 1
    while first < clause.i and doc[first].text in {",", ":"}:
        first += 1
    return first


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
        if not _goes_on(child) or (is_phrase and _tells_of_day(cue, child)):
            break
        if _tells_of_saying(child) or (is_phrase and child.dep_ not in kept and child.left_edge.lower_ not in GOING_ON):
            break
        end = child.right_edge.i + 1
    return _listed(cue, end)


def _tells_of_saying(child: Token) -> bool:
    """Whether a phrase says where, when or how something was said ("in a statement", "on Monday", "in one breath")."""
    if child.dep_ != "prep":
        return False
    noun = next((word for word in child.children if word.dep_ == "pobj"), None)
    if noun is None:
        return False
    if noun.lower_ in PHASES:
        inner = (child for link in noun.rights if link.lower_ == "of" for child in link.children if child.dep_ == "pobj")
        noun = next(inner, noun)
    return noun.lemma_.lower() in lexicon.words("occasions") or noun.lower_ in {"another", "once"}


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
        return any(_shares_subject(verb, link) or _repeats_that(verb, link) for verb in verbs)
    if child.dep_ == "ccomp":
        return child.i > child.head.i and not any(word.dep_ in {"nsubj", "mark"} for word in child.lefts)
    if child.text == ",":
        following = next((word for word in child.doc[child.i + 1 : child.i + 3] if not word.is_quote), child)
        return following.lower_ in GOING_ON or any(_repeats_that(verb, following.i) for verb in child.head.conjuncts)
    if child.dep_ in {"xcomp", "advcl", "acl"} and any(word.tag_ == "TO" for word in child.lefts):
        return True
    if child.dep_ == "advcl" and child.tag_ != "VBG":
        return _link(child) in KEPT_LINKS
    return child.dep_ in {"prep", "npadvmod", "advmod"} or child.left_edge.lower_ in GOING_ON


def _link(clause: Token) -> str:
    return next((child.lower_ for child in clause.lefts if child.dep_ in {"mark", "advmod"}), "")


def _cut(cue: Token, head: Token, end: int) -> int:
    doc = cue.doc
    for at in range(head.i + 1, end):
        if (
            _begins_gloss(doc, cue, at, end)
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


def _begins_gloss(doc: Doc, cue: Token, at: int, end: int) -> bool:
    """Whether the reporter's own words start here."""
    token = doc[at]
    is_behind_quotation = doc[at - 1].tag_ == "''" and at > 1 and doc[at - 2].text == ","
    after_comma = is_behind_quotation or doc[at - 1].text in {",", "-", "--", "—", ";"}
    following = doc[at + 1] if at + 1 < end else None
    if after_comma and token.lower_ in {"at", "during", "in", "on"} and token.head.i < at and _tells_of_saying(token):
        return True
    if token.text == ":" and following is not None and following.is_quote:
        return True
    if glosses.is_gloss(doc, at, end):
        return True
    if _begins_aside(token, after_comma) or (after_comma and (_adds(cue, token, following) or _begins_answer(token, following))):
        return True
    return _begins_coordinate(doc, cue, at)


def _adds(cue: Token, token: Token, following: Token | None) -> bool:
    """Whether ", during which", ", according to", ", adding" or ", while others say" starts."""
    if token.lower_ in GLOSSING and following is not None and following.lower_ in RELATIVES:
        return True
    if token.lower_ in {"according", "citing", "adding"} or (token.tag_ == "VBG" and speakers.is_cue(token)):
        return True
    if token.lower_ == "when":
        return token.head.head == cue or speakers.is_cue(token.head)
    if token.lower_ == "with":
        return _tells_of_others(token)
    return token.lower_ in {"while", "as", "though", "although"} and token.dep_ == "mark" and speakers.is_cue(token.head)


def _tells_of_others(link: Token) -> bool:
    """Whether ", with the opposition demanding ..." starts, in which others speak."""
    verb = next((child for child in link.children if child.dep_ == "pcomp"), None)
    return verb is not None and speakers.is_cue(verb) and any(child.dep_ == "nsubj" for child in verb.lefts)


def _begins_aside(token: Token, after_comma: bool) -> bool:
    """Whether a relative clause starts in which the narrator tells what somebody did or said himself."""
    verb = next((word for word in (token.head, token.head.head) if word.dep_ == "relcl"), None)
    if verb is None or verb.i < token.i:
        return False
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.lower_ in {"which", "who", "that"}:
        return False
    if after_comma and token.lower_ == "which":
        return True
    is_bare = token == subject and token.pos_ == "PRON" and token.doc[token.i - 1].tag_ not in {"WDT", "WP", "IN"}
    return is_bare and speakers.is_cue(verb)


def _begins_answer(token: Token, following: Token | None) -> bool:
    """Whether ", a claim she rejects" starts: the narrator's word for what was said."""
    if token.lower_ not in {"a", "an"} or following is None:
        return False
    noun = token.head
    answers = [child for child in noun.rights if child.dep_ in {"relcl", "acl"}]
    return any(speakers.is_cue(child) for child in answers) or (
        bool(answers) and (noun.lemma_.lower(), "noun") in lexicon.cue_frames()
    )


def _begins_coordinate(doc: Doc, cue: Token, at: int) -> bool:
    """Whether a coordination starts that the parser hung too low: "said that X and called for Y"."""
    token = doc[at]
    if cue.pos_ == "NOUN" and doc[at - 1].text == "," and _is_noun_cue_next(doc, at):
        return True
    if token.dep_ != "cc":
        return False
    if at + 1 < len(doc) and speakers.is_cue(doc[at + 1]) and speakers.twin(doc[at + 1]) == cue:
        return True
    if token.head == cue:
        return not any(_shares_subject(verb, at) or _repeats_that(verb, at) for verb in cue.conjuncts)
    return any(_is_other_cue(cue, verb, at) for verb in token.head.conjuncts if verb.i > at and speakers.is_cue(verb))


def _is_other_cue(cue: Token, verb: Token, at: int) -> bool:
    """Whether a verb behind an "and" at a token reports something else, of the same speaker or of its own subject."""
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return speakers.hung_too_low(verb) == cue
    return cue.doc[at - 1].text == "," and verb.tag_ == cue.tag_


def _shares_subject(verb: Token, at: int) -> bool:
    """Whether the verb after "and" goes on with the content: "said it was aware and was looking into it"."""
    if verb.tag_ == "VB" and at < verb.i <= at + 3 and verb.head.tag_ != "VB" and not speakers.is_cue(verb):
        return not any(child.dep_ in {"nsubj", "aux"} for child in verb.lefts)
    if verb.i < at or verb.i > at + 4 or verb.tag_ not in {"VBG", "VBN", "VB"} or speakers.is_cue(verb):
        return False
    return any(child.dep_ in {"aux", "auxpass"} for child in verb.lefts) and not any(
        child.dep_ == "nsubj" for child in verb.lefts
    )


def _repeats_that(verb: Token, link: int) -> bool:
    """Whether the content goes on with a second "that" behind the link: "said he was late, and that he knew it"."""
    that = next((word for word in verb.lefts if word.dep_ == "mark" and word.lower_ == "that"), None)
    return that is not None and 0 <= that.i - link <= 2 and verb.doc[link].dep_ == "cc"


def _is_noun_cue_next(doc: Doc, at: int) -> bool:
    """Whether "as well as pledges to" or "and a promise of" starts."""
    if doc[at].lower_ not in {"as", "and", "or", "but"}:
        return False
    return any((word.lemma_.lower(), "noun") in lexicon.cue_frames() for word in doc[at + 1 : at + 5] if word.pos_ == "NOUN")


def trimmed(doc: Doc, first: int, end: int) -> int:
    """The end without trailing punctuation, white space and conjunctions; closing quotation marks stay."""
    for at in range(first + 1, end - 1):
        if doc[at].text.endswith(".") and doc[at].text[:-1].strip("0123456789.,")[:3] in UNITS and doc[at + 1].is_title:
            end = at + 1
            break
    while end > first + 1 and (doc[end - 1].text in TRAILING or doc[end - 1].is_space or doc[end - 1].dep_ == "cc"):
        end -= 1
    return end
