"""Violence told round about: the doors and the cat, a remote that got the cot, a bruise with a story, "his dad hit me yesterday, what tog".

It is somebody close who did it, and no toddler; what hit the baby, or may have, is left to the rules and models of harm. With it stands what only sounds
like it: a phone that was put away so that a worried mother sleeps, a row that others had, a father back from prison, and "no one hurts me" where nobody said so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import DOMESTIC_ABUSE
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

#: The parts: what counts as abuse, whom to talk to, and what may be done about an ex who has the baby.
COUNTS, RING, STOP_CONTACT = "counts", "ring", "stop_contact"
_MOST_WORDS = 60
_LATELY = 5

_ADULT = r"(partner|husband|hubby|wife|boyfriend|bf|girlfriend|gf|fiancee?|fella|bloke|ex|other half|missus|babys (dad|father)|(his|her|their|the babys?) (dad|father|mum)|brother in law|father in law|stepdad)"
_HE = rf"((my |the )?{_ADULT}|he|hes|she|shes)"
_HITS = r"(hit|hits|slapped|slaps|punched|punches|kicked|kicks|shoved|shoves|beat|beats|headbutted|battered|grabbed|pushed|pushes|hurt|hurts|choked|strangled)"
#: "His dad hit me yesterday": of a day or a habit, as what goes on now has rules.
_HIT_ME = re.compile(rf"\b(my |the )?{_ADULT}( he| she)?( has| just| does| only| sometimes| always)* {_HITS} me\b(?! (with the|up|that|for six|hard|like|when i see|in the feels))")
_THINGS = r"(cats?|dogs?|doors?|walls?|wardrobe|cupboards?|telly|tv|furniture|plates?|cups?|mirror|windows?|house|kitchen|flat|room|banister|fridge|stuff|things|table|remote|controller|phone|chair)"
_HITS_THINGS = re.compile(
    rf"\b{_HE}( \w+){{0,3}}? (kicks?|kicked|kicking|punch(es|ed|ing)?|smash(es|ed|ing)?|breaks?|broke|wreck(s|ed)?|trash(es|ed)?|hits?|put (his|her) (fist|foot|hand|head) through|puts (his|her) (fist|foot|hand|head) through) (\w+ ){{0,2}}?((the|a|our|my) )?{_THINGS}\b"
)
_TAKES_IT_OUT = re.compile(rf"\b{_HE}( \w+){{0,2}}? (takes?|took|taking) it (all )?out on (the|my|our|me|us|everything|everyone)( (house|doors?|walls?|furniture|dog|cat|kids|flat|place|kitchen))?\b")
_CHUCKS = re.compile(
    rf"\b{_HE}( \w+){{0,3}}? (threw|throws|throwing|chucked|chucks|chucking|lobbed|launched|flung|flings|hurled|slung) (the |a |his |her |my )(?P<thing>(\w+ ){{0,2}}?\w+)( at the \w+| across the \w+| against the \w+)?\b"
)
_QUARREL = re.compile(
    r"\b(had words|a row|rows|rowing|argu\w*|fight|fighting|temper|angry|mad with|mad at|rage|raging|loses it|lost it|kicks off|kicked off|goes off|in a mood|drunk|drinking|had a (drink|few)|when (theyve|hes|shes|they have|everyones|he|she)( has| have| is)? (gone|drunk|angry|cross|back|home|finished)|not me yet|(hasnt|not|never) (hit|touched|hurt) me( yet)?|scared|afraid|tread\w* on|eggshells|shout\w*|swear\w*|scream\w* at)\b"
)
#: Not told of a grown-up, or by mistake.
_OF_A_CHILD = re.compile(r"\b(toddler|teeth\w*|tantrum|(\d|two|three|four|five) ?(year|yr|yo)\w*|laugh\w*|giggl\w*|lol|haha|by (accident|mistake)|accident\w*|playing|play ?fight\w*|joking|in (his|her) sleep|asleep when|boxing|gym|older (son|boy|one|daughter|child)|big (brother|sister)|eldest|pretend\w*)\b")
_PAST = re.compile(r"\b(last year|months ago|last month|moved (away|out)|once last|used to|years ago|when i was|as a (kid|child)|last relationship|my ex used|no longer|in the past|growing up)\b")
#: And the baby was hit, or may have been: that comes first, unless it is said that it was not there.
_NEAR_THE_BABY = re.compile(r"\b(hit|got|caught|landed|bounced|near|missed|at|on|in|over) (on |in |off )?((the|my|our) )?(baby|babys|him|her|them|cot|crib|basket|pram|son|daughter)\b|\b(holding|feeding|cuddling|carrying) ((the|my) )?(baby|him|her|son|daughter)\b")
_NOT_THERE = re.compile(r"\b(baby|he|she|hes|shes|lo) (wasnt|was not|isnt|is not|werent) (in (it|there|the (cot|room|crib|basket))|there|near|hit|hurt|touched)\b|\b(nobody|no one|noone) (was )?in it\b|\b(it|cot|crib|basket) was empty\b|\bempty (cot|crib|basket)\b|\bbaby was (on|with|in) (me|my (arms|lap)|the other room|another room)\b")
_NOW = re.compile(r"\b((?<!not )(?<!gone )(?<!gone out )now|this minute|police|999|please help|downstairs|cant talk|close the door|coming for|coming at|say tonight|smashing|shouting he|is (kicking|smashing|punching|throwing|hitting)|now hes|hes now|at this minute|help me|coming (up|in)|outside the door|hiding|locked (me|us))\b")

#: A mark on the writer, and somebody who must not ask.
_MY_BRUISE = re.compile(r"\b(bruis\w+|marks?|finger ?(marks|prints)|scratch\w*|black eye|cut|swelling|burn) (on|round|around|all over|up|down|under) my (\w+ )?(arms?|wrists?|neck|throat|face|eyes?|cheek|leg|legs|back|lip|shoulder|jaw|body)\b|\b(black eye|split lip|busted lip|fat lip)\b|\bmy (arm|eye|face|neck|wrist|lip|cheek)s? (is|are|s) (all )?(bruised|black|swollen|marked)\b")
_WOULD_BE_ASKED = re.compile(
    r"\b(hv|health visitor|midwife|nurse|gp|doctor|my mum|my sister|friend|nursery|social worker|she|her|they|anyone|nobody|no one)\b.{0,60}\b(comes?|coming|visit\w*|tomorrow|asks?|asking|see|sees|notice\w*|know|knows|tell|telling|look\w*|find out)\b|\b(hide|hiding|cover|covering|make ?up|concealer|long sleeves?|explain|excuse|dont want (her|him|them|anyone|anybody) (asking|to ask|to see|to know|knowing|seeing))\b"
)
_A_STORY = re.compile(r"\b(walked into|fell (down|over|on)|tripped (over|on|down)|banged (it|my \w+) on|hit my \w+ on)( \w+){0,4} ?(a |the )?(door|cupboard|stairs|step|table|cot|wall|kitchen|car)?\b.{0,20}\b(thats what|is what|thats my|what) (im|i am|ill|i will|ive been|i) ?(gonna |going to |be )?(say|saying|tell|telling|story|sticking)\b")
_MINE = re.compile(r"\b(its|it is|the bruise is|thats) mine\b|\bmine,? not (the )?(baby|babys|his|hers)\b")
_OTHERWISE_BRUISED = re.compile(r"\b(drip|cannula|blood (test|s)|bloods|injection\w*|clexane|heparin|fragmin|needle|jab|vaccine|birth|labour|section|epidural|gas and air|the baby (kicked|bit|pinched|headbutted)|(he|she|baby) (kicks?|bites?|pinch\w*|headbutts?|headbutted|grabs|nips?)|anaemi\w*|anemi\w*|iron|carrier|car ?seat|feeding|pump\w*|latch\w*|nipples?|platelets|surgery|dog|cat scratched|cat)\b")

#: Whom to talk to, and nobody is to know.
_WITHOUT_KNOWING = re.compile(r"\bwithout (him|her|my (partner|husband|wife|boyfriend)) (knowing|finding out|seeing|hearing)\b|\b(so )?(he|she) (wont|doesnt|cant) (know|find out)\b")
_ASKS_WHOM = re.compile(r"\b(can|could|who|how|should|is there|do) .*\b(tell|talk|speak|ring|call|text|someone|somebody|anyone)\b|\b(tell|talk to|speak to|ring|text)\b.*\b(midwife|someone|somebody|anyone|hv|health visitor|gp)\b")
#: It was done to the writer, and never to the baby.
_ONLY_TO_ME = re.compile(r"\b(its|it is) (just|only|always) me\b|\b(just|only) (with|at|to|towards) me\b|\bnever (like that|touched|hurt|shouts|shouted|would) (with |at |to )?((the|my) )?(baby|him|her|kids|children|son|daughter)\b|\bi didnt say (hurt|he hurt|hes hurt)\b")

#: "Took my phone so I would stop googling": what was meant well, and no more of it.
_SO_THAT_I_REST = re.compile(
    r"\b(he|she|hes|shes|they|(my )?(husbands?|partners?|wife|wifes|mum|mam|mother|sister|boyfriend|hubby))( has| s)? (took|takes|taken|hid|hides|has taken|confiscated|put away|locked away) (my|the) (phone|mobile|laptop|tablet|ipad)( (off|from|away from) me| away)*,? (so (that )?|to (make|get|let|stop) me ?|because i (wont|cant|couldnt) (stop )?)"
    r"(id|i would|i could|i|i can|i can just|ill)? ?(just |finally |actually |have to )*(sleep|get some (sleep|rest)|rest|nap|switch off|(stop |quit |wouldnt |dont |not )?(keep )?(googling|scrolling|reading|looking|checking|worrying|google|doom scrolling|staring))( (googling|scrolling|reading|looking|checking|worrying|up))*( (things|stuff|it|symptoms|sids|online|all night|at night|at the monitor|everything))*"
)
#: A row that others had; back from prison; said of the writer's own way.
_ROW_OF_OTHERS = re.compile(r"\b(had|having|have) a (\w+ )?(row|argument|barney|tiff|falling out|fall out|bust up|domestic|spat|disagreement) with (his|her|their|the) (girlfriend|gf|missus|wife|boyfriend|bf|husband|partner|mum|dad|parents|sister|brother)\b|\bthey (just|only|always|do|are|re) ?(bicker\w*|argue|row|squabbl\w*)\b|\b(had a|having a) (row|tiff|barney)s?\b.{0,20}\bthats all\b")
_OUT_OF_PRISON = re.compile(r"\b(let me out|i got out|ive got out|im out|i came out|got released|i was released|just out|ive just come out|i come out)( of)?( the)? ?(prison|jail|nick|inside|young offenders|hmp)?\b.*\b(prison|jail|nick|inside|hmp|while i was in)\b")
_NOBODY_DOES = re.compile(r"\b(no ?ones?|nobodys?|nobody is|no one is|noone is) (\w+ )?(hurting|hurts|hitting|hits|hurt|abusing|doing anything to) (me|us|anyone|anybody)\b|\b(ive|i have|i) never (\w+ )?(touched|hurt|hit|laid a (hand|finger) on) (no ?one|anyone|anybody|nobody|a woman|her|him)\b|\bwhy (are )?(you|u)( are| r)? (on|going on) about abuse\b|\b(its|it is|he is|hes) (nothing like that|not like that|not abus\w+)\b|\b(he|she) (doesnt|dont|never|would never|isnt) (hurt|hit|abuse|hurting|hitting)s? me\b|\bnot abuse\b|\bno abuse\b")
#: With one of these said in this talk, it is no misunderstanding.
_ABUSE_WORDS = re.compile(
    rf"\b{_HITS} (me|us|my|the (cat|dog|door|wall))\b|\b(hitting|punching|kicking|slapping|threaten\w*|threat\w*|scared of|afraid of|frightened of|control\w*|not allowed|wont let|forc\w+|makes me|abus(es|ed|ive)|violent|violence|throat|strangl\w*|bruis\w*|smash\w*|takes it out|kick\w* off|temper|chucked|threw|black eye|police|injunction|order|refuge|say no to|takes? my|took my|money|(even|really|is (that|this|it)) abuse)\b"
)
#: "Can I say no to him having her overnight": of an ex, and with no word of fear.
_MAY_I_REFUSE = re.compile(
    r"\b(can|could|may|am i allowed to|do i have to|have i got to|should) ?(i )?(just |even |legally )*(say no to|refuse|stop|not let|let|agree to|say no|block|prevent|give|hand|send) ((him|her|my ex|his dad|her dad|the dad|his mum|her mum|the mother|the father|them) )?(from )?((to )?(having|have|taking|take|seeing|see|keeping|keep) (him|her|them|baby|the baby|my baby|my son|my daughter|our \w+)|(him|her|baby) (go|stay|sleep|over))( (overnight|over night|at his|at hers|for the (night|weekend)|on his own|every other weekend|at weekends|stay over|at all))*"
)
_AN_EX = re.compile(r"\b(ex|exs|his dad|her dad|the dad|dad has|every other weekend|contact|weekends|arrangement|split up|not together|separated|overnights?)\b")


def told_round_about(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for violence that is told by what it did to doors, animals, things or the writer's skin; `None` where nothing of the kind is told.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving or history.open_emergency is not None:
        return None
    spoken_of = any(said.topic == DOMESTIC_ABUSE for turn in history.turns for said in turn.said)
    before = [bare(said) for said in earlier[-_LATELY:]]
    told = spoken_of or any(_tells(said) for said in before)
    if told and _WITHOUT_KNOWING.search(words) and _ASKS_WHOM.search(words):
        return DOMESTIC_ABUSE, RING
    if any(_tells(said) or _chucked(said) for said in before) and (_ONLY_TO_ME.search(words) or (spoken_of and _NOT_THERE.search(words))):
        return DOMESTIC_ABUSE, COUNTS if spoken_of else ""
    bruised = any(_MY_BRUISE.search(said) and not _OTHERWISE_BRUISED.search(said) for said in before)
    if bruised and not _OTHERWISE_BRUISED.search(words) and (_MINE.search(words) or _A_STORY.search(words) or _WOULD_BE_ASKED.search(words)):
        return DOMESTIC_ABUSE, "children" if spoken_of else ""
    if not _tells(words, told):
        return None
    return DOMESTIC_ABUSE, COUNTS if spoken_of else ""


def _tells(words: str, told: bool = False) -> bool:
    if _OF_A_CHILD.search(words) or _PAST.search(words) or _NOW.search(words):
        return False
    if _HIT_ME.search(words):
        return True
    if _A_STORY.search(words) or (_MY_BRUISE.search(words) and _WOULD_BE_ASKED.search(words)):
        return not _OTHERWISE_BRUISED.search(words)
    if _chucked(words):
        return not _NEAR_THE_BABY.search(words) or _NOT_THERE.search(words) is not None
    quarrel = told or _QUARREL.search(words) is not None
    return quarrel and (_TAKES_IT_OUT.search(words) or _HITS_THINGS.search(words)) is not None


def _chucked(words: str) -> bool:
    """Whether something was thrown about in a quarrel."""
    found = _CHUCKS.search(words)
    babys = found is not None and re.search(r"\b(dumm\w+|toys?|tedd\w+|blankets?|muslin|nappy|ball|washing|baby|him|her|them|bin|rubbish|bottle)\b", found.group("thing")) is not None
    return found is not None and not babys and _QUARREL.search(words) is not None and not _OF_A_CHILD.search(words)


def may_i_refuse(text: str, earlier: Sequence[str]) -> bool:
    """Whether it is asked if the other parent may be refused a night with the baby."""
    words = bare(text)
    asked = _MAY_I_REFUSE.search(words) is not None
    return asked and any(_AN_EX.search(said) for said in (words, *map(bare, earlier[-_LATELY:])))


def put_away_to_rest(text: str) -> bool:
    """Whether a phone was taken so that the writer sleeps or stops reading, and nothing else is told that sounds like control."""
    words = bare(text)
    found = _SO_THAT_I_REST.search(words)
    return found is not None and not _ABUSE_WORDS.search(f"{words[: found.start()]} {words[found.end() :]}")


def no_abuse(text: str, earlier: Sequence[str]) -> bool:
    """Whether abuse was heard in what is none, and nothing in this talk tells of any: a row of others, a father back from prison, "no one is hurting me"."""
    if any(_ABUSE_WORDS.search(_NOBODY_DOES.sub(" ", bare(said))) or _tells(bare(said)) for said in (*earlier[-_LATELY:], text)):
        return False
    words = bare(text)
    return any(one.search(words) for one in (_ROW_OF_OTHERS, _OUT_OF_PRISON, _NOBODY_DOES))
