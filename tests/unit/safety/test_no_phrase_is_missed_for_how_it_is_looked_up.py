"""A long message has to be read in milliseconds, so phrases are looked up by their words. None may be missed for that."""

import random

import pytest

from safer_sleep.nlu.training_data import examples
from safer_sleep.safety.phrases import Gap, Grammar, Group, PhraseBook, Words
from safer_sleep.safety.rules import rule_set

_WORDS = "is she he so very blue grey pale lips face round the a not gone , .".split()
_LISTS = {"colour": ["blue", "grey", "very? pale"], "lips": ["lips", "round the lips", "face"], "gone": ["gone", "has gone", "is <colour>"]}
_WRITTEN = ["blue", "very? pale", "<lips> .. <colour>", "gone|going blue", "she|he ... <colour>", "<gone> <lips>?", "<lips>? is <colour> .. the", "is so? <colour>"]


def _tried(phrase, at, words, place):
    """Every place where a phrase ends, by trying everything."""
    if at == len(phrase):
        return [place]
    element, ends = phrase[at], []
    if isinstance(element, Gap):
        skipped = 0
        for start in range(place, len(words) + 1):
            ends += _tried(phrase, at + 1, words, start)
            if start == len(words) or words[start] == "." or skipped == element.longest:
                break
            skipped += words[start] != ","
        return ends
    if isinstance(element, Words):
        if place < len(words) and words[place] in element.any_of:
            ends += _tried(phrase, at + 1, words, place + 1)
    elif isinstance(element, Group):
        for inner in element.phrases:
            for end in _tried(inner, 0, words, place):
                ends += _tried(phrase, at + 1, words, end)
    return ends + (_tried(phrase, at + 1, words, place) if element.optional else [])


@pytest.mark.parametrize("seed", range(40))
def test_what_is_found_is_what_trying_everything_finds(seed):
    dice = random.Random(seed)
    grammar, book = Grammar(_LISTS), PhraseBook()
    phrases = [grammar.read(written) for written in _WRITTEN]
    numbers = [book.add([phrase]) for phrase in phrases]
    for _ in range(25):
        words = [dice.choice(_WORDS) for _ in range(dice.randrange(14))]
        found = book.find(words)
        for number, phrase in zip(numbers, phrases):
            tried = [(start, ends[0]) for start in range(len(words)) if (ends := _tried(phrase, 0, words, start))]
            assert found.get(number, []) == tried, (_WRITTEN[number], words)


def test_in_the_rules_as_well():
    rules = rule_set()
    dice = random.Random(1)
    said = [rules.words(text) for text in dice.sample(sorted(text for texts in examples().values() for text in texts), 12)]
    phrases = {id(phrase): (number, phrase) for listed in rules.book._by_first.values() for number, phrase, _ in listed}
    for words in said:
        tried = [(number, (start, ends[0])) for number, phrase in phrases.values() for start in range(len(words)) if (ends := _tried(phrase, 0, words, start))]
        found = [(number, span) for number, spans in rules.book.find(words).items() for span in spans]
        assert sorted(found) == sorted(tried)
