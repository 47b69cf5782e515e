from __future__ import annotations

import pytest

from data.prepare.extract.dates import dates
from data.prepare.extract.quantities import quantities


def figures(parse, text):
    doc = parse(text)
    return list(quantities(doc, list(dates(doc))))


LEFT_OUT = [
    (
        "Over 300 villagers were killed, nearly 40 went missing, and one thousand were expelled.",
        [("person", "killed"), ("person", "missing"), ("person", "displaced")],
    ),
    ("The death toll rose to 235.", [("person", "killed")]),
    ("The number of measles cases rose to 1,204 from 870.", [("case", "other"), ("case", "other")]),
    ("The landslide left 12 dead and 30 injured.", [("person", "killed"), ("person", "wounded")]),
    ("Another 230 people are missing, among them 31 children.", [("person", "missing"), ("person", "missing")]),
    ("A crowd of 20,000 watched.", [("person", "attendance")]),
    ("The party holds 148 of the 301 seats.", [("seat", "other"), ("seat", "other")]),
    ("The rebels hold 11 of the region's 19 towns.", [("town", "territory"), ("town", "other")]),
    ("The blast killed at least 12 people, according to three local officials.", [("person", "killed"), ("person", "other")]),
    ("Landslide kills scores in a hill town.", [("person", "killed")]),
    ("It will build 150 trams, down from an earlier forecast of 190.", [("tram", "other"), ("tram", "other")]),
    (
        "About 60 soldiers entered the village and burned two barns. Fewer than 20 were involved.",
        [("person", "forces"), ("barn", "damage"), ("person", "forces")],
    ),
    ("She won 41 percent of the vote against 38 percent for her rival.", [("percent", "vote"), ("percent", "vote")]),
    ("She is a mother of four.", [("person", "other")]),
    (
        "The bureau expects 14 cyclones. Nine of those will reach land, and three will be severe.",
        [("cyclone", "other"), ("cyclone", "other"), ("cyclone", "other")],
    ),
    ("The treaty needs 60 signatures; 50 have been collected.", [("signature", "other"), ("signature", "other")]),
    ("Some 14 climbers have died there, nine of them since May.", [("person", "killed"), ("person", "killed")]),
    ("Two mayors quarrelled in June. The two met on Friday.", [("person", "other"), ("person", "other")]),
    (
        "They will check 90,000 camps. Of the 20,340 checked, 6,935 failed.",
        [("camp", "other"), ("camp", "other"), ("camp", "other")],
    ),
    ("About 65,000 camps wait. Yours is among the 65,000 that wait.", [("camp", "other"), ("camp", "other")]),
    ("Boat sales fell this spring, from 151 in 2019 to 114.", [("sale", "other"), ("sale", "other")]),
    ("The county's population grew. Dunmore held firm at 2,994.", [("person", "other")]),
    ("The number of thefts totalled 14. This spring that number has more than doubled to 31.", [("theft", "other")] * 2),
    ("Boat thefts are down from 79 to 57.", [("theft", "other")] * 2),
    ("The ward holds 240, including nine elders.", [("person", "other")] * 2),
    ("Some 99 barns stand, 20 more than in May.", [("barn", "other")] * 2),
    ("They logged 238.5 hours in May, and 430.5 to date.", [("hour", "duration")] * 2),
    ("Only one of 22 mills stood.", [("mill", "other")] * 2),
    ("Staff will shrink by nearly 18 — 14 cooks and four maids.", [("person", "other")] * 3),
    ("It needs 1,237 signatures.\nIt is sure to reach 1,237 soon.", [("signature", "other")] * 2),
    ("Gifts fell from 660,000 euros four years ago to just 75,000.", [("euro", "money")] * 2),
    ("Some 600 barns were destroyed and 4,000 others damaged.", [("barn", "damage"), ("barn", "damage")]),
    ("A first group of 50 left and the remaining 120 will follow.", [("person", "other"), ("person", "other")]),
    ("The rate rose from 6.1 percent to 6.4.", [("percent", "other"), ("percent", "other")]),
    ("The jail holds 900, a third of whom await trial.", [("", "other"), ("share", "other")]),
]


@pytest.mark.parametrize(("text", "expected"), LEFT_OUT)
def test_what_a_figure_leaves_out_is_taken_from_its_sentence(parse, text, expected):
    assert [(found.unit, found.measure) for found in figures(parse, text)] == expected
