"""The whole directory in memory: what is for the UK, and one local edition."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from safer_sleep.advice.topics import topics
from safer_sleep.directory.read import read
from safer_sleep.directory.schema import (
    NATIONAL,
    NATIONS,
    Areas,
    Contact,
    ContactFile,
    DirectoryError,
    Edition,
    ElsewherePlaces,
    FarTowns,
    Routes,
    Words,
)
from safer_sleep.settings import ROOT

FOLDER = ROOT / "directory"
DEFAULT_EDITION = "northamptonshire"


@dataclass(frozen=True)
class Directory:
    """UK and one edition together.

    Attributes:
        contacts: every contact by its id, UK first, each in the order of its file.
        edition, areas: the local edition.
        routes, elsewhere, towns, words: what holds for the whole UK.
        parents: each area's wider area, up to its nation.
    """

    contacts: dict[str, Contact]
    edition: Edition
    areas: Areas
    routes: Routes
    elsewhere: ElsewherePlaces
    towns: FarTowns
    words: Words
    parents: dict[str, str]

    @property
    def area_ids(self) -> tuple[str, ...]:
        return (*(area.id for area in self.edition.areas), *NATIONS)

    @property
    def whole(self) -> str:
        """The area of the whole edition; its councils are part of it."""
        return self.edition.areas[0].id

    def name_of(self, area: str) -> str:
        names = {a.id: a.name for a in self.edition.areas}
        return names.get(area) or area.replace("_", " ").title()

    def nation_of(self, area: str | None) -> str | None:
        while area and area not in NATIONS:
            area = self.parents.get(area)
        return area

    def within(self, area: str, wider: str) -> bool:
        """Whether `area` is `wider` or lies in it."""
        here: str | None = area
        while here:
            if here == wider:
                return True
            here = self.parents.get(here)
        return False

    def serves_area(self, contact: Contact, area: str | None) -> bool:
        """Whether the contact may be shown to somebody there.

        With no area, England's lines are shown (most parents here are in England) and no other nation's. With the county
        known and the council not, both councils' contacts are shown: their names say which is which.
        """
        if NATIONAL in contact.area:
            return True
        if area is None:
            return "england" in contact.area
        if any(self.within(area, own) for own in contact.area):
            return True
        return area == self.whole and any(self.within(own, area) for own in contact.area)

    def nation_of_contact(self, contact: Contact) -> str:
        """Whose bank holidays the contact keeps. Lines for the whole UK are run from England, or from each nation alike."""
        nations = [nation for nation in (self.nation_of(area) for area in contact.area) if nation]
        return "england" if "england" in nations or not nations else nations[0]

    def contact(self, contact_id: str) -> Contact | None:
        """The contact, or the one that stands for it in this edition."""
        found = self.contacts.get(contact_id)
        return found or next((c for c in self.contacts.values() if contact_id in c.stands_for), None)

    def extra_bank_holidays(self) -> frozenset[date]:
        return frozenset(self.edition.extra_bank_holidays)


def editions(folder: Path = FOLDER) -> list[str]:
    return sorted(path.parent.name for path in folder.glob("*/edition.yml"))


def directory(edition: str | None = None, folder: Path = FOLDER) -> Directory:
    """The directory of one edition; without a name, the one that SAFER_SLEEP_EDITION names. Read once: it takes a second.

    Raises:
        DirectoryError: a file does not fit the schema, or the files do not fit each other.
    """
    return _read(edition or os.environ.get("SAFER_SLEEP_EDITION") or DEFAULT_EDITION, folder)


@lru_cache(maxsize=8)
def _read(edition: str, folder: Path) -> Directory:
    problems: list[str] = []

    def part(path: Path, model: type) -> object:
        try:
            return read(path, model)
        except DirectoryError as error:
            problems.extend(error.problems)

    uk, local = folder / "uk", folder / edition
    national_file, local_file = part(uk / "contacts.yml", ContactFile), part(local / "contacts.yml", ContactFile)
    routes, elsewhere = part(uk / "routes.yml", Routes), part(uk / "places.yml", ElsewherePlaces)
    towns, words = part(uk / "towns.yml", FarTowns), part(uk / "words.yml", Words)
    about, areas = part(local / "edition.yml", Edition), part(local / "areas.yml", Areas)
    if problems:
        raise DirectoryError(problems)

    contacts: dict[str, Contact] = {}
    for name, file in (("uk", national_file), (edition, local_file)):
        for contact in file.contacts:
            where = f"directory/{name}/contacts.yml: {contact.id}"
            if contact.id in contacts:
                problems.append(f"{where}: the id stands twice; ids are shared by the UK list and the local one")
            contacts[contact.id] = contact
            known = {NATIONAL, *NATIONS, *(area.id for area in about.areas)}
            problems += [f"{where}: area {area!r} is not one of {', '.join(sorted(known))}" for area in contact.area if area not in known]
            problems += [f"{where}: serves {topic!r}, which is no topic" for topic in contact.serves if topic not in topics()]
    ids = {area.id for area in about.areas}
    for area in about.areas:
        if area.part_of not in ids | set(NATIONS):
            problems.append(f"directory/{edition}/edition.yml: {area.id}: part_of {area.part_of!r} is neither an area here nor a nation")
    where = f"directory/{edition}/areas.yml"
    for council in areas.councils:
        if council.id not in ids:
            problems.append(f"{where}: council {council.id!r} is no area of edition.yml")
    units = {unit.id for unit in areas.maternity_units}
    for district in areas.districts:
        if district.council and district.council not in ids:
            problems.append(f"{where}: {district.district}: council {district.council!r} is no area of edition.yml")
        if district.maternity_unit and district.maternity_unit not in units:
            problems.append(f"{where}: {district.district}: maternity unit {district.maternity_unit!r} is not listed above")
        for sector in district.sectors:
            if sector.split(" ")[0] != district.district:
                problems.append(f"{where}: {district.district}: sector {sector!r} does not belong to it")
    for group in (areas.towns, areas.villages):
        problems += [f"{where}: {key!r} is no area of edition.yml" for key in group if key not in ids]
    for topic, order in routes.order.items():
        problems += [f"directory/uk/routes.yml: {topic}: {i!r} is no UK contact" for i in order if i != "local" and i not in contacts]
    if problems:
        raise DirectoryError(problems)
    return Directory(contacts, about, areas, routes, elsewhere, towns, words, {area.id: area.part_of for area in about.areas})
