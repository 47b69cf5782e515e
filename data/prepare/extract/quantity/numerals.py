"""One number as news text writes it, in figures or in words, and how each way is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.prepare import lexicon


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: character offsets, and its value, or the least value of a wording like "dozens".

    `form` is figure, word, vague (value is the least), part (a share of something) or rate ("one in five");
    `scale` is what a scale word or suffix multiplied by, 1 where there is none.
    """

    start: int
    end: int
    value: float
    form: str
    scale: float = 1


SCORES_AFTER = re.compile(
    r"\b(?:kill|injur|wound|hurt|arrest|detain|displac|evacuat|maim|abduct|kidnap|strand)(?:s|es|ed|ing|e)?\s+$", re.IGNORECASE
)


def scale_of(name: str | None) -> float:
    """What a scale word or suffix multiplies by, 1 where there is none."""
    names = lexicon.table("numbers")
    return float({**names["scales"], **names["suffixes"]}.get((name or "").lower(), 1))


def small_number(words: str) -> float:
    """The value of figures or of one number word, 0 where it is none."""
    words = words.lower()
    if words in ("a", "an"):
        return 1.0
    return (
        float(words.replace(",", ""))
        if re.fullmatch(r"[\d.,]+", words)
        else float(lexicon.table("numbers")["ones"].get(words, 0))
    )


def several(match: re.Match[str]) -> Number:
    """As in "several hundred"."""
    scale = scale_of(match["scale"]) * scale_of(match["scale2"])
    return Number(*match.span(), 2 * scale, "vague", scale)


def vague(match: re.Match[str]) -> Number | None:
    """As in "dozens", "tens of thousands"."""
    least = lexicon.table("numbers")["vague"]
    name = match["vague"].lower()
    if name == "tens" or (name == "scores" and not _is_number_of_people(match)):
        return None
    first = match["first"].lower() if match["first"] else None
    value = least[name] if first is None else least[first] * least[name] / 2
    return Number(*match.span(), float(value), "vague")


def _is_number_of_people(match: re.Match[str]) -> bool:
    """Whether "scores" is a number and no result: "scores of", "kill scores"."""
    if re.match(r"\s+(?:of|more|were|have|are|killed|dead|injured|wounded|missing|hurt)\b", match.string[match.end() :]):
        return True
    return SCORES_AFTER.search(match.string, 0, match.start()) is not None


def figure(match: re.Match[str]) -> Number | None:
    """A numeral; a lone letter is a scale only where it is attached and in its usual case ("35m", "4.3M", "$4b")."""
    text, scale, end = match.string, match["scale"], match.end()
    value = float(match["figure"].replace(",", ""))
    if scale and scale.lower() in lexicon.table("numbers")["suffixes"] and not _is_scale(match):
        scale, end = None, match.end("figure")
    if scale is None and re.match(r"(?:st|nd|rd|th)\b", text[end:]):
        return None
    start = match.start()
    minus = re.search(r"\bminus\s$", text[max(0, start - 8) : start], re.IGNORECASE)
    if minus and re.match(r"\s?(?:°|degrees|C\b|F\b|\d|%|percent)", text[end : end + 9]):
        value, start = -value, start - len(minus[0])
    if start and text[start - 1] == "-" and (start == 1 or text[start - 2] in " \t\n("):
        value, start = -value, start - 1
    return Number(start, end, value * scale_of(scale), "figure", scale_of(scale))


def _is_scale(match: re.Match[str]) -> bool:
    scale, is_attached = match["scale"], not match["gap"]
    if len(scale) > 1:
        return is_attached or scale.islower()
    before = match.string[max(0, match.start() - 4) : match.start()]
    has_currency = bool(re.search(r"[$€£¥₹₽₴₺₪₩]\s?$", before))
    after = match.string[match.end() : match.end() + 20]
    if not is_attached or "-" in (match["gap"] or ""):
        return has_currency and scale in "mb" and match["gap"] == " "
    if scale in "kK":
        return has_currency or bool(re.match(r"\s+[a-z]", after))
    if scale in "Bb":
        return has_currency or scale == "B" or bool(re.match(r"\s+[a-z]{3}", after))
    return has_currency or scale == "M" or bool(re.match(r"\s+(?:of\b|[a-z]+s\b|people\b|[A-Z]\w+s\b)", after))


def words(match: re.Match[str]) -> Number | None:
    """Number words ("one hundred and five", "a dozen"), read from left to right."""
    names = lexicon.table("numbers")
    words = re.split(r"[-\s]+", match[0].lower())
    total = current = 0.0
    scale = 1.0
    for word in words:
        if word in ("a", "an"):
            current = 1.0
        elif word in names["ones"]:
            current += names["ones"][word]
        elif word in names["scales"]:
            scale = float(names["scales"][word])
            if scale >= 1000:
                total, current = total + (current or 1.0) * scale, 0.0
            else:
                current = (current or 1.0) * scale
    return Number(*match.span(), total + current, "word", scale)
