"""What is over is over, what has begun again is not; and nobody is made a smoker by the word "it"."""

import pytest

from safer_sleep.co_sleeping_check.answers import has_risk
from safer_sleep.co_sleeping_check.reading import read


@pytest.mark.parametrize(
    "question, text",
    [
        ("vaping", "three years off the vapes"),
        ("vaping", "on nicotine gum, binned the vape"),
        ("drugs", "clean 6 years"),
        ("drugs", "eight months clean and counting"),
        ("medicine", "had valium for a bit, got off it last spring"),
        ("medicine", "came off tramadol in november"),
    ],
)
def test_long_over_is_no_risk(question, text):
    assert read(text, question).answers[question]["value"] == "no"


@pytest.mark.parametrize(
    "question, text",
    [
        ("medicine", "came off it in april but needed it again"),
        ("medicine", "got off codeine last year, back on it since the section"),
        ("drugs", "clean 2 years then relapsed"),
        ("smoking", "gave up in spring, slipped at a wedding"),
        ("vaping", "stopped in may and restarted"),
        ("alcohol", "no but the trifle"),
    ],
)
def test_what_has_begun_again_is_not_over(question, text):
    answer = read(text, question).answers.get(question)
    assert answer is None or has_risk({question: answer}, question)


@pytest.mark.parametrize(
    "question, text",
    [
        ("medicine", "codeine, it's for my back"),
        ("smoked_in_pregnancy", "gave it up at the scan"),
        ("adult_condition", "it's epilepsy"),
        ("drugs", "a joint, that's all"),
    ],
)
def test_it_is_nobody(question, text):
    assert "who" not in read(text, question).answers[question]


@pytest.mark.parametrize("question", ["vaping", "alcohol", "drugs"])
def test_gave_it_up_is_about_what_was_asked(question):
    assert "smoked_in_pregnancy" not in read("gave it up when i was expecting", question).answers
    assert "smoked_in_pregnancy" in read("gave up the cigs when i fell pregnant", question).answers


@pytest.mark.parametrize(
    "text",
    ["he used to but quit when i was preg", "my partner stopped when i got pregnant", "my husband quit smoking when i was 12 weeks pregnant", "he packed it in when i was expecting", "he gave up when we found out"],
)
def test_his_giving_up_leaves_open_whether_she_smoked(text):
    answers = read(text, "smoking").answers
    assert answers["smoking"] == {"value": "no"} and "smoked_in_pregnancy" not in answers


@pytest.mark.parametrize(
    "text",
    ["i quit when i got pregnant", "we both quit when i was pregnant", "he smoked all through my pregnancy", "he quit when i was pregnant but i smoked till 20 weeks", "he smoked around me when i was pregnant", "he quit when i was pregnant, i did too", "we stopped when i was pregnant"],
)
def test_her_own_smoke_or_smoke_around_her_is_still_heard(text):
    assert read(text, "smoking").answers["smoked_in_pregnancy"]["value"] == "yes"
