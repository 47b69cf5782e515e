"""What is said about coverage: kinds of topics, voices, and what an empty cell may mean."""

from __future__ import annotations

from data.queries.written import VOICE_TALLIES

ALL_KINDS = "All kinds"
KINDS = {
    "Events": "event",
    "Measures": "measure",
    "Places": "place",
    "Actors who speak": "actor",
    "Subjects of statements": "subject",
}
VOICES = {**VOICE_TALLIES, "direct": "quoted", "mixed": "partly quoted", "indirect": "paraphrased", "sentence": "by name"}
RULES = {
    "": "The first topics of every kind. Choose a kind to see all of its topics, or find some by their name.",
    "found": "Those of any kind that have these words in their name.",
    "event": "Figures that belong to an event, by whose wording, and sentences that have its name.",
    "measure": "Figures of a measure, apart for each event that they belong to.",
    "place": "Places where something is or happens; names that stand for a government are left out.",
    "actor": "Statements of an actor: quoted, partly quoted or paraphrased.",
    "subject": "Statements that say the same thing, as the Statements page puts them together.",
}
EMPTY = {
    "not found": "Nothing was found. It may be there in words that the machine does not read so: read the article before "
    "you say that it was left out.",
    "too short to tell": "The articles of this source in view have fewer than 150 words. That they do not report it says little.",
    "published before it": "Every article of this source in view was published before the event began.",
    "said to be unverified": "The source says that there is no verified figure.",
}
FOOT = {
    "shows": "What each source in view reports, how often and in whose wording, topic by topic, and what the cells without "
    "anything say.",
    "shows_not": "That a source left something out. “Not found” means that the machine found nothing; whether that is an "
    "omission is for you to judge, after reading.",
    "rule": "Topics are formed as on the other pages. “By event” puts the measures of one event together, that of which most "
    "sources report first. “Published before it” needs an event with a first day and dated articles; "
    "it is dotted where a date was assigned. Under 150 words in view a source is too short to tell. "
    "A repost is no second voice: what only it and its origin have is shown under “Only one source has it” too.",
}
