"""Rasa graph component: what a message may ask for of the answer before it. Who is heard first is decided by the gate after it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from safer_sleep.conversation.emergency_acts import ACTS
from safer_sleep.conversation.follow_up import subjects
from safer_sleep.conversation.history import History
from safer_sleep.conversation.nodding import REACTIONS
from safer_sleep.nlu.encoder import fingerprint
from safer_sleep.nlu.further_model import FurtherModel, learnt_by, reactions, typed_next, written_further
from safer_sleep.nlu.kept import digest_of_files
from safer_sleep.settings import DATA

logger = logging.getLogger(__name__)

#: Key under which the gate finds how likely each part of an answer is asked for: topic → part → share.
FURTHER = "further_shares"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FurtherReader(GraphComponent):
    """Without its model, further questions are known by their phrases alone (`conversation.follow_up`)."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`encoder`: the sentence encoder to use, the same as the topic classifier's."""
        return {"encoder": "mpnet"}

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Optional[Text]:
        """Rasa does not know the messages that this learns from, and looks at this file alone for a change of code."""
        read = digest_of_files([*sorted(DATA.glob("*/further.yml")), DATA / "emergency" / "typed_next.yml", DATA / "chat" / "reactions.yml"])
        return f"{learnt_by()} {read} {fingerprint({**cls.get_default_config(), **config}['encoder'])}"

    def __init__(self, storage: ModelStorage, resource: Resource, model: Optional[FurtherModel]) -> None:
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "FurtherReader":
        """A component to be trained."""
        return cls(model_storage, resource, FurtherModel(config["encoder"]))

    @classmethod
    def load(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> "FurtherReader":
        """A trained component; one without a model if that is missing or damaged."""
        try:
            with model_storage.read_from(resource) as folder:
                model = FurtherModel.load(Path(folder))
            return cls(model_storage, resource, model)
        except Exception as fault:  # Everything else still answers.
            logger.error("The model of further questions cannot be used: %s", type(fault).__name__)
            return cls(model_storage, resource, None)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the messages of `data/<group>/further.yml`, `data/emergency/typed_next.yml` and `data/chat/reactions.yml`; the topics' stand for something else."""
        first = [(m.get(TEXT), m.get_full_intent()) for m in training_data.intent_examples if m.get(TEXT)]
        self._model.fit({**written_further(), ACTS: typed_next(), REACTIONS: reactions()}, first)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(Path(folder))
        return self._resource

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Notes how likely each part of the answer before is asked for; changes nothing by itself."""
        history = History.from_events(event.as_dict() for event in tracker.events)
        possible = [*subjects(history), *([ACTS] if history.open_emergency else [REACTIONS] if history.turns else ())]
        for message in messages:
            text = message.get(TEXT)
            if text and message.get("understood") and message.get("understood")["how"] != "choice":
                message.set(FURTHER, self._shares(possible, text))
        return messages

    def _shares(self, possible: List[Text], text: Text) -> Dict[Text, Dict[Text, float]]:
        try:
            shares = {topic: self._model.shares(topic, text) for topic in possible} if self._model is not None else {}
            return {topic: parts for topic, parts in shares.items() if parts}
        except Exception as fault:
            logger.error("The model of further questions failed: %s", type(fault).__name__)
            return {}
