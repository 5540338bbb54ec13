"""A plan in which every body has a place of their own, and the parent asks for a yes: the baby in the cot beside the bed, a grown-up alone on the sofa.

"In the cot, so is that fine" got a card, or "not sure what you mean", and a father alone on the sofa the warning about babies on sofas.
A yes is given only where the whole of the words is such a plan: each baby in a cot, and the cot, not the baby, beside the bed.
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
#: "In his own cot", and beside what it stands. "Next to me" by itself is a bed, so it counts only right after a cot.
_IN_IT = rf"(?:in|into|in to|back in|to) (?:his|her|their|the|a|its|my|our) (?:own |normal |ordinary |proper |little |travel )*{_COT}"
_BESIDE = r"(?:in |up |right |close |over |just )*(?:next to|beside|close to|near|by) (?:me|us|my bed|our bed|the bed|my side(?: of the bed)?|our side)"
_PLACED = rf"{_IN_IT}(?: {_BESIDE})?"
_HIM = r"(?:him|her|them|baby|the baby|my baby)"
_STAYS = rf"(?:(?:just|still|only) )*(?:(?:need|needs|have|has|got) to )?(?:(?:be|go|goes|sleep|sleeps|sleeping|stay|stays|is|asleep)|(?:put|puts|lay|move|keep|have) {_HIM})(?: tonight| now)?"
_WHEELED = rf"(?:wheel|move|bring|push|pull|put|have|roll) (?:the|his|her|their|a|my|our) {_COT} {_BESIDE}"
_SO = r"(?:(?:so|ok|okay|right|yes|yeah|yep|and|but|well|then|alright|fine) )*"
_AT_NIGHT = r"(?: (?:tonight|now|then|for now|for tonight|for the night|at night|thanks))*"
_IS_OK = r"(?: (?:so |then )*(?:(?:is|would) (?:that|this|it|he|she) (?:be )?)?(?:ok|okay|fine|alright|all right|right|allowed|better|good enough|yes|yeah|yep|correct)| (?:thats|thatd be|its) (?:ok|okay|fine|alright|right|better))"
#: The whole of such a message, asked as "can he", or told with "is that fine" after it.
_PLAN = re.compile(
    rf"{_SO}(?:(?:can|could|shall|should|may|does|do|is it (?:ok|okay|fine|alright) if) (?:i|we|he|she|they|baby|the baby) (?:{_STAYS} {_PLACED}|{_WHEELED}){_AT_NIGHT}{_IS_OK}?"
    rf"|(?:(?:(?:i|we|he|she) can|i|we|he|she|they|hes|shes|theyre|baby|the baby|baby is) )?(?:{_STAYS} )?{_PLACED}{_AT_NIGHT}{_IS_OK}"
    rf"|(?:its |it is |thats )?(?:a|the) (?:normal |ordinary |proper |plain )*{_COT}(?: not a bedside (?:one|cot|crib))?(?: is)? {_BESIDE}{_IS_OK})(?: then| yeah| yes| right| thanks| tonight)*"
)
_NAMES_A_COT = re.compile(rf"\b{_COT}\b")
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
_ASKS = re.compile(r"\b(?:can|could|shall|should|may) (?:i|we|he|she|they|baby)\b|\b(?:is|would) (?:that|it) (?:be )?(?:ok|okay|fine|alright)\b|\b(?:ok|okay|alright|fine)$")
#: Where it stays a no, whatever lies between.
_STILL_NO = {"co_sleeping/alcohol": "bed_still", "co_sleeping/drugs_medicines": "bed_still", "co_sleeping/smoking": ""}
_PREMATURE = "baby_health/premature"
#: After the answer about two babies, "can they go in his cot" is no plan for one.
_TWINS = "sleep_space/twins"
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
    known = all(word in _OF_TURNS for word in _CLOCK.sub("at", words).split()) and not _SLEEPS_THERE.search(words)
    return Understood(SOFA, 1.0, PLAN, part=TURNS) if plan and known and not history.grieving and len(words.split()) <= _MOST_WORDS else None


def bed_with_the_baby(text: str, history: History) -> Understood | None:
    """"Single bed then, with one of us", after the answer about sofas, and "next to me, not in the cot" are about a shared bed.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    if before is None or len(words.split()) > _MOST_WORDS:
        return None
    beside = _NOT_THE_COT.search(words) or _BABY_BESIDE.search(_COT_BESIDE.sub(" ", words))
    if beside and _ASKS.search(words) and (group_of(before.topic) in _OF_SLEEP or before.topic == _PREMATURE):
        return Understood(before.topic, 1.0, PLAN, part=_STILL_NO[before.topic]) if before.topic in _STILL_NO else Understood(BED, 1.0, PLAN)
    asked = before.topic == SOFA and _A_BED.search(words) and _IN_IT_TOO.search(words)
    return Understood(BED, 1.0, PLAN) if asked and not _NAMES_A_COT.search(words.replace("next to me", " ")) else None


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
    return Understood(PLACE, 1.0, PLAN, part=YES) if before.topic != _TWINS and _PLAN.fullmatch(words) else None
