"""What a message says about where the parent lives and how old the baby is, in the light of what was just asked.

A question of ours stays open for a few turns: the parent may ask something else first and answer later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from safer_sleep.advice.topic_ids import HEALTH_VISITOR, HELPLINES, MIDWIFE, OUT_OF_HOURS
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.danger.illness import ill_lately, illness_first, says_ill
from safer_sleep.conversation.further.follow_up import part_asked_for
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.told_alone import age_alone, place_alone
from safer_sleep.directory.baby_age import read_age
from safer_sleep.directory.find import midwife_or_health_visitor
from safer_sleep.directory.place import ABROAD, ASK, DECLINED, KNOWN, Place
from safer_sleep.directory.places import understand
from safer_sleep.directory.schema import NATIONS
from safer_sleep.safety.gate import IS_IT_NOW

#: Parts of a reply that ask something, and parts of a parent's turn that answer it.
ASK_AREA, ASK_COUNCIL, ASK_NATION, ASK_AGE = "ask_area", "ask_council", "ask_nation", "ask_age"
PLACE, NO_AREA, NOT_FOUND, BOTH, AGE, NO_AGE = "place", "no_area", "not_found", "both", "age", "no_age"
IN, AGED, ELSEWHERE_TAPPED = "in_", "age_", "in_elsewhere"
ASKS = (ASK_AREA, ASK_COUNCIL, ASK_NATION, ASK_AGE)
_ANSWERS = (PLACE, NO_AREA, NOT_FOUND, BOTH, AGE, NO_AGE)
#: A place told out of the blue: it is kept, and people to find there are offered.
HERE = "here"

#: Topics by which a question is about whom to ask, whatever the matter is.
_WHOM = (MIDWIFE, HEALTH_VISITOR, OUT_OF_HOURS, HELPLINES)
#: A place after an emergency asks for people who help with what is behind it.
_BEHIND = {"emergency/danger_now": "support/domestic_abuse", "emergency/self_harm": "support/mental_health"}

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
#: A place is about what was answered in so many turns before.
_SUBJECT_LASTS = 3

_LIVES = re.compile(r"\b((live|lives|living|based|staying|moved|moving|home is) (now |back |just )?(in|at|near|to|outside|by)|i'?m (in|at|from|near)|we'?re (in|at|from|near)|we are (in|at|near)|i am (in|at|near)|here in)\b", re.I)
#: "My mum's in Spain" says nothing of where the parent is.
_THEIRS = re.compile(
    r"\b(mum|mam|mom|mother|dad|father|parents|family|folks|sister|brother|nan|gran\w*|in ?laws?|aunt\w*|uncle|friend|mate|husband|hubby|wife|partner|boyfriend|bf|ex)s?"
    r"(['’]?s| is| are| was| lives?| live| living| both| all| back| over| away| out| up| down| working)* (in|at|near)\b", re.I)  # fmt: skip
_OWN = re.compile(r"\b(i|we)(['’]?(m|re)| am| are| both| all| still| now| currently| just)* (live|in|at|near|based|staying|moved|here)\b", re.I)
_CHANGED = re.compile(r"\b(actually|moved|moving|now (in|at|live)|sorry|i meant|i mean|not in|no longer|wrong (place|town|area|council)|change (it|that|my area)|different (area|town|place)|instead)\b", re.I)
_ASKS_SOMETHING = re.compile(r"\?|^(is|are|can|could|do|does|did|should|what|whats|how|when|who|will|would|which)\b", re.I)
_NIGHT = re.compile(r"\b(night|nights|tonight|weekends?|saturday|sunday|bank holidays?|christmas|easter|new year|evenings?|closed|shut|after hours|out of hours|(nobody|no ?one|nothing) (is|'?s) (open|there)|\d ?am|no ?one (answers|picks up)|nobody (answers|picks up)|not open)\b", re.I)
_TALK = re.compile(r"\b(talk|speak|chat|ring|call|phone|contact|ask|reach|see) (to |with )?(a |an |the )?(someone|somebody|some one|anyone|anybody|person|human|professional|nurse|expert)", re.I)
_WHO_TO_RING = re.compile(r"\b(who|whom|what number|which number|where)\b.*\b(ring|call|phone|contact|go|ask|number)\b|\bno 111\b", re.I)
_THE_NUMBER = re.compile(r"\bwhat('?s| is)? (the|their|your) (phone )?number\b|\bnumber for\b", re.I)
_NO_111 = re.compile(r"\b(there('?s| is| isn'?t)( (no|any|a))?|no|don'?t have( a)?) 111( line| number)?( here)?\b", re.I)
_WHO_CAN_HELP = re.compile(r"\b(who (can|could|will|would) help|any(one|body)? (to )?help|what help|is there (any )?help|who is there|help near)\b", re.I)
_NAMED = re.compile(r"\b(midwi\w+|mw|health visitor|hv)\b", re.I)
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


def listen(
    text: str, understood: Mapping[str, Any], confidence: float, history: History, today: date, earlier: Sequence[str] = ()
) -> Heard:
    """Reads one message.

    Args:
        text: the parent's words.
        understood: what the classifier made of it (`topic`, `part`, `how`, `offers`).
        confidence: its confidence in the topic.
        history: the conversation before this message.
        today: the day, for "born on Tuesday".
        earlier: the parent's messages before this one.
    """
    part = understood.get("part") or ""
    if part.startswith((IN, AGED)):
        return from_part(part)
    question = open_question(history)
    just_asked = question is not None and question.ago == 0
    alone = age_alone(text, today)
    age = read_age(text, today, asked=just_asked and question.kind == ASK_AGE)
    if understood["how"] in ("choice", "choice in words", "why", "check"):
        return Heard(age_days=age)
    topic = understood["topic"]
    is_clear = topic not in (UNCLEAR, OUT_OF_SCOPE) and confidence >= _CLEAR
    ill = illness_first(text, topic, is_clear, question is not None, age if alone is None else alone, alone is not None, earlier)
    if ill is not None:
        return Heard(ill[0], ill[1], _place_of(text) if _LIVES.search(text) else None, age if alone is None else alone)
    if question is not None:
        heard = _answer(text, question, topic, is_clear, confidence, age, alone)
        if heard is not None:
            return heard
    told = place_alone(text, asked=_last_topic(history).startswith("support/"))
    if told is not None:
        return Heard(*_people_there(history, earlier), told, age)
    return _by_the_way(text, topic, is_clear, confidence, history, age, alone, tuple(understood.get("offers") or ()), earlier, today)


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


def _answer(text: str, question: Question, topic: str, is_clear: bool, confidence: float, age: int | None, alone: int | None) -> Heard | None:
    """The message as an answer to our question, or `None` if it is about something else."""
    words = len(text.split())
    other = is_clear and topic != question.topic and words > 3
    # Whom to ask is what our question is for; anything else that is clearly asked comes before it.
    another_matter = other and topic not in _WHOM and group_of(topic) != "chat"
    short = words <= _ANSWER_WORDS and not _ASKS_SOMETHING.search(text)
    if question.kind == ASK_AGE:
        if alone is not None:
            return Heard(question.topic, AGE, None, alone)
        if age is not None and not another_matter and (short or not other):
            return Heard(question.topic, AGE, _place_of(text) if _LIVES.search(text) else None, age)
        if question.ago == 0 and not other and (understand(text).kind == DECLINED or _NOT_SURE.search(text)):
            return Heard(question.topic, NO_AGE)
        told = place_alone(text, asked=True)
        return Heard(question.topic, PLACE, told, age) if told else None
    place = understand(text, asked=question.options)
    known = place.kind in (KNOWN, ASK, ABROAD)
    matter_of_its_own = another_matter and place_alone(text, asked=True) is None and (confidence >= _SURE or group_of(topic) != "support")
    if known and (short or _LIVES.search(text) or not other) and (not matter_of_its_own or group_of(topic) == "support"):
        about = topic if is_clear and confidence >= _SURE and group_of(topic) == "support" and words > 3 else question.topic
        return Heard(about, PLACE, place, age)
    if question.ago == 0 and place.kind == DECLINED and short and not _WHY.search(text) and topic != "support/domestic_abuse":
        return Heard(question.topic, NO_AREA, None, age)
    if question.ago == 0 and alone is not None:
        return Heard(question.topic, AGE, None, alone)
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
    ill = says_ill(text) or (is_clear and group_of(topic) in ("emergency", "baby_health"))
    return Heard(question.topic, NOT_FOUND) if words <= 4 and short and not ill and not (is_clear and confidence >= _SURE) else None


def _last_topic(history: History) -> str:
    return history.turns[-1].said[0].topic if history.turns and history.turns[-1].said else ""


def _people_there(history: History, earlier: Sequence[str]) -> tuple[str | None, str]:
    """What "im in Belfast" asks for: people for what was just spoken of, or whoever the parent chooses."""
    if history.open_emergency:
        behind = _BEHIND.get(history.open_emergency)
        return behind, PLACE if behind else ""
    for turn in reversed(history.turns[-_SUBJECT_LASTS:]):
        for topic in (turn.topic, *(said.topic for said in turn.said)):
            if topic and group_of(topic) == "support" and turn.part != HERE:
                return topic, PLACE
            if topic and group_of(topic) == "emergency":
                return _BEHIND.get(topic, OUT_OF_HOURS), PLACE
            if topic and topic.startswith("baby_health/"):
                return OUT_OF_HOURS, PLACE
        offered = [choice for said in turn.said for _, choice in said.buttons if said.part == IS_IT_NOW]
        if offered and group_of(offered[0]) == "emergency":
            return _BEHIND.get(offered[0], OUT_OF_HOURS), PLACE
    return (OUT_OF_HOURS, PLACE) if ill_lately(earlier) else (HELPLINES, HERE)


def _by_the_way(
    text: str,
    topic: str,
    is_clear: bool,
    confidence: float,
    history: History,
    age: int | None,
    alone: int | None,
    offers: tuple[str, ...],
    earlier: Sequence[str],
    today: date,
) -> Heard:
    """What a message tells beside its subject: "I'm in Corby, need the midwife", "my 9 day old", "actually we moved to Leeds"."""
    said_before = [said.topic for turn in reversed(history.turns) for said in turn.said if group_of(said.topic) == "support"]
    people_before = next((one for one in said_before if one in (MIDWIFE, HEALTH_VISITOR)), said_before[0] if said_before else None)
    likely = topic if topic not in (UNCLEAR, OUT_OF_SCOPE) or not offers else offers[0]
    about_people = group_of(likely) == "support"
    about_baby = group_of(likely) in ("baby_health", "emergency")
    place = _place_of(_NO_111.sub(" ", text)) if about_people or about_baby or _LIVES.search(text) or (people_before and (_CHANGED.search(text) or _THE_NUMBER.search(text))) else None
    if age is None and topic in (MIDWIFE, HEALTH_VISITOR):
        age = read_age(text, today, loose=True)
    if likely == HEALTH_VISITOR and (told := part_asked_for(HEALTH_VISITOR, text)):
        return Heard(HEALTH_VISITOR, told, place, age)
    if place and people_before and _CHANGED.search(text) and not (is_clear and about_people and confidence >= _SURE):
        return Heard(people_before, PLACE, place, age)
    if likely in _WHOM and _WHO_TO_RING.search(text) and not _NAMED.search(text) and _ill_before(history, earlier):
        return Heard(OUT_OF_HOURS, "", place, age)
    if place and not is_clear and about_people and _WHO_CAN_HELP.search(text):
        return Heard(HELPLINES, HERE, place, age)
    if topic == HELPLINES and _TALK.search(text) and _SLEEP.search(text):
        return Heard(midwife_or_health_visitor(age, HEALTH_VISITOR)[0], "", place, age)
    if not is_clear and likely in (MIDWIFE, HEALTH_VISITOR, HELPLINES) and (place or age is not None):
        return Heard(midwife_or_health_visitor(age, HEALTH_VISITOR if likely != MIDWIFE else MIDWIFE)[0], "", place, age)
    if not is_clear and likely == OUT_OF_HOURS and place and _NIGHT.search(text):
        return Heard(OUT_OF_HOURS, "", place, age)
    if people_before and (not is_clear or topic == people_before) and _NIGHT.search(text) and len(text.split()) <= _ANSWER_WORDS:
        return Heard(OUT_OF_HOURS, "", place, age)
    if people_before in (MIDWIFE, HEALTH_VISITOR, OUT_OF_HOURS) and not is_clear and len(text.split()) <= _ANSWER_WORDS:
        told = alone if alone is not None else age
        if told is not None:
            return Heard(people_before, AGE, place, told)
    return Heard(None, "", place, age)


def _ill_before(history: History, earlier: Sequence[str]) -> bool:
    """Whether the baby's health was spoken of in the last turns."""
    topics = (said.topic for turn in history.turns[-_SUBJECT_LASTS:] for said in turn.said)
    return ill_lately(earlier, _SUBJECT_LASTS) or any(group_of(topic) == "baby_health" or topic == OUT_OF_HOURS for topic in topics)


def _place_of(text: str) -> Place | None:
    if _THEIRS.search(text) and not _OWN.search(text):
        return None
    place = understand(text)
    return place if place.kind in (KNOWN, ASK, ABROAD) else None
