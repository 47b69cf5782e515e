"""The Wording page: what each source calls a contested thing, in whose voice, and which words set it apart."""

from __future__ import annotations

from components.elements.alone import alone
from components.elements.distinctive_words import distinctive_words
from components.elements.foot import foot
from components.elements.frame import open_page
from components.elements.proposals import proposed
from components.elements.wording_matrix import choose_referent, no_referents, wording_lines, wording_matrix

with open_page("Wording") as view:
    alone(view, "how its words differ from those of others cannot be told")
    referent = choose_referent(view)
    if referent is None:
        no_referents(view)
    else:
        wording_matrix(view, referent)
        wording_lines(view, referent)
    proposed(view)
    distinctive_words(view)
    foot(
        "The words that each source uses for the things that a profile names, and whose wording each use is.",
        shows_not="Which word is right. A speaker's words are never counted as the outlet's. Words that the profile "
        "does not list and no proposal finds are missing here.",
        rule="Whole words in any case; where two wordings overlap the longer one counts. Rates are per 1 000 words of the source "
        "in view. Words that set a source apart are those whose log-odds, with the corpus as prior, are above what random halves "
        "of the same source give.",
    )
