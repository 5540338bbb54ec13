"""A plan or a fact in which every body has a place of their own: the baby in the cot beside the bed, a grown-up alone on the sofa. The parent asks for a yes.

"In the cot, so is that fine" got a card, or "not sure what you mean", and a father alone on the sofa the warning about babies on sofas.
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
YES, GROWN_UP = "own_cot", "only_sofa"
#: A longer message is a story.
_MOST_WORDS = 32
_OF_SLEEP = ("co_sleeping", "sleep_space", "sleep_position", "settling", "warmth", "protecting", "sids")

_COT = r"(cot|crib|cotbed|cot bed|moses|moses basket|basket|carrycot|bedside crib|next ?to ?me|next2me|snuzpod)"
_IN_IT = re.compile(rf"\b(in|into|to|back in) (his|her|their|the|a|its|my|our) (own )?{_COT}\b|\b(in|to) the next to me\b|\bin (his|her|their) own bed\b")
_BESIDE = re.compile(
    rf"\b(wheel|move|put|bring|push|pull|roll|have|stick|stand|is) (the |his |her |my |a )?(normal |big |own |travel )?{_COT} (in |over |right |up |just )*(next to|beside|by|near|in|into|at) (me|us|my|our|the) ?(bed|side|bedroom|room|mattress)?\b"
    rf"|\b(normal|ordinary|proper|big|own) {_COT}\b.*\b(next to|beside|by) (my|our|the) (bed|side)\b"
)
_ASKS_YES = re.compile(
    r"\b(is|so is|would) (that|this|it|he|she|they) (be )?(ok|okay|fine|alright|all right|right|allowed|good|better|enough|safe)\b|\b(thats|thatd be|that would be|that will be|its|thatll be) (ok|okay|fine|alright|all right|right|good|better) (then|isnt it|yeah|yes|right|is it|or not|tho|though)\b"
    r"|\b(ok|okay|fine|alright|right|yeah|yes|correct)$|^(so |ok |okay |right |and |but |then |well )*(can|could|shall|should|may|do|does|must) (i|we|he|she|they|baby|the baby)\b|^(so |and )*what if (i|we)\b"
)
#: With any of these the plan holds something else that has to be answered.
_MORE = re.compile(
    r"\b(sofa|settee|couch|armchair|recliner|car ?seat|bouncer|swing|rocker|sling|pram|nest|pod|sleepyhead|docatot|tummy|front|side(?!( of| car|car))|stomach|belly|pillows?|wedge|blankets?|duvet|quilt|towel|prop\w*|raise\w*|bumper\w*"
    r"|tedd\w*|toys?|cuddly|swaddl\w*|bottle|dummy|hat|own room|(his|her|their) (own )?room|nursery|down the hall|landing|next door|upstairs|downstairs|other room|another room|different room|window|radiator|heater|heating"
    r"|drop ?side|slides?|broken|second hand|old cot|twins?|both of them|degrees|cry\w*|scream\w*|cough\w*|cold|sick|fever|temp\w*|hot|breath\w*|blue|floppy|mattress|topper|fan|monitor|cat|dog|until|till|when can|how long|how old|age|months?|weeks?"
    r"|not in|instead of|hates?|wont|doesnt|cant|refus\w*|only|without|alone|leave|left|but not|lid|cover\w*|bag|tog|vest|light|lamp|food|feed him in|asleep on me|with me in)\b"
)
_GROWN_UP = r"(i|im|me|ill|he|hes|husband|hubby|partner|dad|him|boyfriend|bf|wife|fella|bloke|fiance|my \w+)"
_ON_THE_SOFA = re.compile(
    rf"\b{_GROWN_UP}( can| could| will| would| is| am| to| has to| should|ll)*( sleep| kip| crash| go| be| lie| stay| bed down| sleeping| kipping| crashing)?( down)? on (the |a |our )(sofa|settee|couch)\b"
)
_APART = re.compile(
    rf"\b(not with|without) (the |my )?(baby|him|her)\b|\bon (his|my|her) own\b|\bnot (the )?baby\b|\b(baby|him|her|he|she) (would be |will be |is |stays |goes |be )?(asleep )?in (the |his |her |their |a )(own )?{_COT}\b|\b{_COT} (next to|beside|by|with) (me|it|us|the sofa)\b"
)
_WITH_THE_BABY = re.compile(r"\b(with (the |my )?(baby|him|her)|on (me|him|my chest|his chest)|holding)\b")


def own_place(text: str, history: History) -> Understood | None:
    """The yes to such a plan; `None` where the words hold anything else.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    if before is None or group_of(before.topic) not in _OF_SLEEP or history.open_emergency or history.asked_emergency or history.grieving or len(words.split()) > _MOST_WORDS:
        return None
    if before.topic in (SOFA, "co_sleeping/alcohol", "co_sleeping/smoking", "co_sleeping/drugs_medicines", "co_sleeping/partner") and _ON_THE_SOFA.search(words):
        together = _WITH_THE_BABY.search(re.sub(r"\b(not with|without) ", "apart from ", words).replace("apart from the baby", "").replace("apart from him", ""))
        return Understood(SOFA, 1.0, PLAN, part=GROWN_UP) if _APART.search(words) and not together else None
    asks = _ASKS_YES.search(words) is not None or text.strip().endswith("?")
    if asks and (_IN_IT.search(words) or _BESIDE.search(words)) and not _MORE.search(words):
        return Understood(PLACE, 1.0, PLAN, part=YES)
    return None
