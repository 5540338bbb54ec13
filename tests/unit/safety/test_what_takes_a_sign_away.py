"""The same words without danger in them: denied, long ago, feared, only learned about, somebody else, a figure of speech."""

import pytest

from safer_sleep.safety.red_flags import detect

CALM = {
    "denied": ["hes not floppy", "no rash at all", "she isnt blue", "hes not having a fit, just kicking", "he isnt limp"],
    "long ago": ["he had a fit last year", "she stopped breathing in nicu months ago", "i was suicidal in my twenties", "he choked on a grape last month"],
    "feared": ["scared he will stop breathing", "what if she stops breathing in the night", "i keep checking hes breathing", "could he suffocate on a teddy"],
    "only learned about": ["doing a first aid course on choking", "what does grunting sound like, just so i know", "before he comes we want to know about fits"],
    "an animal, a doll, a machine": ["my dog is having a fit", "the dolls head is floppy", "our cat is choking on a furball", "my phone is dead and wont wake"],
    "a figure of speech": [
        "could kill for a nights sleep", "im dying for a brew", "dead on my feet", "she slept like the dead", "my mum will kill me", "he had a fit of giggles",
        "screaming blue murder", "blue babygro or white", "does this mattress fit the cot", "shake the bottle", "feeling blue", "out like a light",
    ],
    "normal": ["his hands and feet are blue when hes cold", "twitches in his sleep, stops when i touch him", "grunts when hes doing a poo, feeding well"],
}  # fmt: skip


@pytest.mark.parametrize("why, message", [(why, m) for why, messages in CALM.items() for m in messages])
def test_no_alarm(why, message):
    flag = detect(message)
    assert flag is None or not flag.certain, f"{why}: {message!r} raised {flag}"


STILL_DANGER = [
    "he had a fit last year and now hes having a fit again",
    "he was scared and now hes not breathing",
    "not being dramatic, he is blue and floppy",
    "no hes not ok, hes choking on toast",
    "my dog attacked the baby",
    "is it normal that i cant wake her, please help",
]


@pytest.mark.parametrize("message", STILL_DANGER)
def test_calm_words_beside_real_danger_do_not_hide_it(message):
    assert detect(message) is not None
