"""Where a baby was moved who had to be lifted off now: "moved him" is good news, "moved him on to the sofa" and "over to the edge" are none.

"Well done" closes the danger, so each clause has to be on a list: off, or in a cot, and what may be told beside it. All else is asked once more.
"""

from __future__ import annotations

import re

from safer_sleep.conversation.words import bare

_CLAUSE = re.compile(r"[.,;:!?\n]+|\b(?:and|but|so)\b")
_HIM = r"(?:him|her|them|baby|the baby|my baby|bubba|lo|the little one)"
_HES = r"(?:hes|shes|theyre|he is|she is|they are|baby is|babys|the baby is|they|it)"
_WHO = r"(?:partner|my partner|husband|my husband|hubby|wife|my wife|dad|his dad|her dad|daddy|mum|my mum|nan|boyfriend|my boyfriend|him|her|me|them)"
_BED = r"(?:the|our|my|his|her|their) (?:own )?(?:bed|arms|sofa|settee|couch|chair|armchair|recliner)"
_OFF = rf"(?:out|off|back|down|across|off (?:{_WHO}|it|there|{_BED}|(?:my|his|her) (?:chest|lap))|(?:out )?(?:from|of|out) (?:{_WHO}|ours|there|{_BED})|out from (?:his|her) arms)"
_COT = r"(?:clear |flat |little )*(?:cot|crib|cotbed|cot bed|basket|moses basket|moses|carrycot|bedside cot|bedside crib|travel cot|next ?to ?me|next2me|snuzpod|flat pram)"
_COT_BESIDE = r"(?: (?:next to|beside|by|near) (?:me|us|my bed|our bed|the bed))?"
_ON_BACK = r"(?: (?:flat )?on (?:his|her|their|the) back)?"
_PLACE = rf"(?:(?:in|into|in to|to|over to|across to|back in|back into|back to|down in|lying in|asleep in) (?:the|his|her|their|a|my) (?:own )?{_COT}{_COT_BESIDE}|on the floor(?: (?:next to|beside) me)?)"
_FIRST = r"(?:(?:ok|okay|right|yes|yeah|yep|fine|so|now|then|oh|oh god|omg|god|thanks|phew|finally|all|just|already|done|well|i said|i told you|ive said|i already said|i just said) )*"
_LAST = r"(?: (?:now|again|then|already|safely|straight away|thanks|thank you|as you said|like you said|without waking (?:him|her|them)|at last|finally))*"
_STATE = r"(?:fast |still |now |all |fine |safe |sound |back |flat |lying |just |well |a bit |bit |really |not happy but )*(?:cross|grumpy|grizzly|fussing|fussy|moaning|unsettled|stirring|not impressed|not happy|asleep|sleeping|fine|ok|okay|good|well|settled|safe|down|awake|breathing|pink|crying|grumbling|grizzling|breathing (?:fine|ok|normally|normal))"
_DOES = r"(?:(?:i|ive|i have|we|weve|we have|just|have|now|already|all|finally) )*"
_MOVED = r"(?:managed to (?:get|move|lift|take)|got|took|taken|moved|put|laid|lifted|carried|popped|placed|fetched|transferred|picked up|pulled|grabbed)"
#: It says that the baby is off, or in a cot.
_IS_OFF = re.compile(
    rf"{_FIRST}(?:{_DOES}{_MOVED} {_HIM}(?: {_OFF})?{_ON_BACK}(?: {_PLACE})?{_ON_BACK}|(?:{_HES} )?(?:{_STATE} )?(?:{_OFF} )?{_PLACE}{_ON_BACK}(?: {_STATE})?"
    rf"|{_DOES}(?:picked|lifted|scooped) {_HIM} up|{_HES} (?:{_STATE} |now )?{_OFF}|{_DOES}(?:done|moved|did|sorted)(?: it| that| as you (?:said|told me)| (?:what|as) you said)?|{_HES} with me|i have my baby)(?: (?:{_HES} )?{_STATE})?{_LAST}(?: now)?(?: what (?:now|next))?"
)
#: What may be told or asked beside it.
_BESIDE_IT = re.compile(
    rf"{_FIRST}(?:(?:{_HES} |he |she |looks |seems |is |all |everything )*{_STATE}|(?:{_HES} |he |she )?(?:looks|look|seems) (?:fine|ok|okay|well|normal|good)"
    rf"|(?:usual|normal|good) colour(?: breathing as always)?|breathing (?:as always|fine|ok|normally)|(?:{_WHO}|hes|shes)(?: is)? still (?:asleep|snoring|out cold|out|passed out|drunk|sleeping)"
    r"|(?:he|she|they|dad|partner|hubby) (?:didnt|never|did not) (?:even )?(?:wake|stir|wake up|notice|move)|(?:he|she) (?:grumbled|cried|woke|stirred|settled|woke up|whimpered|whinged|moaned|grizzled)(?: a bit)?"
    r"|(?:ill|i will|im going to|gonna) (?:ring|phone|call|go) in (?:late|sick)(?: (?:for|to) work)?|(?:ill|i will) be late for work|(?:ill|i will) stay (?:up|with (?:him|her|them))"
    r"|(?:i )?got up|i listened|(?:hes|shes) gone off|(?:my )?hands are (?:still )?shaking|im (?:still |so |really )*(?:shaking|shaken|tired|knackered|sorry|crying|scared|relieved)|sorry|thanks|thank you|cheers|phew|bless (?:him|her)"
    r"|what (?:now|next|do i do (?:now|next|at the next feed|when (?:he|she) wakes)|about when (?:he|she) wakes(?: for (?:milk|a feed))?)|now what(?: next)?|is that (?:it|all)|(?:is there )?(?:anything|something) else(?: (?:i should|to) (?:do|look at))?|anything i should look at)"
    rf"{_LAST}|ok|okay|right|now|yes|oh god|omg|god|oh no|well"
)


#: With the one who writes, where the danger was somebody else's sleep.
_WITH_ME = re.compile(rf"{_FIRST}{_HES} (?:{_STATE} )?(?:on|with|next to|in with|cuddled up with|in bed with) me(?: (?:in (?:my |the )?bed|upstairs|here))?{_LAST}|{_HES} in my arms{_LAST}")

# What says that nobody sleeps with the baby there: a denial, where the grown-up is, and where the baby is.
_NO = r"(?:(?:no+|nope|nah|what|wtf|eh|huh|omg|god|oh|er+m*|hang on|wait|sorry|well|but|ffs) ?)+"
_GROWN_UP = r"(?:he|she|hes|shes|(?:my |the |his |her )?(?:husband|hubby|partner|wife|dad|daddy|mum|nan|nana|grandad|boyfriend|oh)(?:s| is)?)"
_HAS_NO_BABY = re.compile(
    rf"(?:{_NO})?(?:{_GROWN_UP} (?:hasnt|has not|has never|doesnt have|hasnt got|isnt holding|is not holding|wasnt holding|not holding|never had|hasnt even got) (?:got )?(?:{_HIM}|the baby)(?: at all| with (?:him|her))?"
    rf"|{_HES} (?:isnt|is not|was never|wasnt|not|never) (?:on|with|near|anywhere near|asleep on) (?:him|her|them|dad|daddy|mum))"
)
_DENIED = re.compile(
    rf"(?:{_NO})?(?:this is (?:stupid|ridiculous|daft|silly|mad)|(?:you|u|youve|you have) (?:got|took|read|taken|misread|misunderstood|have) (?:it|that|this|me) ?(?:all |completely )?(?:wrong)?|(?:thats|that is) not what i (?:said|meant|asked|wrote)|i (?:never|didnt) (?:say|said|mean)(?: that| so)?)|{_NO}"
)
_IS_ALONE = re.compile(
    rf"(?:{_NO})?{_GROWN_UP} (?:is |was )?(?:asleep |sleeping |in bed |sat |lying |up )*(?:in the (?:spare|other|back|box|next) (?:room|bed|bedroom)|downstairs|upstairs|on the (?:sofa|settee|couch)|at work)(?: (?:by (?:himself|herself)|on (?:his|her) own|alone|anyway))*"
    r"(?: with (?:a|his|her|the) (?:\w+ )?(?:cough|cold|bug|man flu|flu|chest infection|temperature))?"
)
_BABY_IS_HERE = re.compile(rf"(?:{_NO})?(?:(?:{_HES} |(?:my |the )?baby )(?:is |was |here )*(?:{_STATE} )?(?:{_PLACE}|(?:here )?(?:with|next to|beside) me)|(?:i have|ive got|i got|i have got) (?:{_HIM}|the baby)(?: here| with me)*){_LAST}")


def is_off(text: str, theirs: bool = False) -> bool:
    """Whether the whole message says that the baby is off, and nothing of a place that is none.

    Args:
        text: the parent's words.
        theirs: whether the baby lay with somebody else, so that the arms of the one who writes are a way out.
    """
    clauses = _clauses(text)
    off = [_IS_OFF.fullmatch(clause) is not None for clause in clauses]
    return any(off) and all(known or _BESIDE_IT.fullmatch(clause) or (theirs and _WITH_ME.fullmatch(clause)) for known, clause in zip(off, clauses))


def never_was(text: str) -> bool:
    """Whether the whole message denies that somebody sleeps with the baby, and says where the one or the other is."""
    clauses = _clauses(text)
    here = [_BABY_IS_HERE.fullmatch(clause) or _HAS_NO_BABY.fullmatch(clause) for clause in clauses]
    denied = [_DENIED.fullmatch(clause) or _HAS_NO_BABY.fullmatch(clause) or re.match(_NO, clause) for clause in clauses]
    return any(here) and any(denied) and all(known or _DENIED.fullmatch(clause) or _IS_ALONE.fullmatch(clause) for known, clause in zip(here, clauses))


def _clauses(text: str) -> list[str]:
    return [clause for piece in _CLAUSE.split(text.lower()) if (clause := bare(piece))]
