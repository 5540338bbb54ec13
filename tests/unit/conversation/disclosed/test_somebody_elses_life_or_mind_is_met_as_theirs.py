"""Whoever looks on while somebody else's life or mind is in danger is never asked for their own thoughts of dying; the writer's own stay their own."""

import pytest

from safer_sleep.advice.topic_ids import DANGER_NOW, MENTAL_HEALTH, SELF_HARM
from safer_sleep.conversation.disclosed.grief import nobody_died
from safer_sleep.conversation.disclosed.their_mind import about_another, how_near, in_good_hands, of_another, someone_elses_wish, swallowed
from safer_sleep.conversation.history import History, Said, Turn
from tests.unit.conversation.talk import decided, decision

LOST = {"topic": "chat/unclear", "how": "alone: nothing understood", "offers": [], "part": "", "confidence": 0.5}


def after(*parts):
    return History([Turn(SELF_HARM, part, None, [Said(SELF_HARM, part, "")], how="red flag: suicide") for part in parts])


@pytest.mark.parametrize("text", [
    "he say he dont want be here anymore", "my husband keeps saying he wants to kill himself", "hubby told me hes suicidal", "i am scared my partner says he wants to end his life",
    "my wife said she wants to die", "my wife says baby better off without her", "husband said everyone is better off without him",
])  # fmt: skip
def test_a_parent_tells_of_a_partner_who_wishes_to_die(text):
    assert someone_elses_wish(text)
    assert decided(text) == f"{SELF_HARM}#theirs_low"


@pytest.mark.parametrize("text", ["my husband says he wants to kill himself and hes taken a load of tablets", "he said he wants to die and now he wont answer his phone", "she wants to kill herself, shes gone out and took the car"])
def test_it_may_have_been_acted_on(text):
    assert decided(text) == f"{SELF_HARM}#theirs_now"


@pytest.mark.parametrize("text", [
    "i want to die", "i dont want to be here anymore", "he says im useless and i want to kill myself", "my husband wants to die and so do i", "id be better off dead and he knows it", "dad here. i never say this. i want to die",
])  # fmt: skip
def test_the_writers_own_wish_stays_their_own(text):
    assert not someone_elses_wish(text)


@pytest.mark.parametrize("text", ["he says he wants to kill me and himself", "he says hell kill himself if i leave him", "she wants to kill herself and take the baby with her", "my brother killed himself last year", "my wife is killing herself pumping", "she doesnt want to wake up for her feed"])
def test_threats_the_past_and_a_sleepy_baby_are_something_else(text):
    assert not someone_elses_wish(text)


TOLD = ["he say he dont want be here anymore"]


@pytest.mark.parametrize("text", ["no he not hurt himself. he is asleep. i am scared. who help men", "no he hasnt taken anything, who can i ring for him", "hes asleep now what do i do", "who helps dads"])
def test_then_it_is_said_who_helps(text):
    assert decided(text, after("theirs_low"), TOLD) == f"{SELF_HARM}#theirs_help"


def test_said_once_more_it_is_not_the_same_card():
    assert decided("he said he dont want be here. not me", after("theirs_low"), TOLD) == f"{SELF_HARM}#theirs_help"


@pytest.mark.parametrize("text", ["yes", "yes he might", "he has", "not sure"])
def test_yes_is_taken_for_the_worst(text):
    assert decided(text, after("theirs_low"), TOLD) == f"{SELF_HARM}#theirs_now"


@pytest.mark.parametrize("text", ["hes taken loads of tablets", "he walked out and left a note", "i cant wake him"])
def test_what_is_done_meanwhile_is_999(text):
    assert decided(text, after("theirs_help"), TOLD) in (f"{SELF_HARM}#theirs_now", f"{SELF_HARM}#taken", "emergency/not_breathing#")


@pytest.mark.parametrize("text", ["i want to die too", "i cant go on either", "i want to kill myself"])
def test_their_own_wish_is_heard_in_the_middle_of_his(text):
    assert "theirs" not in (decided(text, after("theirs_help"), TOLD) or "")


VOICES = ["god is telling me things about the baby", "no its my wife. i am husband"]


@pytest.mark.parametrize("text", [
    "NO not me. my wife!! she has the baby in the bathroom door locked", "its my wife she wont give me the baby", "not me, she is holding him and wont let me near", "she took the baby in the bath and shut the door",
])  # fmt: skip
def test_she_has_the_baby_with_her(text):
    assert decided(text, after("voices", "sudden"), VOICES, shares={SELF_HARM: 0.6}) == f"{SELF_HARM}#has_baby"


@pytest.mark.parametrize("text", ["she wont open. she say water will clean the baby", "the door is locked and i hear water", "how do i get the door open"])
def test_the_door_and_the_water(text):
    assert decided(text, after("voices", "sudden", "has_baby"), VOICES, shares={SELF_HARM: 0.6}) == f"{SELF_HARM}#door"


@pytest.mark.parametrize("text", ["i called 999 they on way. how i get the door open", "ive rung 999", "ambulance is coming"])
def test_999_is_called_for_her(text):
    assert decided(text, after("voices", "has_baby"), VOICES) == f"{SELF_HARM}#theirs_called"


@pytest.mark.parametrize("text", ["baby is out. police have him, wife gone in ambulance", "shes been taken to hospital and i have the baby", "paramedics took her, baby is with me"])
def test_she_is_in_good_hands_and_it_is_over(text):
    answer = decision(text, after("voices", "has_baby", "theirs_called"), VOICES)
    assert (answer.topic, answer.part) == (MENTAL_HEALTH, "taken_in")
    history = after("voices", "has_baby")
    history.turns.append(Turn(MENTAL_HEALTH, "taken_in", None, [Said(MENTAL_HEALTH, "taken_in", "")], how=answer.how))
    assert history.open_emergency is None


@pytest.mark.parametrize("text", ["ambulance took her but she still has the baby", "wife gone in ambulance, baby is out but floppy", "shes not gone in the ambulance yet", "will they take her to hospital"])
def test_it_is_not_over_yet(text):
    assert not in_good_hands(text)


@pytest.mark.parametrize("text", [
    "he is in hospital car park", "he went to hospital to work his shift", "she went to hospital last year for it", "she is in the ward with the baby, she says he has to go", "he is in hospital visiting his dad",
    "she went to a e once", "she is in the unit of her mum", "she was in hospital when he was born", "shes in hospital, and she took him with her", "he went to hospital and they sent him away",
])
def test_a_hospital_in_the_words_is_not_yet_care(text):
    assert not in_good_hands(text)
    assert decided(text, after("voices"), VOICES) != f"{MENTAL_HEALTH}#taken_in"


@pytest.mark.parametrize("text", ["she is in hospital now", "my wife has been sectioned. im at home with the baby", "ambulance took him an hour ago, what do i do now", "hes gone in the ambulance", "shes been admitted, baby is with me and hes 3 weeks old"])
def test_care_and_nothing_beside_it_is_good_news(text):
    assert in_good_hands(text)


@pytest.mark.parametrize("text", ["its my husband he makes me feel like this", "my husband is here now", "its my husband who found me", "its me not my wife", "this is not me anymore i just want to die"])
def test_what_is_done_to_the_writer_is_about_the_writer(text):
    assert not about_another(text, [], after("voices"))


def test_a_baby_who_does_not_breathe_comes_first():
    assert decided("shes opened the door and hes not breathing", after("voices", "has_baby"), VOICES).startswith("emergency/not_breathing")


def test_violence_comes_first():
    assert decided("she has a knife to me", after("voices", "has_baby"), VOICES).startswith(DANGER_NOW)


@pytest.mark.parametrize("text", ["he doesnt want to see a doctor", "should i take the baby to my mums", "he wont let me ring anyone, who helps", "im so scared"])
def test_the_same_words_do_not_come_twice_running(text):
    assert decided(text, after("theirs_low", "theirs_help"), TOLD, shares={SELF_HARM: 0.3}) == f"{SELF_HARM}#theirs_more"


EVIL = ["my wife had baby 6 days ago she thinks the baby is evil"]


@pytest.mark.parametrize("text", ["not me its her. she is in the bedroom with him and wont come out", "she has the baby and wont give him to me"])
def test_it_is_the_same_where_harm_was_feared_first(text):
    history = History([Turn("emergency/harm_to_baby", "voices", None, [Said("emergency/harm_to_baby", "voices", "")], how="danger model")])
    assert decided(text, history, EVIL) == f"{SELF_HARM}#has_baby"


def test_a_baby_who_was_hurt_for_certain_keeps_its_own_reply():
    history = History([Turn("emergency/harm_to_baby", "", None, [Said("emergency/harm_to_baby", "", "")], how="red flag: shaken")])
    assert not (decided("she has the baby and wont give him to me", history, EVIL) or "").startswith(f"{SELF_HARM}#has_baby")


def test_me_not_him_is_about_the_writers_own_thoughts():
    assert decided("it is me not him", after(""), ["i want to die"]) == f"{SELF_HARM}#"


@pytest.mark.parametrize("text", [
    "my husband is suicidal and baby swallowed tablets", "my wife wants to die and our baby took her tablets", "my husband is suicidal and hes swallowed some, hes only 9 months", "my husband wants to die and has given our son his tablets",
])  # fmt: skip
def test_a_baby_who_may_have_swallowed_them_is_poisoned(text):
    assert not swallowed(text, [], History())
    assert decided(text) == "emergency/seriously_ill#"


@pytest.mark.parametrize("text", [
    "he says he wants to die and hes got the kids in the car with a pipe", "he wants to die and has locked the kids in", "my husband wants to die he has the baby in the car", "my wife wants to die, baby is screaming upstairs with her",
])  # fmt: skip
def test_who_wishes_to_die_and_has_a_child_with_them_is_in_danger_now(text):
    assert how_near(text) == "theirs_now"
    assert decided(text) == f"{SELF_HARM}#theirs_now"


@pytest.mark.parametrize("text", ["not me he says but i feel the same", "not me but also me", "he took all my tablets away so i cant"])
def test_the_writers_own_thoughts_stay_theirs_beside_somebody_elses(text):
    for before, told in ((after("theirs_low"), TOLD), (after(""), ["i want to die"])):
        assert not about_another(text, told, before)
        assert of_another(text, told, before) is None


@pytest.mark.parametrize("text", ["police took her but let her go", "paramedics took him not her", "police took her and let her go"])
def test_let_go_or_another_was_taken_it_is_not_over(text):
    assert not in_good_hands(text)
    assert nobody_died(text, after("voices", "has_baby"), LOST) is None


@pytest.mark.parametrize("text", ["my mum says hes better off without him", "my friend says baby is better off without her dad", "mum thinks shes better off without her dummy", "we are better off without him"])
def test_who_is_better_off_without_somebody_else_is_no_wish_to_die(text):
    assert not someone_elses_wish(text)
