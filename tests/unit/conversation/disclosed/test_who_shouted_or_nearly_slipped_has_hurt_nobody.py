"""To shout and leave the room is no harm, nor is a baby nearly dropped in tiredness; shaken, dropped, nearly thrown or left alone are."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import CRYING, HARM_TO_BABY, TIRED_PARENT
from safer_sleep.conversation.disclosed.coping import coping
from safer_sleep.conversation.history import BY_MODELS, History
from safer_sleep.safety.red_flags import RedFlag
from tests.unit.conversation import talk


after = partial(talk.after, how=BY_MODELS)
decided = partial(talk.decided, shares={HARM_TO_BABY: 0.5}, topic=CRYING, how="alone: likely", confidence=0.4)


@pytest.mark.parametrize(
    "text",
    ["i shouted at him then i shut the door and went in the garden", "shouted at the baby and walked out", "i yelled at her so i left the room", "screamed at him and went in the kitchen", "i snapped at her and walked away"],
)  # fmt: skip
@pytest.mark.parametrize(("before", "topic"), [((), CRYING), ((HARM_TO_BABY,), HARM_TO_BABY)])
def test_to_shout_and_step_away_is_right(text, before, topic):
    assert decided(text, after(*before)) == f"{topic}#stepped"


@pytest.mark.parametrize(
    "text",
    [
        "i shouted at him and shook him then walked out", "shouted at her and walked out and went to the pub", "i shouted and threw him in the cot and shut the door", "shouted at him, hes floppy now, i went in the garden",
        "i shouted at my boyfriend and walked out", "shouted at the baby and walked out of the house",
    ],
)  # fmt: skip
def test_more_than_that_is_more(text):
    assert decided(text, History()) not in (f"{CRYING}#stepped", f"{HARM_TO_BABY}#stepped")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("no i didnt shake her. i just shouted. will it have damaged her", "shouted"), ("i only shouted i never hit him", "shouted"), ("i shouted at her thats all", "shouted"),
        ("i dont want to shout again. my mum shouted", "shout_again"), ("im scared ill shout again", "shout_again"),
    ],
)  # fmt: skip
def test_only_shouted(text, part):
    assert decided(text, after(CRYING), ["she wont stop crying"], shares={HARM_TO_BABY: 0.99}) == f"{CRYING}#{part}"


@pytest.mark.parametrize("text", ["i shouted at her", "i screamed at him and i feel awful", "I just yelled at my baby to shut up", "i snapped at her again last night"])
def test_owned_up_to_as_a_first_word_is_met_kindly(text):
    assert decided(text, History(), (), shares={HARM_TO_BABY: 0.7}) == f"{CRYING}#shouted"


@pytest.mark.parametrize("text", ["i shouted at her and shook her", "i shouted and then i hit him", "i just shouted and squeezed her", "i shouted and i might hurt her i feel like throwing her"])
def test_not_only_shouted(text):
    assert decided(text, after(CRYING), ["she wont stop crying"], shares={HARM_TO_BABY: 0.99}).startswith(HARM_TO_BABY)


def test_who_shook_before_is_not_let_go_by_it():
    assert decided("i only shouted i didnt shake her", after(HARM_TO_BABY, how="red flag: baby_shaken"), ["i shook her"], shares={HARM_TO_BABY: 0.9}).startswith(HARM_TO_BABY)
    assert decided("i only shouted", after(CRYING), ["i shook her"], shares={HARM_TO_BABY: 0.9}).startswith(HARM_TO_BABY)


@pytest.mark.parametrize(
    "text",
    ["i was so tired i nearly dropped her on the stairs", "so exhausted i almost dropped him", "nodding off on my feet and nearly dropped her", "i nearly fell down the stairs with him im that knackered", "havent slept and i nearly dropped him this morning"],
)  # fmt: skip
def test_nearly_dropped_in_tiredness_is_about_sleep(text):
    assert decided(text, History()) == f"{TIRED_PARENT}#carrying"


@pytest.mark.parametrize(
    "text",
    [
        "i was so tired i dropped her on the stairs", "so tired i nearly threw her", "so tired and angry i nearly dropped her on purpose", "i nearly dropped her and then i did drop her im so tired", "so tired i nearly dropped him he banged his head",
        "nearly dropped her ive been drinking and im tired", "nodded off on the sofa and nearly dropped her", "so tired i blacked out and nearly dropped her",
    ],
)  # fmt: skip
def test_dropped_or_nearly_thrown_is_not(text):
    assert decided(text, History()) != f"{TIRED_PARENT}#carrying"


@pytest.mark.parametrize("text", [
    "i shouted at him and gripped him hard then left the room", "i snapped his arm then left the room", "i shouted at him and yanked his arm then left the room", "i snapped and covered his mouth then left the room",
    "i shouted at him and pushed him then walked away", "i shouted, put her face down and left the room", "i screamed at him and walked away, he was in the bath", "i snapped and left the room hes stopped crying now",
    "i shouted at him and left the room, he had been quiet since", "no shaking just shouted and pinched his nose", "i didnt hit him just shouted and dragged him by his arm", "i only shouted at him and left the room, he had been quiet since",
    "i shouted at him and left the room, hes still", "i pinched his nose, i dont want to shout again", "i only shouted and put a pillow on him",
])  # fmt: skip
@pytest.mark.parametrize("before", [(), (CRYING,), (HARM_TO_BABY,)])
def test_what_was_done_beside_the_shouting_is_heard(text, before):
    assert coping(text, ["she wont stop crying"], after(*before), {"topic": CRYING}, None) in (None, (HARM_TO_BABY, "go"))
    assert decided(text, after(*before), ["she wont stop crying"], shares={HARM_TO_BABY: 0.9}) not in (f"{CRYING}#stepped", f"{HARM_TO_BABY}#stepped", f"{CRYING}#shouted", f"{CRYING}#shout_again", f"{HARM_TO_BABY}#not_that")


def test_a_rule_that_sees_a_danger_comes_before_the_shouting():
    flag = RedFlag(HARM_TO_BABY, "baby_hurt", "", True)
    assert coping("i shouted at him then left the room", [], History(), {"topic": CRYING}, flag) is None


@pytest.mark.parametrize("text", [
    "so tired i nearly dropped her but then she slipped off me", "so tired nearly dropped her. her arm made a crack", "almost dropped her, caught her leg and it clicked", "nearly dropped him so tired he twisted his arm",
    "exhausted, almost dropped her on the stairs, want her gone", "so tired almost let go of her in the bath, part of me wanted it",
])  # fmt: skip
def test_nearly_dropped_and_something_came_of_it(text):
    assert coping(text, ["im so tired"], History(), {"topic": TIRED_PARENT}, None) is None
    assert decided(text, History()) != f"{TIRED_PARENT}#carrying"


@pytest.mark.parametrize("text", ["i shouted at her and went out", "shouted at him and went out for a walk", "i screamed at her then walked out of the house"])
def test_out_of_the_house_it_is_asked_where_the_baby_is(text):
    assert decided(text, History(), shares={}) == "support/worried_about_child#mine"


def test_screamed_really_screamed_is_owned_up_to():
    assert decided("i screamed at her tonight like really screamed", History()) == f"{CRYING}#shouted"


@pytest.mark.parametrize("text", ["will it have damaged her", "no i mean will shouting have damaged her shes 4 months", "its me that shouted!! im not reporting anyone"])
def test_what_is_asked_of_the_shout_stays_with_it(text):
    assert decided(text, after(f"{CRYING}#shouted"), shares={}) == f"{CRYING}#shout_again"


@pytest.mark.parametrize("text", ["will it have damaged her when i threw her down", "its me that shouted and shook her"])
def test_a_deed_beside_it_does_not(text):
    assert not (decided(text, after(f"{CRYING}#shouted"), shares={}) or "").startswith(CRYING)
