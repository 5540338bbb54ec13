"""How often what is typed after an answer, or under an emergency reply, is met: `python -m safer_sleep.evaluation.further [--emergencies]`.

Every message of `tests/evaluation/further_messages.yml` (or `emergency_messages.yml`) goes through the trained pipeline as the one typed after
its answer. Its writers saw the answers and their parts and no training message, so they ask for what is there more than parents will.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.emergency_acts import Act, led_to
from safer_sleep.conversation.history import CLOSES, STILL, History, Said, Turn
from safer_sleep.nlu.further_model import NO_PART
from safer_sleep.run.train import model_path
from safer_sleep.settings import ROOT

MESSAGES = ROOT / "tests" / "evaluation" / "further_messages.yml"
EMERGENCY_MESSAGES = MESSAGES.with_name("emergency_messages.yml")
#: In the file of emergencies: something else altogether.
OTHER = "other"
#: In the file: another question altogether.
NEW_SUBJECT = "new_subject"


@dataclass(frozen=True)
class Asked:
    """One message: typed after the answer to `topic`, for its `part`, or for none (`NO_PART`, `NEW_SUBJECT`)."""

    topic: str
    part: str
    text: str


def read_messages(path: Path = MESSAGES) -> list[Asked]:
    """The messages of a file, topic → part → texts."""
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Asked(topic, part, text) for topic, parts in written.items() for part, texts in parts.items() for text in texts]


def came_of(asked: Asked, topic: str, part: str) -> str:
    """What became of a message: `right`, `wrong part`, `same card`, `another subject`, `asked` (which of several) or, for none, `left alone`."""
    given = part if topic == asked.topic and part and part in {more.part for more in answers()[topic].more} else ""
    if asked.part in (NO_PART, NEW_SUBJECT):
        return "wrong part" if given else "left alone"
    if given:
        return "right" if given == asked.part else "wrong part"
    if topic == UNCLEAR:
        return "asked"
    return "same card" if topic == asked.topic else "another subject"


def came_of_act(asked: Asked, topic: str, part: str) -> str:
    """What became of a message under an emergency reply: `right`, `asked if it is over`, `card again`, `wrong part`, `wrongly ended` or `another subject`."""
    open_ = History([Turn(asked.topic, "", None, [Said(asked.topic, "", "")], how="red flag: a_sign")])
    wanted = None if asked.part == OTHER else led_to(Act(asked.part, 1.0), asked.topic, open_)
    if topic == asked.topic and part == wanted:
        return "right"
    if topic == asked.topic and part in CLOSES:
        return "ended by its words" if asked.part in ("over", "seems_over", "not_that") else "wrongly ended"
    if topic == asked.topic:
        return "asked if it is over" if part == STILL else "card again" if not part else "wrong part"
    return "another subject"


def understand_all(messages: list[Asked], model: Path) -> Iterator[dict[str, Any]]:
    """What the pipeline makes of each, as `understood` (see `nlu.parse_data`)."""
    from rasa.core.agent import Agent  # Heavy, and needed here alone.
    from rasa.core.channels.channel import UserMessage
    from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
    from rasa.shared.core.trackers import DialogueStateTracker
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)
    agent = Agent.load(str(model))
    for asked in messages:
        answer = answers()[asked.topic]
        # A part that is asked for only after another one is asked for after the first of those.
        after = next((more.after[0] for more in answer.more if more.part == asked.part and more.after), "")
        before = {"topic": asked.topic, "part": after, "how": "red flag: a_sign" if group_of(asked.topic) == "emergency" else "alone: clear"}
        events = [
            ActionExecuted("action_listen"),
            UserUttered("hello", parse_data={"text": "hello", "intent": {"name": group_of(asked.topic), "confidence": 1.0}, "entities": [], "understood": before}),
            BotUttered(answer.text, metadata={"metadata": {"topic": asked.topic, "part": after}}),
        ]
        tracker = DialogueStateTracker.from_events("measured", events, slots=agent.domain.slots)
        parsed = asyncio.run(agent.processor.parse_message(UserMessage(asked.text), tracker))
        yield parsed["understood"]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.further", description=__doc__)
    parser.add_argument("--emergencies", action="store_true", help="what is typed under an emergency reply")
    parser.add_argument("--misses", action="store_true", help="name what went wrong: not for messages that are to stay unread")
    arguments = parser.parse_args()
    model = model_path()
    if not model.exists():
        print("There is no trained model for the files as they are. Run: make train", file=sys.stderr)
        return 2
    messages = read_messages(EMERGENCY_MESSAGES if arguments.emergencies else MESSAGES)
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for number, (asked, understood) in enumerate(zip(messages, understand_all(messages, model)), 1):
        came = (came_of_act if arguments.emergencies else came_of)(asked, understood["topic"], understood["part"])
        apart = asked.part in (NO_PART, NEW_SUBJECT, OTHER)
        kind = asked.part if apart or arguments.emergencies else group_of(asked.topic)
        rows[kind][came] += 1
        if not apart:
            rows["all parts"][came] += 1
        if arguments.misses and came not in ("right", "left alone"):
            print(f"{asked.topic}#{asked.part}: {asked.text!r} -> {came}: {understood['topic']}#{understood['part']} ({understood['how']}, {understood['confidence']:.2f})")
        if number % 500 == 0:
            print(f"  {number} of {len(messages)}", file=sys.stderr, flush=True)
    for kind, row in sorted(rows.items(), key=lambda one: one[0] in ("all parts", NO_PART, NEW_SUBJECT, OTHER)):
        total = sum(row.values())
        print(f"{kind:16} {total:5}  " + "  ".join(f"{came} {100 * count / total:.1f}%" for came, count in row.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
