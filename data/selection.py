"""What the analyst asked to see; the same on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters that hold on all pages; an empty one lets everything through.

    `places` and `actors` are ids. A row of any kind is in view when its sentences name one of
    `places` and none of `without_places`, and one of `actors` makes a statement there and none of
    `without_actors` does. Dates are of publication, both ends included; while one is set, articles
    without a date are out of view.
    """

    sources: tuple[str, ...] = ()
    without_sources: tuple[str, ...] = ()
    published_from: date | None = None
    published_to: date | None = None
    told_from: date | None = None
    told_to: date | None = None
    places: tuple[str, ...] = ()
    without_places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    without_actors: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filtered."""
        return self == Selection()
