"""Who is it? "ME not the baby" after an answer for the baby is believed: what was told before is then read as the parent's own body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from safer_sleep.advice.topic_ids import DOMESTIC_ABUSE, MIDWIFE, SELF_HARM
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.disclosed.hurt_me import done_to_me, the_baby_too
from safer_sleep.conversation.history import IS_IT_NOW, OVER_AND_ASKED, History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.other_dangers import look
from safer_sleep.safety.red_flags import detect

#: Where the parent is asked what it is, if nothing that was told before says so.
WHAT_IS_IT = ("support/midwife", "mother_me")
#: Answers to which "me, not the baby" is said as well.
_OF_OTHERS = ("support/out_of_hours", "support/midwife", "support/health_visitor")
#: How many of the parent's messages may hold what it is.
_MESSAGES = 4
_BABY = r"(?:the |my |our )?(?:baby|babys|babies|bub|lo|child|son|daughter|him|her|his|hers|them)"
_ME = re.compile(
    rf"\b(?:me|myself|mine|mum|mums|the mum|mother) (?:and )?not {_BABY}\b|\bnot {_BABY}\b,? (?:but )?(?:its |it is |thats |i mean |i meant )?(?:me|mine|myself)\b"
    rf"|\b(?:my|mine)\b.{{0,30}}\bnot {_BABY}\b|\bi (?:mean|meant|am talking about|was talking about|said) (?:me|myself)\b"
    rf"|\b(?:its|it is|this is|thats) (?:about )?(?:me|my (?:chest|leg|head|throat|body|breathing|temp|temperature|own))\b.{{0,20}}\bnot {_BABY}\b"
    rf"|\bim (?:\w+ ){{1,3}}not {_BABY}\b|\bits me\b.{{0,12}}\bim (?:ill|poorly|shaking|bleeding|bad|worse)\b|\bim the mum\b"
    r"|\b(?:its|it is) me (?:thats|who is|whos|that is)\b|\bim the one (?:thats|who is|whos|that is|poorly|ill|bad)\b"
    rf"|\b{_BABY}(?: is|s)? (?:fine|ok|okay|well|alright|good)\b,? (?:but )?(?:its|it is) (?:me|mine|my)\b"
)
#: "It was me not the baby who fell asleep" tells who slept.
_SLEEP = re.compile(r"\b(asleep|sleep|sleeping|slept|awake|tired|bed|smokes?|smoked|drank|drink|drunk|cot|feeding|eats?|wakes?|cold|snor\w+)\b")


#: "No, the BABY. The baby's breathing", after the card for the mother's own body.
_THE_BABY = re.compile(r"^(?:(?:no|not me|nope|not mine|i mean|i meant|its|it is|thats|im talking about|sorry|oh|god|omg|wait|what) )*(?:the|my) (?:baby|babys|son|daughter|little one|newborn)\b|\b(?:it is|its|i mean|i meant|i said|about) (?:the|my) (?:baby|babys|son|daughter)\b|\bnot me\b")
_NOT_THE_BABY = re.compile(rf"\b(?:not|isnt) (?:about )?{_BABY}\b|\b{_BABY}(?: is|s)? (?:fine|ok|okay|well|alright|asleep|good|due)\b")
_IS_ILL = re.compile(r"\b(breath\w*|blue|grey|pale|floppy|limp|hot|temp\w*|fever|fit|fits|shak\w*|jerk\w*|bleed\w*|blood|rash|sick|vomit\w*|wake|waking|sleepy|drowsy|stops|quick|pauses|grunt\w*|ribs|cough\w*|chok\w*|yellow|stiff)\b")
#: A breath that is not right, of a baby; a grown-up named beside it, or the writer's own, is another matter.
_BREATHES_BADLY = re.compile(r"\b(?:he|hes|she|shes|baby|babys|him|her|lo|the little one)\b.{0,20}\bbreath\w*\b.{0,40}\b(?:funny|weird|strange|odd|fast|quick|stops?|stopping|pauses?|noisy|hard|heavy|wrong|shallow|different|not right)\b|\b(?:funny|weird|fast|quick|odd|strange)\b.{0,10}\bbreathing\b")
_A_GROWN_UP = re.compile(r"\b(?:wife|wifes|partner|girlfriend|husband|missus|gf|mum|mam|sister|she (?:gave birth|had (?:the|a|our) baby|had a section)|stitches|section|postpartum|pregnant|gave birth)\b")
_OWN = re.compile(r"\b(?:i|im|ive|my|me)\b(?! (?:went|picked|looked|checked|noticed|think|can|heard|hear|see|rang|worried|am))")


def the_baby_breathes_badly(text: str, earlier: Sequence[str], dangers: Mapping[str, float]) -> bool:
    """Whether a model that hears the mother's own danger has heard a baby's breath: "shes breathing funny, quick then stops"."""
    found = max(dangers, key=dangers.__getitem__, default="")
    words = bare(text)
    of_a_grown_up = any(_A_GROWN_UP.search(bare(said)) for said in (*earlier[-_MESSAGES:], text))
    return found.startswith(MIDWIFE) and _BREATHES_BADLY.search(words) is not None and not of_a_grown_up and not _OWN.search(words)


def the_baby_not_me(text: str, earlier: Sequence[str], history: History) -> Understood | None:
    """The baby's emergency, or whether it is one, where the mother's card was meant for the baby. Arguments as for `me_not_the_baby`."""
    before, words = history.last_answer, bare(text)
    of_hers = before is not None and before.topic == MIDWIFE and before.part.startswith("mother_") and history.open_emergency is None
    if not of_hers or not _THE_BABY.search(words) or _NOT_THE_BABY.search(words):
        return None
    if any(_IS_ILL.search(bare(said)) for said in (*earlier[-2:], text)):
        return Understood("emergency/seriously_ill", 1.0, "the baby, not me")
    return Understood(UNCLEAR, 1.0, "asked: the baby, not me", part=IS_IT_NOW, offers=("emergency/seriously_ill",))


def me_not_the_baby(text: str, earlier: Sequence[str], history: History) -> Understood | None:
    """The parent's own danger where they say that an answer for the baby was meant for them; `None` if they do not.

    Args:
        text: the parent's words.
        earlier: the parent's earlier messages.
        history: the conversation before this message.
    """
    before, words = history.last_answer, bare(text)
    taken_wrong = before is not None and (group_of(before.topic) in ("emergency", "baby_health") or before.topic in _OF_OTHERS)
    if not taken_wrong or not _ME.search(words) or _SLEEP.search(words):
        return None
    flag = detect(text, earlier)
    if flag is not None and flag.certain:
        return None
    if before.topic == SELF_HARM:
        return Understood(SELF_HARM, 1.0, "me, not them")  # "It is me, not him": of thoughts of dying, and no illness of the body.
    if done_to_me(earlier):
        if the_baby_too(text):
            return None
        # What only the models took for a baby's harm was never one; what a sure rule saw stays open.
        return Understood(DOMESTIC_ABUSE, 1.0, OVER_AND_ASKED if history.doubted else "me, not the baby")
    said = [*earlier, text]
    for place in range(len(said) - 1, max(len(said) - 1 - _MESSAGES, -1), -1):
        seen = look(said[place], said[:place])
        if seen is not None:
            return Understood(seen.topic, 1.0, f"me, not the baby: {seen.rule}", part=seen.part)
    return Understood(WHAT_IS_IT[0], 1.0, "me, not the baby", part=WHAT_IS_IT[1])
