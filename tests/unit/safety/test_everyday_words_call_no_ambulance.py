"""What parents say of cots, bottles and nights every day is not taken for danger for certain; the same words in real danger are."""

import pytest

from safer_sleep.safety.red_flags import detect


@pytest.mark.parametrize(
    "text",
    [
        "tried everything, he just cries",
        "he will only nap in the pram, nothing else works",
        "does he sleep too much",
        "nobody home to help me with him tonight",
        "had no reaction to his jabs",
        "can he have his bottle in the cot",
        "he has got a bottle at 3am",
        "warm bottle for his last feed",
        "does he have acid reflux",
        "hes got scissors in his bath toys",
        "he just hit a growth spurt",
        "trying to get him in the cot",
        "banging on the cot bars all night trying to get in our bed",
        "someone in the house smokes",
        "ive cut myself down from eight to five a day and hid the rest",
        "what gas fitting do i need for the heater in his room",
    ],
)
def test_everyday_words(text):
    flag = detect(text, [])
    assert flag is None or not flag.certain


@pytest.mark.parametrize(
    "text",
    [
        "nothing wakes him",
        "eyes open but nobody home",
        "he threw a bottle at me",
        "hes got scissors to my neck",
        "he said hell throw acid on my face",
        "he poured petrol through the letterbox",
        "my ex is outside trying to get in",
        "hes kicking the door in",
        "i cut myself down off the banister before he came in",
        "i cut myself again",
    ],
)
def test_the_same_words_in_danger(text):
    flag = detect(text, [])
    assert flag is not None and flag.certain
