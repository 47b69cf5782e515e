"""The words that name a speaker: the noun phrase without article or relative clause, a name behind a role included."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from data.prepare.extract.statement import lexicon

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
DROPPED = frozenset({"relcl", "acl", "appos", "punct", "advcl", "ccomp", "advmod"})
LONGEST_NAME = 7


def phrase(head: Token) -> tuple[int, int]:
    """Token range of a speaker's name: the whole noun phrase, its coordination included."""
    if head.dep_ == "poss" or (head.pos_ == "PRON" and head.tag_ in {"PRP", "PRP$"}):
        first = head.left_edge.i
        return _bare(head.doc, first, head.i + 1)
    first, last = _behind_quotation(head), head.i
    for child in head.rights:
        if _is_name_beside(child, last) or _is_list_comma(child):
            last = _last_kept(child) if child.dep_ == "appos" else last
            continue
        if child.dep_ in DROPPED or (child.i > last + 1 and child.dep_ == "prep" and head.doc[child.i - 1].is_punct):
            if child.dep_ == "punct" and child.text in "-/":
                continue
            break
        if child.dep_ == "prep" and child.lower_ not in {"of", "in", "for", "from", "at", "with", "on", "to"}:
            break
        last = _last_kept(child)
    return _bare(head.doc, _behind_cue(head, first), _name_behind(head, last) + 1)


def _behind_cue(head: Token, first: int) -> int:
    """Where a name starts behind a cue that opens its sentence ("Explained Keith, ..."), which is read as part of it."""
    opening, before = head.doc[first], head.doc[first - 1] if first else head.doc[first]
    is_first = first == 0 or before.is_space or before.is_quote or before.text in {".", "!", "?"}
    is_cue = opening.lower_.endswith("ed") and (opening.lower_.removesuffix("ed"), "verb") in lexicon.cue_frames()
    return first + 1 if is_first and is_cue and opening.i < head.i else first


def _behind_quotation(head: Token) -> int:
    """Where the words before a speaker's noun start, behind a quotation or an adverbial that the parser hangs on it."""
    marks = [word.i for word in head.doc[head.left_edge.i : head.i] if word.is_quote]
    is_told = any(word.dep_ in SUBJECTS for word in head.doc[head.left_edge.i : head.i])
    if not marks or not is_told:
        adverbials = [child.right_edge.i + 1 for child in head.lefts if child.dep_ == "prep"]
        return max([head.left_edge.i, *adverbials])
    verbs = [word.i for word in head.doc[marks[-1] : head.i] if word.tag_ in {"VBD", "VBZ", "VBP", "VBN"}]
    return max([*marks, *verbs]) + 1


def _is_name_beside(child: Token, last: int) -> bool:
    """Whether a name follows its role without a comma ("the minister Anna Berg")."""
    return child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge.i == last + 1


def _is_list_comma(mark: Token) -> bool:
    """Whether a comma parts the names of a list ("France, Spain and Italy")."""
    if mark.text != "," or mark.i + 2 >= len(mark.doc):
        return False
    following = next((word for word in mark.head.rights if word.i > mark.i), None)
    is_listed = following is not None and following.dep_ == "conj" and following.left_edge.i == mark.i + 1
    return is_listed and following is not None and any(child.dep_ == "cc" for child in following.rights)


def _name_behind(head: Token, last: int) -> int:
    """The last token of the name in "Role, Name, said" and of a ministry's name with commas, else `last`."""
    doc, comma = head.doc, last + 1
    if comma + 1 >= head.sent.end or doc[comma].text != "," or head.pos_ != "NOUN":
        return last
    end = comma + 1
    while end < head.sent.end and (doc[end].pos_ == "PROPN" or (end > comma + 1 and doc[end].text == "-")):
        end += 1
    listed = [child for child in head.head.lefts if child.dep_ in SUBJECTS and child.i == end - 1 and child != head]
    if listed and doc[end].dep_ == "cc":
        return max(child.right_edge.i for child in listed)
    is_closed = end == head.sent.end or doc[end].is_punct or doc[end].is_space
    is_apposed = any(
        word.dep_ == "appos" or (word.dep_ in {"conj", "ROOT", "dep", "npadvmod"} and word.ent_type_ == "PERSON")
        for word in doc[comma + 1 : end]
    )
    return end - 1 if comma + 1 < end and is_closed and is_apposed and end <= comma + LONGEST_NAME else last


def _last_kept(child: Token) -> int:
    """The last token of a speaker's modifier before any clause or comma of its own."""
    stops = [word.left_edge.i for word in child.subtree if word.dep_ in {"relcl", "acl", "appos"}]
    stops += [word.i for word in child.subtree if word.is_punct and word.text in ",;:()" and not _is_in_name(word)]
    return max(child.i, min([*stops, child.right_edge.i + 1]) - 1)


def _is_in_name(comma: Token) -> bool:
    """Whether a comma stands within a name, as in "the Ministry of Labour, Health and Welfare"."""
    if comma.text != "," or comma.i + 2 >= comma.sent.end:
        return False
    first, following = comma.head, comma.doc[comma.i + 1]
    is_listed = following.dep_ == "conj" and following.head == first and comma.doc[comma.i + 2].dep_ == "cc"
    return is_listed and first.dep_ == "pobj" and {first.pos_, following.pos_, first.head.head.pos_} == {"PROPN"}


def _bare(doc: Doc, first: int, end: int) -> tuple[int, int]:
    end = next((at for at in range(first + 1, end) if doc[at].text in {"(", "["}), end)
    while first < end - 1 and (doc[first].lower_ in {"the", "a", "an"} or doc[first].is_punct or doc[first].is_space):
        first += 1
    while end > first + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].tag_ == "POS"):
        end -= 1
    return first, end
