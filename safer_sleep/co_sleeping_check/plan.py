"""Tonight's plan, fitted to the answers; and the code of the plan page, which holds what to do and never why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Optional
from zoneinfo import ZoneInfo

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answers
from safer_sleep.co_sleeping_check.table import AT_ANY_AGE, Decision, Result

_NIGHT = ("feed_sitting_up", "in_charge", "clear_bed_anyway", "too_tired", "if_you_nod_off", "cannot_manage")
#: The plan pages. Each is one fixed sheet: a shared address tells a partner or grandparent what to do tonight, and nothing about
#: a drink, a drug, a medicine or a birth, because every reason not to share leads to the same sheet.
PAGES: dict[str, tuple[str, ...]] = {
    "cot": ("cot_by_bed", "clear_cot", "same_room", *_NIGHT),
    "no-cot": ("flat_space", "same_room", *_NIGHT, "cot_tomorrow"),
    "two-cots": ("twins_apart", "clear_cot", "same_room", *_NIGHT),
    "ready-bed": (
        "cot_by_bed", "baby_beside_one_adult", "bed_cleared", "nobody_else", "tie_back", "feed_in_ready_bed", "in_charge", "if_you_nod_off",
    ),
    "own-space": ("cot_by_bed", "clear_cot", "same_room", "feed_in_ready_bed", "in_charge", "too_tired", "if_you_nod_off"),
    "over-one": ("toddler_dangers", "in_charge"),
}
_CODE = re.compile(r"(" + "|".join(sorted(PAGES, key=len, reverse=True)) + r")-([0-9]{6})")
LONDON = ZoneInfo("Europe/London")
#: What makes an adult less awake to a baby: told on the way to a cot, it still decides who feeds, and where.
_LESS_AWAKE = ("alcohol", "drugs", "medicine", "tiredness", "adult_condition")
#: Up to this hour of the morning it is still the night of the day before.
_MORNING = 8


@dataclass(frozen=True)
class Plan:
    """What the chat says, in order, as ids of plan items; what has to be changed, as ids of rows; and which page shows it."""

    items: tuple[str, ...]
    change: tuple[str, ...]
    page: str


def plan(answers: Answers, decision: Decision) -> Plan:
    """The plan that fits these answers and the result they lead to."""
    items, page = _items(answers, decision)
    return Plan(tuple(dict.fromkeys(items)), decision.changed, page)


def _items(answers: Answers, decision: Decision) -> tuple[list[str], str]:
    if decision.result == Result.OUTSIDE:
        return ["toddler_dangers"], "over-one"
    if decision.result == Result.BEST_CHOICE:
        ill = ["ill"] if "unwell" in answers and a.has_risk(answers, "unwell") else []
        if not any(q in answers and a.has_risk(answers, q) for q in _LESS_AWAKE):
            return [*_own_space(answers), "feed_in_ready_bed", *ill], "own-space"
        # The cot is the place whatever was drunk or taken, and the bed is no place to feed in.
        page = "no-cot" if a.value(answers, "place") in ("pram", "floor") else "cot"
        return [*_own_space(answers), "feed_sitting_up", *_helped(answers), *(ill or ["clear_bed_anyway"])], page
    if decision.result == Result.LOWER_RISK:
        return ["baby_beside_one_adult", "bed_cleared", "nobody_else", "tie_back", "feed_in_ready_bed"], "ready-bed"
    where, page = _where(answers, decision)
    items = ["off_sofa"] if "sofa" in decision.rows else []
    items += [*where, "feed_sitting_up", *_who(answers, decision)]
    items.append("ill" if "unwell" in decision.rows else "clear_bed_anyway")
    return items, page


def _own_space(answers: Answers) -> list[str]:
    special = {"pram": "flat_pram", "floor": "flat_space", "bedside_crib": "bedside_crib"}.get(a.value(answers, "place") or "")
    return ["clear_cot", "same_room", *([special] if special else [])]


def _where(answers: Answers, decision: Decision) -> tuple[list[str], str]:
    if a.value(answers, "cot_here") == "no":
        return ["flat_space", "cot_tomorrow"], "no-cot"
    if "twins" in decision.rows:
        return ["twins_apart"], "two-cots"
    return ["cot_by_bed"], "cot"


def _who(answers: Answers, decision: Decision) -> list[str]:
    """Who is awake. After drink, drugs or a sleepy medicine another sober adult does the feeds if there is one."""
    if not set(decision.rows) & {*AT_ANY_AGE, "tiredness", "adult_condition"}:
        return ["in_charge"] if "sofa" in decision.rows else []
    return _helped(answers)


def _helped(answers: Answers) -> list[str]:
    """Who does the feeds where the parent who writes may not wake as usual."""
    helper = a.value(answers, "helper")
    if helper == "yes":
        return ["sober_adult"]
    if helper == "no":
        return ["on_your_own", "cannot_manage"]
    return ["sober_adult", "on_your_own", "cannot_manage"]


def night_of(moment: datetime) -> date:
    """The date of the evening that a moment belongs to, in London: at 3 am it is still last night."""
    here = moment.astimezone(LONDON)
    return (here - timedelta(days=1)).date() if here.hour < _MORNING else here.date()


def code(page: str, night: date) -> str:
    """The last part of the plan page's address: `cot-261125`."""
    return f"{page}-{night:%y%m%d}"


def read_code(written: str) -> Optional[tuple[str, date]]:
    """The page and the night of a code; `None` for one that was never made here."""
    found = _CODE.fullmatch(written)
    if not found:
        return None
    try:
        return found[1], datetime.strptime(found[2], "%y%m%d").date()
    except ValueError:
        return None
