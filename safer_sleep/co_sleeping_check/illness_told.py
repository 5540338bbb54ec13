"""Illness told beside an answer to the check, or instead of one: it is answered first, and the check waits.

"Her cot, she's burning up though, 9 weeks" answers where she sleeps, and that is the lesser half of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.conversation.danger.illness import FEVER, HOW_ILL, YOUNG
from safer_sleep.safety.ages import THREE_MONTHS
from safer_sleep.safety.numbers import temperature
from safer_sleep.safety.rules import rule_set

BREATHING = "baby_health/noisy_breathing"
#: The questions that ask for illness themselves.
ASK_FOR_IT = frozenset({"unwell", "danger_signs"})
#: Asked of the adults: there only words that are plainly about the baby count.
_OF_ADULTS = frozenset({"alcohol", "smoking", "smoked_in_pregnancy", "drugs", "medicine", "tiredness", "adult_condition", "vaping", "partner_knows", "helper"})
#: Asked about these, "he gets hot" is about what they wear.
_OF_WARMTH = frozenset({"bedding", "baby_wearing", "mattress", "fix", "others_in_bed"})

# On words of the check: "he" is he or she, "he is" stands for "he's" and "baby's".
_FEVER = re.compile(r"\b(?:fever|feverish|temperature|temp|temps|burning|boiling up|boiling hot|roasting|red hot|scorching|hot to (?:the )?touch|clammy|sweating buckets|on fire)\b")
_HOT = re.compile(r"\b(?:is|are|feels?|feeling|gone|going|seems?|looks?|been|got|getting|bit|really|very|so|too|quite|proper|dead) (?:a |bit |really |very |so |quite |all )*hot\b|\bhot (?:all over|now|head|forehead)\b")
_BREATH = re.compile(
    r"\bwheez\w*|\b(?:breathless|grunting|stridor|croup|bronchiolitis|struggling (?:to|with) (?:his |her |the )?breath\w*)\b"
    r"|\bbreath\w* (?:is |are |sounds? |seems? )?(?:really |very |a bit |so |all |quite )*(?:fast|funny|weird|hard|heavy|heavily|strange|odd|noisy|noisily|bad|badly|rattly|different|quick|quickly|shallow)\b"
    r"|\b(?:fast|funny|weird|heavy|noisy|hard|trouble|difficulty|bad|rattly) breath\w*|\b(?:ribs?|chest) (?:is |are )?(?:going |suck\w*|pull\w*)"
)
#: "Ill stay in the chair" is "I'll": an ill baby is said to be, or to look, ill.
_SAID_ILL = r"(?:is|are|was|been|feels?|feeling|seems?|looks?|got|getting|very|so|really|quite|bit|too|proper|seriously|baby|an) ill"
_ILL = re.compile(
    r"\b(?:vomit\w*|throwing up|threw up|being sick|been sick|sick (?:everywhere|after|all|again|loads|twice|three)|diarrhoea|rash|drowsy|lethargic|listless|floppy|limp|sleepy and|hard to wake|will not wake|not waking|jaundiced?|yellow|dehydrated"
    r"|(?:not|will not|hardly|barely|stopped|refus\w+|off|no|can not get he to) (?:been |want\w* |tak\w+ |having |really |to |he is |her |his |the )*(?:feed|feeds|feeding|eat|eating|drinking|latch\w*|milk|bottles?|food)"
    rf"|(?:no|not had|not) (?:a |any )?(?:wet|wee|weed|pee)\b|dry napp\w+|poorly|unwell|{_SAID_ILL}|not (?:right|himself|herself|well)|bad chest|chest infection|infection|swallowed|fell|hit (?:his|her) head|banged (?:his|her) head|blood)\b"
)
_BABY = re.compile(r"\b(?:he|baby|his|her|him|them|twins|newborn|little one|bubba|bub|daughter|son)\b")
_ADULT = re.compile(r"\b(?:i (?:am|have|was|had|feel|felt)|partner|mum)\b")
#: "No, he's hot" answers first: only "no temperature" denies.
_NO = r"\b(?:no(?! (?:he|baby|his|but|because)\b)|not|never|without|nor|any|is not|has not|have not)\b"
_DENIED = re.compile(rf"{_NO} (?:\w+ ){{0,3}}$")
_ROOM = re.compile(r"\b(?:room|house|flat|bedroom|nursery|weather|outside|water|bottle|milk|summer|heatwave|night|bath|tog|cold|if he (?:is|gets))\b")
_AGE = re.compile(r"\b(\d+(?:\.\d+)?) (days|weeks|months)\b(?! ago| early)")
_BETTER = re.compile(r"\b(?:last week|last month|better now|all better|over it|cleared up|used to|when he was born|at birth|in hospital|ago|back to normal)\b")
_I_WILL = re.compile(r"\bi will\b")


def illness_told(text: str, words: Sequence[str], asked: str, told: Mapping[str, Answer]) -> Optional[tuple[str, str]]:
    """The topic and part of the answer to an illness that a message tells of, while the check asks something else; `None` for none.

    A cough or a cold is left to the check: it asks for the signs of danger next.

    Args:
        text: the parent's words.
        words: the same from `words.plain`.
        asked: the question that is open.
        told: all answers so far, those of this message included, for the baby's age.
    """
    if asked in ASK_FOR_IT:
        return None
    said = _I_WILL.sub(" ", " ".join(words))
    if _BETTER.search(said) or asked in _OF_ADULTS and (not _BABY.search(said) or _ADULT.search(said)):
        return None
    degrees = temperature(rule_set().words(text)) if asked not in ("born_early", "birth_weight", "age") or _FEVER.search(said) else None
    if degrees is not None and not 34 <= degrees <= 43:
        degrees = None
    if degrees is not None or _holds(_FEVER, said) and not _ROOM.search(said) or asked not in _OF_WARMTH and _holds(_HOT, said) and not _ROOM.search(said):
        days = a.age_days(told.get("age") or {}) if "age" in told else _age_days(said)
        young = days is not None and days < THREE_MONTHS or (told.get("age") or {}).get("value") == a.UNDER_3_MONTHS
        return FEVER, YOUNG if young else ""
    if _holds(_BREATH, said):
        return BREATHING, ""
    return (HOW_ILL, "") if _holds(_ILL, said) else None


def _age_days(said: str) -> Optional[float]:
    """The age in a message that tells of a fever: a number of days, weeks or months there is hardly anything else."""
    found = _AGE.search(said)
    return a.age_days({found[2]: float(found[1])}) if found else None


def _holds(signs: re.Pattern[str], said: str) -> bool:
    """Whether one of the signs is said and not denied ("no temperature, not hot")."""
    return any(not _DENIED.search(said[: found.start()]) or found[0].split()[0] in ("no", "not") for found in signs.finditer(said))
