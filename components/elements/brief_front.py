"""The front of the Brief page: title, summary and the analyst's name, how to begin, and the documents to hand on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

import streamlit as st

from components.brief.content import Brief
from components.elements.brief_content import SUMMARY, TITLE, later, words_of
from components.elements.citing import BRIEF, cited
from components.elements.frame import View
from components.elements.kept_views import VIEW
from components.elements.notes import keep, kept, notebook_trouble, on_ground, sign

LONGEST_TITLE, LONGEST_SUMMARY = 160, 8000
MIME = {"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "html": "text/html"}


def front() -> bool:
    """Draw title, name and summary; whether there is anything to make a brief of. Says how to begin where there is not."""
    notebook_trouble()
    if not cited() and not kept(VIEW):
        st.info(
            "Nothing is cited yet. Every row on every page has a button “Cite”; “Cited rows” at the top of each page keeps the "
            "view that is open. Both are collected here.",
            icon=":material/edit_note:",
        )
        return False
    given = kept(BRIEF)
    title, name = st.columns([8, 3], vertical_alignment="bottom")
    with title, on_ground("title"):
        st.text_input(
            "✎ Title", words_of(given.get(TITLE)), key="brief_title", max_chars=LONGEST_TITLE, on_change=_take, args=(TITLE,)
        )
    with name:
        sign()
    on_ground("summary").text_area(
        "✎ Summary, in your words",
        words_of(given.get(SUMMARY)),
        key="brief_summary",
        max_chars=LONGEST_SUMMARY,
        height=120,
        on_change=_take,
        args=(SUMMARY,),
    )
    return True


def downloads(view: View, writers: Mapping[str, Callable[[Brief], bytes]]) -> None:
    """Offer the brief as documents, each written when it is asked for; `writers` by the ending of the file."""
    read = later(view)
    today = datetime.now(UTC).date()
    with st.container(horizontal=True, vertical_alignment="center"):
        for ending, write in writers.items():
            st.download_button(
                f"Download {ending.upper()}",
                data=partial(_written, write, read),
                file_name=f"brief-{today.isoformat()}.{ending}",
                mime=MIME[ending],
                key=f"brief_{ending}",
                on_click="ignore",
                icon=":material/download:",
            )
        st.caption("Both hold the same. Where a kept view has a chart, HTML draws it; DOCX has its table.", width="content")


def _written(write: Callable[[Brief], bytes], read: Callable[[], Brief]) -> bytes:
    return write(read())


def _take(key: str) -> None:
    keep(BRIEF, key, {"words": str(st.session_state[f"brief_{key}"]).strip()})
