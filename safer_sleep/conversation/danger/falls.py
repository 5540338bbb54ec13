"""A fall or a bump stays one: what is said next ("hes ok now", "mum says keep him awake") is about it until another subject is named.

The first message is known by its words, and the further ones by the fall in the messages before them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from safer_sleep.advice.topic_ids import FALL_OR_BUMP, SERIOUSLY_ILL, TIRED_PARENT
from safer_sleep.conversation.emergency.how_it_goes_on import going, help_there
from safer_sleep.conversation.further.follow_up import follow_up
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import read_age
from safer_sleep.safety.ages import PAST_SIX_MONTHS


#: How far back a fall is looked for, in messages of the parent, and how long a message about it is at most.
_MESSAGES = 4
_MOST_WORDS = 25
#: In days. The answer changes here and at six months (data/baby_health/facts.md).
_A_YEAR = 366

_DOWN = r"(off|out of|from|down|backwards|head first|on the floor|onto the|on to the|onto (carpet|wood|tiles|concrete)|on (his|her|their) head)"
_FELL = re.compile(
    rf"\b(fell|fallen|slipped|tumbled|toppled)( (straight|right|just|backwards?|forwards?|over|himself|herself|and hit \w+ head))? {_DOWN}\b|\bfell over\b"
    r"|\b(rolled|rolls|wriggled|crawled) (straight |right )?(off|out of)\b"
    r"|\b(dropped|knocked) (him|her|them|my baby|the baby|baby|my (son|daughter|little (one|boy|girl)))\b(?! (off\b|round|over to|at |to |\w* ?(dummy|bottle|toy|blanket|teddy|comforter|muslin|feeds?|naps?|sock|phone|milk)\b))"
    r"|\b(slipped|fell) (out of|from|through) my (arms|hands)\b"
    r"|\b(bumped|banged|hit|whacked|knocked|bashed|cracked|smacked) (his|her|their) (head|face|forehead)\b"
)
#: Somebody or something landed on the baby.
_SQUASHED = re.compile(
    r"\b(jumped|landed|fell|sat|trod|stood|stamped|stepped|kneeled|knelt|rolled|dropped (a|the|his|her|my|their) \w+( \w+)?) on(to)? (to )?(top of )?"
    r"(the |my |his |her |our )?(baby|babys|babies|him|her|head|belly|tummy|stomach|chest|face|back|legs?|newborn)\b"
)
#: A baby who turned over in its sleep. Who rolled onto whom is told by he and his: "he rolled onto her tummy" is two people.
_TURNED_OVER = re.compile(
    r"\b(?:(?:she|shes|daughter|girl)(?: (?:just|has|gone|and|now))* rolled on(?:to)? (?:to )?her|(?:he|hes|son|boy)(?: (?:just|has|gone|and|now))* rolled on(?:to)? (?:to )?his"
    r"|(?:baby|babys|they|theyre|twins?|old|\d*mo|lo|little one|bub)(?: (?:just|has|gone|and|now))* rolled on(?:to)? (?:to )?(?:his|her|their|its)) (?:own )?(?:front|tummy|belly|side|back|stomach|face)\b"
)
#: Not a baby who fell: asleep, a blanket, a thing that may come, one long ago, somebody else.
_NO_FALL = re.compile(
    r"\b(fell|fallen|falling|dropped) (fast )?(off to sleep|asleep)\b|\bdropped off\b(?! (the|my|our|a|his|her)\b)|\b(fell|fallen|dropped) out with\b"
    r"|\b(dummy|blanket|covers?|cord|stump|socks?|hat|tooth|teeth|weight|monitor|mobile|phone|scab|centile|percentile|sheet|bottle|toy)( \w+)? (has |had |just |"
    r"keeps )*(fell|fallen|falls|falling|dropped|slipped|rolled)\b"
    r"|\b(what if|in case|might|could|would|will|scared|afraid|worried|frightened|terrified|nearly|almost|dont want|stop (him|her)|keep (him|her)|how do i stop)\b"
    r".{0,25}\b(fall|fell|falls|falling|drop|dropped|roll|rolls|rolled)\b"
    r"|\b(years?|months?|weeks?) ago\b|\blast (year|month|summer|winter)\b|\bwhen i was\b|\bi (fell|slipped|tripped) (down|over|off)\b(?!.*\b(with|holding|carrying)\b)"
    r"|\b(threw|thrown|throw|shook|shaken|centiles?|percentiles?)\b"
)
_MONTHS = re.compile(r"\b(\d{1,2}) ?(weeks?|wks?|w|months?|mths?|mo)\b(?! ago)")
_NOT = re.compile(r"\b(not|isnt|hasnt|no|never|wasnt|isnt being|hasnt been|stopped being)\b")

#: A fall that did not happen, and what it shows of the parent who carries.
_NO_SUCH_FALL = re.compile(
    r"\b(nearly|almost|about to|keep nearly|so nearly) (drop|dropped|dropping|fell|fall|falling|slipped|tripped|went over)\b|\b(didnt|did not|havent|have not|never|not) (actually |really )?(drop|dropped|fall|fallen|fell) (him|her|them|it|my baby|the baby|down)\b"
    r"|\b(dont|do not|not|didnt) (feel |think (im |i am |its )?)?(safe|steady|fit) (to )?(carry|carrying|hold|holding|lift|lifting|be carrying)\b|\b(scared|afraid|worried|frightened) (i ?ll|i will|im going to|im gonna|i might|of|i could) (drop|dropping) (him|her|them|my baby|the baby)\b"
)
_WORN_OUT = re.compile(
    r"\b(tired|exhausted|knackered|shattered|worn out|no sleep|not slept|havent slept|hardly slept|barely slept|sleep deprived|dead on my feet|cant keep my eyes|dizzy with|cant see straight|hour (of )?sleep|hours sleep|broken|delirious|zombie|no rest|wrecked)\b"
)
_SO_TIRED = re.compile(r"\b((so|really|very|too) )+(tired|sleepy)\b")
#: More than tired: then whoever is asked about it hears the rest.
_OTHER_THAN_TIRED = re.compile(
    r"\b(die|dying|kill\w*|hurt\w*|harm\w*|shak(e|en|ing)|shook|throw\w*|threw|hit|drunk|drink\w*|wine|voices?|myself(?! (to|with) (carry|hold|lift))|hear things|seeing things|faint\w*|bleed\w*|chest|partner|pushed|on purpose"
    # What came of it after all, and what is wished.
    r"|but|then|slip\w* (off|out|from|through)|crack\w*|click\w*|pop|popped|snap\w*|twist\w*|bent|caught|grabbed|yank\w*|arms?|legs?|wrist|shoulder|head|neck|gone|bath|water|want\w*|wish\w*)\b"
)

#: Grave beside a fall.
_GRAVE = re.compile(
    r"\b(pale|grey|gray|white as|floppy|limp|drowsy|lethargic|unconscious|knocked out|(very|really|so|too|extra|super) (sleepy|drowsy|tired|quiet)"
    r"|passed out|not moving|wont move (his|her)|eyes (rolling|rolled|funny|crossed)|blood from|fluid from|clear fluid|wont (wake|stop crying|stop screaming)"
    r"|cant (wake|settle|stop (him|her) crying))\b"
)
_SICK = re.compile(r"\b(sick|vomit\w*|threw up|thrown up|throwing up|puked?|brought up|sicked)\b")
_IN_WITH_ME = re.compile(r"\b(in with (me|us)|(in|into) (my|our) bed|bed with (me|us)|sleep (with|on|next to) (me|us)|co ?sleep\w*|bed ?share|on my chest)\b")
_SLEEP = re.compile(
    r"\b(awake|asleep|nap|naps|bedtime|wake (him|her|them|it)|(can|should|let|lets|may|ok for|want to|wants to|going to|gonna|ready to|need to|needs to) ?(i |we )?"
    r"(let )?(him|her|them|he|she|they|it|baby)?( go| just| now| to)* (sleep|sleeping|bed)|sleepy)\b"
)
_ANOTHER_QUESTION = re.compile(r"\b(side|front|tummy|tog|bag|dummy|swaddle\w*|cot|crib|moses|next to me crib|mattress|bumpers?|pillow|blanket|room temp\w*|monitor)\b")
_TOLD = re.compile(r"\b(111|999|doctor|dr|gp|nurse|hospital|a e|they|hv|health visitor)\b.{0,20}\b(said|say|says|told|reckons?|discharged|checked|seen)\b")
_TOLD_TO_GO = re.compile(r"\b(go|take|bring|get) (in|to|him|her|them|a e|hospital|there)\b")
_HAVE_TO_GO = re.compile(
    r"\b(need|needs|have|has|got|gotta|want|worth|bother|driving|drive|going|go|taking|take (him|her|them)|wait|waiting|leave it|ring|ringing|call|calling) ?(to )?"
    r"(him |her |them |it )?(to |be )?(go|seen|checked|there|a e|hospital|ring|call|111|999|anyone|someone|doctors?|gp|miles|mins|minutes|\d+|till|until|see|take|do i|now)\b"
    r"|\b(is it|is that|isnt it|was it|thats) (serious|bad|ok|okay|normal|a bit much|over the top)\b|\bnot (going|driving|taking|waiting|sitting|ringing)\b|\boverreact\w*|\boverthink\w*"
    r"|\bhours (in|at|wait)\b|\bdo i\b|\bshould i\b|\bcarpet|\bonly (a bit|a little|low|small|little|short|gently|just)\b|\bwasnt (high|hard|far)\b|\bnot (high|hard|far|that)\b"
)
_FINE = re.compile(
    r"\b(he|she|they|hes|shes|theyre|baby|its)?( is| was| seems| looks)?( all| just)? ?(ok|okay|fine|alright|all right|good|happy|normal|himself|herself|laughing|smiling|giggling"
    r"|playing|feeding|calm|calmed|settled|cried|crying|better)\b"
)
_FEARS = re.compile(r"\b(take|taking|taken|lose|losing) (him|her|them|it|my (baby|kids?|son|daughter|children)|the baby)\b.{0,12}$|\bsocial services\b|\breport me\b")


def told_of_a_fall(text: str) -> bool:
    """Whether a message tells of a baby's fall, bump or squash that has happened."""
    words = bare(text)
    return (_FELL.search(words) is not None or _squashed(words)) and not _NO_FALL.search(words)


def only_nearly(text: str) -> tuple[str, str] | None:
    """The answer for a worn-out parent who nearly dropped the baby, or fears to; `None` where a fall is told, or nobody is tired.

    Args:
        text: the parent's words.
    """
    words = bare(text)
    if not _NO_SUCH_FALL.search(words) or not _WORN_OUT.search(words):
        return None
    rest = _SO_TIRED.sub(" ", _NO_SUCH_FALL.sub(" ", words))
    more = _FELL.search(rest) or _squashed(rest) or _GRAVE.search(rest) or _OTHER_THAN_TIRED.search(rest)
    return None if more else (TIRED_PARENT, "carrying")


def _squashed(words: str) -> bool:
    return _SQUASHED.search(_TURNED_OVER.sub(" ", words)) is not None


def first_told(text: str, today: date) -> str | None:
    """The part of the answer about a fall that meets a message which tells of one; `None` where it tells of none.

    Args:
        text: the parent's words.
        today: the day, for an age that is told by a date.
    """
    words = bare(text)
    if not told_of_a_fall(text):
        return None
    if _squashed(words):
        return "squashed"
    return _by_age(_age(text, today), "")


def after_a_fall(text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], today: date) -> tuple[str, str] | None:
    """What a message after a fall is about, while the fall was the last thing spoken of; `None` where it is about something else.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `how`).
        today: as for `first_told`.
    """
    words = bare(text)
    fell = [said for said in earlier[-_MESSAGES:] if told_of_a_fall(said)]
    before = history.last_answer
    if not fell or not words or len(words.split()) > _MOST_WORDS or (before is not None and before.topic not in (FALL_OR_BUMP, SERIOUSLY_ILL, "chat/unclear")):
        return None
    open_now = history.open_emergency
    if open_now not in (None, SERIOUSLY_ILL):
        return None
    if open_now and (going(words) or help_there(words)):
        return None  # On the way, or there: that is read as under any emergency.
    if _GRAVE.search(words) and not _NOT.search(words):
        return SERIOUSLY_ILL, "" if open_now is None else "go"
    if _FEARS.search(words):
        return FALL_OR_BUMP, "fear_taken"
    if _SICK.search(words) and not _NOT.search(words):
        return FALL_OR_BUMP, "sick"
    if _IN_WITH_ME.search(words):
        return FALL_OR_BUMP, "with_me"
    if _TOLD.search(words):
        return None if open_now or _TOLD_TO_GO.search(words) else (FALL_OR_BUMP, "how_long")
    if _ANOTHER_QUESTION.search(words):
        return None
    if _SLEEP.search(words):
        return FALL_OR_BUMP, "sleep"
    squashed = any(_squashed(bare(said)) for said in fell)
    now_told = _age(text, today)
    if now_told is not None and open_now is None and not squashed:
        return FALL_OR_BUMP, _by_age(now_told, "needs_seeing")
    asked = follow_up(text, history)
    if asked is not None and asked[0] == FALL_OR_BUMP and open_now is None:
        return asked
    unclear = understood["topic"] == "chat/unclear" and history.times_running(FALL_OR_BUMP) <= 2
    go, fine = _HAVE_TO_GO.search(words) is not None, _FINE.search(words) is not None
    if not (go or fine or unclear or now_told is not None):
        return None
    if open_now:
        return SERIOUSLY_ILL, "go"
    return FALL_OR_BUMP, "squashed" if squashed else "seems_fine" if fine and not go else "needs_seeing"


def _age(text: str, today: date) -> int | None:
    """The age in days in a message about a fall: there "4 months" alone is the baby's."""
    age = read_age(text, today, loose=True)
    said = _MONTHS.search(bare(text)) if age is None else None
    return age if said is None else int(int(said.group(1)) * (7 if said.group(2).startswith("w") else 30.4))


def _by_age(age: int | None, otherwise: str) -> str:
    if age is None or age < 0:
        return otherwise
    return "under_six" if age < PAST_SIX_MONTHS else "six_to_twelve" if age < _A_YEAR else "toddler"
