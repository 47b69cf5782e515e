"""Things that a profile might name, proposed from the articles' own words, for the analyst to accept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import streamlit as st

from components.elements.escaped import escaped
from components.elements.frame import View
from components.elements.opened import ask
from components.elements.wording_matrix import wording_lines, wording_matrix
from components.formats import count, count_sources
from components.profile_entry import Accepted, ProfileError, with_entries
from data.queries.located import records
from data.queries.proposals import proposals
from data.queries.wordings import PROPOSED, wordings

ACCEPTED = "accepted_referents"
PROFILE_FILE = "present_profile"
RULE = (
    "Phrases that stand for the same kind of thing, about the same place and (for what happens) at the same time, in two "
    "sources or by three nouns in one. A proposal is a guess of the machine: two things may stand in one. Words that the "
    "profile has are left out."
)


def proposed(view: View) -> None:
    """Draw a proposed thing with its words by source and voice, and what takes it into a profile."""
    found = ask(proposals, view.store, view.selection)
    st.subheader("Proposed", anchor=False)
    if found.empty:
        st.text("Nothing is proposed: no two sources in view call what may be one thing by different words.")
        return
    st.caption(RULE)
    told = _labelled(records(found))
    label = str(st.selectbox("A thing that sources seem to call differently", list(told), key="proposed", bind="query-params"))
    thing = told[label]
    named = f"{count(thing['wordings'], 'wording')} in {count_sources(thing)}"
    st.text(f"{named}. {thing['reason']}")
    wording_matrix(view, thing["candidate_id"], PROPOSED, thing["name"])
    wording_lines(view, thing["candidate_id"], PROPOSED, thing["name"])
    _accept(view, thing["candidate_id"], thing["name"])


def _labelled(rows: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The things by their names, which the address holds; of one name the later ones have a number."""
    told: dict[str, dict[str, Any]] = {}
    for row in rows:
        alike = sum(row["name"] == other["name"] for other in told.values())
        told[f"{row['name']} {alike + 1}" if alike else row["name"]] = row
    return told


def _accept(view: View, candidate_id: str, name: str) -> None:
    """The analyst's part: the thing's name, which words are its, the present profile, and the new one to save."""
    words = ask(wordings, view.store, view.selection, candidate_id, PROPOSED).drop_duplicates("key")["words"].tolist()
    with st.container(border=True):
        st.markdown("**Take it into a profile**")
        given = st.text_input("Name in the profile", name, key=f"name_{candidate_id}", max_chars=120).strip()
        taken = st.pills(
            "Its wordings",
            words,
            selection_mode="multi",
            default=words,
            key=f"taken_{candidate_id}",
            format_func=lambda one: escaped(" ".join(one.split())),
        )
        present = st.file_uploader(
            "The profile that you have, if any: it is kept as it is, and added to", "toml", key=PROFILE_FILE
        )
        _offer(present.getvalue() if present else b"", Accepted(given, tuple(taken)))


def _offer(present: bytes, current: Accepted) -> None:
    """The button that saves the new profile, or why there is none to save."""
    earlier = [one for one in st.session_state.get(ACCEPTED, []) if one.name != current.name]
    if not current.name or not current.wordings:
        st.text("Name it and leave at least one wording in.")
        return
    text = _with_entries(present, [*earlier, current])
    if text is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            "Add to the profile",
            text,
            "profile.toml",
            "application/toml",
            key="new_profile",
            on_click=_keep,
            args=(current,),
            icon=":material/edit:",
            help="Save profile.toml with this thing; prepare the articles again with --profile profile.toml",
        )
        if earlier:
            st.text(f"Holds also what you took before: {', '.join(one.name for one in earlier)}")
            st.button("Only this one", key="only_this", on_click=_forget, type="tertiary")


def _with_entries(present: bytes, taken: list[Accepted]) -> str | None:
    """The profile with what was taken, saying what was left out; None, and why, where the present one cannot be added to."""
    try:
        text, left_out = with_entries(present.decode("utf-8-sig"), taken)
    except UnicodeDecodeError:
        st.error("This profile is not UTF-8 text. Save it as UTF-8 and choose it again.")
        return None
    except ProfileError as error:
        st.error(escaped(str(error)))
        return None
    for reason in left_out:
        st.text(f"Left out: {reason}")
    return text


def _keep(accepted: Accepted) -> None:
    kept = [one for one in st.session_state.get(ACCEPTED, []) if one.name != accepted.name]
    st.session_state[ACCEPTED] = [*kept, accepted]


def _forget() -> None:
    st.session_state.pop(ACCEPTED, None)
