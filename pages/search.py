"""The Search page: sentences that have an exact phrase, by source, and whose wording it is there."""

from __future__ import annotations

from components.elements.foot import foot
from components.elements.found import found, searched
from components.elements.frame import open_page

with open_page("Search") as view:
    phrase = searched()
    if phrase:
        found(view, phrase)
    foot(
        "Every sentence of a title or body in view that has the phrase, and how often each source has it per 1 000 words.",
        shows_not="Other forms of the words, translations and paraphrases are not found, "
        "nor a phrase that runs over the end of a sentence.",
        rule="Whole words in this order; letter case, spacing, and kinds of quotation marks and dashes make no difference. "
        "The voice is that of the stretch with the phrase's first character. Words are counted over the articles in view.",
    )
