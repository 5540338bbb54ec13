"""A baby who sleeps this minute in a thing that is no bed: "dropped off in his car seat and I've carried him in, still in it", "spark out in the bouncer".

The classifier hears the room, the telly or the waking; a model hears a baby who will not wake. Both answers leave the baby where they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import BOUNCER_SWING, CAR_SEAT, SLING
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

#: The part that says to lift them out now, and what is said where that was read just before.
ALREADY, AGAIN = "already", {BOUNCER_SWING: "wake_them", CAR_SEAT: ""}
#: A longer message is a story.
_MOST_WORDS = 50
#: In so many messages before this one the seat is still the one that is meant.
_LASTS = 3

_SEATS = {
    CAR_SEAT: re.compile(r"\b(?:car ?seats?|carseat|infant carrier|maxi ?cosi)\b"),
    BOUNCER_SWING: re.compile(r"\b(?:bouncers?|bouncy ?(?:chair|seat)?|baby ?bouncer|swings?|swing ?chair|rockers?|rocking (?:seat|cradle)|baby ?chair|inclined sleeper|sloped sleeper|jumperoo|bumbo)\b"),
    SLING: re.compile(r"\b(?:sling|baby ?carrier)\b"),
}
_ASLEEP = re.compile(
    r"\b(?:asleep|sleeping|kipping|napping|snoozing|dozing|zonked(?: out)?|spark(?:ed)? out|sparko|conked out|flat out|out for the count|out cold|dead to the world|sleeping like a log"
    r"|(?:dropped|drifted|nodded|gone|went|dozed|popped|conked|zonked) (?:right |straight |just )?(?:off|out|to sleep)|(?:fell|fallen|falling|dropped|went) (?:fast |sound |straight )*(?:asleep|to sleep))\b"
)
#: Of this minute: it is told so, it has just come about, or leave is asked for it.
_NOW = re.compile(
    r"\b(?:(?:hes|shes|theyre|babys|(?:he|she|they|baby|dd|ds|lo|girl|boy|son|daughter) (?:is|are|has|have))(?: \w+){0,3} (?:asleep|sleeping|kipping|napping|snoozing|dozing|zonked|out|off|in (?:it|there|his|her|the))"
    r"|still (?:in|asleep|sleeping|there|strapped)|(?:right )?now|just (?:dropped|nodded|gone|dozed|fell|fallen|drifted)|carried (?:him|her|them|it) in|got (?:home|in|back)|^(?:\w+ ){0,8}(?:dropped|nodded|drifted|dozed|conked)"
    r"|(?:do|can|should|shall|could|have|need|want|wanna|heart|ok|alright|dare) (?:i |to |we )?(?:just |not )?(?:let|leave|keep|move|shift|wake|disturb|lift|transfer) (?:him|her|them|baby|the baby))\b"
)
#: How it always is, a thing that may come, and what is over.
_NOT_NOW = re.compile(
    r"\b(?:always|usually|sometimes|often|every|whenever|(?:when|if|once) (?:he|she|they|baby|my|hes|shes|it|its)|only (?:ever )?(?:sleeps?|naps?|settles?|way|place|thing)|will only|wont|tends?|loves?|likes|can (?:he|she|they|a|my|babies|baby|newborns?)|(?:sleeps|naps|goes) |used to|keeps? (?:falling|nodding|dropping)|yesterday|last (?:night|week|time)|this morning|earlier|ago|woke|woken|wakes|awake|moved|lifted|took (?:him|her)|years?)\b"
)
_LEANS = re.compile(r"\b(?:(?:still|fast|hes|shes|theyre|asleep|leave (?:him|her|them)|left (?:him|her|them)|stay|be|sleep|sleeping|is) (?:\w+ )?(?:in|on) (?:it|there)|in it (?:like |right )?now|(?:wake|lift|move|shift|disturb|get|take) (?:him|her|them|baby)(?: out)?|(?:leave|let) (?:him|her|them)|sleeping like a log|(?:still|fast|sound) asleep|when do i (?:have to |need to )?(?:lift|move|take|get))\b")
#: On the way the car seat is the right place.
_ON_THE_ROAD = re.compile(r"\b(?:driv\w+|motorway|traffic|on (?:the|our|my) (?:road|way|m\d+)|journey|services|passenger|mins? (?:left|to go|from home)|in the car(?! ?seat)|still travel\w*|plane|flight|train|bus|walk\w*|pram|buggy|stroller|next door|park(?:ed)?)\b")
#: The baby elsewhere, another child, or a word of an illness or a danger: others know better.
_NOT_THIS = re.compile(
    r"\b(?:in (?:the|his|her|a|their) (?:own )?(?:cot|crib|moses|basket|bed|next to me|carrycot)|toddler|year old|yr old|limp|floppy|blue|grey|gray|pale|purple|lips|breath\w*|gasp\w*|slump\w*|chin|wont wake|cant wake|not waking|hard to wake|unresponsive|fever|temp\w*|sick|vomit\w*|fell|fall(?!en (?:asleep|fast))|tipped|strap\w* (?:round|around)|neck|noise|noises|grunt\w*"
    r"|floor is|doll|colour|drained|white|rockit|off (?:his|her) (?:tea|milk|food|feeds)|on the handle|slipped|tripped|bump\w*|bang\w*|alone in (?:the )?(?:car|house)|hot car|boiling|locked|died|dead|drunk|drink\w*|wine|beers?|jabs?)\b"
)


def asleep_in_a_seat(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for a baby who sleeps in a seat, swing or sling now; `None` where none is told of.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first: the seat may be named there.
        history: the conversation before; what was just read is not said again.
    """
    words = bare(text)
    if len(words.split()) > _MOST_WORDS or _NOT_THIS.search(words):
        return None
    seat = _sleeps_in(words) or (_told_before(earlier) if _LEANS.search(words) and not _NOT_NOW.search(words.replace("when do i", "do i")) else None)
    if seat is None or (seat == CAR_SEAT and _ON_THE_ROAD.search(words)):
        return None
    before = history.last_answer
    if seat == SLING:
        return (SLING, "") if before is None or before.topic != SLING else None
    said = before is not None and before.topic == seat and before.part == ALREADY
    return seat, AGAIN[seat] if said else ALREADY


def _sleeps_in(words: str) -> str | None:
    """The answer for the seat in which a baby sleeps now, by one message."""
    if not _ASLEEP.search(words) or not _NOW.search(words) or _NOT_NOW.search(_ASLEEP.sub(" ", words)):
        return None
    return next((topic for topic, seat in _SEATS.items() if seat.search(words)), None)


def _told_before(earlier: Sequence[str]) -> str | None:
    """The answer for the seat that one of the last messages named, with a baby who fell asleep there."""
    for said in reversed(earlier[-_LASTS:]):
        words = bare(said)
        seat = next((topic for topic, named in _SEATS.items() if topic != SLING and named.search(words)), None)
        if seat is not None:
            return seat if _ASLEEP.search(words) and not _NOT_THIS.search(words) and not (seat == CAR_SEAT and _ON_THE_ROAD.search(words)) else None
    return None
