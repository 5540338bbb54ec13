"""Rasa's natural language generator: every response is composed from what a person wrote (`endpoints.yml` names this class)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, Optional, Text

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.history import History
from safer_sleep.reply.compose import compose
from safer_sleep.reply.people import Facts, known_from


class WrittenAnswers(NaturalLanguageGenerator):
    """Answers of `data/<group>/answers.yml` with their sources and contacts; other responses as the domain has them."""

    def __init__(self, endpoint_config: Optional[EndpointConfig], domain: Domain) -> None:
        self._plain = TemplatedNaturalLanguageGenerator(domain.responses)

    async def generate(
        self, utter_action: Text, tracker: DialogueStateTracker, output_channel: Text, **kwargs: Any
    ) -> Optional[Dict[Text, Any]]:
        """The message for a response name; `None` where there is none of that name."""
        topic = utter_action[len("utter_") :]
        if topic not in answers():
            return await self._plain.generate(utter_action, tracker, output_channel, **kwargs)
        understood = (tracker.latest_message.parse_data or {}).get("understood") or {} if tracker.latest_message else {}
        history = History.from_events(event.as_dict() for event in tracker.events)
        before = History(history.turns[:-1]) if history.turns and not history.turns[-1].said else history
        slots = {name: slot.value for name, slot in tracker.slots.items()}
        facts = _facts(slots, understood, len(history.turns))
        site = (tracker.latest_message.metadata or {}).get("area") if tracker.latest_message else None
        if site and facts.cards is None and facts.known.area is None:
            # Without the action server too, the site that the chat stands on says whose contacts come first (see `action_find_help`).
            facts = replace(facts, known=replace(facts.known, area=site))
        reply = compose(topic, understood, before, facts)
        reply["metadata"].update(kwargs.get("metadata") or {})
        return reply


def _facts(slots: Dict[Text, Any], understood: Dict[Text, Any], turns: int) -> Facts:
    """What the slots hold. What `action_find_help` found counts for the message that it was asked about, and for no later one."""
    found = slots.get("found_help") or {}
    is_new = found.get("turn") == turns
    return Facts(known_from(slots, understood), found.get("text", "") if is_new else "", tuple(found["cards"]) if is_new else None)
