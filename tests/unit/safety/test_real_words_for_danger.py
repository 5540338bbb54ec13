"""How frightened parents describe it: not the table's words but "a horrible kind of grey", "his tummy was pumping", "I want to sleep forever"."""

import pytest

from safer_sleep.safety.red_flags import detect

CERTAIN = {
    "not_breathing": [
        "he went a horrible kind of grey", "an awful shade of blue, mum says ring someone", "droopy and grey in my arms", "limp as a lettuce", "he hung there like a doll",
        "all the life had gone out of her", "flopping everywhere when i picked him up", "gulping for air", "lips went blue and his eyes were wide open", "hes gone floppy in his car seat",
        "no rise and fall", "cant feel any breath on my cheek", "hardly breathing", "he cant be woken", "he didnt react to anything", "milk coming out of his nose and hes not breathing",
        "hes gurgling and his lips are blue", "HE IS SO DROOPY AND HIS LIPS LOOK BLUE", "probably just a cold but hes gone gray", "a horible kind of grey",
    ],
    "seriously_ill": [
        "his cry has turned into a feeble whimper", "a pathetic whimper is all that comes", "cries like a kitten", "little tummy pumping with each breath", "belly heaving and off his milk",
        "seesaw breathing", "tugging in at his throat", "staring into space, pale and hot", "threw up blood a bit", "there were red flecks in what he brought up", "flinches from the light and hes burning hot", "three weeks and 100.8F", "38.1C at twelve days",
    ],
    "seizure": ["stiff as a doll", "startling again and again, then calm", "he keeps startling, four times in a row", "i think hes just had a fit in my arms", "my girl had two fits tonight"],
    "harm_to_baby": [
        "i gave her a small shake", "just a little shake", "how do i stop myself shaking him", "i wanted to strangle him", "i nearly smothered her", "slapped him round the face",
        "i hit a newborn", "i dont trust my hands near her", "jolted him too hard",
    ],
    "self_harm": ["i feel like i should just die", "my first was born in may and now i just want to die"],
}  # fmt: skip
ASKED = {
    "self_harm": [
        "i want to sleep forever", "close my eyes and never open them again", "subtract myself from all of this", "wish i could delete myself", "they would be better off",
        "tired of being alive", "find the courage to end it", "drive the car into a wall", "life isnt worth living", "kms",
    ],
    "harm_to_baby": ["i cant be trusted", "cant trust myself one more night"],
    "not_breathing": ["shes gone all droopy", "there was a bag over his head"],
    "seriously_ill": ["38.1C at five weeks", "100.8F at 6 weeks", "hes just not his usual self", "his sick had pink streaks in it"],
}  # fmt: skip


@pytest.mark.parametrize("topic, message", [(topic, m) for topic, messages in CERTAIN.items() for m in messages])
def test_answered_at_once(topic, message):
    flag = detect(message)
    assert flag is not None and flag.certain and flag.topic == f"emergency/{topic}", flag


@pytest.mark.parametrize("topic, message", [(topic, m) for topic, messages in ASKED.items() for m in messages])
def test_asked_about(topic, message):
    flag = detect(message)
    assert flag is not None and flag.topic == f"emergency/{topic}", flag


@pytest.mark.parametrize("message", [
    "these nights will be the death of me", "i died laughing when he farted", "could have killed him when he rang the bell", "grey mattress", "stiff zip on his bag", "the zip is stiff",
    "the pram handle has gone stiff", "pumping milk every three hours", "tummy time, pumping his legs", "give the bottle a little shake", "a small shake of powder", "could sleep forever",
    "i cant be trusted with biscuits", "dont trust myself to make the bottle up", "mum says i cant be trusted", "delete myself from the group", "he would be better off in his own room",
    "babies would be better off with a firm mattress", "startled awake by the door", "a dead weight on my shoulder once hes asleep", "whimpers in his sleep", "my eyes are going grey with tiredness",
    "tired of living out of boxes", "end it with my boyfriend", "i slip away once hes asleep", "flung his arms in the moro reflex", "its gone like a rag, this sheet", "swaddle has gone limp",
    "my back has seized up", "im going grey with no sleep", "lettuce has gone floppy", "heat rash, little bumps", "will the isofix base fit back in", "he brought up wind and went red in the face", "spat up a bit of clear stuff", "he sips from a cup, sids advice?",
])  # fmt: skip
def test_the_same_words_without_danger(message):
    flag = detect(message)
    assert flag is None or not flag.certain, flag
