"""The right people for what a parent needs, where and when they need it, and how old the baby is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any

from safer_sleep.advice.topic_ids import HEALTH_VISITOR, MIDWIFE, OUT_OF_HOURS
from safer_sleep.directory.cards import OPEN, PERHAPS, can_be_reached, card, ordered, rank, sure_route
from safer_sleep.directory.hours import london
from safer_sleep.directory.load import Directory, directory
from safer_sleep.directory.schema import Contact


#: Midwives look after every family until about here, and up to `MIDWIFE_AT_MOST` where somebody needs it.
MIDWIFE_DAYS, MIDWIFE_AT_MOST = 10, 28

#: Needs for which somebody has to be there now: if nobody on the list is open, a line that is comes with it.
CANNOT_WAIT = frozenset({MIDWIFE, HEALTH_VISITOR, OUT_OF_HOURS, "support/mental_health", "support/bereavement"})

MOST = 3


@dataclass(frozen=True)
class Found:
    """Contacts in the order to show them.

    Attributes:
        who: the topic whose people they are: a question about the midwife may be answered with the health visitor.
        also: the other of the two, in the days when both may help.
        route: what to do whatever the numbers: in words, and true for that nation.
    """

    contacts: tuple[Contact, ...]
    cards: tuple[dict[str, Any], ...]
    who: str
    also: str | None
    route: str


def midwife_or_health_visitor(baby_age_in_days: int | None, asked: str = MIDWIFE) -> tuple[str, str | None]:
    """Whose turn it is. Unknown age, or a baby not born yet (below nought), leaves what was asked for."""
    if baby_age_in_days is None:
        return asked, HEALTH_VISITOR if asked == MIDWIFE else None
    if baby_age_in_days < 0:
        return MIDWIFE, None
    if baby_age_in_days <= MIDWIFE_DAYS:
        return MIDWIFE, None
    if baby_age_in_days <= MIDWIFE_AT_MOST:
        return (MIDWIFE, HEALTH_VISITOR) if asked == MIDWIFE else (HEALTH_VISITOR, MIDWIFE)
    return HEALTH_VISITOR, None


def find(
    topic: str,
    area: str | None = None,
    now: datetime | None = None,
    baby_age_in_days: int | None = None,
    maternity_unit: str | None = None,
    most: int = MOST,
    edition: str | None = None,
) -> Found:
    """At most three contacts for the topic: danger lines first, then who is open, in the order the directory gives.

    Args:
        topic: `group/topic`.
        area: an area id; None or an unknown one counts as not known.
        now: the moment; a moment without a zone is London's clock.
        baby_age_in_days: matters only between midwife and health visitor; below nought means not born yet.
        maternity_unit: the hospital where the parent is booked, if known: it outweighs where they live.
        edition: the local edition; without it, the one this assistant runs.
    """
    here = directory(edition)
    area = area if area in here.area_ids else None
    moment = london(now)
    who, also = topic, None
    if topic in (MIDWIFE, HEALTH_VISITOR):
        who, also = midwife_or_health_visitor(baby_age_in_days, topic)
    pregnant = baby_age_in_days is not None and baby_age_in_days < 0
    people = _in_order(who, area, here, maternity_unit, pregnant)
    if who in (MIDWIFE, HEALTH_VISITOR) and baby_age_in_days is not None and baby_age_in_days >= 0:
        people = [c for c in people if not c.pregnancy_only]
    if who == OUT_OF_HOURS and baby_age_in_days is not None and baby_age_in_days > MIDWIFE_AT_MOST:
        # Maternity triage is for the mother in pregnancy and the first weeks, not for a baby of four months.
        people = [c for c in people if MIDWIFE not in c.serves]
    if also and baby_age_in_days is not None:
        people += [c for c in _in_order(also, area, here, maternity_unit) if c not in people][:1]
    beside = _more_without_a_number(people)
    shown = ordered([c for c in people if c not in beside], moment, here) + beside
    if who in CANNOT_WAIT and not any(rank(c, moment, here) == OPEN for c in shown[:most]):
        # The first open one takes the last place, so that those asked for are not pushed off the list.
        until_then = [c for c in _night(area, here, who) if rank(c, moment, here) <= PERHAPS and c not in shown[: most - 1]]
        shown = shown[: most - 1]
        shown += until_then[: most - len(shown)]
    shown = ordered(shown[:most], moment, here)
    return Found(tuple(shown), tuple(card(c, area, moment, here) for c in shown), who, also, sure_route((who,), area, here))


def _in_order(topic: str, area: str | None, here: Directory, maternity_unit: str | None, pregnant: bool = False) -> list[Contact]:
    """The topic's people: as `routes.yml` orders them, local ones where it says `local`, then whoever else serves the topic."""
    fits = [c for c in here.contacts.values() if c.for_parents and not c.only_if_asked and here.serves_area(c, area)]
    local = _councils_in_turn([c for c in fits if topic in c.serves and is_local(c, here)], area, here, pregnant)
    booked = next((unit.contacts for unit in here.areas.maternity_units if unit.id == maternity_unit), ())
    if topic == MIDWIFE and booked:
        # Where a parent is booked counts, not the county line they live behind.
        everywhere = [c for c in here.contacts.values() if c.for_parents and topic in c.serves and c.id in booked]
        others = {i for unit in here.areas.maternity_units if unit.id != maternity_unit for i in unit.contacts}
        local = everywhere + [c for c in local if c.id not in booked and c.id not in others]
    order: Sequence[str] = here.routes.order.get(topic, ("local",))
    found: list[Contact] = []
    for step in order:
        found += local if step == "local" else [c for c in fits if c.id == step]
    found += [c for c in fits if topic in c.serves and not is_local(c, here)]
    if "local" not in order:
        found += local
    return list({c.id: c for c in found}.values())


def _councils_in_turn(local: list[Contact], area: str | None, here: Directory, pregnant: bool) -> list[Contact]:
    """One of each council, then the second of each: where the council is not known, neither fills the list alone.

    Then whoever serves the whole county comes after them. What is only for the time before the birth comes last, unless that is now.
    """
    groups: dict[tuple[str, ...], list[Contact]] = {}
    for contact in sorted(local, key=lambda c: (c.pregnancy_only and not pregnant, area == here.whole and here.whole in c.area)):
        groups.setdefault(contact.area, []).append(contact)
    return [c for row in zip_longest(*groups.values()) for c in row if c]


def _more_without_a_number(people: list[Contact]) -> list[Contact]:
    """Those that have no number to show where another one of their area without a number comes first: for the end of the list."""
    seen: set[tuple[tuple[str, ...], bool]] = set()
    found = []
    for contact in people:
        if not can_be_reached(contact):
            kind = (contact.area, contact.pregnancy_only)
            if kind in seen:
                found.append(contact)
            seen.add(kind)
    return found


def _night(area: str | None, here: Directory, who: str) -> list[Contact]:
    """Who is there at any hour. For a baby who is not well only the line for that, which comes first in the list."""
    nation = here.nation_of(area) or "england"
    ids = here.routes.night.get(nation, ())
    return [c for c in (here.contacts.get(i) for i in (ids[:1] if who == OUT_OF_HOURS else ids)) if c]


def is_local(contact: Contact, here: Directory) -> bool:
    """Whether the contact is of the local edition and not of a nation or the whole country."""
    return any(area in here.parents for area in contact.area)
