"""Slips of a shaking thumb, voice-to-text, shorthand, second languages."""

import pytest

from safer_sleep.safety.red_flags import detect

MISSPELT = [
    "hes nto breathing", "bby not brething", "notbreathing", "NOT BREATHINGGG", "shes gone bleu", "flopy and wont wake", "hes chocking", "chokeing on a grape",
    "havin a siezure", "convulshion", "babyisblue", "shes un responsive and limp", "swallowd a battry", "he’s gone floppy", "h e l p not breathing",
    "i shoook him", "suicdal", "he has a nife at me, a knife", "mi baby no breathe",
]  # fmt: skip


@pytest.mark.parametrize("message", MISSPELT)
def test_noticed(message):
    flag = detect(message)
    assert flag is not None, message


REAL_WORDS = ["parking permit", "secure cot", "hiking trip with a sling", "gravy for tea", "shaded pram", "checking the monitor", "fitted sheet", "blew up the airbed"]


@pytest.mark.parametrize("message", REAL_WORDS)
def test_a_real_word_is_never_taken_for_a_misspelt_sign(message):
    assert detect(message) is None
