"""Two readers of one answer: the rules read first, the model doubts a "no" and reads what the rules cannot. A doubt is asked again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answer_model import OTHER
from safer_sleep.co_sleeping_check.questions import NOT_SURE, RATHER_NOT_SAY
from safer_sleep.co_sleeping_check.reading import Reading

#: Question and words in, the share of each meaning out; nothing where there is no opinion.
Opinion = Callable[[str, str], Mapping[str, float]]


def no_opinion(question: str, text: str) -> Mapping[str, float]:
    """Leaves it to the rules, as when there is no model."""
    return {}


# Shares of the model, chosen on tests/check/written_answers.jsonl and the even half of fresh_written_answers.jsonl beside it.
#: From these, what the rules could not read is taken for a risk or a doubt, and for no risk.
RISK = 0.5
NO_RISK = 0.8
#: From this share of risk, a "no" of the rules is asked about again; from the higher one it is taken for what the model says.
DOUBT = 0.3
RISK_AFTER_ALL = 0.6
#: From these, a risk that the rules read is taken for a doubt or for no answer, and for no risk.
OPEN_AFTER_ALL = 0.7
NO_RISK_AFTER_ALL = 0.9

_OPEN = (NOT_SURE, RATHER_NOT_SAY)
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
    shares = dict(opinion(asked, text))
    if not shares:
        return reading
    answer, best = reading.answers.get(asked), max(shares, key=lambda label: shares[label])
    rest = {question: other for question, other in reading.answers.items() if question != asked}
    if answer is None:
        if reading.asked_back or best == OTHER or shares[best] < (RISK if _is_risk(asked, best) else NO_RISK):
            return reading  # a question of the parent's own is answered first
        return replace(reading, answers={**rest, asked: _as_answer(asked, best)})
    if _in_figures(answer):
        return reading
    if _risk_in(asked, answer):
        if best == OTHER and shares[best] >= OPEN_AFTER_ALL:
            return replace(reading, answers=rest)
        gentler = best in _OPEN and shares[best] >= OPEN_AFTER_ALL or not _is_risk(asked, best) and shares[best] >= NO_RISK_AFTER_ALL
        return replace(reading, answers={**rest, asked: _as_answer(asked, best)}) if gentler and best != OTHER else reading
    risks = {label: share for label, share in shares.items() if _is_risk(asked, label)}
    if sum(risks.values()) < DOUBT:
        return reading
    worst = max(risks, key=lambda label: risks[label])
    return replace(reading, answers={**rest, asked: _as_answer(asked, worst)} if risks[worst] >= RISK_AFTER_ALL else rest)


def _in_figures(answer: a.Answer) -> bool:
    """Weeks, grams and ages are read by rules alone."""
    return "value" not in answer


def _as_answer(question: str, label: str) -> a.Answer:
    return {"value": _VALUES.get((question, label), label)}


def _is_risk(question: str, label: str) -> bool:
    return label != OTHER and _risk_in(question, _as_answer(question, label))


def _risk_in(question: str, answer: a.Answer) -> bool:
    return a.place_kind({question: answer}) != a.OWN_SPACE if question == "place" else a.has_risk({question: answer}, question)
