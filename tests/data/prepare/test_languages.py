"""Which language a text is in."""

from __future__ import annotations

import pytest

from data.prepare.languages import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "The ferry stopped on Monday after inspectors found a crack in its hull and 400 people spent the night at the port.",
            "en",
        ),
        (
            "Le bac s'est arrêté lundi après la découverte d'une fissure dans sa coque et 400 ont passé la nuit au port.",
            "fr",
        ),
        ("Паром остановился в понедельник.", "ru"),
        ("Le bac est revenu.", "en"),
        ("", "en"),
        ("164", "en"),
    ],
    ids=["english", "french", "russian", "short", "empty", "number"],
)
def test_language_is_told_and_short_latin_texts_count_as_english(text, code):
    assert language(text) == code
