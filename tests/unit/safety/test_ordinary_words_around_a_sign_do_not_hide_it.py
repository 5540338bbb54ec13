"""Parents say where they are, who is there and what went before: none of that takes a sign away."""

import pytest

from safer_sleep.safety.red_flags import detect

SIGNS = [
    "hes not breathing", "baby stopped breathing", "shes gone floppy", "i cant wake her", "his lips are blue", "she has turned grey", "hes gone limp and pale", "she is choking",
    "hes having a fit", "jerking and eyes rolled back", "nostrils flaring and panting", "a rash that doesnt fade under a glass", "she drank bleach", "he ate my tablets",
    "green vomit", "soft spot is bulging", "face is swelling up after egg", "fell off the changing table and being sick", "dropped her down the stairs", "i shook him",
    "i hit the baby", "my partner is hitting me", "i want to die",
]  # fmt: skip
AROUND = [
    "{} in the cot", "{} in his moses basket", "{} in bed with me", "{} on the sofa", "{} in the night", "{} after his bottle", "{} in my arms", "{} in the bath", "{} while feeding",
    "{} in the sling", "{} since his nap", "{} and the health visitor is closed", "{}, my partner is at work", "{}, hes been asleep", "{}, was asleep in the pram",
    "{}, im so tired i dont know what to think", "{}, the dog is barking", "{}, he was playing", "{}, 9 months old, normal birth", "{} she was fine an hour ago",
    "my mum is here and {}", "my nan says {}", "im a dad and {}", "im on my own, {}", "please help {} what do i do",
]  # fmt: skip


@pytest.mark.parametrize("sign", SIGNS)
def test_still_danger(sign):
    hidden = [around.format(sign) for around in AROUND if not ((flag := detect(around.format(sign))) and flag.certain)]
    assert hidden == []
