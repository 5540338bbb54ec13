"""A foster carer is no user, a sober dad may have the night, a lone mother with a bottle needs somebody, and whoever is near leaves nobody alone."""

import pytest

from tests.unit.conversation.talk import after, decided
from safer_sleep.advice.topic_ids import ALCOHOL, ALCOHOL_DRUGS, DRUGS_MEDICINES, HARM_TO_BABY, WORRIED_ABOUT_CHILD

FOSTER = ["foster carer here. baby placed with us friday, birth mum used methadone, he wont settle anywhere except on my chest"]


@pytest.mark.parametrize("text, reply", [
    ("its not me who takes it, it was birth mum", "co_sleeping/wont_sleep_alone#"), ("he came off the oramorph last week. can i swaddle him", "warmth/swaddling#"), ("hes withdrawing, hospital had him on his tummy", "sleep_position/back#doctor"),
])
def test_who_looks_after_an_exposed_baby_takes_nothing(text, reply):
    assert decided(text, after(DRUGS_MEDICINES), FOSTER, topic=ALCOHOL_DRUGS, how="alone: likely") == reply


@pytest.mark.parametrize("text", ["im on methadone can i swaddle him", "i foster and i take codeine, he wont settle"])
def test_who_takes_something_keeps_the_card(text):
    assert decided(text, None, FOSTER, topic=DRUGS_MEDICINES, how="alone: likely") is None


@pytest.mark.parametrize("text, earlier, reply", [
    ("so its just me thats had some. can dad do the night", ["smoked weed"], f"{DRUGS_MEDICINES}#partner_sober"), ("can his dad have him tonight", ["i had a joint", "hes had nothing"], f"{DRUGS_MEDICINES}#partner_sober"),
    ("can my husband do the night feeds then", ["i had wine. he hasnt had any, hes sober"], f"{ALCOHOL}#partner_sober"),
])
def test_a_sober_dad_may_have_the_night(text, earlier, reply):
    assert decided(text, after("sleep_space/moses_basket"), earlier) == reply


@pytest.mark.parametrize("text, earlier", [("can dad do the night", ["we both had wine"]), ("can dad do the night", ["he smoked weed"]), ("so can he have her tonight", ["just me thats had some, he had a few too"])])
def test_and_one_who_had_some_may_not(text, earlier):
    assert not (decided(text, after("sleep_space/moses_basket"), earlier) or "").endswith("partner_sober")


TOOK = ["valium. i took 2 tonight baby next to me asleep"]


@pytest.mark.parametrize("text", ["my heads spinning and cant really stand", "im slurring and my legs have gone", "i feel faint and keep being sick", "hes in the cot. cant get up im so dizzy i nearly passed out, room is spinning"])
def test_too_much_of_it_is_111(text):
    assert decided(text, after(f"{DRUGS_MEDICINES}#bed_now"), TOOK) == f"{DRUGS_MEDICINES}#more_and_ill"


@pytest.mark.parametrize("text", ["ive moved him, hes in the basket. i feel floaty tho", "shes in her cot now but im so drowsy"])
def test_moved_and_heavy_headed_needs_somebody_to_come(text):
    assert decided(text, after(f"{DRUGS_MEDICINES}#bed_now"), TOOK) == f"{DRUGS_MEDICINES}#sedated_cot"


BOTTLE = ["poured a glass of wine at 4 today and it was a bottle by 7. partner away, shes down now"]


@pytest.mark.parametrize("text, earlier", [(BOTTLE[0], []), ("bit wobbly on the stairs, its just me", ["had some wines tonight"]), ("i drank a whole bottle of prosecco and im on my own with her", []), ("ive had a bottle of red. hes on nights", [])])
def test_a_lone_mother_who_drank_a_lot_needs_somebody(text, earlier):
    assert decided(text, after("warmth/sleeping_bags"), earlier) == f"{ALCOHOL_DRUGS}#tonight"


@pytest.mark.parametrize("text", ["just me here", "am i ok to do the next bottle"])
def test_and_not_the_same_words_twice(text):
    assert decided(text, after(f"{ALCOHOL_DRUGS}#tonight"), BOTTLE) == f"{ALCOHOL}#tonight"


@pytest.mark.parametrize("text", ["she had a bottle at 7, its just me", "im planning a bottle of wine on my own", "had a bottle of wine last night on my own", "a bottle of milk at 4 and partner away", "i had a bottle of wine, just me, when can i breastfeed"])
def test_what_is_no_such_night(text):
    assert decided(text, after("warmth/sleeping_bags")) not in (f"{ALCOHOL_DRUGS}#tonight", f"{ALCOHOL}#tonight")


@pytest.mark.parametrize("text", ["im so wired. got an old sleeping tablet from my op, half of one would be ok yeah", "is one zopiclone ok", "can i take a nytol tonight"])
def test_one_tablet_is_a_question_of_the_night(text):
    assert decided(text, after("settling/naps"), shares={"emergency/self_harm": 0.3}) == f"{DRUGS_MEDICINES}#one_more"


@pytest.mark.parametrize("text", ["can i take all the sleeping tablets", "would one sleeping tablet make it stop for good i cant go on", "got loads of sleeping tablets would that be ok", "i took 6 zopiclone", "half the packet of sleeping tablets ok yeah"])
def test_more_of_them_is_not(text):
    assert decided(text, after("settling/naps"), shares={"emergency/self_harm": 0.3}) != f"{DRUGS_MEDICINES}#one_more"


@pytest.mark.parametrize("text", ["hes just crawled into bed next to me stinking of beer, babys in the next to me", "my husband came to bed drunk, shes in her crib beside me"])
def test_drink_that_comes_to_bed(text):
    assert decided(text, shares={"emergency/danger_now": 0.14}) == f"{ALCOHOL}#only_partner"


@pytest.mark.parametrize("text", ["hes come to bed drunk and hes shouting", "he got into bed drunk and im scared", "he crawled in stinking of beer and wont stop touching me"])
def test_drink_and_fear_is_more(text):
    assert decided(text, shares={"emergency/danger_now": 0.14}) != f"{ALCOHOL}#only_partner"


@pytest.mark.parametrize("text", ["im in the living room 5 steps away i can see him thru the door", "no im in the next room", "im not leaving her alone im in next room!", "im downstairs and i can hear her on the monitor"])
def test_near_is_not_alone(text):
    assert decided(text, after(f"{WORRIED_ABOUT_CHILD}#leave"), dangers={f"{WORRIED_ABOUT_CHILD}#alone_now": 0.6}, shares={"emergency/danger_now": 0.4}) == "sleep_space/same_room#leave_room"


@pytest.mark.parametrize("text", ["im in the living room and she is at home", "im in the car park 5 steps away", "im in the next room and hes got a knife", "im downstairs in the pub", "im in the next street"])
def test_away_is_not_near(text):
    assert decided(text, after(f"{WORRIED_ABOUT_CHILD}#leave"), dangers={f"{WORRIED_ABOUT_CHILD}#alone_now": 0.6}) != "sleep_space/same_room#leave_room"


@pytest.mark.parametrize("text", ["she's sleeping now. pink. can i just leave her till morning", "can i let him sleep till he wakes"])
def test_asleep_till_morning_after_a_fright(text):
    assert decided(text, after(HARM_TO_BABY, f"{HARM_TO_BABY}#not_that"), shares={}) == f"{HARM_TO_BABY}#calmer"


def test_from_which_age_a_sitter():
    assert decided("whats the youngest u can leave them with a sitter", dangers={f"{WORRIED_ABOUT_CHILD}#alone_now": 0.62}) == "sleep_space/other_carers#first_night"
    assert decided("the sitter left and hes home alone", dangers={f"{WORRIED_ABOUT_CHILD}#alone_now": 0.9}) != "sleep_space/other_carers#first_night"


@pytest.mark.parametrize("text", ["why is that bad, i can hear her thru the wall", "i can hear him breathing over the monitor", "i hear her through the wall"])
def test_a_baby_heard_through_the_wall_is_no_voice(text):
    assert decided(text, after("sleep_space/same_room"), dangers={"emergency/self_harm#voices": 0.7}) is None


@pytest.mark.parametrize("text", ["i can hear her thru the wall telling me to go", "i can hear him through the wall but hes not there", "i can hear voices through the wall"])
def test_a_voice_is(text):
    assert decided(text, after("sleep_space/same_room"), dangers={"emergency/self_harm#voices": 0.9}) is not None


def test_whose_breath_it_is():
    mother = {"support/midwife#mother_now": 1.0}
    assert decided("shes breathing funny now like quick then stops then quick", after("sleep_space/monitors"), ["shes 2 months"], dangers=mother) == "emergency/seriously_ill#"
    assert decided("my wife is breathing funny, quick and shallow", after("sleep_space/monitors"), dangers=mother) == "support/midwife#mother_now"
    assert decided("im breathing funny, quick, after the section", after("sleep_space/monitors"), dangers=mother) == "support/midwife#mother_now"
    assert decided("no the baby. the baby's breathing", after("support/midwife#mother_now"), ["shes breathing funny"]) == "emergency/seriously_ill#"
    assert decided("the baby is fine its me", after("support/midwife#mother_now"), ["my chest hurts"]) != "emergency/seriously_ill#"


GIRL = ["my daughter 15 has been in the bath hours, tummy ache comes and goes, shes put on weight and wont let me in"]


@pytest.mark.parametrize("text, earlier", [(GIRL[0], []), ("shes moaning in there every few minutes", GIRL), ("is it maybe a baby", GIRL), ("my sister is locked in the toilet with belly cramps on and off, shes got so big lately, baggy jumpers", [])])
def test_a_girl_in_pain_behind_a_door_may_be_giving_birth(text, earlier):
    assert decided(text, after("chat/unclear#is_it_now") if earlier else None, earlier, {"emergency/danger_now": 0.3}) == "support/concealed_pregnancy#coming"


@pytest.mark.parametrize("text", ["my daughter has tummy ache on and off, shes 15", "my daughter 4 is moaning in the bath every few minutes", "my baby girl has put on weight and has tummy ache on and off"])
def test_a_tummy_ache_is_none(text):
    assert decided(text) != "support/concealed_pregnancy#coming"


@pytest.mark.parametrize("text, part", [
    ("i had him at home in the bathroom 2 days ago. where should he sleep my mum will hear him", "born_before"), ("had the baby, im 17, his belly bit is on with a shoelace", "born_young"), ("i tied my babys cord with string, nobody knows", "born_before"),
])
def test_a_birth_at_home_that_nobody_may_hear_of(text, part):
    assert decided(text) == f"support/concealed_pregnancy#{part}"


@pytest.mark.parametrize("text", ["i had him at home in the bath, the midwife was lovely, my mum will see him sunday", "the cord of the blind is tied with string", "he has the dummy on a cord with string, can i", "i had him in the bathroom with me"])
def test_a_planned_birth_and_a_blind_are_none(text):
    assert not (decided(text) or "").startswith("support/concealed_pregnancy")
