"""Smoke in another pregnancy, or in that of another generation: "my mam did when she had me but not me no" tells nothing of this baby."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Optional

from safer_sleep.co_sleeping_check.words import QUESTION_MARK
from safer_sleep.safety.words import PAUSE, STOP

_MARKS = frozenset({PAUSE, STOP, QUESTION_MARK})
_MOTHERS = r"(?:mum|mother|mom|mummy|mam|mammy|ma|maw|nan|nana|nanna|nanny|gran|granny|grandma|grandmother|aunt|auntie|sister|mother in law|mil|daughter)"
_DID = r"(?:did|smoked|smoke|smokes|was smoking|was a smoker|had a few|used to|puffed)"
#: The one who was carried then; "when I was pregnant" is of this pregnancy.
_THEM = (
    r"(?:(?:i|us)(?! (?:was|am|were|had|got|fell|did|carried|conceived|and i\b))(?: and my (?:brother|sister|brothers|sisters|siblings|twin))?"
    r"|(?:all )?(?:of )?(?:my (?:brother|sister|brothers|sisters|siblings)|partner|hers|his|theirs)|all (?:of us|(?:2|3|4|5|6|two|three|four|five|six)(?: of us)?))"
)
_CARRIED = r"(?:(?:when|while|whilst) (?:he |they )?(?:had|was (?:having|carrying|expecting|pregnant(?: with)?))|carrying|having|expecting|pregnant with)"
_MANY = r"(?:with|through|in) (?:all (?:of us|hers|his|theirs|(?:of )?(?:his |her )?(?:2|3|4|5|6|two|three|four|five|six)(?: of us)?)|(?:i|us) and my (?:brother|sister|siblings|brothers|sisters|twin))"
#: "Mam did when she had me", "my mum smoked with all four of us", "it was my sister who did".
_OF_A_MOTHER = re.compile(
    rf"\b(?:(?:that|it|he) (?:is|was|were) )?(?:only |just )?(?:my |his |her |our |partner )?{_MOTHERS}(?: (?:who|that|he))? {_DID}(?: (?:a bit|a lot|loads|like a chimney))?"
    rf" (?:{_CARRIED} {_THEM}|{_MANY})(?= |$)(?: (?:years ago|back then|and (?:i am|we are) fine))*"
    rf"|\b(?:that|it|he) (?:is |was |were )+(?:only |just )?(?:my )?{_MOTHERS}(?: (?:who|that) {_DID})?(?: (?:years ago|back then|not i|not us))*(?= , | but |$| \.)"
)
#: "My mum did with me" may be of long ago or of last week: whatever is said beside it is asked again.
_MAY_BE_OF_A_MOTHER = re.compile(rf"\b{_MOTHERS} {_DID} with (?:i|us|he|him|her)\b")
#: "With my eldest I did", "I did with my first", "not with my first": a "not" before it is of that one.
_OTHER = r"(?:first|eldest|oldest|older one|older 2|last|last one|last baby|other one|others|other 2|other kids|other children|previous|previous one|second|son|daughter|girl|boy|big one|1st|2nd)"
_OF_ANOTHER = re.compile(
    rf"\b(?:(?:i|we) {_DID} )?(?:a bit |a little |some |only |just |no not |not |never |less than |more than |(?:not )?as (?:much|many|bad) as |than |like )?"
    rf"(?:with|when i had|when i was (?:pregnant|carrying)(?: with)?|carrying|for|in|during|pregnant with) "
    rf"(?:my |the |our )?{_OTHER}(?: (?:baby|one|child|pregnancy|kid))?(?: (?:yes|i did(?! not)|i smoked|we did(?! not)))?(?= |$)"
)
#: A comparison tells that there was some in this one as well.
_COMPARED = re.compile(r"\b(?:less|more|fewer|as (?:much|many|bad)|same|like)\b")
#: What is left has to be a "no" in so many words, of this pregnancy.
_A_NO = frozenset(
    "no not never none nothing neither nobody noone i we he it did do have had was am smoked smoke smoking smoker cigarettes one any once at all a but and with for in during "
    "while when pregnant pregnancy this time baby him her them us this my the of sorry honestly definitely though so is that single ever either just "
    "only yes god thanks thank you years ago were young back then carrying old mam mum to say said wrong that's".split()
)
_TOLD = re.compile(rf"\b(?:i|we) {_DID}(?! not)\b")
_DENIES = frozenset("no not never none nothing neither".split())
#: "This one a bit", "yes with this one too" hold nothing but such words, and are no "no".
_SPOILT = re.compile(
    r"\b(?:yes|only|just) (?:with|for|in|during|when|this|one|a|i|the)\b|\b(?:as|too|either way)\b"
    r"|\bthis (?:one|time|baby|pregnancy) (?:i |we )?(?:did|smoked|have|had|only|just|yes)\b"
    r"|\b(?:i|we) (?:did|smoked|smoke|have|had|do|was smoking) (?!not\b)|\b(?:i|we) (?:did|smoked|smoke|do)$|\b(?:not|no|never) (?:at all )?(?:just|only)\b|\bonly\b|\bonce\b|\byes\b|\bnot (?:a )?(?:single )?(?:none|nothing)\b"
)


def other_told(words: Sequence[str]) -> bool:
    """Whether a message tells of another pregnancy, or of that of a parent's own mother."""
    joined = " ".join(words)
    return any(told.search(joined) for told in (_OF_A_MOTHER, _OF_ANOTHER, _MAY_BE_OF_A_MOTHER))


def without_others(words: Sequence[str]) -> list[str]:
    """The words with what is told of other pregnancies and other mothers taken out."""
    joined = _OF_A_MOTHER.sub(f" {PAUSE} ", " ".join(words))
    return _OF_ANOTHER.sub(f" {PAUSE} ", joined).split()


def says_no_of_this_one(words: Sequence[str]) -> Optional[bool]:
    """Whether what is left without the others is a plain "no", and nothing else.

    Args:
        words: from `words.plain`.

    Returns:
        `None` if no other pregnancy is told of.
    """
    if not other_told(words):
        return None
    joined = " ".join(words)
    left = [word for word in without_others(words) if word not in _MARKS]
    text = " ".join(left)
    # "No with my first" may be of that one.
    bare = set(left) <= {"no", "not"} and not _OF_A_MOTHER.search(joined) and not _TOLD.search(joined)
    if bare or _MAY_BE_OF_A_MOTHER.search(text) or _COMPARED.search(joined):
        return False
    return bool(set(left) & _DENIES) and set(left) <= _A_NO and not _SPOILT.search(text)
