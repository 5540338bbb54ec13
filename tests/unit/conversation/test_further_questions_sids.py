"""SIDS: what a parent asks next after each of those answers finds its part, and a question of another topic finds none."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn

GROUP = "sids"

#: Topic, part, and two messages that ask for it.
FURTHER = [
    ("what_is_sids", "study", ("didnt they find an enzyme for it", "is there a blood test")),
    ("what_is_sids", "jabs", ("is it from the jabs?", "my friend says its vaccinations")),
    ("what_is_sids", "suffocation", ("so is it suffocation really", "is that the same as choking or what")),
    ("what_is_sids", "names", ("what's the difference with sudi then", "what do the letters stand for")),
    ("what_is_sids", "family", ("does it run in families", "can it happen again with the next baby")),
    ("what_is_sids", "fault", ("do the police come", "whose fault is it then")),
    ("what_is_sids", "signs", ("are there any signs before", "can you tell which babies")),
    ("what_is_sids", "cause", ("ok but what causes it", "is it wifi")),
    ("how_common", "other_half", ("what's the other half then", "what does unascertained mean")),
    ("how_common", "who", ("who is most at risk", "is it worse for young mums")),
    ("how_common", "my_chance", ("what are the chances for my baby", "and if nobody smokes here")),
    ("how_common", "other_numbers", ("i read it was 300", "how many a week is that")),
    ("how_common", "trend", ("has it gone up since covid", "any newer numbers, is it rising")),
    ("how_common", "where_i_live", ("how many in northamptonshire", "whats it like in scotland")),
    ("how_common", "how_rare", ("that sounds like a lot", "what is that as a percentage, what percent")),
    ("risk_age", "why_age", ("but why is it worse then", "why not from birth")),
    ("risk_age", "early", ("he was 6 weeks early", "do i use corrected age")),
    ("risk_age", "strong", ("but she can lift her head", "he rolls both ways now so is that over")),
    ("risk_age", "after_one", ("can toddlers get it", "and when he's one?")),
    ("risk_age", "newborn", ("shes only 5 days old", "what about the first week")),
    ("risk_age", "peak", ("which month is the worst", "hes 3 months, is this the peak")),
    ("risk_age", "over_six", ("so can i relax now hes past 6 months", "shes 8 months")),
    ("lower_the_risk", "cant", ("i cant breastfeed though", "my partner smokes outside")),
    ("lower_the_risk", "dummy", ("what about a dummy", "do pacifiers help, should he have a pacifier")),
    ("lower_the_risk", "products", ("do i need to buy anything", "would an owlet be good")),
    ("lower_the_risk", "pregnant", ("im still pregnant what can i do now", "we're due in may")),
    ("lower_the_risk", "wrong", ("oh no we've been doing it wrong, i feel awful", "nobody told me any of this")),
    ("lower_the_risk", "promise", ("and if i do all that he'll be ok?", "can it still happen")),
    ("lower_the_risk", "everywhere", ("same for naps?", "and when he's at nans")),
    ("lower_the_risk", "most", ("which is the most important", "thats so much to remember")),
    ("lower_the_risk", "until_when", ("until what age do i do all this", "how long for")),
    ("worry", "checking", ("i check his breathing every ten minutes", "i just cant stop checking")),
    ("worry", "told", ("will they think im mad", "would they take him off me, can they take my baby")),
    ("worry", "pictures", ("i keep getting these pictures", "i keep seeing it happen in my head")),
    ("worry", "hold", ("can i just have her in bed with me", "what if i hold him all night")),
    ("worry", "monitor", ("should i get a monitor", "would an owlet help")),
    ("worry", "partner", ("its my wife, how do i help her", "do dads get this")),
    ("worry", "right_now", ("my heart is racing", "how do i calm down")),
    ("worry", "alone", ("i've got no one to take a turn", "my husband works nights")),
    ("worry", "leave_baby", ("i cant leave her with anyone", "im back to work next week and dreading it")),
    ("worry", "normal", ("is this normal", "does it get easier")),
]

#: The topic answered before, and a message that is about something else.
SOMETHING_ELSE = [
    ("what_is_sids", "what is the right room temperature"),
    ("what_is_sids", "my baby died last year"),
    ("what_is_sids", "my partner smokes"),
    ("how_common", "he has a fever"),
    ("how_common", "is he getting worse"),
    ("how_common", "can i drink and breastfeed"),
    ("risk_age", "i fell asleep with him on the sofa"),
    ("risk_age", "how do i find a midwife"),
    ("lower_the_risk", "i'm pregnant and nobody knows"),
    ("lower_the_risk", "he hit me again"),
    ("lower_the_risk", "how many layers should she wear"),
    ("worry", "she fell off the bed"),
    ("worry", "what cot should i get"),
    ("worry", "he isnt breathing"),
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
