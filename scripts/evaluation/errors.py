"""What preparation got wrong on a labelled pack, one row an error: the fault, a few words that name it, and the sentence.

Labels and findings are matched as the scorer matches them, so that the errors are those that the scores count.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from scripts.evaluation.scorer import Labelled, Row

LONGEST_WORDS = 5
AROUND = 90
STATEMENT_JACCARD = 0.3


@dataclass(frozen=True, slots=True)
class Error:
    """One error: kind of row, the fault, bare words that name it, and where it is (not for pages of the project)."""

    kind: str
    fault: str
    what: str
    doc: str
    sentence: str


def errors(kind: str, pack: Labelled, scorer: ModuleType) -> Iterator[Error]:
    """Every error of one kind of row."""
    if not pack.has_spans:
        yield from _bare(kind, pack, scorer)
        return
    least = STATEMENT_JACCARD if kind == "statements" else 0.0
    for doc, gold in pack.gold.items():
        labels = [row for row in gold if kind != "places" or scorer.present(row.get("lat"))]
        ignored = [row for row in gold if kind == "places" and not scorer.present(row.get("lat"))]
        found = pack.found.get(doc, [])
        pairs = scorer.match([scorer.span(row) for row in labels], [scorer.span(row) for row in found], least)
        hit, got = {i for i, _ in pairs}, {k for _, k in pairs}
        for i, row in enumerate(labels):
            if i not in hit:
                yield _error(pack, kind, "missed", _named(kind, row, pack.texts[doc]), row)
        for k, row in enumerate(found):
            overlaps = any(scorer.jaccard(scorer.span(row), scorer.span(one)) > 0 for one in ignored)
            if k not in got and not overlaps:
                yield _error(pack, kind, "invented", _named(kind, row, pack.texts[doc]), row)
        for i, k in pairs:
            for fault, what in WRONG[kind](labels[i], found[k], scorer):
                yield _error(pack, kind, fault, what, labels[i])


def _bare(kind: str, pack: Labelled, scorer: ModuleType) -> Iterator[Error]:
    """Errors where labels have no offsets: numbers that were missed, and numbers that no label has."""
    for doc, gold in pack.gold.items():
        left = list(pack.found.get(doc, []))
        for row in gold:
            same = [one for one in left if any(math.isclose(n, row["value"], rel_tol=1e-6) for n in scorer.bare_numbers(one))]
            if not same:
                what = f"{row['value']:g} {row['units'][0] if row['units'] else ''}".strip()
                yield Error(kind, "missed", short(what), doc, " ".join(pack.texts[doc].split())[: 2 * AROUND])
                continue
            best = next((one for one in same if scorer.bare_unit(row, one)), same[0])
            left.remove(best)
            if not scorer.bare_unit(row, best):
                yield _error(
                    pack, kind, "wrong unit", f"{next(iter(row['units']), 'none')} -> {best.get('unit') or 'none'}", best
                )
            if not scorer.bare_modifier(row, best):
                yield _error(pack, kind, "wrong modifier", f"{row['modifier']} -> {best.get('modifier')}", best)
        for row in left:
            yield _error(pack, kind, "invented", short(str(row["text"])), row)


def _places(gold: Row, found: Row, scorer: ModuleType) -> Iterator[tuple[str, str]]:
    name = short(str(gold["text"]))
    if not scorer.present(found.get("lat")):
        yield "no coordinates", name
    else:
        away = scorer.km((gold["lat"], gold["lon"]), (found["lat"], found["lon"]))
        if away > scorer.NEAR_KM:
            chosen = ", ".join(str(one) for one in (found["place"], found["kind"], found["country"]) if scorer.present(one))
            yield "wrong place", f"{name} -> {chosen}"
    if gold.get("kind") and not scorer.same_text(gold["kind"], found.get("kind")):
        yield "wrong kind", f"{name}: {gold['kind']} -> {found.get('kind')}"
    if isinstance(gold.get("metonym"), bool) and gold["metonym"] != bool(found.get("metonym")):
        yield "wrong metonym", f"{name}: {'is' if gold['metonym'] else 'is not'} one"


def _statements(gold: Row, found: Row, scorer: ModuleType) -> Iterator[tuple[str, str]]:
    for part in ("speaker", "cue"):
        given = gold.get(f"{part}_start")
        if not scorer.present(given):
            continue
        start, end = found.get(f"{part}_start"), found.get(f"{part}_end")
        told = scorer.present(start) and scorer.present(end)
        if not told or scorer.jaccard((given, gold[f"{part}_end"]), (int(start or 0), int(end or 0))) <= 0:
            yield f"wrong {part}", short(str(found[part]) if scorer.present(found.get(part)) else f"no {part}")
    named = gold.get("speaker_canonical")
    known = [str(one).casefold() for one in (named, *gold.get("speaker_aliases", []))]
    if scorer.present(named) and str(found.get("actor") or "").casefold() not in known:
        yield "wrong actor", short(str(found["actor"]) if scorer.present(found.get("actor")) else "not resolved")
    for name in ("act", "kind"):
        if scorer.present(gold.get(name)) and not scorer.same_text(gold[name], found.get(name)):
            yield f"wrong {name}", f"{gold[name]} -> {found.get(name)}"


def _quantities(gold: Row, found: Row, scorer: ModuleType) -> Iterator[tuple[str, str]]:
    for name, same in scorer.QUANTITY_FIELDS.items():
        if name in gold and not same(gold[name], found.get(name)):
            yield f"wrong {name}", f"{short(str(gold['text']))}: {gold[name]} -> {found.get(name)}"
    if "attributed_to" in gold:
        whose = found.get("attributed_to")
        alias = scorer.present(whose) and str(whose) in gold.get("attributed_aliases", [])
        if not scorer.same_text(gold["attributed_to"], whose) and not alias:
            yield "wrong attribution", f"{short(str(gold['text']))} -> {short(str(whose))}"


def _dates(gold: Row, found: Row, scorer: ModuleType) -> Iterator[tuple[str, str]]:
    if scorer.present(gold.get("value")) and not scorer.same_text(gold["value"], found.get("value")):
        yield "wrong value", f"{short(str(gold['text']))}: {gold['value']} -> {found.get('value')}"


WRONG: dict[str, Callable[[Row, Row, ModuleType], Iterator[tuple[str, str]]]] = {
    "places": _places,
    "statements": _statements,
    "quantities": _quantities,
    "dates": _dates,
}


def _named(kind: str, row: Row, text: str) -> str:
    """A few words for a row: the name or figure itself; of a statement its cue, never its content."""
    if kind != "statements":
        return short(str(row["text"]))
    start, end = row.get("cue_start"), row.get("cue_end")
    if start is None or end is None or start != start or end != end:  # noqa: PLR0124 (only NaN differs from itself)
        return "no cue"
    return short(text[int(start) : int(end)].casefold())


def _error(pack: Labelled, kind: str, fault: str, what: str, row: Row) -> Error:
    return Error(kind, fault, what, str(row["doc"]), sentence_at(pack, str(row["doc"]), int(row["start"]), int(row["end"])))


def sentence_at(pack: Labelled, doc: str, start: int, end: int) -> str:
    """The sentences that a span touches, on one line; the words around it where there is none."""
    touched = [bounds for bounds in pack.sentences.get(doc, []) if bounds[0] < end and start < bounds[1]]
    first = min((one for one, _ in touched), default=max(0, start - AROUND))
    last = max((one for _, one in touched), default=end + AROUND)
    return " ".join(pack.texts[doc][first:last].split())


def short(words: str) -> str:
    """At most five words."""
    parts = words.split()
    return " ".join(parts[:LONGEST_WORDS]) + (" …" if len(parts) > LONGEST_WORDS else "")


def frequent(found: Sequence[Error], most: int = 10) -> dict[tuple[str, str], list[tuple[str, list[Error]]]]:
    """For each kind of row and fault, the most frequent errors: the words that name it, with every case."""
    told: dict[tuple[str, str], dict[str, list[Error]]] = {}
    for one in found:
        told.setdefault((one.kind, one.fault), {}).setdefault(one.what, []).append(one)
    ranked: dict[tuple[str, str], list[tuple[str, list[Error]]]] = {}
    for key, cases in sorted(told.items(), key=lambda fault: (fault[0][0], -sum(map(len, fault[1].values())), fault[0][1])):
        ranked[key] = sorted(cases.items(), key=lambda case: (-len(case[1]), case[0]))[:most]
    return ranked
