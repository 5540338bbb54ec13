"""What has the last word over the classifier: danger, then an emergency that is still open, then a further question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.emergency_turns import after_a_death, cannot_call, said_in_an_emergency
from safer_sleep.conversation.emergency_words import GOODBYE
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import (
    BEREAVEMENT, CLOSES, DEALT_WITH, GOES_ON, IS_IT_NOW, NOT_THAT, STILL, History, may_answer_in_an_emergency,
)  # fmt: skip
from safer_sleep.conversation.illness import ILLNESS
from safer_sleep.conversation.nodding import NOTED, THANKS, nods
from safer_sleep.conversation.opening import ABUSE, BED, SELF_HARM, asks_beside_the_past, denies_harm, denies_suicide, opening, someone_elses_mind
from safer_sleep.conversation.other_dangers import goes_on, other_danger, town_of_the_child
from safer_sleep.conversation.small_english import DEAF, LANGUAGE, cannot_hear
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import FAINT, MODEL, gate
from safer_sleep.safety.other_languages import IN, VERY_ILL, sign_in
from safer_sleep.safety.red_flags import RedFlag, detect

#: How it is noted that a message answers our own question for the town or the baby's age, and how many words such an answer has at most.
ANSWERED = ("place", "people")
SHORT = 8
#: "Where do I go, I'm in Northampton" names a town and asks more than who is there.
_ASKS = re.compile(r"\b(where|what|how|who|will|would|can|could|is there|are there|do they|need to|want to)\b", re.I)

#: How it is noted that the words were understood as said in, or right after, an emergency.
IN_AN_EMERGENCY = "said in an emergency"
#: The part about a mind that is suddenly very ill: the same whoever is in danger from it.
VOICES = "voices"
HARM = "emergency/harm_to_baby"

#: The models' share of danger from which even a written further question does not explain it away.
SURE_OF_IT = 0.9

#: From which confidence a disclosure comes before a further question about sleep that stands in the same words.
LIKELY = 0.5

#: And from which a fever told in another language is taken for more: most of what lies below is only the strange words.
_MORE_THAN_A_FEVER = 0.5


def decide(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], emergency_shares: Mapping[str, float]
) -> Understood | None:
    """What the message has to be taken for; `None` to leave what was understood. Arguments as for `safety.gate.gate`."""
    other = other_danger(text, earlier, history, emergency_shares)
    if other is not None:
        return other
    flag = detect(text, earlier)
    foreign = _in_another_language(text, flag, emergency_shares)
    if foreign is not None:
        return foreign
    asks_whom = understood["topic"] == "support/helplines"  # "I am deaf, who can I text" asks for somebody to talk to.
    if flag is None and not history.open_emergency and not asks_whom and cannot_hear(text):
        return Understood(LANGUAGE, 1.0, "cannot hear", part=DEAF)
    if flag is None and understood["how"] == ILLNESS:
        # "Hot baby", then "3 weeks": the age alone is no sign, and the sign alone no age.
        both = detect(". ".join([*earlier[-2:], text]))
        flag = both if both is not None and both.certain and both.topic == "emergency/seriously_ill" else None
        if flag is not None and history.open_emergency is None:
            return Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
    if flag is not None and flag.certain:
        if _only_cannot_call(text, earlier, history, flag):
            return _known(text, earlier, history, understood)
        if history.open_emergency not in (None, flag.topic):
            # "It's out but now he's not breathing": the words of the first emergency are still in a model's ears.
            taken_over = Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
            return _further(text, earlier, history, taken_over) or _for_whom(taken_over, text)
        decided = gate(text, earlier, history, understood, emergency_shares)
        return _further(text, earlier, history, decided) or _for_whom(decided, text)
    if understood["how"] == "choice in words":
        return None  # "Yes" to an offered button is that button.
    town = town_of_the_child(text, history, understood) if flag is None else None
    if town is not None:
        return town
    if flag is None and understood["how"] in ANSWERED and len(text.split()) <= SHORT:
        # "She is 9 days old" is what was asked for; a model sees danger in any newborn. In a danger it is told about that danger.
        still = goes_on(history, understood)
        # Without a part it answers no question of ours: "on my own with him tonight" is then about what was spoken of.
        further = _known(text, earlier, history, understood) if still or not understood.get("part") or _ASKS.search(text) else None
        return further or still or (_opened(text, history, understood) if _ASKS.search(text) else None)
    decided = gate(text, earlier, history, understood, emergency_shares)
    over = decided is not None and decided.part == DEALT_WITH
    known = _known(text, earlier, history, understood)
    if over:
        known = known if known is not None and known.topic in (history.open_emergency, BEREAVEMENT) and not known.part.startswith("step") else None
    if known is not None and (decided is None or decided.part in (STILL, DEALT_WITH) or _explains(known, decided, history)):
        # Only the classifier or a vague rule sees danger. What was said last explains the words better than they can.
        return known
    # What is said outright ("I'm not going to kill myself") is believed over a model that has only the words to go by.
    plain = denies_suicide(text) or denies_harm(text) or someone_elses_mind(text)
    opened = _opened(text, history, understood) if decided is None or decided.how == FAINT or decided.part == STILL or plain else None
    if opened is not None:
        return opened
    if flag is None and history.open_emergency is None and (decided is None or decided.how == FAINT):
        still = goes_on(history, understood, alarmed=decided is not None)
        if still is not None:
            return still
    if decided is not None and decided.how == FAINT and _says_it_itself(understood):
        return None
    if decided is None and (asked_again := _no_small_talk(text, history, understood)):
        return asked_again
    if decided is None:
        asked = understood["how"] == "check"  # "ok" may be the answer to a question of the co-sleeping check.
        return Understood(THANKS, 1.0, "nod", part=NOTED) if not asked and nods(text, history) else None
    if decided.part == IS_IT_NOW and decided.offers[0] == history.open_emergency:
        decided = Understood(decided.offers[0], decided.confidence, GOES_ON if decided.how == FAINT else f"{GOES_ON}: {decided.how}")
    often = history.times_running(decided.topic) >= (1 if history.doubted else 2)
    if often and decided.how in (MODEL, GOES_ON) and decided.topic == history.open_emergency:
        # The models see the same danger in everything that is said of it: the same words once more help nobody.
        return Understood(decided.topic, decided.confidence, decided.how, part=STILL)
    if decided.part == STILL:
        # What was asked is kept with the turn: once the emergency is dealt with, the parent can go back to it.
        return None if may_answer_in_an_emergency(understood["topic"]) else replace(decided, offers=(understood["topic"],))
    return _for_whom(decided, text)


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
    suspected = (alarm.topic, *alarm.offers[:1])
    if known.part in CLOSES and not _models_alone(alarm) and known.topic not in suspected:
        return False  # "He is breathing now but very drowsy" ends nothing.
    if known.topic == history.open_emergency:
        return True
    if SELF_HARM in suspected and not _models_alone(alarm) and known.topic != SELF_HARM:
        return False
    going_on = history.open_emergency or history.asked_emergency or known.topic == BEREAVEMENT
    if known.how == IN_AN_EMERGENCY and (going_on or (alarm.how in (FAINT, MODEL) and SELF_HARM not in suspected)):
        return True
    more = next((more for more in answers()[known.topic].more if more.part == known.part), None)
    return history.grieving or (more is not None and "999" in more.text)


def _models_alone(alarm: Understood) -> bool:
    """Whether no rule saw danger and the models are not sure of it."""
    return alarm.how in (FAINT, MODEL) and alarm.confidence < SURE_OF_IT


def _for_whom(decided: Understood | None, text: str) -> Understood | None:
    """The same emergency in the words for whoever looks on: "might you act on this?" is not asked of somebody who sees it in another."""
    if decided is None or not someone_elses_mind(text):
        return decided
    # Where a rule saw somebody hurt, it stays with the baby's own danger.
    of_a_mind = decided.topic == HARM and (decided.how == MODEL or decided.how.endswith("harm_and_voices"))
    if of_a_mind and not decided.part:
        return replace(decided, part=VOICES, offers=())
    if (decided.topic, decided.part) == (SELF_HARM, "") or (decided.part == IS_IT_NOW and SELF_HARM in decided.offers):
        return replace(decided, topic=SELF_HARM, part=VOICES, offers=())
    return decided


def _opened(text: str, history: History, understood: Mapping[str, Any]) -> Understood | None:
    """A disclosure whose opening is not the usual one; or the other question, where the abuse told of is over."""
    if asks_beside_the_past(text, understood):
        return Understood(understood["also"], 1.0, "asked beside what is over", also=understood["topic"])
    found = opening(text, history, understood)
    return Understood(found[0], 1.0, "whose and when", part=found[1], also=ABUSE if found[0] == BED else None) if found else None


def _says_it_itself(understood: Mapping[str, Any]) -> bool:
    """Whether the reply that is due already says when to call 999: a disclosure's answer does, one to illness too, and the check asks for the signs."""
    topic = understood["topic"]
    disclosure = topic.startswith("support/") and not understood["how"].endswith("offered") and "999" in answers()[topic].text
    return disclosure or understood["how"] in ("check", ILLNESS)


def _only_cannot_call(text: str, earlier: Sequence[str], history: History, flag: RedFlag) -> bool:
    """Whether a rule sees violence only in "I can't talk on the phone", said after something else: then it asks for another way."""
    rest = cannot_call(text, history) if flag.topic == "emergency/danger_now" else None
    if rest is None:
        return False
    left = detect(rest, earlier)
    return left is None or not left.certain


def _further(text: str, earlier: Sequence[str], history: History, decided: Understood | None) -> Understood | None:
    """The part of an emergency's answer that says more of the danger than its first words, once first words have been read."""
    if decided is None or decided.part or history.open_emergency is None:
        return None
    found = said_in_an_emergency(text, history, earlier)
    if found is None or found[1] == NOT_THAT or (decided.topic != history.open_emergency and found[1] != VOICES):
        return None
    more = next((more for more in answers()[decided.topic].more if more.part == found[1]), None)
    return replace(decided, part=more.part) if more is not None and "999" in more.text else None


def _no_small_talk(text: str, history: History, understood: Mapping[str, Any]) -> Understood | None:
    """Our question once more where the classifier took words of an emergency for a greeting or a farewell that they are not."""
    if understood["topic"] not in ("chat/goodbye", "chat/greet", "chat/capabilities") or GOODBYE.match(bare(text)):
        return None
    if history.open_emergency:
        return Understood(history.open_emergency, 1.0, "emergency still open", part=STILL)
    if history.asked_emergency and understood["topic"] == "chat/goodbye":
        offers = tuple(choice for _, choice in history.offered if choice != UNCLEAR)
        return Understood(UNCLEAR, 1.0, "asked again", part=IS_IT_NOW, offers=offers)
    return None


def _asks_anew(understood: Mapping[str, Any], before: str) -> bool:
    """Whether a message after an answer about sleep is none about that answer: it answers the check, opens another subject, or discloses something."""
    if group_of(before) in ("support", "emergency"):
        return False
    topic = understood["topic"]
    disclosed = group_of(topic) == "support" and understood.get("confidence", 0.0) >= LIKELY
    return understood["how"] == "check" or (topic != before and (disclosed or understood["how"].endswith("clear")))


def _known(text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any]) -> Understood | None:
    # About the same subject once more, it is no question of another kind.
    before = history.last_answer
    clear = understood["how"].endswith("clear") and not may_answer_in_an_emergency(understood["topic"]) and not (before and before.topic == understood["topic"])
    found = said_in_an_emergency(text, history, earlier)
    if found is not None and clear and found[1] == DEALT_WITH and history.open_emergency is None:
        found = None  # It is over already, and there is a question to answer.
    if found is not None and history.open_emergency is None and found[0] == "support/helplines":
        # A subject's own words for it ("I can't ring, my dad is downstairs") come before the general ones.
        own = follow_up(text, history, clear)
        found = own if own is not None and before and own[0] == before.topic else found
    if found is not None:
        return Understood(found[0], 1.0, IN_AN_EMERGENCY, part=found[1])
    if before and not history.grieving and _asks_anew(understood, before.topic):
        return None
    found = follow_up(text, history, clear) or after_a_death(text, history)
    return Understood(found[0], 1.0, "known from what was said before", part=found[1]) if found else None
