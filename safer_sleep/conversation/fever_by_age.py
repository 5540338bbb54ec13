"""A fever whose age is known: the line of the card that is for this baby, not the list for all ages. Ages and degrees as in data/baby_health/facts.md."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safer_sleep.conversation.false_alarms import as_understood
from safer_sleep.conversation.illness import FEVER, YOUNG, ill_lately
from safer_sleep.conversation.message import Message
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.numbers import facts
from safer_sleep.safety.rules import rule_set

#: The parts of the fever answer beside `YOUNG`: 111 by age and degrees, and an older baby who is under these.
ONE_TO_THREE, THREE_TO_SIX, OLDER = "one_to_three", "three_to_six", "older"
#: So many messages back a temperature is still the one that is talked about.
_LATELY = 2


def part_by_age(text: str, earlier: Sequence[str]) -> str:
    """The part of the fever answer for the age and temperature that were told; empty where no age was.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
    """
    read = rule_set().words
    before = [read(said) for said in earlier]
    told = facts(read(text), before)
    if ill_lately(earlier, _LATELY) and not told & {"fever_38", "cold_36"}:
        for said in reversed(before[-_LATELY:]):
            told |= facts(said) & {"fever_38", "fever_39", "cold_36"}
    if "under_3_months" in told:
        return ONE_TO_THREE if "fever_38" in told and "under_1_month" not in told else YOUNG
    if "under_6_months" in told and "fever_39" in told:
        return THREE_TO_SIX
    return OLDER if told & {"under_6_months", "under_12_months"} else ""


def for_the_age(decided: Understood | None, m: Message) -> Understood | None:
    """The fever card as the part for the baby's age, where the parent told it; anything else as it is."""
    due = decided if decided is not None else as_understood(m.understood)
    by_age = part_by_age(m.text, m.earlier) if due.topic == FEVER and not due.part else ""
    return replace(due, part=by_age) if by_age else decided
