"""What a message says about where the parent lives and how old the baby is, in the light of what was just asked.

A question of ours stays open for a few turns: the parent may ask something else first and answer later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.history import History
from safer_sleep.directory.baby_age import read_age
from safer_sleep.directory.find import HEALTH_VISITOR, MIDWIFE, midwife_or_health_visitor
from safer_sleep.directory.place import ABROAD, ASK, DECLINED, KNOWN, Place
from safer_sleep.directory.places import understand
from safer_sleep.directory.schema import NATIONS

#: Parts of a reply that ask something, and parts of a parent's turn that answer it.
ASK_AREA, ASK_COUNCIL, ASK_NATION, ASK_AGE = "ask_area", "ask_council", "ask_nation", "ask_age"
PLACE, NO_AREA, NOT_FOUND, BOTH, AGE, NO_AGE = "place", "no_area", "not_found", "both", "age", "no_age"
IN, AGED, ELSEWHERE_TAPPED = "in_", "age_", "in_elsewhere"
ASKS = (ASK_AREA, ASK_COUNCIL, ASK_NATION, ASK_AGE)
_ANSWERS = (PLACE, NO_AREA, NOT_FOUND, BOTH, AGE, NO_AGE)

OUT_OF_HOURS = "support/out_of_hours"

#: What a slot holds where nothing is known: it cannot be emptied by a message.
UNKNOWN = "unknown"

#: For so many turns of other things a question stays open.
_STAYS_OPEN = 4
#: From this confidence another question is one, even while ours is open.
_CLEAR = 0.55
_SURE = 0.8
#: An answer to "where?" has at most so many words; more is a message of its own.
_ANSWER_WORDS = 9
#: "She is 9 days old": no question of its own, though a classifier may see one in any age.
_BARE_AGE_WORDS = 5
#: A place and hardly a word beside it.
_PLACE_WORDS = 3

_LIVES = re.compile(r"\b((live|lives|living|based|staying|moved|moving|home is) (now |back |just )?(in|at|near|to|outside|by)|i'?m (in|at|from|near)|we'?re (in|at|from|near)|we are (in|at|near)|i am (in|at|near)|here in)\b", re.I)
_CHANGED = re.compile(r"\b(actually|moved|moving|now (in|at|live)|sorry|i meant|i mean|not in|no longer|wrong (place|town|area|council)|change (it|that|my area)|different (area|town|place)|instead)\b", re.I)
_ASKS_SOMETHING = re.compile(r"\?|^(is|are|can|could|do|does|did|should|what|whats|how|when|who|will|would|which)\b", re.I)
_NIGHT = re.compile(r"\b(night|nights|tonight|weekends?|saturday|sunday|bank holidays?|christmas|easter|new year|evenings?|closed|shut|after hours|out of hours|(nobody|no ?one|nothing) (is|'?s) (open|there)|\d ?am|no ?one (answers|picks up)|nobody (answers|picks up)|not open)\b", re.I)
_TALK = re.compile(r"\b(talk|speak|chat|ring|call|phone|contact|ask|reach|see) (to |with )?(a |an |the )?(someone|somebody|some one|anyone|anybody|person|human|professional|nurse|expert)", re.I)
_SLEEP = re.compile(r"\b(sleep|sleeps|sleeping|slept|nap|naps|settle|settling|nights?|bedtime|cot|wakes?|waking)\b", re.I)
_WHY = re.compile(r"\bwhy\b", re.I)
_NOT_SURE = re.compile(r"dunno|(don'?t|do not|dont) know|not sure|no idea|\bidk\b|unsure|no clue|either|neither|can'?t remember|not certain", re.I)


@dataclass(frozen=True)
class Question:
    """A question of ours that is not answered yet: what kind, about which topic, with which areas to choose from, how many turns ago."""

    kind: str
    topic: str
    options: tuple[str, ...]
    ago: int


@dataclass(frozen=True)
class Heard:
    """What the message told us. `topic` is None where what was understood stands; `part` says how a question was answered."""

    topic: str | None = None
    part: str = ""
    place: Place | None = None
    age_days: int | None = None


def open_question(history: History) -> Question | None:
    """The newest question of ours that has not been answered, declined or left behind."""
    for ago, turn in enumerate(reversed(history.turns)):
        if ago >= _STAYS_OPEN:
            return None
        for said in turn.said:
            if said.part in ASKS:
                options = tuple(part[len(IN) :] for _, choice in said.buttons if (part := choice.partition("#")[2]).startswith(IN))
                return Question(said.part, said.topic, options, ago)
        if turn.part in _ANSWERS or turn.part.startswith((IN, AGED)):
            return None
    return None


def listen(text: str, understood: Mapping[str, Any], confidence: float, history: History, today: date) -> Heard:
    """Reads one message.

    Args:
        text: the parent's words.
        understood: what the classifier made of it (`topic`, `part`, `how`, `offers`).
        confidence: its confidence in the topic.
        history: the conversation before this message.
        today: the day, for "born on Tuesday".
    """
    part = understood.get("part") or ""
    if part.startswith((IN, AGED)):
        return from_part(part)
    question = open_question(history)
    just_asked = question is not None and question.ago == 0
    age = read_age(text, today, asked=just_asked and question.kind == ASK_AGE)
    if understood["how"] in ("choice", "choice in words", "why", "check"):
        return Heard(age_days=age)
    topic = understood["topic"]
    is_clear = topic not in (UNCLEAR, OUT_OF_SCOPE) and confidence >= _CLEAR
    if question is not None:
        heard = _answer(text, question, topic, is_clear, confidence, age)
        if heard is not None:
            return heard
    told = _place_alone(text, history) if not is_clear or group_of(topic) == "chat" else None
    if told is not None:
        return Heard(history.turns[-1].said[0].topic, PLACE, told, age)
    return _by_the_way(text, topic, is_clear, confidence, history, age, tuple(understood.get("offers") or ()))


def from_part(part: str) -> Heard:
    """What a tapped button says: an area or an age."""
    if part.startswith(AGED):
        return Heard(age_days=int(part[len(AGED) :]))
    area = part[len(IN) :]
    return Heard() if not part.startswith(IN) or part == ELSEWHERE_TAPPED else Heard(place=Place(KNOWN, area))


def facts_of(heard: Heard) -> dict[str, Any]:
    """What is kept: area ids, the place as the directory writes it, days. Never what was typed.

    Returns:
        Values for the slots `area`, `place`, `maternity_unit` and `baby_age_days`; a slot that is not named stays as it is.
    """
    found: dict[str, Any] = {}
    place = heard.place
    if heard.part == NOT_FOUND:
        found = {"area": UNKNOWN, "place": UNKNOWN, "maternity_unit": UNKNOWN}
    elif place and place.kind == ASK and not place.area and place.maternity_unit:
        # "Booked at Kettering General" says which hospital, not where they live.
        found = {"maternity_unit": place.maternity_unit}
    elif place and not place.heard and place.area not in NATIONS and place.kind == KNOWN:
        # A tapped council says more closely where the place is that was named before.
        found = {"area": place.area}
    elif place:
        area = ABROAD if place.kind == ABROAD else place.area
        found = {"area": area or UNKNOWN, "place": place.heard or UNKNOWN, "maternity_unit": place.maternity_unit or UNKNOWN}
    if heard.age_days is not None:
        found["baby_age_days"] = heard.age_days
    return found


def _answer(text: str, question: Question, topic: str, is_clear: bool, confidence: float, age: int | None) -> Heard | None:
    """The message as an answer to our question, or `None` if it is about something else."""
    words = len(text.split())
    other = is_clear and topic != question.topic and words > 3
    short = words <= _ANSWER_WORDS and not _ASKS_SOMETHING.search(text)
    if question.kind == ASK_AGE:
        if age is not None and (short or not other):
            return Heard(question.topic, AGE, _place_of(text) if _LIVES.search(text) else None, age)
        if question.ago == 0 and not other and (understand(text).kind == DECLINED or _NOT_SURE.search(text)):
            return Heard(question.topic, NO_AGE)
        return None
    place = understand(text, asked=question.options)
    if place.kind in (KNOWN, ASK, ABROAD) and (short or _LIVES.search(text) or not other) and not (other and confidence >= _SURE and group_of(topic) != "support"):
        about = topic if is_clear and confidence >= _SURE and group_of(topic) == "support" and words > 3 else question.topic
        return Heard(about, PLACE, place, age)
    if question.ago == 0 and place.kind == DECLINED and short and not _WHY.search(text) and topic != "support/domestic_abuse":
        return Heard(question.topic, NO_AREA, None, age)
    if question.ago == 0 and age is not None and short and words <= _BARE_AGE_WORDS and confidence < _SURE:
        return Heard(question.topic, AGE, None, age)
    if question.ago > 0 or (other and confidence >= _CLEAR) or (is_clear and group_of(topic) == "support"):
        return None
    if _NOT_SURE.search(text):
        return Heard(question.topic, BOTH if question.kind == ASK_COUNCIL else NO_AREA, None, age)
    if place.kind == DECLINED:
        return Heard(question.topic, NO_AREA, None, age)
    if age is not None:
        return Heard(question.topic, AGE, None, age)
    return Heard(question.topic, NOT_FOUND) if words <= 4 and short and not (is_clear and confidence >= _SURE) else None


def _place_alone(text: str, history: History) -> Place | None:
    """The place in "northampton", typed under an answer about people who can help: it asks who is there."""
    said = history.turns[-1].said if history.turns else []
    if not said or group_of(said[0].topic) != "support" or len(text.split()) > _PLACE_WORDS:
        return None
    return _place_of(text)


def _by_the_way(
    text: str, topic: str, is_clear: bool, confidence: float, history: History, age: int | None, offers: tuple[str, ...]
) -> Heard:
    """What a message tells beside its subject: "I'm in Corby, need the midwife", "my 9 day old", "actually we moved to Leeds"."""
    said_before = [said.topic for turn in reversed(history.turns) for said in turn.said if group_of(said.topic) == "support"]
    people_before = next((one for one in said_before if one in (MIDWIFE, HEALTH_VISITOR)), said_before[0] if said_before else None)
    likely = topic if is_clear or not offers else offers[0]
    about_people = group_of(likely) == "support"
    place = _place_of(text) if about_people or _LIVES.search(text) or (people_before and _CHANGED.search(text)) else None
    if place and people_before and _CHANGED.search(text) and not (about_people and confidence >= _SURE):
        return Heard(people_before, PLACE, place, age)
    if topic == "support/helplines" and _TALK.search(text) and _SLEEP.search(text):
        return Heard(midwife_or_health_visitor(age, HEALTH_VISITOR)[0], "", place, age)
    if not is_clear and likely in (MIDWIFE, HEALTH_VISITOR, "support/helplines") and (place or age is not None):
        return Heard(midwife_or_health_visitor(age, HEALTH_VISITOR if likely != MIDWIFE else MIDWIFE)[0], "", place, age)
    if not is_clear and likely == OUT_OF_HOURS and place and _NIGHT.search(text):
        return Heard(OUT_OF_HOURS, "", place, age)
    if people_before and (not is_clear or topic == people_before) and _NIGHT.search(text) and len(text.split()) <= _ANSWER_WORDS:
        return Heard(OUT_OF_HOURS, "", place, age)
    if people_before in (MIDWIFE, HEALTH_VISITOR) and age is not None and not is_clear and len(text.split()) <= _ANSWER_WORDS:
        return Heard(people_before, AGE, place, age)
    return Heard(None, "", place, age)


def _place_of(text: str) -> Place | None:
    place = understand(text)
    return place if place.kind in (KNOWN, ASK, ABROAD) else None
