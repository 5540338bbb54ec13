"""Which written reply fits a message best in the light of the talk: every reply that comes near is weighed. No Rasa import.

The classifier knows one message and the talk leans on more: "what goes under her on the floor" is about the mattress to it, and after "there is no
cot" about the floor. Here each reply gets one score from what the message says alone, what it says behind the parent's message before, and how like it is
to the messages that ask for that reply. The weights were learnt from turns of talks (`python -m safer_sleep.evaluation.weigh_replies`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.history import History
from safer_sleep.nlu.likeness_model import Likeness, Reply
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

WEIGHTS = DATA / "chat" / "reply_weights.yml"

#: How many of the likeliest topics are looked at, of the message alone and behind the one before; and how many replies back.
NEAR_ALONE, NEAR_BEHIND, REPLIES_BACK = 6, 4, 3
#: And how many of the likeliest parts of each.
PARTS_ALONE, PARTS_BEHIND = 3, 2
#: A share below this counts as this: its logarithm has to end somewhere.
LEAST = 1e-4

#: What is weighed of a reply, in order. `behind`: read behind the parent's message before; `same`: of the topic that was answered last.
FEATURES = (
    "share", "share_behind", "share_same", "share_behind_same",
    "is_part", "same", "same_by_length", "part_by_length", "said_last", "topic_said",
    "further", "further_behind",
    "asked", "asked_behind", "asked_from_best", "asked_behind_from_best",
    "words", "words_behind", "words_from_best", "title", "title_behind",
    "likeliest", "another_likelier_than_same", "another_likelier", "same_share", "same_share_same", "best_behind", "same_is_likeliest",
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A message in the middle of a talk.

    Attributes:
        text: the parent's words.
        answered: the reply that last told the parent something.
        given: all replies so far, oldest first.
        alone, behind: topic → the classifier's share, 0 to 1, for the message alone and behind the parent's message before.
        further, further_behind: topic → part → how likely the part is asked for, 0 to 1, of the topics that come near (`near`).
    """

    text: str
    answered: Reply
    given: Sequence[Reply]
    alone: Mapping[str, float]
    behind: Mapping[str, float]
    further: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    further_behind: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


def asked_in(history: History, text: str, alone: Mapping[str, float], behind: Mapping[str, float]) -> Asked:
    """A message behind this conversation, in which something was answered; `alone` and `behind` as for `Asked`."""
    answered = history.last_answer
    assert answered is not None
    return Asked(text, (answered.topic, answered.part), [(said.topic, said.part) for turn in history.turns for said in turn.said], alone, behind)


def near(asked: Asked) -> list[str]:
    """The topics of which replies are weighed."""
    found = [asked.answered[0], *_likeliest(asked.alone, NEAR_ALONE), *_likeliest(asked.behind, NEAR_BEHIND), *(topic for topic, _ in asked.given[-REPLIES_BACK:])]
    return [topic for topic in dict.fromkeys(found) if topic in answers()]


def possible(asked: Asked) -> list[Reply]:
    """The replies that are weighed: the cards of the topics that come near, and their likeliest parts. A part that follows on others only where one of them was said last."""
    found: list[Reply] = []
    for topic in near(asked):
        likely = (*_likeliest(asked.further.get(topic, {}), PARTS_ALONE), *_likeliest(asked.further_behind.get(topic, {}), PARTS_BEHIND))
        due = {more.part for more in answers()[topic].more if not more.after or (topic == asked.answered[0] and asked.answered[1] in more.after)}
        found += [(topic, ""), *((topic, part) for part in dict.fromkeys(likely) if part in due)]
    return found


def features(asked: Asked, replies: Sequence[Reply], number: Mapping[Reply, int], alone: Likeness, behind: Likeness) -> np.ndarray:
    """What is weighed of each reply.

    Args:
        asked: the message.
        replies: the replies to weigh.
        number: the place of each reply in `alone` and `behind`.
        alone, behind: how like the message is to each reply, by itself and behind the parent's message before.

    Returns:
        float array of shape (replies, FEATURES).
    """
    length = math.log(max(len(asked.text.split()), 1))
    before = asked.answered[0]
    likeliest = max(asked.alone, key=lambda topic: asked.alone[topic], default="")
    sure, best_behind = asked.alone.get(likeliest, 0.0), _log(max(asked.behind.values(), default=0.0))
    same_share = _log(asked.alone.get(before, 0.0))
    topics_said = {topic for topic, _ in asked.given}
    rows = []
    for topic, part in replies:
        i, same, is_part = number[topic, part], float(topic == before), float(bool(part))
        share, share_behind = _log(asked.alone.get(topic, 0.0)), _log(asked.behind.get(topic, 0.0))
        rows.append((
            share, share_behind, share * same, share_behind * same,
            is_part, same, same * length, is_part * length, float(bool(asked.given) and (topic, part) == asked.given[-1]), float(topic in topics_said),
            _log(asked.further.get(topic, {}).get(part, 0.0)) * is_part, _log(asked.further_behind.get(topic, {}).get(part, 0.0)) * is_part,
            alone.asked[i], behind.asked[i], alone.asked[i] - alone.asked.max(), behind.asked[i] - behind.asked.max(),
            alone.words[i], behind.words[i], alone.words[i] - alone.words.max(), alone.title[i], behind.title[i],
            sure * (topic == likeliest), sure * same * (likeliest != before), sure * (topic not in (before, likeliest)),
            same_share, same_share * same, best_behind, float(likeliest == before),
        ))  # fmt: skip
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(FEATURES))


@dataclass(frozen=True)
class Weights:
    """A logistic model: the score of a reply is 1 / (1 + exp(-(bias + features @ of))), how likely it is to fit."""

    bias: float
    of: np.ndarray

    def scores(self, rows: np.ndarray) -> np.ndarray:
        """One score, 0 to 1, for each row of features."""
        return 1 / (1 + np.exp(-(self.bias + rows @ self.of)))


@lru_cache(maxsize=None)
def weights(path: Path = WEIGHTS) -> Weights:
    """The weights as they were learnt.

    Raises:
        ValueError: they are not those of `FEATURES`.
    """
    written = read_yaml(path)
    if list(written["weights"]) != list(FEATURES):
        raise ValueError(f"{path.name} holds other features than are weighed. Run: python -m safer_sleep.evaluation.weigh_replies")
    return Weights(float(written["bias"]), np.array([float(one) for one in written["weights"].values()]))


def _likeliest(shares: Mapping[str, float], most: int) -> list[str]:
    return sorted(shares, key=lambda topic: -shares[topic])[:most]


def _log(share: float) -> float:
    return math.log(max(share, LEAST))
