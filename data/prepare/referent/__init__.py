"""What the sources of a corpus seem to call differently: things proposed for the profile, with the words that would be theirs.

Phrases are taken for one thing where they stand for the same kind of thing, about the same place and, for what happens,
at the same time; for a people or a power, also of the same nation.
"""

from __future__ import annotations

from data.prepare.referent.proposing import proposals

__all__ = ["proposals"]
