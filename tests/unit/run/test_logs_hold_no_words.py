"""Rasa writes messages, slots and whole conversations into log lines and exceptions. None of it gets past the formatter."""

import json
import logging
import sys

from safer_sleep.run.logs import WordlessFormatter

WORDS = "my partner hits me"


def line(name, message, *arguments, error=None):
    found = None
    if error is not None:
        try:
            raise error
        except type(error):
            found = sys.exc_info()
    return WordlessFormatter().format(logging.LogRecord(name, logging.ERROR, "file.py", 7, message, arguments, found))


def test_rasas_words_are_left_out_and_its_place_and_kind_of_error_kept():
    written = line("rasa.core.processor", f"failed on {WORDS}", error=ValueError(WORDS))
    assert WORDS not in written
    kept = json.loads(written)
    assert (kept["logger"], kept["error"]) == ("rasa.core.processor:7", "ValueError")


def test_arguments_are_left_out():
    assert WORDS not in line("sanic.root", "got %s", WORDS)


def test_an_exception_never_comes_with_our_own_lines():
    written = line("safer_sleep.channel.web", "A turn failed: %s", "ValueError", error=ValueError(WORDS))
    assert "A turn failed: ValueError" in written and WORDS not in written
