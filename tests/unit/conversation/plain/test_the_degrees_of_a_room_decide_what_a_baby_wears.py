"""A cold room never gets the hot night's answer: the number that a parent names decides."""

import pytest

from safer_sleep.advice.topic_ids import COLD_WEATHER, HOT_WEATHER, SLEEPING_BAGS
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.room_degrees import dress_to_the_room, room_degrees
from tests.unit.conversation.talk import after, decided

FIRST = History()
AFTER = after(SLEEPING_BAGS)
#: As the classifier and the model of further questions read it where a layer may be added.
ADDS_A_LAYER = {"topic": SLEEPING_BAGS, "how": "alone: likely", "further": {SLEEPING_BAGS: {"colder": 0.9}}}


def dressed(text, history=FIRST, topic="sleep_space/safest_place"):
    return dress_to_the_room(text, history, {"topic": topic})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("what does he wear at 12 degrees", (COLD_WEATHER, "cold_room")),
        ("no what do they wear at 15 degrees", (COLD_WEATHER, "cold_room")),
        ("nobodys hurt but what does he wear at 12 degrees", (COLD_WEATHER, "cold_room")),
        ("its 15 in here what tog", (COLD_WEATHER, "cold_room")),
        ("premature twins 32 weeks 6 months now room is 15 degrees what do they wear", (COLD_WEATHER, "cold_room")),
        ("bedroom 16 what do i put her in", (SLEEPING_BAGS, "at_16")),
        ("its 65f in our room which tog", (SLEEPING_BAGS, "at_16")),
        ("what tog for 21 degrees 4 month old", (SLEEPING_BAGS, "at_21")),
        ("room is 25 degrees what do i put him in", (SLEEPING_BAGS, "at_24")),
        ("28c in here, which sleeping bag", (SLEEPING_BAGS, "at_27")),
    ],
)
def test_by_the_number(text, found):
    assert dressed(text, topic=HOT_WEATHER) == found


@pytest.mark.parametrize(("text", "part"), [("and if its 25", "at_24"), ("mines 23 and i cant get it down", "at_21"), ("its 17", "at_16"), ("27?", "at_27")])
def test_a_bare_number_after_an_answer_about_warmth(text, part):
    assert dressed(text, AFTER) == (SLEEPING_BAGS, part)
    assert dressed(text) is None


@pytest.mark.parametrize(
    "text", ["temp 39 what should he wear", "hes 38.2", "is 12 weeks too young for 2.5 tog", "he is 4 months", "so 2 layers", "what about 1 tog", "it was minus 2 in the pram outside"]
)
def test_other_numbers_are_no_room(text):
    assert room_degrees(text, after_warmth=True) is None
    assert (decided(text, AFTER) or "").partition("#")[0] not in (COLD_WEATHER, SLEEPING_BAGS)


def test_a_poorly_baby_is_not_dressed_by_the_room():
    assert dressed("room is 25 degrees and he feels hot and poorly what do i put him in") is None


def test_a_cold_room_without_a_number_gets_no_hot_night():
    assert dressed("no heating and its freezing in his room", topic=HOT_WEATHER) == (COLD_WEATHER, "")
    assert dressed("its boiling tonight", topic=HOT_WEATHER) is None


@pytest.mark.parametrize(
    ("said", "text", "topic", "part"),
    [
        ("bedroom is at 23.4, thick bag, too much?", "but her hands are like ice", "warmth/checking_baby", "hands"),
        ("which bag for tonight", "no fever. vest, babygrow, the winter bag, heating on 23", "warmth/sleeping_bags", "at_21"),
        ("it is 25 in here", "only the thick bag is dry", "warmth/sleeping_bags", "at_24"),
        ("which bag for tonight", "chest is hot so which one", "warmth/checking_baby", "feels"),
    ],
)
def test_in_a_warm_room_or_on_a_hot_baby_no_layer_is_added(said, text, topic, part):
    assert decided(text, AFTER, [said], **ADDS_A_LAYER) == f"{topic}#{part}"


def test_in_a_room_that_got_cold_the_layer_is_added():
    assert decided("it got colder since, is one bag enough", AFTER, ["it was 23 in here"], **ADDS_A_LAYER) == f"{SLEEPING_BAGS}#colder"
