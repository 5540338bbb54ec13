"""Plain practical questions find the answer that was written for them, whatever topic the classifier takes them for."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.conversation.plain.plain_questions import AND, OR, bits_named, plain_question
from safer_sleep.conversation.words import bare

ASKED = [
    ("how far apart do cot bars need to be", "sleep_space/second_hand", "bars"),
    ("i dont have twins. bars on the cot", "sleep_space/second_hand", "bars"),
    ("my nephews cot bars are 8cm", "sleep_space/second_hand", "bars"),
    ("what size gap between bars is ok on an old cot", "sleep_space/second_hand", "bars"),
    ("does white noise help or damage ears", "co_sleeping/wont_sleep_alone", "noise"),
    ("is a sound machine ok", "co_sleeping/wont_sleep_alone", "noise"),
    ("is it ok to put rice cereal in his bottle so he sleeps", "settling/normal_sleep", "rice"),
    ("would weaning early make her sleep better", "settling/normal_sleep", "rice"),
    ("crushed rusk in the bottle at night?", "settling/normal_sleep", "rice"),
    ("what if i have a bath and leave him in his cot for 10 mins", "sleep_space/same_room", "bath"),
    ("can i have a quick shower while shes asleep", "sleep_space/same_room", "bath"),
    ("is condensation on windows bad for him", "warmth/room_temperature", "damp"),
    ("theres black mould on the wall by the cot", "warmth/room_temperature", "damp"),
    ("her dad put a pillow under the mattress at the head end cos shes bunged up", "baby_health/cold_or_unwell", "raise"),
    ("can i put books under the cot legs", "baby_health/cold_or_unwell", "raise"),
    ("he has reflux can i put a towel under the mattress", "sleep_position/reflux", "tilt"),
    ("it came with two mattresses so ive got one on top of the other both together", "sleep_space/mattress", "stacked"),
    ("where can i get a moses basket free im pregnant", "sleep_space/no_cot", "before_birth"),
    ("so bed or settee", "sleep_space/no_cot", "bed_or_sofa"),
    ("ok il sit up all nite then on the settee holding her", "co_sleeping/sofa_armchair", "awake"),
    ("worried she will be cold so i put her in my bed w me under the duvet", "warmth/cold_weather", "in_bed"),
    ("too cold so i had him in with me last night", "warmth/cold_weather", "in_bed"),
    ("is it alright to have the cat sleep on the end of the cot", "co_sleeping/siblings_pets", "pet_in_room"),
    ("me mam says amber beads", "sleep_space/hazards", "amber"),
    ("worried he'll choke on sick on his back", "sleep_position/back", "choke"),
    ("what age can he have a pillow", "sleep_space/toddler_bed", "pillow"),
    ("is the snuz pod thing ok for overnight", "co_sleeping/bedside_crib", ""),
    ("do i put socks on at night", "warmth/checking_baby", "hands"),
    ("he wont sleep with us snoring", "sleep_space/same_room", "snoring"),
    ("how do the twins go with only one basket", "sleep_space/twins", "one_basket"),
]

#: The models see no danger: a rule that only suspects one (a baby who "will be cold", "he'll choke") is then not heard.
QUIET = {"emergency/choking": 0.001, "emergency/not_breathing": 0.001}


@pytest.mark.parametrize(("words", "topic", "part"), ASKED)
def test_it_is_found(words, topic, part):
    assert plain_question(words) == (topic, part)
    decided = decide(words, [], History(), {"topic": "sleep_space/twins", "how": "alone: clear", "offers": []}, QUIET)
    assert (decided.topic, decided.part) == (topic, part)


@pytest.mark.parametrize(
    "words",
    [
        "his leg is stuck between the cot bars",
        "she swallowed some rice from the bottle at night",
        "can i leave him in the bath",
        "the cat scratched him in the cot",
        "hes got a cold can he sleep in my bed",
        "3 days old no milk yet should i wake her",
        "shes not fed all day should i wake her",
        "can he sleep in the cot",
        "he is not breathing properly on his back will he choke",
        "where do i get help im pregnant",
    ],
)
def test_what_has_happened_and_what_is_another_question_is_left_alone(words):
    assert plain_question(words) is None


def test_a_question_of_the_check_and_an_open_emergency_are_not_broken_into():
    asked = "does white noise help"
    assert decide(asked, [], History(), {"topic": "settling/crying", "how": "check", "offers": []}, {}) is None
    choking = History([Turn("emergency/choking", "", None, [Said("emergency/choking", "", "")])])
    in_danger = decide(asked, [], choking, {"topic": "settling/crying", "how": "alone: clear", "offers": []}, {})
    assert in_danger.topic == "emergency/choking"


def test_phrases_are_written_as_they_are_compared():
    for answer in answers().values():
        for phrase in [*answer.opens, *(one for more in answer.more for one in more.opens)]:
            for way in (way for bit in phrase.split(AND) for way in bit.split(OR)):
                assert bare(way.replace("..", " ")) == " ".join(way.replace("..", " ").split()), (answer.topic, way)


def asked_first(text, topic, confidence=0.9):
    found = decide(text, [], History(), {"topic": topic, "part": "", "how": "alone: clear", "offers": [], "also": None, "confidence": confidence}, {})
    return (found.topic, found.part) if found else None


@pytest.mark.parametrize(
    ("text", "topic", "wanted"),
    [
        ("white noise all night", "settling/crying", ("co_sleeping/wont_sleep_alone", "noise")),
        ("cat keeps getting in the moses basket", "sleep_space/moses_basket", ("co_sleeping/siblings_pets", "pet_in_room")),
        ("i prop her bottle up with a muslin", "sleep_space/clear_cot", ("protecting/breastfeeding", "prop")),
        ("can she wear her snowsuit in the car seat", "sleep_space/car_seat", ("warmth/cold_weather", "coat")),
        ("he is 6 week, i am cooking with hot oil, sling is in front", "sleep_space/sling", ("sleep_space/sling", "cooking")),
        ("love to dream arms up swaddle she is rolling", "warmth/swaddling", ("warmth/swaddling", "arm_out")),
        ("pavlik harness how do i put her down", "warmth/swaddling", ("sleep_position/back", "doctor")),
        ("he keeps standing up in the cot", "sleep_position/feet_to_foot", ("sleep_space/toddler_bed", "climbs_early")),
        ("does she still need a night feed at 10 months", "settling/normal_sleep", ("settling/normal_sleep", "night_feeds")),
        ("bassinet on a long haul flight or my lap", "sleep_space/car_seat", ("sleep_space/away_from_home", "camping")),
    ],
)
def test_a_first_question_that_is_hardly_more_than_its_detail_gets_it(text, topic, wanted):
    assert asked_first(text, topic) == wanted


@pytest.mark.parametrize("topic", ["emergency/choking", "support/mental_health", "baby_health/noisy_breathing"])
def test_not_where_illness_danger_or_a_disclosure_is_heard(topic):
    assert asked_first("white noise all night", topic) in (None, ("chat/unclear", "is_it_now"))


@pytest.mark.parametrize("text", ["propped bottle and he choked", "hot oil spat on him in the sling, he is burnt", "cat jumped in the cot and landed on his head"])
def test_what_has_happened_is_no_question_about_a_detail(text):
    assert plain_question(text) is None


def test_a_longer_story_gets_its_card():
    text = "we had the white noise on and she would not settle so we tried everything and now im worn out"
    assert asked_first(text, "settling/tired_parent") is None


@pytest.mark.parametrize("text", ["my nan says rub whiskey on gums so she sleep", "can i put a drop of brandy in his bottle"])
def test_a_drop_of_alcohol_is_a_plain_no(text):
    assert plain_question(text) == ("settling/normal_sleep", "spirits")
    assert bits_named(text) > 1 and "not a drop" in next(m.text for m in answers()["settling/normal_sleep"].more if m.part == "spirits")
