"""What is said in a brief of how its rows came about: three kinds of words, the rules of extraction, its accuracy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

LAYERS = {
    "source": "The source's words: in serif and quotation marks, to the character.",
    "machine": "Extracted by machine: outlined; dotted where its own score doubts it, dashed where something is not resolved.",
    "analyst": "The analyst's words: on a filled ground, with a pencil, a name and a day.",
}
UNCHECKED = (
    "Everything outlined was extracted by a program, by rules over a syntactic parse, and nobody has checked it beyond what the "
    "analyst's notes say. Read the sentence before you rely on a row. Sources are never averaged, added up or ranked."
)
RULES = {
    "places": "Places: names that a gazetteer or the profile knows, resolved by context. A name that stands for a government is "
    "told from the place.",
    "statements": "Statements: what somebody is reported to say, by reporting verbs and nouns and by quotation marks. Direct is "
    "quoted, mixed partly quoted, indirect the outlet's paraphrase and not the speaker's wording.",
    "quantities": "Figures: numbers that count something, with the bounds that their wording sets (over, about, up to), a "
    "measure by what is counted, the event that the text or the nearest date anchors, and who counted where the text tells.",
    "dates": "Dates: days, months, years and intervals as exact as written; relative ones are counted from the day of "
    "publication.",
}
NAMES = {"places": "Places", "statements": "Statements", "quantities": "Figures", "dates": "Dates"}
SCOPE_OF_FINDINGS = (
    "Findings are the rows that the analyst cited; filters do not remove them. Gaps and the summary of sources hold for the "
    "articles in view. An assigned date or source was given by whoever compiled the corpus; no article states it."
)
GAPS = (
    "What no figure was found for, by measure and event of the cited figures. “Not found” means that the machine found nothing; "
    "it never says that a source left something out."
)
MEASURED = (
    "Measured against labels made by people (F1 in percent: 100 where nothing is missed and nothing wrongly found). Articles "
    "unlike those may fare worse."
)
NOT_MEASURED = "How accurate this is was not measured."
_MEASURES = {
    "recognition_overlap": "found, spans overlapping",
    "content_j30": "found, contents overlapping (Jaccard 0.3)",
    "end_to_end": "found, with the right values",
    "value": "found, with the right value",
}
HEADS = ["Kind", "Labelled articles", "What was measured", "F1"]


def measured(rows: Iterable[dict[str, Any]]) -> list[tuple[str, str, str, str]]:
    """The measured accuracy as kind, labelled pack, what was measured, and F1 in percent."""
    return [
        (NAMES.get(row["kind"], row["kind"]), row["pack"], _MEASURES.get(row["measure"], row["measure"]), f"{row['value']:.1f}")
        for row in rows
    ]
