"""The danger model: the same examples give the same model, a kept one answers as the fresh one did, and a long story hides nothing."""

import numpy as np
import pytest

from safer_sleep.nlu.danger_model import NONE, DangerModel, parts_of
from safer_sleep.nlu.training_data import examples


@pytest.fixture(scope="module")
def taught():
    topics = ["emergency/not_breathing", "emergency/choking", "settling/normal_sleep", "warmth/blankets"]
    return [(text, topic) for topic in topics for text in examples()[topic][:60]]


@pytest.fixture(scope="module")
def model(taught, tmp_path_factory):
    kept = pytest.MonkeyPatch()
    kept.setattr(DangerModel, "_kept", lambda *_: tmp_path_factory.mktemp("danger") / "model")
    yield DangerModel().fit([text for text, _ in taught], [topic for _, topic in taught])
    kept.undo()


def test_danger_and_everyday_questions_are_told_apart(model):
    assert sum(model.shares("my baby has gone limp and grey").values()) > 0.5
    assert sum(model.shares("how many blankets in winter").values()) < 0.5


def test_each_row_sums_to_one(model):
    rows = model.probabilities(["gone blue", "sleeps all night", ""])
    assert np.allclose(rows.sum(axis=1), 1) and NONE in model.topics


def test_a_saved_model_answers_as_before(model, tmp_path):
    model.save(tmp_path)
    again = DangerModel.load(tmp_path)
    texts = ["choking on toast", "he had a fit last year", "what tog"]
    assert np.array_equal(model.probabilities(texts), again.probabilities(texts))


def test_a_missing_model_says_so(tmp_path):
    with pytest.raises(OSError):
        DangerModel.load(tmp_path)


def test_danger_at_the_end_of_a_long_story_is_seen(model):
    story = "we had a lovely day at my sisters and he had his milk about six and slept in the car all the way home no bother at all, "
    calm = sum(model.shares(story + "do i need a blanket for him tonight").values())
    assert sum(model.shares(story + "he has gone limp and grey and wont wake").values()) > 2 * calm
    assert parts_of("a short message") == [] and len(parts_of(story + "he has gone limp and grey and wont wake")) > 1
