"""Words that say a baby is hot or ill. They come before any question of ours: a fever is no answer to "How old is your baby?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.conversation.words import bare
from safer_sleep.safety.ages import THREE_MONTHS
from safer_sleep.safety.numbers import temperature
from safer_sleep.safety.rules import rule_set

#: How it is noted that illness was heard where our own question was open, or an age after it.
ILLNESS = "illness"
FEVER, HOW_ILL = "baby_health/fever", "baby_health/when_to_get_help"

#: The part of the fever answer for a baby under 3 months.
YOUNG = "young"

#: "She was 36+5": how long she was carried.
_WEEKS_AND_DAYS = re.compile(r"\b[23]\d ?\+ ?[0-6]\b(?! ?(?:c|degrees))", re.I)
_FEVER = re.compile(r"\b(fever|fevers|feverish|temperature|temp|temps|hot|boiling|burning|roasting|clammy)\b")
#: "Is the room too hot" is about the room.
_ROOM = re.compile(
    r"\b(room|nursery|bedroom|house|flat|bath|water|bottle|milk|weather|outside|summer|heatwave|night|nights|tonight|tog|sun|car|radiator|heating|hot chocolate|tea|drink"
    r"|should (it|the|a)|what temp(erature)?|right temp(erature)?|best temp(erature)?)\b"
)
_ILL = re.compile(
    r"\b(ill(?! (tell|say|be|have|go|do|try|ask|call|ring|give|come|get|let|see|take|check|need|never|not|just|prob\w*|wait|think|skip|pass|leave|stick|put|use|look|speak|talk|find|text|send|keep|carry|stop|swap|change|move|start|swaddle|bring|feed|turn|sort|lift|bin|lay|continue|remove|buy|order)\b)"
    r"|poorly|unwell|sick(?! of)|vomit|vomits|vomited|vomiting|throwing up|threw up|diarrhoea|diarrhea|the runs|rash|spots|cough|coughs|coughing|wheez\w*|snuffl\w*|bunged up"
    r"|(a|got|has|bad) cold|jaundiced?|yellow|floppy|limp|drowsy|lethargic|listless|not himself|not herself|not themselves|not right(?! now)|blood|bleeding"
    r"|(wont|not|isnt|stopped|hardly|barely|refus\w+|off) (been )?(feed|feeding|eat|eating|drink|drinking|latch|latching|her feeds|his feeds|milk|bottle)"
    r"|no wet (nappy|nappies)|dry nappy|breathing|breathless|struggling to breathe|hard to wake|fit|fits|seizure|convulsion|meningitis|sepsis|bronchiolitis|croup"
    r"|bumped|fell|fallen|swallowed|infection|infected)\b"
)
_WELL = re.compile(r"\b(not|isnt|hes not|shes not|never) (ill|poorly|unwell|sick)\b|\bno (rash|fever|temp|temperature|cough)\b|\bwell and happy\b")
#: News of a temperature, lower or higher; and the degrees that are a fever (data/baby_health/facts.md).
_DOWN = re.compile(r"\b(down|lower|drop\w*|normal|cooler|cooled|gone now|worked|working|helped|better|come off|settled|(fever|temp|temperature|it)( has|s)? gone)\b(?! (up|back up|higher))")
_UP = re.compile(r"\b((gone|going|went|goes|crept|shot|back|still going|come|keeps going) (right |back |even )?up|higher|risen|rising|rose|climb\w*|increas\w*|worse|back again|come back)\b")
_A_FEVER = re.compile(r"(?<![\d.])(?:3[89]|4[01])(?:[.,]\d)?(?![\d])(?! ?(?:weeks?|wks?|w|mins?|minutes|days?|months?))", re.I)


def _words(text: str) -> str:
    """The bare words; "I'll" is not "ill"."""
    return bare(re.sub(r"\bi['’]ll\b", "i will", text, flags=re.I))


def says_hot(text: str) -> bool:
    """Whether the words speak of a baby's fever, or give a body temperature."""
    text = _WEEKS_AND_DAYS.sub(" ", text)
    words = _words(text)
    if _FEVER.search(words) and not _ROOM.search(words) and not _WELL.search(words):
        return True
    return temperature(rule_set().words(text)) is not None and not _ROOM.search(words)


def says_ill(text: str) -> bool:
    """Whether the words speak of a baby who is hot or has any sign of illness. Rather once too often: it only keeps our question open."""
    words = _words(text)
    return says_hot(text) or (_ILL.search(words) is not None and not _WELL.search(words))


def came_down(text: str) -> bool:
    """Whether the words say that a temperature is lower or gone."""
    return _DOWN.search(_words(text)) is not None


def went_up(text: str) -> bool:
    """Whether words about a temperature say that it is higher, or give one that is a fever."""
    return _UP.search(_words(text)) is not None or _A_FEVER.search(text) is not None


def ill_lately(earlier: Sequence[str], messages: int = 2) -> bool:
    """Whether one of the parent's last messages said that the baby is hot or ill.

    Args:
        earlier: the parent's messages before this one, oldest first.
        messages: how many of them are looked at.
    """
    return any(says_ill(text) for text in earlier[-messages:])


def hot_lately(earlier: Sequence[str], messages: int = 2) -> bool:
    """As `ill_lately`, for heat alone."""
    return any(says_hot(text) for text in earlier[-messages:])


def illness_first(
    text: str, topic: str, is_clear: bool, asked: bool, age: int | None, age_alone: bool, earlier: Sequence[str]
) -> tuple[str | None, str] | None:
    """The topic and part of its answer where illness has to come before our own question; `None` where it need not.

    Args:
        text: the parent's words.
        topic: what the classifier made of it.
        is_clear: whether it is sure enough of it.
        asked: whether a question of ours (place or age) is open.
        age: the age in days that the message tells, if it does.
        age_alone: whether it tells hardly anything else.
        earlier: the parent's messages before this one.

    Returns:
        The topic is None where the classifier's stands: only it is no answer to our question.
    """
    young = age is not None and 0 <= age < THREE_MONTHS
    if age_alone and age is not None and age >= 0 and not says_ill(text):
        if young and ill_lately(earlier):
            return FEVER, YOUNG
        return (FEVER, "") if hot_lately(earlier) else None
    if not asked or not says_ill(text):
        return None
    part = YOUNG if young else ""
    group = topic.partition("/")[0]
    if says_hot(text) and not (is_clear and group not in ("support", "chat")):
        return FEVER, part
    if topic == FEVER:
        return FEVER, part
    if group in ("baby_health", "emergency") or is_clear:
        return None if topic in ("support/midwife", "support/health_visitor") and not says_hot(text) else (None, "")
    return HOW_ILL, ""
