"""What nobody takes up in the middle of a talk gets the reply that fits it best; danger, a death and a disclosure are not for guessing."""

import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.further.fitting import AHEAD, FITS, fitting_reply, may_be_chosen
from safer_sleep.conversation.further.known import SURE
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.reply.compose import NEVERS, compose


def after(topic, part="", **turn):
    return History([Turn(topic, part, None, [Said(topic, part, "")], **turn)])


def made(topic, how="alone: likely", confidence=0.4, **more):
    return {"topic": topic, "part": "", "how": how, "confidence": confidence, "offers": (), "ranking": ((topic, confidence),), **more}


NO_COT = after("sleep_space/no_cot")
FLOOR = ("sleep_space/no_cot", "on_the_floor")


def test_a_reply_that_fits_clearly_better_is_given_and_what_was_understood_stays_a_button():
    found = fitting_reply(NO_COT, made("sleep_space/mattress"), {FLOOR: 0.6, ("sleep_space/mattress", ""): 0.2})
    assert (found.topic, found.part, found.how, found.offers) == (*FLOOR, FITS, ("sleep_space/mattress",))


def test_a_reply_that_is_hardly_ahead_is_not():
    assert fitting_reply(NO_COT, made("sleep_space/mattress"), {FLOOR: 0.5, ("sleep_space/mattress", ""): 0.5 - AHEAD + 0.01}) is None


def test_where_does_that_come_from_is_about_us_whatever_fits_the_talk():
    asked = made("chat/sources", "alone: clear", 0.99)
    assert fitting_reply(NO_COT, asked, {FLOOR: 0.9}) is None
    assert fitting_reply(NO_COT, made("chat/sources", "alone: likely"), {FLOOR: 0.9}) is not None, "a guess may be wrong"


def test_a_first_message_is_left_as_it_was_understood():
    assert fitting_reply(History([]), made("sleep_space/mattress"), {FLOOR: 0.9}) is None


@pytest.mark.parametrize("how", ["check", "choice in words", "why", "illness", "place"])
def test_what_a_reader_of_its_own_made_out_stays(how):
    assert fitting_reply(NO_COT, made("sleep_space/mattress", how), {FLOOR: 0.9}) is None


@pytest.mark.parametrize(
    "reply",
    [("emergency/choking", ""), ("emergency/danger_now", "go"), ("support/bereavement", ""), ("chat/thanks", ""), ("co_sleeping/sofa_armchair", "there_now"), ("co_sleeping/sofa_armchair", "lifted_off")],
)
def test_danger_a_death_and_a_baby_lifted_off_are_never_guessed(reply):
    assert not may_be_chosen(*reply)
    assert fitting_reply(NO_COT, made("sleep_space/mattress"), {reply: 0.99}) is None


@pytest.mark.parametrize("history", [after("emergency/choking", how="red flag: choking"), after("support/bereavement")])
def test_in_an_emergency_and_in_grief_nothing_is_guessed(history):
    assert fitting_reply(history, made("sleep_space/mattress"), {FLOOR: 0.99}) is None


def test_a_likely_disclosure_stays_with_its_subject():
    told = made("support/domestic_abuse", confidence=0.7)
    assert fitting_reply(NO_COT, told, {FLOOR: 0.9}) is None
    found = fitting_reply(after("support/domestic_abuse"), told, {FLOOR: 0.9, ("support/domestic_abuse", "see"): 0.6})
    assert (found.topic, found.part) == ("support/domestic_abuse", "see")


def test_a_danger_that_may_be_meant_is_not_answered_as_another_subject():
    drank = made("chat/unclear", "alone: offered", 0.2, ranking=(("co_sleeping/alcohol", 0.2), ("co_sleeping/partner", 0.15)))
    assert fitting_reply(NO_COT, drank, {("co_sleeping/safer_bed", "firm"): 0.9}) is None


def test_after_a_never_no_bed_is_made_ready_however_well_it_would_fit():
    bed = {("co_sleeping/safer_bed", "firm"): 0.9}
    assert fitting_reply(after("co_sleeping/alcohol"), made("chat/unclear", "alone: nothing understood"), bed) is None
    assert fitting_reply(NO_COT, made("chat/unclear", "alone: nothing understood"), bed).topic == "co_sleeping/safer_bed"


def test_of_an_illness_not_spoken_of_yet_the_card_with_the_signs_comes_first():
    found = fitting_reply(NO_COT, made("warmth/checking_baby"), {("baby_health/fever", "cool"): 0.7})
    assert (found.topic, found.part, found.likely) == ("baby_health/fever", "", ("baby_health/fever#cool",))
    again = fitting_reply(after("baby_health/fever"), made("warmth/checking_baby"), {("baby_health/fever", "cool"): 0.7})
    assert (again.topic, again.part) == ("baby_health/fever", "cool")


def test_a_sign_of_danger_comes_first():
    found = decide("what goes under her, she wont wake up", ["we have no cot"], NO_COT, made("sleep_space/mattress"), {}, fitting={FLOOR: 0.99})
    assert (found.topic, found.part) == ("emergency/not_breathing", "")


def test_a_part_about_a_shared_bed_says_for_whom_that_is_never_if_the_card_was_not_read():
    understood = {"topic": "co_sleeping/safer_bed", "part": "firm", "how": FITS, "offers": []}
    assert NEVERS in compose("co_sleeping/safer_bed", understood, NO_COT)["text"]
    assert NEVERS not in compose("co_sleeping/safer_bed", understood, after("co_sleeping/safer_bed"))["text"]


@pytest.mark.parametrize("share, part", [(SURE - 0.01, ""), (SURE, "partner_sober")])
def test_leave_needs_a_sure_reading_and_is_never_guessed(share, part):
    before = after("co_sleeping/alcohol")
    understood = made("co_sleeping/alcohol", "alone: clear", 0.9)
    found = decide("hes lovely the rest of the week", ["he had a few and shoved past me"], before, understood, {}, further={"co_sleeping/alcohol": {"partner_sober": share}}, fitting={("co_sleeping/alcohol", "partner_sober"): 0.99})
    assert (found.part if found is not None else "") == part
