"""How units are written on axes and in headings."""

from __future__ import annotations

IRREGULAR = {"person": "people", "foot": "feet", "child": "children", "man": "men", "woman": "women"}
INVARIANT = {"percent", "hertz", "kilohertz", "megahertz", "gigahertz", "celsius", "fahrenheit", "horsepower", "aircraft"}
INVARIANT |= {"personnel", "staff", "police", "species", "series"}
VOWELS = "aeiou"


def plural(unit: str) -> str:
    """The plural of a unit, which is a singular noun: "people", "centuries", "metres per second"."""
    counted, per, rest = unit.partition(" per ")
    head, _, last = counted.rpartition(" ")
    return f"{head} {_plural(last)}{per}{rest}".strip()


def _plural(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun in INVARIANT or not set(VOWELS + "y") & set(noun):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
