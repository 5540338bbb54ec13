"""The few-second pauses of a well, pink newborn are told apart from every other pause, by what the parent says and never by guessing."""

import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import SHORT_PAUSES, History, Said, Turn

BREATHING, PAUSE = "emergency/not_breathing", "baby_health/noisy_breathing#pause"
STOPPED = "he stopped breathing for a couple of seconds in his sleep then started again"


def said_to(*messages):
    earlier, text = messages[:-1], messages[-1]
    history = History([Turn(BREATHING, "", None, [Said(BREATHING, "", "")], how="red flag: stopped") for _ in earlier])
    understood = {"topic": "chat/unclear", "how": "alone: nothing understood", "offers": [], "part": "", "confidence": 0.5}
    found = decide(text, list(earlier), history, understood, {BREATHING: 0.9})
    return f"{found.topic}#{found.part}" if found is not None else None


@pytest.mark.parametrize(
    "messages",
    [
        [STOPPED, "hes 3 weeks. its like he pauses then does a load of quick breaths. hes feeding fine and pink"],
        [STOPPED + ", 3 weeks old", "its only like 3 seconds. hes never been blue. is it normal"],
        ["my 2 week old pauses for a few seconds when asleep then breathes fast, pink and feeding well, is that ok"],
        [STOPPED, "shes 10 days old", "no change of colour, feeds well, its a second or two"],
    ],
)
def test_all_of_it_was_told(messages):
    assert said_to(*messages) == PAUSE


@pytest.mark.parametrize(
    "messages",
    [
        [STOPPED],
        [STOPPED, "hes 3 weeks"],
        [STOPPED, "hes pink and feeding fine"],
        [STOPPED, "hes 3 months, pink, feeding fine"],
        [STOPPED, "hes 3 weeks, feeding fine, born at 35 weeks"],
        [STOPPED, "3 weeks old, went a bit blue, feeding fine"],
        [STOPPED, "3 weeks old, pink, feeding fine, it was about 15 seconds"],
        [STOPPED, "3 weeks old and pink but more than a few seconds"],
        [STOPPED, "hes 3 weeks and pink now, i had to nudge him"],
        [STOPPED, "3 weeks old, pink, feeding fine but hes floppy"],
        [STOPPED, "3 weeks old, pink, feeding fine, it happens every few seconds"],
        ["he keeps stopping breathing for a few seconds", "3 weeks old, pink, feeding fine"],
        ["baby not breathing", "hes 3 weeks", "a few seconds ago he was pink"],
    ],
)
def test_where_one_thing_is_missing_or_worse_it_stays_999(messages):
    assert said_to(*messages) != PAUSE


def test_the_emergency_is_over_with_it():
    history = History([Turn(BREATHING, "", None, [Said(BREATHING, "", "")]), Turn("baby_health/noisy_breathing", "pause", None, [], how=SHORT_PAUSES)])
    assert history.open_emergency is None
