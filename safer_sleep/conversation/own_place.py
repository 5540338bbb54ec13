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
PLACE, SOFA = "sleep_space/safest_place", "co_sleeping/sofa_armchair"
#: The parts said: yes to the cot, and the sofa for a grown-up alone.
YES, GROWN_UP = "own_cot", "grown_up"
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
