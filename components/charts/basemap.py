"""The ground of every map: countries, borders and disputed lines, without a tile server."""

from __future__ import annotations

from typing import Any

STATIC = "/app/static"
LIGHT = {
    "water": "#E6EDF3",
    "land": "#F7F7F5",
    "coast": "#C3CBD3",
    "admin": "#DFE1E4",
    "border": "#A9AEB6",
    "disputed": "#80868F",
}
DARK = {"water": "#161D26", "land": "#272A30", "coast": "#3C444E", "admin": "#363A42", "border": "#5C626C", "disputed": "#8A919C"}
ADMIN_FROM_ZOOM = 4.5
# The lowest layer over the areas that a map fills.
OVER_AREAS = "admin"


def basemap(*, dark: bool) -> dict[str, Any]:
    """A MapLibre style (specification version 8) in two greys, its sources GeoJSON that the server itself serves."""
    colours = DARK if dark else LIGHT
    return {
        "version": 8,
        # Plotly draws a style anew only where its id differs.
        "id": "dark" if dark else "light",
        "sources": {
            "countries": {"type": "geojson", "data": f"{STATIC}/countries.geojson"},
            "lines": {"type": "geojson", "data": f"{STATIC}/lines.geojson"},
        },
        "layers": [
            {"id": "water", "type": "background", "paint": {"background-color": colours["water"]}},
            {"id": "land", "type": "fill", "source": "countries", "paint": {"fill-color": colours["land"]}},
            {"id": "coast", "type": "line", "source": "countries", "paint": {"line-color": colours["coast"], "line-width": 0.7}},
            # A line in the land's colour hides the outline of countries under the dashes.
            _lines("disputed", {"disputed": colours["land"]}, width=2) | {"id": "under_disputed"},
            _lines(OVER_AREAS, colours, width=0.6) | {"minzoom": ADMIN_FROM_ZOOM},
            _lines("border", colours, width=1.1),
            _lines("disputed", colours, width=1.3, dash=[3, 2]),
        ],
    }


def _lines(kind: str, colours: dict[str, str], *, width: float, dash: list[int] | None = None) -> dict[str, Any]:
    paint: dict[str, Any] = {"line-color": colours[kind], "line-width": width}
    if dash:
        paint["line-dasharray"] = dash
    return {"id": kind, "type": "line", "source": "lines", "filter": ["==", ["get", "kind"], kind], "paint": paint}
