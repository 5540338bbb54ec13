"""An `Understood` as the parse data that Rasa's rules, its stock retrieval actions and our replies read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from safer_sleep.advice.topics import group_of, topics
from safer_sleep.co_sleeping_check.questions import TOPIC
from safer_sleep.co_sleeping_check.talk import is_part
from safer_sleep.nlu.understanding import Understood

#: The intent of every turn of the co-sleeping check, and the key under which the answers read from a parent's words are.
CHECK_INTENT = "co_sleeping_check"
CHECK_ANSWERS = "check_answers"


def as_parse_data(understood: Understood) -> dict[str, Any]:
    """Rasa's keys (`intent`, `intent_ranking`, `response_selector`) and our own (`understood`).

    The response selector's output stands under `default` in the shape that `ActionRetrieveResponse` and the processor's
    full-retrieval-intent step of Rasa 3.6 read.
    """
    group = group_of(understood.topic)
    intent = CHECK_INTENT if understood.topic == TOPIC and is_part(understood.part) else group
    groups: dict[str, float] = {intent: understood.confidence}
    for topic, share in understood.ranking:
        groups.setdefault(group_of(topic), share)
    return {
        "intent": {"name": intent, "confidence": understood.confidence},
        "intent_ranking": [{"name": name, "confidence": share} for name, share in groups.items()],
        "response_selector": {
            "all_retrieval_intents": sorted({group_of(topic) for topic in topics()}),
            "default": _selected(understood),
            group: _selected(understood),
        },
        "understood": {
            "topic": understood.topic,
            "part": understood.part,
            "offers": list(understood.offers),
            "also": understood.also,
            "how": understood.how,
            "confidence": understood.confidence,
            "likely": list(understood.likely),
        },
    }


def ranking_of(parse_data: Mapping[str, Any]) -> list[tuple[str, float]]:
    """The likeliest topics with their shares, best first, as `as_parse_data` wrote them."""
    selected = (parse_data.get("response_selector") or {}).get("default") or {}
    return [(one["intent_response_key"], one["confidence"]) for one in selected.get("ranking") or ()]


def _selected(understood: Understood) -> dict[str, Any]:
    return {
        "response": {
            "responses": [],
            "confidence": understood.confidence,
            "intent_response_key": understood.topic,
            "utter_action": f"utter_{understood.topic}",
        },
        "ranking": [{"confidence": share, "intent_response_key": topic} for topic, share in understood.ranking],
    }
