"""Sleep and settling: what a tired parent asks next finds its part, and a danger or another topic finds none."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn

GROUP = "settling"

#: Topic, part, and two messages that ask for it.
FURTHER = [
    ("normal_sleep", "rice", ("even a bit in the bottle?", "he might choke on it?")),
    ("crying", "who", ("who can i ring at this time", "there's nobody to help me")),
    ("crying", "leave", ("how long can i leave her in there", "is it ok to let him cry it out")),
    ("crying", "bounce", ("is bouncing him on my knee the same as shaking", "i only shouted, is that as bad")),
    ("crying", "remedies", ("will infacol help", "can i give gripe water")),
    ("crying", "colic", ("do you think its colic", "it's every evening at the same time")),
    ("crying", "pain", ("how do i know hes not in pain", "could it be trapped wind")),
    ("crying", "held", ("he only stops when i'm walking him round", "she screams when i put her down")),
    ("crying", "stepped", ("i go in the other room and scream into a pillow", "ok i put him down and im in the kitchen")),
    ("crying", "hate", ("i just want someone to tell me its normal", "i hate him when he screams")),
    ("crying", "earphones", ("can i put earphones in", "is it ok to wear ear defenders")),
    ("crying", "spoil", ("am i spoiling him", "my gran says im making a rod for my own back")),
    ("crying", "others", ("what do i tell my partner", "who can i leave him with, my babysitter is 15")),
    ("crying", "tried", ("ive tried everything", "nothing works, what else is there")),
    ("crying", "how_long", ("when does it get better", "how long does this phase last")),
    ("normal_sleep", "through", ("when will he sleep through", "what age do they do a longer stretch")),
    ("normal_sleep", "how_much", ("how much sleep should she have", "what are his wake windows at 4 months")),
    ("normal_sleep", "wake_to_feed", ("should i wake her for a feed", "how long can he go without a feed")),
    ("normal_sleep", "night_feeds", ("can i drop the night feeds", "what about hungry baby milk")),
    ("normal_sleep", "products", ("does white noise help", "is there something to help them sleep")),
    ("normal_sleep", "day_night", ("she's got day and night mixed up", "he wants to play at 3am")),
    ("normal_sleep", "noises", ("he's so restless and wriggly", "she grunts and moans all night")),
    ("normal_sleep", "regression", ("is it the 4 month regression", "he used to sleep so well")),
    ("normal_sleep", "other_babies", ("my friend's baby sleeps 12 hours", "am i doing something wrong")),
    ("sleep_training", "started", ("oh. we've already started", "i tried it last night, did i harm him")),
    ("sleep_training", "own_room", ("does he need his own room for it", "but we share a room")),
    ("sleep_training", "cry_time", ("how long should i let her cry for", "how many minutes before i go in")),
    ("sleep_training", "method", ("which method is best", "is ferber any good")),
    ("sleep_training", "harm", ("does it damage them", "does it really work")),
    ("sleep_training", "drowsy", ("drowsy but awake never works", "is it bad to feed her to sleep")),
    ("sleep_training", "feeds", ("what about night feeds", "how do i know, is he hungry or not")),
    ("sleep_training", "ill", ("what if she's got a cold", "do i pause it when he's teething")),
    ("sleep_training", "worn_out", ("i'm so tired i cant go on like this", "but i'm back at work next week")),
    ("sleep_training", "when", ("what age can i start then", "hes nearly 6 months, is that too early")),
    ("sleep_training", "routine", ("what's a good bedtime routine", "what time should it be")),
    ("tired_parent", "alone", ("i've got no one to ask", "im a single mum")),
    ("tired_parent", "low", ("how do i know its not depression", "i can't sleep even when he's down")),
    ("tired_parent", "in_bed", ("can i just have him in bed with me", "what if i feed lying down")),
    ("tired_parent", "sofa", ("what about one night on the settee", "can i just close my eyes in the armchair")),
    ("tired_parent", "seat", ("he sleeps in the swing, can i use that", "what about his bouncer next to me")),
    ("tired_parent", "breastfeed", ("but i'm breastfeeding", "she won't take a bottle so it has to be me")),
    ("tired_parent", "partner_wont", ("my husband doesn't do nights", "she won't help me")),
    ("tired_parent", "shifts", ("how do we split the night", "he works nights though")),
    ("tired_parent", "coffee", ("can i take caffeine pills", "would a glass of wine help me unwind")),
    ("tired_parent", "stay_awake", ("how do i stay awake", "what if i set an alarm for the feeds")),
    ("tired_parent", "cry", ("can i leave her to cry", "he screams in the cot though")),
    ("tired_parent", "naps", ("when am i meant to sleep", "i've got a toddler as well")),
    ("tired_parent", "end", ("when does it get better", "how much longer will it be like this")),
    ("naps", "our_bed", ("can she nap on our bed with pillows around her", "can we lie down together, i lie with him on the big bed")),
    ("naps", "sofa", ("what if he's next to me on the couch", "on the sofa while i watch tv?")),
    ("naps", "swing", ("even in the swing if i watch", "what about the bouncy chair")),
    ("naps", "tummy", ("can he nap on his tummy if i watch", "she naps better on her front")),
    ("naps", "another_room", ("can he nap upstairs with the monitor", "what if i have a shower while she sleeps")),
    ("naps", "contact", ("how about on me if i'm awake", "can i be on my phone while i hold her")),
    ("naps", "out", ("what about when we're out", "he naps in the buggy in town")),
    ("naps", "carers", ("what do i tell nursery", "my mum does it differently")),
    ("naps", "dark", ("should it be dark", "do i need blackout blinds")),
    ("naps", "cot_fight", ("she won't nap in the cot", "he fights every nap")),
    ("naps", "how_many", ("how many naps should she have", "he only does 30 minutes")),
    ("naps", "until_when", ("until when", "what about when she's older")),
]

#: The topic answered before, and a message that is a danger or about something else.
SOMETHING_ELSE = [
    ("crying", "i shook him"),
    ("crying", "ive been hurting him"),
    ("crying", "i was too rough with him and now he's quiet"),
    ("crying", "he's gone limp"),
    ("normal_sleep", "what tog should he be in"),
    ("normal_sleep", "she feels hot"),
    ("sleep_training", "my boyfriend hit me"),
    ("sleep_training", "is the mattress too soft"),
    ("tired_parent", "i dont want to be here anymore"),
    ("tired_parent", "i feel hopeless and numb"),
    ("tired_parent", "he never sleeps"),
    ("naps", "he rolled on to the floor"),
    ("naps", "is a fleece blanket ok"),
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
