"""An earlier answer put right in whole sentences: "no thats wrong, i dont smoke", "not me, my husband", "a smoker in bed no. basket yes".

Each sentence that names an answer which was given is read as an answer to that question, by both readers. What cannot be read so is asked again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.evidence import Message
from safer_sleep.co_sleeping_check.last_word import ASKED_OF_ALL
from safer_sleep.co_sleeping_check.pregnancies import other_told
from safer_sleep.co_sleeping_check.reading import read
from safer_sleep.co_sleeping_check.second_reader import Opinion, with_second_reader
from safer_sleep.co_sleeping_check.words import TOPICAL, plain

_LONGEST = 30
_SENTENCES = re.compile(r"[.!;\n]+|\bbut\b", re.I)
#: Plainly of what we noted.
_IT_IS_WRONG = re.compile(
    r"\b(?:wrong|mistake|not (?:right|true|correct)|incorrect|misread|misunderstood|mixed up)\b"
    r"|\bwhy (?:do |did |have |are )?you (?:write|wrote|put|say|said|saying|think|got|written|note|noted)\b|\byou (?:wrote|put|have put|got (?:it|that|he))\b"
    r"|\bi (?:did not|never) (?:say|said)\b"
)
#: These begin a correction as well, and many other things.
_SIGNALS = re.compile(
    r"\b(?:actually|meant|i mean|correction|scrap that|oops|sorry|forgot|i (?:said|told)|like i said|as i said)\b|^(?:please )?change\b|^no no\b|^not? i\b|^no (?:it is|that is) not\b"
    r"|^(?:but|no)(?: but)?,? (?:i|we|he|nobody|noone|no one) (?:never|did not|do not|does not|have not|has not|am not)\b"
)
#: "No no, I HAVE a cot": the "no" is said to us, and no part of the answer.
_OPENING = re.compile(r"^\s*(?:(?:no|nope|nah|wrong|change|sorry|actually)[\s,.!]+)+(?=(?:i|we|there|yes|my)\b)", re.I)
#: In a denial: somebody else than the one who types, or nobody at all.
_NOBODY = frozenset("nobody noone neither none we us both he partner him they anyone anybody bed smoker smokers everyone".split())
_HIM = frozenset("he him partner they neither both elsewhere".split())
#: "Nobody smokes in the bed" may only mean that nobody lights one there.
_WHILE_IN_THE_BED = re.compile(r"\b(?:smokes?|smoking|drinks?|drinking|vapes?|vaping) (?:in|near|around|by|inside)\b")
#: "He was 38 weeks when we got home" is no week of birth.
_GOING_HOME = frozenset("home discharged nicu scbu neonatal hospital ward".split())
_NOT_ME_HIM = re.compile(
    r"(?:(?:no|not|it|that|is|was|,|\.|but|only|just) )*not i (?:(?:,|\.|but|only|just|it|that|is|was|my|the) )*(?:partner|him|he)(?: (?:does|did|do|has|smokes|drinks|smoked|drank|is|who|that|outside))*"
)
_NOT_ME = re.compile(r"^(?:no )?(?:,|\.)? ?(?:(?:it|that) is |(?:it|that) was )?not i\b|^(?:no )?,? ?(?:it|that) (?:is|was) (?:my )?(?:partner|he)\b")
_PREGNANT = frozenset("pregnant pregnancy pregnancies carrying expecting bump".split())
_WEEKS = re.compile(r"\b(?:he|it|they|baby|twins|was|were|born)(?: was| were| born| at)* (?:3[2-9]|4[0-2]) weeks?\b(?! old)|^(?:change )?,?\.? ?(?:3[2-9]|4[0-2]) weeks?\b(?! old)")
#: With this many weeks a baby's age may be meant as well.
_AS_OLD_AS_A_PREGNANCY = 28 * 7
#: "My mum", told to be no smoker in the bed, names what she was taken for.
_NAMES = {"smoking": frozenset("smoke smokes smoking smoker smoked cigarettes tobacco".split()), "alcohol": frozenset("drink drinks drinking drank".split())}


@dataclass(frozen=True)
class PutRight:
    """What a message puts right.

    Attributes:
        answers: question → its answer now.
        ask: a question that is doubted, and whose answer could not be read: it is asked again.
        as_noted: it says once more what was noted, and that is no risk: the result stands.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    ask: Optional[str] = None
    as_noted: bool = False


def put_right(
    text: str, given: Mapping[str, Answer], asked: Optional[str], trail: Sequence[str], opinion: Opinion, invited: bool = False
) -> PutRight:
    """The earlier answers that a message puts right; empty where it is no correction.

    Args:
        text: the parent's words.
        given: the answers so far.
        asked: the question that is open, which is read by others; `None` after the result.
        trail: the questions in the order in which they were answered.
        opinion: the second reader.
        invited: the newest reply told the result, or asked which answer is to change: then no further sign is needed.
    """
    words = plain(text)
    joined = " ".join(words)
    wrong = bool(_IT_IS_WRONG.search(joined))
    signals = wrong or bool(_SIGNALS.search(joined))
    if len(words) > _LONGEST or not wrong and Message(words).questioned:
        return PutRight()
    found: dict[str, Answer] = {}
    doubted: list[str] = []
    half: list[str] = []
    as_noted = False
    for sentence in _SENTENCES.split(text):
        of_it = plain(sentence)
        for question in _named(of_it, given, asked):
            in_figures = question == "born_early" and bool(_WEEKS.search(" ".join(of_it)))
            if not (signals or invited or in_figures):
                continue
            answer = _as_answer(sentence, question, opinion) or _as_answer(text, question, opinion)
            if answer is None:
                doubted.append(question)
            elif _too_little(question, answer, given[question], joined, wrong):
                half.append(question)
            elif answer != given[question] and (in_figures or _differs(question, answer, given[question])):
                found[question] = answer
            elif asked is None and signals and a.has_risk({question: answer}, question):
                doubted.append(question)
            else:
                as_noted = signals
    if not found and not doubted and not half and (told := _of_the_last_one(text, joined, given, asked, trail, opinion)):
        return told
    if found:
        return PutRight(found)
    if half and (wrong or asked is None):
        return PutRight(ask=half[0])
    if doubted and (wrong or asked is None and signals):
        return PutRight(ask=doubted[0])
    return PutRight(as_noted=as_noted and asked is None)


def _too_little(question: str, new: Answer, old: Answer, joined: str, wrong: bool) -> bool:
    """Does a "no" leave open what was told? It is asked again: "but I don't smoke", where the yes may be of another adult in the bed."""
    of_adults = question in {*ASKED_OF_ALL, "smoked_in_pregnancy"}
    if not of_adults or a.has_risk({question: new}, question) or not a.has_risk({question: old}, question):
        return False
    words = set(joined.split())
    if question == "smoked_in_pregnancy" and other_told(joined.split()):
        return False
    if _WHILE_IN_THE_BED.search(joined) or old.get("who") == "partner" and not words & _HIM:
        return True
    return "i" in words and not words & _NOBODY and not wrong


def _of_the_last_one(
    text: str, joined: str, given: Mapping[str, Answer], asked: Optional[str], trail: Sequence[str], opinion: Opinion
) -> Optional[PutRight]:
    """"Not me, my husband", which names no question: of the last risk of an adult that was told, where what is asked is no adult's."""
    last = next((q for q in reversed(trail) if q in given and q in ASKED_OF_ALL and a.has_risk(given, q)), None)
    if last is None or asked in {*ASKED_OF_ALL, "smoked_in_pregnancy", "partner_knows", "helper"} or not _NOT_ME.search(joined):
        return None
    him = {"value": "yes", "who": "partner"} if _NOT_ME_HIM.fullmatch(joined) else None
    answer = him or _as_answer(text, last, opinion)
    if answer is None or not a.has_risk({last: answer}, last):
        return PutRight(ask=last)  # "not me": and the other adult?
    return PutRight({last: answer}) if answer != given[last] else None


def _named(words: list[str], given: Mapping[str, Answer], asked: Optional[str]) -> list[str]:
    """The questions answered before that a sentence names, in the order of the answers."""
    message, said = Message(words), set(words)
    named = {q for (q, test) in message.found if test == TOPICAL} | {q for q, own in _NAMES.items() if own & said}
    if said & _PREGNANT and named & {"smoking", "smoked_in_pregnancy"}:
        named = named - {"smoking"} | {"smoked_in_pregnancy"}
    if _WEEKS.search(" ".join(words)) and not _GOING_HOME & said and (a.age_days(given.get("age") or {}) or 0) < _AS_OLD_AS_A_PREGNANCY:
        named.add("born_early")
    if _GOING_HOME & said:
        named.discard("born_early")
    named -= {"age", "partner_knows", "place"}  # what their words are found by is too common
    return [q for q in given if q in named and q != asked]


def _as_answer(text: str, question: str, opinion: Opinion) -> Optional[Answer]:
    text = _OPENING.sub("", text)
    reading = with_second_reader(read(text, question), question, text, opinion)
    return None if reading.control else reading.answers.get(question)


def _differs(question: str, new: Answer, old: Answer) -> bool:
    """Does it lead elsewhere, or tell of another adult? A doubt is no correction of a "no"; it is of a "yes" neither."""
    if "value" not in new or "value" not in old:
        return a.has_risk({question: new}, question) != a.has_risk({question: old}, question) or new != old
    return a.has_risk({question: new}, question) != a.has_risk({question: old}, question) or new.get("who") == "partner" and old.get("who") != "partner"
