"""Something else came between: the way back to a check that is still open. Read from the conversation, like everything a reply depends on."""

from __future__ import annotations

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.co_sleeping_check.questions import TOPIC
from safer_sleep.co_sleeping_check.say import QUESTION_PART, RESULT_PART, STOPPED_PART, back_button
from safer_sleep.conversation.history import CLOSES, History

Button = tuple[str, str]

#: How ill a baby is comes before where they sleep, whatever the urgency of the card.
_ABOUT_ILLNESS = frozenset(f"baby_health/{t}" for t in ("fever", "when_to_get_help", "noisy_breathing", "fall_or_bump"))


def pauses(topic: str, part: str) -> bool:
    """Whether the check asks nothing under this answer, and is only offered again: danger, people in trouble, an ill baby, what cannot wait."""
    answer = answers().get(topic)
    more = next((more for more in answer.more if more.part == part), None) if answer else None
    urgency = (more.urgency if more else None) or (answer.urgency if answer else "routine")
    return group_of(topic) in ("emergency", "support") or topic == UNCLEAR or topic in _ABOUT_ILLNESS or urgency != "routine"


def is_open(history: History) -> bool:
    """Whether the newest word of the check was a question: it has neither ended nor been stopped."""
    for turn in reversed(history.turns):
        for said in reversed(turn.said):
            if said.topic == TOPIC and said.part.startswith(QUESTION_PART):
                return True
            if said.topic == TOPIC and (said.part.startswith(RESULT_PART) or said.part == STOPPED_PART):
                return False
    return False


def just_asked(history: History) -> bool:
    """Whether the newest reply asks a question of the check."""
    return bool(history.turns) and any(said.topic == TOPIC and said.part.startswith(QUESTION_PART) for said in history.turns[-1].said)


def just_told(history: History) -> bool:
    """Whether the newest reply says the result of a check."""
    return bool(history.turns) and any(said.topic == TOPIC and said.part.startswith(RESULT_PART) for said in history.turns[-1].said)


def invited(history: History) -> bool:
    """Whether the newest reply is the answer that asks "Shall we check tonight together?"."""
    return bool(history.turns) and any(said.topic == TOPIC and not said.part for said in history.turns[-1].said)


def with_way_back(buttons: list[Button], topic: str, part: str, history: History) -> list[Button]:
    """The buttons with "Back to the check" added where the check does not ask again by itself.

    Nothing is added to an emergency until it is dealt with, nor for a parent who has lost a baby.
    """
    if history.grieving or topic == "support/bereavement":
        return buttons
    alone = (pauses(topic, part) and group_of(topic) != "emergency") or part in CLOSES
    return [*buttons, back_button()] if alone and is_open(history) else buttons
