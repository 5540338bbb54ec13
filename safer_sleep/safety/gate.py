"""Where the red-flag rules and the danger model come together. Plain Python: the channel uses it when Rasa cannot answer."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.emergency.how_it_goes_on import ends_nothing
from safer_sleep.conversation.history import BY_MODELS, DEALT_WITH, IS_IT_NOW, STILL, History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.grave_words import OF_PEOPLE, names
from safer_sleep.safety.red_flags import RedFlag, detect

#: How it is noted that no rule saw danger and the models are sure of it, or only suspect it.
MODEL = BY_MODELS
FAINT = f"asked: {MODEL}"


@dataclass(frozen=True)
class Doubt:
    """From which probability of danger, by the danger model, a parent is asked, and from which they are answered at once."""

    ask: float
    answer: float


# By what the rules make of the same words. Chosen on the project's own and fresh danger questions (`python -m safer_sleep.safety.measure`) and
# held against ordinary ones: asking from 0.06 caught no emergency that asking from 0.12 does not, on any set. What a sure rule sees is never
# dropped, whatever the models think of it.
SURE = Doubt(ask=0.0, answer=0.2)
SUSPECTED = Doubt(ask=0.05, answer=0.15)
UNSEEN = Doubt(ask=0.12, answer=0.2)
# Of people (harm, despair, violence), in a first message: a parent who put a crying baby down and shut the door was told to call 999. Of 4,258 messages of all sets and played
# talks six that are no such danger are asked about instead and three that are; up to 0.4 it would be thirteen and nine.
UNSEEN_OF_PEOPLE = Doubt(ask=0.12, answer=0.3)
# No rule sees danger and the topic classifier is of another mind: a message that is plainly about something else ("he's got a bit of a
# cold") is asked about, not answered as an emergency, unless danger is as likely as this. In a first message the question comes early: of 646 emergencies
# told sideways 16 more are asked about than from 0.15, of 2,141 other messages 11.
UNSEEN_BESIDE_ANOTHER = Doubt(ask=0.09, answer=0.5)
UNSEEN_BESIDE_ANOTHER_IN_A_TALK = Doubt(ask=0.15, answer=0.5)
# No rule sees danger in a few words in the middle of a talk ("hes asleep now", "she can take him"): they lean on what was said before, of which
# the models know nothing, and they are short like the cries for help that the models learnt from.
UNSEEN_IN_PASSING = Doubt(ask=0.25, answer=0.6)
FEW_WORDS = 7
# A longer message there leans less on it. Of 239 dangers told in the middle of a talk (tests/evaluation/dangers_in_a_talk.jsonl) five are asked about
# that were answered at once from 0.2, and so are six of 119 messages that only sound like one. Half of these talks had been read.
UNSEEN_IN_A_TALK = Doubt(ask=0.12, answer=0.4)
# There a message is read behind the parent's message before as well ("hood folds back tho behind her neck" is about a coat), and both log-odds count alike.
# Of 73 later messages of played talks that need 999, no rule or model having spoken yet, 62 are then met or asked about, by the message alone 57; of 1,019
# with nothing of danger 100, before 92. Weight and shift were chosen on these.
TALK_WEIGHT, TALK_SHIFT = 0.6, 1.0
# And one with not a grave word of the emergency that the models see ("i dont need to go do i") is asked about at most, unless they are as sure as
# this; of people (harm, suicide, violence) it is not even asked about below `ask`. What is longer than `REMARK` words leans less on what was said.
NO_GRAVE_WORD = Doubt(ask=0.8, answer=0.9)
NO_GRAVE_WORD_IN_LONG = Doubt(ask=0.25, answer=0.25)
REMARK = 12
ANOTHER = 0.5
# The model has the better eye for which emergency it is, unless it wavers: then the sign that the rule names decides.
WHICH = 0.6
# With no sign to go by and no emergency this likely, as a share of all danger, the parent taps which it is: 999 is on the screen.
WAVERS = 0.5
_LEAST = 1e-6
# A second emergency this likely, as a share of all danger, is worth a button of its own.
SECOND = 0.12

# What parents say when it is over. Whole messages or clear openings; anything else leaves the emergency open.
_OVER = re.compile(
    r"\b(false alarm|panic over|(s?he|they|baby)('?s| is| are|s)? (ok|okay|fine|alright|all right|breathing( fine| normally| ok)?|better|awake|back to normal) now"
    r"|((ambulance|paramedics?|police)('?s| is| are|s)?|someone('s|s| is)) (here|with (me|us))|(all )?(sorted|dealt with)|we('?re| are) (at|in) (the )?(hospital|a ?(&|and) ?e)"
    r"|not (an )?emergency|didn'?t mean that|that('?s| is) not what i meant|wasn'?t (an )?emergency)\b",
    re.I,
)


def gate(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], emergency_shares: Mapping[str, float]
) -> Understood | None:
    """What the message has to be taken for because of danger; `None` to leave what was understood.

    Args:
        text: the parent's words.
        earlier: the parent's earlier messages.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `how`, …).
        emergency_shares: the danger model's probability of each `emergency/*` topic; empty if it could not be loaded.
    """
    flag = detect(text, earlier)
    share = sum(emergency_shares.values())
    suspects = _suspects(flag, emergency_shares)
    another = group_of(understood["topic"]) not in ("emergency", "chat") and understood.get("confidence", 0.0) >= ANOTHER
    in_a_talk = history.last_answer is not None and not history.open_emergency
    in_passing = in_a_talk and len(text.split()) <= FEW_WORDS
    beside = UNSEEN_BESIDE_ANOTHER_IN_A_TALK if in_a_talk else UNSEEN_BESIDE_ANOTHER
    first = UNSEEN_OF_PEOPLE if suspects and suspects[0] in OF_PEOPLE and not history.open_emergency else UNSEEN
    unseen = UNSEEN_IN_PASSING if in_passing else beside if another else UNSEEN_IN_A_TALK if in_a_talk else first
    doubt = unseen if flag is None else SURE if flag.certain else SUSPECTED
    seen_by = MODEL if flag is None else f"red flag: {flag.rule}" if flag.certain else f"suspected: {flag.rule}"
    if without_grave_word(text, flag, history, emergency_shares):
        # "Took paracetamol": what the rule names may be it, and both are put to the parent.
        suspects = [flag.topic, *(topic for topic in suspects if topic != flag.topic)] if flag is not None else suspects
        sure = unspoken(text)
        few = UNSEEN_IN_PASSING.ask if sure is NO_GRAVE_WORD else 0.0
        doubt = Doubt(doubt.ask, math.inf) if flag is not None else Doubt(max(doubt.ask, few), sure.answer)
    plain = max(emergency_shares.values(), default=0.0) >= WAVERS * share
    if flag is not None and flag.certain and (not emergency_shares or (plain and share >= doubt.answer)):
        return Understood(suspects[0], 1.0, seen_by)
    open_emergency = history.open_emergency
    if open_emergency and _OVER.search(text) and not ends_nothing(bare(text)):
        return Understood(open_emergency, 1.0, "said to be over", part=DEALT_WITH)
    if suspects and emergency_shares and plain and share >= doubt.answer:
        return Understood(suspects[0], share, seen_by)
    topic = understood["topic"]
    if emergency_shares and share < doubt.ask:
        suspects = []
    if not suspects and group_of(topic) == "emergency":
        suspects = [topic]
    if suspects:
        return _ask(suspects[:2], understood, flag.rule if flag is not None else MODEL, share)
    if open_emergency and group_of(topic) not in ("support", "emergency", "chat"):
        return Understood(open_emergency, 1.0, "emergency still open", part=STILL)
    return None


def without_grave_word(text: str, flag: RedFlag | None, history: History, emergency_shares: Mapping[str, float]) -> bool:
    """Whether, in the middle of a talk, the models alone see an emergency of which the message has not one grave word.

    Args:
        text: the parent's words.
        flag: what the rules see in them.
        history: the conversation before this message.
        emergency_shares: the models' probability of each `emergency/*` topic.
    """
    if history.last_answer is None or not emergency_shares or (flag is not None and flag.certain):
        return False
    likeliest = max(emergency_shares, key=lambda topic: emergency_shares[topic])
    if likeliest not in OF_PEOPLE and (flag is not None or history.open_emergency):
        return False
    if flag is not None and flag.topic in OF_PEOPLE:
        return False
    return likeliest not in (history.open_emergency, history.asked_emergency) and not names(text, likeliest)


def hardly_likely(text: str, emergency_shares: Mapping[str, float]) -> bool:
    """Whether danger of people without a grave word in `text` is not even likely enough to be asked about."""
    likeliest = max(emergency_shares, key=lambda topic: emergency_shares[topic])
    return likeliest in OF_PEOPLE and sum(emergency_shares.values()) < unspoken(text).ask


def unspoken(text: str) -> Doubt:
    """How sure the models have to be of an emergency of which `text` has no grave word."""
    return NO_GRAVE_WORD if len(text.split()) <= REMARK else NO_GRAVE_WORD_IN_LONG


def together(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """Two models' probabilities of each emergency as one: they err on different messages, so the mean of their log-odds beats both.

    Args:
        one: the probability of each `emergency/*` topic; may be empty.
        other: the same by the other model; may be empty.
    """
    if not one or not other:
        return dict(one or other)
    odds = [_log_odds(sum(one.values())), _log_odds(sum(other.values()))]
    danger = 1 / (1 + math.exp(-sum(odds) / 2))
    weights = {topic: math.sqrt(max(one[topic], _LEAST) * max(other.get(topic, 0.0), _LEAST)) for topic in one}
    whole = sum(weights.values())
    return {topic: danger * weight / whole for topic, weight in weights.items()}


def in_a_talk(alone: Mapping[str, float], behind: Mapping[str, float]) -> dict[str, float]:
    """A message's probabilities of each emergency in the light of the talk.

    Args:
        alone: those of the message by itself; not all 0.
        behind: those of the message read behind the parent's one before.
    """
    danger = 1 / (1 + math.exp(-(TALK_WEIGHT * (_log_odds(sum(alone.values())) + _log_odds(sum(behind.values()))) + TALK_SHIFT)))
    whole = sum(alone.values())
    return {topic: danger * share / whole for topic, share in alone.items()}


def _log_odds(share: float) -> float:
    return math.log(max(share, _LEAST) / max(1 - share, _LEAST))


def _suspects(flag: RedFlag | None, shares: Mapping[str, float]) -> list[str]:
    """The emergencies it may be, likeliest first."""
    whole = sum(shares.values())
    likeliest = sorted((topic for topic in shares if shares[topic] >= SECOND * whole), key=lambda topic: -shares[topic]) if whole else []
    if flag is None or (likeliest and shares[likeliest[0]] >= WHICH * whole):
        return likeliest if flag is None or flag.topic in likeliest else [*likeliest[:1], flag.topic]
    return [flag.topic, *(topic for topic in likeliest if topic != flag.topic)]


def _ask(suspects: Sequence[str], understood: Mapping[str, Any], rule: str, share: float) -> Understood:
    """One tap: "Is this happening now?" The likeliest emergencies, then, for "no", what the message would have been answered with."""
    otherwise = [understood["topic"], *filter(None, [understood.get("also")]), *understood.get("offers", ())]
    plain = [t for t in otherwise if group_of(t) != "emergency" and t not in (UNCLEAR, OUT_OF_SCOPE)]
    return Understood(UNCLEAR, share, f"asked: {rule}", part=IS_IT_NOW, offers=(*suspects, *plain[:2]))
