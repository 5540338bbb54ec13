"""Judges of danger: what calls for 999 or 111 whatever else is talked about, and the words it is said in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import (
    ALCOHOL, ALCOHOL_DRUGS, CONCEALED_PREGNANCY, DANGER_NOW, DRUGS_MEDICINES, HARM_TO_BABY, MIDWIFE, NOT_BREATHING, SELF_HARM, SERIOUSLY_ILL,
)  # fmt: skip
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger import whose_danger as whose
from safer_sleep.conversation.danger.asleep_with import IN_BED, LIFT, about_to_nod_off
from safer_sleep.conversation.danger.illness import FEVER, ILLNESS, YOUNG, says_hot, says_ill
from safer_sleep.conversation.danger.labour import girl_in_labour
from safer_sleep.conversation.danger.lifting_off import lift_them_off
from safer_sleep.conversation.danger.me_not_the_baby import me_not_the_baby, the_baby_breathes_badly, the_baby_not_me
from safer_sleep.conversation.danger.near_the_baby import near_the_baby
from safer_sleep.conversation.danger.no_fever import seems_well, told_as_normal, weeks_are_no_degrees
from safer_sleep.conversation.danger.other_dangers import (
    OVER_A_PHRASE, after_the_babys_jabs, born_already, goes_on, labour_that_nobody_knows_of, mother_still, of_the_body_still, other_danger,
    read_by_a_model,
)  # fmt: skip
from safer_sleep.conversation.danger.to_111 import forceful_sick, hair_round_a_toe, yellow_skin
from safer_sleep.conversation.danger.who_took_it import ONE_MORE, half_a_tablet, looks_after_it, of_the_babys_sleep, who_took_it
from safer_sleep.conversation.disclosed.hurt_me import THROAT, by_my_own_hand
from safer_sleep.conversation.disclosed.judges import asked_beside
from safer_sleep.conversation.disclosed.opening import someone_elses_mind, still_someone_elses
from safer_sleep.conversation.disclosed.their_mind import about_another, what_goes_on
from safer_sleep.conversation.disclosed.very_high import very_high
from safer_sleep.conversation.emergency.acts import AGAINST_PATTERNS, STEP, act_of
from safer_sleep.conversation.emergency.help_has_come import help_has_come
from safer_sleep.conversation.emergency.how_it_goes_on import called, came_round, help_there
from safer_sleep.conversation.emergency.questions import took_mine
from safer_sleep.conversation.emergency.turns import cannot_call, said_in_an_emergency
from safer_sleep.conversation.emergency.who_rings import rings_for_the_baby
from safer_sleep.conversation.emergency.wrong_alarm import plainly_taken_back, wrong_alarm
from safer_sleep.conversation.emergency.wrong_other_alarm import nobody_hurts_them, wrong_other_alarm
from safer_sleep.conversation.history import BY_A_RULE, CLOSES, GOES_ON, IS_IT_NOW, PLAINLY, STILL, History, may_answer_in_an_emergency
from safer_sleep.conversation.judging import AS_UNDERSTOOD, VOICES
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import read_age
from safer_sleep.directory.clock import now
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.ages import THREE_MONTHS
from safer_sleep.safety.gate import MODEL
from safer_sleep.safety.grave_words import OF_PEOPLE
from safer_sleep.safety.other_languages import IN, VERY_ILL, sign_in
from safer_sleep.safety.red_flags import RedFlag, detect

#: What a model may read beside a sure sign said once more: what hinders help. Blame and "why" have to wait for the sign.
_UNDER_A_SURE_SIGN = ("called", "cannot_call", "wait", "drink", "told")
#: Below this share of danger the models hear no more than a question about bars or cords: it is asked whether it is happening now.
_HARDLY_THOUGHT_OF = 0.05
#: The models' share of danger from which a fever told in another language is taken for more: most of what lies below is only the strange words.
_MORE_THAN_A_FEVER = 0.5
#: What somebody whose mind is ill may do to a baby, beside what they believe.
_DEED = re.compile(r"\b(?:kill\w*|harm\w*|hurt\w*|drown\w*|smother\w*|shak\w*|throw\w*|stab\w*|rid|die|dies|dead|gone|burn\w*|bury|knife|window|river|bridge)\b")
#: The rules that see a temperature which means 111 at this age.
_YOUNG_FEVERS = ("fever_under_3_months", "fever_3_to_6_months")
_OF_BREATH = (NOT_BREATHING, "emergency/choking", "emergency/seizure")
#: The part about a grown-up who will not wake.
_GROWN_UP = "grown_up"


#: With one of these beside it, a baby who is hot after a vaccination is asked about as any other.
_BESIDE_A_FEVER = re.compile(
    r"\b(floppy|limp|pale|blue|grey|gray|mottled|blotchy|rash|spots|swollen|swelling|lips|face|breath\w*|wheez\w*|grunt\w*|ribs|fit|fits|fitting|jerk\w*|stiff|wont wake|cant wake|not waking|hard to wake|too sleepy|very sleepy|really sleepy"
    r"|drowsy|wont feed|not feeding|not fed|no wet|no wee|no pee|dry napp\w*|limping|days ago|prem\w*|born at|high pitch\w*|scream\w*|high pitched|vomit\w*|collaps\w*|unresponsive)\b"
)


def another_was_none(m: Message) -> Understood | None:
    """An alarm about a danger other than the baby's own, taken back: its readers would hear it again in the denial."""
    return wrong_other_alarm(m)


def help_is_with_them(m: Message) -> Understood | None:
    """Somebody trained is with the baby or has looked at it, in known words only: what the models hear in "they're giving him oxygen" is that help."""
    found = help_has_come(m.text, m.history) if m.understood["how"] != "check" else None
    asked = m.understood["topic"]
    beside = found is not None and "?" in m.text and m.understood["how"].endswith("clear") and not may_answer_in_an_emergency(asked)
    return replace(found, also=asked) if found is not None and beside else found


def taken_back(m: Message) -> Understood | None:
    """"It is not like that, he's laughing at me": the words of our button, typed."""
    return plainly_taken_back(m)


def rings_after_the_answer(m: Message) -> Understood | None:
    """"Right ringing 999 now" after an answer that says so: what to say to them. Of violence no word was said."""
    found = rings_for_the_baby(m.text, m.history) if m.flag is None and m.understood["how"] not in ("check", "choice in words") else None
    return Understood(found[0], 1.0, "rings for the baby", part=found[1]) if found is not None else None


def rough_with_a_baby_who_breathes(m: Message) -> Understood | None:
    """"He's breathing, he's asleep. Might have been a bit rough with him": not breaths, but a baby who may be hurt."""
    if m.history.open_emergency not in _OF_BREATH:
        return None
    told = [one for one in re.split(r"[.!?\n]+", m.text) if one.strip()]
    flags = [flag for one in told if (flag := detect(one)) is not None]
    breathes = any(came_round(bare(one)) for one in told)
    hurt = next((flag for flag in flags if flag.topic == HARM_TO_BABY), None)
    return Understood(HARM_TO_BABY, 1.0, f"suspected: {hurt.rule}") if breathes and hurt is not None and all(flag.topic == HARM_TO_BABY for flag in flags) else None


def nobody_hurts_the_parent(m: Message) -> Understood | None:
    """"No one's hurting me?! I'm asking if the baby goes to A&E", after an answer about violence that nobody told of."""
    return nobody_hurts_them(m)


def not_of_the_baby(m: Message) -> Understood | None:
    """The mother's own emergency, a child left alone, next door's child."""
    if by_my_own_hand(m.text) and not m.history.grieving and (m.flag is None or not m.flag.certain):
        return Understood(SELF_HARM, 1.0, "by their own hand")
    found = other_danger(m.text, m.earlier, m.history, m.shares)
    if found is not None and (found.topic, found.part) == (SELF_HARM, VOICES) and (high := very_high(m.text, m.earlier, m.history)):
        return replace(found, part=high[1])  # Nights without sleep and full of energy: no voice is heard.
    # "He grabbed my throat once, and is the cot ok in the hall": the cot is offered once the throat has been spoken of.
    return replace(found, also=asked_beside(m)) if found is not None and found.part == THROAT else found


def may_be_labour(m: Message) -> Understood | None:
    """What may be labour, after a pregnancy that nobody knows of."""
    quiet = m.history.open_emergency is None or (m.history.open_emergency == DANGER_NOW and m.history.doubted)
    if quiet and (m.flag is None or not m.flag.certain) and girl_in_labour(m.text, m.earlier):
        return Understood(CONCEALED_PREGNANCY, 1.0, "a girl in labour", part="coming")
    return labour_that_nobody_knows_of(m.text, m.history) if m.history.open_emergency is None else None


def born_some_time_ago(m: Message) -> Understood | None:
    """A birth that nobody knows of, and not of this minute."""
    return born_already(m.text, m.history) if m.flag is None else None


def of_the_mother_still(m: Message) -> Understood | None:
    """Right after her own danger, what she tells of her body is more of it."""
    return mother_still(m.text, m.history)


def of_the_parent(m: Message) -> Understood | None:
    """"ME not the baby": an answer for the baby was meant for the parent."""
    return me_not_the_baby(m.text, m.earlier, m.history) or the_baby_not_me(m.text, m.earlier, m.history)


def is_near_the_baby(m: Message) -> Understood | None:
    """"I'm in the next room", "5 steps away", left with a sitter: no child alone, and nobody in danger."""
    quiet = m.flag is None and m.history.open_emergency is None and not m.history.grieving
    found = near_the_baby(m.text, m.earlier, m.history) if quiet else None
    return Understood(found[0], 1.0, "near the baby", part=found[1]) if found else None


def mother_was_seen(m: Message) -> Understood | None:
    """"Back home now", "paramedics been", after the mother's own emergency: she is not sent once more."""
    before = m.history.last_answer
    open_ = before is not None and before.topic == MIDWIFE and before.part.startswith("mother_") and before.part != "mother_over"
    if m.flag is not None or not open_ or not help_there(bare(m.text)):
        return None
    asked = m.understood["topic"] if m.understood["how"].endswith("clear") and group_of(m.understood["topic"]) not in ("chat", "emergency", "support") else None
    return Understood(MIDWIFE, 1.0, "she has been seen", part="mother_over", also=asked)


def sign_in_another_language(m: Message) -> Understood | None:
    """The models learnt little of other languages, so they are not asked, but for what else a fever may be."""
    if m.flag is not None and m.flag.rule.startswith(IN):
        return Understood(m.flag.topic, 1.0, f"red flag: {m.flag.rule}")
    sign = sign_in(m.text) if m.flag is None else None
    if sign is None:
        return None
    if sum(m.shares.values()) >= _MORE_THAN_A_FEVER:
        return Understood("emergency/seriously_ill", 1.0, f"red flag: {replace(sign, name=VERY_ILL).rule}")
    return Understood(sign.topic, 1.0, f"heard {sign.rule}")


def sure_sign(m: Message) -> Understood | None:
    """A sign that a rule is certain of decides, whatever the classifier or the conversation says."""
    flag = m.flag_of_both or m.flag
    if flag is None or not flag.certain:
        return None
    if _only_cannot_call(m.text, m.earlier, m.history, flag):
        return (m.known if m.asks_for_a_part else None) or AS_UNDERSTOOD
    if flag.part and m.history.open_emergency != flag.topic and (not m.shares or sum(m.shares.values()) >= _HARDLY_THOUGHT_OF):
        return Understood(flag.topic, 1.0, f"red flag: {flag.rule}", part=flag.part)  # Whichever the models think of: first the neck and face are freed.
    if (m.history.open_emergency is None and m.flag_of_both) or m.history.open_emergency not in (None, flag.topic):
        # "It's out but now he's not breathing": the words of the first emergency are still in a model's ears.
        decided = Understood(flag.topic, 1.0, f"red flag: {flag.rule}")
    else:
        decided = m.alarm
    if flag.rule == "poisoned" and decided is not None and decided.topic == SELF_HARM and m.history.open_emergency is None and took_mine(m.text, m.earlier):
        decided = replace(decided, topic=flag.topic)  # "I think he took my tablets": the models hear only the tablets.
    return _further(m, decided) or _once_999_is_called(m, decided) or _for_whom(decided, m)


def given_too_much(m: Message) -> Understood | None:
    """The rule for the parent's own overdose has heard the baby's."""
    theirs = m.flag is not None and m.flag.topic == SELF_HARM and whose.the_babys_dose(m.text)
    return Understood(SERIOUSLY_ILL, 1.0, "given too much") if theirs else None


def hurt_with_the_baby_beside(m: Message) -> Understood | None:
    """Violence now comes before the bed. Where a rule has seen it, or 999 was named already, the judges after this one go on."""
    quiet = m.flag is None and not m.history.open_emergency and not m.history.grieving
    return Understood(DANGER_NOW, 1.0, "hurt, and the baby beside") if quiet and whose.hurt_beside_the_baby(m.text) else None


def a_grown_up_will_not_wake(m: Message) -> Understood | None:
    """999 for them, and the baby lifted away; breaths for a baby would be for the wrong one. In a baby's own emergency that one goes on."""
    theirs = m.history.open_emergency is None or m.history.turns[-1].part == _GROWN_UP
    seen = m.flag is not None and m.flag.certain and m.flag.rule == "wont_wake"
    return Understood(NOT_BREATHING, 1.0, f"{BY_A_RULE}{m.flag.rule}", part=_GROWN_UP) if theirs and seen and whose.a_grown_up_will_not_wake(m.text) else None


def took_it(m: Message) -> Understood | None:
    """Who took what, and who has the baby: a sober dad, a lone mother with a bottle, half a tablet, her strong tablets."""
    if m.flag is not None or m.history.open_emergency or m.history.grieving or m.understood["how"] in ("check", "choice in words"):
        return None
    if half_a_tablet(m.text) and (m.alarm is None or m.alarm.topic == SELF_HARM or m.alarm.part == IS_IT_NOW):
        return Understood(DRUGS_MEDICINES, 1.0, "who took it", part=ONE_MORE)
    found = who_took_it(m.text, m.earlier, m.history)
    return Understood(found[0], 1.0, "who took it", part=found[1]) if found else None


def looks_after_an_exposed_baby(m: Message) -> Understood | None:
    """A foster carer or grandparent of a baby in withdrawal takes nothing: the card for users is not theirs."""
    heard = m.understood["topic"] in (DRUGS_MEDICINES, ALCOHOL_DRUGS) or (m.known is not None and m.known.topic in (DRUGS_MEDICINES, ALCOHOL_DRUGS))
    if m.flag is not None or not m.vague or not heard or m.history.open_emergency or not looks_after_it(m.text, m.earlier):
        return None
    if (asked := of_the_babys_sleep(m.text)) is not None:
        return Understood(asked[0], 1.0, "looks after an exposed baby", part=asked[1])
    before = m.earlier[-1:]
    told = of_the_babys_sleep(before[0]) if before else None
    return Understood(told[0], 1.0, "looks after an exposed baby", part=told[1]) if told else None


def drunk_under_the_baby(m: Message) -> Understood | None:
    """Off now, and no card about any night."""
    quiet = m.flag is None and m.history.open_emergency is None and not m.history.grieving
    full_of = whose.drunk_under_the_baby(m.text) if quiet else None
    return Understood(DRUGS_MEDICINES if full_of == "drugs" else ALCOHOL, 1.0, LIFT, part=IN_BED) if full_of else None


def never_was_one(m: Message) -> Understood | None:
    """An alarm that we raised wrongly, by a model of what parents type under one."""
    return wrong_alarm(m)


def lift_off(m: Message) -> Understood | None:
    """A baby who lies on a sofa, a sleeper or in the bed after drink, this minute."""
    sure = m.flag is not None and m.flag.certain
    return None if sure else lift_them_off(m.text, m.earlier, m.history, m.understood, m.shares, m.known, m.vague)


def nods_off_soon(m: Message) -> Understood | None:
    """"Awake for now but my eyes closing": sleep, and no illness of the mother's."""
    by_a_phrase = m.known is not None and m.asks_for_a_part
    found = about_to_nod_off(m.text, m.history) if m.flag is None and m.vague and m.understood["how"] != "check" else None
    quiet = m.history.open_emergency is None and m.history.asked_emergency is None and not m.history.grieving
    return Understood(found[0], 1.0, "nods off soon", part=found[1]) if found is not None and quiet and not by_a_phrase else None


def hot_after_jabs(m: Message) -> Understood | None:
    """"She got her jabs today, she's a bit hot": the models alone waver between the mother and a very ill baby, and the fever answer says who needs seeing."""
    if m.flag is not None or m.history.open_emergency or m.history.grieving or sum(m.shares.values()) >= _MORE_THAN_A_FEVER:
        return None
    if not after_the_babys_jabs(m.text) or not says_hot(m.text) or _BESIDE_A_FEVER.search(bare(m.text)):
        return None
    age = read_age(m.text, now().date(), loose=True)
    return Understood(FEVER, 1.0, ILLNESS, part=YOUNG if age is not None and 0 <= age < THREE_MONTHS else "")


def a_young_fever(m: Message) -> Understood | None:
    """A temperature and an age that mean 111: the line of the fever card that says so (`fever_by_age`), in place of "is this happening now?"."""
    only_that = m.flag is not None and not m.flag.certain and m.flag.rule in _YOUNG_FEVERS and sum(m.shares.values()) < _MORE_THAN_A_FEVER
    if not only_that or m.history.open_emergency or m.history.grieving or m.understood["how"] == "check" or _BESIDE_A_FEVER.search(bare(m.text)):
        return None
    return Understood(FEVER, 1.0, ILLNESS)


def no_fever_after_all(m: Message) -> Understood | None:
    """Weeks of a pregnancy, a normal temperature; and "he is smiling though", after a fever that is seen all the same."""
    if m.understood["how"] in ("check", "choice in words") or m.history.grieving or (m.flag is not None and m.flag.certain):
        return None
    if (normal := told_as_normal(m)) is not None:
        return normal
    quiet = m.flag is None and m.history.open_emergency is None and m.vague
    return (weeks_are_no_degrees(m) or seems_well(m)) if quiet else None


def a_matter_for_111(m: Message) -> Understood | None:
    """Yellow skin, forceful sick: what says 111 for it, in place of "is this happening now?"."""
    if m.history.open_emergency or m.history.grieving or m.understood["how"] in ("check", "choice in words"):
        return None
    return yellow_skin(m) or forceful_sick(m) or hair_round_a_toe(m)


def told_sideways(m: Message) -> Understood | None:
    """A danger other than the baby's own that no rule sees, and a model does."""
    # "My stitches smell, he is 6 days": what a rule only suspects of the baby may be what the model is sure of in the mother.
    suspected = m.flag is not None and (m.flag.certain or max(m.dangers.values(), default=0.0) < OVER_A_PHRASE)
    if not suspected and the_baby_breathes_badly(m.text, m.earlier, m.dangers):
        # Where the danger models hear an emergency of the baby's in it, they know which.
        heard = m.alarm is not None and m.alarm.topic in (*_OF_BREATH, SERIOUSLY_ILL)
        return m.alarm if heard else Understood(SERIOUSLY_ILL, 1.0, "other danger: the baby's breath")
    return None if suspected else read_by_a_model(m.text, m.history, m.understood, m.dangers, m.alarm, m.known)


def not_of_the_baby_still(m: Message) -> Understood | None:
    """More of a danger that is not the baby's own, told of in the message before."""
    if m.flag is not None or m.history.open_emergency is not None or not m.vague:
        return None
    still = goes_on(m.history, m.understood, alarmed=m.alarm is not None)
    if still is None and m.understood["how"] == ILLNESS and not says_ill(m.text):
        return of_the_body_still(m.history)  # "Baby is fine, she is 5 weeks": the fever was the mother's.
    return still


def reply_says_999_itself(m: Message) -> Understood | None:
    """The models alone are uneasy, and the reply that is due says when to call: a disclosure's answer does, one to illness too; the check asks for the signs."""
    if m.alarm is None or not _says_it_itself(m.understood):
        return None
    # A fever that a rule suspects is what the fever card is for, and that says more than "is it happening now?".
    same = m.understood["how"] == ILLNESS and m.flag is not None and not m.flag.certain and m.flag.topic == "emergency/seriously_ill" and m.understood["topic"] == FEVER
    return AS_UNDERSTOOD if m.vague or same else None


def alarm(m: Message) -> Understood | None:
    """What the rules and the models together make of it, in the words that fit what has been said of it already."""
    alarm, history = m.alarm, m.history
    if alarm is None:
        return None
    if alarm.part == IS_IT_NOW and alarm.offers[0] == history.open_emergency:
        alarm = Understood(alarm.offers[0], alarm.confidence, GOES_ON if m.vague else f"{GOES_ON}: {alarm.how}")
    often = history.times_running(alarm.topic) >= (1 if history.doubted else 2)
    if often and alarm.how in (MODEL, GOES_ON) and alarm.topic == history.open_emergency:
        # The models see the same danger in everything that is said of it: the same words once more help nobody.
        return _for_whom(Understood(alarm.topic, alarm.confidence, alarm.how, part=STILL), m)
    if alarm.part == STILL and alarm.topic == SELF_HARM and about_another(m.text, m.earlier, history):
        return _for_whom(alarm, m)
    if alarm.part == STILL:
        # What was asked is kept with the turn: once the emergency is dealt with, the parent can go back to it.
        asked = m.understood["topic"]
        return AS_UNDERSTOOD if may_answer_in_an_emergency(asked) else replace(alarm, offers=(asked,))
    return _for_whom(alarm, m)


def _once_999_is_called(m: Message, decided: Understood | None) -> Understood | None:
    """"I've rung 999, he went blue": what to do until they come, where that names 999 too. "Call 999 now" sounds as if nobody had listened."""
    if decided is None or decided.part or m.history.open_emergency is not None or decided.topic in OF_PEOPLE:
        return None
    words = bare(m.text)
    steps = answers()[decided.topic].steps
    rung = called(words) and re.search(r"\b(?:999|ambulances?|paramedics?)\b", words) is not None
    return replace(decided, part="step1") if rung and steps and "999" in steps[0] else None


def _for_whom(decided: Understood | None, m: Message) -> Understood | None:
    """The same emergency in the words for whoever looks on: "might you act on this?" is not asked of somebody who sees it in another."""
    if decided is not None and decided.topic == SELF_HARM and decided.part in (STILL, PLAINLY) and about_another(m.text, m.earlier, m.history):
        return replace(decided, part=what_goes_on(m.text, m.earlier, m.history), offers=())
    own = m.flag is not None and m.flag.certain and m.flag.topic == SELF_HARM
    if decided is None or not (someone_elses_mind(m.text) or (still_someone_elses(m.text, m.earlier) and not own)):
        return decided
    # Where a deed is spoken of, it stays with the baby's own danger; a mere strange belief is the mind's, whichever of the two the models find likelier.
    by_rule = decided.how.endswith("harm_and_voices")
    a_belief = by_rule and _DEED.search(bare(m.text)) is None
    if decided.topic == HARM_TO_BABY and not decided.part and (by_rule or decided.how == MODEL) and not a_belief:
        return replace(decided, part=VOICES, offers=())
    if (decided.topic == HARM_TO_BABY and not decided.part and a_belief) or (decided.topic, decided.part) == (SELF_HARM, "") or (decided.part == IS_IT_NOW and SELF_HARM in decided.offers):
        return replace(decided, topic=SELF_HARM, part=VOICES, offers=())
    return decided


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
    if by_words is not None and by_words[0] == decided.topic == NOT_BREATHING and STEP.match(by_words[1]):
        return replace(decided, part=by_words[1])  # "I've done the breaths, he is not moving": the next step, not the first words again.
    act = act_of(m.further)
    act = act if act is not None and act.share >= AGAINST_PATTERNS and act.name in _UNDER_A_SURE_SIGN else None
    found = by_words if act is None else said_in_an_emergency(m.text, m.history, m.earlier, act)
    if found is None or found[1] in CLOSES or (decided.topic != m.history.open_emergency and found[1] != VOICES):
        return None
    more = next((more for more in answers()[decided.topic].more if more.part == found[1]), None)
    return replace(decided, part=more.part) if more is not None and "999" in more.text else None
