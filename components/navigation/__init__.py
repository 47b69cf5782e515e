"""Browser components that lead to other pages of the app, with one entry in the browser's history."""

from __future__ import annotations

from uuid import uuid4

from components.browser_component import NAVIGATE, browser_component

_GO = browser_component("navigation", NAVIGATE, "navigation/go.js")
_LINKS = browser_component("links", NAVIGATE, "navigation/links.js")


def go(href: str) -> None:
    """Lead to an address, given relative to the app's root ("article?article=a1"), as soon as the browser draws this."""
    _GO(data={"href": href, "token": uuid4().hex}, key="navigation", height=1)


def follow_links() -> None:
    """Let the links of the menu lead as `go` does; drawn once on every page, it shows nothing."""
    _LINKS(key="links", height=1)
