"""How often the reply in the middle of a talk fits: `python -m safer_sleep.evaluation.talk_turns`.

Turns of talks that people played against this assistant, each with what would have fitted, as others with a nurse's eye labelled it. The talk before
a turn is given as it was, so the figure does not depend on who plays.

One turn a line: `talk` (what the parent said and which reply came, oldest first; `/tapped` for a button), `text` (what the parent said then), `fits` (one to four
replies, best first; `topic#part` or `topic` for a card, or a word of `WORDS`) and `needs` (`none`, `ask`, `111` or `999`). Three quarters of the talks are in
`data/chat/talk_turns.jsonl`, from which weights are learnt, the others in `tests/evaluation/talk_turns.jsonl`, for measuring.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.history import BY_MODELS, CLOSES, IS_IT_NOW, SMALL_TALK
from safer_sleep.evaluation.further import print_shares, trained_pipeline, turn_events
from safer_sleep.nlu.likeness_model import Reply
from safer_sleep.settings import DATA, ROOT

LEARNT = DATA / "chat" / "talk_turns.jsonl"
MEASURED = ROOT / "tests" / "evaluation" / "talk_turns.jsonl"
#: In place of a reply: a kind word is enough; it is over or was a misunderstanding; it has to be asked whether this is an emergency; nothing written fits.
KIND_WORD, OVER, ASK, NOTHING = WORDS = ("NOD", "CLOSE", "ASK", "NONE")
#: How a tapped button stands in a talk.
TAPPED = "/tapped"


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

    def fitted_by(self, topic: str, part: str) -> bool:
        """Whether a reply is one of those that fit."""
        by_name = (f"{topic}#{part}" if part else topic) in self.fits or (part == "why" and topic in self.fits)
        kind = KIND_WORD in self.fits and topic in ("chat/thanks", "chat/goodbye")
        return by_name or kind or (OVER in self.fits and part in CLOSES) or (ASK in self.fits and part == IS_IT_NOW)

    def about(self, topic: str) -> bool:
        """Whether a topic is that of one of the replies that fit."""
        return topic != UNCLEAR and any(fits.partition("#")[0] == topic for fits in self.fits)


def as_reply(written: str) -> Reply:
    """`topic#part` or `topic` as a pair."""
    topic, _, part = written.partition("#")
    return topic, part


def read_turns(path: Path) -> list[TalkTurn]:
    """The turns of a file.

    Raises:
        KeyError: a turn lacks one of its keys.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        TalkTurn(row["id"], tuple((said, as_reply(reply)) for said, reply in row["talk"]), row["text"], tuple(row["fits"]), row["needs"])
        for row in rows
    ]  # fmt: skip


def problems() -> Iterator[str]:
    """Turns that name a reply that does not exist."""
    for path in (LEARNT, MEASURED):
        for turn in read_turns(path):
            for written in turn.fits:
                topic, part = as_reply(written)
                known = written in WORDS or (topic in answers() and (not part or part in {more.part for more in answers()[topic].more}))
                if not known:
                    yield f"{path.relative_to(ROOT)}: {turn.name}: there is no reply {written!r}"


def came_of(turn: TalkTurn, topic: str, part: str) -> str:
    """What became of a turn: `fits`, `same subject`, `alarm`, `not understood` or `another subject`."""
    if turn.fitted_by(topic, part):
        return "fits"
    if turn.about(topic):
        return "same subject"
    if part == IS_IT_NOW or group_of(topic) == "emergency":
        return "alarm"
    return "not understood" if topic == UNCLEAR else "another subject"


def events_before(turn: TalkTurn) -> list[Any]:
    """The talk as it was, as Rasa's events."""
    events: list[Any] = []
    for said, (topic, part) in turn.before:
        how = BY_MODELS if group_of(topic) == "emergency" and part not in CLOSES else "alone: clear"
        understood = {"topic": topic, "part": "" if part == IS_IT_NOW else part, "how": how}
        events += turn_events(said if said != TAPPED else f"/{topic}", understood)
    return events


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.talk_turns", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="name what went wrong: not for turns that are to stay unread")
    parser.add_argument("--learnt", action="store_true", help="the turns that weights were learnt from")
    arguments = parser.parse_args()
    pipeline = trained_pipeline()
    if pipeline is None:
        return 2
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for turn in read_turns(LEARNT if arguments.learnt else MEASURED):
        made = pipeline.understood(turn.text, events_before(turn))
        came = came_of(turn, made["topic"], made["part"])
        for kind in (f"needs {turn.needs}", "all"):
            rows[kind][came] += 1
        if arguments.misses and came != "fits":
            print(f"{turn.name} needs {turn.needs}: {turn.text!r} -> {made['topic']}#{made['part']} ({made['how']}), fits {', '.join(turn.fits)}")
    print_shares(rows, ("all",))
    return 0


if __name__ == "__main__":
    sys.exit(main())
