"""The words around an article's quotations, and what they tell of one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from data.prepare.article import Block
from data.prepare.extract.statement.quotations import Quotation

STOPS = frozenset({".", "!", "?"})
REACH = 30


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation, or several around their cue, with cue and speaker; `start` and `end` are character offsets."""

    start: int
    end: int
    cue: Token | None
    speaker: Token | None
    act: str
    score: float
    is_floating: bool = False


class Reader:
    """The words around quotations of one Doc."""

    def __init__(self, doc: Doc, quotations: Sequence[Quotation], blocks: Sequence[Block]) -> None:
        self.doc = doc
        self.text: str = doc._.article.text
        self.quotations = quotations
        self.starts = [token.idx for token in doc]
        self.blocks = blocks

    def token_at(self, offset: int) -> int:
        """The first token that starts at or after a character offset."""
        return bisect_left(self.starts, offset)

    def block_of(self, quotation: Quotation) -> tuple[Block, Block]:
        """The blocks in which a quotation starts and ends."""
        first = next(block for block in self.blocks if block.start <= quotation.start < block.end)
        last = next(block for block in self.blocks if block.start < quotation.end <= block.end)
        return first, last

    def opens_sentence(self, quotation: Quotation) -> bool:
        """Whether the quotation stands where a sentence starts."""
        before = self.text[self.block_of(quotation)[0].start : quotation.start].rstrip()
        return not before or before[-1] in ".?!…" or (before[-1] in "”\"’'" and before[-2:-1] in tuple(".?!…,"))

    def closing(self, quotation: Quotation) -> str:
        """The punctuation that ends a quotation, within or right after its closing mark."""
        inside = self.text[quotation.start : quotation.end].rstrip("\"”’'»“ )]")[-1:]
        after = self.text[quotation.end : quotation.end + 1]
        return inside if inside in ",.?!…—-;:" else after if after in ",.?!;:" else ""

    def after(self, quotation: Quotation, limit: int) -> range:
        """Tokens between a quotation and the end of its sentence, or the next quotation."""
        first = self.token_at(quotation.end)
        last = min(limit, self.token_at(self.block_of(quotation)[1].end), first + REACH)
        for at in range(first, last):
            if self.doc[at].text in STOPS and at > first:
                return range(first, at)
        return range(first, last)

    def before(self, quotation: Quotation, limit: int) -> range:
        """Tokens of the same sentence that stand before a quotation, not earlier than token `limit`."""
        end = self.token_at(quotation.start)
        first = max(self.token_at(self.block_of(quotation)[0].start), end - REACH - 15, limit)
        for at in range(end - 1, first - 1, -1):
            if self.doc[at].text in STOPS or self.doc[at].text == ";":
                return range(at + 1, end)
        return range(first, end) if end > first else self._introduction(quotation)

    def _introduction(self, quotation: Quotation) -> range:
        """The last sentence of the paragraph before, where it ends in a colon."""
        earlier = next((block for block in reversed(self.blocks) if block.end <= quotation.start), None)
        if earlier is None or self.text[earlier.end - 1] != ":":
            return range(0)
        end = self.token_at(earlier.end)
        first = max(self.token_at(earlier.start), end - REACH - 15)
        return range(next((at + 1 for at in range(end - 2, first, -1) if self.doc[at].text in STOPS), first), end)
