"""Sentences that have an exact phrase, whose wording it is there, and how often each source has it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

import pandas as pd

from data.queries import written
from data.queries.alike import loose
from data.queries.filters import row_filter
from data.queries.scope import articles_in_view
from data.selection import Selection
from data.store import Store

MOST_SENTENCES = 20_000
Stretch = tuple[int, int, str]

COLUMNS = ["row_id", "article_id", "start", "end", "source", "origin", "is_certain", "title"]
COLUMNS += ["published", "published_basis", "before", "words", "after", "voice", "chips"]
COUNTS = ["source", "occurrences", "articles", "words", "per_1000"]


def occurrences(store: Store, selection: Selection, phrase: str) -> pd.DataFrame:
    """One row per place where the phrase stands in a sentence in view, by source, date and place in the article.

    Columns: row_id (of the sentence), article_id, start and end (of the phrase), source, origin and is_certain (of the store's
    provenance), title, published, published_basis, before, words and after (which make the sentence), voice (narrator where no
    voices table stretch covers the phrase's first character), chips. Letter case, kinds of quotation marks and dashes, and how
    words are spaced make no difference; whole words only. At most 20 000 sentences are looked at.
    """
    pattern = phrase_pattern(phrase)
    if pattern is None:
        return pd.DataFrame(columns=COLUMNS)
    where, parameters = row_filter(selection)
    sentences = store.query(
        f"""SELECT r.sentence_id AS row_id, r.article_id, r.start, r.text, a.source, o.origin, o.is_certain, a.title, a.published,
            a.published_basis
        FROM sentences r JOIN articles a USING (article_id) JOIN provenance o USING (article_id)
        WHERE {where} AND regexp_matches(r.text, ?, 'i')
        ORDER BY a.source, a.published NULLS LAST, a.path, r.start LIMIT {MOST_SENTENCES}""",
        [*parameters, loose(phrase)],
    )
    found = pd.DataFrame(list(_found(sentences, pattern)), columns=COLUMNS[:-2])
    voices = _voices(store, found)
    return found.assign(voice=voices, chips=pd.Series([[written.voice(name)] for name in voices], dtype=object))


def by_source(store: Store, selection: Selection, phrase: str) -> pd.DataFrame:
    """One row per source in view: source, occurrences, articles (with the phrase), words (of its articles in view), per_1000.

    Sources without the phrase have 0 occurrences; they are part of the answer.
    """
    where, parameters = articles_in_view(selection)
    sql = f"SELECT source, sum(words)::BIGINT AS words FROM articles a WHERE {where} GROUP BY source ORDER BY source"
    words = store.query(sql, parameters)
    grouped = occurrences(store, selection, phrase).groupby("source")["article_id"].agg(occurrences="size", articles="nunique")
    counts = words.merge(grouped, left_on="source", right_index=True, how="left").fillna({"occurrences": 0, "articles": 0})
    counts = counts.astype({"occurrences": int, "articles": int})
    return counts.assign(per_1000=1000 * counts["occurrences"] / counts["words"].where(counts["words"] > 0))[COUNTS]


def phrase_pattern(phrase: str) -> re.Pattern[str] | None:
    """What finds a phrase in a sentence; None for one without a letter or digit."""
    if not re.search(r"\w", phrase):
        return None
    body = loose(phrase)
    trimmed = " ".join(phrase.split())
    before = r"(?<!\w)" if re.match(r"\w", trimmed[0]) else ""
    after = r"(?!\w)" if re.match(r"\w", trimmed[-1]) else ""
    return re.compile(before + body + after, re.IGNORECASE)


def _found(sentences: pd.DataFrame, pattern: re.Pattern[str]) -> Iterator[dict[str, Any]]:
    for row in sentences.to_dict("records"):
        text, start = row.pop("text"), row.pop("start")
        for match in pattern.finditer(text):
            first, last = match.span()
            words = {"before": text[:first], "words": match.group(), "after": text[last:]}
            yield {**{str(name): value for name, value in row.items()}, "start": start + first, "end": start + last, **words}


def _voices(store: Store, found: pd.DataFrame) -> list[str]:
    articles = found["article_id"].unique().tolist()
    sql = 'SELECT article_id, start, "end", voice FROM voices WHERE article_id IN (SELECT unnest(?)) ORDER BY article_id, start'
    stretches: dict[str, list[Stretch]] = defaultdict(list)
    for article, start, end, voice in store.query(sql, [articles]).itertuples(index=False):
        stretches[article].append((start, end, voice))
    return [_voice(stretches[article], start) for article, start in zip(found["article_id"], found["start"], strict=True)]


def _voice(stretches: list[Stretch], at: int) -> str:
    last = bisect_right(stretches, at, key=itemgetter(0)) - 1
    return stretches[last][2] if last >= 0 and at < stretches[last][1] else "narrator"
