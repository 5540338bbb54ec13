"""What parents type after an emergency reply, instead of tapping: help is called, it is over, they cannot ring, it was never like that."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import (
    BEREAVEMENT, CHOKING, DANGER_NOW, DOMESTIC_ABUSE, HARM_TO_BABY, HELPLINES, NOT_BREATHING, SELF_HARM, SERIOUSLY_ILL, SOCIAL_SERVICES,
    THANKS,
)  # fmt: skip
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.danger.falls import told_of_a_fall
from safer_sleep.conversation.danger.illness import says_ill
from safer_sleep.conversation.emergency import questions as asks
from safer_sleep.conversation.emergency import how_it_goes_on as said
from safer_sleep.conversation.emergency import making_small as small
from safer_sleep.conversation.emergency.acts import AGAINST_PATTERNS, ALONE, OF_PEOPLE, STEP, Act, doubts, led_to, next_step
from safer_sleep.conversation.further.follow_up import MOST_WORDS, follow_up
from safer_sleep.conversation.further.nodding import NOTED
from safer_sleep.conversation.history import BY_MODELS, CLOSES, DEALT_WITH, NO_PLAN, NOT_THAT, PLAINLY, SEEN, STILL, History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.red_flags import detect

# Where a baby who cries and moves is good news.
_OF_BREATH = ("emergency/not_breathing", "emergency/choking", "emergency/seizure")
_SHORT = 6
#: A life at risk from within: no model has a say in these.
_CRISIS = ("taken", "taken_still", "edge", "voices")
_WHAT_TO_SAY = {HARM_TO_BABY: "step4", "emergency/seizure": "step4", DANGER_NOW: "step2"}
_BLAME = {HARM_TO_BABY: "blame", "emergency/seriously_ill": "blame", SELF_HARM: "step4"}
_FINE = re.compile(r"\b(?:fine|ok|okay|alright|all right|well|better|normal|good|over)\b")
#: "No I don't", of thoughts of dying, and what may stand beside it.
_HAS_NONE = re.compile(r"(?:no )+i (?:dont|do not|havent|have not)(?: have)?(?: any| them| those| such| these)?(?: thoughts)?(?: (?:honestly|promise|i promise|thanks?|thank you))?(?: (?:i |im )?just (?:want|need|fancy|wanted|needed|tired|knackered|venting|moaning|shattered)(?: (?:a|some|my))?(?: (?:bath|sleep|nap|break|rest|cuppa|cry|hug|brew|shower|bed|minute))?)?")
#: Words for a shared place to sleep.
_WHERE_TO_SLEEP = re.compile(r"\b(?:in|bed|sleep\w*|lie|nap\w*) (?:with|beside|next to|on|between) (?:me|us)\b|\b(?:my|our|the big) bed\b|\b(?:on|across) my chest\b|\b(?:sofa|settee|couch|armchair|recliner)\b")
_NO_CARD = ("support/domestic_abuse", "support/bereavement", HELPLINES)


def said_in_an_emergency(text: str, history: History, earlier: Sequence[str] = (), act: Act | None = None) -> tuple[str, str] | None:
    """The topic and the part of its answer that fit the words; `None` if they are about something else.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        earlier: the parent's earlier messages.
        act: what a model takes the message for.
    """
    found = _by_patterns(text, history, earlier)
    emergency = history.open_emergency
    if act is not None and act.name == "gone" and (act.share < AGAINST_PATTERNS or history.grieving or (emergency == HARM_TO_BABY and "gone" in bare(text).split())):
        act = None  # Where a baby was hurt, it may be whoever did it that is gone.
    if act is None or emergency is None or (found is not None and (found[0] != emergency or found[1] in _CRISIS)):
        return found
    if found is not None and found[1] in CLOSES and history.asked_if_over:
        return found  # That was our question.
    if found is None and (named := follow_up(text, history)) is not None:
        return named  # What an answer's own phrases name is named more closely than any act.
    read = led_to(act, emergency, history)
    return (emergency, read) if read is not None and (found is None or doubts(act, found[1])) else found


def _by_patterns(text: str, history: History, earlier: Sequence[str]) -> tuple[str, str] | None:
    found = _read(text, history, earlier)
    if history.open_emergency != SELF_HARM or not any(asks.taken(bare(one)) for one in earlier):
        return found
    if history.doubted and asks.as_prescribed([*earlier, text]):
        return found
    # What was swallowed stays swallowed: no joke, no small number and no shame ends it, only somebody trained who is there.
    words = bare(text)
    seen = found is not None and found[1] in CLOSES and said.help_there(words) and said.names_help(words)
    if seen or (found is not None and found[1] not in (*CLOSES, STILL, PLAINLY, "", "taken") and not STEP.match(found[1])):
        return found
    return SELF_HARM, "taken_still" if history.times_said("taken") > history.times_said("taken_still") else "taken"


def _read(text: str, history: History, earlier: Sequence[str]) -> tuple[str, str] | None:
    words = bare(text)
    before = history.last_answer.topic if history.last_answer else None
    emergency = history.open_emergency or history.asked_emergency
    if len(words.split()) > MOST_WORDS and not said.called(words) and not said.help_there(words):
        return None
    dead = _death(words, history, earlier)
    if dead is not None:
        return dead
    if emergency is None:
        return _after(words, before) if before else None
    for kind in (_crisis(words, emergency), _question(words, emergency), _ending(words, emergency, history, earlier)):
        if kind is not None:  # An empty part is the answer itself.
            return kind if isinstance(kind, tuple) else (emergency, kind)
    return _answer_to_ours(words, emergency, history)


def cannot_call(text: str, history: History) -> str | None:
    """What is left of the bare words without "I cannot use the phone"; `None` if that is not in them, or abuse is spoken of."""
    about = history.open_emergency or history.asked_emergency or (history.last_answer.topic if history.last_answer else None)
    words = bare(text)
    if about is None or group_of(about) not in ("emergency", "support") or about in (DANGER_NOW, *_NO_CARD) or not asks.CANNOT_CALL.search(words):
        return None
    return " ".join(asks.CANNOT_CALL.sub(" ", words).split())


def after_a_death(text: str, history: History) -> tuple[str, str] | None:
    """What follows now, asked after a death was spoken of in words that no phrase of the answer holds."""
    asked = history.last_answer is not None and history.last_answer.topic == BEREAVEMENT
    return (BEREAVEMENT, "now") if asked and asks.WHAT_FOLLOWS.search(bare(text)) else None


def _death(words: str, history: History, earlier: Sequence[str]) -> tuple[str, str] | None:
    """Grief, once somebody who helps has said it. Until then 999: nobody has to decide alone that it is too late."""
    emergency = history.open_emergency or history.asked_emergency or history.last_emergency
    if emergency is None or emergency in (SELF_HARM, DANGER_NOW) or history.grieving:
        return None
    last = history.turns[-1].part
    if said.declared_dead(words) or (last == "gone" and (said.help_there(words) or said.confirms(words))):
        return BEREAVEMENT, ""
    if not said.said_dead(words) or (emergency == HARM_TO_BABY and "gone" in words.split()):
        return None  # Where a baby was hurt, it may be whoever did it that is gone.
    helped = any(said.help_there(bare(message)) for message in [words, *earlier]) or any(
        turn.how == "choice" and turn.part == DEALT_WITH for turn in history.turns
    )
    return (BEREAVEMENT, "") if helped else (emergency, "gone")


def _after(words: str, before: str) -> tuple[str, str] | None:
    """After an emergency that is over, and after an answer that sends to a doctor: whether they still have to go, and how without a phone."""
    parts = [more.part for more in answers()[before].more] if before in answers() else []
    if before == SELF_HARM and (crisis := _crisis(words, before)):
        return before, crisis
    # "Should I have her in with me, so I can keep an eye" asks for a place to sleep: "yes, now" would be the worst of answers.
    if "go" in parts and not _WHERE_TO_SLEEP.search(words) and not small.takes_back(words, before) and (asks.ASKS_TO_WAIT.search(words) or (group_of(before) != "emergency" and said.LOOKS_WELL.search(words))):
        return before, "go"
    if group_of(before) == "emergency":
        if small.takes_back(words, before):
            return before, NOT_THAT
        if said.going(words):
            return before, "going"
        if asks.CANNOT_CALL.search(words):
            return before, "cannot_call"
        if asks.REFUSES.search(words) and "told" in parts:
            return before, "told"
        if asks.GIVE.search(words) and before not in OF_PEOPLE:
            return before, "drink"
        return (before, _over(words, before)) if said.help_there(words) else None
    return (HELPLINES, "") if group_of(before) == "support" and before not in _NO_CARD and asks.CANNOT_CALL.search(words) else None


def _crisis(words: str, emergency: str) -> str | None:
    """A life at risk from within: it changes what to do, so it comes before everything else."""
    if emergency == SELF_HARM and (asks.taken(words) or said.DONE.match(words)):
        return "taken"
    if emergency == SELF_HARM and asks.AT_THE_EDGE.search(words):
        return "edge"
    return "voices" if emergency in (SELF_HARM, HARM_TO_BABY) and asks.VOICES.search(words) else None


def _question(words: str, emergency: str) -> str | tuple[str, str] | None:
    """What they ask, or cannot do, while it is going on."""
    if emergency not in (SELF_HARM, DANGER_NOW):
        if asks.STILL_RING.search(words):
            return "go"  # Before the bottle in the same words: a "no" to that would be heard as one to this.
        if emergency == NOT_BREATHING and asks.DONE_BREATHS.search(words) and not said.came_round(words):
            return NOT_BREATHING, "step3"
        if asks.DOES_CPR.search(words) and not said.came_round(words):
            return NOT_BREATHING, "step4"
        if asks.HOW_BREATHS.search(words):
            return NOT_BREATHING, "step2"
        if asks.HOW_PUSHES.search(words) and not asks.HOW_THRUSTS.search(words):
            return NOT_BREATHING, "step3"
        if asks.HOW_THRUSTS.search(words):
            return CHOKING, "step3"
        if asks.HOW_BLOWS.search(words):
            return CHOKING, "step1"
        if asks.GIVE.search(words):
            return "drink"
    if asks.HOW_TO_CALL.search(words) or asks.WORSE.search(words):
        return ""
    if asks.HOW_TO_GET_THERE.search(words) and emergency != DANGER_NOW:
        return "going"
    if asks.WHAT_TO_SAY.search(words):
        return _WHAT_TO_SAY.get(emergency, "step1")
    if asks.YOU_CALL.search(words):
        return "told" if emergency in (SELF_HARM, HARM_TO_BABY) else "cannot_call"
    if emergency not in OF_PEOPLE and asks.RINGS_ANOTHER.search(words) and not (said.help_there(words) or said.going(words)):
        return STILL
    if asks.OVERREACTS.search(words):
        return "no_fuss"
    if (asks.ASKS_TO_WAIT.search(words) and not small.takes_back(words, emergency)) or (asks.SOME_OTHER_WAY.search(words) and not said.help_there(words)):
        return "go"
    if emergency not in (SELF_HARM, DANGER_NOW) and asks.SOME_TIME_AGO.search(words) and len(words.split()) <= _SHORT:
        return "go"
    if asks.HOW_LONG.search(words):
        return "wait"
    if asks.CANNOT_CALL.search(words):
        return "step1" if emergency == DANGER_NOW and asks.CANNOT_SPEAK.search(words) else "cannot_call"
    return None


@dataclass(frozen=True)
class _Told:
    """A message in an emergency that is open or that we asked about; `how_it_goes_on` are its bare words."""

    words: str
    emergency: str
    history: History
    earlier: Sequence[str]

    @property
    def open(self) -> bool:
        return self.history.open_emergency is not None

    @property
    def doubted(self) -> bool:
        return self.history.doubted

    @property
    def looks_well(self) -> bool:
        return bool(said.LOOKS_WELL.search(self.words) or said.ASLEEP.search(self.words))

    def not_that(self) -> _Read:
        """It never was one: what is open ends, and where we only asked, what was offered for "no" is answered."""
        return NOT_THAT if self.open else _the_other(self.words, self.history, self.earlier)


#: A part of the emergency's reply (empty: its card), or another topic and its part; `None` where the words say nothing of the kind.
_Read = str | tuple[str, str] | None


def _on_the_way(t: _Told) -> _Read:
    return "going" if said.going(t.words) else None


def _help_is_there(t: _Told) -> _Read:
    return _over(t.words, t.emergency) if said.help_there(t.words) else None


def _danger_is_back(t: _Told) -> _Read:
    return "" if t.emergency == DANGER_NOW and (said.HE_IS_BACK.search(t.words) or said.BABY_THERE.search(t.words)) else None


def _help_is_called(t: _Told) -> _Read:
    called = said.called(t.words) or (said.DONE.match(t.words) and t.emergency not in OF_PEOPLE)
    breathes_again = t.emergency in _OF_BREATH and said.came_round(t.words) and not said.NEARLY_THERE.search(t.words)
    if not called:
        return None
    if breathes_again:
        # "She opened her eyes": the call stands, and what to watch until they are there. "She is fine now" is a word of its own.
        return "wait" if said.called(t.words) and t.open and not _FINE.search(t.words) else None
    return "called" if t.emergency in OF_PEOPLE else next_step(t.emergency, t.history)


def _takes_it_back(t: _Told) -> _Read:
    if not t.open or not small.takes_back(t.words, t.emergency):
        return None
    if t.emergency != SELF_HARM or t.doubted:
        return NOT_THAT
    return STILL if _asked_plainly(t.history) else PLAINLY  # "Everyone is fine" is no word on the thoughts.


def _denies_dying(t: _Told) -> _Read:
    believed = t.emergency == SELF_HARM and (t.doubted or _asked_plainly(t.history))
    return t.not_that() if believed and said.denies_dying(t.words) else None


def _leaves_it(t: _Told) -> _Read:
    return STILL if t.history.open_emergency not in (None, *OF_PEOPLE) and asks.LEAVES_IT.search(t.words) else None


def _puts_dying_off(t: _Told) -> _Read:
    return "" if t.emergency == SELF_HARM and t.open and said.put_off(t.words) else None


def _has_no_plan(t: _Told) -> _Read:
    return NO_PLAN if t.emergency == SELF_HARM and t.open and not _asked_plainly(t.history) and said.no_plan(t.words) else None


def _makes_it_small(t: _Told) -> _Read:
    return _made_small(t.words, t.emergency, t.history)


def _says_fine_near_a_violent_person(t: _Told) -> _Read:
    """"I'm fine" may be typed with him in the room."""
    return STILL if t.emergency == DANGER_NOW and t.open and said.OVER.search(t.words) and not said.OUT_OF_IT.search(t.words) else None


def _over_between_people(t: _Told) -> _Read:
    over = said.OVER.search(t.words) or said.not_alone(t.words) or (t.emergency == DANGER_NOW and said.HE_LEFT.search(t.words))
    return DEALT_WITH if t.emergency in OF_PEOPLE and over else None


def _somebody_comes(t: _Told) -> _Read:
    comes = said.not_alone(t.words) or said.KIN_COMES.search(t.words) or asks.FEARS_DEATH.search(t.words)
    return next_step(t.emergency, t.history) if comes else None


def _who_hurt_the_baby_left(t: _Told) -> _Read:
    return "go" if t.emergency == HARM_TO_BABY and said.HE_LEFT.search(t.words) else None


def _blames_themselves(t: _Told) -> _Read:
    return _BLAME.get(t.emergency) if asks.BLAMES.search(t.words) else None


def _found_what_was_missing(t: _Told) -> _Read:
    return t.not_that() if t.emergency in (CHOKING, SERIOUSLY_ILL) and said.FOUND_IT.match(t.words) else None


def _false_alarm(t: _Told) -> _Read:
    if not said.FALSE_ALARM.search(t.words):
        return None
    return NOT_THAT if t.doubted and t.open else DEALT_WITH


def _only_the_parent_is_hurt(t: _Told) -> _Read:
    """"He's never like that with the baby, it's just me": no baby was hurt, and somebody is."""
    return (DOMESTIC_ABUSE, "") if t.emergency == HARM_TO_BABY and said.NEVER_WITH_THE_BABY.search(t.words) and said.JUST_ME.search(t.words) else None


def _somebody_else_did_it(t: _Told) -> _Read:
    return "go" if t.emergency == HARM_TO_BABY and said.DENIED.search(t.words) and said.SOMEBODY_ELSE.search(t.words) else None


def _denied(t: _Told) -> _Read:
    denied = said.DENIED.search(t.words) or (t.doubted and not t.history.asked_if_over and said.NO.match(t.words))
    return t.not_that() if denied else None


def _is_well_again(t: _Told) -> _Read:
    """A baby who was hurt, or only seems well, is not known to be well."""
    # That a baby cries is no news where it may be hurt or ill; what else is said may be.
    told = t.words if t.emergency in _OF_BREATH else said.CRIES.sub("", t.words)
    if t.emergency in (SELF_HARM, DANGER_NOW) or not (t.looks_well or said.came_round(told)):
        return None
    if t.doubted and (t.open or t.words.startswith("no ") or not said.LOOKS_WELL.search(t.words)):
        return t.not_that()
    return "go" if t.emergency in (HARM_TO_BABY, SERIOUSLY_ILL) or t.looks_well else DEALT_WITH


def _refuses(t: _Told) -> _Read:
    if not asks.REFUSES.search(t.words):
        return None
    if t.emergency in OF_PEOPLE:
        return "told"
    return (SOCIAL_SERVICES, "") if asks.FEARS_STAFF.search(t.words) else "go"


def _is_alone(t: _Told) -> _Read:
    return ALONE.get(t.emergency) or next_step(t.emergency, t.history) if asks.ALONE.search(t.words) else None


def _does_not_work(t: _Told) -> _Read:
    return next_step(t.emergency, t.history) if asks.DOES_NOT_WORK.search(t.words) and t.emergency in _OF_BREATH else None


def _is_only_weary(t: _Told) -> _Read:
    if not said.WEARY.search(t.words):
        return None
    if t.doubted or said.ALL_RIGHT.search(t.words):
        return t.not_that()
    return _BLAME[t.emergency] if t.emergency in (HARM_TO_BABY, SELF_HARM) else None


def _what_now(t: _Told) -> _Read:
    if not asks.WHAT_NOW.search(t.words):
        return None
    return next_step(t.emergency, t.history) if t.open else ""


#: What has become of it, in the order in which it is believed: help before any word that it is over, what hides danger before what ends it.
_ENDINGS: tuple[Callable[[_Told], _Read], ...] = (
    _only_the_parent_is_hurt,
    _on_the_way,
    _help_is_there,
    _danger_is_back,
    _help_is_called,
    _takes_it_back,
    _denies_dying,
    _leaves_it,
    _puts_dying_off,
    _has_no_plan,
    _makes_it_small,
    _says_fine_near_a_violent_person,
    _over_between_people,
    _somebody_comes,
    _who_hurt_the_baby_left,
    _blames_themselves,
    _found_what_was_missing,
    _false_alarm,
    _somebody_else_did_it,
    _denied,
    _is_well_again,
    _refuses,
    _is_alone,
    _does_not_work,
    _is_only_weary,
    _what_now,
)


def _ending(words: str, emergency: str, history: History, earlier: Sequence[str]) -> _Read:
    """What has become of it: the first of `_ENDINGS` that has something to say."""
    told = _Told(words, emergency, history, earlier)
    return next((found for ending in _ENDINGS if (found := ending(told)) is not None), None)


def _over(words: str, emergency: str) -> str:
    """The part that ends it: somebody trained is there for the baby, or it is only said to be over."""
    return SEEN if emergency not in (SELF_HARM, DANGER_NOW) and said.names_help(words) else DEALT_WITH


def _asked_plainly(history: History) -> bool:
    """Whether the newest reply asked "do you have thoughts of ending your life?", where that is open."""
    return history.open_emergency == SELF_HARM and (history.turns[-1].part == PLAINLY or history.asked_if_over)


def _made_small(words: str, emergency: str, history: History) -> str | None:
    """What is hoped, joked or waved away ends nothing. Of thoughts of dying it is asked plainly, once; a "no" to that is believed."""
    jokes, shrugs, drops, half = small.jokes(words), small.shrugs(words), small.drops(words), small.half(words)
    if history.open_emergency is None:
        return "" if (jokes or drops) and half else None
    if said.DENIED.search(words) or (asks.REFUSES.search(words) and asks.FEARS_STAFF.search(words)):
        return None
    if emergency == SELF_HARM:
        asked = _asked_plainly(history)
        if asked and not half and (said.NO.match(words) or small.says_fine(words)):
            return NOT_THAT
        return (STILL if asked else PLAINLY) if jokes or shrugs or drops or small.hopes(words) else None
    if emergency in OF_PEOPLE and said.OVER.search(words):
        return None
    if (jokes and not half and (history.doubted or emergency != HARM_TO_BABY)) or (shrugs and history.doubted and not small.laughs(words)):
        return NOT_THAT
    if drops and history.doubted:
        return STILL  # We may be wrong, and a tap says so.
    return "go" if jokes or shrugs or drops or small.hopes(words) else None


def _answer_to_ours(words: str, emergency: str, history: History) -> tuple[str, str] | None:
    """An answer to "is this happening now?" or "is everyone all right now?"."""
    if history.open_emergency is None:
        if emergency in (SERIOUSLY_ILL, NOT_BREATHING) and asks.SLEEPS_ON.search(words):
            return emergency, ""  # Beside a "not floppy" it is one of the signs all the same.
        return (emergency, "") if said.PERHAPS.match(words) else None
    if emergency == SELF_HARM and history.doubted and _HAS_NONE.fullmatch(words):
        return emergency, NOT_THAT  # Our question, answered; a rule that was sure is asked about by tap.
    if emergency == SELF_HARM and _asked_plainly(history) and said.PERHAPS.match(words):
        return emergency, ""
    if history.asked_if_over:
        return (emergency, "") if said.NOT_OVER.match(words) else None
    return (emergency, STILL) if said.NO.match(words) else None


def _the_other(words: str, history: History, earlier: Sequence[str]) -> tuple[str, str]:
    """What "is this happening now?" offered for "no"; in a talk about something else, no card on falls for a baby who is fine."""
    topics = [choice.partition("#")[0] for _, choice in history.offered]
    other = next((topic for topic in topics if group_of(topic) != "emergency"), UNCLEAR)
    before = history.last_answer
    well = said.LOOKS_WELL.search(words) or said.ASLEEP.search(words) or said.came_round(words)
    guessed = history.turns[-1].how == f"asked: {BY_MODELS}" and not any(told_of_a_fall(message) or says_ill(message) or detect(message) for message in earlier[-2:])
    if well and guessed and before is not None and before.topic != other and group_of(before.topic) not in ("baby_health", "support") and group_of(other) == "baby_health":
        return THANKS, NOTED
    return other, ""
