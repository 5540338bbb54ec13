"""What a parent types after an answer about smoke, feeding, dummies and jabs finds the part written for it; a question of another topic finds none."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn

PARTS = {
    "smoke_free": {
        "outside": ["but I only smoke outside", "I wash my hands and change my top"],
        "vape": ["I only vape now", "is a e-cig alright"],
        "car": ["what about in the car with the windows down", "can I smoke in the car when he's not in it"],
        "stopped": ["I've quit since", "I used to smoke before"],
        "others": ["it's my partner who smokes", "my nan smokes and she has him on tuesdays"],
        "few": ["it's only a few", "I've cut down to 2 a day"],
        "risk": ["how risky is it", "we all survived though"],
    },
    "breastfeeding": {
        "how_long": ["for how long", "I gave up after a few weeks, does that count"],
        "mixed": ["what if I do mixed feeding", "she has one bottle a day"],
        "expressed": ["does expressed milk count", "I'm pumping"],
        "formula": ["he's bottle fed", "I couldn't breastfeed and I feel guilty"],
        "prop": ["can I prop the bottle for a minute", "what about a self feeding pillow"],
        "figures": ["how much lower is it", "what's the evidence"],
    },
    "dummies": {
        "falls_out": ["do I put it back in if it falls out", "it drops out after ten minutes"],
        "start": ["from when", "how old does she have to be"],
        "stop": ["until when", "when do I stop giving it"],
        "refuses": ["he won't take one", "do I have to use one"],
        "every_sleep": ["is it for naps too", "we forgot it last night"],
        "clip": ["can it have a clip on", "what about the ones with a teddy"],
        "kind": ["which kind is best", "glow in the dark ones?"],
    },
    "immunisations": {
        "delay": ["can we space them out", "I'd rather delay it, he's too young"],
        "missed": ["we've missed the 8 week ones", "she's behind with hers, can she catch up"],
        "after": ["can he come in our bed that night", "should I stay up with her"],
        "side_effects": ["how long will he be grumpy", "what side effects are there"],
        "paracetamol": ["should I give calpol", "does he need paracetamol before"],
        "early": ["he was premature", "do we go by his due date"],
        "proof": ["how do they know that", "I read on facebook that they do"],
    },
    "drinking_and_breastfeeding": {
        "bed": ["when can I share the bed with him again", "can she be in bed with me by midnight"],
        "cannabis": ["what about a joint", "is weed different"],
        "cigarettes": ["should I have a fag before or after", "can I smoke after her feed"],
        "nicotine": ["are patches ok", "I vape, is that the same"],
        "already": ["I already fed him", "he's had some already"],
        "pump": ["so I can't pump and dump", "can I use stored milk"],
        "unit": ["what is one unit", "how much is a large glass"],
        "wait": ["how long for 3 glasses", "when can I feed him next"],
    },
}
NEW_QUESTIONS = [
    ("smoke_free", "can he have a pillow"),
    ("breastfeeding", "what tog should she be in"),
    ("dummies", "is it ok to put her in a pod"),
    ("immunisations", "how do i wash the cot sheets"),
    ("immunisations", "hasnt had a wet nappy since this morning"),
    ("drinking_and_breastfeeding", "can he nap in his car seat"),
    ("smoke_free", "my partner hits me"),
    ("drinking_and_breastfeeding", "what mattress do i need"),
]


def after(topic):
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


@pytest.mark.parametrize(
    ("topic", "part", "text"),
    [(f"protecting/{topic}", part, text) for topic, parts in PARTS.items() for part, texts in parts.items() for text in texts],
)
def test_after_its_answer(topic, part, text):
    assert follow_up(text, after(topic)) == (topic, part)


@pytest.mark.parametrize(("topic", "text"), NEW_QUESTIONS)
def test_a_new_question_is_left_to_the_classifier(topic, text):
    assert follow_up(text, after(f"protecting/{topic}")) is None


def test_every_part_is_tried():
    for topic, parts in PARTS.items():
        assert set(parts) == {more.part for more in answers()[f"protecting/{topic}"].more}
