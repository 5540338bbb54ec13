"""Who lies or sits where in a plan for the night: one awake with the baby while the other sleeps, or the baby in the bed after all.

Awake and sober with the baby on a sofa gets how to stay so. A bed with the baby in it, said right after the answer about sofas, is a shared bed.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import BABY_HEALTH_PREMATURE, IS_IT_SAFE, SOFA_ARMCHAIR
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood

PLAN = "plan for the night"
TURNS = "turns"
#: A longer message is a story.
_MOST_WORDS = 40
_OF_SLEEP = ("co_sleeping", "sleep_space", "sleep_position", "settling", "warmth", "protecting", "sids")

_COT = r"(?:cot|crib|cotbed|cot bed|moses basket|moses|basket|carrycot|bedside crib|next ?to ?me(?: crib)?|next2me|snuzpod)"
_BESIDE = r"(?:in |up |right |close |over |just )*(?:next to|beside|close to|near|by) (?:me|us|my bed|our bed|the bed|my side(?: of the bed)?|our side)"
_HIM = r"(?:him|her|them|baby|the baby|my baby)"
_NAMES_A_COT = re.compile(rf"\b{_COT}\b")

#: "We do shifts, he stays up holding her on the sofa while I sleep": one is awake with the baby.
_SEAT = re.compile(r"\b(?:sofa|settee|couch|armchair|arm chair|recliner|rocking chair|nursing chair|chair)\b(?! ?bed)")
_ONE = r"(?:i|he|she|we|me|him|her|they|partner|husband|hubby|wife|dad|mum|mam|nan|boyfriend|bf|girlfriend|oh|the other|other one|other|one of us)"
_IN_TURNS = re.compile(
    rf"\b(?:shifts?|takes? (?:it )?in turns|tak(?:e|es|ing) turns|turns each|swap (?:over )?(?:half ?way|at \d+|every)|(?:stays?|staying|sits?|sitting|stayed|sat) (?:up|awake)|(?:hes|shes|im|is|wide|fully) (?:wide |fully |still )?awake|(?:while|so|so that|when|and) {_ONE} (?:can |could |get |gets |get to |go |goes |to )*(?:some |a bit of )?(?:sleeps?|sleeping|kips?|bed))\b"
)
_HOLDS = re.compile(r"\b(?:hold(?:s|ing)?|cuddl\w+|(?:on|in) (?:him|his chest|his arms|me|my chest|my arms|her chest|dads chest|daddy)|(?:with|has|have|got|having) (?:her|him|them|the baby|baby|our baby|the little one))\b")
#: Who sleeps meanwhile. A word of sleep beside that one is the holder's, and "while I sleep" of a baby who lies on "me" is the holder's too.
_MEANWHILE = re.compile(rf"\b(?:while|so|so that|when|and) {_ONE} (?:can |could |get |gets |get to |go |goes |to )*(?:some |a bit of )?(?:sleeps?|sleeping|kips?|bed)\b")
_A_SLEEP = re.compile(r"\b(?:sleeps?|sleeping|asleep|kips?|kipping|doz\w*|nods?|nodding|naps?)\b")
_ON_ME = re.compile(r"\b(?:on me|my chest|my arms|i hold|im holding|i have (?:him|her|them))\b")
_I_SLEEP = re.compile(r"\b(?:i|me)\b.*\b(?:sleeps?|sleeping|kips?|bed)\b")
#: All that may stand in such a plan: "but he dozes off", "shes 80", "on tramadol" and "hes knackered" tell of no one who is awake.
_OF_TURNS = frozenset(
    "a about again all alright and at awake baby babys bed bit boyfriend but can chair chest child couch could cuddling dad daddy do does each for from fully get gets girlfriend go goes good half he her hers hes him his hold holding holds"
    " hours hubby husband i idea if im in is it its just kip lets little me mum mam my nan night nights of oh ok okay on one or other our over partner plan recliner right rocking settee she shes shift shifts sit sits sitting sleep sleeps sleeping so sofa"
    " some stay staying stays still swap swaps take takes taking telly that thats the them then they thing through time to tonight turn turns until till up upstairs us watching way we were what while wide wife will with would"
    " armchair arm big nursing both got has have having watches watch tv fine go downstairs morning then when after arms day days usually always doing".split()
)
_CLOCK = re.compile(r"\b(?:at|till?|until|from) \d{1,2}(?: ?[ap]m)?\b")
#: Words of the list that put together say that nobody is awake.
_SLEEPS_THERE = re.compile(r"\bsleep(?:s|ing)? (?:on|with|there|holding|in)\b|\bkip on\b|\bsofa ?bed\b|\b(?:we|both|they)(?: both)? (?:sleep|kip)\b")
_ALL_NIGHT = re.compile(r"\ball (?:night|nite)\b")
_THE_OTHER = re.compile(r"\b(?:while|so|shifts?|turns|swap|he|she|hes|shes|partner|husband|hubby|wife|dad)\b")
#: A bed in place of the sofa, and the baby in it.
_A_BED = re.compile(r"\b(?:single |double |spare |our |my |the |a |big |king ?size )*(?:bed|mattress)\b(?! ?(?:side|time|room))")
#: "Can he sleep right next to me and not the cot": the baby beside the grown-up, and no cot in between.
_BABY_BESIDE = re.compile(rf"\b(?:be|sleep|stay|lie|lay|go|put|move|have|keep|let)(?: {_HIM})? (?:just |right |up |in |over |down |back |sleep |stay |here )*(?:next to|beside|close to) (?:me|us)\b.*\b(?:not|then|instead|without)\b|\b(?:not|then|instead)\b.*\b(?:next to|beside) (?:me|us)\b")
_NOT_THE_COT = re.compile(rf"\bnot (?:in )?(?:the|his|her|their|my|our) (?:own )?{_COT}\b.*\b(?:next to|beside) (?:me|us)\b")
_COT_BESIDE = re.compile(rf"\b{_COT} (?:is )?{_BESIDE}\b")
#: "In the cot not next to me", "next to me in the snuzpod".
_NOT_BESIDE = re.compile(r"\bnot (?:right |up )?(?:next to|beside|close to) (?:me|us)\b")
_IN_A_COT = re.compile(rf"\b(?:next to|beside|close to) (?:me|us) in (?:the|his|her|their|a|my|our) (?:own )?{_COT}\b")
_ASKS = re.compile(r"\b(?:can|could|shall|should|may) (?:i|we|he|she|they|baby)\b|\b(?:is|would) (?:that|it) (?:be )?(?:ok|okay|fine|alright)\b|\b(?:ok|okay|alright|fine)$")
#: Where it stays a no, whatever lies between.
_STILL_NO = {"co_sleeping/alcohol": "bed_still", "co_sleeping/drugs_medicines": "bed_still", "co_sleeping/smoking": ""}
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
    known = all(word in _OF_TURNS for word in _CLOCK.sub("at", words).split()) and not _SLEEPS_THERE.search(words) and not _the_holder_sleeps(words)
    return Understood(SOFA_ARMCHAIR, 1.0, PLAN, part=TURNS) if plan and known and not history.grieving and len(words.split()) <= _MOST_WORDS else None


def _the_holder_sleeps(words: str) -> bool:
    meanwhile = _MEANWHILE.search(words)
    rest = f"{words[: meanwhile.start()]} {words[meanwhile.end() :]}" if meanwhile is not None else words
    return _A_SLEEP.search(rest) is not None or bool(meanwhile is not None and _ON_ME.search(rest) and _I_SLEEP.search(meanwhile.group()))


def bed_with_the_baby(text: str, history: History) -> Understood | None:
    """"Single bed then, with one of us", after the answer about sofas, and "next to me, not in the cot" are about a shared bed.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    if before is None or len(words.split()) > _MOST_WORDS:
        return None
    apart = _NOT_BESIDE.search(words) is not None
    beside = not apart and (_NOT_THE_COT.search(words) or _BABY_BESIDE.search(_IN_A_COT.sub(" ", _COT_BESIDE.sub(" ", words))))
    if beside and _ASKS.search(words) and (group_of(before.topic) in _OF_SLEEP or before.topic == BABY_HEALTH_PREMATURE):
        return Understood(before.topic, 1.0, PLAN, part=_STILL_NO[before.topic]) if before.topic in _STILL_NO else Understood(IS_IT_SAFE, 1.0, PLAN)
    asked = before.topic == SOFA_ARMCHAIR and _A_BED.search(words) and _IN_IT_TOO.search(words)
    return Understood(IS_IT_SAFE, 1.0, PLAN) if asked and not _NAMES_A_COT.search(words.replace("next to me", " ")) else None
