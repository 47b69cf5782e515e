"""How reported figures differ: each thing that is told of, its reports, its pairs with their rules, and what each source tells.

Figures are never averaged or summed, and a pair with a figure out of view does not count.
"""

from __future__ import annotations

import pandas as pd

from data.selection import Selection
from data.store import Store

LINES = ["comparison_id", "measure", "event_id", "event", "subject", "unit", "label", "sentence", "sources", "origins"]
LINES += ["claimants", "reports", "without_claimant", "is_dotted", "is_certain", "left_out"]
REPORTS = ["quantity_id", "comparison_id", "measure", "article_id", "source", "article", "published", "published_basis"]
REPORTS += ["start", "end", "text", "before", "after", "reading", "value", "low", "high", "unit", "modifier", "subject"]
REPORTS += ["event_id", "event", "event_basis", "claimant", "claimant_basis", "origin", "origin_basis", "as_of", "as_of_basis"]
REPORTS += ["as_of_start", "as_of_end", "series_id", "step", "is_dotted", "voice", "score"]
PAIRS = ["pair_id", "label", "rule", "basis", "is_certain", "score", "quantity_id", "article_id", "source", "text"]
PAIRS += ["other_id", "other_article_id", "other_source", "other_text", "other_comparison_id", "other_event", "other_subject"]
STATES = ["source", "state", "article_id", "article", "published", "published_basis", "start", "end", "text", "before", "after"]
STATES += ["unplaced"]


def ledger_lines(store: Store, selection: Selection) -> pd.DataFrame:
    """The things that figures in view tell of, those on which sources differ most first.

    Order: the kind of difference between reports in view (conflicting, different counting, later update, compatible by
    bounds, by rounding, same after conversion, same, undetermined, one report only), then how many sources, then reports,
    then measure, event and subject; never the size of a figure. Columns: comparison_id, measure, event_id, event (null where
    the texts do not tell), subject (empty where measure and unit say it all), unit, label (the most telling among its own
    pairs in view; null where it has none), sentence ("24 hours or one day in four reports, two days in one"), sources,
    origins (how many wrote), claimants (how many counted), reports, without_claimant (reports of which nobody knows
    who counted), is_dotted (the label rests on an assigned date), is_certain, left_out (pairs never labelled, of the whole corpus).
    """
    raise NotImplementedError


def comparison(store: Store, selection: Selection, comparison_id: str) -> pd.DataFrame:
    """The reports in view of one comparison, by source, publication and place in the article; empty for an unknown id.

    Columns: quantity_id, comparison_id, measure, article_id, source, article (title or path), published, published_basis,
    start, end, text (the figure's words), before, after (the rest of its sentences), reading ("a" for the reports that say the
    same, "b" for the next, in order of their figures), value, low, high (in `unit`, the comparison's; null where open),
    unit, modifier, subject (the article's words), event_id, event, event_basis, claimant, claimant_basis (attributed,
    carried over from the figure it is compared with, narrator, unresolved), origin, origin_basis, as_of, as_of_basis, as_of_start,
    as_of_end (ISO 8601 with time), series_id, step, is_dotted (it stands at an assigned date), voice, score.
    """
    raise NotImplementedError


def pairs(store: Store, selection: Selection, comparison_id: str) -> pd.DataFrame:
    """The pairs of one comparison with both figures in view, most telling label first, then those with other comparisons.

    Columns: pair_id, label, rule (in words, with the numbers it used), basis (assigned is shown dotted), is_certain, score,
    quantity_id, article_id, source, text, and the other figure's other_id, other_article_id, other_source, other_text, other_comparison_id
    (this comparison's own id unless the label is `part of` or `different scope`), other_event, other_subject.
    """
    raise NotImplementedError


def states(store: Store, selection: Selection, measure: str, event_id: str) -> pd.DataFrame:
    """One row for each source in view and what it tells of a measure of an event, by source.

    `state` is a figure; in words only; said to be unverified; published before it; or not found, which is never to
    be called omitted. Columns: source, state, article_id, article, published, published_basis, start, end, text
    (the words that it rests on), before, after (null without such words), unplaced (how many figures of the measure
    that source has in view whose event is not resolved: some may belong here).
    """
    raise NotImplementedError
