"""What the Figures page opens: the lines of the ledger that are asked for, what opens together, and on which axis."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.queries.filters import Parameters, row_filter
from data.queries.ledger import comparison, ledger_lines, pairs
from data.queries.located import records
from data.queries.overview import MEASURES as NAMES
from data.schema import MEASURES
from data.selection import Selection
from data.store import Store

MOVEMENTS = ("displaced", "arrived", "returned")
NO_EVENT = "not resolved"
NO_MEASURE = "other"
LOG_FROM = 100
ANYBODY = ("", "people")
AXES = ("as fits", "linear", "logarithmic")

REPORTS = """
FROM quantities r JOIN articles a USING (article_id) LEFT JOIN events e USING (event_id)
LEFT JOIN reports c USING (quantity_id)
"""
# What each filter reads, in the order of the fields of FiguresAsked.
FILTERED = {
    "measures": "r.measure",
    "events": f"coalesce(e.event, '{NO_EVENT}')",
    "claimants": f"coalesce(c.claimant, r.attributed_to, '{NO_EVENT}')",
    "units": f"coalesce(r.unit, '{NO_EVENT}')",
    "modifiers": "r.modifier",
}


@dataclass(frozen=True, slots=True)
class FiguresAsked:
    """Which figures the analyst asks for; an empty field asks for all."""

    measures: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    claimants: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not any(getattr(self, name) for name in FILTERED)


@dataclass(frozen=True, slots=True)
class Axis:
    """Whether an axis is logarithmic, and why, in words; and whether all panels share it."""

    is_log: bool
    why: str
    is_shared: bool = True


def asked_filter(asked: FiguresAsked) -> tuple[str, Parameters]:
    """A condition on the rows of REPORTS, and its parameters."""
    used = [(sql, list(getattr(asked, name))) for name, sql in FILTERED.items() if getattr(asked, name)]
    return " AND ".join(["TRUE", *(f"list_contains(?, {sql})" for sql, _ in used)]), [values for _, values in used]


def offered(store: Store, selection: Selection) -> pd.DataFrame:
    """What can be filtered by among the figures in view: filter (a field of FiguresAsked), value, figures; most figures first."""
    where, parameters = row_filter(selection)
    parts = [f"SELECT '{name}' AS filter, {sql} AS value {REPORTS} WHERE {where}" for name, sql in FILTERED.items()]
    return store.query(
        f"""SELECT filter, value, count(*) AS figures FROM ({" UNION ALL ".join(parts)}) GROUP BY ALL
            ORDER BY filter, figures DESC, value""",
        parameters * len(parts),
    )


def lines(store: Store, selection: Selection, asked: FiguresAsked) -> pd.DataFrame:
    """The lines of `data.queries.ledger.ledger_lines` that have a figure of those asked for, in their order."""
    found = ledger_lines(store, selection)
    if asked.is_empty:
        return found
    (where, parameters), (wanted, more) = row_filter(selection), asked_filter(asked)
    has = store.query(f"SELECT DISTINCT c.comparison_id {REPORTS} WHERE {where} AND {wanted}", parameters + more)
    return found[found["comparison_id"].isin(has["comparison_id"])].reset_index(drop=True)


def empty_measures(store: Store, selection: Selection) -> pd.DataFrame:
    """The measures that no figure in view has, in the order in which the schema names them: measure."""
    where, parameters = row_filter(selection)
    found = store.query(
        f"SELECT DISTINCT r.measure FROM quantities r JOIN articles a USING (article_id) WHERE {where}", parameters
    )
    return pd.DataFrame({"measure": [name for name in MEASURES if name not in set(found["measure"]) and name != NO_MEASURE]})


def opened_together(found: pd.DataFrame, comparison_id: str) -> pd.DataFrame:
    """The line of that comparison and those that open with it: of the other movements of people in one event, one each.

    Nothing opens with a comparison whose event is not known, that counts in another unit, or whose people
    are another group: those of one measure that differ in scope are never opened together.
    """
    chosen = found[found["comparison_id"] == comparison_id]
    if chosen.empty:
        return chosen
    first = chosen.iloc[0]
    if first["measure"] not in MOVEMENTS or not isinstance(first["event_id"], str):
        return chosen
    same = (found["event_id"] == first["event_id"]) & (found["unit"] == first["unit"])
    others = found[same & found["measure"].isin(MOVEMENTS) & (found["measure"] != first["measure"])]
    # Whoever is only called people may be of any group.
    alike = (others["subject"] == first["subject"]) | others["subject"].isin(ANYBODY) | (first["subject"] in ANYBODY)
    nearest = others[alike].sort_values("subject", key=lambda names: names != first["subject"], kind="stable")
    together: pd.DataFrame = pd.concat([chosen, nearest.drop_duplicates("measure")])
    order = {measure: at for at, measure in enumerate(MOVEMENTS)}
    return together.sort_values("measure", key=lambda names: names.map(order), kind="stable", ignore_index=True)


def opened_reports(store: Store, selection: Selection, comparison_ids: tuple[str, ...]) -> pd.DataFrame:
    """The reports of some comparisons, one after the other, with the columns of `data.queries.ledger.comparison`."""
    return pd.concat([comparison(store, selection, one) for one in comparison_ids], ignore_index=True)


def panels_of(together: pd.DataFrame, reports: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The reports of each line that opens together, under what they count."""
    found = {}
    for line in records(together):
        name = NAMES.get(line["measure"], line["measure"])
        own = reports[reports["comparison_id"] == line["comparison_id"]]
        found[f"{name} · {line['subject']}" if line["subject"] else name] = own
    return {name: own for name, own in found.items() if len(own)}


def opened_pairs(store: Store, selection: Selection, comparison_ids: tuple[str, ...]) -> pd.DataFrame:
    """The pairs of some comparisons, one after the other, each once, with the columns of `data.queries.ledger.pairs`."""
    found = [pairs(store, selection, one) for one in comparison_ids]
    joined: pd.DataFrame = pd.concat(found, ignore_index=True)
    is_first: pd.Series = ~joined["pair_id"].duplicated()
    return joined.loc[is_first].reset_index(drop=True)


def one_axis_each(reports: pd.DataFrame, found: pd.DataFrame) -> list[pd.DataFrame]:
    """The reports of a comparison without a known event in groups that may share an axis, those of most reports first.

    Reports share one where some pair of them was told to be of one thing; the others stand alone.
    """
    group = {one: one for one in reports["quantity_id"]}
    telling = found[~found["label"].isin(["undetermined", "different scope"])]
    for one, other in zip(telling["quantity_id"], telling["other_id"], strict=True):
        if one in group and other in group:
            kept, dropped = group[one], group[other]
            group = {name: kept if of == dropped else of for name, of in group.items()}
    of = reports["quantity_id"].map(group)
    return sorted((own for _, own in reports.groupby(of, sort=False)), key=len, reverse=True)


def axis(reports: pd.DataFrame, asked: str, *, is_shared: bool = True) -> Axis:
    """The axis for some reports: the one asked for, or by itself logarithmic where they differ more than a hundredfold."""
    if not is_shared:
        return Axis(is_log=False, why="each report's own, since nobody tells that they are of one event", is_shared=False)
    known = pd.concat([reports[name] for name in ("value", "low", "high")]).dropna().astype(float)
    positive = known[known > 0]
    times = float(positive.max() / positive.min()) if len(positive) else 1.0
    spread = f"the largest is {times:,.0f} times the smallest" if times >= 2 else "the figures are close to each other"
    if (known <= 0).any():
        return Axis(is_log=False, why="linear, since a logarithmic axis has no nought")
    if asked == "linear":
        return Axis(is_log=False, why=f"linear, as you chose; {spread}")
    if asked == "logarithmic":
        return Axis(is_log=len(positive) > 0, why=f"logarithmic, as you chose; {spread}")
    if times > LOG_FROM:
        return Axis(is_log=True, why=f"logarithmic, since {spread}")
    return Axis(is_log=False, why=f"linear, since {spread}")
