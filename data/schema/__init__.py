"""Every stored table, once: its columns, their types, what they mean and what must hold.

The names are a promise to people's own notebooks. Spans are character offsets, end exclusive, into
`articles.text` of the same article, and for every row `text == articles.text[start:end]`.
"""

from __future__ import annotations

import pyarrow

from data.schema.articles import Articles, Problems, Sentences, Voices
from data.schema.ledger import Comparisons, Ledger, Reports, States
from data.schema.lineage import Copies, Origins, SharedPassages
from data.schema.places import Mentions, Places
from data.schema.quantities import Dates, Events, Quantities
from data.schema.relations import StatementPairs, Subjects
from data.schema.statements import Actors, Statements
from data.schema.tables import Located, Table
from data.schema.values import ACTOR_KINDS, ACTS, MEASURES, PLACE_KINDS, STATEMENT_KINDS
from data.schema.wordings import Candidates, CandidateUses, Wordings

__all__ = ["ACTOR_KINDS", "ACTS", "MEASURES", "PLACE_KINDS", "STATEMENT_KINDS", "TABLES", "Located", "Table", "arrow_schema"]

TABLES: dict[str, type[Table]] = {
    "articles": Articles,
    "mentions": Mentions,
    "places": Places,
    "statements": Statements,
    "actors": Actors,
    "subjects": Subjects,
    "statement_pairs": StatementPairs,
    "quantities": Quantities,
    "events": Events,
    "dates": Dates,
    "wordings": Wordings,
    "candidates": Candidates,
    "candidate_uses": CandidateUses,
    "comparisons": Comparisons,
    "reports": Reports,
    "ledger": Ledger,
    "states": States,
    "origins": Origins,
    "copies": Copies,
    "shared_passages": SharedPassages,
    "sentences": Sentences,
    "voices": Voices,
    "problems": Problems,
}


def arrow_schema(table: str) -> pyarrow.Schema:
    """The Arrow schema of a stored table, columns in the declared order."""
    columns = TABLES[table].to_schema().columns
    return pyarrow.schema([(name, column.dtype.type.pyarrow_dtype) for name, column in columns.items()])
