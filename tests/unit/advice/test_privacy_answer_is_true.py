"""The privacy answer promises the clock that the service runs by."""

from safer_sleep.advice.answers import answers
from safer_sleep.channel.redact import without_postcodes
from safer_sleep.settings import KEEP_HOURS


def test_the_promised_hours_are_the_hours_kept():
    assert f"{KEEP_HOURS:g} hours" in answers()["chat/privacy"].text


def test_of_a_postcode_only_what_is_promised_is_kept():
    assert "the postcode's first half (on a border, one figure more)" in answers()["chat/privacy"].text
    assert without_postcodes("NN17 1QG") == "NN17"
    assert without_postcodes("NN6 0AB") == "NN6 0"
