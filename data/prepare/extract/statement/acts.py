"""What is done by saying something: the cue's act, corrected by what the content begins with."""

from __future__ import annotations

import re
from functools import cache

from data.prepare.extract.statement.lexicon import cue_frames

CONTEXT = re.compile(r"\b(this|these|that|those|such|it|they|them|he|she|him|her|his|their|its)\b", re.IGNORECASE)
OPENING = r"^\W*(?:\w+(?:['’]s?)?\W+){0,3}?"
NOUNS = {
    "promise": "commitment|readiness|willingness|determination|resolve|pledge|promise|vow",
    "accuse": "condemnation|outrage|accusations?|allegations?",
    "deny": "opposition|denial|rejection",
    "praise": "praise|admiration|congratulations",
    "feel": "concerns?|fears?|hopes?|doubts?|regret|gratitude|worry|worries|sorrow|sympathy|disappointment|confidence",
}
HEADS = tuple((re.compile(rf"{OPENING}(?:{nouns})\b", re.IGNORECASE), name) for name, nouns in NOUNS.items())
PHRASES = frozenset({"obj", "obj_abstract", "obj_feeling", "of", "about"})
BLAMING = re.compile(
    r"\b(in (?:violation|breach|defiance) of|violat(?:ed|es|ing)|breach(?:ed|es|ing)|war crimes?|genocide"
    r"|ethnic(?:ally)? cleans\w+|unlawfully|illegally"
    r"|(?:is|are|was|were|been|as) (?:unlawful|illegal)|lied|lying|to blame|responsible for)\b",
    re.IGNORECASE,
)
ACCUSABLE = frozenset({"contend", "claim", "charge", "assert", "maintain", "insist"})
OBLIGING = re.compile(
    r"^\W*[^,.;]{2,60}?(?:, (?:if|when|as|while|in|after|before)\b[^,.;]{2,80},)?[^,.;]{0,40}?"
    r"\b(must|should|ought to|needs? to)\b(?! (?:have|not have|say|admit|confirm|confess|stress|add) )",
    re.IGNORECASE,
)
RETOLD = re.compile(r"\b(?:say|says|said|saying|suggest(?:s|ed|ing)?|told|asked|claim(?:s|ed|ing)?)\b", re.IGNORECASE)
MARK = "[\"“‘']"
SELF = rf"^(?:{MARK}\W*(?:I|we)|(?:I|we|he|she|they)|(?:\w+ ){{0,2}}\w+, (?:he|she|they) \w+(?: \w+){{0,3}},)"
YIELDING = "part of|party to|bound|drawn|bullied|intimidated|swayed|forced|deterred|pressured|cowed|rushed"
REFUSING = re.compile(
    rf"{SELF}?\W*(?:(?:will|would|shall) (?:not|never)|won['’]t|wouldn['’]t)\b(?! be\b(?! (?:{YIELDING})\b))", re.IGNORECASE
)
VOWING = re.compile(
    rf"{SELF}(?:['’]ll| (?:will|would|shall))(?: \w+ly| also| now| soon)?"
    r" (?!(?:not|never|be|have|like|rather|prefer|love|need|know|think|say|see|want|expect|welcome)\b)\w+",
    re.IGNORECASE,
)
BEING = r"(?:['’](?:m|re|s)|\W(?:am|is|are|was|were|be|been|feels?|felt|remains?|remained))"
DEGREES = r"(?: [\"“‘']?(?:very|so|quite|still|also|too|not|now|\w+ly))*"
SELVES = rf"^(?:{MARK}\W*(?:I|we)|(?:I|we|he|she|it|they))"
LIKING = (
    rf"{SELVES}(?: (?:do|does|did)(?:n['’]t| not))? (?:hate|love|hope|fear|regret|doubt|worry|trust|miss|wish|thank)(?:d|s|es)?\b"
)
ASKING = r"(?:ask|urge|beg|implore|demand|appeal|call (?:on|for|upon))\b"
URGING = re.compile(
    rf"^{MARK}?(?:Please\b|(?:I|We|we)(?: \w+ly| also| now)? {ASKING}"
    rf"|(?:I|We|we)(?:['’](?:m|re)| am| are) (?:ask|urg|call|appeal)ing\b)"
)
CONDEMNING = re.compile(rf"{SELVES}(?: {MARK}?\w+ly)? {MARK}?(?:condemn|deplore|denounce|blame)(?:s|ed|d)?\b", re.IGNORECASE)
NARRATING = re.compile(r"\W*(?:I|we)\b", re.IGNORECASE)
NUMBER = re.compile(
    r"\d|\b(?:hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|per ?cent"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b",
    re.IGNORECASE,
)
PLEDGING = re.compile(r"\b(?:will|would|shall)\b|['’](?:ll|d)\b")
ATTITUDES = (
    "sorry",
    "afraid",
    "happy",
    "sad",
    "heartbroken",
    "relieved",
    "appalled",
    "horrified",
    "devastated",
    "scared",
    "upset",
    "thrilled",
    "bothered",
    "overjoyed",
    "gutted",
    "frustrated",
    "excited",
    "bewildered",
    "dismayed",
    "stunned",
    "ashamed",
    "unsure",
)
ASSURING = frozenset({"assure", "reassure"})
OBLIGED = frozenset({"say", "add", "state", "argue", "insist", "stress", "tell", "write", "advise"})


def act(prior: str, frame: str, lemma: str, content: str) -> str:
    """One of the acts of the statements table."""
    if prior in {"say", "feel"} and frame in PHRASES:
        return next((name for pattern, name in HEADS if pattern.search(content)), prior)
    if prior == "estimate":
        return prior if NUMBER.search(content) else "say"
    if prior == "promise" and lemma in ASSURING:
        return prior if PLEDGING.search(content) else "say"
    return _of_clause(lemma, content) if prior == "say" else prior


def _of_clause(lemma: str, content: str) -> str:
    """What a plain cue does by a clause that blames or obliges."""
    if lemma in ACCUSABLE and BLAMING.search(content):
        return "accuse"
    if lemma not in OBLIGED:
        return "say"
    obliging = OBLIGING.search(content)
    is_urging = obliging and not NARRATING.match(content) and not RETOLD.search(obliging.group())
    told = {
        "urge": URGING.match(content) or is_urging,
        "accuse": CONDEMNING.match(content),
        "deny": REFUSING.match(content),
        "promise": VOWING.match(content),
        "feel": _feeling().match(content),
    }
    return next((name for name, is_told in told.items() if is_told), "say")


@cache
def _feeling() -> re.Pattern[str]:
    """Contents in which a speaker tells of an attitude of his own: "he was proud of", "I hate"."""
    words = sorted(word for (word, part), frames in cue_frames().items() if part == "adjective" and frames[0].act == "feel")
    adjectives = "|".join([*words, *ATTITUDES])
    return re.compile(rf"{SELVES}{BEING}{DEGREES}\W+(?:{adjectives})\b|{LIKING}", re.IGNORECASE)


def needs_context(content: str) -> bool:
    """Whether the content points back to something before it ("this claim")."""
    return bool(CONTEXT.search(content[:40]))
