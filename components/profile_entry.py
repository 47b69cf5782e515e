"""Entries for a profile as TOML text, and a profile with them appended.

An analyst's profile is never written anew: entries are appended, so that comments and order stay as they are.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 110


class ProfileError(Exception):
    """A profile to which nothing can be appended; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A contested thing that the analyst takes into the profile, with its wordings."""

    name: str
    wordings: tuple[str, ...]


def with_entries(profile: str, accepted: Sequence[Accepted]) -> tuple[str, list[str]]:
    """The profile's text with the entries at its end, and what of them was left out and why; ProfileError where it is none."""
    known = _wordings_of(profile)
    names = {name.casefold() for name in known.values()} | {str(name).casefold() for name in _names(profile)}
    parts, left_out = [], []
    for one in accepted:
        if one.name.casefold() in names:
            left_out.append(f"{one.name}: the profile has a thing of that name. Choose another name.")
            continue
        fresh = [words for words in dict.fromkeys(map(_flat, one.wordings)) if words.casefold() not in known]
        doubled = [words for words in map(_flat, one.wordings) if words.casefold() in known]
        left_out += [f"{words}: it stands under {known[words.casefold()]} already." for words in doubled]
        if fresh:
            parts.append(entry(one.name, fresh))
            known |= {words.casefold(): one.name for words in fresh}
            names.add(one.name.casefold())
    start = f"{profile.rstrip()}\n\n" if profile.strip() else ""
    return (start + "\n".join(parts) if parts else profile), left_out


def entry(name: str, wordings: Sequence[str]) -> str:
    """One `[[referent]]` as TOML, its wordings on lines of bearable length."""
    lines, line = [], "   "
    for words in map(_string, wordings):
        if len(line) + len(words) > WIDTH and line.strip():
            lines.append(line)
            line = "   "
        line += f" {words},"
    return f"[[referent]]\nname = {_string(name)}\nwordings = [\n" + "\n".join([*lines, line]) + "\n]\n"


def _string(words: str) -> str:
    """A TOML basic string: JSON's escapes are a part of TOML's, where nothing beyond ASCII is escaped."""
    return json.dumps(_flat(words), ensure_ascii=False).replace("\x7f", "\\u007f")


def _flat(words: str) -> str:
    return " ".join(words.split())


def _names(profile: str) -> list[object]:
    return [one.get("name", "") for one in _referents(profile)]


def _wordings_of(profile: str) -> dict[str, str]:
    """The thing that each wording of the profile stands for, by the wording in lower case."""
    found: dict[str, str] = {}
    for one in _referents(profile):
        wordings = one.get("wordings")
        for words in wordings if isinstance(wordings, list) else []:
            found.setdefault(_flat(str(words)).casefold(), str(one.get("name", "")))
    return found


def _referents(profile: str) -> list[dict[str, object]]:
    try:
        content = tomllib.loads(profile)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"This profile is no valid TOML ({error}). Correct it and choose it again.") from error
    found = content.get("referent", [])
    if not isinstance(found, list):
        raise ProfileError("This profile has [referent] where [[referent]] belongs. Correct it and choose it again.")
    return [one for one in found if isinstance(one, dict)]
