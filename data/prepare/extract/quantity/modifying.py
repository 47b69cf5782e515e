"""A figure with the modifier that stands before or after it, or in the verb that leads to it."""

from __future__ import annotations

import re
from dataclasses import replace

from data.prepare.extract.quantity import modifiers
from data.prepare.extract.quantity.counting import Counting, singular
from data.prepare.extract.quantity.figures import Figure
from data.prepare.extract.quantity.measures import context
from data.prepare.extract.quantity.setting import doer


def modified(figure: Figure) -> Figure:
    """The figure with the modifier before or after it."""
    text, shift, number, count = figure.paragraph.text, figure.paragraph.start, figure.number, figure.count
    found = modifiers.before(text, figure.start - shift, is_duration=count.kind == "duration")
    if found is not None and _is_no_bound(figure, found):
        found = None
    start, end = (shift + found.start, figure.end) if found else (figure.start, figure.end)
    if found is None or found.modifier == "exact":
        later = modifiers.after(text, number.end) or modifiers.after(text, count.end)
        if later is not None:
            found, end = later, max(end, shift + later.end)
    if found is None and figure.modifier == "exact" and _is_surpassed(figure):
        return replace(figure, end=end, high=None, modifier="at_least")
    if found is None or figure.modifier in ("vague", "range"):
        return replace(figure, start=start, end=end)
    low, high = (number.value if is_bound else None for is_bound in (found.is_low, found.is_high))
    return replace(figure, start=start, end=end, low=low, high=high, modifier=found.modifier)


def _is_no_bound(figure: Figure, found: modifiers.Modifier) -> bool:
    """As in "jailed over $600m fraud", "under ten feet of water"."""
    if found.is_over and figure.count.kind == "money" and _is_described(figure.count):
        return True
    is_place = figure.paragraph.text[found.start : found.end].lower().startswith(("under", "below", "beneath"))
    return is_place and figure.count.kind == "distance" and bool(re.match(r"\s+of\s", figure.after(4)))


def _is_described(count: Counting) -> bool:
    """Whether a sum describes a noun that follows it: "$600m fraud"."""
    following = count.head.doc[count.head.i + 1 : count.head.i + 2]
    return len(following) > 0 and following[0].tag_ == "NN"


def _is_surpassed(figure: Figure) -> bool:
    """As in "the toll passes 300", which says that it is more by now."""
    verb = figure.count.head.head
    if verb.lemma_.lower() not in context("surpassing") or verb.i >= figure.count.head.i or verb.pos_ not in ("VERB", "AUX"):
        return False
    if any(child.tag_ in ("MD", "TO") for child in verb.children):
        return False
    what = doer(verb)
    is_total = what is not None and singular(what) in context("people_totals") | context("totals") | context("people")
    return is_total or (figure.count.kind in ("money", "share") and verb.lemma_.lower() != "pass")
