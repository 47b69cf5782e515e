"""Values of the tables as a reader is told them: days and hours, and whose wording something is."""

from __future__ import annotations

import re
from datetime import date

MOMENT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d))?")
VOICES = {"scare": "scare quotes", "named": "called so by others"}
# The same beside a count, and in a sentence.
VOICE_TALLIES = {
    "narrator": "own",
    "paraphrase": "paraphrased",
    "quoted": "quoted",
    "scare": "scare quotes",
    "named": "called so",
}
VOICE_TOLD = {"narrator": "in its own voice", "paraphrase": "in paraphrase", "quoted": "in a speaker's quoted words"}
VOICE_TOLD |= {"scare": "in scare quotes", "named": "as a name that others use"}
OPENING, CLOSING = "“\"„«‘'‹", '”"“»'
PLACE_KINDS = {"admin": "state or province"}


def moment(value: str) -> str:
    """An ISO date of any precision, or two with a slash between: "25 Sep 2023, 11 h", "Mar 2022", "2020", "19 to 20 Sep 2023".

    Anything else is left as it is.
    """
    first, _, last = (_one(part) for part in value.partition("/"))
    if not last:
        return first
    same = next((end for end in (last[-9:], last[-5:]) if len(first) > len(end) and first.endswith(end) and end[0] == " "), "")
    return f"{first.removesuffix(same)} to {last}"


def in_quotes(words: str) -> str:
    """Words of a source in quotation marks, on one line; those that begin or end with a mark of their own get no second pair."""
    line = " ".join(words.split())
    return line if line and (line[0] in OPENING or line[-1] in CLOSING) else f"“{line}”"


def voice(name: str) -> str:
    """Whose wording a stretch is: narrator, paraphrase, quoted, scare quotes, called so by others."""
    return VOICES.get(name, name)


def place_kind(name: str) -> str:
    """What kind of place it is: "state or province", "former state", "city"."""
    return PLACE_KINDS.get(name, name.replace("_", " "))


def point(lat: float, lon: float) -> str:
    """A point in degrees: "12.05° S, 77.04° W"."""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


def _one(value: str) -> str:
    found = MOMENT.fullmatch(value)
    if not found:
        return value
    year, month, day, hour = found.groups()
    try:
        known = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return value
    words = f"{known.day} {known:%b} {year}" if day else f"{known:%b} {year}" if month else year
    return f"{words}, {int(hour)} h" if hour else words
