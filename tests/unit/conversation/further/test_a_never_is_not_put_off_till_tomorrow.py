""" "Ill leave her tonight and swap tomorrow", after an answer that says never, is no nod: it is asked for now, and why."""

from functools import partial

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import BACK, CAR_SEAT, PODS_NESTS, ROLLS_OVER, THANKS, WEIGHTED
from tests.unit.conversation import talk
from tests.unit.conversation.talk import after

NOW = f"{THANKS}#not_later"

decided = partial(talk.decided, topic="chat/thanks", how="alone: likely", confidence=0.6)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (WEIGHTED, "ill leave her tonight shes settled and swap tomorrow"),
        (f"{WEIGHTED}#used", "shes already in it, ill keep her in it til the morning"),
        (CAR_SEAT, "ok ill leave her there just tonight then"),
        (CAR_SEAT, "okay will move her when she wakes"),
        ("sleep_space/mattress", "he's on it now. ok i'll change it in morning"),
        (BACK, "he sleeps better though so ill carry on"),
        (BACK, "ill put him on his back from tomorrow"),
        (BACK, "ive put her on her front, ill swap tomorrow"),
        (PODS_NESTS, "think ill carry on using it he loves it"),
        (PODS_NESTS, "ok thanks ill stop using it tomorrow"),
        (PODS_NESTS, "ill use it till the new mattress comes"),
        (PODS_NESTS, "ok put him in it"),
        ("sleep_space/bouncer_swing", "hes so settled ill just let him sleep there"),
        ("sleep_space/clear_cot", "i'll keep the bumper in for now"),
        ("sleep_space/clear_cot#dummy", "ill take it out tomorrow"),
        ("warmth/hats", "ok ill take it off in the morning"),
        ("warmth/swaddling", "ill keep swaddling her tonight"),
        ("co_sleeping/smoking", "ok we will stop from tomorrow"),
        ("co_sleeping/sofa_armchair", "ok just tonight and then ill stop"),
    ],
)
def test_it_is_asked_for_now(said, text):
    assert decided(text, after(said)) == NOW


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (WEIGHTED, "ok ill leave her in the cot tonight"),
        ("sleep_space/clear_cot", "ill leave the pillow out tonight"),
        ("sleep_space/clear_cot", "ok ill take them out now"),
        (CAR_SEAT, "ive moved her. ill wash the seat tomorrow"),
        (CAR_SEAT, "ill leave it there thanks"),
        (PODS_NESTS, "ok moved him, ill bin it tomorrow"),
        (PODS_NESTS, "do i have to do it tonight"),
        (BACK, "ok ill keep him on his back"),
        (BACK, "ok thanks will do"),
        (ROLLS_OVER, "ill leave her on her tummy then"),
        ("warmth/hats", "ok ill leave it off"),
        ("sleep_space/pram", "ill leave her there til she wakes"),
        ("sleep_space/mattress", "ill ask the health visitor tomorrow"),
        ("settling/crying", "ill leave her tonight"),
        ("co_sleeping/alcohol", "ok ill put her in the cot tonight"),
        ("co_sleeping/sofa_armchair#grown_up", "ill carry on then"),
    ],
)
def test_what_is_done_or_right_is_not_scolded(said, text):
    assert decided(text, after(said)) != NOW


def test_what_a_model_hears_as_unsafe_is_no_nod_either():
    unsafe = {"reactions": {"unsafe": 0.9, "done": 0.05}}
    assert decided("she can stop where she is", after(CAR_SEAT), further=unsafe) == NOW
    assert decided("is it really that bad", after(CAR_SEAT), further=unsafe) != NOW
    assert decided("hes back in with me", after("co_sleeping/is_it_safe"), further=unsafe) != NOW


@pytest.mark.parametrize("text", ["ill leave her tonight shes gone floppy and blue", "hes choking on the bumper ill take it out in the morning"])
def test_a_sign_of_danger_comes_first(text):
    assert decided(text, after(PODS_NESTS)).startswith("emergency/")


def test_an_ill_baby_is_not_only_moved():
    assert decided("ill leave her tonight and swap tomorrow", after(WEIGHTED), ["shes 39.2 and 5 weeks"]) != NOW


def test_a_baby_on_a_sleeper_is_still_lifted_off():
    assert decided("ill move him in the morning hes asleep on me on the sofa and im dropping off", after("co_sleeping/sofa_armchair")) == "co_sleeping/sofa_armchair#now"


@pytest.mark.parametrize("text", ["thanks. my mother in law will sleep also with us when she visit", "my mum sleeps in with us sometimes", "and nan would be in our bed too when she stays", "can my sister sleep with us and baby"])
def test_one_more_in_the_bed_is_no_nod(text):
    assert decided(text, after("co_sleeping/is_it_safe")) == "co_sleeping/partner#someone_else"


@pytest.mark.parametrize("text", ["thanks. my mother in law said that too", "my mum sleeps in the spare room", "my nan had us in the cot"])
def test_a_grandmother_elsewhere_is_not_in_the_bed(text):
    assert decided(text, after("co_sleeping/is_it_safe")) != "co_sleeping/partner#someone_else"


def test_the_words_say_now_and_why():
    text = next(more.text for more in answers()[THANKS].more if more.part == "not_later")
    assert text.startswith("Please change it now") and "each sleep" in text


@pytest.mark.parametrize(("said", "text", "part"), [(WEIGHTED, "shes already in it now asleep", f"{WEIGHTED}#used"), (CAR_SEAT, "hes still asleep in it", f"{CAR_SEAT}#already"), (PODS_NESTS, "well shes in it now", NOW), ("sleep_space/clear_cot", "its in there now hes asleep on it", NOW), ("sleep_space/bouncer_swing", "he is sleeping in one right now", "sleep_space/bouncer_swing#already")])
def test_who_lies_in_it_is_lifted_out(said, text, part):
    assert decided(text, after(said), topic="chat/unclear") == part


@pytest.mark.parametrize(("said", "text"), [(CAR_SEAT, "shes in it but were driving"), ("sleep_space/bouncer_swing", "hes awake in it"), (WEIGHTED, "shes not in it now"), ("sleep_space/moses_basket", "shes in it now"), (PODS_NESTS, "is she ok if shes in it now")])
def test_who_is_awake_or_not_in_it_is_not(said, text):
    assert not (decided(text, after(said), topic="chat/unclear") or "").endswith(("#used", "#already", "#not_later"))


@pytest.mark.parametrize("text", ["ok put him in it", "hes asleep now", "ive put her in it now"])
def test_put_or_asleep_in_a_seat_is_lifted_out(text):
    assert decided(text, after(CAR_SEAT)) == f"{CAR_SEAT}#already"


def test_asleep_in_a_cot_or_put_in_one_is_not():
    assert decided("hes asleep now", after("sleep_space/clear_cot")) == f"{THANKS}#asleep"
    assert decided("ive put him in his cot", after(CAR_SEAT)) == f"{THANKS}#done"
