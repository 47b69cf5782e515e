"""What an analyst knows about a corpus, read from profile.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from data.prepare.profile_slips import mended_place, told_of_names
from data.prepare.referent_slips import mended_referent, told_of_wordings
from data.schema import ACTOR_KINDS, PLACE_KINDS


class Entry(BaseModel):
    """An entry of the profile; unknown keys are an error, since they are mostly slips of the pen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)


class ProfileActor(Entry):
    """Someone who speaks or is spoken of, with the government or party that he or she belongs to."""

    aliases: tuple[str, ...] = ()
    party: str | None = None
    office: str | None = None
    kind: str = "person"

    @field_validator("kind")
    @classmethod
    def known_kind(cls, kind: str) -> str:
        """One of the schema's kinds."""
        return _one_of(kind, ACTOR_KINDS)


class Spelling(BaseModel):
    """A spelling of a place's name, and who uses it where that is contested."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    language: str | None = None
    usage: str | None = None


class ProfilePlace(Entry):
    """A place with its point (WGS 84 degrees, both or neither) and its spellings."""

    lat: float | None = Field(default=None, ge=-90, le=90)
    lon: float | None = Field(default=None, ge=-180, le=180)
    kind: str = "city"
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$")
    spellings: tuple[Spelling, ...] = ()

    @field_validator("spellings", mode="before")
    @classmethod
    def plain_spellings(cls, spellings: object) -> object:
        """A bare string is a spelling without usage."""
        return [{"name": s} if isinstance(s, str) else s for s in spellings] if isinstance(spellings, list) else spellings

    @field_validator("kind")
    @classmethod
    def known_kind(cls, kind: str) -> str:
        """One of the schema's kinds."""
        return _one_of(kind, PLACE_KINDS)


class ProfileEvent(Entry):
    """Something that happened, with its first and last day."""

    start: date | None = None
    end: date | None = None
    aliases: tuple[str, ...] = ()

    @model_validator(mode="after")
    def in_order(self) -> ProfileEvent:
        """An event does not end before it starts."""
        if self.start and self.end and self.end < self.start:
            raise ValueError("end is before start")
        return self


class ProfileReferent(Entry):
    """A contested thing and the wordings for it."""

    wordings: tuple[str, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Profile:
    """All that profile.toml says; names are unique within a kind of entry, those of places within a kind of place."""

    actors: tuple[ProfileActor, ...] = ()
    places: tuple[ProfilePlace, ...] = ()
    events: tuple[ProfileEvent, ...] = ()
    referents: tuple[ProfileReferent, ...] = ()


ENTRIES: dict[str, type[Entry]] = {
    "actor": ProfileActor,
    "place": ProfilePlace,
    "event": ProfileEvent,
    "referent": ProfileReferent,
}
MENDED = {ProfilePlace: mended_place, ProfileReferent: mended_referent}


def load_profile(path: Path) -> tuple[Profile, list[str]]:
    """The profile and, one line each, what in it could not be used; every sound entry is kept."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Profile(), [f"The profile cannot be read ({error}). Correct it and run again."]
    messages = [f"[{key}] is not known. Use {', '.join(f'[[{k}]]' for k in ENTRIES)}." for key in content if key not in ENTRIES]
    found: dict[str, tuple[Any, ...]] = {}
    for key, model in ENTRIES.items():
        entries, faults = _entries(key, model, content.get(key, []))
        found[f"{key}s"] = entries
        messages += faults
    messages += told_of_names([(place.name, [one.name for one in place.spellings]) for place in found["places"]])
    messages += told_of_wordings([(one.name, one.wordings) for one in found["referents"]])
    return Profile(**found), messages


def _entries(key: str, model: type[Entry], raw: object) -> tuple[tuple[Entry, ...], list[str]]:
    if not isinstance(raw, list):
        return (), [f"[{key}] must be written [[{key}]], once for each entry."]
    entries: dict[tuple[str, str], Entry] = {}
    messages: list[str] = []
    for number, fields in enumerate(raw, 1):
        label = f"[[{key}]] {number}"
        mended, slips = MENDED[model](fields, label) if model in MENDED else (fields, [])
        messages += slips
        try:
            entry = model.model_validate(mended)
        except ValidationError as error:
            messages.append(f"{label} was left out: {_reasons(error)}. Correct it and run again.")
            continue
        same = entry.name.casefold(), entry.kind if isinstance(entry, ProfilePlace) else ""
        if same in entries:
            messages.append(f"{label} was left out: the name {entry.name} stands there twice. Merge the two entries.")
            continue
        entries[same] = entry
    return tuple(entries.values()), messages


def _reasons(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(str(part) for part in fault['loc']) or 'entry'}: {fault['msg']}" for fault in error.errors())


def _one_of(value: str, known: list[str]) -> str:
    if value not in known:
        raise ValueError(f"must be one of {', '.join(known)}")
    return value
