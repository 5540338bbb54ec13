"""Judges of what the words say by themselves: a plain question or statement, a nod, a good night."""

from __future__ import annotations

import math

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation import small_or_early
from safer_sleep.conversation.carers import not_sober, other_adult
from safer_sleep.conversation.corrections import corrected
from safer_sleep.conversation.emergency_words import GOODBYE
from safer_sleep.conversation.history import IS_IT_NOW, STILL
from safer_sleep.conversation.illness import ill_lately
from safer_sleep.conversation.known import READ, SURE
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.no_danger import FEELINGS, no_danger
from safer_sleep.conversation.nodding import FEEDBACK, NOTED, THANKS, age_told, complains, nods, reacts, reports, says_good_night
from safer_sleep.conversation.nodding import only_night as only_night_said
from safer_sleep.conversation.opening import BED
from safer_sleep.conversation.own_place import bed_with_the_baby, own_place, turns_awake
from safer_sleep.conversation.plain_questions import CHECK, asks_for_the_check, bits_named, plain_question
from safer_sleep.conversation.putting_off import NOT_LATER, lies_in_it, puts_off
from safer_sleep.conversation.room_degrees import dress_to_the_room
from safer_sleep.conversation.sedated import medicine_for_mood
from safer_sleep.conversation.small_english import DEAF, LANGUAGE, cannot_hear
from safer_sleep.conversation.words import bare
from safer_sleep.conversation.wrong_other_alarm import raised
from safer_sleep.directory.clock import now
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.gate import ANOTHER, NO_GRAVE_WORD


#: So many words may be a first question about a detail and nothing else, and so many where the detail is named by two things or more. Of the 1,317
#: messages of tests/evaluation/own_questions.jsonl and fresh_questions.jsonl seven are then given a part that were given a card: six rightly, and
#: "when can I give her baby rice", which was to be refused.
A_DETAIL, DETAILS = 7, 10


def cannot_hear_us(m: Message) -> Understood | None:
    """Deaf, or hard of hearing: how 999 and 111 are reached without a voice."""
    asks_whom = m.understood["topic"] == "support/helplines"  # "I am deaf, who can I text" asks for somebody to talk to.
    if m.flag is not None or m.history.open_emergency or asks_whom or not cannot_hear(m.text):
        return None
    return Understood(LANGUAGE, 1.0, "cannot hear", part=DEAF)


def own_place_for_each(m: Message) -> Understood | None:
    """"In the cot. So is that fine": yes."""
    sure = m.known is not None and m.known.how == READ and m.known.confidence >= SURE
    return own_place(m.text, m.history) if m.flag is None and m.vague and not sure and m.understood["how"] != "check" else None


def not_put_off(m: Message) -> Understood | None:
    """"Ill leave her tonight and swap tomorrow", after an answer that says never, is no nod."""
    history = m.history
    quiet = m.flag is None and m.vague and not (history.open_emergency or history.asked_emergency or history.grieving) and not ill_lately([*m.earlier, m.text], messages=4)
    if not quiet or m.understood["how"] == "check":
        return None
    if not puts_off(m.text, m.further, history):
        there = lies_in_it(m.text, history)
        return Understood(there[0], 1.0, "lies in it", part=there[1]) if there is not None and (m.known is None or m.known.how == READ) else None
    asked = "?" in m.text or bare(m.text).startswith(("can ", "could ", "shall ", "should "))
    return None if asked and m.asks_for_a_part else Understood(THANKS, 1.0, "put off", part=NOT_LATER)


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


def said_plainly(m: Message) -> Understood | None:
    """What the words say whatever the classifier makes of them: a carer who drank, a room's degrees, a plain question, a thing denied."""
    history = m.history
    uneasy = not m.vague or (m.flag is not None and m.alarm is not None)
    # "Does he need a cover, its 17 in there", of a baby left alone at home: that alarm goes on.
    if uneasy or raised(history) is not None or history.open_emergency or history.asked_emergency or history.grieving or m.understood["how"] == "check":
        return None
    about = (m.understood["topic"], history.last_answer.topic if history.last_answer else "")
    if m.flag is None and asks_for_the_check(m.text) and "co_sleeping" in map(group_of, about):
        return Understood(BED, 1.0, "said plainly", part=CHECK)
    if m.flag is None and (taken := other_adult(m.text) or medicine_for_mood(m.text)) is not None:
        return Understood(taken[0], 1.0, "said plainly", part=taken[1])
    if m.flag is None and not not_sober(m.text) and (plan := turns_awake(m.text, history) or bed_with_the_baby(m.text, history)) is not None:
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


def only_night(m: Message) -> Understood | None:
    """"Night", once thanks were said, is no question about the night."""
    quiet = m.flag is None and m.understood["how"] != "check" and not m.history.open_emergency and not m.history.asked_emergency
    return Understood("chat/goodbye", 1.0, "good night") if quiet and only_night_said(m.text, m.history) else None


def good_night(m: Message) -> Understood | None:
    """"I'm fine love, just asking. Good night" asks for nobody."""
    quiet = m.flag is None and m.vague and not (m.history.open_emergency or m.history.asked_emergency) and m.understood["how"] != "check"
    return Understood("chat/goodbye", 1.0, "good night") if quiet and m.history.last_answer is not None and says_good_night(m.text) else None


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


def nod(m: Message) -> Understood | None:
    """"Ok" after an answer."""
    asked = m.understood["how"] == "check"  # "ok" may be the answer to a question of the co-sleeping check.
    return Understood(THANKS, 1.0, "nod", part=NOTED) if m.alarm is None and not asked and nods(m.text, m.history) else None

