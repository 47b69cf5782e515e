"""Grades go out as CSV and come back; what is no grade is named and left out."""

from __future__ import annotations

from datetime import UTC, datetime

from components.grades import grades_csv, read_grades
from data.notebook import Entry


def entry(source: str, grade: str, reason: str) -> Entry:
    return Entry("grade", source, {"grade": grade, "reason": reason, "by": "mk"}, datetime(2031, 5, 1, tzinfo=UTC))


def test_what_is_written_is_read_again() -> None:
    grades = {"North, daily": entry("North, daily", "B2", "checked “twice”"), "South": entry("South", "E5", "line\nbreak")}
    found, faults = read_grades(grades_csv(grades))
    assert faults == []
    assert [(row["source"], row["grade"], row["reason"], row["by"]) for row in found] == [
        ("North, daily", "B2", "checked “twice”", "mk"),
        ("South", "E5", "line\nbreak", "mk"),
    ]


def test_lines_that_hold_no_grade_are_named_and_the_others_taken() -> None:
    found, faults = read_grades("source,grade,reason\nNorth,B2,known\nSouth,Z9,\n,A1,\nWest,b2,\n")
    assert [row["source"] for row in found] == ["North"]
    assert [fault.split(":")[0] for fault in faults] == ["Line 3", "Line 4", "Line 5"]
    assert "“Z9” is no grade" in faults[0]


def test_a_file_of_another_kind_says_what_is_needed() -> None:
    assert read_grades("")[1] == read_grades("name;mark\nNorth;1")[1]
    assert "columns source and grade" in read_grades("")[1][0]


def test_no_cell_starts_a_formula_and_yet_the_source_is_read_again() -> None:
    written = grades_csv({"=1+1 Daily": entry("=1+1 Daily", "B2", "-known")})
    assert "\n'=1+1 Daily,B2,'-known" in written.replace("\r", "")
    (row,), _ = read_grades(written)
    assert (row["source"], row["reason"]) == ("=1+1 Daily", "-known")


def test_a_line_that_is_no_csv_is_named() -> None:
    found, faults = read_grades(f"source,grade,reason\nNorth,B2,known\nSouth,A1,{'x' * 200_000}\n")
    assert [row["source"] for row in found] == ["North"]
    assert len(faults) == 1
