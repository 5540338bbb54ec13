"""What a parent gets when something is broken: never silence, always 999 and 111, and a red flag keeps its own reply."""

from __future__ import annotations

from typing import Any

from safer_sleep.channel.contract import as_message

_WORDS = {
    "slow": "That is taking too long.",
    "no_reply": "I cannot answer that right now.",
    "fault": "Something is wrong at my end, so I cannot answer right now.",
    "refused": "That request could not be taken.",
    "too_many": "That was a lot of messages at once. Please wait a moment.",
    "busy": "Many parents are asking right now, so I cannot take this one yet.",
}
HELP = (
    "If your baby may be very ill, is hard to wake, or you are not sure that they are breathing: call 999. "
    "If you are worried and it is not an emergency: call 111, day or night."
)
TRY_AGAIN = "What you typed is not lost. Try again in a moment."


def body(code: str, message: str | None = None, said: str | None = None, conversation: str | None = None) -> dict[str, Any]:
    """The body of an error reply.

    Args:
        code: for programs.
        message: in words, for the person who made the request; by default the words for the code.
        said: the parent's words, in which a red flag is looked for: its own fixed reply then comes first.
        conversation: the id, where there is one, so that the next try goes on in the same conversation.
    """
    words = message or _WORDS.get(code, _WORDS["fault"])
    messages = []
    if said:
        messages.extend(_red_flag(said))
    messages.append(as_message(f"{words} {TRY_AGAIN if code != 'refused' else ''}".strip() + f"\n\n{HELP}", None, {"topic": "chat/unclear", "urgency": "urgent"}))
    result: dict[str, Any] = {"error": {"code": code, "message": words}, "messages": messages}
    if conversation:
        result["conversation"] = conversation
    return result


def _red_flag(said: str) -> list[dict[str, Any]]:
    from safer_sleep.reply.compose import compose
    from safer_sleep.conversation.history import History
    from safer_sleep.safety.red_flags import detect

    try:
        flag = detect(said)
        if flag is None:
            return []
        reply = compose(flag.topic, {}, History())
        return [as_message(reply["text"], None, reply["metadata"])]
    except Exception:  # a fault reply must not itself fail
        return []
