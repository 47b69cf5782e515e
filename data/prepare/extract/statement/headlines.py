"""Headlines, which the parser reads badly: "Leader Urges Calm", "Minister: No deal", "No deal: report"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from data.prepare.article import Block, BlockKind
from data.prepare.extract.statement import lexicon
from data.prepare.extract.statement.agency import agency

NOT_NAMED = frozenset({"court", "jury", "inquest", "inquiry", "tribunal"})
LONGEST_NAME = 6
LEAST_AGENCY = 0.6


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline's statement as token ranges, end exclusive."""

    first: int
    end: int
    speaker: tuple[int, int]
    cue: tuple[int, int]
    act: str
    frame: str


def headline(sentence: Span, block: Block, is_read: bool) -> Iterator[Headline]:
    """The statement of a headline that grammar misses; where it `is_read` already, only the form with a colon."""
    words = [token for token in sentence if not token.is_space]
    if block.kind is not BlockKind.TITLE or not words:
        return
    found = _colon(words) or (None if is_read else _tail(words) or _verb(words))
    if found is not None:
        yield found


def _colon(words: list[Token]) -> Headline | None:
    marks = [
        at for at, token in enumerate(words) if token.text == ":" or (token.text in {"-", "--", "—"} and 0 < at < len(words) - 1)
    ]
    if len(marks) != 1 or not 0 < marks[0] < len(words) - 1:
        return None
    at = marks[0]
    before, after = words[:at], words[at + 1 :]
    for name, content in ((before, after), (after, before)):
        if len(name) <= LONGEST_NAME and len(content) >= 3 and _is_speaker(name) and (name is before) <= (words[at].text == ":"):
            cue = (words[at].i, words[at].i + 1)
            return Headline(content[0].i, content[-1].i + 1, (name[0].i, name[-1].i + 1), cue, "say", "quote")
    return None


def _is_speaker(name: list[Token]) -> bool:
    if any(token.lower_ in NOT_NAMED for token in name) or any(token.pos_ == "VERB" for token in name):
        return False
    last = name[-1]
    plain = last.lower_.removesuffix("s")
    return last.ent_type_ == "PERSON" or lexicon.is_agent(plain) or plain in {"report", "study", "poll", "survey"}


def _tail(words: list[Token]) -> Headline | None:
    """As in "Ferries 'failing' islanders, says watchdog"."""
    comma = max((at for at, token in enumerate(words) if token.text == ","), default=0)
    tail = words[comma + 1 :]
    if comma < 2 or not 2 <= len(tail) <= LONGEST_NAME:
        return None
    for at, token in enumerate(tail):
        frame = next((f for f in lexicon.cue_frames().get((_stem(token.lower_), "verb"), ()) if f.name == "quote"), None)
        if frame is None or at not in {0, len(tail) - 1} or token.lower_ in {"told", "heard"}:
            continue
        name = tail[1:] if at == 0 else tail[:-1]
        if agency(name[-1]) >= LEAST_AGENCY:
            return Headline(
                words[0].i, words[comma - 1].i + 1, (name[0].i, name[-1].i + 1), (token.i, token.i + 1), frame.act, "quote"
            )
    return None


def _verb(words: list[Token]) -> Headline | None:
    """As in "Leader Urges Calm": the parser takes capitalised verbs for names."""
    for at, token in enumerate(words[1:-1], start=1):
        if _stem(token.lower_) in lexicon.words("support_verbs"):
            found = _nominal(words, at)
            if found is not None:
                return found
        frames = lexicon.cue_frames().get((_stem(token.lower_), "verb"))
        if (
            frames is None
            or token.pos_ not in {"PROPN", "VERB", "NOUN"}
            or (token.lower_ == _stem(token.lower_) and not _is_plural(words[at - 1]))
        ):
            continue
        if agency(words[at - 1]) < 0.6 or any(word.is_punct for word in words[:at]):
            return None
        following = words[at + 1]
        names = {frame.name: frame for frame in frames}
        link = following.lower_ in names or following.lower_ == "that"
        start = at + 2 if link else at + 1
        frame = names.get(following.lower_) or next(
            (names[name] for name in ("obj", "obj_to", "that", "inf") if name in names), None
        )
        if frame is None or len(words) - start < 1:
            return None
        cue = (token.i, following.i + 1 if following.lower_ in names else token.i + 1)
        return Headline(words[start].i, words[-1].i + 1, (words[0].i, words[at - 1].i + 1), cue, frame.act, frame.name)
    return None


def _nominal(words: list[Token], at: int) -> Headline | None:
    """As in "Leader Issues Warning of Floods"."""
    for noun in range(at + 1, min(at + 4, len(words) - 2)):
        frames = {frame.name: frame for frame in lexicon.cue_frames().get((words[noun].lower_, "noun"), ())}
        frame = frames.get(words[noun + 1].lower_)
        if frame is not None and agency(words[at - 1]) >= 0.6:
            cue = (words[at].i, words[noun + 1].i + 1)
            return Headline(words[noun + 2].i, words[-1].i + 1, (words[0].i, words[at - 1].i + 1), cue, frame.act, frame.name)
    return None


def _stem(word: str) -> str:
    for ending, stem in (("ies", "y"), ("shes", "sh"), ("sses", "ss"), ("ches", "ch"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 1 and not word.endswith("ss"):
            return word[: -len(ending)] + stem
    return word


def _is_plural(token: Token) -> bool:
    return token.lower_.endswith("s")
