"""Somebody who smokes or drinks and does not sleep in the bed is no risk of the bed; whoever else is told of, or may come in, is."""

import pytest

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.reading import read


@pytest.mark.parametrize(
    "text",
    [
        "my mum smokes but she's not in the bed",
        "she smoke but she not in my bed",
        "my mum smoke not me she sleep other room",
        "no no wrong my mum smoke not me she sleep other room",
        "nan smokes, she's got her own room",
        "my neighbour smokes, not us",
        "for gods sake its my neighbour who smokes not me",
        "brother smoke. he never sleep in our bed",
        "my dad does but he doesnt live here",
        "mother in law smoke, she stay living room",
        "not me, my mum, and she sleeps downstairs",
        "my sister smokes but only out the back and she has never once slept in our bed",
        "my mum smokes but she's in the other room, he's 3 months",
        "my bf smokes but he's not staying tonight",
    ],
)
def test_it_is_no_smoker_in_the_bed(text):
    assert read(text, "smoking").answers["smoking"] == {"value": "no"}


@pytest.mark.parametrize(
    "question, text",
    [
        ("smoking", "she smoke and she in my bed"),
        ("smoking", "he smoke but he not smoke in bed"),
        ("smoking", "she smoke but she not in my bed every night"),
        ("smoking", "he smokes but he not in the bed till 12"),
        ("smoking", "husband smoke. my mum not in my bed"),
        ("smoking", "my partner smokes. my mum is not in the bed"),
        ("smoking", "he smokes, she is in the other room"),
        ("smoking", "she smokes and he sleeps in the spare room"),
        ("smoking", "my mum smokes but she not in my bed, me and my husband smoke outside"),
        ("smoking", "my mum smoke not me, my husband smoke but not in bed"),
        ("smoking", "my husband smokes but his mum sleeps in the other room"),
        ("smoking", "he smoke but he not in bed when he smoke"),
        ("smoking", "sister smoke. she sleep with me sometimes other room"),
        ("smoking", "mum smoke, she sleep other room but she come in my bed in morning"),
        ("smoking", "i smoke but my mum not in my bed"),
        ("smoking", "my neighbour smokes and so does my husband"),
        ("smoking", "me and my mum smoke but she is not in the bed"),
        ("smoking", "my partner smokes but he usually sleeps on the sofa"),
        ("smoking", "he smokes but he might sleep in the spare room"),
        ("smoking", "he's a smoker and the baby sleeps in her own room"),
        ("smoking", "he smokes and i sleep in the other room"),
        ("smoking", "my mum smokes, like me, but she's not in the bed"),
        ("smoking", "he smokes at his own place"),
        ("smoking", "mum smokes and sleeps in the other room and so do i"),
        ("smoking", "he smokes but he's in the spare room till 3 then comes in"),
        ("smoking", "my mum drinks but she is not in the bed"),
        ("alcohol", "my husband had a beer, my mum is in the other room"),
        ("alcohol", "my mum had a wine but she not in my bed, i had one too"),
        ("alcohol", "he not drink much"),
        ("alcohol", "he not drink every day"),
        ("alcohol", "my mum smokes but she is not in the bed"),
        ("alcohol", "nan had a sherry, she lives next door and i had one"),
        ("drugs", "he smokes weed but he's not in bed yet"),
        ("vaping", "my sister vapes but she is not in the bed, i vape too"),
        ("medicine", "my mum takes sleeping tablets but not in my bed, i take codeine"),
    ],
)
def test_whoever_may_be_in_the_bed_still_counts(question, text):
    answer = read(text, question).answers.get(question)
    assert answer is None or a.has_risk({question: answer}, question)


def test_a_smoker_elsewhere_tells_nothing_of_those_in_the_bed_where_something_else_was_asked():
    assert set(read("no drink. i am 17 i live with mum she smoke but she not in my bed", "alcohol").answers) == {"alcohol"}
    assert "smoking" not in read("no nothing, i used to smoke weed at uni but thats ten years back", "drugs").answers
