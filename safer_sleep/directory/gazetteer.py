"""Every place name the directory knows, found in spite of spelling mistakes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from safer_sleep.directory.load import directory
from safer_sleep.directory.place import ABROAD, ELSEWHERE
from safer_sleep.directory.schema import NATIONS

#: From this length a name is known even if it is split: "north hampton". Shorter ones would be found in "gave us a cot".
LONG_NAME = 9

#: Towns known only as they are written. They stand guard: "Bradly" is nearer to Bradley than to Brackley.
FAR = "far"
#: The levels of names that lie outside the local edition.
OUTSIDE = ("elsewhere", FAR)


@dataclass(frozen=True)
class Name:
    """A name in the gazetteer. `level` says how much it weighs: a village outweighs the town it is near."""

    key: str
    label: str
    targets: tuple[str, ...]
    level: str


class Gazetteer(dict[str, Name]):
    """Every name by its key, and made ready to be compared with what is typed."""

    @cached_property
    def keys_by_length(self) -> dict[int, list[str]]:
        """The names that may be found misspelt, and the far ones that guard them."""
        found: dict[int, list[str]] = {}
        for name in self.values():
            if name.level == FAR or _slack(name):
                found.setdefault(len(name.key), []).append(name.key)
        return found

    @cached_property
    def by_sound(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = {}
        for name in self.values():
            if name.level not in ("nickname", FAR) and len(name.key) > 4:
                found.setdefault(_sound(name.key), []).append(name)
        return found

    @cached_property
    def word_count(self) -> dict[str, int]:
        return {name.key: len(plain(name.label).split()) for name in self.values()}

    def like(self, typed: str, furthest: int) -> list[tuple[int, Name]]:
        """The names with up to so many letters wrong, and how many: far ones too."""
        keys = [key for length in range(len(typed) - furthest, len(typed) + furthest + 1) for key in self.keys_by_length.get(length, ())]
        return [(int(wrong), self[key]) for key, wrong, _ in process.extract(typed, keys, scorer=OSA.distance, score_cutoff=furthest, limit=None)]


def plain(text: str) -> str:
    """Small letters and single spaces; a comma stays, because "Stanwick, Wellingborough" is not "Stanwick and Wellingborough"."""
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"['`’]", "", text.replace("&", " and "))
    text = re.sub(r"[,;\n/]+", " , ", text)
    return re.sub(r"[^a-z0-9,]+", " ", text).strip(" ,")


def key_of(name: str) -> str:
    """The name without spaces and commas: what names are compared by."""
    return re.sub(r"[ ,]", "", plain(name))


@lru_cache(maxsize=8)
def gazetteer(here_id: str | None) -> Gazetteer:
    """Every name once. What is local comes first; a name that is both a village here and a place elsewhere is under `shared`."""
    here = directory(here_id)
    names = Gazetteer()

    def add(label: str, targets: Iterable[str], level: str) -> None:
        names.setdefault(key_of(label), Name(key_of(label), label, tuple(targets), level))

    for label, options in here.areas.shared.items():
        add(label, options, "shared")
    for area in here.edition.areas:
        for label in (area.name, *area.also):
            add(label, (area.id,), "area")
    for level, group in (("town", here.areas.towns), ("village", here.areas.villages)):
        for council, labels in group.items():
            for label in labels:
                add(label, (council,), level)
    for nickname, label in here.areas.nicknames.items():
        meant = names.get(key_of(label))
        if meant:
            names.setdefault(key_of(nickname), Name(key_of(nickname), meant.label, meant.targets, "nickname"))
    for label, options in here.elsewhere.shared.items():
        add(label, options, "shared")
    for nation, labels in here.elsewhere.places.items():
        for label in labels:
            add(label, (nation,), "elsewhere")
    for nation in NATIONS:
        add(nation.replace("_", " "), (nation,), "elsewhere")
    for label in here.elsewhere.abroad:
        add(label, (ABROAD,), "elsewhere")
    far: dict[str, tuple[str, dict[str, None]]] = {}
    for nation in NATIONS:
        for label in getattr(here.towns, nation):
            far.setdefault(key_of(label), (label, {}))[1][nation] = None
    for label, nations in far.values():
        add(label, nations, FAR)
    return names


#: The most that `_slack` gives.
_MOST_SLACK = 3


def _slack(name: Name) -> int:
    """How many letters may be wrong. Short names and small places get less: too much is like them."""
    length = len(name.key)
    if name.level == FAR:
        return 0
    if name.level in ("town", "area"):
        return 0 if length < 5 else 1 if length < 7 else 2 if length < 11 else 3
    if name.level in ("village", "shared"):
        return 0 if length < 6 else 1 if length < 9 else 2
    return 0 if name.level == "nickname" or length < 5 else 1 if length < 8 else 2


def nearest(typed: str, names: Gazetteer, size: int = 1) -> Name | None:
    """The name that was probably meant. Equally near names that lie elsewhere give a choice, not a guess.

    Several words run together may have one wrong letter only, unless the name has as many words: "cot and" is not Scotland.
    """
    if len(typed) < 4 or any(c.isdigit() for c in typed):
        return None
    typed = re.sub(r"(boro|bro|burgh|brough|borugh)$", "borough", typed)
    alike = names.by_sound.get(_sound(typed))
    if alike and size == 1:
        return _one_of(alike)
    like = names.like(typed, _MOST_SLACK)
    best: list[tuple[int, Name]] = []
    for distance, name in like:
        slack = _slack(name)
        if size > 1 and names.word_count[name.key] != size:
            slack = min(slack, 1) if len(name.key) >= LONG_NAME else 0
        if len(name.key) < 7 and name.key[0] != typed[0]:
            continue
        if distance <= slack and (distance < 2 or _begins_alike(typed, name.key)):
            best.append((distance, name))
    if not best:
        return None
    least = min(distance for distance, _ in best)
    near = [name for distance, name in best if distance == least]
    swapped = [name for name in near if sorted(name.key) == sorted(typed)]
    meant = _one_of(swapped or near)
    far = min((distance for distance, name in like if name.level == FAR), default=least + 1)
    if far < least:
        return None
    if far == least and not swapped and not meant.key.startswith(typed) and meant.level not in OUTSIDE and ELSEWHERE not in meant.targets:
        return replace(meant, targets=(*meant.targets, ELSEWHERE), level="shared")
    return meant


def _begins_alike(typed: str, key: str) -> bool:
    """Two letters wrong and the first one too is another name: Okehampton is not Northampton. C and K are heard alike."""
    return typed[:1].replace("c", "k") == key[:1].replace("c", "k")


def _one_of(near: list[Name]) -> Name:
    """The first of the names if they all lie in the same place; otherwise a name that has to be asked about."""
    targets = tuple(dict.fromkeys(t for name in near for t in name.targets))
    return near[0] if len(targets) == len(near[0].targets) else Name(near[0].key, " or ".join(n.label for n in near), targets, "shared")


def _sound(key: str) -> str:
    """As it is heard: "Corbie" is Corby, "Dezborough" is Desborough."""
    key = re.sub(r"(ie|ey|ee)$", "y", key.replace("ph", "f").replace("z", "s").replace("ck", "k"))
    return re.sub(r"(.)\1", r"\1", key)
