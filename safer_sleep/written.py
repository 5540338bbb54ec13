"""Reads what people wrote in YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# The parser in C where PyYAML was built with it, some ten times as fast: the assistant reads two megabytes when it starts.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """What a YAML file holds: mappings, lists, texts and numbers, and nothing that could run.

    Raises:
        OSError: the file cannot be read.
        yaml.YAMLError: it is no YAML; the message names line and column.
    """
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
