"""“Was this what you needed?”: counted by topic for those who run the service. No words, no conversation, no time is kept."""

from __future__ import annotations

import json

from safer_sleep.advice.topics import topics
from safer_sleep.channel import metrics
from safer_sleep.channel.contract import BadRequest


def count(topic: str, useful: bool) -> None:
    """Counts one answer.

    Raises:
        BadRequest: there is no such topic: what is counted cannot be made up by whoever sends it.
    """
    if topic not in topics():
        raise BadRequest("unknown_topic", "There is no such topic.")
    metrics.useful(topic, useful)


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
