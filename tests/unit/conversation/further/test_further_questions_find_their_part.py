"""Further questions, group by group (`further_questions/<group>.yml`): which part of the answer just read they find, and what finds none."""

from pathlib import Path

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.further.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.written import read_yaml

GROUPS = {file.stem: read_yaml(file) for file in sorted((Path(__file__).parent / "further_questions").glob("*.yml"))}
FINDS = [
    (f"{group}/{topic}", part, text)
    for group, table in GROUPS.items()
    for topic, parts in table["finds"].items()
    for part, texts in parts.items()
    for text in texts
]
FINDS_NONE = [(f"{group}/{topic}", text) for group, table in GROUPS.items() for topic, texts in table["finds_none"].items() for text in texts]


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


@pytest.mark.parametrize(("topic", "part", "text"), FINDS)
def test_a_further_question_finds_its_part(topic, part, text):
    assert follow_up(text, after(topic)) == (topic, part)


@pytest.mark.parametrize(("topic", "text"), FINDS_NONE)
def test_another_question_finds_none(topic, text):
    assert follow_up(text, after(topic)) is None


@pytest.mark.parametrize("group", GROUPS)
def test_every_part_that_is_asked_for_in_words_is_tried(group):
    # A part with `after` is heard only behind another part, and is tried where that is.
    written = {(name, more.part) for name, answer in answers().items() if name.startswith(f"{group}/") for more in answer.more if more.asked and not more.after}
    assert written == {(topic, part) for topic, part, _ in FINDS if topic.startswith(f"{group}/")}


@pytest.mark.parametrize("topic", [topic for topic in answers() if topic.split("/")[0] in GROUPS])
def test_no_phrase_stands_in_two_parts_of_one_topic(topic):
    # What is typed while a baby is lifted off has the words of any night.
    heard_together = [more for more in answers()[topic].more if not (more.after and topic.startswith("co_sleeping/"))]
    phrases = [phrase for more in heard_together for phrase in more.asked]
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize("text", ["he can't quite roll both ways", "she doesn't really do both yet", "not rolling both ways", "he isn't able to do both"])
def test_not_both_ways_is_never_told_to_leave_them(text):
    assert follow_up(text, after("sleep_position/rolls_over")) == ("sleep_position/rolls_over", "one_way")
