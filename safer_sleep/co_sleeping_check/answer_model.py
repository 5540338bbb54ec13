"""A second reader of answers to the check, learnt from written ones: for what the rules cannot read, and to doubt a "no" they read too soon.

It learns which of a few things an answer means: `yes`, `no`, `not_sure`, `rather_not_say`, `other`, or a place. Three members vote alike:
sentence vectors for every question by itself, and n-grams once so and once over all questions. Deterministic. No Rasa import.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from safer_sleep.co_sleeping_check.questions import wording
from safer_sleep.nlu.evenness import evening_out, log_softmax
from safer_sleep.nlu.kept import keep, place_for
from safer_sleep.nlu.learnt_model import LearntModel, as_read
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

#: It is no answer to the question: something else is told or asked.
OTHER = "other"

#: In the data: what answers another question, or none, whichever is asked. It holds numbers, places and an "ok", which do answer some.
NOWHERE = "nowhere"
_ANSWERED_BY_THOSE = ("age", "born_early", "birth_weight", "place", "place_worst", "cot_here", "fix")

WRITTEN = DATA / "co_sleeping" / "check_answers.yml"

# Inverse strength of regularisation.
C = 10.0
# Votes that are averaged are less sure than they are right. Chosen by eye on the answers of tests/check, not calibrated.
SHARPNESS = 1.6
#: Stands for "over all questions" in the names of arrays.
_ALL = "all"

_GRAMS = {
    "words": dict(ngram_range=(1, 3), sublinear_tf=True, token_pattern=r"[a-z0-9']+"),
    "letters": dict(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2),
}


@lru_cache(maxsize=None)
def written_answers(path: Path = WRITTEN) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Question → meaning → answers, as people wrote them.

    Raises:
        ValueError: a question is none of the check's, or an answer stands under no meaning.
    """
    written = read_yaml(path)
    nowhere = written.pop(NOWHERE, [])
    for question, meanings in written.items():
        if question not in wording().questions:
            raise ValueError(f"{path.name}: the check has no question {question!r}.")
        for meaning, texts in meanings.items():
            if not texts or not all(isinstance(text, str) for text in texts):
                raise ValueError(f"{path.name}: {question}, {meaning}: a list of answers is needed, each in quotes.")
        if question not in _ANSWERED_BY_THOSE:
            meanings[OTHER] = [*meanings.get(OTHER, ()), *nowhere]
    return written


class AnswerModel(LearntModel):
    """Meanings of answers. Nothing of a parent's is kept in it."""

    NAME = "answers"
    LABELS = "labels"

    def __init__(self, encoder: str = "mpnet") -> None:
        super().__init__(encoder, {name: TfidfVectorizer(**options) for name, options in _GRAMS.items()})
        self.labels: dict[str, list[str]] = {}

    def fit(self, written: Mapping[str, Mapping[str, Sequence[str]]]) -> "AnswerModel":
        """Learns from answers.

        Args:
            written: question → meaning → answers.
        """
        rows = [(q, meaning, as_read(text)) for q, meanings in written.items() for meaning, texts in meanings.items() for text in texts]
        told = (part for row in rows for part in row)
        kept = place_for("answers", [self.learnt_by(), self.encoder.fingerprint, *told])
        if self.is_in(kept):
            self.__dict__.update(AnswerModel.load(kept).__dict__)
            return self
        questions, meanings = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
        texts = [text for _, _, text in rows]
        vectors = self.encoder.encode_cached(texts)
        self._arrays["mean"], self._arrays["directions"] = evening_out(vectors)
        even = (vectors - self._arrays["mean"]) @ self._arrays["directions"]
        grams = sparse.hstack([v.fit_transform(texts) for v in self._vectorizers.values()]).tocsr()
        for question in written:
            mine = np.flatnonzero(questions == question)
            self._learn(f"dense.{question}", LogisticRegression(C=C, max_iter=200), even[mine], meanings[mine])
            # What nobody wrote to this question weighs nothing: nine in ten columns, and most of the model's file.
            self._arrays[f"ngram.{question}.columns"] = columns = np.unique(grams[mine].indices).astype(np.int32)
            self._learn(f"ngram.{question}", LogisticRegression(C=C, solver="liblinear", random_state=0), grams[mine][:, columns], meanings[mine])
        self._learn(f"ngram.{_ALL}", LogisticRegression(C=C, solver="liblinear", random_state=0), grams, meanings)
        keep(kept, self.save)
        return self

    def _learn(self, name: str, learner: LogisticRegression, features: Any, meanings: np.ndarray) -> None:
        learner.fit(features, meanings)
        self.labels[name.split(".")[1]] = [str(label) for label in learner.classes_]
        self._arrays |= {f"{name}.w": learner.coef_.astype(np.float32), f"{name}.b": learner.intercept_.astype(np.float32)}

    def shares(self, question: str, text: str) -> dict[str, float]:
        """How likely each meaning is, as the answer to a question; empty for a question that was not learnt."""
        if question not in self.labels or question == _ALL:
            return {}
        said, labels = as_read(text), self.labels[question]
        if not self._vectorizers["words"].transform([said]).nnz:
            return {}  # not one word that was ever written in an answer
        grams = sparse.hstack([v.transform([said]) for v in self._vectorizers.values()]).tocsr()
        among = [self.labels[_ALL].index(label) for label in labels]
        even = (self.encoder.encode([said]) - self._arrays["mean"]) @ self._arrays["directions"]
        votes = [
            self._scores(f"dense.{question}", even),
            _log_shares_apart(self._scores(f"ngram.{question}", grams[:, self._arrays[f"ngram.{question}.columns"]])),
            _log_shares_apart(self._scores(f"ngram.{_ALL}", grams))[:, among],
        ]
        row = np.exp(log_softmax(SHARPNESS * np.mean([log_softmax(vote) for vote in votes], axis=0)))[0]
        return {label: float(share) for label, share in zip(labels, row)}

    def _scores(self, name: str, features: Any) -> np.ndarray:
        return features @ self._arrays[f"{name}.w"].T + self._arrays[f"{name}.b"]


def _log_shares_apart(scores: np.ndarray) -> np.ndarray:
    """The same where each label was learnt against the rest by itself."""
    apart = 1 / (1 + np.exp(-scores))
    return np.log(apart / apart.sum(axis=1, keepdims=True) + 1e-9)
