"""Where a baby sleeps: what a parent asks next after each of those answers finds its part, and a question of another topic finds none."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.follow_up import follow_up
from safer_sleep.conversation.history import History, Said, Turn

GROUP = "sleep_space"

#: Topic, part, and two messages that ask for it.
FURTHER = [
    ("mattress", "stacked", ("it came with 2 mattresses so stacked them", "i put one on top of the other")),
    ("same_room", "partner_in", ("my partner is in the other room on playstation", "someone else is in the house though")),
    ("same_room", "snoring", ("but my husband snores", "what about the snoring")),
    ("no_cot", "before_birth", ("no im pregnant not tonight", "i want one before she comes")),
    ("no_cot", "bed_or_sofa", ("theres no cot i said", "pram is a sit up one")),
    ("second_hand", "bars", ("how wide can the bars be", "mine are 8cm")),
    ("pods_nests", "banned", ("is it banned tho", "everyone on tiktok uses it")),
    ("other_carers", "sober", ("grandad has had a drink", "what if she drinks when she has him")),
    ("other_carers", "only_childcare", ("shes my only childcare", "what do i do about work")),
    ("twins", "one_basket", ("no i meant one moses basket", "they love being squished up")),
    ("safest_place", "until_when", ("and until what age do we do all this", "how many months is that for")),
    ("safest_place", "naps", ("is that for naps too or just nights", "what about in the day when im around")),
    ("safest_place", "awake", ("can he stay asleep in my arms if i'm awake", "what if i stay awake and hold her")),
    ("safest_place", "wake_them", ("do i really have to move him when hes fast asleep", "she'll just scream if I wake her up")),
    ("safest_place", "which_one", ("so which one is best, a cot or a basket", "what brand of cot would you go for")),
    ("safest_place", "survived", ("we all survived sleeping on our tummies", "seems over the top to me")),
    ("same_room", "evening", ("what do we do in the evening before we go to bed", "do i have to go to bed when she does")),
    ("same_room", "leave_room", ("am i allowed to have a shower", "how long can i leave her in there")),
    ("same_room", "naps_upstairs", ("ok but she naps upstairs in the day", "can he have his naps in another room")),
    ("same_room", "too_early", ("hes nearly 6 months tho, is a few weeks early ok", "she sleeps better in her own room")),
    ("same_room", "already", ("we already moved her at 4 months", "hes been in his own room since he was 3 months")),
    ("same_room", "no_space", ("our bedroom is tiny, no room for a cot", "the cot wont fit in with us")),
    ("same_room", "after_six", ("can she stay in our room until she's one", "he's past 6 months but i'm not ready")),
    ("mattress", "marks", ("which label do i look for on it", "does it need a british standard")),
    ("mattress", "breathable", ("but this one says its breathable", "the shop said memory foam reduces cot death")),
    ("mattress", "how_firm", ("how can i tell if its firm enough", "it feels hard when i press it")),
    ("mattress", "gap", ("theres a gap down one side", "its slightly too small for the cot")),
    ("mattress", "topper", ("can i put a topper on", "the travel cot mattress is so thin")),
    ("mattress", "waterproof", ("mine isnt waterproof", "she's been sick on it and its stained")),
    ("mattress", "which_type", ("foam or sprung, which type", "what brand do you recommend")),
    ("second_hand", "sibling", ("it was my older child's one", "its from my eldest, only used 2 years")),
    ("second_hand", "already", ("oh no shes already sleeping on one from a friend", "we've been using it for a month")),
    ("second_hand", "cleaning", ("can i just clean it with dettol", "theres a small rip, can i tape it")),
    ("second_hand", "really", ("is it really that risky though", "whats wrong with a used one")),
    ("second_hand", "how_old", ("how old is too old", "its been in the loft for 5 years")),
    ("second_hand", "no_label", ("there's no label on it anywhere", "some of the screws are lost and the bars are wide")),
    ("second_hand", "other_things", ("what about a moses basket", "is a second hand car seat ok")),
    ("clear_cot", "until_when", ("till what age is that", "when can i put a cover in loose")),
    ("clear_cot", "teddy", ("not even a comforter?", "he wont settle without his muslin")),
    ("clear_cot", "bumper", ("but he bangs his head on the bars", "her legs get stuck between the bars")),
    ("clear_cot", "watching", ("what if i'm watching her", "i take it out once hes asleep")),
    ("clear_cot", "shops", ("then why do they sell them", "it came with the cot set")),
    ("clear_cot", "covers", ("wont she be cold", "he kicks off his covers every time")),
    ("clear_cot", "dummy", ("is a dummy clip ok", "can he have a dummy teddy")),
    ("pods_nests", "in_bed", ("we use it in our bed so we dont roll on him", "but it stops me rolling, i might roll on her")),
    ("pods_nests", "watching", ("what if im in the room with him", "its only for naps")),
    ("pods_nests", "breathable", ("but it says breathable mesh", "my midwife said it was fine")),
    ("pods_nests", "instead", ("what can i use instead", "he wont sleep without it")),
    ("pods_nests", "already", ("shes slept in it since birth, been using it every night", "my first slept in one and was ok")),
    ("pods_nests", "feeding_pillow", ("is my breastfeeding pillow ok", "what about a nursing cushion")),
    ("pods_nests", "rolled", ("could i use a rolled up towel", "i need something to stop him rolling")),
    ("pods_nests", "until_when", ("from what age can they use one", "ok for an older baby?")),
    ("moses_basket", "still_fits", ("but she still fits, shes tiny", "he's not rolling yet and there's plenty of room")),
    ("moses_basket", "where", ("can i put it on the floor next to me", "is the rocking stand ok")),
    ("moses_basket", "downstairs", ("can i use it downstairs", "is it ok just for naps")),
    ("moses_basket", "lining", ("it came with a quilt", "the lining is padded")),
    ("moses_basket", "mattress", ("its mattress is so thin", "can i buy another mattress for it")),
    ("moses_basket", "from_birth", ("do i need one at all", "can she go straight in a cot")),
    ("moses_basket", "half_way", ("can i do it gradually", "should i start with naps in the cot first")),
    ("car_seat", "already", ("he slept in it for 3 hours yesterday", "oh god she was asleep in it all evening, i left her in it")),
    ("car_seat", "watching", ("what if i sit with him in the car", "dont want to wake her tho")),
    ("car_seat", "long_drive", ("we've got a 5 hour drive at the weekend", "how often do i stop on the motorway")),
    ("car_seat", "age", ("until when is that", "what about an older baby")),
    ("car_seat", "pram_frame", ("but its part of a travel system", "is it ok clipped on while we go round the shops")),
    ("car_seat", "lie_flat", ("mine reclines fully", "its a lie flat one")),
    ("car_seat", "slumps", ("her head falls forward in it", "his chin on his chest all the time, is that bad")),
    ("car_seat", "on_the_road", ("he always falls asleep when we set off", "should i keep her awake then")),
    ("bouncer_swing", "already", ("he slept in it all night last night", "i left her in it for hours")),
    ("bouncer_swing", "watching", ("even if i'm watching him?", "its only 10 minutes, just a nap")),
    ("bouncer_swing", "flat", ("mine goes flat", "what if its only slightly sloped")),
    ("bouncer_swing", "approved", ("the box says its for sleeping, its been tested", "which brand is ok")),
    ("bouncer_swing", "only_way", ("its the only way he sleeps", "nothing else works")),
    ("bouncer_swing", "wake_them", ("but she wakes up when i move her", "do i have to move him if hes settled")),
    ("bouncer_swing", "awake_time", ("how many minutes can he be in it when awake", "how long can i leave her in it awake")),
    ("bouncer_swing", "age", ("what about when hes bigger", "until what age is that")),
    ("pram", "thin_cover", ("its only a thin muslin though", "is a uv cover alright")),
    ("pram", "overnight", ("can she sleep in it overnight", "just one night in it at night?")),
    ("pram", "not_flat", ("it doesn't go flat", "it reclines but not fully flat")),
    ("pram", "how_long", ("how long can he sleep in there", "can he have all his naps in it")),
    ("pram", "outside", ("can she nap outside", "is the garden ok, can i leave the pram out there")),
    ("pram", "rain", ("what about a rain cover", "its freezing out, can he have a footmuff")),
    ("pram", "get_home", ("do i wake him up when we get home", "can she finish the nap indoors")),
    ("pram", "sit_up", ("when can he sit up in it", "from what age can she go in the pushchair seat")),
    ("sling", "feeding", ("why can't i feed in it", "even breastfeeding in it hands free?")),
    ("sling", "how_long", ("how long can he sleep in it", "is the whole nap ok")),
    ("sling", "lie_down", ("can i sit on the sofa with her in it", "what if i lie down with him in it")),
    ("sling", "breathing", ("how do i know he can breathe", "her chin on her chest, how do i check")),
    ("sling", "which_kind", ("is a ring sling better", "can she go on my back")),
    ("sling", "newborn", ("how old do they need to be, from birth?", "what's the minimum weight")),
    ("sling", "wont_move", ("he wakes up when i take him out", "she only naps in the sling")),
    ("sling", "covers", ("can i put my coat over her", "is it ok with a blanket over")),
    ("away_from_home", "one_night", ("its only one night", "just this once at nans")),
    ("away_from_home", "travel_mattress", ("the travel cot feels so hard", "can i put a topper in it")),
    ("away_from_home", "floor", ("what do i put under him then", "is it ok to put her on the floor")),
    ("away_from_home", "hotel_cot", ("the hotel cot looks old", "their cot has a soft mattress")),
    ("away_from_home", "pram", ("can i use the pram instead", "shall i take the moses basket")),
    ("away_from_home", "camping", ("we're going camping", "its a caravan, is that different")),
    ("away_from_home", "cold_room", ("the room is cold at my mums", "what tog do i take")),
    ("away_from_home", "own_room", ("can she have the spare room", "can we go to the bar with the monitor")),
    ("other_carers", "survived", ("she says it never did us any harm", "my mum raised four like that")),
    ("other_carers", "how_to_say", ("how do i tell her without a fight", "she wont listen to me")),
    ("other_carers", "once", ("its just one night though", "what about one nap on his front")),
    ("other_carers", "write_down", ("what should i write down for them", "is there a checklist")),
    ("other_carers", "nursery", ("what do i ask the nursery", "nursery says he naps in the buggy")),
    ("other_carers", "same_room", ("does she need to be in the same room as them", "can they use a monitor")),
    ("other_carers", "their_bed", ("she sleeps with her nan", "nan takes him in with her")),
    ("other_carers", "first_night", ("how old to stay over", "is he too young to have a sleepover")),
    ("no_cot", "just_tonight", ("can he stay in the car seat just for tonight", "what about some sofa cushions")),
    ("no_cot", "baby_box", ("i've got a scottish baby box", "is a baby box alright")),
    ("no_cot", "drawer", ("can't i use a drawer", "my gran used a laundry basket")),
    ("no_cot", "get_one", ("how do i get a free cot", "i cant afford one")),
    ("no_cot", "on_the_floor", ("what do i put under her on the floor", "its a cold floor")),
    ("no_cot", "travel_cot", ("can i use a travel cot", "i could borrow a cot")),
    ("no_cot", "housing", ("we're in a hostel", "in temporary accommodation with no space")),
    ("no_cot", "how_long", ("how many nights can we do that", "just until i get paid, a few weeks")),
    ("hazards", "battery", ("what if i think he swallowed one", "she might have swallowed it")),
    ("hazards", "blinds", ("its rented so i cant change them", "how do i tie them")),
    ("hazards", "amber", ("is amber ok in the day", "its a teething necklace with a safety clasp")),
    ("hazards", "nappy_sacks", ("where do you keep nappy bags then", "are they ok in the changing bag")),
    ("hazards", "mobile", ("is a cot mobile ok", "what about a night light")),
    ("hazards", "how_far", ("how far away from the radiator", "the only place is under the window")),
    ("hazards", "until_when", ("until what age do i worry", "she cant reach it yet")),
    ("hazards", "headband", ("what about a headband", "he dribbles so he wears a bib")),
    ("monitors", "own_room", ("so can he go in his own room with it", "i watch on my phone from the next room")),
    ("monitors", "in_our_bed", ("ok in our bed with the sock on?", "can we bed share if we have one")),
    ("monitors", "which_one", ("which monitor is best", "is the owlet worth it")),
    ("monitors", "false_alarm", ("it keeps going off", "so many false alarms")),
    ("monitors", "when_stop", ("when do i stop using it", "until what age")),
    ("monitors", "peace_of_mind", ("it gives me peace of mind", "i cant sleep without it")),
    ("monitors", "hospital", ("the hospital gave us it", "we're on coni")),
    ("monitors", "wires", ("where do i put the camera", "how far away should the cable be")),
    ("twins", "one_in_bed", ("can i have just one of them in with me", "what about one at a time")),
    ("twins", "how_long", ("how long can they share", "when do i separate them")),
    ("twins", "touching", ("they settle when they're touching", "but they love to hold hands")),
    ("twins", "one_rolls", ("one is rolling and one isnt", "only one rolls so far")),
    ("twins", "no_space", ("theres no space for two cots", "we only have one cot")),
    ("twins", "divider", ("can i put a divider in", "what about a rolled blanket between")),
    ("twins", "covers", ("can they share a blanket", "theyre too small for a bag, not 4kg")),
    ("twins", "cope", ("how do i cope when they both wake", "do i feed both together")),
    ("toddler_bed", "gets_up", ("she keeps getting out of bed", "he wont stay in it")),
    ("toddler_bed", "lock_door", ("can i lock the door", "should i shut the door at night")),
    ("toddler_bed", "pillow", ("when can he have a pillow", "does she need a duvet")),
    ("toddler_bed", "climbs_early", ("he climbs out and hes only 14 months", "she's trying to climb over")),
    ("toddler_bed", "floor_bed", ("is a floor bed ok", "can i put a mattress on the floor")),
    ("toddler_bed", "guard", ("which bed guard", "can i use a pool noodle")),
    ("toddler_bed", "bunk", ("is the bottom bunk ok", "what about a cabin bed")),
    ("toddler_bed", "new_baby", ("the next baby is due in march", "we need the cot for the new baby")),
    ("second_hand", "where_from", ("its one from my sister", "i can get one on facebook marketplace")),
]

#: The topic answered before, and a message that is about something else.
SOMETHING_ELSE = [
    ("safest_place", "what is the right room temperature"),
    ("same_room", "how many layers should he wear"),
    ("mattress", "my partner smokes"),
    ("mattress", "is a dummy ok"),
    ("clear_cot", "he has a temperature of 38"),
    ("pods_nests", "can he sleep in my bed"),
    ("moses_basket", "how do i stop her crying"),
    ("car_seat", "when are his jabs"),
    ("car_seat", "i've had a drink tonight"),
    ("bouncer_swing", "how do i reach the midwife"),
    ("pram", "i want to leave him"),
    ("sling", "im not coping"),
    ("sling", "he went mad because i used the heating, i can breathe when hes out"),
    ("other_carers", "i fell asleep with him on the sofa"),
    ("no_cot", "he makes me sleep on the floor"),
    ("no_cot", "i'm homeless and pregnant and nobody knows"),
    ("hazards", "she fell off the bed but seems fine"),
    ("monitors", "we lost a baby last year"),
    ("twins", "is sids genetic"),
    ("toddler_bed", "he climbed out and fell on his head"),
    ("toddler_bed", "i'm pregnant and nobody knows"),
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
    written = {(name.partition("/")[2], more.part) for name, answer in answers().items() if name.startswith(f"{GROUP}/") for more in answer.more if more.asked and not more.after}
    assert written == {(topic, part) for topic, part, _ in FURTHER}


def test_no_phrase_stands_in_two_parts_of_one_topic():
    for name, answer in answers().items():
        if name.startswith(f"{GROUP}/"):
            phrases = [phrase for more in answer.more for phrase in more.asked]
            assert len(phrases) == len(set(phrases)), name
