"""The first reply to a disclosure fits whose trouble it is and when it was; what may be one's own, and now, keeps the full card."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import BEREAVEMENT, DOMESTIC_ABUSE, HELPLINES, MENTAL_HEALTH, SELF_HARM
from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.disclosed.opening import opening
from safer_sleep.conversation.history import NOT_THAT, History, Said, Turn


def opened(text, topic, history=None, **more):
    return opening(text, history or History(), {"topic": topic, **more})


def after(topic, part=""):
    return History([Turn(topic, part, None, [Said(topic, part, "")])])


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("my sister's baby died six years ago", "theirs"),
        ("my best mate lost her little boy last night", "theirs"),
        ("our grandson died and my daughter is in bits", "theirs"),
        ("my son and his wife lost their baby", "theirs"),
        ("it's my nan's funeral on friday and i can't stop crying", "grown_up"),
        ("i lost my dad last week and the baby is due", "grown_up"),
        ("my twin brother died of cot death when we were babies", "grown_up"),
        ("our daughter died of sids twelve years ago", "long_ago"),
        ("i miscarried last month", "long_ago"),
        ("i had a stillbirth last year and now i can't stop watching the new one breathe", "new_baby"),
        ("our son died two years ago and i'm pregnant again", "next_baby"),
    ],
)
def test_a_death_in_another_family_or_long_ago(text, part):
    assert opened(text, BEREAVEMENT) == (BEREAVEMENT, part)


@pytest.mark.parametrize(
    "text",
    [
        "my baby died",
        "my son died in his cot this morning",
        "my baby just died my sister is with me",
        "our little girl was stillborn",
        "we've lost our son",
        "my grandson just died we found him in his cot",
        "we're having another and his brother died, who do i talk to",
        "told my manager i've a baby at home. i haven't. i had",
    ],
)
def test_ones_own_loss_or_one_that_may_be_now_keeps_the_999(text):
    assert opened(text, BEREAVEMENT) is None
    assert "ring 999" in answers()[BEREAVEMENT].text.split("\n")[0]


def test_only_the_first_reply_is_chosen_so():
    assert opened("my sister's baby died six years ago", BEREAVEMENT, after(BEREAVEMENT)) is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("my mate at work her fella controls who she sees and she has a black eye", "friend"),
        ("my sister is being beaten by her husband", "friend"),
        ("my dad hit us when we were kids and i worry i'll be like him", "childhood"),
        ("my ex used to hit me but i'm safe now", "past"),
        ("my mum used to beat us and i'm frightened of turning into her", "childhood"),
    ],
)
def test_abuse_of_a_friend_or_in_the_past(text, part):
    assert opened(text, DOMESTIC_ABUSE) == (DOMESTIC_ABUSE, part)


@pytest.mark.parametrize(
    "text",
    [
        "my partner hits me",
        "my partner hits me and my dad hit us when we were kids",
        "my dad hit me last night, i'm only a child",
        "my mum saw him hit me",
        "my mum's boyfriend frightens all of us",
        "my ex used to beat me up, he's in prison now but he gets out soon and i'm worried",
        "my friend says it's abuse, he controls me",
        "my ex used to hit me, i left and he keeps turning up",
        "my ex used to hit me and i'm scared he'll find us",
    ],
)
def test_abuse_that_may_go_on_keeps_the_full_card(text):
    assert opened(text, DOMESTIC_ABUSE) is None


@pytest.mark.parametrize(
    ("text", "topic", "part"),
    [
        ("baby blues day 4 can't stop crying", "settling/crying", "blues"),
        ("my wife had the baby 3 weeks ago and she just cries all day", MENTAL_HEALTH, "partner_ill"),
        ("my girlfriend can't stop crying", "settling/crying", "partner_ill"),
        ("she's said she's a rubbish mum", "chat/feedback", "partner_ill"),
        ("i'm a new dad and i feel nothing for him", MENTAL_HEALTH, "partner"),
        ("im not gonna kill myself if thats what you think", MENTAL_HEALTH, "believed"),
    ],
)
def test_low_mood(text, topic, part):
    assert opened(text, topic) == (MENTAL_HEALTH, part)


@pytest.mark.parametrize("text", ["the wife thinks i'm just lazy", "she cries all night", "my daughter won't stop crying", "i'm not gonna kill myself but i want to"])
def test_what_only_sounds_like_it(text):
    assert opened(text, MENTAL_HEALTH) is None


def test_somebody_who_denies_wanting_to_die_is_believed_over_the_models_and_may_go_on():
    denied = decide("im not gonna kill myself", [], History(), {"topic": MENTAL_HEALTH, "how": "alone: clear"}, {SELF_HARM: 0.95})
    assert (denied.topic, denied.part) == (MENTAL_HEALTH, "believed")
    open_still = decide("im not gonna kill myself", [], after(SELF_HARM), {"topic": MENTAL_HEALTH, "how": "alone: clear"}, {SELF_HARM: 0.95})
    assert (open_still.topic, open_still.part) == (SELF_HARM, NOT_THAT)


def test_somebody_who_says_they_would_never_hurt_the_baby_is_heard_in_what_they_were_telling():
    heard = decide("i wouldn't hurt him though", [], after(DOMESTIC_ABUSE, "childhood"), {"topic": "emergency/harm_to_baby", "how": "alone: clear"}, {"emergency/harm_to_baby": 0.99})
    assert (heard.topic, heard.part) == (DOMESTIC_ABUSE, "childhood")
    out_of_the_blue = decide("i wouldn't hurt him though", [], History(), {"topic": "emergency/harm_to_baby", "how": "alone: clear"}, {"emergency/harm_to_baby": 0.99})
    assert out_of_the_blue.topic == "emergency/harm_to_baby"


@pytest.mark.parametrize("text", ["who can i call at night in kettering about my baby crying i cant cope", "need to speak to someone its 3am", "is there anyone to talk to at this time", "is there anyone i can ring at this time baby wont stop screaming"])
def test_somebody_to_talk_to_at_night_is_not_the_page_about_an_ill_baby(text):
    assert opened(text, "support/out_of_hours") == (HELPLINES, "tonight")
    taken = decide(text, [], History(), {"topic": "support/out_of_hours", "how": "people", "confidence": 1.0}, {})
    assert (taken.topic, taken.part) == (HELPLINES, "tonight")


@pytest.mark.parametrize("text", ["who can i call at night my baby has a fever", "who do i ring for the midwife on a sunday", "nobody is open, who do i ring"])
def test_an_ill_baby_or_a_named_person_is(text):
    assert opened(text, "support/out_of_hours") is None


@pytest.mark.parametrize("shares", [{SELF_HARM: 0.92}, {SELF_HARM: 0.1}])
def test_a_partner_suddenly_out_of_their_mind_is_an_emergency_in_the_words_for_whoever_looks_on(shares):
    seen = decide("my wife hasn't slept for 3 days and thinks the baby is the devil", [], History(), {"topic": MENTAL_HEALTH, "how": "alone: clear"}, shares)
    assert (seen.topic, seen.part) == (SELF_HARM, "voices")
    a_rule_is_sure = decide("she's talking fast and says god is telling her things", [], History(), {"topic": MENTAL_HEALTH, "how": "alone: clear"}, {SELF_HARM: 0.9})
    assert (a_rule_is_sure.topic, a_rule_is_sure.part) == (SELF_HARM, "voices")
    torn = decide("she hasnt slept for 3 days and she thinks the baby is possessed", [], History(), {"topic": MENTAL_HEALTH, "how": "alone: clear"}, {"emergency/harm_to_baby": 0.06, SELF_HARM: 0.05})
    assert (torn.topic, torn.part) == (SELF_HARM, "voices")
    own = decide("i havent slept for 3 days and the voices say god is angry", [], History(), {"topic": MENTAL_HEALTH, "how": "alone: clear"}, {SELF_HARM: 0.9})
    assert (own.topic, own.part) == (SELF_HARM, "")


@pytest.mark.parametrize("text", ["she hasn't slept all day and she's full of energy", "he hasn't slept oh god i'm so tired", "my mum says she thinks he isn't sleeping because he's hungry"])
def test_a_baby_who_does_not_sleep_is_nobody_out_of_their_mind(text):
    assert opened(text, "settling/normal_sleep") is None


@pytest.mark.parametrize("text", ["i keep getting horrible pictures of dropping her down the stairs", "i have awful thoughts about the knives in the kitchen", "cant stop seeing pictures in my head of him drowning"])
def test_unwanted_pictures_are_told_at_once_that_they_are_no_wish(text):
    assert opened(text, MENTAL_HEALTH) == (MENTAL_HEALTH, "thoughts")
    assert "does not mean that you want them" in next(more.text for more in answers()[MENTAL_HEALTH].more if more.part == "thoughts")


@pytest.mark.parametrize("text", ["i have bad thoughts about dying", "i keep thinking about dropping her and i might", "a voice keeps giving me horrible thoughts"])
def test_thoughts_that_may_be_near_to_a_deed_are_not(text):
    assert opened(text, MENTAL_HEALTH) is None


def test_abuse_that_is_over_leaves_the_word_to_the_other_question():
    taken = decide("my ex used to hit me. im safe now. can i share a bed with her", [], History(), {"topic": DOMESTIC_ABUSE, "also": "co_sleeping/is_it_safe", "how": "two questions"}, {})
    assert (taken.topic, taken.also) == ("co_sleeping/is_it_safe", DOMESTIC_ABUSE)
    going_on = decide("my partner hits me. can i share a bed with her", [], History(), {"topic": DOMESTIC_ABUSE, "also": "co_sleeping/is_it_safe", "how": "two questions"}, {})
    assert going_on is None


@pytest.mark.parametrize("topic", [DOMESTIC_ABUSE, MENTAL_HEALTH])
def test_whatever_a_disclosure_opens_with_names_999(topic):
    assert all("999" in more.text for more in answers()[topic].more), [more.part for more in answers()[topic].more if "999" not in more.text]
