"""Parents who cope, own up, or fear whom it brings: they have done right, and are told so, beside what the baby still needs.

Each case is a few patterns over bare words, in the light of what was told before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topic_ids import CONCEALED_PREGNANCY, CRYING, FALL_OR_BUMP, HARM_TO_BABY, SOCIAL_SERVICES, TIRED_PARENT, WORRIED_ABOUT_CHILD
from safer_sleep.conversation.further.follow_up import follow_up
from safer_sleep.conversation.history import NOT_THAT, History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.red_flags import RedFlag

_BREATH = ("emergency/not_breathing", "emergency/choking", "emergency/seizure")
#: After which answers "he's in the cot and I am in the kitchen" is about having stepped away.
_AT_THE_LIMIT = (CRYING, "settling/tired_parent", "support/mental_health", "support/helplines")
_MOST_WORDS = 30
_MESSAGES = 4

_BABY = r"(him|her|them|it|baby|the baby|my baby|my (son|daughter|little one|lo))"
_AWAY = (
    r"(walked (away|out|off|outside)|walk away|stepped (away|out|outside|back)|left the room|(gone|went|go|going) (out|outside|downstairs|upstairs|to (the|another|my)|"
    r"in(to)? (the|another|my)|out of)|came (out|downstairs|away)|shut the door|closed the door|(im|i am|am|sat|sitting|sit|stood|standing|now|and|here) (now )?(sat |sitting |stood "
    r"|standing )?(in|on|at|out in|outside|downstairs|out) ?(the )?(kitchen|hall|hallway|garden|bathroom|landing|stairs|step|steps|living room|lounge|front room|other room|next room"
    r"|loo|toilet|balcony|bedroom)?|outside|downstairs|next room|other room|another room)"
)
_IN_THE_COT = r"(in (his|her|their|the|its) (cot|crib|basket|moses basket|cot bed|next to me)|down)"
_STEPPED = re.compile(
    rf"\b(put|placed|laid|lay|popped|got|left|set) {_BABY} (back |safely |safe |down |just )*{_IN_THE_COT}\b.*\b{_AWAY}\b"
    rf"|\b(he|she|they|hes|shes|theyre|baby|babys|baby is)( is| are)? (now |safe |safely |just |screaming |crying |still )*{_IN_THE_COT}\b.*\b{_AWAY}\b"
    rf"|\b{_AWAY} .*\b(he|she|they|hes|shes|theyre|baby|babys) ?(is|are)? (safe |safely )?in (his|her|their|the) (cot|crib|basket|moses basket)\b"
    rf"|\b(had|have) to put {_BABY} down\b|\bleft {_BABY} (crying |screaming )?in (his|her|their|the) (cot|crib)\b.*\b(cope|losing it|lose it|snap\w*|take any|take it|limit)\b"
)
_PILLOW = re.compile(r"\b(scream\w*|shout\w*|yell\w*|punch\w*|cry|cried) (in|into|in to|at) (a|my|the) (pillow|cushion|duvet|mattress)\b")
#: They shouted, and went out of the room: word for word, so that nothing else that was done to the baby stands between or after. Out of the house
#: is another matter (data/emergency/other_dangers/alone.yml).
_SHOUT = r"(shouted|yelled|screamed|swore|snapped|shout|yell|scream|raised my voice|lost my rag)"
_ROOM = r"(garden|kitchen|hall|hallway|bathroom|landing|stairs|living room|lounge|front room|other room|next room|room|loo|toilet|balcony|bedroom|back step|doorstep)"
_LEFT = (
    r"(walked (away|out|off|outside)|walk (away|out)|step (away|out|outside)|stepped (away|out|outside)|left the room|leave the room|(shut|closed) the door"
    rf"|(went|gone|go) (out (to|in|into|of) (the |my )?{_ROOM}|outside|downstairs|upstairs|((in|into|to|out to|out in|out into) (the |another |my )?{_ROOM})))"
)
#: One word at a time, so that there is one way only to read them.
_FELT = r"(i|im|ive|and|now|so|feel|felt|feeling|cried|crying|sorry|calmer|calm(ed)? down|really|such|like|awful|bad|terrible|horrible|guilty|ashamed|about it|a|an|the worst|mum|dad|mam|parent|mother|father)"
#: "Went out" may be out of the house, and the baby alone in it.
_WENT_OUT = re.compile(rf"(today |tonight |and |so |i |ive |just |really )*({_SHOUT})( at {_BABY})?( (then|and|so|i|just|had to))* ((went|gone|go) out( of the (house|flat))?|walked out of the (house|flat))( (for (a|five|5|ten|10|two|2|a few|a couple of) (bit|walk|drive|minutes?|mins?|hour|while|smoke|fag)))?( now)?")
#: "He is still" is no calm.
_IS_SAFE = r"((he|she|hes|shes|baby|babys|baby is)( is| was)?(( still)? (crying|screaming)( in (his|her|the) (cot|crib|moses basket|basket))?|( still| safe| safely)? in (his|her|the) (cot|crib|moses basket|basket)| safe))"
_SHOUTED_AND_LEFT = re.compile(
    rf"(oh god |ok |yes |yeah |no |so |sorry |today |tonight |and |i |ive |just |really |only )*({_SHOUT.replace('snapped|', '')}( at {_BABY})?|snapped at {_BABY})( (then|and|so|i|had to|just))* {_LEFT}"
    rf"( (then|just|to|for (a|five|5|two|2|a few|a couple of) (bit|minutes?|mins?|moment)|{_LEFT}|{_FELT}|{_IS_SAFE}))*"
)
#: "I didn't shake her, I only shouted", and the wish not to.
_DENIES_HARM = re.compile(
    rf"\b(i )?(didnt|did not|never|havent|have not|would never|wouldnt|wont) (\w+ )?(shake|shook|shaken|hit|hurt|touch|touched|harm|harmed|throw|thrown|smack|smacked)( (or|and|nor) (shake|shook|hit|hurt|touch|harm|throw|smack))?( {_BABY})?\b"
    r"|\bno (shaking|hitting)\b"
)
#: Done with the hands, beside the shouting.
_DONE_BESIDE = re.compile(rf"\b(dragged|pinched|gripped|yanked|pushed|pulled|shoved|grabbed|jerked|jolted|twisted|bent|covered|squashed|pressed|smothered|slammed|chucked|flung) ({_BABY[1:-1]}|his|babys)\b")
#: And nothing else: word for word, as it takes a danger away.
_SHOUTED_NO_MORE = rf"(all i did was|just|only|i|ive|have)( (just|only|did|was))* {_SHOUT.replace('snapped|', '')}( at {_BABY})?|i (just |only )?snapped at {_BABY}"
_ONLY_SHOUTED = re.compile(
    rf"(no |ok |yes |sorry |honestly |i swear |oh god |i mean |its )*({_SHOUTED_NO_MORE}|me (that|who) {_SHOUT.replace('snapped|', '')}( at {_BABY})?( im not reporting (anyone|anybody|them))?)"
    rf"( (again|once|loud|loudly|really loud|today|tonight|last night|this morning|earlier|thats all|thats it|that was all|that was it|nothing else|nothing more|{_FELT}"
    r"|((will|does|has|can|could|did|is) )?(it|that|shouting) (have |has )?(damaged?|harm|harmed|harmful|(as )?bad|upset)( (him|her|baby))?|is (it|that|shouting) (as )?(bad|harmful|damaging)))*"
    rf"|(no |so |but |i mean |and )*(is|does|will|can|could|did|has) (the |my |me )?(it|that|shouting|screaming) (at {_BABY} )?(really |also )?(have )?(harm(ed)?|damaged?|harmful|bad|damaging|as bad|hurt|upset|affected?)( (for )?(him|her|baby|my baby|them))?( (he|she|hes|shes)( is)? (only )?\w+ (weeks?|months?)( old)?)?"
)
#: Owned up to, and nothing else told.
_OWNS_UP = re.compile(
    rf"(so |ok |oh god |right )*i('ve| have|ve)? (just |really |only |actually )*{_SHOUT} at {_BABY}( (again|really|so|loud|badly|just now|now|today|tonight|last night|earlier|this morning|for crying|to stop|to shut up|and|but|i|im|feel|felt|feeling|so|such|like|a|an"
    r"|awful|bad|terrible|horrible|guilty|ashamed|sorry|the worst|mum|dad|mam|parent|mother|father|cried|crying now|(really |proper |properly |just )?(shouted|yelled|screamed)))*"
)
_NOT_AGAIN = re.compile(
    rf"\b(dont|do not|never) (want to|wanna|want) {_SHOUT}\b|\b(scared|afraid|worried|frightened) (i|ill|that i|that ill|i will|of) ?(will |might )?{_SHOUT}\b|\bstop (myself )?(from )?shouting\b"
    rf"|\bmy (own )?(mum|mam|mother|dad|father|parents) (always |just |only |used to )*{_SHOUT}\b"
)
#: What may stand beside that wish.
_BESIDE_THE_WISH = re.compile(rf"\b(i|im|ive|so|and|but|just|really|ever|again|like (that|this|my (mum|dad|mother|father)|them|her|him|she did|he did)|at (me|us|{_BABY[1:-1]})|any ?more|please|how do|can|help|me|sorry|all the time|a lot|no|ok|feel|felt|guilty|awful|bad|terrible)\b")
#: Tired, and the baby slipped: not dropped, and in no temper.
_NEARLY_DROPPED = re.compile(rf"\b(nearly|almost|could have|couldve|about to) (dropped|drop|let go of|lost my grip on|fell (down|over|with)|fallen (down|with)|slipped with|tripped with)( (with|holding|carrying))? ?{_BABY}?\b")
_WORN_OUT = re.compile(r"\b(tired|exhausted|knackered|shattered|no sleep|not slept|havent slept|sleep deprived|falling asleep|fell asleep|dozed|dozing|nodd\w+|half asleep|worn out|drained|running on empty)\b")
#: What may stand beside it; a crack, a bath, a wish or a "but" is more than a tired parent.
_BESIDE_THE_SLIP = re.compile(
    rf"\b(i|im|ive|id|was|am|so|and|just|really|very|too|that|cos|because|being|from|on (the|my) (stairs|landing|feet|way)|((down|up) )?the stairs|(with|of|holding|carrying|feeding|walking) {_BABY}|{_BABY[1:-1]}|walking|getting up|standing( up)?"
    r"|this (morning|afternoon|evening)|today|tonight|yesterday|last night|in the night|at night|earlier|again|off|up|all (night|week|day)|(in|for) (a|two|three|\d+|few) (days?|weeks?|nights?|hours?)|a bit|what (do|can) i do|i need (sleep|rest)|ok|hi|please|no|oh god)\b"
)

#: He alone, right after what was feared: "hes in his cot" without a word of the parent.
_ONLY_PUT_DOWN = re.compile(
    rf"^(ok |okay |yes |right |i |ive |have |just |now )*(put|placed|laid|popped) {_BABY} (back |safely |safe |down |now )*({_IN_THE_COT})?( now)?$"
    r"|^(ok |okay |yes )*(he|she|hes|shes|baby|babys|theyre)( is)? (now |safe |safely )*in (his|her|the|their) (cot|crib|basket)( now)?$"
)
#: With any of these beside it, something has happened to the baby or may be about to.
_MORE_THAN_THAT = re.compile(
    r"\b(shook|shaken|shaking|hit|slapped|smacked|threw|thrown|dropped|hurt|squeezed|bit|punched (him|her|them)|not (moving|breathing|waking|right)|isnt (moving|breathing)|floppy|limp"
    r"|blue|grey|pale|stopped breathing|too quiet|silent|knife|kill|die|voices?|pills|tablets|hes (outside|at the door|here)|he is (outside|at the door)|going to|gonna|about to|blood"
    r"|back in there|boyfriend|partner|husband|ex)\b"
)

#: Whether who hurt the baby may be alone with it.
_ALONE_WITH_THEM = re.compile(
    r"\b(can|could|should|may|shall|is it (ok|okay|safe|fine|alright)( to)?|ok)( (i|we|he|she|they|hes|shes|my \w+|her dad|his dad|the dad))? (still )?(be|stay|have|leave|look after|mind|watch|put|let|for|trust|go back)\b.{0,30}\b(alone|on (his|her|their) own|by (himself|herself)|with (him|her|them)|have (him|her)|after (him|her|them|the baby))\b|\b(is|are) (he|she|they|baby) safe with (him|her|them)\b"
)
#: It was the cot or the wall.
_A_THING = re.compile(r"\b(not (him|her|them|the baby|my baby|baby)|never touched (him|her)|just|only)\b.{0,12}\b(the|his|her|a) (cot|pram|buggy|wall|door|pillow|cushion|crib|bed|chair)\b")
#: The parts that are about having stepped away.
_AWAY_FROM_IT = ("stepped", "calmer", "let_cry")
#: The baby was hurt already, so that "well done" would be amiss; and words that only fear it.
_HURT = re.compile(r"\b(shook|shaken|hit|slapped|smacked|threw|thrown|hurt|squeezed|dropped|punched|bit|kicked)\b")
_ONLY_FEARED = re.compile(r"\b(feel like|felt like|want to|wanted to|could|might|going to|gonna|scared|afraid|nearly|almost|before i|will|ill|urge|thoughts?|would)\b")

#: The fear that care means losing the child.
_FEAR_OF_REMOVAL = re.compile(
    rf"\b(theyll|they will|they would|theyd|they|hospital|hosp|ss|social|social (services|workers?|worker)|socials?|doctors?|midwi\w+|police|dont want|want|wanting|gonna|going to|will|ill|end up)"
    rf"( \w+){{0,4}} (take|taking|taken|have|lose|losing|remove|removed|keep) ({_BABY[1:-1]}|this one|my (kids?|children|babies)|our (baby|kids|son|daughter)|(both|all) of them)\b"
    r"|\b(put|go|going|end up|taken|taking) (him |her |them |my baby )?(in|into) care\b|\bthink (i|we) (did|hurt|hit|shook)\b|\bthink its me\b|\b(blame|accuse) me\b"
    r"|\b(take|taking|taken) (him|her|them|it|my baby|this one) (away|off (me|us))\b|\bhave (him|her|them) taken\b|\b(scared|afraid|frightened|terrified) of (social|ss|losing)\b"
)
_NOT_FEAR = re.compile(
    r"\b(he|she|partner|ex|dad|mum|police|friend|nan|mil|neighbour)s?( \w+)? (can|could|is going to|will|has|have) (take|taken|have) (him|her)\b|\bhow (do|will|are) (i|we|they) take\b"
    r"|\b(to|into) (a e|hospital|the doctors?|the gp|bed|my bed)\b.{0,6}$|\b(temperature|temp|blood|photo|picture|test)\b"
)
#: The plain question has an answer of its own.
_ASKS_IT = re.compile(r"(will|are|can|could|do|would) (they|social|ss|you)\b")
_TELL_STAFF = re.compile(r"\b(tell|see|ring|call|ask|talk to|speak to|go to) (my |the |a |any)?(doctors?|gp|hv|health visitor|midwife|one|someone|somebody)\b")
_CARE_BEFORE = re.compile(r"\b(took|taken|take|removed|lost|adopted)\b.{0,25}\b(my|our) (last|first|other|older|eldest|kids?|children|two|2|3|three|1st|baby|babies|son|daughter)\b|\b(kids?|children|baby) (was|were|got) (taken|removed)\b")

_GUILT = re.compile(
    r"\b(my (own )?fault|it was me|because of me|im to blame|blame myself|i did (this|it)|forgive myself|i should(nt| not|nt have|ve)? (have )?|i caused|i nearly killed|i almost killed"
    r"|i (rolled|laid|lay|slept) on (him|her|them|my baby)|i (fell|dropped) (asleep|off)|i had (him|her|them) (on|in)|i was (drunk|asleep|drinking)|what have i done|never forgive"
    r"|i feel (so |really |just )?(guilty|awful|terrible|sick|ashamed)|so guilty)\b"
)


def coping(text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], flag: RedFlag | None) -> tuple[str, str] | None:
    """The topic and part for a parent who stepped away, fears that the baby will be taken, or blames themselves after a rescue.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`).
        flag: what the red-flag rules see in the words.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving:
        return None
    if history.open_emergency == HARM_TO_BABY and _A_THING.search(words) and not _MORE_THAN_THAT.search(words):
        return HARM_TO_BABY, NOT_THAT
    if history.open_emergency == HARM_TO_BABY and _ALONE_WITH_THEM.search(words) and not history.doubted:
        return WORRIED_ABOUT_CHILD, "not_alone"  # "Can he be on his own with her now?", of who hurt the baby.
    if history.open_emergency == HARM_TO_BABY and understood["topic"] == FALL_OR_BUMP:
        return HARM_TO_BABY, "go"  # "She bounced on the mattress", of a baby who was thrown.
    # Where a rule sees a danger, to have shouted or to be tired is no more than how it came.
    owned_up = (_shouted(words, earlier, history) or _slipped(words, earlier, history)) if flag is None else None
    return owned_up or _stepped(text, words, earlier, history, understood["topic"]) or _fears(words, earlier, history) or _blames(words, history)


def _stepped(text: str, words: str, earlier: Sequence[str], history: History, topic: str) -> tuple[str, str] | None:
    if _MORE_THAN_THAT.search(words):
        return None
    before = history.last_answer.topic if history.last_answer else None
    of_harm = HARM_TO_BABY in (history.open_emergency, history.asked_emergency) or before == HARM_TO_BABY
    if before == HARM_TO_BABY and history.last_answer is not None and history.last_answer.part in _AWAY_FROM_IT:
        found = follow_up(text, history)
        if found is not None and found[0] == HARM_TO_BABY and found[1] in _AWAY_FROM_IT:
            return found
    stepped = _STEPPED.search(words) or _PILLOW.search(words)
    if of_harm and _harm_done(earlier):
        return (HARM_TO_BABY, "go") if _STEPPED.search(words) else None
    if of_harm:
        return (HARM_TO_BABY, "stepped") if stepped or _ONLY_PUT_DOWN.match(words) else None
    if stepped and not of_harm and (_PILLOW.search(words) or before in _AT_THE_LIMIT or topic == CRYING) and history.open_emergency is None:
        return CRYING, "stepped"
    return None


def _shouted(words: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The part for a parent who shouted and did no more; nothing where the baby was hurt, may be, or is left alone in the house."""
    rest = " ".join(_DENIES_HARM.sub(" ", words).split())
    if history.open_emergency == HARM_TO_BABY and re.search(rf"\b({_SHOUT}|shouting)\b", words) and _DONE_BESIDE.search(rest):
        return HARM_TO_BABY, "go"  # "I didn't hit him, just shouted and dragged him by the arm" denies less than it tells.
    if _MORE_THAN_THAT.search(rest) or _HURT.search(rest) or _harm_done(earlier) or not (re.search(rf"\b({_SHOUT}|shouting|screaming)\b", words) or _of_the_shout(history)):
        return None
    before = history.last_answer
    of_harm = HARM_TO_BABY in (history.open_emergency, history.asked_emergency)
    if history.open_emergency not in (None, HARM_TO_BABY) or (history.open_emergency == HARM_TO_BABY and not history.doubted):
        return None
    if _WENT_OUT.fullmatch(rest) and history.open_emergency is None:
        return WORRIED_ABOUT_CHILD, "mine"
    if _SHOUTED_AND_LEFT.fullmatch(rest):
        return (HARM_TO_BABY, "stepped") if of_harm else (CRYING, "stepped")
    if _OWNS_UP.fullmatch(words) and history.open_emergency is None:
        return CRYING, "shouted"
    denied, at_the_limit = rest != words, of_harm or (before is not None and before.topic in (*_AT_THE_LIMIT, HARM_TO_BABY))
    only = _ONLY_SHOUTED.fullmatch(rest) is not None
    wish = _NOT_AGAIN.search(rest) is not None and not _BESIDE_THE_WISH.sub(" ", _NOT_AGAIN.sub(" ", rest)).strip()
    # A wish for later takes no danger away that is open.
    if not at_the_limit or not ((wish and history.open_emergency is None) or (only and (denied or not of_harm))):
        return None
    if history.open_emergency == HARM_TO_BABY:
        return HARM_TO_BABY, NOT_THAT
    again = _of_the_shout(history)
    return CRYING, "shout_again" if again or not only else "shouted"


def _of_the_shout(history: History) -> bool:
    before = history.last_answer
    return before is not None and before.topic == CRYING and before.part in ("shouted", "shout_again")


def _slipped(words: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """"So tired I nearly dropped her" is about sleep; dropped is a fall, and nearly thrown is a danger."""
    said_tired = _WORN_OUT.search(words) or any(_WORN_OUT.search(bare(said)) for said in earlier[-1:])
    if history.open_emergency is not None or not _NEARLY_DROPPED.search(words) or not said_tired:
        return None
    rest = _WORN_OUT.sub(" ", _NEARLY_DROPPED.sub(" ", words))
    return None if _BESIDE_THE_SLIP.sub(" ", rest).strip() else (TIRED_PARENT, "carrying")


def _harm_done(earlier: Sequence[str]) -> bool:
    """Whether one of the last messages told of a baby who was hurt."""
    said = [bare(text) for text in earlier[-_MESSAGES:]]
    return any(_HURT.search(words) and not _ONLY_FEARED.search(words) for words in said)


def _fears(words: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    if not _FEAR_OF_REMOVAL.search(words) or _NOT_FEAR.search(words) or _ASKS_IT.match(words):
        return None
    topics = {turn.topic for turn in history.turns}
    if HARM_TO_BABY in topics:
        return HARM_TO_BABY, "fear_taken"
    before = [bare(said) for said in earlier[-_MESSAGES:]]
    if CONCEALED_PREGNANCY in topics:
        return (CONCEALED_PREGNANCY, "lost_before") if any(_CARE_BEFORE.search(said) for said in [words, *before]) else (CONCEALED_PREGNANCY, "private")
    if history.open_emergency is None and HARM_TO_BABY not in topics and _TELL_STAFF.search(words) and not _HURT.search(words):
        return SOCIAL_SERVICES, "tell_staff"
    if history.open_emergency is None and any(_CARE_BEFORE.search(said) for said in before):
        return SOCIAL_SERVICES, "before"
    return None


def _blames(words: str, history: History) -> tuple[str, str] | None:
    rescued = history.last_emergency in _BREATH and history.open_emergency is None and not history.grieving
    before = history.last_answer.topic if history.last_answer else None
    return ("emergency/not_breathing", "blame") if rescued and before in _BREATH and _GUILT.search(words) else None
