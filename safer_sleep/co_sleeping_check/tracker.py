"""The check as the actions see it: from a conversation's plain data to what changes and what is said. No Rasa import."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from typing import Any, Optional

from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.co_sleeping_check.order import so_far
from safer_sleep.co_sleeping_check.pause import pauses
from safer_sleep.co_sleeping_check.plan import night_of
from safer_sleep.co_sleeping_check.questions import TOPIC
from safer_sleep.co_sleeping_check.say import Reply, question, replies
from safer_sleep.co_sleeping_check.talk import START, State, is_part, take
from safer_sleep.conversation.danger.asleep_with import LIFT
from safer_sleep.conversation.danger.illness import ILLNESS
from safer_sleep.conversation.history import History

STOPPED = "stopped"


def is_turn_of_the_check(message: Mapping[str, Any]) -> bool:
    """Whether the newest message (its parse data) is a turn of the check."""
    understood = message.get("understood") or {}
    return understood.get("topic") == TOPIC and is_part(understood.get("part", ""))


def after_turn(
    slot: Optional[Mapping[str, Any]], message: Mapping[str, Any], events: Iterable[Mapping[str, Any]], age_days: Optional[float] = None
) -> tuple[State, Optional[str]]:
    """The state after the newest message, and the result if there is nothing left to ask (`stopped` if the parent stopped).

    Args:
        slot: the state before, as the slot holds it.
        message: the newest message's parse data.
        events: the conversation's events, for what was told before.
        age_days: the baby's age, where another part of the conversation has it.
    """
    part, answers, night = message["understood"]["part"], message.get("check_answers") or {}, night_of(datetime.now(timezone.utc)).isoformat()
    events, before = list(events), State.from_slot(slot)
    if before is not None and not before.ended:
        before.answers = {**before.answers, **_told_meanwhile(events)}
    state = take(before, part, answers, _told(events), night, age_days)
    if not state.ended:
        return state, None
    return state, STOPPED if state.stopped else so_far(state.answers).result.key


def _told_meanwhile(events: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Answers told beside an illness, or a baby who had to be lifted off, since the check last had its turn: they were not taken in then."""
    found: dict[str, Any] = {}
    parents = [event.get("parse_data") or {} for event in events if event.get("event") == "user"]
    for parsed in reversed(parents[:-1]):
        if is_turn_of_the_check(parsed):
            break
        if (parsed.get("understood") or {}).get("how") in (ILLNESS, LIFT):
            found = {**(parsed.get("check_answers") or {}), **found}
    return found


def to_ask(
    slot: Optional[Mapping[str, Any]], message: Mapping[str, Any], events: Iterable[Mapping[str, Any]], area: Optional[str]
) -> list[Reply]:
    """What to say while the check is open: the next question, or the same one again after another question was answered.

    Args:
        slot: the state, as the slot holds it.
        message: the newest message's parse data.
        events: the conversation's events: a parent who has lost a baby is not led back by themselves.
        area: the parent's council, if known, for contacts.
    """
    state = State.from_slot(slot)
    if state is None:
        return []
    if is_turn_of_the_check(message):
        return replies(state, area)
    understood = message.get("understood") or {}
    if pauses(understood.get("topic") or UNCLEAR, understood.get("part") or "") or state.asked is None or History.from_events(events).grieving:
        return []
    return [question(state, again=True)]


def _told(events: Iterable[Mapping[str, Any]]) -> list[tuple[str, float]]:
    """The parent's own words, oldest first, with their age in hours. Tapped buttons are no words."""
    now = time.time()
    found = []
    for event in events:
        understood = (event.get("parse_data") or {}).get("understood") or {}
        part, tapped = understood.get("part") or "", understood.get("how") == "choice"
        if event.get("event") == "user" and event.get("text") and not tapped and (part == START or not is_part(part)):
            found.append((event["text"], (now - (event.get("timestamp") or now)) / 3600))
    return found
