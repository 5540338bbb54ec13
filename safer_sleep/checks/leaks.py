"""No question by which we measure, nor a light rewording of one, may stand in the training data."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import yaml
from rapidfuzz import fuzz, process

from safer_sleep.evaluation.score import read_questions
from safer_sleep.nlu.training_data import examples
from safer_sleep.settings import ROOT

#: Similarity (0 to 100, share of letters that need no edit) from which two messages count as the same.
TOO_NEAR = 85
#: Greetings, thanks and the like are said by everybody in the same words: they can only be told apart by luck.
SHORT = 14


def bare(text: str) -> str:
    """Letters and digits only, lower case."""
    return re.sub(r"[^a-z0-9 ]", "", text.lower().replace("’", "'").replace("'", "")).strip()


def measured_by() -> list[str]:
    """Every text that we measure by."""
    folder = ROOT / "tests" / "evaluation"
    found = [question.text for path in sorted(folder.glob("*_questions.jsonl")) for question in read_questions(path)]
    for path in sorted(folder.glob("*_conversations.yml")):
        found += [turn["user"] for c in yaml.safe_load(path.read_text(encoding="utf-8"))["conversations"] for turn in c["turns"]]
    return found


def problems() -> Iterator[str]:
    """Training examples that are, nearly or wholly, a question we measure by."""
    trained = [(bare(text), topic) for topic, texts in examples().items() for text in texts]
    trained = [(text, topic) for text, topic in trained if text and not (topic.startswith("chat/") and len(text) <= SHORT)]
    questions = [q for q in map(bare, measured_by()) if q]
    if not trained or not questions:
        return
    near = process.cdist([text for text, _ in trained], questions, scorer=fuzz.ratio, score_cutoff=TOO_NEAR, workers=-1, dtype=np.uint8)
    for row, column in zip(*np.nonzero(near)):
        yield f"{trained[row][1]}: {trained[row][0]!r} is too near the measured {questions[column]!r}"
