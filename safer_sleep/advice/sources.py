"""The published pages that the answers rest on (`data/sources.yml`), each with the day it has to be read again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml


@dataclass(frozen=True)
class Source:
    id: str
    title: str
    publisher: str
    url: str | None
    date: str
    seen: str
    next_review: date

    def overdue(self, today: date) -> bool:
        return self.next_review < today


@lru_cache(maxsize=None)
def sources(path: Path = DATA / "sources.yml") -> dict[str, Source]:
    """Every source by its id.

    Raises:
        ValueError: two entries have the same id, or one lacks a field.
    """
    found: dict[str, Source] = {}
    for entry in read_yaml(path)["sources"]:
        try:
            source = Source(**{**entry, "next_review": date.fromisoformat(entry["next_review"])})
        except (TypeError, ValueError) as error:
            raise ValueError(f"{path.name}: source {entry.get('id')!r}: {error}") from error
        if source.id in found:
            raise ValueError(f"{path.name}: two sources have the id {source.id!r}")
        found[source.id] = source
    return found
