"""A plan in which every body has a place of their own, and the parent asks for a yes: the baby in the cot beside the bed, a grown-up alone on the sofa.

"In the cot, so is that fine" got a card, or "not sure what you mean", and a father alone on the sofa the warning about babies on sofas.
A yes is given only where nothing else is in the words: what is left of them has to be on a list.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood

PLAN = "plan with a place of their own"
PLACE, SOFA, BED = "sleep_space/safest_place", "co_sleeping/sofa_armchair", "co_sleeping/is_it_safe"
#: The parts said: yes to the cot, the sofa for a grown-up alone, and for one who holds the baby there while the other sleeps.
YES, GROWN_UP, TURNS = "own_cot", "grown_up", "turns"
#: A longer message is a story.
_MOST_WORDS = 40
_OF_SLEEP = ("co_sleeping", "sleep_space", "sleep_position", "settling", "warmth", "protecting", "sids")
#: Answers after which a grown-up is sent to sleep elsewhere.
_SENT_AWAY = (SOFA, "co_sleeping/alcohol", "co_sleeping/smoking", "co_sleeping/drugs_medicines", "co_sleeping/partner")

_COT = r"(?:cot|crib|cotbed|cot bed|moses basket|moses|basket|carrycot|bedside crib|next ?to ?me(?: crib)?|next2me|snuzpod)"
#: "In his own cot"; "the cot next to my bed", "wheel the cot in next to me".
_IN_IT = rf"(?:in|into|back in|to) (?:his|her|their|the|a|its|my|our) (?:own )?{_COT}\b"
_BESIDE = r"(?:next to|beside|close to|near|by) (?:me|us|my bed|our bed|the bed|my side(?: of the bed)?|our side)\b"
_PLACE = re.compile(rf"\b(?:{_IN_IT}|{_BESIDE})")
_NAMES_A_COT = re.compile(rf"\b{_COT}\b")
#: "Is that fine", "thats ok then", "so can I", "does he need to".
_ASKS_YES = re.compile(
    r"\b(?:is|would|so is) (?:that|this|it|he|she) (?:be )?(?:ok|okay|fine|alright|all right|right|allowed|good|better|enough)\b|\b(?:thats|thatd be|that would be|its) (?:ok|okay|fine|alright|all right|right|good|better) (?:then|isnt it|yeah|yes|right)\b"
    r"|\b(?:ok|okay|fine|alright|right|yeah|yes|correct)$|^(?:so |ok |okay |right |and |but |then |well )*(?:can|could|shall|should|may|do|does) (?:i|we|he|she|they|baby|the baby)\b"
)
#: All that may stand in such a message besides.
_NOTHING_ELSE = frozenset(
    "so ok okay right yes yeah yep then and but well is it its that thats this he she they hes shes theyre baby babys the a my our his her their i we im will would be can could shall should may do does need needs to have has go goes"
    " put puts wheel move moves bring push pull roll sleep sleeps sleeping stay stays just own normal ordinary proper big little travel bedside one not cot crib cotbed moses basket carrycot in into up over right tonight now for night at"
    " fine alright good better allowed enough correct isnt thanks instead all us me him them lay".split()
)
_ON_THE_SOFA = re.compile(r"\b(?:i|im|ill|me|he|hes|him|husband|hubby|partner|dad|boyfriend|bf|wife|fella|bloke)\b.{0,30}\bon (?:the |a |our )?(?:sofa|settee|couch)\b")
#: It is said of the baby that it is elsewhere.
_APART = re.compile(rf"\b(?:not with|without) (?:the |my )?baby\b|\b(?:the |my )?baby (?:would be |will be |is |stays |goes |sleeps |asleep )*in (?:the |his |her |their |a )(?:own )?{_COT}\b")
_TOGETHER = re.compile(r"(?<!not )(?<!with)\b(?:with (?:the |my )?(?:baby|him|her)|on (?:me|my chest|his chest)|holding|feeding|in my arms|cuddl\w+|asleep on)\b")

#: "We do shifts, he stays up holding her on the sofa while I sleep": one is awake with the baby.
_SEAT = re.compile(r"\b(?:sofa|settee|couch|armchair|arm chair|recliner|rocking chair|nursing chair|chair)\b(?! ?bed)")
_ONE = r"(?:i|he|she|we|me|him|her|they|partner|husband|hubby|wife|dad|mum|mam|nan|boyfriend|bf|girlfriend|oh|the other|other one|other|one of us)"
_IN_TURNS = re.compile(
    rf"\b(?:shifts?|takes? (?:it )?in turns|tak(?:e|es|ing) turns|turns each|swap (?:over )?(?:half ?way|at \d+|every)|(?:stays?|staying|sits?|sitting|stayed|sat) (?:up|awake)|(?:hes|shes|im|is|wide|fully) (?:wide |fully |still )?awake|(?:while|so|so that|when|and) {_ONE} (?:can |could |get |gets |get to |go |goes |to )*(?:some |a bit of )?(?:sleeps?|sleeping|kips?|bed))\b"
)
_HOLDS = re.compile(r"\b(?:hold(?:s|ing)?|cuddl\w+|(?:on|in) (?:him|his chest|his arms|me|my chest|my arms|her chest|dads chest|daddy)|(?:with|has|have|got|having) (?:her|him|them|the baby|baby|our baby|the little one))\b")
#: Somebody who sleeps, drops off or drinks there is not awake. "So I can sleep" is the other one.
_NOT_AWAKE = re.compile(
    r"\b(?:falls? asleep|fell asleep|(?:hes|shes|both|were|is|was|im|he|she) (?:\w+ )?asleep|snor\w+|doz\w+|nod(?:s|ded|ding)? off|drops? off|dropping off|drifts? off|sleep(?:s|ing)? (?:on|with|there|holding)|nap(?:s|ping)?|drunk|drinks?|drinking|beers?|wine|pub|weed|joint|stoned|lies|lying|laid|lay|my eyes|sofa ?bed)\b"
)
_ALL_NIGHT = re.compile(r"\ball (?:night|nite)\b")
_THE_OTHER = re.compile(r"\b(?:while|so|shifts?|turns|swap|he|she|hes|shes|partner|husband|hubby|wife|dad)\b")
#: A bed in place of the sofa, and the baby in it.
_A_BED = re.compile(r"\b(?:single |double |spare |our |my |the |a |big |king ?size )*(?:bed|mattress)\b(?! ?(?:side|time|room))")
_IN_IT_TOO = re.compile(r"\b(?:with (?:one of us|me|us|him|her|dad|mum|my partner|my husband|one parent|baby|the baby)|in with|next to (?:me|us|one of us)|beside (?:me|us)|share|sharing|together|all (?:three|3) of us|both of us)\b")


def turns_awake(text: str, history: History) -> Understood | None:
    """The part for a grown-up who is awake and holds the baby on a sofa while the other sleeps; `None` where nobody is said to be awake.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    words = bare(text)
    if _ALL_NIGHT.search(words) and not _THE_OTHER.search(words):
        return None  # One alone who sits up all night takes no turns.
    plan = _SEAT.search(words) and _IN_TURNS.search(words) and _HOLDS.search(words)
    return Understood(SOFA, 1.0, PLAN, part=TURNS) if plan and not _NOT_AWAKE.search(words) and not history.grieving and len(words.split()) <= _MOST_WORDS else None


def bed_with_the_baby(text: str, history: History) -> Understood | None:
    """"Single bed then, with one of us", after the answer about sofas, is about a shared bed and no grown-up's own.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    asked = before is not None and before.topic == SOFA and _A_BED.search(words) and _IN_IT_TOO.search(words)
    return Understood(BED, 1.0, PLAN) if asked and not _NAMES_A_COT.search(words.replace("next to me", " ")) and len(words.split()) <= _MOST_WORDS else None


def own_place(text: str, history: History) -> Understood | None:
    """The yes to such a plan; `None` where the words hold anything else.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    if before is None or group_of(before.topic) not in _OF_SLEEP or history.open_emergency or history.asked_emergency or history.grieving:
        return None
    if before.topic in _SENT_AWAY and _ON_THE_SOFA.search(words):
        apart = _APART.search(words) is not None and _TOGETHER.search(_APART.sub(" ", words)) is None
        return Understood(SOFA, 1.0, PLAN, part=GROWN_UP) if apart else None
    named = _PLACE.search(words) is not None and _NAMES_A_COT.search(words) is not None
    left = _PLACE.sub(" ", words).split()
    if named and _ASKS_YES.search(words) and all(word in _NOTHING_ELSE for word in left):
        return Understood(PLACE, 1.0, PLAN, part=YES)
    return None
