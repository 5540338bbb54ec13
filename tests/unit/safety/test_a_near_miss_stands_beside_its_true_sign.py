"""Two messages of nearly the same words: the first is an ordinary night, or a disclosure with its own answer, the second is danger now."""

import pytest

from safer_sleep.safety.red_flags import detect

PAIRS = {
    "a parent's own drinking": ("im drinking a bottle of wine every day and i need help to stop", "my toddler drank my wine"),
    "a parent's own drugs": ("im pregnant and using heroin can i get help", "im pregnant and my toddler has swallowed my methadone"),
    "a parent's own tablets": ("took a zopiclone earlier, can she come in our bed", "she took my zopiclone"),
    "a parent who does not wake": ("cant wake up for feeds myself", "i cant wake her"),
    "a feed in his sleep": ("he wont wake for his dream feed should i bother", "he wont wake for his feed and hes floppy"),
    "a deep sleeper": ("nursery wont wake him after 2 hours", "nursery cant wake him"),
    "a toddler who hits": ("my toddler keeps hitting the baby", "my boyfriend keeps hitting the baby"),
    "a jealous brother": ("her big brother is too rough with her", "my partner is too rough with her and shes gone floppy"),
    "nights that kill": ("he is killing me with these nights", "he is going to kill me"),
    "a back that kills": ("my back's killing me after the night feed", "im going to kill myself"),
    "a boss": ("boss will kill me if i fall asleep at work", "my ex says he will kill me"),
    "a nappy being filled": ("baby is grunting when he poos", "baby is grunting when he breathes"),
    "his and hers": ("got his and her sleeping bags", "he has taken her and wont give her back"),
    "who holds the baby": ("mum took the baby and i slept all morning", "her dad took the baby and run off"),
    "a kick in the night": ("he just kicked my bump in the night", "he just kicked my bump and im scared"),
    "a bite at the breast": ("she bit me again and drew blood", "my partner hit me again"),
    "a cushion": ("knife edge pillow", "hes got a knife"),
    "a soft bed": ("memory foam, you sink right in", "his ribs are sinking in, sucking in with each breath"),
    "a parent's epilepsy": ("I take tablets for seizures", "gave him his tablets and hes still having a seizure"),
    "a tantrum": ("she has a fit every time i put her down, proper tantrum", "she has had a fit"),
    "a fitter": ("how are people fitting two cots in the room", "hes fitting in his cot"),
    "frightened stiff": ("scared stiff every bedtime", "hes gone stiff and his eyes are rolled back"),
    "falling asleep": ("she falls asleep on the bottle, 4 weeks old", "she fell off the bed, 4 weeks old"),
    "a landing": ("move him across the landing? hes 21 weeks", "landed on his head on tiles"),
    "a bump on the bars": ("he hit his head on the cot bars, do i need bumpers", "he hit his head and is being sick"),
    "a squashed dummy": ("dummy gets squashed in his face", "the cot tipped and crushed his chest"),
    "a battery for a gadget": ("battery in the owlet is missing", "battery is missing and he was chewing the remote, think she ate it"),
    "baby acne": ("baby acne spots wont fade", "spots on his legs wont fade under a glass"),
    "stories": ("read about shaken baby syndrome and now im worried", "i have shaken the baby"),
    "an accusation": ("they said i shook him and i didnt, court date is in march", "i shook him"),
    "a pillow": ("my partner put a pillow on his legs", "he put a pillow on his face"),
    "wishing": ("i wish i was dead tired so i could sleep", "i wish i was dead"),
    "a lie in": ("i dont want to wake the house", "i dont want to wake up"),
    "a sibling who throws": ("my toddler throws toys out of the cot", "my boyfriend threw the baby"),
    "peace and quiet": ("hiding in the kitchen eating biscuits while he naps", "im hiding in the kitchen from him"),
    "a baby who clings": ("she wont let me leave the room", "he wont let me leave the house"),
    "checking": ("i keep checking hes breathing", "i checked and hes not breathing"),
    "a tinted bag": ("purple sleepsuit or grey", "his lips have gone purple"),
    "cool nursery, no reading": ("feeds take 40 minutes, is that right at 3 weeks", "3 weeks and his temperature is 40"),
    "a feed too many": ("gave her too much milk", "gave her too much calpol"),
    "a dummy thrown": ("throws his dummy at me", "my partner threw a plate at me"),
    "a turn": ("hes 3 weeks and turns himself 90 degrees by 6am", "hes 3 weeks and 101 degrees"),
    "a pale grown-up": ("my partner looks grey these days", "my partner says she looks grey"),
    "a parent of many nights": ("my wife has done every night since june. she looks grey", "my wife has done every night. he has gone grey"),
    "a phone that sleeps": ("my phones dead and wont wake up", "my phone died he wont wake"),
    "facts about breathing": ("how many babies stop breathing like that each year", "baby stopped breathing like that again"),
    "the special care unit": ("she used to keep forgetting to breathe in special care", "she keeps forgetting to breathe"),
    "a stuffed nose": ("bunged up with a cold, cant breathe and suck, little feeds help", "he cant breathe and hes bunged up"),
    "a question about hiccups": ("can a cold make him stop breathing", "a cold has made him stop breathing"),
    "a newborn's short pause": ("stops breathing for two seconds then carries on, dozing", "stops breathing for 20 seconds and goes grey"),
    "a heartbeat to be heard": ("11 weeks gone and scared of hearing no heartbeat", "no heartbeat and hes cold"),
    "a parent kept awake": ("id love one night where im not woken", "he cannot be woken"),
    "the birth": ("he was blue at birth, any risk later", "he was blue at birth and now hes blue again"),
    "a bad light": ("looked blue but it was the night light", "looked blue but it wasnt a joke"),
    "doll sized": ("she is like a doll in the cot, so small", "she is like a doll in my arms, no life in her"),
    "a parent's own fall": ("i fell down the stairs last night", "i fell down the stairs holding her"),
    "the startle": ("flings his arms like hes falling, 5 weeks", "flings his arms out, he has fallen on his head, 5 weeks"),
    "off the list": ("4 months and we fell off the list for visits", "4 months and she fell off the bed"),
    "on the head": ("4 months in and i want to knock smoking on the head", "4 months and i knocked her on the head"),
    "a parent's lip": ("hes 10 days and i have a fever blister", "hes 10 days and he has a fever"),
    "grief in a card": ("my friends baby was found not breathing in spring, what do i write to her", "i found him not breathing, what do i do"),
    "a year": ("i had a seizure in 2017, can she share my bed", "i had a seizure in 2017 and now hes having a seizure"),
    "what the word means": ("whats a febrile convulsion", "hes had a febrile convulsion"),
    "a threat to leave with": ("he says hell kill himself if i take the baby to mums", "im going to kill myself if i have to stay"),
    "like a knife": ("her crying goes through me like a knife", "hes coming for me with a knife"),
    "a kick from inside": ("30 weeks and hes battering my bladder", "30 weeks and hes battering me"),
    "a big grin": ("red face then a massive grin", "red face and massive lips after egg"),
    "german": ("rücken oder seite", "he overdosed on calpol"),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_the_near_miss_is_not_taken_for_danger(name):
    flag = detect(PAIRS[name][0])
    assert flag is None or not flag.certain, flag


@pytest.mark.parametrize("name", PAIRS)
def test_the_true_sign_is(name):
    flag = detect(PAIRS[name][1])
    assert flag is not None and flag.certain


@pytest.mark.parametrize("message", [
    "im hiding in the toilet from him", "hes locked me in for hours", "no sleep and i want to throw him out of the window", "went limp in the sling",
    "rang samaritans and i still want to die", "dog bit him on his arm", "i dont want to live in this world", "he has had no drinks today and wont wake",
    "choking in her bedroom", "my friend is here, baby has choked on a grape", "i have a baby having a seizure", "cant stop choking", "watching him not breathing",
    "dad hes grey", "my husband is here and she looks grey", "my phones dead and he wont wake", "he cant breathe to feed and his nostrils are flaring",
    "we lost her brother, im pregnant again and now hes not breathing", "what do i say to 999 hes choking", "i fell and he hit his head, being sick",
])  # fmt: skip
def test_words_of_a_near_miss_elsewhere_in_the_message_hide_no_danger(message):
    flag = detect(message)
    assert flag is not None and flag.certain
