"""After an emergency reply: no sleep tip until the parent says that it is dealt with; then the way back to what they asked before."""

from __future__ import annotations

from safer_sleep.advice.answers import Answer
from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.co_sleeping_check.pause import is_open
from safer_sleep.co_sleeping_check.questions import TOPIC as CHECK
from safer_sleep.conversation.history import DEALT_WITH, History, may_answer_in_an_emergency
from safer_sleep.safety.gate import IS_IT_NOW

STILL = "First, is everyone all right now? If not, call 999 now. Tell me when it is dealt with, and then I will answer your question."
# By what is suspected.
_IS_IT_NOW = {
    "": "If this is happening now, call 999 now. If you are worried and it is not that bad, call 111.\n\nIs this happening now?",
    "emergency/danger_now": "If you are in danger now, call 999 now. If you cannot speak, on a mobile, cough or tap, and press 55 when asked."
    "\n\nAre you in danger now?",
    "emergency/self_harm": "If you might act on thoughts of dying, call 999 now. At any hour you can call 111 and choose the mental health option."
    "\n\nDo you have such thoughts now?",
    "emergency/harm_to_baby": "If your baby was shaken or hurt, or you might hurt them, call 999 now. "
    "If you only need someone to listen, I can help to find them.\n\nIs this happening now?",
}
NOT_YET = "No, it is not over"
BACK = "Back to your question"

# Who can help once it is over.
_AFTERWARDS = {
    "emergency/danger_now": ("Help with someone who frightens me", "support/domestic_abuse"),
    "emergency/self_harm": ("Someone to talk to", "support/mental_health"),
    "emergency/harm_to_baby": ("Someone to talk to", "support/mental_health"),
}
_OTHERWISE = ("Talk to a health visitor", "support/health_visitor")


def held_back_by(topic: str, part: str, history: History) -> str | None:
    """The open emergency that has to be dealt with before this topic is answered, if there is one.

    "I did not understand" is no answer to a parent whose baby is in danger, so that is held back too.
    """
    if may_answer_in_an_emergency(topic) and (topic != UNCLEAR or part == IS_IT_NOW):
        return None
    return history.open_emergency


def is_it_now(suspected: str) -> str:
    """The one-tap question where an emergency is likely and not certain: 999 or 111 stands on the screen already."""
    return _IS_IT_NOW.get(suspected, _IS_IT_NOW[""])


def is_it_over(emergency: Answer) -> tuple[str, list[tuple[str, str]]]:
    """The question that comes in place of a sleep tip."""
    return STILL, [*over(emergency), (NOT_YET, emergency.topic)]


def over(emergency: Answer) -> list[tuple[str, str]]:
    """The button by which a parent says that it is dealt with."""
    return [button for button in emergency.buttons if button[1].endswith(f"#{DEALT_WITH}")]


def afterwards(emergency: Answer, history: History) -> list[tuple[str, str]]:
    """What leads on once it is over: their own question first, a person, the rest."""
    question = history.interrupted_question
    person = _AFTERWARDS.get(emergency.topic, _OTHERWISE)
    # A check that is still open has a way back of its own (co_sleeping_check.pause).
    elsewhere = question in (None, person[1]) or (question == CHECK and is_open(history))
    back = [] if elsewhere or history.grieving else [(BACK, question)]
    return [*back, person, ("Ask something else", "chat/capabilities")]
