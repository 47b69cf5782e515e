"""A folder or file of articles, read: every article, and whatever could not be read.

One bad file never stops a run and never vanishes: it becomes a problem with its remedy.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from data.prepare.article import Article
from data.prepare.bylines import parse_day
from data.prepare.compose import article_id, compose
from data.prepare.draft import Draft
from data.prepare.formats import READERS, read_file
from data.prepare.problems import PrepareError, Problem
from data.prepare.sidecar import NAME, Known, Sidecar, is_sidecar, read_sidecar, same_path

PROFILE = "profile.toml"


@dataclass(slots=True)
class Reading:
    """What was read: articles by path, problems as they were met, paths of files with other endings."""

    articles: list[Article] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def read(root: Path) -> Reading:
    """Read a folder, searched through with hidden files left out, or a single file; PrepareError where there is neither."""
    if not os.path.lexists(root):
        raise PrepareError(f"{root} is not there. Give the folder or file that holds the articles.")
    reading = Reading()
    folder = root if root.is_dir() else root.parent
    files = _walk(root, reading.problems) if root.is_dir() else {_printable(root.name): root}
    sidecar = _sidecar(folder / NAME, root)
    if sidecar:
        files.pop(NAME, None)
    drafts = list(_drafts(files, reading))
    _note_strangers(sidecar, root, drafts, reading)
    for draft in drafts:
        _add(reading, draft, sidecar.known.get(same_path(draft.path), Known()) if sidecar else Known())
    if not reading.articles and not reading.problems:
        message = f"{root} holds no articles. Put files that end in {', '.join(READERS)} into it."
        reading.problems.append(Problem(root.name or str(root), "read", message))
    return reading


def _walk(root: Path, problems: list[Problem]) -> dict[str, Path]:
    """Every file below a folder by its relative path, sorted; a folder reached twice through links is read once."""

    def note(error: OSError) -> None:
        path = os.path.relpath(error.filename or root, root)
        problems.append(
            Problem(_printable(path), "read", f"This folder cannot be opened ({error.strerror}). Check that it may be read.")
        )

    seen: set[tuple[int, int]] = set()
    files: dict[str, Path] = {}
    for folder, folders, names in os.walk(root, followlinks=True, onerror=note):
        state = Path(folder).stat()
        if (state.st_dev, state.st_ino) in seen:
            folders.clear()
            continue
        seen.add((state.st_dev, state.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(folder, name)
            if not name.startswith(".") and (name != PROFILE or path.parent != root):
                files[_printable(path.relative_to(root).as_posix())] = path
    return dict(sorted(files.items()))


def _printable(path: str) -> str:
    """A path that can be stored: bytes of a file's name that are not UTF-8 are written out."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _sidecar(file: Path, root: Path) -> Sidecar | None:
    return read_sidecar(file) if file != root and os.path.lexists(file) and is_sidecar(file) else None


def _drafts(files: dict[str, Path], reading: Reading) -> Iterator[Draft]:
    for path, file in files.items():
        if file.suffix.lower() not in READERS:
            reading.skipped.append(path)
            continue
        for found in read_file(file, path):
            if isinstance(found, Draft):
                yield found
            else:
                reading.problems.append(found)


def _note_strangers(sidecar: Sidecar | None, root: Path, drafts: list[Draft], reading: Reading) -> None:
    if sidecar is None:
        return
    if root.is_dir():
        met = [draft.path for draft in drafts] + [problem.path for problem in reading.problems]
        sidecar.note_strangers({same_path(path) for path in met}, root)
    reading.problems.extend(sidecar.problems)


def _add(reading: Reading, draft: Draft, known: Known) -> None:
    """Add the article of a draft, with a problem for each thing about it that could not be taken as it stands."""
    article = compose(draft, known)
    if any(other.article_id == article.article_id for other in reading.articles):
        message = (
            f"Its URL {article.url} is another article's too, so it is told apart by its path. Remove one, or correct the URL."
        )
        reading.problems.append(Problem(draft.path, "read", message))
        article = replace(article, article_id=article_id(draft.path))
    if draft.published and not known.published and parse_day(draft.published) is None:
        message = f"The date {draft.published!r} cannot be read and was left out. Write it as 2024-05-31."
        reading.problems.append(Problem(draft.path, "read", message))
    if not any(block.is_content for block in article.blocks):
        message = "Nothing in it reads like an article, only page furniture. It is kept; check that the file is whole."
        reading.problems.append(Problem(draft.path, "read", message))
    if article.language != "en":
        message = (
            f"Its language is {article.language}, and only English is extracted. It is kept; add a translation to compare it."
        )
        reading.problems.append(Problem(draft.path, "annotate", message))
    reading.articles.append(article)
