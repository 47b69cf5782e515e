"""How units are written on axes and in headings."""

from __future__ import annotations

IRREGULAR = {"person": "people", "percent": "percent", "foot": "feet", "hertz": "hertz", "aircraft": "aircraft", "child": "children"}
IRREGULAR |= {"man": "men", "woman": "women", "personnel": "personnel", "staff": "staff", "police": "police", "horsepower": "horsepower"}
VOWELS = "aeiou"


def plural(unit: str) -> str:
    """The plural of a unit, which is a singular noun: "people", "centuries", "US dollars"."""
    head, _, last = unit.rpartition(" ")
    return f"{head} {_plural(last)}".strip()


def _plural(noun: str) -> str:
    if noun.lower() in IRREGULAR:
        return IRREGULAR[noun.lower()]
    if noun.isupper() or not noun.isalpha():
        return noun
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
