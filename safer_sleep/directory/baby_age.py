"""How old a baby is, from a parent's words, in days: enough to know whether it is the midwife or the health visitor."""

from __future__ import annotations

import re
from datetime import date, timedelta

NOT_BORN = -1

#: What "newborn" stands for where nothing closer is said: young enough for the midwife, perhaps for the health visitor too.
NEWBORN_DAYS = 14

#: Older children in the family are not the baby.
_OLDEST_DAYS = 550

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "a": 1, "an": 1, "couple of": 2, "a couple of": 2, "couple": 2, "few": 3, "a few": 3,
}  # fmt: skip
_DAYS = {"d": 1, "w": 7, "m": 30.44, "y": 365.25}
_N = r"(?:\d+(?:[.,]\d+)?(?: ?½| and a half| 1/2)?|½|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?: and a half)?"
_UNIT = r"(?:days?|d|dys?|weeks?|weeksold|weekers?|wks?|wk|w|months?|mths?|mnths?|mos?|mo|m|years?|yrs?|yr|y)"
_DAY_COUNT = r"\d{1,2}|" + "|".join(word for word, count in _WORDS.items() if " " not in word and len(word) > 2 and word != "few")
#: "9d" may be written together, "an d…" may not.
_SPAN = rf"({_N})(?:(?<=[\d½])|[ -])[ -]?({_UNIT})(?:\b|(?=old))"
_SUM = rf"{_SPAN}(?:,? (?:and |& )?{_SPAN})?"
#: Around the number: what shows that it is an age and not a time or a wait.
_OLD = re.compile(rf"\b{_SUM}[ -]*(?:old(?! enough)|of age|pp\b|post ?partum)", re.I)
_IS = re.compile(
    r"\b(?:she|he|they|baby|bub|bubs|lo|little one|daughter|son|boy|girl|twins?|one)(?:'?s| is| are|'re|s)?"
    rf"(?: only| just| about| nearly| almost| now| at| turned| around| roughly| like| exactly)* {_SUM}(?! (?:early|late|ago|prem|before|overdue|until|in a))",
    re.I,
)
_MY = re.compile(rf"\b(?:my|our|a|the|with) {_SUM} (?:baby|boy|girl|daughter|son|twins)\b", re.I)
_SINCE_BIRTH = re.compile(rf"\b(?:born|gave birth|had (?:her|him|them|the baby|baby|my baby)|birth|arrived|came) (?:only |just |about |nearly )*{_SUM} ago", re.I)
_BORN_ON = re.compile(
    r"\b(?:born|gave birth|had (?:her|him|them|the baby|my baby)|arrived) (?:on |only |just |this |last |in the early hours of )*"
    r"(today|yesterday|tonight|last night|this morning|morning|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.I,
)
_NOT_BORN = re.compile(
    r"\bi'?m (?:\w+ )?(?:\d+ (?:weeks?|wks?|months?) )?(?:pregnant|expecting)\b|\bam (?:\d+ \w+ )?pregnant\b|\b\d+ ?(?:weeks?|wks?|months?) (?:pregnant|gone)\b"
    r"|\b(?:not|isn'?t|hasn'?t been) (?:been )?born yet\b|\bdue (?:in|on|next|any)\b|\bexpecting (?:a|my|our|twins)\b|\bmy due date\b|\bwhile i'?m pregnant\b",
    re.I,
)
_NOT_BORN_WHEN_ASKED = re.compile(r"^(?:still |not yet|not here|unborn|pregnant|bump|due\b|none yet|no baby yet|expecting)|\bpregnant\b|\bnot (?:born|here|arrived)\b", re.I)
_BARE = re.compile(rf"^(?:(?:about|nearly|almost|just|only|around|roughly|maybe|um+|er+|so|hes|shes|theyre|its) )*{_SUM}\b", re.I)
#: "Day 3" after the birth; "day 3 of the fever" is none.
_DAY_NUMBER = re.compile(rf"\bday ({_DAY_COUNT})\b(?! (?:of|with|fever|now))", re.I)
#: An age at the beginning or the end of a message, with no "for" or "in" before it: "hv corby 4 months".
_AT_AN_END = re.compile(rf"(?:^|(?<!\bfor )(?<!\bin )(?<!\bsince )(?<!\bevery )(?<!\blast )(?<!\bpast )(?<!\bafter )\b){_SUM}(?=$| (?:old|baby|boy|girl)\b)", re.I)
#: "until she is 6 months" says nothing about how old she is now.
_SOME_DAY = re.compile(r"\b(until|till|til|when|once|before|after|by the time|if|unless|since|from)( \w+){0,2} ?$")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_age(text: str, today: date, asked: bool = False, loose: bool = False) -> int | None:
    """The baby's age in days; `NOT_BORN` in pregnancy; `None` where the words do not say.

    Args:
        text: the parent's words.
        today: the day they were written, for "born on Tuesday".
        asked: whether they answer "How old is your baby?", so that "9 days" alone is enough.
        loose: whether they ask for somebody who helps with a baby, so that "health visitor Corby 4 months" tells the age too.
    """
    said = re.sub(r"\s+", " ", text.replace("\u2019", "'").strip().lower())
    said = re.sub(r"\bfortnight\b", "2 weeks", said.replace("a fortnight", "2 weeks"))
    if asked and _NOT_BORN_WHEN_ASKED.search(said):
        return NOT_BORN
    found = [match for pattern in (_OLD, _IS, _MY, _SINCE_BIRTH) for match in pattern.finditer(said)]
    ages = [age for match in found if not _SOME_DAY.search(said[: match.start()]) and (age := _days(match)) is not None]
    ages += [_since(match[1], today) for match in _BORN_ON.finditer(said)]
    if not ages and asked:
        bare = _BARE.match(said.rstrip(" .!"))
        age = _days(bare) if bare else None
        ages = [age] if age is not None else []
    if not ages and (asked or loose):
        day = _DAY_NUMBER.search(said)
        ages = [int(_number(day[1]))] if day else []
    if not ages and loose:
        ages = [age for match in _AT_AN_END.finditer(said) if (age := _days(match)) is not None]
    if ages:
        # Among several children the youngest is the baby.
        return min(ages)
    if _NOT_BORN.search(said):
        return NOT_BORN
    if asked and re.search(r"\b(newborn|new born|just born|brand new|tiny)\b", said):
        return NEWBORN_DAYS
    return None


def _days(match: re.Match[str]) -> int | None:
    """The age of a match with one or two (number, unit) pairs; `None` if it is too old to be the baby."""
    total = 0.0
    for number, unit in zip(match.groups()[0::2], match.groups()[1::2]):
        if number:
            total += _number(number) * _DAYS[unit[0].lower()]
    return int(total) if total <= _OLDEST_DAYS else None


def _number(words: str) -> float:
    half = 0.5 if re.search(r"½|half|1/2", words) else 0.0
    whole = re.sub(r" ?½| ?and a half| 1/2", "", words).strip()
    if not whole:
        return half
    return (float(whole.replace(",", ".")) if whole[0].isdigit() else _WORDS[whole]) + half


def _since(when: str, today: date) -> int:
    when = when.lower()
    if when in ("today", "this morning", "morning"):
        return 0
    if when in ("yesterday", "last night", "night", "tonight"):
        return 1
    return (today - timedelta(days=_WEEKDAYS.index(when))).weekday() or 7
