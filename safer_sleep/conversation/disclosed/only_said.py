"""What is only said: "I'm going to kill my husband, he slept through every feed again lol". The models hear the word and call an ambulance.

Believed only of a grown-up partner, for sleeping or snoring, and where every other word is known.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import MENTAL_HEALTH, TIRED_PARENT
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.red_flags import RedFlag

PARTNER = "partner_wont"
_MOST_WORDS = 30

_PARTNER = r"(?:husband|hubby|partner|boyfriend|fella|bloke|other half|oh|dh|man|wife|girlfriend|missus|babys dad|their dad)"
_KILL = r"(?:kill|murder|throttle|divorce|swing for|lamp)"
_WOULD = r"(?:going to|gonna|could|want to|wanna|might|will|would|ready to|about to|ill|id)"
_SAYS_IT = re.compile(rf"\b{_WOULD} (?:actually |literally |honestly |seriously |just |happily |cheerfully )*{_KILL} (?:my |the )?(?:own )?{_PARTNER}\b")
_SLEEPS = re.compile(
    r"\b(?:(?:slept|sleeps|sleeping) (?:right |straight )?(?:through|in)|snor\w*|(?:didnt|doesnt|wont|never|hasnt|not) (?:\w+ )?(?:wake|woken|wakes|get up|got up|gets up|do (?:a|one|any) (?:single )?(?:night )?feeds?|done (?:a|one|any) (?:single )?(?:night )?feeds?|hear\w*))\b"
)
#: All that may stand beside it: what else is said may be meant, or tell of a baby.
_BESIDE_IT = re.compile(
    rf"\b(?:(?:{_PARTNER[3:-1]})|if he (?:snores|sleeps) (?:once more|again)|(?:through|for) (?:the |all the |every )?(?:single )?(?:night )?feeds?|every (?:single )?(?:night )?feeds?|all night|again|lol|haha\w*|honestly|swear|i swear|i|im|id|ill|he|she|hes|shes|away|while (?:im|i am) up|and|the|other half|my|never|just|always|still|like a (?:baby|log|pig)|so loud\w*|loud\w*|ffs|omg|argh+|joke|joking|only joking|up|last night)\b"
)
_AT_THE_END = re.compile(r"\bcant (?:do this|go on|cope|take (?:it|this|any ?more)|do it)\b")


def partner_slept_through(text: str, history: History, flag: RedFlag | None) -> tuple[str, str] | None:
    """The part about a partner who does not help at night, or low mood beside it; `None` where the words may be meant, or a rule sees danger.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        flag: what the red-flag rules see in the words.
    """
    words = bare(text)
    if flag is not None or history.open_emergency or history.asked_emergency or history.grieving or len(words.split()) > _MOST_WORDS:
        return None
    if not (_SAYS_IT.search(words) and _SLEEPS.search(words)):
        return None
    rest = _AT_THE_END.sub(" ", words)
    if _BESIDE_IT.sub(" ", _SLEEPS.sub(" ", _SAYS_IT.sub(" ", rest))).strip():
        return None
    return (MENTAL_HEALTH, "") if rest != words else (TIRED_PARENT, PARTNER)
