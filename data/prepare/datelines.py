"""Where a paragraph's own words begin: after a place line such as "LIMA, Peru (Wire) -" or "Lima, May 3:"."""

from __future__ import annotations

import re

from data.prepare.article import Block

PLACE_LINE = re.compile(
    r"(?:[A-Z][\w.'’-]*(?:[ /][\w.'’-]+){0,4}(?:,\s[A-Z][\w.'’-]*(?:\s[\w.'’-]+){0,3}){0,3}\s*)?"
    r"(?:\([A-Z][\w ./]{1,25}\)\s*(?:—|–|―|-{1,2})|(?<=[\w.)])\s+(?:—|–|―|--|-(?=\s)))\s+"
)
DATED = re.compile(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?:, [A-Z][\w.'’-]*)?,? "
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2} ?:\s+"
)


def opening(text: str, block: Block) -> int:
    """The offset of the first word after the place line, the block's start where it has none."""
    found = PLACE_LINE.match(text, block.start, min(block.end, block.start + 90))
    if found is None:
        dated = DATED.match(text, block.start, min(block.end, block.start + 60))
        return dated.end() if dated else block.start
    place = found.group()
    is_place = "(" in place or "," in place or place.split()[0].isupper()
    return found.end() if is_place else block.start
