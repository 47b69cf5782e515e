"""How the reports of one thing differ, as a plain sentence: "24 hours or one day in four reports, two days in one"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
MOST_TOLD, MOST_WORDINGS, LONGEST = 4, 3, 48
HYPHENATED = re.compile(r"(?P<count>.*\S)[-–](?P<unit>(?!long)[a-z]+?)s?(?:[-–]long)?", re.DOTALL)


def sentence(told: Sequence[Mapping[str, Any]]) -> str:
    """What several reports say; each of `told` is one figure with its `texts` and the number of its `reports`."""
    parts = [f"{_wordings(one['texts'])} in {_many(one['reports'])}" for one in told[:MOST_TOLD]]
    if parts:
        parts[0] += " report" if told[0]["reports"] == 1 else " reports"
    others = sum(one["reports"] for one in told[MOST_TOLD:])
    if others:
        parts.append(f"other figures in {_many(others)}")
    return ", ".join(parts)


def _wordings(texts: Sequence[str]) -> str:
    """The wordings of one figure, each once, the first ones found."""
    words = list({_plain(text).casefold(): _plain(text) for text in reversed(texts)}.values())[::-1]
    return " or ".join(words[:MOST_WORDINGS])


def _plain(text: str) -> str:
    """A figure's words on one line, "24-hour" as "24 hours"; long ones cut."""
    words = " ".join(text.split())
    found = HYPHENATED.fullmatch(words)
    if found and " " not in found["unit"]:
        is_one = found["count"].casefold() in ("one", "1", "a", "single")
        words = f"{found['count']} {found['unit']}{'' if is_one else 's'}"
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _many(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"
