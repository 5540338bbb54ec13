"""What the Rasa graph components around one learnt model have in common: how it is made, loaded and written, and that they go on without it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, ClassVar, Dict, Optional, Text, Type, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

from safer_sleep.nlu.encoder import fingerprint
from safer_sleep.nlu.learnt_model import LearntModel

logger = logging.getLogger(__name__)

_Reader = TypeVar("_Reader", bound="LearntReader")


class LearntReader(GraphComponent):
    """Base of the readers of answers to the check and of further messages.

    Attributes:
        MODEL: the class of the model.
    """

    MODEL: ClassVar[Type[LearntModel]]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """`encoder`: the sentence encoder to use, the same as the topic classifier's."""
        return {"encoder": "mpnet"}

    @classmethod
    def learnt_with(cls, config: Dict[Text, Any]) -> Text:
        """Names the code that learns and the encoder: Rasa looks at a component's own file alone for a change of code."""
        return f"{cls.MODEL.learnt_by()} {fingerprint({**cls.get_default_config(), **config}['encoder'])}"

    def __init__(self, storage: ModelStorage, resource: Resource, model: Optional[LearntModel]) -> None:
        self._storage = storage
        self._resource = resource
        self._model: Any = model

    @classmethod
    def create(
        cls: Type[_Reader], config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> _Reader:
        """A component to be trained."""
        return cls(model_storage, resource, cls.MODEL(config["encoder"]))

    @classmethod
    def load(
        cls: Type[_Reader], config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext, **kwargs: Any
    ) -> _Reader:
        """A trained component; one without a model if that is missing or damaged: the rest of the assistant has to answer all the same."""
        try:
            with model_storage.read_from(resource) as folder:
                model = cls.MODEL.load(Path(folder))
            cls.try_out(model)
            return cls(model_storage, resource, model)
        except Exception as fault:
            logger.error("%s goes on without its model: %s", cls.__name__, type(fault).__name__)
            return cls(model_storage, resource, None)

    @classmethod
    def try_out(cls, model: Any) -> None:
        """Uses a model once, so that a damaged one is noticed before a parent writes."""
        raise NotImplementedError

    def _keep(self) -> Resource:
        with self._storage.write_to(self._resource) as folder:
            self._model.save(Path(folder))
        return self._resource
