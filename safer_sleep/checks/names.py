"""Names in the code that nothing defines, and imports that nothing uses. Rasa would turn the first into an empty reply."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from pyflakes.api import checkPath
from pyflakes.reporter import Reporter

from safer_sleep.settings import ROOT

FOLDERS = ("safer_sleep", "actions", "tests")


def problems(root: Path = ROOT) -> Iterator[str]:
    """What pyflakes finds in the Python files of FOLDERS."""
    found = io.StringIO()
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            checkPath(str(path), Reporter(found, found))
    yield from (line.replace(f"{root}/", "") for line in found.getvalue().splitlines())
