"""The marks of a chart that were clicked, or boxed."""

from __future__ import annotations

import streamlit as st


def clicked(key: str) -> list[str]:
    """What those marks carry as customdata, each once; empty where the chart with that key was not drawn before."""
    points = st.session_state[key].selection.points if key in st.session_state else []
    return list(dict.fromkeys(carried for point in points for carried in _carried(point.get("customdata"))))


def _carried(customdata: object) -> list[str]:
    """What a mark carries; the browser sends it bare or in a list."""
    values = customdata if isinstance(customdata, list | tuple) else [customdata]
    return [value for value in values if isinstance(value, str)]
