"""What a message asks for after an answer: which of that answer's parts, learnt from written messages (`data/<group>/further.yml`). No Rasa import.

A small linear model for every answer, over the same sentence vectors as the topics. Deterministic: a fixed choice of other people's
messages stands for "something else".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.emergency.acts import ACTS
from safer_sleep.conversation.further.nodding import REACTIONS
from safer_sleep.nlu.evenness import evening_out, log_softmax
from safer_sleep.nlu.kept import keep, place_for
from safer_sleep.nlu.learnt_model import LearntModel, as_read
from safer_sleep.nlu.sampling import one_in
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

#: About the same subject, and none of the parts answers it; or about another subject.
NO_PART = "no_part"

# Inverse strength of regularisation; at a share of 0.15 flat from 10 to 100 on the messages of tests/evaluation/further_messages.yml.
C = 50.0
# Of the messages about other subjects one in so many is learnt as "something else", of the further ones of other answers and of first
# messages, and each counts this much. With four times as many, at a share of 0.15, 82% of the right parts
# were found in place of 90%, and 8% of what no part answers was given one in place of 14%.
EVERY_FURTHER = 50
EVERY_FIRST = 120
ELSE_WEIGHT = 0.25
# Messages that no part answers are fewer than those for the parts (12 to some 22 each), and count so much more.
NO_PART_WEIGHT = 1.75

#: "It is done" is said after every answer: it is held against so many times as many others, each of which counts in full.
CLOSER = {REACTIONS: 3}
#: Topics whose first messages say the same as the messages learnt here.
SAME_AS = {REACTIONS: ("chat/thanks", "chat/feedback")}

#: What parents type under an emergency reply, and what is no question after an answer.
TYPED_NEXT = DATA / "emergency" / "typed_next.yml"
SAID_BACK = DATA / "chat" / "reactions.yml"

#: Topic → part → messages.
Written = Mapping[str, Mapping[str, Sequence[str]]]


@lru_cache(maxsize=None)
def written_further(folder: Path = DATA) -> Written:
    """The messages of `data/<group>/further.yml`.

    Raises:
        ValueError: a topic or part has no answer, or messages are not written as a list of texts.
    """
    found: dict[str, Mapping[str, Sequence[str]]] = {}
    for path in sorted(folder.glob("*/further.yml")):
        where = f"{path.parent.name}/{path.name}"
        for topic, parts in read_yaml(path).items():
            if topic not in answers():
                raise ValueError(f"{where}: there is no answer {topic!r}.")
            known = {more.part for more in answers()[topic].more} | {NO_PART}
            for part, texts in parts.items():
                if part not in known:
                    raise ValueError(f"{where}: the answer {topic!r} has no part {part!r}.")
                if not texts or not all(isinstance(text, str) for text in texts):
                    raise ValueError(f"{where}: {topic}, {part}: a list of messages is needed, each in quotes.")
            found[topic] = parts
    return found


@lru_cache(maxsize=None)
def typed_next(path: Path = TYPED_NEXT) -> Mapping[str, Sequence[str]]:
    """Act → messages typed under an emergency reply (`conversation.emergency.acts`); what is none of these counts as `NO_PART`."""
    written = read_yaml(path)
    written[NO_PART] = written.pop("other")
    return written


@lru_cache(maxsize=None)
def reactions(path: Path = SAID_BACK) -> Mapping[str, Sequence[str]]:
    """Reaction → messages typed after an answer that are no question (`conversation.further.nodding`); `unsafe` ones apart; what is none of these counts as `NO_PART`."""
    written = read_yaml(path)
    written[NO_PART] = written.pop("none")
    return written


def all_written() -> Written:
    """Everything that a further model learns: the parts of the answers, what is typed under an emergency reply, reactions."""
    return {**written_further(), ACTS: typed_next(), REACTIONS: reactions()}


class FurtherModel(LearntModel):
    """Parts of answers. `parts` holds, by topic, what the rows of the weights stand for, in order."""

    NAME = "further"
    LABELS = "parts"

    def __init__(self, encoder: str = "mpnet") -> None:
        super().__init__(encoder, {})
        self.parts: dict[str, list[str]] = {}

    def fit(self, written: Written, first: Sequence[tuple[str, str]]) -> "FurtherModel":
        """Learns what is asked after every answer.

        Args:
            written: topic → part → messages.
            first: messages about anything, each with its topic.
        """
        rows = [(topic, part, as_read(text)) for topic, parts in written.items() for part, texts in parts.items() for text in texts]
        elsewhere = sorted({(topic, as_read(text)) for text, topic in first})
        told = (bit for row in (*rows, *elsewhere) for bit in row)
        kept = place_for("further", [self.learnt_by(), self.encoder.fingerprint, *told])
        if self.is_in(kept):
            self.__dict__.update(FurtherModel.load(kept).__dict__)
            return self
        said, said_elsewhere = [text for *_, text in rows], [text for _, text in elsewhere]
        vectors = self.encoder.encode_cached(said)
        others = self.encoder.encode_cached(said_elsewhere) if elsewhere else vectors[:0]
        mean, directions = evening_out(np.vstack([vectors, others]))
        vectors, others = (vectors - mean) @ directions, (others - mean) @ directions
        topics, parts = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
        other_topics = np.array([topic for topic, _ in elsewhere])
        other_groups = np.array([group_of(topic) for topic, _ in elsewhere])
        weights, biases = [], []
        for topic in written:
            own = np.flatnonzero(topics == topic)
            closer = CLOSER.get(topic, 1)
            further = one_in(EVERY_FURTHER // closer, said)
            further = further[topics[further] != topic]
            plain = one_in(EVERY_FIRST // closer, said_elsewhere)
            plain = plain[~np.isin(other_topics[plain], SAME_AS.get(topic, (topic,))) & (other_groups[plain] != topic)]
            anything_else = len(further) + len(plain)
            learner = LogisticRegression(C=C, max_iter=200, tol=1e-3).fit(
                np.vstack([vectors[own], vectors[further], others[plain]]),
                np.concatenate([parts[own], np.full(anything_else, NO_PART)]),
                sample_weight=np.concatenate([np.where((parts[own] == NO_PART) & (closer == 1), NO_PART_WEIGHT, 1.0), np.full(anything_else, ELSE_WEIGHT if closer == 1 else 1.0)]),
            )
            self.parts[topic] = [str(part) for part in learner.classes_]
            weights.append(learner.coef_ if len(learner.classes_) > 2 else np.vstack([-learner.coef_, learner.coef_]) / 2)
            biases.append(learner.intercept_ if len(learner.classes_) > 2 else np.array([-learner.intercept_[0], learner.intercept_[0]]) / 2)
        self._arrays = {
            "mean": mean, "directions": directions,
            "w": np.vstack(weights).astype(np.float32), "b": np.concatenate(biases).astype(np.float32),
        }  # fmt: skip
        keep(kept, self.save)
        return self

    def shares(self, topic: str, text: str) -> dict[str, float]:
        """How likely a message after this topic's answer asks for each of its parts, 0 to 1; empty for an answer that has none.

        What is left to 1 is something else.
        """
        return self.shares_of_all([topic], text).get(topic, {})

    def shares_of_all(self, topics: Sequence[str], text: str) -> dict[str, dict[str, float]]:
        """The same for several topics; one that has no parts is left out."""
        even = (self.encoder.encode([as_read(text)]) - self._arrays["mean"]) @ self._arrays["directions"]
        found: dict[str, dict[str, float]] = {}
        start = 0
        for topic, parts in self.parts.items():
            mine = slice(start, start + len(parts))
            start = mine.stop
            if topic in topics:
                row = np.exp(log_softmax(even @ self._arrays["w"][mine].T + self._arrays["b"][mine]))[0]
                found[topic] = {part: float(share) for part, share in zip(parts, row) if part != NO_PART}
        return found
