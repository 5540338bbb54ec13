"""How often what is typed later in a talk is met: `python -m safer_sleep.evaluation.further [--emergencies | --talks]`.

Every message of `tests/evaluation/further_messages.yml` (or `emergency_messages.yml`) goes through the trained pipeline as the one typed after
its answer, and every talk of `dangers_in_a_talk.jsonl` from its beginning. The writers of the first saw the answers and their parts and no
training message, so they ask for what is there more than parents will.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.emergency.acts import Act, led_to
from safer_sleep.conversation.history import CLOSES, IS_IT_NOW, STILL, History, Said, Turn
from safer_sleep.nlu.further_model import NO_PART
from safer_sleep.run.train import model_path
from safer_sleep.settings import ROOT
from safer_sleep.written import read_yaml

MESSAGES = ROOT / "tests" / "evaluation" / "further_messages.yml"
EMERGENCY_MESSAGES = MESSAGES.with_name("emergency_messages.yml")
TALKS = MESSAGES.with_name("dangers_in_a_talk.jsonl")
#: In these files, in this order: another question altogether, something else altogether, no danger.
NEW_SUBJECT, OTHER, NO_DANGER = "new_subject", "other", "none"
_APART = (NO_PART, NEW_SUBJECT, OTHER, NO_DANGER)


@dataclass(frozen=True)
class Asked:
    """One message: typed after the answer to `topic`, for its `part`, or for none (`NO_PART`, `NEW_SUBJECT`)."""

    topic: str
    part: str
    text: str


def read_messages(path: Path = MESSAGES) -> list[Asked]:
    """The messages of a file, topic → part → texts."""
    written = read_yaml(path)
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
    """What became of a message under an emergency reply: `right`, `ended by its words`, `asked if it is over`, `card again`, ..."""
    open_ = History([Turn(asked.topic, "", None, [Said(asked.topic, "", "")], how="red flag: a_sign")])
    wanted = None if asked.part == OTHER else led_to(Act(asked.part, 1.0), asked.topic, open_)
    if topic == asked.topic and part == wanted:
        return "right"
    if topic == asked.topic and part in CLOSES:
        return "ended by its words" if asked.part in ("over", "seems_over", "not_that") else "wrongly ended"
    if topic == asked.topic:
        return "asked if it is over" if part == STILL else "card again" if not part else "wrong part"
    return "another subject"


def came_of_danger(topic: str, understood: dict[str, Any]) -> str:
    """What became of a danger told in the middle of a talk: `right`, `another emergency`, `asked`, `urgent` or `passed over`; of none: `left alone`, ..."""
    given = answers()[understood["topic"]]
    more = next((more for more in given.more if more.part == understood["part"]), None)
    urgency = more.urgency if more is not None and more.urgency else given.urgency
    if understood["part"] == IS_IT_NOW:
        return "asked"
    if topic == NO_DANGER:
        return {"routine": "left alone", "urgent": "urgent"}.get(urgency, "alarmed")
    if understood["topic"] == topic and urgency != "routine":
        return "right"
    return {"emergency": "another emergency", "urgent": "urgent"}.get(urgency, "passed over")


class Pipeline:
    """The trained pipeline, without actions and channel."""

    def __init__(self, model: Path) -> None:
        from rasa.core.agent import Agent  # Heavy, and needed here alone.
        from rasa.utils.log_utils import configure_structlog

        configure_structlog(logging.ERROR)
        self._agent = Agent.load(str(model))

    def understood(self, text: str, events: list[Any]) -> dict[str, Any]:
        """What is made of a message after these events, as `understood` (see `nlu.parse_data`)."""
        from rasa.core.channels.channel import UserMessage
        from rasa.shared.core.trackers import DialogueStateTracker

        tracker = DialogueStateTracker.from_events("measured", list(events), slots=self._agent.domain.slots)
        return asyncio.run(self._agent.processor.parse_message(UserMessage(text), tracker))["understood"]


def trained_pipeline() -> Pipeline | None:
    """The pipeline for the files as they are; `None`, and said why, where it was not trained yet."""
    model = model_path()
    if not model.exists():
        print("There is no trained model for the files as they are. Run: make train", file=sys.stderr)
        return None
    return Pipeline(model)


def turn_events(text: str, understood: dict[str, Any]) -> list[Any]:
    """The events of one turn: what the parent said, and the answer or part that met it."""
    from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered

    answer = answers()[understood["topic"]]
    said = next((more.text for more in answer.more if more.part == understood["part"]), answer.text)
    buttons = [{"title": title, "payload": f"/{choice}"} for title, choice in answer.buttons]
    parsed = {"text": text, "intent": {"name": group_of(answer.topic), "confidence": 1.0}, "entities": [], "understood": understood}
    return [
        ActionExecuted("action_listen"), UserUttered(text, parse_data=parsed),
        BotUttered(said, data={"buttons": buttons}, metadata={"metadata": {"topic": answer.topic, "part": understood["part"]}}),
    ]  # fmt: skip


def understand_all(messages: list[Asked], pipeline: Pipeline) -> Iterator[dict[str, Any]]:
    """What the pipeline makes of each as the message after its answer, or after the part that it leans on."""
    for asked in messages:
        answer = answers()[asked.topic]
        after = next((more.after[0] for more in answer.more if more.part == asked.part and more.after), "")
        how = "red flag: a_sign" if group_of(asked.topic) == "emergency" else "alone: clear"
        yield pipeline.understood(asked.text, turn_events("hello", {"topic": asked.topic, "part": after, "how": how}))


def understand_talks(talks: list[dict[str, Any]], pipeline: Pipeline) -> Iterator[dict[str, Any]]:
    """What the pipeline makes of the last message of each talk."""
    for talk in talks:
        events: list[Any] = []
        for text in talk["before"]:
            events += turn_events(text, pipeline.understood(text, events))
        yield pipeline.understood(talk["text"], events)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.further", description=__doc__)
    parser.add_argument("--emergencies", action="store_true", help="what is typed under an emergency reply")
    parser.add_argument("--talks", action="store_true", help="dangers told in the middle of a talk, and what only sounds like one")
    parser.add_argument("--misses", action="store_true", help="name what went wrong: not for messages that are to stay unread")
    arguments = parser.parse_args()
    pipeline = trained_pipeline()
    if pipeline is None:
        return 2
    if arguments.talks:
        talks = [json.loads(line) for line in TALKS.read_text(encoding="utf-8").splitlines()]
        done = [(talk["topic"], talk["text"], came_of_danger(talk["topic"], made), made) for talk, made in zip(talks, understand_talks(talks, pipeline))]
    else:
        messages = read_messages(EMERGENCY_MESSAGES if arguments.emergencies else MESSAGES)
        came, kind = (came_of_act, attrgetter("part")) if arguments.emergencies else (came_of, _kind)
        done = [(kind(one), one.text, came(one, made["topic"], made["part"]), made) for one, made in zip(messages, understand_all(messages, pipeline))]
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    for kind_of, text, outcome, made in done:
        rows[kind_of][outcome] += 1
        if kind_of not in _APART:
            rows["all of these"][outcome] += 1
        if arguments.misses and outcome not in ("right", "left alone"):
            print(f"{kind_of}: {text!r} -> {outcome}: {made['topic']}#{made['part']} ({made['how']}, {made['confidence']:.2f})")
    print_shares(rows, ("all of these", *_APART))
    return 0


def print_shares(rows: Mapping[str, Counter[str]], last: Sequence[str]) -> None:
    """One line a kind, with what became of its messages in per cent; the kinds of `last` at the end."""
    for kind, row in sorted(rows.items(), key=lambda one: one[0] in last):
        total = sum(row.values())
        print(f"{kind:24} {total:5}  " + "  ".join(f"{came} {100 * count / total:.1f}%" for came, count in row.most_common()))


def _kind(asked: Asked) -> str:
    return asked.part if asked.part in _APART else group_of(asked.topic)


if __name__ == "__main__":
    sys.exit(main())
