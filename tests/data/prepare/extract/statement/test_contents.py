"""Where a content begins and ends, and which cues have one, in the forms of running news."""

from __future__ import annotations

import pytest

from data.prepare.extract.dates import dates
from data.prepare.extract.statements import statements


def told(doc):
    """Speaker's words, cue and content of each statement."""
    text = doc._.article.text
    return [
        (
            text[s.speaker_start : s.speaker_end] if s.speaker_start is not None else None,
            text[s.cue_start : s.cue_end] if s.cue_start is not None else None,
            text[s.start : s.end],
        )
        for s in statements(doc, list(dates(doc)))
    ]


ONE = [
    (
        "The tram stops twice in the old town, the paper points out.",
        "paper",
        "points out",
        "The tram stops twice in the old town",
    ),
    (
        "The new kiln burns half the gas, potter Ines Roth told the daily.",
        "potter Ines Roth",
        "told",
        "The new kiln burns half the gas",
    ),
    ("The mayor was ill, local media report.", "media", "report", "The mayor was ill"),
    (
        "The harbour was full, current head of the port authority, Sven Holm, said Friday.",
        "Sven Holm",
        "said",
        "The harbour was full",
    ),
    (
        "Later, Roth told the council, she expects the kiln to pay.",
        "Roth",
        "told",
        "Later, Roth told the council, she expects the kiln to pay",
    ),
    ("Farmers said keeping the gate shut would ruin the crop.", "Farmers", "said", "keeping the gate shut would ruin the crop"),
    ("The agency said in an e-mailed note that solar output grew.", "agency", "said", "solar output grew"),
    ("A judge ordered her freed.", "judge", "ordered", "her freed"),
    ("The envoy made clear the talks were over.", "envoy", "made clear", "the talks were over"),
    (
        "The rector pointed to notes by her that would explain the gap.",
        "rector",
        "pointed to",
        "notes by her that would explain the gap",
    ),
    ("The guild feels it is crucial that the hall stays open.", "guild", "feels", "it is crucial that the hall stays open"),
    ("Norway agreed to lend the ship, a move that delighted divers.", "Norway", "agreed", "to lend the ship"),
    ("The court ordered the party to disband on Friday in a blow to its leader.", "court", "ordered", "the party to disband"),
    ("Although the port says it is ready, a dispute between two firms has held up work.", "port", "says", "it is ready"),
    (
        "The owner says he will pay half, and all of his staff will get a bonus.",
        "owner",
        "says",
        "he will pay half, and all of his staff will get a bonus",
    ),
    ("Holm said under the pact, the fleet would halve.", "Holm", "said", "under the pact, the fleet would halve"),
    (
        'Roth said she had met the crew, "and of course they wept."',
        "Roth",
        "said",
        'she had met the crew, "and of course they wept."',
    ),
    ('Holm told the crew "I love you" to cheers.', "Holm", "told", '"I love you"'),
    ('The union called the plan "reckless" and unlawful.', "union", "called", 'the plan "reckless" and unlawful'),
    ("The league charged Brann with crowd trouble.", "league", "charged", "Brann with crowd trouble"),
    ("The league charged Brann after flares were lit.", "league", "charged", "Brann after flares were lit"),
    ("The premier lashed out at the banks.", "premier", "lashed out at", "the banks"),
    ("The coach chastised Holm for the remarks.", "coach", "chastised", "Holm for the remarks"),
    ("Thousands marched to demand an inquiry.", "Thousands", "demand", "an inquiry"),
    (
        "Roth argued that the return of the bell, which Holm took in the war, is not for debate.",
        "Roth",
        "argued",
        "the return of the bell, which Holm took in the war, is not for debate",
    ),
    ("The clerk said that was not her view.", "clerk", "said", "that was not her view"),
    (
        "Half of the crew left, the agency said in a note, and those in the hold stayed.",
        "agency",
        "said",
        "Half of the crew left, the agency said in a note, and those in the hold stayed",
    ),
    (
        "It would take a week to raise the mast, he said, and the cost could be ruinous.",
        "he",
        "said",
        "It would take a week to raise the mast, he said, and the cost could be ruinous",
    ),
    ("Holm told the forum he was wholly against the dam.", "Holm", "told", "he was wholly against the dam"),
    ("Sales fell by a third, a newspaper analysis shows.", "analysis", "shows", "Sales fell by a third"),
    ('Roth "flatly rejected" claims that she hid the ledger.', "Roth", "rejected", "claims that she hid the ledger"),
    ("Not sailing ''makes me sad,'' Roth said last week.", "Roth", "said", "Not sailing ''makes me sad,''"),
    ("They were tenants, according to Bergen Town Hall records.", "Bergen Town Hall", "according to", "They were tenants"),
    ("Roth is ill, and according to friends, she plans to rest.", "friends", "according to", "she plans to rest"),
    (
        "According to lawyers, tests shown in court prove the bell was cast in Bergen.",
        "lawyers",
        "According to",
        "tests shown in court prove the bell was cast in Bergen",
    ),
    ("Millions of people took to the streets to demand her exit.", "Millions of people", "demand", "her exit"),
    ("Said Holm, “It is done.”", "Holm", "Said", "“It is done.”"),
    ("Explained Holm, “It is done.”", "Holm", "Explained", "“It is done.”"),
    (
        "Observers say the vote was calm, even though counting continued into a second day.",
        "Observers",
        "say",
        "the vote was calm, even though counting continued into a second day",
    ),
    (
        "Lisbon dropped its demand that half of the nets be made at home.",
        "its",
        "dropped its demand",
        "half of the nets be made at home",
    ),
    ("They hired Holm, one of four guards who said the gate was open.", "four guards", "said", "the gate was open"),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), ONE)
def test_one_statement_is_read(parse, text, speaker, cue, content):
    assert told(parse(text)) == [(speaker, cue, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Holm had called in sick for the previous two days.",
        "Police held a man threatening people with a knife.",
        "Roth had her cousin threaten the guard with a hammer.",
        "The navy has not disclosed further details.",
        "Divers found a bell buried in the sand.",
        "Footage showed the mast falling.",
        "A film taken by a guest shows that the mast fell.",
        "His rival has not conceded defeat.",
        "They rowed to an islet that fishermen call the Anvil.",
        "The envoy unveiled a statue of the poet.",
        "Peru will have a growing demand for timber.",
        "If a label is needed according to the directive, it can be printed.",
    ],
)
def test_a_deed_is_no_statement(parse, text):
    assert told(parse(text)) == []


def test_a_cue_before_another_keeps_its_own_content(parse):
    found = told(parse("The talks helped both ports, Holm said, expressing his hope that trade would grow."))
    assert found == [
        ("Holm", "said", "The talks helped both ports"),
        ("Holm", "expressing", "his hope that trade would grow"),
    ]


def test_what_a_speaker_did_meanwhile_is_no_content(parse):
    found = told(parse("Roth said the fire had spread as she condemned the arson."))
    assert found == [("Roth", "said", "the fire had spread"), ("she", "condemned", "the arson")]


def test_a_cue_coordinate_with_a_clause_has_its_own_content(parse):
    found = told(parse("Roth said Friday that the dam is safe and again claimed that thousands had lied."))
    assert found == [("Roth", "said", "the dam is safe"), ("Roth", "claimed", "thousands had lied")]


def test_a_report_of_a_quotation_leaves_it_to_its_speaker(parse):
    found = told(parse("“It has many flaws,” he said late Tuesday, Nordwire reported."))
    assert found == [("he", "said", "“It has many flaws,”")]


def test_a_pronoun_that_cannot_mean_the_teller_speaks_for_itself(parse):
    found = told(parse("They also pointed out that she is now saying that the crew was late."))
    assert ("she", "saying", "the crew was late") in found


def test_what_others_say_of_a_thing_is_theirs(parse):
    found = told(parse("The army denies that sheep were lost in raids that farmers say ruined the valley."))
    assert ("farmers", "say", "ruined the valley") in found
    assert ("army", "denies", "sheep were lost in raids") in found


def test_what_another_says_against_it_is_no_part_of_a_denial(parse):
    found = told(parse("Holm denied the crew had met, even though a cook said they had."))
    assert ("Holm", "denied", "the crew had met") in found


def test_what_others_believe_beside_a_report_is_theirs(parse):
    found = told(parse("Reports have said Roth could build a smaller ferry, and some believe the yard may close."))
    assert ("Reports", "said", "Roth could build a smaller ferry") in found
    assert ("some", "believe", "the yard may close") in found


def test_a_participle_goes_on_with_a_report(parse):
    found = told(parse("“The rope broke,” the judge said, adding a stern word was needed to calm the crew."))
    assert ("judge", "adding", "a stern word was needed to calm the crew") in found


def test_what_a_mayor_adds_is_no_part_of_what_he_confirmed(parse):
    found = told(parse("The mayor confirmed the development saying the renaming was agreed by the council."))
    assert ("mayor", "confirmed", "the development") in found


def test_what_somebody_must_do_is_said_by_the_one_who_wants_it(parse):
    found = told(parse("Holm argued that the state must court small firms and urge builders to hire them."))
    assert [cue for _, cue, _ in found] == ["argued"]


def test_a_rank_with_a_full_stop_ends_no_sentence(parse):
    found = told(parse("The car was empty, wrecking the alibi, Sgt. Roth said. “It was odd,” Cpl. Holm said Monday."))
    assert [(speaker, content) for speaker, _, content in found] == [
        ("Sgt. Roth", "The car was empty, wrecking the alibi"),
        ("Cpl. Holm", "“It was odd,”"),
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("“It is over.” Roth said in tears. She left.", ("Roth", "said", "“It is over.”")),
        (
            "“We tried,” Holm said. “The rope broke. The mast fell.\n\n“Nobody could have known.”\n\nHe left.",
            ("Holm", "said", "“The rope broke. The mast fell.\n\n“Nobody could have known.”"),
        ),
        ("Holm was blunt. “It broke (at last.)” Roads were shut.", ("Holm", None, "“It broke (at last.)”")),
        (
            "“We tried,” he said. “It broke.” Roth said she was shocked. “Nobody saw the crack.”",
            ("Roth", "said", "“Nobody saw the crack.”"),
        ),
    ],
)
def test_a_quotation_beside_or_behind_its_speaker_is_hers(parse, text, last):
    speaker, _, content = told(parse(text))[-1]
    assert (speaker, content) == (last[0], last[2])


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Holm said some had suggested that she should resign.", "say"),
        ("Holm said the guards should resign.", "urge"),
        ("Holm claimed that illegal nets cost him the race.", "say"),
        ("“I will not be part of this,” Holm said.", "deny"),
    ],
)
def test_an_act_is_the_speakers_own(parse, text, act):
    assert next(statements(parse(text), [])).act == act


def test_obligation_to_confirm_is_no_demand(parse):
    doc = parse("“It is with sadness that the navy must confirm the loss of the ship,” Holm said.")
    assert [s.act for s in statements(doc, [])] == ["say"]
