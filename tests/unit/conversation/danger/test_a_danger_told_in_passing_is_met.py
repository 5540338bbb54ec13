"""A danger other than the baby's own, told sideways: no rule sees it, and a model does."""

import pytest

from safer_sleep.conversation.danger.other_dangers import LIKELY, OPENS_AN_EMERGENCY, OVER_A_PHRASE, SURE
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.nlu.other_danger_model import NONE, OtherDangerModel, played_harmless, written_dangers
from safer_sleep.nlu.training_data import examples

MOTHER, TRIAGE, BIRTH = "support/midwife#mother_now", "support/midwife#mother_triage", "support/concealed_pregnancy#coming"
FIRST = History()


def talk(topic, part=""):
    return History([Turn(topic, part, None, [Said(topic, part, "")])])


def met(dangers, history=FIRST, topic="sleep_space/moses_basket", how="alone: clear", shares=None, text="also the pads are not holding it"):
    decided = decide(text, [], history, {"topic": topic, "how": how, "confidence": 0.9, "offers": []}, shares or {}, None, {}, dangers)
    return f"{decided.topic}#{decided.part}" if decided is not None else None


@pytest.mark.parametrize(("share", "is_met"), [(SURE, True), (SURE - 0.01, False)])
def test_beside_a_clear_question_about_something_else(share, is_met):
    assert met({MOTHER: share}) == (MOTHER if is_met else None)


@pytest.mark.parametrize(("share", "is_met"), [(LIKELY, True), (LIKELY - 0.01, False)])
def test_where_nothing_else_is_clear_less_is_enough(share, is_met):
    assert (met({MOTHER: share}, topic="chat/unclear", how="alone: offered") == MOTHER) == is_met


@pytest.mark.parametrize(("share", "is_met"), [(OPENS_AN_EMERGENCY, True), (OPENS_AN_EMERGENCY - 0.01, False)])
def test_what_opens_an_emergency_of_the_baby_needs_most(share, is_met):
    given = met({"emergency/seriously_ill": share}, topic="chat/unclear", how="alone: offered", text="nan put brandy on his gums")
    assert (given == "emergency/seriously_ill#") == is_met


@pytest.mark.parametrize(
    ("danger", "text"),
    [
        ("emergency/seriously_ill#", "is it ok for grandma to have him overnight she likes a glass of wine"),
        ("support/breastfeeding_help#newborn", "he only cries when i put him down he is fine i just havent washed in 3 days lol"),
        ("support/worried_about_child#alone_now", "ok ive put him in the cot hes awake now crying"),
        ("support/domestic_abuse#throat", "my boyfriend gets mad when the baby cries, last night he kicked a hole in the door"),
    ],
)
def test_without_one_word_of_it_a_model_has_to_be_very_sure(danger, text):
    share = {danger.rstrip("#"): OVER_A_PHRASE - 0.01}
    assert met(share, talk("settling/crying"), topic="chat/unclear", how="alone: offered", text=text) != danger


def test_what_a_rule_only_suspects_of_the_baby_may_be_the_mothers_for_certain():
    assert met({TRIAGE: 0.9}, topic="support/midwife", shares={"emergency/seriously_ill": 0.01}, text="my stitches smell funny and its sore to wee, 6 days since i had him") == TRIAGE


def test_in_the_middle_of_a_talk():
    assert met({BIRTH: 0.8}, talk("warmth/room_temperature"), text="theres water all down my legs and tightenings") == BIRTH


def test_not_in_grief_nor_in_the_check():
    assert met({MOTHER: 0.9}, talk("support/bereavement")) != MOTHER
    assert met({MOTHER: 0.9}, talk("co_sleeping/is_it_safe"), "co_sleeping/is_it_safe", "check") is None


def test_a_likelier_danger_of_the_baby_comes_first():
    text = "hes limp i think"
    assert met({MOTHER: 0.5}, text=text, shares={"emergency/not_breathing": 0.95}) != MOTHER


def test_a_rule_that_is_certain_comes_first():
    assert met({MOTHER: 0.9}, text="my baby is not breathing") == "emergency/not_breathing#"


@pytest.fixture(scope="module")
def model():
    return OtherDangerModel().fit(written_dangers(), [(text, topic) for topic, texts in examples().items() for text in texts], played_harmless())


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("what colour should lochia be, only im soaking a pad every half hour, bright red with big clots", MOTHER),
        ("its my wife she is on the bathroom floor and says the head is there", BIRTH),
        ("he thinks the radio is giving him orders about our daughter", "emergency/self_harm#voices"),
        ("nipped out to the shop and hes asleep at home, theres nobody there", "support/worried_about_child#alone_now"),
    ],
)  # fmt: skip
def test_the_model_hears_it(model, text, danger):
    shares = model.shares(text)
    assert max(shares, key=shares.__getitem__) == danger and shares[danger] >= LIKELY


@pytest.mark.parametrize("text", ["how many blankets in winter", "my stitches are a bit sore", "he drives me up the wall with his snoring", "gave her calpol like it says on the bottle"])
def test_what_only_sounds_like_it_is_left_alone(model, text):
    assert max(model.shares(text).values()) < SURE


def test_a_saved_model_answers_as_before(model, tmp_path):
    model.save(tmp_path)
    assert OtherDangerModel.load(tmp_path).shares("she keeps bleeding") == model.shares("she keeps bleeding")
    assert NONE in model.dangers


def test_a_danger_that_no_answer_meets_is_refused(tmp_path):
    (tmp_path / "told.yml").write_text("support/midwife#nonsense:\n- 'words'\n", encoding="utf-8")
    with pytest.raises(ValueError, match="told.yml: there is no answer 'support/midwife#nonsense'"):
        written_dangers(tmp_path / "told.yml")


TRIAGE = "support/midwife#mother_triage"


@pytest.mark.parametrize(
    ("text", "shares", "hers"),
    [
        ("im all swelled up and my head is pounding, flashes at the side", {"emergency/seriously_ill": 0.86}, True),
        ("weve all got headaches and baby has been sick and floppy since the heating", {"emergency/seriously_ill": 0.3}, False),
    ],
)
def test_whose_body_it_is_decides_between_mother_and_baby(text, shares, hers):
    assert (met({TRIAGE: 0.8}, text=text, shares=shares, topic="chat/unclear", how="alone: offered") == TRIAGE) == hers


@pytest.mark.parametrize(("text", "is_met"), [("sleeps all day since his jabs but feeds well", False), ("she doesnt feed well at the minute and dozes all day", True), ("was feeding well until today, now only sleeps", True)])
def test_a_newborn_who_feeds_well_does_not_hardly_feed(text, is_met):
    feeds = "support/breastfeeding_help#newborn"
    assert (met({feeds: 0.8}, topic="chat/unclear", how="alone: offered", text=text) == feeds) == is_met
