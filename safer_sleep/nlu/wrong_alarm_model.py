"""Whether an alarm was wrong, learnt from what parents type after an emergency reply. No Rasa import.

"It's only snot, he's grinning at me" and "not blue, but a bit grey" look alike to patterns. The model reads the words by themselves and behind the message
that raised the alarm. Deterministic. What it may end, and what it may not, says `conversation/emergency/wrong_alarm.py`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from safer_sleep.nlu.evenness import evening_out, log_softmax
from safer_sleep.nlu.kept import keep, place_for
from safer_sleep.nlu.learnt_model import LearntModel, as_read
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

#: What a message may be: it was misheard and they say so; an everyday question and no word of it; danger goes on, or nobody can know.
WELL, ASKS, GOES_ON = KINDS = ("well", "asks", "still")
#: Written by people who were told what an alarm is, and typed by people who played parents at whom one was raised.
WRITTEN = DATA / "emergency" / "after_an_alarm.yml"
PLAYED = DATA / "emergency" / "after_a_played_alarm.yml"

# Inverse strength of regularisation, and how much a played message counts. Told to write both, people write what is well and what goes on as differently as they
# can: learnt from the written ones alone, 0.994 of the written measuring messages are put on the right side (area under the curve), and 0.93 of the played ones;
# with the played ones, counted 4 times, 0.99 and 0.95. By the words alone, without the message that raised the alarm, both were lower (0.98 and 0.92).
C = 1.0
PLAYED_WEIGHT = 4.0

#: Emergency → label → (the message that raised the alarm, the message after it).
Written = Mapping[str, Mapping[str, Sequence[Sequence[str]]]]


@lru_cache(maxsize=None)
def written_after_alarms(path: Path = WRITTEN) -> Written:
    """The messages of a file.

    Raises:
        ValueError: a label is none of `KINDS`, or a message is not written as a pair of texts.
    """
    written = read_yaml(path)
    for emergency, labels in written.items():
        for label, pairs in labels.items():
            if label not in KINDS:
                raise ValueError(f"{path.name}: {emergency}: {label!r} is none of {', '.join(KINDS)}.")
            if not all(len(pair) == 2 and all(isinstance(text, str) for text in pair) for pair in pairs):
                raise ValueError(f"{path.name}: {emergency}, {label}: each message is a pair of texts in quotes.")
    return written


class WrongAlarmModel(LearntModel):
    """Whether all is well after an alarm. `labels` holds the columns, in order."""

    NAME = "wrong_alarm"
    LABELS = "labels"

    def __init__(self, encoder: str = "mpnet") -> None:
        super().__init__(encoder, {})
        self.labels: list[str] = []

    def fit(self, written: Written, played: Written) -> "WrongAlarmModel":
        """Learns from messages (`written_after_alarms`), of which the played ones count more."""
        told, typed = _rows(written), _rows(played)
        rows = [*told, *typed]
        kept = place_for("wrong_alarm", [self.learnt_by(), self.encoder.fingerprint, str(len(told)), *(bit for row in rows for bit in row)])
        if self.is_in(kept):
            self.__dict__.update(WrongAlarmModel.load(kept).__dict__)
            return self
        alone = self.encoder.encode_cached([as_read(text) for _, _, text in rows])
        behind = self.encoder.encode_cached([_behind(first, text) for _, first, text in rows])
        mean, directions = evening_out(np.vstack([alone, behind]))
        vectors = np.hstack([(alone - mean) @ directions, (behind - mean) @ directions])
        learner = LogisticRegression(C=C, max_iter=500).fit(
            vectors, [label for label, _, _ in rows], sample_weight=[1.0] * len(told) + [PLAYED_WEIGHT] * len(typed)
        )
        self.labels = [str(label) for label in learner.classes_]
        self._arrays = {
            "mean": mean, "directions": directions, "w": learner.coef_.astype(np.float32), "b": learner.intercept_.astype(np.float32),
        }  # fmt: skip
        keep(kept, self.save)
        return self

    def shares(self, first: str, text: str) -> dict[str, float]:
        """How likely a message is each of `KINDS`, 0 to 1.

        Args:
            first: the message that raised the alarm; empty if a button did.
            text: the message after it.
        """
        a = self._arrays
        vectors = (self.encoder.encode([as_read(text), _behind(first, text)]) - a["mean"]) @ a["directions"]
        row = np.exp(log_softmax(vectors.reshape(1, -1) @ a["w"].T + a["b"]))[0]
        return {label: float(share) for label, share in zip(self.labels, row)}


def _rows(written: Written) -> list[tuple[str, str, str]]:
    return [(label, first, text) for labels in written.values() for label, pairs in labels.items() for first, text in pairs]


def _behind(first: str, text: str) -> str:
    return as_read(f"{first}. {text}") if first else as_read(text)
