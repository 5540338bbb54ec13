"""What is asked under an answer, how often, and the way back after another question."""

from safer_sleep.advice.topic_ids import MIDWIFE
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.directory.help import Known
from safer_sleep.reply.compose import compose
from safer_sleep.reply.people import Facts, known_from

CORBY = Known("north_northamptonshire", "Corby", "kgh")


def turn(topic, part="", said_part="", buttons=()):
    return Turn(topic, part, None, [Said(topic, said_part, "…", tuple(buttons))])


def reply(topic=MIDWIFE, part="", history=(), known=Known(), place=None):
    understood = {"topic": topic, "part": part, **({"place": place} if place else {})}
    return compose(topic, understood, History(list(history)), Facts(known))


def titles(said):
    return [button["title"] for button in said["buttons"]]


def part_of(said):
    return said["metadata"]["part"]


ASKED = turn(MIDWIFE, "", "ask_area", [("Skip this question", f"{MIDWIFE}#no_area")])


def test_the_answer_comes_with_the_question_and_a_way_to_skip_it():
    said = reply()
    assert part_of(said) == "ask_area" and "Skip this question" in titles(said)
    assert "Use the number on your notes" in said["text"] and said["metadata"]["contacts"]


def test_it_is_not_asked_when_it_is_known_or_declined():
    assert "Which town" not in reply(known=CORBY)["text"]
    assert "Which town" not in reply(part="no_area", history=[ASKED])["text"]
    assert "Which town" not in reply(history=[ASKED, turn(MIDWIFE, "no_area")])["text"]


def test_after_an_interruption_it_is_asked_once_more_and_no_more():
    assert part_of(reply(history=[ASKED, turn("warmth/hats")])) == "ask_area"
    assert part_of(reply(history=[ASKED, turn("warmth/hats"), ASKED, turn("warmth/hats")])) != "ask_area"


def test_the_age_is_asked_once_the_place_is_settled():
    said = reply(part="place", history=[ASKED], known=CORBY)
    assert part_of(said) == "ask_age" and "Under 10 days" in titles(said)
    assert part_of(reply(part="age", history=[ASKED], known=Known("north_northamptonshire", age_days=9))) == "age"
    assert part_of(reply(part="no_age", history=[ASKED], known=CORBY)) == "no_age"


def test_a_place_in_two_councils_is_asked_with_both_to_tap():
    place = {"kind": "ask", "options": ["west_northamptonshire", "elsewhere"]}
    said = reply(part="place", history=[ASKED], known=Known("england", "OX17", several=True), place=place)
    assert part_of(said) == "ask_council" and titles(said) == ["West Northamptonshire", "Somewhere else", "I am not sure"]


def test_another_question_keeps_the_way_back_and_danger_does_not_offer_it():
    history = [ASKED]
    assert "Back to your question" in titles(reply("warmth/hats", history=history))
    assert "Back to your question" not in titles(reply("emergency/choking", history=history))
    assert "Back to your question" not in titles(reply(MIDWIFE, history=history))
    assert "Back to your question" not in titles(reply("warmth/hats"))


def test_other_people_are_offered_near_by_and_not_asked_about():
    said = reply("support/stop_smoking")
    assert "Which town" not in said["text"] and "Help near me" in titles(said)
    assert "Help near me" not in titles(reply("support/stop_smoking", known=CORBY))
    tapped = reply("support/stop_smoking", part="where")
    assert tapped["text"].startswith("Which town") and part_of(tapped) == "ask_area"


def test_a_bereaved_parent_is_asked_nothing():
    said = reply("support/bereavement")
    assert "?" not in said["text"] and "Help near me" not in titles(said)


def test_what_the_action_found_is_used_with_its_words_and_cards():
    facts = Facts(CORBY, "Words of the action.", ({"name": "Somebody"},))
    said = compose(MIDWIFE, {"topic": MIDWIFE, "part": "place"}, History([ASKED]), facts)
    assert said["text"].startswith("Words of the action.") and said["metadata"]["contacts"] == [{"name": "Somebody"}]
    why = compose(MIDWIFE, {"topic": MIDWIFE, "part": "why"}, History([ASKED]), facts)
    assert "Words of the action." not in why["text"]


def test_how_the_slots_are_read():
    assert known_from({"area": "unknown", "place": "unknown"}, {"part": "no_area"}) == Known(answered="no_area")
    assert known_from({"area": "wales"}, {"part": "in_wales"}) == Known("wales", answered="place")
    assert known_from({}, {"part": "in_elsewhere"}) == Known(answered="not_found")
    assert known_from({"area": "northamptonshire", "place": "Ashton"}, {"part": "place", "place": {"kind": "ask", "options": ["a", "b"]}}).several
