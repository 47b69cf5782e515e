"""One run of the preparation, from a folder of articles to a folder of tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow
from tqdm import tqdm

from data.prepare import manifest
from data.prepare.annotate import annotate
from data.prepare.article import Article
from data.prepare.extraction import extract
from data.prepare.outlet_names import outlets, without_outlets
from data.prepare.problems import PrepareError, Problem
from data.prepare.profile import Profile, load_profile
from data.prepare.publish import locked, publish
from data.prepare.read import read
from data.prepare.referent_slips import told_of_broad
from data.prepare.resolve.actors import resolve_actors
from data.prepare.resolve.events import resolve_events
from data.prepare.resolve.gazetteer import gazetteer
from data.prepare.resolve.profile_places import names_with
from data.prepare.spans import Extraction
from data.prepare.tabulate import Corpus, Prepared, tabulate


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did, for its closing lines."""

    rows: dict[str, int]
    problems: Sequence[Problem]
    skipped: int
    parsed: int
    words: int
    is_written: bool

    def lines(self, seconds: float) -> Iterator[str]:
        """The closing lines, plain text."""
        for problem in self.problems:
            yield f"problem  {problem.path}: {problem.message}"
        if not self.is_written:
            yield "Nothing could be prepared; no table was written."
            return
        articles = self.rows["articles"]
        yield f"{articles} articles, {self.parsed} of them parsed now, {articles - self.parsed} unchanged"
        yield ", ".join(f"{count} {table}" for table, count in self.rows.items() if table not in ("articles", "problems"))
        yield f"{self.skipped} files skipped, {len(self.problems)} problems"
        yield f"{self.words} words in {seconds:.1f} s, {self.words / seconds:.0f} words per second"


def prepare(root: Path, tables: Path, profile_path: Path | None = None) -> Outcome:
    """Read, extract, resolve and write; PrepareError where nothing can be done at all."""
    reading = read(root)
    profile, name, faults = _profile(root, profile_path)
    problems = [*reading.problems, *faults]
    articles = list(reading.articles)
    if not articles:
        return Outcome({}, problems, len(reading.skipped), 0, 0, is_written=False)
    with locked(tables):
        prepared, parsed = _extract_all(articles, profile, manifest.load_manifest(tables), problems)
        texts = {p.article.article_id: (p.article.text, p.extraction) for p in prepared}
        problems += [Problem(name, "profile", message) for message in told_of_broad(texts)]
        made = tabulate(_resolve(_of_places(prepared), profile, problems))
        publish(made, _manifest(prepared, profile, problems), tables)
    rows = {table: found.num_rows for table, found in made.items()}
    words = sum(made["articles"]["words"].to_pylist())
    return Outcome(rows, problems, len(reading.skipped), parsed, words, is_written=True)


def _profile(root: Path, given: Path | None) -> tuple[Profile | None, str, list[Problem]]:
    """The profile, None where there is none, the name of its file, and what is wrong with it."""
    folder = root if root.is_dir() else root.parent
    if given is not None and not given.is_file():
        raise PrepareError(f"{given}: there is no such profile. Correct the path after --profile, or leave it out.")
    places = [folder / "profile.toml", folder.parent / "profile.toml", *([given] if given else [])]
    path = next((place for place in places if place.is_file()), None)
    if path is None:
        return None, "", []
    profile, messages = load_profile(path)
    return profile, path.name, [Problem(path.name, "profile", message) for message in messages]


def _extract_all(
    articles: Sequence[Article], profile: Profile | None, kept: dict[str, str], problems: list[Problem]
) -> tuple[list[Prepared], int]:
    keys = {article.article_id: manifest.key_of(article, profile) for article in articles}
    fresh = [article for article in articles if article.language == "en" and keys[article.article_id] not in kept]
    found: dict[str, Extraction] = {}
    with tqdm(total=len(fresh), desc="extracting", unit="article", disable=not fresh) as progress:
        for doc in annotate(fresh, profile) if fresh else ():
            article = doc._.article
            try:
                found[article.article_id] = extract(doc)
            # Whatever goes wrong in one article is its own problem and must not stop the others.
            except Exception as error:  # noqa: BLE001
                message = f"Nothing was extracted ({type(error).__name__}: {error}). Report it with this article."
                problems.append(Problem(article.path, "extract", message))
            progress.update()
    for article in articles:
        if keys[article.article_id] in kept:
            found[article.article_id] = manifest.parse(kept[keys[article.article_id]])
    return [Prepared(article, found.get(article.article_id, Extraction())) for article in articles], len(fresh)


def _of_places(prepared: Sequence[Prepared]) -> list[Prepared]:
    """The same without the names of places that stand in a source's name, which only the whole corpus tells."""
    names = outlets([p.article for p in prepared])
    return [Prepared(p.article, without_outlets(p.article.text, p.extraction, names)) for p in prepared]


def _resolve(prepared: Sequence[Prepared], profile: Profile | None, problems: Sequence[Problem]) -> Corpus:
    texts = {p.article.article_id: (p.article.text, p.extraction) for p in prepared}
    dated = {p.article.article_id: (p.article.published, p.article.text, p.extraction) for p in prepared}
    return Corpus(
        prepared, resolve_actors(texts, profile), resolve_events(dated, profile), names_with(profile, gazetteer()), problems
    )


def _manifest(prepared: Sequence[Prepared], profile: Profile | None, problems: Sequence[Problem]) -> pyarrow.Table:
    failed = {problem.path for problem in problems if problem.stage == "extract"}
    kept = [p for p in prepared if p.article.path not in failed and p.article.language == "en"]
    return manifest.as_table((manifest.key_of(p.article, profile), p.extraction) for p in kept)
