"""In the middle of a talk the replies that come nearest are buttons; a card that hardly fits is not read out twice; beside danger and trouble nothing else stands."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.further.beside import DOUBTFUL, GIVEN_AGAIN_FROM, LEAST, MOST, MOST_ASKED, SURE_FROM, doubtful, nearest, with_the_nearest
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.nlu.understanding import Understood
from safer_sleep.reply.compose import BESIDE, LEAST_NEAR, MOST_BUTTONS, OFFER, SOMETHING_ELSE, compose

NO_COT, MATTRESS, SOFA = "sleep_space/no_cot", "sleep_space/mattress", "co_sleeping/sofa_armchair"
FLOOR, DRAWER = (NO_COT, "on_the_floor"), (NO_COT, "drawer")


def after(topic, part="", **turn):
    return History([Turn(topic, part, None, [Said(topic, part, "")], **turn)])


def made(topic, how="alone: likely", confidence=0.4, **more):
    return {"topic": topic, "part": "", "how": how, "confidence": confidence, "offers": (), "ranking": ((topic, confidence),), **more}


def choices(reply):
    return [button["payload"].lstrip("/") for button in reply["buttons"]]


def decided(understood, fitting, history=None, text="about that other one we got"):
    return decide(text, ["we have no cot"], history or after(NO_COT), understood, {}, fitting=fitting)


def test_the_nearest_come_likeliest_first_without_what_was_said_last_or_may_never_be_guessed():
    fitting = {FLOOR: 0.3, (MATTRESS, ""): 0.4, (NO_COT, ""): 0.9, ("emergency/choking", ""): 0.9, (SOFA, "lifted_off"): 0.9, (SOFA, ""): LEAST - 0.01}
    assert nearest(after(NO_COT), fitting) == [MATTRESS, f"{NO_COT}#on_the_floor"]


def test_a_button_leads_to_the_card_that_names_the_signs_before_any_part_of_it():
    fitting = {("baby_health/fever", "cool"): 0.4, ("baby_health/fever", ""): 0.2, FLOOR: 0.3}
    assert nearest(after(NO_COT), fitting) == ["baby_health/fever", f"{NO_COT}#on_the_floor"]
    assert nearest(after("baby_health/fever"), fitting) == ["baby_health/fever#cool", NO_COT], "the card about having no cot comes first too"


def test_a_reply_that_is_given_has_them_behind_its_first_button():
    found = decided(made(MATTRESS), {(MATTRESS, ""): 0.6, FLOOR: 0.55, (SOFA, ""): 0.2, ("warmth/hats", ""): 0.15, ("warmth/room_temperature", ""): 0.1})
    assert (found.topic, found.part, found.how) == (MATTRESS, "", "alone: likely")
    assert found.likely == (f"{NO_COT}#on_the_floor", SOFA, "warmth/hats")[:MOST]
    reply = compose(MATTRESS, {"topic": MATTRESS, "part": "", "how": found.how, "offers": list(found.offers), "likely": list(found.likely)}, after(NO_COT))
    assert choices(reply)[: 1 + len(found.likely)] == [answers()[MATTRESS].buttons[0][1], *found.likely]
    assert len(reply["buttons"]) == MOST_BUTTONS and BESIDE not in reply["text"]


def test_yes_to_what_a_card_asks_still_means_its_first_button():
    asks = answers()["co_sleeping/smoking"]
    reply = compose(asks.topic, {"topic": asks.topic, "part": "", "how": "alone: likely", "offers": [MATTRESS], "likely": [f"{NO_COT}#on_the_floor"]}, after(NO_COT))
    assert "?" in asks.text and choices(reply)[:3] == [asks.buttons[0][1], MATTRESS, f"{NO_COT}#on_the_floor"]


def test_no_button_to_help_or_the_check_makes_room():
    partner = answers()["co_sleeping/partner"]
    likely = [f"{NO_COT}#on_the_floor", SOFA, "warmth/hats"]
    shown = choices(compose(partner.topic, {"topic": partner.topic, "part": "", "how": "alone: clear", "likely": likely}, after(NO_COT)))
    kept = [choice for _, choice in partner.buttons if choice.startswith(("support/", "emergency/", "co_sleeping/is_it_safe#"))]
    assert kept and set(kept) <= set(shown)


def test_where_many_lead_to_help_fewer_of_the_nearest_are_shown():
    cot = answers()[NO_COT]
    helps = [choice for _, choice in cot.buttons if choice.startswith(("support/", "emergency/"))]
    likely = [SOFA, "warmth/hats", "sleep_space/away_from_home"]
    shown = choices(compose(cot.topic, {"topic": cot.topic, "part": "", "how": "alone: clear", "likely": likely}, after(SOFA)))
    assert len(helps) > 1 and set(helps) <= set(shown) and [choice for choice in likely if choice in shown] == likely[:LEAST_NEAR]


def test_of_another_subject_the_button_names_it():
    reply = compose(MATTRESS, {"topic": MATTRESS, "part": "", "how": "alone: likely", "likely": [f"{NO_COT}#on_the_floor"]}, after(NO_COT))
    assert reply["buttons"][1]["title"].count(": ") == 1


@pytest.mark.parametrize("score, said", [(SURE_FROM - 0.01, True), (SURE_FROM, False)])
def test_a_reply_that_may_be_beside_the_point_says_so(score, said):
    found = decided(made(MATTRESS), {(MATTRESS, ""): score, FLOOR: 0.25})
    reply = compose(MATTRESS, {"topic": MATTRESS, "part": "", "how": found.how, "offers": list(found.offers), "likely": list(found.likely)}, after(NO_COT))
    assert (BESIDE in reply["text"]) is said and f"{NO_COT}#on_the_floor" in choices(reply)


def test_a_card_that_was_read_already_and_hardly_fits_is_not_read_out_again_but_asked_about():
    fitting = {(MATTRESS, ""): GIVEN_AGAIN_FROM - 0.01, FLOOR: 0.22, DRAWER: 0.15, (SOFA, ""): 0.1, ("warmth/hats", ""): 0.09}
    assert decided(made(MATTRESS), fitting).topic == MATTRESS, "not read yet"
    read = History([*after(MATTRESS).turns, *after(NO_COT).turns])
    found = decided(made(MATTRESS), fitting, read)
    assert (found.topic, found.how) == ("chat/unclear", DOUBTFUL) and len(found.offers) == MOST_ASKED and MATTRESS in found.offers
    reply = compose("chat/unclear", {"topic": "chat/unclear", "part": "", "how": DOUBTFUL, "offers": list(found.offers)}, read)
    assert reply["text"] == OFFER and choices(reply) == [*found.offers, SOMETHING_ELSE[1]]
    assert decided(made(MATTRESS), {**fitting, (MATTRESS, ""): GIVEN_AGAIN_FROM}, read).topic == MATTRESS


def test_a_question_what_was_meant_offers_what_fits_the_talk():
    found = decided(made("chat/unclear", "alone: nothing understood", offers=("warmth/hats",)), {FLOOR: 0.09, (SOFA, ""): 0.08})
    assert found.offers == (f"{NO_COT}#on_the_floor", SOFA, "warmth/hats")


@pytest.mark.parametrize("topic", ["support/domestic_abuse", "baby_health/fever"])
def test_a_trouble_that_was_heard_is_answered_however_little_it_fits_the_talk_and_nothing_else_stands_beside_it(topic):
    found = decided(made(topic, confidence=0.7), {(topic, ""): 0.02, FLOOR: 0.1, (SOFA, ""): 0.1})
    assert (found.topic, found.offers, found.likely) == (topic, (), ())


def test_beside_an_emergency_nothing_stands():
    found = decided(made(MATTRESS), {FLOOR: 0.4, (SOFA, ""): 0.3}, text="she wont wake up and is all floppy")
    assert (found.topic, found.offers, found.likely) == ("emergency/not_breathing", (), ())


def test_under_a_never_stands_no_button_to_the_bed():
    found = decided(made("co_sleeping/alcohol", "alone: clear", 0.95), {("co_sleeping/alcohol", ""): 0.6, ("co_sleeping/safer_bed", ""): 0.5, ("co_sleeping/safer_bed", "firm"): 0.5, FLOOR: 0.3})
    assert found.topic == "co_sleeping/alcohol" and found.likely == (NO_COT + "#on_the_floor",)


def test_nor_while_it_was_the_answer_before():
    found = decided(made("chat/unclear", "alone: nothing understood"), {("co_sleeping/safer_bed", "firm"): 0.09, FLOOR: 0.08, (SOFA, ""): 0.07}, history=after("co_sleeping/alcohol"))
    assert found.topic == "chat/unclear" and not any(choice.startswith("co_sleeping/safer_bed") for choice in found.offers) and found.offers


def test_beside_what_cannot_wait_nothing_stands():
    lift = Understood(SOFA, 1.0, "lift them off", part="theirs_now")
    assert next(more.urgency for more in answers()[SOFA].more if more.part == "theirs_now") != "routine"
    assert with_the_nearest(lift, after(NO_COT), {FLOOR: 0.4}) is lift


def test_of_an_ill_baby_no_written_button_makes_room():
    fever = answers()["baby_health/fever"]
    shown = choices(compose(fever.topic, {"topic": fever.topic, "part": "", "how": "alone: likely", "offers": [MATTRESS, SOFA], "likely": [f"{fever.topic}#cool"]}, after(NO_COT)))
    assert {choice for _, choice in fever.buttons} <= set(shown) and shown[0] == fever.buttons[0][1], "and yes still means the first"


@pytest.mark.parametrize("history", [after("emergency/choking", how="red flag: choking"), after("support/bereavement")])
def test_nor_in_an_emergency_or_in_grief(history):
    fitting = {FLOOR: 0.4, (SOFA, ""): 0.3}
    given = Understood(MATTRESS, 0.4, "alone: likely")
    assert with_the_nearest(given, history, fitting) is given
    assert doubtful(history, made(MATTRESS), fitting) is None


@pytest.mark.parametrize("how", ["check", "choice in words", "place", "age"])
def test_what_answers_our_own_question_is_left_alone(how):
    given = Understood(MATTRESS, 1.0, how)
    assert with_the_nearest(given, after(NO_COT), {FLOOR: 0.4}) is given


def test_a_first_message_has_no_talk_to_fit():
    assert decide("about that other one we got", [], History(), made(MATTRESS), {}) is None
