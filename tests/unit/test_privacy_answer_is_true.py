"""The privacy answer promises the clock that the service runs by."""

from safer_sleep.advice.answers import answers
from safer_sleep.settings import KEEP_HOURS


def test_the_promised_hours_are_the_hours_kept():
    assert f"{KEEP_HOURS:g} hours" in answers()["chat/privacy"].text
