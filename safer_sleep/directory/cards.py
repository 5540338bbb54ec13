"""Contacts as the reply contract has them. A number leaves the directory here, and only if it is verified."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from safer_sleep.directory.hours import Opening, london, opening
from safer_sleep.directory.load import Directory, directory
from safer_sleep.directory.place import ABROAD
from safer_sleep.directory.schema import NATIONS, Contact, reachable, text_reachable

DANGER, OPEN, PERHAPS, CLOSED = range(4)


def cards(ids: Sequence[str], area: str | None = None, now: datetime | None = None, most: int = 3) -> list[dict[str, Any]]:
    """Cards for these contacts, fit for the area: danger lines first, then open ones, then unknown hours, then closed.

    An id that the edition does not have is passed over: a parent at 3 am gets the rest. An area that it does not know counts
    as no area. `python -m safer_sleep.directory.check` lists both.
    """
    here = directory()
    if area == ABROAD:
        # None of these numbers work there.
        return []
    area = area if area in here.area_ids else None
    moment = london(now)
    found = {c.id: c for c in (here.contact(i) for i in ids) if c and c.for_parents and here.serves_area(c, area)}
    return [card(c, area, moment, here) for c in ordered(found.values(), moment, here)[:most]]


def ordered(contacts: Iterable[Contact], now: datetime, here: Directory) -> list[Contact]:
    """Stable, so that among equals the writer's order stands."""
    return sorted(contacts, key=lambda c: (rank(c, now, here), _wrong_part_of_day(c, now)))


def rank(contact: Contact, now: datetime, here: Directory) -> int:
    if contact.danger:
        return DANGER
    is_open = opening_of(contact, now, here).is_open
    if not can_be_reached(contact) and any(ids[:1] == (contact.id,) for ids in here.routes.night.values()):
        # The nation's way for a baby who is not well comes first, though the card says it in words only; by day they lead to the GP.
        return OPEN
    return PERHAPS if is_open is None else OPEN if is_open else CLOSED


def opening_of(contact: Contact, now: datetime, here: Directory) -> Opening:
    """Of a contact that cannot be rung or written to, nothing is claimed."""
    hours = contact.shown_hours if can_be_reached(contact) else None
    return opening(hours, now, here.nation_of_contact(contact), here.extra_bank_holidays())


def can_be_reached(contact: Contact) -> bool:
    return bool(shown_phone(contact) or shown_text(contact))


def shown_phone(contact: Contact) -> str | None:
    return contact.phone if contact.verified and contact.phone and reachable(contact.phone) else None


def shown_text(contact: Contact) -> str | None:
    if not (contact.verified and contact.text and text_reachable(contact.text)):
        return None
    return f"{contact.text_word} to {contact.text}" if contact.text_word else contact.text


def card(contact: Contact, area: str | None, now: datetime, here: Directory) -> dict[str, Any]:
    """One contact in the shape of the reply contract: keys other than `name` only where they hold something."""
    hours: str | None = None
    is_open: bool | None = None
    note: str | None = " ".join(words for words in (contact.note, contact.languages, contact.relay) if words)
    if can_be_reached(contact):
        found = opening_of(contact, now, here)
        is_open = found.is_open
        hours = contact.hours_words if found.is_open is None and contact.hours is None and contact.hours_words else found.words
    if not contact.verified:
        note = sure_route(contact.serves, area, here, contact)
    shown = {
        "name": contact.name,
        "phone": shown_phone(contact),
        "text": shown_text(contact),
        "url": contact.url if contact.url_seen else None,
        "hours": hours,
        "open_now": is_open,
        "who_for": contact.who_for,
        "note": note,
    }
    return {key: value for key, value in shown.items() if value is not None and value != ""}


def sure_route(topics: Sequence[str], area: str | None, here: Directory, contact: Contact | None = None) -> str:
    """Where to turn when no verified number is held: the Red Book, the GP, 111 (not in Northern Ireland), 999."""
    if contact and contact.sure_route:
        return contact.sure_route
    own = [n for n in NATIONS if contact and n in contact.area]
    nation = here.nation_of(area) or (own[0] if own else "england")
    for topic in (*topics, "any"):
        for key in (topic, topic.split("/", 1)[0]):
            routes = here.routes.sure_routes.get(key)
            if routes and (nation in routes or "any" in routes):
                return routes.get(nation) or routes["any"]
    return ""


def _wrong_part_of_day(contact: Contact, now: datetime) -> bool:
    """Some lines say "daytime" or "evenings and nights" without hours: enough to say who comes first, not to say open or closed."""
    office = now.weekday() < 5 and 9 <= now.hour < 17
    return (contact.part_of_day == "office_hours" and not office) or (contact.part_of_day == "out_of_hours" and office)
