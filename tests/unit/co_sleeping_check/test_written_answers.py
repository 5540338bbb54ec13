"""An honest answer that is misread is the worst failure: 430 answers by someone who had not seen the reader, and what must never read as "no"."""

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answer_model import AnswerModel, written_answers
from safer_sleep.co_sleeping_check.measure import WRITTEN, judge
from safer_sleep.co_sleeping_check.reading import read

TARGET = 0.98
FRESH, THIRD = WRITTEN.with_name("fresh_written_answers.jsonl"), WRITTEN.with_name("third_written_answers.jsonl")
FOURTH = WRITTEN.with_name("fourth_written_answers.jsonl")
#: Of the odd lines, 160 and 150, which nobody looked at. The rules alone read 110 and 137 right, and 3 risks as none.
UNSEEN_RIGHT = {FRESH: 127, THIRD: 142}
#: Of all lines, 320 and 300.
RIGHT = {FRESH: 272, THIRD: 290}


def test_98_percent_are_read_right_and_none_of_the_rest_as_no_risk():
    judged = list(judge())
    wrong = [f"{row.question}: {row.text!r} read as {dict(row.reading.answers)}" for row in judged if not row.right]
    assert len(judged) >= 300
    assert 1 - len(wrong) / len(judged) >= TARGET, wrong
    assert not [row.text for row in judged if row.as_no_risk]


@pytest.fixture(scope="module")
def opinion():
    return lru_cache(maxsize=None)(AnswerModel().fit(written_answers()).shares)


def test_with_the_second_reader_no_risk_is_read_as_none(opinion):
    """What the assistant uses. It asks again more often than the rules, so a little less of the first file is read at once."""
    judged = list(judge(opinion=opinion))
    assert sum(row.right for row in judged) / len(judged) >= 0.96
    assert not [row.text for row in judged if row.as_no_risk]


@pytest.mark.parametrize("path", [FRESH, THIRD], ids=["fresh", "third"])
def test_answers_by_others(opinion, path):
    """The odd lines were read by nobody who worked on the readers: only totals, and never a misread "no risk"."""
    judged = list(judge(path, opinion))
    unseen = [row for row in judged if int(row.id[1:]) % 2]
    assert len(unseen) == len(judged) // 2
    assert sum(row.right for row in judged) >= RIGHT[path]
    assert sum(row.right for row in unseen) >= UNSEEN_RIGHT[path]
    assert not [row.id for row in judged if row.as_no_risk]


def test_answers_of_ten_parents(opinion):
    """All of these were looked at, after they had been read once."""
    judged = list(judge(FOURTH, opinion))
    assert sum(row.right for row in judged) >= 126
    assert not [row.id for row in judged if row.as_no_risk]


@pytest.mark.parametrize(
    "question, text",
    [
        ("alcohol", "no i had one"),
        ("alcohol", "no, except a glass at dinner"),
        ("alcohol", "no, though there was a trifle"),
        ("alcohol", "nothing much"),
        ("alcohol", "i have not had more than two"),
        ("alcohol", "not drunk, just a bit merry"),
        ("alcohol", "no not really, only a shandy"),
        ("alcohol", "had a pint at lunch, nothing since"),
        ("alcohol", "none for me, he's had a few"),
        ("alcohol", "i dont think so"),
        ("alcohol", "sober now"),
        ("smoking", "I don't smoke but he does"),
        ("smoking", "not in the house"),
        ("smoking", "no, only at parties"),
        ("smoking", "he smokes but not in the bed"),
        ("smoking", "trying to quit"),
        ("smoking", "not for a few hours"),
        ("smoking", "we never smoke near the baby"),
        ("smoked_in_pregnancy", "not after the first scan"),
        ("smoked_in_pregnancy", "no, well until i found out"),
        ("smoked_in_pregnancy", "I didn't but everyone round me did"),
        ("drugs", "not tonight, last night"),
        ("drugs", "no just a bit of weed"),
        ("drugs", "nothing illegal"),
        ("medicine", "no just co-codamol"),
        ("medicine", "nothing strong"),
        ("medicine", "not yet, I take it at bedtime"),
        ("medicine", "no, only my night nurse"),
        ("born_early", "no, only three weeks"),
        ("birth_weight", "not very big"),
        ("unwell", "no, bit of a temperature though"),
        ("unwell", "not great"),
        ("tiredness", "never been so tired"),
        ("adult_condition", "no but he has seizures sometimes"),
        ("others_in_bed", "no, the cat might"),
        ("others_in_bed", "not usually"),
        ("others_in_bed", "the dog's in the kitchen but the cat comes in"),
        ("bedding", "no, just my pillow"),
        ("bedding", "not over his face"),
        ("mattress", "not very firm"),
        ("baby_wearing", "no, only a hat"),
        ("twins", "not all night, but both for a bit"),
        ("alcohol", "he hasn't stopped drinking since lunch"),
        ("alcohol", "nothing since six o'clock"),
        ("alcohol", "not me, him"),
        ("alcohol", "neither of us is sober"),
        ("alcohol", "I stopped at 8"),
        ("alcohol", "it's worn off by now"),
        ("smoking", "I quit but he hasn't"),
        ("smoking", "haven't had one since tea"),
        ("smoking", "not cigarettes"),
        ("smoking", "none in the bedroom"),
        ("smoking", "almost never"),
        ("smoking", "not anymore, well one a day"),
        ("smoked_in_pregnancy", "no cut right down to 2"),
        ("smoked_in_pregnancy", "no but worked in a smoky bar"),
        ("medicine", "nothing new"),
        ("medicine", "non drowsy ones"),
        ("medicine", "no, not until bedtime"),
        ("birth_weight", "big for a prem"),
        ("unwell", "no worse than yesterday"),
        ("unwell", "ok now after calpol"),
        ("adult_condition", "no fits lately"),
        ("baby_wearing", "no swaddle just a hat"),
        ("fix", "I'll try"),
        ("fix", "no, not the dog"),
        ("fix", "yes but not the duvet"),
        ("danger_signs", "no but a bit floppy"),
    ],
)
def test_a_no_that_is_taken_back_is_never_read_as_no_risk(question, text):
    answer = read(text, question).answers.get(question)
    assert answer is None or a.has_risk({question: answer}, question)


DRINKS = st.sampled_from("a beer|two glasses of wine|a gin and tonic|one pint|a couple of ciders|some prosecco|a vodka|half a lager".split("|"))
WHO = st.sampled_from("i had|he has had|we have had|my partner had|yeah i had|i've had".split("|"))
AROUND = st.sampled_from(["", "no ", "no, ", "not loads but ", "nothing else, ", "not sure how much but ", "honestly "])
AFTER = st.sampled_from(["", " at nine", " earlier", " with dinner", ", that's all", " but I'm fine", ", no more than that", " and no drugs"])


@given(AROUND, WHO, DRINKS, AFTER)
@settings(max_examples=600, deadline=None)
def test_a_drink_that_is_told_is_never_read_as_none(around, who, drink, after):
    answer = read(f"{around}{who} {drink}{after}", "alcohol").answers.get("alcohol")
    assert answer is None or a.has_risk({"alcohol": answer}, "alcohol")


@given(st.text(max_size=120), st.sampled_from(["alcohol", "place", "age", "born_early", "birth_weight", "mattress", "partner_knows", "fix", None]))
@settings(max_examples=300, deadline=None)
def test_no_message_breaks_the_reader(text, question):
    read(text, question)
