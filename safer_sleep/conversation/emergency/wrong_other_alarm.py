"""An alarm about a danger other than the baby's own that we raised wrongly: "omg no im not in labour", "she is HERE with me, can she wear the hat".

Readers of such dangers (`other_dangers`) go by a word or by a model, and hear the same danger in the denial. The model of wrong alarms has learnt what is typed then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import BEREAVEMENT, SELF_HARM
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.emergency.wrong_alarm import OF_PEOPLE_OR_VAGUE, wrong_alarm
from safer_sleep.conversation.history import CLOSES, WRONG_ALARM, History
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import MOST_OFFERED, Understood
from safer_sleep.nlu.wrong_alarm_model import WELL
from safer_sleep.safety.grave_words import OF_PEOPLE, names
from safer_sleep.safety.other_dangers import look
from safer_sleep.safety.red_flags import detect

#: From which share of "all is well", 0 to 1, such an alarm is taken back. Of 81 messages of somebody who played parents under one (tests/evaluation/after_another_played_alarm_messages.yml)
#: 29 of 33 that said so reach it, and none of 22 behind which the danger went on. A change of subject takes nothing back, however little danger is in it: it would have spared 15 of 26 everyday
#: questions, and let go of a baby who was alone at home ("i just asked how long he can nap").
LEAST = 0.8
_VIOLENCE = ("emergency/danger_now", "support/domestic_abuse")
#: "No one's hurting me", as a clause at the head of the message.
_NOBODY_HURTS = re.compile(
    r"(?:(?:no|nah|what|wtf|omg|er|eh|sorry|oh|hang on) )*(?:(?:no ?ones?|nobodys?)(?: is| has| s)? (?:hurting|attacking|hitting|harming|abusing|threatening|hurt|hit|attacked|in (?:any )?(?:danger|trouble))(?: me| us| anyone| anybody| him| her| here)?"
    r"|(?:im|i am|we are|were|we r|i) (?:not|no) in (?:any )?(?:danger|trouble))(?: (?:here|at all|lol|ffs))*(?: (?P<rest>.*))?"
)
_TO_BE_SEEN = re.compile(r"\b(?:a e|ane|a and e|hospital|doctors?|gp|111|be seen|seeing|checked)\b")
_LATELY = 3


@dataclass(frozen=True)
class Raised:
    """An alarm about a danger other than the baby's own: the topic of its replies, and how many messages ago, 1 for the newest, the message came that raised it."""

    topic: str
    ago: int


def raised(history: History) -> Raised | None:
    """The alarm of the newest reply, if it sends for help at once with a danger other than the baby's own; `None` otherwise."""
    found: Raised | None = None
    for ago, turn in enumerate(reversed(history.turns), start=1):
        said = next(iter(turn.said), None)
        if said is None or not _is_one(said.topic, said.part) or (found is not None and said.topic != found.topic):
            break
        found = Raised(said.topic, ago)
    return found


def _is_one(topic: str, part: str) -> bool:
    """Whether a part of an answer, not its card, calls for help at once, of people's dangers."""
    if topic not in answers() or not (group_of(topic) == "support" or topic == SELF_HARM):
        return False
    more = next((more for more in answers()[topic].more if more.part == part), None)
    return more is not None and part not in CLOSES and (more.urgency or answers()[topic].urgency) == "emergency"


def wrong_other_alarm(m: Message) -> Understood | None:
    """What follows where such an alarm was wrong; `None` if the danger may be there, or no such alarm was raised."""
    alarm = raised(m.history)
    if alarm is None or not m.alarm_kinds or m.history.grieving or (m.flag is not None and m.flag.certain) or m.understood["how"] in ("choice in words", "check"):
        return None
    seen = look(m.text, m.earlier)
    if seen is not None and (seen.topic != alarm.topic or seen.beside is not None):
        return None  # Another danger: "not in labour, he had me by the throat".
    if m.history.open_emergency is not None:
        return wrong_alarm(m) if m.history.open_emergency == alarm.topic else None
    needed = LEAST if m.flag is None else OF_PEOPLE_OR_VAGUE
    return _answered(m, alarm) if m.alarm_kinds[WELL] >= needed else None


def _answered(m: Message, alarm: Raised) -> Understood | None:
    """What they plainly ask beside it, else what more of that subject they tell, else what it may have been."""
    u = m.understood
    topic = u["topic"]
    if u["how"].endswith(("clear", "two questions")) and topic not in (alarm.topic, BEREAVEMENT) and group_of(topic) not in ("emergency", "chat"):
        return Understood(topic, u["confidence"], WRONG_ALARM, part=u.get("part") or "", offers=tuple(u.get("offers") or ()), also=u.get("also"))
    if (known := m.known) is not None and not _is_one(known.topic, known.part) and known.topic != UNCLEAR:
        return replace(known, how=WRONG_ALARM) if known.topic != alarm.topic or known.part else None
    near = [one for one, _ in u.get("ranking") or () if one not in (alarm.topic, BEREAVEMENT, UNCLEAR, OUT_OF_SCOPE) and group_of(one) not in ("emergency", "chat")]
    return Understood(UNCLEAR, 1.0, WRONG_ALARM, offers=tuple(near[:MOST_OFFERED]))


def nobody_hurts_them(m: Message) -> Understood | None:
    """What follows where violence was answered that nobody told of, and the parent says so; `None` if a rule ever heard any, or a grave word stands beside it.

    Args:
        m: the message.
    """
    h = m.history
    newest = next(iter(h.turns[-1].said), None) if h.turns else None
    wrongly = h.asked_emergency == "emergency/danger_now" or (newest is not None and newest.topic in _VIOLENCE and h.turns[-1].how != "choice")
    denied = _NOBODY_HURTS.fullmatch(bare(m.text)) if wrongly and m.flag is None and not h.grieving else None
    if denied is None or names(denied["rest"] or "", "emergency/danger_now"):
        return None
    heard = [flag for one in m.earlier[-_LATELY - 1 :] if (flag := detect(one)) is not None]
    if any(flag.topic in OF_PEOPLE for flag in heard) or h.sign is not None:
        return None
    ill = next((said.topic for turn in reversed(h.turns[-_LATELY:]) for said in turn.said if group_of(said.topic) == "baby_health"), None)
    if ill is not None and _TO_BE_SEEN.search(denied["rest"] or "") and any(more.part == "go" for more in answers()[ill].more):
        return Understood(ill, 1.0, WRONG_ALARM, part="go")
    return _answered(m, Raised("support/domestic_abuse", 1))
