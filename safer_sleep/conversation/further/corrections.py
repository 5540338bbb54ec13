"""The answer was to the very word that the parent denied: "no drink, no fags", "i dont have twins", "bed not sofa", "full term, 7lb 9".

What is denied is taken away, and what is left is answered; where nothing is left, it is asked. A denial counts only where nothing in the
same words affirms the thing: "I don't smoke but he does" is a smoker in the bed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topic_ids import (
    BEDSIDE_CRIB, CONCEALED_PREGNANCY, CO_SLEEPING_PREMATURE, DOMESTIC_ABUSE, IS_IT_SAFE, NEVER_WHEN, SOFA_ARMCHAIR,
)  # fmt: skip
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.further.follow_up import follow_up
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood

#: How it is noted, and the part of the answer about bed sharing that takes a wrong reason back.
CORRECTED, TAKEN_BACK = "corrected", "taken_back"
#: The part for a bed without any of the four reasons against it, of which at least two are denied.
NONE_OF_THESE = "none_of_these"
_HAZARDS = frozenset({"co_sleeping/alcohol", "co_sleeping/smoking", "co_sleeping/drugs_medicines", CO_SLEEPING_PREMATURE})
#: The part that says that one reason against sharing a bed is enough.
ONE_IS_ENOUGH = "one_of"
#: The part about a bed in place of a sofa.
TO_BED = "to_bed"
#: The part about a baby who was born on time.
ON_TIME = "on_time"
MOST_WORDS = 30
#: From this share on the next likeliest topic is what was meant.
_NEXT = 0.1
#: From this share on the classifier is believed without the word that a topic needs.
_SURE_OF_TOPIC = 0.9
#: The share from which a topic is worth a button, and what is offered besides.
_OFFER = 0.03
_ELSE = ("sleep_space/safest_place", "co_sleeping/is_it_safe")

_DRINK = r"(drink|drinks|drinking|drank|alcohol|booze|wine|beers?|lager|pints?|vodka|prosecco|bevv\w*)"
_SMOKE = r"(smok(e|es|er|ers|ed|ing)|fags?|cigs?|cigarettes?|vapes?|vaping|tobacco|patch|patches|gum|joints?|shisha|ashtray)"
_DRUGS = r"(drugs?|weed|cannabis|coke|cocaine|ket|ketamine|heroin|speed|mdma|spice|crack|medicines?|meds|medication|tablets|pills|codeine|painkillers)"
_SOFA = r"(sofa|settee|couch|armchair|arm chair|recliner)"
_EARLY = r"(prem\w*|early|preterm|small baby|tiny)"
_TWINS = r"(twins?|triplets|multiples|two babies|2 babies)"
_NEST = r"(nests?|pods?|positioner|docatot|dock a tot|sleepyhead)"
#: By topic, the words that are what it is about. It is never right where they are all denied.
WORDS: dict[str, str] = {
    "co_sleeping/alcohol": _DRINK,
    "support/alcohol_drugs": rf"({_DRINK}|{_DRUGS})",
    "protecting/drinking_and_breastfeeding": _DRINK,
    "co_sleeping/smoking": _SMOKE,
    "protecting/smoke_free": _SMOKE,
    "support/stop_smoking": _SMOKE,
    "co_sleeping/drugs_medicines": _DRUGS,
    "co_sleeping/sofa_armchair": _SOFA,
    CO_SLEEPING_PREMATURE: _EARLY,
    "baby_health/premature": _EARLY,
    "sleep_space/twins": _TWINS,
    "sleep_space/pods_nests": _NEST,
    DOMESTIC_ABUSE: r"(abus\w*|violen\w*|scared|afraid|hits?|hitting|hurts?|hurting)",
    "support/social_services": r"(social (services|workers?|care)|ss)",
    "sleep_space/bouncer_swing": r"(bouncer|swing|rocker)",
    "sleep_space/car_seat": r"(car ?seat)",
    "sleep_space/moses_basket": r"(moses|basket)",
    "sleep_space/pram": r"(pram|buggy|pushchair)",
    "sleep_space/sling": r"(sling|carrier)",
    "warmth/swaddling": r"(swaddl\w*)",
    "warmth/hot_weather": r"(hot|heatwave|warm)",
    "warmth/cold_weather": r"(cold|freezing)",
    "co_sleeping/siblings_pets": r"(dogs?|cats?|pets?|sibling\w*|brother|sister)",
}
#: Topics that say nothing to a message without one of these words, unless it leans on their own answer.
NEEDED: dict[str, str] = {
    CO_SLEEPING_PREMATURE: r"(prem\w*|preem\w*|early|preterm|pre term|weeker|small|tiny|little|low|light|weigh\w*|birth ?weight|\d+ ?(lb|lbs|kg|g|oz"
        r"|pounds?)|grams?|nicu|scbu|neonatal|special care|incubator|oxygen|corrected"
    r"|adjusted|due|gestation|born|weeks early|3[0-7] ?(w|wk|wks|week|weeks)|2[0-9] ?(w|wk|wks|week|weeks))",
    "sleep_space/twins": r"(twin\w*|triplet\w*|multiples|both|two|2|each other|together|pair|other one|brother|sister|they|them|theyre|their"
        r"|one of them|siblings?)",
    # "7 months i said. so tablet means no?" and "im scared to say anything" are what the classifier takes for a hidden pregnancy, after another answer.
    CONCEALED_PREGNANCY: r"(pregnan\w*|preggo|expecting|birth|born|bump|labour|due|scans?|midwi\w*|waters|contractions?|test|tests|period|periods|hid|hide|hides|hiding|hidden|secret"
        r"|knows|dont know about|find out|finds out|found out|told (no ?one|nobody|anyone|anybody)|tell (no ?one|anyone|anybody)|termination|abortion|kick\w*|belly|showing|trimester|far gone|weeks gone)",
}
#: Topics that are about a thing which the parent has, so that a denial of it takes the topic away at once.
_NOT_SAID = frozenset({"sleep_space/twins", "sleep_space/pods_nests", "sleep_space/car_seat", "sleep_space/bouncer_swing", "sleep_space/moses_basket", "baby_health/premature"})
_EARLY_TOPICS = frozenset({CO_SLEEPING_PREMATURE, "baby_health/premature"})
#: The same reason for not sharing a bed: with it gone, the question left is the bed.
_OF_THE_BED = frozenset({"co_sleeping/alcohol", "co_sleeping/smoking", "co_sleeping/drugs_medicines", CO_SLEEPING_PREMATURE, "co_sleeping/sofa_armchair", "protecting/smoke_free",
                         "support/alcohol_drugs", "support/stop_smoking", "support/social_services", "protecting/drinking_and_breastfeeding"})  # fmt: skip
_NO = (
    r"(no|not|nor|never|none|without|neither|nobody|no ?ones?|nothing|dont|doesnt|didnt|isnt|arent|wasnt|werent|aint|havent|hasnt|hadnt|do not"
    r"|does not|did not|is not|are not|zero|non)"
)
_FILLER = (
    r"(a|an|the|my|our|his|her|any|of|us|in|on|got|have|having|had|we|i|he|she|is|it|just|that|this|about|really|do|both|been|be|being|using"
    r"|with|going|want|wanting|talking|asking|even|been|ever|no"
    r"|single|drop|bit|household|scared|kind|sort|one)"
)
# "No more than two", "not since lunch", "not in the house": there was a drink, and there is a smoker.
_HALF = re.compile(
    r"\b(since|ago|before|until|till|yet|much|many|more than|only|just|except|apart from|any ?more|no longer|gave up|given up|quit|stopped"
    r"|near|around|in the (house|room|bedroom)|inside|indoors|in front"
    r"|earlier|yesterday|last night|after|drunk|tipsy|used to|anymore|at the minute|unless|sure|sometimes|usually|within|metres|meters"
    r"|outside|for|weeks?|days?|hours?|months?|often|always|really|too|heavy|heavily|if)\b"
)
#: "When I don't drink I get the shakes" denies nothing.
_SUPPOSED = re.compile(r"\b(when|whenever|if|once|unless|until|till|whether) (i|we|he|she|they|my \w+)( \w+)? $")
#: So many words after the thing denied may take the denial back.
_AFTER = 3
_BUT_ANOTHER = re.compile(
    r"\b(but|though|tho|only|just|except|and) (my |the |his |her )?(he|she|they|partner|husband|hubby|wife|dad|boyfriend|bf|oh|mum"
    r"|other half|fella|bloke|i|nan|grandad|in laws)( \w+)? (do|does|did|has|have|had|is|am|are|vapes?|"
    r"smokes?|drinks?|takes?)\b|\b(he|she|partner|husband|hubby|wife|dad|boyfriend|mum) (does|do|did|has|had)\b|\bonly (him|her|he|she|me|my)\b"
)
_ON_TIME = re.compile(
    r"\b(full ?term|at term|born (right )?on time|on (his|her|the|my|their) due date|overdue|over due|past (my|his|her|the) due date"
    r"|(born|was|were|delivered|came|arrived)( \w+){0,2} (at )?(3[7-9]|4[0-2])( (plus )?\d)?( (weeks?|wks?|wk|w))?(?! (old|now|\w+ old))\b"
    r"|(3[7-9]|4[0-2]) ?weeker)\b"
)
_NOT_QUITE = re.compile(
    r"\b(almost|nearly|not|wasnt|isnt|before|just under|prem\w*|preterm) (\w+ )?(full ?term|at term|term|on time|due|3[7-9])\b"
    r"|\b(iugr|growth restrict\w*|small|tiny|low birth|brother|sister|other one|(2\d|3[0-6]) ?(w|wk|wks|week|weeks|weeker))\b"
)
_POUNDS = re.compile(r"\b(\d{1,2}) ?(?:lbs?|pounds?)(?: ?(\d{1,2})(?: ?(?:oz|ounces))?)?\b")
_KILOS = re.compile(r"\b(\d(?:\.\d+)?) ?(?:kg|kilos?)\b|\b(\d{4}) ?(?:g|grams?)\b", re.I)
#: A birth weight up to this counts as small (kg; facts: 2.5 kg, 5 lb 8 oz).
_SMALL = 2.5
_ONE_BABY = re.compile(r"(no |nope |its |theres |i have |i only have |ive got |ive only got |we have )*(just|only|theres only|only got"
    r"|just the|only the) one( baby| of them| child)?( not two| not twins)?")
_IN_BED = re.compile(
    r"\b((in|next to|beside) w(ith)? (me|us)|in (my|our|the) bed|bed ?shar\w*|co ?sleep\w*|come in|bring (him|her|them) in|share|sharing"
    r"|sleep(s|ing)? with (me|us|him|her)|next to me|bed not|said bed|meant? bed|in bed|with no pillows)\b"
)
#: "Not what I meant, I meant in OUR bed."
_PUT_RIGHT = re.compile(r"\b(i me(an|ant)|not what i (meant|asked|said))\b")
_BED_WORD = re.compile(r"\b(bed|mattress)\b")
_BEDSIDE = re.compile(r"\b(bedside|snuz ?pod|snuz|next ?(2|to) ?me crib|next2me|side ?car)\b")


def denies(topic: str, text: str) -> bool:
    """Whether a message says that what a topic is about is not so, and nowhere that it is.

    Args:
        topic: the topic.
        text: the parent's words.
    """
    words = bare(text)
    if topic in (CO_SLEEPING_PREMATURE, "baby_health/premature") and _ON_TIME.search(words):
        return not _small(text) and _NOT_QUITE.search(words) is None
    if topic == "sleep_space/twins" and _ONE_BABY.fullmatch(words):
        return True
    thing = WORDS.get(topic)
    if thing is None or _BUT_ANOTHER.search(words):
        return False
    # "No, the twins" puts right what was heard.
    denied = re.compile(rf"\b(?!no (?:the|my|our|his|her|this|that|i mean|i meant) ){_NO}( {_FILLER}){{0,4}}(?: \w+ (?:or|nor))? {thing}\b(?: (?:or|nor|no|and) {thing}\b)?(?P<after>( \w+){{0,{_AFTER}}})")
    found = list(denied.finditer(words))
    if not found or any(_HALF.search(one.group(0)) or _SUPPOSED.search(words[: one.start()]) for one in found):
        return False
    rest = re.sub(rf"\b(asked|said|told you) (about )?(no |not )?{thing}\b", " ", denied.sub(lambda one: " " + one["after"], words))
    return re.search(rf"\b{thing}\b", rest) is None


def corrected(text: str, history: History, understood: Mapping[str, Any], earlier: Sequence[str] = ()) -> Understood | None:
    """What is left of a message once the thing it denies is taken away; `None` where it denies nothing that was answered or understood.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `ranking` as pairs of topic and share).
        earlier: the parent's messages before this one: what was told there is not taken back by a word.
    """
    words = bare(text)
    if not words or len(words.split()) > MOST_WORDS:
        return None
    topic = understood["topic"]
    before = history.last_answer.topic if history.last_answer else ""
    if topic == UNCLEAR and group_of(before) in ("co_sleeping", "sleep_space") and _PUT_RIGHT.search(words) and (_BED_WORD.search(words) or "in with us" in words):
        known = follow_up(text, history)
        return Understood(known[0], 1.0, CORRECTED, part=known[1]) if known else Understood(IS_IT_SAFE, 1.0, CORRECTED)
    denied = {one for one in WORDS if denies(one, text)}
    wrong = set(denied)
    unsure = understood.get("confidence", 0.0) < _SURE_OF_TOPIC
    if topic in NEEDED and topic != before and (before if topic == CONCEALED_PREGNANCY else unsure) and not re.search(rf"\b{NEEDED[topic]}\b", words):
        wrong.add(topic)
    if topic == CONCEALED_PREGNANCY and group_of(before) == "sleep_space" and (told := follow_up(text, history)) is not None:
        return Understood(told[0], 1.0, CORRECTED, part=told[1])  # "no, im pregnant, not tonight", said of a cot
    if not wrong & {topic, before}:
        return None
    if topic == DOMESTIC_ABUSE and group_of(before) == "support":
        return None  # A denial after that answer is for those who know about it.
    if CO_SLEEPING_PREMATURE in denied and {topic, before} & _EARLY_TOPICS and before in (*_EARLY_TOPICS, IS_IT_SAFE, NEVER_WHEN) and topic in wrong:
        return Understood(CO_SLEEPING_PREMATURE, 1.0, CORRECTED, part=ON_TIME)
    if before == SOFA_ARMCHAIR and SOFA_ARMCHAIR in wrong and _BED_WORD.search(words):
        return Understood(SOFA_ARMCHAIR, 1.0, CORRECTED, part=TO_BED)
    known = follow_up(text, history) if before and before not in wrong else None
    if known is not None:
        return Understood(known[0], 1.0, CORRECTED, part=known[1])
    if DOMESTIC_ABUSE in wrong:
        return None
    if topic not in wrong and group_of(topic) != "chat" and not understood["how"].endswith("offered"):
        return None  # The classifier heard what is left.
    if _BEDSIDE.search(words):
        return Understood(BEDSIDE_CRIB, 1.0, CORRECTED)
    if before in _HAZARDS - wrong and wrong & _HAZARDS:
        return Understood(NEVER_WHEN, 1.0, CORRECTED, part=ONE_IS_ENOUGH)
    if before not in wrong and "co_sleeping" not in (group_of(topic), group_of(before)) and not _IN_BED.search(words) and len(wrong & _HAZARDS) < 2 and topic not in NEEDED and topic not in _NOT_SAID:
        return None  # "Carbon monoxide 8 and I don't smoke" is about smoke all the same.
    bed = _of_the_bed(wrong, history, earlier)
    of_a_bed = "co_sleeping" in (group_of(topic), group_of(before)) or len(wrong & _HAZARDS) > 1
    if bed is not None and ((bed.part and of_a_bed) or _IN_BED.search(words) or before == IS_IT_SAFE):
        return bed
    left = [(one, share) for one, share in understood.get("ranking") or () if _may_be_meant(one, wrong)]
    if left and left[0][1] >= _NEXT:
        return Understood(left[0][0], left[0][1], CORRECTED, offers=tuple(one for one, _ in left[1:3]))
    spoken_of = [said.topic for turn in reversed(history.turns) for said in turn.said if _may_be_meant(said.topic, wrong)]
    likely = [one for one, share in left if share >= _OFFER and group_of(one) != "support"]
    return bed or Understood(UNCLEAR, 1.0, CORRECTED, offers=tuple(dict.fromkeys([*spoken_of[:1], *likely, *_ELSE]))[:3])


def _of_the_bed(wrong: set[str], history: History, earlier: Sequence[str]) -> Understood | None:
    """Bed sharing itself, where a reason against it was denied."""
    if not wrong & _OF_THE_BED:
        return None
    if any(re.search(rf"\b{WORDS[one]}\b", bare(text)) and not denies(one, text) for text in earlier for one in _HAZARDS):
        return Understood(IS_IT_SAFE, 1.0, CORRECTED)  # "I had 3 beers", then "no drink": the check asks.
    if len(wrong & _HAZARDS) > 1:
        return Understood(IS_IT_SAFE, 1.0, CORRECTED, part=NONE_OF_THESE)
    # Sorry is said where the wrong answer was given, not where it was only about to be.
    given = {said.topic for turn in history.turns[-3:] for said in turn.said} & wrong
    return Understood(IS_IT_SAFE, 1.0, CORRECTED, part=TAKEN_BACK if given else "")


def _may_be_meant(topic: str, wrong: set[str]) -> bool:
    return topic not in wrong and group_of(topic) not in ("chat", "emergency")


def _small(text: str) -> bool:
    """Whether a birth weight in the words is one that counts as small."""
    text = re.sub(r"['’‘]", "", text.lower())
    pounds = [int(found[1]) * 0.4536 + int(found[2] or 0) * 0.02835 for found in _POUNDS.finditer(text)]
    kilos = [float(found[1]) if found[1] else int(found[2]) / 1000 for found in _KILOS.finditer(text)]
    return any(weight <= _SMALL for weight in pounds + kilos)
