"""The training examples of `data/<group>/defining.yml`, `nlu.yml`, `told_sideways.yml`, `played.yml` and `situations.yml`, read without Rasa."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml


@lru_cache(maxsize=None)
def examples(folder: Path = DATA) -> dict[str, tuple[str, ...]]:
    """What parents say, by topic: the messages that define it first."""
    found = defining(folder)
    for name in ("nlu.yml", "told_sideways.yml", "played.yml", "situations.yml"):
        for topic, said in _read(folder, name).items():
            found[topic] = found.get(topic, ()) + said
    return found


def played(folder: Path = DATA) -> dict[str, tuple[str, ...]]:
    """What people typed first who played parents in whole talks, by topic: nearer to what parents type than what was written for one topic."""
    return _read(folder, "played.yml")


def from_situations(folder: Path = DATA) -> dict[str, tuple[str, ...]]:
    """What people typed first who wrote as one person in one drawn situation, without a topic in mind, by topic."""
    return _read(folder, "situations.yml")


def defining(folder: Path = DATA) -> dict[str, tuple[str, ...]]:
    """The messages that show where one topic ends and the next begins, by topic."""
    return _read(folder, "defining.yml")


def defining_messages(folder: Path = DATA) -> frozenset[str]:
    """The same without their topics."""
    return frozenset(text for said in defining(folder).values() for text in said)


def _read(folder: Path, name: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob(f"*/{name}")):
        for block in read_yaml(path)["nlu"]:
            found[block["intent"]] = tuple(line[2:].strip() for line in block["examples"].splitlines() if line.startswith("- "))
    return found
