"""What a rule was sure of is closed by typed words only where every one of them is known as good news; else it is asked whether it is over."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import DANGER_NOW, HARM_TO_BABY, SELF_HARM
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.emergency.questions import took_mine
from safer_sleep.conversation.history import BY_MODELS, CLOSES, DEALT_WITH, IS_IT_NOW, NOT_THAT, SEEN, STILL, History, Said, Turn

BREATHING, CHOKING, SEIZURE, ILL = (f"emergency/{t}" for t in ("not_breathing", "choking", "seizure", "seriously_ill"))
EVERY = (BREATHING, CHOKING, SEIZURE, ILL, SELF_HARM, HARM_TO_BABY, DANGER_NOW)


def open_(emergency, sign="some_rule", *parts, how=None):
    how = how or f"red flag: {sign}"
    turns = [Turn(emergency, "", None, [Said(emergency, "", "", answers()[emergency].buttons)], how=how)]
    return History([*turns, *(Turn(emergency, part, None, [Said(emergency, part, "")]) for part in parts)])


def reply(text, history, earlier=(), topic="chat/unclear", shares=None):
    decided = decide(text, list(earlier), history, {"topic": topic, "how": "alone: offered", "offers": []}, shares or {})
    return (decided.topic, decided.part) if decided is not None else None


@pytest.mark.parametrize("text", [
    "i havent hurt him but i want to", "i wouldnt hurt him unless he keeps crying", "ive never hurt him yet", "i havent touched him but it wont leave my head",
    "im not going to hurt him right this second", "i wouldnt do it while hes awake", "no one is hurt for now",
])  # fmt: skip
@pytest.mark.parametrize("emergency", [HARM_TO_BABY, SELF_HARM])
def test_a_denial_with_a_word_that_turns_it_ends_nothing(text, emergency):
    found = reply(text, open_(emergency))
    assert found is None or found[1] not in CLOSES


@pytest.mark.parametrize("text", [
    "were home on our own", "we are home with no car", "were at home", "he was discharged from scbu", "we were discharged after the birth", "been seen for his hip check today",
    "the gp gave antibiotics for his sister", "we were at the hospital", "he was seen by a doctor earlier", "the hospital sent us home three days ago",
    "got antibiotics from the doctor but no better", "the hv said its just heat rash", "the health visitor has seen it on a video", "nothing wrong with him before",
    "nothing happened after", "nothing like that until now", "hospital said there was nothing left to do", "we are home without her", "they couldnt get it out", "no doctor here", "doctor said infection is serious",
    "just got home hes asleep", "hes asleep now im back home",
])  # fmt: skip
@pytest.mark.parametrize("emergency", [BREATHING, CHOKING, SEIZURE, ILL])
def test_help_of_another_time_or_place_ends_nothing(text, emergency):
    found = reply(text, open_(emergency))
    assert found is None or found[1] not in CLOSES


@pytest.mark.parametrize(("text", "emergency", "part"), [
    ("the doctor has seen him, he is fine", ILL, SEEN), ("paramedics came and checked her over", BREATHING, SEEN), ("shes awake now", SEIZURE, DEALT_WITH),
    ("it came out hes breathing fine", CHOKING, DEALT_WITH), ("i never touched him", HARM_TO_BABY, NOT_THAT), ("no im not suicidal", SELF_HARM, NOT_THAT),
    ("i told my mum", SELF_HARM, DEALT_WITH), ("the police took him", DANGER_NOW, DEALT_WITH), ("im at my sisters, were safe now", DANGER_NOW, DEALT_WITH),
])  # fmt: skip
def test_true_good_news_still_does(text, emergency, part):
    assert reply(text, open_(emergency)) == (emergency, part)


@pytest.mark.parametrize("text", ["i didnt hit him though", "i never touched him", "everyone is fine", "no one is hurt", "all good now", "im calm now", "my mum is here"])
@pytest.mark.parametrize(("emergency", "sign"), [(HARM_TO_BABY, "baby_shaken"), (HARM_TO_BABY, "baby_hurt"), (ILL, "poisoned"), (ILL, "battery")])
def test_what_was_done_or_swallowed_is_over_only_once_somebody_trained_has_looked(text, emergency, sign):
    found = reply(text, open_(emergency, sign))
    assert found is None or found[1] not in CLOSES
    assert reply("the doctor checked him hes fine", open_(emergency, sign)) == (emergency, SEEN)


@pytest.mark.parametrize("text", ["i rang the samaritans no one answered", "i told my mum she laughed", "i rang my gp they were shut"])
@pytest.mark.parametrize("how", ["red flag: suicide", BY_MODELS])
def test_whom_one_has_rung_in_vain_is_no_end(text, how):
    found = reply(text, open_(SELF_HARM, how=how))
    assert found is None or found[1] not in CLOSES


@pytest.mark.parametrize("text", ["hes left with the baby", "i got out but the baby is still in there", "hes gone he took my son", "ive left, the kids are inside"])
def test_a_baby_left_with_whoever_is_feared_is_danger_now(text):
    assert reply(text, open_(DANGER_NOW)) == (DANGER_NOW, "")


@pytest.mark.parametrize("text", ["haha joke", "no", "im ok", "only 6. dont send anyone", "i feel stupid. baby asleep", "my belly hurts a bit", "everyone is fine", "i told my mum"])
@pytest.mark.parametrize("told", ["i took 20 paracetamol", "ive taken too many of my tablets", "took all my sertraline"])
def test_swallowed_tablets_stay_swallowed(text, told):
    assert reply(text, open_(SELF_HARM, "suicide"), [told]) == (SELF_HARM, "taken")
    again = open_(SELF_HARM, "suicide", "taken")
    assert reply(text, again, [told, "lol"]) == (SELF_HARM, "taken_still")
    assert all("999" in more.text for more in answers()[SELF_HARM].more if more.part.startswith("taken"))


@pytest.mark.parametrize(("text", "part"), [("paramedics are here", DEALT_WITH), ("i called 999 theyre coming", "called"), ("no signal", "cannot_call"), ("im going to a&e now", "going")])
def test_and_what_is_done_about_them_is_heard(text, part):
    assert reply(text, open_(SELF_HARM, "suicide"), ["i took 20 paracetamol"]) == (SELF_HARM, part)


def test_the_babys_poisoning_is_not_the_parents():
    assert reply("i think he took my tablets", History(), shares={SELF_HARM: 0.6}) == (ILL, "")
    assert not took_mine("i think he took my tablets", ["my partner wants to die"]) and not took_mine("he hasnt taken my tablets", [])


@pytest.mark.parametrize("text", ["am i overreacting", "he says im overreacting", "am i being silly"])
@pytest.mark.parametrize("emergency", EVERY)
def test_whether_they_overreact_is_answered_with_no(text, emergency):
    assert reply(text, open_(emergency)) == (emergency, "no_fuss")
    words = next(more.text for more in answers()[emergency].more if more.part == "no_fuss")
    assert words.startswith("No.") and "999" in words


@pytest.mark.parametrize("text", ["rung 111 theyre calling back in an hour", "spoke to the gp theyll ring me back", "waiting for 111 to call back"])
def test_who_waits_for_a_slower_call_is_told_not_to(text):
    assert reply(text, open_(BREATHING)) == (BREATHING, STILL)


def test_help_that_is_minutes_away_is_not_sent_for_again():
    assert reply("yes ive called them theyre 8 mins away hes breathing", open_(SEIZURE)) == (SEIZURE, "step1")


@pytest.mark.parametrize(("text", "part"), [("my neighbor is drive us hospital", "going"), ("we here at a and e now", SEEN)])
def test_the_way_to_hospital_is_heard_after_a_fall_too(text, part):
    assert reply(text, open_(ILL, "head_injury"), ["he fell off the bed and hit his head"]) == (ILL, part)


def test_what_was_found_was_not_swallowed_and_a_rule_is_still_asked_about():
    assert reply("found it. under the rug. sorry", open_(CHOKING, how=BY_MODELS)) == (CHOKING, NOT_THAT)
    assert reply("found it. under the rug. sorry", open_(CHOKING)) == (CHOKING, STILL)
    assert reply("found it in his mouth", open_(CHOKING, how=BY_MODELS)) != (CHOKING, NOT_THAT)


@pytest.mark.parametrize("text", ["not blue, not floppy, just sleeps and sleeps", "no he just sleeps all day"])
def test_a_baby_who_sleeps_on_and_on_has_a_sign(text):
    buttons = (("Yes, now", ILL), ("No", "chat/unclear"))
    asked = History([Turn("chat/unclear", IS_IT_NOW, None, [Said("chat/unclear", IS_IT_NOW, "", buttons)])])
    assert reply(text, asked, ["my baby makes grunting noises"], "settling/normal_sleep") == (ILL, "")


def test_the_words_of_a_relative_who_is_a_midwife_are_no_end():
    assert reply("sister is a midwife shes seen him", open_(BREATHING), topic="support/concealed_pregnancy") == (BREATHING, "go")


@pytest.mark.parametrize(("text", "milk"), [("shes breathing fine shes 5 days. can i feed her", True), ("is it safe to breastfeed now", True), ("can i feed her in bed", False), ("can i give her a bottle", False)])
def test_after_codeine_the_milk_comes_before_help_with_feeding(text, milk):
    drugs = "co_sleeping/drugs_medicines"
    history = History([Turn(drugs, "", None, [Said(drugs, "", "")], how="alone: clear")])
    found = reply(text, history, ["took codeine for my stitches, i feel floaty"], "support/breastfeeding_help")
    assert (found == (drugs, "milk")) == milk
    assert reply("can i feed her", history, ["i take antihistamines"], "support/breastfeeding_help") != (drugs, "milk")


def test_why_is_not_answered_with_a_shake_where_none_was_told():
    decided = decide("hmm words that no pattern knows", [], open_(HARM_TO_BABY, "fear_of_harming"), {"topic": "chat/unclear", "how": "alone: offered", "offers": []}, {}, further={"emergency": {"why": 0.9}})
    assert (decided.topic, decided.part) == (HARM_TO_BABY, STILL)


def test_the_usual_dose_holds_nobody_where_only_the_models_saw_danger():
    heard = open_(SELF_HARM, how=BY_MODELS)
    assert reply("no im not suicidal its my usual dose", heard, ["i took my sertraline today"]) == (SELF_HARM, NOT_THAT)
    assert reply("its my usual tablets but i took 20", heard, ["i took my sertraline today"]) == (SELF_HARM, "taken")
    assert reply("no its my usual dose", open_(SELF_HARM, "suicide"), ["i took my sertraline today"]) == (SELF_HARM, "taken")


def test_im_fine_ends_no_violence_nor_does_whoever_is_feared():
    assert reply("my partner is here", open_(DANGER_NOW)) == (DANGER_NOW, "")
    assert reply("im fine", open_(DANGER_NOW)) == (DANGER_NOW, STILL)
    assert reply("im safe now", open_(DANGER_NOW)) == (DANGER_NOW, DEALT_WITH)


def test_the_waiting_room_of_a_hospital_is_help_and_one_that_was_left_is_not():
    assert reply("we're in a+e waiting room now x", open_(ILL)) == (ILL, "seen")
    for text in ("the a+e waiting room was full so we drove home", "shall we go and sit in the a&e waiting room", "we left the a&e waiting room"):
        assert reply(text, open_(ILL)) not in ((ILL, "seen"), (ILL, "dealt_with"), (ILL, "not_that")), text
