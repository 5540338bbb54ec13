"""Dangers that are not the baby's own body: the mother's, a birth with no one there, a child left alone, next door's, a baby taken.

The rules stand in `data/emergency/other_dangers`, in the manner of the red flags. Each leads to a part of a written answer.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from safer_sleep.safety.judging import holding
from safer_sleep.safety.red_flags import RedFlag, detect
from safer_sleep.safety.rules import REAL_WORDS, RuleSet, compile_rules, load, written_rules
from safer_sleep.settings import DATA, MESSAGE_LIMIT

_log = logging.getLogger(__name__)

OTHER_RULES = DATA / "emergency" / "other_dangers"
_EARLIER_MESSAGES = 10


@dataclass(frozen=True)
class OtherDanger:
    """A danger that is not the baby's own body.

    Attributes:
        topic, part: which part of which answer says what to do.
        rule: the name of the rule. Never the parent's words: it may be logged.
        beside: the red flag that the rest of the message still holds without this danger's words, if any.
    """

    topic: str
    part: str
    rule: str
    beside: RedFlag | None


@lru_cache(maxsize=1)
def rule_set() -> RuleSet:
    """The rules, with the shorthand, the "not" and the word lists of the red flags."""
    shared, own = written_rules(), written_rules(OTHER_RULES)
    return compile_rules({**shared, **own, "groups": {**shared["groups"], **own["groups"]}}, load(REAL_WORDS)["real_words"])


def look(text: str, earlier: Sequence[str] = ()) -> OtherDanger | None:
    """The first such danger in `text`, or `None`. Never raises: after it the red flags have their say.

    Args:
        text: the parent's words.
        earlier: the parent's earlier messages: that somebody is pregnant or has given birth may stand there.
    """
    try:
        rules = rule_set()
        words = rules.words(text[:MESSAGE_LIMIT])
        known = {number for said in earlier[-_EARLIER_MESSAGES:] for number in rules.book.find(rules.words(said[:MESSAGE_LIMIT]))}
        held = holding(words, rules, known)
        if not held:
            return None
        taken = {place for _, (start, end) in held for place in range(start, end)}
        rest = " ".join("," if place in taken else word for place, word in enumerate(words))
        topic, _, part = held[0][0].topic.partition("#")
        return OtherDanger(topic, part, held[0][0].name, detect(rest, earlier))
    except Exception as fault:
        _log.error("the rules for other dangers failed: %s", type(fault).__name__)
        return None
