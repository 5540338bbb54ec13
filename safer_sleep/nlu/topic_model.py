"""The classifier itself: sentence vectors and n-grams of words and letters, blended, over all topics. No Rasa import.

Deterministic: every step is either closed-form or an optimiser with a fixed start, so the same data give the same model.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from safer_sleep import settings
from safer_sleep.nlu.encoder import SentenceEncoder
from safer_sleep.nlu.understanding import clean

logger = logging.getLogger(__name__)

# Blend of the members' log-probabilities, from a held-out seventh of the training data (67 to 69% whatever the weight).
DENSE_WEIGHT = 0.6
NGRAM_WEIGHT = 0.4
# Inverse strength of regularisation, from the same split.
DENSE_C = 10.0
NGRAM_C = 0.3
# A linear SVM gives margins, not probabilities: this turns them into shares of the same sharpness as the dense member's.
NGRAM_SHARPNESS = 4.0
# Left at 1 until calibration is measured.
TEMPERATURE = 1.0

_VECTORIZERS = {
    "words": dict(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"[a-z0-9']+", min_df=2),
    "letters": dict(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=3),
}


class TopicModel:
    """Topics of texts. `topics` holds the columns of `probabilities`, in order."""

    def __init__(self, encoder: str = "mpnet") -> None:
        self.encoder_name = encoder
        self.topics: list[str] = []
        self._encoder: SentenceEncoder | None = None
        self._vectorizers = {name: TfidfVectorizer(**options) for name, options in _VECTORIZERS.items()}
        self._dense: tuple[np.ndarray, np.ndarray] | None = None
        self._ngram: tuple[np.ndarray, np.ndarray] | None = None

    @property
    def encoder(self) -> SentenceEncoder:
        if self._encoder is None:
            self._encoder = SentenceEncoder(self.encoder_name)
        return self._encoder

    def fit(self, texts: Sequence[str], topics: Sequence[str], progress: bool = False) -> "TopicModel":
        """Learns from examples.

        Args:
            texts: what parents say.
            topics: the topic of each.
            progress: say how far it is.

        Raises:
            ValueError: fewer than two topics.
        """
        if len(set(topics)) < 2:
            raise ValueError("Training needs examples of at least two topics.")
        said = [clean(text).lower() for text in texts]
        began = time.monotonic()
        kept = self._kept(said, topics)
        if (kept / "model.json").exists():
            _tell(progress, "Topic classifier: nothing that it learns from has changed")
            self.__dict__.update(TopicModel.load(kept).__dict__)
            return self
        _tell(progress, f"Topic classifier: sentence vectors of {len(said)} examples")
        vectors = self.encoder.encode_cached(said, progress=progress)
        _tell(progress, f"Topic classifier: {time.monotonic() - began:.0f} s; learning from vectors")
        dense = LogisticRegression(C=DENSE_C, max_iter=100, tol=1e-3).fit(vectors, topics)
        self.topics = [str(topic) for topic in dense.classes_]
        self._dense = dense.coef_.astype(np.float32), dense.intercept_.astype(np.float32)
        _tell(progress, f"Topic classifier: {time.monotonic() - began:.0f} s; learning from n-grams")
        grams = sparse.hstack([v.fit_transform(said) for v in self._vectorizers.values()]).tocsr()
        ngram = LinearSVC(C=NGRAM_C, random_state=0).fit(grams, topics)
        self._ngram = ngram.coef_.astype(np.float32), ngram.intercept_.astype(np.float32)
        _tell(progress, f"Topic classifier: done in {time.monotonic() - began:.0f} s")
        self._keep(kept)
        return self

    def _kept(self, said: Sequence[str], topics: Sequence[str]) -> Path:
        """Where the model learnt from exactly these examples, by this code, is kept: a change of wording in an answer retrains nothing."""
        digest = hashlib.sha256(Path(__file__).read_bytes() + self.encoder.fingerprint.encode())
        for text, topic in zip(said, topics):
            digest.update(f"{topic}\0{text}\0".encode("utf-8", "replace"))
        return settings.CACHE / "classifier" / digest.hexdigest()[:24]

    def _keep(self, folder: Path) -> None:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="writing-") as scratch:
            ready = Path(scratch) / "ready"
            ready.mkdir()
            self.save(ready)
            with contextlib.suppress(OSError):  # another process was first
                ready.rename(folder)

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """One row a text, one column a topic, each row summing to 1."""
        said = [clean(text).lower() for text in texts]
        dense = _log_softmax(self.encoder.encode(said) @ self._dense[0].T + self._dense[1])
        grams = sparse.hstack([v.transform(said) for v in self._vectorizers.values()]).tocsr()
        ngram = _log_softmax(NGRAM_SHARPNESS * (grams @ self._ngram[0].T + self._ngram[1]))
        return np.exp(_log_softmax((DENSE_WEIGHT * dense + NGRAM_WEIGHT * ngram) / TEMPERATURE))

    def save(self, folder: Path) -> None:
        """Writes the model as plain arrays and JSON: nothing in it can run when it is loaded."""
        np.savez(folder / "weights.npz", dense_w=self._dense[0], dense_b=self._dense[1], ngram_w=self._ngram[0], ngram_b=self._ngram[1],
                 **{f"idf_{name}": v.idf_ for name, v in self._vectorizers.items()})  # fmt: skip
        (folder / "model.json").write_text(
            json.dumps(
                {
                    "topics": self.topics,
                    "encoder": self.encoder_name,
                    "fingerprint": self.encoder.fingerprint,
                    "vocabulary": {name: {k: int(i) for k, i in v.vocabulary_.items()} for name, v in self._vectorizers.items()},
                }
            ),
            encoding="utf-8",
        )

    @classmethod
    def load(cls, folder: Path) -> "TopicModel":
        """Reads what `save` wrote.

        Raises:
            ValueError: it was trained with other encoder weights than the ones here.
        """
        about = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        model = cls(about["encoder"])
        if about["fingerprint"] != model.encoder.fingerprint:
            raise ValueError("The model was trained with another sentence encoder than the one here. Run: make train")
        model.topics = about["topics"]
        with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
            model._dense = arrays["dense_w"], arrays["dense_b"]
            model._ngram = arrays["ngram_w"], arrays["ngram_b"]
            for name, vectorizer in model._vectorizers.items():
                vectorizer.vocabulary_ = about["vocabulary"][name]
                vectorizer.idf_ = arrays[f"idf_{name}"]
        return model


def _log_softmax(scores: np.ndarray) -> np.ndarray:
    scores = scores - scores.max(axis=1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))


def _tell(progress: bool, words: str) -> None:
    if progress:
        print(words, flush=True)
