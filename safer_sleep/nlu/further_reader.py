"""Rasa graph component: what a message may ask for of the answer before it. Who is heard first is decided by the gate after it."""

from __future__ import annotations

import logging
from typing import Any, Dict, List, Optional, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from safer_sleep.conversation.emergency.acts import ACTS
from safer_sleep.conversation.further.closer_question import NEAR
from safer_sleep.conversation.further.follow_up import subjects
from safer_sleep.conversation.further.nodding import REACTIONS
from safer_sleep.conversation.further.put_right import puts_right, what_is_meant
from safer_sleep.conversation.history import History
from safer_sleep.nlu.fitting_reply import asked_in, near
from safer_sleep.nlu.further_model import SAID_BACK, TYPED_NEXT, FurtherModel, all_written
from safer_sleep.nlu.kept import digest_of_files
from safer_sleep.nlu.learnt_reader import LearntReader
from safer_sleep.nlu.parse_data import ranking_of
from safer_sleep.nlu.topic_classifier import SHARES
from safer_sleep.settings import DATA

logger = logging.getLogger(__name__)

#: Key under which the reader of the talk finds the same for the topics that it weighs: for the message alone, and behind the one before.
FURTHER_OF_NEAR = "further_shares_of_near"
#: Key under which the gate finds how likely each part of an answer is asked for: topic → part → share.
FURTHER = "further_shares"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FurtherReader(LearntReader):
    """Without its model, further questions are known by their phrases alone (`conversation.further.follow_up`)."""

    MODEL = FurtherModel

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Optional[Text]:
        """Rasa does not know the messages that this learns from."""
        read = digest_of_files([*sorted(DATA.glob("*/further.yml")), TYPED_NEXT, SAID_BACK])
        return f"{cls.learnt_with(config)} {read}"

    @classmethod
    def try_out(cls, model: FurtherModel) -> None:
        """Reads one message."""
        model.shares(ACTS, "no signal")

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the messages of `data/<group>/further.yml`, `data/emergency/typed_next.yml` and `data/chat/reactions.yml`; the topics' stand for something else."""
        first = [(m.get(TEXT), m.get_full_intent()) for m in training_data.intent_examples if m.get(TEXT)]
        self._model.fit(all_written(), first)
        return self._keep()

    def process(self, messages: List[Message], tracker: DialogueStateTracker) -> List[Message]:
        """Notes how likely each part of the answer before is asked for; changes nothing by itself."""
        history = History.from_events(event.as_dict() for event in tracker.events)
        possible = [*subjects(history), *([ACTS] if history.open_emergency else [REACTIONS] if history.turns else ())]
        for message in messages:
            text, understood = message.get(TEXT), message.get("understood")
            if text and understood and understood["how"] != "choice":
                # "I didn't ask about my bed, I asked can they be in one cot": the bed is what is denied.
                if history.open_emergency is None and puts_right(text):
                    text = what_is_meant(text) or text
                self._read_for_the_talk(message, history)
                # Of a new subject too a part may be asked for at once, also of one that is not the likeliest.
                likely = [topic for topic, share in ranking_of(message.data) if share >= NEAR]
                message.set(FURTHER, self._shares(list(dict.fromkeys([*possible, understood["topic"], *likely])), text))
        return messages

    def _read_for_the_talk(self, message: Message, history: History) -> None:
        """Notes the same for every topic that the reader of the talk will weigh."""
        shares = message.get(SHARES)
        if shares and history.last_answer is not None and history.open_emergency is None:
            topics = near(asked_in(history, message.get(TEXT), shares["alone"], shares["behind"]))
            message.set(FURTHER_OF_NEAR, [self._shares(topics, text) for text in (message.get(TEXT), shares["read_behind"])])

    def _shares(self, possible: List[Text], text: Text) -> Dict[Text, Dict[Text, float]]:
        try:
            return self._model.shares_of_all(possible, text) if self._model is not None else {}
        except Exception as fault:
            logger.error("The model of further questions failed: %s", type(fault).__name__)
            return {}
