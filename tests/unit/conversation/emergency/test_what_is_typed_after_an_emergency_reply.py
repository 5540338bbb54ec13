"""Parents type on under an emergency reply: they ask if they must go, cannot ring, come back from it, or never meant it."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import BEREAVEMENT, DANGER_NOW, HARM_TO_BABY, SELF_HARM
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.emergency.how_it_goes_on import no_plan
from safer_sleep.conversation.history import DEALT_WITH, IS_IT_NOW, NO_PLAN, NOT_THAT, PLAINLY, SEEN, STILL, History, Said, Turn
from safer_sleep.conversation.words import bare
from safer_sleep.reply import emergencies
from safer_sleep.reply.compose import compose
from safer_sleep.safety.gate import MODEL

BREATHING, CHOKING, SEIZURE, ILL = (f"emergency/{t}" for t in ("not_breathing", "choking", "seizure", "seriously_ill"))
OF_BABY = (BREATHING, CHOKING, SEIZURE, ILL, HARM_TO_BABY)
EVERY = (*OF_BABY, SELF_HARM, DANGER_NOW)


def open_(emergency, how="red flag: some rule", part="", said_part=""):
    return History([Turn(emergency, part, None, [Said(emergency, said_part, "", answers()[emergency].buttons)], how=how)])


def asked(*offers):
    buttons = (*((f"Yes, now: {topic}", topic) for topic in offers), ("No, something else", "chat/unclear"))
    return History([Turn("chat/unclear", IS_IT_NOW, None, [Said("chat/unclear", IS_IT_NOW, "", buttons)])])


def then(history, topic, part="", said_part=None, how=""):
    return History([*history.turns, Turn(topic, part, None, [Said(topic, part if said_part is None else said_part, "")], how=how)])


def reply(text, history, topic="chat/unclear", how="alone: offered", earlier=()):
    """Topic and part that the message is answered with, the classifier having understood `topic`."""
    decided = decide(text, list(earlier), history, {"topic": topic, "how": how, "offers": []}, {})
    return (decided.topic, decided.part) if decided is not None else None


GO = ["do i have to go", "shes fine do i have to ring", "do i have to take him in he seems ok", "do they need to see him if hes ok", "can it wait till morning",
      "should i take her to a&e", "can i just keep an eye on him", "is it worth calling, they'll be busy"]  # fmt: skip


@pytest.mark.parametrize("text", GO)
@pytest.mark.parametrize("emergency", EVERY)
def test_whether_they_have_to_go_is_answered_with_yes(text, emergency):
    for history in (open_(emergency), asked(emergency, "settling/crying"), then(open_(emergency), emergency, DEALT_WITH)):
        assert reply(text, history, "chat/goodbye", "alone: clear") == (emergency, "go")
    assert next(more.text for more in answers()[emergency].more if more.part == "go").startswith("Yes")


@pytest.mark.parametrize("text", GO)
@pytest.mark.parametrize("topic", ["baby_health/fall_or_bump", "baby_health/fever"])
def test_so_it_is_after_a_fall_and_a_fever(text, topic):
    history = History([Turn(topic, "", None, [Said(topic, "", "")])])
    assert reply(text, history) == (topic, "go")


@pytest.mark.parametrize("text", ["hes asleep", "should i put a hat on her", "do i have to swaddle him", "can she sleep in the car"])
def test_a_question_about_sleep_is_no_question_whether_to_go(text):
    assert reply(text, then(open_(BREATHING), BREATHING, DEALT_WITH), "warmth/hats", "alone: clear") is None


CANNOT = ["i cant ring", "no signal", "ive got no credit", "no sim in this phone", "my phone is dead", "can i text", "im deaf", "no one is answering"]


@pytest.mark.parametrize("text", CANNOT)
@pytest.mark.parametrize("emergency", EVERY)
def test_who_cannot_ring_is_told_what_else_there_is(text, emergency):
    assert reply(text, open_(emergency)) == (emergency, "cannot_call")


@pytest.mark.parametrize("emergency", [e for e in EVERY if e not in (DANGER_NOW, HARM_TO_BABY)])
def test_the_silent_call_is_no_answer_to_that(emergency):
    assert reply("i cant talk on the phone can i text", open_(emergency)) == (emergency, "cannot_call")
    assert "55" not in next(more.text for more in answers()[emergency].more if more.part == "cannot_call")


def test_but_words_of_violence_beside_it_are():
    assert reply("hes got a knife i cant talk on the phone", open_(ILL))[0] == DANGER_NOW
    assert reply("cant talk on the phone", open_(DANGER_NOW))[0] == DANGER_NOW


def test_after_a_disclosure_other_ways_to_reach_people_follow():
    low = History([Turn("support/mental_health", "", None, [Said("support/mental_health", "", "")])])
    abused = History([Turn("support/domestic_abuse", "", None, [Said("support/domestic_abuse", "", "")])])
    assert reply("cant talk on the phone can i text", low) == ("support/mental_health", "not_aloud")
    assert reply("cant talk on the phone can i text", abused)[0] == DANGER_NOW


@pytest.mark.parametrize("text", ["i dont want 999", "dont tell the police", "i dont want an ambulance", "will they take my baby away"])
@pytest.mark.parametrize("emergency", [SELF_HARM, HARM_TO_BABY, DANGER_NOW])
def test_fear_of_whom_the_call_brings_is_answered_and_no_secret_promised(text, emergency):
    assert reply(text, open_(emergency)) == (emergency, "told")
    told = next(more.text for more in answers()[emergency].more if more.part == "told")
    assert "999" in told and "must" in told


@pytest.mark.parametrize("text", [
    "he started crying and hes pink", "he woke up", "shes breathing now", "its out hes crying now", "false alarm", "his colour is back",
])
@pytest.mark.parametrize("emergency", [BREATHING, CHOKING, SEIZURE])
def test_a_baby_who_came_round_ends_it_and_is_still_to_be_seen(text, emergency):
    assert reply(text, open_(emergency)) == (emergency, DEALT_WITH)
    assert "even if" in answers()[emergency].dealt_with


@pytest.mark.parametrize("emergency", EVERY)
def test_what_is_said_at_the_end_claims_nobody_is_there(emergency):
    for claim in ("help is with you", "not alone with this now", "you are out of danger"):
        assert claim not in answers()[emergency].dealt_with
    assert any(place in answers()[emergency].dealt_with for place in ("999", "A&E"))


@pytest.mark.parametrize("text", [
    "he is not breathing normally", "is he ok now", "he isnt awake", "hes still not crying", "i want my mum here", "if he woke up",
    "i need someone with me",
])
def test_what_is_feared_asked_or_wished_ends_nothing(text):
    found = reply(text, open_(BREATHING))
    assert found is None or found[1] not in (NOT_THAT, DEALT_WITH)


@pytest.mark.parametrize("text", ["he seems fine now", "hes not got a mark on him"])
def test_a_baby_who_was_hurt_and_looks_well_is_still_to_be_seen(text):
    assert reply(text, open_(HARM_TO_BABY)) == (HARM_TO_BABY, "go")


@pytest.mark.parametrize(
    "text", [
        "theyre here", "they took him to hospital", "we are in a&e", "the doctor says hes fine", "paramedic checked him hes ok",
        "we are back home now all clear", "paramedics been its febrile", "back home now", "mw said its normal", "doc says ear infection, got antibiotics",
        "at a&e now theyre xraying", "we r at a&e now. surgeons looking at her", "it was an allergy, home now", "been to the doctors", "she was discharged",
        "seen by the doctor", "ambulance came they took him in. thanks", "the gp says its not serious",
    ]
)
@pytest.mark.parametrize("emergency", OF_BABY)
def test_help_that_is_there_ends_it(text, emergency):
    assert reply(text, open_(emergency)) == (emergency, SEEN)
    assert then(open_(emergency), emergency, SEEN).open_emergency is None
    assert "999" in next(more.text for more in answers()[emergency].more if more.part == SEEN)


@pytest.mark.parametrize("emergency", OF_BABY)
def test_over_by_the_parents_word_alone_is_told_that_the_baby_is_still_to_be_seen(emergency):
    assert reply("all good now", open_(emergency)) == (emergency, DEALT_WITH)


@pytest.mark.parametrize("text", [
    "the hospital said prem babies do that", "hv said put him in sun", "my husband is home now", "gp said it was fine last week", "not been to hospital", "im home from work",
    "the ambulance hasnt been", "home alone with him", "im at the doctors tomorrow", "midwife been yesterday", "mum says its wind",
])
def test_what_was_said_of_another_time_or_by_others_ends_nothing(text):
    found = reply(text, open_(ILL))
    assert found is None or found[1] not in (SEEN, DEALT_WITH, NOT_THAT)


@pytest.mark.parametrize("text", [
    "999 are on the phone", "ive rung them", "my husband is calling", "ambulance is coming", "police are on the way",
    "someone is calling 999",
])
def test_help_that_is_called_leads_to_what_to_do_meanwhile(text):
    assert reply(text, open_(SEIZURE)) == (SEIZURE, "step1")
    for emergency in (SELF_HARM, HARM_TO_BABY, DANGER_NOW):
        assert reply(text, open_(emergency)) == (emergency, "called")


@pytest.mark.parametrize("text", ["i havent called 999", "should i have called 999", "i never rang them"])
def test_help_that_is_not_called_is_not_taken_for_called(text):
    assert reply(text, open_(SEIZURE)) != (SEIZURE, "step1")


@pytest.mark.parametrize("text", ["im taking her to a&e now", "on our way", "my dad is driving us to hospital", "in the taxi now"])
def test_going_is_told_to_go(text):
    for emergency in OF_BABY:
        assert reply(text, open_(emergency)) == (emergency, "going")


@pytest.mark.parametrize("text", [
    "they said hes gone. paramedics are here", "theyve pronounced him dead", "the ambulance men have stopped", "they couldnt save her",
])
@pytest.mark.parametrize("emergency", OF_BABY)
def test_a_death_that_was_told_leads_to_grief_and_ends_the_emergency(text, emergency):
    assert reply(text, open_(emergency)) == (BEREAVEMENT, "")
    grieving = then(open_(emergency), BEREAVEMENT)
    assert grieving.open_emergency is None
    assert reply("where will they take him", grieving) == (BEREAVEMENT, "now")


def test_a_death_that_nobody_told_leads_to_999_until_somebody_is_there():
    assert reply("hes gone", open_(BREATHING)) == (BREATHING, "gone")
    assert reply("hes gone", open_(BREATHING), earlier=["the paramedics are here"]) == (BEREAVEMENT, "")
    assert reply("they did", then(open_(BREATHING), BREATHING, "gone")) == (BEREAVEMENT, "")
    buttons = compose(BREATHING, {"topic": BREATHING, "part": "gone"}, open_(BREATHING))["buttons"]
    assert buttons[0]["payload"] == f"/{BEREAVEMENT}"


@pytest.mark.parametrize("text", ["he nearly died", "i thought she was dead", "hes gone to sleep", "will he die"])
def test_a_death_that_is_feared_is_none(text):
    found = reply(text, open_(CHOKING))
    assert found is None or found[0] != BEREAVEMENT and found[1] != "gone"


DENIED = [
    "its not that", "sorry wrong chat", "nothing happened", "not like that just need a break", "i wont tho", "stop", "no one is hurt", "nobodys hurt!!",
    "yes everyone fine", "we are all fine", "there is no emergency", "the monitor is wrong she is laughing",
]

OF_OTHERS = DENIED[6:]


@pytest.mark.parametrize("text", DENIED)
@pytest.mark.parametrize("emergency", EVERY)
def test_it_was_never_like_that(text, emergency):
    history = open_(emergency)
    # "I won't" says nothing of the thoughts.
    ends = NO_PLAN if emergency == SELF_HARM and no_plan(bare(text)) else NOT_THAT
    if emergency == SELF_HARM and text in OF_OTHERS:
        ends = PLAINLY  # nor does "everyone is fine"
    assert reply(text, history) == (emergency, ends)
    if ends == PLAINLY:
        return
    assert then(history, emergency, ends).open_emergency is None
    assert "999" in next(more.text for more in answers()[emergency].more if more.part == ends)


@pytest.mark.parametrize("text", ["no", "nope", "hes fine"])
def test_one_no_ends_what_only_the_models_saw(text):
    assert reply(text, open_(ILL, MODEL)) == (ILL, NOT_THAT)
    assert reply(text, open_(ILL)) != (ILL, NOT_THAT)


def test_a_no_to_whether_everyone_is_all_right_ends_nothing():
    assert reply("no", open_(ILL, MODEL, said_part=STILL)) == (ILL, "")


@pytest.mark.parametrize(
    ("text", "emergency"),
    [
        ("im just so tired", SELF_HARM), ("i just need sleep", HARM_TO_BABY), ("i dropped him by accident", ILL),
        ("he swallowed it by accident", ILL), ("i didnt hit her my partner did", HARM_TO_BABY),
    ],
)
def test_words_that_only_sound_like_it_take_nothing_back(text, emergency):
    found = reply(text, open_(emergency))
    assert found is None or found[1] not in (NOT_THAT, DEALT_WITH)


def test_a_certain_danger_is_never_denied_away():
    assert reply("nothing happened but hes not breathing", open_(CHOKING))[0] == BREATHING


@pytest.mark.parametrize("text", DENIED[:4])
def test_no_in_words_to_is_this_happening_now_is_the_button_no(text):
    assert reply(text, asked(HARM_TO_BABY, "settling/crying")) == ("settling/crying", "")
    assert reply(text, asked(HARM_TO_BABY)) == ("chat/unclear", "")


@pytest.mark.parametrize("text", ["sort of", "i dont know", "yes it is", "a bit"])
def test_half_a_yes_is_a_yes(text):
    assert reply(text, asked(SELF_HARM, "support/mental_health")) == (SELF_HARM, "")


@pytest.mark.parametrize("text", ["am i a bad mum", "i was so tired i didnt mean to", "i feel so guilty"])
def test_who_blames_themselves_is_answered_kindly_and_still_sent(text):
    assert reply(text, open_(HARM_TO_BABY)) == (HARM_TO_BABY, "blame")
    assert "A&E" in next(more.text for more in answers()[HARM_TO_BABY].more if more.part == "blame")


@pytest.mark.parametrize(
    ("text", "part"), [
        ("what do i do while i wait", "step1"), ("what now", "step1"), ("how long will they be", "wait"), ("can i give him water", "drink"),
        ("can i feed her", "drink"),
    ]
)
@pytest.mark.parametrize("emergency", OF_BABY)
def test_what_is_asked_meanwhile_is_about_the_emergency(text, part, emergency):
    assert reply(text, open_(emergency), "chat/capabilities", "alone: clear") == (emergency, part)


def test_what_now_goes_on_from_the_step_that_was_shown():
    history = then(open_(BREATHING), BREATHING, "step2")
    assert reply("what now", history) == (BREATHING, "step3")


@pytest.mark.parametrize(("text", "where"), [
    ("how do i do the breaths", (BREATHING, "step2")), ("how do i do cpr", (BREATHING, "step3")),
    ("where do i do the thrusts", (CHOKING, "step3")),
])
def test_first_aid_that_is_asked_for_is_shown(text, where):
    assert reply(text, open_(SEIZURE)) == where


@pytest.mark.parametrize(
    ("text", "part"),
    [("i took some tablets", "taken"), ("paracetamol. many", "taken"), ("about 30 paracetamol", "taken"), ("im in the car now", "edge"), ("im on the bridge", "edge"),
     ("hearing voices", "voices"), ("my husband says the baby is possessed", "voices")],
)  # fmt: skip
def test_a_life_at_risk_is_told_what_to_do_about_it(text, part):
    found = reply(text, open_(SELF_HARM))
    assert found[1] == part
    assert "999" in next(more.text for more in answers()[found[0]].more if more.part == part)


@pytest.mark.parametrize("text", ["i dont want tablets", "they wanted to give me tablets", "i havent taken any tablets"])
def test_no_overdose(text):
    found = reply(text, open_(SELF_HARM))
    assert found is None or found[1] != "taken"


@pytest.mark.parametrize("text", ["he's gone to work", "hes driven off", "hes left", "the police took him"])
def test_a_violent_man_who_left_ends_it(text):
    assert reply(text, open_(DANGER_NOW)) == (DANGER_NOW, DEALT_WITH)


@pytest.mark.parametrize("topic", ["chat/goodbye", "chat/capabilities", "chat/greet"])
def test_small_talk_that_none_was_meant_for_is_no_answer_in_an_emergency(topic):
    assert reply("shes very quiet", open_(ILL), topic, "alone: clear") == (ILL, STILL)


def test_a_plain_goodbye_is_one():
    assert reply("ok bye", open_(ILL), "chat/goodbye", "alone: clear") is None
    assert reply("mmm ok so", asked(ILL), "chat/goodbye", "alone: clear") == ("chat/unclear", IS_IT_NOW)


def test_the_emergency_stays_open_however_often_something_else_is_asked():
    history, heard = open_(ILL, "red flag: breathing_hard"), []
    for topic in ("warmth/hats", "sleep_space/pram", "chat/unclear", "settling/naps", "chat/out_of_scope"):
        answer = compose(topic, {"topic": topic, "how": "alone: clear"}, history)
        heard.append(answer["text"])
        assert answer["metadata"]["part"] == STILL and "ribs that suck in, needs 999" in answer["text"]
        ways_out = [button["payload"] for button in answer["buttons"][:2]]
        assert ways_out == [f"/{ILL}#{DEALT_WITH}", f"/{ILL}#{NOT_THAT}"]
        history = then(history, topic, said_part="")
        history.turns[-1].said = [Said(ILL, STILL, answer["text"])]
        assert history.open_emergency == ILL
    assert all(one != other for one, other in zip(heard, heard[1:])) and len(set(heard)) >= 4


def test_what_only_the_models_saw_is_held_as_a_question_with_the_way_out_in_a_button():
    answer = compose("warmth/hats", {"topic": "warmth/hats"}, open_(CHOKING, MODEL))
    assert answer["text"].startswith("I may have got this wrong") and "999" in answer["text"]
    assert {"title": emergencies.NEVER_WAS, "payload": f"/{CHOKING}#{NOT_THAT}"} in answer["buttons"]


def test_a_sure_sign_before_a_suspicion_of_the_models_is_still_sure():
    assert not then(open_(BREATHING), SEIZURE, how=MODEL).doubted
    assert open_(SEIZURE, MODEL).doubted


def test_every_part_that_may_be_answered_is_written():
    for emergency in EVERY:
        parts = {more.part for more in answers()[emergency].more}
        needed = {"go", "going", "cannot_call", "wait", NOT_THAT}
        needed |= {"drink", "gone", SEEN} if emergency in OF_BABY else set()
        needed |= {"told", "called"} if emergency in (SELF_HARM, HARM_TO_BABY, DANGER_NOW) else set()
        assert needed <= parts, emergency


@pytest.mark.parametrize("text", ["hes breathing now but really drowsy", "shes awake now but very sleepy"])
def test_a_new_sign_beside_it_ends_nothing(text):
    found = reply(text, open_(BREATHING))
    assert found is None or found[1] not in (NOT_THAT, DEALT_WITH)


def test_whom_to_ring_is_answered_with_the_first_words_again():
    assert reply("what number do i call", open_(BREATHING)) == (BREATHING, "")


@pytest.mark.parametrize("text", ["can you call them", "call 999 for me", "please send an ambulance"])
@pytest.mark.parametrize("emergency", EVERY)
def test_who_wants_us_to_ring_is_told_that_we_cannot(text, emergency):
    topic, part = reply(text, open_(emergency))
    assert topic == emergency
    assert "annot call" in next(more.text for more in answers()[emergency].more if more.part == part)


def test_told_to_come_in_is_no_all_clear():
    assert reply("111 said take him to a&e", open_(ILL)) == (ILL, "going")
    assert reply("gp said bring him in", open_(ILL)) == (ILL, "going")


def test_done_is_no_good_news_of_a_parent_who_thinks_of_dying():
    assert reply("ive done it", open_(SELF_HARM)) == (SELF_HARM, "taken")
    assert reply("ive done it", open_(CHOKING)) == (CHOKING, "step1")


def test_a_violent_man_who_is_back_opens_it_again():
    assert reply("hes back", open_(DANGER_NOW)) == (DANGER_NOW, "")


def test_what_only_the_models_see_again_and_again_is_not_said_again_and_again():
    shares, understood = {HARM_TO_BABY: 0.6}, {"topic": "chat/unclear", "how": "alone: offered", "offers": []}
    again = decide("i was up all night with her", [], open_(HARM_TO_BABY, MODEL), understood, shares)
    assert (again.topic, again.part) == (HARM_TO_BABY, STILL)
    seen_by_a_rule = open_(HARM_TO_BABY)
    assert decide("i was up all night with her", [], seen_by_a_rule, understood, shares).part == ""
    assert decide("i was up all night with her", [], then(seen_by_a_rule, HARM_TO_BABY), understood, shares).part == STILL


@pytest.mark.parametrize(
    ("text", "part"),
    [("can i call 111 instead", STILL), ("this was hours ago", "go"), ("how serious is it", "go"), ("cant i just drive her", "going"), ("which hospital", "going"),
     ("hes getting worse", ""), ("they hung up", ""), ("im alone", "step1"), ("is he going to die", "step1")],
)  # fmt: skip
def test_what_else_is_asked_meanwhile(text, part):
    assert reply(text, open_(ILL)) == (ILL, part)


def test_what_is_asked_after_the_end_opens_nothing_again():
    over = then(open_(CHOKING), CHOKING, DEALT_WITH)
    assert reply("can i give him water", over) == (CHOKING, "drink")
    assert then(then(over, CHOKING, "drink"), CHOKING, "go").open_emergency is None
    assert then(asked(CHOKING), CHOKING, "go").open_emergency == CHOKING


def test_who_said_so_is_heard():
    assert reply("the paramedics told me", then(open_(BREATHING), BREATHING, "gone")) == (BEREAVEMENT, "")


def test_what_the_models_make_of_no_phone_after_a_disclosure_is_not_violence():
    low = History([Turn("support/mental_health", "", None, [Said("support/mental_health", "", "")])])
    understood = {"topic": "chat/unclear", "how": "alone: offered", "offers": []}
    found = decide("i cant ring anyone", [], low, understood, {DANGER_NOW: 0.7})
    assert found.topic == "support/helplines"


def test_fear_of_losing_an_ill_baby_is_answered():
    assert reply("will they take him off me", open_(ILL)) == ("support/social_services", "")
    assert reply("i dont want an ambulance", open_(ILL)) == (ILL, "go")


@pytest.mark.parametrize("text, topic", [
    ("ive called 999 hes gone blue and hes not breathing what do i do", BREATHING),
    ("ambulance is on its way, she is limp and wont wake up", BREATHING),
    ("paramedics have been called, shes got a rash that doesnt fade when i press a glass on it", ILL),
])
def test_who_has_rung_999_already_is_told_what_to_do_until_they_come(text, topic):
    assert reply(text, History([])) == (topic, "step1")
    assert "999" in answers()[topic].steps[0]


@pytest.mark.parametrize("text", [
    "hes gone blue and hes not breathing should i have called 999", "not breathing, i rang 111", "shes limp and wont wake, havent called an ambulance yet",
    "hes not breathing",
])
def test_who_has_not_rung_999_is_told_to(text):
    assert reply(text, History([])) == (BREATHING, "")
