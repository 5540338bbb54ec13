"""Somebody else's child, or somebody else's bed: the reply speaks of that child, and of whom to ring, not of "your baby"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from safer_sleep.advice.topic_ids import WORRIED_ABOUT_CHILD
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.whereabouts import PLACE
from safer_sleep.conversation.words import bare
from safer_sleep.directory.place import KNOWN

_MOST_WORDS = 40

_FRIEND = (
    r"((best |good |close |old |little |big |younger |older |step )*(friend|mate|bestie|sister|sis|brother|bro|cousin|neighbour|neighbor|colleague|workmate|auntie|aunt|uncle|niece|nephew|flatmate"
    r"|(sister|brother|daughter|son) in law|lad|girl|lady|woman|couple|family)s?)"
)
_LITTLE_ONE = r"(babys?|babies|newborns?|bubba|(wee|little|tiny) (one|boy|girl|lad)|sons?|daughters?|kids?|toddlers?|twins|child|children|\w+ (week|month) old)"
_THEIRS = re.compile(
    rf"\b(my|our|a|an|the|his|her|this|some|one of my) {_FRIEND}\b.*\b(her|his|their|the|a) (own |new |little |poor |\w+ )?{_LITTLE_ONE}\b"
    rf"|\b(my|our|a|the|his|her) {_FRIEND} (\w+ )?{_LITTLE_ONE}\b|\b(my|our) {_FRIEND}( \w+){{0,3}} (co ?sleeps?|bed ?shares?)\b|\b(next doors|(her|his|their) (\w+ )?{_LITTLE_ONE} (is|sleeps|was)\b.*\b(my|our) {_FRIEND})\b"
)
#: The writer's own baby is in it, or the writer is.
_MINE = re.compile(
    r"\b(my|our) (own )?(baby|babies|newborn|son|daughter|little (one|boy|girl)|lo|toddler|twins|kids?|child)\b|\bmine\b|\b(looks? after|minds?|has|have|babysits?|watch(es)?) "
    r"(him|her|them|us|my|our)\b|\b(can|should|could) (i|we)\b|\bmy (baby|bed)\b|\b(says?|said|thinks?|told|reckons?|recommended|told me|does it)\b"
)
_RISKY_PLACE = re.compile(r"\b(sofa|settee|couch|armchair|recliner|chair)\b")
_RISKY_STATE = re.compile(r"\b(drunk|drinks?|drinking|drank|wines?|beers?|vodka|gin|pissed|hammered|wasted|tipsy|stoned|weed|spliff|joint|cannabis|coke|cocaine|heroin|drugs?|high|methadone|smok\w*|vapes?)\b")
_SLEEP = re.compile(r"\b(sleep|sleeps|co ?sleeps?|bed ?shares?|sleeping|asleep|slept|nap|naps|bed|dozes?|dozing|passes out|pass out|passed out|crashes|crashed|kips?)\b")

#: Somebody seen in a shop or street.
_SEEN = re.compile(
    r"\b(saw|seen|just saw|watched|witnessed|see) (a|an|this|some|someone|somebody|one|the) ?(\w+ )?(woman|man|bloke|mum|mam|dad|lady|girl|lad|couple|guy|parent|person|teenager|fella|nan|grandad|neighbour)?"
    r"( \w+){0,2} (shak\w+|hit\w*|smack\w*|slap\w*|drag\w*|kick\w*|throw\w*|threw|yank\w*|grab\w*|punch\w*|scream\w* at|shout\w* at|rough|hurt\w*)\b"
)
_SEEN_KNOWN = re.compile(
    rf"\b(saw|seen|watched|heard) (my|our|the) {_FRIEND}( \w+){{0,2}} (shak\w+|hit\w*|smack\w*|slap\w*|kick\w*|throw\w*|threw|punch\w*|hurt\w*|drag\w*) (her|his|their|the) (\w+ )?{_LITTLE_ONE}\b"
)
#: The writer's own, and over.
_LAPSE = re.compile(r"\bi (left|forgot) (him|her|them|my baby|the baby|baby)\b|\bi (went|popped|nipped|fell) .*\b(he|she|they|baby) (was|were)\b")
_MY_HOUSEHOLD = re.compile(r"\bmy (husband|wife|partner|boyfriend|girlfriend|bf|gf|ex|mum|mam|dad|nan|mil|mother in law|stepdad|baby|son|daughter|little one)\b")


#: The grown-ups next door have gone and left the child.
_GONE_OUT = re.compile(
    r"\b(they|theyve|theyre|shes|hes|she|he|neighbours?|parents?|mum|dad|mother|father|both)( have| has| are| is| ve)? ?(all |both |just )?(gone (out|off|away)|went out|driven off|drove off"
    r"|left (it|him|her|them|the (baby|kids?|child|toddler))|not (in|there|home))\b|\b(car|van) (is |has |s )?gone\b|\b(no ?one|nobody)( else)? (is )?(in|home|there|answering)\b"
    r"|\b(left|home|there|in there) (all )?(alone|on (its|his|her|their) own)\b"
)
#: The writer is family, and not the one who has the baby.
_LOOKS_ON = re.compile(r"\b(im|i am|as) (the |a |his |her |their |babys )?(nan|nana|nanna|nanny|gran|granny|grandma|grandmother|grandad|grandfather|grandparents?|aunt\w*|uncle)\b|\bmy (grand(son|daughter|child|baby|kids|children))\b")
_THEIR_CHILD = re.compile(r"\bmy (son|daughter|sister|brother)s? (girlfriend|boyfriend|partner|wife|husband)\b")
_OF_THE_FAMILY = re.compile(r"\b(she|he|they|shes|hes|girlfriend|boyfriend|daughter|son|daughter in law|son in law|mum|dad)\b")
_I_DRINK = re.compile(r"\bi(m|ve| am| have| was)? (\w+ )?(drink|drank|drunk|drinking|smoke|smoked|smoking|tipsy|stoned|high|vape)\b|\bi (\w+ )?had (a|some|two|three|\d)\b")
_QUIET = re.compile(r"\b(stopped|gone quiet|quiet|silent|not crying|cant hear|leave it)\b")
_NUMBER = re.compile(r"\b(numbers?|who (do|can|should) i (ring|call|phone|tell)|ring who)\b")
_I_DID = re.compile(r"\b(i|we|ive|weve) (have )?(left|popped|nipped|went|gone|was)\b|\bmy (partner|husband|wife|ex)\b")


#: What such a worry is hardly ever told without.
_A_RISK = re.compile(
    r"\b(worr\w+|concern\w*|neighbou?rs?|next door|upstairs|shout\w*|scream\w*|hit\w*|smack\w*|slap\w*|shak\w+|shook|hurt\w*|harm\w*|abus\w*|drunk|drink\w*|drank|stoned|drugs?|weed|high|wine|pissed|alone|left|leav\w*|unattended|neglect\w*|bruis\w*|marks?|report\w*|social|council|nspcc|police|court|unsafe|danger\w*|at risk"
    r"|sofa|settee|smok\w*|contact|overnights?|having (him|her)|(say|saying) (something|anything)|interfere|hungry|dirty|cold|cry\w*|rough|threat\w*|boyfriend|forgot\w*|locked|home|on (his|her|its|their) own|ring (someone|somebody)|(her|his|their|friends?|sisters?|someone elses) (baby|newborn|kids?|child|little one))\b"
)


def names_a_risk(text: str) -> bool:
    """Whether a message holds one word of what makes a child one to worry about: "shes ofsted" and "dont tell her" do not."""
    return _A_RISK.search(bare(text)) is not None


def seen_or_told(text: str, history: History, understood: Mapping[str, Any]) -> tuple[str, str] | None:
    """The part of the answer about a child one worries about, where the words are about another family's; `None` for the rest.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `how`).
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving:
        return None
    if _SEEN_KNOWN.search(words) and not _MY_HOUSEHOLD.search(words):
        return WORRIED_ABOUT_CHILD, "next_door"
    if understood["topic"] == WORRIED_ABOUT_CHILD and _LAPSE.search(words):
        return WORRIED_ABOUT_CHILD, "mine"
    if _SEEN.search(words) and not _MY_HOUSEHOLD.search(words):
        return WORRIED_ABOUT_CHILD, "saw_it"
    before = history.last_answer
    if before is not None and before.topic == WORRIED_ABOUT_CHILD and (understood.get("place") or {}).get("kind") == KNOWN and _NUMBER.search(words):
        return WORRIED_ABOUT_CHILD, PLACE
    if before is not None and before.topic == WORRIED_ABOUT_CHILD and any(turn.part in ("theirs_alone", "alone_quiet") for turn in history.turns[-3:]) and _QUIET.search(words):
        return WORRIED_ABOUT_CHILD, "alone_quiet"
    if before is not None and before.topic == WORRIED_ABOUT_CHILD and _GONE_OUT.search(words) and not _I_DID.search(words):
        return WORRIED_ABOUT_CHILD, "theirs_alone"
    # A grandparent tells of whoever has the baby: "his girlfriend she drink every day".
    drunk = _RISKY_STATE.search(words) is not None and not _I_DRINK.search(words)
    if drunk and _OF_THE_FAMILY.search(words) and (_LOOKS_ON.search(words) or _THEIR_CHILD.search(words)) and history.open_emergency is None:
        return WORRIED_ABOUT_CHILD, "their_bed" if _SLEEP.search(words) else ""
    if drunk and before is not None and before.topic == WORRIED_ABOUT_CHILD and _SLEEP.search(words) and re.search(r"\b(she|he|they|shes|hes|theyre)\b", words) and re.search(r"\b(baby|her|his|their)\b", words):
        return WORRIED_ABOUT_CHILD, "their_bed"
    about_sleep = group_of(understood["topic"]) not in ("support", "emergency") or understood["topic"] in (UNCLEAR, WORRIED_ABOUT_CHILD)
    if about_sleep and _THEIRS.search(words) and not _MINE.search(words) and _SLEEP.search(words) and (_RISKY_PLACE.search(words) or _RISKY_STATE.search(words)):
        return WORRIED_ABOUT_CHILD, "their_bed"
    return None
