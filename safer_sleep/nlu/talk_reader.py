"""Rasa graph component: how well each written reply fits a message in the middle of a talk. The gate after it decides what comes of that."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any, Dict, List, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from safer_sleep.conversation.history import History
from safer_sleep.nlu.fitting_reply import WEIGHTS, Asked, asked_in, features, possible, weights
from safer_sleep.nlu.further_model import written_further
from safer_sleep.nlu.further_reader import FURTHER_OF_NEAR
from safer_sleep.nlu.kept import digest_of_files
from safer_sleep.nlu.learnt_reader import LearntReader
from safer_sleep.nlu.likeness_model import LikenessModel, Reply
from safer_sleep.nlu.topic_classifier import SHARES
from safer_sleep.settings import DATA

logger = logging.getLogger(__name__)

#: Key under which the gate finds how well each reply fits: (topic, part) → score, 0 to 1.
FITTING = "fitting_replies"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TalkReader(LearntReader):
    """Without its model a message is taken as the classifier understood it by itself."""

    MODEL = LikenessModel

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Optional[Text]:
        """Rasa does not know the messages and answers that are compared."""
        read = digest_of_files([*sorted(DATA.glob("*/further.yml")), *sorted(DATA.glob("*/answers.yml")), *sorted(DATA.glob("*/parts.yml")), WEIGHTS])
        return f"{cls.learnt_with(config)} {read}"

    @classmethod
    def try_out(cls, model: LikenessModel) -> None:
        """Compares one message."""
        model.likeness("and at night")
        weights()

    def train(self, training_data: TrainingData) -> Resource:
        """Takes in the answers and the messages of `data/<group>/further.yml`."""
        self._model.fit(written_further())
        return self._keep()

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Notes how well each reply fits; changes nothing by itself."""
        history = History.from_events(event.as_dict() for event in tracker.events)
        for message in messages:
            shares, parts = message.get(SHARES), message.get(FURTHER_OF_NEAR)
            if shares and parts and self._model is not None:
                asked = replace(asked_in(history, message.get(TEXT), shares["alone"], shares["behind"]), further=parts[0], further_behind=parts[1])
                message.set(FITTING, self._fitting(asked, shares["read_behind"]))
        return messages

    def _fitting(self, asked: Asked, read_behind: Text) -> Dict[Reply, float]:
        try:
            number = {tuple(reply): i for i, reply in enumerate(self._model.replies)}
            replies = [reply for reply in possible(asked) if reply in number]
            rows = features(asked, replies, number, self._model.likeness(asked.text), self._model.likeness(read_behind))
            return {reply: float(score) for reply, score in zip(replies, weights().scores(rows))}
        except Exception as fault:
            logger.error("The model of replies failed: %s", type(fault).__name__)
            return {}
