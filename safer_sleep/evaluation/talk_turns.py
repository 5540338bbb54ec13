"""How often the reply in the middle of a talk fits: `python -m safer_sleep.evaluation.talk_turns`.

Turns of talks that people played against this assistant, each with what would have fitted, as others with a nurse's eye labelled it. The talk before
a turn is given as it was, so the figure does not depend on who plays.

A turn is one tap away from what fits if the reply, or one of its buttons, leads there.

With `--first`, the messages with which such talks began, in place of later ones. How a turn is written says `safer_sleep/nlu/played_talks.py`; three quarters of the talks stand in `data/chat`, from which
models learn, the others here, for measuring.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.history import BY_MODELS, CLOSES, IS_IT_NOW, History
from safer_sleep.evaluation.further import print_shares, trained_pipeline, turn_events
from safer_sleep.nlu.played_talks import LEARNT, TAPPED, WORDS, TalkTurn, as_reply, read_turns
from safer_sleep.reply.compose import compose
from safer_sleep.settings import ROOT

MEASURED = ROOT / "tests" / "evaluation" / "talk_turns.jsonl"
#: What fits was given or one tap away, or neither.
NEAR, FAR = "given or one tap away", "further away"
MEASURED_FIRST = MEASURED.with_name("talk_first.jsonl")


def problems() -> Iterator[str]:
    """Turns that name a reply that does not exist."""
    for path in (LEARNT, MEASURED, MEASURED_FIRST):
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


def tap_away(turn: TalkTurn, made: dict[str, Any], history: History) -> bool:
    """Whether the reply to `made` fits a turn, or one of its buttons leads to what does."""
    leads_to = [as_reply(button["payload"].lstrip("/")) for button in compose(made["topic"], made, history)["buttons"]]
    return any(turn.fitted_by(topic, part) for topic, part in [(made["topic"], made["part"]), *leads_to])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.talk_turns", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="name what went wrong: not for turns that are to stay unread")
    parser.add_argument("--learnt", action="store_true", help="the turns that weights were learnt from")
    parser.add_argument("--first", action="store_true", help="the messages with which talks began")
    arguments = parser.parse_args()
    pipeline = trained_pipeline()
    if pipeline is None:
        return 2
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    taps: dict[str, Counter[str]] = defaultdict(Counter)
    for turn in read_turns(LEARNT if arguments.learnt else MEASURED_FIRST if arguments.first else MEASURED):
        events = events_before(turn)
        made = pipeline.understood(turn.text, events)
        came = came_of(turn, made["topic"], made["part"])
        near = tap_away(turn, made, History.from_events(event.as_dict() for event in events))
        for kind in (f"needs {turn.needs}", "all"):
            rows[kind][came] += 1
            taps[kind][NEAR if near else FAR] += 1
        if arguments.misses and came != "fits":
            print(f"{turn.name} needs {turn.needs}: {turn.text!r} -> {made['topic']}#{made['part']} ({made['how']}), fits {', '.join(turn.fits)}")
    print_shares(rows, ("all",))
    print_shares(taps, ("all",))
    return 0


if __name__ == "__main__":
    sys.exit(main())
