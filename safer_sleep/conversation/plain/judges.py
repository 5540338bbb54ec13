"""Judges of what the words say by themselves: a plain question or statement, a thing denied, small talk that is none."""

from __future__ import annotations

import math

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import FEEDBACK, IS_IT_SAFE, LANGUAGE, THANKS
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.danger.asleep_with import drink_or_drugs
from safer_sleep.conversation.danger.sedated import medicine_for_mood
from safer_sleep.conversation.emergency.how_it_goes_on import GOODBYE
from safer_sleep.conversation.emergency.wrong_other_alarm import raised
from safer_sleep.conversation.further.corrections import corrected
from safer_sleep.conversation.further.nodding import age_told, complains, reacts, reports
from safer_sleep.conversation.history import IS_IT_NOW, STILL
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.plain import small_or_early
from safer_sleep.conversation.plain.alone_on_a_bed import alone_on_a_bed
from safer_sleep.conversation.plain.asleep_in_a_seat import asleep_in_a_seat
from safer_sleep.conversation.plain.carers import not_sober, other_adult, sober_one_helps
from safer_sleep.conversation.plain.cold_hands import cold_hands
from safer_sleep.conversation.plain.of_the_thing import never_used, of_the_thing
from safer_sleep.conversation.plain.old_ways import HONEY, old_ways
from safer_sleep.conversation.plain.only_sounds_like_danger import FEELINGS, no_danger
from safer_sleep.conversation.plain.plain_questions import CHECK, asks_for_the_check, bits_named, plain_question
from safer_sleep.conversation.plain.plan_for_the_night import bed_with_the_baby, turns_awake
from safer_sleep.conversation.plain.risk_told import risk_told
from safer_sleep.conversation.plain.room_degrees import dress_to_the_room, hot_in_a_hot_room
from safer_sleep.conversation.plain.small_english import DEAF, cannot_hear
from safer_sleep.conversation.plain.yes_or_no import bed_yes_or_no
from safer_sleep.conversation.words import bare
from safer_sleep.directory.clock import now
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import ANOTHER, NO_GRAVE_WORD


#: So many words may be a first question about a detail and nothing else, and so many where the detail is named by two things or more. Of the 1,317
#: messages of tests/evaluation/own_questions.jsonl and fresh_questions.jsonl seven are then given a part that were given a card: six rightly, and
#: "when can I give her baby rice", which was to be refused.
A_DETAIL, DETAILS = 7, 10
#: After these answers, or so many messages after drink was told of, taking turns with the baby on a sofa is no good plan.
_AFTER_DRINK, _DRINK_TOLD = ("co_sleeping/alcohol", "co_sleeping/drugs_medicines", "co_sleeping/never_when"), 3


def cannot_hear_us(m: Message) -> Understood | None:
    """Deaf, or hard of hearing: how 999 and 111 are reached without a voice."""
    asks_whom = m.understood["topic"] == "support/helplines"  # "I am deaf, who can I text" asks for somebody to talk to.
    if m.flag is not None or m.history.open_emergency or asks_whom or not cannot_hear(m.text):
        return None
    return Understood(LANGUAGE, 1.0, "cannot hear", part=DEAF)


def _nobody_sober(m: Message) -> bool:
    """Whether drink or drugs were told of in this message or just before: nobody is told that taking turns is a good plan then."""
    before = m.history.last_answer
    return (before is not None and before.topic in _AFTER_DRINK) or any(not_sober(said) or drink_or_drugs(said) for said in (*m.earlier[-_DRINK_TOLD:], m.text))


def of_a_small_baby(m: Message) -> Understood | None:
    """Once a baby is known to be born early or small, what is asked of the bed."""
    return small_or_early.of_a_small_baby(m)


def only_sounds_like_danger(m: Message) -> Understood | None:
    """A baby who was put down and slept on, a scratch, a cat at the door, a cross parent: no rule sees danger, and all of it is known."""
    if m.flag is not None or m.understood["how"] == "check":
        return None
    found = no_danger(m.text, m.earlier, m.history)
    most = {THANKS: math.inf, FEELINGS[0]: ANOTHER}  # Only of a baby who was put down and slept on is every word known; a feeling may be another.
    if found is not None and sum(m.shares.values()) >= most.get(found[0], NO_GRAVE_WORD.answer):
        return None
    return Understood(found[0], 1.0, "no danger", part=found[1]) if found is not None else None


def in_a_seat_now(m: Message) -> Understood | None:
    """"Dropped off in his car seat, I've carried him in": out of it now, whatever room that is in. The part names 999, so a faint share is no matter."""
    quiet = m.flag is None and sum(m.shares.values()) < ANOTHER and not (m.history.open_emergency or m.history.grieving) and m.understood["how"] != "check"
    told = asleep_in_a_seat(m.text, m.earlier, m.history) if quiet else None
    return Understood(told[0], 1.0, "asleep in a seat", part=told[1]) if told is not None else None


def nobody_else_in_the_bed(m: Message) -> Understood | None:
    """"She naps on our bed with pillows round her": a baby alone there, not one who shares it."""
    # "Big pillows at the edge" may be a baby who is trapped: where the models see none of that, it is not.
    quiet = m.vague and (m.flag is None or m.alarm is None) and not (m.history.open_emergency or m.history.asked_emergency or m.history.grieving) and m.understood["how"] != "check"
    told = alone_on_a_bed(m.text, m.history, now().date()) if quiet else None
    return Understood(told[0], 1.0, "alone on a bed", part=told[1]) if told is not None else None


def heard_of_something_else(m: Message) -> Understood | None:
    """Words that a model or the classifier takes for another matter: purple hands, a seat's bump, how it was done before, a bed that was a no already."""
    h = m.history
    if m.flag is not None or m.understood["how"] in ("check", "choice in words") or h.open_emergency or h.grieving or (h.asked_emergency and old_ways(m.text) != HONEY):
        return None
    share = sum(m.shares.values())
    if (hands := cold_hands(m.text, m.earlier)) is not None and share < NO_GRAVE_WORD.answer:
        return Understood(hands[0], 1.0, "cold hands", part=hands[1])  # Every word is known.
    heard = m.understood["topic"]
    due = (m.known.topic, m.known.part) if m.known is not None else (heard, m.understood.get("part") or "")
    found = (
        never_used(due, m.text, m.earlier, h) or bed_yes_or_no(m.text, h, heard) or sober_one_helps(m.text, h.last_answer.topic if h.last_answer else "")
        or hot_in_a_hot_room(m.text, m.earlier) or old_ways(m.text) or of_the_thing(m.text, m.earlier, h, heard)
    )  # fmt: skip
    return Understood(found[0], 1.0, "of something else", part=found[1]) if found is not None and share < ANOTHER else None


def risk_beside_a_denial(m: Message) -> Understood | None:
    """"I don't smoke, I had two glasses of wine": the card about wine, not the one about smoking."""
    quiet = m.flag is None and m.vague and not (m.history.open_emergency or m.history.asked_emergency or m.history.grieving) and m.understood["how"] != "check"
    told = risk_told(m.understood["topic"], m.text) if quiet and not m.asks_for_a_part and not_sober(m.text) is None else None
    return Understood(told, 1.0, "told beside a denial") if told is not None else None


def said_plainly(m: Message) -> Understood | None:
    """What the words say whatever the classifier makes of them: a carer who drank, a room's degrees, a plain question, a thing denied."""
    history = m.history
    uneasy = not m.vague or (m.flag is not None and m.alarm is not None)
    # "Does he need a cover, its 17 in there", of a baby left alone at home: that alarm goes on.
    if uneasy or raised(history) is not None or history.open_emergency or history.asked_emergency or history.grieving or m.understood["how"] == "check":
        return None
    about = (m.understood["topic"], history.last_answer.topic if history.last_answer else "")
    if m.flag is None and asks_for_the_check(m.text) and "co_sleeping" in map(group_of, about):
        return Understood(IS_IT_SAFE, 1.0, "said plainly", part=CHECK)
    if m.flag is None and (taken := other_adult(m.text) or medicine_for_mood(m.text)) is not None:
        return Understood(taken[0], 1.0, "said plainly", part=taken[1])
    turns = turns_awake(m.text, history) if m.flag is None and not _nobody_sober(m) else None
    if m.flag is None and (plan := turns or (bed_with_the_baby(m.text, history) if not not_sober(m.text) else None)) is not None:
        return plan
    told = not_sober(m.text) or _asked_plainly(m) or dress_to_the_room(m.text, history, m.understood)
    if told is not None:
        return Understood(told[0], 1.0, "said plainly", part=told[1])
    if (report := reports(m.text, history, m.earlier)) and m.flag is None:
        return Understood(THANKS, 1.0, "reported", part=report)
    if m.flag is None and (reaction := reacts(m.text, m.further, history, m.understood, m.earlier)) is not None and not m.asks_for_a_part:
        return Understood(THANKS, 1.0, "reacts", part=reaction)
    if m.flag is None and complains(m.text, m.further, history, m.understood) and not m.asks_for_a_part:
        return Understood(FEEDBACK, 1.0, "complains")
    told = age_told(m.text, history, now().date(), m.earlier) if m.flag is None else None
    return Understood(told[0], 1.0, "age told", part=told[1]) if told is not None else corrected(m.text, history, m.understood, m.earlier)


def _names_a_detail(m: Message) -> bool:
    """Whether a first question is hardly more than the detail that it names, or the classifier hears that subject too; never in illness, danger or a disclosure."""
    topic, bits = m.understood["topic"], bits_named(m.text)
    if group_of(topic) in ("emergency", "support", "baby_health", "chat") or not bits:
        return False
    most = A_DETAIL if bits == 1 else DETAILS
    asked = plain_question(m.text)
    return len(m.text.split()) <= most or (bits > 1 and asked is not None and asked[0] == topic)


def _asked_plainly(m: Message) -> tuple[str, str] | None:
    """The part that the words name. A first question that the classifier is fairly sure of keeps its card, unless its few words are no more than that detail."""
    found = plain_question(m.text)
    first = m.history.last_answer is None and m.understood.get("confidence", 0.0) >= ANOTHER
    if found is None or not first or _names_a_detail(m):
        return found
    # "Can I give cows' milk just once" is out of scope for the classifier; with the baby unfed it may not be refused. Nor is whisky on the gums a cold.
    urgent = any(more.part == found[1] and more.urgency == "urgent" for more in answers()[found[0]].more)
    return found if urgent and (m.understood["topic"] == OUT_OF_SCOPE or bits_named(m.text) > 1) else None


def not_small_talk(m: Message) -> Understood | None:
    """Our question once more where the classifier took words of an emergency for a greeting or a farewell that they are not."""
    history, topic = m.history, m.understood["topic"]
    if m.alarm is not None or topic not in ("chat/goodbye", "chat/greet", "chat/capabilities") or GOODBYE.match(bare(m.text)):
        return None
    if history.open_emergency:
        return Understood(history.open_emergency, 1.0, "emergency still open", part=STILL)
    if history.asked_emergency and topic == "chat/goodbye":
        offers = tuple(choice for _, choice in history.offered if choice != UNCLEAR)
        return Understood(UNCLEAR, 1.0, "asked again", part=IS_IT_NOW, offers=offers)
    return None
