from __future__ import annotations

from datetime import date

import pytest

from data.prepare.extract.dates import dates
from data.prepare.extract.quantities import quantities
from data.prepare.profile import Profile, ProfileEvent
from data.prepare.resolve.events import resolve_events
from data.prepare.spans import Extraction

PUBLISHED = date(2022, 6, 15)
FLOOD = ProfileEvent(name="Vell valley flood", start=date(1997, 4, 2), end=date(1997, 4, 9), aliases=("1997 flood",))


@pytest.fixture
def index(parse):
    def made(text, profile=None):
        doc = parse(text, PUBLISHED)
        found = tuple(dates(doc))
        extraction = Extraction(dates=found, quantities=tuple(quantities(doc, found)))
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
