"""What parents type while an emergency is open, instead of tapping: help is called, it is over, it is not over."""

from __future__ import annotations

import re

from safer_sleep.conversation.history import DEALT_WITH, History
from safer_sleep.conversation.words import bare

_HELP = r"(999|911|an ambulance|the ambulance|ambulance|paramedics|the police|police|emergency services)"
#: Help is called or on its way, and not there yet: what to do while it comes.
_CALLED = re.compile(
    rf"\b(called|rang|rung|ringing|calling|phoned|phoning|dialled|dialed|spoke to|spoken to|on to|on the (phone|line) (to|with)) {_HELP}\b"
    rf"|\b{_HELP} (is|are|s) (coming|on (its|the|their) way|on way)\b|\b{_HELP} (has|have) been called\b|\bhelp is (coming|on its way)\b"
)
_IN_HOSPITAL = re.compile(r"\b(hes|shes|theyre|were|(he|she|they|we|baby) (is|are)) (now )?(at|in) (the )?(hospital|ambulance|a (and )?e)\b")
# Of fear, despair or violence: a person is with them, or they are out of it.
_OVER = re.compile(
    r"^((ok|yes|yeah|no) )?(im|i am|we are|were|we re) (ok|okay|fine|all right|alright|better|calm|calmer|safe|out|away)( now)?$"
    r"|\b(im|i am|we are|were) (ok|okay|fine|all right|alright|calm|calmer|safe|out|away)( of there)? now\b|\b(ive|i have) calmed down\b"
    r"|\bmy (mum|mam|dad|sister|brother|friend|partner|husband|wife|neighbour|nan) (is|has|s) (here|come|with (me|us)|got (him|her|the baby))\b"
    r"|\b(i|ive|i have) (just )?(rang|rung|called|phoned|spoke to|spoken to|talked to|texted) "
    r"(the )?(samaritans|shout|111|my (mum|mam|dad|sister|friend|gp|midwife|health visitor|doctor|partner))\b"
)
# Of violence only: after a baby was hurt "he's gone" means something else.
_GONE = re.compile(r"\b(he|she) (has |s )?(gone|left) now\b|\b(hes|shes) (gone|left)( now)?$")
_OF_PEOPLE = ("emergency/self_harm", "emergency/harm_to_baby", "emergency/danger_now")
_NOT_OVER = re.compile(r"(no|nope|nah|not yet|not really|not over|its not|it isnt|(s?he|they) (isnt|arent|is not|are not))\b")


def said_in_an_emergency(text: str, history: History) -> tuple[str, str] | None:
    """The open emergency and the part of its answer that fits the words; `None` if they are about something else.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    emergency = history.open_emergency
    if emergency is None:
        return None
    words = bare(text)
    if _CALLED.search(words):
        return emergency, "step1"
    if _IN_HOSPITAL.search(words):
        return emergency, DEALT_WITH
    if emergency in _OF_PEOPLE and (_OVER.search(words) or (emergency == "emergency/danger_now" and _GONE.search(words))):
        return emergency, DEALT_WITH
    if history.asked_if_over and _NOT_OVER.match(words):
        return emergency, ""
    return None
