"""The Search page: sentences that have an exact phrase."""

from __future__ import annotations

from components.elements.frame import open_page

with open_page("Search") as view:
    pass
