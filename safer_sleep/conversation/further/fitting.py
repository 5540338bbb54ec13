"""The written reply that fits best in the light of the talk, where nobody else took a message up.

What the classifier makes of a message alone stays unless another reply is clearly more likely to fit (`nlu.fitting_reply`). Danger, a death and what
says that a baby was moved are not for this: they have judges of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.advice.topic_ids import BEREAVEMENT
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.further.closer_question import NOT_FOR_GUESSING, card_first
from safer_sleep.conversation.further.known import GIVES_LEAVE, LIKELY
from safer_sleep.conversation.history import CLOSES, History
from safer_sleep.nlu.understanding import PUT_RIGHT, Understood

#: How it is noted that a reply was chosen in this way.
FITS = "fits the talk"
#: How far the score of another reply has to be ahead of what was understood, 0 to 1 (`python -m safer_sleep.evaluation.weigh_replies`).
AHEAD = 0.1
#: From which share of the classifier a topic may be a danger that the reply must not pass over.
_MAY_BE = 0.15
#: What is asked about us and not about the baby, whatever was spoken of: "where does that come from".
_OF_OURSELVES = tuple(f"chat/{one}" for one in ("sources", "privacy", "language", "bot_challenge", "capabilities"))
#: What the classifier made out by itself; everything else was heard by a reader that knows better.
BY_THE_CLASSIFIER = ("alone", "in context", PUT_RIGHT, "two questions", "no grave word")


def may_be_guessed_in(history: History) -> bool:
    """Whether a conversation has come to something, and to no danger or death, in which nothing is guessed."""
    return history.last_answer is not None and history.open_emergency is None and history.asked_emergency is None and not history.grieving


def may_be_chosen(topic: str, part: str) -> bool:
    """Whether a reply may be chosen because it fits."""
    return group_of(topic) not in ("emergency", "chat") and topic != BEREAVEMENT and part not in NOT_FOR_GUESSING and part not in CLOSES and (topic, part) not in GIVES_LEAVE


def fitting_reply(history: History, understood: Mapping[str, Any], fitting: Mapping[tuple[str, str], float]) -> Understood | None:
    """The reply that fits clearly better than what was understood; `None` to leave that.

    Args:
        history: the conversation before this message.
        understood: what the classifier made of the message (`topic`, `part`, `how`, `confidence`, `ranking`).
        fitting: (topic, part) → how likely it fits, 0 to 1 (`nlu.talk_reader`).
    """
    if not may_be_guessed_in(history) or not understood["how"].startswith(BY_THE_CLASSIFIER):
        return None
    topic = understood["topic"]
    if topic in _OF_OURSELVES and understood["how"].endswith("clear"):
        return None
    disclosed = group_of(topic) == "support" and understood.get("confidence", 0.0) >= LIKELY
    # What was answered last counts as if it were meant still: after "not after a drink" no bed is made ready.
    likely = [history.last_answer.topic, *(one for one, share in understood.get("ranking") or () if share >= _MAY_BE)]
    allowed = [
        reply for reply in fitting
        if may_be_chosen(*reply) and (reply[0] == topic or not disclosed) and not any(is_dangerous(one, reply[0]) for one in likely)
    ]  # fmt: skip
    best = max(allowed, key=lambda reply: fitting[reply], default=None)
    own = (topic, understood.get("part", ""))
    if best is None or best == own or fitting[best] - fitting.get(own, 0.0) < AHEAD:
        return None
    unread = best[0] not in {said.topic for turn in history.turns for said in turn.said}
    given, likely = ("", (f"{best[0]}#{best[1]}",)) if best[1] and unread and card_first(best[0]) else (best[1], ())
    # What the classifier had thought of stays one tap away.
    beside = (topic, *understood.get("offers", ())) if group_of(topic) != "chat" else tuple(understood.get("offers", ()))
    offers = tuple(one for one in beside if one != best[0] and one in answers() and may_be_chosen(one, ""))[:1]
    return Understood(best[0], fitting[best], FITS, part=given, offers=offers, likely=likely)
