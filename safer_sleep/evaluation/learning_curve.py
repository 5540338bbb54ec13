"""`make learning-curve`: score against examples a topic, and what each member of the classifier gives."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence

import numpy as np

from safer_sleep.evaluation.score import Question, read_questions, share
from safer_sleep.nlu import topic_model
from safer_sleep.nlu.topic_model import TopicModel
from safer_sleep.nlu.training_data import defining_messages, examples
from safer_sleep.settings import ROOT

SIZES = (15, 30, 60, 120, 240)
MEMBERS = {
    "sentence vectors": "DENSE_WEIGHT",
    "n-grams": "NGRAM_WEIGHT",
    "nearest examples": "NEIGHBOUR_WEIGHT",
}
#: The classifier alone is measured, so kinds that other parts decide (emergencies) are left out.
KINDS = ("real", "gap", "short", "core", "support", "safeguarding", "chat", "out_of_scope")


def some_of(texts: Sequence[str], size: int) -> list[str]:
    """The same `size` texts every time, spread over the list rather than its beginning: neighbours were written by one person."""
    return sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest())[:size]


def trained_on(size: int | None) -> tuple[TopicModel, int]:
    """A model of at most `size` examples a topic (all if None), and how many that is in all."""
    pairs = [(text, topic) for topic, texts in examples().items() for text in (texts if size is None else some_of(texts, size))]
    return TopicModel().fit([text for text, _ in pairs], [topic for _, topic in pairs], defining_messages()), len(pairs)


def figures(model: TopicModel, sets: dict[str, list[Question]]) -> str:
    """Right first / among the first three for each set, in per cent."""
    cells = []
    for questions in sets.values():
        order = np.argsort(-model.probabilities([q.text for q in questions]), axis=1)
        named = [[model.topics[i] for i in row[:3]] for row in order]
        first = share(names[0] in q.accept for names, q in zip(named, questions))
        three = share(any(name in q.accept for name in names) for names, q in zip(named, questions))
        cells.append(f"{first:.1f} / {three:.1f}")
    return "".join(f"{cell:>18}" for cell in cells)


def main() -> None:
    argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.learning_curve", description=__doc__).parse_args()
    folder = ROOT / "tests" / "evaluation"
    sets = {name: [q for q in read_questions(folder / f"{name}_questions.jsonl") if q.kind in KINDS] for name in ("shared", "own", "fresh")}
    print(f"{'right first / among three, %':32}" + "".join(f"{name:>18}" for name in sets), flush=True)
    for size in SIZES:
        model, count = trained_on(size)
        print(f"{size:4} a topic ({count:6} messages)   {figures(model, sets)}", flush=True)
    model, count = trained_on(None)
    print(f"{'all':>4}         ({count:6} messages)   {figures(model, sets)}", flush=True)
    for name, weight in MEMBERS.items():
        kept = getattr(topic_model, weight)
        setattr(topic_model, weight, 0.0)
        print(f"all, without {name:19}{figures(model, sets)}", flush=True)
        setattr(topic_model, weight, kept)


if __name__ == "__main__":
    main()
