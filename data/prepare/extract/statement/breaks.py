"""Where somebody's content breaks off: the reporter's own words begin, or the next cue's."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from data.prepare.extract.statement import glosses, lexicon, speakers
from data.prepare.extract.statement.agency import agency

GLOSSING = frozenset({"in", "during", "after", "under", "at", "by", "on", "to", "for", "of"})
NEAR = 4
SURE = 0.8
AMBIGUOUS = frozenset({"continue", "begin", "go", "read"})
RELATIVES = frozenset({"which", "whom", "whose"})
PHASES = frozenset({"end", "start", "close", "conclusion", "opening", "beginning", "sidelines", "margins"})


def begins_gloss(doc: Doc, cue: Token, at: int, end: int) -> bool:
    """Whether the reporter's own words start here."""
    token = doc[at]
    is_behind_quotation = doc[at - 1].tag_ == "''" and at > 1 and doc[at - 2].text == ","
    after_comma = is_behind_quotation or doc[at - 1].text in {",", "-", "--", "—", ";"}
    following = doc[at + 1] if at + 1 < end else None
    if after_comma and token.lower_ in {"at", "during", "in", "on"} and token.head.i < at and tells_of_saying(token):
        return True
    if token.text == ":" and following is not None and following.is_quote:
        return True
    if glosses.is_gloss(doc, at, end) or glosses.weighs(doc, at, end) or _tells_meanwhile(token):
        return True
    if (
        _begins_aside(token, after_comma, end)
        or _tells_how(token, following)
        or (after_comma and (_adds(cue, token, following) or _begins_answer(token, following)))
    ):
        return True
    return _says_besides(token) or _begins_coordinate(doc, cue, at)


def _says_besides(token: Token) -> bool:
    """Whether "saying it was safe" starts without a comma: what the speaker said, not what a thing in the content says."""
    noun = token.head
    if token.lower_ not in {"saying", "adding", "stating"} or token.dep_ not in {"acl", "advcl"}:
        return False
    is_told = noun.pos_ == "NOUN" and noun.lemma_.lower() not in lexicon.words("documents") and agency(noun) < SURE
    return is_told and any(child.dep_ == "ccomp" for child in token.rights)


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
    if token.lower_ == "even" and following is not None:
        token = following
    is_link = token.lower_ in {"while", "as", "though", "although"} and token.dep_ == "mark"
    return is_link and speakers.is_cue(token.head) and token.head.lemma_ not in AMBIGUOUS


def _tells_meanwhile(token: Token) -> bool:
    """Whether "as she thanked the crew" starts: what the speaker did by saying something else."""
    verb = token.head
    if token.lower_ not in {"as", "while"} or token.dep_ != "mark" or not speakers.is_cue(verb):
        return False
    acts = {frame.act for frame in lexicon.cue_frames()[lexicon.cue_lemma(verb), "verb"]}
    return not acts & {"say", "estimate", "suggest"} and any(
        child.dep_ == "nsubj" and child.lower_ in {"he", "she", "they", "it"} for child in verb.lefts
    )


def _tells_of_others(link: Token) -> bool:
    """Whether ", with the opposition demanding ..." starts, in which others speak."""
    verb = next((child for child in link.children if child.dep_ == "pcomp"), None)
    return verb is not None and speakers.is_cue(verb) and any(child.dep_ == "nsubj" for child in verb.lefts)


def _tells_how(token: Token, following: Token | None) -> bool:
    """Whether "by pointing out" starts: how the speaker did it."""
    if token.lower_ != "by" or following is None or following.tag_ != "VBG" or not speakers.is_cue(following):
        return False
    return any(child.dep_ == "ccomp" for child in following.rights)


def _begins_aside(token: Token, after_comma: bool, end: int) -> bool:
    """Whether a relative clause starts in which the narrator tells what somebody did or said himself."""
    verb = next((word for word in (token.head, token.head.head) if word.dep_ == "relcl"), None)
    if verb is None or verb.i < token.i:
        return False
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.lower_ in {"which", "who", "that"}:
        return False
    if token.tag_ in {"WDT", "WP"} and token.head != verb and speakers.is_cue(verb):
        return True
    if after_comma and token.lower_ == "which":
        return verb.right_edge.i + 2 >= end or token.doc[verb.right_edge.i + 1].text != ","
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
        return not any(goes_on(verb, at) for verb in cue.conjuncts)
    beside = next((word for word in doc[at + 1 : at + NEAR] if word.pos_ != "ADV"), token)
    if beside.dep_ == "conj" and speakers.is_cue(beside) and speakers.hung_too_low(beside) == cue:
        return True
    return any(_is_other_cue(cue, verb, at) for verb in token.head.conjuncts if verb.i > at and speakers.is_cue(verb))


def _is_other_cue(cue: Token, verb: Token, at: int) -> bool:
    """Whether a verb behind an "and" at a token reports something else, of the same speaker or of its own subject."""
    subject = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None:
        return speakers.hung_too_low(verb) == cue
    is_others = subject.pos_ != "PRON" or subject.lower_ in {"some", "others", "many", "most"}
    return cue.doc[at - 1].text == "," and (verb.tag_ == cue.tag_ or (is_others and verb.tag_ in {"VBD", "VBZ", "VBP"}))


def _is_noun_cue_next(doc: Doc, at: int) -> bool:
    """Whether "as well as pledges to" or "and a promise of" starts."""
    if doc[at].lower_ not in {"as", "and", "or", "but"}:
        return False
    return any((word.lemma_.lower(), "noun") in lexicon.cue_frames() for word in doc[at + 1 : at + 5] if word.pos_ == "NOUN")


def tells_of_saying(child: Token) -> bool:
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


def goes_on(verb: Token, link: int) -> bool:
    """Whether a verb behind the "and" at a token goes on with a cue's content, although the parser hangs it on the cue."""
    return shares_subject(verb, link) or repeats_that(verb, link) or shares_auxiliary(verb)


def shares_subject(verb: Token, at: int) -> bool:
    """Whether the verb after "and" goes on with the content: "said it was aware and was looking into it"."""
    if verb.tag_ == "VB" and at < verb.i <= at + 3 and verb.head.tag_ != "VB" and not speakers.is_cue(verb):
        return not any(child.dep_ in {"nsubj", "aux"} for child in verb.lefts)
    if verb.i < at or verb.i > at + 4 or verb.tag_ not in {"VBG", "VBN", "VB"} or speakers.is_cue(verb):
        return False
    return any(child.dep_ in {"aux", "auxpass"} for child in verb.lefts) and not any(
        child.dep_ == "nsubj" for child in verb.lefts
    )


def shares_auxiliary(verb: Token) -> bool:
    """Whether a clause hung on the cue goes on with its content: "says he will go, and all of them will follow"."""
    cue = verb.head
    told = next((child for child in cue.rights if child.dep_ == "ccomp" and child.i < verb.i), None)
    if verb.dep_ != "conj" or told is None or speakers.is_cue(verb) or not any(child.dep_ == "nsubj" for child in verb.lefts):
        return False
    modals = [{child.lower_ for child in word.lefts if child.tag_ == "MD" or child.lower_ == "had"} for word in (told, verb, cue)]
    return bool(modals[0] & modals[1]) and not modals[2]


def repeats_that(verb: Token, link: int) -> bool:
    """Whether the content goes on with a second "that" behind the link: "said he was late, and that he knew it"."""
    that = next((word for word in verb.lefts if word.dep_ == "mark" and word.lower_ == "that"), None)
    return that is not None and 0 <= that.i - link <= 2 and verb.doc[link].dep_ == "cc"
