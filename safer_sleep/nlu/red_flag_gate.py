"""Rasa graph component: danger first. A red flag in the parent's words decides the topic, whatever the classifier thought."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History
from safer_sleep.nlu.parse_data import as_parse_data
from safer_sleep.nlu.topic_classifier import EMERGENCY_SHARES


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RedFlagGate(GraphComponent):
    """Last in the pipeline, so that nothing comes after it."""

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "RedFlagGate":
        """Has nothing to learn."""
        return cls()

    def process_training_data(self, training_data: Any) -> Any:
        """Leaves the training data as it is."""
        return training_data

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Overrides what was understood where the words hold a red flag, or asks where they may."""
        events = [event.as_dict() for event in tracker.events]
        history = History.from_events(events)
        earlier = [e.get("text") or "" for e in events if e.get("event") == "user"]
        for message in messages:
            text = message.get(TEXT)
            understood = message.get("understood")
            if not text or not understood or understood["how"] == "choice":
                continue
            decided = decide(text, earlier, history, understood, message.get(EMERGENCY_SHARES) or {})
            if decided is not None:
                for key, value in as_parse_data(decided).items():
                    message.set(key, value, add_to_output=True)
        return messages
