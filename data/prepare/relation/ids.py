"""Ids of what relates statements, made of the statements, so that the same corpus gives the same ids."""

from __future__ import annotations

from hashlib import sha256


def relation_id(kind: str, *parts: str) -> str:
    """The id of a relation of that kind between these statements."""
    return sha256("|".join((kind, *parts)).encode()).hexdigest()[:16]
