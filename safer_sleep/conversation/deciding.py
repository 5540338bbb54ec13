"""What has the last word over the classifier: danger, then an emergency that is still open, then a further question.

A message goes before one judge after another, in the order of `JUDGES`; the first with something to say decides. Four things are looked at after that: whether
a model hears danger go on in what closes an emergency, whether that is good news in every word, a shared bed, for a baby who was born early or small, and a
fever at an age that was told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from safer_sleep.conversation.danger import judges as danger
from safer_sleep.conversation.danger.fever_by_age import for_the_age
from safer_sleep.conversation.disclosed import judges as disclosed
from safer_sleep.conversation.emergency.false_alarms import without_false_alarm
from safer_sleep.conversation.emergency.good_news import closed_by_good_news
from safer_sleep.conversation.emergency.wrong_alarm import over_after_all
from safer_sleep.conversation.further import judges as further
from safer_sleep.conversation.further.beside import with_the_nearest
from safer_sleep.conversation.further.fitting import BY_THE_CLASSIFIER
from safer_sleep.conversation.history import History
from safer_sleep.conversation.judging import AS_UNDERSTOOD, as_understood
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.plain import judges as plain
from safer_sleep.conversation.plain.small_or_early import held_to
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.denials import Left

#: Who is heard before whom. What nobody takes up is left as it was understood.
JUDGES: tuple[Callable[[Message], Understood | None], ...] = (
    danger.hurt_with_the_baby_beside,
    danger.another_was_none,
    # Under an alarm, in known words only: help is there, it was never like that, who is rung.
    danger.help_is_with_them,
    danger.taken_back,
    danger.rings_after_the_answer,
    danger.rough_with_a_baby_who_breathes,
    danger.nobody_hurts_the_parent,
    # Dangers of which the baby's red flags know nothing, and whose words would set them off.
    danger.not_of_the_baby,
    danger.may_be_labour,
    danger.born_some_time_ago,
    danger.of_the_mother_still,
    danger.of_the_parent,
    danger.mother_was_seen,
    danger.sign_in_another_language,
    plain.cannot_hear_us,
    disclosed.violence_round_about,
    disclosed.before_the_rules_are_heard,
    disclosed.of_somebody_else,
    disclosed.very_high_or_racing,
    danger.given_too_much,
    danger.a_grown_up_will_not_wake,
    # A certain sign stands before all that leans on the conversation.
    danger.sure_sign,
    # A baby asleep somewhere, this minute.
    danger.drunk_under_the_baby,
    danger.took_it,
    danger.lift_off,
    plain.in_a_seat_now,
    # What was told in passing, and what answers us: few words, in which the models see danger too easily.
    disclosed.of_dying_or_not,
    danger.looks_after_an_exposed_baby,
    danger.is_near_the_baby,
    further.tapped_in_words,
    further.only_night,
    plain.only_sounds_like_danger,
    further.says_how_it_was_meant,
    disclosed.nothing_fell,
    disclosed.told_in_passing,
    disclosed.nothing_of_the_kind,
    disclosed.awake_while_the_baby_sleeps,
    disclosed.nobody_died,
    further.where_the_child_is,
    further.has_none_of_the_signs,
    further.fed_after_a_drug,
    further.answers_our_question,
    danger.nods_off_soon,
    danger.hot_after_jabs,
    danger.a_young_fever,
    danger.no_fever_after_all,
    danger.a_matter_for_111,
    plain.heard_of_something_else,
    danger.told_sideways,
    further.not_put_off,
    plain.of_a_small_baby,
    plain.nobody_else_in_the_bed,
    plain.risk_beside_a_denial,
    plain.said_plainly,
    # What was said last explains the words better than a model that knows only them.
    disclosed.somebody_elses_mind,
    further.past_the_blues,
    further.temperature_went_up,
    further.not_warmer_in_a_hot_room,
    danger.never_was_one,
    further.explained_by_the_talk,
    disclosed.means_named_again,
    disclosed.opens_otherwise,
    danger.not_of_the_baby_still,
    danger.reply_says_999_itself,
    # Small talk, and what nobody understood.
    further.good_night,
    plain.not_small_talk,
    further.nod,
    disclosed.not_understood_after_it,
    further.asks_closely,
    further.fits_the_talk,
    further.read_already,
    further.likely_details,
    danger.alarm,
)


def decide(
    text: str,
    earlier: Sequence[str],
    history: History,
    understood: Mapping[str, Any],
    emergency_shares: Mapping[str, float],
    left: Left | None = None,
    further: Mapping[str, Mapping[str, float]] | None = None,
    dangers: Mapping[str, float] | None = None,
    fitting: Mapping[tuple[str, str], float] | None = None,
    alarm_kinds: Mapping[str, float] | None = None,
) -> Understood | None:
    """What the message has to be taken for; `None` to leave what was understood.

    Args:
        text, earlier, history, understood, emergency_shares: as for `safety.gate.gate`.
        left: what is left without what the message denies; `None` if it denies nothing.
        further: topic → part → how likely the message asks for it, after that topic's answer (`nlu.further_model`).
        dangers: `topic#part` → how likely it tells of that danger other than the baby's own (`nlu.other_danger_model`).
        fitting: (topic, part) → how well that reply fits in the light of the talk (`nlu.talk_reader`).
        alarm_kinds: what it is likely to be under an alarm (`nlu.wrong_alarm_model`); `None` where no alarm is open.
    """
    message = Message(text, earlier, history, understood, emergency_shares, further or {}, dangers or {}, fitting or {}, alarm_kinds or {})
    decided = _decided(message, left)
    if not message.fitting or (decided is None and not understood["how"].startswith(BY_THE_CLASSIFIER)):
        return decided
    ranking = tuple(understood.get("ranking") or ())
    return with_the_nearest(decided or replace(as_understood(understood), ranking=ranking), history, message.fitting)


def _decided(message: Message, left: Left | None) -> Understood | None:
    """The word of the first judge who has one, and what four others make of it."""
    understood = message.understood
    calmer = without_false_alarm(message, left)
    for judge in JUDGES:
        found = judge(calmer)
        if found is not None and found is not AS_UNDERSTOOD:
            return for_the_age(held_to(closed_by_good_news(over_after_all(found, message), message), calmer), calmer)
        if found is AS_UNDERSTOOD:
            break
    return for_the_age(held_to(as_understood(calmer.understood) if calmer.understood is not understood else None, calmer), calmer)
