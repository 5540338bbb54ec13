"""So many of somebody's tablets: a child who had them is poisoned, a grown-up who took them wants to die or may; two for a headache are neither."""

import pytest

from safer_sleep.safety.red_flags import detect


@pytest.mark.parametrize("message", ["he had 6 of my iron tablets", "my toddler had 3 of my tablets", "shes had 5 of my mums tablets", "he's had two of the nan's heart tablets", "baby swallowed two of my pills"])
def test_a_child(message):
    flag = detect(message)
    assert flag is not None and flag.certain and flag.topic == "emergency/seriously_ill", flag


@pytest.mark.parametrize("message", ["ive had 9 of my sertraline", "my wife has had 12 of her tablets", "i took ten of my antidepressants", "i had 20 of his tablets"])
def test_a_grown_up(message):
    flag = detect(message)
    assert flag is not None and flag.certain and flag.topic == "emergency/self_harm", flag


@pytest.mark.parametrize("message", ["i had 2 of my paracetamol", "ive taken two of the paracetamol for my head", "he had 3 of my chips", "there are 9 of the iron tablets left in the strip"])
def test_nobody_is_in_danger(message):
    flag = detect(message)
    assert flag is None or not flag.certain, flag
