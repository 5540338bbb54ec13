"""What is said while an emergency stays open: the sign that was told and what it needs, each time in other words, never a word that ends it."""

from __future__ import annotations

from functools import lru_cache

from safer_sleep.advice.answers import Answer
from safer_sleep.advice.topic_ids import DANGER_NOW, SELF_HARM
from safer_sleep.conversation.emergency.wrong_other_alarm import raised
from safer_sleep.conversation.history import STILL, History
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

_SIGNS = DATA / "emergency" / "signs.yml"

# In place of an answer to what was asked. Round and round, so that the same words never come twice running.
_FIRST = ("Please do not wait with this.", "This comes first.", "It still comes first.", "I say it again, because it matters.")
# The models alone saw danger: they may be wrong, so it is put as a question.
_FIRST_IF_DOUBTED = ("I may have got this wrong, so first this.", "I want to be sure before we go on.", "I may still have it wrong.")
_FIRST_OF_DYING = ("I hear you, and you come first.", "Before that, I want to ask about you.", "I would still rather ask than guess.")
_OVER = {
    "": (
        "Is help there, or was it never like that? Tap below or say so.",
        "Has someone who helps seen your baby, or did I get it wrong? Tap below or tell me.",
        "If your baby has been seen, or it is not like that, just tell me.",
    ),
    # One question, so that "yes" and "no" can mean one thing only.
    SELF_HARM: (
        "Do you have such thoughts now? Tap below or say so.",
        "Are you thinking of ending your life now? You can tell me yes or no.",
    ),
    DANGER_NOW: (
        "Are you out of it, or was it never like that? Tap below or say so.",
        "Is it over, or did I get it wrong? Tap below or tell me.",
    ),
}
_THEN = ("Then I will answer your question.", "Then we go on.")
_LOOKS_WELL = "A baby can look well at first. You are not wasting anyone's time."
# In answer to "do I have to?", "probably fine" and other ways to make it small, from the second time on.
_YES = ("Yes, still.", "It is still yes.", "Yes. I know you hope that it is nothing.")
_NO_WASTE = (
    "You are not wasting anyone's time. If your baby has been seen, or it is not like that, tell me.",
    "They would rather see ten babies who are well than miss one who is not. Has your baby been seen? Tell me.",
)


#: Before the answer to what was really asked, where we had raised an alarm wrongly.
MISHEARD = "I am sorry, I took that the wrong way."


@lru_cache(maxsize=1)
def _written() -> dict[str, dict[str, str]]:
    written: dict[str, dict[str, str]] = read_yaml(_SIGNS)
    return written


def _signs() -> dict[str, str]:
    return _written()["signs"]


#: The key of `misheard` for dangers other than the baby's own.
_OF_ANOTHER = "another"


def misheard(history: History) -> str:
    """What is said before an answer that takes an alarm back, by which alarm it was; of one that we only asked about, no more than that it was wrong."""
    which = history.open_emergency.split("/")[1] if history.open_emergency else _OF_ANOTHER if raised(history) else None
    return f"{MISHEARD} {_written()['misheard'][which]}" if which else MISHEARD


def sign(emergency: Answer, history: History) -> str:
    """What the sign that opened this emergency needs, in a sentence or two; where no rule saw one, what such an emergency needs."""
    seen = history.sign if history.open_emergency == emergency.topic else None
    return _signs().get(seen or "", _signs()[emergency.topic.split("/")[1]])


def in_place_of(emergency: Answer, history: History, asked: str | None) -> str:
    """What comes in place of a sleep tip, and of anything else that would leave the emergency behind.

    Args:
        emergency: the answer of the open emergency.
        history: the conversation before this reply.
        asked: the topic that was asked about, if that is known.
    """
    times = history.times_said(STILL)
    openers = _FIRST_OF_DYING if emergency.topic == SELF_HARM else _FIRST_IF_DOUBTED if history.doubted else _FIRST
    over = _OVER.get(emergency.topic, _OVER[""])
    then = _THEN[0] if asked or history.interrupted_question else _THEN[1]
    return f"{openers[times % len(openers)]} {sign(emergency, history)}\n\n{over[times % len(over)]} {then}"


def yes(emergency: Answer, written: str, history: History) -> str:
    """ "Yes" to whether they still have to go or ring, with the sign named; from the second time on in few words.

    Args:
        emergency: the answer of the emergency.
        written: what its part says the first time.
        history: the conversation before this reply.
    """
    if history.open_emergency != emergency.topic:
        return written
    times = history.times_said("go")
    if not times and (emergency.topic in (SELF_HARM, DANGER_NOW) or history.sign is None):
        return written
    if not times:
        rest = [_LOOKS_WELL] if "111" in written else written.split("\n\n")[1:]  # A sure sign is no case for 111.
        return "\n\n".join([f"Yes. {sign(emergency, history)}", *rest])
    rest = _OVER[emergency.topic] if emergency.topic in _OVER else _NO_WASTE
    return f"{_YES[(times - 1) % len(_YES)]} {sign(emergency, history)}\n\n{rest[(times - 1) % len(rest)]}"
