"""The result in words, without the plan: what it is, and the answers that lead to it."""

from __future__ import annotations

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answers
from safer_sleep.co_sleeping_check.order import hopeful
from safer_sleep.co_sleeping_check.questions import wording
from safer_sleep.co_sleeping_check.show import was_unsure
from safer_sleep.co_sleeping_check.table import Decision, Result, counting_too, decide, question_of

MOST_ROWS = 3


def headline(decision: Decision, unwell: bool = False) -> str:
    """The result in one sentence.

    Args:
        decision: what the answers lead to.
        unwell: whether the baby is ill: then no place is called the best choice without a word about that.
    """
    if unwell and decision.result == Result.BEST_CHOICE:
        return wording().results["best_choice_unwell"]
    special = {"sofa": "never_tonight_sofa", "bed_alone": "never_tonight_alone", "not_flat": "not_advised_place"}
    return wording().results[next((special[row] for row in decision.rows if row in special), decision.result.key)]


def reasons(answers: Answers, decision: Decision) -> str:
    """Why: the rows that lead to it, at most three."""
    rows = [wording().rows[row] for row in decision.rows[:MOST_ROWS]]
    if decision.result in (Result.BEST_CHOICE, Result.OUTSIDE, Result.LOWER_RISK):
        return rows[0].reason
    lines = []
    for row in rows:
        asked = question_of(row.id)
        doubt = ""
        if was_unsure(answers, asked):
            doubt = " " + wording().phrases["counted_as_yes" if a.value(answers, asked) == "not_sure" else "not_said"]
        lines.append(f"- {row.label}. {row.reason}{doubt}")
    told = {q: answer for q, answer in hopeful(answers).items() if q != "age" or q in answers}
    also = [*decision.rows[MOST_ROWS:], *counting_too({"age": {"value": a.FROM_3_TO_12_MONTHS}, **told}, decision)]
    if also:
        lines.append(f"\n{wording().phrases['also']} {'; '.join(wording().rows[row].label for row in also)}.")
    return "\n".join(lines)


def certain_so_far(answers: Answers) -> str:
    """What the answers given so far already settle, or that it is too early to say.

    Where it was not said, a baby in the first 12 months in a bed with an adult is meant: that is what "can I share" asks about.
    """
    meant = {"place": {"value": "adult_bed"}, "age": {"value": a.FROM_3_TO_12_MONTHS}}
    decision = decide(hopeful({**meant, **answers}))
    if decision.result < Result.NOT_ADVISED:
        return wording().phrases["not_known_yet"]
    return f"{headline(decision)}\n\n{reasons(answers, decision)}"
