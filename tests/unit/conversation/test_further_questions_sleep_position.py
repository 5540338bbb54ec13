"""How a baby lies: what a parent asks next after each of those answers finds its part, and a question of another topic finds none."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn

GROUP = "sleep_position"

#: Topic, part, and two messages that ask for it.
FURTHER = [
    ("back", "doctor", ("but in nicu they had him on his tummy", "the consultant said he should lie on his front")),
    ("back", "already", ("oh no she's been sleeping on her front for 3 weeks", "i didn't know that, feel so guilty now")),
    ("back", "choke", ("wont he choke if hes sick though", "im so scared of choking that i cant sleep")),
    ("back", "claims", ("but we've got a breathable one so face down is ok?", "he has a really strong neck already")),
    ("back", "side", ("what about side then", "can i put a rolled towel behind her so she's half way")),
    ("back", "survived", ("my mum says we all slept on our bellies", "honestly is it really that risky")),
    ("back", "settle", ("he just screams when i lay him down like that", "ok but how do i get her to like it, she hates it")),
    ("back", "until_when", ("until what age is that", "when can she sleep on her belly then")),
    ("back", "watching", ("even if i'm watching him?", "and for daytime naps?")),
    ("rolls_over", "told", ("but the gp said leave him", "nursery says they flip them all till 1")),
    ("rolls_over", "one_way", ("he cant roll both ways yet", "she can go front to back only")),
    ("rolls_over", "stop_rolling", ("so how do i stop him rolling", "can i put a rolled up towel each side")),
    ("rolls_over", "bag", ("is a grobag ok now", "what about her blanket, do we stop blankets")),
    ("rolls_over", "on_side", ("what if he just goes onto his side", "she gets halfway and stays there")),
    ("rolls_over", "early", ("but shes only 9 weeks, was it a fluke", "he was premature if that changes it")),
    ("rolls_over", "face_down", ("his face is in the mattress", "i found her on her belly this morning, nearly died of fright")),
    ("rolls_over", "both_ways", ("yes both ways for a week now", "i think he can do both")),
    ("rolls_over", "wakes", ("she wakes up when i do it", "i turn him and he goes straight back over")),
    ("rolls_over", "put_down", ("whats the point of the back then", "same for naps?")),
    ("rolls_over", "until_when", ("until when?", "how long do i have to keep doing that")),
    ("rolls_over", "all_night", ("should i turn her back all night", "do i need to set an alarm")),
    ("feet_to_foot", "under", ("he was under the blanket this morning", "she kicks it off every night")),
    ("feet_to_foot", "bag", ("we use a gro bag though", "she doesnt use blankets, we dont use blankets")),
    ("feet_to_foot", "how_high", ("so how high do i pull it", "should it go under his arms")),
    ("feet_to_foot", "which_end", ("but both ends look alike", "which end is that in a next to me")),
    ("feet_to_foot", "touching", ("do his toes have to touch", "how far off the end can she be")),
    ("feet_to_foot", "moves_up", ("he wriggles up to the top by midnight", "do i put her back each time")),
    ("feet_to_foot", "middle", ("my nan puts him in the middle", "does it really matter")),
    ("feet_to_foot", "until_when", ("till what age", "when can we stop doing that")),
    ("reflux", "normal_sick", ("how much sick is too much", "hes sick after every feed is that normal")),
    ("reflux", "sick_asleep", ("what if she's sick when i'm asleep", "can i put a muslin by his cheek")),
    ("reflux", "told", ("but the paediatrician told us to", "my leaflet from the hospital disagrees")),
    ("reflux", "tilt", ("not even slightly raised?", "can she go in the bouncer then")),
    ("reflux", "side", ("could i lay him on his left side", "he does so much better on his tummy")),
    ("reflux", "medicine", ("shes on omeprazole now", "should i change formula")),
    ("reflux", "upright", ("for how many minutes after", "do i have to keep her up at 3am too, im too tired to hold her")),
    ("reflux", "flat_cries", ("but she screams the second shes laid flat", "he only sleeps on my chest because of it")),
    ("reflux", "until_when", ("when will it stop", "do they grow out of this")),
    ("flat_head", "side", ("can he go on his side a bit", "what about her front for naps")),
    ("flat_head", "pillow", ("but the pillow is breathable", "my aunt sent a mustard seed one")),
    ("flat_head", "helmet", ("does he need a helmet", "an osteopath near us does it for £50")),
    ("flat_head", "turn_head", ("she always looks to the left", "i move his head and it pings back")),
    ("flat_head", "when_see", ("its quite bad, should i ask someone, who do i see", "i can feel a ridge")),
    ("flat_head", "seats", ("what else can i do", "is it from his bouncer")),
    ("flat_head", "fault", ("feel so guilty, is it my fault", "will it affect his brain")),
    ("flat_head", "until_when", ("how long till its round", "hes 7 months, is it too late")),
    ("tummy_time", "falls_asleep", ("he falls asleep every time i do it", "can i let her sleep there if im sat with her")),
    ("tummy_time", "leave", ("can i nip to the toilet", "his big sister can sit with him")),
    ("tummy_time", "where", ("is it ok on our bed", "do i need a special playmat")),
    ("tummy_time", "counts", ("does lying on dads chest count, on my chest i mean", "what about over my knee")),
    ("tummy_time", "sick", ("she brings up her milk", "can we do it after a feed")),
    ("tummy_time", "hates", ("he hates it so much", "she just screams on the floor")),
    ("tummy_time", "stop", ("hes crawling now", "when do we stop doing it")),
    ("tummy_time", "start", ("when should we start", "we havent done any and hes 4 months")),
    ("tummy_time", "how_long", ("how many minutes", "we do ten mins a day, is that enough")),
]

#: The topic answered before, and a message that is about something else.
SOMETHING_ELSE = [
    ("back", "what is the right room temperature"),
    ("back", "im not coping"),
    ("back", "i fell asleep with him on the sofa last night"),
    ("rolls_over", "my partner smokes"),
    ("rolls_over", "he has a temperature of 38"),
    ("rolls_over", "she fell off the bed"),
    ("feet_to_foot", "can i have a drink if i breastfeed"),
    ("feet_to_foot", "when are her jabs"),
    ("reflux", "can she sleep in my bed tonight"),
    ("reflux", "he hit me again"),
    ("flat_head", "how do i reach the midwife"),
    ("flat_head", "i'm afraid i will hurt him"),
    ("tummy_time", "i want to leave him"),
    ("tummy_time", "what should she wear at night"),
    ("back", "he choked me"),
    ("rolls_over", "i cant wake him"),
    ("reflux", "his chest is not rising"),
    ("tummy_time", "i cannot wake her"),
    ("tummy_time", "he gets angry with us"),
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


def test_every_part_is_asked_for_here():
    written = {(name.partition("/")[2], more.part) for name, answer in answers().items() if name.startswith(f"{GROUP}/") for more in answer.more}
    assert written == {(topic, part) for topic, part, _ in FURTHER}


def test_no_phrase_stands_in_two_parts_of_one_topic():
    for name, answer in answers().items():
        if name.startswith(f"{GROUP}/"):
            phrases = [phrase for more in answer.more for phrase in more.asked]
            assert len(phrases) == len(set(phrases)), name


@pytest.mark.parametrize("text", ["he can't quite roll both ways", "she doesn't really do both yet", "not rolling both ways", "he isn't able to do both"])
def test_not_both_ways_is_never_told_to_leave_them(text):
    assert follow_up(text, after("rolls_over")) == (f"{GROUP}/rolls_over", "one_way")
