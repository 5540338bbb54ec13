"""Somebody else who looks after the baby. Have they drunk or taken something: a plain no. Has the parent, and another adult takes over: that is the plan.

Neither is about the parent's own bed, nor about abuse.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import ALCOHOL, DRUGS_MEDICINES, OTHER_CARERS, WORRIED_ABOUT_CHILD
from safer_sleep.conversation.words import bare

#: The part about a carer who is not sober, and the one about a baby who sleeps with a drunk adult on a sofa.
SOBER, DRUNK_WITH = "sober", "drunk_carer"
#: The part of the answers about what the parent took: another adult, who has had nothing, looks after the baby.
PARTNER_SOBER = "partner_sober"
MOST_WORDS = 40

_WHO = (
    r"(grandads?|granddads?|grandpa|grampy|grandfather|grandparents|grandma|gran|granny|nan|nana|nanny|nanna|mum|mam|mother|dad|dads|daddy"
    r"|father|mil|fil|mother in law|father in law"
    r"|in laws|ex|baby ?daddy|babysitters?|sitter|baby sitter|childminder|friend|mate|sister|brother|aunt\w*|uncle|cousin|partner|husband"
    r"|hubby|boyfriend|bf|oh|other half|wife"
    r"|girlfriend|gf|fella|bloke|man|he|hes|she|shes|they|theyre|stepdad|step dad|stepmum)"
)
_TOOK = (
    r"(\d+|two|three|four|five|six|few|couple|couple of|some|half|loads|too many|a) ?(of )?(beers?|pints?|cans?|tins?|lagers?|ciders?|wines?"
    r"|glass(es)? of wine|bottles? of \w+|vodkas?|gins?"
    r"|drinks?|shots?|joints?|spliffs?|lines?|bevv\w*)"
    r"|(had|drank|drunk|having|had a) (a )?(beer|beers|drink|drinks|bevvy|wine|spliff|joint|smoke of weed|skinful|lot to drink|bit to drink)"
    r"|been drinking|been on the (beer|beers|wine|lash|piss|booze)"
    r"|(is|was|be|been|hes|shes|gets|when|got|comes home|bit|still|asleep|too) (a bit |so |really |very )?(drunk|pissed|tipsy|hammered"
    r"|wasted|stoned|high|wrecked|hungover)"
    r"|drunk|stoned|smok(ed|es|ing|ed some) (weed|cannabis|hash|spliffs?|joints?|a joint|a spliff)|took (coke|cocaine|pills|ket|drugs|mdma)"
    r"|(on|taken|done|doing|does) (coke|cocaine|drugs|ket|mdma|weed)"
    r"|(methadone|subutex|heroin|valium|diazepam|zopiclone|sleeping (tablets?|pills?))\b.{0,40}\b(nods?|nodding|nodded|drowsy|dozy|sleepy|out of it|cant stay awake)"
    r"|drinks? (too much|a lot|every night|all day)|(weed|spliff|joint|cannabis) (earlier|tonight|before|every)"
)
_LOOKS_AFTER = re.compile(
    r"\b(babysit\w*|baby sit\w*|babysat|look(s|ing)? after|mind(s|ing)? (him|her|them|the baby|baby|my)|in charge|(do|does|doing|done|take"
    r"|takes|taking) (the |her |his |our )?(nights?|night shift|night feeds?|feeds?|bottles?)"
    r"|(have|has|having|had|take|takes|taking) (him|her|them|the baby|my baby|our baby|baby)( \w+)? (tonight|overnight|for the night"
    r"|at night|weekends?|at weekends|every|this|on|over|fridays?|saturdays?|sundays?|while|for)"
    r"|has (the )?baby|have (the )?baby (tonight|overnight|weekends?)|stay(s|ing)? with (him|her|them|nan|grandad|my)|leave (him|her|them"
    r"|the baby|baby) with|watch(es|ing)? (him|her|them|the baby|baby)"
    r"|night with (him|her|them|the baby|baby))\b"
)
_OWN_BED = re.compile(r"\b(in with (us|me)|in (our|my) bed|with us|in bed with (us|me)|next to (us|me)|bed ?shar\w*|co ?sleep\w*|share the bed)\b")
_ON_A_SOFA = re.compile(r"\b(sofa|settee|couch|armchair|recliner|arm chair|chair)\b")
_SLEEPS_WITH = re.compile(r"\b(sleeps?|asleep|sleeping|kips?|naps?|crash\w*|passe[sd] out|falls asleep|fell asleep)\b")
_ELSEWHERE = re.compile(r"\b(my |her |his |the |babys )?(ex|weekends?|contact|his house|his place|his flat|at his|at hers|her house|visits?"
    r"|access)\b")
_NOBODY_DRANK = re.compile(r"\b(no drink|not (had|having) (a |any )?(drink|drinks|alcohol)|doesnt drink|hasnt (had|been drinking)|sober"
    r"|never drinks|dont drink|havent)\b")


def not_sober(text: str) -> tuple[str, str] | None:
    """The topic and part for a carer who has drunk or taken something; `None` where nobody else has, or it is about the parent's own bed.

    Args:
        text: the parent's words.
    """
    words = bare(text)
    if not words or len(words.split()) > MOST_WORDS or _NOBODY_DRANK.search(words) or _OWN_BED.search(words):
        return None
    if not re.search(rf"\b{_WHO}\b", words) or not re.search(rf"\b({_TOOK})\b", words) or re.search(rf"\b(i|ive|im|we|weve|ill) (have |had |just |only |already |both |all )*({_TOOK})\b", words):
        return None
    if _ON_A_SOFA.search(words) and _SLEEPS_WITH.search(words) and _ELSEWHERE.search(words):
        return WORRIED_ABOUT_CHILD, DRUNK_WITH
    return (OTHER_CARERS, SOBER) if _LOOKS_AFTER.search(words) else None


_MINE = (
    r"(?:(?:so|ok|well|hi|as|because|cos|if) )*(?:i|im|ive|i have|i am|we|weve|we have|we both|weve both) (?:(?:just|only|already|both|had|have|taken|took|take|on|been|drank|drunk|drinking|out|a|an|one|1|2|two|3|three|few|couple|of|some|my|the|glass|glasses"
    r"|bottle|wine|beer|beers|cider|gin|prosecco|drink|drinks|alcohol|zopiclone|zolpidem|diazepam|valium|codeine|cocodamol|co codamol|tramadol|amitriptyline|promethazine|mirtazapine|sleeping|tablet|tablets|pill|pills|medicine|strong|painkillers|methadone"
    r"|spliff|joint|tonight|earlier|today|and) ?)+"
)
_CARER = r"(?:my|the|his|her|babys|our) (?:sober )?(?:sister|brother|mum|mam|mother|dad|father|husband|hubby|wife|partner|boyfriend|girlfriend|nan|nana|gran|grandma|grandad|aunt|auntie|friend|mate|mother in law|mil|in laws|parents|mum and dad)"
_TAKES_OVER = r"(?:to )?(?:have|has|having|look after|looks after|looking after|mind|minding|watch|watching|take|taking|do the night with|do nights with) (?:him|her|them|baby|the baby|my baby)(?: (?:overnight|tonight|for the night|for tonight|all night|instead))*"
_OTHER_ADULT = re.compile(
    rf"{_MINE}(?:so |and |then |but |instead )*(?:(?:can|could|should|shall|will) {_CARER} {_TAKES_OVER}|{_CARER}(?: is|s| are| will| can)? {_TAKES_OVER}|is it (?:ok|okay|fine|alright) (?:if|for) {_CARER} {_TAKES_OVER})"
    r"(?: so| then)*(?: is that (?:ok|okay|fine|alright|right)| ok| right| thats ok)?"
)
#: "We had a few, can my husband": he is one of the two.
_WE_DRANK = re.compile(r"\b(?:we|weve)\b.*\b(?:husband|hubby|wife|partner|boyfriend|girlfriend|his dad|her dad|the dad)\b")
_DRANK = re.compile(r"\b(?:drank|drunk|drinking|glass|glasses|bottle|wine|beers?|cider|gin|prosecco|drinks?|alcohol)\b")


def other_adult(text: str) -> tuple[str, str] | None:
    """The topic and part for "ive had a drink so my sister has the baby": yes, if she has had nothing. The whole message has to be that.

    Args:
        text: the parent's words.
    """
    words = bare(text)
    if len(words.split()) > MOST_WORDS or _OTHER_ADULT.fullmatch(words) is None or _WE_DRANK.search(words):
        return None
    return (ALCOHOL if _DRANK.search(words) else DRUGS_MEDICINES), PARTNER_SOBER


_HELPS = re.compile(
    rf"(?:(?:ok|yes|well|but|and|so|no) )*(?:{_CARER}|he|she)(?: is| can| could| will| would| says (?:he|she)(?: can| will|ll))*(?: (?:can|could|will))? (?:just |always )?(?:pass|hand|bring|give|lift|fetch|get) (?:him|her|them|the baby|baby|it)(?: (?:up|over|out|across|to|for|me|from|the|cot|basket|moses|feeds?|each|every|time|and|put|back|down|him|her|after|in))*"
    r"(?: (?:and |as |cos |because |since )?(?:he|she|hes|shes|they|theyve)(?: is| has| have)?(?: not| nt)? ?(?:hasnt |havent |never |not )?(?:had|taken|took|drunk|drank|touched|sober|drink|drinks|doesnt drink|on|smoked)(?: (?:anything|any|nothing|a drop|a thing|drugs|sober|tonight|at all))*)"
    r"(?: (?:(?:he|she)s|(?:he|she) is) (?:a )?(?:good (?:egg|one|lad|man|un)|lovely|great|brilliant|amazing|a star|a gem))?(?: (?:is that|thats|so is that) (?:ok|okay|fine|right|alright))?"
)
_HAD_NOTHING = re.compile(r"\b(?:(?:not|hasnt|havent|never|nt) (?:had|taken|drunk|touched|on|smoked)|had (?:nothing|not a drop)|taken nothing|sober|doesnt drink|not (?:had|drunk|taken))\b")


def sober_one_helps(text: str, before: str) -> tuple[str, str] | None:
    """The topic and part for "my partner can pass her to me, he's not had anything", after the answer about drink or drugs. The whole message has to be that.

    Args:
        text: the parent's words.
        before: the topic of the last answer.
    """
    words = bare(text)
    if before not in (ALCOHOL, DRUGS_MEDICINES) or len(words.split()) > MOST_WORDS or _HELPS.fullmatch(words) is None or not _HAD_NOTHING.search(words) or re.search(r"\b(?:bed|sofa|settee|couch|chair)\b", words):
        return None
    return before, PARTNER_SOBER
