"""Who is rung, who rings and who drives, said while the baby is ill or 999 was just named: "hes on with them now", "neighbours knocked, she'll run us".

The models know such words from people who ring in fear of somebody. Said of a baby's own emergency they tell of no violence, unless a grave word of that stands there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safer_sleep.advice.topic_ids import DANGER_NOW, SERIOUSLY_ILL, WHEN_TO_GET_HELP
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.emergency.acts import OF_PEOPLE
from safer_sleep.conversation.history import SEEN, History
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.safety.grave_words import names

#: Answers that send to 111 or 999 for the baby.
_URGENT = frozenset(f"baby_health/{topic}" for topic in ("fever", "when_to_get_help", "noisy_breathing", "fall_or_bump", "cold_or_unwell"))
_THERE = "in_hospital"
_LATELY = 2

_RINGS = r"(?:rang|rung|ring|rings|ringing|phone|phones|phoned|phoning|call|calls|called|calling|dialled|dialling)"
_OF_HELP = re.compile(
    rf"\b{_RINGS}\b|\bon (?:with|to|the phone (?:to|with)) (?:them|999|111|the ambulance|the hospital)\b|\bon (?:the|there|their|its) way\b"
    r"|\b(?:run|runs|drive|drives|driving|running|take|taking|give|giving) (?:us|me and (?:him|her|the baby))\b|\ba lift\b|\btaxi\b"
)
#: Words of the list of grave ones that mean no more than help here.
_MERE_HELP = re.compile(r"\b(?:999|111|ambulances?|paramedics?|knock(?:ed|ing)?|wont let (?:me|us) (?:hang up|go till))\b")
#: Somebody keeps them from it, or must not hear.
_KEPT_FROM_IT = re.compile(r"\b(?:off me|off us|wont|stop(?:s|ped)?|took|takes|taken|hid|quiet|whisper\w*|hear|secret\w*|without him|let me|if i|before he|dont|cant|cannot|not)\b")

_YES = r"(?:(?:ok|okay|right|yes|yeah|yep|fine|alright|good|great|thanks|thank you|cheers|ta|will do|done) )*"
_WHO = r"(?:(?:im|i am|ill|i will|i have|ive|i|we are|were|well|we|hes|shes|he is|she is|my (?:partner|husband|wife|mum|dad)s?(?: is)?|just|going to|gonna|about to) )*"
_NOW = r"(?: (?:now|right now|straight away|asap|then|them|it|thanks|thank you|cheers|ta|x+|for (?:him|her|us)))*"
#: No more than that they ring.
_ONLY_RINGS = re.compile(rf"{_YES}{_WHO}(?:ring|ringing|call|calling|phone|phoning|dialling|rang|rung|called|phoned)(?P<whom> (?:999|an ambulance|the ambulance|ambulance|111|them|it|the gp|the doctors?|out of hours))?{_NOW}")
_RUNS_US = re.compile(r"\b(?:ll|will|can|is|s|gonna|going to|shell|hell|theyll|hes|shes)?\b ?(?:run|running|drive|driving|take|taking) us\b(?: (?:there|in|up|over|now))*$")
#: What goes into the bag for the hospital.
_PACKS = re.compile(r"\b(?:what|which|anything|should i|shall i|do i|does he|does she) .{0,24}\b(?:put|pack|packing|bring|take|need|grab)\b.{0,16}\b(?:bag|with (?:us|me|him|her)|red book)\b|\bred book\b.{0,20}\b(?:take|bring|bag)\b")
#: Asked once help is there, and not of children's services.
_KEPT_IN = re.compile(r"(?:(?:so|and|ok|now) )*(?:will|would|do|are) they (?:going to |gonna )?(?:keep|admit|take) (?:him|her|them|us|my baby|the baby)(?: in| overnight| to (?:the )?hospital| there| tonight| for (?:long|a bit|the night))*")
_OF_THE_BABY = re.compile(r"\b(?:it is|its|it was|this is|i mean|i meant|for|not me) (?:about |for )?(?:the|my) (?:baby|son|daughter|little one|boy|girl)\b|\bnot me\b.{0,12}\bbaby\b")
_ON_THE_WAY = re.compile(r"\b(?:they|theyre|ambulance|999|paramedics?|crew|help|someone)(?: said| say| is| are| re| s)*(?: they(?:re| are)?| its)? (?:on (?:the|their|there|its) way|coming)\b")


def _ill(history: History) -> bool:
    """Whether the baby's own emergency is open, or an answer that sends to 111 or 999 for it was given just now."""
    told = history.open_emergency or history.asked_emergency
    if told is not None:
        return told not in OF_PEOPLE
    lately = [said.topic for turn in history.turns[-_LATELY:] for said in turn.said]
    return any(topic in _URGENT or (group_of(topic) == "emergency" and topic not in OF_PEOPLE) for topic in lately)


def without_violence(m: Message) -> Message | None:
    """The message without the violence that only the models see in who is rung or drives; `None` where that is not all that there is."""
    words = bare(m.text)
    if m.flag is not None or not _ill(m.history) or not _OF_HELP.search(words) or _KEPT_FROM_IT.search(words) or names(_MERE_HELP.sub(" ", words), DANGER_NOW):
        return None
    understood = m.understood
    if understood["topic"] in (DANGER_NOW, "support/domestic_abuse") and understood["how"] != "choice in words":
        understood = {**understood, "topic": UNCLEAR, "part": "", "also": None, "how": "of help for the baby", "offers": ()}
    return replace(m, understood=understood, shares={topic: share for topic, share in m.shares.items() if topic not in OF_PEOPLE})


def rings_for_the_baby(text: str, history: History) -> tuple[str, str] | None:
    """The topic and part that help somebody who rings, packs or is driven after an answer that sends there; `None` if they say more.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before = history.last_answer
    words = bare(text)
    open_ = history.open_emergency
    if open_ is not None and open_ not in OF_PEOPLE and not history.grieving and _RUNS_US.search(words) and not _KEPT_FROM_IT.search(words):
        return open_, "going"  # "She's stone cold sober, she'll run us" is no word that all is well.
    if before is None or open_ is not None or history.asked_emergency is not None or history.grieving:
        return None
    if before.part in (SEEN, _THERE) and before.topic not in OF_PEOPLE:
        asks = _PACKS.search(words) or _KEPT_IN.fullmatch(words)
        return (WHEN_TO_GET_HELP, _THERE) if asks and not _KEPT_FROM_IT.search(words) else None
    if before.topic not in _URGENT:
        of_the_mother = before.part.startswith("mother_") and _OF_THE_BABY.search(words) and _ON_THE_WAY.search(words)
        return (SERIOUSLY_ILL, "wait") if of_the_mother else None
    rings = _ONLY_RINGS.fullmatch(words)
    if rings is not None:
        return (SERIOUSLY_ILL, "say") if rings["whom"] and ("999" in rings["whom"] or "ambulance" in rings["whom"]) else (WHEN_TO_GET_HELP, "ring")
    if _PACKS.search(words) and not _KEPT_FROM_IT.search(words):
        return WHEN_TO_GET_HELP, "ring"
    return (WHEN_TO_GET_HELP, "travel") if _RUNS_US.search(words) and not _KEPT_FROM_IT.search(words) else None
