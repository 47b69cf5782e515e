import pytest

from data.prepare.relation.pointing import points_back


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("this claim", "this claim"),
        ("the charge as baseless", "the charge"),
        ("the rebels' figures", "the rebels' figures"),
        ("it", "it"),
        ("that as nonsense", "that"),
        ("these repeated allegations", "these repeated allegations"),
    ],
)
def test_a_content_that_only_points_back_is_a_pointer(text, pointer) -> None:
    found = points_back(text)
    assert found is not None
    assert found.text == pointer


@pytest.mark.parametrize(
    "text", ["the claim that it had paid", "that its men were slow", "claims", "the dam", "this week's vote"]
)
def test_a_content_of_its_own_is_none(text) -> None:
    assert points_back(text) is None


def test_a_noun_tells_what_it_may_mean() -> None:
    named = points_back("those demands")
    assert named is not None
    assert named.acts == ("urge",)
