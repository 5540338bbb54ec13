"""What was learnt is kept by what it was learnt from: a change of wording in an answer retrains nothing. No Rasa import."""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from safer_sleep import settings


def digest_of_files(paths: Iterable[Path]) -> str:
    """The SHA-256, in hexadecimal, of the contents of files in the given order.

    Raises:
        OSError: a file cannot be read.
    """
    digest = hashlib.sha256()
    for path in paths:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def place_for(kind: str, learnt_from: Iterable[str]) -> Path:
    """The folder in which the model learnt from exactly this is, or will be, kept.

    Args:
        kind: what kind of model it is, such as `classifier`.
        learnt_from: everything that decides what is learnt, examples and code included, in a fixed order.
    """
    digest = hashlib.sha256()
    for text in learnt_from:
        digest.update(text.encode("utf-8", "replace") + b"\0")
    return settings.CACHE / kind / digest.hexdigest()[:24]


def keep(folder: Path, save: Callable[[Path], None]) -> None:
    """Has `save` write into a folder beside, and moves it to its place whole, so that no half model is ever found there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="writing-") as scratch:
        ready = Path(scratch) / "ready"
        ready.mkdir()
        save(ready)
        with contextlib.suppress(OSError):  # another process was first
            ready.rename(folder)
