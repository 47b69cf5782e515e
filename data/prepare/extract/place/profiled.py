"""What a profile says of places beyond their names: which have no point, and which names are common words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from data.prepare.extract.place.names import PLACE_LABELS
from data.prepare.profile_slips import is_common
from data.prepare.resolve.gazetteer import gazetteer
from data.prepare.resolve.profile_places import identified, unplaced
from data.prepare.spans import PlaceSpan


def profiled(doc: Doc, spans: Iterable[PlaceSpan]) -> Iterator[PlaceSpan]:
    """The spans, those of places without a point without one, and none where a common word is no name."""
    profile = doc._.profile
    if profile is None or not profile.places:
        yield from spans
        return
    own = {place.place_id for place, _ in identified(profile, gazetteer())}
    pointless = unplaced(profile, gazetteer())
    for span in spans:
        if span.place_id in own and is_common(doc.text[span.start : span.end]) and not _is_name(doc, span):
            continue
        if (span.place_id or "").split("/")[0] in pointless:
            yield replace(span, lat=None, lon=None, located_by=None)
        else:
            yield span


def _is_name(doc: Doc, span: PlaceSpan) -> bool:
    """Whether the words are written and read as a name."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return words is not None and all(
        token.text[0].isupper() and (token.pos_ == "PROPN" or token.ent_type_ in PLACE_LABELS)
        for token in words
        if token.pos_ not in ("DET", "ADP", "CCONJ")
    )
