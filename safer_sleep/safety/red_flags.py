"""Is this an emergency? The public face of the detector: `detect`."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from safer_sleep.safety.judging import Verdict, judge
from safer_sleep.safety.numbers import facts
from safer_sleep.safety.other_languages import sign_in
from safer_sleep.safety.rules import rule_set
from safer_sleep.settings import MESSAGE_LIMIT

_log = logging.getLogger(__name__)

_EARLIER_MESSAGES = 10

# Only for the day the rules themselves fail: a few words that are nearly always danger. The parent is then asked.
_LAST_RESORT = {
    "breathing": "emergency/not_breathing", "blue": "emergency/not_breathing", "floppy": "emergency/not_breathing",
    "wake": "emergency/not_breathing", "chok": "emergency/choking", "fit": "emergency/seizure", "seizure": "emergency/seizure",
    "shook": "emergency/harm_to_baby", "kill": "emergency/self_harm", "suicid": "emergency/self_harm",
    "knife": "emergency/danger_now", "swallow": "emergency/seriously_ill", "rash": "emergency/seriously_ill",
}  # fmt: skip


@dataclass(frozen=True)
class RedFlag:
    """A red flag in a message.

    Args:
        topic: which emergency, as `emergency/<topic>`.
        urgency: always "emergency".
        rule: the name of the rule that fired. Never the parent's words: it may be logged.
        certain: answer with the emergency reply at once; if not, ask in one tap whether it is happening now.
        part: the part of that reply that meets the sign first; empty for the reply itself.
    """

    topic: str
    urgency: str
    rule: str
    certain: bool
    part: str = ""


@dataclass(frozen=True)
class Reading:
    """Everything the rules saw in a message, for the danger model.

    Args:
        flag: the red flag, if there is one.
        plain: the message as plain words, spelling mended.
        signs: names of what was found: facts from numbers, contexts, the rule.
    """

    flag: RedFlag | None
    plain: str
    signs: tuple[str, ...]


def read(text: str, earlier: Sequence[str] = ()) -> Reading:
    """The red flag in `text` and what it was seen by. A fault is raised; `detect` is for parents' messages."""
    rules = rule_set()
    words = rules.words(text[:MESSAGE_LIMIT])
    said_before = [rules.words(message[:MESSAGE_LIMIT]) for message in earlier[-_EARLIER_MESSAGES:]]
    named = facts(words, said_before)
    verdict, around = judge(words, named, rules)
    flag = _flag(verdict) if verdict is not None else None
    signs = [f"fact_{name}" for name in sorted(named)] + [f"context_{name}" for name in sorted(set(around))]
    if flag is not None:
        signs += [f"rule_{flag.rule}", "sure" if flag.certain else "ask", f"about_{flag.topic.split('/')[1]}"]
    return Reading(flag, " ".join(words), tuple(signs))


def detect(text: str, earlier: Sequence[str] = ()) -> RedFlag | None:
    """The red flag in `text`, or `None`. `earlier` are the parent's earlier messages, for the baby's age. Never raises."""
    try:
        foreign = sign_in(text[:MESSAGE_LIMIT])
        if foreign is not None and foreign.topic.startswith("emergency/"):
            return RedFlag(foreign.topic, "emergency", foreign.rule, True)
        return read(text, earlier).flag
    except Exception as fault:  # A fault in a rule must not cost a frightened parent the answer.
        _log.error("red-flag rules failed: %s", type(fault).__name__)
        return _last_resort(str(text))


def _flag(verdict: Verdict) -> RedFlag:
    return RedFlag(verdict.rule.topic, "emergency", verdict.rule.name, verdict.certain, verdict.rule.part)


def _last_resort(text: str) -> RedFlag | None:
    lowered = text.lower()
    for word, topic in _LAST_RESORT.items():
        if word in lowered:
            return RedFlag(topic, "emergency", "rules_failed", False)
    return None
