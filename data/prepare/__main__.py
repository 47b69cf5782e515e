"""The command line: python -m data.prepare ARTICLES TABLES."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from data.prepare.problems import PrepareError

EPILOG = """\
ARTICLES is a folder, searched through, or one file: .txt, .html, .json, .jsonl or .csv with a column
`text`. A file articles.csv in it with a column `file` says what is known of the others. What cannot be
read is listed at the end and in problems.parquet; everything else is prepared. Tables that stand in
TABLES are replaced as a whole once the new ones are complete.

exit status: 0 prepared, perhaps with problems listed; 2 nothing could be prepared."""


def main(arguments: list[str] | None = None) -> int:
    """Prepare the tables and say what was done; the exit status."""
    options = _parser().parse_args(arguments)
    started = time.perf_counter()
    # The model takes seconds to import, which --help and a wrong path should not wait for.
    from data.prepare.run import prepare  # noqa: PLC0415

    try:
        outcome = prepare(options.articles, options.tables, options.profile)
    except PrepareError as error:
        print(error, file=sys.stderr)
        return 2
    for line in outcome.lines(time.perf_counter() - started):
        print(line)
    return 0 if outcome.is_written else 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m data.prepare",
        description="Turn news articles into the tables that the dashboard shows. Needs no network.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", metavar="ARTICLES", type=Path, help="folder of articles, or one file of them")
    parser.add_argument("tables", metavar="TABLES", type=Path, help="folder to write the tables to")
    parser.add_argument(
        "--profile",
        type=Path,
        help="profile.toml with what is known of the actors, places and events; by default the one in ARTICLES or beside it",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
