"""An article cut for its marks loses no character and shows every mark."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from components.highlight.segments import LANES, Block, Stretch, blocks, lanes, parts

TEXT = st.text(alphabet="ab \n🌊é.", max_size=80)


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Stretch], list[tuple[int, int]]]:
    text = draw(TEXT)
    if not text:
        return text, [], []
    span = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda pair: pair[0] < pair[1])
    spans = draw(st.lists(span, max_size=8))
    furniture = draw(st.lists(span, max_size=2))
    return text, [Stretch(start, end, number) for number, (start, end) in enumerate(spans)], furniture


def _words(drawn: list[Block]) -> str:
    return "".join(segment["text"] for block in drawn for segment in block["segments"])


@given(_marked())
def test_nothing_but_line_breaks_and_blank_lines_is_left_out(marked: tuple[str, list[Stretch], list[tuple[int, int]]]) -> None:
    text, drawn, _ = marked
    assert _words(blocks(text, None, [], drawn)) == "".join(line for line in text.split("\n") if line.strip())


@given(_marked())
def test_a_mark_covers_exactly_its_words(marked: tuple[str, list[Stretch], list[tuple[int, int]]]) -> None:
    text, drawn, furniture = marked
    found = blocks(text, None, furniture[:1], drawn)
    for mark in drawn:
        covered = "".join(s["text"] for block in found for s in block["segments"] if mark.name in s["marks"])
        assert "".join(covered.split()) == "".join(text[mark.start : mark.end].split())


@given(_marked())
def test_marks_that_overlap_never_share_a_lane_while_there_are_lanes(
    marked: tuple[str, list[Stretch], list[tuple[int, int]]],
) -> None:
    _, drawn, _ = marked
    given_lanes = lanes(drawn)
    for at, one in enumerate(drawn):
        for other_at in range(at):
            other = drawn[other_at]
            if one.start < other.end and other.start < one.end and given_lanes[at] == given_lanes[other_at]:
                assert given_lanes[at] == LANES - 1


def test_a_shorter_mark_is_nearer_to_the_words() -> None:
    assert lanes([Stretch(0, 30, 0), Stretch(4, 9, 1), Stretch(12, 15, 2)]) == [1, 0, 0]


def test_title_furniture_and_gaps_are_told_apart() -> None:
    text = "Dam holds\n\nWater fell. Share this\nMore rain."
    found = blocks(text, (0, 9), [(23, 33)], [])
    assert [(block["kind"], block["gap"], block["segments"][0]["text"]) for block in found] == [
        ("title", False, "Dam holds"),
        ("body", True, "Water fell. "),
        ("furniture", True, "Share this"),
        ("body", False, "More rain."),
    ]


@given(TEXT, st.integers(1, 30))
def test_the_parts_of_a_long_text_make_all_of_it(text: str, length: int) -> None:
    assert "".join(text[start:end] for start, end in parts(text, length)) == text
    assert all(end - start <= 2 * length for start, end in parts(text, length))
