"""Every setting, from the environment, each with a default that works on one machine.

Those below are read once, when a process starts. These are read by one part alone, some of them anew each time, and each is explained there:

    SAFER_SLEEP_EDITION              safer_sleep/directory/load.py        whose contacts parents are given: a folder of `directory`
    SAFER_SLEEP_NOW                  safer_sleep/directory/clock.py       another time than it is, to try out opening hours
    SAFER_SLEEP_WITHDRAWN_FILE       safer_sleep/advice/withdrawn.py      the list of pulled answers
    SAFER_SLEEP_SECRET               safer_sleep/channel/secret.py        what signs conversation ids
    SAFER_SLEEP_SECRET_FILE          safer_sleep/channel/secret.py        a file that holds it
    SAFER_SLEEP_REDIS_URL_FILE       safer_sleep/run/secret_files.py      a file that holds REDIS_URL
    SAFER_SLEEP_METRICS_TOKEN_FILE   safer_sleep/run/secret_files.py      a file that holds METRICS_TOKEN
    SAFER_SLEEP_MODEL                safer_sleep/run/assistant.py         another model file than the one made from the files as they are
    SAFER_SLEEP_ENDPOINTS            safer_sleep/run/assistant.py         another endpoints.yml; also read by safer_sleep/run/erase.py
    SAFER_SLEEP_LOGGING_FILE         safer_sleep/run/assistant.py         another logging.yml
    SAFER_SLEEP_LOG_LEVEL            safer_sleep/run/logs.py              how much the action server says of itself
    SAFER_SLEEP_ENCODER_WEIGHTS      safer_sleep/nlu/weights.py           a folder with the sentence encoder's weights
    SAFER_SLEEP_OPEN                 safer_sleep/demo_host/__main__.py    "no": `make run` opens no browser
    SAFER_SLEEP_PEER_EXAMPLES        safer_sleep/evaluation/peers.py      messages a topic in `make compare`
    SAFER_SLEEP_PEER_EPOCHS          safer_sleep/evaluation/peers.py      passes of Rasa's default pipeline in `make compare`

Without our prefix: HOST and PORT (safer_sleep/run/assistant.py), ACTIONS_HOST (safer_sleep/run/actions.py), and what `deploy/endpoints.yml` names.
"""

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

#: As above where the parent's words hold a red flag: a stuck turn may not keep 999 from the screen.
DANGER_SECONDS = 3.0

#: Where the channel asks whether the action server is well.
ACTIONS_PORT = os.environ.get("ACTIONS_PORT") or "5055"
ACTIONS_HEALTH_URL = os.environ.get("SAFER_SLEEP_ACTIONS_HEALTH_URL") or f"http://127.0.0.1:{ACTIONS_PORT}/health"

#: The package of custom actions that the action server loads. Another one only to see what happens when actions fail.
ACTIONS = os.environ.get("SAFER_SLEEP_ACTIONS") or "actions"

#: Hours without a message after which a conversation is deleted. The privacy answer says the same number.
KEEP_HOURS = float(os.environ.get("SAFER_SLEEP_KEEP_HOURS") or 24)

#: How often idle conversations are looked for, in seconds.
DELETE_EVERY_SECONDS = float(os.environ.get("SAFER_SLEEP_DELETE_EVERY_SECONDS") or 600)

#: Minutes without a message after which a page no longer shows a conversation again: whoever opens it may be somebody else.
SHOW_AGAIN_MINUTES = float(os.environ.get("SAFER_SLEEP_SHOW_AGAIN_MINUTES") or 30)

#: Where "Exit site" goes from the stand-alone page: something anybody might be reading. A host sets its own with `data-exit`.
EXIT_URL = os.environ.get("SAFER_SLEEP_EXIT_URL") or "https://www.bbc.co.uk/weather"

#: Origins, separated by commas, that may embed the chat besides those in `embedders.yml`.
EMBED_ORIGINS = os.environ.get("SAFER_SLEEP_EMBED_ORIGINS") or ""

# -- Running it for many parents (docs/runbook.md). None of this has to be set on one machine. --------------------------

#: A Redis that several assistant processes share for whose turn it is and for rate limits. Without it each process counts alone.
REDIS_URL = os.environ.get("SAFER_SLEEP_REDIS_URL") or ""

#: How many proxies of ours stand in front: the caller's address is that many from the right in X-Forwarded-For. 0: the header is not believed.
TRUSTED_PROXIES = int(os.environ.get("SAFER_SLEEP_TRUSTED_PROXIES") or 0)

#: Who may read `/chat/metrics`: whoever brings this word. Without one, only a caller on the same machine.
METRICS_TOKEN = os.environ.get("SAFER_SLEEP_METRICS_TOKEN") or ""

#: Messages of one conversation: so many at once, then so many a minute. Nobody types faster by hand.
CONVERSATION_BURST = float(os.environ.get("SAFER_SLEEP_CONVERSATION_BURST") or 30)
CONVERSATION_PER_MINUTE = float(os.environ.get("SAFER_SLEEP_CONVERSATION_PER_MINUTE") or 30)

#: Requests from one address prefix (IPv4 /24, IPv6 /56): wide, because a hospital or a mobile network is one prefix to us.
PREFIX_BURST = float(os.environ.get("SAFER_SLEEP_PREFIX_BURST") or 120)
PREFIX_PER_MINUTE = float(os.environ.get("SAFER_SLEEP_PREFIX_PER_MINUTE") or 240)

#: Turns taken at one time by one process; the next gets 503 with 999 and 111 at once, rather than a place in a queue that is too long.
TURNS_AT_ONCE = int(os.environ.get("SAFER_SLEEP_TURNS_AT_ONCE") or 40)

#: With KEEP_HOURS=0 nothing is written to disk: a conversation is in memory only, and so many minutes after its last message it is gone.
MEMORY_MINUTES = float(os.environ.get("SAFER_SLEEP_MEMORY_MINUTES") or 30)

#: Seconds after which an action is given up; the parent then gets the written answer without it.
ACTION_SECONDS = float(os.environ.get("SAFER_SLEEP_ACTION_SECONDS") or 2)
