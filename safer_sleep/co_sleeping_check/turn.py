"""Is a parent's message part of the check? Decided before the topic that the classifier found is acted on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Optional

from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.known import corrects
from safer_sleep.co_sleeping_check.order import DANGER_SIGNS
from safer_sleep.co_sleeping_check.questions import TOPIC
from safer_sleep.co_sleeping_check.reading import Reading, read, read_told
from safer_sleep.co_sleeping_check.second_reader import Opinion, no_opinion, with_second_reader
from safer_sleep.co_sleeping_check.talk import ANSWER, BACK, COUNTS, START, STOP, UNREAD, WHY, State
from safer_sleep.co_sleeping_check.words import plain
from safer_sleep.safety.red_flags import detect

_CONTROLS = {"why": WHY, "counts": COUNTS, "back": BACK, "stop": STOP}
#: Where else than in its own group a wish to share the bed tonight lands.
_NEAR = frozenset({UNCLEAR, "sleep_space/safest_place", "sleep_space/same_room", "settling/tired_parent"})
_ASKS_FOR_THE_CHECK = re.compile(
    r"\b(do|start|begin|take|run|try|back to|on with|finish|resume|continue) (with )?(the|a|this|that|your) "
    r"((co ?sleeping|bed|sleep|safety|night) )?check\b"
    r"|\b(co ?sleep(ing)?|bed sharing) check\b|^(please |can (you|we|i) |let us )*check (tonight|(our|my|the) bed)\b"
)
_ASKS_TO_SHARE = re.compile(
    r"\b(in|into) (with (i|us)|(my|our) bed|bed with)\b|\b(sleep|be|stay|lie|kip|cuddle up) (in )?with (i|us)\b"
    r"|\bco ?sleep|\bbed ?shar|\bshare (a|my|our|the) bed\b|\bin (my|our) bed\b|\bbring (he|it|him|her|baby) in\b"
)
_TONIGHT = frozenset({"tonight"})
_ASKING = frozenset("can could should may is ok okay alright all fine safe".split())
_ADULTS_HAVE = frozenset("epilepsy epileptic diabetes diabetic apnoea narcolepsy keppra epilim lamotrigine section spinal".split())
_MAY_BE_BABY = frozenset("baby babys now having floppy blue limp fitting".split())
#: Asked about these, "had a beer" is an adult's. A child got hold of something, swallowed or drank it.
_TAKEN_BY_ADULTS = frozenset({"alcohol", "drugs", "medicine"})
_POISONED = "poisoned"
_CHILDREN_DO = frozenset("child toddler son daughter kid twin twins boy girl drank drunk swallowed ate eaten licked accident accidentally mistake gave given got".split())
#: A short message that is nothing we know is a failed answer rather than a new question.
_SHORT = 3
_FEW = 4


@dataclass(frozen=True)
class Meant:
    """What a message is for the check.

    Attributes:
        part: which part of the check it is.
        answers: what was read from it.
        topic: another topic where it is danger and no answer.
        as_good_as_tapped: it needs no look at its words for danger: it says no more than a button would.
    """

    part: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    topic: str = TOPIC
    as_good_as_tapped: bool = False


def meant(
    text: str,
    state: Optional[State],
    topic: str,
    sure: bool,
    offered: Sequence[tuple[str, str]] = (),
    just_asked: bool = True,
    opinion: Opinion = no_opinion,
) -> Optional[Meant]:
    """Decides whether a message belongs to the check.

    Args:
        text: the parent's words.
        state: where the check is; `None` if there is none.
        topic: what the classifier made of the message.
        sure: whether the classifier was sure.
        offered: the buttons under the newest reply, as (title, choice).
        just_asked: whether the newest reply holds the check's question. If something else was said last, a "no" answers that.
        opinion: the second reader of answers.

    Returns:
        `None` if the message is another question.
    """
    bare = text.strip(" ?!.,").lower()
    if any(bare == title.strip(" ?!.,").lower() for title, _ in offered):
        return None  # the button's own words: already understood as that button
    words = plain(text)
    if _ASKS_FOR_THE_CHECK.search(" ".join(words)):
        return Meant(START)
    if state is not None and state.asked is not None and not state.stopped:
        if not just_asked:
            return None
        return _while_asking(text, words, state, topic, sure, opinion)
    if state is not None and (fixed := corrects(text, state.answers)):
        return Meant(ANSWER, fixed)
    asks_tonight = set(words) & _TONIGHT and set(words[:4]) & _ASKING and _ASKS_TO_SHARE.search(" ".join(words))
    # "... after a glass of wine" is answered as that, and the check is offered under the answer.
    told = any(a.has_risk({q: answer}, q) for q, answer in read_told(text).items() if q != "age")
    return Meant(START) if asks_tonight and not told and (group_of(topic) == "co_sleeping" or topic in _NEAR) else None


def _while_asking(text: str, words: list[str], state: State, topic: str, sure: bool, opinion: Opinion) -> Optional[Meant]:
    reading = with_second_reader(read(text, state.asked), state.asked, text, opinion)
    if reading.control:
        return Meant(_CONTROLS[reading.control])
    if state.asked == DANGER_SIGNS and DANGER_SIGNS in reading.answers and a.has_risk(reading.answers, DANGER_SIGNS):
        return Meant("", topic="emergency/seriously_ill", as_good_as_tapped=detect(text) is None)
    if state.asked in reading.answers or reading.answers and not reading.asked_back:
        return Meant(ANSWER, reading.answers, as_good_as_tapped=_is_about_an_adult(text, words, state) or _is_a_figure(words, reading, state))
    if topic in (UNCLEAR, OUT_OF_SCOPE) and not reading.asked_back or len(words) <= _SHORT and not sure and group_of(topic) != "emergency":
        return Meant(UNREAD)
    return None


def _is_a_figure(words: list[str], reading: Reading, state: State) -> bool:
    """"39", asked for the weeks of pregnancy, is no fever."""
    return len(words) <= _SHORT and "value" not in reading.answers.get(state.asked or "", {"value": None})


def _is_about_an_adult(text: str, words: list[str], state: State) -> bool:
    """Is it plainly about an adult in the bed, where the red-flag rules would hear of a baby?

    "Epilepsy, no fits for a year" is no fit of a baby's, and "had a beer", asked about drink, is no baby who was given one.
    """
    said = set(words)
    if state.asked == "adult_condition":
        return bool(said & _ADULTS_HAVE) and not said & _MAY_BE_BABY
    flag = detect(text)
    # A vague sign is set aside in an answer of a few words only: "had a beer and some pills, I want it over" is looked at.
    vague = flag is not None and not flag.certain and flag.topic == "emergency/seriously_ill" and len(words) <= _FEW
    swallowed = vague or flag is not None and flag.rule == _POISONED
    return state.asked in _TAKEN_BY_ADULTS and swallowed and not said & (_MAY_BE_BABY | _CHILDREN_DO)
