"""The training examples of `data/<group>/nlu.yml`, read without Rasa."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

from safer_sleep.settings import DATA


@lru_cache(maxsize=None)
def examples(folder: Path = DATA) -> dict[str, tuple[str, ...]]:
    """What parents say, by topic."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("*/nlu.yml")):
        for block in yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))["nlu"]:
            found[block["intent"]] = tuple(line[2:].strip() for line in block["examples"].splitlines() if line.startswith("- "))
    return found
