"""What the words before explain a message by: a further question about the answer just read, or what is typed in an emergency."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.asleep_with import LIFT_PARTS
from safer_sleep.conversation.emergency_turns import after_a_death, said_in_an_emergency
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import CLOSES, History, may_answer_in_an_emergency
from safer_sleep.nlu.understanding import Understood

#: "Where do I go, I'm in Northampton" names a town and asks more than who is there.
ASKS = re.compile(r"\b(where|what|how|who|will|would|can|could|is there|are there|do they|need to|want to)\b", re.I)
#: How it is noted that the words were understood as said in, or right after, an emergency.
IN_AN_EMERGENCY = "said in an emergency"
#: From which confidence a disclosure comes before a further question about sleep that stands in the same words.
LIKELY = 0.5


def _asks_anew(understood: Mapping[str, Any], before: str) -> bool:
    """Whether a message after an answer about sleep is none about that answer: it answers the check, opens another subject, or discloses something."""
    if group_of(before) in ("support", "emergency"):
        return False
    topic = understood["topic"]
    disclosed = group_of(topic) == "support" and understood.get("confidence", 0.0) >= LIKELY
    return understood["how"] == "check" or (topic != before and (disclosed or understood["how"].endswith("clear")))


def known_from_before(text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any]) -> Understood | None:
    """The part of an answer that the message asks for in the light of what was said; `None` if it stands by itself.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `how`, `confidence`).
    """
    # About the same subject once more, it is no question of another kind.
    before = history.last_answer
    clear = understood["how"].endswith("clear") and not may_answer_in_an_emergency(understood["topic"]) and not (before and before.topic == understood["topic"])
    found = said_in_an_emergency(text, history, earlier)
    over = history.open_emergency is None
    if found is not None and clear and over and (found[1] in CLOSES or (found[1] == "go" and group_of(found[0]) == "emergency")):
        found = None  # It is over already, and there is a question to answer.
    if found is not None and history.open_emergency is None and found[0] == "support/helplines":
        # A subject's own words for it ("I can't ring, my dad is downstairs") come before the general ones.
        own = follow_up(text, history, clear)
        found = own if own is not None and before and own[0] == before.topic else found
    if found is not None:
        # "Midwife said it's normal. How warm should the room be": it is over, and the question is led to.
        asks = found[1] in CLOSES and (clear or (ASKS.search(text) and group_of(understood["topic"]) not in ("chat", "emergency")))
        also = understood["topic"] if asks else None
        return Understood(found[0], 1.0, IN_AN_EMERGENCY, part=found[1], also=also)
    # A baby who is to be lifted off is what is spoken of, until that is done.
    if before and not history.grieving and before.part not in LIFT_PARTS and _asks_anew(understood, before.topic):
        return None
    found = follow_up(text, history, clear) or after_a_death(text, history)
    return Understood(found[0], 1.0, "known from what was said before", part=found[1]) if found else None
