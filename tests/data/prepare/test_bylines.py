"""Authors, dates of publication and origins, read from the lines around an article."""

from __future__ import annotations

from datetime import date

import pytest

from data.prepare.bylines import Byline, parse_day, read_byline
from data.prepare.origins import origin

DAY = date(2021, 5, 2)


@pytest.mark.parametrize(
    ("line", "author", "published"),
    [
        ("By Ana Lind", "Ana Lind", None),
        ("BY ANA LIND", "ANA LIND", None),
        ("By: Ana Lind", "Ana Lind", None),
        ("By Ana Lind May 2, 2021", "Ana Lind", DAY),
        ("By Ana Lind - May 2nd, 2021 at 10:15 am", "Ana Lind", DAY),
        ("By Ana Lind, BBC News", "Ana Lind", None),
        ("By ANA LIND | Associated Press", "ANA LIND", None),
        ("By Ana Lind, Bo Ek and Eva von Holt", "Ana Lind, Bo Ek, Eva von Holt", None),
        ("Written by Ana Lind for the Harbour Post", "Ana Lind", None),
        ("By AFP", "AFP", None),
        ("Writer's pictureAna Lind", "Ana Lind", None),
        ("Published 2 May 2021", None, DAY),
        ("Published: 2021-05-02", None, DAY),
        ("First published on Sun 2 May 2021 10.00 BST", None, DAY),
        ("May 2, 2021", None, DAY),
        ("Sunday, 2 May 2021", None, DAY),
        ("Ana Lind | May 2, 2021", "Ana Lind", DAY),
        ("Updated: May 2, 2021", None, None),
    ],
)
def test_a_byline_gives_author_and_date(line, author, published):
    assert read_byline(line, at_top=True) == Byline(author, published)


@pytest.mark.parametrize(
    "line",
    [
        "By Wednesday",
        "By Wednesday, the crew had left",
        "By May 2, 2021",
        "By the time",
        "By land and sea",
        "By Order of the King",
        "Ferry stops",
        "",
    ],
)
def test_other_lines_are_no_bylines(line):
    assert read_byline(line, at_top=True) is None


def test_a_bare_date_counts_only_above_the_first_paragraph():
    assert read_byline("May 2, 2021", at_top=False) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-05-02T10:00:00Z", DAY),
        ("2 May 2021", DAY),
        ("May 2, 2021", DAY),
        ("02.05.2021", DAY),
        ("02/05/2021", DAY),
        ("5/31/2021", date(2021, 5, 31)),
        ("Feb 30, 2021", None),
        ("May 2021", None),
        ("", None),
    ],
)
def test_dates_are_read_as_they_are_commonly_written(text, day):
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("lines", "around", "source", "found"),
    [
        (["ANHOLM, May 2 (Reuters) - The ferry stopped."], [], None, "Reuters"),
        (["ANHOLM (AP) - The ferry stopped."], [], "Harbour Post", "Associated Press"),
        (["ANHOLM (AP) - The ferry stopped."], [], "Associated Press", None),
        (["The ferry (Anholm) - an old boat - stopped."], [], None, None),
        (["The ferry stopped."], ["Source: Al Jazeera"], None, "Al Jazeera"),
        (["The ferry stopped."], ["This article was originally published by The Valley Post."], None, "Valley Post"),
        (["It stopped, the captain told Al Jazeera."], [], "Island Foundation", "Al Jazeera"),
        (["It stopped, the captain told Al Jazeera."], [], None, None),
        (["It stopped, the captain told Al Jazeera."], [], "BBC News", None),
        (["It stopped, he told Al Jazeera.", "It did not, she told CNN."], [], "Island Foundation", None),
        (["The captain told Reuters. Later CNN showed the boat."], [], "Island Foundation", None),
        (["The captain told Parliament."], [], "Island Foundation", None),
    ],
)
def test_an_origin_needs_a_credit_a_dateline_or_an_interview_given_to_it_alone(lines, around, source, found):
    assert origin(lines, around, source) == found
