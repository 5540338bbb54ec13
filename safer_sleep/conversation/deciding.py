"""What has the last word over the classifier: danger, then an emergency that is still open, then a further question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from safer_sleep.conversation.emergency_turns import said_in_an_emergency
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import STILL, History, may_answer_in_an_emergency
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import IS_IT_NOW, gate
from safer_sleep.safety.red_flags import detect


def decide(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], emergency_shares: Mapping[str, float]
) -> Understood | None:
    """What the message has to be taken for; `None` to leave what was understood. Arguments as for `safety.gate.gate`."""
    flag = detect(text, earlier)
    if flag is not None and flag.certain:
        return gate(text, earlier, history, understood, emergency_shares)
    if understood["how"] == "choice in words":
        return None  # "Yes" to an offered button is that button.
    decided = gate(text, earlier, history, understood, emergency_shares)
    if decided is not None and flag is None and not decided.how.startswith("said to be over"):
        # Only the classifier sees danger. What was said last explains the words better than it can.
        known = _known(text, history, understood)
        if known is not None:
            return known
    if decided is None:
        return _known(text, history, understood)
    if decided.part == IS_IT_NOW and decided.offers[0] == history.open_emergency:
        return Understood(decided.offers[0], decided.confidence, "emergency goes on")
    if decided.part == STILL:
        # What was asked is kept with the turn: once the emergency is dealt with, the parent can go back to it.
        return None if may_answer_in_an_emergency(understood["topic"]) else replace(decided, offers=(understood["topic"],))
    return decided


def _known(text: str, history: History, understood: Mapping[str, Any]) -> Understood | None:
    clear = understood["how"].endswith("clear") and not may_answer_in_an_emergency(understood["topic"])
    found = said_in_an_emergency(text, history) or follow_up(text, history, clear)
    return Understood(found[0], 1.0, "known from what was said before", part=found[1]) if found else None
