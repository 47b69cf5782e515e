"""What goes wrong in preparation: a problem is noted and the run goes on, a PrepareError ends it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or prepared: where, at which stage, and what mends it.

    `path` is relative to ARTICLES; `stage` is one of schema.STAGES; `message` says the problem, then the remedy.
    """

    path: str
    stage: str
    message: str


class PrepareError(Exception):
    """Preparation cannot go on at all; the message names path, problem and remedy."""
