"""What answers mean for the decision table: is the risk there, how old is the baby, what kind of place is it.

An answer is a small mapping: `{"value": "yes"}`, `{"weeks": 35, "days": 4}`, `{"grams": 2325}`, `{"months": 7}`. For a risk, "yes" means
that the risk is there; the exceptions are `GOOD_IF_YES` and `partner_knows`. What is not answered counts as "not sure", and "not sure" as yes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from safer_sleep.co_sleeping_check.questions import NOT_SURE, RATHER_NOT_SAY
from safer_sleep.safety.ages import THREE_MONTHS

Answer = Mapping[str, Any]
Answers = Mapping[str, Answer]

#: Days in a month on average.
MONTH = 365.25 / 12
YEAR_DAYS = 366
TERM_WEEKS = 40
#: The earliest babies that live are born some 17 weeks before the due date (22 to 23 weeks): older than this, the due date no longer matters.
OVER_12_MONTHS_FROM_ANY_DUE_DATE = YEAR_DAYS + 18 * 7
EARLY_WEEKS = 37
SMALL_GRAMS = 2500

SOFA, BED, BED_ALONE, OWN_SPACE, NOT_FLAT = "sofa", "bed", "bed_alone", "own_space", "not_flat"
PLACES = {
    **dict.fromkeys(("sofa", "armchair", "beanbag"), SOFA),
    **dict.fromkeys(("cot", "moses_basket", "bedside_crib", "travel_cot", "carrycot", "pram", "floor"), OWN_SPACE),
    **dict.fromkeys(("car_seat", "bouncer", "swing", "pod_nest", "sling"), NOT_FLAT),
    "adult_bed": BED,
    "bed_alone": BED_ALONE,
}

#: Here "yes" is the good answer: all of it can be changed, there is a cot, a sober adult can take the baby.
GOOD_IF_YES = frozenset({"fix", "cot_here", "helper"})

UNDER_3_MONTHS, FROM_3_TO_12_MONTHS, OVER_12_MONTHS = "under_3_months", "from_3_to_12_months", "over_12_months"


def value(answers: Answers, question: str) -> Optional[str]:
    """The answer's value; `not_sure` for one that is not given, `None` for one given in numbers."""
    answer = answers.get(question)
    return NOT_SURE if answer is None else answer.get("value")


def is_unknown(answers: Answers, question: str) -> bool:
    return value(answers, question) in (NOT_SURE, RATHER_NOT_SAY)


def place_kind(answers: Answers) -> str:
    """What kind of place the baby sleeps in. An unknown place is the worst it may be: a sofa, or else an adult bed."""
    kind = PLACES.get(value(answers, "place") or "")
    if kind is not None:
        return kind
    return BED if value(answers, "place_worst") == "no" else SOFA


def has_risk(answers: Answers, question: str) -> bool:
    """Whether the risk that the question asks about has to be counted on."""
    answer = answers.get(question) or {}
    if question == "born_early" and "weeks" in answer:
        return answer["weeks"] < EARLY_WEEKS
    if question == "birth_weight" and "grams" in answer:
        return answer["grams"] <= SMALL_GRAMS
    if question in GOOD_IF_YES:
        return answer.get("value") != "yes"
    harmless = {"birth_weight": ("over_2500",), "partner_knows": ("yes", "no_partner"), "smoking": ("no", "vape")}.get(question, ("no",))
    return answer.get("value") not in harmless


def age_days(answer: Answer) -> Optional[float]:
    """The age in days since birth; `None` where it is not known in numbers."""
    if not any(unit in answer for unit in ("days", "weeks", "months")):
        return None
    return answer.get("days", 0) + answer.get("weeks", 0) * 7 + answer.get("months", 0) * MONTH


def age_band(answers: Answers) -> str:
    """`under_3_months`, `from_3_to_12_months` or `over_12_months`, the 12 months counted from the due date if born early.

    What is not known is taken the careful way: the youngest age, or still within the 12 months.
    """
    answer = answers.get("age") or {}
    days = age_days(answer)
    if days is None:
        band = answer.get("value")
        if band == OVER_12_MONTHS and has_risk(answers, "born_early"):
            return FROM_3_TO_12_MONTHS
        return band if band in (FROM_3_TO_12_MONTHS, OVER_12_MONTHS) else UNDER_3_MONTHS
    if days > YEAR_DAYS and not _within_a_year_of_the_due_date(days, answers):
        return OVER_12_MONTHS
    return FROM_3_TO_12_MONTHS if days >= THREE_MONTHS else UNDER_3_MONTHS


def _within_a_year_of_the_due_date(days: float, answers: Answers) -> bool:
    if days > OVER_12_MONTHS_FROM_ANY_DUE_DATE or not has_risk(answers, "born_early"):
        return False
    born = answers.get("born_early") or {}
    if "weeks" not in born:
        return True
    early_by = TERM_WEEKS * 7 - born["weeks"] * 7 - born.get("days", 0)
    return days - early_by <= YEAR_DAYS
