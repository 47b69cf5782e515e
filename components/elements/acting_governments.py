"""Names of places that stand for a government or side: who acts and who is spoken to, in which source."""

from __future__ import annotations

from components.elements.frame import View


def acting_governments(view: View) -> None:
    """Draw nothing yet: the ranking of sides stands here."""
    assert view.store
