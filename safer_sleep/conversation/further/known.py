"""What the words before explain a message by: a further question about the answer just read, or what is typed in an emergency."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.asleep_with import LIFT_PARTS, OFF, THEIRS
from safer_sleep.conversation.danger.moved_off import is_off
from safer_sleep.conversation.emergency.acts import AGAINST_PATTERNS, act_of
from safer_sleep.conversation.emergency.turns import after_a_death, said_in_an_emergency
from safer_sleep.conversation.further.follow_up import Likely, follow_up, leans_on_the_last, likeliest, stays
from safer_sleep.conversation.further.nodding import nods
from safer_sleep.conversation.history import CLOSES, History, may_answer_in_an_emergency
from safer_sleep.nlu.understanding import Understood

#: "Where do I go, I'm in Northampton" names a town and asks more than who is there.
ASKS = re.compile(r"\b(where|what|how|who|will|would|can|could|is there|are there|do they|need to|want to)\b", re.I)
#: How it is noted that a message answers our own question for the town or the baby's age.
ANSWERED = ("place", "people")
#: How it is noted that the words were understood as said in, or right after, an emergency.
IN_AN_EMERGENCY = "said in an emergency"
#: How it is noted that a model took the words for a further question.
READ = "read as a further question"
#: From which share, 0 to 1, it does: where the classifier sees nothing clear or the same subject; where it is clear about another; and against an
#: alarm, or the word that a baby was lifted off. By the model alone, of the messages of tests/evaluation/further_messages.yml that ask for a part
#: 90% are given it from the first on, 2% another one, and of those that no part answers 14% are given one; from the second on 83, 1 and 5%.
LEAST = 0.15
BESIDE_ANOTHER = 0.35
SURE = 0.5
#: Parts that give leave, tell to dress a baby more warmly, or call a thought a harmless one: the model has to be sure of these (`SURE`), and they are never given for fitting the talk
#: (`fitting`). "But hes ok when hes sober", of a man who had drunk and pushed her, got "yes, they look after your baby tonight".
GIVES_LEAVE = frozenset({
    ("co_sleeping/sofa_armchair", "to_bed"), ("co_sleeping/sofa_armchair", "grown_up"), ("co_sleeping/alcohol", "partner_sober"), ("co_sleeping/drugs_medicines", "partner_sober"),
    ("co_sleeping/drugs_medicines", "sedated_cot"), ("sleep_space/away_from_home", "pram"), ("sleep_space/safest_place", "own_cot"),
    ("support/mental_health", "thoughts"), ("support/mental_health", "avoids"), ("support/mental_health", "never"),
    ("warmth/sleeping_bags", "colder"), ("warmth/cold_weather", "cold_room"), ("warmth/cold_weather", "layers"), ("warmth/room_temperature", "under"),
})  # fmt: skip
#: A phrase to whose part the model gives less than this gives way to another part of which it is sure. With less than that, outside
#: disclosures, it is only words in passing.
DOUBTED = 0.1
IN_PASSING = 0.02
#: What is told here comes before any further question about another answer.
_DISCLOSES = frozenset(
    f"support/{topic}" for topic in ("domestic_abuse", "mental_health", "worried_about_child", "bereavement", "alcohol_drugs", "concealed_pregnancy", "social_services")
)
#: A longer message is a story of its own.
MOST_WORDS_READ = 30
#: What was made out by other means: an answer to the check, a tapped button in words, "why?".
BY_OTHER_MEANS = ("check", "choice in words", "why")
#: From which confidence a disclosure comes before a further question about sleep that stands in the same words.
LIKELY = 0.5


def _asks_anew(understood: Mapping[str, Any], before: str) -> bool:
    """Whether a message after an answer about sleep is none about that answer: it answers the check, opens another subject, or discloses something."""
    if group_of(before) in ("support", "emergency"):
        return False
    topic = understood["topic"]
    disclosed = group_of(topic) == "support" and understood.get("confidence", 0.0) >= LIKELY
    return understood["how"] == "check" or (topic != before and (disclosed or understood["how"].endswith("clear")))


def known_from_before(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], further: Mapping[str, Mapping[str, float]] | None = None
) -> Understood | None:
    """The part of an answer that the message asks for in the light of what was said; `None` if it stands by itself.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `how`, `confidence`).
        further: topic → part → how likely the message asks for it (`nlu.further_model`).
    """
    # About the same subject once more, it is no question of another kind.
    before = history.last_answer
    clear = understood["how"].endswith("clear") and not may_answer_in_an_emergency(understood["topic"]) and not (before and before.topic == understood["topic"])
    act = act_of(further)
    about_sleep = not may_answer_in_an_emergency(understood["topic"]) and understood.get("confidence", 0.0) >= LIKELY
    if act is not None and about_sleep and act.share < AGAINST_PATTERNS:
        act = None  # "Which side should she face" is a question about sleep, and waits.
    found = said_in_an_emergency(text, history, earlier, act)
    over = history.open_emergency is None
    if found is not None and clear and over and (found[1] in CLOSES or (found[1] == "go" and group_of(found[0]) == "emergency")):
        found = None  # It is over already, and there is a question to answer.
    if found is not None and history.open_emergency is None and found[0] == "support/helplines":
        # A subject's own words for it ("I can't ring, my dad is downstairs") come before the general ones.
        own = follow_up(text, history, clear)
        found = own if own is not None and before and own[0] == before.topic else found
    if found is not None:
        # "Midwife said it's normal. How warm should the room be": it is over, and the question is led to.
        asks = found[1] in CLOSES and (clear or (ASKS.search(text) and group_of(understood["topic"]) not in ("chat", "emergency")))
        also = understood["topic"] if asks else None
        return Understood(found[0], 1.0, IN_AN_EMERGENCY, part=found[1], also=also)
    anew = bool(before and not history.grieving and before.part not in LIFT_PARTS and _asks_anew(understood, before.topic))
    written = None if anew else follow_up(text, history, clear)
    believed = 1.0 if written is None else (further or {}).get(written[0], {}).get(written[1], 1.0)
    if written is not None and believed < IN_PASSING and group_of(written[0]) != "support" and not leans_on_the_last(*written):
        written = None
    read = _read(text, history, understood, further or {})
    if read is not None and (written is None or (read.share >= SURE and believed < DOUBTED and not leans_on_the_last(*written))):
        return Understood(read.topic, read.share, READ, part=_if_off(read.part, text, history))
    found = written or (None if anew else after_a_death(text, history))
    return Understood(found[0], 1.0, "known from what was said before", part=_if_off(found[1], text, history)) if found else None


def _if_off(part: str, text: str, history: History) -> str:
    """The part, unless it says well done and the words are not only of that: "moved him on to the sofa" holds "moved him", and is asked once more."""
    held = stays(history) if history.last_answer is not None and history.last_answer.part in LIFT_PARTS else None
    theirs = history.last_answer is not None and history.last_answer.part in THEIRS
    return held[1] if held is not None and part in OFF.values() and not is_off(text, theirs) else part


def _read(text: str, history: History, understood: Mapping[str, Any], further: Mapping[str, Mapping[str, float]]) -> Likely | None:
    """The further question that a model takes the message for, if it is likely enough beside what the classifier makes of it."""
    how, topic = understood["how"], understood["topic"]
    if history.open_emergency or history.asked_emergency or how in BY_OTHER_MEANS or len(text.split()) > MOST_WORDS_READ or nods(text, history):
        return None
    found = likeliest(further, history)
    if found is None or (topic in _DISCLOSES and topic != found.topic and understood.get("confidence", 0.0) >= LIKELY and not _of_the_mother(history)):
        return None
    # Whether a baby has been lifted off is not for guessing.
    lifting = history.last_answer is not None and history.last_answer.part in LIFT_PARTS
    other = topic != found.topic and (how.endswith("clear") or understood.get("also") or how in ANSWERED)
    trouble = group_of(found.topic) == "support"  # There a wrong sentence does more harm.
    leave = (found.topic, found.part) in GIVES_LEAVE
    sure = lifting or leave or (trouble and topic != found.topic and how.endswith("clear"))
    other = other or trouble
    return found if found.share >= (SURE if sure else BESIDE_ANOTHER if other else LEAST) else None


def _of_the_mother(history: History) -> bool:
    """Whether the mother's own emergency was answered just now: what sounds like low mood or a child's illness is about that."""
    before = history.last_answer
    return before is not None and before.part.startswith("mother_")
