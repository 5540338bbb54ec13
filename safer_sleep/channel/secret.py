"""The secret that signs conversation ids: from the environment, or made on first start and kept where only we can read it."""

from __future__ import annotations

import os
import secrets
from functools import lru_cache
from pathlib import Path

from safer_sleep import settings

#: Shorter ones can be guessed.
_SHORTEST = 32


class WeakSecret(Exception):
    """The secret that was set is too short to protect anything."""


@lru_cache(maxsize=1)
def signing_keys() -> tuple[bytes, ...]:
    """The newest key signs, every one of them is believed: so that a key can be changed while parents are talking.

    `SAFER_SLEEP_SECRET_FILE` names a file, `SAFER_SLEEP_SECRET` holds the words themselves; several are divided by commas, newest first.

    Raises:
        WeakSecret: one of them has fewer than 32 characters.
    """
    named = os.environ.get("SAFER_SLEEP_SECRET_FILE")
    given = Path(named).read_text(encoding="utf-8") if named else os.environ.get("SAFER_SLEEP_SECRET", "")
    words = [word.strip() for word in given.split(",") if word.strip()] or [_made_and_kept(settings.CACHE / "secret")]
    if any(len(word) < _SHORTEST for word in words):
        raise WeakSecret(f"Each secret needs at least {_SHORTEST} characters. Make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(32))'")
    return tuple(word.encode() for word in words)


def _made_and_kept(path: Path) -> str:
    """The secret of one machine. Two processes that start together end with the same one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        mine = path.with_name(f"secret.{os.getpid()}")
        handle = os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(secrets.token_urlsafe(32))
        try:
            os.link(mine, path)
        except FileExistsError:  # another process was first
            pass
        finally:
            mine.unlink()
    return path.read_text(encoding="utf-8").strip()
