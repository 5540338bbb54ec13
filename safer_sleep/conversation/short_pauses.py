"""Pauses of a few seconds in a well, pink baby under six weeks who was not born early: the one kind of pause that is not 999 (data/baby_health/facts.md).

All of it has to have been told. The answer says it once more, with what makes a pause 999 after all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.conversation.history import SHORT_PAUSES, History
from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import NOT_BORN, read_age
from safer_sleep.directory.clock import now
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.red_flags import RedFlag

_BREATHING = "emergency/not_breathing"
#: "Breathing should be more regular by 6 weeks."
_UNDER_DAYS = 42
#: How many messages back the pause, the age and how the baby is may have been told.
_MESSAGES = 5

_PAUSE = re.compile(r"\b(paus(e|es|ed|ing)|(stop|stops|stopped|stopping|skips?|forgets?) (to )?(breath\w*|a breath|again)|hold(s|ing)? (his|her|their) breath|periodic breathing|gaps? (in|between))\b")
_FEW_SECONDS = re.compile(r"\b(few|couple( of)?|second or two|(1|2|3|4|one|two|three|four)( or | to | )?(2|3|4|5|two|three|four|five)?) ?(secs?|seconds?)\b|\bsecond or two\b|\bperiodic breathing\b")
_WELL = re.compile(
    r"\b(pink|good colour|normal colour|(never|not|isnt|wasnt|hasnt|doesnt) (\w+ ){0,2}(blue|grey|gray|pale)|no (blue|grey|change (of|in) colour|colour change)"
    r"|(feed\w*|eat\w*) (fine|well|ok|okay|normal\w*|great|good)|(fine|well|ok|okay|happy) in (him|her|them)sel\w+)\b"
)
#: What makes any pause an emergency, or hides how long it was; a sign that is denied ("never blue") does not count.
_NOT_SO = re.compile(
    r"\b(blue|grey|gray|purple|mottled|dusky|pale|floppy|limp|lifeless|drowsy|wont wake|hard to wake|not waking|grunt\w*|sucking in|ribs|nostrils|prem\w*|preemie|preterm|early|weeker"
    r"|born at|nicu|scbu|neonatal|incubator|shook|shaken|shake|rub\w*|flick\w*|gasp\w*|cpr|minutes?|((long|more|over|at least)( than)?|up to|about|like|another|[5-9]|\d\d|five|six|seven|eight|nine|ten|fifteen|twenty|thirty) ?(secs?|seconds?)"
    r"|keeps? (on )?stopping|every (few|couple)|(long|longer|more|over|at least)( than)? (a |like )*(few|couple)|longer|worse|fever|temp\w*|hot|not feeding|wont feed|poorly|unwell|is ill|not right|nudg\w*|pok(e|ed|ing)|tapp\w*|blew|(woke|wake|picked|pick) (him|her|them)|isnt breathing|not breathing|hasnt (started|breathed))\b"
)
_DENIED = re.compile(
    r"\b(?:never|not|no|isnt|wasnt|hasnt|doesnt|dont|didnt|without)(?: (?:been|gone|going|go|goes|turned|turn|turning|any|at all|a|bit|look|looking|born|or|floppy|limp|blue|grey|pale))*"
    r" (?:blue|grey|gray|purple|pale|floppy|limp|early|prem\w*|fever|temp\w*|hot|poorly|ill|worse|longer)\b(?: or (?:blue|grey|gray|purple|pale|floppy|limp|early|prem\w*))?"
)


def short_pauses(text: str, earlier: Sequence[str], history: History, flag: RedFlag | None) -> Understood | None:
    """The part about pauses, where everything that makes them harmless was told and nothing that does not.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
        flag: what the red-flag rules see in these words.
    """
    if history.grieving or history.open_emergency not in (None, _BREATHING) or (flag is not None and flag.topic != _BREATHING):
        return None
    told = [*earlier[-_MESSAGES + 1 :], text]
    words = " . ".join(map(bare, told))
    about_it = _PAUSE.search(bare(text)) or _FEW_SECONDS.search(bare(text)) or history.open_emergency or history.asked_emergency == _BREATHING
    if not about_it or not (_PAUSE.search(words) and _FEW_SECONDS.search(words) and _WELL.search(words)) or _NOT_SO.search(_DENIED.sub(" ", words)):
        return None
    ages = [age for said in told if (age := read_age(said, now().date(), loose=True)) is not None]
    if not ages or not NOT_BORN < max(ages) < _UNDER_DAYS:
        return None
    return Understood("baby_health/noisy_breathing", 1.0, SHORT_PAUSES, part="pause")
