"""Dangers other than the baby's own body, learnt from how parents tell of them in passing (`data/emergency/other_dangers_told.yml`). No Rasa import.

It stands behind the rules of `safety/other_dangers.py`, which know few sideways words. Deterministic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import group_of
from safer_sleep.nlu.evenness import evening_out, log_softmax
from safer_sleep.nlu.kept import keep, place_for
from safer_sleep.nlu.learnt_model import LearntModel, as_read
from safer_sleep.nlu.played_talks import HARMLESS, read_turns
from safer_sleep.nlu.sampling import one_in
from safer_sleep.nlu.training_data import from_situations, played
from safer_sleep.safety.other_dangers import look
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

#: The column for everything that is none of these dangers.
NONE = "none"
WRITTEN = DATA / "emergency" / "other_dangers_told.yml"

# Inverse strength of regularisation, and of the ordinary messages (those of emergencies, and those in which a rule sees such a danger, left
# out) one in so many is learnt as none. Of 199 dangers in tests/evaluation/other_danger_messages.yml 70% are then read right at a share of 0.5 and
# 2% as another; of 149 harmless messages 1% are taken for danger, and of 6,462 ordinary ones that were not learnt 0.5%.
# Of 795 messages of people who played harmless parents, 31 reached 0.4 as long as only written messages were learnt, and 12 with 2,186 played ones.
C = 30.0
EVERY = 6


@lru_cache(maxsize=None)
def written_dangers(path: Path = WRITTEN) -> Mapping[str, Sequence[str]]:
    """`topic#part`, or `NONE` → messages.

    Raises:
        ValueError: an answer has no such part.
    """
    written = read_yaml(path)
    for danger in written:
        topic, _, part = danger.partition("#")
        known = {"", *(more.part for more in answers()[topic].more)} if topic in answers() else set()
        if danger != NONE and part not in known:
            raise ValueError(f"{path.name}: there is no answer {danger!r}.")
    return written


def played_harmless() -> list[str]:
    """What people typed who played parents or wrote from a drawn situation, first and later in a talk, where a reader with a nurse's eye saw none of these dangers."""
    first = [text for topic, texts in (*played().items(), *from_situations().items()) if topic not in {danger.partition("#")[0] for danger in written_dangers()} and group_of(topic) != "emergency" for text in texts]
    return [*first, *(turn.text for turn in read_turns() if turn.needs == HARMLESS and not set(turn.fits) & set(written_dangers()))]


class OtherDangerModel(LearntModel):
    """Dangers in texts. `dangers` holds the columns, in order; one of them is `NONE`."""

    NAME = "other_dangers"
    LABELS = "dangers"

    def __init__(self, encoder: str = "mpnet") -> None:
        super().__init__(encoder, {})
        self.dangers: list[str] = []

    def fit(self, written: Mapping[str, Sequence[str]], ordinary: Sequence[tuple[str, str]], harmless: Sequence[str] = ()) -> "OtherDangerModel":
        """Learns from messages.

        Args:
            written: danger → messages.
            ordinary: messages about anything, each with its topic.
            harmless: messages in which none of these dangers is told, whatever they sound like (`played_harmless`).
        """
        told = [(danger, as_read(text)) for danger, texts in written.items() for text in texts]
        quiet = sorted({text for text, topic in ordinary if group_of(topic) != "emergency"})
        plain = [quiet[at] for at in one_in(EVERY, quiet)]
        rows = [*told, *((NONE, as_read(text)) for text in plain if look(text) is None), *((NONE, as_read(text)) for text in harmless)]
        kept = place_for("other_dangers", [self.learnt_by(), self.encoder.fingerprint, *(bit for row in rows for bit in row)])
        if self.is_in(kept):
            self.__dict__.update(OtherDangerModel.load(kept).__dict__)
            return self
        vectors = self.encoder.encode_cached([text for _, text in rows])
        mean, directions = evening_out(vectors)
        learner = LogisticRegression(C=C, max_iter=300, tol=1e-3).fit((vectors - mean) @ directions, [danger for danger, _ in rows])
        self.dangers = [str(danger) for danger in learner.classes_]
        self._arrays = {
            "mean": mean, "directions": directions, "w": learner.coef_.astype(np.float32), "b": learner.intercept_.astype(np.float32),
        }  # fmt: skip
        keep(kept, self.save)
        return self

    def shares(self, text: str) -> dict[str, float]:
        """How likely the message tells of each danger (`topic#part`), 0 to 1. What is left to 1 is none."""
        a = self._arrays
        even = (self.encoder.encode([as_read(text)]) - a["mean"]) @ a["directions"]
        row = np.exp(log_softmax(even @ a["w"].T + a["b"]))[0]
        return {danger: float(share) for danger, share in zip(self.dangers, row) if danger != NONE}
