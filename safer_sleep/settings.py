"""Every setting in one place, from the environment, each with a default that works on one machine."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

#: Where built things live (sentence vectors, the quantised encoder). Safe to delete: it is made again.
CACHE = Path(os.environ.get("SAFER_SLEEP_CACHE") or ROOT / ".cache")

DATA = ROOT / "data"

#: Longest message taken, in characters. Longer ones are refused in words, with the text left in the parent's box.
MESSAGE_LIMIT = 1000

#: Longest request body taken, in bytes.
BODY_LIMIT = 4096

#: Seconds after which a turn is given up and the fixed words with 999 and 111 are sent instead.
TURN_SECONDS = float(os.environ.get("SAFER_SLEEP_TURN_SECONDS") or 10)

#: Where the channel asks whether the action server is well.
ACTIONS_HEALTH_URL = os.environ.get("SAFER_SLEEP_ACTIONS_HEALTH_URL") or "http://127.0.0.1:5055/health"

#: Hours without a message after which a conversation is deleted. The privacy answer says the same number.
KEEP_HOURS = float(os.environ.get("SAFER_SLEEP_KEEP_HOURS") or 24)

#: How often idle conversations are looked for, in seconds.
DELETE_EVERY_SECONDS = 600

#: Minutes without a message after which a page no longer shows a conversation again: whoever opens it may be somebody else.
SHOW_AGAIN_MINUTES = float(os.environ.get("SAFER_SLEEP_SHOW_AGAIN_MINUTES") or 30)

#: Where "Exit site" goes from the stand-alone page. A host sets its own with `data-exit`.
EXIT_URL = os.environ.get("SAFER_SLEEP_EXIT_URL") or "https://www.bbc.co.uk/weather"
