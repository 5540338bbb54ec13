"""What is only said: "I'm going to kill my husband, he slept through every feed again lol". The models hear the word and call an ambulance.

Believed only of a grown-up partner, for sleeping or snoring, and with nothing else in the words that may be meant.
"""

from __future__ import annotations

import re

from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.red_flags import RedFlag

TIRED, PARTNER = "settling/tired_parent", "partner_wont"
_MOST_WORDS = 30

_PARTNER = r"(?:husband|hubby|partner|boyfriend|fella|bloke|other half|oh|dh|man|wife|girlfriend|missus|babys dad|their dad)"
_KILL = r"(?:kill|murder|throttle|divorce|swing for|lamp)"
_WOULD = r"(?:going to|gonna|could|want to|wanna|might|will|would|ready to|about to|ill|id)"
_SAYS_IT = re.compile(rf"\b{_WOULD} (?:actually |literally |honestly |seriously |just |happily |cheerfully )*{_KILL} (?:my |the )?(?:own )?{_PARTNER}\b")
_SLEEPS = re.compile(
    r"\b(?:(?:slept|sleeps|sleeping) (?:right |straight )?(?:through|in)|snor\w*|(?:didnt|doesnt|wont|never|hasnt|not) (?:\w+ )?(?:wake|woken|wakes|get up|got up|gets up|do (?:a|one|any) (?:single )?(?:night )?feeds?|done (?:a|one|any) (?:single )?(?:night )?feeds?|hear\w*))\b"
)
#: Whatever stands beside it here is no joke, nor a night's sleep.
_MAY_BE_MEANT = re.compile(
    r"\b(?:knife|knives|roll\w*|limp|floppy|blue|now|with my|sister|pillow over|pills?|tablets?|myself|me|us both|baby with|kids|hit\w*|hurt\w*|beat\w*|punch\w*|scared|afraid|hate|cheat\w*|drunk|drinking|voices?|tells?|plan\w*|tonight|while hes asleep|when hes asleep|in his sleep|i mean it"
    r"|not joking|serious|blood|done it|did it|cant take|cant go on|die|dying|end it|police|gun|hammer|shak\w*|throw (?:him|her|the baby)|baby wont|asleep now|on the sofa with|on (?:his|her) chest|with (?:him|her|the baby|baby) on)\b"
)


def partner_slept_through(text: str, history: History, flag: RedFlag | None) -> tuple[str, str] | None:
    """The part about a partner who does not help at night; `None` where the words may be meant, or a rule sees danger.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        flag: what the red-flag rules see in the words.
    """
    words = bare(text)
    if flag is not None or history.open_emergency or history.asked_emergency or history.grieving or len(words.split()) > _MOST_WORDS:
        return None
    said = _SAYS_IT.search(words) and _SLEEPS.search(words) and not _MAY_BE_MEANT.search(words)
    return (TIRED, PARTNER) if said else None
