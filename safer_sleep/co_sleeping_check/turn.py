"""Is a parent's message part of the check? Decided before the topic that the classifier found is acted on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Optional

from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.corrections import asks_again_about, asks_to_change, corrected
from safer_sleep.co_sleeping_check.evidence import Message
from safer_sleep.co_sleeping_check.illness_told import illness_told
from safer_sleep.co_sleeping_check.last_word import ASKED_OF_ALL, is_bare_no, is_no_weight, not_me
from safer_sleep.co_sleeping_check.order import DANGER_SIGNS, FOR_THE_PLAN
from safer_sleep.co_sleeping_check.numbers import weeks_contested
from safer_sleep.co_sleeping_check.places import place
from safer_sleep.co_sleeping_check.put_right import put_right
from safer_sleep.co_sleeping_check.questions import NOT_SURE, TOPIC
from safer_sleep.co_sleeping_check.reading import Reading, read, read_told
from safer_sleep.co_sleeping_check.second_reader import Opinion, no_opinion, with_second_reader
from safer_sleep.co_sleeping_check.talk import (
    ANSWER, BACK, CHANGE, CHANGE_ONE, CORRECTED, COUNTS, NOT_ME, RESULT, START, STOP, TOMORROW, UNREAD, WEIGHT, WHICH_NO, WHICH_WEEKS, WHY, State,
)  # fmt: skip
from safer_sleep.co_sleeping_check.words import QUESTION_MARK, plain
from safer_sleep.safety.red_flags import detect
from safer_sleep.safety.words import PAUSE, STOP as FULL_STOP

_CONTROLS = {"why": WHY, "counts": COUNTS, "back": BACK, "stop": STOP}
#: Where else than in its own group a wish to share the bed tonight lands.
_NEAR = frozenset({UNCLEAR, "sleep_space/safest_place", "sleep_space/same_room", "settling/tired_parent"})
_ASKS_FOR_THE_CHECK = re.compile(
    r"\b(do|start|begin|take|run|try|back to|on with|finish|resume|continue) (with )?(the|a|this|that|your) "
    r"((co ?sleeping|bed|sleep|safety|night) )?check\b"
    r"|\b(co ?sleep(ing)?|bed sharing) check\b|^(please |can (you|we|i) |let us )*check (tonight|(our|my|the) bed)\b"
    r"|^(yes |ok |okay |hi |please |let us |(can|could) (you|we|i) |i want to |do |start |run |a |the |that |this )*"
    r"(bed |bedtime |sleep |safety )?"
    r"(re ?)?check( please| again| now| then| tonight| tomorrow| once more)*$"
)
#: The parent asks the check for its answer.
_ASKS_FOR_THE_RESULT = re.compile(
    r"\bwhat is (the|my|your) (answer|result|verdict|outcome)\b"
    r"|\b(say|tell i|give i|repeat) (the|that|my) (answer|result|verdict)( again)?\b"
    r"|\b(can|could|should|may|am|is|ok|okay|allowed|safe)\b(?!.*\broom\b).*"
    r"\b(share|sharing|co ?sleep|co ?sleeping|bed|in with)\b.*\b(or not|or no|yes or no)$"
    r"|^(so |ok |okay |right |and |but |please |just )*(tell i |is (it|that|he) )?(can |could |should |may )?(i |we )?(a )?"
    r"(yes or no|or not|or no)$"
    r"|^(so |ok |okay |right |and |but )+(can|could|should|may|shall) (i|we)( still| now)? (not )?"
    r"(co ?sleep|bed ?share|share(?!.*\broom\b)|(have|bring|take) (he|it|him|her|them|baby) in"
    r"|sleep (together|with (he|it|him|her|baby)|in (my|our|the) bed))\b"
    r"|^(so |ok |okay |right )+(can|could|should|may) (i|we)( then| now)?$"
)
_ASKS_WHY = re.compile(
    r"^(but |so |ok |okay |and |he is |um |oh )*why (can|could|should|am|are|is|may|must|do|does|not)\b.*\bnot\b"
    r"|^(but |so |ok )*why( not| is that)?$"
)
#: "So no then, is that what you're saying", when the worst is certain and only the plan is asked about.
_SO_NO_THEN = re.compile(r"^(?:so |ok |okay |right )+(?:it is |that is )?(?:a )?no(?: then)?\b.*\b(?:is|are)\b.*\b(?:you|ur|u)\b.*\b(?:say|saying|sayin|telling|mean)\b|^(?:so )+(?:it is |that is )?(?:a )?no then$")
#: "10 weeks", "bed obviously", "no just me" after "Shall we check tonight together?"
_TAKEN_UP_IN_WORDS = 8
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
#: Words for a bed later in the night, for some time after the result: a longer message is a new subject.
_COMES_IN = re.compile(r"\b(?:ends? up|come|comes|coming|came|bring|brings|bringing|in with (?:i|us)|in (?:my|our) bed)\b")
_BOTH = re.compile(r"^(?:no |but |well |he is |it is |actually )*(?:both|(?:a )?(?:bit|mix) of both|half and half)\b")
_A_SENTENCE = 20
_RINGING = re.compile(r"\b(?:ringing|calling|phoning|on the phone|on hold|on to|(?:will|going to|let i) (?:ring|call|phone)) ?(?:they|them|111|999|now|doctor|gp|the)?\b")
_NO_DRINK = re.compile(r"(?:no )?(?:no|not had a|not had any|without) (?:drink|drinks|drinking|alcohol)(?: tonight| today| at all)?")
_NEST = re.compile(r"(?<!no )(?<!not )(?<!without )\b(?:do[ck]*a ?tot|doc a tot|docktot|sleepyhead|cocoonababy|poddlepod|nest|pod|cocoon|positioner)\b")
#: What is told beside an illness is kept for these; "mostly next to me" is no answer but to these.
_OF_THE_BABY = frozenset({"place", "place_worst", "age", "born_early", "birth_weight"})
_ONLY_A_PLACE = re.compile(r"(?:mostly |usually |just |well |he is )*(?:next to|beside|by|in with|in bed with) (?:i|us)(?: (?:mostly|usually|mainly|really|though|i think|most of the time|all night))*")
_MARKS = frozenset({PAUSE, FULL_STOP, QUESTION_MARK})
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
        ill: it tells of an illness, which is answered first; the answers in it are kept.
    """

    part: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    topic: str = TOPIC
    as_good_as_tapped: bool = False
    ill: bool = False


def meant(
    text: str,
    state: Optional[State],
    topic: str,
    sure: bool,
    offered: Sequence[tuple[str, str]] = (),
    just_asked: bool = True,
    opinion: Opinion = no_opinion,
    just_told: bool = False,
    invited: bool = False,
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
        just_told: whether the newest reply holds the check's result.
        invited: whether the newest reply asked "Shall we check tonight together?".

    Returns:
        `None` if the message is another question.
    """
    bare = text.strip(" ?!.,").lower()
    if any(bare == title.strip(" ?!.,").lower() for title, _ in offered):
        return None  # the button's own words: already understood as that button
    words = plain(text)
    bare_words = " ".join(word for word in words if word not in _MARKS)
    if state is not None and _RINGING.search(bare_words) and _ASKS_FOR_THE_CHECK.search(bare_words):
        return Meant(STOP)  # "OK, ringing. Do I finish the check after?" It waits, without a word of what it asks.
    if _ASKS_FOR_THE_CHECK.search(bare_words):
        return Meant(TOMORROW if state is not None and "tomorrow" in words else START)
    if state is not None and state.asked is not None and not state.stopped:
        if _asks_for_the_result(bare_words, state, just_asked):
            return Meant(RESULT)
        if not just_asked:
            # After something that came between, "no drink" still answers what was asked, if it can answer nothing else.
            told = read(text, None).answers if len(words) <= _TAKEN_UP_IN_WORDS and group_of(topic) not in ("emergency", "support") else {}
            if state.asked == "place" and group_of(topic) in ("sleep_space", "co_sleeping", "chat") and not Message(words).questioned and len(words) <= _FEW:
                told = {"place": where for where in (place(words)[0],) if where}
            return Meant(ANSWER, told) if state.asked in told else None
        return _while_asking(text, words, state, topic, sure, opinion)
    if state is not None and (found := _after_the_end(text, bare_words, state, just_told, topic, opinion)):
        return found
    open_to_it = not sure or group_of(topic) == "co_sleeping" or topic in _NEAR
    if invited and open_to_it and len(words) <= _TAKEN_UP_IN_WORDS and group_of(topic) != "emergency" and (told_now := _taken_up(text)):
        return Meant(START, told_now)
    asks_tonight = set(words) & _TONIGHT and set(words[:4]) & _ASKING and _ASKS_TO_SHARE.search(" ".join(words))
    # "... after a glass of wine" is answered as that, and the check is offered under the answer.
    told = any(a.has_risk({q: answer}, q) for q, answer in read_told(text).items() if q != "age")
    return Meant(START) if asks_tonight and not told and (group_of(topic) == "co_sleeping" or topic in _NEAR) else None


def _asks_for_the_result(bare_words: str, state: State, just_asked: bool) -> bool:
    why = just_asked and state.asked in FOR_THE_PLAN and (_ASKS_WHY.search(bare_words) or _SO_NO_THEN.search(bare_words))
    return bool(why or _ASKS_FOR_THE_RESULT.search(bare_words))


def _after_the_end(text: str, bare_words: str, state: State, just_told: bool, topic: str, opinion: Opinion) -> Optional[Meant]:
    """The result asked for again, its reasons, or an earlier answer put right."""
    if group_of(topic) not in ("emergency", "support") or just_told or state.changing:
        told = put_right(text, state.answers, None, state.trail, opinion, just_told or state.changing)
        if told.answers or told.ask:
            return Meant(CORRECTED, told.answers) if told.answers else Meant(f"{CHANGE_ONE}{told.ask}")
        if told.as_noted and just_told and not state.stopped:
            return Meant(RESULT)
    if fixed := corrected(text, state.answers):
        return Meant(ANSWER, fixed)
    if again := asks_again_about(text, state.answers):
        return Meant(f"{CHANGE_ONE}{again}")
    if just_told and asks_to_change(text):
        return Meant(CHANGE)
    if in_bed := _in_bed_after_all(text, bare_words, state, just_told):
        return Meant(ANSWER, in_bed)
    if not state.stopped and (_ASKS_FOR_THE_RESULT.search(bare_words) or just_told and _ASKS_WHY.search(bare_words)):
        return Meant(RESULT)
    return None


def _in_bed_after_all(text: str, bare_words: str, state: State, just_told: bool) -> Mapping[str, Answer]:
    """"But he ends up in with me", "no, it's both", after "their own space is the best": the bed counts, and the check goes on with it."""
    words = plain(text)
    if a.PLACES.get(a.value(state.answers, "place") or "") != a.OWN_SPACE or state.stopped or len(words) > _A_SENTENCE or Message(words).questioned:
        return {}
    told, _ = place(words)
    both = just_told and _BOTH.search(bare_words)
    in_bed = told is not None and told["value"] == "adult_bed" and (just_told or _COMES_IN.search(bare_words))
    return {"place": {"value": "adult_bed"}} if both or in_bed else {}


def _taken_up(text: str) -> Mapping[str, Answer]:
    """Facts in a few words with which a parent takes up the offer of a check."""
    reading = read(text, "place")
    if reading.asked_back or reading.control:
        return {}
    return {q: answer for q, answer in reading.answers.items() if answer.get("value") != NOT_SURE}


def _while_asking(text: str, words: list[str], state: State, topic: str, sure: bool, opinion: Opinion) -> Optional[Meant]:
    reading = with_second_reader(read(text, state.asked), state.asked, text, opinion)
    if (reading.answers.get("place") or state.answers.get("place") or {}).get("value") == "adult_bed" and _NEST.search(" ".join(words)):
        # Told with the place, it counts like a pillow, and is not lost on the way to the result.
        reading = replace(reading, answers={"bedding": {"value": "yes"}, **reading.answers})
    ill = illness_told(text, words, state.asked, {**state.answers, **reading.answers})
    if ill is not None:
        # "Hang on, he's gone a bit hot" answers nothing about a drink.
        kept = {q: answer for q, answer in reading.answers.items() if q != state.asked or q in _OF_THE_BABY}
        return Meant(ill[1], {**kept, "unwell": {"value": "yes"}}, topic=ill[0], ill=True)
    fixed = dict(corrected(text, state.answers, asking=True)) if state.asked != DANGER_SIGNS else {}
    if state.asked == "cot_here" and a.place_kind(fixed) == a.OWN_SPACE:
        fixed.pop("place")  # "basket yes, sorry": that there is one was asked
    if fixed:
        # The words of a correction are no answer to what was asked, where nearly any word would be one.
        own = {} if state.asked in a.GOOD_IF_YES or reading.control else reading.answers
        return Meant(ANSWER, {**own, **fixed})
    if state.asked != DANGER_SIGNS:
        told_right = put_right(text, state.answers, state.asked, state.trail, opinion, state.changing)
        if told_right.answers:
            own = {} if state.asked in a.GOOD_IF_YES or reading.control else {q: one for q, one in reading.answers.items() if q not in state.answers}
            return Meant(CORRECTED, {**own, **told_right.answers})
        if told_right.ask and state.asked not in reading.answers:
            return Meant(f"{CHANGE_ONE}{told_right.ask}")
    if state.asked == "born_early" and not state.misses and "weeks" in reading.answers.get("born_early", {}) and weeks_contested(words):
        return Meant(WHICH_WEEKS)
    if state.asked not in _OF_THE_BABY and _ONLY_A_PLACE.fullmatch(" ".join(word for word in words if word not in _MARKS)):
        return Meant(UNREAD)
    if reading.control:
        return Meant(_CONTROLS[reading.control])
    if state.asked == DANGER_SIGNS and DANGER_SIGNS in reading.answers and a.has_risk(reading.answers, DANGER_SIGNS):
        return Meant("", topic="emergency/seriously_ill", as_good_as_tapped=detect(text) is None)
    if state.asked in reading.answers or reading.answers and not reading.asked_back:
        return Meant(ANSWER, reading.answers, as_good_as_tapped=_is_about_an_adult(text, words, state) or _is_a_figure(words, reading, state))
    unread = _why_unread(words, state) if not reading.asked_back else UNREAD
    if unread == ANSWER:
        return Meant(ANSWER, {state.asked: {"value": "no"}})
    if unread != UNREAD or reading.dropped or reading.torn and group_of(topic) == "co_sleeping":
        # It was an answer to this question, whatever topic its words look like; danger in it is still judged after this.
        return Meant(unread)
    if topic in (UNCLEAR, OUT_OF_SCOPE) and not reading.asked_back or len(words) <= _SHORT and not sure and group_of(topic) != "emergency":
        return Meant(UNREAD)
    return None


def _why_unread(words: list[str], state: State) -> str:
    """Why an answer could not be taken, where the parent is told: the part of the check that says it."""
    message = Message(words)
    if state.asked in ASKED_OF_ALL and not_me(message):
        # Where nobody else is in the bed, "not me" is a no.
        return ANSWER if a.value(state.answers, "partner_knows") == "no_partner" else NOT_ME
    if state.asked == "birth_weight" and words and is_no_weight(message):
        return WEIGHT
    return WHICH_NO if state.asked == "partner_knows" and is_bare_no(message) else UNREAD


def _is_a_figure(words: list[str], reading: Reading, state: State) -> bool:
    """"39", asked for the weeks of pregnancy, is no fever."""
    return len(words) <= _SHORT and "value" not in reading.answers.get(state.asked or "", {"value": None})


def _is_about_an_adult(text: str, words: list[str], state: State) -> bool:
    """Is it plainly about an adult in the bed, where the red-flag rules would hear of a baby?

    "Epilepsy, no fits for a year" is no fit of a baby's, and "had a beer", asked about drink, is no baby who was given one.
    """
    said = set(words)
    if state.asked == "alcohol" and _NO_DRINK.fullmatch(" ".join(word for word in words if word not in _MARKS)):
        return True  # after a fever the red-flag rules hear of a baby who does not drink
    if state.asked == "adult_condition":
        return bool(said & _ADULTS_HAVE) and not said & _MAY_BE_BABY
    flag = detect(text)
    # A vague sign is set aside in an answer of a few words only: "had a beer and some pills, I want it over" is looked at.
    vague = flag is not None and not flag.certain and flag.topic == "emergency/seriously_ill" and len(words) <= _FEW
    swallowed = vague or flag is not None and flag.rule == _POISONED
    return state.asked in _TAKEN_BY_ADULTS and swallowed and not said & (_MAY_BE_BABY | _CHILDREN_DO)
