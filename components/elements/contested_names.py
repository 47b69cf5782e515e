"""Which source uses which name for a place, how often and in whose voice, each count one click from the words."""

from __future__ import annotations

from components.elements.frame import View


def contested_names(view: View) -> None:
    """Draw nothing yet: the matrix of sources and spellings stands here."""
    assert view.store
