"""Starts the assistant (the Rasa server with the `web` channel). Its HTTP API stays off: only `/chat` is there."""

from __future__ import annotations

import os
import sys

from safer_sleep.channel.secret import WeakSecret, signing_keys
from safer_sleep.run import secret_files
from safer_sleep.run.train import model_path
from safer_sleep.settings import ACTIONS_PORT, CACHE, ROOT

#: What the web server itself takes: no huge bodies (a form of 1,000 emojis is 12 kB), nobody who sends a byte a minute.
_SERVER = {"SANIC_REQUEST_MAX_SIZE": "32768", "SANIC_REQUEST_TIMEOUT": "15", "SANIC_RESPONSE_TIMEOUT": "30", "SANIC_SERVER_NAME": ""}


def endpoints() -> str:
    """The file of endpoints: the one that is named, or our own, rewritten where `make run ACTIONS_PORT=…` moved the action server."""
    named = os.environ.get("SAFER_SLEEP_ENDPOINTS")
    if named or ACTIONS_PORT == "5055":
        return named or "endpoints.yml"
    moved = CACHE / "endpoints.yml"
    moved.write_text((ROOT / "endpoints.yml").read_text(encoding="utf-8").replace(":5055/", f":{ACTIONS_PORT}/"), encoding="utf-8")
    return str(moved)


def main() -> None:
    os.chdir(ROOT)
    CACHE.mkdir(parents=True, exist_ok=True)
    model = os.environ.get("SAFER_SLEEP_MODEL") or str(model_path())
    if not os.path.isfile(model):
        print(f"There is no model at {os.path.relpath(model)} (run: make train). Only fixed words are answered until there is one.", file=sys.stderr)
        # Rasa does not start without a model file. With one that it cannot read it does, and the channel answers what it can.
        model = str(CACHE / "no-model.tar.gz")
        open(model, "wb").close()
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    # A message's arithmetic is too little to share out: with more threads, the default, understanding one took 35 to 39 ms of
    # processor time instead of 26 (2 cores).
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for name, value in _SERVER.items():
        os.environ.setdefault(name, value)
    try:
        secret_files.read()
        if os.environ.get("SAFER_SLEEP_REDIS_URL") and not (os.environ.get("SAFER_SLEEP_SECRET") or os.environ.get("SAFER_SLEEP_SECRET_FILE")):
            sys.exit("Several processes share conversations, so they need one secret: set SAFER_SLEEP_SECRET_FILE (see docs/runbook.md).")
        signing_keys()
    except (WeakSecret, OSError) as error:
        sys.exit(f"A secret cannot be used: {error}")
    os.execv(
        sys.executable,
        [sys.executable, "-m", "rasa", "run", "--model", model, "--endpoints", endpoints(),
         "--credentials", "credentials.yml", "--interface", os.environ.get("HOST", "127.0.0.1"), "--port", os.environ.get("PORT", "5005"),
         "--logging-config-file", os.environ.get("SAFER_SLEEP_LOGGING_FILE", "logging.yml")],
    )  # fmt: skip


if __name__ == "__main__":
    main()
