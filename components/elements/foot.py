"""The foot of a page: what it shows and what it does not, by which rule, and how well that was measured to work."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.queries.accuracy import accuracy

FOUND = {"places": "places", "statements": "statements", "quantities": "figures", "dates": "dates"}


def foot(shows: str, *, shows_not: str, rule: str, kinds: Sequence[str] = ()) -> None:
    """Short paragraphs in our own Markdown, under the page's content; `kinds` are those of `accuracy` that the page stands on."""
    st.divider()
    st.caption(f"**What this shows.** {shows}")
    st.caption(f"**What it does not.** {shows_not}")
    st.caption(f"**The rule.** {rule}")
    if measured := _measured(kinds):
        st.caption(f"**How well it works.** {measured}")


def _measured(kinds: Sequence[str]) -> str:
    """The measured F1 of each kind, from the worst pack to the best; empty where nothing was measured."""
    known = accuracy().groupby("kind")["value"].agg(["min", "max"])
    parts = [f"{FOUND[kind]} {_between(*known.loc[kind])}" for kind in kinds if kind in known.index]
    if not parts:
        return ""
    first, *others = parts
    told = ", ".join([first.replace(" ", " are found with F1 ", 1), *(other.replace(" ", " with ", 1) for other in others)])
    return (
        f"On labelled news articles, {told}. F1 is 100 where nothing is missed and nothing wrongly found; "
        "articles unlike those may fare worse."
    )


def _between(worst: float, best: float) -> str:
    low, high = round(worst), round(best)
    return str(low) if low == high else f"{low} to {high}"
