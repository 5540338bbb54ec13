"""The mother's own emergencies, a birth with no one there, a child left alone, next door's, a baby taken: seen in everyday words, and only there."""

import pytest

from safer_sleep.safety.other_dangers import look

MOTHER_NOW, TRIAGE = "support/midwife#mother_now", "support/midwife#mother_triage"
COMING, BORN, QUIET = "support/concealed_pregnancy#coming", "support/concealed_pregnancy#born", "support/concealed_pregnancy#born_quiet"
CHILD = "support/worried_about_child"
TAKEN = "support/social_services#taken"
THROAT, VOICES, VERY_ILL = "support/domestic_abuse#throat", "emergency/self_harm#voices", "emergency/seriously_ill#"
NEWBORN, DRY, MASTITIS = "support/breastfeeding_help#newborn", "baby_health/when_to_get_help#dry", "support/breastfeeding_help#mastitis"

SEEN = {
    MOTHER_NOW: [
        "soaked 3 pads in an hour", "going through a pad every 20 mins", "blood is gushing out of me", "theres blood all down my legs",
        "im bleeding a lot n everything going black", "had her 3 days ago bleeding really heavy and feel faint", "massive bleed after section help",
        "my partner is bleeding loads after the birth", "my wife bleed very much after birth", "she fainted, gave birth last night", "my wife just collapsed 2 days after birth", "wife collapsed", "i had a seizure im 36 weeks",
        "my girlfriend is having a fit shes 37 weeks pregnant", "i keep nearly passing out, gave birth yesterday", "sharp pain in my chest, 2 weeks postpartum",
        "had my section last week and i cant breathe properly", "really bad tummy pain that wont stop 32 weeks", "my sister just fainted shes 9 months pregnant",
    ],
    TRIAGE: [
        "passing clots big as lemons", "bad headache n flashing lights", "headache wont go away since epidural", "calf is swollen and red 6 days after section",
        "one of my legs is red hot and swollen", "shivering and my section wound stinks", "i have a temperature of 38.9 after my section", "waters broke 34 weeks",
        "think my waters just broke", "baby not moving today im 33 weeks", "havent felt baby kick since yesterday", "bump is quiet today 28 weeks",
        "cant wee since the birth", "it burns when i pee 3 days after giving birth", "im pregnant and bleeding", "my hands and feet are so itchy im 34 weeks",
        "bleeding started again 2 weeks after birth bright red", "the blood smells really bad down there 8 days after birth", "contractions every 6 mins 39 weeks",
        "stitches down below are really sore and smell", "i feel hot and shivery 6 days after birth", "no kicks today", "baby very quiet in my belly today",
    ],
    COMING: [
        "im 8 months pregnant nobody knows and i got belly pains every 5 mins", "think im in labour and nobody knows im pregnant",
        "the baby is coming now im on my own", "im pregnant no one knows and i need to push", "contractions every 4 minutes and my mum doesnt know",
        "think i might be having a baby in the bathroom", "no im not in danger im PREGNANT i think its coming", "somethings coming out of me i think its a baby", "partner is giving birth on the sofa midwife isnt here yet",
        "wife is pushing we wont make it to hospital", "her waters went and now she says she needs to push", "we are free birthing and the head is out", "im 38 weeks and i feel like i need to poo and the pains wont stop",
    ],
    THROAT: [
        "he had his hands on my throat tonight", "he put his hands round my neck but only for a second it was last week", "my husband choked me last night", "he grabbed me by the throat", "he knocked me out friday",
        "my ex kicked my bump im 20 weeks",
    ],
    VOICES: [
        "i'm so tired i'm seeing things", "i can hear people talking about the baby when no ones there", "my wife keeps saying the baby was swapped", "havent slept in 4 days and i feel amazing full of energy",
        "like shadows moving in the corner. im 2 weeks post birth", "the telly is sending me messages",
    ],
    "support/alcohol_drugs#ill_without": ["im shaking cos i havent had a drink since yesterday. doing it for baby", "stopped drinking 2 days ago and sweating buckets and shaky"],
    "support/alcohol_drugs#withdrawal": ["stopped drinking on monday and im seeing spiders"],
    VERY_ILL: [
        "think ive overdone it with the calpol gave it twice cos me and dad both gave it", "calpol. he gave 2.5 and i gave 2.5 within ten mins", "just found the toddler with my tramadol strip. not sure if she had one",
        "ok so hypothetically someone gave baby piriton to make him sleep", "nan gave him brandy to help him sleep", "3 days old hardly fed and sleeping loads is that ok", "6 days old cant wake her for a feed",
    ],
    NEWBORN: ["shes 3 days old no milk yet can she sleep", "my milk isnt in day 3 and shes asleep should i wake her", "4 days old slept 7 hrs no feed shall i leave her"],
    DRY: ["he woke and had 2oz so alls good? usually takes 5", "she is still no wee, nappy dry since last night"],
    MASTITIS: ["boob is red and hot and i feel shivery. can i still have baby in bed"],
    QUIET: ["no i had a baby. just now. its not making noise", "just given birth in the bathroom and its not crying", "i had a baby on my own in the toilet and hes all limp"],
    BORN: [
        "just had a baby in the bathroom", "gave birth in my room no one knows shes crying", "had my baby at home 20 mins ago alone what do i do",
        "the baby just came out in the toilet", "i gave birth an hour ago no one knows", "baby came in the bath no one here", "had baby by myself an hour ago", "delivered my own baby 10 minutes ago", "i had her last night in my room nobody knows", "the baby came. i put it in a towel", "i just pushed a baby out in the toilet", "baby fell in the toilet i didnt know i was pregnant",
        "placenta out at home baby is fine we're just chilling", "how do i cut the cord im on my own",
    ],
    f"{CHILD}#alone_now": [
        "ive left the baby in the flat im at the shop now", "im at work and the baby is on her own", "he's home alone asleep and im at the pub",
        "i forgot the baby in the car", "i am outside baby is inside alone", "left the kids in the house im outside now locked out",
    ],
    f"{CHILD}#mine": ["popped to the shop and left him asleep", "just popped to tesco shes asleep in her cot at home"],
    f"{CHILD}#leave": [
        "can i go out and leave him asleep", "asleep in the car on the drive can i leave him", "i go shop baby sleep ok?", "can baby stay home alone 10 minutes", "can i pop to the shop while hes asleep",
        "ok to leave him at home 5 mins while i get milk", "can I go next door while baby sleeps",
    ],
    f"{CHILD}#theirs_alone": [
        "mums left the baby home alone next door i saw her go", "neighbour goes out and leaves the baby alone", "a baby is locked in a car at asda",
        "theres a baby on its own in the flat above",
    ],
    f"{CHILD}#next_door": [
        "next door baby has been screaming for hours and theres shouting and bangs", "the baby in the flat above is screaming and a man is shouting",
        "woman upstairs is smacking her toddler", "i can hear a child being hit next door",
    ],
    TAKEN: ["police took my baby last night", "social services took my baby this morning", "the police have removed my daughter", "police have got my baby", "my baby is in foster care since monday", "they took her off me at the hospital"],
}

# Beside each stands what it is easily taken for.
NOT_SEEN = [
    "im bleeding from my nipples", "his cord is bleeding a lot", "we soaked his babygro", "my leg is dead from holding him asleep", "my chest hurts from him sleeping on it",
    "hes had a fit of giggles", "my wife collapsed into bed with baby on her", "im knackered and feel faint with tiredness", "my partner passed out on the sofa with the baby",
    "my waters broke at 34 weeks and he was in nicu, can he sleep on his side", "baby not moving house til june", "my baby is 33 weeks and not crawling",
    "he hasnt had a wee since this morning", "baby has a temperature of 38 after his jabs", "i had really bad headaches when i was pregnant with my first", "what are the signs of a clot",
    "my waters broke in tesco lol and now hes 6 weeks and wont sleep", "i bled a lot in labour and im tired can i bed share", "he kicked his legs less today",
    "can i go to sleep when hes asleep", "my toddler is screaming next door to the babys room", "im 38 weeks and i cant sleep", "i had a section 3 weeks ago can i lift the moses basket",
    "just had a baby what temp should the room be", "had baby in the bathroom with me while i showered", "i just gave birth 2 days ago how do i get him to sleep",
    "had baby at home last week, home birth, cosleeping ok?", "we had the baby in our room for 6 months now what", "i push the pram and shes out in ten minutes",
    "can i leave him in the car seat when we get home", "is it ok to leave him crying for 5 mins", "im at work and baby is with his dad", "am i allowed to leave the room while she sleeps",
    "when can i go back to the gym after a section", "neighbours complain about baby screaming", "dog next door keeps waking the baby",
    "baby born in the car park, long story, no ones given me a discharge pack", "he is half out of the swaddle again", "the head is out of his sleeping bag", "cord still attached at 12 days is that ok", "he slipped in the bath, hes out now and not crying",
    "my toddler needs to push the pram", "baby is coming home from hospital on friday", "had baby 3 days ago she is very quiet and sleeps in the cot",
    "sounds like hes being strangled when he snores", "could she get strangled by the ribbons", "partner thinks im daft for watching her sleep all night", "he swapped fags for a vape so its sorted", "is my line faint or am i seeing things, clearblue",
    "my brothers just out of detox and shaky about it", "he is strangling me now", "he has his hands round my throat", "whats the point of a sleeping bag", "can i give calpol twice a day", "my other half could do bottles at weekend", "held upright half an hour after feeds", "baby is 5 months and usually takes 7 oz",
    "the police took my statement", "will social services take my baby",
]  # fmt: skip


@pytest.mark.parametrize(("text", "where"), [(text, where) for where, texts in SEEN.items() for text in texts])
def test_seen(text, where):
    seen = look(text)
    assert seen is not None and f"{seen.topic}#{seen.part}" == where


@pytest.mark.parametrize("text", NOT_SEEN)
def test_not_seen(text):
    assert look(text) is None


@pytest.mark.parametrize(
    ("before", "text", "where"),
    [
        ("he had his hands on my throat tonight", "it really hurts", f"{THROAT}_now"),
        ("he put his hands round my neck last week", "voice gone a bit croaky", f"{THROAT}_now"),
        ("my leg is swollen and sore calf, 2 weeks since i had him", "it hurts when i breathe in now", MOTHER_NOW),
        ("banging headache and flashing lights day 3", "took paracetamol", TRIAGE),
        ("im shaking cos i havent had a drink since yesterday", "im shaking me not the baby", "support/alcohol_drugs#ill_without"),
        ("im shaking cos i havent had a drink since yesterday", "seeing spiders", "support/alcohol_drugs#withdrawal"),
        ("whats the point anymore", "yeah sometimes think about it", "emergency/self_harm#"),
        ("theyd be better off without me lol", "joke. sort of", "emergency/self_harm#"),
        ("its methadone. can she be in next to me crib", "toddler had the bottle in his hand just now lid on i think", VERY_ILL),
        ("someone gave baby piriton to make him sleep", "he is 4 months snoring a bit", VERY_ILL),
        ("baby is yellow-ish 4 days old", "hes had 3 feeds today", VERY_ILL),
        ("do i wake a sleeping baby to feed 2 weeks old", "shes under birth weight still", NEWBORN),
        ("boob is red and hot", "temp 39", MASTITIS),
    ],
)
def test_what_it_is_about_may_stand_in_an_earlier_message(before, text, where):
    assert look(text) is None
    seen = look(text, [before])
    assert f"{seen.topic}#{seen.part}" == where


def test_that_somebody_gave_birth_may_stand_in_an_earlier_message():
    assert look("ive got a really bad headache") is None
    assert look("ive got a really bad headache", ["i gave birth 5 days ago"]).part == "mother_triage"


def test_labour_in_a_pregnancy_that_nobody_knows_of_may_be_told_in_two_messages():
    text = "getting pains every few mins but its too early isnt it"
    assert look(text, ["nobody knows im 34 weeks"]).part == "coming"
    assert look(text, ["im 34 weeks"]).part == "mother_triage"


@pytest.mark.parametrize("text", ["baby not moving today im 33 weeks", "i had a seizure im 36 weeks", "my wife just collapsed 2 days after birth"])
def test_the_words_of_this_danger_are_no_red_flag_of_the_baby(text):
    assert look(text).beside is None


def test_a_red_flag_of_the_baby_beside_it_is_still_seen():
    beside = look("gave birth in my room nobody knows and hes not breathing").beside
    assert (beside.topic, beside.certain) == ("emergency/not_breathing", True)


def test_a_fault_in_the_rules_leaves_the_message_to_the_red_flags(monkeypatch):
    from safer_sleep.safety import other_dangers

    def broken():
        raise RuntimeError

    monkeypatch.setattr(other_dangers, "rule_set", broken)
    assert look("soaked 3 pads in an hour") is None
