"""Rasa graph component: one classifier over all full topics, in place of an intent classifier and eleven response selectors.

It sets `intent`, `intent_ranking` and `response_selector` just as Rasa's own two would, so the stock rules and `utter_<group>`
actions work on it unchanged; and `understood`, which says what to do when the words were not clear (see `understanding`).
"""

from __future__ import annotations

import logging
import re
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Dict, List, Optional, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from safer_sleep.advice.answers import answers
from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.further.put_right import only_a_manner, what_is_meant
from safer_sleep.conversation.history import History
from safer_sleep.nlu.cleaning import clean
from safer_sleep.nlu.encoder import fingerprint
from safer_sleep.nlu.kept import digest_of_files
from safer_sleep.nlu.parse_data import as_parse_data
from safer_sleep.nlu.played_talks import LEARNT, behind_the_last
from safer_sleep.nlu.topic_model import TopicModel
from safer_sleep.nlu.training_data import defining_messages
from safer_sleep.nlu.understanding import Thresholds, understand
from safer_sleep.safety.denials import WELL, Left, what_is_left
from safer_sleep.settings import DATA

logger = logging.getLogger(__name__)

#: Key under which the red-flag gate finds the classifier's view of emergencies.
EMERGENCY_SHARES = "emergency_shares"
#: And under which what is left of a message without what it denies, with the view on that.
LEFT = "left_without_denials"
#: Under which the reader of the talk finds the shares of all topics in the middle of one: `alone`, `behind` the parent's message before, and that as one text.
SHARES = "topic_shares"
#: A share under this is left out there.
_SHARE = 1e-4
#: Pasted HTML: what stands between the tags was meant.
_TAG = re.compile(r"</?[a-z][^<>]{0,80}>", re.I)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(GraphComponent):
    """Finds the topic of a message among all of `data/topics.yml`."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`encoder`: the frozen sentence encoder to use (`mpnet` or `minilm`)."""
        return {"encoder": "mpnet"}

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Optional[Text]:
        """Rasa looks at this file alone for a change of code; what learns is in others."""
        # Which messages count more, and what is learnt from talks, Rasa does not know.
        besides = digest_of_files([*sorted(DATA.glob("*/defining.yml")), LEARNT])
        return f"{TopicModel.learnt_by()} {besides} {fingerprint({**cls.get_default_config(), **config}['encoder'])}"

    def __init__(self, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, model: TopicModel) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._model = model
        self._thresholds = Thresholds()
        self._subjects = {topic: answer.offer for topic, answer in answers().items()}

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "TopicClassifier":
        """A component to be trained."""
        return cls(config, model_storage, resource, TopicModel(config["encoder"]))

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TopicClassifier":
        """A trained component, warmed up so that the first parent does not wait for the encoder."""
        with model_storage.read_from(resource) as folder:
            model = TopicModel.load(Path(folder))
        model.probabilities(["hello"])
        return cls(config, model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns every example whose intent is a full topic (`group/topic`), and the turns of played talks."""
        examples = [(m.get(TEXT), m.get_full_intent()) for m in training_data.intent_examples if m.get(TEXT)]
        self._model.fit([text for text, _ in examples], [topic for _, topic in examples], defining_messages(), behind_the_last(), progress=True)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(Path(folder))
        return self._resource

    def _emergencies(self, row: np.ndarray) -> Dict[Text, float]:
        return {topic: float(share) for topic, share in zip(self._model.topics, row) if group_of(topic) == "emergency"}

    def _all(self, row: np.ndarray) -> Dict[Text, float]:
        return {topic: float(share) for topic, share in zip(self._model.topics, row) if share >= _SHARE}

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Understands each message in the light of the conversation before it."""
        events = [event.as_dict() for event in tracker.events]
        history = History.from_events(events)
        said_before = next((event.get("text") or "" for event in reversed(events) if event.get("event") == "user"), "")
        said_before = "" if said_before.startswith("/") else said_before  # A tapped button.
        for message in messages:
            text = message.get(TEXT)
            if not text or (message.get(INTENT) or {}).get("name"):
                continue
            text = _TAG.sub(" ", text)
            classify = lru_cache(maxsize=None)(lambda said: self._model.probabilities([said])[0])
            make_out = partial(
                understand,
                history=history,
                topics=self._model.topics,
                classify=lambda texts: np.stack([classify(said) for said in texts]),
                thresholds=self._thresholds,
                subject=lambda topic: self._subjects.get(topic, ""),
                swaps=is_dangerous,
                said_before=said_before,
            )
            understood = make_out(text)
            if understood.topic == UNCLEAR:
                # Its shape and no topic: beside a request's id, "perhaps about violence" would say too much of somebody. What came near is counted (`channel.metrics`).
                logger.info("Not understood: %d words, question mark %s, %s", len(text.split()), "?" in text, understood.how)
            for key, value in as_parse_data(understood).items():
                message.set(key, value, add_to_output=True)
            # The red-flag gate looks at the shares of emergencies even where another topic is likelier.
            message.set(EMERGENCY_SHARES, self._emergencies(classify(clean(text))))
            if said_before and history.last_answer is not None:
                read_behind = f"{clean(said_before)}. {clean(text)}"
                message.set(SHARES, {"alone": self._all(classify(clean(text))), "behind": self._all(classify(read_behind)), "read_behind": read_behind})
            left = what_is_left(text)
            if left is None and only_a_manner(text):
                left = what_is_meant(text) or None
            if left is not None:
                message.set(LEFT, Left(left, make_out(left) if left else WELL, self._emergencies(classify(left)) if left else {}))
        return messages
