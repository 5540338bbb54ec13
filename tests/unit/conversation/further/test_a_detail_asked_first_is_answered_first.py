"""A first question about a detail gets the part of the answer that meets it, where a model is sure; the card where it names danger."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import DUMMIES
from safer_sleep.conversation.further.closer_question import DETAIL, LEAST, MOST_DETAILS, NEAR, SURE_OF_ANOTHER, closer_question, details
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.reply.compose import NEVERS, compose



def part_for(topic, share, part="falls_out", how="alone: clear", history=None):
    found = closer_question(history or History(), {"topic": topic, "how": how, "confidence": 0.9, "part": ""}, {topic: {part: share}})
    return found.part if found is not None else None


@pytest.mark.parametrize(("share", "part"), [(LEAST, "falls_out"), (LEAST - 0.01, None)])
def test_a_part_has_to_be_likely(share, part):
    assert part_for(DUMMIES, share) == part


@pytest.mark.parametrize(("topic", "part"), [("co_sleeping/never_when", "illness"), ("baby_health/fever", "counts"), ("settling/crying", "tried"), ("support/domestic_abuse", "counts")])
def test_where_the_card_names_danger_it_comes_first(topic, part):
    assert part_for(topic, 0.99, part) is None


def test_only_where_the_classifier_is_clear_about_the_subject():
    assert part_for(DUMMIES, 0.99, how="alone: likely") is None


def found_beside(share, ranking, topic="sleep_space/mattress", how="alone: likely"):
    found = closer_question(History(), {"topic": topic, "how": how, "confidence": 0.6, "part": "", "ranking": ranking, "offers": []}, {DUMMIES: {"falls_out": share}})
    return (found.topic, found.part, found.offers) if found is not None else None


def test_a_part_of_the_next_likeliest_subject_has_to_be_likelier_still_and_the_first_stays_a_tap_away():
    near = [("sleep_space/mattress", 0.6), (DUMMIES, NEAR)]
    assert found_beside(SURE_OF_ANOTHER, near) == (DUMMIES, "falls_out", ("sleep_space/mattress",))
    assert found_beside(SURE_OF_ANOTHER - 0.01, near) is None
    assert found_beside(0.99, [("sleep_space/mattress", 0.9), (DUMMIES, NEAR - 0.01)]) is None


def test_what_may_be_about_a_danger_is_not_answered_as_if_it_were_not():
    near = [("co_sleeping/smoking", 0.5), ("co_sleeping/safer_bed", 0.4)]
    found = closer_question(History(), {"topic": "chat/unclear", "how": "alone: offered", "part": "", "ranking": near, "offers": [t for t, _ in near]}, {"co_sleeping/safer_bed": {"firm": 0.99}})
    assert found is None


def test_no_part_takes_the_place_of_an_answer_about_illness_or_trouble():
    near = [("baby_health/fever", 0.6), (DUMMIES, 0.3)]
    assert found_beside(0.99, near, topic="baby_health/fever") is None
    assert found_beside(0.99, near, topic="support/domestic_abuse") is None


def test_what_follows_an_answer_is_for_the_further_questions():
    assert part_for(DUMMIES, 0.99, history=History([Turn(DUMMIES, "", None, [Said(DUMMIES, "", "")])])) is None


def test_the_card_stays_a_tap_away():
    reply = compose(DUMMIES, {"topic": DUMMIES, "part": "falls_out", "how": "read as a closer question"}, History())
    assert "leave it out" in reply["text"] and reply["buttons"][-1]["payload"] == f"/{DUMMIES}"


@pytest.mark.parametrize(("topic", "part"), [("co_sleeping/sofa_armchair", "theirs_now"), ("co_sleeping/alcohol", "bed_now"), ("co_sleeping/safer_bed", "there_now"), ("co_sleeping/premature", "on_time")])
def test_whether_a_baby_lies_there_now_is_not_for_guessing(topic, part):
    assert part_for(topic, 0.99, part) is None


@pytest.mark.parametrize("topic", ["safer_bed", "breastfeeding", "siblings_pets", "partner", "older_baby", "is_it_safe"])
def test_a_detail_of_a_shared_bed_is_told_with_who_must_never_share_one(topic):
    topic = f"co_sleeping/{topic}"
    part = next(more.part for more in answers()[topic].more if not more.after)
    assert NEVERS in compose(topic, {"topic": topic, "part": part, "how": "read as a closer question"}, History())["text"]
    assert NEVERS not in compose(topic, {"topic": topic, "part": part, "how": "read as a further question"}, History())["text"]


def test_a_vape_is_answered_as_a_vape():
    assert part_for("co_sleeping/smoking", 0.8, "vape") == "vape"


def offered_under_the_card(topic, parts, history=None, how="alone: clear"):
    return details(history or History(), {"topic": topic, "how": how, "confidence": 0.95, "part": ""}, {topic: parts})


def test_a_part_that_is_only_likely_is_a_button_under_the_card():
    assert offered_under_the_card(DUMMIES, {"falls_out": DETAIL}) == (f"{DUMMIES}#falls_out",)
    reply = compose(DUMMIES, {"topic": DUMMIES, "how": "alone: clear", "likely": [f"{DUMMIES}#falls_out"]}, History())
    assert reply["metadata"]["part"] == "" and reply["buttons"][1]["payload"] == f"/{DUMMIES}#falls_out"


def test_of_an_ill_baby_it_stands_behind_the_buttons_that_lead_to_help():
    COLD = "baby_health/cold_or_unwell"
    assert offered_under_the_card(COLD, {"raise": 0.36, "saline": 0.04}) == (f"{COLD}#raise",)
    reply = compose(COLD, {"topic": COLD, "how": "alone: clear", "likely": [f"{COLD}#raise"]}, History())
    assert reply["metadata"]["part"] == "" and "Sleep rules stay the same" in reply["text"]
    assert {"title": "Can I prop them up?", "payload": f"/{COLD}#raise"} in reply["buttons"]
    assert [button["payload"].lstrip("/") for button in reply["buttons"]][: len(answers()[COLD].buttons)] == [choice for _, choice in answers()[COLD].buttons]


def test_hardly_likely_ones_are_not_offered_nor_more_than_a_few():
    assert offered_under_the_card(DUMMIES, {"falls_out": DETAIL - 0.01}) == ()
    assert len(offered_under_the_card(DUMMIES, {more.part: 0.3 for more in answers()[DUMMIES].more})) == MOST_DETAILS


def test_not_where_a_wrong_title_would_hurt_nor_after_the_card():
    assert offered_under_the_card("support/domestic_abuse", {"bill": 0.6}) == ()
    assert offered_under_the_card(DUMMIES, {"falls_out": 0.5}, History([Turn(DUMMIES, "", None, [Said(DUMMIES, "", "")])])) == ()
