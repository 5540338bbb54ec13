"""No question by which we measure, nor a light rewording of one, may stand in the training data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from safer_sleep.evaluation.score import read_questions
from safer_sleep.evaluation.talk_turns import MEASURED, MEASURED_FIRST
from safer_sleep.nlu.further_model import reactions, typed_next, written_further
from safer_sleep.nlu.other_danger_model import written_dangers
from safer_sleep.nlu.played_talks import read_turns
from safer_sleep.nlu.training_data import examples
from safer_sleep.nlu.wrong_alarm_model import PLAYED, WRITTEN, written_after_alarms
from safer_sleep.settings import ROOT
from safer_sleep.written import read_yaml

#: Similarity (0 to 100, share of letters that need no edit) from which two messages count as the same.
TOO_NEAR = 85
#: Greetings and thanks, "how long" and "no signal" are said by everybody in the same words: they can only be told apart by luck.
SHORT = 14
SAID_BY_ALL = ("chat/", "after ")


def bare(text: str) -> str:
    """Letters and digits only, lower case."""
    return re.sub(r"[^a-z0-9 ]", "", text.lower().replace("’", "'").replace("'", "")).strip()


def measured_by() -> list[str]:
    """Every question, and every message of a talk, that we measure the whole assistant by."""
    folder = ROOT / "tests" / "evaluation"
    found = [question.text for path in sorted(folder.glob("*_questions.jsonl")) for question in read_questions(path)]
    for path in sorted(folder.glob("*_conversations.yml")):
        found += [turn["user"] for c in read_yaml(path)["conversations"] for turn in c["turns"]]
    for line in (folder / "dangers_in_a_talk.jsonl").read_text(encoding="utf-8").splitlines():
        found.append(json.loads(line)["text"])
    return found + [turn.text for path in (MEASURED, MEASURED_FIRST) for turn in read_turns(path) if len(bare(turn.text)) > SHORT]


def learnt_after_an_answer() -> dict[str, list[tuple[str, str]]]:
    """What the models of further messages learn from, with what it stands for, by the file of `tests/evaluation` that measures it."""
    return {
        "further": [(text, f"after {topic}") for topic, parts in written_further().items() for text in _texts(parts)],
        "emergency": [(text, "after an emergency reply") for text in _texts(typed_next())],
        "reaction": [(text, "after an answer") for text in _texts(reactions())],
        "after_an_alarm": _after_alarms(),
        "after_a_played_alarm": _after_alarms(),
        "after_another_played_alarm": _after_alarms(),
        "other_danger": [(text, danger) for danger, texts in written_dangers().items() for text in texts],
    }


def _after_alarms() -> list[tuple[str, str]]:
    """What is typed after an alarm; the message that raised it may be anybody's."""
    written = (written_after_alarms(path).items() for path in (WRITTEN, PLAYED))
    return [
        (text, f"after the alarm of {emergency}")
        for alarms in written for emergency, labels in alarms for pairs in labels.values() for _, text in pairs if len(bare(text)) > SHORT
    ]  # fmt: skip


def _texts(written: Any) -> list[str]:
    """The texts in nested lists and mappings."""
    if isinstance(written, str):
        return [written]
    return [text for part in (written.values() if isinstance(written, Mapping) else written) for text in _texts(part)]


def problems() -> Iterator[str]:
    """Training examples that are, nearly or wholly, a question we measure by."""
    asked = measured_by()
    first = [(text, topic) for topic, texts in examples().items() for text in texts]
    yield from _too_near(first, asked)
    for name, learnt in learnt_after_an_answer().items():
        measured = read_yaml(ROOT / "tests" / "evaluation" / f"{name}_messages.yml")
        yield from _too_near(learnt, [*asked, *_texts(measured)])


def _too_near(learnt: Iterable[tuple[str, str]], asked: Iterable[str]) -> Iterator[str]:
    trained = [(bare(text), topic) for text, topic in learnt]
    trained = [(text, topic) for text, topic in trained if text and not (topic.startswith(SAID_BY_ALL) and len(text) <= SHORT)]
    questions = [q for q in map(bare, asked) if q]
    if not trained or not questions:
        return
    near = process.cdist([text for text, _ in trained], questions, scorer=fuzz.ratio, score_cutoff=TOO_NEAR, workers=-1, dtype=np.uint8)
    for row, column in zip(*np.nonzero(near)):
        yield f"{trained[row][1]}: {trained[row][0]!r} is too near the measured {questions[column]!r}"
