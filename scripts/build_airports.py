"""Derive `data/reference/airports.csv` (airports with a scheduled code) from the PyPI package airportsdata.

    python scripts/build_airports.py AIRPORTS.csv

AIRPORTS.csv is `airportsdata/airports.csv` of that package (MIT licence). Needed only to renew the file;
preparation reads the result.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

OUT = Path("data/reference/airports.csv")
COLUMNS = ["name", "spellings", "iso2", "lat", "lon"]
PLAIN = frozenset(
    {
        "Air",
        "County",
        "International",
        "Airport",
        "Regional",
        "Municipal",
        "National",
        "Domestic",
        "City",
        "Executive",
        "New",
        "Old",
    }
)
KINDS = re.compile(r"\b(?:Airport|Airfield|Air Base|Airbase|Air Force Base)$")


def airports(file: str) -> Iterator[dict[str, str]]:
    """A row of airports.csv per airport whose name says that it is one."""
    seen = set()
    with Path(file).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name = re.sub(r"\s*/\s*", "-", re.sub(r"\s*\([^)]*\)", "", row["name"])).strip()
            if not row["iata"] or not KINDS.search(name) or len(name.split()) == 1 or (name, row["country"]) in seen:
                continue
            seen.add((name, row["country"]))
            point = {"lat": f"{float(row['lat']):.3f}", "lon": f"{float(row['lon']):.3f}"}
            yield {"name": name, "spellings": "|".join(spellings(name, row["city"])), "iso2": row["country"], **point}


def spellings(name: str, city: str) -> list[str]:
    """The name without "International" and without the town before it: "Heathrow Airport"."""
    forms = [name.replace(" International Airport", " Airport")]
    words = name.split()
    if words[0] == city and len(words) > 2 and words[1] not in PLAIN and words[1][0].isupper():
        forms += [" ".join(words[1:]), " ".join(words[1:]).replace(" International Airport", " Airport")]
    return [form for form in dict.fromkeys(forms) if form != name and form.split()[0] not in PLAIN]


def main(arguments: list[str]) -> None:
    """Write the file."""
    with OUT.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(airports(arguments[0]), key=lambda row: (row["iso2"], row["name"])))


if __name__ == "__main__":
    main(sys.argv[1:])
