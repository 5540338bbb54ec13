"""The classifier itself: sentence vectors and n-grams of words and letters, blended, over all topics. No Rasa import.

Deterministic: every step is either closed-form or an optimiser with a fixed start, so the same data give the same model.
"""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from safer_sleep.nlu.evenness import evening_out, log_softmax, unit
from safer_sleep.nlu.kept import keep, place_for
from safer_sleep.nlu.learnt_model import LearntModel, as_read

# Weights of the members' log-probabilities. Right first on the held-out questions (own, fresh) changes by about a point over a wide
# stretch around these; without the neighbours it falls by two to three.
DENSE_WEIGHT = 0.7
NGRAM_WEIGHT = 0.5
NEIGHBOUR_WEIGHT = 0.4
# Inverse strength of regularisation.
DENSE_C = 3.0
NGRAM_C = 0.3
# A message that defines its topic counts as much as this many others. Our own messages seek the rare and the sideways, and by their number
# they moved the borders between topics: of the shared core questions a linear model with all of them was right first in 70%, with the defining
# messages alone in 72%, with these counted four times in 77%. Fresh questions gained two points, defining messages that were held out a half.
DEFINING_WEIGHT = 6.0
# A message behind the one before it, as it stood in a talk that people played, counts as much as this. Some 2,300 of them and 490 first messages of such talks, over what was written for one topic
# each: of 183 first messages of other talks 74 → 79% right first, of 414 turns of other talks read behind the one before 67 → 73%, of the shared, own and fresh questions none more or less than before by
# two. Counted in full, two more of the shared 37 on support were wrong, and one more in a hundred of the talks right.
IN_A_TALK_WEIGHT = 0.3
# A linear SVM gives margins, not probabilities: this turns them into shares of the same sharpness as the dense member's.
NGRAM_SHARPNESS = 4.0
# Nearest examples: how many speak, how much more the nearest count, over how many of the principal directions they are compared, and
# the share kept back for topics that none of them has.
NEIGHBOURS = 30
NEIGHBOUR_SHARPNESS = 30.0
NEIGHBOUR_DIMENSIONS = 256
NEIGHBOUR_DOUBT = 0.05
# A message longer than this many words is read again with each of its parts left out in turn, and the readings are averaged: the point
# of a story is seldom one clause alone. On the shared questions of kind `real` it gave three points, on the fresh
# ones it cost 0.3.
LONG_MESSAGE = 12
MOST_PARTS = 6
# Chosen so that shares and right answers roughly agree (own, fresh and shared questions), before the last messages were added.
TEMPERATURE = 0.8

_VECTORIZERS = {
    "words": dict(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"[a-z0-9']+", min_df=2),
    "letters": dict(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3),
}


class TopicModel(LearntModel):
    """Topics of texts. `topics` holds the columns of `probabilities`, in order."""

    NAME = "topics"
    HALVED = ("examples", "ngram_w")

    def __init__(self, encoder: str = "mpnet") -> None:
        super().__init__(encoder, {name: TfidfVectorizer(**options) for name, options in _VECTORIZERS.items()})
        self.topics: list[str] = []

    def fit(
        self, texts: Sequence[str], topics: Sequence[str], defining: Collection[str] = frozenset(), in_talks: Sequence[tuple[str, str]] = (), progress: bool = False
    ) -> "TopicModel":
        """Learns from examples.

        Args:
            texts: what parents say.
            topics: the topic of each.
            defining: those of the texts that show where one topic ends and the next begins.
            in_talks: messages behind the one before, as they stood in a talk, each with its topic (`played_talks.behind_the_last`).
            progress: say how far it is.

        Raises:
            ValueError: fewer than two topics.
        """
        if len(set(topics)) < 2:
            raise ValueError("Training needs examples of at least two topics.")
        began = time.monotonic()
        weights = np.array([DEFINING_WEIGHT if text in defining else 1.0 for text in texts] + [IN_A_TALK_WEIGHT] * len(in_talks))
        said = [as_read(text) for text in (*texts, *(text for text, _ in in_talks))]
        topics = [*topics, *(topic for _, topic in in_talks)]
        weights /= weights.mean()
        kept = self._kept(said, topics, weights)
        if self.is_in(kept):
            _tell(progress, "Topic classifier: nothing that it learns from has changed")
            self.__dict__.update(TopicModel.load(kept).__dict__)
            return self
        _tell(progress, f"Topic classifier: sentence vectors of {len(said)} examples")
        vectors = self.encoder.encode_cached(said, progress=progress)
        _tell(progress, f"Topic classifier: {time.monotonic() - began:.0f} s; learning from vectors")
        self._arrays["mean"], self._arrays["directions"] = evening_out(vectors)
        even = self._evened_out(vectors)
        # Stopped before it has converged, for the time it takes.
        dense = LogisticRegression(C=DENSE_C, max_iter=80, tol=1e-3).fit(even, topics, sample_weight=weights)
        self.topics = [str(topic) for topic in dense.classes_]
        column = {topic: i for i, topic in enumerate(self.topics)}
        _tell(progress, f"Topic classifier: {time.monotonic() - began:.0f} s; learning from n-grams")
        grams = sparse.hstack([v.fit_transform(said) for v in self._vectorizers.values()]).tocsr()
        ngram = LinearSVC(C=NGRAM_C, random_state=0).fit(grams, topics, sample_weight=weights)
        self._arrays |= {
            "dense_w": dense.coef_.astype(np.float32),
            "dense_b": dense.intercept_.astype(np.float32),
            # As it is used: turned round at every message, it would be copied every time (20 ms).
            "ngram_w": np.ascontiguousarray(ngram.coef_.astype(np.float16).astype(np.float32).T),  # as precise as it is written
            "ngram_b": ngram.intercept_.astype(np.float32),
            "examples": unit(even[:, :NEIGHBOUR_DIMENSIONS]).astype(np.float16).astype(np.float32),
            "example_topics": np.array([column[topic] for topic in topics], np.int32),
        }
        _tell(progress, f"Topic classifier: done in {time.monotonic() - began:.0f} s")
        keep(kept, self.save)
        return self

    def _kept(self, said: Sequence[str], topics: Sequence[str], weights: np.ndarray) -> Path:
        """Where the model learnt from exactly these examples, by this code, is kept: a change of wording in an answer retrains nothing."""
        told = (part for text, topic, weight in zip(said, topics, weights) for part in (topic, text, f"{weight:.3f}"))
        return place_for("classifier", [self.learnt_by(), self.encoder.fingerprint, *told])

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """One row a text, one column a topic, each row summing to 1."""
        said = [as_read(text) for text in texts]
        shorter = [without_each_part(text) for text in said]
        logs = self._log_shares([*said, *(text for some in shorter for text in some)])
        start = len(said)
        for row, some in enumerate(shorter):
            if some:
                logs[row] = (logs[row] + logs[start : start + len(some)].mean(axis=0)) / 2
                start += len(some)
        return np.exp(log_softmax(logs[: len(said)]))

    def _log_shares(self, said: Sequence[str]) -> np.ndarray:
        arrays = self._arrays
        even = self._evened_out(self.encoder.encode(said))
        dense = log_softmax(even @ arrays["dense_w"].T + arrays["dense_b"])
        grams = sparse.hstack([v.transform(said) for v in self._vectorizers.values()]).tocsr()
        # In one precision: otherwise all the weights are copied into the other, every time.
        ngram = log_softmax(NGRAM_SHARPNESS * (grams.astype(np.float32) @ arrays["ngram_w"] + arrays["ngram_b"]))
        near = np.log(self._neighbours(even))
        return log_softmax((DENSE_WEIGHT * dense + NGRAM_WEIGHT * ngram + NEIGHBOUR_WEIGHT * near) / TEMPERATURE)

    def _evened_out(self, vectors: np.ndarray) -> np.ndarray:
        return (vectors - self._arrays["mean"]) @ self._arrays["directions"]

    def _neighbours(self, even: np.ndarray) -> np.ndarray:
        """The shares of the topics among the nearest examples."""
        likeness = unit(even[:, :NEIGHBOUR_DIMENSIONS]) @ self._arrays["examples"].T
        many = min(NEIGHBOURS, likeness.shape[1])
        shares = np.full((len(even), len(self.topics)), NEIGHBOUR_DOUBT / len(self.topics))
        for row, near in enumerate(np.argpartition(-likeness, many - 1, axis=1)[:, :many]):
            weight = np.exp(NEIGHBOUR_SHARPNESS * (likeness[row, near] - likeness[row, near].max()))
            np.add.at(shares[row], self._arrays["example_topics"][near], (1 - NEIGHBOUR_DOUBT) * weight / weight.sum())
        return shares


_PART_ENDS = re.compile(r"(?<=[.?!;,])\s+|\s+(?=(?:and|but|so|because|cos|then|or|when|if|since)\s)")


def without_each_part(text: str) -> list[str]:
    """A long message as often as it has parts, each time without one of them; empty for a short one or one of two parts."""
    parts = [part for part in _PART_ENDS.split(text) if part]
    if len(text.split()) <= LONG_MESSAGE or len(parts) < 3:
        return []
    # Where there are more parts than can be afforded, neighbours go together.
    size = -(-len(parts) // MOST_PARTS)
    parts = [" ".join(parts[i : i + size]) for i in range(0, len(parts), size)]
    return [" ".join(parts[:i] + parts[i + 1 :]) for i in range(len(parts))]


def _tell(progress: bool, words: str) -> None:
    if progress:
        print(words, flush=True)
