"""The cot beside the bed is a yes, a grown-up alone on the sofa no warning about babies on sofas; with anything else in the words it is neither."""

import pytest

from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.own_place import bed_with_the_baby, own_place

COT, SOFA = "sleep_space/safest_place#own_cot", "co_sleeping/sofa_armchair#grown_up"


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


def said(text, before="co_sleeping/alcohol"):
    found = own_place(text, after(before))
    return f"{found.topic}#{found.part}" if found is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "ok can i wheel the cot in next to me then",
        "its a normal cot not a bedside one. is next to my bed ok",
        "in the cot. so is that fine",
        "does he need to go in his own cot tonight then",
        "so he is in his cot next to me. right?",
        "can i put him in the moses basket next to my bed",
        "is it ok if he sleeps in his cot next to me",
        "so i can put her in her cot beside us is that right",
    ],
)
def test_the_cot_next_to_the_bed_is_a_yes(text):
    assert said(text) == COT


@pytest.mark.parametrize(
    "text",
    [
        "so can he just sleep next to me not his cot",
        "so can he be next to me now then in his cot",
        "so can i lay him next to me not in the cot",
        "can he stay right up next to me, not in the cot",
        "put him in the cot then move him in next to me is that ok",
        "so can both twins go in his cot next to me",
        "in his cot next to me, is that ok with a pillow",
        "its a big cot, can i bring him in tonight",
        "its a normal cot. can he be next to me",
        "can she roll in her cot",
        "can he go in his cot with a pillow",
        "can he sleep in the cot in his own room",
        "is it ok in the old cot, one side drops down",
        "he is in his cot but he wont settle, is that ok",
        "can she go in her cot on her tummy",
        "hes in his cot",
        "can the twins go in the one cot?",
        "hes in the moses basket on my bed is that ok",
        "can i put his basket in the bed between us",
        "can he sleep in his cot face down",
        "can i put a comforter in the cot",
        "can i put the cot next to the radiators",
        "can i take the side off and push the cot in next to my bed",
        "hes in the cot with his sister is that ok",
        "can he go in the cot after a bang on the head",
        "he choked in the cot is that ok",
        "why must i put him in the cot?",
        "what if i dont put him in his cot",
        "in the cot with a hot water bottle is that fine",
    ],
)
def test_with_something_else_in_it_no_yes_is_given(text):
    assert said(text) is None


@pytest.mark.parametrize("text", ["i mean me sleep on the couch and baby in the basket next to me", "not with the baby!! HE is on the sofa on his own"])
def test_a_grown_up_alone_on_the_sofa(text):
    assert said(text, "co_sleeping/sofa_armchair") == SOFA


@pytest.mark.parametrize(
    "text",
    [
        "can i sleep on the sofa with the baby on my chest and the basket next to me",
        "can he sleep on the sofa with baby",
        "can i kip on the couch with her on my own",
        "so he sleeps on the sofa",
        "can he sleep on the sofa on his own",
        "he is on the sofa on his own is that ok",
        "i sleep on the sofa and hes on his own next to me",
        "i go on the sofa and the baby is asleep in my arms on my own",
        "im on the sofa on my own feeding him",
    ],
)
def test_a_baby_on_the_sofa_is_never_meant(text):
    assert said(text, "co_sleeping/sofa_armchair") is None


def test_no_first_message_and_nothing_in_an_emergency():
    assert own_place("in the cot. so is that fine", History()) is None
    assert said("in the cot. so is that fine", "emergency/not_breathing") is None


@pytest.mark.parametrize("text", ["so can i lay him next to me not in the cot", "can she sleep right next to me and not the cot", "put him in the cot then move him in next to me is that ok", "so can he be next to me now then in his cot", "not in his cot, next to me, is that ok"])
def test_next_to_me_and_no_cot_is_the_bed(text):
    found = bed_with_the_baby(text, after("co_sleeping/sofa_armchair"))
    assert found is not None and (found.topic, found.part) == ("co_sleeping/is_it_safe", "")
    smokes = bed_with_the_baby(text, after("co_sleeping/smoking"))
    assert smokes is not None and (smokes.topic, smokes.part) == ("co_sleeping/smoking", "")
    drank = bed_with_the_baby(text, after("co_sleeping/alcohol"))
    assert drank is not None and (drank.topic, drank.part) == ("co_sleeping/alcohol", "bed_still")


@pytest.mark.parametrize("text", ["ok can i wheel the cot in next to me then", "can he go in his cot next to me then", "its a normal cot not a bedside one. is next to my bed ok"])
def test_the_cot_beside_is_no_bed(text):
    assert bed_with_the_baby(text, after("co_sleeping/alcohol")) is None
