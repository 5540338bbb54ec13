"""What a parent fears to say to staff: "should I lie and say she sleeps in the cot", and whose question that is when they say it once more.

They are told to say it as it is (facts: be honest, never hide things from staff). "She" who asks is the worker: nobody is hurting the parent.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import DOMESTIC_ABUSE, SOCIAL_SERVICES
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

HONEST, AT_A_MEETING, WILL_THEY = "honest", "meeting", "will_they"
_MOST_WORDS = 22

_STAFF = r"(social worker|social|social services|ss|sw|health visitor|hv|midwife|worker|nurse|doctor|gp|case worker|family support( worker)?)"
#: To lie to somebody, and not to lie on one's side.
_LIE = re.compile(
    rf"\b(lie|lying|lied|fib|fibbing) (and (say|tell|pretend|act)|to (her|them|the |my )?{_STAFF}|to (her|them) (about|when|that|so|if)|about (where|how|it|the (cot|bed|drink|smok\w+)|him|her|co ?sleep\w*|bed ?shar\w*)|when (she|they|he) (asks?|comes?))\b"
    r"|\bpretend (that )?(he|she|baby|i|we|its|the baby) (sleeps?|slept|am|is|are|was|dont|doesnt|didnt|never|always|goes|in)\b"
    rf"|\b(hide (it|this|that) from|not (say|tell|mention|admit) (it |that |anything |this )?(to )?)(the |my )?{_STAFF}\b|\b(just )?(say|tell (her|them)) (that )?(he|she|baby) (always )?(sleeps?|is) in (the|his|her) cot (when|if) (she|they|{_STAFF})"
)
_ASKS = re.compile(r"\b(should|shall|do|can|could|is it|would|ok|okay|bad|wrong|better|best|what if|have to|need to|am i|want to|going to|gonna|might|thinking)\b|^(lie|pretend)\b")
#: To hide something from whoever hurts them is no matter of honesty.
_FROM_FEAR = re.compile(r"\b(hits?|hurts?|angry|kill|mad at|scared of (him|her)|afraid of (him|her)|(my|the) (partner|husband|boyfriend|ex|wife|mum|mil|dad)|to him|tell him|fell|shook|shaken|dropped|bruises?|hospital)\b")
_IN_TROUBLE = re.compile(r"\b(in(to)? trouble|told off|when (she|they) asks?|if (she|they) asks?|find out|finds out|catch\w*|judge\w*|against me|report me|written down|what will (she|they))\b")
_NOBODY_HURTS_ME = re.compile(
    r"\b(no ?one|nobody|none|noone)( is| has|s)? (hurting|hurts|hurt|hitting|hits|hit|abusing|frightens?|frightening|scaring|controls?|controlling) me\b|\b(im|i am) not (being )?(hurt|hit|abused|scared of|in danger|a victim)\b"
    r"|\b(its|it is|this is|thats) not (about )?(abuse|domestic|my (partner|husband|boyfriend)|him)\b|\bi (dont|do not) (have|mean) (a |an |any )?(partner|husband|boyfriend|abus\w+)\b"
)
#: What is left of it where the denial has been struck out (`safety.denials`).
_MEANT = re.compile(rf"^((no|sorry|oh|but) )*(i mean|i meant|i am talking about|im talking about|its|it is|about) (about )?(the |my |a )?{_STAFF}( (who |that )?(asks?|asked|comes?|coming))?$")
_NAMES_STAFF = re.compile(rf"\b{_STAFF}\b")


def to_staff(text: str, history: History) -> tuple[str, str] | None:
    """The topic and part for a parent who asks whether to lie to staff, or says that the worker was meant and nobody hurts them.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving or history.open_emergency is not None:
        return None
    if _LIE.search(words) and _ASKS.search(words) and not _FROM_FEAR.search(words):
        return SOCIAL_SERVICES, HONEST
    before = history.last_answer
    if before is None:
        return None
    if before.topic == DOMESTIC_ABUSE and _NAMES_STAFF.search(words) and (_NOBODY_HURTS_ME.search(words) or _MEANT.match(words)):
        return SOCIAL_SERVICES, HONEST
    if (before.topic, before.part) not in ((SOCIAL_SERVICES, HONEST), (SOCIAL_SERVICES, WILL_THEY)):
        return None
    if _NOBODY_HURTS_ME.search(words) or (_NAMES_STAFF.search(words) and len(words.split()) <= 8 and re.search(r"\b(i mean|meant|its the)\b", words)):
        return SOCIAL_SERVICES, AT_A_MEETING
    return (SOCIAL_SERVICES, WILL_THEY) if before.part == HONEST and _IN_TROUBLE.search(words) and not _FROM_FEAR.search(words) else None
