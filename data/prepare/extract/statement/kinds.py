"""How much of a statement is in the speaker's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from data.prepare.extract.statement.quotations import Quotation


def kind_of(doc: Doc, start: int, end: int, cue: int | None, marks: Sequence[Quotation]) -> str:
    """direct, mixed or indirect: whether all, part or none of the content is in quotation marks."""
    text: str = doc._.article.text
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    if any(mark.holds(start, end) for mark in marks):
        return "direct"
    if not inside:
        return "indirect"
    if inside[0].start == start and inside[-1].end == end and cue is not None and start < cue < end:
        return "direct"
    outside = "".join(
        text[a:b] for a, b in zip([start, *(m.end for m in inside)], [*(m.start for m in inside), end], strict=True)
    )
    if not re.search(r"\w", outside):
        return "direct"
    return "mixed" if any(is_wording(doc, mark) for mark in inside) else "indirect"


def is_wording(doc: Doc, mark: Quotation) -> bool:
    """Whether the marks hold somebody's own words rather than a name or a term."""
    text: str = doc._.article.text
    inner = text[mark.start + 1 : mark.end - 1].strip()
    words = re.findall(r"[^\W\d_][\w’'-]*", inner)
    if not words:
        return False
    if len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3) and len(words) < 9:
        return False
    if len(words) == 1:
        token = next(
            (token for token in doc.char_span(mark.start + 1, mark.end - 1, alignment_mode="expand") or () if token.is_alpha),
            None,
        )
        return token is None or (token.dep_ not in {"compound", "nmod"} and token.pos_ != "PROPN")
    return True
