"""What a parent types after an answer about warmth finds the part written for it; a question of another topic finds none."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn

PARTS = {
    "room_temperature": {
        "over": ["what if we can't get it to go below 20", "our flat is always over 20 in summer"],
        "under": ["we can't heat it, the boiler's gone", "it never gets to 16 in there"],
        "heater": ["is an oil filled one ok in with her", "how far from the radiator does the cot have to be"],
        "heating": ["should I leave it on till morning then", "do I put the heating off when we go to bed"],
        "thermometer": ["do I need to buy a thermometer", "what about a gro egg"],
        "naps": ["is it the same for naps", "and in the daytime?"],
        "cold_to_me": ["surely he'll freeze at 16", "won't she catch a cold like that"],
    },
    "checking_baby": {
        "again": ["how long is a while", "how many minutes after I take a layer off"],
        "how_often": ["how often though", "do I keep checking him through the night"],
        "hands": ["but his hands are freezing", "should she have mittens on then"],
        "head": ["it's just her head that's damp, her hair is wet", "his head gets sweaty when he feeds"],
        "gadget": ["can't a gadget do that for me", "we've got a gro egg, is that enough"],
        "waking": ["I'll end up waking her", "won't I just be waking him up"],
        "feels": ["what should it feel like", "how warm should his chest be"],
    },
    "hot_weather": {
        "shade": ["not even a muslin?", "but it's breathable"],
        "drinks": ["do I give him water", "can she have sips of water"],
        "air": ["can the fan stay on all night", "what about air con"],
        "nappy": ["so just a nappy all night?", "won't he get cold later"],
        "room": ["it's cooler downstairs, can she go there", "could he go in the living room"],
        "sun": ["from what age can I use sun cream", "we're going to the beach"],
        "bath": ["can I give her a cool bath first", "what about a wet towel over the cot"],
    },
    "cold_weather": {
        "warm_cot": ["can I put a hot water bottle in and take it out before", "can I warm the cot up first"],
        "cold_in_cot": ["shes cold in her cot", "he still feels cold tho"],
        "in_bed": ["just tonight in with us?", "body heat would keep her warm though"],
        "no_heat": ["I can't afford to put it on", "we've had no heating since monday"],
        "on_top": ["can I put a blanket on top as well", "even a thin duvet?"],
        "layers": ["how many layers", "what should she wear then"],
        "how_cold": ["how cold is too cold", "we can't get it to 16"],
        "coat": ["he's asleep in his snowsuit", "do I take her coat off"],
    },
    "sleeping_bags": {
        "under": ["what do I put under it", "just a vest?"],
        "colder": ["can I put a blanket on top", "should I get a 3.5 tog"],
        "charts": ["but the packet says 1 tog up to 24", "the label says different"],
        "start": ["can I use one from birth", "what weight do they have to be"],
        "size": ["can I get the next size up", "it's a bit loose round the neck"],
        "arms": ["are his arms in or arms out", "what about a love to dream"],
        "cost": ["I can't afford one", "is a second hand one ok off vinted"],
    },
    "blankets": {
        "thin_duvet": ["but it's only thin", "it's a cot duvet though"],
        "pillow": ["not even a baby pillow", "it's a breathable pillow"],
        "after": ["what about after 12 months", "when can he have one then"],
        "kicks_off": ["he kicks it off", "it comes loose every time"],
        "how_many": ["how many blankets then", "does folded in half matter"],
        "watching": ["what if I watch him", "and for naps?"],
        "kind": ["what does cellular mean", "nan made a knitted one"],
    },
    "swaddling": {
        "signs": ["what counts as rolling", "he's only rolled once"],
        "without": ["she won't sleep without it", "his startle reflex wakes him"],
        "arm_out": ["can I do one arm out", "what about a swaddle bag"],
        "taught": ["the midwife showed us how", "it's tradition in my culture"],
        "how": ["how tight should it be", "can I use a cellular blanket"],
        "some_sleeps": ["just for naps", "what if I'm there and watching him"],
        "start": ["can I start at 10 weeks", "we've never swaddled him, is it too late to start"],
    },
    "hats": {
        "early": ["he was premature", "she's just out of nicu"],
        "newborn": ["for how long after birth", "what about for a newborn"],
        "outside": ["what about outdoors", "can she wear one on a walk"],
        "asleep": ["but he's asleep in his coat", "can I just unzip it"],
        "cold_head": ["his head feels cold though", "she's bald"],
        "kinds": ["it's only a thin hat", "what about a satin bonnet"],
        "watching": ["what if I watch her", "even for naps?"],
    },
    "weighted": {
        "claims": ["but it's approved", "it's a nested bean one"],
        "light": ["it's only light", "it hardly weighs anything, it's not heavy"],
        "used": ["we've used it since he was born", "I've been using one, is he ok"],
        "watching": ["what if I watch him", "can I take it off after he drops off"],
        "older": ["from what age then", "how old do they have to be"],
        "instead": ["it's the only thing that gets him off", "she sleeps so well in it"],
        "risk": ["how dangerous is it really", "how risky is it"],
    },
}
NEW_QUESTIONS = [
    ("room_temperature", "how do i get her temperature down its 39"),
    ("checking_baby", "can i put him on his tummy"),
    ("hot_weather", "when do i stop night feeds"),
    ("cold_weather", "is it ok to use a dummy"),
    ("sleeping_bags", "my mattress is second-rate, is it too soft"),
    ("swaddling", "she has a rash that doesnt fade"),
    ("hats", "i dont want to wake up tomorrow"),
    ("weighted", "can we fall asleep on the sofa together"),
]


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


@pytest.mark.parametrize(
    ("topic", "part", "text"),
    [(f"warmth/{topic}", part, text) for topic, parts in PARTS.items() for part, texts in parts.items() for text in texts],
)
def test_after_its_answer(topic, part, text):
    assert follow_up(text, after(topic)) == (topic, part)


@pytest.mark.parametrize(("topic", "text"), NEW_QUESTIONS)
def test_a_new_question_is_left_to_the_classifier(topic, text):
    assert follow_up(text, after(f"warmth/{topic}")) is None


def test_every_part_is_tried():
    for topic, parts in PARTS.items():
        assert set(parts) == {more.part for more in answers()[f"warmth/{topic}"].more if more.asked}
