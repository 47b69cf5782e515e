"""A claim and its answer are told by words of denial, not by likeness alone."""

from __future__ import annotations

from datetime import date

import pytest

from data.prepare.relation.candidates import candidates
from data.prepare.relation.content import Content
from data.prepare.relation.contradicting import contradicting
from data.prepare.relation.kinship import Kinship
from data.prepare.relation.known import Known
from tests.data.prepare.relation.contents import comparer, content

ACTORS = [
    {"actor_id": name, "actor": name, "kind": "organisation", "aliases": [], "party": None} for name in ("union", "port", "mayor")
]
KNOWN = Known({"actors": ACTORS, "mentions": []})
DENIAL = {"by": "port", "act": "deny", "cue": "denied"}


def _offered(*found: Content, settled: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    compared = comparer(*found)
    offers = contradicting(compared.found, candidates(compared), Kinship(compared.found), KNOWN, settled)
    return [(offer.claim.row["actor"], offer.answer.row["actor"]) for offer in offers]


def test_a_denial_answers_what_another_party_says_in_the_same_words() -> None:
    assert _offered(content("wage theft"), content("wage theft", start=50, **DENIAL)) == [("union", "port")]


def test_who_reports_a_denial_is_not_answered_by_it() -> None:
    denial = content("wage theft", start=5, **DENIAL)
    assert not _offered(content("port wage theft denied", by="mayor"), denial)
    assert _offered(content("port wage theft denied", by="mayor"), content("wage theft", start=50, **DENIAL)) == [
        ("mayor", "port")
    ]


def test_nobody_answers_himself_or_his_own_party() -> None:
    own = {**DENIAL, "by": "union"}
    assert not _offered(content("wage theft"), content("wage theft", start=50, **own))
    ally = {**DENIAL, "sides": frozenset({"union"})}
    assert not _offered(content("wage theft"), content("wage theft", start=50, **ally))


def test_one_shared_word_is_enough_only_for_the_one_who_is_addressed() -> None:
    denial = content("theft", start=50, **DENIAL)
    assert not _offered(content("theft ferry"), denial)
    assert _offered(content("theft ferry", about="port"), denial) == [("union", "port")]


def test_a_refusal_answers_a_demand_and_no_plain_statement() -> None:
    refusal = content("wage books", start=50, by="port", act="deny", cue="refused")
    assert not _offered(content("wage books"), refusal)
    assert _offered(content("wage books", act="urge"), refusal) == [("union", "port")]


def test_accusations_answer_each_other_where_each_party_is_accused() -> None:
    ours = content("violence gate", act="accuse", about="port")
    theirs = content("violence gate", by="port", act="accuse", about="union", start=50)
    assert ("union", "port") in _offered(ours, theirs)
    assert not _offered(content("violence gate", act="accuse"), content("violence gate", by="port", act="accuse", start=50))


@pytest.mark.parametrize(
    ("said", "denied", "is_answer"),
    [("BURN ballot", "!BURN ballot", True), ("BURN ballot", "BURN ballot", False), ("!BURN ballot", "!BURN ballot", False)],
)
def test_saying_no_to_a_verb_answers_who_says_it(said, denied, is_answer) -> None:
    offered = _offered(content(said), content(denied, by="port", start=50))
    assert offered == ([("union", "port")] if is_answer else [])


def test_saying_no_far_away_is_none_unless_it_names_the_same_people() -> None:
    far = content("!BURN ballot", by="port", article="a2")
    assert not _offered(content("BURN ballot"), far)
    names = frozenset({"Ines Vidor"})
    assert _offered(content("BURN ballot", names=names), content("!BURN ballot", by="port", article="a2", names=names))


def test_an_answer_is_not_published_long_before_its_claim() -> None:
    early = content("wage theft", article="a2", published=date(2024, 2, 1), **DENIAL)
    assert not _offered(content("wage theft"), early)


def test_what_points_to_its_claim_answers_no_other() -> None:
    denial = content("wage theft", start=50, statement_id="d", **DENIAL)
    assert not _offered(content("wage theft"), denial, settled=("d",))
