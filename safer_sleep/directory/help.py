"""The reply that names people: who, how to reach them, when they are there, and who is there until then.

Every sentence is written by a person (`directory/uk/words.yml`); here they are chosen and put in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from safer_sleep.advice.topic_ids import HEALTH_VISITOR, MIDWIFE, OUT_OF_HOURS
from safer_sleep.advice.topics import group_of
from safer_sleep.directory.cards import sure_route
from safer_sleep.directory.find import find, is_local, midwife_or_health_visitor
from safer_sleep.directory.hours import bank_holiday, london
from safer_sleep.directory.load import Directory, directory
from safer_sleep.directory.place import ABROAD
from safer_sleep.directory.schema import NATIONS
from safer_sleep.safety.ages import THREE_MONTHS

#: Topics for which the baby's age decides whom to ask.
BY_AGE = frozenset({MIDWIFE, HEALTH_VISITOR})

#: Hours of an ordinary working day, in which daytime teams answer.
_OFFICE = range(9, 17)


@dataclass(frozen=True)
class Known:
    """What is known of the parent's whereabouts, from this message and the ones before.

    Attributes:
        area: an area id, `abroad`, or None; an area that the edition does not know counts as None.
        place: the town or postcode district as the directory writes it; may be empty.
        unit: the likely maternity unit, or None.
        age_days: the baby's age; below nought is not born yet.
        several: whether the place may lie with several councils, so that the area is only the widest that is sure.
        answered: how the question for the area was answered in this message: `place`, `no_area`, `not_found` or nothing.
    """

    area: str | None = None
    place: str = ""
    unit: str | None = None
    age_days: int | None = None
    several: bool = False
    answered: str = ""


@dataclass(frozen=True)
class Help:
    """Words (empty: the topic's own written answer fits) and contact cards, in the order to show them."""

    text: str
    cards: tuple[dict[str, Any], ...]


def help_for(topic: str, known: Known, now: datetime | None = None, edition: str | None = None) -> Help:
    """People for the topic, for this parent, at this moment.

    Args:
        topic: a `support/…` topic.
        known: what is known of where the parent lives and how old the baby is.
        now: the moment; by default the clock's.
        edition: the local edition; without it, the one this assistant runs.
    """
    here = directory(edition)
    # "My mum is in Spain" may be taken for where the parent is: nobody who may be in danger loses the numbers over that.
    if known.area == ABROAD and group_of(topic) != "emergency":
        return Help(here.words.place["abroad"], ())
    moment = london(now)
    area = known.area if known.area in here.area_ids else None
    found = find(topic, area, moment, known.age_days, known.unit, edition=edition)
    opening = _opening(known, area, here, any(is_local(one, here) for one in found.contacts))
    if topic in BY_AGE and (area or known.age_days is not None or known.answered):
        words = _who_to_ask(topic, known, area, moment, here)
        text = "\n\n".join(part for part in (opening if known.several or known.answered in ("no_area", "not_found") else "", words) if part)
    elif known.answered:
        text = f"{opening}\n\n{sure_route((topic,), area, here)}"
        if topic == OUT_OF_HOURS:
            urgent = [here.words.until_then[key] for key in ("young", "danger") if key == "danger" or (known.age_days or 0) < THREE_MONTHS]
            text = "\n\n".join((text, "\n".join(f"- {line}" for line in urgent)))
    else:
        text = ""
    return Help(text, found.cards)


def _opening(known: Known, area: str | None, here: Directory, local: bool) -> str:
    """The first line. Nobody is promised in a place where only the nation's or the country's lines are shown."""
    words = here.words.place
    if known.several:
        return words["several"].format(place=known.place) if known.place else words["several_unnamed"]
    if known.answered in ("no_area", "not_found"):
        return words["declined" if known.answered == "no_area" else "not_found"]
    return words["thanks" if local else "thanks_lines"].format(place=known.place or here.name_of(area)) if area else words["declined"]


def _who_to_ask(topic: str, known: Known, area: str | None, now: datetime, here: Directory) -> str:
    words = here.words
    who, also = midwife_or_health_visitor(known.age_days, topic)
    nation = here.nation_of(area)
    day = working_day(now, nation or here.edition.nation, here)
    if known.age_days is None:
        whom = "unknown"
    elif known.age_days < 0:
        whom = "pregnant"
    else:
        whom = "either" if also else "midwife" if who == MIDWIFE else "health_visitor"
    lines = []
    if area in NATIONS and (known.place or area != here.edition.nation):
        lines.append(words.reach["elsewhere"].format(place=known.place or here.name_of(area)))
    elif known.unit and known.place and who == MIDWIFE:
        unit = next((one.name for one in here.areas.maternity_units if one.id == known.unit), None)
        lines += [words.reach["unit"].format(place=known.place, unit=unit)] if unit else []
    lines.append(words.reach["either" if whom == "unknown" else whom])
    if not known.several:
        team = "midwife" if who == MIDWIFE and whom in ("midwife", "pregnant") else "health_visitor"
        when = words.when[f"{team}_night" if day else f"{team}_day"]
        lines.append(when.format(day=words.days.get(day) or words.days["other"].format(weekday=day)) if day else when)
    lines.append(words.until_then["pregnant" if whom == "pregnant" else nation or "unknown"])
    lines.append(words.until_then["danger_pregnant" if whom == "pregnant" else "danger"])
    return f"{words.who[whom]}\n\n" + "\n".join(f"- {line}" for line in lines)


def working_day(now: datetime, nation: str, here: Directory) -> str:
    """Empty within working hours; otherwise `today`, `tomorrow` or the name of the next working day."""
    extra = here.extra_bank_holidays()
    for ahead in range(12):
        day = now.date() + timedelta(days=ahead)
        if day.weekday() > 4 or bank_holiday(day, nation, extra):
            continue
        if ahead == 0 and now.hour in _OFFICE:
            return ""
        if ahead > 0 or now.hour < _OFFICE.start:
            return "today" if ahead == 0 else "tomorrow" if ahead == 1 else f"{day:%A}"
    raise ValueError("there is no working day within twelve days")

