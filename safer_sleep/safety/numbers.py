"""Numbers with their units: how old, how hot, how fast, how long. What they amount to is named, so that a rule can ask for it."""

from __future__ import annotations

from collections.abc import Sequence

from safer_sleep.safety.words import PAUSE, STOP

_SPELT = {
    **{word: float(number) for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())},
    "half": 0.5, "a": 1.0, "an": 1.0, "couple": 2.0, "few": 3.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0,
}  # fmt: skip
_DAYS = {
    **dict.fromkeys("day days dy dys".split(), 1.0),
    **dict.fromkeys("week weeks wk wks w weeker".split(), 7.0),
    **dict.fromkeys("month months mth mths mo mos mnth mnths m".split(), 30.4),
    **dict.fromkeys("year years yr yrs y yo".split(), 365.0),
}
_MINUTES = {**dict.fromkeys("minute minutes min mins".split(), 1.0), **dict.fromkeys("hour hours hr hrs".split(), 60.0)}
# "fever for 3 days" is no age, and neither is "3 weeks early" or "34 weeks pregnant".
_NOT_AGE_BEFORE = frozenset("for last past next fever temp since every in over within after another about ill sick poorly at born from been".split())
_AGE_BEFORE = frozenset("hes he baby at only is age aged turned nearly almost im".split())
_NOT_AGE_AFTER = frozenset("ago early premature prem pregnant gestation now of in since running straight later time without with weeker and".split())
_HEAT = frozenset("temp temperature fever feverish thermometer degrees degree celsius c f ° hot burning boiling roasting feels reading".split())
_ROOM = frozenset("room nursery bedroom house flat bath water tog outside inside weeks weeker heating radiator monitor egg groegg wk wks week month months mths kg lb lbs oz cm ml mg".split())


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
    if {"under_1_month", "fever_38"} <= named or {"under_3_months", "cold_36"} <= named:
        named.add("young_danger_temperature")
    if any(60 < rate <= 150 for rate in _rates(words)):
        named.add("breaths_over_60")
    if len([w for w in words if w not in (STOP, PAUSE)]) <= 4:
        named.add("few_words")
    if len([w for w in words if w not in (STOP, PAUSE)]) <= 9:
        named.add("short_message")
    return named


def age_in_days(words: Sequence[str]) -> float | None:
    """The age a message gives, in days; the youngest, if it gives several, because that is the careful one."""
    ages = [age for place in range(len(words)) if (age := _age_at(words, place)) is not None]
    return min(ages) if ages else None


def temperature(words: Sequence[str]) -> float | None:
    """A body temperature in degrees Celsius, from either scale."""
    for place, word in enumerate(words):
        number = _number(word)
        if number is None or not _is_heat(words, place, word):
            continue
        if 32 <= number <= 43:
            return number
        if 90 <= number <= 110:
            return (number - 32) / 1.8
    return None


def _number(word: str) -> float | None:
    try:
        return float(word) if word[0].isdigit() else _SPELT.get(word)
    except ValueError:
        return None


def _age_at(words: Sequence[str], place: int) -> float | None:
    word = words[place]
    if word == "newborn":
        return 14.0
    if word == "day" and place + 1 < len(words) and (number := _number(words[place + 1])) is not None and number <= 28:
        return number
    number = _number(word)
    unit = _DAYS.get(words[place + 1]) if place + 1 < len(words) else None
    if number is None or unit is None:
        return None
    before = words[place - 1] if place else ""
    after = words[place + 2] if place + 2 < len(words) else ""
    if before in _AGE_BEFORE and after not in ("early", "premature", "prem", "pregnant", "ago", "gestation"):
        return number * unit
    if after != "old" and (before in _NOT_AGE_BEFORE or after in _NOT_AGE_AFTER):
        return None
    return number * unit


def _is_heat(words: Sequence[str], place: int, word: str) -> bool:
    if not word[0].isdigit():
        return False
    after = words[place + 1] if place + 1 < len(words) else ""
    if after in _ROOM or after in ("+", "minutes", "mins", "hours", "min", "days", "years", "yr", "yo", "a", "breaths"):
        return False
    near = set(words[max(0, place - 6) : place + 5])
    if near & _ROOM & {"room", "nursery", "bedroom", "house", "flat", "bath", "outside"}:
        return False
    if near & _HEAT:
        return True
    return "." in word and 34 <= float(word) <= 42 or word in ("38", "39", "40", "41")


def _rates(words: Sequence[str]) -> list[float]:
    rates = []
    for place, word in enumerate(words):
        near = set(words[max(0, place - 4) : place + 5])
        if word[0].isdigit() and near & {"breath", "breaths", "breathing", "breathes", "respirations"} and near & {"minutes", "minute", "counted"}:
            rates.append(float(word))
    return rates


def _age_facts(days: float) -> set[str]:
    limits = {"under_1_month": 28, "under_8_weeks": 56, "under_3_months": 91, "under_6_months": 182, "under_12_months": 364}
    named = {name for name, limit in limits.items() if days < limit}
    return named if named else {"over_12_months"}


def _heat_facts(heat: float) -> set[str]:
    # Rounded, so that 100.4°F, which is 38°C, counts as 38°C.
    heat = round(heat, 1)
    named = {"fever_38"} if heat >= 38 else {"cold_36"} if heat < 36 else set()
    return named | ({"fever_39"} if heat >= 39 else set())
