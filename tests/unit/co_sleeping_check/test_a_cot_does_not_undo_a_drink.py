"""The own cot is the safest place whatever was drunk or taken; the plan then has no bed made ready for feeding, and says who is sober."""

import pytest

from safer_sleep.co_sleeping_check.plan import plan
from safer_sleep.co_sleeping_check.table import Decision, Result

COT = {"place": {"value": "cot"}}
BEST = Decision(Result.BEST_CHOICE, ("own_space",), ())
YES = {"value": "yes"}


@pytest.mark.parametrize("risk", ["alcohol", "drugs", "medicine", "tiredness"])
def test_after_a_drink_or_a_medicine_nobody_feeds_in_the_bed(risk):
    items = plan({**COT, risk: YES, "helper": {"value": "no"}}, BEST).items
    assert "feed_in_ready_bed" not in items
    assert {"clear_cot", "feed_sitting_up", "on_your_own", "cannot_manage"} <= set(items)


def test_a_sober_adult_is_named_where_there_is_one():
    assert "sober_adult" in plan({**COT, "alcohol": YES, "helper": YES}, BEST).items


def test_without_any_of_them_the_plan_is_as_it_was():
    found = plan(COT, BEST)
    assert "feed_in_ready_bed" in found.items and found.page == "own-space"


def test_a_baby_who_is_unwell_is_not_forgotten():
    assert "ill" in plan({**COT, "alcohol": YES, "unwell": YES}, BEST).items
