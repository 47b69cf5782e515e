"""Statements in pairs: one that several outlets tell, and a claim with what may answer it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from components.elements.citing import cite
from components.elements.frame import View
from components.elements.open_words import link_query
from components.elements.opened import ask
from components.elements.statement_cards import as_cards
from components.elements.statement_export import Part, export_statements
from components.elements.statement_nothing import no_pair_matches
from components.formats import count_sources, fewer_origins, number
from components.passages.statements import Group, groups_of_statements
from data.queries.asked import Asked, matching, typed_words
from data.queries.chips import UNCERTAIN_BELOW
from data.queries.located import records
from data.queries.pairs import MOST_PAIRS, answers, same_statements
from data.queries.scope import in_view

ROLES = {"first": "", "again": "", "claim": "Claim", "answer": "May answer it"}
WORDINGS = {"direct": "quoted", "mixed": "quoted in part", "indirect": "paraphrased"}


def same_statement(view: View, asked: Asked) -> None:
    """Draw the statements that may be one, told twice, with the words underlined that the other side does not have."""
    rows = ask(same_statements, view.store, view.selection)
    if rows.empty:
        _no_pairs(view, "No two statements in view were found to be one statement told twice.")
        return
    st.caption("Words that the other side does not have are bold and underlined; letter case and punctuation do not count.")
    _pairs(view, asked, rows, "same_statement")


def claim_and_answer(view: View, asked: Asked) -> None:
    """Draw claims with what may answer them; offered as candidates, never asserted."""
    rows = ask(answers, view.store, view.selection)
    if rows.empty:
        _no_pairs(view, "No statement in view was found that may answer another one.")
        return
    st.caption("Candidates: the words may be about something else. Whether the one answers the other is for you to judge.")
    _pairs(view, asked, rows.assign(segments=None), "claim_and_answer")


def _pairs(view: View, asked: Asked, rows: pd.DataFrame, name: str) -> None:
    wanted = set(ask(matching, view.store, view.selection, asked)["statement_id"])
    kept = rows.loc[rows["row_id"].isin(wanted), "pair_id"].unique()
    shown = rows[rows["pair_id"].isin(kept)].reset_index(drop=True)
    if shown.empty:
        no_pair_matches(asked)
        return
    total = int(rows["found"].iloc[0])
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        of = "" if len(kept) == total else f" of {number(total)}"
        st.markdown(f"{number(len(kept))}{of} {'pair' if len(kept) == 1 else 'pairs'}, the surest first")
        with st.container(horizontal=True, width="content"):
            export_statements(view, name, _parts(shown), ("pair_id", "side", "reason", "pair_score"))
    groups_of_statements(
        _groups(view, shown), key=name, query=link_query(), found=typed_words(asked.words), on_cite=lambda: cite(name)
    )
    if total > MOST_PAIRS:
        st.caption(f"Only the {number(MOST_PAIRS)} surest of {number(total)} pairs were looked at. The filters bring others.")


def _groups(view: View, rows: pd.DataFrame) -> list[Group]:
    cards = as_cards(view, rows)
    for card, side in zip(cards, rows["side"], strict=True):
        card["role"] = ROLES[side]
    groups = []
    for pair in range(0, len(cards), 2):
        row = rows.iloc[pair]
        is_answer = row["side"] == "claim"
        groups.append(
            Group(
                heading="" if is_answer else _wordings(rows["kind"].iloc[pair], rows["kind"].iloc[pair + 1], fewer_origins(row)),
                reason=f"Offered as a candidate because {row['reason']}" if is_answer else f"Put together: {row['reason']}",
                doubt=_doubt(row["pair_score"], is_answer=is_answer),
                cards=cards[pair : pair + 2],
            )
        )
    return groups


def _doubt(score: float, *, is_answer: bool) -> str:
    """What a pair is called where it may be none; an answer is never more than a candidate."""
    is_uncertain = score < UNCERTAIN_BELOW
    if is_answer:
        return "uncertain candidate" if is_uncertain else "candidate"
    return "uncertain" if is_uncertain else ""


def _wordings(first: str, again: str, of: str) -> str:
    """How the two tell it: "Quoted in both", "Quoted in one, paraphrased in the other", and of how many origins where of one."""
    told = f"{WORDINGS[first].capitalize()} in both"
    if first != again:
        told = f"{WORDINGS[first].capitalize()} in one, {WORDINGS[again]} in the other"
    return f"{told} · {of}" if of else told


def _parts(rows: pd.DataFrame) -> list[Part]:
    parts = []
    for number_, (_, pair) in enumerate(rows.groupby("pair_id", sort=False), start=1):
        parts.append(Part(f"Pair {number_}", f"Candidate: {next(records(pair))['reason']}", pair))
    return parts


def _no_pairs(view: View, words: str) -> None:
    st.info(words, icon=":material/inbox:")
    sources = count_sources(ask(in_view, view.store, view.selection).iloc[0])
    hint = (
        "Fewer filters may bring some."
        if not view.selection.is_empty
        else f"This corpus has {sources}; more reports of one event may bring some."
    )
    st.caption(hint)
