"""The model of further questions: it knows an answer's parts apart, leaves other subjects alone, and a kept one answers as the fresh one did."""

import pytest

from safer_sleep.advice.answers import answers
from safer_sleep.conversation.emergency.acts import ACTS
from safer_sleep.conversation.further.nodding import REACTIONS
from safer_sleep.nlu.further_model import NO_PART, FurtherModel, reactions, typed_next, written_further
from safer_sleep.nlu.training_data import examples

TOPICS = ["warmth/hats", "co_sleeping/sofa_armchair"]


@pytest.fixture(scope="module")
def model():
    """The one that the assistant uses: kept since the last training, if nothing that it learns from has changed."""
    first = [(text, topic) for topic, texts in examples().items() for text in texts]
    return FurtherModel().fit({**written_further(), ACTS: typed_next(), REACTIONS: reactions()}, first)


@pytest.mark.parametrize(
    ("topic", "text", "part"),
    [
        ("co_sleeping/sofa_armchair", "its only for a quick nap in the afternoon mind", "nap"),
        ("co_sleeping/sofa_armchair", "i wont drop off im watching the football", "awake"),
        (ACTS, "theres no signal out here", "cannot_call"),
        (ACTS, "how many minutes till they get here", "wait"),
        (ACTS, "will they take her away from me", "told"),
    ],
)
def test_what_is_asked_for_is_likeliest(model, topic, text, part):
    shares = model.shares(topic, text)
    assert max(shares, key=shares.__getitem__) == part and shares[part] > 0.3


@pytest.mark.parametrize("text", ["how common is cot death in this country", "she cries every evening from six", "hello"])
@pytest.mark.parametrize("topic", TOPICS)
def test_another_subject_asks_for_no_part(model, topic, text):
    assert sum(model.shares(topic, text).values()) < 0.5


def test_an_answer_that_was_not_learnt_has_no_shares(model):
    assert model.shares("chat/greet", "and twins?") == {}


def test_a_saved_model_answers_as_before(model, tmp_path):
    model.save(tmp_path)
    again = FurtherModel.load(tmp_path)
    for text in ("even a thin one", "and outside in the pram", ""):
        assert model.shares("warmth/hats", text) == again.shares("warmth/hats", text)


def test_a_missing_model_says_so(tmp_path):
    with pytest.raises(OSError):
        FurtherModel.load(tmp_path)


def test_every_part_that_can_be_asked_for_has_its_messages():
    for topic, parts in written_further().items():
        wanted = {more.part for more in answers()[topic].more if more.asked}
        assert wanted <= set(parts), (topic, wanted - set(parts))
        assert all(len(texts) >= 10 for texts in parts.values()), topic
        assert NO_PART in parts, topic


def test_a_part_that_no_answer_has_is_refused(tmp_path):
    (tmp_path / "warmth").mkdir()
    (tmp_path / "warmth" / "further.yml").write_text("warmth/hats:\n  nonsense:\n  - 'what'\n", encoding="utf-8")
    with pytest.raises(ValueError, match="warmth/further.yml: the answer 'warmth/hats' has no part 'nonsense'"):
        written_further(tmp_path)
