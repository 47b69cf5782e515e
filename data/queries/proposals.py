"""The things that are proposed for a profile, as far as the filters leave their words in view."""

from __future__ import annotations

import pandas as pd

from data.queries.filters import row_filter
from data.queries.provenance import counted
from data.selection import Selection
from data.store import Store


def proposals(store: Store, selection: Selection) -> pd.DataFrame:
    """One row per proposed thing with words in view, best first: candidate_id, name, reason, wordings, rows, counts."""
    where, parameters = row_filter(selection)
    return store.query(
        f"""SELECT c.candidate_id, c.name, c.reason, {counted()},
                count(DISTINCT r.wording) AS wordings, count(*) AS rows
            FROM candidates c JOIN candidate_uses r USING (candidate_id) JOIN articles a USING (article_id)
                JOIN provenance o USING (article_id) WHERE {where}
            GROUP BY c.candidate_id, c.name, c.reason, c.score ORDER BY c.score DESC, c.candidate_id""",
        parameters,
    )
