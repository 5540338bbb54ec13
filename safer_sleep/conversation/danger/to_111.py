"""Signs that mean 111 and no ambulance, in parents' own words: yellow skin in a baby who wakes for feeds, milk that shoots across the room.

"Is this happening now?" with 999 above it is asked of what a midwife had named, and the classifier offers help with feeding.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import CRYING, REFLUX
from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.danger.illness import HOW_ILL
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood

_FORCEFUL = "normal_sick"
#: The rule that sees yellow skin and asks.
_JAUNDICE = "jaundice"
#: From this share the models hear more than the word.
_MORE_THAN_THAT = 0.6
_LASTS, _MOST_WORDS = 3, 40

_YELLOW = re.compile(r"\b(?:jaundic\w*|yellow\w*)\b(?! (?:poo\w*|nappy|nappies|sick|vomit|snot|blanket|vest|babygro|bag|light))")
#: Of the skin, and of no room thermometer or mattress.
_OF_THE_SKIN = re.compile(r"\bjaundic\w*\b|\b(?:hes|shes|he is|she is|baby is|babys|baby|gone|going|looks?|looking|bit|still|skin|face|eyes?|whites) (?:\w+ ){0,2}?yellow(?:y|ish)?\b(?! (?:poo\w*|sick|vomit|snot|blanket|vest|bag|light))|\byellow(?:y|ish)? (?:skin|face|eyes?|legs|tummy|went to (?:her|his) (?:legs|eyes|tummy|chest))\b")
#: Yellow that has spread, told in the next message.
_SPREADS = re.compile(r"\b(?:legs?|tummy|belly|chest|arms?|knees?|feet|toes|eyes?|whites|hands|palms|all over|further|spread\w*|stops at|deeper|darker|more yellow)\b")
#: What makes it more than yellow skin: first what is well is taken away, so that "waking for feeds" is not "waking".
_WELL = re.compile(r"\b(?:(?:wakes|waking|wakes up|woke|wakes herself|wakes himself) for (?:her |his |their |all )?(?:feeds?|milk|bottles?)(?: on (?:her|his) own)?|(?:feeding|feeds|weeing|wee|pooing|nappies|napping|drinking)(?: is| are)* (?:ok|okay|fine|well|good|normal\w*|lots)|not (?:floppy|drowsy|sleepy|ill|hot)|no (?:fever|temp\w*)|not (?:an |a )?emergency)\b")
_ILL = re.compile(
    r"\b(?:sleepy|drows\w*|floppy|limp|wake|waking|woken|letharg\w*|(?:not|wont|isnt|hardly|barely|stopped|refus\w*|off) (?:\w+ )?(?:feed\w*|fed|suck\w*|drink\w*|latch\w*|milk)|high pitch\w*|shrill|odd cry|weird cry|arch\w*|fit|fits|jerk\w*|stiff|pale|blue|grey|breath\w*|hot|fever|temp\w*|cold"
    r"|vomit\w*|sick|prem\w*|born today|yesterday born|hours old|day old|1 day|one day|first day|24 hours|white poo|pale poo|chalky|clay|dark wee|brown wee|bleed\w*|blood|unresponsive|rash|lips|emergency|999|all (?:the )?time sleep|sleep\w* (?:lots|all|more|too)|not want\w*|squeeze|chalk\w*|bled|cry|cries|weak\w*|strength|rouse\w*|sucks?|no (?:drink|milk|feed\w*)|sleep only|only sleep\w*|slept|falls? asleep|bothered|sallow|posset|custard|egg|cradle cap|gunk\w*|sticky|monitor|prayer)\b"
)

#: A hair wound round a toe; with a colour beside it a rule is sure of it.
_LOOK = "pain"
_HAIR = re.compile(r"\b(?:hairs?|thread|strand|cotton) (?:\w+ ){0,3}?(?:round|around|wrapped|wound|tight\w*|tangled) (?:\w+ ){0,2}?(?:toes?|fingers?|thumb|penis|willy|winky)\b|\b(?:toes?|fingers?|penis|willy) (?:\w+ ){0,4}?(?:hair|thread) (?:\w+ )?(?:round|around|wrapped|wound|tight)\b")
_OFF_AGAIN = re.compile(r"\b(?:got|came|come|cut|took|pulled|is|its) (?:it |them )?(?:off|out|gone|loose|undone)\b|\b(?:how|what if|could|can|prevent|stop)\b")

_SHOOTS = re.compile(
    r"\b(?:projectile|(?:shoots?|shot|shooting|flies|flew|fires|fired|sprays?|sprayed|spurts?|squirts?) (?:right |straight |all |it |back )?(?:out|across|over|up)|(?:hits?|hit|reaches|reached|up) the (?:wall|floor|telly|tv|ceiling|door|other side)|across the room|like a (?:fountain|hose|tap|jet|geyser)|exorcist)\b"
)
_SICK = re.compile(r"\b(?:sick|sicky|vomit\w*|throw\w* up|threw up|chuck\w* up|puk\w*|milk|feeds?|dribble|posset\w*|reflux|bring\w* (?:it |everything )?(?:back )?up|spit up)\b")
_POO = re.compile(r"\b(?:poo\w*|nappy|nappies|wee|weed|pee|let ?down|boobs?|breasts?|nipples?|my milk|pump\w*|teat|bottle (?:shoots|sprays)|toy|ball)\b")
_WORSE = re.compile(r"\b(?:green|blood\w*|bile|wet|sunk\w*|landed|awake|asleep|slower|floppy|limp|drows\w*|wake|waking|sleepy|quiet|grey|blue|pale|breath\w*|dry|wet napp\w*|no wee|sunken|fever|hot|temp\w*|swallowed|chok\w*)\b")


def yellow_skin(m: Message) -> Understood | None:
    """"She's gone a bit yellow, 6 days": the list that names 111 for it, and 999 for a baby too sleepy to feed. `None` where any sign stands beside it.

    Args:
        m: the message.
    """
    if m.flag is not None and (m.flag.certain or m.flag.rule != _JAUNDICE):
        return None
    words = bare(m.text)
    told = [bare(said) for said in m.earlier[-_LASTS:]]
    # What has spread is told without the word.
    before = any(_OF_THE_SKIN.search(said) for said in told)
    yellow = m.flag is not None or _OF_THE_SKIN.search(words) is not None or (before and (_SPREADS.search(words) or _YELLOW.search(words)) is not None)
    u = m.understood
    another = u["how"].endswith("clear") and group_of(u["topic"]) not in ("baby_health", "emergency", "support", "chat")
    more = another or any(_ILL.search(_WELL.sub(" ", said)) for said in (*told, words))
    if not yellow or more or len(words.split()) > _MOST_WORDS or sum(m.shares.values()) >= _MORE_THAN_THAT:
        return None
    return Understood(HOW_ILL, 1.0, "yellow skin")


def hair_round_a_toe(m: Message) -> Understood | None:
    """"There's a hair round her toe", of whatever colour: the part that sends to A&E.

    Args:
        m: the message.
    """
    words = bare(m.text)
    told = m.flag is None and _HAIR.search(words) is not None and not _OFF_AGAIN.search(words) and len(words.split()) <= _MOST_WORDS
    return Understood(CRYING, 1.0, "a hair round a toe", part=_LOOK) if told and sum(m.shares.values()) < _MORE_THAN_THAT else None


def forceful_sick(m: Message) -> Understood | None:
    """"It shoots out, hits the wall", of milk: the part that says 111 for forceful sick. `None` where any worse sign stands beside it.

    Args:
        m: the message.
    """
    words = bare(m.text)
    told = " . ".join(bare(said) for said in m.earlier[-2:])
    if m.flag is not None and (m.flag.certain or m.flag.rule != "vomiting_hard"):
        return None
    sick = _SHOOTS.search(words) and (_SICK.search(words) or _SICK.search(told)) and not _POO.search(words)
    if not sick or _WORSE.search(words) or len(words.split()) > _MOST_WORDS or sum(m.shares.values()) >= _MORE_THAN_THAT:
        return None
    before = m.history.last_answer
    again = before is not None and (before.topic, before.part) == (REFLUX, _FORCEFUL)
    return Understood(HOW_ILL, 1.0, "forceful sick") if again else Understood(REFLUX, 1.0, "forceful sick", part=_FORCEFUL)
