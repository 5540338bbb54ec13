"""How long the assistant waits for the action server. Rasa waits five minutes and has no setting for it."""

from __future__ import annotations

from rasa.core.actions import action


def limit(seconds: float) -> None:
    """From now on an action that has not answered after so many seconds is given up, as if the server were down.

    Rasa goes on with the next step of the rule, so that the parent still gets the written answer.
    """
    action.DEFAULT_REQUEST_TIMEOUT = seconds
