"""Where somebody lives, from the words they use for it.

A wrong council's line is worse than one more question: whatever is not clear is asked. Of a postcode only the district is
used, and the first figure of the second half where the area data need it. What comes out holds nothing else of what was
typed, so that it may be kept.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from uk_postcodes_parsing import outcodes as real_outcodes
from uk_postcodes_parsing.postcode_utils import is_valid, is_valid_outcode, to_outcode, to_sector

from safer_sleep.directory.load import Directory, directory
from safer_sleep.directory.schema import NATIONS, District

KNOWN, ASK, DECLINED, ABROAD, UNKNOWN = "known", "ask", "declined", "abroad", "unknown"

#: Somewhere that is not in the local edition and not known more closely.
ELSEWHERE = "elsewhere"

#: From this share of its postcodes a sector counts as one council's; the facts call such a district settled too.
SETTLED = 0.97

ASK_AREA = "Which town or village is it near, or what is the first half of the postcode?"
ASK_COUNCIL = "Which council sends the council tax bill there?"
ASK_NATION = "Which nation is that in?"

_LONGEST = 200


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


@dataclass(frozen=True)
class _Name:
    """A name in the gazetteer. `level` says how much it weighs: a village outweighs the town it is near."""

    key: str
    label: str
    targets: tuple[str, ...]
    level: str


@dataclass(frozen=True)
class _Mention:
    name: _Name
    start: int
    end: int


_DECLINED = re.compile(
    r"rather not|prefer not|\bnot (telling|saying|going to (say|tell)|gonna (say|tell))|(dont|do not|didnt) (really )?(want|wanna|wish|like) to"
    r"|dont wanna|wont (say|tell)|no thank|none of (your|ur|yr)|no(ne)? ?of ya|mind (your|ur) own|\b(skip|pass|private|confidential|anonymous)\b"
    r"|not comfortable|^(no|nope|nah|no way|why|stop)$|why do (you|u)|why (you|u) (need|want|ask)|do i have to|keep (it|that) (to myself|private)"
)
_NOT_SURE = re.compile(r"dunno|(dont|do not) (know|no)\b|not sure|no idea|\bidk\b|unsure|no clue|either|neither|cant remember")
_ELSEWHERE = re.compile(r"\b(elsewhere|somewhere else|neither|none of (them|these|those)|another (county|council)|outside|not in either)\b")

_NEGATED = {"not", "isnt", "arent", "wasnt", "no", "never", "leaving", "left"}
_PAST = re.compile(
    r"(used to (live|be|stay)( in| at| near)?|moved? (here )?(out )?(from|out of|away from)|came (here )?from|come from|born in|grew up in"
    r"|originally (from )?|work(s|ing)? (in|at|near)|lived in|was (living )?in|were (living )?in|family (is )?in|mum (lives|is) in|(he|she|partner|dad) (lives|works|is) in)$"
)
_HOME = re.compile(r"(live|lives|living|home is|based|stay|staying|moved to|moving to|house in|flat in|resident|now)( now| just| back)?( in| at| near| by| outside| to)?$")
_HOSPITAL = {"hospital", "hosp", "general", "maternity"}
_OPENING_WORDS = {"in", "near", "nr", "from", "at", "by", "outside", "around", "its", "is", "am", "im", "live", "living"}

#: Everyday words that are also places: taken as places only where nothing else can be meant.
_EVERYDAY = {"bath", "reading", "barry", "cork", "boston", "old", "hull", "ely", "neath", "dover", "down", "moulton mowbray", "wales", "crick", "flore", "york"}
#: So many words beside the place are still an answer to "where are you?"; in a longer text a misspelt name needs an "in" or "near".
_SHORT_ANSWER = 3

#: From this length a name is known even if it is split: "north hampton". Shorter ones would be found in "gave us a cot".
_LONG_NAME = 9


def understand(text: str, asked: Sequence[str] = (), edition: str | None = None) -> Place:
    """The place meant by free words.

    Args:
        text: what the parent wrote.
        asked: the options of the question that they are answering, if any: "the west one" means something only then.
        edition: the local edition; without it, the one this assistant runs.
    """
    here = directory(edition)
    plain = _plain(text[:_LONGEST])
    words = plain.split()
    if asked:
        chosen = _chosen(plain, asked, here)
        if chosen:
            return chosen
    by_code = _by_postcode(text[:_LONGEST], here)
    mentions, hospital, away = _mentions(words, here)
    if by_code and mentions:
        return _both(by_code, _by_name(words, mentions, here), here)
    if by_code:
        return by_code
    if mentions:
        found = _by_name(words, mentions, here)
        return _with_unit(found, hospital or _unit_of_town(found, here)) if found.kind in (KNOWN, ASK) else found
    if hospital:
        return Place(ASK, None, heard=_unit(hospital, here).name, question=ASK_AREA, maternity_unit=hospital)
    if away:
        return Place(UNKNOWN, question=ASK_NATION)
    if _NOT_SURE.search(plain):
        return Place(UNKNOWN, question=ASK_AREA)
    if _DECLINED.search(plain):
        return Place(DECLINED)
    return Place(UNKNOWN, question=ASK_AREA)


# Words


def _plain(text: str) -> str:
    """Small letters and single spaces; a comma stays, because "Stanwick, Wellingborough" is not "Stanwick and Wellingborough"."""
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"['`’]", "", text.replace("&", " and "))
    text = re.sub(r"[,;\n/]+", " , ", text)
    return re.sub(r"[^a-z0-9,]+", " ", text).strip(" ,")


def _key(name: str) -> str:
    return re.sub(r"[ ,]", "", _plain(name))


@lru_cache(maxsize=8)
def _gazetteer(here_id: str | None) -> dict[str, _Name]:
    """Every name once. What is local comes first; a name that is both a village here and a place elsewhere is under `shared`."""
    here = directory(here_id)
    names: dict[str, _Name] = {}

    def add(label: str, targets: Iterable[str], level: str) -> None:
        names.setdefault(_key(label), _Name(_key(label), label, tuple(targets), level))

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
        meant = names.get(_key(label))
        if meant:
            names.setdefault(_key(nickname), _Name(_key(nickname), meant.label, meant.targets, "nickname"))
    for label, options in here.elsewhere.shared.items():
        add(label, options, "shared")
    for nation, labels in here.elsewhere.places.items():
        for label in labels:
            add(label, (nation,), "elsewhere")
    for nation in NATIONS:
        add(nation.replace("_", " "), (nation,), "elsewhere")
    for label in here.elsewhere.abroad:
        add(label, (ABROAD,), "elsewhere")
    return names


def _slack(name: _Name) -> int:
    """How many letters may be wrong. Short names and small places get less: too much is like them."""
    length = len(name.key)
    if name.level in ("town", "area"):
        return 0 if length < 5 else 1 if length < 7 else 2 if length < 11 else 3
    if name.level in ("village", "shared"):
        return 0 if length < 6 else 1 if length < 9 else 2
    return 0 if name.level == "nickname" or length < 5 else 1 if length < 8 else 2


def _mentions(words: list[str], here: Directory) -> tuple[list[_Mention], str | None, bool]:
    """Places named as where they live; a hospital named beside; and whether they said they are out of the local area."""
    names = _gazetteer(here.edition.id)
    found: list[_Mention] = []
    taken: set[int] = set()
    for size in range(min(6, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            span = range(start, start + size)
            if taken & set(span) or "," in words[start : start + size]:
                continue
            name = names.get("".join(words[i] for i in span))
            if name and size > 1 and len(name.key) < _LONG_NAME and len(_plain(name.label).split()) != size:
                continue
            if name and not (name.key in _EVERYDAY and not _stands_as_place(words, start, size)):
                found.append(_Mention(name, start, start + size))
                taken |= set(span)
    everyday = frozenset(here.elsewhere.not_places)
    short = len([word for word in words if word not in _OPENING_WORDS and word not in everyday and word != ","]) <= _SHORT_ANSWER
    for size in range(min(4, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            span = range(start, start + size)
            if taken & set(span) or "," in words[start : start + size] or {words[start], words[start + size - 1]} & (_OPENING_WORDS | {"the"}):
                continue
            if not short and (start == 0 or words[start - 1] not in _OPENING_WORDS):
                continue
            name = None if everyday & set(words[start : start + size]) else _nearest("".join(words[i] for i in span), names, size)
            if name:
                found.append(_Mention(name, start, start + size))
                taken |= set(span)
    found.sort(key=lambda m: m.start)

    hospital, away, kept, home = None, False, [], []
    for mention in found:
        before = " ".join(words[max(0, mention.start - 5) : mention.start])
        after = words[mention.end : mention.end + 1]
        if after and after[0] in _HOSPITAL:
            hospital = next((u.id for u in here.areas.maternity_units if any(_key(a).startswith(mention.name.key) for a in u.also)), hospital)
            continue
        previous = words[max(0, mention.start - 3) : mention.start]
        if mention.name.level == "area" and re.search(r"(outside|out of|not in)( of)?( the)?$", before):
            away = True
            continue
        if _NEGATED & set(previous) and not re.search(r"not (too |that |very )?far( away)?( from)?$|no longer in \w+ but", before):
            continue
        if _PAST.search(before):
            continue
        kept.append(mention)
        if _HOME.search(before):
            home.append(mention)
    for unit in here.areas.maternity_units:
        for also in unit.also:
            if _key(also) in words:
                hospital = unit.id
    # "I live in Daventry but we are at my mum's in Corby": home is where the midwife is.
    if home and len(home) < len(kept):
        kept = home + [m for m in kept if m not in home and _belongs_to(m, home, words)]
        kept.sort(key=lambda m: m.start)
    return kept, hospital, away


def _stands_as_place(words: list[str], start: int, size: int) -> bool:
    alone = len(words) == size
    return alone or (start > 0 and words[start - 1] in _OPENING_WORDS)


def _belongs_to(mention: _Mention, home: list[_Mention], words: list[str]) -> bool:
    """Whether it only says more closely where home is: "live in Ashton, Oundle", "live in Weston near Towcester"."""
    last = max((h for h in home if h.end <= mention.start), key=lambda h: h.end, default=None)
    return last is not None and set(words[last.end : mention.start]) <= {",", "near", "nr", "by", "in", "close", "to", "outside", "just"}


def _nearest(typed: str, names: dict[str, _Name], size: int = 1) -> _Name | None:
    """The name that was probably meant. Equally near names that lie elsewhere give a choice, not a guess.

    Several words run together may have one wrong letter only, unless the name has as many words: "cot and" is not Scotland.
    """
    if len(typed) < 4 or any(c.isdigit() for c in typed):
        return None
    typed = re.sub(r"(boro|bro|burgh|brough|borugh)$", "borough", typed)
    best: list[tuple[int, _Name]] = []
    for name in names.values():
        slack = _slack(name)
        if size > 1 and len(_plain(name.label).split()) != size:
            slack = min(slack, 1) if len(name.key) >= _LONG_NAME else 0
        if slack and abs(len(name.key) - len(typed)) <= slack:
            if len(name.key) < 7 and name.key[0] != typed[0]:
                continue
            distance = OSA.distance(typed, name.key, score_cutoff=slack)
            if distance <= slack:
                best.append((distance, name))
    if not best:
        return None
    least = min(distance for distance, _ in best)
    near = [name for distance, name in best if distance == least]
    swapped = [name for name in near if sorted(name.key) == sorted(typed)]
    near = swapped or near
    targets = tuple(dict.fromkeys(t for name in near for t in name.targets))
    return near[0] if len(targets) == len(near[0].targets) else _Name(near[0].key, " or ".join(n.label for n in near), targets, "shared")


# Names


def _by_name(words: list[str], mentions: list[_Mention], here: Directory) -> Place:
    targets = [set(m.name.targets) for m in mentions]
    first = mentions[0].name
    if len(mentions) == 1:
        return _place(first.targets, first.label, here)
    joined = [set(words[a.end : b.start]) for a, b in zip(mentions, mentions[1:])]
    between = any(m.start > 0 and words[m.start - 1] == "between" for m in mentions)
    # A shared name is settled by whatever else was said.
    for i, mention in enumerate(mentions):
        if mention.name.level == "shared":
            others = set().union(*(t for j, t in enumerate(targets) if j != i and len(t) == 1))
            fits = {t for t in mention.name.targets if any(t == o or (t in here.parents and here.within(t, o)) for o in others)}
            if len(fits) == 1:
                return _place(tuple(fits), mention.name.label, here)
            outside = {o for o in others if o in NATIONS and o != here.edition.nation}
            if ELSEWHERE in mention.name.targets and len(outside) == 1 and not fits:
                return _place(tuple(outside), mention.name.label, here)
    united = _most_exact(set().union(*targets), here)
    if len(united) == 1:
        label = next(m.name.label for m in mentions if set(m.name.targets) & united)
        return _place(tuple(united), label, here)
    villages = [m for m in mentions if m.name.level == "village"]
    if not between and len({m.name.targets for m in villages}) == 1:
        return _place(villages[0].name.targets, villages[0].name.label, here)
    closer = {",", "near", "nr", "by", "outside", "close", "to", "not", "far", "from", "in", "just", "its", "next"}
    if not between and all(link and link <= closer and link != {"in"} and link != {"to"} for link in joined):
        return _place(first.targets, first.label, here)
    return _place(tuple(sorted(united)), "", here)


def _most_exact(targets: set[str], here: Directory) -> set[str]:
    """Without those that only say the wider area: "Corby, England" is Corby."""
    return {t for t in targets if not any(o != t and o in here.parents and here.within(o, t) for o in targets)}


def _place(targets: Sequence[str], heard: str, here: Directory) -> Place:
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


def _chosen(plain: str, asked: Sequence[str], here: Directory) -> Place | None:
    """The option meant by an answer such as "west", "the second", "neither"."""
    words = plain.split()
    if len(words) > 8:
        return None
    named = {o: set(_plain(here.name_of(o)).split()) for o in asked if o != ELSEWHERE}
    for option, own in named.items():
        others = set().union(*(w for o, w in named.items() if o != option))
        if (own - others) & set(words) and not any(((w - own) & set(words)) for o, w in named.items() if o != option) and "not" not in words:
            return _place((option,), here.name_of(option), here)
    if ELSEWHERE in asked and _ELSEWHERE.search(plain):
        return Place(UNKNOWN, question=ASK_NATION)
    order = {"first": 0, "1": 0, "1st": 0, "second": 1, "2": 1, "2nd": 1, "third": 2, "3": 2, "last": len(asked) - 1}
    for word in words:
        if word in order and order[word] < len(asked) and len(words) <= 4:
            option = asked[order[word]]
            return Place(UNKNOWN, question=ASK_NATION) if option == ELSEWHERE else _place((option,), here.name_of(option), here)
    return None


# Postcodes


@lru_cache(maxsize=1)
def _real_outcodes() -> frozenset[str]:
    return frozenset(module.name.upper() for module in pkgutil.iter_modules(real_outcodes.__path__))


@lru_cache(maxsize=256)
def _real_sectors(outcode: str) -> frozenset[str]:
    try:
        listed = importlib.import_module(f"{real_outcodes.__name__}.{outcode.lower()}").INCODES
    except ImportError:
        return frozenset()
    return frozenset(incode[0] for incode in listed)


def _by_postcode(text: str, here: Directory) -> Place | None:
    districts = {d.district: d for d in here.areas.districts}
    found = dict.fromkeys(_codes(text, frozenset(districts), here))
    places = [_district(outcode, sector, districts, here) for outcode, sector in found]
    if not places:
        return None
    if len({(p.kind, p.area, p.options) for p in places}) == 1:
        return places[0]
    return _place(sorted({t for p in places for t in (p.options or (p.area or ELSEWHERE,))}), "", here)


def _codes(text: str, local: frozenset[str], here: Directory) -> Iterable[tuple[str, str | None]]:
    """Every (district, sector) written in the text; the rest of a whole postcode goes no further than this function."""
    upper = re.sub(r"[^A-Z0-9]+", " ", unicodedata.normalize("NFKD", text).upper()).strip()
    letters = "|".join(sorted({re.match(r"[A-Z]+", d).group() for d in local}))  # type: ignore[union-attr]
    # "NN 17", "NN1O" and "NNl7" are how local postcodes come off a phone; elsewhere such guesses would find words.
    upper = re.sub(rf"\b({letters}) (?=\d)", r"\1", upper)
    upper = re.sub(
        rf"\b({letters})([\dOIL]{{1,2}})\b(?=$| )",
        lambda m: m[1] + m[2].translate(str.maketrans("OIL", "011")) if re.search(r"\d", m[2]) or m[2] in ("O",) else m[0],
        upper,
    )
    pattern = re.compile(r"(?<![A-Z0-9])(?:(?P<whole>[A-Z]{1,2}\d[A-Z\d]? ?\d ?[A-Z]{2})|(?P<sector>[A-Z]{1,2}\d[A-Z\d]? \d)|(?P<out>[A-Z]{1,2}\d[A-Z\d]?))(?![A-Z0-9])")
    for match in pattern.finditer(upper):
        outcode: str | None = None
        sector: str | None = None
        if match["whole"]:
            whole = match["whole"].replace(" ", "")
            if is_valid(whole):
                outcode, sector = to_outcode(whole), (to_sector(whole) or "")[-1:] or None
        elif match["sector"]:
            outcode, sector = match["sector"].split(" ")
        elif is_valid_outcode(match["out"]):
            outcode = match["out"]
        if not outcode or (outcode not in local and outcode not in _real_outcodes() and not _outside_uk(outcode, here)):
            continue
        if not match["whole"] and re.match(r"[A-Z]\d", outcode) and not _meant_as_postcode(upper, match.start(), match.end()):
            continue
        if sector and sector not in _real_sectors(outcode) and outcode + sector in local and not match["whole"]:
            # "NN1 7" is no sector of NN1: the space may have slipped into NN17, which is another council's.
            yield outcode, None
            yield outcode + sector, None
            continue
        yield outcode, sector


def _meant_as_postcode(upper: str, start: int, end: int) -> bool:
    """Of "M1", "b4" and the like: a motorway or a word in a hurry, unless it stands where a postcode would."""
    before, after = upper[:start].split(), upper[end:].split()
    if not before and not after:
        return True
    if after and after[0] in ("MOTORWAY", "SERVICES", "JUNCTION") or any(re.fullmatch(r"J\d+", word) for word in after[:1]):
        return False
    return bool(before) and (before[-1] in ("POSTCODE", "CODE", "IN", "IS", "ITS", "AREA", "LIVE") or bool(after) and after[0] in ("AREA", "POSTCODE"))


def _outside_uk(outcode: str, here: Directory) -> bool:
    return re.match(r"[A-Z]+", outcode).group() in here.elsewhere.postcode_areas.get(ABROAD, ())  # type: ignore[union-attr]


def _district(outcode: str, sector: str | None, districts: dict[str, District], here: Directory) -> Place:
    district = districts.get(outcode)
    if district is None:
        return _far_district(outcode, here)
    counts = district.sectors.get(f"{outcode} {sector}") if sector else None
    if counts is None and district.district_alone_is_enough:
        place = _place((district.council or ELSEWHERE,), outcode, here)
    elif counts is not None:
        place = _share(counts, SETTLED, outcode, here)
    else:
        total: dict[str, int] = {}
        for one in district.sectors.values():
            for who, number in one.items():
                total[who] = total.get(who, 0) + number
        place = _share(total, 1.01, outcode, here)
    return _with_unit(place, district.maternity_unit, district.maternity_note)


def _share(counts: dict[str, int], settled: float, heard: str, here: Directory) -> Place:
    """One council if it has nearly all, the nation if none of it is local, a question otherwise."""
    whole = sum(counts.values())
    local = {who: number for who, number in counts.items() if who in here.parents}
    outside = whole - sum(local.values())
    if not local or outside >= settled * whole:
        return Place(KNOWN, here.edition.nation, heard=heard)
    best = max(local, key=lambda who: local[who])
    if local[best] >= settled * whole:
        return _place((best,), heard, here)
    options = sorted(local, key=lambda who: -local[who]) + ([ELSEWHERE] if outside >= 0.01 * whole else [])
    if options == [best]:
        return _place((best,), heard, here)
    area = here.edition.nation if ELSEWHERE in options else here.whole
    return Place(ASK, area, tuple(options), heard, ASK_COUNCIL)


def _far_district(outcode: str, here: Directory) -> Place:
    letters = re.match(r"[A-Z]+", outcode).group()  # type: ignore[union-attr]
    for key, codes in here.elsewhere.border_districts.items():
        if outcode in codes:
            first, _, second = key.partition("_")
            both = (first, second) if second in NATIONS else (key,)
            return _place(both, outcode, here)
    for key, codes in here.elsewhere.border_districts.items():
        if letters in codes and key in NATIONS:
            return Place(KNOWN, key, heard=outcode)
    for nation, codes in here.elsewhere.postcode_areas.items():
        if letters in codes:
            return _place((nation,), outcode, here)
    return Place(KNOWN, "england", heard=outcode)


def _both(by_code: Place, by_name: Place, here: Directory) -> Place:
    """A postcode and a name: they agree, one settles the other, or the parent is asked."""
    if by_code.kind == KNOWN and by_name.kind == KNOWN and by_code.area and by_name.area:
        if by_code.area == by_name.area or here.within(by_code.area, by_name.area):
            return by_code
        if here.nation_of(by_code.area) == by_name.area:
            return by_code
        return _place((by_code.area, by_name.area), "", here)
    if by_code.kind == ASK and by_name.kind == KNOWN and by_name.area in by_code.options:
        return _with_unit(by_name, by_code.maternity_unit, by_code.maternity_note)
    if by_code.kind == ASK and ELSEWHERE in by_code.options and by_name.kind == KNOWN and by_name.area in NATIONS and by_name.area != here.edition.nation:
        return by_code
    return by_code


def _unit(unit_id: str, here: Directory):  # noqa: ANN202 - a MaternityUnit
    return next(unit for unit in here.areas.maternity_units if unit.id == unit_id)


def _unit_of_town(place: Place, here: Directory) -> str | None:
    units = {d.maternity_unit for d in here.areas.districts if d.post_town and d.post_town == place.heard}
    return units.pop() if len(units) == 1 else None


def _with_unit(place: Place, unit: str | None, note: str | None = None) -> Place:
    if not unit or place.kind not in (KNOWN, ASK):
        return place
    return Place(place.kind, place.area, place.options, place.heard, place.question, unit, note)
