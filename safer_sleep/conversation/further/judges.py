"""Judges of what leans on the talk before: an answer to our own question, a further question about the answer just read, a nod, a good night."""

from __future__ import annotations

import re
from dataclasses import replace

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import (
    BEREAVEMENT, CHECKING_BABY, DRUGS_MEDICINES, HARM_TO_BABY, MENTAL_HEALTH, SELF_HARM, SLEEPING_BAGS, THANKS, WORRIED_ABOUT_CHILD,
)  # fmt: skip
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.illness import FEVER, came_down, ill_lately, went_up
from safer_sleep.conversation.danger.other_dangers import goes_on, town_of_the_child
from safer_sleep.conversation.disclosed.judges import opened
from safer_sleep.conversation.disclosed.other_children import names_a_risk
from safer_sleep.conversation.disclosed.unwanted_thoughts import AVOIDS, THOUGHTS, holds_danger, told_with_more
from safer_sleep.conversation.emergency.signs_denied import signs_denied
from safer_sleep.conversation.further.beside import doubtful
from safer_sleep.conversation.further.closer_question import closer_question, details
from safer_sleep.conversation.further.fitting import fitting_reply
from safer_sleep.conversation.further.follow_up import follow_up
from safer_sleep.conversation.further.known import ANSWERED, ASKS, IN_AN_EMERGENCY, READ
from safer_sleep.conversation.further.nodding import NOTED, nods, says_good_night
from safer_sleep.conversation.further.nodding import only_night as only_night_said
from safer_sleep.conversation.further.put_right import only_a_manner
from safer_sleep.conversation.further.putting_off import NOT_LATER, lies_in_it, puts_off
from safer_sleep.conversation.history import CLOSES, DEALT_WITH, IS_IT_NOW, OVER_AND_ASKED, STILL, History
from safer_sleep.conversation.judging import AS_UNDERSTOOD, as_understood
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.plain.room_degrees import warm_room
from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import read_age
from safer_sleep.directory.clock import now
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.denials import HARMLESS
from safer_sleep.safety.gate import FAINT, MODEL

#: What a mother takes and a baby drinks, and whether she may feed; a bottle, or where to feed, is another question.
_IN_THE_MILK = re.compile(r"\b(?:codeine|co ?codamol|dihydrocodeine|tramadol|morphine|oramorph|methadone|oxycodone)\b")
_MAY_I_FEED = re.compile(r"\b(?:can|could|should|shall|may|do|ok to|okay to|safe to|is it ok if) (?:i |we )?(?:still |just |now )?(?:breast ?feed|feed|bf|nurse)\b(?!.*\b(?:bottle|formula|bed|sofa|chair|lying|asleep)\b)")
#: How it is noted that no layer is added.
NOT_WARMER = "not warmer"
#: What tells to dress a baby more warmly, and in how many of the messages before a warm room may have been told.
_WARMER = {(SLEEPING_BAGS, "colder"), (SLEEPING_BAGS, "at_16"), ("warmth/cold_weather", ""), ("warmth/cold_weather", "layers"), ("warmth/cold_weather", "cold_room"), ("warmth/cold_weather", "on_top")}
_ROOM_TOLD = 3
_HANDS = re.compile(r"\b(?:hands?|feet|foot|fingers?|toes)\b")
_HOT = re.compile(r"\b(?:hot(?! water)|boiling|sweat\w*|roasting|overheat\w*|clammy)\b")
_COLD = re.compile(r"\b(?:cold|freezing|chilly|icy)\b")
#: How many words an answer to our own question for the town or the baby's age has at most.
SHORT = 8
#: The models' share of danger from which even a written further question does not explain it away.
SURE_OF_IT = 0.9
#: Days after the birth for which low spells may be the blues (data/support/facts.md).
_BLUES_DAYS = 14


def tapped_in_words(m: Message) -> Understood | None:
    """"Yes" to an offered button is that button."""
    return AS_UNDERSTOOD if m.understood["how"] == "choice in words" else None


def where_the_child_is(m: Message) -> Understood | None:
    """The town of a child who is not the writer's own."""
    return town_of_the_child(m.text, m.history, m.understood) if m.flag is None else None


def fed_after_a_drug(m: Message) -> Understood | None:
    """"Can I feed her", once the parent has told of codeine or the like: the milk comes before any help with feeding."""
    before = m.history.last_answer
    told = any(_IN_THE_MILK.search(bare(said)) for said in m.earlier[-3:])
    quiet = m.flag is None and m.history.open_emergency is None and not m.history.grieving
    if not quiet or before is None or before.topic != DRUGS_MEDICINES or not told or not _MAY_I_FEED.search(bare(m.text)):
        return None
    return Understood(DRUGS_MEDICINES, 1.0, "fed after a drug", part="milk")


def answers_our_question(m: Message) -> Understood | None:
    """ "She is 9 days old" is what was asked for; a model sees danger in any newborn. In a danger it is told about that danger."""
    if m.flag is not None or m.understood["how"] not in ANSWERED or len(m.text.split()) > SHORT:
        return None
    asks = ASKS.search(m.text)
    still = goes_on(m.history, m.understood)
    # Without a part it answers no question of ours: "on my own with him tonight" is then about what was spoken of.
    known = m.known if still or not m.understood.get("part") or asks else None
    if known is not None and not m.asks_for_a_part and (still or m.alarm is not None):
        known = None  # A guess of the model's gives way to a danger that goes on.
    return known or still or (opened(m.text, m.history, m.understood) if asks else None) or AS_UNDERSTOOD


def says_how_it_was_meant(m: Message) -> Understood | None:
    """"Not hurt! Just a nightmare to get down", under an emergency that only the models saw: over, and answered. Thoughts of dying are asked about first."""
    h, u = m.history, m.understood
    seen_by_models = h.open_emergency is not None and h.open_emergency != SELF_HARM and h.doubted and m.flag is None and sum(m.shares.values()) < HARMLESS
    if not seen_by_models or not only_a_manner(m.text) or group_of(u["topic"]) in ("emergency", "chat"):
        return None
    return Understood(u["topic"], u["confidence"], OVER_AND_ASKED, part=u.get("part") or "", offers=tuple(u.get("offers") or ()))


def past_the_blues(m: Message) -> Understood | None:
    """The baby blues are gone within two weeks: at nine weeks it is more, however it is asked."""
    if m.known is None or (m.known.topic, m.known.part) != (MENTAL_HEALTH, "blues"):
        return None
    if m.history.open_emergency == SELF_HARM:
        return Understood(SELF_HARM, 1.0, "no blues", part="why_999")  # "The GP said it's hormones" takes no thought of dying away.
    ages = [age for said in (*m.earlier, m.text) if (age := read_age(said, now().date(), loose=True)) is not None]
    return replace(m.known, part="not_blues") if ages and min(ages) > _BLUES_DAYS else None


def temperature_went_up(m: Message) -> Understood | None:
    """"It's gone UP", "now 38.2": a model hears news of the temperature, and takes it for good news."""
    if m.known is None or (m.known.topic, m.known.part) != (FEVER, "came_down") or came_down(m.text):
        return None
    if (asked := follow_up(m.text, m.history)) is not None and asked == (FEVER, "slow"):
        return replace(m.known, part="slow")
    return replace(m.known, part="went_up") if went_up(m.text) else None


def not_warmer_in_a_hot_room(m: Message) -> Understood | None:
    """"2.5 tog its all I've got", after "25 degrees", "his hands are freezing" after "23": never a layer more in a warm room, or on a baby who is hot."""
    due = (m.known.topic, m.known.part) if m.known is not None else (m.understood["topic"], m.understood.get("part", ""))
    if m.flag is not None or due not in _WARMER or m.understood["how"] in ("check", "choice in words"):
        return None
    before = m.history.last_answer
    in_the_warm = before is not None and before.topic == SLEEPING_BAGS and before.part in ("at_24", "at_27")
    warm = warm_room([*m.earlier[-_ROOM_TOLD:], m.text]) or ((SLEEPING_BAGS, before.part) if before is not None and in_the_warm else None)
    words = bare(m.text)
    if _HANDS.search(words) and (warm or due == (SLEEPING_BAGS, "colder")):
        return Understood(CHECKING_BABY, 1.0, NOT_WARMER, part="hands")
    if _HOT.search(words) and not _COLD.search(words):
        return Understood(CHECKING_BABY, 1.0, NOT_WARMER, part="feels")
    if warm is None or re.search(r"\b(?:cooler|colder|dropped|1\d)\b", words):
        return None
    return Understood(warm[0], 1.0, NOT_WARMER, part=warm[1])


def has_none_of_the_signs(m: Message) -> Understood | None:
    """The signs of a card denied, where no rule is certain of one: what to watch for, not the list again."""
    return signs_denied(m.text, m.earlier, m.history) if m.flag is None else None


def explained_by_the_talk(m: Message) -> Understood | None:
    """Only the classifier or a vague rule sees danger: what was said last explains the words better than they can."""
    known, alarm = m.known, m.alarm
    if known is not None and known.topic == MENTAL_HEALTH and known.part in (THOUGHTS, AVOIDS) and (holds_danger(m.text) or told_with_more(m.text)):
        return None  # "It's not intrusive thoughts, I want to do it": the phrase stands in it, and explains nothing away.
    if known is None or alarm is None:
        return known
    if not m.asks_for_a_part:
        return None
    if alarm.part == DEALT_WITH:
        about_it = known.topic in (m.history.open_emergency, BEREAVEMENT) and not known.part.startswith("step")
        return known if about_it else None
    return known if alarm.part == STILL or _explains(known, alarm, m.history) else None


def asks_closely(m: Message) -> Understood | None:
    """A first question about a detail gets that detail; the card is a tap away."""
    return closer_question(m.history, m.understood, m.further) if m.alarm is None and m.flag is None else None


def fits_the_talk(m: Message) -> Understood | None:
    """What the classifier alone would answer, unless another reply fits the talk clearly better."""
    # "Right its off, dont tell her" is no child to worry about.
    fitting = m.fitting if names_a_risk(m.text) else {reply: share for reply, share in m.fitting.items() if reply[0] != WORRIED_ABOUT_CHILD}
    return fitting_reply(m.history, m.understood, fitting) if m.alarm is None and m.flag is None else None


def read_already(m: Message) -> Understood | None:
    """A card once more, that hardly fits: which of the nearest replies was meant?"""
    return doubtful(m.history, m.understood, m.fitting) if m.alarm is None and m.flag is None else None


def likely_details(m: Message) -> Understood | None:
    """The card of a first question, with the parts that it may be about as buttons."""
    likely = details(m.history, m.understood, m.further) if m.alarm is None and m.flag is None else ()
    return replace(as_understood(m.understood), ranking=tuple(m.understood.get("ranking") or ()), likely=likely) if likely else None


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


def only_night(m: Message) -> Understood | None:
    """"Night", once thanks were said, is no question about the night."""
    quiet = m.flag is None and m.understood["how"] != "check" and not m.history.open_emergency and not m.history.asked_emergency
    return Understood("chat/goodbye", 1.0, "good night") if quiet and only_night_said(m.text, m.history) else None


def good_night(m: Message) -> Understood | None:
    """"I'm fine love, just asking. Good night" asks for nobody."""
    quiet = m.flag is None and m.vague and not (m.history.open_emergency or m.history.asked_emergency) and m.understood["how"] != "check"
    return Understood("chat/goodbye", 1.0, "good night") if quiet and m.history.last_answer is not None and says_good_night(m.text) else None


def nod(m: Message) -> Understood | None:
    """"Ok" after an answer."""
    asked = m.understood["how"] == "check"  # "ok" may be the answer to a question of the co-sleeping check.
    return Understood(THANKS, 1.0, "nod", part=NOTED) if m.alarm is None and not asked and nods(m.text, m.history) else None


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
    if history.grieving:
        return True
    if (known.topic, known.part) == (FEVER, "slow") and alarm.part == IS_IT_NOW:
        return True  # It sends to A&E itself, which "is this happening now?" does not.
    if group_of(known.topic) != "support" and (alarm.how != FAINT or HARM_TO_BABY in suspected):
        return False  # "I've been hurting him a bit every night", after the answer about crying: its words for pain are no explanation.
    more = next((more for more in answers()[known.topic].more if more.part == known.part), None)
    return more is not None and "999" in more.text


def _models_alone(alarm: Understood) -> bool:
    """Whether no rule saw danger and the models are not sure of it."""
    return alarm.how in (FAINT, MODEL) and alarm.confidence < SURE_OF_IT
