"""Turns of talks that people played against this assistant, each with the replies that would have fitted. No Rasa import.

One turn a line: `talk` (what the parent said and which reply came, oldest first; `/tapped` for a button), `text` (what the parent said then),
`fits` (one to four replies, best first; `topic#part` or `topic` for a card, or a word of `WORDS`) and `needs` (`none`, `ask`, `111` or `999`), as others with a
nurse's eye labelled it. `LEARNT` holds three quarters of the talks; the others stand in `tests/evaluation/talk_turns.jsonl` and teach nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import CLOSES, IS_IT_NOW, SMALL_TALK
from safer_sleep.nlu.likeness_model import Reply
from safer_sleep.settings import DATA

LEARNT = DATA / "chat" / "talk_turns.jsonl"
#: In place of a reply: a kind word is enough; it is over or was a misunderstanding; it has to be asked whether this is an emergency; nothing written fits.
KIND_WORD, OVER, ASK, NOTHING = WORDS = ("NOD", "CLOSE", "ASK", "NONE")
#: How a tapped button stands in a talk.
TAPPED = "/tapped"
#: What `needs` says of a turn with nothing of danger in it, and of one that needs an ambulance.
HARMLESS, NEEDS_999 = "none", "999"


@dataclass(frozen=True)
class TalkTurn:
    """One labelled turn. `before`: what was said and replied, oldest first; `fits`: replies and words of `WORDS`, best first."""

    name: str
    before: tuple[tuple[str, Reply], ...]
    text: str
    fits: tuple[str, ...]
    needs: str

    @property
    def said_before(self) -> str:
        """The parent's message before; empty if a button was tapped."""
        said = self.before[-1][0]
        return "" if said == TAPPED else said

    @property
    def answered(self) -> Reply | None:
        """The reply that last told the parent something."""
        return next((reply for _, reply in reversed(self.before) if reply[0] not in SMALL_TALK), None)

    @property
    def in_an_emergency(self) -> bool:
        """Whether the reply before was an emergency's."""
        return group_of(self.before[-1][1][0]) == "emergency"

    @property
    def topic(self) -> str | None:
        """The topic of the reply that fits best; `None` where no reply but a word of `WORDS` does."""
        return next((as_reply(written)[0] for written in self.fits if written not in WORDS), None)

    def fitted_by(self, topic: str, part: str) -> bool:
        """Whether a reply is one of those that fit."""
        by_name = (f"{topic}#{part}" if part else topic) in self.fits or (part == "why" and topic in self.fits)
        kind = KIND_WORD in self.fits and topic in ("chat/thanks", "chat/goodbye")
        return by_name or kind or (OVER in self.fits and part in CLOSES) or (ASK in self.fits and part == IS_IT_NOW)

    def about(self, topic: str) -> bool:
        """Whether a topic is that of one of the replies that fit."""
        return topic in {as_reply(written)[0] for written in self.fits if written not in WORDS}


def as_reply(written: str) -> Reply:
    """`topic#part` or `topic` as a pair."""
    topic, _, part = written.partition("#")
    return topic, part


@lru_cache(maxsize=None)
def read_turns(path: Path = LEARNT) -> tuple[TalkTurn, ...]:
    """The turns of a file.

    Raises:
        KeyError: a turn lacks one of its keys.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(
        TalkTurn(row["id"], tuple((said, as_reply(reply)) for said, reply in row["talk"]), row["text"], tuple(row["fits"]), row["needs"])
        for row in rows
    )  # fmt: skip


def behind_the_last() -> list[tuple[str, str]]:
    """What the topic classifier learns from talks: each message behind the parent's one before, as it reads them later, with the topic that fitted."""
    return [(f"{turn.said_before}. {turn.text}", turn.topic) for turn in read_turns() if turn.said_before and turn.topic]


def told_in_talks() -> list[tuple[str, str]]:
    """What the danger model learns from talks: messages with nothing of danger in them, and those that need 999 for an emergency, each with its topic.

    What is to be asked about, or needs 111, teaches neither side. Of 704 later messages of other talks with nothing of danger 27 had reached a share of 0.4, and 22 do with these; of 80 that need 999,
    28 and 29. Of the emergencies of the own, fresh and shared questions 658 of 681 had been answered at once, and 659 are.
    """
    found: list[tuple[str, str]] = []
    for turn in read_turns():
        topics = [as_reply(written)[0] for written in turn.fits if written not in WORDS]
        if turn.needs == HARMLESS:
            found.append((turn.text, next((topic for topic in topics if group_of(topic) != "emergency"), "chat/thanks")))
        elif turn.needs == NEEDS_999 and any(group_of(topic) == "emergency" for topic in topics):
            found.append((turn.text, next(topic for topic in topics if group_of(topic) == "emergency")))
    return found
