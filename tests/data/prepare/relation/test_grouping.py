"""Clauses are grouped by what they are about, carefully."""

from __future__ import annotations

from data.prepare.relation.candidates import candidates
from data.prepare.relation.content import Content
from data.prepare.relation.grouping import groups
from data.prepare.relation.kinship import Kinship
from tests.data.prepare.relation.contents import comparer, content


def _grouped(*found: Content) -> list[list[str]]:
    compared = comparer(*found)
    made = groups(compared, candidates(compared), Kinship(compared.found)).groups
    return [[" ".join(compared.found[number].words) for number in members] for members in made]


def test_two_shared_words_join_statements_of_kin_articles() -> None:
    assert _grouped(content("wage strike"), content("wage strike port", by="port", article="a2")) == [
        ["wage strike", "wage strike port"]
    ]


def test_one_shared_noun_joins_what_one_party_says_and_not_what_strangers_say() -> None:
    ours = content("wage")
    assert _grouped(ours, content("wage bill", article="a2"))
    assert not _grouped(ours, content("wage bill", by="port", article="a2"))


def test_one_shared_verb_joins_only_where_it_makes_most_of_both() -> None:
    assert _grouped(content("PROTECT"), content("PROTECT", article="a2"))
    assert not _grouped(content("PROTECT harbour"), content("PROTECT forest law", article="a2"))


def test_one_word_joins_nothing_where_the_articles_share_nothing_else() -> None:
    first = [content("wage"), *(content(f"ship{n} crane{n} rope{n}", start=100 * n) for n in range(1, 12))]
    second = [
        content("wage bill", article="a2"),
        *(content(f"film{n} stage{n}", article="a2", start=100 * n) for n in range(1, 12)),
    ]
    assert not _grouped(*first, *second)


def test_a_chain_of_likenesses_is_no_group() -> None:
    made = _grouped(content("wage strike"), content("strike ferry", start=50), content("ferry ticket", start=90))
    assert max(len(members) for members in made) == 2


def test_clauses_of_one_statement_alone_are_no_group() -> None:
    assert not _grouped(content("wage strike", statement_id="s"), content("wage strike port", statement_id="s", start=20))


def test_the_order_of_the_rows_changes_nothing() -> None:
    found = [content("wage strike"), content("wage strike port", article="a2"), content("wage port", article="a3")]
    assert sorted(map(sorted, _grouped(*found))) == sorted(map(sorted, _grouped(*reversed(found))))
