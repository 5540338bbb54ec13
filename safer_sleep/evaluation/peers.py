"""What ours is compared with, on the same questions: Rasa's default pipeline, keyword search, and our classifier alone, all learnt from the same messages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from sklearn.feature_extraction.text import CountVectorizer

from safer_sleep.advice.topics import OUT_OF_SCOPE, group_of, topics
from safer_sleep.evaluation.learning_curve import some_of, trained_on
from safer_sleep.evaluation.score import Outcome, Question
from safer_sleep.nlu.kept import digest_of_files, keep, place_for
from safer_sleep.nlu.training_data import examples
from safer_sleep.settings import ROOT

#: Examples a topic that all of them learn from in the comparison; 0 for every one. One pass of Rasa's default pipeline over all 39,000 examples
#: that there were then took its first half (DIET) some 8 minutes of processor time, so its usual hundred would take days.
EXAMPLES_A_TOPIC = int(os.environ.get("SAFER_SLEEP_PEER_EXAMPLES") or 60) or None
#: Passes over the examples when Rasa's default pipeline learns; its own default is 100.
EPOCHS = int(os.environ.get("SAFER_SLEEP_PEER_EPOCHS") or 30)

#: The usual constants of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
_K1, _B = 1.2, 0.75


@dataclass
class KeywordSearch:
    """BM25 over the training messages: the reply is the topic of the likest message."""

    texts: Sequence[str]
    labels: Sequence[str]

    def __post_init__(self) -> None:
        self._words = CountVectorizer(token_pattern=r"[a-z0-9']+")
        counts = self._words.fit_transform(self.texts).tocsr().astype(np.float64)
        length = np.asarray(counts.sum(axis=1)).ravel()
        rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        seen_in = np.bincount(counts.indices, minlength=counts.shape[1])
        rarity = np.log(1 + (counts.shape[0] - seen_in + 0.5) / (seen_in + 0.5))
        counts.data = rarity[counts.indices] * counts.data * (_K1 + 1) / (counts.data + _K1 * (1 - _B + _B * length[rows] / length.mean()))
        self._weights = counts

    def topics_of(self, text: str) -> list[str]:
        """The topics of the likest messages, each once, likest first; at most three. None where no word is known."""
        scores = np.asarray((self._weights @ (self._words.transform([text]) > 0).astype(np.float64).T).todense()).ravel()
        found: dict[str, None] = {}
        for i in np.argsort(-scores, kind="stable")[:50]:
            if scores[i] > 0:
                found.setdefault(self.labels[i])
        return list(found)[:3]


def told(size: int | None = EXAMPLES_A_TOPIC) -> dict[str, list[str]]:
    """The messages that the systems learn from: topic → at most `size` of its training messages, all of them for `None`."""
    return {topic: list(texts) if size is None else some_of(texts, size) for topic, texts in examples().items()}


def ask_keyword_search(questions: Sequence[Question]) -> list[Outcome]:
    """Every question through BM25: the best topic is the reply, the next two are offered beside it."""
    pairs = [(text, topic) for topic, texts in told().items() for text in texts]
    search = KeywordSearch([text for text, _ in pairs], [topic for _, topic in pairs])
    return _asked(questions, lambda text: search.topics_of(text) or [OUT_OF_SCOPE])


def ask_our_classifier(questions: Sequence[Question]) -> list[Outcome]:
    """Every question through our classifier alone, learnt from as many messages as the others: no rules, no danger, no conversation."""
    model, _ = trained_on(EXAMPLES_A_TOPIC)
    return _asked(questions, lambda text: [model.topics[i] for i in np.argsort(-model.probabilities([text])[0])[:3]])


def _asked(questions: Sequence[Question], topics_of: Callable[[str], list[str]]) -> list[Outcome]:
    outcomes = []
    for question in questions:
        began = time.perf_counter()
        best, *others = topics_of(question.text)
        outcomes.append(Outcome(question, best, tuple(others), "routine", time.perf_counter() - began))
    return outcomes


def default_pipeline() -> tuple[Path, float]:
    """Rasa's default pipeline, learnt from our data: trained now, or kept from an earlier run on the same data.

    Returns:
        The model, and the seconds its training took.

    Raises:
        subprocess.CalledProcessError: the training failed.
    """
    parts = (part for topic, texts in told().items() for part in (topic, *texts))
    kept = place_for("peer", [str(EPOCHS), digest_of_files([Path(__file__), ROOT / "domain.yml"]), *parts])
    if not (kept / "training.json").exists():
        keep(kept, _train_default_pipeline)
    return kept / "default.tar.gz", json.loads((kept / "training.json").read_text(encoding="utf-8"))["seconds"]


def _train_default_pipeline(folder: Path) -> None:
    """Trains what `rasa init` writes into `config.yml` (DIET and ResponseSelector), on our data, for our domain and rules."""
    pipeline = [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": EPOCHS, "constrain_similarities": True, "random_seed": 1},
        {"name": "EntitySynonymMapper"},
        {"name": "ResponseSelector", "epochs": EPOCHS, "constrain_similarities": True, "random_seed": 1},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ]
    # Dialogue is rules here as there: what is compared is understanding.
    config = {"recipe": "default.v1", "assistant_id": "default-pipeline", "language": "en", "pipeline": pipeline,
              "policies": [{"name": "RulePolicy", "core_fallback_action_name": "utter_chat/unclear"}]}  # fmt: skip
    (folder / "config.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    data = folder / "data"
    for group in sorted({group_of(topic) for topic in topics()}):
        (data / group).mkdir(parents=True)
        (data / group / "answers.yml").symlink_to(ROOT / "data" / group / "answers.yml")
        said = [
            {"intent": topic, "examples": "".join(f"- {text}\n" for text in texts)}
            for topic, texts in told().items()
            if group_of(topic) == group
        ]
        (data / group / "nlu.yml").write_text(yaml.safe_dump({"version": "3.1", "nlu": said}), encoding="utf-8")
        rule = {"rule": f"Answer {group}", "steps": [{"intent": group}, {"action": f"utter_{group}"}]}
        (data / group / "rules.yml").write_text(yaml.safe_dump({"version": "3.1", "rules": [rule]}), encoding="utf-8")
    fallback = {"rule": "Not understood", "steps": [{"intent": "nlu_fallback"}, {"action": "utter_chat/unclear"}]}
    (data / "fallback.yml").write_text(yaml.safe_dump({"version": "3.1", "rules": [fallback]}), encoding="utf-8")
    began = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "rasa", "train", "--data", str(data), "--config", str(folder / "config.yml"),
         "--domain", str(ROOT / "domain.yml"), "--out", str(folder), "--fixed-model-name", "default"],
        cwd=ROOT, check=True, env={**os.environ, "RASA_TELEMETRY_ENABLED": "false", "RASA_CACHE_DIRECTORY": str(folder / "cache")},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    (folder / "training.json").write_text(json.dumps({"seconds": time.monotonic() - began}), encoding="utf-8")
    shutil.rmtree(folder / "cache", ignore_errors=True)
