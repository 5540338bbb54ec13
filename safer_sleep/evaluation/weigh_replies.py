"""Learns how much each feature of a reply counts (`nlu.fitting_reply`): `python -m safer_sleep.evaluation.weigh_replies [--write]`.

From the labelled turns of three quarters of the talks, and from the project's own held-out questions, each put behind a first message about another subject: a talk
leans on what was said before, and a new question does not. Says how often the best reply fits, learnt on four fifths of the talks and tried on
the fifth, beside the card of the classifier's likeliest topic; `--write` puts the weights into `data/chat/reply_weights.yml`.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass, replace

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.further.fitting import may_be_chosen
from safer_sleep.evaluation.score import read_questions
from safer_sleep.nlu.fitting_reply import FEATURES, LEAST, WEIGHTS, Asked, features, near, possible
from safer_sleep.nlu.further_model import FurtherModel, all_written, written_further
from safer_sleep.nlu.likeness_model import LikenessModel, Reply
from safer_sleep.nlu.played_talks import read_turns
from safer_sleep.nlu.topic_model import TopicModel
from safer_sleep.nlu.training_data import defining, defining_messages, examples
from safer_sleep.settings import ROOT

#: What a question about a new subject counts beside a turn of a talk. At 1 the talks gain half as much, at 0.1 new subjects lose.
NEW_SUBJECT_COUNTS = 0.3
NEW_SUBJECTS = 320
FOLDS = 5
#: How far ahead of the likeliest topic's card the best reply has to be.
TRIED = (0.05, 0.1, 0.15, 0.2)


@dataclass(frozen=True)
class Case:
    """One message with the replies that fit it; `behind` is the parent's message before."""

    talk: str
    asked: Asked
    behind: str
    fits: frozenset[str]
    new_subject: bool

    def fitted_by(self, reply: Reply) -> bool:
        """Whether a reply fits; of a new subject any reply of its topic does."""
        return (reply[0] if self.new_subject or not reply[1] else f"{reply[0]}#{reply[1]}") in self.fits


def cases(model: TopicModel, further: FurtherModel) -> list[Case]:
    """The labelled turns that are no emergency's, and the new subjects."""
    found = []
    for turn in read_turns():
        if turn.answered is None or turn.in_an_emergency or not turn.said_before:
            continue
        asked = _asked(model, further, turn.text, turn.said_before, turn.answered, [reply for _, reply in turn.before])
        found.append(Case(turn.name.partition(".")[0], asked, turn.said_before, frozenset(turn.fits), False))
    chance = random.Random(11)
    first = {topic: sorted(texts) for topic, texts in defining().items() if group_of(topic) not in ("chat", "emergency") and topic != "support/bereavement"}
    questions = [q for q in read_questions(ROOT / "tests" / "evaluation" / "own_questions.jsonl") if not all(group_of(one) == "emergency" for one in q.accept)]
    for question in chance.sample(questions, min(NEW_SUBJECTS, len(questions))):
        before = chance.choice(sorted(set(first) - set(question.accept)))
        said = chance.choice(first[before])
        asked = _asked(model, further, question.text, said, (before, ""), [(before, "")])
        found.append(Case(question.id, asked, said, frozenset(question.accept), True))
    return found


def _asked(model: TopicModel, further: FurtherModel, text: str, before: str, answered: Reply, given: list[Reply]) -> Asked:
    read_behind = f"{before}. {text}"
    alone, behind = ({topic: float(share) for topic, share in zip(model.topics, row) if share >= LEAST} for row in model.probabilities([text, read_behind]))
    asked = Asked(text, answered, given, alone, behind)
    topics = near(asked)
    return replace(asked, further=further.shares_of_all(topics, text), further_behind=further.shares_of_all(topics, read_behind))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m safer_sleep.evaluation.weigh_replies", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the weights that are learnt")
    arguments = parser.parse_args()
    # Without the turns from which the classifier learns too: of these it would be too sure.
    pairs = [(text, topic) for topic, texts in examples().items() for text in texts]
    further = FurtherModel().fit(all_written(), pairs)
    topics = TopicModel().fit([text for text, _ in pairs], [topic for _, topic in pairs], defining_messages(), progress=True)
    replies = LikenessModel().fit(written_further())
    number: dict[Reply, int] = {(topic, part): i for i, (topic, part) in enumerate(replies.replies)}
    weighed = cases(topics, further)
    of, rows, right, names = [], [], [], []
    for i, case in enumerate(weighed):
        replies_near = [reply for reply in possible(case.asked) if reply in number]
        rows.append(features(case.asked, replies_near, number, replies.likeness(case.asked.text), replies.likeness(f"{case.behind}. {case.asked.text}")))
        right += [case.fitted_by(reply) for reply in replies_near]
        names += replies_near
        of += [i] * len(replies_near)
    x, y, whose = np.vstack(rows), np.array(right, dtype=int), np.array(of)
    counts = np.array([NEW_SUBJECT_COUNTS if weighed[i].new_subject else 1.0 for i in of])
    talks = np.array([weighed[i].talk for i in of])
    scores = np.zeros(len(y))
    for learnt, tried in GroupKFold(FOLDS).split(x, y, talks):
        bias, weights = _learn(x[learnt], y[learnt], counts[learnt])
        scores[tried] = 1 / (1 + np.exp(-(bias + x[tried] @ weights)))
    _report(weighed, whose, names, y, scores)
    if arguments.write:
        bias, weights = _learn(x, y, counts)
        WEIGHTS.write_text(_HEAD + yaml.safe_dump({"bias": round(bias, 4), "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, weights)}}, sort_keys=False), encoding="utf-8")
        print(f"Written to {WEIGHTS.relative_to(ROOT)}.")
    return 0


_HEAD = """# How much each feature of a written reply counts (safer_sleep/nlu/fitting_reply.py), as
# `python -m safer_sleep.evaluation.weigh_replies --write` learnt it from data/chat/talk_turns.jsonl. Not to be set by hand.
"""


def _learn(x: np.ndarray, y: np.ndarray, counts: np.ndarray) -> tuple[float, np.ndarray]:
    scale = StandardScaler().fit(x)
    learnt = LogisticRegression(C=1.0, max_iter=3000).fit(scale.transform(x), y, sample_weight=counts)
    weights = learnt.coef_[0] / scale.scale_
    return float(learnt.intercept_[0] - weights @ scale.mean_), weights


def _report(weighed: list[Case], whose: np.ndarray, names: list[Reply], y: np.ndarray, scores: np.ndarray) -> None:
    for ahead in TRIED:
        met = {False: [0, 0, 0], True: [0, 0, 0]}
        for i, case in enumerate(weighed):
            mine = np.flatnonzero(whose == i)
            card = (max(case.asked.alone, key=lambda topic: case.asked.alone[topic]), "")
            own = next((j for j in mine if names[j] == card), None)
            best = max((j for j in mine if may_be_chosen(*names[j])), key=lambda j: scores[j])
            chosen = best if own is None or scores[best] - scores[own] >= ahead else own
            counted = met[case.new_subject]
            counted[0] += 1
            counted[1] += int(case.fitted_by(card))
            counted[2] += int(y[chosen])
        talks, new = met[False], met[True]
        print(f"{ahead} ahead: turns of talks {talks[0]}, the likeliest card fits {talks[1]}, the best reply {talks[2]}; new subjects {new[0]}, {new[1]}, {new[2]}")


if __name__ == "__main__":
    raise SystemExit(main())
