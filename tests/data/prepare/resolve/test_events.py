from __future__ import annotations

from datetime import date

import pytest

from data.prepare.extract.dates import dates
from data.prepare.extract.quantities import quantities
from data.prepare.extraction import sentences
from data.prepare.profile import Profile, ProfileEvent
from data.prepare.resolve.events import resolve_events
from data.prepare.spans import Extraction

PUBLISHED = date(2022, 6, 15)
FLOOD = ProfileEvent(name="Vell valley flood", start=date(1997, 4, 2), end=date(1997, 4, 9), aliases=("1997 flood",))


SIEGE = ProfileEvent(name="Siege of Orvik", start=date(2022, 6, 8), end=date(2022, 6, 9), aliases=("the river assault",))
EXODUS = ProfileEvent(name="Exodus from Orvik", start=date(2022, 6, 10))
OLD_SIEGE = ProfileEvent(name="Siege of Tal", start=date(2011, 3, 1), end=date(2011, 5, 30), aliases=("the long siege",))
BLAST = ProfileEvent(name="Mine blast", start=date(2022, 6, 8), end=date(2022, 6, 8), aliases=("the mine explosion",))
ALL = Profile(events=(FLOOD, SIEGE, EXODUS, OLD_SIEGE, BLAST))


@pytest.fixture
def index(parse):
    def made(text, profile=None):
        doc = parse(text, PUBLISHED)
        found = tuple(dates(doc))
        extraction = Extraction(sentences=tuple(sentences(doc)), dates=found, quantities=tuple(quantities(doc, found)))
        return resolve_events({"a": (PUBLISHED, text, extraction)}, profile), extraction.quantities

    return made


def test_an_article_that_names_an_event_with_its_year_makes_one(index):
    events, (figure,) = index("The 1997 flood killed 54 people.")
    (row,) = events.rows()
    assert (row["event"], row["start"], row["end"], row["basis"]) == ("1997 flood", "1997", "1997", "text")
    assert events.of("a", figure) == (row["event_id"], "named")


def test_the_profile_wins_over_what_the_text_dates(index):
    events, (figure,) = index("The 1997 flood killed 54 people.", Profile(events=(FLOOD,)))
    (row,) = events.rows()
    assert (row["event"], row["end"], row["basis"]) == ("Vell valley flood", "1997-04-09", "profile")
    assert events.of("a", figure) == (row["event_id"], "named")


def test_a_day_within_an_event_of_the_profile_anchors_a_figure(index):
    events, (figure,) = index("On April 4, 1997, the river swept away 30 houses.", Profile(events=(FLOOD,)))
    assert events.of("a", figure)[1] == "anchor"


def test_without_a_name_or_time_no_event_is_guessed(index):
    events, (figure,) = index("The river swept away 30 houses.", Profile(events=(FLOOD,)))
    assert events.of("a", figure) == (None, None)


NAMED = [
    ("Nobody left during the 36-hour siege.", ["Siege of Orvik"]),
    ("After a siege of two days the town gave in.", ["Siege of Orvik"]),
    ("The siege of nine weeks was over.", [None]),
    ("The river assault was short; 14 people died in it.", ["Siege of Orvik"]),
    ("On June 8, 14 people were killed.", [None]),
    ("Six people died in the mine explosion.", ["Mine blast"]),
    (
        "On April 2, 2011, shells fell on Tal. Some 80 people were killed and nearly 40 went missing.",
        ["Siege of Tal", "Siege of Tal"],
    ),
    ("On April 2, 2011, shells fell on Tal. In 2015 some 80 people were killed.", [None]),
    ("In 2011 the council adopted four resolutions.", [None]),
    ("Since the siege the next valley has received 900 refugees.", ["Exodus from Orvik"]),
    ("By Tuesday 900 people had crossed into the next valley.", ["Exodus from Orvik"]),
    ("The council paid $40 million.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_an_event_of_the_profile_is_found_by_noun_name_or_date_and_never_guessed(index, text, expected):
    events, figures = index(text, ALL)
    names = {event.event_id: event.event for event in events.events}
    assert [names.get(events.of("a", figure)[0]) for figure in figures] == expected


def told(parse, *texts):
    articles = {}
    for number, text in enumerate(texts):
        doc = parse(text, PUBLISHED)
        found = tuple(dates(doc))
        articles[str(number)] = (PUBLISHED, text, Extraction(dates=found, quantities=tuple(quantities(doc, found))))
    return [(row["event"], tuple(row["aliases"])) for row in resolve_events(articles, None).rows()]


def test_names_with_one_noun_and_year_are_one_event(parse):
    first, second = "The 1997 flood killed 54 people.", "In the two-day flood of 1997, 54 people died."
    ((name, aliases),) = told(parse, first, second)
    assert {name, *aliases} == {"1997 flood", "two-day flood of 1997"}


def test_proper_names_set_events_of_one_year_apart(parse):
    first, second = "The 1997 Vell flood killed 54 people.", "The 1997 Orvik flood killed 12 people."
    assert len(told(parse, first, second)) == 2
