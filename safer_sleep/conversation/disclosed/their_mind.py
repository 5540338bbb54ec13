"""Somebody else's life or mind is in danger, and whoever writes looks on: they are never asked for their own thoughts of dying.

"He says he does not want to be here", "not me, my wife, and she has the baby in the bathroom". What is told of them is answered of them, in the next
messages too. Every part names 999; the writer's own thoughts of dying stay their own (`opening.OF_MYSELF`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import HARM_TO_BABY, MENTAL_HEALTH, SELF_HARM, SERIOUSLY_ILL
from safer_sleep.conversation.disclosed.opening import OF_MYSELF, someone_elses_mind
from safer_sleep.conversation.emergency.how_it_goes_on import called
from safer_sleep.conversation.emergency.questions import TAKEN, VOICES
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

#: The parts for who looks on: a mind that is ill and has the baby; thoughts of dying; help is called.
HAS_BABY, DOOR, THEIRS_CALLED, THEIRS_LOW, THEIRS_NOW, THEIRS_HELP, THEIRS_MORE = (
    "has_baby", "door", "theirs_called", "theirs_low", "theirs_now", "theirs_help", "theirs_more",
)  # fmt: skip
#: They are in good hands, and the baby is out of it.
TAKEN_IN = "taken_in"
_OF_A_MIND = ("voices", "theirs", "sudden", HAS_BABY, DOOR)
_OF_A_LIFE = (THEIRS_LOW, THEIRS_NOW, THEIRS_HELP, THEIRS_MORE)
_LATELY = 6
_MOST_WORDS = 45

_ADULT = r"(wife|husband|hubby|partner|missus|mrs|fiancee?|boyfriend|girlfriend|bf|gf|fella|bloke|other half|oh|dad|mum|mam|mother|father|brother|sister|son|daughter|mate|friend)"
_ONE = rf"((my |the |our |her |his )?((best|little|big|older|younger) )?{_ADULT}|he|she|hes|shes|they|theyre)"
#: It is said of them, by whoever writes. "My husband makes me feel like this" is about the writer.
_NOT_ME = re.compile(
    rf"\b(?<!this is )(?<!thats )(?<!like )not (about |for )?me\b|\b(its|it is|i mean|i meant|thats|that is|this is|about) (for )?((my|the) {_ADULT}\b(?! (fault|who|that))|(her|him)$)"
    rf"|\b(im|i am) (the |her |his |a |only the )?(husband|wife|partner|dad|father|boyfriend|girlfriend|sister|brother|mum|mother|friend|nan)\b"
)
_DONE_TO_ME = re.compile(
    r"\b(makes|made|making|hits?|hitting|hurts?|hurting|left|leaving|shouts?( at)?|screams?( at)?|treats?|blames?|calls?|kicked|threatens?|threatened|wants to kill|gonna kill|will kill|scares?|told|tells) me\b(?! (he|she|they|that))"
)
_IT_IS_ME = re.compile(
    r"\b(its|it is|i mean|i meant) (me|myself|about me)\b|\bme too\b|\bso do i\b|\bboth of us\b"
    r"|\b(i|ive) (do|am|feel|felt|think|thought|want)? ?(it |that )?(the same|too|as well|also|likewise|like (that|him|her|he does|she does))\b|\b(also|but) (its )?me\b|\bme (also|as well|and (him|her))\b|\bsame (here|for me|with me)\b"
    # What was taken out of the writer's reach was swallowed by nobody.
    r"|\bmy (\w+ )?(tablets|pills|meds|medication|medicine|knives|knife|razors?|paracetamol|sertraline)\b.{0,20}\b(away|off me|from me|so (that )?i|cant|hid|hidden|locked)\b|\b(hid|hidden|hides|locked) (\w+ ){0,3}my \w+"
)

_SAYS = r"(says?|said|saying|told|tells|telling|text|texts|texted|messaged|wrote|talks?|talking|thinks?|thinking|keeps?|wants?|wanna|doesnt|dont|does not|do not|dosent|feels?|feeling|is|was|has|might)"
_DYING = (
    r"(suicid\w*|(kill|killing|hurt|hurting|harm|harming|top|hang|cut|cutting) (himself|herself|themselves|themself|him self|her self)|(end|ending|take|taking) (it all|(his|her|their) (own )?life)"
    r"|(want|wants|wanna|wanting|wish|wishes) (to )?(die|be dead|disappear for good)|(dont|doesnt|dosent|not|does not|do not|no) (want|wanna|wants|wana) (to )?(be here|live|be alive|exist|go on living)"
    r"|better off dead|no (point|reason) (in |to )?(living|live|being here|going on)|not (be|being) (here|alive)( any ?more| tomorrow)?"
    r"|(wishes|wished|wish) (he|she|they) (was|were|wasnt|werent) (dead|here|born|alive)|had enough of (life|living))"
)
_BETTER_OFF = r"(says?|said|saying|thinks?|thinking|reckons?|feels?|texted|messaged)( (that|to|me|us|he|she|keeps?|like))* (the |our )?(baby|babys|babies|kids|he|hed|she|shed|it|everyone|everybody|they|theyd)( (is|are|will|would|d|be|all))* better off without"
_NOTHING_BEHIND = r"(?! (mum|dad|mother|father|sister|brother|dummy|blanket|in|sleeping|on|there|here|at|own)\b)"
#: "She says the baby is better off without her": of herself. "My mum says he is better off without him" is of somebody else.
_BETTER_WITHOUT_THEM = (
    rf"\b(wife|missus|mrs|girlfriend|gf|mum|mam|mother|sister|daughter|partner|friend|mate|she|shes)( keeps?| just| now| even)* {_BETTER_OFF} her\b{_NOTHING_BEHIND}"
    rf"|\b(husband|hubby|boyfriend|bf|fella|bloke|oh|dad|father|brother|son|partner|friend|mate|he|hes)( keeps?| just| now| even)* {_BETTER_OFF} him\b{_NOTHING_BEHIND}"
)
#: "She said she would like to go to sleep and not wake up": a wish has to be named, as a baby too may sleep and not wake.
_NIGHTLY = r"(till|until|for|at|every|so|all|through|when|during|because|cos|in the night)"
_WAKE = rf"wake( up(?! {_NIGHTLY}\b)|\b(?! (up|him|her|them|the|baby|{_NIGHTLY[1:-1]})\b))"
_SLEEP_FOR_GOOD = (
    rf"(?:\b{_ONE}( (?!i\b|im\b|ive\b|id\b)\w+){{0,3}}? (says?|said|saying|told|texts?|texted|wrote|talks?|keeps?|wants?|wishe[sd]|wish|hopes?)( (?!i\b|im\b|ive\b|id\b)\w+){{0,4}}? ?"
    rf"(like|love|want|wants|wanted|wanting|wish|wishes|wished|hope|hopes|rather)( (?!i\b|im\b|him\b|her\b|them\b|baby\b)\w+){{0,3}}? (just )?(go to sleep|fall asleep|sleep|close (her|his|their) eyes|go to bed) (and|then) (just )?(not|never|dont|doesnt|not have to) (ever )?{_WAKE}"
    rf"|\b{_ONE} (just |really |only )*(wants?|wishes|wished|hopes?)( (?!i\b|im\b|him\b|her\b|them\b|baby\b)\w+){{0,4}}? (go to sleep|fall asleep|sleep|close (her|his|their) eyes) (and|then) (just )?(not|never|dont|doesnt) (ever )?{_WAKE}"
    rf"|\b{_ONE} (just |really |only )*(wants?|wishes|wished|hopes?)( (?!i\b|im\b|him\b|her\b|them\b|baby\b)\w+){{0,4}}? (not|never) (to )?wake up( again)?$)"
)
#: A father who died before the birth is no word on whoever wishes to die.
_DIED_BEFORE = re.compile(r"\b(her|his|the|babys|their|my)( \w+)? (dad|father|mum|mam|mother|nan|grandad|brother|sister)( has| had)? (died|passed( away)?)( before (she|he|they|baby) (was|were) born| last \w+| \w+ (years?|months?|weeks?) ago)?\b")
#: No word of the writer's own stands between the one who is told of and the wish.
_WISHES = re.compile(rf"\b{_ONE}( (?!i\b|im\b|ive\b|id\b)\w+){{0,3}}? {_SAYS}( (?!i\b|im\b|ive\b|id\b)\w+){{0,5}}? {_DYING}\b|\b{_ONE} (is |feels |seems |still )*{_DYING}\b|{_BETTER_WITHOUT_THEM}|{_SLEEP_FOR_GOOD}")
#: The same in words of a sleep: rules for a baby who will not wake hear it too.
_ASLEEP_FOR_GOOD = re.compile(_SLEEP_FOR_GOOD)
#: Another matter: a threat, somebody else's life, the past.
_OTHERWISE = re.compile(
    r"\b(kill|hurt|harm|burn|stab|take) (me|us|you|everyone|all of us|the (baby|kids|children)|(my|our) (baby|kids|son|daughter)|baby|him and|her and)\b|\bwith (him|her|them|me|us) too\b"
    r"|\bif (i|we|id|ive) (\w+ )?(leave|left|go|dont|do|tell|told|ever|stop|take|took)\b|\b(killed (himself|herself)|died|passed|funeral|years? ago|killing (himself|herself|themselves) (pump\w*|try\w*|work\w*|laugh\w*|over|with|to|doing|feeding|at)|(was|were|been) suicidal|months ago|last year|used to|when (he|she) was)\b"
)
_HAS_ACTED = re.compile(
    r"\b(taken|took|takes|swallowed|overdose\w*|od|cut (his|her|himself|herself)|bleeding|rope|belt|knife|razor|bridge|railway|tracks|balcony|gone (out|off|missing|for a drive)|went out|walked out|drove off|took the car"
    r"|cant find (him|her)|(wont|not|isnt|doesnt) (answer\w*|pick\w* up|wake|waking)|cant wake|goodbye|note|letter|(loads|lots|handful|box|packet|bottle) of|tonight|gonna|going to do|has a plan|locked (himself|herself))\b"
)
#: A child is with whoever wishes to die, or it is told of what the car is for: nothing needs to have been done yet.
_KIDS = r"(baby|babys|bub|newborn|son|daughter|little one|lo|twins?|kids?|child|children|toddler)"
_WITH_A_CHILD = re.compile(
    rf"\b(has|hes|shes|got|holding|holds|took|taken|locked|grabbed|keeps) (\w+ )?((the|my|our|his|her|both) )+{_KIDS}\b|\b{_KIDS}( \w+){{0,3}} (with (him|her|them)|in (the|his|her|there)|upstairs|downstairs|screaming|crying|locked)\b"
    r"|\b(pipe|hose|exhaust|garage|in (the|his|her) car|locked)\b"
)
#: Words of a baby, beside what was swallowed.
_OF_A_BABY = re.compile(rf"\b({_KIDS[1:-1]}|boy|girl|months?|mths?|weeks?|wks?|years?|old|gave|give|gives|giving|given|fed|our|little)\b")
#: Swallowed by, or given to, whoever is told of beside them.
_GIVEN = re.compile(r"\b(swallow\w*|ate|eaten|(gave|give|given|gives|giving|fed|got (hold of|into)|put)\b.*\b(tablets?|pills?|meds|medicine|medication|methadone|sleeping))\b")
_NOT_ACTED = re.compile(r"\b(not|hasnt|havent|hasent|didnt|no|never|nothing|isnt|wouldnt|wont)\b( \w+){0,3} (taken|took|take|hurt|harmed|done|cut|swallowed|gonna|going to do|do (anything|nothing|it|that|something stupid))\b|\bno (pills|tablets|plan|note)\b")
_YES = re.compile(r"^(yes|yeah|yep|yh|he has|she has|he did|she did|they did|he might|she might|yes .{0,20}|i think so|maybe|not sure|dont know|i dont know)$")
_ASKS_FOR_HELP = re.compile(r"\b(help|helps|who|what (do|can|should|shall) (i|we|he|she)|how (do|can|should) i|where|scared|frightened|afraid|worried|men|dads?|support|talk|gp|doctor|number|ring|call)\b")
_ASLEEP = re.compile(r"\b(asleep|sleeping|in bed|gone to bed|resting|calm|calmer|quiet|fine now|ok now)\b")

_THEY = rf"(she|he|shes|hes|they|theyre|(my |the )?{_ADULT})"
_BABY = r"((the|my|our) )?(baby|bub|newborn|son|daughter|little one|lo|twins|him|her|them)"
_HOLDS = re.compile(
    rf"\b{_THEY}( (?!not|never)\w+)?( has| have| is|s)? (has|have|got|holding|holds|hold|took|taken|takes|taking|carrying|grabbed|with|keeps|locked) (\w+ )?{_BABY}\b"
    rf"|\b{_BABY} (is )?(in there|with (her|him)|in the (bath|bathroom|room|water))\b|\b(locked|lock) (\w+ ){{0,3}}(in|door|bathroom|bedroom|room|toilet)\b|\bdoors? (is |s )?(still )?(locked|shut|blocked)\b"
    r"|\b(wont|will not|doesnt|dont|refuses to|not|cant|no) (\w+ )?(open|let (me|us|anyone|go)|give|hand|come out|unlock|put (him|her|the baby|it) down)\b"
    r"|\b(water|bath|drown\w*|wash\w*|cleans?|cleansed?|pure|purif\w*|sacrific\w*|save (him|her|the baby|it) from|window|balcony)\b"
)
#: What is heard through the door is no voice.
#: Who is to have the baby: "shall she just take him off my wife".
_WHO_HAS_THE_BABY = re.compile(rf"\b(shall|should|can|could|do|does|is it ok (if|to)|must)\b( \w+){{0,4}}? (take|get|grab|have|hold|keep|move|fetch|leave|feed|bring) ((the|my|our|his|her) )?{_BABY[len('((the|my|our) )?'):]}\b")
_HEARS_THEM = re.compile(r"\bi (can |could |cant |still |only )*(hear|see) (the |some |only )*(water|taps?|bath|crying|cries|him|her|baby|nothing|anything|screaming|splash\w*|it running)\b")
_HOW_IN = re.compile(r"\b(how|can|should|what if|do)\b.{0,25}\b(door|lock|get in|get to (her|him|them)|break|kick)\b")
_HELD_NO_MORE = re.compile(
    rf"\b{_BABY}( \w+)? (is |are |s )?(now )?(out|safe|ok|okay|fine|with me|with us|here)\b|\b(got|have|has) {_BABY} (out|back|safe|now|here|with)\b"
    rf"|\b(police|crew|paramedics?|ambulance|i|we|mum|nan|midwife|nurse) (now )?(has|have|got|ve got) {_BABY}\b"
)
#: Taken in, and no word beside it: "in hospital car park", "went to hospital last year" and "to work his shift" are not.
_WHEN = r"( now| just now| tonight| today| this morning| safely| (half )?an hour ago| \w+ (minutes|mins|hours) ago)*"
_A_WARD = r"(an |the |a |my )?((mental health |psych\w* )?(hospital|ward|unit)|ambulance|a e|crew|paramedics|mother and baby unit|mbu)"
_THEY_ARE_IN_CARE = re.compile(
    rf"(\w+ )?{_THEY}( has| have| is|s| been| was| are| just| now)* ((gone|went|taken|took|admitted|left|going|transferred) ?(away |off |now |in |to |into |on |by |with )*|in ){_A_WARD}{_WHEN}|(\w+ )?{_THEY}( has| have| is|s| been| was| just| now)* (sectioned|admitted){_WHEN}"
    rf"|(the )?(ambulance|paramedics?|crew|police|they)( has| have| ve| is| are| just)* (took|taken|taking|got) (my |the )?({_ADULT}|her|him)( away| in| to {_A_WARD})?{_WHEN}"
)
#: What may be told beside it: where the baby is, how old, and a question.
_BESIDE_IT = re.compile(
    rf"(ok |yes |thank god |so |now )*({_BABY} ?(is |are |s )?(now )?(still )?(out|safe|ok|okay|fine|asleep|with (me|us|my (mum|mam|nan|sister))|here)( with (me|us))?{_WHEN}"
    rf"|((my |the )?(police|crew|paramedics?|ambulance|mum|mam|nan|midwife|nurse|sister)|i|we) ?(now )?(has|have|got|ve got|ve) (got )?{_BABY}( safe| here| with me| now)*"
    r"|(im|i am|were|we are)( here| at home| alone| on my own| just)* with ((the|my|our) )?(baby|him|her|them)( now)?|(im|i am)( all)? (alone|on my own)( now)?|(he|she|hes|shes|baby)( is)? (only )?\w+ (days?|weeks?|months?)( old)?"
    r"|(what|how|who|where|can|could|should|do) .*|thank(s| you|you|god)( \w+)?|its over|phew)"
)
_OF_A_HOSPITAL = re.compile(r"^(?!(will|do|does|can|could|should|would|what|how|if|when|where|who|is|are)\b).*\b(hospital|a e|ward|unit|sectioned|admitted)\b")
_NOT_YET = re.compile(r"\b(not|isnt|wont|hasnt|havent|still|but|if|when|will|going to|gonna|should|waiting|until|unless|let (him|her) (go|out)|released|discharged|sent (him|her|home)|never|didnt|wasnt|floppy|blue|cold|breath\w*|wet|limp|quiet)\b")


def someone_elses_wish(text: str) -> bool:
    """Whether somebody close to the writer is told of as wishing to die, and nothing in the words is the writer's own wish, a threat or the past."""
    words = bare(text)
    found = _WISHES.search(words)
    if found is None or _OTHERWISE.search(_DIED_BEFORE.sub(" ", words)):
        return False
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return OF_MYSELF.search(rest) is None and not _IT_IS_ME.search(rest)


def sleep_for_good(text: str) -> bool:
    """Whether such a wish is told in words of a sleep, which a rule for a baby who will not wake hears as well."""
    return someone_elses_wish(text) and _ASLEEP_FOR_GOOD.search(bare(text)) is not None


def how_near(text: str) -> str:
    """The part for thoughts of dying in somebody else: it may have been acted on, or not."""
    words = bare(text)
    if _WITH_A_CHILD.search(words) and not _HELD_NO_MORE.search(words):
        return THEIRS_NOW
    return THEIRS_NOW if _HAS_ACTED.search(words) and not _NOT_ACTED.search(words) else THEIRS_LOW


def about_another(text: str, earlier: Sequence[str], history: History) -> bool:
    """Whether the talk of a mind or a life in danger is about somebody else: said now, or told lately and not taken back."""
    words = bare(text)
    spoken_of = any(said.topic == SELF_HARM for turn in history.turns for said in turn.said) or history.open_emergency == HARM_TO_BABY
    if not spoken_of or len(words.split()) > _MOST_WORDS or _DONE_TO_ME.search(words) or _IT_IS_ME.search(words):
        return False
    if someone_elses_wish(text) or someone_elses_mind(text):
        return True
    if OF_MYSELF.search(_HEARS_THEM.sub(" ", words)) is not None:
        return False
    if _NOT_ME.search(words):
        return True
    for said in reversed(earlier[-_LATELY:]):
        if someone_elses_wish(said) or someone_elses_mind(said) or _NOT_ME.search(bare(said)):
            return not _DONE_TO_ME.search(bare(said))
        if OF_MYSELF.search(_HEARS_THEM.sub(" ", bare(said))) or _IT_IS_ME.search(bare(said)):
            return False
    return False


def of_another(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part that meet what is told of somebody else, while their danger is open; `None` where it is not, or the words are about something else.

    Args:
        text: the writer's words.
        earlier: the messages before, oldest first.
        history: the conversation before this message.
    """
    if someone_elses_wish(text) and _GIVEN.search(bare(text)) and _OF_A_BABY.search(bare(text)):
        return SERIOUSLY_ILL, ""  # It may be the baby who swallowed them, or was given them, also where no rule sees it.
    if history.open_emergency is None and not history.grieving and someone_elses_wish(text):
        return SELF_HARM, how_near(text)
    # Harm to the baby that a rule was sure of keeps its own reply.
    feared = history.open_emergency == HARM_TO_BABY and history.doubted and any(someone_elses_mind(said) for said in earlier[-_LATELY:])
    if not (history.open_emergency == SELF_HARM or feared) or not about_another(text, earlier, history):
        return None
    words = bare(text)
    if in_good_hands(text):
        return MENTAL_HEALTH, TAKEN_IN
    if called(words):
        return SELF_HARM, THEIRS_CALLED
    found = _of_a_mind_that_is_ill(words, history) if of_a_mind(text, earlier, history) else _of_a_life(text, words, history)
    if found is None and any(someone_elses_wish(said) for said in earlier[-_LATELY:]) and not any(map(someone_elses_mind, (*earlier[-_LATELY:], text))):
        found = _of_a_life(text, words, history)  # "My wife said it" is what she said, and no voice.
    # "She is in the ward with the baby": a hospital in the words ends nothing by itself.
    return found or ((SELF_HARM, what_goes_on(text, earlier, history)) if _OF_A_HOSPITAL.search(words) else None)


def of_a_mind(text: str, earlier: Sequence[str], history: History) -> bool:
    """Whether it is a mind that is suddenly very ill, and not thoughts of dying alone."""
    said = (*earlier[-_LATELY:], text)
    told = any(someone_elses_mind(one) or VOICES.search(bare(one)) for one in said)
    return told or any(one.part in _OF_A_MIND[:3] and one.topic == SELF_HARM for turn in history.turns for one in turn.said)


def what_goes_on(text: str, earlier: Sequence[str], history: History) -> str:
    """The part for what else is said while it goes on: in place of a question about the writer's own thoughts, and not the same words twice running."""
    if of_a_mind(text, earlier, history):
        return "theirs"
    newest = [said.part for said in history.turns[-1].said] if history.turns else []
    return THEIRS_MORE if THEIRS_HELP in newest else THEIRS_HELP


def swallowed(text: str, earlier: Sequence[str], history: History) -> bool:
    """Whether it is told of somebody who wishes to die that they have swallowed something."""
    if _OF_A_BABY.search(bare(text)):
        return False  # It may be the baby who swallowed them, or was given them.
    of_them = someone_elses_wish(text) or (about_another(text, earlier, history) and not of_a_mind(text, earlier, history))
    return of_them and TAKEN.search(bare(text)) is not None


def in_good_hands(text: str) -> bool:
    """Whether the one who is ill has been taken in, and the baby is not with them."""
    words = bare(text)
    # By clauses: "they took her, baby is with me" is not "they took her baby". Whatever else is told may take it back.
    clauses = [clause for one in re.split(r"[.,;!?\n]+|\band\b", text) if (clause := bare(one))]
    gone = any(map(_THEY_ARE_IN_CARE.fullmatch, clauses)) and all(_THEY_ARE_IN_CARE.fullmatch(clause) or _BESIDE_IT.fullmatch(clause) for clause in clauses)
    return gone and not _NOT_YET.search(words) and (_HELD_NO_MORE.search(words) is not None or not _HOLDS.search(words))


def _of_a_mind_that_is_ill(words: str, history: History) -> tuple[str, str] | None:
    said = {one.part for turn in history.turns for one in turn.said}
    if _HOW_IN.search(words):
        return SELF_HARM, DOOR
    if _HOLDS.search(words) and not _HELD_NO_MORE.search(words):
        return SELF_HARM, DOOR if HAS_BABY in said and re.search(r"\b(open|door|lock\w*|water|bath)\b", words) else HAS_BABY
    if _WHO_HAS_THE_BABY.search(words):
        newest = [one.part for one in history.turns[-1].said] if history.turns else []
        return SELF_HARM, HAS_BABY if said & {HAS_BABY, DOOR} and HAS_BABY not in newest else "theirs"
    if _NOT_ME.search(words):
        return SELF_HARM, "theirs" if "sudden" in said else "sudden"
    return None


def _of_a_life(text: str, words: str, history: History) -> tuple[str, str] | None:
    newest = [said.part for said in history.turns[-1].said] if history.turns else []
    if how_near(text) == THEIRS_NOW or (_YES.match(words) and any(part in _OF_A_LIFE for part in newest)):
        return SELF_HARM, THEIRS_NOW
    asks = _ASKS_FOR_HELP.search(words) or _ASLEEP.search(words) or _NOT_ACTED.search(words) or re.match(r"no\b", words)
    if not asks and not someone_elses_wish(text) and not _NOT_ME.search(words):
        return None
    first = not any(one.part in _OF_A_LIFE for turn in history.turns for one in turn.said)
    if (first and not asks) or (THEIRS_HELP in newest and not asks):
        return SELF_HARM, THEIRS_LOW
    return SELF_HARM, THEIRS_MORE if THEIRS_HELP in newest else THEIRS_HELP
