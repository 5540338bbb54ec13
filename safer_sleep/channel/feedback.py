"""“Was this what you needed?”: counted by topic, in this process only. No words, no conversation, no time is kept."""

from __future__ import annotations

import json
from collections import Counter
from threading import Lock

from safer_sleep.advice.topics import topics
from safer_sleep.channel.contract import BadRequest

_LOCK = Lock()
_COUNTS: Counter[tuple[str, bool]] = Counter()


def count(topic: str, useful: bool) -> None:
    """Counts one answer.

    Raises:
        BadRequest: there is no such topic: what is counted cannot be made up by whoever sends it.
    """
    if topic not in topics():
        raise BadRequest("unknown_topic", "There is no such topic.")
    with _LOCK:
        _COUNTS[topic, useful] += 1


def counts() -> dict[tuple[str, bool], int]:
    """How often each topic's answer was what was needed (`True`) or was not (`False`), since this process began."""
    with _LOCK:
        return dict(_COUNTS)


def read(body: bytes) -> tuple[str, bool]:
    """Topic and verdict of `POST /chat/feedback {"conversation", "useful", "topic"}`. The conversation is not looked at.

    Raises:
        BadRequest: not JSON, or a field is missing or of the wrong type.
    """
    try:
        fields = json.loads(body.decode("utf-8")) if len(body) <= 1024 else None
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        fields = None
    if not isinstance(fields, dict) or not isinstance(fields.get("useful"), bool) or not isinstance(fields.get("topic"), str):
        raise BadRequest("bad_feedback", "Send {\"conversation\": \"…\", \"useful\": true or false, \"topic\": \"…\"}.")
    return fields["topic"], fields["useful"]
