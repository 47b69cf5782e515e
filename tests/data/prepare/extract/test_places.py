"""Places found in sentences of the tests' own, about events that the packs do not cover."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from data.prepare.extract.places import places
from data.prepare.profile import Profile, ProfilePlace

FOUND = [
    ("Peru-Chile talks resume in Arica.", ["Peru", "Chile", "Arica"]),
    (
        "The floods reached Sylhet and the Chittagong Hill Tracts in Bangladesh.",
        ["Sylhet", "Chittagong Hill Tracts", "Bangladesh"],
    ),
    ("Finland's border with Norway is quiet.", ["Finland", "Norway"]),
    ("The Norwegian ministry said the Oslo Accords were dead.", []),
    ("In May, the Lisbon Treaty Group met.", []),
    ("Jordan Miller told the Boston Globe he was fine.", []),
    ("Officials in Xinjiang, which some call East Turkestan, denied it.", ["Xinjiang", "East Turkestan"]),
    ("U.S. officials flew to Ulan Bator.", ["U.S.", "Ulan Bator"]),
    ("The ferry crossed the Strait of Malacca.", ["Strait of Malacca"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_spans_are_bare_names(parse: Callable[..., Doc], text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in places(parse(text))] == expected


BORNE = [
    ("Defense attorney Austin Reyes objected.", []),
    ("Her son, Dallas, was unhurt.", []),
    ("The man, who gave only his surname, Lagos, left.", []),
    ("Carla Houston was jailed. Houston wept as lawmakers in Houston watched.", ["Houston"]),
    ("The carrier Shandong left port.", []),
    ("The news agency Roma said so.", []),
    ("According to UN figures, many fled.", []),
    ("Selby Foods Inc. cut jobs. Selby blamed costs.", []),
    ("Bilbao's own coach was furious.", []),
    ("The Europa League final is in Istanbul.", ["Istanbul"]),
    ("Readers of the Wall Street Journal wrote in.", []),
    ("Students of the University of Utah marched.", []),
    ("The Select Committee on Taiwan met in Boise.", ["Boise"]),
    ("The U.N. Mission in Liberia and the Associated Bakers of Ohio said so.", []),
    ("Alan Hughes of Waco won.", ["Waco"]),
    ("The Kenya Centre for Crop Research and Police Scotland agreed.", []),
    ("Fans of Ohio State cheered in Toledo, Ohio.", ["Toledo", "Ohio"]),
    ("She was taken to a Children's Medical Center.", []),
    ("The Boston Red Sox and Bayern Munich lost in Lima.", ["Lima"]),
    ("Readers in the West mourned the Oslo Accords.", []),
    ("The Shandong aircraft carrier left port.", []),
    ("Judges of the Kent County Crown Court met in Dover.", ["Dover"]),
    ("Officers of Devon Constabulary said so.", []),
    ("Team Peru won the Lima-Cusco rally and the Africa's Cup.", []),
    ("He was the Kenya Farmer of the Year in Nakuru.", ["Nakuru"]),
    ("A study by Yale and the University of Wisconsin at Madison said so.", []),
    ("She praised Brindlewood, a maker of toys.", []),
    ("The mood of the Union was glum.", []),
]

MATCH = (
    "Leeds 2-1 Hull. The striker scored a late goal. Leeds beat Hull and Derby County at Elland Road in Leeds, and the "
    "substitute hit the crossbar. After the defeat to Preston the manager, whose season began with a draw, drove to Derby, "
    "England."
)


def test_in_the_report_of_a_match_a_town_that_plays_is_its_club(parse: Callable[..., Doc]) -> None:
    assert [MATCH[span.start : span.end] for span in places(parse(MATCH))] == ["Elland Road", "Leeds", "Derby", "England"]


def test_a_quarter_is_part_of_the_town_named_before_it(parse: Callable[..., Doc]) -> None:
    text = "Crowds marched in Denver on Sunday. Shops in Uptown were shut."
    quarter = next(span for span in places(parse(text)) if text[span.start : span.end] == "Uptown")
    assert (quarter.kind, quarter.located_by) == ("district", "container")
    assert quarter.lat == pytest.approx(39.7, abs=0.3)


@pytest.mark.parametrize(("text", "expected"), BORNE)
def test_what_others_bear_is_no_place(parse: Callable[..., Doc], text: str, expected: list[str]) -> None:
    """A person's, a ship's, a company's, a club's or an agency's name is none, unless the words say that a place is meant."""
    assert [text[span.start : span.end] for span in places(parse(text))] == expected


TOLD = [
    ("In Washington, State Department aides met.", "Washington"),
    ("Planes left Entebbe International Airport at dawn.", "Entebbe International Airport"),
    ("They fought on Guadalcanal for months.", "Guadalcanal"),
    ("Greater Sydney is ringed by fires.", "Sydney"),
    ("He was held at Perth's Yongah Detention Centre.", "Yongah Detention Centre"),
    ("Shells struck Chelm at noon.", "Chelm"),
    ("Fires burned on the edge of Semara.", "Semara"),
    ("Northgate Theatre in Turin shut its doors.", "Northgate Theatre"),
    ("Crowds filled the Lisbon Royal Infirmary.", "Lisbon Royal Infirmary"),
    ("He slept in Dubbo, Narromine and Kempsey, Australia.", "Kempsey"),
    ("The mayor of Kfarzouma, Samir Haddad, wept.", "Kfarzouma"),
    ("Troops were deployed from Sokourani on Sunday.", "Sokourani"),
    ("It was suggested by Nancy's mayor on Monday.", "Nancy"),
    ("Farmers in Deirmana, a hill village, fled to Beirut.", "Deirmana"),
    ("She grew up in South Devon, England.", "South Devon"),
    ("Boats left Polillo Island at dawn.", "Polillo Island"),
    ("Two towns, Balumbe and Kananga, in Kasai province of Congo, were hit.", "Balumbe"),
    ("Water rose along the Chenab, Ravi and Sutlej in Pakistan.", "Sutlej"),
]


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_what_the_words_say_is_a_place_is_found(parse: Callable[..., Doc], text: str, name: str) -> None:
    assert name in [text[span.start : span.end] for span in places(parse(text))]


def test_an_unknown_town_lies_as_far_off_as_is_said(parse: Callable[..., Doc]) -> None:
    text = "A quake was felt in Wundurra, 240 kilometres north-east of Perth, Australia."
    town = next(span for span in places(parse(text)) if text[span.start : span.end] == "Wundurra")
    assert town.located_by == "container"
    assert (town.lat, town.lon) == pytest.approx((-30.4, 117.7), abs=0.3)


def test_an_unknown_town_lies_in_the_country_that_is_said(parse: Callable[..., Doc]) -> None:
    text = "Officials met in Bamako, Mali, on Sunday. In neighbouring Niger, rebels killed ten people in Tchombangou."
    town = next(span for span in places(parse(text)) if text[span.start : span.end] == "Tchombangou")
    assert (town.country, town.located_by) == ("NE", "container")
    assert town.score < 0.5


def test_a_name_far_from_what_it_is_said_to_be_near_takes_its_point(parse: Callable[..., Doc]) -> None:
    text = "Troops took Antonivka and Maksymivka, both south of Kurakhove, in Ukraine."
    found = {text[span.start : span.end]: span for span in places(parse(text))}
    for name in ("Antonivka", "Maksymivka"):
        assert found[name].lat == pytest.approx(found["Kurakhove"].lat, abs=1.2)
        assert found[name].lon == pytest.approx(found["Kurakhove"].lon, abs=1.2)


PLACED = [
    ("The company moved from Paris, Texas, to Dallas.", "Paris", ("US", 33.7, -95.6)),
    ("Shops closed in Valencia, Venezuela, on Friday.", "Valencia", ("VE", 10.2, -68.0)),
    ("Tbilisi said Georgia would join; Armenia and Turkey agreed.", "Georgia", ("GE", 42.0, 43.5)),
    ("ATLANTA, Ga. (AP) - Voters in Georgia and Alabama went to the polls.", "Georgia", ("US", 32.8, -83.5)),
    ("Fighting spread in Sudan from Khartoum to El Fasher.", "El Fasher", ("SD", 13.6, 25.3)),
    ("The plane left Sao Paulo for Brasilia.", "Sao Paulo", ("BR", -23.5, -46.6)),
    ("A Durham man was held. The sheriff's deputies of the county said so.", "Durham", ("US", 36.0, -78.9)),
    ("Durham police want news of the lorry. A pensioner saw it near the constabulary's car park.", "Durham", ("GB", 54.8, -1.6)),
    ("The Kansas State Troopers closed a road near Manhattan.", "Manhattan", ("US", 39.2, -96.6)),
    ("Mexico's worst fire in years burned near Mexico City.", "Mexico", ("MX", 23.0, -102.0)),
    ("After stops in Washington, Albany and Boston, he flew home.", "Washington", ("US", 38.9, -77.0)),
    ("Fires spread over South Australia.", "South Australia", ("AU", -30.1, 135.8)),
]


@pytest.mark.parametrize(("text", "name", "expected"), PLACED)
def test_context_decides_which_place(parse: Callable[..., Doc], text: str, name: str, expected: tuple[str, float, float]) -> None:
    span = next(span for span in places(parse(text)) if text[span.start : span.end] == name)
    country, lat, lon = expected
    assert span.country == country
    assert span.lat == pytest.approx(lat, abs=1.0)
    assert span.lon == pytest.approx(lon, abs=1.0)
    assert 0 < span.score <= 1


KINDS = [
    ("Shells hit the Kherson region of Ukraine.", "Kherson", "admin"),
    ("Czechoslovakia split in 1993.", "Czechoslovakia", "former_state"),
    ("Migrants drowned in the English Channel.", "English Channel", "area"),
    ("Rain fell in Transnistria.", "Transnistria", "region"),
    ("His family fled to Kandahar in Afghanistan.", "Kandahar", "city"),
    ("Clashes broke out in Amhara in Ethiopia.", "Amhara", "admin"),
    ("The Elysee rejected the plan, a source in Paris said.", "Elysee", "landmark"),
    ("Deputies in Harris County, Texas, were called.", "Harris County", "district"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_kind_is_told(parse: Callable[..., Doc], text: str, name: str, kind: str) -> None:
    assert {text[span.start : span.end]: span.kind for span in places(parse(text))}[name] == kind


STANDS_FOR = [
    ("Hungary rejected the proposal.", "Hungary", (True, False)),
    ("Two people died in Hungary.", "Hungary", (False, True)),
    ("Ottawa accused Delhi of meddling.", "Ottawa", (True, False)),
    ("Talks between Serbia and Kosovo failed.", "Kosovo", (True, False)),
    ("Serbia's foreign minister left the room.", "Serbia", (False, False)),
    ("The Kremlin denied the report.", "Kremlin", (True, False)),
    ("He wants better ties with Ankara.", "Ankara", (True, False)),
    ("Tourists visited Portugal in June.", "Portugal", (False, True)),
    ("Chile's foreign ministry summoned the envoy.", "Chile", (False, False)),
    ("Peru's delegation walked out.", "Peru", (False, False)),
    ("Peru's army crossed the river.", "Peru", (True, False)),
    ("Chile's promise was broken.", "Chile", (True, False)),
    ("Peru's swimmers rested.", "Peru", (False, False)),
    ("Chile's power plant was shut.", "Chile", (False, True)),
    ("It can act independently from Lima.", "Lima", (True, False)),
    ("He is a friend of Chile.", "Chile", (True, False)),
    ("Airlines stopped travel to Peru.", "Peru", (False, True)),
    ("For Peru, the ruling is a blow.", "Peru", (True, False)),
    ("Ships load copper for Chile.", "Chile", (False, True)),
    ("They should surrender Kandahar to the elders.", "Kandahar", (False, True)),
    ("Guards shut the crossing with Peru.", "Peru", (False, False)),
    ("Chile's security council met.", "Chile", (False, False)),
    ("There was no comment from Lima.", "Lima", (True, False)),
    ("They broke off ties in favour of China.", "China", (True, False)),
    ("Many people here still say Rangoon.", "Rangoon", (False, False)),
    ("The train ran from Bergen to Oslo.", "Oslo", (False, True)),
    ("Lawmakers called out Chile on this.", "Chile", (True, False)),
    ("Jets launched a series of strikes on Lima.", "Lima", (False, True)),
    ("She can never go back to Chile.", "Chile", (False, True)),
    ("Peru is a key participant in the talks.", "Peru", (True, False)),
    ("They spoke of concerns about Chile, which has tested a missile.", "Chile", (True, False)),
    ("The fund raised its outlook for Peru.", "Peru", (False, True)),
    ("Peru's worst earthquake in decades struck at dawn.", "Peru", (False, True)),
    ("He welcomed guests to the White House for dinner.", "White House", (False, True)),
]


@pytest.mark.parametrize(("text", "name", "expected"), STANDS_FOR)
def test_a_name_may_stand_for_a_government(parse: Callable[..., Doc], text: str, name: str, expected: tuple[bool, bool]) -> None:
    span = next(span for span in places(parse(text)) if text[span.start : span.end] == name)
    assert (span.metonym, span.literal) == expected


def test_a_building_takes_the_point_of_its_town(parse: Callable[..., Doc]) -> None:
    text = "The match was played at Sahyadri Stadium in Mumbai, India."
    stadium = next(span for span in places(parse(text)) if "Stadium" in text[span.start : span.end])
    assert stadium.located_by == "container"
    assert stadium.lat == pytest.approx(19.07, abs=0.1)
    assert stadium.lon == pytest.approx(72.88, abs=0.1)


def test_a_profile_wins_over_the_gazetteer(parse: Callable[..., Doc]) -> None:
    """An analyst's own Springfield is the one that is meant, under any of its spellings."""
    place = ProfilePlace(
        name="Springfield", lat=10.0, lon=20.0, kind="region", spellings=[{"name": "Sprungfeld", "usage": "locals"}]
    )
    text = "Troops entered Sprungfeld on Monday, and Springfield fell on Tuesday."
    found = list(places(parse(text, profile=Profile(places=(place,)))))
    assert [(text[span.start : span.end], span.place, span.lat) for span in found] == [
        ("Sprungfeld", "Springfield", 10.0),
        ("Springfield", "Springfield", 10.0),
    ]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["Rome", "the", "U.S.", "’s", "(", "said", "Mali,", "\u00a0", "–", "Rio", "New", "in", "AL", "\n"]),
        max_size=20,
    )
)
def test_spans_lie_in_the_text_in_order(parse: Callable[..., Doc], words: list[str]) -> None:
    text = " ".join(words)
    found = list(places(parse(text)))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


LISTED = [
    ("The losers are Illinois, Iowa, Louisiana and Washington.", "Iowa", "admin"),
    ("The losers are Illinois, Iowa, Louisiana and Washington.", "Washington", "admin"),
    ("She toured Ohio, Georgia and Utah. She won Georgia and Utah.", "Georgia", "admin"),
    ("They live in Butler, Hamilton or Preble counties in Ohio.", "Hamilton", "district"),
    ("They counted 33 in Lagos, 18 in Borno, 12 in Osun and 9 in Ekiti.", "Lagos", "admin"),
    ("Aid reached the states of Bauchi, Gombe and Kano in Nigeria.", "Gombe", "admin"),
    ("They flew to Barcelona, Madrid and Valencia.", "Valencia", "city"),
    ("New York, the third-largest state, lost a seat.", "New York", "admin"),
    ("Shops shut in the Brooklyn neighbourhood of Bushwick.", "Bushwick", "district"),
    ("Fires reached the Blue Mountains of Australia.", "Blue Mountains", "area"),
]


@pytest.mark.parametrize(("text", "name", "kind"), LISTED)
def test_a_list_and_an_apposition_tell_the_kind(parse: Callable[..., Doc], text: str, name: str, kind: str) -> None:
    found = [span for span in places(parse(text)) if text[span.start : span.end] == name]
    assert {span.kind for span in found} == {kind}


@pytest.mark.parametrize(
    "text", ["NAIROBI (Wire) - Kenya is raising fees.", "DOHA, March 2 - Oil ministers will meet.", "LAHORE: Police fired shots."]
)
def test_where_a_report_is_from_stands_for_no_government(parse: Callable[..., Doc], text: str) -> None:
    first = next(places(parse(text)))
    assert (first.start, first.metonym, first.literal) == (0, False, True)
