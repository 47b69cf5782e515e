"""What the map and the table under it show of the rows of `data.queries.map`."""

from __future__ import annotations

import pandas as pd

from data.queries.extent import Extent, extent, whole
from data.queries.outlines import AREAS, outlined
from data.queries.provenance import counts_by
from data.queries.written import place_kind

MEASURES = ("mentions", "articles", "sources", "origins")
MOST_DRAWN = 2000
MOST_COLUMNS = 12
MOST_TOLD = 6
# More towns than this are a smear on a map of the world.
MOST_TOWNS = 120


def shown_places(places: pd.DataFrame, by_source: pd.DataFrame, measure: str = "mentions") -> pd.DataFrame:
    """The places of `map_places` that have mentions in the classes shown, counted in those alone, most of `measure` first.

    `mentions`, `articles`, `uncertain` and the counts of provenance are of the rows of `map_sources`; the other columns stay.
    """
    summed = by_source.groupby("label")[["mentions", "articles", "uncertain"]].sum()
    counted = summed.join(counts_by(by_source, "label"))
    kept = places.drop(columns=list(counted)).merge(counted, on="label")
    return kept.sort_values([measure, "mentions", "label"], ascending=[False, False, True], ignore_index=True)


def place_columns(
    shown: pd.DataFrame, by_source: pd.DataFrame, alternatives: pd.DataFrame, measure: str = "mentions"
) -> pd.DataFrame:
    """The table beside the map, one row per place.

    Columns: place, kind, mentions, articles, sources, origins (numbers), one per source as `source_column` names it (its
    articles or else its mentions; those with most), literal, metonym, neither, uncertain, also (what else it could be), located.
    """
    values = "articles" if measure == "articles" else "mentions"
    per_source = by_source.pivot_table(index="label", columns="source", values=values, aggfunc="sum", fill_value=0)
    most = by_source.groupby("source")["mentions"].sum().nlargest(MOST_COLUMNS).index
    per_source = per_source[[source for source in per_source.columns if source in most]].rename(columns=source_column)
    table = shown.merge(per_source, left_on="label", right_index=True, how="left")
    table = table.assign(
        located=table["lat"].notna().map({True: "yes", False: "no coordinates"}),
        kind=table["kind"].map(place_kind),
        also=table["label"].map(alternatives.set_index("label")["alternatives"]),
    )
    columns = ["label", "kind", *MEASURES, *per_source.columns, "literal", "metonym", "neither", "uncertain", "also", "located"]
    return table[columns].rename(columns={"label": "place"})


def source_column(source: str) -> str:
    """What the column of a source is called, so that a source with the name of another column stays apart from it."""
    return f"in {source}"


def located_places(shown: pd.DataFrame, by_source: pd.DataFrame, sources: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The places that a map can draw: those with coordinates, at most 2,000, first ones first.

    They come with their outlines, and with what each source has of the measure as `told`: "GG 2, HH 1".
    """
    drawn = outlined(shown[shown["lat"].notna()].head(MOST_DRAWN).reset_index(drop=True))
    return drawn.assign(told=drawn["label"].map(_by_badge(by_source, sources, measure)))


def is_crowded(located: pd.DataFrame) -> bool:
    """Whether there are so many towns that the map draws most of them in clusters."""
    return int((~located["kind"].isin([*AREAS, "landmark"])).sum()) > MOST_TOWNS


def view_on(located: pd.DataFrame, labels: tuple[str, ...]) -> Extent:
    """The view on the places with those labels as far as they reach; on the bulk of all where there are none of them.

    A place that is the only one is shown as far as it reaches, too.
    """
    wanted = located if len(located) == 1 else located[located["label"].isin(labels)]
    return extent(located) if wanted.empty else whole(wanted)


def _by_badge(by_source: pd.DataFrame, sources: pd.DataFrame, measure: str) -> dict[str, str]:
    """What each source has of the measure, by label and badge, as in "GG 2, HH 1"."""
    badges = dict(zip(sources["source"], sources["badge"], strict=True))
    counts = by_source.assign(count=by_source["articles" if measure == "articles" else "mentions"])
    counts = counts.sort_values(["count", "source"], ascending=[False, True])
    return {str(label): _told(rows, badges) for label, rows in counts.groupby("label")}


def _told(rows: pd.DataFrame, badges: dict[str, str]) -> str:
    first = [f"{badges[source]} {number}" for source, number in zip(rows["source"], rows["count"], strict=True)][:MOST_TOLD]
    more = f" and {len(rows) - MOST_TOLD} more" if len(rows) > MOST_TOLD else ""
    return ", ".join(first) + more
