"""What ours is compared with, on the same data and questions: Rasa's default pipeline, and keyword search over the examples."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from sklearn.feature_extraction.text import CountVectorizer

from safer_sleep.advice.topics import OUT_OF_SCOPE, group_of, topics
from safer_sleep.evaluation.score import Outcome, Question
from safer_sleep.nlu.kept import digest_of_files, keep, place_for
from safer_sleep.nlu.training_data import examples
from safer_sleep.settings import ROOT

#: Passes over the examples when Rasa's default pipeline learns; its own default is 100. One pass over 39,000 examples was seen to take its
#: first half (DIET) some 8 minutes of processor time, so 15 take hours.
DEFAULT_EPOCHS = int(os.environ.get("SAFER_SLEEP_PEER_EPOCHS") or 15)
#: Examples a topic that it learns from; all of them when empty. For a load test, where only time counts, a few will do.
MOST_EXAMPLES = int(os.environ.get("SAFER_SLEEP_PEER_EXAMPLES") or 0) or None

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


def ask_keyword_search(questions: Sequence[Question]) -> list[Outcome]:
    """Every question through BM25: the best topic is the reply, the next two are offered beside it."""
    pairs = [(text, topic) for topic, texts in examples().items() for text in texts]
    search = KeywordSearch([text for text, _ in pairs], [topic for _, topic in pairs])
    outcomes = []
    for question in questions:
        began = time.perf_counter()
        best, *others = search.topics_of(question.text) or [OUT_OF_SCOPE]
        outcomes.append(Outcome(question, best, tuple(others), "routine", time.perf_counter() - began))
    return outcomes


def default_pipeline() -> tuple[Path, float]:
    """Rasa's default pipeline, learnt from our data: trained now, or kept from an earlier run on the same data.

    Returns:
        The model, and the seconds its training took.

    Raises:
        subprocess.CalledProcessError: the training failed.
    """
    told = (part for topic, texts in examples().items() for part in (topic, *texts[:MOST_EXAMPLES]))
    kept = place_for("peer", [str(DEFAULT_EPOCHS), digest_of_files([Path(__file__), ROOT / "domain.yml"]), *told])
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
        {"name": "DIETClassifier", "epochs": DEFAULT_EPOCHS, "constrain_similarities": True, "random_seed": 1},
        {"name": "EntitySynonymMapper"},
        {"name": "ResponseSelector", "epochs": DEFAULT_EPOCHS, "constrain_similarities": True, "random_seed": 1},
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
            {"intent": topic, "examples": "".join(f"- {text}\n" for text in texts[:MOST_EXAMPLES])}
            for topic, texts in examples().items()
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
