"""Runs every transcript of this folder through the real assistant: one scenario a file, named as a sentence about the user."""

from pathlib import Path

import pytest
import yaml

SCENARIOS = sorted(Path(__file__).parent.glob("*.yml"))


@pytest.mark.assistant
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_transcript(assistant, path):
    conversation = None
    for turn in yaml.safe_load(path.read_text(encoding="utf-8")):
        reply = assistant.choose(turn["choose"], conversation) if "choose" in turn else assistant.say(turn["user"], conversation)
        conversation = reply["conversation"]
        first = reply["messages"][0]
        assert f"utter_{first['topic']}" == turn["bot"], first["text"]
        assert first["text"].startswith(turn.get("begins", "")), first["text"]
        for words in turn.get("holds", []):
            assert words in first["text"], first["text"]
        if "urgency" in turn:
            assert first["urgency"] == turn["urgency"]
