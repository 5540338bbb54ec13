"""A sitter on methadone who nods off: the baby is fetched now, and somebody sober takes over. A steady script, or a tired parent, is another matter."""

import pytest

from safer_sleep.advice.topic_ids import OTHER_CARERS, SOFA_ARMCHAIR
from safer_sleep.conversation.danger.asleep_with import ON_THEM, asleep_with
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.carers import SOBER, not_sober


@pytest.mark.parametrize(
    "text",
    ["my sister has the baby shes on methadone and shes nodding off holding him", "the sitter is nodding out holding her", "dad keeps dozing off cuddling the baby", "nan is holding the baby and nodding off"],
)
def test_the_baby_is_fetched(text):
    assert asleep_with(text, [], History()) == (SOFA_ARMCHAIR, ON_THEM)


@pytest.mark.parametrize("text", ["i keep nodding off holding him", "my sister is holding the baby so i can nap", "my sister nodded off in the other room", "is it ok if nan nods off holding him"])
def test_it_is_not_of_anybody_else(text):
    assert asleep_with(text, [], History()) != (SOFA_ARMCHAIR, ON_THEM)


@pytest.mark.parametrize("text", ["my sister babysits but shes on methadone and nods off", "mum looks after him she takes diazepam and is so drowsy", "his dad has him tonight hes on zopiclone and cant stay awake", "friend minds my son, heroin, keeps nodding"])
def test_a_carer_who_nods_off_on_it_is_a_plain_no(text):
    assert not_sober(text) == (OTHER_CARERS, SOBER)


@pytest.mark.parametrize("text", ["my sister babysits shes on methadone", "nan looks after him and nods off in the evening", "i take zopiclone and get drowsy"])
def test_a_script_or_tiredness_alone_is_not(text):
    assert not_sober(text) is None
