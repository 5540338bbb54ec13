"""Rasa graph component: where the parent lives and how old the baby is, read from every message and kept as slots.

It stands after the topic classifier, whose topic it may replace ("Corby" is an answer, not a question), and before the red-flag
gate, which has the last word.
"""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.illness import ILLNESS
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.small_english import asks_in_small_english, understood_in_small_english
from safer_sleep.conversation.plain.whereabouts import Heard, facts_of, listen
from safer_sleep.directory.clock import now
from safer_sleep.nlu.parse_data import as_parse_data
from safer_sleep.nlu.topic_classifier import EMERGENCY_SHARES
from safer_sleep.nlu.understanding import Understood

logger = logging.getLogger(__name__)

#: In an answer this short the classifier's faint suspicion of an emergency is noise ("Corby"). The red-flag rules still look at it.
_SHORT_ANSWER_WORDS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class PlaceReader(GraphComponent):
    """Has nothing to learn: the gazetteer is data (`directory/`)."""

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "PlaceReader":
        """A reader of the edition that this assistant runs."""
        return cls()

    def process_training_data(self, training_data: Any) -> Any:
        """Leaves the training data as it is."""
        return training_data

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Adds what was heard of place and age, and takes an answer to our own question for what it is."""
        events = [event.as_dict() for event in tracker.events]
        history = History.from_events(events)
        earlier = [event.get("text") or "" for event in events if event.get("event") == "user"]
        for message in messages:
            text, understood = message.get(TEXT), message.get("understood")
            if not text or not understood:
                continue
            if asks_in_small_english(text, understood["topic"]):
                ranking = ((message.get("response_selector") or {}).get("default") or {}).get("ranking") or ()
                for key, value in as_parse_data(understood_in_small_english(text, ranking)).items():
                    message.set(key, value, add_to_output=True)
                understood = message.get("understood")
            confidence = float((message.get(INTENT) or {}).get("confidence") or 0.0)
            try:
                heard = listen(text, understood, confidence, history, now().date(), earlier)
            except Exception as error:
                # Without the town there is still an answer; the red-flag gate after this must have its say.
                logger.error("Town and age could not be read: %s", type(error).__name__)
                continue
            if heard.topic:
                how = ILLNESS if group_of(heard.topic) == "baby_health" else "place" if heard.part else "people"
                taken = Understood(heard.topic, 1.0, how, part=heard.part, also=understood.get("also"))
                for key, value in as_parse_data(taken).items():
                    message.set(key, value, add_to_output=True)
                if how == "place" and len(text.split()) <= _SHORT_ANSWER_WORDS:
                    message.set(EMERGENCY_SHARES, {})
            add_facts(message, heard)
        return messages


def add_facts(message: Message, heard: Heard) -> None:
    """Puts place and age where Rasa's slots take them from, and what the reply needs beside into `understood`."""
    entities = [{"entity": name, "value": value} for name, value in facts_of(heard).items()]
    if entities:
        message.set(ENTITIES, [*(message.get(ENTITIES) or []), *entities], add_to_output=True)
    if heard.place:
        place = {"kind": heard.place.kind, "options": list(heard.place.options)}
        message.set("understood", {**message.get("understood"), "place": place}, add_to_output=True)
