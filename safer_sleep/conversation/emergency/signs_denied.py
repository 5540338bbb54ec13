"""A parent who read the signs of a card and says that there are none: "no ribs, normal colour, just sounds like a little pig"; or that it was only something small: "just a bit pink on his nose".

The same list once more is no answer to that. Nothing is reassured by guessing: every word has to be on a list, and the reply says what to watch.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import NOISY_BREATHING, SERIOUSLY_ILL
from safer_sleep.conversation.history import NOT_THAT, History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood

#: The part that is said to it, and how it is noted.
THEN, DENIED = "then", "signs denied"
_MOST_WORDS, _LATELY = 30, 3

_NO = r"(?:no|not|none|never|isnt|is not|arent|doesnt|does not|dont|hasnt|without)"
_SIGN = (
    r"(?:ribs?(?: (?:sucking|going|pulling|pulled|sucked)(?: in)?| showing)?|sucking in|pulling in|pulling|struggling(?: to breathe)?|hard work|working hard|pauses?|pausing|gaps?|blue|gr[ea]y|pale|mottled|floppy|limp|drowsy|hard to wake"
    r"|breathless|flar\w+|nostrils?(?: flaring)?|grunt\w*(?: with (?:each|every) breath| every breath| each breath)?|fast(?: breathing)?|breathing fast|harsh|jerk\w*|fever|temp(?:erature)?|hot|ill|unwell|poorly)"
)
_DENIED_SIGN = re.compile(rf"\b{_NO} (?:the |any |his |her |a |got |having |really |at all )*{_SIGN}(?: (?:or|and|nor) (?:no |not )?{_SIGN})*\b")
_DENIES = re.compile(r"\b(?:no|nope|nah|none|nothing|not|isnt|doesnt|without)\b")
#: What is well, and noises that the card itself calls common. All that may stand beside a denial.
_HARMLESS = frozenset(
    "no nope nah none nothing not of that those them these the any signs like just only a an little bit lot and but or so very really all is are it its he she hes shes they theyre baby his her their has have"
    " sounds sound sounding makes making noisy noise noises pig piglet piggy snoring snores snore snuffly snuffles snuffle snorty snorts snorting gurgly gurgles gurgling rattly hiccups sneezing"
    " red squirms squirming squirmy wriggles wriggling wriggly stretches stretching strains straining goes going when in at night through long sleep sleeps sleeping asleep deep"
    " pink rosy normal usual colour color good fine well ok okay happy content feeding feeds feed eats eating eat drinks drinking takes taking milk bottle bottles wakes waking wake for up as"
    " old week weeks wk wks month months mth mths mo day days thanks".split()
)
_WELL = re.compile(r"\b(?:fine|pink|happy|content|well|normal|feed(?:s|ing)|eat(?:s|ing)|good)\b")
_STRAINS = re.compile(r"\b(?:goes red|red|squirm\w*|wriggl\w*|strain\w*|stretch\w*)\b")
_JUST = re.compile(r"\b(?:just|only)\b")
_ASKS = re.compile(r"^(?:so )?(?:is|are|does|do|can|should|why|how|will|what)\b|\bis (?:it|that|this|he|she) (?:ok|okay|normal|fine|all right)\b")
_NOISE = re.compile(r"\b(?:snor\w*|snuff\w*|pig\w*|gurgl\w*|nois\w*)\b")
_GRUNT = re.compile(r"\bgrunt\w*\b")
#: A grunt that goes with the breath, or anything beside it, is no straining.
_OF_BREATH = re.compile(r"\b(?:breath\w*|struggl\w*|ribs?|fast|blue|gr[ea]y|pale|floppy|hot|temp\w*|fever|feed\w*|sleepy|drowsy|wake\w*|ill|unwell|poorly|prem\w*|early)\b")
#: These after all, or a doubt about one: "breathing badly" is on no list, and neither is "not feeding well".
_DOUBT = re.compile(r"\b(?:not|isnt|hardly|barely|never|doesnt) (?:\w+ ){0,2}(?:feed\w*|eat\w*|drink\w*|wak\w*|pink|normal|usual|well|good|happy|fine|himself|herself)\b"
    r"|\bno (?:milk|feeds?|bottles?|wet|pee|wee)\b|\bnone of (?:the|his|her) (?:milk|bottles?|feeds?)\b|\b(?:eat\w*|drink\w*|feed\w*|tak\w*) (?:nothing|none|no|only|just|a little|a bit|bit|very little|so little)\b"
    r"|\b(?:all day|a lot|day and night|through (?:the |his |her |a )?(?:feeds?|bottles?)|(?:all|so|very|really) red|too|deep)\b"
)
#: "No, it's all of these" affirms them, "not blue now" tells that there was blue, and "just sleeps" and "not up for milk" are signs.
_AFFIRMS = re.compile(
    r"(?<!at )\ball\b(?! (?:night|good|fine|normal|ok|okay|well|is well)\b)|\b(?:not|isnt) (?:just|only)\b|\b(?:has|have|is|are|its|thats|he|she|yes) (?:really |very |all )*(?:them|those|these|any|of)\b"
    r"|\b(?:no|not|isnt|never|doesnt|hardly) (?:\w+ )?(?:up|takes?|taking)\b|\b(?:just|only) (?:\w+ )?(?:sleep\w*|asleep|wak\w*|up|tak\w*|drink\w*|eat\w*)\b"
    r"|\b(?:wak\w*|feed\w*|milk|up) (?:for )?(?:none|nothing|no)\b|\bonly (?:\w+ )?(?:milk|bottles?|feeds?)\b"
    r"|\b(?:sleep\w*|asleep) (?:and )?(?:sleep\w*|asleep)\b|\b(?:sleep\w*|asleep) (?:in |for )?(?:through|when|at) (?:\w+ ){0,2}(?:feed\w*|bottles?|milk|day)\b|\bgoes (?:and )?goes\b|\b(?:\d+|a|an) (?:a )?day\b"
)


#: Beside a "no" or a "just", what a small thing is told with. A sign of illness, and what may have been swallowed, is on no list.
_SMALL = _HARMLESS | frozenset(
    "i im ive me my said say it its this the was by to from with on off about there then she he yes oh woah whoa omg sorry lol please honestly meant mean wrong wrongly badly worded"
    " nose cheek cheeks chin ears ear hand hands finger fingers foot feet toe toes leg legs chest tummy back neck rest body skin"
    " warm toasty rosy pinkish wrapped bundled smiling smiley giggling giggly laughing laughs smiles playing plays babbling cheerful chatty moving startled startle jumped jump surprised"
    " hoover hairdryer doorbell dog bark barked noise loud light photo picture filter lighting shadow heating window draught breeze sun bottle dummy teat bath wipe towel blanket vest sock socks mitten mittens glove gloves".split()
)
#: Cold or blue is small of hands and feet alone, and only where the rest is told not to be: "not blue, just cold hands".
_COLD_ENDS = re.compile(r"\b(?:just |only |got |has |bit |a )*(?:cold|chilly|cool|icy) (?:little )?(?:hands?|feet|foot|fingers?|toes|legs?)(?: (?:and|n|or) (?:hands?|feet|foot|fingers?|toes|legs?))?\b|\b(?:hands?|feet|fingers?|toes)(?: (?:and|n) (?:hands?|feet|fingers?|toes))? (?:are |r |is )?(?:just |only |a bit )?(?:cold|chilly|cool)\b")
_SMALL_DENIES = re.compile(r"^(?:no|nah|nope|oh no|woah|whoa|omg no|sorry no)\b|\b(?:just|only)\b|\b(?:said|meant|worded|put) (?:it|that)? ?(?:wrong|wrongly|badly)\b")
_NOT_SMALL = re.compile(r"\b(?:not|isnt|hardly|barely|never|no) (?:\w+ )?(?:warm|pink|smil\w*|moving|laugh\w*|play\w*|startl\w*)\b|\b(?:no (?:noise|light)|no one|hands? (?:and )?(?:r |are )?(?:blue|grey)|went|gone|still|again|long|when|if|all day)\b")
_IS_ABOUT = re.compile(r"\b(?:its|it is|i was asking|im asking|i asked|my question is|i mean|i meant) about the (?:bottle|blanket|cot|bag|heating|room|hat|swaddle|wrapping|dummy|socks|nap|naps|feed|bed)\b")
#: What may have been taken or given is not made small by such words.
TAKEN = re.compile(
    r"\b(?:swallow\w*|ate|eat|eaten|eating|chew\w*|drank|drunk|lick\w*|tub|packet|lid|tablets?|pills?|vitamins?|iron|gumm(?:y|ies)|medicines?|medicin|meds|dose[ds]?|dosed|overdose|mls?|\d+ ?mls?|battery|batteries|magnets?|bleach|capsules?|"
    r"calpol|gripe|syrup|spoon\w*|syringe|honey|nicotine|vape|brandy|whisky|rum|alcohol|piriton|antihistamine|nurofen|ibuprofen|paracetamol|methadone|codeine|gave (?:him|her|it|the)|give (?:him|her)|given)\b"
)
#: That it was not: found, or never given.
NOT_TAKEN = re.compile(
    r"\b(?:havent|hasnt|didnt|did not|not|never|dont|doesnt|wouldnt|wasnt) (?:\w+ ){0,3}?(?:given|give|gave|had|have|eat|ate|eaten|swallow\w*|drunk|drink|drank|take|taken|touch\w*|put|lick\w*)\b"
    r"|\b(?:found|spat|nothing (?:is )?missing|none (?:are |is )?(?:missing|gone)|all (?:still )?(?:there|in there)|counted them)\b|\bjust (?:asking|wondered|wondering)\b"
)


def may_be_taken(m_text: str, earlier: list[str] | tuple[str, ...], history: History) -> bool:
    """Whether what raised the open alarm, or came after it, tells of something swallowed or given, and this message does not say that it was not.

    Args:
        m_text: the parent's words.
        earlier, history: as for `signs_denied`.
    """
    ago = min(history.raised_ago or 1, len(earlier))
    return bool(ago) and any(TAKEN.search(bare(one)) for one in earlier[-ago:]) and not NOT_TAKEN.search(bare(m_text))


def only_small(text: str, earlier: list[str] | tuple[str, ...], history: History) -> bool:
    """Whether a parent under an alarm of the models alone says "no", or "just", and else only what is small: every word is known.

    Args:
        text, earlier, history: as for `signs_denied`.
    """
    body = history.open_emergency in (SERIOUSLY_ILL, "emergency/not_breathing", "emergency/seizure", "emergency/choking")
    words = _IS_ABOUT.sub(" ", bare(text))
    if not body or not history.doubted or "?" in text or not _SMALL_DENIES.search(words) or _ASKS.search(words) or _DOUBT.search(words) or _AFFIRMS.search(words) or may_be_taken(text, earlier, history):
        return False
    left = _COLD_ENDS.sub(" ", _DENIED_SIGN.sub(" ", words))
    return not _NOT_SMALL.search(left) and all(word in _SMALL for word in left.split())


def signs_denied(text: str, earlier: list[str] | tuple[str, ...], history: History) -> Understood | None:
    """What is said to a parent who denies the signs just read; `None` where any other word is among theirs.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    before = history.last_answer
    if before is None or not words or _ASKS.search(words) or len(words.split()) > _MOST_WORDS or history.grieving or history.asked_emergency or _DOUBT.search(words) or _AFFIRMS.search(words):
        return None
    rest = _DENIED_SIGN.sub(" ", words)
    # "Not blue, he feeds fine, it's just snorty" may come without what it denies (`safety.denials`).
    denies = _DENIES.search(words) or (_JUST.search(words) and (_WELL.search(words) or _NOISE.search(words)))
    if not denies or not all(word in _HARMLESS or word.isdigit() or re.fullmatch(r"\d+(?:wks?|weeks?|mths?|months?|m|w)", word) for word in rest.split()):
        return None
    if history.open_emergency == SERIOUSLY_ILL:
        # A grunt was told of, and what it is: a baby who goes red and squirms. Other signs of illness are not ended by such words.
        lately = [bare(said) for said in earlier[-_LATELY:]]
        grunted = bool(lately) and _GRUNT.search(lately[-1]) is not None and not any(map(_OF_BREATH.search, lately)) and history.sign in (None, "ill_maybe")
        return Understood(SERIOUSLY_ILL, 1.0, DENIED, part=NOT_THAT, also=NOISY_BREATHING) if grunted and _STRAINS.search(words) and _WELL.search(words) else None
    if history.open_emergency is not None or before.topic != NOISY_BREATHING or before.part == THEN:
        return None
    return Understood(NOISY_BREATHING, 1.0, DENIED, part=THEN)
