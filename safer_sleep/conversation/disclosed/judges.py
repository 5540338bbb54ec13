"""Judges of what a parent discloses: harm, abuse, grief, a mind that is ill. Told outright or in passing, now or long ago."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.danger.falls import only_nearly
from safer_sleep.conversation.disclosed.control import DANGER
from safer_sleep.conversation.disclosed.hurt_me import THROAT
from safer_sleep.conversation.disclosed.opening import (
    ABUSE, BED, SELF_HARM, asks_beside_the_past, denies_harm, denies_suicide, opening, someone_elses_mind, still_someone_elses,
)  # fmt: skip
from safer_sleep.conversation.disclosed.their_mind import TAKEN_IN, about_another, of_a_mind, of_another, sleep_for_good, swallowed, what_goes_on
from safer_sleep.conversation.disclosed.told_in_passing import before_the_rules, goes_on_with_it, in_its_light, merely_asked
from safer_sleep.conversation.disclosed.unwanted_thoughts import THOUGHTS
from safer_sleep.conversation.disclosed.unwanted_thoughts import spoken_of as thoughts_spoken_of
from safer_sleep.conversation.disclosed.very_high import awake_in_bed, very_high
from safer_sleep.conversation.emergency.how_it_goes_on import denies_dying, means_again
from safer_sleep.conversation.further.follow_up import part_asked_for
from safer_sleep.conversation.further.known import ASKS, LIKELY
from safer_sleep.conversation.history import BEREAVEMENT, CLOSES, DEALT_WITH, IS_IT_NOW, NOT_THAT, OVER_AND_ASKED, SEEN, STILL, History
from safer_sleep.conversation.judging import HARM, LOW, VOICES
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.denials import says_nobody_died

def before_the_rules_are_heard(m: Message) -> Understood | None:
    """What a rule would take for the baby's own danger, and is another's, or a parent who has stepped away."""
    found = before_the_rules(m.text, m.earlier, m.history, m.understood, m.flag)
    if found is None and m.alarm is not None and m.alarm.part == IS_IT_NOW:
        found = merely_asked(m.text, m.history)
    if found is not None and found[1] == IS_IT_NOW:
        # What may be a thought that horrifies has its own words, for "no".
        return Understood(UNCLEAR, 1.0, "asked: disclosed", part=IS_IT_NOW, offers=(found[0], LOW) if found[0] == HARM else (found[0],))
    also = asked_beside(m) if found in ((ABUSE, THROAT), (LOW, THOUGHTS)) else None
    return Understood(found[0], 1.0, "disclosed", part=found[1], also=also) if found else None


def of_somebody_else(m: Message) -> Understood | None:
    """What goes on with somebody else's life or mind: whoever looks on is not asked for their own thoughts. A sure sign of the baby's body, or of violence, comes first."""
    flag = m.flag
    # "She has locked herself in with him": a rule takes the locked door for the writer's own.
    locked = flag is not None and flag.rule.endswith("trapped_or_hiding") and of_a_mind(m.text, m.earlier, m.history)
    # "He took a load of tablets", of whoever wishes to die: a rule takes him for the baby.
    taken = flag is not None and flag.topic == "emergency/seriously_ill" and swallowed(m.text, m.earlier, m.history)
    asleep = flag is not None and flag.rule == "wont_wake" and sleep_for_good(m.text)
    other = flag is not None and flag.certain and flag.topic != SELF_HARM and not (locked or taken or asleep)
    found = None if other else of_another(m.text, m.earlier, m.history)
    if found is None:
        return None
    return Understood(found[0], 1.0, OVER_AND_ASKED if found[1] == TAKEN_IN else "somebody else's mind", part=found[1])


def nothing_fell(m: Message) -> Understood | None:
    """"Nearly dropped her", "I did not drop her": a worn-out parent, and no fall."""
    quiet = m.flag is None and m.vague and not (m.history.open_emergency or m.history.asked_emergency or m.history.grieving)
    found = only_nearly(m.text) if quiet else None
    return Understood(found[0], 1.0, "nothing fell", part=found[1]) if found else None


def told_in_passing(m: Message) -> Understood | None:
    """A disclosure told in passing, and what follows a fall: no rule is certain of another danger in the words."""
    if (m.flag_of_both or m.flag) is not None and (m.flag_of_both or m.flag).certain:
        return None
    found = in_its_light(m.text, m.earlier, m.history, m.understood)
    if found is None:
        return None
    if found == (DANGER, DEALT_WITH) and ASKS.search(m.text) and (part := part_asked_for(ABUSE, m.text)):
        return Understood(ABUSE, 1.0, OVER_AND_ASKED, part=part)  # "I am out of danger now, can he take the baby?"
    also = asked_beside(m) if found in ((ABUSE, THROAT), (DANGER, DEALT_WITH)) else None
    return Understood(found[0], 1.0, "disclosed", part=found[1], also=also)


def asked_beside(m: Message) -> str | None:
    """The question about sleep in the same words, to be offered once the danger has been spoken of."""
    likely = m.understood.get("confidence", 0.0) >= LIKELY or m.understood["how"].endswith("clear")
    asked = [m.understood["topic"] if likely else None, m.understood.get("also"), *(m.understood.get("offers") or ())]
    return next((topic for topic in asked if topic and group_of(topic) not in ("chat", "emergency", "support")), None)


def very_high_or_racing(m: Message) -> Understood | None:
    """Very high after a birth, and hardly asleep; a sure sign of anything else comes first."""
    if m.flag is not None and m.flag.certain and not m.flag.rule.endswith("psychosis"):
        return None
    found = very_high(m.text, m.earlier, m.history)
    return Understood(found[0], 1.0, "very high", part=found[1]) if found else None


def awake_while_the_baby_sleeps(m: Message) -> Understood | None:
    """Sleep that does not come even when the baby sleeps: a sign of low mood or worry, and no matter of feeds."""
    calm = m.vague and m.flag is None and m.history.open_emergency is None and not m.history.grieving and m.understood["how"] != "check"
    found = awake_in_bed(m.text) if calm else None
    return Understood(found[0], 1.0, "disclosed", part=found[1]) if found else None


def nobody_died(m: Message) -> Understood | None:
    """We took a death from words that told of none, and are told so."""
    taken = m.history.last_answer is not None and m.history.last_answer.topic == BEREAVEMENT and m.flag is None
    return Understood(BEREAVEMENT, 1.0, "nobody died", part=NOT_THAT) if taken and says_nobody_died(m.text) else None


def somebody_elses_mind(m: Message) -> Understood | None:
    """What staff will do, and what to say, of somebody whose mind is very ill: not in the words for the one who writes."""
    about = m.known is not None and m.known.topic in (SELF_HARM, HARM) and m.known.part not in (*CLOSES, "voices")
    theirs = about and m.history.open_emergency in (SELF_HARM, HARM) and still_someone_elses(m.text, m.earlier)
    if about and not theirs and m.history.open_emergency == SELF_HARM and about_another(m.text, m.earlier, m.history):
        return Understood(SELF_HARM, 1.0, "somebody else's mind", part=what_goes_on(m.text, m.earlier, m.history))
    return Understood(SELF_HARM, 1.0, "somebody else's mind", part="theirs") if theirs else None


def means_named_again(m: Message) -> Understood | None:
    """After thoughts of dying that were not taken back, the means of them in another sentence: "but what if I do drive tomorrow"."""
    said = [turn.part for turn in m.history.turns if turn.topic == SELF_HARM]
    if not said or said[-1] in (NOT_THAT, DEALT_WITH, SEEN, VOICES, "theirs") or m.history.open_emergency not in (None, SELF_HARM) or m.known is not None:
        return None
    if m.flag is not None or (m.alarm is not None and SELF_HARM not in (m.alarm.topic, *m.alarm.offers[:1])):
        return None  # The baby's own danger, in whose words the means may stand as well.
    return Understood(SELF_HARM, 1.0, "the means again") if means_again(m.text, m.earlier) else None


def opens_otherwise(m: Message) -> Understood | None:
    """A disclosure whose opening is not the usual one. "I'm not going to kill myself" is believed over a model that has only the words to go by."""
    plain = denies_suicide(m.text) or denies_dying(bare(m.text)) or denies_harm(m.text) or someone_elses_mind(m.text)
    heard = m.vague or plain or (m.alarm is not None and m.alarm.part == STILL)
    return opened(m.text, m.history, m.understood) if heard else None


def not_understood_after_it(m: Message) -> Understood | None:
    """Not understood, right after something was disclosed: it is met with that answer's other words, not with a menu."""
    if m.alarm is not None:
        return None
    topic = goes_on_with_it(m.history, m.understood)
    if topic is not None and thoughts_spoken_of(m.history):
        return Understood(UNCLEAR, 1.0, "asked: not understood", part=IS_IT_NOW, offers=(HARM,))  # After thoughts of harm, it may be anything.
    return Understood(topic, 1.0, "disclosure goes on") if topic else None


def opened(text: str, history: History, understood: Mapping[str, Any]) -> Understood | None:
    """A disclosure whose opening is not the usual one; or the other question, where the abuse told of is over."""
    if asks_beside_the_past(text, understood):
        return Understood(understood["also"], 1.0, "asked beside what is over", also=understood["topic"])
    found = opening(text, history, understood)
    return Understood(found[0], 1.0, "whose and when", part=found[1], also=ABUSE if found[0] == BED else None) if found else None
