"""The topics the assistant answers. Their ids (`group/topic`) are a contract: tests, reports and replies use them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

OUT_OF_SCOPE = "chat/out_of_scope"
UNCLEAR = "chat/unclear"


@lru_cache(maxsize=None)
def topics(path: Path = DATA / "topics.yml") -> dict[str, str]:
    """Every topic id with what a parent wants who asks it, in the order of the file."""
    groups = read_yaml(path)
    return {f"{group}/{topic}": wanted for group, entries in groups.items() for topic, wanted in entries.items()}


def group_of(topic: str) -> str:
    return topic.split("/", 1)[0]
