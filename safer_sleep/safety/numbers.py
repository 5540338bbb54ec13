"""Numbers with their units: how old, how hot, how fast, how long. What they amount to is named, so that a rule can ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from safer_sleep.safety.ages import THREE_MONTHS
from safer_sleep.safety.durations import lasted
from safer_sleep.safety.quantities import halves_added, number
from safer_sleep.safety.words import PAUSE, STOP

_DAYS = {
    **dict.fromkeys("day days dy dys".split(), 1.0),
    **dict.fromkeys("week weeks wk wks w weeker".split(), 7.0),
    **dict.fromkeys("month months mth mths mo mos mnth mnths m".split(), 30.4),
    **dict.fromkeys("year years yr yrs y yo".split(), 365.0),
}
# "fever for 3 days" is no age, and neither is "3 weeks early" or "34 weeks pregnant".
_NOT_AGE_BEFORE = frozenset("for last past next fever temp since every in over within after another about ill sick poorly at born from been".split())
_AGE_BEFORE = frozenset("hes he baby at only is age aged turned nearly almost im".split())
_NOT_AGE_AFTER = frozenset("ago early premature prem pregnant gestation now of in since running straight later time without with weeker".split())
#: "Born at 36 weeks" is no age.
_BIRTH = frozenset("born came arrived delivered induced prem premature gestation".split())
#: "Nearly 3 months" is under 3 months, and so is "3 months on friday".
_NOT_QUITE_BEFORE = frozenset("nearly almost under below than quite yet".split())
_NOT_QUITE_AFTER = frozenset("tomorrow next on".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday week".split())
#: Between the two numbers of "2 or 3 months", of which the first is the careful one.
_BETWEEN = frozenset("or to -".split())
_HEAT = frozenset("temp temperature fever feverish thermometer degrees degree celsius c f fahrenheit farenheit ° hot burning boiling roasting feels reading".split())
_ROOM = frozenset("room nursery bedroom house flat bath water tog outside inside weeks weeker heating radiator monitor egg groegg wk wks week month months mths kg lb lbs oz cm ml mg".split())
_OF_MILK = r"(?: ?(?:oz|ozs|ounces?|ml|mls))?"
_MILK = re.compile(r"\d ?(?:oz|ozs|ounces?|ml|mls)\b")
_HAD_OF_USUAL = re.compile(rf"\b(\d+(?:\.\d+)?){_OF_MILK}(?: ?,)? (?:instead of|rather than|not|down from|out of|usually|normally)(?: (?:his|the|usual|normal|has|takes|had))* (\d+(?:\.\d+)?)(?!\S*(?: \w+){{0,1}} (?:hours?|times|days?|weeks?|months?|feeds?|bottles?)\b)")
_USUAL_THEN_HAD = re.compile(rf"\b(?:usually|normally) (?:\w+ ){{0,2}}(\d+(?:\.\d+)?){_OF_MILK}(?: ?[,.])?(?: (?:and|but|now|today|tonight|only|just|he|hes|has|had|took|takes|taking|drank|having))* (\d+(?:\.\d+)?)(?!\S*(?: \w+){{0,1}} (?:hours?|times|days?|weeks?|months?|feeds?|bottles?)\b)")
#: A whole day's milk is no feed, and a dry nappy is a sign by itself, whatever was drunk.
_MORE_THAN_A_FEED = re.compile(r"\b(?:day|days|daily|since|all|total|so far|24|napp\w*|wet\w*|dry|wees?|weed|pees?|peed)\b")
#: Less than this share of a usual feed is a sign (NHS; Healthier Together).
_HALF = 0.5
#: "Below 38 is ok" names no fever, unless that is denied ("it will not go below 38"); how far below, in degrees, is not told.
_A_BIT, _NORMAL = 0.1, 36.5
_BELOW, _DENIES_IT = frozenset("below under".split()), frozenset("not isnt wasnt never hasnt wont dont didnt cant doesnt no stay stays staying".split())
_TURNS = frozenset("turn turns turned spins spun rotates rotated angle".split())


def facts(words: Sequence[str], earlier: Sequence[Sequence[str]] = ()) -> set[str]:
    """The names of everything the numbers of a message amount to. The age may come from `earlier` messages."""
    named: set[str] = set()
    days = age_in_days(words)
    for message in reversed(earlier):
        days = age_in_days(message) if days is None else days
    if days is not None:
        named |= _age_facts(days)
    heat = temperature(words)
    if heat is not None:
        named |= _heat_facts(heat)
    named |= lasted(words, days)
    if {"under_1_month", "fever_38"} <= named or {"under_3_months", "cold_36"} <= named:
        named.add("young_danger_temperature")
    if _most_of_a_feed(words):
        named.add("most_of_a_feed")
    rates = [rate for rate in _rates(words) if rate <= 150]
    named |= {name for name, least in (("breaths_over_50", 50), ("breaths_over_60", 60)) if any(rate > least for rate in rates)}
    if len([w for w in words if w not in (STOP, PAUSE)]) <= 4:
        named.add("few_words")
    if len([w for w in words if w not in (STOP, PAUSE)]) <= 9:
        named.add("short_message")
    return named


def age_in_days(words: Sequence[str]) -> float | None:
    """The age a message gives, in days; the youngest, if it gives several, because that is the careful one.

    "3 months and 2 days" is one age. Days of a fever are none ("fever three days, he is one year"), and neither is the corrected
    age of an early baby, unless no other is given: red flags go by the birth date.
    """
    words = halves_added(words)
    ages = [(age, place) for place in range(len(words)) if (age := _age_at(words, place)) is not None and not _added_before(words, place)]
    birth = [(age + _added_after(words, place), place) for age, place in ages if "corrected" not in words[place + 2 : place + 4]]
    plain = [(age, place) for age, place in birth if not _days_of_illness(words, place)]
    found = plain or birth or ages
    return min(found)[0] if found else None


def temperature(words: Sequence[str]) -> float | None:
    """A body temperature in degrees Celsius, from either scale: of several the highest fever, else the lowest below 36, else the first."""
    told = list(_temperatures(words))
    if not told:
        return None
    if round(max(told), 1) >= 38:
        return max(told)
    return min(told) if round(min(told), 1) < 36 else told[0]


def _temperatures(words: Sequence[str]) -> Iterator[float]:
    for place, word in enumerate(words):
        degrees = number(word)
        if degrees is None or not _is_heat(words, place, word) or _is_not_that(words, place):
            continue
        if _is_below(words, place):
            if degrees > _NORMAL:
                continue  # Under 38 may be anything; under 36 is cold.
            degrees -= _A_BIT
        if 32 <= degrees <= 43:
            yield degrees
        elif 90 <= degrees <= 110:
            yield (degrees - 32) / 1.8


def _age_at(words: Sequence[str], place: int) -> float | None:
    word = words[place]
    if word == "newborn":
        return 14.0
    if word == "day" and place + 1 < len(words) and (count := number(words[place + 1])) is not None and count <= 28:
        return None if words[place + 2 : place + 3] in (["of"], ["with"]) else count
    count = number(word)
    unit = _DAYS.get(words[place + 1]) if place + 1 < len(words) else None
    if count is None or unit is None:
        return None
    before = words[place - 1] if place else ""
    after = words[place + 2] if place + 2 < len(words) else ""
    if before == "born" and after == "ago":
        return count * unit
    if unit == _DAYS["weeks"] and 22 <= count <= 42 and _BIRTH & set(words[max(0, place - (7 if before == "at" else 3)) : place]):
        return None
    range_from = place - 2 if before in _BETWEEN else place - 1
    if range_from >= 0 and (first := number(words[range_from])) is not None and first < count:
        count = first
    elif (before in _NOT_QUITE_BEFORE and not _more_than(words, place)) or after == "tomorrow" or (after in _NOT_QUITE_AFTER and _WEEKDAYS & set(words[place + 3 : place + 4])):
        return count * unit - 1
    if before in _AGE_BEFORE and after not in ("early", "premature", "prem", "pregnant", "ago", "gestation"):
        return count * unit
    if after != "old" and not _added_after(words, place) and (before in _NOT_AGE_BEFORE or after in _NOT_AGE_AFTER):
        return None
    return count * unit


def _more_than(words: Sequence[str], place: int) -> bool:
    """"More than 3 months" is past them; "not more than 3 months" is not."""
    return list(words[max(0, place - 2) : place]) in (["more", "than"], ["older", "than"]) and words[max(0, place - 3)] not in ("not", "no", "isnt", "never")


def _added_after(words: Sequence[str], place: int) -> float:
    """The "and 2 days" of "3 months and 2 days", in days."""
    at = place + 2 + (words[place + 2 : place + 3] == ["and"])
    count, unit = (number(words[at]), _DAYS.get(words[at + 1], 0.0)) if at + 1 < len(words) else (None, 0.0)
    return count * unit if count is not None and unit < _DAYS.get(words[place + 1], 0.0) else 0.0


def _added_before(words: Sequence[str], place: int) -> bool:
    starts = [place - 2, place - 3 if place and words[place - 1] == "and" else place - 2]
    return any(start >= 0 and number(words[start]) is not None and _added_after(words, start) > 0 for start in starts)


def _days_of_illness(words: Sequence[str], place: int) -> bool:
    named_age = words[place + 2 : place + 3] == ["old"] or (place and words[place - 1] in _AGE_BEFORE)
    return not named_age and words[place + 1 : place + 2] in (["day"], ["days"]) and bool(_HEAT & set(words[max(0, place - 6) : place]))


def _is_heat(words: Sequence[str], place: int, word: str) -> bool:
    if not word[0].isdigit():
        return False
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in _ROOM or after in ("+", "minutes", "mins", "hours", "min", "days", "years", "yr", "yo", "a", "breaths"):
        return False
    near = set(words[max(0, place - 6) : place + 5])
    if near & _ROOM & {"room", "nursery", "bedroom", "house", "flat", "bath", "outside"}:
        return False
    if near & _HEAT and not near & _TURNS:
        return True
    if near & _TURNS:
        return False
    before = words[place - 1] if place else ""
    degrees = float(word)
    return "." in word and (34 <= degrees <= 42 or 94 <= degrees <= 107) or (word in ("38", "39", "40", "41") and before not in ("for", "on", "im", "every", "about", "size"))


def _is_not_that(words: Sequence[str], place: int) -> bool:
    """Whether a number is named as one that the temperature is not: "not 38", "not even 38"."""
    before = list(words[max(0, place - 3) : place])
    return (before[-1:] == ["not"] and before[-2:-1] not in (["why"], ["if"], ["or"])) or before[-2:] == ["not", "even"]


def _is_below(words: Sequence[str], place: int) -> bool:
    """Whether the temperature is told to lie below the number; "it will not go below 38" says that it does not."""
    before = list(words[max(0, place - 5) : place])
    compared = before[-1:] and (before[-1] in _BELOW or before[-2:] in (["less", "than"], ["lower", "than"]))
    return bool(compared) and not _DENIES_IT & set(before[:-1])


def _most_of_a_feed(words: Sequence[str]) -> bool:
    """Whether a message gives what was drunk and what is usual ("3oz instead of 4", "usually has 120, took 90"), and it is more than half."""
    said = " ".join(words)
    if not _MILK.search(said) or _MORE_THAN_A_FEED.search(said):
        return False
    pairs = [(float(had), float(usual)) for had, usual in _HAD_OF_USUAL.findall(said)] + [(float(had), float(usual)) for usual, had in _USUAL_THEN_HAD.findall(said)]
    return bool(pairs) and all(_HALF * usual < had <= usual for had, usual in pairs)


def _rates(words: Sequence[str]) -> list[float]:
    rates = []
    for place, word in enumerate(words):
        near = set(words[max(0, place - 4) : place + 5])
        if word[0].isdigit() and near & {"breath", "breaths", "breathing", "breathes", "respirations"} and near & {"minutes", "minute", "counted"}:
            rates.append(float(word))
    return rates


def _age_facts(days: float) -> set[str]:
    limits = {"under_1_month": 28, "under_8_weeks": 56, "under_3_months": THREE_MONTHS, "under_6_months": 182, "under_12_months": 364}
    named = {name for name, limit in limits.items() if days < limit}
    return named if named else {"over_12_months"}


def _heat_facts(heat: float) -> set[str]:
    # Rounded, so that 100.4°F, which is 38°C, counts as 38°C.
    heat = round(heat, 1)
    named = {"fever_38"} if heat >= 38 else {"cold_36"} if heat < 36 else set()
    return named | ({"fever_39"} if heat >= 39 else set())
