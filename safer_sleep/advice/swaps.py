"""Dangerous confusions (`data/dangerous_swaps.yml`): topics that must never be answered by certain others."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path

from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml


@lru_cache(maxsize=None)
def _rows(path: Path = DATA / "dangerous_swaps.yml") -> tuple[tuple[str, tuple[str, ...]], ...]:
    rows = read_yaml(path)
    return tuple((row["asked"], tuple(row["never_answered_by"])) for row in rows)


@lru_cache(maxsize=None)
def is_dangerous(asked: str, answered: str) -> bool:
    """Whether a parent who asked about one topic must never get the other's answer."""
    return any(fnmatchcase(asked, row) and any(fnmatchcase(answered, a) for a in never) for row, never in _rows())
