"""What is set aside before a message is judged: denied signs, violence in who is rung, danger without one grave word, a death that nobody named.

The models know a word of danger when they see one. They do not know what was said before, nor always the "not" in front of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from safer_sleep.advice.topic_ids import BEREAVEMENT
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.danger.asleep_with import LIFT_PARTS
from safer_sleep.conversation.danger.illness import ILLNESS
from safer_sleep.conversation.emergency.who_rings import without_violence
from safer_sleep.conversation.further.known import ANSWERED, LIKELY
from safer_sleep.conversation.message import Message
from safer_sleep.nlu.understanding import MOST_OFFERED
from safer_sleep.safety.denials import Left
from safer_sleep.safety.gate import UNSEEN, hardly_likely, without_grave_word
from safer_sleep.safety.grave_words import names

#: How it is noted that a reader of its own, not the classifier, made the words out.
_READ = ("check", "choice in words", ILLNESS, *ANSWERED)


def without_false_alarm(message: Message, left: Left | None) -> Message:
    """The message as it is to be judged: the same one, unless there is cause to set something aside.

    Args:
        message: the message.
        left: what is left without what it denies; `None` if it denies nothing.
    """
    message = (_without_what_is_denied(message, left) if left is not None else None) or message
    message = without_violence(message) or message
    message = _without_a_grave_word(message) or message
    return _nobody_named_a_death(message) or message


def _without_what_is_denied(m: Message, left: Left) -> Message | None:
    """The message as what is left of it, where danger is seen in the whole and in nothing that is left; `None` to go by the whole."""
    offered = (m.understood["topic"], *(m.understood.get("offers") or ()))
    if m.flag is None and sum(m.shares.values()) < UNSEEN.ask and not any(group_of(topic) == "emergency" for topic in offered):
        return None
    if not left.harmless(m.earlier):
        return None
    understood = m.understood
    if understood["how"] not in _READ:
        offers = left.understood.offers if left.understood.topic != UNCLEAR else (*left.understood.offers, *_likely(understood))
        plain = [topic for topic in dict.fromkeys(offers) if group_of(topic) not in ("emergency", "chat")]
        understood = {**vars(left.understood), "offers": tuple(plain[:MOST_OFFERED])}
    before = m.history.last_answer
    if m.history.open_emergency or m.history.asked_emergency or (before and before.part in LIFT_PARTS):
        # Its own words decide what becomes of that: "not choking" may end it, and "got him out, hes fine" a baby on somebody's chest.
        return replace(m, understood=understood, shares=dict.fromkeys(m.shares, 0.0)) if m.flag is None else None
    return replace(m, text=left.text, understood=understood, shares=dict.fromkeys(m.shares, 0.0))


def _without_a_grave_word(m: Message) -> Message | None:
    """The message without the danger that only the models see in it, where no word of it is of that danger; `None` to go by all of it."""
    if m.flag is not None or not without_grave_word(m.text, None, m.history, m.shares) or not hardly_likely(m.text, m.shares):
        return None
    understood = m.understood
    if understood["how"] not in _READ and (group_of(understood["topic"]) == "emergency" or understood["topic"] == UNCLEAR):
        near = (*(understood.get("offers") or ()), *_likely(understood))
        others = [topic for topic in dict.fromkeys(near) if group_of(topic) not in ("emergency", "chat")]
        understood = {**understood, "topic": UNCLEAR, "part": "", "also": None, "how": "no grave word", "offers": tuple(others[:MOST_OFFERED])}
    return replace(m, understood=understood, shares=dict.fromkeys(m.shares, 0.0))


def _nobody_named_a_death(m: Message) -> Message | None:
    """The message with a question in place of condolences, where the classifier wavers and no word of a death was said: "they were 35 weeks"."""
    understood = m.understood
    unsure = understood["topic"] == BEREAVEMENT and understood["how"] not in _READ and understood.get("confidence", 0.0) < LIKELY
    if not unsure or m.history.grieving or any(names(said, BEREAVEMENT) for said in (m.text, *m.earlier[-3:])):
        return None
    others = [topic for topic in _likely(understood) if group_of(topic) not in ("emergency", "chat") and topic != BEREAVEMENT]
    offers = (*others[: MOST_OFFERED - 1], BEREAVEMENT)
    return replace(m, understood={**understood, "topic": UNCLEAR, "part": "", "also": None, "how": "no death named", "offers": offers})


def _likely(understood: Mapping[str, Any]) -> list[str]:
    return [topic for topic, _ in understood.get("ranking", ())]
