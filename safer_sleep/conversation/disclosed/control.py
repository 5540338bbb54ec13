"""Control and force told in passing, beside a question about sleep: "not allowed my own phone", "he makes me sleep on the sofa"."""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import CONCEALED_PREGNANCY, DANGER_NOW, DOMESTIC_ABUSE, TIRED_PARENT, WORRIED_ABOUT_CHILD
from safer_sleep.conversation.disclosed.round_about import put_away_to_rest
from safer_sleep.conversation.history import DEALT_WITH, History
from safer_sleep.conversation.words import bare

_MOST_WORDS = 45

_THEM = r"(he|she|they|hes|shes|(my |the |her |his )?(partner|husband|hubby|wife|boyfriend|bf|girlfriend|gf|fiance|fiancee|fella|bloke|ex|mil|mother in law|in laws|babys? dad|other half|oh|dad|mum|stepdad))"
_THINGS = r"(phone|mobile|money|cash|bank (card|account)|card|cards|wages|benefits|car|car keys|keys|passport|door key|friends|visitors|job|contraception|pill|midwife|health visitor|gp|doctor)"
_CONTROLS = re.compile(
    rf"\b(not|never|isnt|arent|wasnt|wont be) allowed (to (have|use|keep|touch|answer|see|own) )?(a |an |any |my |our |my own |any of my |the )?(own )?{_THINGS}\b"
    r"|\b(im|i am|were|we are|i) ?(not|never) allowed (to )?(go )?(out|outside|anywhere|upstairs|downstairs)( (on my own|alone|by myself|without (him|her|them)|of the (house|room)))?\b(?! (with|in) the (pram|baby|cold|sun))"
    r"|\b(im|i am|i|me|were|we are|us) ?(not|never) allowed (to )?(leave the (house|room)|see (my|anyone|people)|speak to|talk to|sleep in (the|our|my own) bed|in (the|our|my own) bed(?! with)|get (up|out of bed) (to|for|when)|lock)\b"
    rf"|\b{_THEM} (wont|doesnt|dont|never|will not|does not|refuses to|isnt gonna) lets? (me|us) (have|use|keep|own|get|see|answer|near|touch) (a |an |any |my |our |my own |the |anyone )?(own )?({_THINGS}|mum|mam|sister|family|anyone|people)\b"
    rf"|\b{_THEM} (wont|doesnt|dont|never|will not|does not) lets? (me|us) (leave the (house|room)|go (out|anywhere)( alone| on my own| without)?|out of the (house|room)|out alone|sleep in (the|our) bed|talk to|speak to|work|spend|go to (the )?(doctors?|gp|midwife|my))\b"
    rf"|\b{_THEM} (makes|make|made|forces|forced|tells|told|orders|sends|sent|kicks|kicked) (me|us|me and \w+( \w+)?|us both)( to| out to| down to)? ?(go )?(sleep|sleeping|lie|stay|kip)?( (down)?stairs)?"
    r"( with \w+( \w+)?)? (on|in|to|onto) (the )?(sofa|settee|couch|floor|armchair|bath|car|garage|living room)\b"
    rf"|\b{_THEM} (takes|took|hides|hid|smashed|breaks|broke|checks|tracks|controls|keeps|reads) (all )?(of )?(my|our|the) ({_THINGS}|messages|texts|location|food|clothes)\b"
    rf"|\b{_THEM} (takes|took|pulls|pulled|throws|threw|hides) (the |my )?(pillow|pillows|duvet|covers|quilt|blankets) (away|off)( from)? ?(me|us)?\b.*\b(when i|if i|so i|doze|sleep|me)\b"
    r"|\bif (he|she|they) (finds|find|found|catches|catch|sees|see) (me|out|this|us)\b.*\b(on|kick|kill|mad|hit|go|typing|phone|phoning|hell|shell)\b"
)
#: Said of a baby, these are nothing of the kind.
_OF_A_BABY = re.compile(r"\b(baby|lo|little one|newborn|toddler|son|daughter) (wont|doesnt|never|makes)\b|\b(hospital|ward|nurse|landlord|midwife said|consultant)\b|\bwithout (him|her) (crying|screaming|waking)\b")
_FORCED = re.compile(
    r"\b(cant|cannot|not allowed to|scared to|afraid to|dont dare|daren?t|never) (say|tell (him|her)) no\b|\bwont take no\b|\bhave to let (him|her)\b(?! (cry|sleep|feed|nap|settle|have (his|her) (bottle|milk)))"
    r"|\b(makes|made|forces|forced|pressures) me (to )?(have|do) (sex|it|things)\b|\bwont stop when i say no\b"
)
#: Said round about: "in a mood if I say no, then it has to happen"; and right after it, of the same.
_GIVES_IN = re.compile(
    r"\b(say|said|saying) no\b.{0,80}\b(it|sex|that) (always |just |ends up |then )*(has to|have to|ends up) happen\w*\b|\b(let|have to let) (him|her) (just )?(get on with it|do it|have (it|his way))\b|\b(give|gave|giving) in (to (him|her|it|sex)|so (he|she))\b.{0,40}\b(mood|sulk\w*|sleep|angry|quiet|shout\w*)\b"
    r"|\b(he|she) (doesnt|dosent|dont|wont|didnt|never|couldnt|wouldnt) wait\b.{0,60}\b(it hurts|hurt|bleed\w*|stitches|tear|sore|sex|healed|six weeks|6 weeks)\b|\bwants? (it|sex)\b.{0,60}\b(stitches|tear|bleeding|sore|hurts|not ready|too soon)\b.{0,40}\b(wont|doesnt|cant|say no|mood|sulk\w*|anyway)\b"
)
_GOES_ON_FORCED = re.compile(r"\b(he|she) (doesnt|dosent|dont|wont|didnt|never|couldnt|wouldnt) (wait|stop|listen|care|ask)\b|\bit hurts\b|\b(i had|ive got|i have|got|ive had) (a |my |some |\w+ )?(tear|stitches|episiotomy|section|scar|infection)\b|\bstill (sore|bleeding|healing)\b|\bits only \w+ weeks since\b|\b(cant|dont|not allowed to) say no\b")
_OF_THE_BED = re.compile(r"\b(say no|back in (the|his|our) bed|wants (it|me|sex)|sex|has to happen|in a mood|gets (funny|moody)|have to let (him|her)|doesnt wait)\b")
#: In so many messages it is still what is spoken of.
_FORCED_LATELY = 4

#: The police came before, or are not believed to help, while the person is there.
_POLICE_BEFORE = re.compile(
    r"\b(police|they|cops|coppers|999)\b.{0,30}\b(last time|before|did nothing|didnt do|dont do|do nothing|wont do|no use|useless|pointless|never (do|come|came|help)|wont (come|help|bother)"
    r"|dont (help|care|come|listen)|didnt (help|care|come|believe|take)|just left|let (him|her) go|took ages|laughed)\b"
    r"|\blast time (they|the police|police)\b|\b(no|whats the) point (in )?(ringing|calling|phoning)\b"
)
_GONE = re.compile(
    rf"^(ok |yes |phew |i think |think |and |well |its ok |its fine )*({_THEM}|its|it)( has| have| is|s|ve)? ?(just |now |finally )*(gone|left|stopped|driven off|drove off|gone away|gone off|went|gone quiet|quiet|calmed down|walked off"
    r"|cleared off|not there|not here|asleep|passed out)( banging| shouting| knocking| kicking)?( now| away| home| again| to bed| to sleep| for now)?$"
)
_STILL_THERE = re.compile(r"\b(quiet|calmed down|asleep|passed out|stopped|to bed|to sleep)\b")

#: Said in as many words of now: not here, gone for good, out of danger. What may still come takes it back, in the same clause or anywhere.
_NOT_HERE = re.compile(
    rf"^((look|ok|yes|no|and|but|well|please|i said|i told you|like i said|i already said|sorry) )*{_THEM}( is| s| was| has)? ?(not|isnt|aint|is not|no longer|nowhere) (even |actually |in )?(here|the (house|flat)|at home|near( me| us)?|round here|living here)( now| any ?more| at the moment| right now| tonight)*( it was \w+( \w+)?)?$"
    r"|^((look|ok|yes|no|and|but|well|please|i said|i told you) )*(im|i am|were|we are) (now )?(out of (the )?danger|not in (any |immediate )?danger|safe|out of there)( now| any ?more| at the moment| and well)*$"
    rf"|^((look|ok|yes|no|and|but|well|i said) )*{_THEM}( is| has| was| s| been)? ?(in (prison|jail|custody|a cell|the cells)|locked up|been arrested|arrested|moved out|at (work|his mums|her mums|his mates|his dads))( now| last night| yesterday)*$"
)
#: A clause beside it may only say when it was, or ask on.
_ASKS_ON = re.compile(
    r"^(it was|that was|this was|happened) (last night|yesterday|earlier|this morning|before|hours ago|days ago|last week)$|^(i |so |now |just |only |really )*(want|wanted|need|needed) to (know|ask)\b"
    r"|^(so |ok |now |please )*(can|could|does|do|is|are|what|how|where|who|when|should|shall|will|if) \w+"
)
#: Hurt still, or a child or a phone in the other's hands.
_NOT_OVER = re.compile(
    r"\b(bleed\w*|blood|broken|broke|cant breathe|hurts?|injur\w*|swollen|has (my|our|the|him|her)|have (my|our)|hes got|taken|took|took (my|our|him|her)|still has|with him|with her dad|wont give|track\w*|finish it|i think)\b"
)
#: "The BABY keeps me up. not a boyfriend. no one hurts me", word for word: we had taken a baby for a man.
_THE_BABY_WAKES_ME = re.compile(r"\b(the|my|our|its the|its my) (baby|son|daughter|newborn|little one) (keeps?|kept|wakes?|woke|wont|doesnt|is)\b|\b(i mean|i meant|its|about) (the|my) (baby|son|daughter)\b")
_NO_MORE_THAN_THAT = re.compile(
    r"\b((keeps?|kept|wakes?|woke|is keeping|waking) (me )?(up|awake)( all night)?|wont (let me )?sleep|doesnt sleep|(not|no|havent got|i dont have|there is no|theres no) (a |my |any )?(boyfriend|partner|husband|man|bloke|person)|(no ?one|nobody) (hurts|is hurting|hits|scares|abuses|does anything to) me|(the|my|our) (baby|son|daughter|newborn|little one)"
    r"|not (being )?(hurt|abused)|i mean|i meant|its|about|no|lol|all night|at night|sorry|i said|and|that keeps me up|who|not (him|that)|im (so )?tired|just tired)\b"
)
#: Told before, it is not taken back: whoever is feared may be reading.
_HURT_BEFORE = re.compile(r"\b(hit|hits|hitting|hurts?|scared|afraid|frighten\w*|threat\w*|grab\w*|push\w*|punch\w*|kick\w*|slap\w*|throat|control\w*|not allowed|forc\w*|abus\w*|violent|boyfriend|partner|husband)\b")
#: Gone with a key is gone for now; and fear, right after, is of whoever was told of, unless it is of the baby's sleep or breath.
MAY_COME = "may_come"
_HAS_A_KEY = re.compile(r"\b(has|hes got|shes got|got|have|kept|keeps|with) (?!left|lost|given|gave|no|not|dropped)(\w+ )?(a |the |my |his |her |our |still )?(spare |own |door |house |front door )*keys?\b")
_AFRAID = re.compile(r"\b(scared|frightened|afraid|terrified|dont dare|darent) (to (turn|sleep|close|open|switch|shut|go to (sleep|bed)|be (alone|here|in)|stay (here|in))|(that |in case )?(he|she|they)(s|ll)? (is |will |might |may |could |are |going to |gonna )*(comes?|coming|be back|gets? (in|back)|turns? up|uses?))\b")
_AFRAID_FOR_THE_BABY = re.compile(r"\b(sids|cot death|stop\w* breathing|breath\w*|roll\w*|die|dies|chok\w*|overheat\w*|too (hot|cold)|fever|temp\w*|ill|squash\w*|fall asleep|drop\w*|bath|social)\b")
_CLAUSES = re.compile(r"[.!?;:\n]+|,|\bbut\b|\band\b|\bi just\b", re.I)
_MAY_COME = re.compile(
    r"\b((comes?|coming|be|come|came|hes|shes|get|getting) (back|home|here|in(?! (custody|prison|jail|a cell|the cells))|over|round)(?! to (normal|sleep))|on (his|her|the) way|outside|at the (door|window)|in the (car|garden|drive|street|kitchen|next room|other room)|upstairs|downstairs|follow\w*|waiting for|threat\w*|kill|got (a |the |my )?(keys?|knife|gun)"
    r"|has (a |the |my )?(keys?|knife|gun)|yet|any (minute|second)|soon|later|tonight he|returns?|scared hell|texting|ringing me|released|(gets|getting) out|bail)\b"
)

#: Where a child is taken and does not come back from. Other words for it: abroad, out of the country, back home.
_COUNTRY = (
    r"(turkey|turkiye|kurdistan|pakistan|india|bangladesh|sri lanka|nepal|afghanistan|iran|iraq|syria|lebanon|jordan|israel|palestine|egypt|libya|tunisia|algeria|morocco|sudan|somalia|eritrea|ethiopia|kenya|uganda"
    r"|tanzania|nigeria|ghana|gambia|sierra leone|senegal|cameroon|congo|zimbabwe|zambia|south africa|saudi( arabia)?|dubai|uae|qatar|kuwait|yemen|poland|romania|bulgaria|albania|kosovo|serbia|hungary|moldova|ukraine|russia|lithuania"
    r"|latvia|estonia|slovakia|czech( republic)?|greece|cyprus|italy|spain|portugal|france|germany|holland|belgium|ireland|america|usa|the states|us|canada|australia|new zealand|brazil|colombia|mexico|jamaica|trinidad|china|hong kong"
    r"|thailand|vietnam|philippines|malaysia|indonesia|japan)"
)
_ABROAD_PLACE = rf"(abroad|overseas|out of (the |this )?(country|uk|england|britain)|out (the|of) country|(to |back to )?(his|her|their) (own |home )?country|to (his|her) family in \w+|back home|(back |over |off |away |out )?to {_COUNTRY})"
_TAKEN_CHILD = r"(him|her|them|baby|the baby|my (baby|son|daughter|child|children|kids|boy|girl|little one|lo)|our (baby|son|daughter|child|kids)|the (kids|children|twins))"
_ABROAD = re.compile(
    rf"\b({_THEM}|his (family|mum|parents|mother|brothers?)|they)( \w+){{0,6}}? (take|taking|takes|taken|took|fly|flying|send|sending|move|moving|run off with|run away with|disappear with|kidnap|smuggle|get|bring)( \w+)? {_TAKEN_CHILD} (\w+ )?{_ABROAD_PLACE}"
    rf"|\b(stop|prevent|block)( \w+){{0,3}}? (take|taking|takes|flying|sending|removing) {_TAKEN_CHILD} (\w+ )?{_ABROAD_PLACE}"
    rf"|\b{_THEM}( \w+){{0,3}} (hid|hidden|hides|hiding|took|taken|got|has|keeps|applied for) (the baby|her|his|my (baby|son|daughter)|the (kids|children))s? passports?\b"
)
#: A journey that both know of, or the writer's own.
_A_JOURNEY = re.compile(r"\b(holidays?|hols|vacation|visit\w*|wedding|funeral|for a (week|fortnight|few days|weekend)|to (see|meet) (his|her|my|our|the) (mum|family|nan|gran\w*|parents|relatives)|(take|taking|takes) us|with (me|us)|we|our flight|hospital|clinic)\b")
_AGAINST_ME = re.compile(r"\b(stop|prevent|threat\w*|without (me|asking|my)|never (see|bring|come)|not bring|wont bring|keep (him|her|them) there|kidnap|smuggle|scared|afraid|frightened|passports?|dont want|disappear|run (off|away))\b")

_YOUNG = re.compile(
    r"\b(?P<me>(im|i am|i was|me) (only |just )?(1[0-5]|thirteen|fourteen|fifteen|twelve))\b(?! (weeks?|wks?|months?|days?|stone|\d|mins?))"
    r"|\b(shes|she is|hes|he is|my|our|a|the|daughter|sister|niece|girl|friend|aged?)( only| just| is| whos| who is)? (1[0-5]|thirteen|fourteen|fifteen|twelve)( ?(yrs?|years?|yo|y o))?( old)?\b(?! (weeks?|wks?|months?|days?|mins?|stone|hours?))"
)
_GROWN_PARTNER = re.compile(
    r"\b(boyfriend|bf|boy friend|partner|fella|man|bloke|lad|father|dad|shes seeing|shes with|im seeing|im with|going out with)\b.{0,18}\b(1[89]|2\d|3\d|4\d|5\d|twenty|thirty|forty|grown (up|man)|adult|much older|way older)\b(?! (weeks?|wks?|months?|days?|mins?))"
    r"|\b(1[89]|2\d|3\d|4\d|5\d) ?(yrs?|years?|yo)?( old)? (boyfriend|bf|partner|fella|man|bloke)\b"
)


def controlled(text: str, earlier: list[str], history: History) -> tuple[str, str] | None:
    """The part that meets control, force, a child with a grown-up partner, or violence at the door that police did not end.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    before = history.last_answer.topic if history.last_answer else None
    if DANGER_NOW in (history.open_emergency, before):
        if _POLICE_BEFORE.search(words):
            return DANGER_NOW, "police_before"
        if _HAS_A_KEY.search(words):
            return DOMESTIC_ABUSE, MAY_COME
        if _GONE.match(words):
            # Quiet, asleep or calm is still in the house.
            return (DANGER_NOW, "go") if _STILL_THERE.search(words) else (DANGER_NOW, DEALT_WITH)
        if not_here_now(text):
            return DANGER_NOW, DEALT_WITH
    if before == DOMESTIC_ABUSE and history.open_emergency is None and not history.grieving and _HAS_A_KEY.search(words) and re.search(r"\b(he|she|they|hes|shes|ex)\b", words) and not _ASKS_ON.search(words):
        return DOMESTIC_ABUSE, MAY_COME
    if _AFRAID.search(words) and not _AFRAID_FOR_THE_BABY.search(words) and not history.grieving and history.open_emergency in (None, DANGER_NOW) and _danger_lately(history):
        return DOMESTIC_ABUSE, MAY_COME
    if history.open_emergency is not None or history.grieving:
        return None
    if before == DOMESTIC_ABUSE and _THE_BABY_WAKES_ME.search(words) and not _NO_MORE_THAN_THAT.sub(" ", words).strip() and not any(_HURT_BEFORE.search(bare(said)) for said in earlier):
        return TIRED_PARENT, ""
    if taken_abroad(words):
        told = any(said.part == "abroad" for turn in history.turns for said in turn.said)
        return DOMESTIC_ABUSE, "abroad_stop" if told else "abroad"
    spoken_of = any(turn.topic == DOMESTIC_ABUSE for turn in history.turns)
    if before == DOMESTIC_ABUSE and _GOES_ON_FORCED.search(words) and any(_OF_THE_BED.search(bare(said)) for said in earlier[-_FORCED_LATELY:]):
        return DOMESTIC_ABUSE, "forced"
    if _GIVES_IN.search(words) and not _OF_A_BABY.search(words):
        return DOMESTIC_ABUSE, "forced"
    if _FORCED.search(words) and (spoken_of or not _OF_A_BABY.search(words)):
        return DOMESTIC_ABUSE, "forced"
    if not spoken_of and _CONTROLS.search(words) and not put_away_to_rest(text) and not _OF_A_BABY.search(words):
        return DOMESTIC_ABUSE, "control"
    return _grown_partner(words, [bare(said) for said in earlier[-4:]], before)


def _danger_lately(history: History) -> bool:
    """Whether somebody to fear was spoken of in one of the last two turns."""
    return any(said.topic in (DANGER_NOW, DOMESTIC_ABUSE) for turn in history.turns[-2:] for said in turn.said)


def not_here_now(text: str) -> bool:
    """Whether a message says outright that who is feared is not there, or that the writer is out of danger, and nothing in it says that they may come."""
    if _MAY_COME.search(bare(text)) or _NOT_OVER.search(bare(text)):
        return False
    clauses = [clause for clause in map(bare, _CLAUSES.split(text)) if clause]
    return any(map(_NOT_HERE.search, clauses)) and all(_NOT_HERE.search(clause) or _ASKS_ON.search(clause) for clause in clauses)


def taken_abroad(words: str) -> bool:
    """Whether somebody may take the child out of the country against the writer's will, and it is no journey that both know of."""
    return _ABROAD.search(words) is not None and (_AGAINST_ME.search(words) is not None or not _A_JOURNEY.search(words))


def _grown_partner(words: str, earlier: list[str], before: str | None) -> tuple[str, str] | None:
    if not _GROWN_PARTNER.search(words):
        return None
    young = next((found for said in (words, *reversed(earlier)) if (found := _YOUNG.search(said))), None)
    if young is None:
        return None
    if young.group("me"):
        return CONCEALED_PREGNANCY, "older"
    return WORRIED_ABOUT_CHILD, "older_partner"
