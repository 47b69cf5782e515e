"""Forms that reports of many kinds use: place lines, labels, joint claims, results announced by others, moved totals."""

from __future__ import annotations

import pytest

from data.prepare.extract.actors import actors
from data.prepare.extract.dates import dates
from data.prepare.extract.quantities import quantities
from data.prepare.extract.statements import statements
from data.prepare.resolve.actors import resolve_actors
from data.prepare.spans import Extraction


def told(doc):
    """Speaker's words, cue and content of each statement."""
    text = doc._.article.text
    found = statements(doc, list(dates(doc)))
    return [
        (
            text[s.speaker_start : s.speaker_end] if s.speaker_start is not None else None,
            text[s.cue_start : s.cue_end] if s.cue_start is not None else None,
            text[s.start : s.end],
        )
        for s in found
    ]


STATEMENTS = [
    ("OSLO, May 3 (Fjord Wire) - Unions and police said the march was calm.", "Unions and police", "said", "the march was calm"),
    ("Quito, Sep 2: Villagers said the road was gone.", "Villagers", "said", "the road was gone"),
    ("A forecast compiled by Brightwell put the loss at $4 million.", "Brightwell", "put", "the loss at $4 million"),
    ("It rained, according to data released by the harbour office.", "harbour office", "according to", "It rained"),
    ("Sales fell, losing a third, according to Brightwell.", "Brightwell", "according to", "Sales fell, losing a third"),
    ("Officials raised the death toll to 41.", "Officials", "raised", "the death toll to 41"),
    ("The envoy spoke of a new beginning.", "envoy", "spoke of", "a new beginning"),
    ("Keeper Ana Bell: “We were lucky.”", "Keeper Ana Bell", None, "“We were lucky.”"),
    ("They met for an hour in what aides said was a frank mood.", "aides", "said", "a frank mood"),
    ("The mayor was held, police said on Monday, after a raid on his home.", "police", "said", None),
    ("The letter said jobs would go, an apparent reference to the mill.", "letter", "said", "jobs would go"),
    ("Unions urged staff to stay in and not cross the line.", "Unions", "urged", "staff to stay in and not cross the line"),
    ("The coach praised her keeper, who made nine saves.", "coach", "praised", "her keeper"),
    ("Norway promised to pay, at the end of a two-day summit.", "Norway", "promised", "to pay"),
    ("Police appealed for anyone with news to come forward.", "Police", "appealed for", "anyone with news to come forward"),
    ("The ministry warned Lisbon over its debts.", "ministry", "warned", "its debts"),
    ("WHO said the fever was spreading.", "WHO", "said", "the fever was spreading"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), STATEMENTS)
def test_one_statement_is_read(parse, text, speaker, cue, content):
    assert told(parse(text)) == [(speaker, cue, content or text.rstrip("."))]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The army denied claims by farmers that it fired first.", ["claims by farmers that it fired first", "it fired first"]),
        ("Chemists highlight the errors and note that the sample was old.", ["the errors", "the sample was old"]),
        (
            "The board declared Ruiz the winner early on Friday, with rivals already demanding a recount.",
            ["Ruiz the winner", "a recount"],
        ),
        ("Berg added that “it is over,” while Lund urged Ruiz to stay.", ["“it is over,”", "Ruiz to stay"]),
        ("Nine died, a finding disputed by the army.", ["a finding"]),
        ("“He did it,” said Ruiz as he left. “I am sure of it”.", ["“He did it,”", "“I am sure of it”"]),
    ],
)
def test_each_speaker_has_a_row(parse, text, contents):
    assert [row[-1] for row in told(parse(text))] == contents


@pytest.mark.parametrize(
    "text",
    [
        "The seats were shared according to national quotas.",
        "The council will announce the results on Friday.",
        "The man was given a life sentence and told he would serve 20 years.",
        "Two nurses asked that their names not be used.",
        "Talking about the past, he smiled.",
    ],
)
def test_what_nobody_said_is_left_out(parse, text):
    assert told(parse(text)) == []


def test_an_outlet_behind_a_ministry_is_what_it_was_told_through(parse):
    doc = parse("The strike killed nine people, the ministry said, according to Reuters.")
    [found] = statements(doc, [])
    assert (found.via, doc._.article.text[found.start : found.end]) == ("Reuters", "The strike killed nine people")


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("“We ask the king to listen,” Lund said.", "urge"),
        ("“Please be patient,” Lund said.", "urge"),
        ("Lund said it “strongly condemns” the raid.", "accuse"),
        ("“We're thrilled with the sales,” Lund said.", "feel"),
        ("Aides put the number of wounded at seven.", "estimate"),
    ],
)
def test_what_is_done_by_saying_it(parse, content, act):
    assert next(iter(statements(parse(content), []))).act == act


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Makers of Paper fell. Shares of MOP rose. MOP said it was pleased. It said it would hire.", "It", "Makers of Paper"),
        ("Spokesman Colonel Ivo Brandt spoke. The spokesman said it was over.", "spokesman", "Ivo Brandt"),
        ("Ana Ruiz of the Rovian Farmers Union (RFU) spoke. The RFU said it was glad.", "RFU", "Rovian Farmers Union"),
        ("President Lund left. Port President Ivo Brandt ate. The Port President said no.", "Port President", "Ivo Brandt"),
        ("Market leader Brightwell fell. Brightwell rival Hartmann said no.", "Brightwell rival Hartmann", "Hartmann"),
        ("The ruling Fifth Star Congress party said it was glad.", "ruling Fifth Star Congress party", "Fifth Star Congress"),
        ("A letter to the mayor said it was over.", "letter to the mayor", "letter to the mayor"),
        ("Unions, employers and churches urged calm.", "Unions, employers and churches", "Unions, employers and churches"),
        ("Anna Kessler was named best player. The skipper said it was a joy.", "skipper", "Anna Kessler"),
    ],
)  # fmt: skip
def test_who_is_meant(parse, text, words, actor):
    doc = parse(text)
    found = tuple(sorted(actors(doc), key=lambda span: (span.start, span.end)))
    index = resolve_actors({"a": (text, Extraction(actors=found))}, None)
    start = text.rindex(words)
    assert "; ".join(ref.actor for ref in index.at("a", start, start + len(words))) == actor


FIGURES = [
    ("It is the worst drought in decades.", "decades", None, 2, "decade", "duration"),
    ("It is their first win in more than a year.", "more than a year", 1, 1, "year", "duration"),
    ("A pair of gunmen fled.", "A pair of gunmen", 2, 2, "person", "displaced"),
    ("They have results from 90 out of 275 districts.", "90 out of 275 districts", 90, 90, "district", "other"),
    ("The town saw three full days of calm.", "three full days", 3, 3, "day", "duration"),
    ("Two guards were hit and suffered burns to the arm.", "Two guards", 2, 2, "person", "wounded"),
    ("A further 300 people were listed as missing.", "300 people", 300, 300, "person", "missing"),
    ("He won only one game.", "one game", 1, 1, "game", "other"),
    ("About 2,500 people disembarked.", "About 2,500 people", 2500, None, "person", "arrived"),
    ("She spoke to 87 of the wounded.", "87 of the wounded", 87, 87, "person", "wounded"),
]


@pytest.mark.parametrize("case", FIGURES)
def test_one_figure_is_read(parse, case):
    text, *expected = case
    [found] = quantities(parse(text), [])
    assert [text[found.start : found.end], found.value, found.low, found.unit, found.measure] == expected


def test_a_share_in_brackets_behind_votes_is_of_the_vote(parse):
    assert [q.measure for q in quantities(parse("Lund got 4,705 votes (58.4 per cent)."), [])] == ["vote", "vote"]


@pytest.mark.parametrize("text", ["Rovers 0 0 City", "The 737 MAX was grounded.", "Call 020 7946 0018.", "A 3 min read"])
def test_names_scores_and_furniture_are_no_figures(parse, text):
    assert list(quantities(parse(text), [])) == []
