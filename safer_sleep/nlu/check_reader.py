"""Rasa graph component: while the co-sleeping check asks, a message is first read as an answer to it. Danger still decides after it."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from safer_sleep.co_sleeping_check.pause import just_asked
from safer_sleep.co_sleeping_check.talk import State
from safer_sleep.co_sleeping_check.turn import meant
from safer_sleep.conversation.history import History
from safer_sleep.nlu.parse_data import CHECK_ANSWERS, as_parse_data
from safer_sleep.nlu.understanding import Understood, clean

#: The slot that holds where the check is (see `talk.State`).
SLOT = "co_sleeping_check"
#: Marks a message that the red-flag rules judge without a model: in a short answer to the check its faint suspicion is noise.
RULES_ALONE = "rules_alone"
_SHORT_ANSWER_WORDS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class CheckReader(GraphComponent):
    """Stands between the topic classifier and the red-flag gate."""

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "CheckReader":
        """Has nothing to learn."""
        return cls()

    def process_training_data(self, training_data: Any) -> Any:
        """Leaves the training data as it is."""
        return training_data

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Marks what answers the check, starts it or goes on with it; leaves every other message alone."""
        state = State.from_slot(tracker.slots[SLOT].value if SLOT in tracker.slots else None)
        history = History.from_events(event.as_dict() for event in tracker.events)
        for message in messages:
            text, understood = message.get(TEXT), message.get("understood")
            if not text or not understood or understood["how"] == "choice":
                continue
            sure = "clear" in understood["how"] or understood["how"] == "why"
            found = meant(clean(text), state, understood["topic"], sure, history.offered, just_asked(history))
            if found is None:
                continue
            how = "choice" if found.as_good_as_tapped else "check"
            for key, value in as_parse_data(Understood(found.topic, 1.0, how, part=found.part)).items():
                message.set(key, value, add_to_output=True)
            message.set(CHECK_ANSWERS, {q: dict(answer) for q, answer in found.answers.items()}, add_to_output=True)
            if len(text.split()) <= _SHORT_ANSWER_WORDS:
                message.set(RULES_ALONE, True)
        return messages
