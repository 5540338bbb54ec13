"""What time it is, for "open now". Tests can say so instead: nothing else in the assistant reads this clock."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

#: For tests only: a moment ("2026-12-28T02:00") or the path of a file that holds one. It is read at every question, so that one
#: running assistant can be asked at many times. An empty or missing file means the real time.
SETTING = "SAFER_SLEEP_NOW"


def now() -> datetime:
    """The moment in London.

    Raises:
        ValueError: the setting holds something that is no moment.
    """
    said = os.environ.get(SETTING, "").strip()
    if said and (os.sep in said):
        path = Path(said)
        said = path.read_text(encoding="utf-8").strip() if path.exists() else ""
    if not said:
        return datetime.now(LONDON)
    moment = datetime.fromisoformat(said)
    return moment.replace(tzinfo=LONDON) if moment.tzinfo is None else moment.astimezone(LONDON)
