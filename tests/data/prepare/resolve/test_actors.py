"""Actors over a corpus: who is the same as whom, and what a speaker's words mean."""

from __future__ import annotations

import pytest

from data.prepare.extract.actors import actors
from data.prepare.profile import Profile, ProfileActor
from data.prepare.resolve.actors import resolve_actors
from data.prepare.resolve.speaker_words import is_alias
from data.prepare.spans import ActorSpan, Extraction, PlaceSpan


@pytest.fixture
def index(parse):
    """An index of texts (named by number) and a function that looks a speaker's words up in one of them."""

    def built(*texts, profile=None):
        found = {}
        for number, text in enumerate(texts):
            spans = sorted(actors(parse(text)), key=lambda span: (span.start, span.end))
            found[str(number)] = (text, Extraction(actors=tuple(spans)))
        resolved = resolve_actors(found, profile)

        def at(number, words):
            start = texts[number].rindex(words)
            return "; ".join(ref.actor for ref in resolved.at(str(number), start, start + len(words)))

        return resolved, at

    return built


def test_a_surname_joins_the_full_name_where_the_country_agrees(index):
    _, at = index("Kenyan President William Ruto spoke.", "Ruto said that Kenya would pay.")
    assert at(1, "Ruto") == "William Ruto"


def test_a_surname_alone_joins_nobody(index):
    _, at = index("Danish sprinter Mette Falk won.", "Falk said the bakery would close.")
    assert at(1, "Falk") == "Falk"


def test_two_people_who_share_a_surname_stay_two(index):
    _, at = index(
        "Minister Carla Ortiz of Chile spoke.", "Goalkeeper Pablo Ortiz said he was ready. Ortiz said the match was hard."
    )
    assert at(1, "Ortiz") == "Pablo Ortiz"


def test_a_bare_office_means_the_one_who_holds_it_in_another_article(index):
    _, at = index("Ghanaian Foreign Minister Abena Owusu spoke.", "The Ghanaian foreign minister said talks had failed.")
    assert at(1, "Ghanaian foreign minister") == "Abena Owusu"


def test_an_administration_is_the_government_of_its_head(index):
    _, at = index(
        "Chilean President Rosa Vidal spoke.", "Vidal flew to Lima, and Chile closed a port. The Vidal administration said no."
    )
    assert at(1, "Vidal administration") == "Chile (government)"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The US and France refused to sign.", "US and France", "United States (government); France (government)"),
        (
            "Warsaw, Prague and Vienna objected.",
            "Warsaw, Prague and Vienna",
            "Poland (government); Czechia (government); Austria (government)",
        ),
        ("Judge Rosa Lind, who retired in May, said no.", "Judge Rosa Lind, who retired in May,", "Rosa Lind"),
        ("Rosa Lind, a judge, said no.", "Rosa Lind, a judge", "Rosa Lind"),
        ("A crowd outside the mill said no.", "A crowd outside the mill", "crowd outside the mill"),
        ("The ferry's owners said no.", "ferry's owners", "ferry's owners"),
        ("They said no.", "They", ""),
    ],
)
def test_a_speakers_words(index, text, words, actor):
    _, at = index(text)
    assert at(0, words) == actor


def test_every_speaker_has_a_row(index):
    resolved, _ = index("Rosa Lind said no. A passing cyclist said yes.")
    refs = [*resolved.at("0", 0, 9), *resolved.at("0", 19, 36)]
    assert {ref.actor_id for ref in refs} <= {row["actor_id"] for row in resolved.rows()}


def test_a_party_that_a_statement_is_about(index):
    resolved, _ = index("Kenya blamed Uganda.")
    assert [resolved.named("0", words).actor for words in ("Uganda", "the Kremlin")] == [
        "Uganda (government)",
        "Russia (government)",
    ]
    assert resolved.named("0", "nobody in particular") is None


@pytest.mark.parametrize(
    ("words", "name", "kind", "expected"),
    [
        ("Ruto", "William Ruto", "person", True),
        ("Kenyan President", "William Ruto", "person", True),
        ("his deputy", "William Ruto", "person", False),
        ("Fresh from a long and costly victory over rivals", "William Ruto", "person", False),
        ("LFU", "Lowland Farmers Union", "organisation", True),
        ("Lowland Farmers Union in Delft", "Lowland Farmers Union", "organisation", False),
        ("Group", "Lowland Group", "organisation", False),
        ("neighbouring Kenya", "Kenya (government)", "government", False),
        ("Nairobi", "Kenya (government)", "government", True),
    ],
)
def test_aliases_serve_elsewhere_too(words, name, kind, expected):
    assert is_alias(words, name, kind) is expected


def test_a_place_is_no_organisation(parse):
    text = "The Orlen Valley League met in Zarbin. Zarbin lies in the hills."
    place = PlaceSpan(
        text.index("Zarbin"), text.index("Zarbin") + 6, None, "Zarbin", "city", None, None, None, None, False, True, 0.5
    )
    named = ActorSpan(place.start, place.end, "Zarbin", "organisation", "name", 0.9)
    resolved = resolve_actors({"0": (text, Extraction(places=(place,), actors=(named,)))}, None)
    assert resolved.rows() == []


def test_a_place_is_no_person_of_one_name(parse):
    text = "Zarbin is quiet."
    place = PlaceSpan(0, 6, None, "Zarbin", "city", None, None, None, None, False, True, 0.5)
    resolved = resolve_actors(
        {"0": (text, Extraction(places=(place,), actors=(ActorSpan(0, 6, "Zarbin", "person", "name", 0.5),)))}, None
    )
    assert resolved.rows() == []


def test_half_a_pair_of_marks_is_no_part_of_a_name(index):
    resolved, _ = index('The "Clean Harbour" resolution calls for a vote.')
    assert [ref.actor for ref in resolved.at("0", 5, 30)] == ["Clean Harbour resolution"]


def test_a_profile_wins(index):
    profile = Profile(
        actors=(ProfileActor(name="Rosa Lind-Maro", aliases=("Rosa Lind",), party="Harbour Party", office="Harbour Judge"),)
    )
    resolved, at = index("Rosa Lind said no. Lind left.", profile=profile)
    assert at(0, "Lind") == "Rosa Lind-Maro"
    row = next(row for row in resolved.rows() if row["actor"] == "Rosa Lind-Maro")
    assert (row["party"], row["office"]) == ("Harbour Party", "Harbour Judge")


def test_ids_do_not_depend_on_what_else_is_in_the_corpus(index):
    alone, _ = index("Rosa Lind said no.")
    among, _ = index("Rosa Lind said no.", "Peru said yes.")
    assert {row["actor_id"] for row in alone.rows()} <= {row["actor_id"] for row in among.rows()}
