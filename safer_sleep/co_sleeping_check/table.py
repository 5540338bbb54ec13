"""The decision table of the check, row for row: from answers to the worst row that applies. A pure function.

The words and sources of each row stand in `data/co_sleeping/check.yml` under `rows`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answers
from safer_sleep.co_sleeping_check.questions import wording


class Result(IntEnum):
    """What the check can end in, best first."""

    BEST_CHOICE = 0
    OUTSIDE = 1
    LOWER_RISK = 2
    NOT_ADVISED = 3
    NEVER_TONIGHT = 4

    @property
    def key(self) -> str:
        """The name under which `check.yml` has its words."""
        return self.name.lower()


#: Rows that hold for a bed at any age, then those of the advice for the first 12 months. A row has the name of its question.
AT_ANY_AGE = ("alcohol", "drugs", "medicine")
IN_THE_FIRST_12_MONTHS = ("smoking", "smoked_in_pregnancy", "born_early", "birth_weight", "twins", "unwell", "tiredness", "adult_condition", "vaping")
FIXABLE = ("others_in_bed", "bedding", "baby_wearing", "partner_knows")


@dataclass(frozen=True)
class Decision:
    """The result, the rows that lead to it, and the rows that no longer count because the parent changes the thing tonight."""

    result: Result
    rows: tuple[str, ...]
    changed: tuple[str, ...] = ()


def decide(answers: Answers) -> Decision:
    """The worst row that applies. What is not answered counts as "not sure", and "not sure" and "rather not say" as yes."""
    changed = tuple(_fixable(answers)) if a.value(answers, "fix") == "yes" else ()
    applying = [row for row in _rows(answers) if row not in changed]
    worst = max(_result(row) for row in applying)
    return Decision(worst, tuple(row for row in applying if _result(row) == worst), changed)


def counting_too(answers: Answers, decision: Decision) -> tuple[str, ...]:
    """Rows against sharing that the answers lead to and that are not among those of the decision, which are only the worst."""
    others = [row for row in _rows(answers) if row not in (*decision.rows, *decision.changed) and _result(row) >= Result.NOT_ADVISED]
    return tuple(others) if decision.result >= Result.NOT_ADVISED else ()


def question_of(row: str) -> str:
    """The question whose answer leads to a row."""
    special = {"sofa": "place", "own_space": "place", "bed_alone": "place", "not_flat": "place", "soft_mattress": "mattress", "gaps": "mattress"}
    return special.get(row, "age" if row.endswith("_months") else row)


def _result(row: str) -> Result:
    return Result[wording().rows[row].result.upper()]


def _rows(answers: Answers) -> Iterator[str]:
    """Every row that applies, changed or not."""
    kind, band = a.place_kind(answers), a.age_band(answers)
    if kind in (a.SOFA, a.OWN_SPACE):
        yield kind
        return
    if band == a.OVER_12_MONTHS:
        if kind == a.BED:
            yield from (row for row in AT_ANY_AGE if a.has_risk(answers, row))
        yield band
        return
    if kind in (a.BED_ALONE, a.NOT_FLAT):
        yield kind
        return
    yield from (row for row in AT_ANY_AGE + IN_THE_FIRST_12_MONTHS if a.has_risk(answers, row))
    if a.has_risk(answers, "mattress") and a.value(answers, "mattress") != "gap":
        yield "soft_mattress"
    yield from _fixable(answers)
    yield band


def _fixable(answers: Answers) -> Iterator[str]:
    if a.place_kind(answers) != a.BED or a.age_band(answers) == a.OVER_12_MONTHS:
        return
    if a.value(answers, "mattress") in ("gap", "both"):
        yield "gaps"
    yield from (row for row in FIXABLE if a.has_risk(answers, row))
