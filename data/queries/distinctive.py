"""Words that one source uses more than the others do, against what chance gives within one source.

Log-odds ratios with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words: Lexical feature
selection and evaluation for identifying the content of political conflict"). Words in quotation marks are a
speaker's and are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

import numpy as np
import pandas as pd

from data.queries.filters import row_filter
from data.queries.located import records
from data.selection import Selection
from data.store import Store

FEWEST_ARTICLES, FEWEST_WORDS, FEWEST_USES = 6, 2000, 4
MOST_SENTENCES, MOST_WORDS = 40_000, 20
PRIOR = 500.0
SPLITS, SEED = 20, 1
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COLUMNS = ["word", "z", "uses", "elsewhere"]

type Counts = Mapping[str, int]


def counted(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per article in view: source, article_id, words (of the narrator's and paraphrased sentences, as a list).

    At most 40,000 sentences are read, shared out evenly between the sources.
    """
    where, parameters = row_filter(selection)
    rows = store.query(
        f"""WITH seen AS (SELECT r.article_id, a.source, a.path, r.start, r.text,
                row_number() OVER (PARTITION BY a.source ORDER BY a.path, r.start) AS nth
                FROM sentences r JOIN articles a USING (article_id) WHERE {where}),
            kept AS (SELECT * FROM seen ORDER BY nth, source LIMIT {MOST_SENTENCES})
        SELECT article_id, source, start, text FROM kept ORDER BY source, path, start""",
        parameters,
    )
    quoted = store.query("SELECT article_id, start, \"end\" FROM voices WHERE voice IN ('quoted', 'scare')")
    spans = {article: list(zip(part["start"], part["end"], strict=True)) for article, part in quoted.groupby("article_id")}
    found: dict[tuple[str, str], list[str]] = {}
    for row in records(rows):
        said = _words(row["text"], row["start"], spans.get(row["article_id"], []))
        found.setdefault((row["source"], row["article_id"]), []).extend(said)
    table = [(source, article_id, words) for (source, article_id), words in found.items()]
    return pd.DataFrame(table, columns=["source", "article_id", "words"])


def too_few(articles: pd.DataFrame) -> pd.DataFrame:
    """The sources of which there is too little to tell a source from an article: source, articles, words."""
    sizes = articles.assign(n=articles["words"].map(len)).groupby("source").agg(articles=("n", "size"), words=("n", "sum"))
    return sizes[(sizes["articles"] < FEWEST_ARTICLES) | (sizes["words"] < FEWEST_WORDS)].reset_index()


def distinctive(articles: pd.DataFrame, source: str) -> tuple[pd.DataFrame, float]:
    """The words that set a source apart, most telling first, and the null: the largest z within the source itself.

    `articles` are rows of `counted`. Columns: word, z (standard score of the log-odds ratio), uses (in the source), elsewhere.
    At most 20 words whose z is above the null. The null is the mean over 20 random halvings of the source's own articles.
    """
    mine, others = articles[articles["source"] == source]["words"], articles[articles["source"] != source]["words"]
    prior = _tally([*mine, *others])
    own, rest = _tally(mine), _tally(others)
    null = _null(list(mine), prior)
    scores = _scores(own, rest, prior)
    found = [(word, z, own[word], rest[word]) for word, z in scores.items() if z > null and own[word] >= FEWEST_USES]
    found.sort(key=lambda row: (-row[1], row[0]))
    return pd.DataFrame(found[:MOST_WORDS], columns=COLUMNS), null


def sizes(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per source in view: source, articles, words (that `counted` reads), is_short (too few to be told apart)."""
    articles = counted(store, selection)
    short = set(too_few(articles)["source"])
    found = articles.assign(words=articles["words"].map(len)).groupby("source")["words"].agg(articles="size", words="sum")
    return found.reset_index().assign(is_short=lambda table: table["source"].isin(short))


def set_apart(store: Store, selection: Selection, source: str) -> pd.DataFrame:
    """The words of `distinctive` for a source among the articles in view, with the null as a column."""
    words, null = distinctive(counted(store, selection), source)
    return words.assign(null=null)


def _words(text: str, start: int, spans: Sequence[tuple[int, int]]) -> list[str]:
    return [
        match.group().casefold()
        for match in WORD.finditer(text)
        if not any(first <= start + match.start() < last for first, last in spans)
    ]


def _tally(words: Sequence[list[str]] | pd.Series) -> Counter[str]:
    return Counter(word for some in words for word in some)


def _scores(own: Counts, rest: Counts, prior: Counts) -> dict[str, float]:
    words = sorted(word for word in own if own[word] >= FEWEST_USES)
    if not words or not rest:
        return {}
    total = sum(prior.values())
    alpha = np.array([PRIOR * prior[word] / total for word in words])
    left, right = (np.array([counts.get(word, 0) for word in words]) + alpha for counts in (own, rest))
    n_left, n_right = sum(own.values()) + PRIOR, sum(rest.values()) + PRIOR
    odds = np.log(left / (n_left - left)) - np.log(right / (n_right - right))
    return dict(zip(words, odds / np.sqrt(1 / left + 1 / right), strict=True))


def _null(articles: list[list[str]], prior: Counts) -> float:
    # The same split every time, so that a page does not change while it is read.
    random = Random(SEED)  # noqa: S311 (no secret is made)
    largest = []
    for _ in range(SPLITS):
        order = random.sample(range(len(articles)), len(articles))
        halves = [_tally([articles[at] for at in part]) for part in (order[::2], order[1::2])]
        scores = _scores(halves[0], halves[1], prior)
        largest.append(max(scores.values(), default=0.0))
    return float(np.mean(largest)) if largest else 0.0
