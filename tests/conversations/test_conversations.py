"""Runs every transcript of this folder through the real assistant: one scenario a file, named as a sentence about the user."""

from pathlib import Path

import pytest

from safer_sleep.written import read_yaml
from transcript import play, problems

SCENARIOS = sorted(Path(__file__).parent.glob("**/*.yml"))


@pytest.mark.assistant
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_transcript(assistant, path):
    play(read_yaml(path), assistant)


@pytest.mark.parametrize(
    "turn",
    [
        {"bot": "utter_warmth/hats"},
        {"begins": "Ring"},
        {"says": ["cot"]},
        {"never_says": ["CALL 999"]},
        {"urgency": "routine"},
        {"buttons": ["Why?"]},
        {"buttons": []},
        {"no_button": ["Help is here"]},
        {"contacts": ["Samaritans"]},
        {"contacts": []},
        {"no_contact": ["999"]},
        {"cards": ["Closed now"]},
    ],
    ids=str,
)
def test_a_reply_that_is_not_as_written_is_noticed(turn):
    message = {"text": "Call 999 now.", "topic": "emergency/choking", "urgency": "emergency",
               "buttons": [{"title": "Help is here, it is dealt with", "choice": "x"}], "contacts": [{"name": "999", "hours": "Open now"}]}  # fmt: skip
    assert problems(turn, {"messages": [message]})
    assert not problems({"bot": "utter_emergency/choking", "says": ["999"], "buttons": ["Help is here"], "contacts": ["999"], "no_contact": ["111"], "cards": ["Open now"]}, {"messages": [message]})
    assert problems({}, {"error": {}, "messages": [message]})
