"""What the models that learn from messages have in common: the encoder, n-grams, arrays, and how these are written and read. No Rasa import."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, TypeVar

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

from safer_sleep.nlu.cleaning import clean
from safer_sleep.nlu.encoder import SentenceEncoder
from safer_sleep.nlu.kept import digest_of_files

_Model = TypeVar("_Model", bound="LearntModel")


class LearntModel:
    """Base of the topic classifier, the danger models and the readers of answers and further messages.

    Attributes:
        NAME: how its two files are called.
        LABELS: its attribute that says what the columns of its arrays stand for.
        HALVED: arrays that are written in half precision, for their size.
    """

    NAME: ClassVar[str]
    LABELS: ClassVar[str] = "topics"
    HALVED: ClassVar[tuple[str, ...]] = ()

    def __init__(self, encoder: str, vectorizers: Mapping[str, CountVectorizer]) -> None:
        self.encoder_name = encoder
        self._vectorizers = dict(vectorizers)
        self._arrays: dict[str, np.ndarray] = {}

    @classmethod
    def learnt_by(cls) -> str:
        """Names the code that decides what a model of this kind learns: other code, another model."""
        here = Path(__file__)
        return digest_of_files([Path(inspect.getfile(cls)), here, *(here.with_name(f"{name}.py") for name in ("cleaning", "evenness", "sampling"))])

    @property
    def encoder(self) -> SentenceEncoder:
        return SentenceEncoder.shared(self.encoder_name)

    def save(self, folder: Path) -> None:
        """Writes the model as plain arrays and JSON: nothing in it can run when it is loaded."""
        arrays = {name: array.astype(np.float16) if name in self.HALVED else array for name, array in self._arrays.items()}
        idf = {f"idf_{name}": v.idf_ for name, v in self._vectorizers.items() if hasattr(v, "idf_")}
        np.savez(folder / f"{self.NAME}.npz", **arrays, **idf)
        about = {
            self.LABELS: getattr(self, self.LABELS),
            "encoder": self.encoder_name,
            "fingerprint": self.encoder.fingerprint,
            "vocabulary": {name: {k: int(i) for k, i in v.vocabulary_.items()} for name, v in self._vectorizers.items()},
        }
        (folder / f"{self.NAME}.json").write_text(json.dumps(about), encoding="utf-8")

    @classmethod
    def load(cls: type[_Model], folder: Path) -> _Model:
        """Reads what `save` wrote.

        Raises:
            ValueError: it was trained with other encoder weights than the ones here.
            OSError: there is no model in the folder.
        """
        about: dict[str, Any] = json.loads((folder / f"{cls.NAME}.json").read_text(encoding="utf-8"))
        model = cls(about["encoder"])  # type: ignore[call-arg]  # every model is made from an encoder's name alone
        if about["fingerprint"] != model.encoder.fingerprint:
            raise ValueError("The model was trained with another sentence encoder than the one here. Run: make train")
        setattr(model, cls.LABELS, about[cls.LABELS])
        with np.load(folder / f"{cls.NAME}.npz", allow_pickle=False) as arrays:
            for name in arrays.files:
                if not name.startswith("idf_"):
                    model._arrays[name] = arrays[name].astype(np.float32) if name in cls.HALVED else arrays[name]
            for name, vectorizer in model._vectorizers.items():
                vectorizer.vocabulary_ = about["vocabulary"][name]
                if f"idf_{name}" in arrays.files:
                    vectorizer.idf_ = arrays[f"idf_{name}"]
        return model

    @classmethod
    def is_in(cls, folder: Path) -> bool:
        """Whether `save` has written a model of this kind there."""
        return (folder / f"{cls.NAME}.json").exists()


def as_read(text: str) -> str:
    """A message as the models read it: cleaned, in small letters."""
    return clean(text).lower()
