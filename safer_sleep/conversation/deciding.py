"""What has the last word over the classifier: danger, then an emergency that is still open, then a further question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.emergency_turns import said_in_an_emergency
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import DEALT_WITH, STILL, History, may_answer_in_an_emergency
from safer_sleep.conversation.illness import ILLNESS
from safer_sleep.conversation.nodding import NOTED, THANKS, nods
from safer_sleep.conversation.small_english import DEAF, LANGUAGE, cannot_hear
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import FAINT, IS_IT_NOW, MODEL, gate
from safer_sleep.safety.other_languages import IN, VERY_ILL, sign_in
from safer_sleep.safety.red_flags import RedFlag, detect

#: How it is noted that a message answers our own question for the town or the baby's age, and how many words such an answer has at most.
ANSWERED = ("place", "people")
SHORT = 8

#: The models' share of danger from which even a written further question does not explain it away.
SURE_OF_IT = 0.9

#: And from which a fever told in another language is taken for more: most of what lies below is only the strange words.
_MORE_THAN_A_FEVER = 0.5


def decide(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], emergency_shares: Mapping[str, float]
) -> Understood | None:
    """What the message has to be taken for; `None` to leave what was understood. Arguments as for `safety.gate.gate`."""
    flag = detect(text, earlier)
    foreign = _in_another_language(text, flag, emergency_shares)
    if foreign is not None:
        return foreign
    if flag is None and not history.open_emergency and cannot_hear(text):
        return Understood(LANGUAGE, 1.0, "cannot hear", part=DEAF)
    if flag is None and understood["how"] == ILLNESS:
        # "Hot baby", then "3 weeks": the age alone is no sign, and the sign alone no age.
        both = detect(". ".join([*earlier[-2:], text]))
        flag = both if both is not None and both.certain and both.topic == "emergency/seriously_ill" else None
        if flag is not None and history.open_emergency is None:
            return Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
    if flag is not None and flag.certain:
        if history.open_emergency not in (None, flag.topic):
            # "It's out but now he's not breathing": the words of the first emergency are still in a model's ears.
            return Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
        return gate(text, earlier, history, understood, emergency_shares)
    if understood["how"] == "choice in words":
        return None  # "Yes" to an offered button is that button.
    if flag is None and understood["how"] in ANSWERED and len(text.split()) <= SHORT:
        return None  # "she is 9 days old" is what was asked for; a model sees danger in any newborn.
    decided = gate(text, earlier, history, understood, emergency_shares)
    known = None if decided is not None and decided.part == DEALT_WITH else _known(text, history, understood)
    if known is not None and (decided is None or decided.part == STILL or _explains(known, decided, history)):
        # Only the classifier or a vague rule sees danger. What was said last explains the words better than they can.
        return known
    if decided is not None and decided.how == FAINT and _says_it_itself(understood):
        return None
    if decided is None:
        asked = understood["how"] == "check"  # "ok" may be the answer to a question of the co-sleeping check.
        return Understood(THANKS, 1.0, "nod", part=NOTED) if not asked and nods(text, history) else None
    if decided.part == IS_IT_NOW and decided.offers[0] == history.open_emergency:
        return Understood(decided.offers[0], decided.confidence, "emergency goes on")
    if decided.part == STILL:
        # What was asked is kept with the turn: once the emergency is dealt with, the parent can go back to it.
        return None if may_answer_in_an_emergency(understood["topic"]) else replace(decided, offers=(understood["topic"],))
    return decided


def _in_another_language(text: str, flag: RedFlag | None, shares: Mapping[str, float]) -> Understood | None:
    """A grave sign in another language. The models learnt little of it, so they are not asked, but for what else a fever may be."""
    if flag is not None and flag.rule.startswith(IN):
        return Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
    sign = sign_in(text) if flag is None else None
    if sign is None:
        return None
    if sum(shares.values()) >= _MORE_THAN_A_FEVER:
        return Understood("emergency/seriously_ill", 1.0, f"red flag: {replace(sign, name=VERY_ILL).rule}")
    return Understood(sign.topic, 1.0, f"heard {sign.rule}")


def _explains(known: Understood, alarm: Understood, history: History) -> bool:
    """Whether what is known may take the place of a vague alarm: that danger is open already, or 999 is in the words, or it is grief.

    Thoughts of dying that a rule sees, or of which the models are sure, are never explained away.
    """
    if known.topic == history.open_emergency:
        return True
    if "emergency/self_harm" in (alarm.topic, *alarm.offers[:1]) and not _models_alone(alarm):
        return False
    more = next((more for more in answers()[known.topic].more if more.part == known.part), None)
    return history.grieving or (more is not None and "999" in more.text)


def _models_alone(alarm: Understood) -> bool:
    """Whether no rule saw danger and the models are not sure of it."""
    return alarm.how in (FAINT, MODEL) and alarm.confidence < SURE_OF_IT


def _says_it_itself(understood: Mapping[str, Any]) -> bool:
    """Whether the reply that is due already says when to call 999: a disclosure's answer does, one to illness too, and the check asks for the signs."""
    topic = understood["topic"]
    disclosure = topic.startswith("support/") and not understood["how"].endswith("offered") and "999" in answers()[topic].text
    return disclosure or understood["how"] in ("check", ILLNESS)


def _known(text: str, history: History, understood: Mapping[str, Any]) -> Understood | None:
    clear = understood["how"].endswith("clear") and not may_answer_in_an_emergency(understood["topic"])
    found = said_in_an_emergency(text, history) or follow_up(text, history, clear)
    return Understood(found[0], 1.0, "known from what was said before", part=found[1]) if found else None
