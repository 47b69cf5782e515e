"""A reported figure as far as reconciling needs it: its bounds, unit, thing, moment, claimant and words."""

from __future__ import annotations

from dataclasses import dataclass

from data.prepare.reconcile.moments import Moment

APPROXIMATE = "approx"
BOUNDED = frozenset({"at_least", "at_most", "range", "vague"})


@dataclass(frozen=True, slots=True)
class Report:
    """One figure of one article.

    `part_of` is the quantity_id of the whole that the text counts it in, `tied_to` that of the figure that its sentence compares
    it with ("50, up from 12"), `told` the text of its sentences. `is_event_assigned`
    tells that its event was found by a date that was assigned, `is_date_assigned` that the article's own date was; `published`
    is that date, ISO 8601, empty where unknown.
    """

    quantity_id: str
    article_id: str
    source: str
    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int
    told: str
    value: float | None
    low: float | None
    high: float | None
    modifier: str
    unit: str | None
    measure: str
    population: str
    event_id: str | None
    is_event_assigned: bool
    is_date_assigned: bool
    published: str
    moment: Moment | None
    claimant: str | None
    claimant_basis: str
    origin: str
    origin_basis: str
    score: float
    part_of: str | None = None
    tied_to: str | None = None

    @property
    def figure(self) -> float | None:
        """The number that it turns on: the one named, else the bound that its words set."""
        return self.value if self.value is not None else self.low if self.low is not None else self.high

    def said(self) -> str:
        """The figure's words and who counted, for a rule: "“over 200” by the ministry"."""
        return f"“{self.words()}” {self.counted_by()}"

    def words(self) -> str:
        """The figure's words on one line, the end of long ones left out."""
        words = " ".join(self.text.split())
        return words if len(words) <= 60 else f"{words[:57].rstrip()}…"

    def counted_by(self) -> str:
        """Who counted, as far as the text tells: "by Ana Ruiz", "in the words of the Coast Post (after the Wire)"."""
        if self.claimant is None:
            return f"by somebody whom {self.source} leaves unclear"
        if self.claimant_basis != "narrator":
            return f"by {self.claimant}"
        return f"in the words of {self.source}" + (f" (after {self.origin})" if self.origin != self.source else "")
