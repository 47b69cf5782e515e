"""Contents that are noun phrases: "condemned X", "accused X of Y", "described X as Y", "called for X"."""

from __future__ import annotations

from spacy.tokens import Token

from data.prepare.extract.statement import bounds, lexicon
from data.prepare.extract.statement.agency import agency
from data.prepare.extract.statement.clauses import Found, direct_object, has_mark

SURE = 0.8
GROUNDS = frozenset({"after", "for", "over", "following", "because"})
PASSIVE = frozenset({"nsubjpass", "auxpass", "agent"})
NAMING = frozenset({"call", "dub", "brand", "label", "term"})
ADDRESSING = frozenset({"tell", "inform", "notify", "remind", "warn", "assure"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "MONEY", "DATE", "TIME", "FAC"})
DEED_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "ure", "ing", "hood", "sis")
DEEDS = frozenset(
    {"war", "battle", "role", "attack", "visit", "fact", "need", "day", "time", "word", "effort", "progress", "lack", "change"}
)
KINDS = {
    "obj_speech": frozenset(
        {"decision", "plan", "policy", "proposal", "record", "bill", "law", "idea", "move", "deal", "ruling"}
    ),
    "obj_claim": frozenset({"victory", "defeat", "responsibility", "credit", "innocence", "win"}),
    "obj_help": frozenset({"help", "support", "assistance", "aid", "backing", "cooperation", "protection", "asylum", "shelter"}),
    "obj_sympathy": frozenset({"condolence", "sympathy", "apology", "congratulation", "thank", "prayer", "thought"}),
    "obj_programme": frozenset(
        {"agenda", "ban", "blueprint", "budget", "cut", "draft", "framework", "goal", "manifesto", "measure", "model", "overhaul"}
        | {"package", "plan", "policy", "program", "programme", "project", "proposal", "reform", "roadmap", "rule", "sanction"}
        | {"scheme", "strategy", "target", "tariff", "version", "vision"}
    ),
    "obj_proposal": frozenset({"plan", "proposal", "principle", "idea", "solution", "recommendation", "suggestion", "motion"}),
}


def named_as(cue: Token, names: set[str]) -> Found:
    """Describe NP as X, call NP X, brand NP X."""
    if not {"obj_as", "obj_to_as"} & names:
        return
    thing = direct_object(cue)
    yield from _in_marks(cue)
    if _is_told_of(cue):
        yield from _named_by(cue)
        return
    if thing is None or thing.i < cue.i:
        yield from _as_of_relative(cue)
        small = next((child for child in cue.rights if child.dep_ == "ccomp" and not has_mark(child, {"that"})), None)
        if small is not None and any(child.dep_ == "nsubj" for child in small.lefts) and "obj_as" in names:
            yield small.left_edge.i, bounds.right(cue, small), "obj_as", cue.i + 1
        return
    for child in cue.rights:
        is_noun = child.dep_ == "ccomp" and child.pos_ in {"NOUN", "PROPN", "ADJ"} and thing.tag_ == "PRP"
        is_said = (child.dep_ == "prep" and child.lower_ == "as") or (child.dep_ == "advcl" and _is_as(child))
        if child.i > thing.i and (is_said or child.dep_ == "oprd" or is_noun) and not _is_named(cue, child):
            yield thing.left_edge.i, bounds.right(cue, child), "obj_as", cue.i + 1
    whom = next((child for child in cue.rights if child.dep_ == "dative" and child.i < thing.i), None)
    if whom is not None and cue.lemma_ in NAMING:
        yield whom.left_edge.i, bounds.right(cue, thing), "obj_as", cue.i + 1
    for child in thing.rights:
        is_name = child.dep_ == "appos" and cue.lemma_ in NAMING
        if (child.dep_ == "prep" and child.lower_ == "as") or (is_name and child.left_edge.lower_ in {"a", "an", '"', "'"}):
            yield thing.left_edge.i, bounds.right(cue, thing), "obj_as", cue.i + 1


def _in_marks(cue: Token) -> Found:
    """As in "called the order “a joke” and unlawful", read as a joke of that kind."""
    for word in cue.rights if cue.lemma_ in NAMING else ():
        first = word.left_edge.i
        opened = next((at for at in range(first + 1, word.i + 1) if cue.doc[at].is_quote), None)
        is_thing = opened is not None and cue.doc[opened - 1].pos_ in {"NOUN", "PROPN"} and first == cue.i + 1
        if word.dep_ in {"dobj", "oprd", "attr"} and is_thing:
            yield first, bounds.right(cue, word), "obj_as", cue.i + 1


def _is_named(cue: Token, name: Token) -> bool:
    """Whether a thing only has its name told, which is no statement ("they call it Red Place")."""
    is_usual = cue.lemma_ in NAMING and cue.tag_ in {"VBP", "VBZ", "VBG"}
    return is_usual and name.pos_ == "PROPN" and all(word.pos_ in {"DET", "PROPN"} for word in name.lefts)


def _is_as(word: Token) -> bool:
    """Whether an adjective stands behind "as" ("described it as tense")."""
    return word.pos_ in {"ADJ", "NOUN"} and word.left_edge.lower_ == "as"


def _is_told_of(cue: Token) -> bool:
    """Whether the cue is a passive with both its subject and who speaks ("was branded a disgrace by her")."""
    kinds = {child.dep_ for child in cue.children}
    return {"nsubjpass", "agent"} <= kinds and cue.dep_ not in {"relcl", "acl"}


def _named_by(cue: Token) -> Found:
    """The decision was branded a disgrace by X."""
    thing = next(child for child in cue.children if child.dep_ == "nsubjpass")
    agent = next(child for child in cue.children if child.dep_ == "agent")
    for child in cue.rights:
        is_name = child.dep_ in {"oprd", "dobj", "attr", "ccomp"} and child.pos_ in {"NOUN", "PROPN", "ADJ"}
        if child.i < agent.i and (is_name or (child.dep_ == "prep" and child.lower_ == "as")) and thing.pos_ != "PRON":
            yield thing.left_edge.i, min(child.right_edge.i + 1, agent.i), "obj_as", cue.i + 1


def _as_of_relative(cue: Token) -> Found:
    """What he called X; a claim she called X."""
    if cue.dep_ in {"relcl", "pcomp", "ccomp", "csubj", "pobj"}:
        for child in cue.rights:
            is_own_word = child.left_edge != child.right_edge or cue.doc[child.i - 1].is_quote
            if child.dep_ == "oprd" and is_own_word and not _is_named(cue, child):
                yield child.left_edge.i, bounds.right(cue, child), "obj_as", cue.i + 1
            if child.dep_ == "prep" and child.lower_ == "as" and child.right_edge.i > child.i:
                yield child.i + 1, bounds.right(cue, child), "obj_as", cue.i + 1


def object_with(cue: Token, names: set[str]) -> Found:
    """Accuse NP of X, praise NP for X; in the passive the content is what follows the preposition."""
    thing = direct_object(cue)
    passive = any(child.dep_ in PASSIVE for child in cue.children)
    if thing is None and not passive:
        return
    for child in cue.rights:
        name = "obj_to_np" if child.lower_ == "to" else f"obj_{child.lower_}"
        if child.dep_ != "prep" or name not in names or child.right_edge.i == child.i or _is_armed(cue, child):
            continue
        if thing is not None and child.i > thing.i:
            is_told = cue.lemma_ in ADDRESSING
            yield (child.i + 1 if is_told else thing.left_edge.i), bounds.right(cue, child), name, cue.i + 1
        elif thing is None:
            yield child.i + 1, bounds.right(cue, child), name, cue.i + 1
    if thing is None or cue.lemma_ in ADDRESSING:
        return
    for child in thing.rights:
        if child.dep_ == "prep" and f"obj_{child.lower_}" in names and not _is_armed(cue, child):
            yield thing.left_edge.i, bounds.right(cue, thing), f"obj_{child.lower_}", cue.i + 1


def _is_armed(cue: Token, link: Token) -> bool:
    """Whether somebody was threatened by deed ("with a gun"), not by word."""
    things = (child.lemma_.lower() for child in link.children if child.dep_ == "pobj")
    return cue.lemma_ == "threaten" and any(thing in lexicon.words("weapons") for thing in things)


def preposition(cue: Token, names: set[str]) -> Found:
    """Call for X, sceptical of X, lash out at X."""
    for child in cue.rights:
        if child.dep_ in {"prep", "agent"} and child.right_edge.i > child.i:
            phrasal = (f"{word.lower_}|{child.lower_}" for word in cue.rights if word.i == cue.i + 1 and word.i < child.i)
            for name in (child.lower_, f"{child.lower_}_np", *phrasal):
                yield child.i + 1, bounds.right(cue, child), name, child.i + 1
            for inner in child.children:
                for name in (name for name in names if name == f"{child.lower_}|{inner.lower_}"):
                    yield inner.i + 1, bounds.right(cue, child), name, inner.i + 1
        if child.dep_ in {"prt", "advmod"} and child.i == cue.i + 1:
            for inner in child.rights:
                name = f"{child.lower_}|{inner.lower_}"
                if name in names:
                    yield inner.i + 1, bounds.right(cue, inner), name, inner.i + 1


def noun_phrase(cue: Token, names: set[str]) -> Found:
    """Condemn X; X was condemned by Y; a charge that they deny."""
    thing = direct_object(cue)
    is_shortened = cue.dep_ == "acl" and any(child.dep_ == "agent" for child in cue.children)
    is_clause = cue.dep_ == "relcl" or is_shortened
    if thing is None and is_clause and (cue.head.lemma_.lower(), "noun") in lexicon.cue_frames():
        head = cue.head
        first = next((child.i for child in head.lefts if child.dep_ in {"det", "poss"}), head.i)
        yield first, head.i + 1, _object_name(head, names), cue.i + 1
        return
    if thing is None:
        thing = next((child for child in cue.lefts if child.dep_ == "nsubjpass"), None)
        if thing is None or not any(child.dep_ == "agent" for child in cue.children) or thing.pos_ == "PRON":
            return
        yield thing.left_edge.i, bounds.right(thing.head, thing), _object_name(thing, names), cue.i + 1
        return
    shift = next((child.i for child in cue.rights if child.dep_ == "prt" and child.i < thing.i), cue.i)
    name, end = _object_name(thing, names), bounds.right(cue, thing)
    if name == "obj_party":
        end = max([end, *(child.right_edge.i + 1 for child in cue.rights if child.i > end and child.left_edge.lower_ in GROUNDS)])
    yield thing.left_edge.i, end, name, shift + 1


def _object_name(thing: Token, names: set[str]) -> str:
    """The frame of a bare noun phrase: its narrower kinds only where the noun is of that kind."""
    lemma = thing.lemma_.lower()
    fits = {name for name, nouns in KINDS.items() if lemma in nouns}
    fits |= {name for name in names if name == "obj" or name.endswith("|obj")}
    if lemma in DEEDS:
        fits |= {"obj_abstract", "obj_event"}
    elif not _is_concrete(thing):
        is_deed = lemma.endswith(DEED_ENDINGS) or lemma in lexicon.words("event_nouns")
        fits |= {"obj_abstract", "obj_event"} if is_deed else {"obj_abstract"}
    else:
        fits |= {"obj_party"} if agency(thing) >= SURE else set()
    if any(frame.act == "feel" or frame.name != "of_number" for frame in lexicon.cue_frames().get((lemma, "noun"), ())):
        fits.add("obj_feeling")
    tail = next((child.right_edge.i for child in thing.rights if child.lower_ == "of"), thing.i)
    if any(word.like_num for word in thing.doc[thing.left_edge.i : tail + 1]):
        fits.add("obj_number")
    return min(fits & names, default="")


def _is_concrete(thing: Token) -> bool:
    return thing.ent_type_ in NAMED or thing.pos_ in {"PROPN", "PRON", "NUM"} or lexicon.is_agent(thing.lemma_.lower())
