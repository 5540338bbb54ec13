"""A wish to be hurt for a rest, a little of a sedative last night, a blocked nose and no feeds; and nobody swallowed anything."""

import pytest

from safer_sleep.conversation.deciding import decide
from safer_sleep.conversation.history import History
from safer_sleep.safety.numbers import facts
from safer_sleep.safety.other_dangers import look
from safer_sleep.safety.red_flags import detect
from safer_sleep.safety.rules import rule_set


@pytest.mark.parametrize(
    "text",
    [
        "i keep thinking if i just fell down stairs i'd get a rest in hospital", "sometimes i wish id break my leg so i could have a few nights in hospital", "if i got hit by a car at least id get some sleep",
        "id love to be in a coma for a week just to sleep", "i hope i get ill enough to be kept in so i can rest", "if i fell down the stairs id get a break",
        "i daydream about breaking my leg so someone else does the nights", "part of me wants to be in hospital just to rest", "if i had a car crash id get a week off in hospital", "i wouldnt mind being in a coma for a bit",
    ],
)
def test_a_wish_to_be_hurt_for_a_rest_is_asked_about_plainly(text):
    flag = detect(text)
    assert (flag.topic, flag.part, flag.certain) == ("emergency/self_harm", "plainly", True)


@pytest.mark.parametrize("text", ["i had a car crash with him in the back", "we were in a car crash and baby is pale"])
def test_a_real_crash_is_too(text):
    assert detect(text).rule == "injury"


@pytest.mark.parametrize("text", ["i fell down the stairs with her", "i fell down the stairs and dropped her", "she fell down the stairs"])
def test_a_real_fall_is_still_one(text):
    assert detect(text).rule == "fall_from_high"


@pytest.mark.parametrize("text", ["if i get sick can i still sleep in the same room", "what if i fell down the stairs carrying him", "i got no rest in hospital after the section", "i hope i get some sleep tonight", "i broke my leg, where does he sleep", "i want to go back to hospital so i can get some sleep", "thinking about having a night off"])
def test_tiredness_and_fear_are_no_wish(text):
    flag = detect(text)
    assert flag is None or flag.rule != "hurt_for_a_rest"


@pytest.mark.parametrize(
    "text",
    [
        "i gave him a bit of my phenergan last night to sleep. he slept great", "gave baby a bit of night nurse last night he slept well", "i gave her a tiny drop of my zopiclone to sleep", "gave her half a teaspoon of piriton so she would sleep",
        "nan gave him a drop of brandy to settle him", "used a bit of phenergan on her last night, worked a treat", "we gave him melatonin gummies so he would sleep",
    ],
)
def test_a_little_of_a_sedative_last_night_is_a_sedative(text):
    found = decide(text, [], History(), {"topic": "chat/unclear", "how": "alone: nothing understood", "offers": []}, {})
    assert found is not None and (found.topic, found.part) == ("emergency/seriously_ill", "")


@pytest.mark.parametrize("text", ["gave him a bit of his milk to sleep", "i gave him his bit of milk. can i take phenergan to sleep", "gave her a bit of a cuddle and she slept", "can i give him a bit of piriton to sleep", "is there an antihistamine i can give to make him sleep"])
def test_milk_and_a_question_are_not(text):
    assert look(text) is None


@pytest.mark.parametrize("text", ["stuffy nose cant feed properly 7 weeks no temp", "shes bunged up and not feeding well 5 weeks", "6 weeks, blocked nose, struggling to feed", "got a cold and wont take his bottle properly, 4 weeks"])
def test_a_blocked_nose_and_poor_feeds_is_for_111(text):
    seen = look(text)
    assert (seen.topic, seen.part) == ("baby_health/when_to_get_help", "dry")


@pytest.mark.parametrize("text", ["stuffy nose cant feed properly and his ribs are sucking in", "blocked nose, too breathless to feed", "stuffy nose wont feed and hes grey", "snotty, cant feed, floppy, 5 weeks"])
def test_a_grave_sign_beside_it_is_for_999(text):
    seen, flag = look(text), detect(text)
    assert flag is not None and flag.certain and seen is None


@pytest.mark.parametrize("text", ["nobody swallowed a battery!", "no one has swallowed any battery", "nobody ate a battery", "noone swallowed the battery"])
def test_nobody_swallowed_a_battery(text):
    assert detect(text) is None


@pytest.mark.parametrize("text", ["she swallowed a battery nobody saw", "battery gone nobody knows where", "he swallowed a battery", "nobody swallowed a battery but a magnet is missing"])
def test_somebody_did(text):
    assert detect(text).certain


@pytest.mark.parametrize(("text", "most"), [("3oz instead of 4", True), ("usually has 120ml took 90", True), ("took 100 not 150ml", True), ("usually takes 6oz now only 2oz", False), ("1oz instead of 5", False), ("feeds every 3 hours instead of 4", False), ("had 4oz instead of 5 then 1oz instead of 5", False), ("fed 4oz instead of 6 in whole day", False), ("usually takes 5oz took 3oz but hasnt had wet nappy", False), ("4oz instead of 6 so far", False)])
def test_what_was_drunk_is_held_against_what_is_usual(text, most):
    assert ("most_of_a_feed" in facts(rule_set().words(text))) is most
