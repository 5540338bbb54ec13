"""After an emergency reply: no sleep tip until the parent says that it is dealt with; then the way back to what they asked before."""

from __future__ import annotations

from safer_sleep.advice.answers import Answer
from safer_sleep.advice.topic_ids import BEREAVEMENT, SELF_HARM
from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.co_sleeping_check.pause import is_open
from safer_sleep.co_sleeping_check.questions import TOPIC as CHECK
from safer_sleep.conversation.history import CLOSES, DEALT_WITH, IS_IT_NOW, NOT_THAT, PLAINLY, STILL, History, lowers
from safer_sleep.conversation.history import may_answer_in_an_emergency
from safer_sleep.reply.still_open import in_place_of, yes

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
HAS_THOUGHTS = "Yes, or I am not sure"
HAS_NONE = "No, I do not"
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
    emergency = history.open_emergency
    if emergency and not part and lowers(topic, emergency):
        return emergency
    if may_answer_in_an_emergency(topic) and (topic != UNCLEAR or part == IS_IT_NOW):
        return None
    return history.open_emergency


def is_it_now(suspected: str) -> str:
    """The one-tap question where an emergency is likely and not certain: 999 or 111 stands on the screen already."""
    return _IS_IT_NOW.get(suspected, _IS_IT_NOW[""])


def is_it_over(emergency: Answer, history: History, asked: str | None) -> tuple[str, str, list[tuple[str, str]]]:
    """What comes in place of a sleep tip: the sign once more, and whether it is over or was never like that. However often, it ends nothing.

    Returns:
        The part of the emergency's reply that it is, its words and its buttons.
    """
    words = in_place_of(emergency, history, asked)
    if emergency.topic == SELF_HARM:  # "Yes" is the first button, and here it is no news that anything is over.
        return STILL, words, asked_plainly(emergency)
    return STILL, words, [*over(emergency), never_was(emergency), (NOT_YET, emergency.topic)]


def asked_plainly(emergency: Answer) -> list[tuple[str, str]]:
    """The answers to "do you have thoughts of ending your life?"."""
    return [(HAS_THOUGHTS, emergency.topic), (HAS_NONE, f"{emergency.topic}#{NOT_THAT}"), *over(emergency)]


def said_again(emergency: Answer, part: str, written: str, history: History) -> str:
    """The words of a part of an emergency's answer, where what was said before changes them."""
    return yes(emergency, written, history) if part == "go" else written


def under(emergency: Answer, part: str, history: History) -> list[tuple[str, str]] | None:
    """The buttons under a part of an emergency's answer, where they are not those of the answer itself."""
    if part in CLOSES:
        return afterwards(emergency, history)
    if part == PLAINLY:
        return asked_plainly(emergency)
    if part == "go" and history.open_emergency == emergency.topic:
        return [*emergency.buttons, never_was(emergency)]
    return [TOLD_BY_THE_CREW, *emergency.buttons] if part == "gone" else None


def never_was(emergency: Answer) -> tuple[str, str]:
    """The button by which a parent says that it was nothing of the kind."""
    return NEVER_WAS, f"{emergency.topic}#{NOT_THAT}"


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
