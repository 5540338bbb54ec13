"""Somebody trained is with the baby, or has looked at it: "nurse in the house now, she's putting a line in him", "they came, they listened to him".

It ends an emergency, so nothing is guessed: one clause has to say that they are there or have looked, and every word beside it has to be on a list, a question
of another sentence apart. How ill the baby is may not stand there (blue, worse, again), nor another time (ago, weeks), nor one who is still to come (coming, ring, minutes).
What is said then is right while the baby is being treated too: "go by what they tell you".
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import HARM_TO_BABY
from safer_sleep.conversation.history import SEEN, History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.red_flags import detect

#: How it is noted.
HAS_COME = "help has come"
_OF_A_BABY = ("emergency/not_breathing", "emergency/choking", "emergency/seizure", "emergency/seriously_ill", HARM_TO_BABY)

_TRAINED = (
    r"(?:ambulance(?: (?:men|man|crew|people|lady|ladies|team|guys?|woman|lads?))?|paramedics?|crew|medics?|(?:first )?responders?|doctors?|drs?|docs?|nurses?|midwife|midwives|consultant|"
    r"surgeons?|paediatrician|paeds)"
)
_THEY = rf"(?:{_TRAINED}|they|theyve|theyre)"
#: Strangers in the house are help only where they do what helpers do.
_SOMEBODY = rf"(?:{_THEY}|(?:two|2|three|3|both|some|the|a)(?: lovely| nice)? (?:ladies|lady|men|man|blokes?|lads?|women|woman))"
_BY_NOW = r"(?:now|just|finally|already|all|both|is|are|s|re|has|have|ve|two|2) "
_HOSPITAL = r"(?:hospital|the hospital|a e|ane|a and e|casualty|resus|picu|hdu|(?:the )?(?:(?:children s|childrens|kids) )?ward)"
_LOOKED = r"(?:checked|seen|saw|examined|listened to|looked at|looked over|had a look at|checked over|treated)"
_DOING = r"(?:listening|checking|examining|giving|putting|doing|working|treating|seeing|looking (?:at|after)|taking|hooking|holding|monitoring|sorting)"
# "They are giving him something", "they are looking after him" may be said of grandparents.
_WITH_WHAT = r"(?:oxygen|line|drip|cannula|needle|mask|neb|nebuliser|obs|sats|bloods|wires|steroids|fluids|xray|x ray|scan|tests?)"
_DOING_AS_HELPERS = rf"(?:(?:listening to|examining|treating|monitoring|working on|checking) (?:him|her|them|baby|babys|the baby|his)|(?:giving|putting|doing|taking|hooking)(?: (?:a|an|the|some|his|her|him|them|up|to|on|in|more))* {_WITH_WHAT})"
#: They are there, or have looked. "Come" by itself may be a request, and "was in hospital" another time.
_THERE = re.compile(
    rf"\b{_THEY} (?:{_BY_NOW})*(?:here|arrived|(?:got|walked|turned) (?:here|in|up)|came(?! (?:home|back|to))|come in|with (?:us|him|her|me|baby|the baby|them)|been)\b"
    rf"|\b{_TRAINED} (?:{_BY_NOW})*(?:(?:come |came )?(?:in|through|at)(?: the)? (?:house|flat|room|living room|bedroom|door)|inside)\b"
    rf"|\b{_THEY} (?:has|have|ve|just|finally|already) (?:just |now |finally )?come\b|\b(?:theyve|theyre) (?:just |now |finally )?come\b"
    rf"|\b{_SOMEBODY} (?:{_BY_NOW})*{_DOING_AS_HELPERS}\b|\b{_TRAINED} (?:{_BY_NOW})*{_DOING}\b"
    rf"|\b{_THEY} (?:{_BY_NOW}|then |had |have )*{_LOOKED} (?:him|her|them|baby|the baby|over)\b|\b{_TRAINED} (?:now |just )?(?:look|looks|see|sees|check|checks|listen|listens)(?: at| to)? (?:him|her|baby|the baby|them)\b"
    rf"|^(?:all |both |now |here |still )*(?:in|at|on) {_HOSPITAL}(?: (?:now|x|with (?:him|her)|they (?:took|have|are)|theyve|theyre)\b|$)|\b(?:(?:hes|shes|he is|she is|theyre|they are|we are|we r|im|i am|(?<!we )(?<!they )(?<!i )(?<!you )were) )(?:all |both |now |here |still |safely )*(?:in|at|on) {_HOSPITAL}\b"
    rf"|\b(?:he|she|we|baby)(?: has| have)?(?: been| was| were|s been) (?:just |all |already )*(?:seen|checked(?: over| out)?|looked at|examined|sent home)\b|\b(?:sent|let) (?:us|him|her|them) home\b"
    rf"|\b{_THEY} (?:{_BY_NOW})*(?:took over|taken over|taking over|got (?:him|her|a line in|the mask on))\b"
)
#: What may stand there as a whole, and not word by word.
_WHOLE = re.compile(
    r"^(?:(?:no|nah|ok|okay|oh|yes|yeah|right) )+(?=(?:its|it|theyre|they|theyve|we|were|he|hes|she|shes|all)\b)|^(?:(?:ok|okay|oh|yes|yeah|right|update|hi|hello) )+"
    r"|^(?:he|she|hes|shes|they|theyve|(?:my )?(?:wife|husband|partner|mum|dad))(?: has| have| just)? (?:phoned|rang|rung|texted|messaged)(?: me| us| again| back| now)* (?:and |to say )?(?=(?:theyre|they are|hes|shes|he is|she is)\b)"
    r"|\b(?:not|nothing|isnt anything|dont need) to worry(?: about)?\b|\bdont worry\b|\b(?:not|nothing|isnt) (?:too |very )?serious\b|\b(?:but |and |just )?(?:to )?keep (?:an|your) eye(?: on (?:him|her|it|them))?\b"
    r"|\b(?:at|about|round|around) (?:about |half )?\d{1,2}(?: \d\d)?(?: ?(?:am|pm|o clock))?\b|\b(?:his|her|babys|the)? ?temp(?:erature)? (?:is|was|its|now)? ?(?:3[5-9]|4[01])(?: \d)?\b"
    r"|\bblood (?:pressure|tests?|samples?|sugars?|gas|oxygen)\b|\b(?:wont|isnt|arent) (?:she|he|they|it|we)\b|\b(?:shell|hell|theyll|well|will) be (?:sleeping|staying|kept)\b|\bcar seat\b|\bwaiting room\b|\bback to normal\b"
)
#: All else that may.
_MAY_STAND = frozenset(
    # Who and where, and the small words.
    "i im ive me my we were weve us you he hes him his she shes her they theyre theyve them it its that thats this the a an of to in on at with by for from and so then now just finally already all both here"
    " there again over up too very really is are r was has have ve had been am be s baby babys son daughter boy girl twins wife husband one two three 2 3 some at last inside"
    # Whoever helps, and what they do.
    " ambulance ambulances paramedic paramedics crew medic medics first responder responders team doctor doctors dr drs doc docs nurse nurses midwife consultant surgeon surgeons paediatrician paeds specialist"
    " people men man woman women lady ladies bloke blokes lad lads guy guys lovely nice kind help"
    " get got gets give gives given gave giving put puts putting do does doing done take takes taking took taken keep keeps keeping kept stay stays staying stayed say says said saying think thinks thought reckon reckons"
    " look looks looking looked see sees seeing seen saw check checks checking checked listen listens listening listened examine examining examined treat treating treated work working works came come arrived turned walked"
    " hook hooking hooked hold holding holds monitor monitoring monitored sort sorting sorted sit sat sitting hand handed admitted discharged sent send let went moved"
    # With what, of what, where.
    " oxygen line drip cannula needle mask nebuliser nebulizer neb inhaler steroid steroids antibiotics antibiotic fluids iv wires probe machine chest heart lungs ears arm foot hand bloods sats temp temperature obs"
    " observations test tests scan xray x ray swab wee sample"
    " house flat room living bedroom kitchen door hospital ward cot bed bay resus a e ane casualty picu hdu unit children childrens kids home back night nights tonight today overnight"
    # How it goes, and what it is.
    " ok okay fine good better well happy pink crying cry cried asleep sleeping sleep sleeps awake calm settled normal grand alright right smiling feeding breathing stable comfortable clear straight"
    " virus viral bug infection febrile convulsion thing croup bronchiolitis reflux newborn stuff"
    # Thanks.
    " thank thanks thankyou god phew omg oh yes yeah lol bless x xx xxx sorry please bye ta cheers love such relief relieved".split()
)
_ASKS = re.compile(r"(?:so |and |ok |but )*(?:how|what|which|where|when|why|can|could|should|shall|will|would|is it|does|do|did|may|are they|is he|is she|how|(?:is|are|has|have) (?:the|my|a|an|any\w*|he|she|you)\b)\b")


def says_help_has_come(text: str) -> bool:
    """Whether a message says that somebody trained is with the baby or has looked at it, in known words only.

    Args:
        text: the parent's words.
    """
    there = False
    for sentence, mark in re.findall(r"((?:[^.!?\n]|\.(?=\d))+)([.!?\n]*)", text):
        words = bare(sentence)
        if "?" in mark or _ASKS.match(words):
            if detect(sentence) is not None:
                return False
            continue
        left = _WHOLE.sub(" ", words).split()
        if not set(left) <= _MAY_STAND:
            return False
        there = there or _THERE.search(" ".join(left)) is not None
    return there


def help_has_come(text: str, history: History) -> Understood | None:
    """The end of the baby's emergency that is open, or that help has ended already; `None` if the words say anything else.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    emergency = history.open_emergency or (history.last_emergency if history.turns and history.turns[-1].part == SEEN else None)
    if emergency not in _OF_A_BABY or history.grieving or not says_help_has_come(text):
        return None
    return Understood(emergency, 1.0, HAS_COME, part=SEEN)
