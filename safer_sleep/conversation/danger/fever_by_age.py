"""A fever whose age is known: the line of the card that is for this baby, not the list for all ages. Ages and degrees as in data/baby_health/facts.md."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safer_sleep.conversation.danger.illness import FEVER, YOUNG, ill_lately
from safer_sleep.conversation.judging import as_understood
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.ages import THREE_MONTHS
from safer_sleep.safety.numbers import age_in_days, facts
from safer_sleep.safety.rules import rule_set

#: The parts of the fever answer beside `YOUNG`: 111 by age and degrees, and an older baby who is under these.
ONE_TO_THREE, THREE_TO_SIX, OLDER = "one_to_three", "three_to_six", "older"
AGE_PARTS = (YOUNG, ONE_TO_THREE, THREE_TO_SIX, OLDER)
#: Up to this age in days a month may not be over: the part that names A&E under one month as well.
_PAST_A_MONTH = 31
#: So many messages back a temperature is still the one that is talked about, and an age the baby's.
_LATELY, _AGE_TOLD = 2, 10
#: "Until she is 6 months", "3-6 months clothes": an age that is not the baby's now.
_SOME_DAY = re.compile(r"\b(?:until|till?|when|once|after|before|from|by) (?:\w+ ){0,3}\d+ ?(?:months?|weeks?|mths?|wks?)\b|\b\d+ ?(?:months?|mths?) (?:clothes|size|vest|babygro\w*|sleepsuit\w*|bag)\b", re.I)
#: The writer's own temperature, or a grown-up's.
_NOT_THE_BABYS = re.compile(r"\b(?:i have|ive got|ive|i got|im|my (?:husband|partner|wife|own|mum)(?: has|s)?) (?:\w+ ){0,2}(?:temp|temperature|fever|feverish)\b")


def part_by_age(text: str, earlier: Sequence[str]) -> str:
    """The part of the fever answer for the age and temperature that were told; empty where no age was, or where it may be another's.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
    """
    if _NOT_THE_BABYS.search(bare(text)):
        return ""
    read = rule_set().words
    said = [read(_SOME_DAY.sub(" ", one)) for one in (*earlier[-_AGE_TOLD:], text)]
    told = facts(said[-1], said[:-1])
    if ill_lately(earlier, _LATELY):
        # A lower number after medicine changes nothing.
        for words in said[-_LATELY - 1 : -1]:
            told |= facts(words) & {"fever_38", "fever_39", "cold_36"}
    ages = [age for words in said if (age := age_in_days(words)) is not None]
    if "under_3_months" in told:
        return ONE_TO_THREE if "fever_38" in told and min(ages) >= _PAST_A_MONTH else YOUNG
    if "under_6_months" in told and "fever_39" in told:
        return THREE_TO_SIX
    return OLDER if ages and min(ages) >= THREE_MONTHS else ""


def for_the_age(decided: Understood | None, m: Message) -> Understood | None:
    """The fever card as the part for the baby's age, where the parent told it; anything else as it is."""
    topic, part = (decided.topic, decided.part) if decided is not None else (m.understood["topic"], m.understood.get("part", ""))
    by_age = part_by_age(m.text, m.earlier) if topic == FEVER and part in ("", YOUNG) else ""
    before = m.history.last_answer
    if by_age in ("", part) or (before is not None and (before.topic, before.part) == (FEVER, by_age)):
        return decided  # What was just read is not said again: the list for all ages has the rest.
    return replace(decided if decided is not None else as_understood(m.understood), part=by_age)
