"""An event is known without a profile where two articles open with it, on one day and in one place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from spacy.tokens import Doc

from data.prepare.extraction import extract
from data.prepare.resolve.event import Event
from data.prepare.resolve.news import news

TUESDAY, WEDNESDAY = date(2031, 3, 4), date(2031, 3, 5)
FIRST = "An explosion tore through the port of Paysandú on Tuesday morning. Nine people were killed."
SECOND = "At least 14 people were killed in Paysandú on Tuesday when an explosion destroyed two silos."
ELSEWHERE = "An explosion destroyed a bakery in Arequipa on Tuesday. Two people were hurt."
LATER = "The mayor of Paysandú said on Wednesday that 21 people had been killed in the explosion."


def told(parse: Callable[..., Doc], *texts: tuple[str, date]) -> list[Event]:
    docs = [(text, published, extract(parse(text, published))) for text, published in texts]
    return news({str(n): (published, text, found) for n, (text, published, found) in enumerate(docs)})


def test_two_openings_tell_an_event(parse: Callable[..., Doc]) -> None:
    (event,) = told(parse, (FIRST, TUESDAY), (SECOND, TUESDAY), (ELSEWHERE, TUESDAY))
    assert (event.start, event.end, event.place) == ("2031-03-04", "2031-03-04", "Paysandú")
    assert event.event == "explosion in Paysandú on 4 March 2031"


def test_one_opening_tells_none(parse: Callable[..., Doc]) -> None:
    assert told(parse, (FIRST, TUESDAY), (ELSEWHERE, TUESDAY)) == []


def test_the_day_on_which_something_was_said_is_no_event_s(parse: Callable[..., Doc]) -> None:
    (event,) = told(parse, (FIRST, TUESDAY), (SECOND, TUESDAY), (LATER, WEDNESDAY), (LATER, WEDNESDAY), (LATER, WEDNESDAY))
    assert event.start == "2031-03-04"


def test_old_news_is_no_news(parse: Callable[..., Doc]) -> None:
    old = "An explosion tore through the port of Paysandú on 4 March 2019."
    assert told(parse, (old, TUESDAY), (old, WEDNESDAY)) == []
