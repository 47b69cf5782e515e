"""The analyst's grade of a source by the Admiralty code, with its reason and history; it changes no extraction."""

from __future__ import annotations

import streamlit as st

from components.elements.notes import history, keep, kept, on_ground, signed
from components.grades import CREDIBILITY, LONGEST, RELIABILITY, UNSET
from components.judgement import judgement

GRADE = "grade"


def grading(source: str) -> None:
    """Draw the source's grade and the form that sets it."""
    entry = kept(GRADE).get(source)
    grade = str(entry.value["grade"]) if entry and entry.value else UNSET
    told = f"{grade}: {RELIABILITY[grade[0]]}, {CREDIBILITY[grade[1]]}"
    if entry and entry.value:
        judgement(told, str(entry.value.get("reason", "")), signed(entry), key=f"grade_{source}")
    else:
        st.caption(f"Not graded by anybody: {told}.")
    with st.expander("Set the grade"), st.form(f"grading_{source}", border=False):
        letter, number = st.columns(2)
        reliability = letter.selectbox("The source", list(RELIABILITY), list(RELIABILITY).index(grade[0]), format_func=_letter)
        credibility = number.selectbox("What it tells", list(CREDIBILITY), list(CREDIBILITY).index(grade[1]), format_func=_number)
        with on_ground("grade_reason"):
            reason = st.text_input("Reason", max_chars=LONGEST, placeholder="Needed: what the grade rests on")
        st.caption("“1” needs an independent origin, not just another outlet. A grade changes nothing that was extracted.")
        if st.form_submit_button("Keep the grade"):
            if not reason.strip():
                st.error("A grade needs a reason.")
            else:
                keep(GRADE, source, {"grade": f"{reliability}{credibility}", "reason": reason.strip()})
                st.rerun()
    earlier = history(GRADE, source)[:-1]
    if earlier:
        with st.expander(f"Earlier grades ({len(earlier)})"):
            for at, old in enumerate(reversed(earlier)):
                words = str(old.value["grade"]) if old.value else "taken back"
                judgement(words, str((old.value or {}).get("reason", "")), signed(old), key=f"grade_{source}_{at}")


def _letter(letter: str) -> str:
    return f"{letter}: {RELIABILITY[letter]}"


def _number(number: str) -> str:
    return f"{number}: {CREDIBILITY[number]}"
