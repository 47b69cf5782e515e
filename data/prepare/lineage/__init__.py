"""Which articles share text, and whose report each of them is.

Articles are compared by shingles, runs of a few words (Broder 1997, "On the resemblance and containment of
documents"). MinHash proposes the pairs; what they share is then read off word by word. A paraphrase shares no run of
words and escapes this.
"""

from __future__ import annotations

from data.prepare.lineage.tables import lineage

__all__ = ["lineage"]
