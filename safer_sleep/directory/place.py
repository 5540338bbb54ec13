"""What was understood of where somebody lives. It holds nothing of what was typed, so that it may be kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from safer_sleep.directory.load import Directory
from safer_sleep.directory.schema import NATIONS, MaternityUnit

KNOWN, ASK, DECLINED, ABROAD, UNKNOWN = "known", "ask", "declined", "abroad", "unknown"

#: Somewhere that is not in the local edition and not known more closely.
ELSEWHERE = "elsewhere"

ASK_AREA = "Which town or village is it near, or what is the first half of the postcode?"
ASK_COUNCIL = "Which council sends the council tax bill there?"
ASK_NATION = "Which nation is that in?"


@dataclass(frozen=True)
class Place:
    """What was understood.

    Attributes:
        kind: `known` (use `area`), `ask` (put `question` with `options`; until it is answered `area` is the widest that is
            sure), `declined`, `abroad` (none of the UK's lines work there) or `unknown` (not understood).
        area: an area id, or None.
        options: area ids to choose from, and perhaps `elsewhere`.
        heard: the place or the district as the directory writes it, never as it was typed.
        maternity_unit: the hospital, where the district or the parent's own words suggest one; only ever a likely one.
    """

    kind: str
    area: str | None = None
    options: tuple[str, ...] = ()
    heard: str = ""
    question: str = ""
    maternity_unit: str | None = None
    maternity_note: str | None = None


def place_of(targets: Sequence[str], heard: str, here: Directory) -> Place:
    """One area is known; several, or a county with several councils, are asked."""
    unique = list(dict.fromkeys(targets))
    if unique == [ABROAD]:
        return Place(ABROAD, heard=heard)
    if len(unique) == 1 and unique[0] == here.whole:
        councils = tuple(a.id for a in here.edition.areas[1:])
        if not councils:
            return Place(KNOWN, here.whole, heard=heard)
        return Place(ASK, here.whole, councils, heard, ASK_COUNCIL)
    if len(unique) == 1 and unique[0] not in (ELSEWHERE, ABROAD):
        return Place(KNOWN, unique[0], heard=heard)
    if here.whole in unique:
        unique = [*(a.id for a in here.edition.areas[1:]), *(t for t in unique if t != here.whole)]
    if all(t in here.parents and here.within(t, here.whole) for t in unique):
        return Place(ASK, here.whole, tuple(unique), heard, ASK_COUNCIL)
    nations = {here.nation_of(t) if t not in (ELSEWHERE, ABROAD) else None for t in unique}
    local = [t for t in unique if t in here.parents]
    # Where the rest of it lies is not known, so not even the nation is sure.
    area = next(iter(nations)) if len(nations) == 1 and None not in nations else None
    options = tuple(local + [t for t in unique if t in NATIONS] + ([ELSEWHERE] if {ELSEWHERE, ABROAD} & set(unique) else []))
    return Place(ASK, area, options, heard, ASK_COUNCIL if local else ASK_NATION)


def unit_named(unit_id: str, here: Directory) -> MaternityUnit:
    """The maternity unit with this id. Raises `StopIteration` where there is none."""
    return next(one for one in here.areas.maternity_units if one.id == unit_id)


def unit_of_town(place: Place, here: Directory) -> str | None:
    """The likely hospital of a post town, if its districts agree on one."""
    units = {d.maternity_unit for d in here.areas.districts if d.post_town and d.post_town == place.heard}
    return units.pop() if len(units) == 1 else None


def with_unit(place: Place, unit_id: str | None, note: str | None = None) -> Place:
    """The place with the hospital, where there is one."""
    if not unit_id or place.kind not in (KNOWN, ASK):
        return place
    return replace(place, maternity_unit=unit_id, maternity_note=note)


def most_exact(targets: set[str], here: Directory) -> set[str]:
    """The areas without those that only say the wider area: "Corby, England" is Corby."""
    return {t for t in targets if not any(o != t and o in here.parents and here.within(o, t) for o in targets)}
