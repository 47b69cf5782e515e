"""The Overview page, where the dashboard starts."""

from __future__ import annotations

from components.elements.frame import open_page

with open_page("Overview") as view:
    pass
