"""One message before its judges: the words, the talk before them, and what the rules, the models and the classifier make of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from safer_sleep.conversation.danger.illness import ILLNESS
from safer_sleep.conversation.further.known import READ, SURE, known_from_before
from safer_sleep.conversation.history import History
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import FAINT, gate
from safer_sleep.safety.red_flags import RedFlag, detect


@dataclass(frozen=True)
class Message:
    """A message before its judges.

    `understood` is what the classifier made of it (`topic`, `how`, ...), `further` how likely it asks for which part of an answer before
    it, `dangers` how likely it tells of which danger other than the baby's own (`topic#part`), `fitting` how well each reply fits it in the light of the
    talk, `alarm_kinds` what it is likely to be under an alarm (`nlu.wrong_alarm_model`; empty where none is open); the rest as for `safety.gate.gate`.
    """

    text: str
    earlier: Sequence[str]
    history: History
    understood: Mapping[str, Any]
    shares: Mapping[str, float]
    further: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    dangers: Mapping[str, float] = field(default_factory=dict)
    fitting: Mapping[tuple[str, str], float] = field(default_factory=dict)
    alarm_kinds: Mapping[str, float] = field(default_factory=dict)

    @cached_property
    def flag(self) -> RedFlag | None:
        """What the red-flag rules see in these words."""
        return detect(self.text, self.earlier)

    @cached_property
    def flag_of_both(self) -> RedFlag | None:
        """The sure sign in these words and the ones before: "hot baby", then "3 weeks". The age alone is no sign, and the sign alone no age."""
        if self.flag is not None or self.understood["how"] != ILLNESS:
            return None
        both = detect(". ".join([*self.earlier[-2:], self.text]))
        return both if both is not None and both.certain and both.topic == "emergency/seriously_ill" else None

    @cached_property
    def alarm(self) -> Understood | None:
        """What the rules and the models together make of it."""
        return gate(self.text, self.earlier, self.history, self.understood, self.shares)

    @cached_property
    def known(self) -> Understood | None:
        """The part of an answer that the words before explain it by."""
        return known_from_before(self.text, self.earlier, self.history, self.understood, self.further)

    @property
    def asks_for_a_part(self) -> bool:
        """Whether the words are a further question, by a phrase of the answer or for certain by the model."""
        return self.known is not None and (self.known.how != READ or self.known.confidence >= SURE)

    @property
    def vague(self) -> bool:
        """Whether the models alone are uneasy, or nobody is."""
        return self.alarm is None or self.alarm.how == FAINT
