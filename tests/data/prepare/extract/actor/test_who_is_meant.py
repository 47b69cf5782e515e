"""Whom names, titles, documents and pronouns of one article mean, where words alone would mislead."""

from __future__ import annotations

import pytest

from data.prepare.extract.actors import actors
from data.prepare.extract.statements import statements

NAMES = [
    pytest.param(
        "Fire Chief Martin Valletta said the barn was lost. Valletta praised the crew.",
        [("Valletta", "Martin Valletta")],
        id="a surname that is a capital too",
    ),
    pytest.param(
        "Umpire Sally Dane stopped play. Dane said the light was poor.",
        [("Dane", "Sally Dane")],
        id="a surname that is a people too",
    ),
    pytest.param(
        "Barrister Helen Forde KC said the ledger was false. Ms Forde sat down.",
        [("Barrister Helen Forde KC", "Helen Forde"), ("Ms Forde", "Helen Forde")],
        id="letters behind a name",
    ),
    pytest.param(
        "PM Tomas Lindqvist said the ferry would sail.",
        [("PM Tomas Lindqvist", "Tomas Lindqvist")],
        id="a title in capitals",
    ),
    pytest.param("Pope Leo said the bells would ring. Leo left.", [("Pope Leo", "Pope Leo"), ("Leo", "Pope Leo")], id="a pope"),
    pytest.param(
        "Director of Forestry Karen Holt said the larches were sick. Holt asked for help.",
        [("Director of Forestry Karen Holt", "Karen Holt"), ("Holt", "Karen Holt")],
        id="what an office is of",
    ),
    pytest.param("St. Albans Police said the van was found.", [("St. Albans Police", "St. Albans Police")], id="a saint's town"),
    pytest.param(
        'Pieter van den Berg opened the lock. "It leaks," van den Berg said.',
        [("van den Berg", "Pieter van den Berg")],
        id="two particles",
    ),
    pytest.param(
        "The pumps are old, according to Ruth Weekly, manager of the lido at Marsh End. They leak, she said.",
        [("she", "Ruth Weekly"), ("manager of the lido at Marsh End", "Ruth Weekly")],
        id="a description without an article",
    ),
    pytest.param(
        'Outside court, Detective Sergeant Mark Rowe, of the Tarn force, said: "He lied."',
        [("Detective Sergeant Mark Rowe", "Mark Rowe")],
        id="a titled name behind a body's noun",
    ),
]

NAMESAKES = [
    pytest.param(
        "Chad Rowe, a diver, said the hull was sound. Rowe left.",
        [("Chad Rowe", "Chad Rowe"), ("Rowe", "Chad Rowe")],
        id="a country",
    ),
    pytest.param(
        "Boats were late, according to Stanley Moore, harbour master for Tarn County. Moore said the tide was high.",
        [("Stanley Moore", "Stanley Moore"), ("harbour master for Tarn County", "Stanley Moore")],
        id="a capital",
    ),
    pytest.param(
        "The deputy director for coastal sports Amelia Hart said the pool was full. Hart left.",
        [("deputy director for coastal sports", "Amelia Hart"), ("Hart", "Amelia Hart")],
        id="a name with which a title ends",
    ),
    pytest.param(
        "A spokesman for President Maria Stone said no. Stone left.",
        [("spokesman for President Maria Stone", "spokesman for President Maria Stone")],
        id="not the name of whom somebody speaks for",
    ),
    pytest.param(
        'The "Chilean Knot" has reported that traffic was light.',
        [("Chilean Knot", "Chilean Knot")],
        id="a name in quotation marks",
    ),
    pytest.param("Officer said the gate was shut.", [("Officer", "officer")], id="a trade that is no surname"),
    pytest.param("Anglers on the Tarn said no.", [("Anglers on the Tarn", "anglers on the Tarn")], id="an opening capital"),
]

TRADES = [
    pytest.param(
        "TRC Water Engineer Jill Corrie said the main had burst. Corrie left.",
        [("TRC Water Engineer Jill Corrie", "Jill Corrie"), ("Corrie", "Jill Corrie")],
        id="a trade in capitals",
    ),
    pytest.param("Don Reeve said the hay was dry. Reeve left.", [("Reeve", "Don Reeve")], id="a name that is a title elsewhere"),
    pytest.param("The Stone campaign said it was over.", [("Stone campaign", "Stone campaign")], id="a campaign"),
    pytest.param(
        "Two vans burned in Athens. The vans were new. Authorities said nobody was hurt.",
        [("Authorities", "authorities")],
        id="a town of a capital's name",
    ),
]

LEADS = [
    pytest.param(
        "A works foreman said the kiln was cold. The works foreman, Peter Hallam, left.",
        [("works foreman", "works foreman")],
        id="a trade that no list knows",
    ),
    pytest.param(
        "A union leader said the kiln was cold. The union leader, Peter Hallam, left.",
        [("union leader", "Peter Hallam")],
        id="the same words later",
    ),
    pytest.param(
        "The queen's spokesman asked why the gates were shut. It had rained. Peter Hallam says the lawn was wet.",
        [("queen's spokesman", "Peter Hallam")],
        id="named two sentences later",
    ),
    pytest.param(
        "A Tarn councillor has said the bins are full. Nobody came. Councillor Peter Hallam said he had counted them.",
        [("Tarn councillor", "Peter Hallam")],
        id="an office that one person holds",
    ),
    pytest.param(
        "A Tarn councillor has said the bins are full. Councillors Peter Hallam and Ruth Moor met. Councillor Ruth Moor said no. "
        "Councillor Peter Hallam said yes.",
        [("Tarn councillor", "Tarn councillor")],
        id="an office that two people hold",
    ),
]

OFFICES = [
    pytest.param(
        "Former mayor Luis Paz left. The mayor, Ana Gil, stayed. The ex-mayor vowed to return.",
        [("mayor", "Luis Paz")],
        id="an office held once",
    ),
    pytest.param(
        "The World Health Organization counted 12 cases. The agency said it had sent a team.",
        [("agency", "World Health Organization")],
        id="the agency",
    ),
    pytest.param(
        "The fisheries minister blamed the trawlers. Fisheries Minister Aino Salo told reporters that nets were torn.",
        [("fisheries minister", "Aino Salo")],
        id="named only later",
    ),
    pytest.param(
        "The Minister of Works, Colonel Abel Kuria, came late. The Minister said the bridge was safe.",
        [("Minister", "Abel Kuria")],
        id="an office in capitals",
    ),
    pytest.param(
        "The Board of Guides for hikers in Orlen said paths were shut. The BGHO said rain was due.",
        [("BGHO", "Board of Guides for hikers in Orlen")],
        id="an acronym of a small letter",
    ),
    pytest.param(
        "Brightwater Mining told Reuters that profits fell. Later the company said it would close a pit.",
        [("company", "Brightwater Mining")],
        id="no agency is the company",
    ),
    pytest.param(
        "Thieves emptied a barn near Dole. Authorities said the hay was worth little. A cousin had flown in from Peru.",
        [("Authorities", "authorities")],
        id="a town's authorities",
    ),
    pytest.param(
        "Peru closed its ports on Friday. Peru had warned of waves. Authorities said boats were safe.",
        [("Authorities", "Peru (government)")],
        id="a country's authorities",
    ),
    pytest.param(
        "The Chilean army said the road was mined. Villagers fled. The army said they could return.",
        [("army", "Chilean army")],
        id="a country's army",
    ),
]

BODIES = [
    pytest.param(
        "Sailors Without Harbours said a tug sank. The aid group said four men swam.",
        [("aid group", "Sailors Without Harbours")],
        id="an aid group",
    ),
    pytest.param(
        "A spokesman for the fisheries ministry spoke in Lima. The ministry said the catch was fair.",
        [("ministry", "fisheries ministry")],
        id="the ministry spoken of",
    ),
    pytest.param(
        "The US State Department met Chile's envoy. The department said talks went well.",
        [("department", "United States (government)")],
        id="the department spoken of",
    ),
    pytest.param(
        "The Islamic Jihad movement called for calm.", [("Islamic Jihad movement", "Islamic Jihad")], id="a kind of body"
    ),
    pytest.param(
        "Peruvian state TV and Radio Lima reported that the ship had sailed.",
        [("Peruvian state TV", "Peruvian state TV")],
        id="TV",
    ),
]

DOCUMENTS = [
    pytest.param("A police statement said the man had fled.", [("police statement", "police")], id="a body's statement"),
    pytest.param(
        "The harbour ministry said in a statement that two piers were closed. The statement said repairs would take weeks.",
        [("statement", "harbour ministry")],
        id="said in it before",
    ),
    pytest.param(
        "The central bank released a survey. The survey found that rents had doubled.",
        [("survey", "central bank")],
        id="published before",
    ),
    pytest.param(
        "A Lowland Bank survey found that prices rose. According to the survey, rents doubled.",
        [("Lowland Bank survey", "Lowland Bank"), ("survey", "Lowland Bank")],
        id="named before it",
    ),
]

PRONOUNS = [
    pytest.param(
        'Irena Novak spoke last. "Stopping Pavel Dvorak will be hard. Dvorak has friends," she said.',
        [("she", "Irena Novak")],
        id="nobody named in the quotation spoke it",
    ),
    pytest.param(
        "Defence lawyer Carol Haas countered that the state had no case. He said he would appeal.",
        [("He", "Carol Haas")],
        id="a given name that misleads",
    ),
    pytest.param(
        "Ranger Tom Beck said the hut was safe. The thief ran off with a rucksack. He said the path was icy.",
        [("He", "Tom Beck")],
        id="who spoke before, rather than somebody unnamed",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*NAMES, *NAMESAKES, *TRADES, *LEADS, *OFFICES, *BODIES, *DOCUMENTS, *PRONOUNS])
def test_words_mean(parse, text, expected):
    named = {(text[span.start : span.end], span.name) for span in actors(parse(text))}
    assert [pair for pair in expected if pair not in named] == []


def test_the_media_issue_no_reports_of_others(parse):
    spans = actors(parse("Media reports said the dam had burst."))
    assert all(span.basis != "document" for span in spans)


def test_a_country_that_shares_a_surname_stays_one_before_the_name_is_known(parse):
    text = "Valletta refused to pay. Later Martin Valletta, a fisherman, agreed."
    spans = {text[span.start : span.end]: span.name for span in actors(parse(text))}
    assert spans["Valletta"] == "Malta (government)"


def test_when_something_was_said_is_no_part_of_the_speaker(parse):
    doc = parse("The boats were late, but on May 3 the yard where they were built said they were sound.")
    [span] = statements(doc, ())
    assert doc.text[span.speaker_start : span.speaker_end] == "yard"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The gale has felled 4,000 trees and closed two roads, foresters and road crews said.", "foresters and road crews"),
        ("Figures from the Tarn Statistics Office showed 5,000 people had left.", "Tarn Statistics Office"),
        ("Data from the health ministry showed that wards were full.", "health ministry"),
        ('"The water rose at night," the 45-year-old said.', "45-year-old"),
    ],
)
def test_who_speaks_where_the_parser_loses_the_subject(parse, text, speaker):
    [span] = statements(parse(text), ())
    assert text[span.speaker_start : span.speaker_end] == speaker
