"""Whether to lie to staff, and a bruise that "they will think is me": say it as it is, and have it seen. To lie on one's side is nothing of the kind."""

import pytest

from safer_sleep.advice.topic_ids import DOMESTIC_ABUSE, FALL_OR_BUMP, SOCIAL_SERVICES
from safer_sleep.conversation.disclosed.bruises import own_bruise
from safer_sleep.conversation.disclosed.staff_ask import to_staff
from safer_sleep.conversation.history import History, Said, Turn
from safer_sleep.directory.clock import now
from tests.unit.conversation.talk import decided



def after(topic, part=""):
    return History([Turn(topic, part, None, [Said(topic, part, "")])])


@pytest.mark.parametrize("text", [
    "should i lie and say she sleeps in the cot", "is it ok to lie to the health visitor", "can i just pretend he sleeps in his moses", "do i have to lie about co sleeping when she comes", "would it be bad to lie to my social worker about where he sleeps",
])  # fmt: skip
def test_whether_to_lie(text):
    assert decided(text) == f"{SOCIAL_SERVICES}#honest"


@pytest.mark.parametrize("text", [
    "should i lie her on her back", "can i lie down with her to feed", "is it ok for him to lie on his side", "should he lie to the left or right", "should i lie to him so he doesnt hit me", "do i tell them he fell when my partner dropped him", "can i lie next to him",
])  # fmt: skip
def test_to_lie_down_or_to_lie_from_fear_is_something_else(text):
    assert to_staff(text, History()) is None


@pytest.mark.parametrize("text", ["i mean when she asks me. i dont want to get in trouble", "what if they find out", "i dont want it written down against me", "will she report me"])
def test_the_fear_behind_it(text):
    assert decided(text, after(SOCIAL_SERVICES, "honest")) == f"{SOCIAL_SERVICES}#will_they"


@pytest.mark.parametrize("text", ["no one is hurting me. i mean the SOCIAL WORKER", "nobody hurts me its the social worker", "im not being abused i mean my health visitor", "its not about my partner, the social worker asked"])
def test_nobody_hurts_me_is_believed(text):
    assert to_staff(text, after(DOMESTIC_ABUSE)) == (SOCIAL_SERVICES, "honest")


def test_the_worker_was_meant():
    assert decided("i mean the SOCIAL WORKER", after(DOMESTIC_ABUSE)) == f"{SOCIAL_SERVICES}#honest"


@pytest.mark.parametrize("text", ["he is hurting me and the social worker knows", "no one helps me not even the social worker", "nobody knows he hits me"])
def test_who_is_hurt_is_still_heard(text):
    assert to_staff(text, after(DOMESTIC_ABUSE)) is None


@pytest.mark.parametrize("text", [
    "she has a bruise on her leg from the cot bars. 4 months. they will think its me", "found a bruise on his arm this morning hes 10 weeks", "my baby has bruises on her legs", "my son cant crawl yet and has a bruise on his shin", "newborn with a bruise on her hand, is it the cot",
])  # fmt: skip
def test_a_bruise_on_their_own_baby_is_seen_today(text):
    assert decided(text) == f"{FALL_OR_BUMP}#bruise"


@pytest.mark.parametrize("text", [
    "i have a bruise on my arm from the cot", "he crawls now and has bruises on his knees, 10 months", "my nephew has a bruise on his leg 4 months", "bruise from his jabs 8 weeks", "my nipples are bruised, baby 3 weeks", "next doors baby has bruises", "my 3 year old has a bruise",
])  # fmt: skip
def test_other_bruises_are_another_matter(text):
    assert own_bruise(text, [], History(), now().date()) is None


@pytest.mark.parametrize("text", ["his dad grabbed him and theres a bruise, 4 months", "i squeezed her arm and it left a bruise, 8 weeks", "bruise like rash and it doesnt fade, 5 months", "i gave her a tap and a bruise is coming up, 12 weeks", "she fell off the bed and has a bruise on her head, 5 months"])
def test_a_baby_who_was_hurt_fell_or_is_ill_keeps_its_own_reply(text):
    assert own_bruise(text, [], History(), now().date()) is None


@pytest.mark.parametrize("text", ["shes 5 months", "5 months", "he is 9 weeks old", "i dont know how it happened", "no idea where it came from", "can it wait till monday"])
def test_after_the_bruise_it_is_still_today(text):
    assert decided(text, after(FALL_OR_BUMP, "bruise"), ["my baby has a bruise on her back"]) == f"{FALL_OR_BUMP}#bruise_next"


@pytest.mark.parametrize("text", [
    "my baby has bruises on her legs and is drowsy", "my baby has a bruise on his arm and keeps vomiting", "newborn with a bruise on her leg and its swollen", "my baby has a bruise on his arm and wont move it", "my son has bruises and his gums are bleeding, 4 months",
    "my baby has bruises all over", "my baby has a bruise on her leg and is crying nonstop",
])  # fmt: skip
def test_a_bruise_beside_a_grave_sign_is_no_matter_for_later_today(text):
    assert own_bruise(text, [], History(), now().date()) is None
    assert own_bruise(f"{text}. can it wait till monday", [], after(FALL_OR_BUMP, "bruise"), now().date()) is None
