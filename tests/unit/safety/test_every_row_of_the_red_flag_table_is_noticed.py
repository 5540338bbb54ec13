"""The red-flag table, row by row, in parents' words: with no model at all, the rules answer at once with the right emergency."""

import pytest

from safer_sleep.safety.red_flags import detect

TABLE = {
    "not breathing, stopped or keeps stopping, gasping": ("not_breathing", [
        "hes not breathing", "baby stopped breathing", "she keeps stopping breathing", "no breath coming", "he cant breathe and hes gone blue",
        "her chest is not moving", "gasping and grey, 2 weeks old",
    ]),
    "will not wake, limp, floppy, unresponsive": ("not_breathing", [
        "hes gone floppy and wont wake", "i cant wake her up", "she is limp", "baby is unresponsive", "tried to wake him and nothing", "like a rag doll in my arms",
    ]),
    "blue, grey, very pale; on brown or black skin lips, tongue, palms and soles": ("not_breathing", [
        "gone blue", "his lips are blue", "shes turned grey", "his tongue looks grey, hes a black baby", "her palms and soles have gone pale, brown skin",
        "inside of his lip is white, we are asian", "white as a sheet",
    ]),
    "grunting, sucking in, flaring, over 60 a minute, harsh noise, too breathless to feed": ("seriously_ill", [
        "grunting with every breath", "the skin is sucking in under his ribs", "her tummy goes in under the ribs when she breathes", "his chest goes in when he breathes", "nostrils flaring", "counted 72 breaths a minute", "too breathless to feed", "panting", "hes pulling for breath",
    ]),
    "rash that does not fade": ("seriously_ill", ["rash that doesnt fade under a glass", "purple spots all over", "pressed a glass on it and the spots are still there"]),
    "any fit": ("seizure", [
        "hes having a fit", "had a seizure an hour ago, ok now", "febrile convulsion", "jerking all over and not responding", "went stiff and his eyes rolled back",
        "his head drops forward over and over in clusters",
    ]),
    "odd cry, bulging soft spot": ("seriously_ill", ["high pitched cry, not his normal", "soft spot is bulging"]),
    "choking": ("choking", ["hes choking", "choking on a grape", "something stuck in her throat and she cant cry", "bit of toast and hes gone silent and purple"]),
    "serious allergic reaction": ("seriously_ill", ["face is swelling after peanut butter", "hives and wheezing after egg", "used her epipen"]),
    "swallowed or given a medicine, drug, alcohol, chemical": ("seriously_ill", [
        "hes swallowed my tablets", "she drank some bleach", "my baby ate a cigarette", "gave him my methadone by mistake", "he licked a dishwasher tablet",
    ]),
    "button battery or magnets": ("seriously_ill", ["swallowed a battery", "battery is missing from the remote, think he ate it", "she swallowed two magnets"]),
    "cold, with another sign": ("seriously_ill", ["3 weeks old, cold to touch on his tummy and sleepy, wont feed", "her belly is cold and shes too sleepy to feed"]),
    "green or bloody vomit": ("seriously_ill", ["green vomit", "vomiting blood", "his sick is bright green, bile vomit"]),
    "screaming bouts, pale between, red jelly": ("seriously_ill", ["screams with his knees up then goes white", "poo like red jelly"]),
    "yellow and hard to wake or not feeding": ("seriously_ill", ["shes yellow and wont feed", "jaundice and too sleepy to suck"]),
    "shaken or hurt": ("harm_to_baby", ["i shook him", "i shook the baby", "my partner shook her", "i hit my baby", "he threw the baby", "my boyfriend is hitting the baby"]),
    "afraid of hurting the baby": ("harm_to_baby", ["im going to hurt him", "i want to throw her against the wall", "scared im going to hurt my baby", "voices telling me to hurt the baby"]),
    "head injury with a sign": ("seriously_ill", ["banged his head and being sick", "fell off the sofa and is really sleepy now", "fell and was knocked out"]),
    "a long fall, or any fall under 6 months": ("seriously_ill", ["fell down the stairs", "dropped her on tiles from my arms", "rolled off the bed, 4 months old"]),
    "under 8 weeks and the parent is very worried": ("seriously_ill", ["hes 5 weeks old and im really worried, hes not right"]),
    "seriously hurt: burns, bites, hot car, near drowning": ("seriously_ill", ["scalded by tea, skin is peeling", "dog bit the baby", "been in a hot car and floppy"]),
    "a parent who may end their life": ("self_harm", [
        "i want to die", "im going to kill myself", "ive taken an overdose", "i dont want to be here anymore", "thinking of ending my life", "hearing voices telling me to jump",
    ]),
    "violence now": ("danger_now", [
        "hes hitting me", "my partner is attacking me", "hes got a knife", "hes kicking the door in", "im hiding in the bathroom", "hes going to kill me",
        "i cant talk hes here", "send police", "he punched me just now",
    ]),
    "in the words of parents to whom English is new": ("not_breathing", [
        "baby no breathe", "he is not take breath", "his breath stop and start", "baby not wake up", "baby he sleep no wake i shake gently nothing", "he is soft like cloth",
        "his skin is grey", "baby colour change blue", "each breath he makes a grunt", "skin going in between his ribs", "noise when breathe in also when calm",
        "the rash not go away with glass", "spots purple on legs", "baby make fit", "he had one fit after another", "his cry is weak, not like him", "stiff neck and fever",
        "something in throat can not cough", "baby eat grape no air", "bee sting now he is wheezing", "baby drink bleach", "swallow battery small", "vomit green",
        "fell on head and vomit", "hit head was knocked out for a few seconds", "he fell more than 1 metre",
    ]),
    "not breathing, in other languages": ("not_breathing", [
        "mi bebé no respira", "moje dziecko nie oddycha", "bebelușul nu respiră", "o bebé não respira", "mon bébé ne respire plus", "il bambino non respira", "bebek nefes almıyor",
        "mera bacha saans nahi le raha",
    ]),
    "a wrong dose": ("seriously_ill", ["i gave her the wrong dose, 5ml not 0.5", "gave him calpol twice by mistake", "gave him too much calpol"]),
    "knocked out even briefly, and any fall from high or under 6 months even if well": ("seriously_ill", [
        "knocked himself out for a second, hes talking now", "my 5 month old rolled off our bed, hes fine though", "fell off the changing table, he is happy and playing",
    ]),
    "colour on brown and black skin, and skin with a second sign": ("not_breathing", [
        "palms of his hands and his feet bottoms look bluey grey, hes mixed race", "hes hot but blotchy and his hands are freezing", "grey and sleepy",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("row, topic, message", [(row, topic, m) for row, (topic, messages) in TABLE.items() for m in messages])
def test_noticed_at_once(row, topic, message):
    flag = detect(message)
    assert flag is not None and flag.certain, f"{row}: {message!r} was not noticed"
    if flag.topic != f"emergency/{topic}":
        # Two rows may hold at once; the reply is 999 all the same. Only the baby's own emergencies may stand in for each other.
        body = {"emergency/not_breathing", "emergency/seriously_ill", "emergency/choking", "emergency/seizure"}
        assert {flag.topic, f"emergency/{topic}"} <= body, f"{message!r} was taken for {flag.topic}"
