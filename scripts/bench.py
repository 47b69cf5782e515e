"""Speed within one run: preparation against the bare parse of the same text, and each page's script.

    python scripts/bench.py [FOLDER]

FOLDER holds .txt articles to prepare; by default the labelled packs beside the project, or, where
they are absent, the bundled articles with their sentences shuffled until there is enough text.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SAMPLE = ROOT / "data" / "sample"
PACKS = ("polnear-train", "polnear-dev")
LEAST_WORDS = 100_000
RUNS = 5


def main(arguments: list[str]) -> None:
    """Print both parts."""
    bench_preparation(Path(arguments[0]) if arguments else None)
    bench_pages()


def bench_preparation(given: Path | None) -> None:
    """Words per second of the bare parse and of the whole preparation, loading excluded, nothing cached."""
    from data.prepare.annotate import model  # noqa: PLC0415 (spaCy is not loaded for the pages)
    from data.prepare.run import prepare  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        texts = articles(given, folder / "articles")
        words = sum(len(text.split()) for text in texts)
        prepare(SAMPLE / "articles", folder / "warm")
        started = time.perf_counter()
        for _ in model().pipe(texts):
            pass
        bare = time.perf_counter() - started
        started = time.perf_counter()
        prepare(folder / "articles", folder / "tables")
        whole = time.perf_counter() - started
    print(f"{len(texts)} articles, {words} words")
    print(f"bare parse   {bare:6.1f} s  {words / bare:6.0f} words per second")
    print(f"preparation  {whole:6.1f} s  {words / whole:6.0f} words per second, {whole / bare:.2f} times the bare parse")


def articles(given: Path | None, folder: Path) -> list[str]:
    """The texts to prepare, written to a folder, one file each."""
    folder.mkdir()
    found = [given] if given else [ROOT.parent / "shared" / "bench" / pack / "articles" for pack in PACKS]
    paths = [path for place in found if place.is_dir() for path in sorted(place.glob("*.txt"))]
    for path in paths:
        shutil.copy(path, folder / f"{path.parent.parent.name}-{path.name}")
    if not paths:
        for number, text in enumerate(shuffled(LEAST_WORDS)):
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def shuffled(least: int) -> Iterator[str]:
    """Articles of the bundled paragraphs in changing order, until there are that many words."""
    chance = random.Random(0)  # noqa: S311 (nothing secret is drawn)
    lines = [line for path in sorted((SAMPLE / "articles").glob("*.txt")) for line in path.read_text().split("\n") if line]
    words = 0
    while words < least:
        text = "\n\n".join(chance.sample(lines, 20))
        words += len(text.split())
        yield text


def bench_pages() -> None:
    """The time of each page's script on the bundled corpus, warm, in milliseconds."""
    from streamlit.testing.v1 import AppTest  # noqa: PLC0415 (not needed for preparation)

    for path in ["app.py", *sorted(f"pages/{page.name}" for page in (ROOT / "pages").glob("*.py"))]:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
        if path != "app.py":
            app.switch_page(path).run()
        print(f"{path:22}{min(timed(app) for _ in range(RUNS)):6.0f} ms")


def timed(app: object) -> float:
    """Milliseconds of one more run of the page."""
    started = time.perf_counter()
    app.run()  # type: ignore[attr-defined]
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main(sys.argv[1:])
