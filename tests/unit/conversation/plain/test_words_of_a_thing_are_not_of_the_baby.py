"""A seat's bump, a toy clipped out of reach, a flat pram, how it was done before, tea: the words are of a thing, and no danger of the baby's."""

import pytest

from tests.unit.conversation.talk import after, decided

FAINT = {"emergency/choking": 0.2}


@pytest.mark.parametrize("text", ["it was only in one little bump the bloke said", "he said it was in a small accident but its fine", "its been in one tiny prang"])
def test_the_bump_of_a_used_car_seat(text):
    told = ["can i use a car seat second hand from gumtree"]
    assert decided(text, after("sleep_space/second_hand"), told, topic="baby_health/fall_or_bump", how="alone: likely") == "sleep_space/second_hand#other_things"


@pytest.mark.parametrize("text", ["he got a bump on his head from it", "she fell out of the car seat, it was a small bump"])
def test_a_bump_of_the_baby_is_none_of_it(text):
    told = ["can i use a car seat second hand from gumtree"]
    assert decided(text, after("sleep_space/second_hand"), told) != "sleep_space/second_hand#other_things"


@pytest.mark.parametrize("text", ["its clipped on the bars he cant reach it hes 4mo", "its tied to the cot rail, she cannot get to it", "hooked on the side of the crib"])
def test_a_toy_out_of_reach(text):
    assert decided(text, after("sleep_space/clear_cot"), shares=FAINT) == "sleep_space/hazards#mobile"


def test_a_cord_round_a_neck_is_no_toy():
    assert decided("its clipped on the bars and its round her neck", after("sleep_space/clear_cot"), shares={"emergency/not_breathing": 0.9}) != "sleep_space/hazards#mobile"


@pytest.mark.parametrize(
    ("text", "part"),
    [("it is flat yes. he have 2 month.", "overnight"), ("yes it lies flat", "overnight"), ("no i say it IS flat", "overnight")],
)
def test_a_pram_that_does_lie_flat(text, part):
    assert decided(text, after("sleep_space/pram"), ["my baby he can sleep in the pushchair all night?"]) == f"sleep_space/pram#{part}"


@pytest.mark.parametrize("text", ["its nearly flat", "it doesnt go flat", "its not flat", "it lies flat but theres a slope", "it reclines nearly flat"])
def test_nearly_flat_is_not_flat(text):
    assert decided(text, after("sleep_space/pram"), ["can she sleep in the pram all night"]) not in ("sleep_space/pram#overnight", "sleep_space/pram#how_long")


def test_a_drop_side_is_never_used_whoever_slept_in_it():
    told = ["ive got the old cot down from the loft, drop sides, lovely thing"]
    heard = {"topic": "sleep_space/second_hand", "part": "sibling"}
    assert decided("well my son slept in it and his sister after him and theyre both still here", after("sleep_space/second_hand"), told, **heard) == "sleep_space/second_hand#no_label"
    assert decided("my older boy used it", after("sleep_space/second_hand"), told, **heard) == "sleep_space/second_hand#no_label"
    assert decided("my older boy used it", after("sleep_space/second_hand"), ["a cot from the loft"], **heard) != "sleep_space/second_hand#no_label"


@pytest.mark.parametrize(
    "text",
    ["hes been chucking himself about, found him standing in the cot, bumpers on, big teddy he uses as a step", "stands up in his cot holding the bumpers, teddies everywhere"],
)
def test_things_in_a_cot_where_nobody_fell(text):
    assert decided(text, topic="baby_health/fall_or_bump", how="alone: likely") == "sleep_space/clear_cot#"


def test_who_climbed_on_the_teddy_and_fell_did_fall():
    assert decided("climbed on the teddy in the cot and fell out over the bumpers", topic="baby_health/fall_or_bump", how="alone: likely") != "sleep_space/clear_cot#"


@pytest.mark.parametrize(
    "text",
    [
        "She is not cold. We kept our own four under eiderdowns in this very house and there was ice inside the windows.",
        "i put all mine on their fronts and they are all still here",
        "my kids all slept with pillows and never did them any harm",
        "we had three of our own in cots with bumpers and they're all grown up",
    ],
)
def test_how_it_was_done_before(text):
    assert decided(text, after("warmth/blankets"), shares={"emergency/not_breathing": 0.2}) == "sleep_space/safest_place#survived"


def test_a_child_who_died_is_no_such_talk():
    assert decided("we kept all ours on their fronts and one of them died", after("warmth/blankets")) != "sleep_space/safest_place#survived"


@pytest.mark.parametrize("text", ["my nan swears by whisky on the gums", "mil says rub brandy on her gums for the teething", "teething, temp 37.8, my nan swears by whisky on the gums"])
def test_spirits_that_are_advised(text):
    assert decided(text, shares={"emergency/seriously_ill": 0.3}) == "settling/normal_sleep#spirits"


def test_spirits_that_were_given_are_another_matter():
    assert decided("my nan says whisky on the gums so i gave him some whisky", shares={"emergency/seriously_ill": 0.9}) != "settling/normal_sleep#spirits"


@pytest.mark.parametrize("text", ["aunty has put a drop of honey on her dummy", "is a bit of honey ok for his cough", "nan gives him honey off a spoon"])
def test_honey_is_for_no_baby(text):
    assert decided(text, after("protecting/dummies"), topic="protecting/dummies", how="alone: clear") == "baby_health/cold_or_unwell#remedies"


@pytest.mark.parametrize("text", ["can i have honey in my tea while breastfeeding", "thanks honey, is a dummy ok"])
def test_a_grown_ups_honey_is_none(text):
    assert decided(text) != "baby_health/cold_or_unwell#remedies"


@pytest.mark.parametrize("text", ["its 27 now and hes clammy on his neck", "now its 29 in here and she is sweaty", "26 degrees in the room and hes all sticky"])
def test_hot_skin_in_a_hot_room(text):
    assert (decided(text, after("warmth/hot_weather"), ["its roasting here and the ac cant go lower than 23"], shares=FAINT) or "").startswith("warmth/sleeping_bags#at_2")


def test_hot_and_floppy_is_no_matter_of_the_room():
    assert not (decided("its 27 and shes hot and floppy", after("warmth/hot_weather"), shares={"emergency/seriously_ill": 0.9}) or "").startswith("warmth")


def test_skin_to_skin_over_a_cup_of_tea():
    told = ["she was 3lb 1 but shes nearly 6lb now"]
    assert decided("im awake drinking tea. just answer if i can have her skin to skin on me", after("sleep_position/back"), told, topic="co_sleeping/alcohol", how="alone: likely") == "co_sleeping/premature#skin_to_skin"
    assert decided("ive had two glasses of wine, skin to skin on me ok?", after("sleep_position/back"), told, topic="co_sleeping/alcohol") != "co_sleeping/premature#skin_to_skin"


@pytest.mark.parametrize("text", ["just answer me love, out of the bed yes or no", "so in the bed or not", "straight answer, out of our bed or not"])
def test_a_bed_that_was_a_no_is_one_still(text):
    assert decided(text, after("co_sleeping/drugs_medicines", "co_sleeping/drugs_medicines#other_room"), topic="co_sleeping/is_it_safe", how="alone: clear") == "co_sleeping/drugs_medicines#bed_now"
    assert decided(text, after("co_sleeping/drugs_medicines#bed_now"), topic="co_sleeping/is_it_safe", how="alone: clear") == "co_sleeping/drugs_medicines#bed_still"


def test_without_a_reason_the_bed_is_asked_about():
    assert decided("out of the bed yes or no", after("co_sleeping/breastfeeding"), topic="co_sleeping/is_it_safe", how="alone: clear") in (None, "co_sleeping/is_it_safe#")


@pytest.mark.parametrize("text", ["my partner can pass her to me he's not had anything. he's a good egg", "my husband will bring him to me for feeds, he hasnt had anything", "my mum can lift her out, she has had nothing"])
def test_a_sober_one_who_helps(text):
    assert decided(text, after("co_sleeping/drugs_medicines"), ["im on codeine from the section"]) == "co_sleeping/drugs_medicines#partner_sober"


@pytest.mark.parametrize("text", ["my partner can pass her to me in bed and we all sleep, he's not had anything", "my partner can pass her to me, hes had a few", "my partner can sleep with her"])
def test_one_who_drank_or_a_shared_bed_is_not(text):
    assert decided(text, after("co_sleeping/drugs_medicines"), ["im on codeine from the section"]) != "co_sleeping/drugs_medicines#partner_sober"


@pytest.mark.parametrize("text", ["husband put a spare cot mattress on the top of it for her", "i put another mattress on top as well", "nan put a spare matress on top of it"])
def test_a_second_mattress_comes_out(text):
    assert decided(text, after("sleep_space/no_cot"), ["i have got a travel cot"]) == "sleep_space/mattress#stacked"
