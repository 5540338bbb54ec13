"""Who is it? "ME not the baby" after an answer for the baby is believed: what was told before is then read as the parent's own body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.disclosed.hurt_me import ABUSE, done_to_me, the_baby_too
from safer_sleep.conversation.history import OVER_AND_ASKED, History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.other_dangers import look
from safer_sleep.safety.red_flags import detect

SELF_HARM = "emergency/self_harm"
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
        return Understood(ABUSE, 1.0, OVER_AND_ASKED if history.doubted else "me, not the baby")
    said = [*earlier, text]
    for place in range(len(said) - 1, max(len(said) - 1 - _MESSAGES, -1), -1):
        seen = look(said[place], said[:place])
        if seen is not None:
            return Understood(seen.topic, 1.0, f"me, not the baby: {seen.rule}", part=seen.part)
    return Understood(WHAT_IS_IT[0], 1.0, "me, not the baby", part=WHAT_IS_IT[1])
