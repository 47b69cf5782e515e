"""Headlines, which the parser reads badly: "Leader Urges Calm", "Minister: No deal", "No deal, minister says"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Span

from data.prepare.article import Block

if TYPE_CHECKING:
    from data.prepare.extract.statements import Candidate


def headline(sentence: Span, block: Block) -> Iterator[Candidate]:
    """Statements of a headline in which grammar found none."""
    yield from ()
