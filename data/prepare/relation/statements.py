"""How the statements of a corpus relate: its subjects, what is told twice, and claims with their answers."""

from __future__ import annotations

from typing import Any

from data.prepare.relation.candidates import candidates
from data.prepare.relation.clauses import clauses
from data.prepare.relation.content import Contents, Rows
from data.prepare.relation.contradicting import contradicting
from data.prepare.relation.grouping import groups
from data.prepare.relation.kinship import Kinship
from data.prepare.relation.likeness import Comparer
from data.prepare.relation.pairs import pair_rows
from data.prepare.relation.pointing import Sentences, pointing
from data.prepare.relation.same import same_statements
from data.prepare.relation.subjects import subject_rows
from data.prepare.relation.vectors import meanings
from data.prepare.relation.weights import Weights
from data.prepare.relation.wording import Names
from data.prepare.word_vectors import word_vector


def statement_relations(rows: Rows) -> dict[str, list[dict[str, Any]]]:
    """The rows of subjects and statement_pairs, from those of the other tables and of `terms`.

    Clauses are what is compared; what points back to another statement is read from whole ones.
    """
    contents = Contents(rows)
    found = contents.of_statements(clauses)
    comparer = Comparer(found, Weights(found), meanings(found, word_vector))
    compared, kinship, names = candidates(comparer), Kinship(found), _names(rows)
    grouped = groups(comparer, compared, kinship)
    texts = {row["article_id"]: row["text"] for row in rows["articles"]}
    pointed = list(pointing(contents.of_statements(), Sentences(rows), texts))
    settled = {offer.answer.statement_id for offer in pointed}
    offers = [*pointed, *contradicting(found, compared, kinship, contents.known, settled)]
    return {
        "subjects": subject_rows(comparer, grouped.groups, names),
        "statement_pairs": pair_rows(same_statements(comparer, grouped.links, kinship, names), offers),
    }


def _names(rows: Rows) -> Names:
    actors = {row["actor_id"]: row["actor"] for row in rows["actors"]}
    return Names(actors, {row["place_id"]: row["place"] for row in rows["places"]})
