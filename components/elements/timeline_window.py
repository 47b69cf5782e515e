"""Which stretch of time is looked at: the address has it; a list, buttons and the strip of the whole time set it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components.elements.frame import View
from components.elements.nothing import nothing
from components.elements.timeline_words import CONFIG, SPAN, SPAN_ALT, TYPED
from components.formats import count, days
from data.queries.time_scale import TimeScale
from data.queries.time_window import EVERYTHING, Beyond, Window, beyond, closer, stepped, wider, window_at, written
from data.queries.written import moment

WINDOW, CHOICE = "window", "window_choice"


def window(view: View, offered: Mapping[str, Window]) -> Window:
    """The stretch of time to draw: the one that the address asks for, by name or as dates, or the first one offered.

    Where none is offered nothing in view has a time: that is said, and the page ends.
    """
    if not offered:
        nothing(view, "dates")
        st.stop()
    asked = st.query_params.get(WINDOW, "")
    found = window_at(asked, offered)
    if asked and not found:
        st.toast(f"{TYPED} The address asks for something else.")
    # Drawn from the address each time, so that Back and the buttons change the list as well.
    name = asked if found else next(iter(offered))
    st.session_state[CHOICE] = name
    st.selectbox(
        "Time",
        list(offered) if name in offered else [*offered, name],
        key=CHOICE,
        format_func=lambda value: value if value in offered else moment(str(value)),
        on_change=_choose,
        args=(offered,),
        accept_new_options=True,
        help=TYPED,
    )
    return found or offered[name]


def look_at(value: str) -> None:
    """Look at the stretch of time of that name, or of that ISO 8601 value; for callbacks. Back returns to the one before."""
    st.query_params[WINDOW] = value


def strip(figure: object, scale: TimeScale, shown: Window) -> None:
    """Draw the strip of the whole time; a drag over it chooses what is looked at."""
    # A chart of its own for each window, so that the box last drawn does not stay behind.
    key = f"timeline_span_{written(shown)}"
    st.plotly_chart(
        figure,
        key=key,
        on_select=lambda: _take(key, scale),
        selection_mode="box",
        theme=None,
        config=CONFIG,
        alt=SPAN_ALT,
    )
    st.caption(SPAN)


def steps(shown: Window, offered: Mapping[str, Window], times: pd.DataFrame, known: pd.DataFrame) -> None:
    """Buttons for the next stretch of time, a narrower or wider one, and what lies beyond on both sides."""
    before, after = beyond(times, known, shown)
    whole = offered[EVERYTHING]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _step("Earlier", "chevron_left", written(stepped(shown, times, later=False)), shown)
        _step("Closer", "zoom_in", written(closer(shown, times)), shown)
        _step("Wider", "zoom_out", written(wider(shown, whole)), shown)
        _step("Later", "chevron_right", written(stepped(shown, times, later=True)), shown)
        _step(EVERYTHING, "width_full", EVERYTHING, shown, is_there=shown == whole)
        _jump("earlier", "keyboard_double_arrow_left", before)
        _jump("later", "keyboard_double_arrow_right", after)


def _step(label: str, icon: str, value: str, shown: Window, *, is_there: bool = False) -> None:
    no_way = is_there or value == written(shown)
    st.button(label, key=f"time_{label}", icon=f":material/{icon}:", on_click=look_at, args=(value,), disabled=no_way)


def _jump(side: str, icon: str, there: Beyond | None) -> None:
    if there is None:
        return
    parts = [count(there.rows, "row") if there.rows else "", count(there.events, "event") if there.events else ""]
    told = f"{' and '.join(part for part in parts if part)} {side}: {_told(there)}"
    button_key, value = f"time_jump_{side}", written(there.window)
    st.button(told, key=button_key, icon=f":material/{icon}:", on_click=look_at, args=(value,), type="tertiary")


def _told(there: Beyond) -> str:
    last = pd.Timestamp(there.last) - pd.Timedelta(seconds=1)
    if there.first.year != last.year:
        return f"{there.first.year} to {last.year}"
    return days(there.first.date(), last.date())


def _choose(offered: Mapping[str, Window]) -> None:
    chosen = str(st.session_state[CHOICE] or "").strip()
    if window_at(chosen, offered):
        look_at(chosen)
    else:
        st.toast(TYPED)


def _take(key: str, scale: TimeScale) -> None:
    boxes = st.session_state[key].selection.box
    if boxes:
        first, last = sorted(float(place) for place in boxes[0]["x"])
        look_at(written((scale.moment(first), scale.moment(last))))
