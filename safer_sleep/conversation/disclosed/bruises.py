"""A bruise on one's own baby who cannot yet roll or crawl, and no fall told: a doctor looks today, and staff ask everybody how it came.

Next door's child has an answer of its own (`support/worried_about_child`), and so have a fall, a rash, and a baby whom somebody hurt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from safer_sleep.advice.topic_ids import FALL_OR_BUMP, HARM_TO_BABY
from safer_sleep.conversation.emergency.questions import ASKS_TO_WAIT
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.told_alone import age_alone
from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import read_age
from safer_sleep.safety.red_flags import detect

BRUISE, NEXT = "bruise", "bruise_next"
_MOST_WORDS = 40
#: Days after which most babies roll or crawl, and a bruise may be an everyday one: then only where it is said that they do not.
_MOVES = 270
#: So many messages back the age may have been told.
_LATELY = 6

_BRUISE = re.compile(r"\b(bruis\w+|black and blue)\b")
_BABY = re.compile(r"\b(he|hes|him|his|she|shes|her|baby|babys|twins?|lo|little one|son|daughter|newborn|bub|them|their)\b")
_MINE_TO_BEAR = re.compile(
    r"\bbruis\w+ (is |are |was )?(on|all over|round|around|to|down|up) (my|me|myself)\b|\bmy (\w+ )?(bruis\w+|arms?|legs?|eye|face|neck|nipples?|ribs|tailbone|coccyx|perineum|bum|back|stitches|scar)\b|\bbruised (ribs|nipples?|coccyx|tailbone)\b|\b(im|i am|i have|ive got|ive) (\w+ )?bruise\w*"
)
_OF_OTHERS = re.compile(r"\b(neighbours?|neighbors?|next doors?|friends?|mates?|sisters?|nephew|niece|cousin|grandson|granddaughter|nanny|someone elses|childminder|nursery|i (mind|babysit|look after|foster)|toddler|my (\d+|two|three|four|five) year old|years? old|yr old|apples?|bananas?|ego|school)\b")
_FROM_CARE = re.compile(r"\b(jabs?|vaccin\w*|injection|inject\w*|heel prick|blood test|cannula|forceps|ventouse|birth ?marks?|mongolian|blue spot|the birth|born with|delivery|rash|spots?|glass test|fade\w*|spreading|fell|falls?|fallen|dropped|rolled off|banged|hit (his|her) head|bump\w*|knocked|head|stairs)\b")
_HURT_BY = re.compile(
    r"\b(grabbed|squeezed|pinched|shook|shaken|shaking|smacked|slapped|threw|thrown|punched|kicked|hit|hurt|hurting|rough|snapped|lost it|my fault|i did|he did|she did|(her|his|the|babys) dad|partner|husband|boyfriend|fella|ex|wife|girlfriend|mil|mum|nan|finger ?(marks|prints)|hand ?print|tap|tapped|excuses?|eyes?|(social services|hospital|ss) (say|says|said|rang|told|think|took)|solicitor|what happens now)\b"
)
_OURS = re.compile(r"\b((my|our) (\w+ )?(baby|son|daughter|twins?|lo|newborn|little one|boy|girl)|baby has|babys got|my babys)\b")
#: The writer's own hands made it.
_MY_HANDS = re.compile(r"\b(i|ive|we) (\w+ ){0,2}?(held|gripped|grabbed|squeezed|pressed|pulled|pinched|clutched|restrained|pinned|dug)\b|\b(held|gripped|holding|gripping|squeezed) (him|her|them|it|my \w+|the baby) (\w+ )?(too |so |really )?(tight\w*|hard|rough\w*|firm\w*)\b|\bmy (fingers?|hands?|thumbs?|grip)\b")
#: An age that only stands beside the rest: "from the cot bars. 4 months."
_YOUNG = re.compile(r"(?<!for )(?<!last )(?<!past )\b(\d{1,2} ?(days?|weeks?|wks?|wk)|[1-8] ?(months?|mths?|mo))\b(?! (ago|now|back))|\bnewborn\b")
#: Graver than a bruise that is seen today.
_GRAVE = re.compile(
    r"\b(drows\w+|sleepy|lethargic|floppy|limp|unwell|poorly|ill|vomit\w*|sick|swollen|swelling|swell\w*|puffy|bent|crooked|broken|snap\w*|crack\w*|click\w*|(wont|not|cant|isnt|doesnt|stopped|hardly) (\w+ )?(mov\w+|us(e|ing)|lift\w*|wak\w+|feed\w*|settl\w+|stop)"
    r"|bleed\w*|blood|all over|everywhere|non ?stop|inconsolable|scream\w*|crying|cries|pain|hurts|pale|grey|gray|hot|fever|temp|temperature|more (and more|of them|each|every)|keeps? (getting|coming|appearing)|spread\w*)\b"
)
_CRAWLS = re.compile(r"\b(crawls|crawling|crawled|walks|walking|toddling|cruising|rolls|rolling|rolled over|pulls up|pulling up|climb\w*)\b")
_NOT_YET = re.compile(r"\b(not|isnt|cant|doesnt|never|wont|hasnt) (\w+ )?(crawl\w*|roll\w*|walk\w*|mov\w*)\b")


def own_bruise(text: str, earlier: Sequence[str], history: History, today: date) -> tuple[str, str] | None:
    """The topic and part for a bruise on the writer's own baby; `None` where it is nobody's danger, somebody else's, or somebody hurt them.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
        today: for the age.
    """
    words = bare(text)
    if any(turn.topic == "support/worried_about_child" for turn in history.turns):
        return None
    # Where a rule sees anything at all, it comes first.
    if _GRAVE.search(words) or detect(text, earlier) is not None:
        return None
    before = history.last_answer
    if before is not None and (before.topic, before.part) in ((FALL_OR_BUMP, BRUISE), (FALL_OR_BUMP, NEXT)) and ASKS_TO_WAIT.search(words):
        return FALL_OR_BUMP, NEXT
    if before is not None and (before.topic, before.part) == (FALL_OR_BUMP, BRUISE) and (age := age_alone(text, today)) is not None:
        return (FALL_OR_BUMP, NEXT) if age < _MOVES else None
    if history.open_emergency is not None or history.grieving or not _BRUISE.search(words) or len(words.split()) > _MOST_WORDS:
        return None
    if _BABY.search(words) and _MY_HANDS.search(words) and not any(other.search(words) for other in (_MINE_TO_BEAR, _OF_OTHERS, _FROM_CARE)):
        return HARM_TO_BABY, ""
    if not _BABY.search(words) or any(other.search(words) for other in (_MINE_TO_BEAR, _OF_OTHERS, _FROM_CARE, _HURT_BY)):
        return None
    if _NOT_YET.search(words):
        return FALL_OR_BUMP, BRUISE
    ages = [age for said in (*earlier[-_LATELY:], text) if (age := read_age(said, today, loose=True)) is not None]
    # The words say themselves whom they are for, so that an age which was not told keeps nobody from them.
    young = ages[-1] < _MOVES if ages else (_YOUNG.search(words) or _OURS.search(words)) is not None
    return (FALL_OR_BUMP, BRUISE) if young and not _CRAWLS.search(words) else None
