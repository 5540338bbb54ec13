"""Secrets that a container gets as files: `NAME_FILE` names the file, and `NAME` is what it holds."""

from __future__ import annotations

import os
from pathlib import Path

_NAMES = ("POSTGRES_PASSWORD", "SAFER_SLEEP_REDIS_URL", "SAFER_SLEEP_METRICS_TOKEN")


def read() -> None:
    """Puts them into the environment of this process and of those it starts. Raises `OSError` if a named file cannot be read."""
    for name in _NAMES:
        file = os.environ.get(f"{name}_FILE")
        if file and not os.environ.get(name):
            os.environ[name] = Path(file).read_text(encoding="utf-8").strip()
