"""An answer given in the check is put right by a whole sentence, while it asks and just after its result; "but I don't smoke" clears nobody else."""

import pytest

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.questions import TOPIC
from safer_sleep.co_sleeping_check.say import replies
from safer_sleep.co_sleeping_check.talk import State, take
from safer_sleep.co_sleeping_check.turn import meant

YES, NO = {"value": "yes"}, {"value": "no"}
HIM = {"value": "yes", "who": "partner"}
BASE = {"place": {"value": "adult_bed"}, "alcohol": NO, "age": {"months": 3}, "born_early": {"weeks": 36}}


def turn(text, given, asked, just_told=False):
    """What a message is for a check with these answers, and the state after it."""
    state = State(answers={**BASE, **given}, asked=asked, trail=list({**BASE, **given}), night="")
    found = meant(text, state, "chat/unclear", False, just_asked=asked is not None, just_told=just_told)
    return found, take(state, found.part, found.answers) if found is not None and found.topic == TOPIC else state


@pytest.mark.parametrize(
    "text, given, question, answer",
    [
        ("no thats wrong, i dont smoke", {"smoking": YES}, "smoking", NO),
        ("no no wrong my mum smoke not me she sleep other room. baby 3 month", {"smoking": YES}, "smoking", NO),
        ("not me, my husband", {"smoking": YES}, "smoking", HIM),
        ("no its not me its my husband", {"smoking": YES}, "smoking", HIM),
        ("actually he does drink", {}, "alcohol", HIM),
        ("sorry he had a beer", {}, "alcohol", HIM),
        ("why. i dont smoke dont drink he was 38 week", {}, "born_early", {"weeks": 38}),
        ("i meant 37 not 36", {}, "born_early", {"weeks": 37}),
        ("you wrote that wrong, nobody smokes", {"smoking": YES}, "smoking", NO),
    ],
)
@pytest.mark.parametrize("asked", ["cot_here", None])
def test_it_is_taken_as_that_and_said_back(text, given, question, answer, asked):
    given = {**given, **({} if asked else {"cot_here": YES})}
    found, state = turn(text, given, asked, just_told=asked is None)
    assert found.answers[question] == answer
    said = replies(state)[0]["text"]
    assert "I have changed that" in said
    assert state.answers[question] == answer


@pytest.mark.parametrize(
    "text, given, question, answer",
    [
        ("no no i HAVE cot. only cloths in it. i take out", {"cot_here": NO, "smoking": YES}, "cot_here", YES),
        ("but i have a cot", {"cot_here": NO, "smoking": YES}, "cot_here", YES),
        ("change. 38 weeks and i have moses", {"cot_here": NO}, "cot_here", YES),
        ("change. 38 weeks and i have moses", {"cot_here": NO}, "born_early", {"weeks": 38}),
        ("but i never smoked in my pregnancy that were my mam years ago", {"smoked_in_pregnancy": YES, "cot_here": NO}, "smoked_in_pregnancy", NO),
        ("sorry it was alcohol free", {"alcohol": YES, "cot_here": YES, "helper": YES}, "alcohol", NO),
    ],
)
def test_it_is_taken_just_after_the_result(text, given, question, answer):
    found, state = turn(text, given, None, just_told=True)
    assert found.answers[question] == answer and "I have changed that" in replies(state)[0]["text"]


def test_several_at_once_where_it_was_asked_which_to_change():
    state = State(answers={**BASE, "smoking": YES, "cot_here": NO}, changing=True)
    found = meant("a smoker in bed no. basket yes", state, "co_sleeping/smoking", True, just_asked=False)
    assert found.answers == {"smoking": NO, "cot_here": YES}


#: They sound like a correction, and clear nothing: the yes may be of somebody else, or still holds.
STILL_A_RISK = [
    ("but i dont smoke", {"smoking": HIM}),
    ("no thats wrong i dont smoke", {"smoking": HIM}),
    ("but i dont smoke", {"smoking": YES}),
    ("i dont smoke", {"smoking": YES}),
    ("no nobody smokes in the bed", {"smoking": HIM}),
    ("wrong nobody smokes in bed", {"smoking": YES}),
    ("i dont smoke near him", {"smoking": YES}),
    ("actually i only smoke outside", {"smoking": YES}),
    ("sorry he doesnt smoke in the house", {"smoking": HIM}),
    ("why you write smoker in bed yes. mum NOT in bed", {"smoking": YES}),
    ("i dont want to stop smoking", {"smoking": YES}),
    ("thats wrong its my husband who smokes", {"smoking": YES}),
    ("not me, him", {"alcohol": YES}),
    ("no thats wrong i only had one", {"alcohol": YES}),
    ("actually i only had half a glass", {"alcohol": YES}),
    ("but i havent had a drink since 6", {"alcohol": YES}),
    ("sorry i meant one drink not two", {"alcohol": YES}),
    ("i said no drink but he had a beer", {"alcohol": YES}),
    ("wrong i never drink much", {"alcohol": YES}),
    ("but i never smoked in my pregnancy", {"smoked_in_pregnancy": YES}),
    ("but i never smoked in my pregnancy", {"smoked_in_pregnancy": HIM}),
    ("actually i stopped smoking when i found out i was pregnant", {"smoked_in_pregnancy": YES}),
    ("thats wrong i didnt smoke after 8 weeks pregnant", {"smoked_in_pregnancy": YES}),
    ("actually i dont vape inside", {"vaping": YES}),
    ("sorry the tablets are only codeine", {"medicine": YES}),
    ("thats wrong the tablets make him sleepy not me", {"medicine": YES}),
    ("he was 38 weeks when we got home", {}),
    ("he was 36 weeks not 35", {"born_early": {"weeks": 35}}),
]


@pytest.mark.parametrize("text, given", STILL_A_RISK)
@pytest.mark.parametrize("asked", ["cot_here", None])
def test_what_only_sounds_like_it_clears_no_risk(text, given, asked):
    given = {**given, **({} if asked else {"cot_here": YES, "helper": YES})}
    before = {**BASE, **given}
    risks = [q for q in before if q not in ("place", "age", "cot_here", "helper") and a.has_risk(before, q)]
    _, state = turn(text, given, asked, just_told=asked is None)
    # Asked again is as good: then the answer is open, and open counts as yes.
    assert all(a.has_risk(state.answers, q) for q in risks)
    assert "changed that" not in " ".join(state.lead) or "another adult" in " ".join(state.lead) or "36 weeks" in " ".join(state.lead)


@pytest.mark.parametrize(
    "text", ["can he smoke outside", "my mum smokes can she hold him", "what temperature should it be", "he will not stop crying", "i want to stop smoking", "thanks", "he was sick"]
)
def test_a_new_subject_just_after_the_result_is_no_correction(text):
    found, _ = turn(text, {"smoking": YES, "cot_here": YES}, None, just_told=True)
    assert found is None or not found.answers


def test_the_same_answer_again_is_not_said_to_be_changed():
    state = take(State(answers={**BASE, "smoking": {"value": "yes"}}, asked="cot_here"), "answer", {"smoking": YES, "cot_here": YES})
    assert "changed" not in " ".join(state.lead)


def test_a_basket_that_was_asked_about_is_no_change_of_place():
    found, state = turn("basket yes. he was 36 weeks sorry", {"smoking": YES}, "cot_here")
    assert state.answers["place"] == {"value": "adult_bed"}
