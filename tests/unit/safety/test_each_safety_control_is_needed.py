"""Each control of the detector, taken out: what it is there for then goes wrong. If one of these fails, the control has stopped mattering."""

from dataclasses import replace

import pytest

from safer_sleep.safety import red_flags
from safer_sleep.safety.rules import rule_set
from safer_sleep.safety.spelling import Speller


@pytest.fixture
def without(monkeypatch):
    """Puts changed rules in place of the real ones."""

    def change(**changes):
        changed = replace(rule_set(), **changes)
        monkeypatch.setattr(red_flags, "rule_set", lambda: changed)

    return change


def certain(message, earlier=()):
    flag = red_flags.read(message, earlier).flag
    return flag is not None and flag.certain


def test_negation(without):
    assert not certain("hes not floppy")
    without(deniers=frozenset())
    assert certain("hes not floppy")


def test_spelling(without):
    assert certain("hes unresponsve")
    without(speller=Speller([], []))
    assert not certain("hes unresponsve")


FIGURES = ["sister will kill me if im late", "limp with tiredness", "gone blue with cold myself", "she has been shaken up", "im on tablets for seizures", "wish i was dead tired"]


@pytest.mark.parametrize("figure", FIGURES)
def test_figures_of_speech(without, figure):
    assert not certain(figure)
    without(figures=-1)
    assert certain(figure)


OTHER_THINGS = ["my wife looks grey", "30 weeks and hes battering my bladder", "red face then a massive grin", "he cant breathe and suck"]


@pytest.mark.parametrize("message", OTHER_THINGS)
def test_words_that_are_part_of_something_else(without, message):
    assert not certain(message)
    without(rules=tuple(replace(rule, not_as=None) for rule in rule_set().rules))
    assert certain(message)


def test_contexts(without):
    assert not certain("he had a fit last year") and not certain("scared he will stop breathing")
    without(contexts=())
    assert certain("he had a fit last year") and certain("scared he will stop breathing")


def test_age(monkeypatch):
    assert certain("2 weeks old temp 38")
    monkeypatch.setattr(red_flags, "facts", lambda words, earlier: set())
    assert not certain("2 weeks old temp 38")


def test_a_fault_in_the_rules_still_asks(monkeypatch):
    def broken():
        raise OSError("rules cannot be read")

    monkeypatch.setattr(red_flags, "rule_set", broken)
    flag = red_flags.detect("hes not breathing")
    assert flag.topic == "emergency/not_breathing" and not flag.certain
    assert red_flags.detect("what tog tonight") is None
