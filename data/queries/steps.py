"""Which reports of a comparison stand at a moment, and where on an axis of time."""

from __future__ import annotations

import pandas as pd

from data.queries.written import moment

BASES = {"stated": "as stated", "event_end": "end of the event", "published": "day of publication"}
LONGEST_DAYS = 366


def steps(reports: pd.DataFrame) -> pd.DataFrame:
    """The reports of `data.queries.ledger.comparison` that have a number and a moment, earliest first, with where they stand.

    More columns: `begins` and `ends` (the first and last moment that they may hold for), `moment` (the middle of these, where the
    mark stands), `height` (the number, or the middle of its bounds, which is no estimate), `line` (the reports
    that a line joins) and `when` (in words).
    """
    begins, ends = (pd.to_datetime(reports[name], errors="coerce") for name in ("as_of_start", "as_of_end"))
    height = reports["value"].fillna((reports["low"] + reports["high"]) / 2).fillna(reports["low"]).fillna(reports["high"])
    middle = begins + (ends - begins) / 2
    found = reports.assign(begins=begins, ends=ends, moment=middle, height=height, when=_when(reports), line=_line(reports))
    is_told = (reports["modifier"] != "vague") & (ends - begins < pd.Timedelta(days=LONGEST_DAYS))
    found = found[is_told & height.notna() & begins.notna() & ends.notna()]
    return found.sort_values(["moment", "begins", "height"], kind="stable", ignore_index=True)


def without_step(reports: pd.DataFrame) -> pd.DataFrame:
    """The reports that `steps` leaves out, in their order."""
    return reports[~reports["quantity_id"].isin(steps(reports)["quantity_id"])].reset_index(drop=True)


def _line(reports: pd.DataFrame) -> pd.Series:
    """What a line joins: the reports that the ledger takes for one claimant's series; any other report stands by itself."""
    return reports["series_id"].fillna(reports["quantity_id"])


def _when(reports: pd.DataFrame) -> list[str]:
    return [
        f"as of {moment(as_of)} ({BASES.get(basis, 'basis not known')}{', assigned' if is_dotted else ''})"
        if isinstance(as_of, str)
        else "no date of its own"
        for as_of, basis, is_dotted in zip(reports["as_of"], reports["as_of_basis"], reports["is_dotted"], strict=True)
    ]
