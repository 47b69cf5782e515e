"""Who counted shows in a shape of their own, and nobody's is another's."""

from __future__ import annotations

from components.claimants import NARRATOR, UNRESOLVED, claimant_shapes, counted_by


def test_shapes_are_given_out_by_first_appearance_and_narrators_are_always_circles() -> None:
    shapes = claimant_shapes(["Ministry", NARRATOR, "Hospital", "Ministry"])
    assert shapes["Ministry"][0] != shapes["Hospital"][0]
    assert shapes[NARRATOR][0] == "circle"
    assert shapes[UNRESOLVED][0] == "square-open"
    assert len({character for _, character in shapes.values()}) == len(shapes)


def test_past_the_last_shape_claimants_share_one_that_nobody_else_has() -> None:
    shapes = claimant_shapes([f"Claimant {n}" for n in range(20)])
    symbols = [symbol for symbol, _ in shapes.values()]
    assert len(shapes) == 22
    assert symbols.count(shapes["Claimant 19"][0]) > 1
    assert symbols.count(shapes["Claimant 0"][0]) == 1


def test_who_counted_is_told_in_one_way() -> None:
    assert counted_by({"claimant": "Daily (own words)", "claimant_basis": "narrator"}) == NARRATOR
    assert counted_by({"claimant": None, "claimant_basis": "unresolved"}) == UNRESOLVED
    assert counted_by({"claimant": "Ministry", "claimant_basis": "carried"}) == "Ministry"
