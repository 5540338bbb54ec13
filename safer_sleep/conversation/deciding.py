"""What has the last word over the classifier: danger, then an emergency that is still open, then a further question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import STILL, History, may_answer_in_an_emergency
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import gate
from safer_sleep.safety.red_flags import detect


def decide(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], emergency_shares: Mapping[str, float]
) -> Understood | None:
    """What the message has to be taken for; `None` to leave what was understood. Arguments as for `safety.gate.gate`."""
    if understood["how"] == "choice in words":
        # "Yes" to an offered button is that button. Only a certain red flag in the same words comes before it.
        flag = detect(text, earlier)
        return gate(text, earlier, history, understood, {}) if flag is not None and flag.certain else None
    decided = gate(text, earlier, history, understood, emergency_shares)
    if decided is not None and decided.part != STILL:
        return decided
    further = follow_up(text, history)
    if further is not None:
        return Understood(further[0], 1.0, "further question", part=further[1])
    if decided is not None and may_answer_in_an_emergency(understood["topic"]):
        return None
    # What was asked is kept with the turn: once the emergency is dealt with, the parent can go back to it.
    return None if decided is None else replace(decided, offers=(understood["topic"],))
