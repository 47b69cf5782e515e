"""A button that saves what is on the map as GeoJSON."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st


def export_geojson(text: Callable[[], str], name: str) -> None:
    """Offer a GeoJSON text as NAME.geojson, written when somebody asks for it."""
    st.download_button(
        "GeoJSON",
        data=lambda: text().encode("utf-8"),
        file_name=f"{name}.geojson",
        mime="application/geo+json",
        key=f"geojson_{name}",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        help="Save every mention with source, article and span as a point; unresolved ones without a geometry",
    )
