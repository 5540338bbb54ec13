"""Ages, weeks of pregnancy and birth weights in a parent's words, in the units that people use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Optional

from safer_sleep.co_sleeping_check.answers import EARLY_WEEKS, SMALL_GRAMS

OUNCE_GRAMS = 28.349523125
POUND_GRAMS = 16 * OUNCE_GRAMS

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_UNITS = {"days": "days", "day": "days", "d": "days", "weeks": "weeks", "week": "weeks", "w": "weeks", "months": "months", "month": "months",
          "m": "months", "mo": "months", "years": "years", "year": "years", "yo": "years", "y": "years"}  # fmt: skip
#: Weeks after which a baby can be born and live, and the latest that any pregnancy lasts.
_FIRST_WEEK, _LAST_WEEK = 22, 43
_WEEKS_ASKED = r"\b(\d\d)(?:\.\d)?(?: weeks| w)?\b(?! (?:old|kg|grams|g\b|days))"
_WEEKS_TOLD = (
    r"\b(?:born|delivered|arrived|came|section|induced)(?: (?:at|him|her|he|it|early|prem|in|by|week|weeks|premature|was))*"
    r" (\d\d)(?: weeks)?\b(?! (?:old|ago))"
)
#: What a baby can weigh at birth, in grams.
_LIGHTEST, _HEAVIEST = 300, 7000
#: "Under six pounds" may be a small baby; from this on nobody says "under" of one.
_UNDER_MAY_BE_SMALL = 2800
#: After a figure: it is no weight.
_NO_WEIGHT = r"(?! (?:weeks|months|days|years|st|nd|rd|th|kg|pounds|grams|in|of|centile|other|now)\b)"
_NEARLY = frozenset("nearly almost under approaching coming quite".split())
_JUST_UNDER = 0.1
_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend"
_SOON = (
    rf"(?:next (?:weeks|months|{_WEEKDAY})|this (?:{_WEEKDAY})|on (?:the )?(?:{_WEEKDAY}|\d)|tomorrow|soon|any days"
    r"|in (?:a|an|\d+) ?(?:few|couple)?(?: of)? ?(?:days|weeks))"
)
#: "He'll be one next week", "her first birthday is on Friday": no unit, but only a year can be meant. Eleven months are past by then.
_TURNS_ONE = re.compile(
    rf"\b(?:turns|turning|is|be) ?1 (?:years )?(?:old )?{_SOON}|^1 {_SOON}|\b(?:first|1st|1 st) birthday (?:is )?(?:in )?{_SOON}"
    r"|\b(?:nearly|almost|not quite|just under|coming up(?: to| for)?|going on|approaching|about to turn) (?:1|a year)\b"
    r"(?!\.| (?:weeks|months|days|half))"
)
_ELEVEN_MONTHS = {"months": 11}
#: The figure is a guess ("around 37 i think").
_HEDGES = re.compile(
    r"\b(around|about|roughly|approx|approximately|ish|or so|think|thought|maybe|perhaps|probably|guess|guessing|sure|certain|remember|recall"
    r"|give or take|must|reckon)\b"
)
#: A guess of this much more than the line may as well lie under it: in weeks and in grams.
_GUESSED_WEEKS, _GUESSED_GRAMS = 1, 100


def digits(words: Sequence[str]) -> list[str]:
    """The words with written-out numbers as figures: "thirty five" is "35", "two and a half" is "2.5"."""
    text = " ".join(words)
    tens = r"\b(twenty|thirty|forty)(?: (one|two|three|four|five|six|seven|eight|nine))?\b"
    text = re.sub(tens, lambda m: str(_TENS[m[1]] + (_ONES.index(m[2]) if m[2] else 0)), text)
    text = re.sub(r"\b(" + "|".join(_ONES) + r")\b", lambda m: str(_ONES.index(m[1])), text)
    text = re.sub(r"\b(\d+) (?:and )?a half\b", r"\1.5", text)
    text = re.sub(r"\b(\d+) (?:and )?1 / 2\b", r"\1.5", text)
    # "Three point six"; "9 and a bit weeks" is taken as the 9.
    text = re.sub(r"\b(\d+) point (\d+)\b", r"\1.\2", text)
    text = re.sub(r"\b(\d+) (?:and )?(?:a )?(?:bit|ish|odd|or so) (days|weeks|months)\b", r"\1 \2", text)
    text = re.sub(r"\b(\d+) (days|weeks|months) (?:n|an|plus|\+) (\d)\b", r"\1 \2 and \3", text)
    part = {"half": ".5", "quarter": ".25"}
    text = re.sub(r"\b(\d+) (days|weeks|months|pounds|kg) and a (half|quarter)\b", lambda m: f"{m[1]}{part[m[3]]} {m[2]}", text)
    text = re.sub(r"\b(?:(?:a|1) )?(?<!\d )(weeks|months|years) and a half\b", r"1.5 \1", text)
    text = re.sub(r"\bhalf a (weeks|months|years)\b", r"0.5 \1", text)
    text = re.sub(r"\b(?:a )?couple (?:of )?(days|weeks|months)\b", r"2 \1", text)
    text = re.sub(r"\b(?:a|an) (days|weeks|months|years|pounds|ounces)\b", r"1 \1", text)
    text = re.sub(r"\bfortnight\b", "2 weeks", text)
    return text.split(" ") if text else []


def age(words: Sequence[str], asked: bool) -> Optional[dict[str, Any]]:
    """The baby's age since birth: `{"weeks": 11}`, `{"months": 4}`, `{"days": 9}`. The youngest, if several are given.

    Args:
        words: from `words.plain`.
        asked: whether the age was asked for; otherwise it must be said to be an age ("11 weeks old").
    """
    text = " ".join(digits(words))
    text = re.sub(r"\b\d+(?:\.\d+)? (?:weeks|months|days) (?:corrected|adjusted)\b", " ", text)
    text = re.sub(r"\b(?:corrected|adjusted)(?: age)?(?: is)? \d+(?:\.\d+)? (?:weeks|months)\b", " ", text)
    text = re.sub(r"\b(\d+) / 52\b", r"\1 weeks", text)
    text = re.sub(r"\b(\d+) / 12\b", r"\1 months", text)
    text = re.sub(r"\bborn (?:at )?(?:\d+ weeks|\d+ \+ \d+|weeks \d+|\d+)\b(?! ago)", " ", text)
    text = re.sub(r"\b\d+ weeks (?:\d+ days )?(?:early|prem|premature|late|gestation|pregnant|gestational)\b", " ", text)
    is_new = re.search(r"\bnewborn|brand new|born (today|yesterday|last night|this morning)\b", text)
    if asked and is_new and not re.search(r"\d+ (days|weeks|months)", text):
        return {"days": 1}
    if asked and _TURNS_ONE.search(text):
        return dict(_ELEVEN_MONTHS)
    compound = re.search(r"\b(\d+) months?(?: and| ,)? (\d+) (weeks|days)\b", text)
    if compound:
        return {"months": int(compound[1]), compound[3]: int(compound[2])}
    compound = re.search(r"\b(\d+) weeks?(?: and| ,| \+)? (\d+) days\b", text)
    if compound:
        return {"weeks": int(compound[1]), "days": int(compound[2])}
    found = [_age_match(m, text) for m in re.finditer(r"\b(\d+(?:\.\d+)?) (days|weeks|months|years|day|week|month|year|w|m|d|mo|y|yo)\b", text)]
    found += [{"days": int(m[1])} for m in re.finditer(r"\bdays (\d+)\b", text)]
    if not asked:
        said = re.finditer(r"\b(?:(he is|it is|baby is) )?\d+(?:\.\d+)? (?:days|weeks|months|years|day|week|month|year|w|m|d|mo|y|yo)\b( old\b)?", text)
        found = [f for f, m in zip(found, said) if f and (m[1] or m[2])]
    usable = [f for f in found if f]
    return min(usable, key=_days) if usable else None


def _age_match(match: re.Match[str], text: str) -> Optional[dict[str, Any]]:
    number, unit = float(match[1]), _UNITS[match[2]]
    before, after = text[: match.start()].split()[-3:], text[match.end() :].split()[:3]
    if after[:1] == ["ago"] and "due" in text[: match.start()].split()[-6:]:
        return None
    if after[:1] == ["early"] or "until" in before or after[:1] == ["until"]:
        return None
    if unit == "years":
        number, unit = number * 12, "months"
    if set(before) & _NEARLY or re.match(_SOON, " ".join(after)) or " be " in f" {' '.join(before)} ":
        number -= _JUST_UNDER * (1 if unit == "months" else 3)
    return {unit: int(number) if number == int(number) else round(number, 2)}


def _days(found: dict[str, Any]) -> float:
    return found.get("days", 0) + 7 * found.get("weeks", 0) + 30.4 * found.get("months", 0)


#: Days, in "a few days early": far from the three weeks that count.
_A_FEW = 4


#: "36, not 35": a figure that is denied beside another one. "Not 37" alone is a baby who came before.
_DENIED_WEEKS = re.compile(r"\bnot (?:at )?(\d\d)(?: weeks)?\b(?! (?:yet|quite|till|until))")
#: Two figures, and a doubt which of them holds, or two people who say so.
_CONTESTED = re.compile(
    r"\b(?:or|maybe|perhaps|might|possibly|think|thought|sure|wrote|written|reckon|reckoned|dates|scan|scans|notes|between|midwife|doctor|consultant|believe|"
    r"they (?:said|say|put|told)|he said|mum says?)\b"
)


def _without_denied_weeks(text: str) -> str:
    left = _DENIED_WEEKS.sub(" ", text)
    return left if re.search(r"\b(?:2[2-9]|3\d|4[0-3])\b", left) else text


def weeks_contested(words: Sequence[str]) -> bool:
    """Whether a message leaves it open if a baby came before 37 weeks or not: "38 they said, so maybe 36, but they wrote 38"."""
    text = _without_denied_weeks(" ".join(digits(words)))
    text = re.sub(r"\b(?:due|date)(?: \S+){0,2} \d\d\b", " ", text)
    told = [int(m[1]) for m in re.finditer(_WEEKS_ASKED, text) if _FIRST_WEEK <= int(m[1]) <= _LAST_WEEK]
    return bool(told) and min(told) < EARLY_WEEKS <= max(told) and bool(_CONTESTED.search(text))


def gestation(words: Sequence[str], asked: bool) -> Optional[dict[str, Any]]:
    """The week of pregnancy the baby was born in: `{"weeks": 35, "days": 4}`. "5 weeks early" is 35 weeks."""
    text = re.sub(r"\b(?:just )?(?:a )?few days\b", f"{_A_FEW} days", _without_denied_weeks(" ".join(digits(words))))
    if asked or re.search(r"\b(born|birth|early|prem|gestation|delivered|arrived|came|section|induced)\b", text):
        before = r"(?:early|prem|premature|before (?:(?:his|her|my|the|he|it|our) )?(?:due|term|date|time))"
        early = re.search(rf"\b(\d+(?:\.\d+)?) (weeks|months|days)(?: (?:and )?(\d) days)?(?: too| or so)? {before}\b", text)
        if early:
            days = float(early[1]) * {"weeks": 7, "months": 28, "days": 1}[early[2]] + float(early[3] or 0)
            return _in_weeks(280 - days)
    full = re.search(r"\b(\d\d) ?(?:weeks|w)?(?: ?(?:\+|plus|and|,) ?| )([0-6]) ?(?:days|d)?\b", text)
    exact = full and _FIRST_WEEK <= int(full[1]) <= _LAST_WEEK and (re.search(r"\+|plus|days|\dd\b", full[0]) or asked)
    said_birth = re.search(r"\b(?:born|birth|delivered|arrived|came|section|induced|gestation)\b", text)
    if exact and (asked or "+" in full[0] or said_birth):
        return {"weeks": int(full[1]), "days": int(full[2])}
    pattern = _WEEKS_ASKED if asked else _WEEKS_TOLD
    weeks = [int(m[1]) for m in re.finditer(pattern, text) if _FIRST_WEEK <= int(m[1]) <= _LAST_WEEK]
    if not weeks and not asked:
        told = re.finditer(r"\b(\d\d) (?:weeks )?(?:prem|premature|preemie|weeker|gestation)\b", text)
        weeks = [int(m[1]) for m in told if _FIRST_WEEK <= int(m[1]) <= _LAST_WEEK]
    if not weeks:
        return None
    week = min(weeks)
    under = re.search(
        rf"\b(nearly|almost|just under|under|less than|before|not|not quite|just before|shy of|off|short of|missed|would have been|not (?:make|get|reach)(?: it)?(?: to)?)"
        rf" (?:\w+ )?{week}\b",
        text,
    )
    came_before = re.search(rf"\b{week}\b.*\b(?:came|born|arrived|was|bit|just) before(?: (?:that|then|it|he))?$", text)
    return {"weeks": week - 1} if under or came_before else {"weeks": week}


def _in_weeks(days: float) -> Optional[dict[str, Any]]:
    weeks, rest = divmod(round(days), 7)
    return ({"weeks": weeks, "days": rest} if rest else {"weeks": weeks}) if _FIRST_WEEK <= weeks <= _LAST_WEEK else None


def guessed_at_the_line(words: Sequence[str], answer: Mapping[str, Any], any_words: bool = False) -> bool:
    """Is it a guess that lies just over the line of 37 weeks or 2.5 kg? Then it is none that rules a risk out.

    Args:
        words: from `words.plain`.
        answer: weeks or grams, as read.
        any_words: without a look at the words, where something else tells that it is a guess.
    """
    if "weeks" in answer:
        near = 0 <= answer["weeks"] - EARLY_WEEKS < _GUESSED_WEEKS and not answer.get("days")
    else:
        near = 0 < answer.get("grams", 0) - SMALL_GRAMS <= _GUESSED_GRAMS
    return near and (any_words or bool(_HEDGES.search(" ".join(words))))


def birth_weight(words: Sequence[str], asked: bool) -> Optional[dict[str, Any]]:
    """The birth weight in grams. The lowest, if several are given: what a baby weighs now is more."""
    text = " ".join(digits(words))
    if not asked and not re.search(r"\b(born|birth|weighed|weighing|weight|lb|pounds|kg)\b", text):
        return None
    # "but he is 6 kilos now" is not the birth weight.
    text = re.sub(r"\b(?:now )?\d+(?:\.\d+)? (?:kg|pounds|grams)(?: \d+(?: ounces)?)? now\b", " ", text)
    # "Two kilo eight hundred", and "2,510 grams", whose comma is a point by now.
    text = re.sub(r"\b([1-9]) hundred\b", r"\g<1>00", text)
    text = re.sub(r"\b([1-6])\.(\d{3}) (?=grams\b)", r"\1\2 ", text)
    found = [float(m[1]) * 1000 + float(m[2] or 0) for m in re.finditer(r"\b(\d+(?:\.\d+)?) ?kg\b(?: (?:and )?(\d{2,3})\b(?: ?(?:grams|g)\b)?)?", text)]
    found += [float(m[1]) for m in re.finditer(r"(?<!kg )(?<!kg and )\b(\d{3,4}) ?(?:grams|g)\b", text)]
    for m in re.finditer(r"\b(\d{1,2}(?:\.\d+)?) pounds(?:(?: and| ,)? (\d{1,2}(?:\.\d+)?)(?: ounces)?)?(?! weeks)", text):
        found.append(float(m[1]) * POUND_GRAMS + float(m[2] or 0) * OUNCE_GRAMS)
    if asked and not found:
        found = _bare_weight(text)
    elif asked:
        # "Six pound at her check, birth was five four"
        found += [float(m[1]) * POUND_GRAMS + float(m[2]) * OUNCE_GRAMS for m in re.finditer(rf"\b([2-9]) (1[0-5]|\d)\b{_NO_WEIGHT}", text)]
    usable = [round(g) for g in found if _LIGHTEST <= g <= _HEAVIEST]
    if not usable:
        return None
    grams = min(usable)
    if re.search(r"\b(nearly|almost|just under|under|less than|not quite|just short of|shy of|between)\b", text) and SMALL_GRAMS < grams <= _UNDER_MAY_BE_SMALL:
        grams = SMALL_GRAMS
    return {"grams": grams}


def _bare_weight(text: str) -> list[float]:
    """A number without a unit, as an answer to "what did your baby weigh": 2.4 are kilograms, 2400 grams, "7 13" pounds and ounces."""
    text = re.sub(r"\b\d+(?:\.\d+)? (?:weeks|months|days|years|hours|st|nd|rd|th|centile|%)\b", " ", text)
    pair = re.search(r"^\D*\b([3-9]|1[0-3])(?: (?:and|,|/|lb))? (\d|1[0-5])(?: ounces)?\b\D*$", text)
    if pair:
        return [float(pair[1]) * POUND_GRAMS + float(pair[2]) * OUNCE_GRAMS]
    single = re.findall(r"\b\d+(?:\.\d+)?\b", text)
    decimals = [number for number in single if "." in number]
    single = decimals if len(decimals) == 1 else single
    if len(single) != 1:
        return []
    number = float(single[0])
    if "." in single[0] and 0.5 <= number <= 6 and (number <= 2.5 or not single[0].endswith(".5")):
        return [number * 1000]
    if 500 <= number <= 6000:
        return [number]
    # Nobody is born with 5 kg and more who needs to be asked twice; from 6 up it can only be pounds.
    return [number * POUND_GRAMS] if 6 <= number <= 13 else []
