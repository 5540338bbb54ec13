"""`make thresholds`: where answering should end and asking begin, measured on messages that the model has not learnt from.

Two measures side by side: a part of the training messages that is held out (every seventh; the model learns from the rest), and the
project's own held-out questions, which other people wrote. The shared questions are left alone: they are for the final count.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import History
from safer_sleep.evaluation.score import Outcome, Question, read_questions, safety, share
from safer_sleep.nlu.topic_model import TopicModel
from safer_sleep.nlu.training_data import defining_messages, examples
from safer_sleep.nlu.understanding import Thresholds, understand
from safer_sleep.settings import ROOT

HELD_OUT = 7
QUESTIONS = ("own", "fresh")

TRIED: dict[str, tuple[float, ...]] = {
    "alone": (0.8, 0.9, 0.95),
    "answer": (0.2, 0.25, 0.3, 0.35, 0.45),
    "offer": (0.015, 0.02, 0.03, 0.05),
    "refuse": (0.1, 0.2, 0.35),
    "beyond": (1.0, 1.5, 2.0, 3.0),
    "danger": (0.07, 0.1, 0.15),
    "second": (0.8, 0.9, 0.95),
}


def held_out() -> tuple[TopicModel, list[Question]]:
    """A model that has learnt from six sevenths of the messages, and the last seventh as questions (emergencies left to the gate)."""
    pairs = [(text, topic) for topic, texts in examples().items() for text in texts]
    kept = [pair for i, pair in enumerate(pairs) if i % HELD_OUT]
    model = TopicModel().fit([text for text, _ in kept], [topic for _, topic in kept], defining_messages(), progress=True)
    asked = [
        Question(f"t{i}", text, (topic,), group_of(topic))
        for i, (text, topic) in enumerate(pairs)
        if not i % HELD_OUT and group_of(topic) != "emergency"
    ]
    return model, asked


def written_by_others() -> tuple[TopicModel, list[Question]]:
    """The model as it is shipped, and the questions that other people wrote."""
    pairs = [(text, topic) for topic, texts in examples().items() for text in texts]
    model = TopicModel().fit([text for text, _ in pairs], [topic for _, topic in pairs], defining_messages(), progress=True)
    return model, [q for name in QUESTIONS for q in read_questions(ROOT / "tests" / "evaluation" / f"{name}_questions.jsonl")]


def outcomes(model: TopicModel, questions: Sequence[Question], rows: dict[str, np.ndarray], thresholds: Thresholds) -> list[Outcome]:
    """What each question gets as the first message of a conversation, without starting the assistant.

    Args:
        rows: shares by text; what is missing is worked out and added.
    """

    def classify(texts: Sequence[str]) -> np.ndarray:
        new = [text for text in texts if text not in rows]
        rows.update(zip(new, model.probabilities(new)) if new else ())
        return np.stack([rows[text] for text in texts])

    found = []
    for question in questions:
        made = understand(question.text, History(), model.topics, classify, thresholds, lambda topic: topic, is_dangerous)
        found.append(Outcome(question, made.topic, (*made.offers, *filter(None, [made.also])), "routine", 0.0))
    return found


def main() -> None:
    argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.thresholds", description=__doc__).parse_args()
    for name, (model, questions) in {"held-out training messages": held_out(), "questions written by others": written_by_others()}.items():
        rows: dict[str, np.ndarray] = {}
        print(f"\n{name} ({len(questions)}): right first / asked or right / one tap away / wrongly refused, %; dangerous swaps")
        for field, values in TRIED.items():
            for value in values:
                found = outcomes(model, questions, rows, replace(Thresholds(), **{field: value}))
                figures = [share(o.right for o in found), share(o.answered_or_offered for o in found), share(o.one_tap_away for o in found)]
                refused = share(o.refused and not o.right for o in found if o.question.accept[0] not in ("chat/out_of_scope", "chat/unclear"))
                mark = "  <- in use" if getattr(Thresholds(), field) == value else ""
                print(f"  {field:8}{value:6.2f}" + "".join(f"{figure:8.1f}" for figure in (*figures, refused)) + f"{safety(found)['dangerous swaps']:6}{mark}")


if __name__ == "__main__":
    main()
