"""Rasa graph component: danger first. A red flag in the parent's words decides the topic, whatever the classifier thought."""

from __future__ import annotations

import logging
from dataclasses import replace
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

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.emergency.wrong_other_alarm import raised
from safer_sleep.conversation.history import History
from safer_sleep.nlu.check_reader import RULES_ALONE
from safer_sleep.nlu.danger_model import DangerModel
from safer_sleep.nlu.encoder import fingerprint
from safer_sleep.nlu.further_reader import FURTHER
from safer_sleep.nlu.kept import digest_of_files
from safer_sleep.nlu.other_danger_model import WRITTEN, OtherDangerModel, played_harmless, written_dangers
from safer_sleep.nlu.parse_data import as_parse_data, ranking_of
from safer_sleep.nlu.played_talks import LEARNT, told_in_talks
from safer_sleep.nlu.talk_reader import FITTING
from safer_sleep.nlu.topic_classifier import EMERGENCY_SHARES, LEFT
from safer_sleep.nlu.wrong_alarm_model import PLAYED, WrongAlarmModel, written_after_alarms
from safer_sleep.nlu.wrong_alarm_model import WRITTEN as AFTER_ALARMS
from safer_sleep.safety.denials import WRITTEN as DENIALS
from safer_sleep.safety.gate import in_a_talk, together
from safer_sleep.safety.grave_words import GRAVE_WORDS
from safer_sleep.safety.other_dangers import OTHER_RULES
from safer_sleep.safety.rules import REAL_WORDS, RULES
from safer_sleep.settings import DATA, ROOT

logger = logging.getLogger(__name__)


def rules_made_from() -> List[Path]:
    """The files that decide what the red-flag rules see."""
    return [
        *sorted((ROOT / "safer_sleep" / "safety").glob("*.py")), *sorted(RULES.glob("*.yml")), *sorted(OTHER_RULES.glob("*.yml")),
        REAL_WORDS, DENIALS, GRAVE_WORDS,
    ]  # fmt: skip


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class RedFlagGate(GraphComponent):
    """Last in the pipeline, so that nothing comes after it. Without its models it goes by the rules and the topic classifier."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`encoder`: the frozen sentence encoder to use, the same as the topic classifier's."""
        return {"encoder": "mpnet"}

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Optional[Text]:
        """Rasa looks at this file alone for a change of code; what learns, and the rules whose signs it learns from, are in others."""
        learnt_by = f"{DangerModel.learnt_by()} {OtherDangerModel.learnt_by()} {WrongAlarmModel.learnt_by()}"
        learnt_from = digest_of_files([*rules_made_from(), WRITTEN, AFTER_ALARMS, PLAYED, LEARNT, *sorted(DATA.glob("*/played.yml")), *sorted(DATA.glob("*/situations.yml"))])
        return f"{learnt_by} {learnt_from} {fingerprint({**cls.get_default_config(), **config}['encoder'])}"

    def __init__(
        self, storage: ModelStorage, resource: Resource, model: Optional[DangerModel], others: Optional[OtherDangerModel], wrong: Optional[WrongAlarmModel]
    ) -> None:
        self._storage = storage
        self._resource = resource
        self._model = model
        self._others = others
        self._wrong = wrong

    @classmethod
    def create(
        cls, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "RedFlagGate":
        """A component to be trained."""
        return cls(model_storage, resource, DangerModel(config["encoder"]), OtherDangerModel(config["encoder"]), WrongAlarmModel(config["encoder"]))

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "RedFlagGate":
        """A trained component; one that does without a model that is missing or damaged, and with neither goes by the rules alone."""
        model, others, wrong = None, None, None
        try:
            with model_storage.read_from(resource) as folder:
                model = DangerModel.load(Path(folder))
            model.shares("hello")
        except Exception as fault:  # Danger has to be noticed with a broken model too.
            model = None
            logger.error("The danger model cannot be used: %s", type(fault).__name__)
        try:
            with model_storage.read_from(resource) as folder:
                others = OtherDangerModel.load(Path(folder))
            others.shares("hello")
        except Exception as fault:
            others = None
            logger.error("The model of other dangers cannot be used: %s", type(fault).__name__)
        try:
            with model_storage.read_from(resource) as folder:
                wrong = WrongAlarmModel.load(Path(folder))
            wrong.shares("", "hello")
        except Exception as fault:
            wrong = None
            logger.error("The model of wrong alarms cannot be used: %s", type(fault).__name__)
        return cls(model_storage, resource, model, others, wrong)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns every example whose intent is a full topic (`group/topic`), what was written for each model, and played talks."""
        examples = [(m.get(TEXT), m.get_full_intent()) for m in training_data.intent_examples if m.get(TEXT)]
        taught = examples + told_in_talks()
        self._model.fit([text for text, _ in taught], [topic for _, topic in taught])
        self._others.fit(written_dangers(), examples, played_harmless())
        self._wrong.fit(written_after_alarms(), written_after_alarms(PLAYED))
        with self._storage.write_to(self._resource) as folder:
            self._model.save(Path(folder))
            self._others.save(Path(folder))
            self._wrong.save(Path(folder))
        return self._resource

    def _shares(self, text: Text, topic_shares: Dict[Text, float]) -> Dict[Text, float]:
        try:
            return together(self._model.shares(text), topic_shares) if self._model is not None else topic_shares
        except Exception as fault:
            logger.error("The danger model failed: %s", type(fault).__name__)
            return topic_shares

    def _in_the_talk(self, text: Text, earlier: List[Text], history: History, shares: Dict[Text, float]) -> Dict[Text, float]:
        """The shares of danger in the light of the message before, where no danger is spoken of yet. Rules are not asked here: what they see stands."""
        quiet = history.last_answer is not None and not history.open_emergency and not history.asked_emergency and not history.grieving
        if not quiet or self._model is None or not any(shares.values()) or not earlier or earlier[-1].startswith("/"):
            return shares
        try:
            return in_a_talk(shares, self._model.shares(f"{earlier[-1]}. {text}"))
        except Exception as fault:
            logger.error("The danger model failed: %s", type(fault).__name__)
            return shares

    def _other_dangers(self, text: Text) -> Dict[Text, float]:
        try:
            return self._others.shares(text) if self._others is not None else {}
        except Exception as fault:
            logger.error("The model of other dangers failed: %s", type(fault).__name__)
            return {}

    def _alarm_kinds(self, text: Text, earlier: List[Text], history: History) -> Dict[Text, float]:
        """What the message is likely to be under the open alarm, read behind the message that raised it; nothing where none is open."""
        other = raised(history)
        ago = history.raised_ago if history.open_emergency or history.asked_emergency else other.ago if other is not None else None
        if self._wrong is None or ago is None:
            return {}
        first = earlier[-ago] if ago <= len(earlier) else ""
        try:
            return self._wrong.shares("" if first.startswith("/") else first, text)
        except Exception as fault:
            logger.error("The model of wrong alarms failed: %s", type(fault).__name__)
            return {}

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
            # A short answer to the co-sleeping check ("two glasses") is too little for a model: there the rules decide alone.
            shares = {} if message.get(RULES_ALONE) else self._shares(text, message.get(EMERGENCY_SHARES) or {})
            shares = self._in_the_talk(text, earlier, history, shares)
            left = message.get(LEFT) if shares else None
            said = left.text if left is not None else text  # "No chest pain, not bleeding, just cannot sleep"
            others = self._other_dangers(said) if said and not message.get(RULES_ALONE) else {}
            left = replace(left, shares=self._shares(left.text, left.shares)) if left and left.text else left
            decided = decide(text, earlier, history, {**understood, "ranking": ranking_of(message.data)}, shares, left, message.get(FURTHER), others, message.get(FITTING), self._alarm_kinds(text, earlier, history))
            if decided is not None:
                for key, value in as_parse_data(decided).items():
                    message.set(key, value, add_to_output=True)
        return messages
