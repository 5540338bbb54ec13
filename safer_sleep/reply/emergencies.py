"""After an emergency reply: no sleep tip until the parent says that it is dealt with; then the way back to what they asked before."""

from __future__ import annotations

from safer_sleep.advice.answers import Answer
from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.co_sleeping_check.pause import is_open
from safer_sleep.co_sleeping_check.questions import TOPIC as CHECK
from safer_sleep.conversation.history import BEREAVEMENT, CLOSES, DEALT_WITH, IS_IT_NOW, NOT_THAT, STILL as STILL_PART, History
from safer_sleep.conversation.history import may_answer_in_an_emergency

STILL = "First, is everyone all right now? If not, call 999 now. Tell me when it is dealt with, and then I will answer your question."
# The second time: it may be that we were wrong, so there is a way out.
STILL_AGAIN = (
    "I want to be sure that no one is in danger before I go on. If anyone is, call 999 now.\n\n"
    "If it is over, or was never like that, tap below or say so. Then I will answer your question."
)
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
NEVER_WAS = "It is not like that"
TOLD_BY_THE_CREW = ("999 or a doctor told me", BEREAVEMENT)
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


def is_it_over(emergency: Answer, history: History, asked: str | None) -> tuple[str, str, list[tuple[str, str]]]:
    """What comes in place of a sleep tip: the question whether it is over, twice at most, then the way on to what was `asked`.

    Returns:
        The part of the emergency's reply that it is, its words and its buttons.
    """
    way_out = (NEVER_WAS, f"{emergency.topic}#{NOT_THAT}")
    times = history.times_asked_if_over
    if times == 0:
        return STILL_PART, STILL, [*over(emergency), (NOT_YET, emergency.topic)]
    if times == 1:
        return STILL_PART, STILL_AGAIN, [*over(emergency), way_out, (NOT_YET, emergency.topic)]
    return NOT_THAT, more(emergency, NOT_THAT), afterwards(emergency, history, asked)


def more(emergency: Answer, part: str) -> str:
    """What is said in a part of an emergency's answer."""
    return next(more.text for more in emergency.more if more.part == part)


def under(emergency: Answer, part: str, history: History) -> list[tuple[str, str]] | None:
    """The buttons under a part of an emergency's answer, where they are not those of the answer itself."""
    if part in CLOSES:
        return afterwards(emergency, history)
    return [TOLD_BY_THE_CREW, *emergency.buttons] if part == "gone" else None


def over(emergency: Answer) -> list[tuple[str, str]]:
    """The button by which a parent says that it is dealt with."""
    return [button for button in emergency.buttons if button[1].endswith(f"#{DEALT_WITH}")]


def afterwards(emergency: Answer, history: History, asked: str | None = None) -> list[tuple[str, str]]:
    """What leads on once it is over: their own question first (the one just `asked`, if there is one), a person, the rest."""
    question = asked or history.interrupted_question
    person = _AFTERWARDS.get(emergency.topic, _OTHERWISE)
    # A check that is still open has a way back of its own (co_sleeping_check.pause).
    elsewhere = question in (None, person[1]) or (question == CHECK and is_open(history))
    back = [] if elsewhere or history.grieving else [(BACK, question)]
    return [*back, person, ("Ask something else", "chat/capabilities")]
