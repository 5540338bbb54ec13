"""Labour that is told, and labour that is denied: "omg no im not in labour!! i just want to know who i tell" asks whom to tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.conversation.words import bare

_LABOUR = re.compile(
    r"\b(contraction\w*|tightening\w*|labour|(belly|tummy|bump|stomach|it) (\w+ ){0,2}(tight|tightens|hard|goes hard|cramping)|(pains?|cramps?|aches?) (\w+ ){0,3}(every|coming|come and go|all night|getting|worse|regular|minutes)"
    r"|period pains?|waters? (\w+ ){0,3}(broke|broken|gone|went|leg|legs|floor|bed|everywhere)|(gush|leak\w*|soaked|trickl\w*)|(need|want|got|have|feel like i need) (to |a )?(big |massive )?(push|poo)|pushing|bearing down|(head|something) (is )?coming)\b"
)
#: What says plainly that there is none, and what makes a question, a doubt or a comparison of it ("never had pains like this").
_DENIED = re.compile(
    r"\b(?:(?:im|i am|its|it is|thats|theres|there is|there are|ive got|i have|ive) )?(?:not (?:(?:in|having|had|got|any|real) ){0,2}|no (?:(?:any|real) )?)"
    r"(?:labour|contractions?|tightenings?|cramps?|pains?)(?: pains?)?\b(?! (?:like|this|before|am i|is it|right|though am i|or am i|or anything am i|every|coming|come|all|getting|worse|now|since|and))"
)
#: "No, contractions every 5 minutes" answers something else, and tells of them.
_NO_BY_ITSELF = re.compile(r"\bno+\s*[,.;:!?\n-]+", re.I)
_DOUBTED = re.compile(r"\b(?:is it|is this|isnt it|am i|hope|hoping|know|sure|if|whether|tell me|think)(?: \w+){0,2} ?$")


#: A girl in the bathroom for hours with pains that come and go, who has put on weight: whoever looks on has not thought of it.
_A_GIRL = re.compile(r"\b(my|our|the|his|her) (\w+ )?(daughter|girl|sister|niece|granddaughter|step ?daughter|lodger|grandaughter|girlfriend|friend)\b|\bshes (only )?(1[1-9]|2[0-5])\b|\b(1[1-9]) ?(yr|year)s? ?old (girl|daughter|sister|niece)\b")
_COME_AND_GO = re.compile(
    r"\b(tummy|belly|stomach|back|period) ?(ache|aches|pains?|cramps?|hurts?|hurting|is killing)\b.{0,30}\b(comes? and goes?|coming and going|on and off|in waves|every|off and on)\b|\b(moan\w*|groan\w*|crying out|yell\w*|grunt\w*|gasp\w*)\b.{0,30}\bevery (few|couple|\d+|two|three|four|five|so many)\b|\b(pains?|cramps?)\b.{0,15}\bevery (few|\d+|two|three|four|five) ?(minutes|mins)"
)
_SHUT_IN = re.compile(r"\b(bath|bathroom|toilet|loo|shower|wont (let (me|us|anyone) in|come out|open)|locked)\b")
_MAY_BE_PREGNANT = re.compile(r"\b(put(ting)? on weight|put weight on|gained weight|getting (bigger|fatter|fat|big)|got (big|bigger|fat)|baggy|big (jumpers?|hoodies?)|no periods?|missed (her )?period|belly( is| has)? (big|hard|round|grown)|swollen (belly|tummy)|pregnan\w*|is it (maybe )?a baby|having a baby|maybe a baby|hiding (her|it))\b")
_IS_ASKED = re.compile(r"\b(maybe|could it be|is it|might be) (\w+ )?(a baby|labour|pregnant)\b|\bpregnant\b")
_LATELY = 3


def girl_in_labour(text: str, earlier: Sequence[str]) -> bool:
    """Whether a girl who may be giving birth, and of whom nobody knew it, is told of in this message and the last ones; loose, as it warns.

    Args:
        text: the words of whoever looks on.
        earlier: the messages before this one, oldest first.
    """
    words = bare(text)
    said = " . ".join([*map(bare, earlier[-_LATELY:]), words])
    told = all(one.search(said) for one in (_A_GIRL, _COME_AND_GO, _SHUT_IN, _MAY_BE_PREGNANT))
    return told and any(one.search(words) for one in (_COME_AND_GO, _IS_ASKED))


def without_denied_labour(text: str) -> str:
    """The bare words without what is plainly said not to be labour."""
    words = bare(_NO_BY_ITSELF.sub("nope ", text))
    asked_at_the_end = text.rstrip().endswith("?")
    kept = [
        denied for denied in _DENIED.finditer(words)
        if not _DOUBTED.search(words[: denied.start()]) and not (asked_at_the_end and denied.end() == len(words))
    ]  # fmt: skip
    for denied in reversed(kept):
        words = f"{words[: denied.start()]} {words[denied.end() :]}"
    return " ".join(words.split())


def tells_of_labour(text: str) -> bool:
    """Whether the words tell of labour, or of what may be one, beside what they deny."""
    return _LABOUR.search(without_denied_labour(text)) is not None
