"""The reports of a corpus: its figures with what they count, who counted, whose text it is and when they held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from data.prepare import lexicon
from data.prepare.reconcile import parts
from data.prepare.reconcile.conversion import unit
from data.prepare.reconcile.copies import Origin, origins
from data.prepare.reconcile.moments import Moment, moment
from data.prepare.reconcile.populations import population
from data.prepare.reconcile.report import Report

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]


@cache
def running() -> dict[str, str]:
    """The measures whose counts run for a time, and whether they can only grow."""
    return {row["measure"]: row["change"] for row in lexicon.rows("running_counts")}


def reports(rows: Rows) -> list[Report]:
    """One report for each figure whose measure or event is known, in the order of the articles and of reading."""
    articles = _articles(rows)
    statements = {row["statement_id"]: row for row in rows["statements"]}
    figures = list(_figures(rows["quantities"], articles))
    whose = _whose(figures, articles)
    return [
        _report(figure, articles[figure["article_id"]], statements.get(figure["statement_id"]), whose[figure["quantity_id"]])
        for figure in figures
        if figure["measure"] != parts.NO_MEASURE or figure["event_id"]
    ]


def _articles(rows: Rows) -> dict[str, Row]:
    """The articles by id, each with the origin that shared text tells where the article credits nobody."""
    shared = {row["article_id"]: row["origin"] for row in rows.get("origins", ()) if row["basis"] == "shared text"}
    copied = {article_id: {"origin": origin, "origin_basis": "copied"} for article_id, origin in shared.items()}
    return {row["article_id"]: {**row, **copied.get(row["article_id"], {})} for row in rows["articles"]}


def _figures(quantities: Sequence[Row], articles: Mapping[str, Row]) -> Iterator[dict[str, Any]]:
    """The figures with what the text carries from one to the next: the whole, the event, the measure, the claimant."""
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in quantities:
        by_article[row["article_id"]].append({**row, "part_of": None, "tied_to": None, "basis": row["attribution"]})
    for article_id, own in by_article.items():
        text, found = articles[article_id]["text"], sorted(own, key=lambda row: (row["start"], row["end"]))
        known = {row["quantity_id"]: row for row in found}
        for part, whole in list(parts.wholes(text, found)):
            row, of = known[part["quantity_id"]], known[whole["quantity_id"]]
            row.update(part_of=of["quantity_id"], measure=of["measure"])
            _inherit(row, of)
        for later, earlier in list(parts.compared(text, found)):
            row, of = known[later["quantity_id"]], known[earlier["quantity_id"]]
            row.update(tied_to=of["quantity_id"], measure=of["measure"])
            _inherit(row, of)
        yield from found


def _inherit(row: dict[str, Any], of: Row) -> None:
    """Event and claimant of the figure that a sentence ties this one to, where the text gives it none of its own."""
    if row["event_id"] is None:
        row.update(event_id=of["event_id"], event_basis=of["event_basis"])
    is_own = row["attribution"] == "attributed" or of["sentence_start"] != row["sentence_start"]
    if not is_own and of["basis"] in ("attributed", "carried"):
        row.update(attributed_to=of["attributed_to"], attributed_to_id=of["attributed_to_id"], basis="carried")


def _whose(figures: Sequence[Row], articles: Mapping[str, Row]) -> dict[str, Origin]:
    """Whose text each figure stands in, by quantity_id; copies are looked for among figures of one value."""
    groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in figures:
        groups[row["measure"], unit(row["unit"]).dimension, row["value"], row["low"], row["high"]].append(row)
    found: dict[str, Origin] = {}
    for group in groups.values():
        told = [(_told(row, articles[row["article_id"]]), articles[row["article_id"]]) for row in group]
        found.update(zip((row["quantity_id"] for row in group), origins(told), strict=True))
    return found


def _told(row: Row, article: Row) -> str:
    return str(article["text"][row["sentence_start"] : row["sentence_end"]])


def _report(row: Row, article: Row, statement: Row | None, origin: Origin) -> Report:
    is_assigned = article["published_basis"] == "assigned"
    claimant = row["attributed_to"] if row["basis"] in ("attributed", "carried") else None
    return Report(
        **{name: row[name] for name in Report.__dataclass_fields__ if name in row and name not in ("moment", "claimant")},
        source=article["source"],
        told=_told(row, article),
        population=_population(row),
        is_event_assigned=is_assigned and row["event_basis"] == "published",
        is_date_assigned=is_assigned,
        published=str(article["published"] or ""),
        moment=_moment(row, article, statement, is_assigned=is_assigned),
        claimant=f"{origin[0]} (own words)" if row["basis"] == "narrator" else claimant,
        claimant_basis=row["basis"],
        origin=origin[0],
        origin_basis=origin[1],
    )


def _population(row: Row) -> str:
    """Parts of a whole with nothing to tell them by are never compared with a whole."""
    counted = population(row["subject"], row["unit"], row["measure"], row["event_id"])
    return f"part of {counted or 'the total'}" if row["part_of"] and counted in ("", "people") else counted


def _moment(row: Row, article: Row, statement: Row | None, *, is_assigned: bool) -> Moment | None:
    """When the count held: as the text says, else when it was said or, for counts that run, when it was published.

    What a figure is compared with ("up from 12") is of a time before that, which only the text can tell.
    """
    if row["as_of_basis"] == "stated":
        return moment(row["as_of"], "stated")
    if row["tied_to"]:
        return None
    if row["measure"] in running():
        if statement is not None and statement["said_on"]:
            is_relative = statement["said_on_basis"] == "relative"
            return moment(statement["said_on"], "stated", is_assigned=is_assigned and is_relative)
        if article["published"]:
            return moment(article["published"].isoformat(), "published", is_assigned=is_assigned)
    return moment(row["as_of"], str(row["as_of_basis"]), is_assigned=is_assigned and row["as_of_basis"] == "published")
