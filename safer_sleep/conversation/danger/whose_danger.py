"""Whose danger it is, where the words of one person's danger would be taken for another's: a dose, a blow, a grown-up who will not wake, a drink.

Each is met by a judge of `danger/judges.py`, which also looks at what the rules see.
"""

from __future__ import annotations

import re

from safer_sleep.conversation.words import bare

_A_BABY = r"(?:(?:the |my |our |a )?(?:baby|bub\w*|lo|little one|newborn|son|daughter)|him|her|them)"
#: "Overdose a baby", or a children's medicine and too much of it. "Gave him to his nan" is no dose.
_BABYS_DOSE = re.compile(
    rf"\b(?:overdos\w*|od) (?:on )?(?:a |the |my )?(?:baby|bub\w*|newborn|infant|him|her|toddler)\b|\b(?:gave|given|giving|give|had) (?:{_A_BABY} )?(?:it )?(?:double|two doses|2 doses|twice|too much)\b"
    r"|\b(?:calpol|calprofen|infant paracetamol)\b"
)
_TOO_MUCH = re.compile(r"\b(?:overdos\w*|double|doubled|twice|too much|two doses|2 doses|extra)\b")
_MY_OWN = re.compile(
    r"\b(?:i|ive|i have|im) (?:\w+ )?(?:took|taken|taking|swallowed|had)\b|\bmyself\b|\bmy (?:tablets|pills|meds)\b|\b(?:kill|end|die|dying|dead|suicid\w*|goodbye)\b"
    r"|\b(?:i|im|ill|id|i am) (?:\w+ ){0,2}?(?:want|wanna|going|gonna|might|will|could|thinking|feel|need|planning|tempted)\b|\b(?:enough|point)\b"
)
_GROWN_UP = r"(?:my|the|his|her|our) (?:wife|husband|hubby|partner|girlfriend|boyfriend|gf|bf|missus|fella|mum|mam|dad|nan|gran|grandma|grandad|sister|brother|mate|friend|flatmate|lodger|babys (?:mum|dad)|mother|father|other half|oh)"
_WILL_NOT_WAKE = re.compile(
    rf"\b(?:cant|cannot|couldnt|not able to|unable to|tried to|trying to)(?: even| get)? (?:wake|rouse|waking)(?: up)? {_GROWN_UP}\b|\b{_GROWN_UP}(?: is| has| s| just| hes| shes)* (?:wont|will not|isnt|not|hasnt)(?: \w+)? (?:wake|waking|woken|respond|responding|come round)\w*\b"
    rf"|\b{_GROWN_UP}(?: is| has| s| just| gone)* (?:unconscious|unresponsive|passed out|out cold|collapsed)\b"
)
_OR_THE_BABY = re.compile(
    r"\b(?:baby|bub\w*|lo|little one|he|she|they)(?: is| has| s| also)* (?:not|isnt|wont|blue|grey|floppy|limp|stopped)\b|\b(?:baby|both) (?:of them )?(?:wont|not|isnt)\b|\b(?:wake|rouse) (?:up )?(?:him|her|them|baby|the baby|my baby|either)\b"
)
#: By a grown-up, this minute or lately, and in bed with the baby; "my toddler hit me, he's in bed with us" is none.
_HURT_ME = re.compile(r"\b(?:he|she|hes|shes|partner|boyfriend|husband|girlfriend|wife|ex)(?: has| s)?(?: just| now| only)? (?:shoved|pushed|hit|slapped|punched|strangled|grabbed|choked|headbutted|thrown|threw) me\b")
_BESIDE_THE_BABY = re.compile(rf"\b(?:in|into) (?:the |our |my )?bed (?:with|next to|beside) {_A_BABY}\b|\b(?:asleep|lying|laid) (?:with|next to|beside) {_A_BABY}\b")
_A_CHILD_DID = re.compile(r"\b(?:toddler|big (?:brother|sister)|\d+ ?(?:yr|year) ?old|two year old|three year old|four year old|older (?:one|child|son|daughter)|kicked me in his sleep)\b")
_I_AM_DRUNK = re.compile(r"\b(?:im|i am) (?:so |really |very |proper |pretty |too |absolutely |well )*(?:drunk|pissed|wasted|hammered|plastered|paralytic|steaming|off my (?:face|head)|high|stoned|wrecked)\b")
_LIES_ON_ME = re.compile(r"\b(?:baby|bub\w*|lo|little one|him|her|hes|shes|he is|she is)(?: is| asleep| lying| sleeping| laid| lay)* (?:on|across|on top of) (?:me|my chest|my tummy|my lap)\b")
_ON_DRUGS = re.compile(r"\b(?:high|stoned)\b")


def the_babys_dose(text: str) -> bool:
    """Whether too much was given to a baby, where "overdose" sounds like the parent's own: "can you overdose a baby on calpol, I gave it twice"."""
    words = bare(text)
    return _TOO_MUCH.search(words) is not None and _BABYS_DOSE.search(words) is not None and not _MY_OWN.search(words)


def a_grown_up_will_not_wake(text: str) -> bool:
    """Whether it is a grown-up who will not wake, and no word of the baby's state: "can't wake my wife, she's on the sofa with baby"."""
    words = bare(text)
    return _WILL_NOT_WAKE.search(words) is not None and not _OR_THE_BABY.search(words)


def hurt_beside_the_baby(text: str) -> bool:
    """Whether a grown-up has hurt the writer and lies with the baby: "he's just shoved me and he's in the bed with the baby"."""
    words = bare(text)
    return _HURT_ME.search(words) is not None and _BESIDE_THE_BABY.search(words) is not None and not _A_CHILD_DID.search(words)


def drunk_under_the_baby(text: str) -> str | None:
    """What the writer is full of with the baby on them this minute, `drink` or `drugs`; `None` where that is not told."""
    words = bare(text)
    if not _I_AM_DRUNK.search(words) or not _LIES_ON_ME.search(words):
        return None
    return "drugs" if _ON_DRUGS.search(words) else "drink"
