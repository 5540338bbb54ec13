"""What sounds like a fever and is none: weeks of a pregnancy, a temperature that is normal. And a fever that stays one, though the baby smiles.

"Born 38 wks" was answered as 38 degrees, and "37.4" under an alarm about a warm baby with 999.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import NOISY_BREATHING, SERIOUSLY_ILL
from safer_sleep.conversation.danger.fever_by_age import AGE_PARTS, OLDER, part_by_age
from safer_sleep.conversation.danger.illness import FEVER, came_down, hot_lately, says_hot
from safer_sleep.conversation.history import WRONG_ALARM
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.nlu.wrong_alarm_model import GOES_ON
from safer_sleep.safety.numbers import temperature
from safer_sleep.safety.rules import rule_set

LOOKED = "then"
#: The parts that say which number is a fever, and that a young baby with one is seen although they seem well.
COUNTS, GO = "counts", "go"
#: The rules that may have raised an alarm about a warm baby which a thermometer settles: vague ones.
_OF_WARMTH = (None, "feels_hot_under_3_months")
#: A body temperature that is neither a fever nor cold (data/baby_health/facts.md).
_LOWEST, _FEVER = 36.0, 38.0
#: In so many messages before this one no fever may have been told, and nothing ill.
_LATELY = 6
#: From this share of "danger goes on" the models are believed.
_GOES_ON = 0.5

_WEEKS = re.compile(r"\b(?:born|birth|arrived|came|delivered|induced|section)\b.{0,20}?\b(?:3[4-9]|4[0-2]) ?(?:\+ ?\d|plus \d|weeks?|wks?|wk|w|weeker)\b|\b(?:3[4-9]|4[0-2]) ?(?:\+ ?\d ?)?(?:weeks?|wks?|wk|w) (?:pregnan\w*|gestation|when (?:i|she|he)|at birth|born)\b|\b(?:3[4-9]|4[0-2]) ?weekers?\b", re.I)
_HEAT = re.compile(r"\b(?:temp\w*|fever\w*|hot|burning|boiling|roasting|degrees|celsius|thermometer|warm|clammy|sweat\w*)\b")
_NO_HEAT = re.compile(r"\b(?:(?:hasnt|has not|havent|no|not|isnt|doesnt have|hasnt even|never) (?:got |had |have )?(?:a |any )?(?:temp|temperature|fever|hot)|not degrees|not (?:a )?temp\w*)\b")
_SIGNS = re.compile(
    r"\b(?:floppy|limp|pale|blue|grey|gray|mottled|blotchy|rash|spots|swollen|lips|breath\w*|wheez\w*|grunt\w*|ribs|fit|fits|fitting|jerk\w*|stiff|wont|cant|drowsy|sleepy|lethargic|not (?:feed\w*|fed|drink\w*|himself|herself|right|waking)|hardly|barely|no wet|dry napp\w*|prem\w*"
    r"|vomit\w*|sick|scream\w*|high pitch\w*|collaps\w*|unresponsive|dope?y|worse|shak\w*|shiver\w*|moan\w*|whimper\w*|chemo|died)\b"
)
#: Told of a baby with a fever, as a reason not to go.
_SEEMS_WELL = re.compile(
    r"\b(?:(?:feeding|feeds|fed|eating|drinking|taking (?:his|her) (?:milk|bottle))(?: is| are| all| still| really| quite)* (?:ok|okay|fine|well|good|normal\w*|lots|loads|great)|smil\w+|smiley|laugh\w*|giggl\w+|happy|playing|play\w*|chatty|babbling|wet nappies|full of beans|bouncing|perky"
    r"|(?:seems|looks|is|hes|shes|acting|being) (?:\w+ )?(?:fine|ok|okay|alright|all right|well|normal|himself|herself|better|good|chirpy))\b"
)
#: "You said below 38 was ok", of a number that was told before.
_UNDER = re.compile(r"\b(?:below|under|less than|lower than) (?:38|100)\b")
_MOST_WORDS = 20


def weeks_are_no_degrees(m: Message) -> Understood | None:
    """"Born 38 wks. Is it ok to put her down then": a pregnancy's weeks, where the classifier hears a fever. `None` where anything is hot.

    Args:
        m: the message.
    """
    words = bare(m.text)
    due = (m.understood["topic"], m.known.topic if m.known is not None else FEVER)
    if due != (FEVER, FEVER) or not _WEEKS.search(m.text) or _HEAT.search(_NO_HEAT.sub(" ", words)) or _SIGNS.search(words):
        return None
    if _temperature(m.text) is not None or any(_temperature(said) is not None for said in m.earlier[-_LATELY:]) or hot_lately(m.earlier, _LATELY):
        return None
    breathing = any(said.topic == NOISY_BREATHING for turn in m.history.turns[-3:] for said in turn.said)
    return Understood(NOISY_BREATHING, 1.0, "weeks, not degrees", part=LOOKED) if breathing else Understood("chat/thanks", 1.0, "weeks, not degrees", part="age")


def told_as_normal(m: Message) -> Understood | None:
    """"It was 37.4", under an alarm of the models about a warm baby: what counts as a fever, and whom a hot young baby needs all the same.

    Only where the whole talk tells of warmth and of nothing else that is ill; what a sure rule saw is never ended here.

    Args:
        m: the message.
    """
    h = m.history
    lately = [degrees for said in m.earlier[-_LATELY:] if (degrees := _temperature(said)) is not None]
    heat = lately[-1] if lately and _UNDER.search(bare(m.text)) else _temperature(m.text)
    alarmed = SERIOUSLY_ILL in (h.open_emergency, h.asked_emergency) and h.sign in _OF_WARMTH
    about_it = alarmed or (h.open_emergency is None and h.last_answer is not None and h.last_answer.topic == FEVER)
    if came_down(m.text):
        return None  # A lower number after medicine has a part of its own.
    if heat is None or not _LOWEST <= round(heat, 1) < _FEVER or not about_it or (m.flag is not None and m.flag.rule not in _OF_WARMTH):
        return None
    told = [*m.earlier[-_LATELY:], m.text]
    if any(not _LOWEST <= round(degrees, 1) < _FEVER for degrees in lately) or any(_SIGNS.search(bare(said)) for said in told):
        return None
    if not any(says_hot(said) or re.search(r"\bwarm\b", said, re.I) for said in told):
        return None
    # Where the model of wrong alarms hears danger go on, the number is answered and nothing is ended.
    ends = alarmed and m.alarm_kinds.get(GOES_ON, 0.0) < _GOES_ON
    return Understood(FEVER, 1.0, WRONG_ALARM if ends else "a normal temperature", part=COUNTS)


def seems_well(m: Message) -> Understood | None:
    """"He's feeding ok and smiling though", after a fever that means 111 at this age: it still does.

    Args:
        m: the message.
    """
    before, words = m.history.last_answer, bare(m.text)
    if before is None or before.topic != FEVER or len(words.split()) > _MOST_WORDS or not _SEEMS_WELL.search(words) or _temperature(m.text) is not None:
        return None
    by_age = part_by_age("", m.earlier)
    if by_age not in AGE_PARTS or by_age == OLDER:
        return None
    return Understood(FEVER, 1.0, "seems well", part=GO if before.part != GO else by_age)


def _temperature(text: str) -> float | None:
    return temperature(rule_set().words(text))
