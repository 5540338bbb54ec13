"""What a parent already told in this conversation, so that the check need not ask it again. It is shown, and can be put right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.places import place
from safer_sleep.co_sleeping_check.reading import read_told
from safer_sleep.co_sleeping_check.words import plain

#: What does not change from one night to the next. Everything else is asked again each night.
LASTING = frozenset({"age", "born_early", "birth_weight", "smoked_in_pregnancy", "smoking", "vaping", "twins"})
#: What is taken although it is no risk.
_NO_RISK_KNOWN = frozenset({"age", "born_early", "birth_weight", "partner_knows"})
#: Hours after which "tonight" in an earlier message is another night.
SAME_NIGHT_HOURS = 12
_TONIGHT = frozenset("tonight now bedtime".split())
_SHARED_KINDS = (a.SOFA, a.BED, a.BED_ALONE)


def known(told: Iterable[tuple[str, float]], last_time: Optional[Mapping[str, Answer]] = None) -> dict[str, Answer]:
    """Answers that earlier messages already gave.

    Only risks, ages, weeks, weights and "just me" are taken: a "no" that nobody asked for is too little to go by. A question ("can I have her in
    with me after a glass of wine") counts as told: if it was only a thought, the parent can say so.

    Args:
        told: the parent's messages with their age in hours, oldest first.
        last_time: the answers of an earlier check in the same conversation.
    """
    found: dict[str, Answer] = {q: answer for q, answer in (last_time or {}).items() if q in LASTING}
    for text, hours in told:
        fresh = hours <= SAME_NIGHT_HOURS
        for question, answer in read_told(text).items():
            if (fresh or question in LASTING) and (question in _NO_RISK_KNOWN or a.has_risk({question: answer}, question)):
                found[question] = answer
        where = _where(text) if fresh else None
        if where is not None:
            found["place"] = where
    return found


def _where(text: str) -> Optional[Answer]:
    """A place that is named for tonight. A cot is not taken: "she will not settle in her cot tonight" is no plan."""
    words = plain(re.sub(r"\bcheck (our|my|the) bed\b", "", text, flags=re.I))
    answer, _ = place(words)
    if answer is None or not set(words) & _TONIGHT or a.PLACES.get(answer["value"]) not in _SHARED_KINDS:
        return None
    return answer
