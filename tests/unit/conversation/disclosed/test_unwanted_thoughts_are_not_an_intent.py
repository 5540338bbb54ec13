"""Thoughts of harm that horrify a parent, and what they make one avoid, get the words about them; a wish, an urge, a voice or a deed gets 999."""

from functools import partial

import pytest

from safer_sleep.advice.topic_ids import HARM_TO_BABY, MENTAL_HEALTH
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History
from tests.unit.conversation import talk
from tests.unit.conversation.talk import after


decided = partial(talk.decided, earlier=["i had a baby in june"], shares={HARM_TO_BABY: 0.8}, topic=MENTAL_HEALTH, how="alone: clear", confidence=0.9)


@pytest.mark.parametrize(
    "text",
    [
        "i keep seeing myself dropping her", "i keep getting horrible thoughts about hurting her", "scary pictures of him falling down the stairs", "i have intrusive thoughts about the bath and him",
        "i get awful images of stabbing him and i would never want to", "thoughts of dropping him horrify me",
    ],
)  # fmt: skip
def test_what_horrifies_is_an_unwanted_thought(text):
    assert decided(text, History()) == f"{MENTAL_HEALTH}#thoughts"


@pytest.mark.parametrize(
    "text",
    [
        "im frightened to bath her now incase i do it", "i hide the knives now just in case", "am i going to hurt her", "scared to carry him on the stairs in case i drop him", "what if i do it",
        "does it mean i will hurt him", "i put the scissors away so i cant", "am i dangerous", "yes they frighten me",
    ],
)  # fmt: skip
def test_what_it_makes_one_avoid_and_ask_stays_with_it(text):
    assert decided(text, after(f"{MENTAL_HEALTH}#thoughts")) == f"{MENTAL_HEALTH}#avoids"


@pytest.mark.parametrize("text", ["its not intrusive thoughts i want to do it", "i nearly did last night", "it feels right", "something tells me to", "i have an urge to do it"])
def test_that_they_are_meant_after_all_is_heard(text):
    assert decided(text, after(f"{MENTAL_HEALTH}#thoughts"), shares={}).startswith(("emergency/", "chat/unclear#is_it_now"))


def test_the_same_words_are_not_said_twice():
    assert decided("am i going to hurt her", after(f"{MENTAL_HEALTH}#thoughts", f"{MENTAL_HEALTH}#avoids")) == f"{MENTAL_HEALTH}#thoughts"


@pytest.mark.parametrize(
    "text",
    [
        "i want to hurt her", "i feel like throwing her", "im going to hurt her", "i have an urge to drop him", "horrible thoughts and a voice tells me to hurt him", "i keep seeing myself dropping her and i nearly did",
        "the thoughts about the stairs used to upset me now it feels right to drop him", "scary thoughts of hurting him and im so angry i might", "i dropped her because of the thoughts", "its not intrusive thoughts i want to do it",
        "i keep seeing myself drowning him and it feels like an order", "i get horrible thoughts of hurting him when he wont stop crying and i feel like doing it", "i hid the knife under the cot and i want to hurt him",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", [[], [f"{MENTAL_HEALTH}#thoughts"]])
def test_a_wish_an_urge_a_voice_or_a_deed_is_a_danger(text, before):
    assert not decided(text, after(*before)).startswith(MENTAL_HEALTH)


@pytest.mark.parametrize("text", ["horrible thoughts of dying", "i keep getting scary thoughts about ending it", "am i going to hurt myself"])
def test_thoughts_of_dying_are_another_matter(text):
    assert decided(text, after(f"{MENTAL_HEALTH}#thoughts"), shares={"emergency/self_harm": 0.8}) not in (f"{MENTAL_HEALTH}#thoughts", f"{MENTAL_HEALTH}#avoids")


def test_out_of_the_blue_the_question_is_a_danger():
    assert decided("am i going to hurt her", History()).startswith(HARM_TO_BABY)


@pytest.mark.parametrize("text", [
    "i have horrible thoughts of hurting him. im planning it", "scary thoughts about killing her then myself", "intrusive thoughts of smothering him, my hands were on his neck",
    "awful thoughts of smothering him so i held the pillow near his face", "scary thoughts of drowning her and i filled the bath", "i have horrible thoughts of stabbing him and im holding the knife",
    "scary thoughts of throwing him, he is on the windowsill", "horrible thoughts of hurting him and i am afraid i'll really do it tonight", "horrible thoughts of hurting him they are getting stronger i cannot stop",
    "horrible thoughts of hurting him dont leave me alone with him", "awful images of hurting him that make me smile", "horrible thoughts about suffocating her, she deserves it",
])
def test_intent_means_or_a_deed_beside_a_horrible_thought_is_no_unwanted_thought(text):
    assert decided(text, History()) != f"{MENTAL_HEALTH}#thoughts"


@pytest.mark.parametrize("text", [
    "am i going to hurt her tonight im so close", "do i want to hurt him yes", "i hide the knives but tonight i got one out", "i put the knife under my pillow", "i moved the knives closer",
    "i put the scissors in the cot", "it scares me how much i like it", "could i do it without anyone knowing", "i locked the knife away because i tried", "am i a monster i bruised him",
    "i would never do it unless he keeps crying", "yes i want to", "i wont be able to stop",
])
def test_after_that_answer_too(text):
    assert decided(text, after(f"{MENTAL_HEALTH}#thoughts")) not in (f"{MENTAL_HEALTH}#avoids", f"{MENTAL_HEALTH}#thoughts")

#: What may be one, and what stands beside it is more than that.
@pytest.mark.parametrize("text", [
    "i keep imagining throwing him and ive started to shake him", "keep picturing killing him and then me", "i keep seeing myself push the pram in the river and go in after it",
    "i keep imagining pushing the pram into the road and today i let the brake off", "i keep seeing myself drowning her and the bath is running", "i keep picturing throwing her against the wall to make it stop",
    "keep picturing drowning her so shes at peace", "i keep imagining throwing him, he would be in heaven", "i keep imagining throwing him and it makes me feel better", "keep seeing me smothering him and nobody would know",
    "flashes of me throwing him out the window, were on the balcony", "i keep picturing stabbing him", "horrible thoughts of dropping him and this time i let him slip", "horrible thoughts, something wants me to drown him",
    "awful thoughts of smothering her and the pillow is here", "i keep seeing myself dropping him and i love it", "scary pictures of hurting him and i dont mind them",
])
@pytest.mark.parametrize("shares", [{}, {HARM_TO_BABY: 0.8}])
def test_a_picture_is_calmed_only_where_every_word_beside_it_is_known(text, shares):
    assert decided(text, History(), shares=shares) in (f"{HARM_TO_BABY}#", "chat/unclear#is_it_now")


@pytest.mark.parametrize("text", [
    "i keep seeing me dropping him down the stairs", "i keep seeing me dropping him down the stairs and it makes me feel sick", "i keep imagining throwing him down the stairs i would never do it", "horrible thoughts of dropping him, they make me feel sick and i love him so much",
    "i keep getting awful pictures in my head of drowning her, am i going mad", "keep picturing killing him and it scares me",
])
def test_a_picture_and_the_horror_of_it_is_an_unwanted_thought(text):
    assert decided(text, History()) == f"{MENTAL_HEALTH}#thoughts"


@pytest.mark.parametrize("text", [
    "i like them", "im standing over the cot", "hes in the bath now", "it would be so easy", "they dont scare me any more", "i already did", "i did it", "the bath is running", "they make me feel calm", "shes on the windowsill",
])
def test_after_that_answer_what_is_not_fear_is_asked_about_or_999(text):
    history = after(f"{MENTAL_HEALTH}#thoughts")
    unclear = {"topic": "chat/unclear", "how": "nothing", "offers": [], "part": "", "confidence": 0.2}
    found = decide(text, ["i keep seeing me dropping him"], history, unclear, {})
    assert found is not None and (found.topic == HARM_TO_BABY or (found.part == "is_it_now" and found.offers[0] == HARM_TO_BABY))


def test_yes_to_ones_own_question_is_a_danger():
    found = decide("i think yes", ["i keep seeing me dropping him", "am i going to do it"], after(f"{MENTAL_HEALTH}#thoughts", f"{MENTAL_HEALTH}#avoids"), {"topic": "chat/unclear", "how": "nothing", "offers": [], "part": "", "confidence": 0.2}, {})
    assert found is not None and found.topic == HARM_TO_BABY


@pytest.mark.parametrize(("text", "part"), [
    ("no i would never. it makes me feel sick", "never"), ("it makes me feel sick", "never"), ("does that mean im psychotic", "mad"), ("am i going mad", "mad"), ("are these thoughts normal", "mad"), ("im scared to say anything", "told"), ("i would never", "never"), ("i would never do it", "never"),
])
def test_each_fear_has_words_of_its_own(text, part):
    assert decided(text, after(f"{MENTAL_HEALTH}#thoughts")) == f"{MENTAL_HEALTH}#{part}"


@pytest.mark.parametrize("text", ["i keep seeing pushchairs for sale", "my wife has horrible thoughts of hurting the baby", "i keep picturing hurting myself", "i keep getting horrible thoughts of killing myself"])
def test_of_others_and_of_oneself_it_is_not_read(text):
    from safer_sleep.conversation.disclosed.unwanted_thoughts import unwanted_thoughts
    assert unwanted_thoughts(text, History(), None) is None


@pytest.mark.parametrize("text", ["i have bad thoughts about her and today i acted on them", "dark thoughts about him and they calm me", "i keep thinking about the stairs and how quiet it would be"])
@pytest.mark.parametrize("before", [[], [MENTAL_HEALTH]])
def test_bad_thoughts_with_more_in_them_are_not_calmed(text, before):
    assert decided(text, after(*before), shares={}) not in (f"{MENTAL_HEALTH}#thoughts", f"{MENTAL_HEALTH}#avoids")
