"""Files to drafts, one reader for each kind of file: text, web page, JSON, JSON lines, CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from typing import Any

from trafilatura import bare_extraction
from trafilatura.settings import Document

from data.prepare.draft import LONGEST_TEXT, Draft, Drafts, UnreadableError, refuse_unusable
from data.prepare.problems import Problem

# UTF-8 takes at most four bytes a character; a page carries markup besides its text.
MOST_BYTES = {".txt": 4 * LONGEST_TEXT, ".html": 20 * LONGEST_TEXT, ".htm": 20 * LONGEST_TEXT}
MOST_BYTES_OF_MANY = 500_000_000
STATED = ("source", "title", "author", "published", "url")

# First bytes of the formats that are most often renamed to .txt by mistake.
SIGNATURES = {
    b"PK\x03\x04": "a zip archive or an office document",
    b"%PDF": "a PDF document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "a rich text document",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"PAR1": "a Parquet file",
    b"SQLite format 3": "a database",
    b"\xff\xfe": "text in UTF-16",
    b"\xfe\xff": "text in UTF-16",
}


def read_file(file: Path, path: str) -> Drafts:
    """The drafts of one file and the problems of its parts; never raises for the file's sake."""
    try:
        yield from READERS[file.suffix.lower()](_content(file), path)
    except UnreadableError as error:
        yield Problem(path, "read", str(error))
    except OSError as error:
        yield Problem(path, "read", f"It cannot be opened ({error.strerror or error}). Check that it is there and may be read.")


def _content(file: Path) -> bytes:
    state = file.stat()
    most = MOST_BYTES.get(file.suffix.lower(), MOST_BYTES_OF_MANY)
    if not S_ISREG(state.st_mode):
        raise UnreadableError("It is not a regular file. Put a file with the article's text in its place.")
    if state.st_size > most:
        raise UnreadableError(
            f"It has {state.st_size:,} bytes; a file of this kind may have {most:,}. Split it into its articles."
        )
    content = file.read_bytes()
    if not content:
        raise UnreadableError("It is empty. Put the article's text in or remove it.")
    for signature, kind in SIGNATURES.items():
        if content.startswith(signature):
            raise UnreadableError(f"It is {kind}, whatever its name says. Save the article as plain text in UTF-8.")
    return content


def decode(content: bytes) -> str:
    """The bytes as UTF-8, every character kept; UnreadableError says which byte is none."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise UnreadableError(f"It is not UTF-8: byte {error.start} is 0x{byte:02x}. Save it again in UTF-8.") from error


def _text_file(content: bytes, path: str) -> Drafts:
    if b"\x00" in content:
        raise UnreadableError(
            f"It holds a NUL byte at byte {content.index(0)}, so it is binary data. Save the article as plain text."
        )
    text = decode(content)
    refuse_unusable(text)
    yield Draft(path, text, sha256(content).hexdigest())


def _web_page(content: bytes, path: str) -> Drafts:
    page = _main_text(content)
    if page is None or not any(map(str.isalpha, page.text or "")):
        raise UnreadableError("No article was found in this page. Save the article's text as a .txt file.")
    text, title = page.text or "", _clean(page.title)
    if title and title.casefold() not in text[: 2 * len(title) + 200].casefold():
        text = f"{title}\n\n{text}"
    refuse_unusable(text)
    digest = sha256(content).hexdigest()
    yield Draft(path, text, digest, _clean(page.sitename), title, _clean(page.author), _clean(page.date), _clean(page.url))


def _main_text(content: bytes) -> Document | None:
    dates = {"extensive_search": False}
    try:
        page = bare_extraction(content, include_comments=False, with_metadata=True, date_extraction_params=dates)
    except Exception as error:  # the parsers below fail on broken pages with errors of every kind
        raise UnreadableError(
            f"This page is too broken to read ({type(error).__name__}). Save its text as a .txt file."
        ) from error
    return page if isinstance(page, Document) else None


def _json_file(content: bytes, path: str) -> Drafts:
    try:
        found = json.loads(decode(content).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"It is not valid JSON ({error}). Export it again.") from error
    if isinstance(found, dict):
        found = found["articles"] if isinstance(found.get("articles"), list) else [found]
    if not isinstance(found, list):
        raise UnreadableError('It holds no articles. Write a list of objects that each have "text".')
    yield from _rows(found, path)


def _json_lines(content: bytes, path: str) -> Drafts:
    lines = [line for line in content.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()]
    yield from _rows(map(_json_line, lines), path)


def _json_line(line: bytes) -> object:
    try:
        return json.loads(decode(line))
    except UnreadableError as error:
        return error
    except (ValueError, RecursionError) as error:
        return UnreadableError(f"It is not valid JSON ({error}). Correct this line.")


def _csv_file(content: bytes, path: str) -> Drafts:
    yield from _rows((fields for _, fields in csv_rows(decode(content), "text")), path)


def csv_rows(text: str, needed: str) -> Iterable[tuple[int, Mapping[str, str] | UnreadableError]]:
    """Each row below the header with its line number; the delimiter is the one that sets the needed column apart."""
    csv.field_size_limit(MOST_BYTES_OF_MANY)
    text = text.removeprefix("\ufeff")
    for delimiter in ",;\t":
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        header = [name.strip().casefold() for name in next(reader, [])]
        if needed in header:
            break
    else:
        raise UnreadableError(f"It has no column {needed}. Name the columns in the first line.")
    for row in reader:
        if not any(field.strip() for field in row):
            continue
        if len(row) > len(header):
            yield (
                reader.line_num,
                UnreadableError(f"It has {len(row)} fields, the header {len(header)}. Quote the fields that hold a delimiter."),
            )
        else:
            yield reader.line_num, dict(zip(header, row, strict=False))


def _rows(rows: Iterable[Any], path: str) -> Drafts:
    """One draft or problem for each row of a file of many, numbered from 1."""
    number = 0
    for number, row in enumerate(rows, 1):
        try:
            yield _row(row, f"{path}#{number}")
        except UnreadableError as error:
            yield Problem(f"{path}#{number}", "read", str(error))
    if not number:
        raise UnreadableError("It holds no articles. Add a row for each article or remove it.")


def _row(row: object, path: str) -> Draft:
    if isinstance(row, UnreadableError):
        raise row
    if not isinstance(row, Mapping):
        raise UnreadableError('It is no object. Write {"text": "..."} for each article.')
    text = row.get("text")
    if not isinstance(text, str):
        raise UnreadableError("It has no text. Give each article a field named text.")
    refuse_unusable(text)
    stated = {name: _clean(row.get(name)) for name in STATED}
    return Draft(path, text, sha256(text.encode("utf-8")).hexdigest(), **stated)


def _clean(value: object) -> str | None:
    """A stated value on one line, or None where nothing usable is stated."""
    if isinstance(value, list):
        value = ", ".join(part for part in value if isinstance(part, str))
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    return " ".join(str(value).encode("utf-8", "ignore").decode("utf-8").replace("\x00", "").split()) or None


READERS: dict[str, Callable[[bytes, str], Drafts]] = {
    ".txt": _text_file,
    ".html": _web_page,
    ".htm": _web_page,
    ".json": _json_file,
    ".jsonl": _json_lines,
    ".csv": _csv_file,
}
