"""What is said at the foot of the Statements page: what it shows, what it does not, and by which rules."""

from __future__ import annotations

FOOT = {
    "shows": "What people, governments and groups are reported to have said, in the articles' words. The words that carry the "
    "content are strong. A solid rule marks a direct quotation, a dashed one a partly quoted statement, none a paraphrase.",
    "shows_not": "What was really said, or all that was: a paraphrase is the outlet's wording, and statements can be missed or "
    "taken for another speaker's. A row of one subject, a pair told twice and an answer to a claim are the machine's candidates, "
    "each with its reason; a share of statements is no measure of weight.",
    "rule": "A statement is the content of a verb or noun of saying, with the one who says it; how a speaker was found stands "
    "beside the name. Statements share a subject, or are one told twice, by the words, speakers, places and likeness that their "
    "reason names; a rejection may answer what it holds or points back to. Shares are of one source's statements, never added up "
    "across sources; of fewer than five they are written and not charted. What you part from a row is your judgement: it has a "
    "pencil and stands in the address.",
}
