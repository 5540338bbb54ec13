"""How like a message is to what was written: to the messages that ask for each reply, to the reply's own words, to its title. No Rasa import.

A reply is an answer's card or one of its parts. Nothing is fitted here: sentence vectors are compared, so that replies of different answers can be
held against each other (`nlu.fitting_reply`). `nlu.further_model` tells the parts of one answer apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safer_sleep.advice.answers import answers
from safer_sleep.nlu.evenness import evening_out, unit
from safer_sleep.nlu.further_model import Written
from safer_sleep.nlu.kept import keep, place_for
from safer_sleep.nlu.learnt_model import LearntModel, as_read

#: How many of the widest directions of the vectors are compared; with 768 as many labelled turns were met, with 384 none fewer.
DIRECTIONS = 384
#: A reply's messages that are nearest to a message: the mean of so many.
NEAREST = 3
#: What a reply has of likeness to its messages if none were written for it (a card): about what any message has.
NO_MESSAGES = 0.25

#: An answer's card (`topic`, empty) or one of its parts (`topic`, `part`).
Reply = tuple[str, str]


@dataclass(frozen=True)
class Likeness:
    """How like one message is to every reply, in the order of `LikenessModel.replies`; cosines, -1 to 1.

    Attributes:
        asked: to the nearest messages that ask for it.
        words: to the words of the reply.
        title: to its subject and title.
    """

    asked: np.ndarray
    words: np.ndarray
    title: np.ndarray


class LikenessModel(LearntModel):
    """`replies` holds the replies that are compared, in order, as [topic, part]."""

    NAME = "likeness"
    LABELS = "replies"
    HALVED = ("asking", "words", "titles")

    def __init__(self, encoder: str = "mpnet") -> None:
        super().__init__(encoder, {})
        self.replies: list[list[str]] = []

    def fit(self, written: Written) -> "LikenessModel":
        """Takes in the written answers, and the messages that ask for their parts.

        Args:
            written: topic → part → messages.
        """
        replies = [(topic, part) for topic, answer in answers().items() for part in ("", *(more.part for more in answer.more))]
        words = [as_read(_words(reply)) for reply in replies]
        titles = [as_read(_title(reply)) for reply in replies]
        number = {reply: i for i, reply in enumerate(replies)}
        asking = [(number[topic, part], as_read(text)) for topic, parts in written.items() for part, texts in parts.items() if (topic, part) in number for text in texts]
        asking.sort(key=lambda one: one[0])
        told = (*(f"{topic}#{part}" for topic, part in replies), *words, *titles, *(bit for i, text in asking for bit in (str(i), text)))
        kept = place_for("likeness", [self.learnt_by(), self.encoder.fingerprint, *told])
        if self.is_in(kept):
            self.__dict__.update(LikenessModel.load(kept).__dict__)
            return self
        rows = self.encoder.encode_cached([*words, *titles, *(text for _, text in asking)])
        mean, directions = evening_out(rows)
        even = unit((rows - mean) @ directions[:, :DIRECTIONS])
        self.replies = [list(reply) for reply in replies]
        self._arrays = {
            "mean": mean, "directions": np.ascontiguousarray(directions[:, :DIRECTIONS]),
            "words": even[: len(words)], "titles": even[len(words) : 2 * len(words)], "asking": even[2 * len(words) :],
            "whose": np.array([i for i, _ in asking], dtype=np.int32),
        }  # fmt: skip
        keep(kept, self.save)
        return self

    def likeness(self, text: str) -> Likeness:
        """How like a message is to each of `replies`."""
        a = self._arrays
        even = unit((self.encoder.encode([as_read(text)]) - a["mean"]) @ a["directions"])[0]
        asked = np.full(len(self.replies), NO_MESSAGES, dtype=np.float32)
        near = a["asking"] @ even
        starts = np.flatnonzero(np.diff(a["whose"], prepend=-1))  # the messages of a reply stand together
        for start, end in zip(starts, [*starts[1:], len(near)]):
            asked[a["whose"][start]] = np.sort(near[start:end])[-NEAREST:].mean()
        return Likeness(asked, a["words"] @ even, a["titles"] @ even)


def _words(reply: Reply) -> str:
    answer = answers()[reply[0]]
    return next((more.text for more in answer.more if more.part == reply[1]), answer.text)


def _title(reply: Reply) -> str:
    answer = answers()[reply[0]]
    title = next((more.title for more in answer.more if more.part == reply[1]), "")
    return f"{answer.offer}: {title}" if title else answer.offer
