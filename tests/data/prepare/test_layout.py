from data.prepare.layout import Layout
from data.prepare.spans import Extraction, SentenceSpan, StatementSpan, VoiceSpan

# 0         10        20        30
# The mayor said all was calm. Then it rained.
SENTENCES = (SentenceSpan(0, 28, 0), SentenceSpan(29, 44, 0))
SAID = StatementSpan(15, 27, "indirect", 0, 9, 10, 14, "say", 0.9)
INNER = StatementSpan(19, 27, "indirect", 15, 18, None, None, "say", 0.9)


def layout(*statements: StatementSpan, voices: tuple[VoiceSpan, ...] = ()) -> Layout:
    extraction = Extraction(sentences=SENTENCES, statements=statements, voices=voices)
    return Layout(extraction, [[f"actor{number}"] for number, _ in enumerate(statements)])


def test_a_span_lies_in_every_sentence_it_touches() -> None:
    assert layout().sentences(4, 9) == (0, 28)
    assert layout().sentences(20, 33) == (0, 44)
    assert layout().sentences(29, 33) == (29, 44)


def test_a_span_outside_all_sentences_is_its_own() -> None:
    assert layout().sentences(50, 60) == (50, 60)


def test_sentence_before_stops_at_the_top() -> None:
    assert layout().before(29) == 0
    assert layout().before(0) == 0


def test_actor_is_near_the_words_that_name_it() -> None:
    assert layout(SAID).actors(0, 5) == ["actor0"]
    assert layout(SAID).actors(29, 44) == []


def test_voice_is_that_of_most_of_the_span() -> None:
    made = layout(voices=(VoiceSpan(15, 27, "paraphrase"),))
    assert made.voice(16, 20) == "paraphrase"
    assert made.voice(0, 9) == "narrator"
    assert made.voice(4, 18) == "narrator"
