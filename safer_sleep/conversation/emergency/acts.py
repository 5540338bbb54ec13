"""What a parent does with a message under an emergency reply, as a model reads it, and which part of the reply that leads to.

It stands behind the patterns of `turns`: it speaks where they see nothing, and where it is sure that they are wrong. It never
ends an emergency that a rule was sure of: then it is asked whether it is over. What the models alone raised it may end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import DANGER_NOW, HARM_TO_BABY, SELF_HARM
from safer_sleep.conversation.history import CLOSES, NOT_THAT, PLAINLY, STILL, History

#: Under this key a message's shares of the acts stand beside those of the answers' parts (`nlu.further_model`).
ACTS = "emergency"
#: From which share, 0 to 1, an act is believed: where no pattern sees anything, and against a pattern. Of the 485 messages with an
#: act in tests/evaluation/emergency_messages.yml 97% reach the first, and 97% of those are read right; 88% the second, 99% right.
LEAST = 0.3
AGAINST_PATTERNS = 0.6
#: An end that a pattern found needs less of a doubt.
AGAINST_AN_END = 0.45

OF_PEOPLE = (SELF_HARM, HARM_TO_BABY, DANGER_NOW)

#: Acts by the parts that answer them, the first that the emergency has. The card itself is the empty part.
_PARTS: dict[str, tuple[str, ...]] = {
    "go": ("go",),
    "going": ("going",),
    "called": ("called", "next"),
    "cannot_call": ("cannot_call",),
    "wait": ("wait",),
    "drink": ("drink",),
    "told": ("told",),
    "say": ("say", "staff", "police"),
    "blame": ("blame", "step4"),
    "alone": ("alone", "alone_step", "next"),
    "worse": ("",),
    "next": ("next",),
    "why": ("why_999",),
    "gone": ("gone",),
    "help": ("help",),
}
#: Somebody comes: the step that says so.
ALONE = {HARM_TO_BABY: "step2", SELF_HARM: "step2", DANGER_NOW: "step5"}
#: What nobody types once it is over.
_NO_END = ("go", "worse", "gone", "small", "wait", "cannot_call", "told", "blame")
STEP = re.compile(r"step(\d+)$")


@dataclass(frozen=True)
class Act:
    """What a model takes a message for, and how likely that is, 0 to 1."""

    name: str
    share: float


def act_of(further: Mapping[str, Mapping[str, float]] | None) -> Act | None:
    """The likeliest act, if it is likely enough to be heard at all."""
    shares = (further or {}).get(ACTS) or {}
    name = max(shares, key=shares.__getitem__, default=None)
    return Act(name, shares[name]) if name is not None and shares[name] >= LEAST else None


def led_to(act: Act, emergency: str, history: History) -> str | None:
    """The part of the open emergency's reply that an act leads to; `None` if it has none."""
    if act.name in ("over", "seems_over", "not_that", "small"):
        return _seems_to_end(act, emergency, history)
    if act.name == "why" and emergency == HARM_TO_BABY and history.sign == "fear_of_harming":
        return STILL  # The signs after a shake are no answer where nobody was shaken.
    has = {more.part for more in answers()[emergency].more}
    for part in _PARTS.get(act.name, ()):
        if part == "next":
            return next_step(emergency, history)
        if part == "alone_step" and emergency in ALONE:
            return ALONE[emergency]
        if part == "" or part in has or (STEP.match(part) and emergency == SELF_HARM):
            return part
    return None


def _seems_to_end(act: Act, emergency: str, history: History) -> str:
    """What only a model takes for the end is asked about, or answered with why it is not one yet; "not that" ends what the models alone raised."""
    if act.name == "over":
        return STILL
    if act.name == "not_that":
        # "No, she is not" may be the answer to our own question whether it is over.
        if not history.doubted or history.asked_if_over or act.share < AGAINST_PATTERNS:
            return STILL
        return PLAINLY if emergency == SELF_HARM and not history.times_said(PLAINLY) else NOT_THAT
    if history.doubted:
        return STILL
    if act.name == "small" and emergency == SELF_HARM:
        return STILL if history.times_said(PLAINLY) else PLAINLY
    return "go"


def doubts(act: Act | None, part: str) -> bool:
    """Whether an act speaks against the part that the patterns found. A step that was asked for by its name, and our own question, stand."""
    if act is None or part == STILL or STEP.match(part):
        return False
    if part in CLOSES:
        return act.share >= AGAINST_AN_END and act.name in (_NO_END if part != NOT_THAT else ("worse", "gone"))
    return act.share >= AGAINST_PATTERNS and act.name not in ("over", "not_that", "small")


def next_step(emergency: str, history: History) -> str:
    """The step after the newest one that was shown since this emergency was raised."""
    for turn in reversed(history.turns):
        if turn.part in CLOSES:
            break
        for message in turn.said:
            shown = STEP.match(message.part) if message.topic == emergency else None
            if shown:
                return f"step{min(int(shown.group(1)) + 1, len(answers()[emergency].steps))}"
    return "step1"
