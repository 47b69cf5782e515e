from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.prepare.extract.dates import dates

WEDNESDAY = date(2022, 6, 15)

NAMED = [
    ("The dam broke on March 3, 2019.", [("March 3, 2019", "2019-03-03", "explicit")]),
    ("It opened on 5 December 1987.", [("5 December 1987", "1987-12-05", "explicit")]),
    ("The fair ran from May 2-4.", [("May 2-4", "2022-05-02/2022-05-04", "explicit")]),
    ("The fair ran from May 30 to June 2.", [("May 30 to June 2", "2022-05-30/2022-06-02", "explicit")]),
    ("Rain fell on June 9.", [("June 9", "2022-06-09", "explicit")]),
    ("They met on December 28.", [("December 28", "2021-12-28", "explicit")]),
    ("They will meet on December 28.", [("December 28", "2022-12-28", "explicit")]),
    ("The bridge closed in August 2016.", [("August 2016", "2016-08", "explicit")]),
    ("The mill burned in 1904.", [("1904", "1904", "explicit")]),
    ("Fishing collapsed in the late 1970s.", [("late 1970s", "1977-01-01/1979-12-31", "explicit")]),
    ("Fishing collapsed in the 1970s.", [("1970s", "1970-01-01/1979-12-31", "explicit")]),
    ("Output grew between 2015 and 2018.", [("2015 and 2018", "2015-01-01/2018-12-31", "explicit")]),
    ("Output fell in the first half of 2021.", [("first half of 2021", "2021-01-01/2021-06-30", "explicit")]),
    ("Output fell in Q3 2020.", [("Q3 2020", "2020-07-01/2020-09-30", "explicit")]),
    ("The rains came in mid-March.", [("mid-March", "2022-03", "explicit")]),
    ("Nurses walked out on Monday.", [("Monday", "2022-06-13", "relative")]),
    ("Nurses will walk out on Friday.", [("Friday", "2022-06-17", "relative")]),
    (
        "They agreed on Tuesday to pause work from Thursday.",
        [("Tuesday", "2022-06-14", "relative"), ("Thursday", "2022-06-16", "relative")],
    ),
    ("The pier reopened yesterday.", [("yesterday", "2022-06-14", "relative")]),
    ("The pier is now closed.", [("now", "2022-06-15", "relative")]),
    ("The council meets this week.", [("this week", "2022-06-13/2022-06-19", "relative")]),
    ("The council met last week.", [("last week", "2022-06-06/2022-06-12", "relative")]),
    ("The council met last month.", [("last month", "2022-05", "relative")]),
    ("It was founded three years ago.", [("three years ago", "2019", "relative")]),
    ("It was founded four days ago.", [("four days ago", "2022-06-11", "relative")]),
    ("It opened in 2009 and closed the same year.", [("2009", "2009", "explicit"), ("the same year", "2009", "relative")]),
    ("Crops failed last summer.", [("last summer", "2021-06-01/2021-08-31", "relative")]),
    ("The judge set the hearing for July 2.", [("July 2", "2022-07-02", "explicit")]),
    ("The judge set the hearing for March 2.", [("March 2", "2023-03-02", "explicit")]),
    ("Earlier in the week they met.", [("Earlier in the week", "2022-06-13/2022-06-19", "relative")]),
    ("The local 1998 election was close.", [("1998", "1998", "explicit")]),
    ("The review planned for June 20 was put off.", [("June 20", "2022-06-20", "explicit")]),
    ("The pool stays shut until March.", [("March", "2023-03", "explicit")]),
    ("She said she would be meeting growers on Friday.", [("Friday", "2022-06-17", "relative")]),
    (
        "Saturday is the tenth anniversary of the ferry disaster on 18 June.",
        [("Saturday", "2022-06-18", "relative"), ("18 June", "2012-06-18", "explicit")],
    ),
    (
        "The barn burned in May 2020, according to a suit filed on June 2.",
        [("May 2020", "2020-05", "explicit"), ("June 2", "2022-06-02", "explicit")],
    ),
    ("The kiln cracked on April 3 of last year.", [("April 3 of last year", "2021-04-03", "relative")]),
    ("Snow fell all through the winter of 2020-21.", [("winter of 2020-21", "2020-12-01/2021-02-28", "explicit")]),
    ("It was sealed on May the 5th.", [("May the 5th", "2022-05-05", "explicit")]),
    ("Stalls closed on May Day.", [("May Day", "2022-05-01", "explicit")]),
    ("Winds stay strong until at least Friday.", [("Friday", "2022-06-17", "relative")]),
    ("The union confirmed it would begin handing out leaflets on Friday.", [("Friday", "2022-06-17", "relative")]),
    ("The note was dated 17/04/2018.", [("17/04/2018", "2018-04-17", "explicit")]),
    ("The spring was drier than 2018, farmers said.", [("2018", "2018", "explicit")]),
    (
        "Rents rose in April, and wages too in that month.",
        [("April", "2022-04", "explicit"), ("that month", "2022-04", "relative")],
    ),
    ("The eels spawn from February to November.", [("February", "2022-02", "explicit"), ("November", "2022-11", "explicit")]),
    (
        "A barge sank on May 6; the day before, two had run aground.",
        [("May 6", "2022-05-06", "explicit"), ("the day before", "2022-05-05", "relative")],
    ),
    ("The kiln was lit half a century ago.", [("half a century ago", "1972", "relative")]),
    ("The choir sings on Sat., June 18.", [("Sat., June 18", "2022-06-18", "explicit")]),
    ("Ferries stopped on Good Friday.", [("Good Friday", "2022-04-15", "explicit")]),
    ("Ferries stopped on Easter Monday 2019.", [("Easter Monday 2019", "2019-04-22", "explicit")]),
    ("Mills stood still on Thanksgiving Day.", [("Thanksgiving Day", "2021-11-25", "explicit")]),
    ("The grant is on offer through Nov. 30.", [("Nov. 30", "2022-11-30", "explicit")]),
    (
        "It was the best haul since July 2013. In January none came.",
        [("July 2013", "2013-07", "explicit"), ("January", "2022-01", "explicit")],
    ),
    ("The kiln cracked on 3/30/18.", [("3/30/18", "2018-03-30", "explicit")]),
    ("Thefts rose in March and April 2018.", [("March", "2018-03", "explicit"), ("April 2018", "2018-04", "explicit")]),
    ("The board may vote on Friday.", [("Friday", "2022-06-17", "relative")]),
    ("The board could not be reached on Friday.", [("Friday", "2022-06-10", "relative")]),
    ("The weirs that stand right now are old.", [("now", "2022-06-15", "relative")]),
    ("The piper is likely to return on Friday.", [("Friday", "2022-06-17", "relative")]),
    ("Mills stood still on Memorial Day.", [("Memorial Day", "2022-05-30", "explicit")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_date_is_resolved_against_publication(parse, text, expected):
    found = [(text[d.start : d.end], d.value, d.basis) for d in dates(parse(text, WEDNESDAY))]
    assert found == expected


OTHER = [
    "They counted 2,014 herons.",
    "The new ducks brought the flock to 1182.",
    "The note was dated 04/05/2018.",
    "The firm may close.",
    "He will march at dawn.",
    "It had worked for many years until now.",
    "More than 1900 cyclists took part.",
    "Sales rose 2000 percent.",
    "The head of Local 1982 spoke.",
    "Choirs rehearse on Fridays and every Tuesday.",
    "May said she would resign.",
    "Students read about the October Revolution.",
    "They follow the Good Friday Agreement.",
    "It has fewer than 2020 seats.",
    "Copyright 2021 Harbour Press.",
    "Many left over the last year.",
    "She scored in the fourth quarter.",
]


@pytest.mark.parametrize("text", OTHER)
def test_what_only_looks_like_a_date_is_none(parse, text):
    assert list(dates(parse(text, WEDNESDAY))) == []


def test_now_in_a_quotation_is_the_day_of_the_speech(parse):
    text = 'The minister spoke on Monday.\n"And now we build," she said.'
    assert [d.value for d in dates(parse(text, WEDNESDAY))] == ["2022-06-13", "2022-06-13"]


def test_a_day_that_is_not_of_a_speech_leaves_now_alone(parse):
    text = 'The boy fell ill on Monday.\n"And now he sleeps," a nurse said.'
    assert [d.value for d in dates(parse(text, WEDNESDAY))] == ["2022-06-13", "2022-06-15"]


def test_the_day_of_a_speech_is_forgotten(parse):
    text = "The minister spoke on Monday." + "\nRain fell." * 6 + '\n"And now we build," a mason said.'
    assert [d.value for d in dates(parse(text, WEDNESDAY))] == ["2022-06-13", "2022-06-15"]


def test_a_year_lasts_no_longer_than_its_part_of_a_paragraph(parse):
    far = "In March 2019 the mill burned. " + "Its owners said little about the cause, and nobody was ever charged. " * 8
    assert [d.value for d in dates(parse("In March 2019 the mill burned. In May it reopened.", WEDNESDAY))] == [
        "2019-03",
        "2019-05",
    ]
    assert [d.value for d in dates(parse(far + "In May it reopened.", WEDNESDAY))] == ["2019-03", "2022-05"]
    assert [d.value for d in dates(parse("It burned in 2019. It is now open. In May it sold tiles.", WEDNESDAY))][-1] == "2022-05"


def test_yesterday_after_a_quotation_is_before_publication(parse):
    text = "The warden spoke on Monday. “We saw nothing at all.” The “old gate” was shut yesterday."
    assert [d.value for d in dates(parse(text, WEDNESDAY))] == ["2022-06-13", "2022-06-14"]


def test_a_relative_date_of_an_undated_article_has_no_value(parse):
    text = "Nurses walked out on Monday, as in 2019."
    assert [(d.value, d.basis) for d in dates(parse(text, None))] == [(None, "relative"), ("2019", "explicit")]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="MayJune 0123456789-/.,'stndhlacwkgo\n", max_size=60))
def test_any_text_gives_dates_that_lie_within_it(parse, text):
    for found in dates(parse(text, WEDNESDAY)):
        assert 0 <= found.start < found.end <= len(text)
