"""Answers that were pulled: within seconds, without training, without a restart. See docs/runbook.md, "An answer is wrong".

The file lists topics, one a line, "#" begins a remark. A pulled topic still gets a reply: a person to ask, and 999 and 111.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

from safer_sleep import settings
from safer_sleep.advice.topics import group_of

logger = logging.getLogger(__name__)

ASK_A_PERSON = (
    "I do not have an answer for that right now. We are checking it.\n\n"
    "Please ask a person: your midwife or health visitor, or call 111 at any time, day or night.\n\n"
    "If your baby may be very ill, is hard to wake, or you are not sure that they are breathing: call 999."
)
#: An emergency reply that was pulled leaves what is never wrong.
CALL_999 = "Call 999 now. Say what has happened and where you are. They will tell you what to do, and stay on the line with you."

_state: tuple[tuple[int, int] | None, frozenset[str]] = (None, frozenset())


def _file() -> Path:
    return Path(os.environ.get("SAFER_SLEEP_WITHDRAWN_FILE") or settings.ROOT / "withdrawn.txt")


def withdrawn() -> frozenset[str]:
    """The topics that are pulled now. Read again whenever the file changes; a file that cannot be read leaves things as they were."""
    global _state
    try:
        stat = _file().stat()
    except FileNotFoundError:
        _state = (None, frozenset())
        return _state[1]
    except OSError:
        return _state[1]
    seen = (stat.st_mtime_ns, stat.st_size)
    if seen != _state[0]:
        try:
            lines = _file().read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            logger.error("The list of withdrawn answers cannot be read")
            return _state[1]
        topics = frozenset(filter(None, (line.partition("#")[0].strip() for line in lines)))
        logger.warning("Withdrawn answers: %s", ", ".join(sorted(topics)) or "none")
        _state = (seen, topics)
    return _state[1]


def words_for(topic: str) -> str | None:
    """What is said instead of a pulled answer; `None` for one that stands."""
    if topic not in withdrawn():
        return None
    return CALL_999 if group_of(topic) == "emergency" else ASK_A_PERSON
