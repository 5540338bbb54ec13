"""What may stand in the good news that ends an emergency of which a rule was sure: every word of the message has to be on a list.

The patterns of `how_it_goes_on` and `making_small` only find what sounds like an end. "I haven't hurt him but I want to", "we're home on our own" and
"seen by the doctor two days ago" sound like one too. So whatever closes passes here, and with one word more the parent is asked whether it is over:
one tap says so. Words that turn it (but, yet, until, before, own, want, partner) are on no list.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safer_sleep.advice.topic_ids import DANGER_NOW, SELF_HARM
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.disclosed.control import not_here_now
from safer_sleep.conversation.emergency.acts import OF_PEOPLE
from safer_sleep.conversation.disclosed.not_of_dying import more_than_a_denial, not_meant
from safer_sleep.conversation.emergency.help_has_come import HAS_COME
from safer_sleep.conversation.emergency.how_it_goes_on import HE_LEFT, KIN, denies_dying
from safer_sleep.conversation.emergency.signs_denied import DENIED, may_be_taken
from safer_sleep.conversation.history import BY_A_RULE, CLOSES, DEALT_WITH, NO_PLAN, NOT_THAT, SEEN, STILL, WRONG_ALARM
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.red_flags import detect

#: What was done or swallowed: no "nobody is hurt" or "all good now" ends it, only that somebody trained has seen the baby.
ONLY_SEEN = ("baby_shaken", "baby_hurt", "poisoned", "battery")

#: Who is trained to look at a baby, and says something of it after that. Not a health visitor on a photo, nor whoever answers a phone.
_TRAINED = (
    r"(?:ambulance|ambulances|men|man|crew|crews|paramedics?|medics?|doctors?|drs?|docs?|gp|nurses?|midwife|midwives|mw|hospital|consultant|surgeons?|paediatrician|"
    r"paeds|specialist|a e)"
)
#: Words that may stand here and not alone.
_PHRASES = re.compile(
    rf"\b{_TRAINED}\b(?: \w+){{0,4}} they (?:said|say)\b|\b{_TRAINED} (?:has |have |just )*(?:said|say|says|thinks?|reckons?)\b"
    r"|\b(?:help|someone|somebody) is (?:here|with us)\b|\b(?:it is|its|is) dealt with\b"
    r"|\b(?:home|back|discharged|antibiotics) from (?:the )?(?:hospital|a e|doctors?|ward)\b|\b(?:been|came|come) and (?:gone|went)\b|\bcar seat\b|\b(?:not|isnt|nothing) (?:too |very )?serious\b|\b(?:back|turned) to normal\b"
    r"|\b(?:no ?one|nobody|nobodys)(?: is| was| has| has been| been)* (?:hurt|harmed|hit|in danger)\b|\blittle one\b|\bwakes?(?: up)? for (?:feeds?|bottles?)\b"
    r"|\b(?:wont|wouldnt|never|not going to|not gonna|havent)(?: ever| really)? (?:do|done|act on|act)(?: anything| it| that)?\b"
    rf"|\bmy (?:{KIN}|gp|doctor|midwife)(?: is| s| has| have)?(?: now| just)? (?:here|with (?:me|us)|got (?:him|her|them|the baby))\b"
    rf"|\b(?:i|ive|i have) (?:just )?(?:rang|rung|called|phoned|spoke to|spoken to|talked to|told) (?:the )?(?:samaritans|shout|my (?:{KIN}|gp|doctor|midwife))\b"
    rf"|\b(?:with|at|round) my {KIN}\b|\bwrong (?:chat|person|button|number|window|app|message|box)\b|\bfigure of speech\b|\bby (?:mistake|accident)\b"
    r"|\b(?:a e|hospital|casualty|resus) waiting (?:room|area)\b"
    r"|\b(?:when|if) (?:i|you|we) press\b|\b(?:called|rang|rung|phoned) (?:999|(?:an |the )?ambulance) and\b"
)
#: All else that may.
_MAY_STAND = frozenset(
    # Who, and the small words.
    "i im ive me myself he hes him his she shes her they theyre theyve them we were weve us you my our the a an it its this that thats there theres here baby babys son daughter boy girl twins both"
    " r x xx everyone everybody all yes yeah yep no nope nah not never isnt wasnt didnt havent hasnt dont wont is are was has have had been am be will would can and or so too very really just now then today"
    " already finally again oh ok okay omg god phew thanks thank thankyou please sorry lol haha ffs honestly really tho though"
    # Who helps, where, and what they do.
    " ambulance ambulances men man crew crews paramedic paramedics medic medics doctor doctors dr drs doc docs gp nurse nurses midwife midwives mw hospital consultant surgeon surgeons paediatrician paeds"
    " specialist police e ane casualty ward resus refuge seen saw see checked check looking look looked examined discharged cleared admitted kept treated treating came come arrived went took taken"
    " arrested back home let go sent overnight in at on to of up out off over with by round given gave got antibiotics meds medicine xray xrays xraying ray scan scans bloods tests drip"
    # How it is, and what it was.
    " fine good well alright right normal clear safe away calm calmer calmed down better happy pink awake crying cried breathing breathed breathe breath feeding moving smiling laughing babbling playing responding"
    " alert started woke woken waking stopped coughed coughing cough spat sicked popped colour opened eyes himself herself asleep sleeping sleeps settled"
    " viral virus bug febrile convulsion reflux infection ear chest throat croup bronchiolitis eczema heat harmless allergy allergic"
    # What it never was.
    " false alarm panic emergency danger wrong prank testing test sent typed pressed misclick autocorrect typo misunderstood misread saying expression joke joking like nothing happened happening hurt"
    " harm harmed shook shake shaken hit touch touched suicidal stop cancel need break sleep rest tired waking mean meant means"
    " monitor sock owlet sensor faulty broken rash pink spots fade fades under glass choking blocked nose fit fitting cot crib toddler silly jealous being sofa seat heavy thing".split()
)
#: Who will not act on it is told whom to call, not that all is well: why they feel so may stand there.
_NO_POINT = re.compile(r"\bcant see the point of me\b")
#: Another time, or nobody, told in words that each may stand.
_NOT_NOW = re.compile(r"\b(?:we|i|he|she|they) (?:were|was) (?:at|in) (?:the |a )?(?:hospital|a e|ane|ward|casualty|resus)\b|\b(?:was|were) (?:fine|ok|okay|well|good|normal|alright)\b"
    rf"|\bno {_TRAINED}\b|\bsaid nothing$|\bis it$")
_A_QUESTION = re.compile(r"(?:so |and |ok )?(?:how|what|which|where|can|could|should|is it|does|do|may)\b")


def closed_by_good_news(found: Understood, m: Message) -> Understood:
    """The same decision; where it would close what a rule was sure of and one word is not known as good news, the question whether it is over.

    Args:
        found: what was decided.
        m: the message.
    """
    history = m.history
    closes = group_of(found.topic) == "emergency" and found.part in CLOSES and history.open_emergency is not None
    # Whom one has rung or who has left, of despair and violence, is looked at even where the models alone saw it.
    sure = not history.doubted or (found.topic in OF_PEOPLE and found.part == DEALT_WITH)
    # "It's just vitamins", of a baby who was found with the tub: what may have been taken is not over for being called small.
    sure = sure or (found.topic not in OF_PEOPLE and found.part == NOT_THAT and may_be_taken(m.text, m.earlier, history))
    # "I didn't mean that, but I can't go on", also where the models alone had heard it.
    sure = sure or (found.topic == SELF_HARM and found.part == NOT_THAT and more_than_a_denial(m.text))
    if not closes or not sure or found.how in (DENIED, WRONG_ALARM, HAS_COME) or good_news_in_every_word(found, m):
        return found
    return replace(found, topic=history.open_emergency, part=STILL, how="not known as good news", offers=(found.also,) if found.also else (), also=None)


def good_news_in_every_word(found: Understood, m: Message) -> bool:
    if m.history.sign in ONLY_SEEN and found.part != SEEN:
        return False
    if (m.history.open_emergency == DANGER_NOW and not_here_now(m.text)) or denies_dying(bare(m.text)):
        return True  # There every word was looked at.
    if m.history.open_emergency == "emergency/self_harm" and not (m.history.raised_by or "").startswith(BY_A_RULE) and not_meant(m.text):
        return True
    said = re.split(r"[.!?\n]+", m.text)
    # "Midwife said it's normal. How warm should the room be": what is asked of sleep beside it is led to.
    told = " ".join(bare(one) for one in said if not (_A_QUESTION.match(bare(one)) and detect(one) is None))
    words = _PHRASES.sub(" ", told)
    if m.history.open_emergency == DANGER_NOW:
        words = HE_LEFT.sub(" ", words)
    if found.part == NO_PLAN:
        words = _NO_POINT.sub(" ", words)
    return set(words.split()) <= _MAY_STAND and not _NOT_NOW.search(told)
