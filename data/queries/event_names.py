"""How queries find the names of events in sentences: whole words, in any case and alphabet."""

from __future__ import annotations

# For a WITH clause: every name of every event, with the pattern that finds it in text in lower case.
NAMED = r"""
names AS (SELECT event_id, event, lower(unnest(list_distinct(list_append(aliases, event)))) AS name FROM events),
named AS (SELECT *, '(^|[^\p{L}\p{N}_])' || regexp_escape(name) || '($|[^\p{L}\p{N}_])' AS pattern FROM names)"""


def names_event(words: str) -> str:
    """SQL that is true where those words have a name of the row `n` of `named`."""
    # DuckDB asks both sides of an AND of every pair, and compiles a pattern each time; a CASE asks for few patterns.
    return f"CASE WHEN contains(lower({words}), n.name) THEN regexp_matches(lower({words}), n.pattern) ELSE FALSE END"
