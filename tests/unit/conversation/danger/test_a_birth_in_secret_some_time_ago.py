"""A baby who was born yesterday is not being born: 999 is still said, and not "do not cut the cord" nor "the number is on your notes"."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.advice.topic_ids import CONCEALED_PREGNANCY, MIDWIFE
from safer_sleep.conversation.danger.other_dangers import born_already
from safer_sleep.conversation.history import History
from tests.unit.conversation.talk import after, decided



@pytest.mark.parametrize("text", ["nobody know i have baby. he born yesterday at home", "i gave birth in my room last night no one knows", "had her two days ago in secret nobody knows", "nobody knows i had a baby this morning"])
def test_it_is_some_time_ago(text):
    assert decided(text, History(), dangers={f"{CONCEALED_PREGNANCY}#born": 0.8}) == f"{CONCEALED_PREGNANCY}#born_before"


@pytest.mark.parametrize("text", ["i just had a baby nobody knows", "had the baby minutes ago in the bathroom nobody knows", "nobody knows i was pregnant yesterday and i just had it now"])
def test_it_is_now(text):
    assert decided(text, History(), dangers={f"{CONCEALED_PREGNANCY}#born": 0.8}) == f"{CONCEALED_PREGNANCY}#born"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("i cant call they will find out", "born_cannot_ring"), ("no the cord is cut already", "born_days"), ("im only 16", "born_young"), ("im bleeding but like a period. big clots tho", "born_bleeding"), ("who do i ring", "born_cannot_ring"),
        ("i cut the cord", "born_days"), ("shes not crying", "born_quiet"),
    ],
)  # fmt: skip
def test_what_is_told_next_is_heard_as_after_a_birth(text, part):
    assert decided(text, after(f"{CONCEALED_PREGNANCY}#born_before")) == f"{CONCEALED_PREGNANCY}#{part}"


@pytest.mark.parametrize(("text", "part"), [
    ("hes fine hes feeding. i just dont want my dad to know", "born_days"), ("he sleeps in my wardrobe drawer so no one sees is that ok", "born_days"), ("cord is cut i did it with kitchen scissors. he looks a bit yellow", "born_yellow"),
])
def test_days_after_it_nobody_is_told_to_leave_the_cord(text, part):
    assert decided(text, after(f"{CONCEALED_PREGNANCY}#born_before")) == f"{CONCEALED_PREGNANCY}#{part}"
    assert "Cord not cut" not in next(more for more in answers()[CONCEALED_PREGNANCY].more if more.part == part).text


@pytest.mark.parametrize("text", ["hes cold but feeding ok", "i bleed a lot but hes fine", "hes asleep and wont wake"])
def test_what_is_not_well_is_never_called_well(text):
    assert decided(text, after(f"{CONCEALED_PREGNANCY}#born_before")) != f"{CONCEALED_PREGNANCY}#born_days"


def test_a_birth_that_was_taken_for_a_pregnancy():
    assert decided("nobody knows i have had a baby", History()) == f"{CONCEALED_PREGNANCY}#born"
    assert decided("i said ive HAD the baby. 2 days ago. in my room", after(CONCEALED_PREGNANCY)) == f"{CONCEALED_PREGNANCY}#born_before"


@pytest.mark.parametrize("text", ["nobody knows i had a baby taken into care", "no one knows ive had a scan"])
def test_what_is_no_birth_of_these_days(text):
    assert born_already(text, History()) is None


@pytest.mark.parametrize("text", ["what happens after the baby is born", "i had a baby adopted years ago", "ive had a scan"])
def test_still_a_pregnancy(text):
    assert born_already(text, after(CONCEALED_PREGNANCY)) is None


def test_a_baby_who_does_not_breathe_comes_first():
    assert decided("hes not breathing", after(f"{CONCEALED_PREGNANCY}#born_before")).startswith("emergency/not_breathing")


def test_clots_without_a_hidden_birth_go_to_triage():
    assert decided("im bleeding big clots, baby is 5 days", History()).startswith(MIDWIFE)


@pytest.mark.parametrize("part", ["born_before", "born_days", "born_yellow", "born_young", "born_cannot_ring", "born_bleeding", "born_well"])
def test_help_is_held(part):
    more = next(more for more in answers()[CONCEALED_PREGNANCY].more if more.part == part)
    assert "999" in more.text and more.urgency == "emergency"
