"""Two readers of one answer: the rules read first, the model doubts a "no" and reads what the rules cannot. A doubt is asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answer_model import OTHER
from safer_sleep.co_sleeping_check.evidence import Message
from safer_sleep.co_sleeping_check.last_word import (
    holds_something_open, is_about_another, is_bare_no, is_no_weight, is_of_the_parent, leaves_something, says_only_who,
)  # fmt: skip
from safer_sleep.co_sleeping_check.numbers import guessed_at_the_line
from safer_sleep.co_sleeping_check.order import DANGER_SIGNS
from safer_sleep.co_sleeping_check.pregnancies import says_no_of_this_one
from safer_sleep.co_sleeping_check.questions import NOT_SURE, RATHER_NOT_SAY
from safer_sleep.co_sleeping_check.reading import Reading
from safer_sleep.co_sleeping_check.words import plain

#: Question and words in, the share of each meaning out; nothing where there is no opinion.
Opinion = Callable[[str, str], Mapping[str, float]]


def no_opinion(question: str, text: str) -> Mapping[str, float]:
    """Leaves it to the rules, as when there is no model."""
    return {}


# Shares of the model, chosen on tests/check/written_answers.jsonl, the even halves of the other two files beside it, and the answers it learns from,
# each half read by a model of the other half.
#: From these, what the rules could not read is taken for a risk or a doubt, and for no risk.
RISK = 0.7
NO_RISK = 0.8
#: The same beside a question of the parent's own, which would otherwise be answered first.
RISK_BESIDE_A_QUESTION = 0.75
#: From this share of risk, a "no" of the rules is asked about again; from the higher one it is taken for what the model says.
DOUBT = 0.3
RISK_AFTER_ALL = 0.9
#: A place is named in so many words that the rules are seldom wrong about it.
DOUBT_OF_A_PLACE = 0.6
#: A danger sign is asked about again for much less.
DOUBT_OF_A_DANGER = 0.2
#: "Never on a sofa", "a sober adult is here" and "yes, all of it" have many shapes, in which one word is enough to spoil it.
NO_RISK_OF_THE_PLAN = 0.85
PLAN_AFTER_ALL = 0.95
#: From these, a risk that the rules read is taken for a doubt or for no answer, and for no risk.
OPEN_AFTER_ALL = 0.7
NO_RISK_AFTER_ALL = 0.9
#: The same where a doubt was said in so many words.
AFTER_A_DOUBT = 0.97
#: From this, another answer that leaves the risk as it is takes the place of the rules' own.
SURE = 0.9

_OPEN = (NOT_SURE, RATHER_NOT_SAY)
_PLAIN_WORDS_NEEDED = a.GOOD_IF_YES | {"place_worst"}
#: A pod or a nest between two parents is in their bed, whose other dangers are asked about then; from a sofa nothing leads away.
_PLACES_THAT_MAY_STAND = {(a.NOT_FLAT, a.BED), (a.NOT_FLAT, a.SOFA), (a.BED, a.SOFA), (a.BED, a.BED_ALONE), (a.NOT_FLAT, a.BED_ALONE)}
#: What the model's words are called in the check.
_VALUES = {("birth_weight", "yes"): "under_2500", ("birth_weight", "no"): "over_2500", ("mattress", "yes"): "both"}


def with_second_reader(reading: Reading, asked: Optional[str], text: str, opinion: Opinion) -> Reading:
    """The reading of an answer after the model was heard.

    Args:
        reading: what the rules read.
        asked: the question that was answered.
        text: the parent's words.
        opinion: the model.
    """
    if asked is None or reading.control:
        return reading
    if asked == "smoked_in_pregnancy" and says_no_of_this_one(plain(text)):
        return reading  # which pregnancy is which is a matter of grammar: the model only sees that one was smoked in
    return _with_last_word(_heard(reading, asked, text, opinion), reading, asked, text)


def _with_last_word(heard: Reading, rules: Reading, asked: str, text: str) -> Reading:
    """The reading, unless its words are about another question, or a "no" in it leaves something over: then it is asked again."""
    answer = heard.answers.get(asked)
    if answer is None or _in_figures(answer) or answer["value"] == RATHER_NOT_SAY:
        return heard
    message = Message(plain(text))
    nothing = {question: other for question, other in heard.answers.items() if question != asked}
    no_weight = asked == "birth_weight" and is_no_weight(message)
    either_no = asked == "partner_knows" and is_bare_no(message)
    if no_weight or either_no or any(test(asked, message) for test in (is_about_another, says_only_who, is_of_the_parent)):
        return replace(heard, answers=nothing, torn=True, dropped=True)
    as_by_rules = rules.answers.get(asked)
    if asked == "partner_knows" and as_by_rules == {"value": "no_partner"} and "there" in message.words:
        return rules  # "there isn't"
    by_the_model_alone = as_by_rules is None or _risk_in(asked, as_by_rules)
    if _risk_in(asked, answer) or not (leaves_something(asked, message) or by_the_model_alone and holds_something_open(asked, message)):
        return heard
    if as_by_rules and _risk_in(asked, as_by_rules):
        return replace(heard, answers={**nothing, asked: as_by_rules})
    return replace(heard, answers=nothing, torn=True, dropped=True)


def _heard(reading: Reading, asked: str, text: str, opinion: Opinion) -> Reading:
    shares = dict(opinion(asked, text))
    if not shares:
        return reading
    best = max(shares, key=lambda label: shares[label])
    rest = {question: other for question, other in reading.answers.items() if question != asked}
    instead = replace(reading, answers={**rest, asked: _as_answer(asked, best)})
    nothing = replace(reading, answers=rest)
    answer = reading.answers.get(asked)
    if answer is None and rest or asked == "smoking" and "vaping" in rest:
        return reading  # another question was answered; and of vapes, which are no smoking, the rules know more
    if answer is None:
        return _where_the_rules_read_nothing(reading, asked, best, shares[best], instead)
    if _in_figures(answer):
        at_the_line = best == NOT_SURE and shares[best] >= SURE and guessed_at_the_line(plain(text), answer, any_words=True)
        return instead if at_the_line else reading
    if answer["value"] == RATHER_NOT_SAY:
        return reading
    if _risk_in(asked, answer):
        # "Nah, just weed": where a risk is told beside it, the rules' own is never taken back.
        alone = not any(_risk_in(question, other) for question, other in rest.items())
        return _where_the_rules_read_a_risk(reading, asked, best, shares[best], instead, nothing, alone)
    return _where_the_rules_read_no_risk(reading, asked, best, shares, instead, nothing)


def _where_the_rules_read_nothing(reading: Reading, asked: str, best: str, share: float, instead: Reading) -> Reading:
    risk = _is_risk(asked, best)
    if best == OTHER or not risk and (reading.asked_back or asked == DANGER_SIGNS):
        return reading
    no_risk = NO_RISK_OF_THE_PLAN if asked in _PLAIN_WORDS_NEEDED else NO_RISK
    no_risk = NO_RISK_AFTER_ALL if reading.torn else no_risk
    return instead if share >= (no_risk if not risk else RISK_BESIDE_A_QUESTION if reading.asked_back else RISK) else reading


def _where_the_rules_read_a_risk(
    reading: Reading, asked: str, best: str, share: float, instead: Reading, nothing: Reading, alone: bool
) -> Reading:
    if asked == DANGER_SIGNS:
        return reading  # the model may add an alarm and never take one back
    if best == OTHER:
        return nothing if share >= OPEN_AFTER_ALL else reading
    if best in _OPEN:
        return instead if share >= OPEN_AFTER_ALL else reading
    if _is_risk(asked, best):
        return instead if share >= SURE and _may_stand_for(asked, reading.answers[asked], best) else reading
    # "Not the cot, in mine", "basket yes but too small": a cot is in the words, and the rules saw what is wrong with it.
    if asked == "place":
        return nothing if share >= NO_RISK_AFTER_ALL else reading
    if asked == "cot_here" and reading.answers[asked]["value"] == "no":
        return nothing if share >= OPEN_AFTER_ALL else reading
    enough = PLAN_AFTER_ALL if asked in _PLAIN_WORDS_NEEDED else NO_RISK_AFTER_ALL
    enough = max(enough, AFTER_A_DOUBT) if reading.answers[asked]["value"] in _OPEN else enough
    return instead if alone and not reading.firm and share >= enough else reading


def _where_the_rules_read_no_risk(
    reading: Reading, asked: str, best: str, shares: Mapping[str, float], instead: Reading, nothing: Reading
) -> Reading:
    if best == OTHER and shares[best] >= OPEN_AFTER_ALL:
        return nothing
    risk = sum(share for label, share in shares.items() if _is_risk(asked, label))
    doubt = {"place": DOUBT_OF_A_PLACE, DANGER_SIGNS: DOUBT_OF_A_DANGER}.get(asked, DOUBT)
    if risk < doubt:
        another = asked == "partner_knows" and best not in (OTHER, reading.answers[asked]["value"]) and shares[best] >= SURE
        return instead if another else reading
    # A cot that is told is asked about again, and never taken for none.
    return instead if _is_risk(asked, best) and shares[best] >= RISK_AFTER_ALL and asked != "cot_here" else nothing


def _may_stand_for(question: str, read: a.Answer, best: str) -> bool:
    """May another meaning, a risk as well, stand for the one that the rules read? Of two places only the one that is no better."""
    if question == "place":
        kinds = a.place_kind({question: read}), a.place_kind({question: _as_answer(question, best)})
        return kinds in _PLACES_THAT_MAY_STAND and read["value"] in a.PLACES and best in a.PLACES
    # Soft, gaps or both: the model only tells that something is wrong with a mattress.
    return question != "mattress" and best != read["value"] and (best != "yes" or read["value"] in _OPEN)


def _in_figures(answer: a.Answer) -> bool:
    """Weeks, grams and ages are read by rules alone."""
    return "value" not in answer


def _as_answer(question: str, label: str) -> a.Answer:
    return {"value": _VALUES.get((question, label), label)}


def _is_risk(question: str, label: str) -> bool:
    return label != OTHER and _risk_in(question, _as_answer(question, label))


def _risk_in(question: str, answer: a.Answer) -> bool:
    return a.place_kind({question: answer}) != a.OWN_SPACE if question == "place" else a.has_risk({question: answer}, question)
