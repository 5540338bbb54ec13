"""A fifth of the messages that people wrote without seeing the training: the right part, act or danger is found, and the harmless are left alone."""

import pytest

from safer_sleep.conversation.danger.other_dangers import LIKELY
from safer_sleep.conversation.emergency.acts import ACTS, act_of
from safer_sleep.conversation.emergency.wrong_alarm import LEAST as TAKEN_BACK
from safer_sleep.conversation.further.known import BESIDE_ANOTHER, LEAST
from safer_sleep.conversation.further.nodding import REACTIONS, REACTS
from safer_sleep.evaluation.after_an_alarm import MEASURED, MEASURED_PLAYED
from safer_sleep.evaluation.further import EMERGENCY_MESSAGES, MESSAGES, NEW_SUBJECT, OTHER, read_messages
from safer_sleep.nlu.further_model import NO_PART, FurtherModel, reactions, typed_next, written_further
from safer_sleep.nlu.other_danger_model import NONE, OtherDangerModel, played_harmless, written_dangers
from safer_sleep.nlu.training_data import examples
from safer_sleep.nlu.wrong_alarm_model import PLAYED, WrongAlarmModel, written_after_alarms
from safer_sleep.written import read_yaml

EVERY = 5


@pytest.fixture(scope="module")
def first():
    return [(text, topic) for topic, texts in examples().items() for text in texts]


@pytest.fixture(scope="module")
def further(first):
    return FurtherModel().fit({**written_further(), ACTS: typed_next(), REACTIONS: reactions()}, first)


def likeliest(shares):
    part = max(shares, key=shares.__getitem__)
    return part, shares[part]


def test_further_questions_find_their_part(further):
    asked = [one for one in read_messages(MESSAGES) if one.part not in (NO_PART, NEW_SUBJECT)][::EVERY]
    found = [(one.part, *likeliest(further.shares(one.topic, one.text))) for one in asked]
    assert sum(wanted == part and share >= LEAST for wanted, part, share in found) / len(found) >= 0.85
    assert sum(wanted != part and share >= LEAST for wanted, part, share in found) / len(found) <= 0.04


@pytest.mark.parametrize(("kind", "share", "most"), [(NEW_SUBJECT, BESIDE_ANOTHER, 0.03), (NO_PART, LEAST, 0.2), (NO_PART, BESIDE_ANOTHER, 0.1)])
def test_other_messages_are_given_none(further, kind, share, most):
    asked = [one for one in read_messages(MESSAGES) if one.part == kind][:: EVERY - 2]
    assert sum(likeliest(further.shares(one.topic, one.text))[1] >= share for one in asked) / len(asked) <= most


def test_what_a_parent_does_under_an_emergency_reply_is_read(further):
    asked = [one for one in read_messages(EMERGENCY_MESSAGES) if one.part != OTHER][:: EVERY - 2]
    acts = [(one.part, act_of({ACTS: further.shares(ACTS, one.text)})) for one in asked]
    assert sum(act is not None and act.name == wanted for wanted, act in acts) / len(acts) >= 0.88


def test_what_is_done_is_heard_and_what_is_unsafe_is_not_praised(further):
    told = read_yaml(MESSAGES.with_name("reaction_messages.yml"))
    rows = [(kind, *likeliest(further.shares(REACTIONS, text))) for kind, texts in told.items() for text in texts]
    right = [wanted == kind and share >= REACTS for wanted, kind, share in rows if wanted in ("done", "will_do", "thanks", "complaint")]
    wrong = [share >= REACTS and kind in ("done", "will_do", "thanks") for wanted, kind, share in rows if wanted in ("unsafe", "none")]
    assert sum(right) / len(right) >= 0.65 and sum(wrong) / len(wrong) <= 0.05


def test_dangers_told_in_passing_are_heard_and_the_harmless_left_alone(first):
    model = OtherDangerModel().fit(written_dangers(), first, played_harmless())
    told = read_yaml(MESSAGES.with_name("other_danger_messages.yml"))
    rows = [(danger, *likeliest(model.shares(text))) for danger, texts in told.items() for text in texts]
    dangers, harmless = [row for row in rows if row[0] != NONE], [row for row in rows if row[0] == NONE]
    assert sum(wanted == danger and share >= LIKELY for wanted, danger, share in dangers) / len(dangers) >= 0.65
    assert sum(share >= LIKELY for *_, share in harmless) / len(harmless) <= 0.03


@pytest.mark.parametrize(("path", "every", "least"), [(MEASURED, 3, 0.75), (MEASURED_PLAYED, 1, 0.6)])
def test_an_alarm_that_was_wrong_is_told_from_a_danger_that_goes_on(path, every, least):
    model = WrongAlarmModel().fit(written_after_alarms(), written_after_alarms(PLAYED))
    well, still = (
        [model.shares(first, text)["well"] for labels in written_after_alarms(path).values() for first, text in labels.get(label, ())[::every]] for label in ("well", "still")
    )
    assert sum(share >= TAKEN_BACK for share in well) / len(well) >= least
    assert sum(share >= TAKEN_BACK for share in still) / len(still) <= 0.04
