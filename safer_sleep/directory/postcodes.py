"""Where a postcode lies: only its district is used, and the first figure of the second half where the area data need it."""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from uk_postcodes_parsing import outcodes as real_outcodes
from uk_postcodes_parsing.postcode_utils import is_valid, is_valid_outcode, to_outcode, to_sector

from safer_sleep.directory.load import Directory, directory
from safer_sleep.directory.place import ABROAD, ASK, ASK_COUNCIL, ELSEWHERE, KNOWN, Place, place_of, with_unit
from safer_sleep.directory.schema import NATIONS, District

#: From this share of its postcodes a sector counts as one council's; the facts call such a district settled too.
SETTLED = 0.97

#: A whole postcode letter by letter: "n n 1 6 8 j p".
SPELT_OUT = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9](?:[ .-]{1,2}[A-Za-z0-9]){4,6}(?![A-Za-z0-9])")
#: Beginnings that are also words or letters people use with a number: "M1", "im5 weeks", "me2", "dh2".
_WORD_LIKE = re.compile(r"(?:[A-Z]|IM|ME|SO|HA|HU|PA|LA|BB|DH|HR|TA|YO|OL|AL|BA|IG|IV|PO|SA|TO|GY|JE)\d")
_MISREAD = str.maketrans("OIL", "011")
#: A number with a measure is no part of a postcode: "PE8, 4 months old", "NN6 7 of us".
_MEASURE = re.compile(
    r"\b\d{1,2} ?(?:DAYS?|WEEKS?|WKS?|MONTHS?|MTHS?|MO|YEARS?|YRS?|HOURS?|HRS?|MINS?|MINUTES?"
    r"|MILES?|KIDS|CHILDREN|OTHERS|DOORS|STOPS|BED|BEDS|BEDROOMS?|STREETS|[AP]M|KG|OF US)\b"
)
#: Numbers said in words behind the letters: "double n five", "nn twenty nine".
_FIGURES = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN".split()
_SAID = {**{word: str(number) for number, word in enumerate(_FIGURES, 1)}, "TWENTY NINE": "29", "TWENTYNINE": "29"}
#: Words of two letters, and letters that the second half of a postcode never has: "nn14 my mums" is NN14, not NN1 4MY.
_NO_ENDING = re.compile(r"(?:A[STM]|BY|DE|GO|HE|I[NSTFMD]|ME|MY|NO|O[FNRHK]|SO|TO|UP|U[SRM]|WE|ST|RD|[A-Z]?[CIKMOV][A-Z]?)$")


@lru_cache(maxsize=1)
def real_outcode_names() -> frozenset[str]:
    """Every first half of a postcode that exists."""
    return frozenset(module.name.upper() for module in pkgutil.iter_modules(real_outcodes.__path__))


@lru_cache(maxsize=256)
def _real_sectors(outcode: str) -> frozenset[str]:
    try:
        listed = importlib.import_module(f"{real_outcodes.__name__}.{outcode.lower()}").INCODES
    except ImportError:
        return frozenset()
    return frozenset(incode[0] for incode in listed)


def by_postcode(text: str, here: Directory) -> Place | None:
    """The place that the postcodes in the text mean; `None` where there is none."""
    districts = {d.district: d for d in here.areas.districts}
    found = dict.fromkeys(_codes(text, frozenset(districts), here))
    places = [_district(outcode, sector, districts, here) for outcode, sector in found]
    if not places:
        return None
    if len({(p.kind, p.area, p.options) for p in places}) == 1:
        return places[0]
    return place_of(sorted({t for p in places for t in (p.options or (p.area or ELSEWHERE,))}), "", here)


def by_letters(text: str, here: Directory) -> Place | None:
    """The county, where no more of a postcode is said than its letters ("an NN one") or its number does not exist, if they are used nowhere else."""
    local = {d.district for d in here.areas.districts}
    for letters in re.findall(r"\b[A-Z]{2}(?=\d{0,2}\b)", re.sub(r"\bDOUBLE ([A-Z])\b", r"\1\1", text.upper())):
        own = {d for d in real_outcode_names() if re.fullmatch(letters + r"\d.?", d)}
        if own and own <= local:
            return place_of((here.whole,), "", here)
    return None


def district_and_sector(written: str, edition: str | None = None) -> tuple[str, str | None] | None:
    """What may be kept of a full postcode: its district, and the first figure after it where the area data need that.

    Args:
        written: the postcode as it was typed; "nn171qg" and "NNl7 IQG" are understood.

    Returns:
        `None` if it is no postcode in full of a district that exists.
    """
    here = directory(edition)
    code = re.sub(r"[^A-Z0-9]", "", unicodedata.normalize("NFKD", written).upper())
    head, tail = code[:-3], code[-3:]
    letters = re.match(r"[A-Z]{1,2}(?=[\dOIL])", head)
    if not letters or len(head) > 4:
        return None
    start = head[: letters.end()]
    for outcode in dict.fromkeys((start + head[letters.end() :], start + head[letters.end() :].translate(_MISREAD))):
        whole = outcode + tail[:1].translate(_MISREAD) + tail[1:]
        exists = outcode in real_outcode_names() or _outside_uk(outcode, here)
        # A slip in the last two letters of a local one still says nearly where somebody lives.
        local = any(d.district == outcode for d in here.areas.districts)
        if exists and (is_valid(whole) or local and re.fullmatch(r"\d[A-Z]{2}", whole[-3:])):
            needs_sector = any(d.district == outcode and d.sectors for d in here.areas.districts)
            # A figure that does not belong there may mean another district (see `_codes`): then it is needed to notice that.
            needs_sector = needs_sector or local and whole[-3] not in _real_sectors(outcode) and any(d.district == outcode + whole[-3] for d in here.areas.districts)
            return outcode, whole[-3] if needs_sector else None
    return None


def _codes(text: str, local: frozenset[str], here: Directory) -> Iterable[tuple[str, str | None]]:
    """Every (district, sector) written in the text; the rest of a whole postcode goes no further than this function."""
    upper = re.sub(r"[^A-Z0-9]+", " ", unicodedata.normalize("NFKD", text).upper()).strip()
    letters = "|".join(sorted({re.match(r"[A-Z]+", d).group() for d in local}))  # type: ignore[union-attr]
    upper = _MEASURE.sub(" ", re.sub(r"\bDOUBLE ([A-Z])\b", r"\1\1", upper))
    # Spelt out letter by letter: "n n 1 6 8 j p", "N.N.8".
    upper = re.sub(r"(?<!\S)\S(?: \S){2,}(?!\S)", lambda m: m[0].replace(" ", ""), upper)
    upper = _as_figures(upper, letters)
    # "le168" is LE16 8: three figures are never a district.
    upper = re.sub(rf"\b({letters})(\d\d)(\d)\b", r"\1\2 \3", upper)
    # "NN 17", "NN1O" and "NNl7" are how local postcodes come off a phone; elsewhere such guesses would find words.
    upper = re.sub(rf"\b({letters}) (?=\d)", r"\1", upper)
    upper = re.sub(
        rf"\b({letters})([\dOIL]{{1,2}})\b(?=$| )",
        lambda m: m[1] + m[2].translate(_MISREAD) if re.search(r"\d", m[2]) or m[2] in ("O",) else m[0],
        upper,
    )
    pattern = re.compile(r"(?<![A-Z0-9])(?:(?P<whole>[A-Z]{1,2}\d[A-Z\d]? ?\d ?[A-Z]{2})|(?P<sector>[A-Z]{1,2}\d[A-Z\d]? \d)|(?P<out>[A-Z]{1,2}\d[A-Z\d]?))(?![A-Z0-9])")
    for match in pattern.finditer(upper):
        outcode: str | None = None
        sector: str | None = None
        if match["whole"] and _is_two_figures(match["whole"]):
            # "NN14 WE" may be NN14 and a word, or NN1 4WE with the space in the wrong place.
            outcode, ending = match["whole"].split(" ")
            if outcode in local | real_outcode_names():
                yield outcode, None
                if not (_NO_ENDING.match(ending) and (match.end() < len(upper) or re.search("[CIKMOV]", ending))):
                    yield outcode[:-1], outcode[-1]
                continue
            outcode = None
        if match["whole"]:
            whole = match["whole"].replace(" ", "")
            if is_valid(whole):
                outcode, sector = to_outcode(whole), (to_sector(whole) or "")[-1:] or None
        elif match["sector"]:
            outcode, sector = match["sector"].split(" ")
        elif is_valid_outcode(match["out"]):
            outcode = match["out"]
        if not outcode or (outcode not in local and outcode not in real_outcode_names() and not _outside_uk(outcode, here)):
            continue
        if not match["whole"] and outcode not in local and _WORD_LIKE.match(outcode) and not _meant_as_postcode(upper, match.start(), match.end()):
            continue
        if sector and sector not in _real_sectors(outcode) and outcode + sector in local:
            # "NN1 7" is no sector of NN1: the space may have slipped into NN17, which is another council's.
            yield outcode, None
            yield outcode + sector, None
            continue
        yield outcode, sector


def _as_figures(upper: str, letters: str) -> str:
    """"N N 29" and "NN FIVE" as NN29 and NN5: only for the letters of local postcodes."""
    numbers = "|".join(sorted(_SAID, key=len, reverse=True))
    for one in letters.split("|"):
        upper = re.sub(rf"\b{' '.join(one)} (?=\d|(?:{numbers})\b)", one, upper)
        # "An NN one" is any of them.
        upper = re.sub(rf"(?<!\bAN )(?<!\bTHE )\b{one} ?({numbers})\b", lambda m: one + _SAID[m[1]], upper)
    return upper


def _is_two_figures(whole: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{1,2}\d\d [A-Z]{2}", whole))


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
        place = place_of((district.council or ELSEWHERE,), outcode, here)
    elif counts is not None:
        place = _share(counts, SETTLED, outcode, here)
    else:
        total: dict[str, int] = {}
        for one in district.sectors.values():
            for who, number in one.items():
                total[who] = total.get(who, 0) + number
        place = _share(total, 1.01, outcode, here)
    return with_unit(place, district.maternity_unit, district.maternity_note)


def _share(counts: dict[str, int], settled: float, heard: str, here: Directory) -> Place:
    """One council if it has nearly all, the nation if none of it is local, a question otherwise."""
    whole = sum(counts.values())
    local = {who: number for who, number in counts.items() if who in here.parents}
    outside = whole - sum(local.values())
    if not local or outside >= settled * whole:
        return Place(KNOWN, here.edition.nation, heard=heard)
    best = max(local, key=lambda who: local[who])
    if local[best] >= settled * whole:
        return place_of((best,), heard, here)
    options = sorted(local, key=lambda who: -local[who]) + ([ELSEWHERE] if outside >= 0.01 * whole else [])
    if options == [best]:
        return place_of((best,), heard, here)
    area = here.edition.nation if ELSEWHERE in options else here.whole
    return Place(ASK, area, tuple(options), heard, ASK_COUNCIL)


def _far_district(outcode: str, here: Directory) -> Place:
    letters = re.match(r"[A-Z]+", outcode).group()  # type: ignore[union-attr]
    for key, codes in here.elsewhere.border_districts.items():
        if outcode in codes:
            first, _, second = key.partition("_")
            both = (first, second) if second in NATIONS else (key,)
            return place_of(both, outcode, here)
    for key, codes in here.elsewhere.border_districts.items():
        if letters in codes and key in NATIONS:
            return Place(KNOWN, key, heard=outcode)
    for nation, codes in here.elsewhere.postcode_areas.items():
        if letters in codes:
            return place_of((nation,), outcode, here)
    return Place(KNOWN, "england", heard=outcode)
