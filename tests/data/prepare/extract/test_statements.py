"""Who is reported to have said what, to the word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from data.prepare.annotate import annotate
from data.prepare.article import Article, Block, BlockKind
from data.prepare.extract.dates import dates
from data.prepare.extract.statements import statements
from data.prepare.spans import StatementSpan
from tests.conftest import make_article


def spoken(doc: Doc) -> list[StatementSpan]:
    return list(statements(doc, list(dates(doc))))


type Parse = Callable[..., Doc]


def words(doc: Doc, start: int | None, end: int | None) -> str | None:
    return None if start is None else doc._.article.text[start:end]


def row(doc: Doc, span: StatementSpan) -> tuple[str | None, str | None, str | None]:
    return (
        words(doc, span.speaker_start, span.speaker_end),
        words(doc, span.cue_start, span.cue_end),
        words(doc, span.start, span.end),
    )


def rows(doc: Doc) -> list[tuple[str | None, str | None, str | None]]:
    return [row(doc, span) for span in spoken(doc)]


CASES = [
    ("“The dam will hold,” said engineer Rosa Lima.", "direct", "engineer Rosa Lima", "said", "“The dam will hold,”"),
    ("“The dam,” Lima said, “will hold.”", "direct", "Lima", "said", "“The dam,” Lima said, “will hold.”"),
    ("Lima told a rally: “We will rebuild.”", "direct", "Lima", "told", "“We will rebuild.”"),
    ("The coach said the defeat was “a disgrace”.", "mixed", "coach", "said", "the defeat was “a disgrace”"),
    ("The mayor said that the bridge was safe.", "indirect", "mayor", "said", "the bridge was safe"),
    ("The bridge was safe, the mayor said.", "indirect", "mayor", "said", "The bridge was safe"),
    ("The bridge, the mayor said, was safe.", "indirect", "mayor", "said", "The bridge, the mayor said, was safe"),
    (
        "According to the coastguard, the ferry sank within minutes.",
        "indirect",
        "coastguard",
        "According to",
        "the ferry sank within minutes",
    ),
    (
        "The ferry sank within minutes, according to the coastguard.",
        "indirect",
        "coastguard",
        "according to",
        "The ferry sank within minutes",
    ),
    ("The union called for a strike.", "indirect", "union", "called for", "a strike"),
    ("The minister urged drivers to stay at home.", "indirect", "minister", "urged", "drivers to stay at home"),
    ("The company denied wrongdoing.", "indirect", "company", "denied", "wrongdoing"),
    ("Prosecutors accused the banker of fraud.", "indirect", "Prosecutors", "accused", "the banker of fraud"),
    ("The banker was condemned by the bishop for his greed.", "indirect", "bishop", "condemned", "his greed"),
    ("She described the verdict as a turning point.", "indirect", "She", "described", "the verdict as a turning point"),
    ("Farmers are sceptical of the scheme.", "indirect", "Farmers", "are sceptical of", "the scheme"),
    ("Farmers have reservations about the scheme.", "indirect", "Farmers", "have reservations about", "the scheme"),
    ("The envoy expressed hope that talks would resume.", "indirect", "envoy", "expressed", "hope that talks would resume"),
    ("The goal was scored by hand, as the coach put it.", "indirect", "coach", "put it", "The goal was scored by hand"),
    ("Officials warned of more flooding.", "indirect", "Officials", "warned of", "more flooding"),
    ("The firm ruled out job cuts.", "indirect", "firm", "ruled out", "job cuts"),
    ("Despite the bank's pledge to lower fees, clients left.", "indirect", "bank", "pledge", "to lower fees"),
    ("Police put the toll at 14.", "indirect", "Police", "put", "the toll at 14"),
    ("The ministry gave a figure of 300 dead.", "indirect", "ministry", "gave a figure of", "300 dead"),
    ("The death toll was put at 40 by police.", "indirect", "police", "put", "The death toll was put at 40"),
    ("The ferry held 400 people, the coastguard estimates.", "indirect", "coastguard", "estimates", "The ferry held 400 people"),
    ("By the ministry's count, 90 homes burned.", "indirect", "ministry", "count", "90 homes burned"),
    ("Nine died, according to police figures; more are lost.", "indirect", "police", "according to", "Nine died"),
    ("The council promised one million euros.", "indirect", "council", "promised", "one million euros"),
    ("Officials identified the driver as Paul Reis.", "indirect", "Officials", "identified", "the driver as Paul Reis"),
    ("The review was branded a whitewash by critics.", "indirect", "critics", "branded", "The review was branded a whitewash"),
    (
        "While in office, the envoy branded it a betrayal of pensioners.",
        "indirect",
        "envoy",
        "branded",
        "it a betrayal of pensioners",
    ),
    ("The judge ordered Brandt held without bail.", "indirect", "judge", "ordered", "Brandt held without bail"),
    ("The army denied it.", "indirect", "army", "denied", "it"),
    ("The government brushed off the report.", "indirect", "government", "brushed off", "the report"),
    ("France, Spain and Italy offered help.", "indirect", "France, Spain and Italy", "offered", "help"),
    ("The mayor hopes it will snow.", "indirect", "mayor", "hopes", "it will snow"),
    ("The club's chairman, Tom Brandt, rejected the offer.", "indirect", "club's chairman, Tom Brandt", "rejected", "the offer"),
    ("Two villages had burned, charged Ana Bell, a lawmaker.", "indirect", "Ana Bell", "charged", "Two villages had burned"),
    (
        "Witnesses said the bus fell into the Kura, a river known for floods.",
        "indirect",
        "Witnesses",
        "said",
        "the bus fell into the Kura",
    ),
    ("The bank said profits fell, and that jobs would go.", "indirect", "bank", "said", "profits fell, and that jobs would go"),
    ("Ministers criticised the strike on Tuesday.", "indirect", "Ministers", "criticised", "the strike"),
    (
        "A hint by the central bank that rates would rise sent shares down.",
        "indirect",
        "central bank",
        "hint",
        "rates would rise",
    ),
    ("Portugal has offered Spain two pumping stations.", "indirect", "Portugal", "offered", "two pumping stations"),
    ("She called the pact a step to end the war.", "indirect", "She", "called", "the pact a step to end the war"),
    ("The mayor praised Anna Berg, who wrote the score.", "indirect", "mayor", "praised", "Anna Berg"),
    ("Diplomats briefed on the talks said they had failed.", "indirect", "Diplomats", "said", "they had failed"),
    (
        "A spokesman for the Ministry of Labour, Health and Welfare said the law would change.",
        "indirect",
        "spokesman for the Ministry of Labour, Health and Welfare",
        "said",
        "the law would change",
    ),
    (
        "“We want more time,” the envoy, Paul Lind, said, while declining to name the firm.",
        "direct",
        "envoy, Paul Lind",
        "said",
        "“We want more time,”",
    ),
    (
        "Some 120 packed the hall, while 300 waited outside, according to organisers.",
        "indirect",
        "organisers",
        "according to",
        "Some 120 packed the hall, while 300 waited outside",
    ),
]


@pytest.mark.parametrize("case", CASES)
def test_a_statement_is_found_to_the_word(parse: Parse, case: tuple[str, ...]) -> None:
    text, kind, *expected = case
    doc = parse(text)
    assert rows(doc) == [tuple(expected)]
    assert spoken(doc)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pilot said the engine failed and called for an inquiry.", ["the engine failed", "an inquiry"]),
        ("The pilot said the engine failed, adding that the crew was calm.", ["the engine failed", "the crew was calm"]),
        ("“It failed,” the pilot said. “Twice, in fact.”", ["“It failed,”", "“Twice, in fact.”"]),
        ("The league rejected the appeal, saying it came too late.", ["the appeal", "it came too late"]),
        (
            "Police said fans had travelled without tickets, and blamed a few for it.",
            ["fans had travelled without tickets", "a few for it"],
        ),
        ("The Treasury condemned the leak, according to an aide.", ["The Treasury condemned the leak", "the leak"]),
        ("Tanaka said the vote was rigged, a charge the board denied.", ["the vote was rigged", "a charge"]),
        (
            "The king said the treaty was signed in the palace, in which his father was born.",
            ["the treaty was signed in the palace"],
        ),
    ],
)
def test_each_cue_has_its_own_content(parse: Parse, text: str, expected: list[str]) -> None:
    assert [content for _, _, content in rows(parse(text))] == expected


def test_another_speaker_within_a_statement_has_a_row_and_a_cue_without_a_far_preposition(parse: Parse) -> None:
    found = rows(parse("The mayor rejected objections from the owners of the quarry to the plan."))
    assert found[-1] == ("owners of the quarry", "objections", "the plan")


@pytest.mark.parametrize(
    "text",
    [
        "The earthquake claimed 40 lives.",
        "The minister declined to comment.",
        "If the union calls for a strike, trains will stop.",
        "He could say that it was over.",
        "The company is believed to have left the country.",
        "They sang “Happy Birthday” in the square.",
        "The film “The Long Road Home” opens on Friday.",
        "The council did not say when the road would open.",
        "No party claimed victory.",
        "Neither side has proposed talks.",
        "They call it Red Place.",
        "Swollen rivers threaten the town.",
        "The firm declined to respond to questions.",
    ],
)
def test_what_nobody_said_is_no_statement(parse: Parse, text: str) -> None:
    assert rows(parse(text)) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The club denied the report.", "deny"),
        ("Villagers blamed the company for the spill.", "accuse"),
        ("The judge ordered the firm to pay.", "urge"),
        ("The firm promised to pay.", "promise"),
        ("The mayor praised the firefighters for their courage.", "praise"),
        ("The mayor voiced concern about the smoke.", "feel"),
        ("The union threatened to strike.", "threaten"),
        ("The palace announced the birth of a princess.", "announce"),
        ("Analysts estimate that 4,000 jobs are at risk.", "estimate"),
        ("The minister suggested that the dam had been neglected.", "suggest"),
        ("The minister said the dam was old.", "say"),
        ("The minister emphasised the government's commitment to safety.", "promise"),
        ("The minister said the owners must repair the dam.", "urge"),
        ("The minister said that the owners, if they care, should repair the dam.", "urge"),
        ("The prosecutor said she would appeal.", "promise"),
        ("“We will never sign it,” Brandt said.", "deny"),
        ("The coach said he was very proud of his team.", "feel"),
        ("“I hate this road,” said Brandt.", "feel"),
        ("“They will not win,” Brandt said.", "say"),
        ("“We will not be bullied,” Brandt said.", "deny"),
    ],
)
def test_the_act_follows_cue_and_content(parse: Parse, text: str, act: str) -> None:
    assert [span.act for span in spoken(parse(text))] == [act]


def test_a_quotation_on_its_own_keeps_the_last_speaker(parse: Parse) -> None:
    doc = parse("Captain Maria Stone said the crossing was rough.\n“We were all sick.”")
    spans = spoken(doc)
    assert [words(doc, span.speaker_start, span.speaker_end) for span in spans] == ["Captain Maria Stone"] * 2
    assert spans[1].is_context_needed
    assert spans[1].score < spans[0].score


def test_who_it_was_told_to_and_when(parse: Parse) -> None:
    (span,) = spoken(parse("The surgeon told Reuters on Monday that the operation went well."))
    assert (span.via, span.said_on, span.said_on_basis) == ("Reuters", "2024-05-13", "relative")


def test_who_it_is_about(parse: Parse) -> None:
    (span,) = spoken(parse("The ministry accused Norway of dumping salmon."))
    assert span.about == "Norway"


def test_a_denial_of_having_ruled_out_is_negated(parse: Parse) -> None:
    (span,) = spoken(parse("The senator has not ruled out a new campaign."))
    assert span.negated


def test_neither_confirming_nor_denying_is_negated(parse: Parse) -> None:
    (span,) = spoken(parse("The ministry neither confirmed nor denied the report."))
    assert span.negated


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mayor Urges Calm After Fire", ("Mayor", "Urges", "Calm After Fire")),
        ("Bridge will stay shut, engineers say", ("engineers", "say", "Bridge will stay shut")),
        ("Prime minister: No deal before winter", ("Prime minister", ":", "No deal before winter")),
    ],
)
def test_headlines_are_read(title: str, expected: tuple[str, str, str]) -> None:
    plain = make_article(title)
    fields = {name: getattr(plain, name) for name in plain.__dataclass_fields__}
    article = Article(**{**fields, "blocks": (Block(0, len(title), BlockKind.TITLE),)})
    assert rows(next(annotate([article]))) == [expected]


def test_a_place_line_is_no_content(parse: Parse) -> None:
    doc = parse("LIMA, Peru (Wire) — The volcano erupted twice, officials said.")
    assert rows(doc) == [("officials", "said", "The volcano erupted twice")]


PIECES = [
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "he said",
    "She added that",
    "the plan failed",
    "according to",
    "Anna Berg",
    ",",
    ".",
    ":",
    "\n",
    "(",
    "—",
]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_mix_of_marks_gives_sound_spans(parse: Parse, pieces: list[str]) -> None:
    doc = parse(" ".join(pieces))
    size = len(doc._.article.text)
    for span in spoken(doc):
        assert 0 <= span.start < span.end <= size
        assert span.speaker_start is None or 0 <= span.speaker_start < (span.speaker_end or 0) <= size
        assert span.cue_start is None or 0 <= span.cue_start < (span.cue_end or 0) <= size
        assert 0 < span.score <= 1
