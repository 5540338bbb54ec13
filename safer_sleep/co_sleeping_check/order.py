"""Which question comes next: the shortest path to a result that no further answer can change."""

from __future__ import annotations

from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer, Answers
from safer_sleep.co_sleeping_check.questions import NOT_SURE, wording
from safer_sleep.co_sleeping_check.table import AT_ANY_AGE, Decision, Result, decide

#: Asked for the plan, or for danger: they do not change the result.
FOR_THE_PLAN = ("cot_here", "helper")
DANGER_SIGNS = "danger_signs"

#: The answer that would be the best for each question.
_HOPED: dict[str, Answer] = {
    "place": {"value": "cot"},
    "age": {"months": 36},
    "birth_weight": {"value": "over_2500"},
    "partner_knows": {"value": "yes"},
    "fix": {"value": "yes"},
}


def order() -> tuple[str, ...]:
    """The questions of the table in the order of asking: that of `check.yml`."""
    return tuple(q for q in wording().questions if q != DANGER_SIGNS and q not in FOR_THE_PLAN)


def hopeful(answers: Answers) -> dict[str, Answer]:
    """The answers, with the best one for every question that is not answered."""
    return {**{q: _HOPED.get(q, {"value": "no"}) for q in order()}, **answers}


def so_far(answers: Answers) -> Decision:
    """What the answers given so far already decide. It is the result once `next_question` has nothing left to ask."""
    return decide(hopeful(answers))


def as_shown(answers: Answers) -> Decision:
    """The same result with every row that the answers lead to: where the age was not asked, a baby in the first 12 months is meant."""
    decision = so_far(answers)
    if "age" in answers or decision.result < Result.NOT_ADVISED:
        return decision
    return decide({**hopeful(answers), "age": {"value": a.FROM_3_TO_12_MONTHS}})


def next_question(answers: Answers) -> Optional[str]:
    """The first question whose answer can still make the result worse; `None` when the result is certain."""
    if needs_danger_signs(answers):
        return DANGER_SIGNS
    hoped = hopeful(answers)
    certain = decide(hoped)
    for question in order():
        if question not in answers and _matters(certain, decide({**hoped, question: {"value": NOT_SURE}})):
            return question
    return None


def _matters(certain: Decision, feared: Decision) -> bool:
    """Whether the answer can still make the result worse, or add to what has to be changed tonight."""
    more_to_change = certain.result < Result.NOT_ADVISED and len(feared.changed) > len(certain.changed)
    return feared.result > certain.result or more_to_change


def needs_danger_signs(answers: Answers) -> bool:
    """A baby who may be ill: the signs that need 999 are asked about before anything else."""
    return is_unwell(answers) and DANGER_SIGNS not in answers


def is_unwell(answers: Answers) -> bool:
    """Whether it was told that the baby is ill, or may be."""
    return "unwell" in answers and a.has_risk(answers, "unwell")


def next_for_the_plan(answers: Answers) -> Optional[str]:
    """What is still worth knowing for the plan once the result is certain."""
    decision = so_far(answers)
    if decision.result < Result.NOT_ADVISED or (answers.get("place") or {}).get("now"):
        return None
    if "cot_here" not in answers:
        return "cot_here"
    needs_another_adult = set(decision.rows) & {*AT_ANY_AGE, "tiredness", "adult_condition"}
    return "helper" if needs_another_adult and "helper" not in answers else None
