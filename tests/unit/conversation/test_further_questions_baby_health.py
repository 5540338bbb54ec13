"""A baby who is ill, hurt or born early: what a parent asks next finds its part, and a new sign or another topic finds none."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn

GROUP = "baby_health"

#: Topic, part, and two messages that ask for it.
FURTHER = [
    ("premature", "until_when", ("until when do we have to do this", "is that from his due date or corrected or what")),
    ("premature", "bigger_now", ("but she's 9lb now and doing really well", "hes caught up with the others though")),
    ("premature", "counts", ("he was 36 weeks exactly, does that count", "she was born on time but only 2.3kg")),
    ("premature", "hospital", ("the nurses had him on his tummy in there", "we were told to put a rolled up towel round her")),
    ("premature", "team_first", ("can she have a dummy", "what about a sling")),
    ("premature", "settle", ("he won't settle on his back at all", "shes used to being on her front")),
    ("premature", "warm", ("how many layers should she have on", "but his hands are cold, surely a hat helps")),
    ("premature", "how_risky", ("how much higher is it then", "what are the chances of it happening to us")),
    ("cold_or_unwell", "with_me", ("can i just have her in with us tonight so i can hear her", "what if i hold him upright all night")),
    ("cold_or_unwell", "raise", ("can i put a pillow under the mattress", "would he be better on his side so it drains")),
    ("cold_or_unwell", "remedies", ("what about vicks on her feet", "can she have a bit of honey")),
    ("cold_or_unwell", "calpol", ("is it ok to give him calpol", "can i give her anything")),
    ("cold_or_unwell", "saline", ("how do i use the saline", "are those snot suckers any good, the nosefrida")),
    ("cold_or_unwell", "breathing", ("how fast is very fast", "how do i count his breaths")),
    ("cold_or_unwell", "check", ("how often should i look at her", "do i need to stay up all night with him")),
    ("cold_or_unwell", "dress", ("should i wrap her up more", "how many layers for tonight")),
    ("cold_or_unwell", "feeds", ("how much less milk is worrying", "she's gone off her bottle a bit")),
    ("cold_or_unwell", "how_long", ("how long will this go on", "when's it at its worst")),
    ("fever", "young", ("he's under 3 months", "she is not 3 months yet")),
    ("fever", "came_down", ("its come down to 37.4 with calpol", "it was 38.2 but its normal now after some calpol")),
    ("fever", "cause", ("he had his jabs this morning though", "could it just be teething")),
    ("fever", "medicine", ("how much calpol can he have", "can i give nurofen as well")),
    ("fever", "thermometer", ("mine is a forehead one, is it accurate", "how do i take it properly")),
    ("fever", "cool", ("should i strip him off", "what about a fan in her room")),
    ("fever", "how_long", ("how long does a fever last", "its day 3 now")),
    ("fever", "counts", ("is 37.8 a fever", "what counts as high then")),
    ("fever", "sleep", ("can i let her sleep or do i wake her", "what should he wear to bed")),
    ("fever", "older", ("she's 8 months", "he's over 6 months, what then")),
    ("when_to_get_help", "wait", ("can it wait til tomorrow", "i'll see how he is in the morning")),
    ("when_to_get_help", "seen_already", ("the gp said its viral and sent us home", "we've already been seen today")),
    ("when_to_get_help", "nothing", ("i dont want to waste their time", "what if im just being silly")),
    ("when_to_get_help", "online", ("can i do it online", "is there an app for that")),
    ("when_to_get_help", "ring", ("what will they ask me", "ive been on hold for ages")),
    ("when_to_get_help", "travel", ("should i drive or call an ambulance", "we've got no car")),
    ("when_to_get_help", "colour", ("my baby has brown skin so how would i see that", "what does mottled look like")),
    ("when_to_get_help", "rash", ("how do i do the glass test", "what sort of rash do you mean")),
    ("when_to_get_help", "nappies", ("how many wet nappies should there be", "how do i know if its wet enough, the nappy feels dry")),
    ("when_to_get_help", "sleepy", ("shes just sleepy i think", "he's been sleeping more than usual")),
    ("when_to_get_help", "tell", ("what is floppy exactly", "how do i know if its an odd cry")),
    ("noisy_breathing", "pause", ("how many seconds is ok", "she pauses for a few seconds then carries on")),
    ("noisy_breathing", "count", ("how many breaths a minute is normal", "how fast is too fast")),
    ("noisy_breathing", "grunt", ("he only grunts when he needs a poo", "is grunting normal then")),
    ("noisy_breathing", "twitch", ("is it a twitch or a fit", "how do i tell if its just his startle reflex")),
    ("noisy_breathing", "squeak", ("its more of a squeak when she breathes in", "it's a whistling noise that comes and goes")),
    ("noisy_breathing", "raise", ("would it help to raise the cot", "can she sleep on her side then")),
    ("noisy_breathing", "snuffly", ("he's just snuffly all the time", "can i use saline")),
    ("noisy_breathing", "monitor", ("should i get an owlet", "would a monitor tell me")),
    ("noisy_breathing", "until_when", ("when do they grow out of it", "how long does it go on for")),
    ("fall_or_bump", "with_me", ("can he come in with us tonight so i can watch him", "can she sleep next to me just tonight")),
    ("fall_or_bump", "sleep", ("can i let her go to sleep now", "do i need to keep him awake")),
    ("fall_or_bump", "sick", ("he's been sick once since", "she brought up a bit of milk, is that it")),
    ("fall_or_bump", "how_high", ("it was only off the sofa", "he rolled off the bed onto carpet")),
    ("fall_or_bump", "toddler", ("he's 14 months", "what about a toddler")),
    ("fall_or_bump", "seems_fine", ("but he seems fine, he's playing", "she cried straight away and there's no mark")),
    ("fall_or_bump", "pain", ("can she have calpol for it", "what pain relief can i give")),
    ("fall_or_bump", "lump", ("should i put ice on it", "there's a swelling like an egg on her head")),
    ("fall_or_bump", "how_long", ("how long do i have to watch him for", "it happened yesterday though")),
    ("fall_or_bump", "blame", ("will they call social services", "i feel so guilty, it was my fault")),
]

#: The topic answered before, and a message that is a new sign or about something else.
SOMETHING_ELSE = [
    ("premature", "she's got a temperature of 38.5"),
    ("premature", "my partner smokes in the house"),
    ("cold_or_unwell", "hes gone blue"),
    ("cold_or_unwell", "her ribs are sucking in"),
    ("fever", "he's floppy and i can't rouse him"),
    ("fever", "she has a rash that doesnt fade"),
    ("when_to_get_help", "she's fallen off the bed"),
    ("when_to_get_help", "he swallowed a battery"),
    ("noisy_breathing", "hes not breathing"),
    ("noisy_breathing", "what mattress should i buy"),
    ("fall_or_bump", "she wont respond to me"),
    ("fall_or_bump", "my boyfriend threw him"),
]


def after(topic: str) -> History:
    topic = f"{GROUP}/{topic}"
    return History([Turn(topic, "", None, [Said(topic, "", "")])])


@pytest.mark.parametrize(("topic", "part", "text"), [(topic, part, text) for topic, part, texts in FURTHER for text in texts])
def test_a_further_question_finds_its_part(topic, part, text):
    assert follow_up(text, after(topic)) == (f"{GROUP}/{topic}", part)


@pytest.mark.parametrize(("topic", "text"), SOMETHING_ELSE)
def test_something_else_finds_no_part(topic, text):
    assert follow_up(text, after(topic)) is None


def test_every_part_that_is_asked_for_in_words_is_asked_for_here():
    written = {(name.partition("/")[2], more.part) for name, answer in answers().items() if name.startswith(f"{GROUP}/") for more in answer.more if more.asked}
    assert written == {(topic, part) for topic, part, _ in FURTHER}


def test_no_phrase_stands_in_two_parts_of_one_topic():
    for name, answer in answers().items():
        if name.startswith(f"{GROUP}/"):
            phrases = [phrase for more in answer.more for phrase in more.asked]
            assert len(phrases) == len(set(phrases)), name
