"""Judges of what a parent discloses: harm, abuse, grief, a mind that is ill. Told outright or in passing, now or long ago."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from safer_sleep.advice.topic_ids import (
    BEREAVEMENT, DANGER_NOW, DOMESTIC_ABUSE, HARM_TO_BABY, IS_IT_SAFE, MENTAL_HEALTH, SELF_HARM, WORRIED_ABOUT_CHILD,
)  # fmt: skip
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.danger.falls import only_nearly
from safer_sleep.conversation.disclosed.hurt_me import THROAT
from safer_sleep.conversation.disclosed.not_of_dying import a_night_off, not_meant, of_dying
from safer_sleep.conversation.disclosed.opening import (
    asks_beside_the_past, denies_harm, denies_suicide, opening, someone_elses_mind, still_someone_elses,
)  # fmt: skip
from safer_sleep.conversation.disclosed.other_children import names_a_risk
from safer_sleep.conversation.disclosed.round_about import STOP_CONTACT, may_i_refuse, no_abuse, told_round_about
from safer_sleep.conversation.disclosed.their_mind import TAKEN_IN, about_another, of_a_mind, of_another, sleep_for_good, swallowed, what_goes_on
from safer_sleep.conversation.disclosed.told_in_passing import before_the_rules, goes_on_with_it, in_its_light, merely_asked
from safer_sleep.conversation.disclosed.unwanted_thoughts import THOUGHTS
from safer_sleep.conversation.disclosed.unwanted_thoughts import spoken_of as thoughts_spoken_of
from safer_sleep.conversation.disclosed.very_high import awake_in_bed, very_high
from safer_sleep.conversation.emergency.how_it_goes_on import denies_dying, means_again
from safer_sleep.conversation.further.follow_up import part_asked_for
from safer_sleep.conversation.further.known import ASKS, LIKELY
from safer_sleep.conversation.history import BY_A_RULE, CLOSES, DEALT_WITH, IS_IT_NOW, NOT_THAT, OVER_AND_ASKED, SEEN, STILL, History
from safer_sleep.conversation.judging import AS_UNDERSTOOD, VOICES
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import MOST_OFFERED, Understood
from safer_sleep.safety.denials import says_nobody_died
from safer_sleep.safety.gate import FAINT, UNSEEN, UNSEEN_IN_PASSING
from safer_sleep.safety.grave_words import names

#: From which share, 0 to 1, the next likeliest topic is answered where abuse or a child at risk was heard in words that tell of none.
NEXT_LIKELIEST = 0.12


def before_the_rules_are_heard(m: Message) -> Understood | None:
    """What a rule would take for the baby's own danger, and is another's, or a parent who has stepped away."""
    found = before_the_rules(m.text, m.earlier, m.history, m.understood, m.flag)
    if found is None and m.alarm is not None and m.alarm.part == IS_IT_NOW:
        found = merely_asked(m.text, m.history)
    if found is not None and found[1] == IS_IT_NOW:
        # What may be a thought that horrifies has its own words, for "no".
        return Understood(UNCLEAR, 1.0, "asked: disclosed", part=IS_IT_NOW, offers=(found[0], MENTAL_HEALTH) if found[0] == HARM_TO_BABY else (found[0],))
    also = asked_beside(m) if found in ((DOMESTIC_ABUSE, THROAT), (MENTAL_HEALTH, THOUGHTS)) else None
    return Understood(found[0], 1.0, "disclosed", part=found[1], also=also) if found else None


def violence_round_about(m: Message) -> Understood | None:
    """Violence told by the doors, the cat or a bruise with a story, and the ex who is not to have the baby for a night. What a rule is sure of, or sees of the baby, comes first."""
    if m.flag is not None and (m.flag.certain or m.flag.topic != DANGER_NOW):
        return None
    # What the classifier hears as abuse by itself has its readers: whose it is, and when.
    known = m.understood["topic"] in (DOMESTIC_ABUSE, "support/social_services") and not any(said.topic == DOMESTIC_ABUSE for turn in m.history.turns for said in turn.said)
    found = None if known else told_round_about(m.text, m.earlier, m.history)
    if found is not None:
        return Understood(found[0], 1.0, "disclosed", part=found[1], also=asked_beside(m))
    calm = m.flag is None and m.history.open_emergency is None and not m.history.grieving
    return Understood(WORRIED_ABOUT_CHILD, 1.0, "disclosed", part=STOP_CONTACT) if calm and may_i_refuse(m.text, m.earlier) else None


def of_dying_or_not(m: Message) -> Understood | None:
    """"Yeah, about not being here" after low mood or our question; "I didn't mean dead", "out for one night", and an everyday question once it was denied."""
    h = m.history
    if m.flag is not None or h.grieving or h.open_emergency not in (None, SELF_HARM) or m.understood["how"] in ("check", "choice in words"):
        return None
    asked = h.asked_emergency == SELF_HARM
    before = h.last_answer
    low = asked or (before is not None and before.topic in (MENTAL_HEALTH, SELF_HARM) and before.part not in (NOT_THAT, DEALT_WITH))
    if low and h.open_emergency is None and of_dying(m.text, asked):
        return Understood(SELF_HARM, 1.0, "of dying")
    by_a_rule = (h.raised_by or "").startswith(BY_A_RULE)
    if h.open_emergency == SELF_HARM and not by_a_rule and not_meant(m.text):
        return Understood(SELF_HARM, 1.0, "not of dying", part=NOT_THAT)
    if h.open_emergency is None and (asked or SELF_HARM in (m.understood["topic"], m.alarm.topic if m.alarm else "", *(m.alarm.offers[:1] if m.alarm else ()))) and not_meant(m.text):
        return Understood(MENTAL_HEALTH, 1.0, "not of dying", part="believed")
    quiet = h.open_emergency is None and not asked and sum(m.shares.values()) < UNSEEN_IN_PASSING.ask
    if quiet and m.vague and m.understood["topic"] in (SELF_HARM, UNCLEAR) and a_night_off(m.text):
        return Understood("settling/tired_parent", 1.0, "a night off")
    if quiet and m.alarm is not None and m.alarm.how == FAINT and SELF_HARM in m.alarm.offers[:1]:
        # "Ok pillow then", right after "No, I do not": the classifier alone hears it once more.
        denied = bool(h.turns) and any((said.topic, said.part) == (SELF_HARM, NOT_THAT) for said in h.turns[-1].said)
        others = [topic for topic, _ in m.understood.get("ranking") or () if group_of(topic) not in ("emergency", "chat", "support")]
        if denied and others and not names(m.text, SELF_HARM) and sum(m.shares.values()) < UNSEEN.ask:
            return Understood(others[0], 1.0, "denied before")
    return None


def nothing_of_the_kind(m: Message) -> Understood | None:
    """Abuse, or a child to worry about, heard in words that tell of none: what else the classifier thinks of, or a question which it is."""
    calm = m.flag is None and m.vague and not m.history.open_emergency and not m.history.grieving and m.understood["how"] not in ("check", "choice in words")
    before = m.history.last_answer
    heard = m.understood["topic"] == DOMESTIC_ABUSE or (before is not None and before.topic == DOMESTIC_ABUSE)
    none = calm and heard and no_abuse(m.text, m.earlier)
    unsure = m.understood["how"].startswith(("alone", "in context")) and not m.understood["how"].endswith("clear")
    no_child = calm and m.understood["topic"] == WORRIED_ABOUT_CHILD and unsure and before is not None and before.topic != WORRIED_ABOUT_CHILD and not names_a_risk(m.text)
    if not none and not no_child:
        return None
    heard_wrong = DOMESTIC_ABUSE if none else WORRIED_ABOUT_CHILD
    ranking = tuple(m.understood.get("ranking") or ())
    others = [(topic, share) for topic, share in ranking if topic not in (heard_wrong, OUT_OF_SCOPE, UNCLEAR, BEREAVEMENT) and group_of(topic) not in ("emergency", "chat", "support")]
    if m.understood["topic"] not in (DOMESTIC_ABUSE, WORRIED_ABOUT_CHILD) and group_of(m.understood["topic"]) not in ("chat", "emergency", "support"):
        return AS_UNDERSTOOD
    if not others:
        return None
    if others[0][1] >= NEXT_LIKELIEST:
        return Understood(others[0][0], others[0][1], "nothing of the kind", ranking=ranking)
    return Understood(UNCLEAR, 1.0, "nothing of the kind", offers=tuple(topic for topic, _ in others[:MOST_OFFERED]))


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
    if found == (DANGER_NOW, DEALT_WITH) and ASKS.search(m.text) and (part := part_asked_for(DOMESTIC_ABUSE, m.text)):
        return Understood(DOMESTIC_ABUSE, 1.0, OVER_AND_ASKED, part=part)  # "I am out of danger now, can he take the baby?"
    also = asked_beside(m) if found in ((DOMESTIC_ABUSE, THROAT), (DANGER_NOW, DEALT_WITH)) else None
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
    about = m.known is not None and m.known.topic in (SELF_HARM, HARM_TO_BABY) and m.known.part not in (*CLOSES, "voices")
    theirs = about and m.history.open_emergency in (SELF_HARM, HARM_TO_BABY) and still_someone_elses(m.text, m.earlier)
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
        return Understood(UNCLEAR, 1.0, "asked: not understood", part=IS_IT_NOW, offers=(HARM_TO_BABY,))  # After thoughts of harm, it may be anything.
    return Understood(topic, 1.0, "disclosure goes on") if topic else None


def opened(text: str, history: History, understood: Mapping[str, Any]) -> Understood | None:
    """A disclosure whose opening is not the usual one; or the other question, where the abuse told of is over."""
    if asks_beside_the_past(text, understood):
        return Understood(understood["also"], 1.0, "asked beside what is over", also=understood["topic"])
    found = opening(text, history, understood)
    return Understood(found[0], 1.0, "whose and when", part=found[1], also=DOMESTIC_ABUSE if found[0] == IS_IT_SAFE else None) if found else None
