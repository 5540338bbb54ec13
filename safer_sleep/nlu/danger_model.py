"""A second opinion on danger: how likely a message is an emergency, and which. No Rasa import.

The topic classifier spreads its belief over a hundred topics; this model only tells the seven emergencies and everything else apart, and
it also sees what the red-flag rules saw: signs, ages, temperatures, and words such as "last year" or "what if". Deterministic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from safer_sleep.nlu.cleaning import clean
from safer_sleep.nlu.evenness import evening_out, log_softmax
from safer_sleep.nlu.kept import keep, place_for
from safer_sleep.nlu.learnt_model import LearntModel, as_read
from safer_sleep.safety.red_flags import Reading, read

#: The column for everything that is no emergency.
NONE = "none"

# Inverse strength of regularisation, and the members' shares of the blend (held-out questions of our own; flat around these).
DENSE_C = 3.0
NGRAM_C = 30.0
NGRAM_SHARE = 0.5
# What the rules saw counts less than the words themselves: otherwise the model would only repeat the rules.
SIGN_WEIGHT = 0.3
# In a long message the danger may stand in one part of it. A part is believed less than the whole.
LONG_WORDS = 26
PART_WORDS = 18
PART_BELIEF = 0.5

_GRAMS = {
    "words": dict(ngram_range=(1, 3), sublinear_tf=True, token_pattern=r"[a-z0-9'.,°]+", min_df=2),
    "letters": dict(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3),
}


class DangerModel(LearntModel):
    """Emergencies in texts. `topics` holds the columns of `probabilities`, in order; one of them is `NONE`."""

    NAME = "danger"

    def __init__(self, encoder: str = "mpnet") -> None:
        grams = {name: TfidfVectorizer(**options) for name, options in _GRAMS.items()}
        super().__init__(encoder, {**grams, "signs": CountVectorizer(token_pattern=r"\S+", binary=True, min_df=2, dtype=np.float64)})
        self.topics: list[str] = []

    def fit(self, texts: Sequence[str], topics: Sequence[str]) -> "DangerModel":
        """Learns from examples of every topic.

        Args:
            texts: what parents say.
            topics: the topic of each, as `group/topic`.

        Raises:
            ValueError: no emergency, or nothing else, among the topics.
        """
        readings = [read(text) for text in texts]
        labels = [topic if topic.startswith("emergency/") else NONE for topic in topics]
        # Where a sure rule finds a red flag in what is filed under the baby's health (a fall from arms, a newborn's fever), neither side is taught.
        taught = [
            i for i, (topic, reading) in enumerate(zip(topics, readings))
            if not (topic.startswith("baby_health/") and reading.flag is not None and reading.flag.certain)
        ]  # fmt: skip
        said, seen, labels = [as_read(texts[i]) for i in taught], [readings[i] for i in taught], [labels[i] for i in taught]
        if len(set(labels)) < 2:
            raise ValueError("Training needs emergencies and other topics.")
        kept = self._kept(said, seen, labels)
        if self.is_in(kept):
            self.__dict__.update(DangerModel.load(kept).__dict__)
            return self
        vectors = self.encoder.encode_cached(said)
        mean, evened = evening_out(vectors)
        dense = LogisticRegression(C=DENSE_C * 10, max_iter=100, tol=1e-3).fit((vectors - mean) @ evened, labels)
        self.topics = [str(topic) for topic in dense.classes_]
        grams = self._grams(said, seen, learn=True)
        ngram = LogisticRegression(C=NGRAM_C, solver="liblinear", random_state=0).fit(grams, labels)
        self._arrays = {
            "mean": mean, "evened": evened,
            "dense_w": dense.coef_.astype(np.float32), "dense_b": dense.intercept_.astype(np.float32),
            "ngram_w": np.ascontiguousarray(ngram.coef_.astype(np.float32).T), "ngram_b": ngram.intercept_.astype(np.float32),
        }  # fmt: skip
        keep(kept, self.save)
        return self

    def shares(self, text: str) -> dict[str, float]:
        """The probability of each emergency for one message, the likeliest part of a long one included."""
        parts = parts_of(text)
        rows = self.probabilities([text, *parts])
        none = self.topics.index(NONE)
        row = rows[0]
        if parts:
            worst = rows[1:][int(np.argmin(rows[1:, none]))]
            believed = PART_BELIEF * worst
            believed[none] = 1 - believed.sum() + believed[none]
            if believed[none] < row[none]:
                row = believed
        return {topic: float(share) for topic, share in zip(self.topics, row) if topic != NONE}

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """One row a text, one column a topic, each row summing to 1."""
        said = [as_read(text) for text in texts]
        a = self._arrays
        vectors = (self.encoder.encode(said) - a["mean"]) @ a["evened"]
        dense = vectors @ a["dense_w"].T + a["dense_b"]
        margins = self._grams(said, [read(text) for text in texts]).astype(np.float32) @ a["ngram_w"] + a["ngram_b"]
        ngram = 1 / (1 + np.exp(-margins))  # one against the rest
        ngram = np.log(ngram / ngram.sum(axis=1, keepdims=True) + 1e-9)
        return np.exp(log_softmax((1 - NGRAM_SHARE) * log_softmax(dense) + NGRAM_SHARE * ngram))

    def _grams(self, said: Sequence[str], seen: Sequence[Reading], learn: bool = False) -> sparse.csr_matrix:
        documents = {"words": [reading.plain for reading in seen], "letters": said, "signs": [" ".join(reading.signs) for reading in seen]}
        columns = []
        for name, vectorizer in self._vectorizers.items():
            found = vectorizer.fit_transform(documents[name]) if learn else vectorizer.transform(documents[name])
            columns.append(SIGN_WEIGHT * found if name == "signs" else found)
        return sparse.hstack(columns).tocsr()

    def _kept(self, said: Sequence[str], seen: Sequence[Reading], labels: Sequence[str]) -> Path:
        """Where the model learnt from exactly these examples, by this code and these rules, is kept."""
        told = (part for row in zip(labels, said, (r.plain for r in seen), (" ".join(r.signs) for r in seen)) for part in row)
        return place_for("danger", [self.learnt_by(), self.encoder.fingerprint, *told])


def parts_of(text: str) -> list[str]:
    """The stretches of a long message, each of a clause or more; none if the message is short."""
    if len(text.split()) < LONG_WORDS:
        return []
    parts: list[str] = []
    for clause in re.split(r"[.,;?!\n]+\s*|\s+(?=and |but |so )", clean(text)):
        if parts and len(f"{parts[-1]} {clause}".split()) <= PART_WORDS:
            parts[-1] = f"{parts[-1]} {clause}"
        elif clause.strip():
            parts.append(clause)
    return [part for part in parts if len(part.split()) > 3]
