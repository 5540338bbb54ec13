"""Two numbers of weeks, one before 37 and one after: it is asked once which holds; if nobody can say, the baby came early."""

import pytest

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.questions import wording
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.say import replies
from safer_sleep.co_sleeping_check.talk import State, take
from safer_sleep.co_sleeping_check.turn import meant

UNSURE = [
    "38 they said. scan date was diffrent tho so maybe 36 but they wrote 38",
    "they said 38 but by my dates 36, who do i believe",
    "37 they reckoned but the consultant put 36 plus 6 on the notes",
    "36 or 37",
    "between 36 and 37",
    "midwife said 37 doctor said 36",
    "37 i think or 36",
]


def turn(text, misses=0):
    state = State(answers={"place": {"value": "adult_bed"}, "alcohol": {"value": "no"}, "age": {"weeks": 6}}, asked="born_early", misses=misses)
    found = meant(text, state, "chat/unclear", False)
    return found, take(state, found.part, found.answers)


@pytest.mark.parametrize("text", UNSURE)
def test_it_is_asked_which(text):
    found, state = turn(text)
    assert not found.answers and state.asked == "born_early"
    assert wording().phrases["unread_which_weeks"] in replies(state)[0]["text"]


@pytest.mark.parametrize("text", [*UNSURE, "i dont know", "not sure really", "38 or 36 i dont know"])
def test_a_second_time_it_counts_as_early(text):
    _, state = turn(text, misses=1)
    assert a.has_risk(state.answers, "born_early") and state.asked != "born_early"


@pytest.mark.parametrize(
    "text, weeks",
    [("36 weeks. 36. not 35 like you put", 36), ("36 not 37", 36), ("37 not 36", 37), ("not 36, 35", 35), ("due at 40 but came at 36", 36), ("they said 35", 35), ("not 37 weeks he was 36", 36)],
)
def test_one_number_is_taken_at_once(text, weeks):
    found, _ = turn(text)
    assert found.answers["born_early"]["weeks"] == weeks


@pytest.mark.parametrize("text", ["not 37", "wasnt even 37 weeks", "he didnt make 37 weeks", "not 37 weeks yet", "37 they said but came before", "nearly 37"])
def test_not_reaching_37_is_never_37(text):
    answer = read(text, "born_early").answers.get("born_early")
    assert answer is None or a.has_risk({"born_early": answer}, "born_early")
