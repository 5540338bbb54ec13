"""Where the red-flag rules and the classifier's own view come together. Plain Python: the channel uses it when Rasa cannot answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.history import DEALT_WITH, History
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.red_flags import detect

#: Parts of a reply that only the gate asks for (see `reply.compose`).
IS_IT_NOW = "is_it_now"
STILL = "still"

# The classifier's share of all emergency topics together. First values, not yet measured on a split of the training data.
ANSWER = 0.9
ASK = 0.3

# What parents say when it is over. Whole messages or clear openings; anything else leaves the emergency open.
_OVER = re.compile(
    r"\b(false alarm|panic over|(s?he|they|baby)('?s| is| are|s)? (ok|okay|fine|alright|all right|breathing( fine| normally| ok)?|better|awake|back to normal) now"
    r"|(ambulance|paramedics?|police|someone)('?s| is| are|s)? (here|with (me|us))|(all )?(sorted|dealt with)|we('?re| are) (at|in) (the )?(hospital|a ?(&|and) ?e)"
    r"|not (an )?emergency|didn'?t mean that|that('?s| is) not what i meant|wasn'?t (an )?emergency)\b",
    re.I,
)


def gate(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], emergency_shares: Mapping[str, float]
) -> Understood | None:
    """What the message has to be taken for because of danger; `None` to leave what was understood.

    Args:
        text: the parent's words.
        earlier: the parent's earlier messages.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `how`, …).
        emergency_shares: the classifier's probability of each `emergency/*` topic.
    """
    flag = detect(text, earlier)
    if flag is not None and flag.certain:
        return Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
    open_emergency = history.open_emergency
    if open_emergency and _OVER.search(text):
        return Understood(open_emergency, 1.0, "said to be over", part=DEALT_WITH)

    share = sum(emergency_shares.values())
    likeliest = max(emergency_shares, key=emergency_shares.get) if emergency_shares else None
    if likeliest and share >= ANSWER:
        return Understood(likeliest, share, "classifier: emergency")
    suspected = flag.topic if flag is not None else likeliest if share >= ASK else None
    topic = understood["topic"]
    if suspected is None and group_of(topic) == "emergency":
        suspected = topic
    if suspected:
        return _ask(suspected, understood, flag.rule if flag is not None else "classifier", share)
    if open_emergency and group_of(topic) not in ("support", "emergency", "chat"):
        return Understood(open_emergency, 1.0, "emergency still open", part=STILL)
    return None


def _ask(suspected: str, understood: Mapping[str, Any], rule: str, share: float) -> Understood:
    """One tap: "Is this happening now?" The way on for "no" is what the message would have been answered with."""
    otherwise = [understood["topic"], *understood.get("offers", ())]
    plain = [t for t in otherwise if group_of(t) != "emergency" and t not in (UNCLEAR, OUT_OF_SCOPE)]
    return Understood(UNCLEAR, share, f"asked: {rule}", part=IS_IT_NOW, offers=(suspected, *plain[:2]))
