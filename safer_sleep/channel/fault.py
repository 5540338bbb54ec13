"""What a parent gets when something is broken: never silence, always 999 and 111, and a red flag keeps its own reply.

Nothing here needs the model, the action server or the kept conversation.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from safer_sleep import settings
from safer_sleep.channel.contract import as_message
from safer_sleep.directory.load import directory
from safer_sleep.directory.schema import DirectoryError

logger = logging.getLogger(__name__)

_WORDS = {
    "slow": "That is taking too long.",
    "no_reply": "I cannot answer that right now.",
    "no_model": "I cannot answer questions right now.",
    "no_conversation": "I cannot show or keep our chat right now.",
    "not_forgotten": "I could not wipe this chat just now, so it is still kept.",
    "fault": "Something is wrong at my end, so I cannot answer right now.",
    "refused": "That request could not be taken.",
    "too_many": "That was a lot of messages at once. Please wait a moment.",
    "busy": "Many parents are asking right now, so I cannot take this one yet.",
}
HELP = (
    "If your baby may be very ill, is hard to wake, or you are not sure that they are breathing: call 999. If anyone is in danger: call 999. "
    "If you are worried and it is not an emergency: call 111, day or night."
)
KEPT = "What you typed is not lost. Try again in a moment."
TRY_AGAIN = "Try again in a moment."
PERHAPS = "If this is happening now, call 999 now. Do not wait for me."


class Broken(Exception):
    """A part that a turn needs is not there. `code` says which, for programs."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def warm_up() -> None:
    """Reads rules, answers and the contact list once, so that the first frightened parent does not wait for it."""
    list(_danger("he has stopped breathing", None))
    with suppress(DirectoryError):  # Said by whoever needs it; a red flag does not.
        directory()


def patience(said: str | None) -> float:
    """Seconds to wait for a turn before the fixed words are sent: fewer where the words hold a red flag."""
    flag = _flag(said)
    return settings.TURN_SECONDS if flag is None else min(settings.DANGER_SECONDS, settings.TURN_SECONDS)


def body(
    code: str, message: str | None = None, said: str | None = None, choice: str | None = None, conversation: str | None = None
) -> dict[str, Any]:
    """The body of an error reply.

    Args:
        code: for programs.
        message: in words, for the person who made the request; by default the words for the code.
        said: the parent's words, in which a red flag is looked for: its own fixed reply then comes first.
        choice: the button tapped; an emergency's steps are given although nothing else works.
        conversation: the id, where there is one, so that the next try goes on in the same conversation.
    """
    words = message or _WORDS.get(code, _WORDS["fault"])
    again = "" if message or code == "refused" else KEPT if said else TRY_AGAIN
    general = as_message(f"{words} {again}".strip() + f"\n\n{HELP}", None, {"topic": "chat/unclear", "urgency": "urgent"})
    result: dict[str, Any] = {"error": {"code": code, "message": words}, "messages": [*_danger(said, choice), general]}
    if conversation:
        result["conversation"] = conversation
    return result


def _flag(said: str | None) -> Any:
    from safer_sleep.safety.red_flags import detect

    try:
        return detect(said) if said else None
    except Exception as error:  # a fault reply must not itself fail
        logger.error("The red-flag rules failed: %s", type(error).__name__)
        return None


def _danger(said: str | None, choice: str | None) -> list[dict[str, Any]]:
    try:
        if choice and choice.startswith("emergency/"):
            topic, _, part = choice.partition("#")
            return list(_emergency(topic, part))
        flag = _flag(said)
        other = _other_danger(said)
        if other is not None:
            return [other]
        if flag is None:
            return []
        if not flag.certain:
            return [as_message(PERHAPS, None, {"topic": "chat/unclear", "urgency": "emergency"})]
        return list(_emergency(flag.topic, ""))
    except Exception as error:  # a fault reply must not itself fail
        logger.error("No emergency words could be put together: %s", type(error).__name__)
        return []


def _other_danger(said: str | None) -> dict[str, Any] | None:
    """What is said to a danger that is not the baby's own body, if there is one and no red flag of the baby beside it."""
    from safer_sleep.conversation.history import History
    from safer_sleep.reply.compose import compose
    from safer_sleep.safety.other_dangers import look

    seen = look(said) if said else None
    if seen is None or (seen.beside is not None and seen.beside.certain):
        return None
    reply = compose(seen.topic, {"topic": seen.topic, "part": seen.part}, History())
    return as_message(reply["text"], None, reply["metadata"])


def _emergency(topic: str, part: str) -> Iterator[dict[str, Any]]:
    """The emergency reply and then every step: there may be nobody left to answer a tap on "Next step"."""
    from safer_sleep.advice.answers import answers
    from safer_sleep.conversation.history import CLOSES, History
    from safer_sleep.reply.compose import compose

    first = int(part[4:]) if part.startswith("step") and part[4:].isdigit() else 0
    parts = [part] + ([f"step{n}" for n in range(first + 1, len(answers()[topic].steps) + 1)] if part not in CLOSES else [])
    for number, each in enumerate(parts):
        reply = compose(topic, {"topic": topic, "part": each}, History())
        yield as_message(reply["text"], None, reply["metadata"] if number == 0 else {"topic": topic, "urgency": "emergency"})
