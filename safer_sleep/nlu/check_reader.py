"""Rasa graph component: while the co-sleeping check asks, a message is first read as an answer to it. Danger still decides after it."""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Mapping, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from safer_sleep.co_sleeping_check import answer_model
from safer_sleep.co_sleeping_check.answer_model import AnswerModel, written_answers
from safer_sleep.co_sleeping_check.pause import invited, just_asked, just_told
from safer_sleep.co_sleeping_check.talk import State
from safer_sleep.co_sleeping_check.turn import meant
from safer_sleep.conversation.danger.illness import ILLNESS
from safer_sleep.conversation.history import History
from safer_sleep.nlu.cleaning import clean
from safer_sleep.nlu.kept import digest_of_files
from safer_sleep.nlu.learnt_reader import LearntReader
from safer_sleep.nlu.parse_data import CHECK_ANSWERS, as_parse_data
from safer_sleep.nlu.understanding import Understood

logger = logging.getLogger(__name__)

#: The slot that holds where the check is (see `talk.State`).
SLOT = "co_sleeping_check"
#: Marks a message that the red-flag rules judge without a model: in a short answer to the check its faint suspicion is noise.
RULES_ALONE = "rules_alone"
_SHORT_ANSWER_WORDS = 6


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CheckReader(LearntReader):
    """Stands between the topic classifier and the red-flag gate. Without its model the check is read by the rules alone."""

    MODEL = AnswerModel

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Optional[Text]:
        """Rasa does not know the written answers that this learns from."""
        read = digest_of_files([answer_model.WRITTEN])
        return f"{cls.learnt_with(config)} {read}"

    @classmethod
    def try_out(cls, model: AnswerModel) -> None:
        """Reads one answer."""
        model.shares("smoking", "no")

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the written answers of `data/co_sleeping/check_answers.yml`; the topics' messages are for others."""
        self._model.fit(written_answers())
        return self._keep()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leaves the training data as it is."""
        return training_data

    def _opinion(self, question: Text, text: Text) -> Mapping[Text, float]:
        try:
            return self._model.shares(question, text) if self._model is not None else {}
        except Exception as fault:
            logger.error("The model of answers to the check failed: %s", type(fault).__name__)
            return {}

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Marks what answers the check, starts it or goes on with it; leaves every other message alone."""
        state = State.from_slot(tracker.slots[SLOT].value if SLOT in tracker.slots else None)
        history = History.from_events(event.as_dict() for event in tracker.events)
        for message in messages:
            text, understood = message.get(TEXT), message.get("understood")
            if not text or not understood or understood["how"] == "choice":
                continue
            sure = "clear" in understood["how"] or understood["how"] == "why"
            said = dict(just_asked=just_asked(history), just_told=just_told(history), invited=invited(history))
            found = meant(clean(text), state, understood["topic"], sure, history.offered, opinion=self._opinion, **said)
            if found is None:
                continue
            how = ILLNESS if found.ill else "choice" if found.as_good_as_tapped else "check"
            for key, value in as_parse_data(Understood(found.topic, 1.0, how, part=found.part)).items():
                message.set(key, value, add_to_output=True)
            message.set(CHECK_ANSWERS, {q: dict(answer) for q, answer in found.answers.items()}, add_to_output=True)
            if len(text.split()) <= _SHORT_ANSWER_WORDS:
                message.set(RULES_ALONE, True)
        return messages
