from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.prepare.extract.dates import dates
from data.prepare.extract.quantities import quantities

PUBLISHED = date(2022, 6, 15)


def figures(parse, text, published=PUBLISHED):
    doc = parse(text, published)
    return list(quantities(doc, list(dates(doc))))


BOUNDS = [
    ("Six miners died.", "Six miners", 6, 6, 6, "exact"),
    ("Over 6,700 miners died.", "Over 6,700 miners", 6700, 6700, None, "at_least"),
    ("At least 12 miners died.", "At least 12 miners", 12, 12, None, "at_least"),
    ("No fewer than 12 miners died.", "No fewer than 12 miners", 12, 12, None, "at_least"),
    ("Up to 500 miners died.", "Up to 500 miners", 500, None, 500, "at_most"),
    ("Fewer than 500 miners died.", "Fewer than 500 miners", 500, None, 500, "at_most"),
    ("Nearly 4,000 miners died.", "Nearly 4,000 miners", 4000, None, 4000, "approx"),
    ("Approximately 3,000 miners died.", "Approximately 3,000 miners", 3000, None, None, "approx"),
    ("Some 300 miners died.", "Some 300 miners", 300, None, None, "approx"),
    ("Between 32 and 100 miners died.", "Between 32 and 100 miners", None, 32, 100, "range"),
    ("Dozens of miners died.", "Dozens of miners", None, 24, None, "vague"),
    ("Thousands of young miners died.", "Thousands of young miners", None, 2000, None, "vague"),
    ("All four rusty lifts broke.", "All four rusty lifts", 4, 4, 4, "exact"),
    ("The decades-long quarrel ended.", "decades-long", None, 2, None, "vague"),
    ("It followed years of drought.", "years", None, 2, None, "vague"),
    ("A nearly 20-year-long dispute ended.", "nearly 20-year-long", 20, None, 20, "approx"),
    ("Prices rose 5 to 10 percent.", "5 to 10 percent", None, 5, 10, "range"),
    ("The repair took three to six weeks.", "three to six weeks", None, 3, 6, "range"),
    ("Sales were below the $80 million that was expected.", "$80 million", 80e6, 80e6, 80e6, "exact"),
    ("Not even a third of the barns stood.", "Not even a third of the barns", 1 / 3, None, 1 / 3, "at_most"),
    ("Just shy of half, say growers, will plant.", "Just shy of half", 0.5, None, 0.5, "approx"),
    ("Nearly a third say no.", "Nearly a third", 1 / 3, None, 1 / 3, "approx"),
    ("One in 250 million seeds is blue.", "One in 250 million seeds", 4e-9, 4e-9, 4e-9, "exact"),
    ("Sales fell below $80 million.", "below $80 million", 80e6, None, 80e6, "at_most"),
    ("The mill stood under six feet of water.", "six feet", 6, 6, 6, "exact"),
    ("The death toll passed 90.", "90", 90, 90, None, "at_least"),
    ("The death toll could pass 90.", "90", 90, 90, 90, "exact"),
    ("They put the crowd at nearer 400.", "nearer 400", 400, None, None, "approx"),
    ("A dozen or so herons nested.", "A dozen or so herons", 12, None, None, "approx"),
    ("Forty or more kites flew.", "Forty or more kites", 40, 40, None, "at_least"),
    ("The 30-odd stalls closed.", "30-odd stalls", 30, None, None, "approx"),
    ("A foot and a half or less of silt lay there.", "A foot and a half or less", 1.5, None, 1.5, "at_most"),
    ("Ice was from a quarter inch to an inch.", "from a quarter inch to an inch", None, 0.25, 1, "range"),
]


@pytest.mark.parametrize(("text", "words", "expected"), [(text, words, expected) for text, words, *expected in BOUNDS])
def test_wording_sets_the_bounds(parse, text, words, expected):
    (found,) = figures(parse, text)
    assert text[found.start : found.end] == words
    assert [found.value, found.low, found.high, found.modifier] == expected


UNITS = [
    ("The lake covers 250 hectares.", "250 hectares", "hectare", "other"),
    ("The firm owes $2.5bn.", "$2.5bn", "dollar", "money"),
    ("The firm owes 40 million yen.", "40 million yen", "japanese yen", "money"),
    ("The dam lies 40 km away.", "40 km", "kilometre", "distance"),
    ("The 36-hour curfew ended.", "36-hour", "hour", "duration"),
    ("Winds reached 150 mph.", "150 mph", "mile per hour", "other"),
    ("The list won 31.5 percent of the vote.", "31.5 percent", "percent", "vote"),
    ("The army occupied 15 percent of the territory.", "15 percent", "percent", "territory"),
    ("The army captured 30 villages.", "30 villages", "village", "territory"),
    ("The storm destroyed 120 houses.", "120 houses", "house", "damage"),
    ("Three fishermen drowned.", "Three fishermen", "person", "killed"),
    ("The blast injured 45 shoppers.", "45 shoppers", "person", "wounded"),
    ("Nine climbers are missing.", "Nine climbers", "person", "missing"),
    ("Police arrested 64 students.", "64 students", "person", "captured"),
    ("Some 900 villagers fled the valley.", "Some 900 villagers", "person", "displaced"),
    ("Some 900 refugees crossed into the valley.", "Some 900 refugees", "person", "arrived"),
    ("Some 900 refugees returned.", "Some 900 refugees", "person", "returned"),
    ("The kingdom deployed 5,000 soldiers.", "5,000 soldiers", "person", "forces"),
    ("About 300 pensioners gathered outside.", "About 300 pensioners", "person", "attendance"),
    ("The quake caused 40 deaths.", "40 deaths", "person", "killed"),
    ("Seven basic rules were agreed.", "Seven basic rules", "rule", "other"),
    ("Rina Vold, 34, disagreed.", "34", "year", "other"),
    ("Two brothers were stabbed to death.", "Two brothers", "person", "killed"),
    ("Some 70 miners have lost their lives.", "Some 70 miners", "person", "killed"),
    ("Some 70 miners were known to have died.", "Some 70 miners", "person", "killed"),
    ("Six nurses are among the dead.", "Six nurses", "person", "killed"),
    ("Among the dead are six nurses.", "six nurses", "person", "killed"),
    ("Some 40 hikers needed hospital treatment.", "Some 40 hikers", "person", "wounded"),
    ("Some 900 villagers were driven into the hills.", "Some 900 villagers", "person", "displaced"),
    ("Some 900 villagers moved to safety.", "Some 900 villagers", "person", "displaced"),
    ("Some 900 villagers left the valley.", "Some 900 villagers", "person", "displaced"),
    ("Some 900 villagers had to leave their homes.", "Some 900 villagers", "person", "displaced"),
    ("Some 900 villagers left Peru.", "Some 900 villagers", "person", "displaced"),
    ("Some 900 villagers left the meeting.", "Some 900 villagers", "person", "other"),
    ("The blast left 40 hurt.", "40 hurt", "person", "wounded"),
    ("Thousands of acres of barley have been lost.", "Thousands of acres", "acre", "damage"),
    ("The navy drill involved 60 aircraft.", "60 aircraft", "aircraft", "forces"),
    ("The airline ordered 60 aircraft.", "60 aircraft", "aircraft", "other"),
    ("The closure cost 300 jobs.", "300 jobs", "job", "other"),
    ("Turnout was put at 61 percent.", "61 percent", "percent", "vote"),
    ("She spoke to thousands of cheering farmers.", "thousands of cheering farmers", "person", "attendance"),
    ("A landslide left 40,000 without power.", "40,000", "person", "other"),
    ("It vaccinates children under six.", "under six", "year", "other"),
    ("Income fell from $30 million a year earlier.", "$30 million", "dollar", "money"),
    ("At least a foot of silt lay there.", "At least a foot", "foot", "distance"),
    ("The walk takes half an hour.", "half an hour", "hour", "duration"),
    ("The queue was a mile and a half long.", "a mile and a half", "mile", "distance"),
    ("The magnitude-6.2 quake woke the valley.", "magnitude-6.2", "magnitude", "other"),
    ("A landslide killed at least a dozen yesterday.", "at least a dozen", "person", "killed"),
    ("Millions of South Tyrolean people marched.", "Millions of South Tyrolean people", "person", "attendance"),
    ("The valley took in nearly a million mainly young settlers.", "nearly a million mainly young settlers", "person", "arrived"),
    ("Around forty more are feared dead.", "Around forty more", "person", "killed"),
    ("The baker turned 60 on Friday.", "60", "year", "other"),
    ("At 82, she still rows.", "82", "year", "other"),
    ("Rents rose by nearly a percentage point.", "nearly a percentage point", "percentage point", "other"),
    ("They will inspect more than 900 army-run camps.", "more than 900 army-run camps", "camp", "other"),
    ("Its population shrank, and the district lost 90 people.", "90 people", "person", "other"),
    ("Four gardai came.", "Four gardai", "person", "other"),
    ("Five appear in court.", "Five", "person", "other"),
    ("The population creeps closer to the 1 million mark.", "1 million", "person", "other"),
    ("Floods unseen in decades came.", "decades", "decade", "duration"),
    ("A 10-month-old pup barked.", "10-month-old", "month", "other"),
    ("Thousands of species live there.", "Thousands of species", "species", "other"),
    ("Some 28 million fish passed.", "Some 28 million fish", "fish", "other"),
    ("The 100 or so “wild” ponies ate.", "100 or so “wild” ponies", "pony", "other"),
    ("Two rival gangs fought.", "Two rival gangs", "gang", "other"),
    ("A 40-pound dog barked.", "40-pound", "pound-mass", "other"),
    ("A 40-pound fine was paid.", "40-pound", "pound sterling", "money"),
    ("The youngest was Ida Moe, 8, of Oslo.", "8", "year", "other"),
    ("Unemployment reached 7.7 in March.", "7.7", "percent", "other"),
]


@pytest.mark.parametrize(("text", "words", "unit", "measure"), UNITS)
def test_what_is_counted_gives_unit_and_measure(parse, text, words, unit, measure):
    (found,) = figures(parse, text)
    assert (text[found.start : found.end], found.unit, found.measure) == (words, unit, measure)


NOTHING = [
    "Flight 217 left on time.",
    "See Article 12 of the charter.",
    "She lives at 14 Harbour Road.",
    "The shop opens at 8.30 a.m. and shuts at 17:45.",
    "Rovers lost 3-1 to Albion.",
    "He came 22nd in the race.",
    "It happened three years ago.",
    "It was founded in 1987.",
    "One of the oldest mills burned.",
    "The Group of 15 met.",
    "Call 555-201-7788 for tickets.",
    "Nobody was hurt by COVID-19 rules.",
    "The fair closed in May, three days after the mayor was sworn in.",
    "12 comments | Share",
    "It is too early, one baker said.",
    "Crews closed Routes 9, 20 and 44 and U.S. 54, 56 and 83.",
    "Crews closed U.S. 83 south of Dalton.",
    "They voted no on 3.",
    "In one case a dog was lost.",
    "The barn in the 400 block of Elm Street burned.",
    "Hartwell 4 to raise its dues.",
    "The Mega Millions draw came.",
    "She hit a three-pointer from an 18-wheeler.",
    "Sean Daly, of 4 Carrowmore, Tipperary, spoke.",
    "Tanks held 1,3-butadiene.",
    "The spring was drier than 2018, farmers said.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_names_times_scores_and_dates_are_no_figures(parse, text):
    assert figures(parse, text) == []


MONEY = [
    ("Villages in Sri Lanka received 500 rupees each. Sri Lankan officials were pleased.", "sri lankan rupee"),
    ("Traders in India, Nepal and Sri Lanka paid 500 rupees.", "rupee"),
    ("The stall charged 500 rupees.", "rupee"),
    ("The stall in Nepal charged ₹500.", "indian rupee"),
]


@pytest.mark.parametrize(("text", "unit"), MONEY)
def test_a_currency_is_one_countrys_where_the_article_is_clearly_about_it(parse, text, unit):
    assert [found.unit for found in figures(parse, text)] == [unit]


def test_a_change_is_two_figures_and_no_range(parse):
    found = figures(parse, "The fee rose from 240 to 273 euros.")
    assert [(figure.value, figure.unit) for figure in found] == [(240, "euro"), (273, "euro")]


def test_what_a_change_led_to_is_a_figure_of_its_own(parse):
    found = figures(parse, "Idle crews grew by 20,000 to 1.5 million, and the rate rose 0.6 points to 9.4 percent.")
    assert [(figure.value, figure.modifier) for figure in found] == [
        (20_000, "exact"),
        (1_500_000, "exact"),
        (0.6, "exact"),
        (9.4, "exact"),
    ]


def test_a_count_is_dated_to_the_hour_and_back_from_it(parse):
    text = "Over 850 people crossed into the valley by late Monday morning, up from about 600 people just seven hours earlier."
    assert [(f.as_of, f.as_of_basis) for f in figures(parse, text)] == [("2022-06-13T11", "stated"), ("2022-06-13T04", "stated")]


def test_only_a_count_that_runs_holds_as_of_publication(parse):
    running, closed = figures(parse, "So far 40 people have been killed. The last flood killed 12 people.")
    assert (running.as_of, running.as_of_basis) == ("2022-06-15", "published")
    assert closed.as_of is None


def test_a_figure_belongs_to_the_event_that_its_clause_names(parse):
    (found,) = figures(parse, "The 1997 flood killed 54 people.")
    assert (found.event, found.event_date) == ("1997 flood", "1997")


def test_a_figure_told_as_before_an_event_does_not_belong_to_it(parse):
    found = figures(parse, "The army began its May 9 attack after six farmers died in an ambush.")
    assert [figure.event for figure in found] == [None]


def test_what_came_before_is_not_what_a_count_belongs_to(parse):
    text = "The 1997 flood was worse. Since the 1997 flood, the town has taken in 300 settlers."
    assert [figure.event for figure in figures(parse, text)] == [None]


def test_a_figure_in_an_events_own_clause_belongs_to_it(parse):
    (found,) = figures(parse, "It was the worst since the 1997 crash, in which 12 people died.")
    assert (found.event, found.event_date) == ("1997 crash", "1997")


def test_a_length_of_time_names_the_event_that_it_measures(parse):
    assert [figure.event for figure in figures(parse, "Talks began during the 36-hour siege.")] == ["36-hour siege"]


def test_typographic_quotation_marks_stay_in_the_span(parse):
    text = "The ministry says 350 “tired guests” have entered the valley."
    (found,) = figures(parse, text)
    assert (text[found.start : found.end], found.subject, found.measure) == ("350 “tired guests”", "“tired guests”", "arrived")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="0123456789 .,-/%$€ofthenmilabdugrsy“”’\n", max_size=70))
def test_figures_lie_in_order_within_any_text(parse, text):
    at = 0
    for found in figures(parse, text):
        assert at <= found.start < found.end <= len(text)
        at = found.end
