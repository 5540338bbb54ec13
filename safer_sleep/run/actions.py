"""Starts the action server: on loopback only, and it never repeats a conversation in an error (Rasa's own does)."""

from __future__ import annotations

import logging
import os
from contextlib import suppress

from rasa_sdk import endpoint
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json

from safer_sleep.advice.answers import answers
from safer_sleep.directory.load import directory
from safer_sleep.directory.schema import DirectoryError
from safer_sleep.run.logs import set_up
from safer_sleep.safety.rules import rule_set
from safer_sleep.settings import ACTIONS

# By its own name: this module is run as "__main__", and a stranger's lines lose their words (see logs).
logger = logging.getLogger("safer_sleep.run.actions")


def create_app() -> Sanic:
    """Rasa's action server with our actions and with errors that say only what kind they are."""
    app = endpoint.create_app(ACTIONS, cors_origins=[])

    @app.exception(Exception)
    async def only_the_kind(request: Request, error: Exception) -> HTTPResponse:
        logger.error("An action failed: %s", type(error).__name__)
        return json({"error": type(error).__name__}, status=getattr(error, "status_code", 500))

    return app


def warm_up() -> None:
    """Reads what the first action would otherwise read: together it takes longer than an action may (settings.ACTION_SECONDS)."""
    answers()
    rule_set()
    with suppress(DirectoryError):  # Said by the action that needs it.
        directory()


def main() -> None:
    set_up()
    warm_up()
    create_app().run(
        host=os.environ.get("ACTIONS_HOST", "127.0.0.1"), port=int(os.environ.get("ACTIONS_PORT", "5055")), access_log=False, workers=1
    )


if __name__ == "__main__":
    main()
