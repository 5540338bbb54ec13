"""What has the last word over the classifier: danger, then an emergency that is still open, then a further question.

A message goes before one judge after another, in the order of `JUDGES`; the first with something to say decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.carers import not_sober
from safer_sleep.conversation.closer_question import closer_question
from safer_sleep.conversation.corrections import corrected
from safer_sleep.conversation.disclosures import before_the_rules, goes_on_with_it, in_its_light, merely_asked
from safer_sleep.conversation.emergency_acts import AGAINST_PATTERNS, STEP, act_of
from safer_sleep.conversation.emergency_turns import cannot_call, said_in_an_emergency
from safer_sleep.conversation.emergency_words import GOODBYE, help_there, means_again
from safer_sleep.conversation.false_alarms import as_understood, without_false_alarm
from safer_sleep.conversation.history import (
    BEREAVEMENT, CLOSES, DEALT_WITH, GOES_ON, IS_IT_NOW, NOT_THAT, SEEN, STILL, History, may_answer_in_an_emergency,
)  # fmt: skip
from safer_sleep.conversation.illness import FEVER, ILLNESS, says_ill
from safer_sleep.conversation.known import ANSWERED, ASKS, IN_AN_EMERGENCY, READ, SURE
from safer_sleep.conversation.lifting_off import lift_them_off
from safer_sleep.conversation.me_not_the_baby import me_not_the_baby
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.nodding import FEEDBACK, NOTED, THANKS, age_told, complains, nods, reacts, reports, says_good_night
from safer_sleep.conversation.opening import ABUSE, BED, SELF_HARM, asks_beside_the_past, denies_harm, denies_suicide, opening, someone_elses_mind, still_someone_elses
from safer_sleep.conversation.other_dangers import OVER_A_PHRASE, goes_on, labour_that_nobody_knows_of, mother_still, of_the_body_still, other_danger, told_in_passing, town_of_the_child
from safer_sleep.conversation.own_place import own_place
from safer_sleep.conversation.plain_questions import CHECK, asks_for_the_check, plain_question
from safer_sleep.conversation.room_degrees import dress_to_the_room
from safer_sleep.conversation.small_english import DEAF, LANGUAGE, cannot_hear
from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import read_age
from safer_sleep.directory.clock import now
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.denials import Left, says_nobody_died
from safer_sleep.safety.gate import ANOTHER, FAINT, MODEL
from safer_sleep.safety.other_languages import IN, VERY_ILL, sign_in
from safer_sleep.safety.red_flags import RedFlag, detect

#: How many words an answer to our own question for the town or the baby's age has at most.
SHORT = 8
#: The part about a mind that is suddenly very ill: the same whoever is in danger from it.
VOICES = "voices"
HARM = "emergency/harm_to_baby"
MIDWIFE = "support/midwife"

#: The models' share of danger from which even a written further question does not explain it away.
SURE_OF_IT = 0.9

#: And from which a fever told in another language is taken for more: most of what lies below is only the strange words.
_MORE_THAN_A_FEVER = 0.5


LOW = "support/mental_health"
#: Days after the birth for which low spells may be the blues (data/support/facts.md).
_BLUES_DAYS = 14
BREATHING = "emergency/not_breathing"
#: What a model may read beside a sure sign said once more: what hinders help. Blame and "why" have to wait for the sign.
_UNDER_A_SURE_SIGN = ("called", "cannot_call", "wait", "drink", "told")

Judge = Callable[[Message], "Understood | None"]
#: A judge's word that the classifier is right and nobody else is to be heard.
AS_UNDERSTOOD = Understood("", 1.0, "as understood")


def decide(
    text: str,
    earlier: Sequence[str],
    history: History,
    understood: Mapping[str, Any],
    emergency_shares: Mapping[str, float],
    left: Left | None = None,
    further: Mapping[str, Mapping[str, float]] | None = None,
    dangers: Mapping[str, float] | None = None,
) -> Understood | None:
    """What the message has to be taken for; `None` to leave what was understood.

    Args:
        text, earlier, history, understood, emergency_shares: as for `safety.gate.gate`.
        left: what is left without what the message denies; `None` if it denies nothing.
        further: topic → part → how likely the message asks for it, after that topic's answer (`nlu.further_model`).
        dangers: `topic#part` → how likely it tells of that danger other than the baby's own (`nlu.other_danger_model`).
    """
    message = Message(text, earlier, history, understood, emergency_shares, further or {}, dangers or {})
    calmer = without_false_alarm(message, left)
    for judge in JUDGES:
        found = judge(calmer)
        if found is not None and found is not AS_UNDERSTOOD:
            return found
        if found is AS_UNDERSTOOD:
            break
    return as_understood(calmer.understood) if calmer.understood is not understood else None


def _danger_not_of_the_baby(m: Message) -> Understood | None:
    """The mother's own emergency, a child left alone, next door's child."""
    return other_danger(m.text, m.earlier, m.history, m.shares)


def _labour(m: Message) -> Understood | None:
    """What may be labour, after a pregnancy that nobody knows of."""
    return labour_that_nobody_knows_of(m.text, m.history) if m.history.open_emergency is None else None


def _mother_still(m: Message) -> Understood | None:
    """Right after her own danger, what she tells of her body is more of it."""
    return mother_still(m.text, m.history)


def _of_the_parent(m: Message) -> Understood | None:
    """"ME not the baby": an answer for the baby was meant for the parent."""
    return me_not_the_baby(m.text, m.earlier, m.history)


def _mother_was_seen(m: Message) -> Understood | None:
    """"Back home now", "paramedics been", after the mother's own emergency: she is not sent once more."""
    before = m.history.last_answer
    open_ = before is not None and before.topic == MIDWIFE and before.part.startswith("mother_") and before.part != "mother_over"
    if m.flag is not None or not open_ or not help_there(bare(m.text)):
        return None
    asked = m.understood["topic"] if m.understood["how"].endswith("clear") and group_of(m.understood["topic"]) not in ("chat", "emergency", "support") else None
    return Understood(MIDWIFE, 1.0, "she has been seen", part="mother_over", also=asked)


def _grave_sign_in_another_language(m: Message) -> Understood | None:
    """The models learnt little of other languages, so they are not asked, but for what else a fever may be."""
    if m.flag is not None and m.flag.rule.startswith(IN):
        return Understood(m.flag.topic, 1.0, f"red flag: {m.flag.rule}")
    sign = sign_in(m.text) if m.flag is None else None
    if sign is None:
        return None
    if sum(m.shares.values()) >= _MORE_THAN_A_FEVER:
        return Understood("emergency/seriously_ill", 1.0, f"red flag: {replace(sign, name=VERY_ILL).rule}")
    return Understood(sign.topic, 1.0, f"heard {sign.rule}")


def _deaf(m: Message) -> Understood | None:
    asks_whom = m.understood["topic"] == "support/helplines"  # "I am deaf, who can I text" asks for somebody to talk to.
    if m.flag is not None or m.history.open_emergency or asks_whom or not cannot_hear(m.text):
        return None
    return Understood(LANGUAGE, 1.0, "cannot hear", part=DEAF)


def _heard_before_the_rules(m: Message) -> Understood | None:
    """What a rule would take for the baby's own danger, and is another's, or a parent who has stepped away."""
    found = before_the_rules(m.text, m.earlier, m.history, m.understood, m.flag)
    if found is None and m.alarm is not None and m.alarm.part == IS_IT_NOW:
        found = merely_asked(m.text, m.history)
    return Understood(found[0], 1.0, "disclosed", part=found[1]) if found else None


def _heard_in_its_light(m: Message) -> Understood | None:
    """A disclosure told in passing, and what follows a fall: no rule is certain of another danger in the words."""
    if (m.flag_of_both or m.flag) is not None and (m.flag_of_both or m.flag).certain:
        return None
    found = in_its_light(m.text, m.earlier, m.history, m.understood)
    return Understood(found[0], 1.0, "disclosed", part=found[1]) if found else None


def _goes_on_with_a_disclosure(m: Message) -> Understood | None:
    """Not understood, right after something was disclosed: it is met with that answer's other words, not with a menu."""
    if m.alarm is not None:
        return None
    topic = goes_on_with_it(m.history, m.understood)
    return Understood(topic, 1.0, "disclosure goes on") if topic else None


def _sure_sign(m: Message) -> Understood | None:
    """A sign that a rule is certain of decides, whatever the classifier or the conversation says."""
    flag = m.flag_of_both or m.flag
    if flag is None or not flag.certain:
        return None
    if _only_cannot_call(m.text, m.earlier, m.history, flag):
        return (m.known if _asks_for_a_part(m) else None) or AS_UNDERSTOOD
    if (m.history.open_emergency is None and m.flag_of_both) or m.history.open_emergency not in (None, flag.topic):
        # "It's out but now he's not breathing": the words of the first emergency are still in a model's ears.
        decided = Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
    else:
        decided = m.alarm
    return _further(m, decided) or _for_whom(decided, m)


def _danger_told_in_passing(m: Message) -> Understood | None:
    """A danger other than the baby's own that no rule sees, and a model does."""
    # "My stitches smell, he is 6 days": what a rule only suspects of the baby may be what the model is sure of in the mother.
    suspected = m.flag is not None and (m.flag.certain or max(m.dangers.values(), default=0.0) < OVER_A_PHRASE)
    return None if suspected else told_in_passing(m.text, m.history, m.understood, m.dangers, m.alarm, m.known)


def _own_place(m: Message) -> Understood | None:
    """"In the cot. So is that fine": yes."""
    sure = m.known is not None and m.known.how == READ and m.known.confidence >= SURE
    return own_place(m.text, m.history) if m.flag is None and m.vague and not sure and m.understood["how"] != "check" else None


def _lift_them_off(m: Message) -> Understood | None:
    return lift_them_off(m.text, m.earlier, m.history, m.understood, m.shares, m.known, m.vague) if m.flag is None or not m.flag.certain else None


def _tapped_in_words(m: Message) -> Understood | None:
    """"Yes" to an offered button is that button."""
    return AS_UNDERSTOOD if m.understood["how"] == "choice in words" else None


def _where_the_child_is(m: Message) -> Understood | None:
    return town_of_the_child(m.text, m.history, m.understood) if m.flag is None else None


def _answer_to_our_question(m: Message) -> Understood | None:
    """ "She is 9 days old" is what was asked for; a model sees danger in any newborn. In a danger it is told about that danger."""
    if m.flag is not None or m.understood["how"] not in ANSWERED or len(m.text.split()) > SHORT:
        return None
    asks = ASKS.search(m.text)
    still = goes_on(m.history, m.understood)
    # Without a part it answers no question of ours: "on my own with him tonight" is then about what was spoken of.
    known = m.known if still or not m.understood.get("part") or asks else None
    if known is not None and not _asks_for_a_part(m) and (still or m.alarm is not None):
        known = None  # A guess of the model's gives way to a danger that goes on.
    return known or still or (_opened(m.text, m.history, m.understood) if asks else None) or AS_UNDERSTOOD


def _said_plainly(m: Message) -> Understood | None:
    """What the words say whatever the classifier makes of them: a carer who drank, a room's degrees, a plain question, a thing denied."""
    history = m.history
    uneasy = not m.vague or (m.flag is not None and m.alarm is not None)
    if uneasy or history.open_emergency or history.asked_emergency or history.grieving or m.understood["how"] == "check":
        return None
    if m.flag is None and asks_for_the_check(m.text) and "co_sleeping" in (group_of(m.understood["topic"]), group_of(history.last_answer.topic) if history.last_answer else ""):
        return Understood(BED, 1.0, "said plainly", part=CHECK)
    # A first question that the classifier is fairly sure of gets that answer's card: it says more than a part of it, or of another.
    first = history.last_answer is None and m.understood.get("confidence", 0.0) >= ANOTHER
    told = not_sober(m.text) or (None if first else plain_question(m.text)) or dress_to_the_room(m.text, history, m.understood)
    if told is not None:
        return Understood(told[0], 1.0, "said plainly", part=told[1])
    if (report := reports(m.text, history, m.earlier)) and m.flag is None:
        return Understood(THANKS, 1.0, "reported", part=report)
    if m.flag is None and (reaction := reacts(m.text, m.further, history, m.understood, m.earlier)) is not None and not _asks_for_a_part(m):
        return Understood(THANKS, 1.0, "reacts", part=reaction)
    if m.flag is None and complains(m.text, m.further, history, m.understood) and not _asks_for_a_part(m):
        return Understood(FEEDBACK, 1.0, "complains")
    told = age_told(m.text, history, now().date(), m.earlier) if m.flag is None else None
    return Understood(told[0], 1.0, "age told", part=told[1]) if told is not None else corrected(m.text, history, m.understood, m.earlier)


def _asks_for_a_part(m: Message) -> bool:
    """Whether the words are a further question, by a phrase of the answer or for certain by the model."""
    return m.known is not None and (m.known.how != READ or m.known.confidence >= SURE)


def _their_mind_goes_on(m: Message) -> Understood | None:
    """What staff will do, and what to say, of somebody whose mind is very ill: not in the words for the one who writes."""
    about = m.known is not None and m.known.topic in (SELF_HARM, HARM) and m.known.part not in (*CLOSES, "voices")
    theirs = about and m.history.open_emergency in (SELF_HARM, HARM) and still_someone_elses(m.text, m.earlier)
    return Understood(SELF_HARM, 1.0, "somebody else's mind", part="theirs") if theirs else None


def _past_the_blues(m: Message) -> Understood | None:
    """The baby blues are gone within two weeks: at nine weeks it is more, however it is asked."""
    if m.known is None or (m.known.topic, m.known.part) != (LOW, "blues"):
        return None
    ages = [age for said in (*m.earlier, m.text) if (age := read_age(said, now().date(), loose=True)) is not None]
    return replace(m.known, part="not_blues") if ages and min(ages) > _BLUES_DAYS else None


def _known_from_before(m: Message) -> Understood | None:
    """Only the classifier or a vague rule sees danger: what was said last explains the words better than they can."""
    known, alarm = m.known, m.alarm
    if known is None or alarm is None:
        return known
    if not _asks_for_a_part(m):
        return None
    if alarm.part == DEALT_WITH:
        about_it = known.topic in (m.history.open_emergency, BEREAVEMENT) and not known.part.startswith("step")
        return known if about_it else None
    return known if alarm.part == STILL or _explains(known, alarm, m.history) else None


def _they_are_alive(m: Message) -> Understood | None:
    """We took a death from words that told of none, and are told so."""
    taken = m.history.last_answer is not None and m.history.last_answer.topic == BEREAVEMENT and m.flag is None
    return Understood(BEREAVEMENT, 1.0, "nobody died", part=NOT_THAT) if taken and says_nobody_died(m.text) else None


def _disclosure(m: Message) -> Understood | None:
    """A disclosure whose opening is not the usual one. "I'm not going to kill myself" is believed over a model that has only the words to go by."""
    plain = denies_suicide(m.text) or denies_harm(m.text) or someone_elses_mind(m.text)
    heard = m.vague or plain or (m.alarm is not None and m.alarm.part == STILL)
    return _opened(m.text, m.history, m.understood) if heard else None


def _means_again(m: Message) -> Understood | None:
    """After thoughts of dying that were not taken back, the means of them in another sentence: "but what if I do drive tomorrow"."""
    said = [turn.part for turn in m.history.turns if turn.topic == SELF_HARM]
    if not said or said[-1] in (NOT_THAT, DEALT_WITH, SEEN, VOICES, "theirs") or m.history.open_emergency not in (None, SELF_HARM) or m.known is not None:
        return None
    if m.flag is not None or (m.alarm is not None and SELF_HARM not in (m.alarm.topic, *m.alarm.offers[:1])):
        return None  # The baby's own danger, in whose words the means may stand as well.
    return Understood(SELF_HARM, 1.0, "the means again") if means_again(m.text, m.earlier) else None


def _other_danger_goes_on(m: Message) -> Understood | None:
    if m.flag is not None or m.history.open_emergency is not None or not m.vague:
        return None
    still = goes_on(m.history, m.understood, alarmed=m.alarm is not None)
    if still is None and m.understood["how"] == ILLNESS and not says_ill(m.text):
        return of_the_body_still(m.history)  # "Baby is fine, she is 5 weeks": the fever was the mother's.
    return still


def _reply_says_999_itself(m: Message) -> Understood | None:
    """The models alone are uneasy, and the reply that is due says when to call: a disclosure's answer does, one to illness too; the check asks for the signs."""
    if m.alarm is None or not _says_it_itself(m.understood):
        return None
    # A fever that a rule suspects is what the fever card is for, and that says more than "is it happening now?".
    same = m.understood["how"] == ILLNESS and m.flag is not None and not m.flag.certain and m.flag.topic == "emergency/seriously_ill" and m.understood["topic"] == FEVER
    return AS_UNDERSTOOD if m.vague or same else None


def _not_small_talk(m: Message) -> Understood | None:
    return _no_small_talk(m.text, m.history, m.understood) if m.alarm is None else None


def _good_night(m: Message) -> Understood | None:
    """"I'm fine love, just asking. Good night" asks for nobody."""
    quiet = m.flag is None and m.vague and not (m.history.open_emergency or m.history.asked_emergency) and m.understood["how"] != "check"
    return Understood("chat/goodbye", 1.0, "good night") if quiet and m.history.last_answer is not None and says_good_night(m.text) else None


def _nod(m: Message) -> Understood | None:
    asked = m.understood["how"] == "check"  # "ok" may be the answer to a question of the co-sleeping check.
    return Understood(THANKS, 1.0, "nod", part=NOTED) if m.alarm is None and not asked and nods(m.text, m.history) else None


def _asks_closely(m: Message) -> Understood | None:
    """A first question about a detail gets that detail; the card is a tap away."""
    return closer_question(m.history, m.understood, m.further) if m.alarm is None and m.flag is None else None


def _alarm(m: Message) -> Understood | None:
    """What the rules and the models together make of it, in the words that fit what has been said of it already."""
    alarm, history = m.alarm, m.history
    if alarm is None:
        return None
    if alarm.part == IS_IT_NOW and alarm.offers[0] == history.open_emergency:
        alarm = Understood(alarm.offers[0], alarm.confidence, GOES_ON if m.vague else f"{GOES_ON}: {alarm.how}")
    often = history.times_running(alarm.topic) >= (1 if history.doubted else 2)
    if often and alarm.how in (MODEL, GOES_ON) and alarm.topic == history.open_emergency:
        # The models see the same danger in everything that is said of it: the same words once more help nobody.
        return Understood(alarm.topic, alarm.confidence, alarm.how, part=STILL)
    if alarm.part == STILL:
        # What was asked is kept with the turn: once the emergency is dealt with, the parent can go back to it.
        asked = m.understood["topic"]
        return AS_UNDERSTOOD if may_answer_in_an_emergency(asked) else replace(alarm, offers=(asked,))
    return _for_whom(alarm, m)


#: Who is heard before whom. A certain sign stands before all that leans on the conversation; what nobody takes up is left as it was understood.
JUDGES: tuple[Judge, ...] = (
    _danger_not_of_the_baby,
    _labour,
    _mother_still,
    _of_the_parent,
    _mother_was_seen,
    _grave_sign_in_another_language,
    _deaf,
    _heard_before_the_rules,
    _sure_sign,
    _own_place,
    _lift_them_off,
    _tapped_in_words,
    _heard_in_its_light,
    _they_are_alive,
    _where_the_child_is,
    _answer_to_our_question,
    _danger_told_in_passing,
    _said_plainly,
    _their_mind_goes_on,
    _past_the_blues,
    _known_from_before,
    _means_again,
    _disclosure,
    _other_danger_goes_on,
    _reply_says_999_itself,
    _good_night,
    _not_small_talk,
    _nod,
    _goes_on_with_a_disclosure,
    _asks_closely,
    _alarm,
)


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
    if group_of(known.topic) != "support" and (alarm.how != FAINT or HARM in suspected):
        return False  # "I've been hurting him a bit every night", after the answer about crying: its words for pain are no explanation.
    more = next((more for more in answers()[known.topic].more if more.part == known.part), None)
    return more is not None and "999" in more.text


def _models_alone(alarm: Understood) -> bool:
    """Whether no rule saw danger and the models are not sure of it."""
    return alarm.how in (FAINT, MODEL) and alarm.confidence < SURE_OF_IT


def _for_whom(decided: Understood | None, m: Message) -> Understood | None:
    """The same emergency in the words for whoever looks on: "might you act on this?" is not asked of somebody who sees it in another."""
    own = m.flag is not None and m.flag.certain and m.flag.topic == SELF_HARM
    if decided is None or not (someone_elses_mind(m.text) or (still_someone_elses(m.text, m.earlier) and not own)):
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


def _further(m: Message, decided: Understood | None) -> Understood | None:
    """The part of an emergency's answer that says more of the danger than its first words, once first words have been read."""
    if decided is None or decided.part or m.history.open_emergency is None:
        return None
    by_words = said_in_an_emergency(m.text, m.history, m.earlier)
    if by_words is not None and by_words[0] == decided.topic == BREATHING and STEP.match(by_words[1]):
        return replace(decided, part=by_words[1])  # "I've done the breaths, he is not moving": the next step, not the first words again.
    act = act_of(m.further)
    act = act if act is not None and act.share >= AGAINST_PATTERNS and act.name in _UNDER_A_SURE_SIGN else None
    found = by_words if act is None else said_in_an_emergency(m.text, m.history, m.earlier, act)
    if found is None or found[1] in CLOSES or (decided.topic != m.history.open_emergency and found[1] != VOICES):
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
