"""Grief told inside a question, and no grief where everybody lives: "how common is cot death. its my nephew", "we are at A&E now".

A question about numbers in the same breath as a death gets no numbers; a baby in hospital gets no condolences.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from safer_sleep.advice.topic_ids import BABY_HEALTH_PREMATURE, BEREAVEMENT, MENTAL_HEALTH, SELF_HARM, WHEN_TO_GET_HELP
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import DEALT_WITH, History
from safer_sleep.conversation.words import bare

_MOST_WORDS = 45

_COT_DEATH = re.compile(r"\b(cot death|cotdeath|crib death|sids|sudden (infant|baby|unexplained)|sudi|died in (his|her|their) (sleep|cot|bed)|dies? in (his|her|their) sleep)\b")
_KIN = (
    r"((best |good |close |little |big |twin )*(nephew|niece|grandson|granddaughter|grandchild|godson|goddaughter|cousin|sister|brother|friend|mate|neighbour|colleague|aunt|auntie|mum|nan"
    r"|(sister|brother|daughter|son) in law)s?)"
)
_OWN = r"((first |last |own |other |eldest |oldest |second |twin )*(baby|son|daughter|boy|girl|little (one|boy|girl)|twin|first|child|newborn))"
_IT_HAPPENED = (
    r"(had (it|that|one|a baby (die|that died|with))|has (just )?(died|gone|passed)|died|passed( away)?|was found|been found|got taken|got it|had sids|had cot death|from it|of it|went that way"
    r"|(was|were) one of them|(it|that) happened|happened|lost (him|her|hers|his|theirs|one|a|his|their|my|our)|just gone)"
)
_ANOTHERS = re.compile(
    rf"\b(its|it is|it was|thats|that was|because of|cos of|happened to|with|for|about|lost|to) (my|our) {_KIN}( \w+)?( baby| son| daughter| little (one|boy|girl))?( .{{0,30}})?$"
    rf"|\b(my|our) {_KIN}( \w+)?( (baby|son|daughter|little (one|boy|girl)|newborn|twin))?( \w+){{0,2}} {_IT_HAPPENED}\b"
)
_OURS = re.compile(
    rf"\b(its|it is|it was|happened to|lost|it took) (my|our) {_OWN}\b|\b(my|our) {_OWN}( \w+){{0,2}} {_IT_HAPPENED}\b|\b(it )?happened to (us|me)\b|\b(i|we) lost (my|our|one|a|him|her)\b"
)
#: Nobody has died: they worry, or were told of it.
_NO_DEATH = re.compile(r"\b(worr\w+|scared|afraid|might|could|says?|said|told me|thinks?|read|asked|pregnant|due|expecting|staying|sleeps|is sleeping|near miss|nearly|almost|survived)\b")

_NEARLY = re.compile(r"\b(nearly|almost|survived|near miss|could have|says?|said|thinks?|if|what if)\b")

_DEATH = re.compile(
    r"\b(died|dies|dead|death|dying|lost|loss|miscarr\w*|stillb\w*|still born|born sleeping|gone|passed|angel|grie\w*|funeral|bereav\w*|sids|coroner|post mortem|didnt make it|couldnt save"
    r"|buried|ashes|cremat\w*|heartbeat|blankets|found|terminat\w*|no more|memory|heaven|rip)\b"
)
_IN_CARE = re.compile(
    r"\b(a e|hospital|ambulance|paramedics?|surgeons?|surgery|operation|theatre|nicu|scbu|neonatal|intensive care|picu|icu|ventilator|incubator|on the ward|childrens ward|the unit|mother and baby unit"
    r"|(doctors?|nurses?) (are|is|with|looking)( with| looking)?|(keeping|kept) (him|her|us|them) in|xray|x ray|scan(ning)?|oxygen|cpap|in resus|crew (is|are|here))\b"
)
_EARLY = re.compile(r"\b(nicu|scbu|neonatal|incubator|ventilator|cpap|prem\w*|early|born at (2[2-9]|3[0-6]))\b")
#: The grown-up who was ill was taken, and whoever writes has the baby.
_TAKEN_IN = re.compile(
    r"\b(ambulance|they|theyre|theyve|paramedics|police|crisis team|hospital)\b.{0,12}\b(taking|taken|took|take|keeping|admitted|sectioned|got) (her|him|my (wife|partner|husband|girlfriend|missus))\b"
    r"|\b(shes|hes|wife is|partner is) (been )?(sectioned|admitted|in the unit|gone to the unit|in hospital)\b"
)
#: Not taken, not yet, or let go: then it is not over.
_NOT_TAKEN = re.compile(r"\b(but|not|isnt|wasnt|hasnt|havent|didnt|wont|never|still|if|when|until|will|should|going to|gonna|let (him|her) (go|out)|released|discharged|sent (him|her|home)|back|escaped|ran)\b")
#: Where "paramedics are here" is told about the mother or the birth, and is answered there.
_OF_THE_MOTHER = ("support/concealed_pregnancy", "support/midwife")
#: What "they are keeping her in" is taken for; where no condolences are due either way, it has to be the baby, and there already.
_MISTAKEN_FOR = (BEREAVEMENT, "support/social_services", "support/out_of_hours", "chat/unclear")
_GROWN_UP = re.compile(r"\b(husband|wife|partner|mum|mam|dad|nan|grandad|brother|sister|boyfriend|girlfriend|me|if|should|do i|can i|where|which|when|how)\b")
_THERE = re.compile(r"\b(we are|were|we r|im|shes|hes|theyre|they are|they have|theyve|doctors?|nurses?|surgeons?|crew|paramedics?)\b.*\b(now|here|with (him|her)|in|at|looking|overnight|taken|scan)\b")
#: The baby who died before, told of to explain the fear for this one: "the last one just stopped moving". "The other one" may be a twin who lives.
_BEFORE = re.compile(
    r"^(?:because |cos |but |and |its just |its that )*(?:the (?:last|first|one before)(?: one| baby| time)?|last time|first time|my (?:first|last|angel)(?: one| baby| son| daughter| boy| girl)?|the one (?:i|we) lost)\b"
)
#: What befell that baby.
_BEFELL = re.compile(r"\b(?:stopped|moving|breathing|breath|heartbeat|quiet|still|floppy|limp|blue|cold|never woke|didnt wake|wouldnt wake|didnt cry|noticed|gone|went|died|born sleeping|stillborn)\b")
#: What is said of the one in their arms, or of this minute.
_THIS_ONE = re.compile(
    r"\b(?:this (?:one|baby|time)|now|hes|shes|he is|she is|theyre|is|isnt|wont|cant|born|twins?|help|minutes?|today|tonight|999|ambulance|same"
    r"|like (?:this|that)|too|also|as well|looks?|looking|again|mornings?|hours?|yesterday|ago|new|newborn|(?:and|but|so) (?:she|he|her|his|they))\b"
)
_STOP = re.compile(r"^(please |just |i want (it|this) to |i need (it|this) to |make it |it wont )*(stop|make it stop|stop hurting|end)( please| now| it)?$")


def grief_told(text: str, history: History, understood: Mapping[str, Any]) -> tuple[str, str] | None:
    """How grief is met that stands inside another question; `None` where there is none.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`).
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    if history.grieving:
        return (BEREAVEMENT, "missing") if _STOP.match(words) else None
    happened = re.search(_IT_HAPPENED, words) is not None and not _NEARLY.search(words)
    asks_of_it = _COT_DEATH.search(words) and (happened or not _NO_DEATH.search(words))
    if asks_of_it and understood["topic"] != BEREAVEMENT and group_of(understood["topic"]) != "emergency":
        if _OURS.search(words):
            return BEREAVEMENT, ""
        if _ANOTHERS.search(words):
            return BEREAVEMENT, "theirs"
    return None


def of_the_one_who_died(text: str, history: History) -> bool:
    """Whether, after such a death was spoken of, the words tell of that baby and of no other. Arguments as for `grief_told`."""
    words = bare(text)
    spoken_of = history.grieving and history.open_emergency is None and history.last_answer is not None and history.last_answer.topic == BEREAVEMENT
    told = len(words.split()) <= _MOST_WORDS and _BEFORE.match(words) is not None and _BEFELL.search(words) is not None and not _THIS_ONE.search(words)
    return spoken_of and told


def nobody_died(text: str, history: History, understood: Mapping[str, Any]) -> tuple[str, str] | None:
    """What is answered in place of condolences, where somebody is in good hands and no word says that a baby has died.

    Arguments as for `grief_told`.
    """
    words = bare(text)
    before = history.last_answer.topic if history.last_answer else None
    if before in _OF_THE_MOTHER or (history.open_emergency is not None and understood["topic"] != BEREAVEMENT and history.last_emergency != SELF_HARM):
        return None
    if history.grieving or _DEATH.search(words) or re.search(r"\b(?:not|isnt|never) (?:\w+ )?in (?:the |a )?(?:hospital|nicu|scbu)\b", words) or not (_IN_CARE.search(words) or _TAKEN_IN.search(words)):
        return None
    if history.last_emergency == SELF_HARM and _TAKEN_IN.search(words):
        return None if _NOT_TAKEN.search(words) else (MENTAL_HEALTH, "taken_in")
    if history.open_emergency == SELF_HARM:
        return None  # The crew is there for the parent.
    if understood["topic"] not in _MISTAKEN_FOR or (understood["topic"] != BEREAVEMENT and (_GROWN_UP.search(words) or not _THERE.search(words))):
        return None
    if history.open_emergency not in (None, SELF_HARM):
        return history.open_emergency, DEALT_WITH
    return (BABY_HEALTH_PREMATURE, "") if _EARLY.search(words) else (WHEN_TO_GET_HELP, "in_hospital")
