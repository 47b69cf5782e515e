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
        [("Rebel leaders in Sudan", "rebel leaders in Sudan")],
        id="not a government",
    ),
    pytest.param("Ethnic Somali leaders called for calm.", [("Ethnic Somali leaders", "ethnic Somali leaders")], id="a people"),
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
        "Thousands of fishermen said the quota was unfair.", [("Thousands of fishermen", "thousands of fishermen")], id="group"
    ),
    pytest.param(
        "A senior harbour official said nobody was hurt.", [("senior harbour official", "senior harbour official")], id="unnamed"
    ),
]


BESIDE = [
    pytest.param(
        "The navy's spokesman, Commander Olav Brekke, said the ship was safe. He left.",
        [("navy's spokesman", "Olav Brekke"), ("He", "Olav Brekke")],
        id="role, rank and name",
    ),
    pytest.param(
        "President Jonas Madsen stayed away. The head of the Nordic Council's aid mission, Tilde Roos, called it a pity.",
        [("head of the Nordic Council's aid mission", "Tilde Roos")],
        id="head of a mission, not of state",
    ),
    pytest.param(
        'Mr Falk was hurt. His cousin, Mette, told the court it was dark. "I saw nothing," she said.',
        [("His cousin", "Mette"), ("she", "Mette")],
        id="kin by a first name",
    ),
    pytest.param(
        "A herders' association, Green Pasture Front, blamed the drought.",
        [("herders' association", "Green Pasture Front")],
        id="body, name",
    ),
    pytest.param(
        "Nordvik, Solberg and others left. Ingrid Nordvik, a potter, said the kiln was cold.",
        [("Ingrid Nordvik", "Ingrid Nordvik"), ("potter", "Ingrid Nordvik")],
        id="name, trade",
    ),
]

COMPANIES = [
    pytest.param(
        "Tarnfell Energy AG cut its forecast. A survey by Brookline Data found less demand. The company said it would adapt.",
        [("company", "Tarnfell Energy AG")],
        id="the company that the article is about",
    ),
    pytest.param(
        "Tarnfell Energy AG blamed a supplier, Hestia Cells, for the fire. Tarnfell said so. The supplier denied it.",
        [("supplier", "Hestia Cells"), ("Tarnfell", "Tarnfell Energy AG")],
        id="by what it was called",
    ),
    pytest.param("Sotheby's said the sale would go on.", [("Sotheby's", "Sotheby's")], id="possessive that is a name"),
    pytest.param(
        "The Meadow and Water Party (MWP) walked out. The MWP said it was tired.",
        [("MWP", "Meadow and Water Party")],
        id="a name that an and divides",
    ),
    pytest.param(
        "A spokesperson for the Department for Trade, Roads and Sport said no.",
        [
            (
                "spokesperson for the Department for Trade, Roads and Sport",
                "spokesperson for the Department for Trade, Roads and Sport",
            )
        ],
        id="a name that lists",
    ),
    pytest.param(
        "Lowmoor Rovers lost again. The Rovers Supporters' Trust met. The club said nothing, but Rovers will play on.",
        [("club", "Lowmoor Rovers")],
        id="the club",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*NAMED, *SHARED_SURNAMES, *BODIES, *BESIDE, *COMPANIES])
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He was elected mayor of Santa Lucinda in May.", "Santa Lucinda"),
        ("They met at the Fjord Championship.", "Fjord Championship"),
        ("Peru ratified the River Charter.", "River Charter"),
    ],
)
def test_no_actor_is_named(parse, text, words):
    assert all(span.name != words for span in actors(parse(text)))


def test_who_owns_somebody_is_somebody_else(parse):
    text = "Lawyer Piet Vos rose. His client, he told jurors, was ill."
    found = {text[span.start : span.end]: span.name for span in actors(parse(text))}
    assert found["he"] == "Piet Vos"


def test_an_it_reaches_back_over_a_quotation(parse):
    text = 'The Coastal Union spoke on Monday. "Boats will stay in port." It added that talks had failed.'
    found = {text[span.start : span.end]: span.name for span in actors(parse(text))}
    assert found["It"] == "Coastal Union"


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


@settings(max_examples=40)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_spans_lie_within_the_text_and_are_not_blank(parse, pieces):
    text = " ".join(pieces)
    for span in actors(parse(text)):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
        assert span.kind in {"person", "government", "organisation", "group"}
        assert 0 <= span.score <= 1
