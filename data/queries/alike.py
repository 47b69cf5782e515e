"""What makes no difference to somebody who reads or types: letter case, and kinds of quotation marks, dashes and spaces."""

from __future__ import annotations

import re

# The plain one of each kind first; a long dash is typed as a short one.
KINDS = ("'’‘ʼ`", '"“”„«»', "-‐‑–—")
_OTHERS = "".join(kind[1:] for kind in KINDS)
_PLAIN = "".join(kind[0] * len(kind[1:]) for kind in KINDS)
_TO_PLAIN = str.maketrans(_OTHERS, _PLAIN)


def straight(words: str) -> str:
    """The same words with plain quotation marks and dashes."""
    return words.translate(_TO_PLAIN)


def folded(sql: str) -> str:
    """SQL for words as they are compared: in one case, with one kind of quotation mark, dash and space."""
    others, plain = (marks.replace("'", "''") for marks in (_OTHERS, _PLAIN))
    return rf"regexp_replace(translate(lower({sql}), '{others}', '{plain}'), '\s+', ' ', 'g')"


def spelt(sql: str) -> str:
    """SQL for a name as it is compared: folded, without a possessive."""
    return f"trim(regexp_replace({folded(sql)}, '''s?$', ''))"


def loose(phrase: str) -> str:
    """A regular expression for a phrase in any kind of marks and spaces; whoever uses it ignores case."""
    return r"\s+".join("".join(map(_character, word)) for word in phrase.split())


def _character(character: str) -> str:
    alike = next((kind for kind in KINDS if character in kind), None)
    return f"[{re.escape(alike)}]" if alike else re.escape(character)
