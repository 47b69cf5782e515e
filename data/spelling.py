"""When two ways of writing are one, whatever keyboard or language they were typed in: marks, words and names as keys."""

from __future__ import annotations

import re
import unicodedata

# A long dash is not among them: it parts a sentence, and a short one a word.
MARKS = str.maketrans("’‘‚‛`´“”„‟«»–‑‐\u00a0\u2009\u202f\ufeff", "''''''\"\"\"\"\"\"---    ")

WORD = re.compile(r"[^\W_]+")
"""A piece of a name: letters and digits. Everything else separates pieces."""

QUOTES = frozenset('"“”„«»')
LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ə": "a", "Ə": "A", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe"}
    | {"Œ": "Oe", "đ": "d", "Đ": "D", "þ": "th", "Þ": "Th", "ð": "d", "ħ": "h", "ŋ": "n", "ƙ": "k", "ɓ": "b", "ɗ": "d"}
)


def plain_marks(text: str) -> str:
    """The same number of characters with plain quotation marks, dashes and spaces."""
    return text.translate(MARKS)


def as_compared(words: str) -> str:
    """A wording as it is compared with others: plain marks, one case, on one line."""
    return " ".join(plain_marks(words).casefold().split())


def plain_letters(text: str) -> str:
    """The text without diacritics; may be longer or shorter than what was given."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return "".join(part for part in parts if not unicodedata.combining(part))


def fold(name: str) -> str:
    """A name's key: pieces without case, diacritics or punctuation, one space between ("N'Djaména" is "n djamena")."""
    return " ".join(WORD.findall(plain_letters(name).lower()))


def whole(name: str) -> str:
    """A name without a quotation mark whose partner is cut off (`Salt Road" campaign`)."""
    marks = [mark for mark in name if mark in QUOTES]
    return "".join(letter for letter in name if letter not in QUOTES) if len(marks) % 2 else name


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters throughout."""
    return name.isascii() or all(part < "\u0250" or not part.isalpha() or "\u1e00" <= part <= "\u1eff" for part in name)
