"""What the corpus and the world tell about names in statements: whose party, which person, which country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data.prepare.lexicon import rows as reference

Rows = Mapping[str, Sequence[Mapping[str, Any]]]

GOVERNMENT = " (government)"


class Known:
    """Look-ups of actors, people's surnames and demonyms over one corpus.

    `people` gives a person for a part of the name, in lower case; `demonyms` a country's place for "belgian": its place_id
    where the corpus mentions it, else its code.
    """

    def __init__(self, rows: Rows) -> None:
        """Index the actors and the places of the corpus."""
        self._actors = {row["actor_id"]: row for row in rows["actors"]}
        self._ids = {row["actor"]: row["actor_id"] for row in rows["actors"]}
        self.people = {
            part.lower(): row["actor"]
            for row in sorted(rows["actors"], key=lambda row: str(row["actor"]))
            if row["kind"] == "person" and all(part[:1].isupper() for part in row["actor"].split())
            for part in row["actor"].split()
            if part[:1].isupper()
        }
        places = {row["country"]: row["place_id"] for row in rows["mentions"] if row["kind"] == "country" and row["place_id"]}
        self.demonyms = {
            form.lower(): places.get(row["iso2"], row["iso2"])
            for row in reference("countries")
            for form in (*row["demonyms"].split("|"), *row["adjectives"].split("|"))
            if form
        }

    def sides(self, actor_id: str) -> frozenset[str]:
        """The party that an actor speaks for: the one known for it, and a government or organisation itself."""
        actor = self._actors[actor_id]
        own = actor["actor"] if actor["kind"] in ("government", "organisation") else None
        return frozenset(side.removesuffix(GOVERNMENT) for side in (own, actor["party"]) if side)

    def sides_of(self, name: str | None) -> frozenset[str]:
        """The party of somebody named as statements name whom they are about; empty where that is no actor."""
        actor_id = self._ids.get(name) if name else None
        return self.sides(actor_id) | {str(name).removesuffix(GOVERNMENT)} if actor_id else frozenset()
