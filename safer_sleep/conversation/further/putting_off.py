"""What is never to be done is done tonight all the same: "ill leave her tonight and swap tomorrow", "he sleeps better though so ill carry on".

It sounds like a nod, and "all right" would be a yes. The danger is there at each sleep, so it is asked for now, kindly, and why.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from safer_sleep.advice.topic_ids import THANKS
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.asleep_with import LIFT_PARTS
from safer_sleep.conversation.further.nodding import REACTIONS, REACTS, UNSAFE, says_asleep
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

#: The part of the thanks that is said to it.
NOT_LATER = "not_later"
#: Answers that say never or not of a thing, a place or a way to lie. After others ("in the pram", "she rolls over") what is kept may be right.
_NEVER = frozenset(
    {f"sleep_space/{topic}" for topic in ("car_seat", "bouncer_swing", "pods_nests", "clear_cot", "mattress", "hazards", "safest_place")}
    | {f"sleep_position/{topic}" for topic in ("back", "reflux", "flat_head")}
    | {f"warmth/{topic}" for topic in ("weighted", "swaddling", "hats", "blankets")}
    | {f"co_sleeping/{topic}" for topic in ("alcohol", "smoking", "drugs_medicines", "premature", "sofa_armchair", "never_when", "siblings_pets")}
    | {"settling/naps"}
)
#: Parts after which what is kept is right: a plan with a cot, an awake cuddle, a grown-up alone.
_RIGHT = frozenset({"own_cot", "grown_up", "to_bed", "awake", "dummy", "other_room", "outside", "patches"})
_MOST_WORDS = 30

_I = r"(?:ill|i will|il|i shall|im gonna|im going to|gonna|going to|were gonna|well|we will|we shall|i might|might|think ill|ill just|let me|i would rather|id rather|id)"
_LATER = (
    r"(?:tomorrow|tmrw|tomoz|tomo|2moro|(?:in|till|til|until) (?:the )?morning|(?:from|on) (?:tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|at the weekend|next (?:week|time|nap|sleep|night)|another (?:night|time|day)|later(?: on)?|when (?:he|she|they|baby) (?:wakes?|is up|gets up|stirs)"
    r"|(?:once|after) (?:hes|shes|theyre|he is|she is|he|she|this nap|this sleep|the nap|his nap|her nap) ?(?:up|awake|wakes?|woken)?|at the next feed|(?:when|once) (?:i get|ive got|the new one|my new|payday|i can))"
)
_CHANGE = r"(?:change|swap|switch|move|stop|do|sort|remove|bin|take|put|start|try|turn|lift|transfer|unzip|undress|fix)"
#: "Swap tomorrow", "ill change it in morning".
_PUTS_OFF = re.compile(rf"(?:^(?:ok |okay |right |yes |thanks |fine )*(?:then )?(?:just|only) (?:for )?(?:tonight|one night|1 night)\b(?! in)|\b(?:(?:{_I}|will) (?:just |only |then |prob(?:ably)? |def(?:initely)? )?|and |then ){_CHANGE}\b(?! (?:the )?same)(?: \w+){{0,6}}? {_LATER}\b|\b(?:tomorrow|in the morning|from tomorrow|next time)(?: night)? {_I} (?:just )?{_CHANGE}\b)")
#: "Leave her there just tonight", "keep it on for now", "ill let him sleep".
_THEM = r"(?:him|her|them|it|that|baby|the baby|lo|bubba|the \w+|his \w+|her \w+)"
_TONIGHT = (
    rf"(?:tonight|to ?nite|for (?:now|tonight|the night|1 night|one night)|just (?:this|the) once|this (?:once|time|1 time|one time)|overnight|all night|(?:just )?(?:the |this |for )?(?:one|1|last) (?:more )?night|a bit longer|till? (?:he|she) wakes|{_LATER})"
)
_SETTLED = r"(?:hes|shes|theyre|he is|she is|they are|its|as he|as she|cos|because|since|he|she) (?:\w+ ){0,3}?(?:settled|asleep|sleeping|sleeps|sleep|fine|happy|comfy|cosy|likes?|loves?|better|peaceful|quiet|ok|warm)"
_LEAVES = re.compile(rf"\b(?:{_I} (?:just |only |then |prob(?:ably)? |def(?:initely)? )?(?:leave|keep|let)|(?:leaving|keeping|letting)|(?:can|could|cant|shall|should) i (?:just |not just )?(?:leave|keep|let)) (?:swaddling |using |wrapping |putting )?{_THEM}\b")
_THERE = r"(?:there|where (?:he|she|they|it) (?:is|are|lies)|in it|on it|in there|on there|on (?:him|her)|as (?:he|she|it|they) (?:is|are)|like that|that way|be|sleep(?: in it| there| on)?|in that|on his (?:front|tummy|belly|side)|on her (?:front|tummy|belly|side))"
_WHY_OR_HOW_LONG = re.compile(rf"\b(?:{_TONIGHT}|{_SETTLED}|{_THERE})\b")
#: "So ill carry on".
_CARRIES_ON = re.compile(rf"\b{_I} (?:just |still |keep )*(?:use|using) (?:it|this|that|the \w+|one)\b.*\b(?:till?|until|for now|tonight|anyway|in the meantime|a bit longer)\b|\b(?:{_I} (?:just |prob(?:ably)? |def(?:initely)? |still )?(?:carry(?:ing)? on|continue|stick(?:ing)? (?:with|to) (?:it|that|this|the|his|her)|keep (?:doing|using|putting|going|at)|still (?:use|do|put))|im (?:carrying on|sticking with|still (?:using|doing|putting)))\b")
#: What is kept is right, or is taken away, or it is something else that is put off.
_RIGHT_PLACE = re.compile(
    r"\b(?:in (?:the |his |her |their |a |my )?(?:own )?(?:\w+ )?(?:cot|crib|cotbed|basket|moses|carrycot|next ?(?:to|2) ?me)|with the (?:cot|crib|basket|dummy)|on (?:his|her|their) back|the back|out of|off (?:him|her|them|it|tonight|for)?|without|away|awake|breast ?feed\w*|feeding|trying|a clear|flat|with me in the room|in (?:my|our) room|with the light|window|heating|you|it at that|it there (?:thanks|ta|cheers|then)|dummy|bath|skin to skin|tummy time)\b"
)
_A_THING = re.compile(r"\b(?:pillows?|duvet|quilt|bumpers?|tedd(?:y|ies)|nest|pod|wedge|towel|topper|weighted|hat|sheepskin|lambskin|fleece|front|tummy|belly|side|seat|bouncer|swing|sofa|settee|couch)\b")
#: Things in which a baby may lie this minute, and the part that says to lift them out now; empty where the general words for it have to do.
_LIFTED_OUT = {"warmth/weighted": "used", "sleep_space/car_seat": "already", "sleep_space/bouncer_swing": "already", "sleep_space/pods_nests": "", "sleep_space/mattress": "", "sleep_space/clear_cot": ""}
_IN_IT_NOW = re.compile(r"\b(?:hes|shes|theyre|he is|she is|they are|babys|baby is) (?:already |still |now |asleep |sleeping |fast |sound |right now )*(?:in|on) (?:it|one|1|that|there)\b")
#: "Ok put him in it", of a thing that holds a baby; after the answers about a mattress or a cot it may be the cot.
_HOLDS_A_BABY = frozenset({"sleep_space/car_seat", "sleep_space/bouncer_swing", "sleep_space/pods_nests"})
_PUT_IN_IT = re.compile(r"(?:(?:ok|okay|right|fine|so|well|yes|then|thanks) )*(?:(?:ill|i will|gonna|im gonna|ive|i have|i|we|weve|well) )?(?:just |still |now )*(?:put|pop|popped|leave|left|lay|laid|stick|stuck|keep|kept|use|using) (?:(?:him|her|them|baby|the baby) (?:back )?(?:in|on) (?:it|there|that|one)|it)(?: (?:then|now|tonight|anyway|for now|again|for tonight|thanks))*")
_NOT_A_SLEEP = re.compile(r"\b(?:awake|driv\w+|travel\w*|journey|motorway|moving|not|isnt|never|only when|playing|feeding|was|used to|no longer)\b")
_MOST_WORDS_IN_IT = 12
_DONE_NOW = re.compile(r"(?:^(?:ok |okay |right |yes |thanks )*|\b(?:ive|weve|i have|just|have|already|i) )(?:just |now |already )?(?:moved|taken|took|swapped|changed|lifted|removed|turned|binned|put|got|transferred) (?:him|her|them|it|that|baby|the \w+)\b(?! (?:in|on) (?:it|there|(?:the|his|her|their|a|my) (?:front|tummy|belly|side|sofa|settee|seat|car ?seat|swing|bouncer|nest|pod)))")
_ASKS = re.compile(r"^(?:so |but |and |ok )*(?:is|do|does|did|what|how|why|when|where|can|could|should|would|are|isnt|arent|if)\b")
_ASKS_SOMEBODY = re.compile(r"\b(?:ask|ring|call|phone|speak|talk|book|read|look|see|message|text|check|order|buy|wash|google)\b")


def lies_in_it(text: str, history: History) -> tuple[str, str] | None:
    """The topic and part for "shes already in it", "put him in it" or "hes asleep now", said of a thing that is never slept in; `None` for other words.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    part = _LIFTED_OUT.get(before.topic) if before is not None else None
    lies = _IN_IT_NOW.search(words) is not None or (before is not None and before.topic in _HOLDS_A_BABY and (says_asleep(text) or _PUT_IN_IT.fullmatch(words) is not None))
    if part is None or (part and before.part == part) or len(words.split()) > _MOST_WORDS_IN_IT or not lies:
        return None
    if _NOT_A_SLEEP.search(words) or _ASKS.search(words) or "?" in text:
        return None
    return (before.topic, part) if part else (THANKS, NOT_LATER)


def puts_off(text: str, further: Mapping[str, Mapping[str, float]], history: History) -> bool:
    """Whether a parent says, after an answer that says never or not, that it will stay so for this sleep.

    Args:
        text: the parent's words.
        further: topic → part → share (`nlu.further_model`), reactions under `REACTIONS`.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    if before is None or before.topic not in _NEVER or before.part in LIFT_PARTS or len(words.split()) > _MOST_WORDS or _DONE_NOW.search(words):
        return False
    if _PUTS_OFF.search(words):
        return not _ASKS_SOMEBODY.search(words)
    if before.part in _RIGHT:
        return False
    if _RIGHT_PLACE.search(words) and not _A_THING.search(words):
        return False
    if re.search(r"\b(?:out|off|without|away|no more)\b", words):
        return False  # "ill leave the pillow out tonight"
    left = _LEAVES.search(words)
    if left is not None and _WHY_OR_HOW_LONG.search(words[left.start() :] + " " + words[: left.start()]):
        return True
    if _CARRIES_ON.search(words):
        return True
    shares = further.get(REACTIONS) or {}
    return group_of(before.topic) != "co_sleeping" and max(shares, key=shares.__getitem__, default="") == UNSAFE and shares[UNSAFE] >= REACTS and "?" not in text and not _ASKS.search(words)
