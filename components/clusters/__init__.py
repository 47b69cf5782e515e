"""Browser component that lets a map's clusters be opened: plotly draws them, and has nothing happen on a press."""

from __future__ import annotations

from components.browser_component import browser_component

_CLUSTERS = browser_component("clusters", "clusters/clusters.js", html="<span></span>")


def clusters_open() -> None:
    """Let a press on a cluster of the map that stands in the place for charts drawn later zoom in to it; draws nothing."""
    _CLUSTERS(key="clusters", height=1)
