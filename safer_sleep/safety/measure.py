"""How well danger is noticed, measured in process and in seconds: text, classifiers, gate. `python -m safer_sleep.safety.measure`

Reads `tests/evaluation/*danger_questions.jsonl` and the emergencies and near misses of the other sets. No Rasa is started; the
conversation is empty, as in `make evaluate`.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.history import History
from safer_sleep.evaluation.score import Question, read_questions
from safer_sleep.nlu.danger_model import DangerModel
from safer_sleep.nlu.played_talks import behind_the_last, told_in_talks
from safer_sleep.nlu.topic_model import TopicModel
from safer_sleep.nlu.training_data import defining_messages, examples
from safer_sleep.safety.gate import gate, together
from safer_sleep.settings import ROOT

QUESTIONS = ROOT / "tests" / "evaluation"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.safety.measure", description=__doc__)
    parser.add_argument("--questions", type=Path, action="append", help="files of questions (default: all with emergencies)")
    parser.add_argument("--rules-only", action="store_true", help="as if no model could be loaded")
    parser.add_argument("--show", action="store_true", help="print what went wrong (not for questions kept unseen)")
    arguments = parser.parse_args()
    danger, topic = (None, None) if arguments.rules_only else _models()
    for path in arguments.questions or sorted(QUESTIONS.glob("*_questions.jsonl")):
        questions = [q for q in read_questions(path) if q.kind in ("emergency", "near_miss")]
        if questions:
            _report(path.stem, questions, [_decide(q, danger, topic) for q in questions], arguments.show)


def _models() -> tuple[DangerModel, TopicModel]:
    began = time.monotonic()
    pairs = [(text, topic) for topic, texts in examples().items() if "/" in topic for text in texts]
    texts, topics = [text for text, _ in pairs], [topic for _, topic in pairs]
    in_talks = told_in_talks()
    danger = DangerModel().fit([*texts, *(text for text, _ in in_talks)], [*topics, *(topic for _, topic in in_talks)])
    models = danger, TopicModel().fit(texts, topics, defining_messages(), behind_the_last())
    print(f"models ready in {time.monotonic() - began:.0f} s")
    return models


def _decide(question: Question, danger: DangerModel | None, topic: TopicModel | None) -> tuple[str, tuple[str, ...]]:
    """The topic of the reply and the emergencies on its buttons."""
    understood = {"topic": UNCLEAR, "offers": (), "how": "no model"}
    shares: dict[str, float] = {}
    if danger is not None and topic is not None:
        row = topic.probabilities([question.text])[0]
        best = topic.topics[int(np.argmax(row))]
        understood = {"topic": best, "offers": (), "how": "measure", "confidence": float(row.max())}
        by_topic = {t: float(share) for t, share in zip(topic.topics, row) if group_of(t) == "emergency"}
        shares = together(danger.shares(question.text), by_topic)
    decided = gate(question.text, [], History(), understood, shares)
    if decided is None:
        return understood["topic"], ()
    return decided.topic, tuple(offer for offer in decided.offers if group_of(offer) == "emergency")


def _report(name: str, questions: Sequence[Question], outcomes: Sequence[tuple[str, tuple[str, ...]]], show: bool) -> None:
    rows = list(zip(questions, outcomes))
    danger = [(q, topic, offers) for q, (topic, offers) in rows if q.kind == "emergency"]
    near = [(q, topic, offers) for q, (topic, offers) in rows if q.kind == "near_miss"]
    at_once = [group_of(topic) == "emergency" and topic in q.accept for q, topic, _ in danger]
    caught = [once or topic in q.accept or bool(set(offers) & set(q.accept)) for once, (q, topic, offers) in zip(at_once, danger)]
    other = [group_of(topic) == "emergency" and topic not in q.accept for q, topic, _ in danger]
    alarmed = [group_of(topic) == "emergency" and topic not in q.accept for q, topic, _ in near]
    asked = [bool(offers) for _, _, offers in near]
    swaps = sum(topic not in q.accept and not offers and is_dangerous(q.accept[0], topic) for q, topic, offers in danger)
    print(
        f"{name}: {len(danger)} emergencies: at once {_share(at_once)}, at once or asked {_share(caught)}, another emergency {_share(other)}, "
        f"dangerous swaps {swaps}; {len(near)} near misses: alarmed {_share(alarmed)}, alarmed or asked {_share(np.array(alarmed) | np.array(asked))}"
    )
    if show:
        missed = Counter(q.accept[0] for (q, _, _), good in zip(danger, at_once) if not good)
        print("  not at once, by topic:", dict(missed))
        for (q, topic, offers), once, good in zip(danger, at_once, caught):
            if not once:
                print(f"  {'ASKED ' if good else 'MISSED'} {q.text} | {q.accept[0]} | {topic} {list(offers)}")
        for (q, topic, offers), alarm, question in zip(near, alarmed, asked):
            if alarm or question:
                print(f"  {'ALARM ' if alarm else 'ASKED '} {q.text} | {topic} {list(offers)}")


def _share(values: Sequence[bool]) -> str:
    return f"{100 * float(np.mean(values)):.1f} %" if len(values) else "none"


if __name__ == "__main__":
    main()
