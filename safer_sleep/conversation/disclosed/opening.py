"""How a disclosure opens: the answer's own first words are for one case, and whose trouble it is and when it was may call for others.

"If a baby has just been found, ring 999" is no answer to a sister's loss six years ago, nor the whole card about abuse to somebody who
is out of it and asks about the bed. Each case is a few patterns over bare words; the words said are parts of the answers (`more`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topic_ids import BEREAVEMENT, DOMESTIC_ABUSE, HELPLINES, IS_IT_SAFE, MENTAL_HEALTH, SELF_HARM
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.disclosed.round_about import no_abuse
from safer_sleep.conversation.disclosed.unwanted_thoughts import nothing_unknown
from safer_sleep.conversation.emergency.how_it_goes_on import denies_dying
from safer_sleep.conversation.history import DEALT_WITH, NOT_THAT, History
from safer_sleep.conversation.words import bare


#: A longer message holds too much for one pattern to speak for it.
MOST_WORDS = 60

_FRIEND = (
    r"(friend|mate|bestie|sister|sis|brother|cousin|neighbour|neighbor|colleague|workmate|auntie|aunt|uncle|boss|manager"
    r"|(sister|brother|daughter|son) in law)"
)
_ELDER = r"(nan|nana|nanna|nanny|gran|granny|grandma|grandad|granddad|grandfather|grandmother|mum|mam|mom|mother|dad|father|stepdad|stepmum)"
_DEAD = r"(died|dies|dead|passed|passed away|funeral|death|dying)"
_DIED = rf"({_DEAD}|gone|stillborn|born sleeping)"
_LITTLE_ONE = r"(babys?|babies|little (one|boy|girl)|newborn|sons?|daughters?|twins?|child|bump|grandson|granddaughter)"

# Of a death.
_JUST_NOW = re.compile(
    r"\b(just (died|found|gone|passed|now)|right now|minutes? ago|an hour ago|found (him|her|them|the baby|my|our)|not breathing"
    r"|wont wake)\b"
)
_LONG_AGO = re.compile(
    r"\b((weeks?|months?|yrs?|years?|decades?|long time|ages) ago|last (week|month|year|summer|winter|spring|autumn|christmas)|years back"
    r"|in (19|20)\d\d|when i was (a )?(kid|child|young|little|baby|teenager|\d+))\b"
)
_MINE = re.compile(
    rf"\b(my|our) (own |first |second |third |newborn |baby |beautiful |precious |youngest |oldest |eldest |\w+ (week|month|day|year) old )*"
    rf"(baby|babies|son|daughter|newborn|child|twins?(?! (brother|sister))|little (one|boy|girl)|boy|girl)( \w+)? (has |had |was |is )?{_DIED}\b"
    rf"|\b(i|we) (have |had |ve |just )*(lost|miscarried)\b(?! (my|our|her|his|a)( \w+)? ({_ELDER}|{_FRIEND}|husband|wife|partner|job)\b)"
    r"|\b(i|ive|we|weve) (have )?had a (stillbirth|still birth|miscarriage)\b"
)
_ANOTHERS_BABY = re.compile(
    rf"\b(my|our|a|her|his|the) ((best|good|close|old|dear|poor|big|little|older|younger|twin) )?({_FRIEND}|{_ELDER})s?"
    rf"( \w+){{0,5}}? ({_LITTLE_ONE}( \w+){{0,4}} {_DIED}|lost|miscarried|stillbirth|miscarriage)\b"
    rf"|\b(my|our) (nephew|niece|grandson|granddaughter|grandchild|godson|goddaughter|grandaughter)s?( \w+){{0,8}} {_DIED}\b"
    r"|\b(my|our) (daughter|son)s? (babys?|and (his|her) (wife|husband|partner)|(has |just |have )*(lost|miscarried)"
    r"|little (one|boy|girl)|had a (stillbirth|miscarriage))\b"
)
# "His brother died": the brother of the baby in their arms is their own.
_GROWN_UP = re.compile(
    rf"\b((my|our)( \w+)? {_FRIEND}|(my|our|her|his|the)( \w+)? ({_ELDER}|husband|wife|partner|fiance|fiancee|boyfriend|girlfriend))s?"
    rf"( (?!{_LITTLE_ONE})\w+)? (has |have |just |had |is |was |are )*{_DEAD}\b"
    rf"|\b(lost|losing|loss of) (my|our)( \w+)? ({_ELDER}|{_FRIEND}|husband|wife|partner)\b"
)
_ANOTHER_BABY = re.compile(
    r"\b(new one|new baby|rainbow|this one|second one|next one|another baby|stop watching|watching (him|her|them|it) breathe"
    r"|keep checking|scared to sleep)\b"
)

_PREGNANT = re.compile(r"\b(pregnant|expecting|trying again|trying for)\b")

# Of abuse.
_HURTS_ME = re.compile(
    r"\b(hits?|hitting|hurts?|hurting|beats?|beating|punched|punches|slaps?|slapped|kicks?|kicked|strangled|threatens?"
    r"|controls?|controlling|scares?|frightens?( all of)?|screams? at|shouts at|watches|pushed|pushes|grabs|grabbed|choked) (me|us)\b|\b(afraid"
    r"|scared|frightened) of my\b"
)
_THEIRS = re.compile(
    rf"\bmy ((best|good|close|old|dear|little|big) )?({_FRIEND}|daughter)s?\b.*\b(fella|partner|husband|boyfriend"
    rf"|bloke|man|ex|wife|girlfriend|other half|black eye|bruises?|abused|abusive|abusing)\b"
)
_MY_PARTNER = re.compile(
    r"\bmy (ex )?(partner|husband|boyfriend|fella|bloke|wife|girlfriend|man|fiance|other half)\b(?! (says|said|thinks"
    r"|and i think))"
)
_PAST = re.compile(
    r"\b(used to (hit|hurt|beat|be|control|batter|scare|kick|slap)|in the past|years ago|back then|abusive (ex|partner"
    r"|relationship|marriage|husband|boyfriend)|my ex (hit|hurt|was"
    r"|beat|abused|battered)|(hit|hurt|beat|abused) me (when|before|years)|last relationship)\b"
)
_NOT_OVER = re.compile(
    r"\b(still|keeps|outside|threat\w*|follow\w*|stalk\w*|turns? up|turned up|scared|afraid|frightened|found me|finds me"
    r"|texting|messaging|worried|released|(gets|getting|comes|coming) out|court|custody)\b"
)
_OUT = re.compile(
    r"\b(im|i am|were|we are|now) (all )?(safe|out|away|free|ok|okay|fine)\b|\b(i|we|ive|weve) (have )?(left|got out|got away"
    r"|moved out|moved away)\b|\b(were not|we are not|not) together\b|\b(he|she)s? (is |has )?(gone|in prison|moved out)\b"
    r"|\bno contact\b"
)
_AS_A_CHILD = re.compile(
    r"\bmy (own )?(dad|father|mum|mam|mother|stepdad|step dad|stepmum|parents|grandad) (always )?used to (hit|beat|hurt"
    r"|batter|belt|smack|leather) (me|us)\b|"
    r"\bmy (own )?(dad|father|mum|mam|mother|stepdad|step dad|stepmum|parents|grandad|family|old man)\b.*\b(hit|hitting"
    r"|beat|hurt|battered|belted|smacked|abused|violent|leathered)\b"
    r".*\b(when (i|we) (was|were)|as (a )?(kids?|child|children)|childhood|growing up|years ago)\b"
)

_BED = re.compile(
    r"\b(co ?sleep\w*|bed ?shar\w*|(share|sharing) (a |my |our |the )?bed|in (my|our|the|a) bed|in bed with|(sleep|sleeps"
    r"|sleeping|have (him|her|them)) (in"
    r"|with|next to) (me|my bed|our bed|the bed|bed with me))\b"
)

# Of low mood.
_HERS = re.compile(
    r"\b(my|the) (wife|partner|girlfriend|missus|mrs|fiancee|husband)\b(?! (thinks|says|said|tells|doesnt (help|care|listen"
    r"|believe|get)|wont (help|listen)|left|has left|hits|works|is at work|gets angry))"
    r"( \w+){0,9} (cry|cries|crying|low|depressed|depression|postnatal|pnd|tearful|anxious|struggling|suffering|not coping"
    r"|isnt coping|cant cope|not herself|not himself|isnt herself"
    r"|get(s|ting)? out of bed|bond|hold (him|her|the baby)|rubbish|failing|withdrawn|not right|isnt right)\b"
)
_SAYS_RUBBISH = re.compile(
    r"\b(she|he|shes|hes)( keeps)? (said|says|saying|thinks) (shes|she is|hes|he is) (such )?an? (\w+ )?(rubbish|bad|terrible"
    r"|awful|useless|crap|shit|failure)\b"
)
_IN_TEARS = re.compile(
    r"\bmy (wife|partner|girlfriend|missus|fiancee|husband)( (just|keeps|keep|is|always|cant|wont|stop|has|been|hasnt"
    r"|stopped|constantly))* (crying|cries|cry|in tears|tearful)\b"
)
_A_DAD = re.compile(r"\b(im|i am|as) (a|the) ((new|young|first time|single) )*(dad|father)\b")
_PICTURES = re.compile(
    r"\b(horrible|awful|scary|frightening|intrusive|unwanted|disturbing|bad|sick|terrible|graphic|violent|random|horrid"
    r"|dark) (\w+ )?(pictures?|images?|thoughts?|visions?|flashes)\b"
    r"|\b(keep|keeps) (getting|having|seeing|imagining|picturing|thinking)\b.*\b(dropping|hurting|harming|falling|drowning"
    r"|stabbing|throwing|shaking|stairs|knife|knives|bath|window)\b"
    r"|\b(pictures?|images?) (in|of) (my head|me|dropping|hurting|harming|throwing)\b"
)
#: Thoughts of dying, or that are near to being done, are another matter.
_NO_PICTURE = re.compile(
    r"\b((?<!seeing )(?<!imagining )(?<!picturing )(?<!see )myself|dying|die|suicid\w*|kill|end it|ending|not (be|being) here|voices?|might|going to|gonna|want to|telling me"
    r"|tells me|about to|nearly|almost|no (\w+ )?thoughts|did it|(i have|ive) (done|hurt|hit|dropped|shaken|thrown))\b"
)
_BLUES = re.compile(r"^(?!.*\b(myself|die|dying|dead|end it|voices?|harm|hurt|months|weeks)\b).*\bbaby blues\b")
_NO_SLEEP = r"(not|hasnt|havent|hardly|barely|no|isnt|wont|doesnt|never) (\w+ )?(slept|sleep|sleeping)"
_STRANGE = (
    r"(sent for a reason|in on it|plotting against|out to get|sending (him|her|us|them|me) messages|the devil|possessed|demons?|god (is|tells?|told|speaks|wants)|jesus|chosen|voices|is (evil|not human|a demon|an alien)|not (our|her|his|my|the real) baby"
    r"|swapped|cursed|spying|poison\w*|special powers?)"
)
# Of a grown-up only: a baby may be full of energy and not sleep.
_VERY_HIGH = (
    r"(special|writing things down|voices|messages|racing|talking (so |really |very |too )?fast|talking (rubbish|nonsense)|(not|doesnt|isnt) mak(e|ing) (any )?sense"
    r"|hyper|full of energy|paranoid|confused)"
)
_TALKS = r"talk(s|ing)? (so |really |very |too |non )?(fast|quick|quickly|stop|rubbish|nonsense)|speak(s|ing)? (so |really |very |too )?(fast|quick|quickly)"
_ADULT = r"(wife|partner|girlfriend|boyfriend|husband|missus|fiancee?|sister|mum|mam)"
_ABOUT_ME = re.compile(r"\b(i|im|ive) (am |have |was )?(not |havent |hear|hearing|see|seeing|keep|cant|think|feel|hardly|barely)")
_SUDDEN = re.compile(
    rf"\b{_ADULT}s? .*\b({_NO_SLEEP}\b.*\b({_STRANGE}|{_VERY_HIGH})|({_STRANGE}|{_VERY_HIGH})\b.*\b{_NO_SLEEP})\b"
    # "She not sleep 3 night and talk fast": a baby does not talk.
    rf"|\b(she|he|shes|hes)\b( \w+){{0,6}}? (({_NO_SLEEP}|(dont|doesnt) sleep) (for |in |at all )*(\w+ )?(nights?|nites?|days)\b.*\b({_TALKS})|({_TALKS})\b.*\b{_NO_SLEEP} (for |in |at all )*(\w+ )?(nights?|nites?|days))\b"
    rf"|\b(she|he|shes|hes|{_ADULT})\b.*\b(thinks?|says?|saying|believes?|reckons|hears?|hearing|telling|convinced)( \w+){{0,5}} {_STRANGE}\b"
)
#: "Not me, it's my wife"; and so many messages back they may have been spoken of.
_IT_IS_THEM = re.compile(rf"\b(its|it is|i mean|meant|about) (my )?({_ADULT}|her|him)\b|\bnot me\b")
OF_MYSELF = re.compile(
    r"\b(myself|my (own )?life|to die|end it|kill me)\b|\b(i|im|ive|id|ill)\b.*\b(die|dying|dead|kill|killing|end|ending|hurt|harm|go on|cope|coping|tablets|pills|voices?|hear|see(?! (her|him|them))|cut|jump|suicid\w*|give up|had enough)\b"
)
_TOLD_LATELY = 4
#: Said of themselves, and nothing after it that takes it back.
_NOT_SUICIDAL = re.compile(
    r"^((no|nah|look|listen|btw|dont worry|and|but|hey|honestly|honest|really|please|promise|i promise) )*(im|i am|i was) (not"
    r"|never) (gonna|going to|about to|planning to"
    r"|thinking of|thinking about)? ?"
    r"(kill|hurt|harm|top|suicidal|killing|hurting|harming)( myself| me self)?( or anything| or owt| if thats what .{0,30}"
    r"| dont worry| you know| tho| though| honest(ly)?)?$"
    r"|^((no|nah) )?i (wont|wouldnt|would never|d never) (kill|hurt|harm|top) myself( or anything| if thats what .{0,30}| dont worry| honest(ly)?)?$"
    r"|^((no|nah|sorry|honestly) )*i (dont|do not|never) (think|have (any )?thoughts|have ideas) (of|about) (dying|death|suicide|ending (it|my life)|killing myself|hurting myself)( (or anything|at all|honest(ly)?))?"
    r"( (i |im )?(just|only) (want|need|wish|tired|so tired|very tired|knackered|shattered|lonely|worn out)( (?!die|dead|to die|to go|it to|to stop|stop|out|end|sleep for)\w+){0,10})?$"
)

_NOT_HARMING = re.compile(
    r"^((no|but|and|honestly|obviously|look) )*(i|id|ive) (would |have |could )?(wouldnt|never|never would|would never"
    r"|couldnt|could never|havent|have never|wont)( ever)?"
    r" (hurt|hit|harm|touch|shake|hurting|do that to|laid a finger on|raised a hand to|shaken)( him| her| them| my baby"
    r"| my kids| the baby| a baby)( though| tho| ever| you know)?$"
)

# Of somebody to talk to: where the words name no illness of a baby, a night is no reason for the page about an ill one.
_TO_TALK = re.compile(
    r"\b(talk|speak|chat|vent) (to )?(some ?one|somone|somebody|anyone|anybody|a person|a human)\b"
    r"|\b(some ?one|somebody|anyone|any one|anybody) (i can |we can |to )(ring|call|phone|text|talk|speak|listen)\b"
)
# May be for anything: it needs to be said that they cannot go on.
_WHO_TO_RING = re.compile(
    r"\bwho (can|could|do|should|will) (i|we) (ring|call|phone|text|talk|speak)\b|\b(ring|call|phone|text) (some ?one"
    r"|somone|somebody|anyone)\b"
)
_NIGHT = re.compile(
    r"\b(night|tonight|midnight|now|\d ?am|evening|late|weekend|sunday|saturday|this time|(no ?one|nobody) (is )?(up|awake"
    r"|there|open))\b"
)
_ABOUT_ILLNESS = re.compile(
    r"\b(ill|unwell|poorly|sick|fever|hot|temp|temperature|rash|breath\w*|vomit\w*|cough\w*|nose|hiccup\w*|snot\w*|chok\w*|poo|wee|nappy|jabs?"
    r"|doctors?|gp|nurse|midwife|health visitor|hv|feed\w*|latch|milk|bottle|breast\w*|111|monday)\b"
)
_NO_MORE = re.compile(r"\b(cant cope|not coping|cant take|cant do this|losing it|end of my|had enough|breaking|(stop|stops) (crying|screaming))\b")


def opening(text: str, history: History, understood: Mapping[str, Any]) -> tuple[str, str] | None:
    """The disclosure and the part of its answer with which to open; `None` where the answer's own words, or another topic, fit.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `offers`, `also`).
    """
    words = bare(text)
    if not words or len(words.split()) > MOST_WORDS:
        return None
    if denies_suicide(text):
        return (SELF_HARM, DEALT_WITH) if history.open_emergency == SELF_HARM else (MENTAL_HEALTH, "believed")
    if denies_dying(words):
        # What a rule was sure of, or a danger of the baby's that is open, is not ended by it.
        if history.open_emergency is not None:
            return (SELF_HARM, NOT_THAT) if history.open_emergency == SELF_HARM and history.doubted else None
        # As the very first words nobody has asked for them: there the models are heard.
        return (MENTAL_HEALTH, "believed") if history.turns and denies_dying(words, with_more=True) and not _spoken_of(DOMESTIC_ABUSE, history) else None
    topic = understood["topic"]
    if denies_harm(text):
        before = history.last_answer.topic if history.last_answer else None
        return {DOMESTIC_ABUSE: (DOMESTIC_ABUSE, "childhood"), MENTAL_HEALTH: (MENTAL_HEALTH, "thoughts")}.get(before) if before else None
    if (topic == MENTAL_HEALTH or group_of(topic) in ("emergency", "chat", "settling", "sids")) and not history.grieving and someone_elses_mind(text):
        return SELF_HARM, "voices"
    likely = {topic, *(understood.get("offers") or ())}
    if BEREAVEMENT in likely and not history.grieving:
        part = whose_loss(words)
        return (BEREAVEMENT, part) if part and (topic == BEREAVEMENT or part == "new_baby") else None
    if DOMESTIC_ABUSE in likely and (topic == DOMESTIC_ABUSE or group_of(topic) in ("chat", "emergency", "support")) and not _spoken_of(DOMESTIC_ABUSE, history) and not no_abuse(text, ()):
        part = whose_abuse(words)
        if part == "past" and _BED.search(words):
            return IS_IT_SAFE, ""
        if part:
            return DOMESTIC_ABUSE, part
    if topic != MENTAL_HEALTH and group_of(topic) not in ("settling", "sids", "chat") and topic not in (HELPLINES, "support/out_of_hours"):
        return None
    return _mood(text, topic, history)


def denies_suicide(text: str) -> bool:
    """Whether a message says of the writer that they will not end their life, and nothing else."""
    return _NOT_SUICIDAL.match(bare(text)) is not None


def denies_harm(text: str) -> bool:
    """Whether a message says of the writer that they would not hurt their baby, and nothing else."""
    words = bare(text)
    return _NOT_HARMING.match(words) is not None and not re.search(r"\b(unless|until|till)\b", words)


def someone_elses_mind(text: str) -> bool:
    """Whether somebody else is suddenly very ill in the mind: whoever writes has to stay, keep the baby and make the call."""
    words = bare(text)
    return _SUDDEN.search(words) is not None and _ABOUT_ME.search(words) is None


def still_someone_elses(text: str, earlier: Sequence[str]) -> bool:
    """Whether a message goes on about somebody whose mind is very ill, told of in the parent's last messages: "it's my wife, she's holding him"."""
    words = bare(text)
    told = any(someone_elses_mind(said) for said in earlier[-_TOLD_LATELY:])
    return told and (OF_MYSELF.search(words) is None or _IT_IS_THEM.search(words) is not None)


def asks_beside_the_past(text: str, understood: Mapping[str, Any]) -> bool:
    """Whether a message with two questions tells of abuse that is over, so that the other question is the one to answer."""
    return understood["topic"] == DOMESTIC_ABUSE and bool(understood.get("also")) and whose_abuse(bare(text)) == "past"


def whose_loss(words: str) -> str:
    """Which part opens the answer about a death; empty for one's own baby, now or of late.

    Args:
        words: the message as bare words.
    """
    if _JUST_NOW.search(words):
        return ""
    mine = _MINE.search(words)
    if mine and (_ANOTHER_BABY.search(words) or _PREGNANT.search(words)):
        return "new_baby" if _ANOTHER_BABY.search(words) else "next_baby"
    if not mine and _GROWN_UP.search(words):
        return "grown_up"
    if not mine and _ANOTHERS_BABY.search(words):
        return "theirs"
    return "long_ago" if _LONG_AGO.search(words) else ""


def whose_abuse(words: str) -> str:
    """Which part opens the answer about abuse; empty where it is the writer's own and may be going on.

    Args:
        words: the message as bare words.
    """
    mine = _MY_PARTNER.search(words) is not None
    if not mine and _HURTS_ME.search(words) is None and _THEIRS.search(words):
        return "friend"
    if not mine and _AS_A_CHILD.search(words):
        return "childhood"
    return "past" if _PAST.search(words) and _OUT.search(words) and not _NOT_OVER.search(words) else ""


def _mood(text: str, topic: str, history: History) -> tuple[str, str] | None:
    words = bare(text)
    if _BLUES.search(words):
        return MENTAL_HEALTH, "blues"
    at_the_end = _NO_MORE.search(words) is not None
    to_talk = _TO_TALK.search(words) and (at_the_end or _NIGHT.search(words)) or _WHO_TO_RING.search(words) and at_the_end
    if to_talk and not _ABOUT_ILLNESS.search(words):
        return HELPLINES, "tonight"
    if _SAYS_RUBBISH.search(words) or _IN_TEARS.search(words):
        return MENTAL_HEALTH, "partner_ill"
    if topic in (MENTAL_HEALTH, "sids/worry") and _PICTURES.search(words) and not _NO_PICTURE.search(words) and nothing_unknown(text):
        return MENTAL_HEALTH, "thoughts"
    if topic in (MENTAL_HEALTH, UNCLEAR, OUT_OF_SCOPE) and not _spoken_of(MENTAL_HEALTH, history) and _HERS.search(words):
        return MENTAL_HEALTH, "partner_ill"
    return (MENTAL_HEALTH, "partner") if topic == MENTAL_HEALTH and not _spoken_of(MENTAL_HEALTH, history) and _A_DAD.search(words) else None


def _spoken_of(topic: str, history: History) -> bool:
    return any(turn.topic == topic for turn in history.turns)
