"""Actors in one article: names, titles, pronouns, governments, organisations and groups."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.prepare.extract.actors import actors

NAMED = [
    pytest.param(
        "Kenyan President William Ruto arrived late. He said the road was closed.", [("He", "William Ruto")], id="pronoun"
    ),
    pytest.param(
        "Foreign Minister Annika Holm met General Piet Vos in Oslo. She said Vos had agreed.",
        [("She", "Annika Holm"), ("Vos", "Piet Vos")],
        id="gender of a given name",
    ),
    pytest.param(
        "Chancellor Karl Nehammer spoke first. Later the Austrian leader said that talks would go on.",
        [("Austrian leader", "Karl Nehammer")],
        id="leader of a country",
    ),
    pytest.param(
        "Canada's Foreign Minister Mélanie Joly landed in Nairobi. The country's top diplomat promised aid.",
        [("country's top diplomat", "Mélanie Joly")],
        id="top diplomat",
    ),
    pytest.param(
        "Ingrid Solheim, the president of the Norwegian Olympic Committee, resigned. The president said she was tired.",
        [("president", "Ingrid Solheim"), ("she", "Ingrid Solheim")],
        id="title in apposition",
    ),
    pytest.param(
        "The mayor, Tomás Arrieta, opened the bridge. Arrieta thanked the workers.",
        [("Arrieta", "Tomás Arrieta")],
        id="name in apposition",
    ),
    pytest.param(
        "Kim Min-jae won the race. Kim said he had trained in Busan.",
        [("Kim Min-jae", "Kim Min-jae"), ("Kim", "Kim Min-jae"), ("he", "Kim Min-jae")],
        id="family name first",
    ),
    pytest.param(
        "Yemeni Prime Minister Maeen Abdulmalik al-Saqqaf quit. Saqqaf blamed the war.",
        [("Saqqaf", "Maeen Abdulmalik al-Saqqaf")],
        id="Arabic article",
    ),
    pytest.param(
        "Former President Jorge Quiroga flew to La Paz. The former president said he was innocent.",
        [("former president", "Jorge Quiroga")],
        id="former office",
    ),
    pytest.param(
        "Nurse Paula Finch saw the crash. The nurse said it was dark.",
        [("nurse", "Paula Finch")],
        id="trade",
    ),
    pytest.param(
        "Striker Ade Bello scored twice. The 22-year-old said it was luck.",
        [("22-year-old", "Ade Bello")],
        id="age",
    ),
]

SHARED_SURNAMES = [
    pytest.param(
        "Anna Larsen and Erik Larsen watched. Mr Larsen said nothing, but Ms Larsen said it was sad.",
        [("Mr Larsen", "Erik Larsen"), ("Ms Larsen", "Anna Larsen")],
        id="by the form of address",
    ),
    pytest.param(
        "Health Minister Joan Ekdahl spoke first. Later her brother, Olof Ekdahl, spoke. Health Minister Ekdahl thanked him.",
        [("Health Minister Ekdahl", "Joan Ekdahl")],
        id="by the title",
    ),
    pytest.param(
        "Coach Ruben Castro praised the team. Castro smiled. His cousin Mateo Castro agreed. Castro said he was proud.",
        [("Castro", "Ruben Castro")],
        id="by who goes by the surname",
    ),
]

BODIES = [
    pytest.param(
        "Nairobi said it would not sign.", [("Nairobi", "Kenya (government)"), ("it", "Kenya (government)")], id="capital"
    ),
    pytest.param("The Kremlin denied the report.", [("Kremlin", "Russia (government)")], id="seat"),
    pytest.param("Chilean officials denied the report.", [("Chilean officials", "Chile (government)")], id="officials"),
    pytest.param("Japan's finance ministry warned traders.", [("Japan's finance ministry", "Japan (government)")], id="ministry"),
    pytest.param(
        "Chile and Peru signed the treaty. They said that it would last.",
        [("They", "Chile (government); Peru (government)")],
        id="two governments",
    ),
    pytest.param(
        "Greek Prime Minister Eleni Vasileiou resigned. Vasileiou's government said elections would follow.",
        [("Vasileiou's government", "Greece (government)")],
        id="a leader's government",
    ),
    pytest.param(
        "Rebel leaders in Sudan rejected the truce.",
        [("Rebel leaders in Sudan", "Rebel leaders in Sudan")],
        id="not a government",
    ),
    pytest.param("Ethnic Somali leaders called for calm.", [("Ethnic Somali leaders", "Ethnic Somali leaders")], id="a people"),
    pytest.param(
        "The Lowland Farmers Union (LFU) called a strike. The LFU said it would last.",
        [("LFU", "Lowland Farmers Union"), ("it", "Lowland Farmers Union")],
        id="acronym in brackets",
    ),
    pytest.param("The WHO warned of measles.", [("WHO", "World Health Organization")], id="known acronym"),
    pytest.param(
        "Brightwater Mining said profits fell. The company said it would close a pit.",
        [("company", "Brightwater Mining"), ("it", "Brightwater Mining")],
        id="the company",
    ),
    pytest.param(
        "Thousands of fishermen said the quota was unfair.", [("Thousands of fishermen", "Thousands of fishermen")], id="group"
    ),
    pytest.param(
        "A senior harbour official said nobody was hurt.", [("senior harbour official", "senior harbour official")], id="unnamed"
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*NAMED, *SHARED_SURNAMES, *BODIES])
def test_words_stand_for(parse, text, expected):
    spans = list(actors(parse(text)))
    for words, name in expected:
        found = [span.name for span in spans if text[span.start : span.end] == words]
        assert found, f"{words!r} is no actor among {[text[s.start : s.end] for s in spans]}"
        assert found[-1] == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is clear that the harvest failed.", "It"),
        ("Rain fell in Nairobi on Sunday.", "Nairobi"),
        ("The bridge in Peru collapsed.", "Peru"),
        ("They said so.", "They"),
    ],
)
def test_words_stand_for_nobody(parse, text, words):
    assert all(text[span.start : span.end] != words or span.name is None for span in actors(parse(text)))


def test_office_and_country_come_from_the_title(parse):
    text = "Ghanaian Foreign Minister Abena Owusu spoke. Owusu left."
    last = [span for span in actors(parse(text)) if text[span.start : span.end] == "Owusu"][-1]
    assert (last.office, last.country, last.role) == ("Ghanaian Foreign Minister", "GH", "foreign_minister")


def test_who_speaks_in_a_quotation_is_not_the_he_within_it(parse):
    text = 'Envoy Lars Berg met Minister Omar Said. "He is a friend," Berg said.'
    found = {text[span.start : span.end]: span.name for span in actors(parse(text))}
    assert found["He"] != "Lars Berg"


@pytest.mark.parametrize(
    "words", ["Mary Brook said", "the chief of police told Mary Brook", '"Go," she said', "U.N. officials (UNHCR) fled"]
)
def test_typographic_marks_change_nothing(parse, words):
    curly = words.replace('"Go,"', "“Go,”")
    assert [(s.start, s.end, s.name) for s in actors(parse(words))] == [(s.start, s.end, s.name) for s in actors(parse(curly))]


PIECES = [
    "Judge Rosa Lind",
    "he",
    "she",
    "it",
    "said",
    "told",
    "the company",
    "Peru",
    "and",
    ",",
    '"',
    "(",
    ")",
    "officials",
    ".",
    "\n",
    "-",
    "of",
    "'s",
]


@settings(max_examples=40, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_spans_lie_within_the_text_and_are_not_blank(parse, pieces):
    text = " ".join(pieces)
    for span in actors(parse(text)):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
        assert span.kind in {"person", "government", "organisation", "group"}
        assert 0 <= span.score <= 1
