"""One utterance told by two outlets is told from two that are alike."""

from __future__ import annotations

from datetime import date

from data.prepare.relation.candidates import candidates
from data.prepare.relation.content import Content
from data.prepare.relation.grouping import groups
from data.prepare.relation.kinship import Kinship
from data.prepare.relation.same import longest_run, same_statements
from data.prepare.relation.wording import Names
from tests.data.prepare.relation.contents import comparer, content

NAMES = Names({"union": "The union", "port": "The port"}, {})
RISE = "wage rise contract winter"


def _told(*found: Content) -> int:
    compared = comparer(*found)
    kinship = Kinship(compared.found)
    links = groups(compared, candidates(compared), kinship).links
    return len(list(same_statements(compared, links, kinship, NAMES)))


def test_two_outlets_may_tell_one_statement() -> None:
    assert _told(content(RISE), content(RISE, article="a2")) == 1


def test_one_outlet_and_one_article_do_not() -> None:
    assert _told(content(RISE), content(RISE, start=90)) == 0
    assert _told(content(RISE, source="Post"), content(RISE, article="a2", source="Post")) == 0


def test_other_speakers_opposite_contents_and_denials_do_not() -> None:
    assert _told(content(RISE), content(RISE, by="port", article="a2")) == 0
    assert _told(content("RAISE wage contract"), content("!RAISE wage contract", article="a2")) == 0
    assert _told(content(RISE), content(RISE, article="a2", act="deny")) == 0


def test_dates_must_agree() -> None:
    assert _told(content(RISE, said_on="2024-03-01"), content(RISE, article="a2", said_on="2024-03")) == 1
    assert _told(content(RISE, said_on="2024-03-01"), content(RISE, article="a2", said_on="2024-03-02")) == 0
    assert _told(content(RISE), content(RISE, article="a2", published=date(2025, 3, 4))) == 0


def test_one_shared_noun_is_enough_only_for_statements_that_consist_of_it() -> None:
    assert _told(content("victory"), content("victory", article="a2")) == 1
    assert _told(content("victory ferry"), content("victory bakery", article="a2")) == 0


def test_words_in_a_row_are_counted() -> None:
    assert longest_run(list("abcd"), list("xbcdy")) == 3
