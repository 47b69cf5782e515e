"""A block of an article's content with its plain text, read by offsets of its own."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of a Doc: its plain text and the offset in the Doc at which it starts."""

    doc: Doc
    text: str
    start: int

    def span(self, start: int, end: int) -> Span | None:
        """The tokens that the characters between two offsets of the paragraph touch."""
        found = self.doc.char_span(self.start + start, self.start + end, alignment_mode="expand")
        return found if found is not None and len(found) else None

    def before(self, offset: int, reach: int) -> str:
        """So many characters before an offset of the paragraph."""
        return self.text[max(0, offset - reach) : max(0, offset)]

    def after(self, offset: int, reach: int) -> str:
        """So many characters from an offset of the paragraph on."""
        return self.text[offset : offset + reach]
