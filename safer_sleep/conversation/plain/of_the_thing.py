"""What is said of a thing and heard of the baby: the bump that a used car seat was in, a toy clipped out of reach, a pram that does lie flat, bumpers in a cot.

Each is read only after the answer about that thing, or where no word of the message is of a baby who came to harm.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import CLEAR_COT, FALL_OR_BUMP, HAZARDS, PRAM, SAFEST_PLACE, SECOND_HAND
from safer_sleep.conversation.danger.falls import told_of_a_fall
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

_MOST_WORDS = 40
#: In so many messages before this one the thing is still the one that is meant.
_LASTS = 4

_HARM = re.compile(
    r"\b(?:fell|fall(?:en|s|ing)?|dropped|hurt\w*|head|face|neck|chok\w*|swallow\w*|mouth|breath\w*|blue|purple|floppy|limp|blood|bleed\w*|bruis\w*|swollen|tangled|wrapped|caught|stuck|trapped|cry\w*|scream\w*|sick|asleep|wake|help|landed|banged|hit|climb\w*)\b"
)
_IN_A_BUMP = re.compile(r"\b(?:it|its|it was|it has|its been|seat|car seat|the car)\b.{0,30}\b(?:bump|crash|accident|shunt|prang|collision|knock|write off)\b|\bin (?:a|one|an|only one) (?:\w+ )?(?:bump|crash|accident|shunt|prang|collision)\b")
_CAR_SEAT = re.compile(r"\bcar ?seat\b")
_USED = re.compile(r"\b(?:second ?hand|2nd hand|used|gumtree|facebook|market ?place|ebay|vinted|bloke|seller|charity shop|car boot|given|hand me down)\b")
_DROP_SIDE = re.compile(r"\bdrop ?(?:down )?-?sides?\b|\bdropside\b|\bside (?:that )?(?:drops|slides|goes) (?:down|up)\b")
_CLIPPED = re.compile(r"\b(?:clipped|tied|fixed|hung|hanging|hooked|attached|strapped|screwed|fastened|velcroed|hangs|clips|ties) (?:\w+ )?(?:on|to|onto|on to|off|from) (?:the |his |her |its )?(?:cot |crib )?(?:bars?|rails?|side|end|cot|crib|headboard|top|outside|wall|frame)\b|\b(?:cant|cannot|can not|wont|couldnt) (?:even )?(?:reach|grab|get (?:to|at|hold of)) (?:it|that|them)\b")
_FLAT = re.compile(
    r"(?:(?:no|yes|yeah|yep|ye|ok|oh|sorry|but|and|so|well|i say|i said|actually) )*(?:(?:it|its|the pram|my pram|pram|ours|mine|the seat|this one|that one|the buggy|the carrycot|it all)(?: (?:is|does|do|goes|go|lies|lie|lays|reclines|recline|folds|all|can|will|completely|fully|totally|proper|properly|really|right|back|down|out|a|the|way|has|have))* (?:is )?flat(?: (?:yes|yeah|already|down|all the way|tho|though|out|completely|fully))*|(?:fully|completely|totally|lies|lie|lays|goes|reclines|does go|yes) (?:fully |completely |totally |all the way )?flat)"
    r"(?: (?:its|is|it is) (?:a )?(?:carry ?cot|bassinet|proper mattress|firm))*(?: (?:he|she|they) (?:have|has|is|hes|shes) \d+ (?:weeks?|months?))?(?: (?:hes|shes) \d+ (?:weeks?|months?))?(?: so (?:is (?:it|that) )?(?:ok|okay|fine|allowed))?(?: (?:ok|okay) or (?:no|not) (?:ok|okay))?"
)
_NIGHT = re.compile(r"\b(?:night|nights|overnight|tonight|bed ?time)\b")
_THINGS = re.compile(r"\b(?:bumpers?|tedd(?:y|ies)|pillows?|duvet|quilt|cuddly toys?|soft toys?|cushions?|comforter)\b")
_COT = re.compile(r"\b(?:cot|crib|cotbed|cot bed)\b")
_BUMPERS_AT_ISSUE = re.compile(r"\b(?:fall\w*|fell|dropped|landed|over the (?:side|top|rail|bars|edge)|climbed|hurt\w*|bleed\w*|lump|bruise|knocked (?:out|his|her)|bumped|hit (?:his|her)|sick|floppy|drowsy|wont wake)\b")


def of_the_thing(text: str, earlier: Sequence[str], history: History, heard: str) -> tuple[str, str] | None:
    """The topic and part for words that are said of a thing; `None` for all others.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first: the thing may be named there.
        history: the conversation before this message.
        heard: the topic that the classifier made of the message.
    """
    words, before = bare(text), history.last_answer
    told = " . ".join(bare(said) for said in earlier[-_LASTS:])
    topic = before.topic if before is not None else ""
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    if _IN_A_BUMP.search(words) and not _HARM.search(words) and topic in (SECOND_HAND, "sleep_space/car_seat") and _CAR_SEAT.search(f"{told} . {words}") and _USED.search(f"{told} . {words}"):
        return SECOND_HAND, "other_things"
    if topic in (CLEAR_COT, HAZARDS) and _CLIPPED.search(words) and not _HARM.search(words):
        return HAZARDS, "mobile"
    if topic == PRAM and _FLAT.fullmatch(words):
        return PRAM, "overnight" if _NIGHT.search(f"{told} . {words}") and before.part != "overnight" else "how_long"
    if heard == FALL_OR_BUMP and not told_of_a_fall(text) and _THINGS.search(words) and _COT.search(words) and not _BUMPERS_AT_ISSUE.search(words):
        return CLEAR_COT, ""
    return None


def never_used(decided_part: tuple[str, str], text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """A drop-side cot is never used, however many have slept in it: the part that says so, in place of one that says how a used thing is checked.

    Args:
        decided_part: the topic and part that are due.
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    before = history.last_answer
    told = any(_DROP_SIDE.search(said.lower()) for said in (*earlier[-_LASTS:], text))
    if decided_part[0] != SECOND_HAND or decided_part[1] not in ("sibling", "where_from", "how_old", "already", "cleaning", "really") or not told:
        return None
    said = before is not None and (before.topic, before.part) == (SECOND_HAND, "no_label")
    return (SAFEST_PLACE, "survived") if said else (SECOND_HAND, "no_label")
