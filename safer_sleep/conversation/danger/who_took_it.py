"""Who took it, how much, and who has the baby: a foster carer is no user, a sober dad may have the night, and a lone mother who drank a bottle needs somebody to come.

The answers about drink and drugs are for whoever had some and shares a bed. Each case here says something else first, and names 111 or 999 itself where it has to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import ALCOHOL, ALCOHOL_DRUGS, DRUGS_MEDICINES
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

TONIGHT, ONE_MORE, ILL, IN_THE_COT, SOBER, MILK, ONLY_PARTNER = "tonight", "one_more", "more_and_ill", "sedated_cot", "partner_sober", "milk", "only_partner"
_MOST_WORDS = 60
#: In so many of the parent's messages before this one it is still what was taken, and in so many replies.
_LASTS = 4

_BABY = r"(?:him|her|them|baby|the baby|my baby|the twins)"
#: A baby in withdrawal, and whoever looks after it now.
_LOOKS_AFTER = re.compile(r"\b(foster\w*|kinship|special guardian\w*|placed with (us|me)|birth (mum|mother|parents?|mam)|(im|i am|as) (the |his |her |a |their )?(nan|nana|nanna|gran|granny|grandma|grandmother|grandad|grandfather|grandparent|auntie|aunt)|my (grandson|granddaughter|grandchild))\b")
_OTHERS_USED = re.compile(r"\b(withdraw\w*|nas|exposed|born (addicted|dependent)|(mum|mother|mam|daughter|she|parents?)( \w+){0,2} (used|uses|using|took|takes|was on|is on|been on|on) (\w+ )?(heroin|methadone|drugs?|cocaine|crack|subutex|opiates?|meth|pregabalin|alcohol)|(methadone|heroin|drugs|subutex)( \w+)? (in|during|while|when) (pregnan\w*|she)|(discharged|came|weaned|off|finish\w*)( \w+){0,4} (oramorph|morphine|methadone)|birth (mum|mother)s? (methadone|heroin|drugs?))\b")
_I_USE = re.compile(r"\b(i|ive|im|i am|i have) (\w+ )?(take|took|taken|use|used|using|smoke|smoked|drink|drank|had a|on (methadone|heroin|subutex|a script|codeine|tramadol|diazepam))\b(?! (no|nothing|none|care))|\bmy (methadone|script|subutex|dose|tablets|meds)\b")
_NEVER_TOUCHED = re.compile(r"\bi (dont|do not|never|have never) (take|took|taken|use|used|touch|touched) (anything|it|any|drugs|that|nothing)\b|\bive never (touched|taken|used) (it|anything|any|drugs|that)\b|\b(its|it is) not me( who| that)?( \w+){0,3}\b")
_OF_THE_BABYS_SLEEP = (
    (re.compile(r"\bswaddl\w*\b"), ("warmth/swaddling", "")),
    (re.compile(r"\b(tummy|front|belly)\b(?! (ache|pain))"), ("sleep_position/back", "doctor")),
    (re.compile(r"\b(on (my|our) chest|only (settles?|sleeps?)|wont (settle|sleep|go down)|cant put (him|her) down)\b"), ("co_sleeping/wont_sleep_alone", "")),
)  # fmt: skip

_DRINK = r"(?:bottles? of (?:wine|prosecco|gin|vodka|rose|red|white)|(?:wines?|prosecco|rose|gins?|vodkas?|beers?|ciders?|cans|cocktails)|drink|drinks|drunk|drank|tipsy|pissed|hammered)"
_HEAVY = re.compile(
    r"\b(a|the|one|whole|nearly a|most of a|half a|two|2|another) (whole |full )?bottles? (of (wine|prosecco|rose|red|white|gin|vodka|spirits)|by|in|gone|down|to myself)|\bit was a bottle\b|\b(drank|drunk|had|finished|necked|polished off) (a|the|nearly a|most of a|two|2|one|another) (whole )?bottles?\b(?! of (milk|formula|water))"
    r"|\b(wobbly|tipsy|pissed|hammered|wasted|slurring|not drunk drunk|a bit drunk|im drunk|i am drunk|too much to drink|few too many|had a skinful)\b"
)
_DRINK_TOLD = re.compile(rf"\b{_DRINK}\b")
_LONE = re.compile(r"\b((partner|husband|hubby|wife|boyfriend|he|hes|she|dad|other half|his dad|her dad)( is| s)? (away|on (nights|the rigs|a late|a night shift|shift|deployment|a stag)|at work|working away|not here|abroad|offshore|out)|on (the|my) own|by myself|(its |only |all )?just me|alone|single (mum|mom|mam|dad)|no ?body (else )?(is )?here|no ?one (else )?(is )?here|(there is|theres) no partner|only me)\b")
_OF_THE_MILK = re.compile(r"\b(breastfeed\w*|bf|express\w*|my milk|pump\w*|in the milk|on the boob|breast milk)\b")
_NOT_THE_MILK = re.compile(r"\b(on formula|formula fed|not (the|about the|my) milk|bottle fed|dont breastfeed|not breastfeeding)\b")
_NOT_SO_NOW = re.compile(r"\b(last (night|week|year)|yesterday|years ago|used to|if i|before i (was|got) pregnant|plan\w*|next (week|weekend)|tomorrow|going to have|fancy|wedding|bottle of (milk|formula|water)|stopped|sober now|he (had|drank|has had)|partner (had|drank)|she (had|drank))\b")

_MOVED = re.compile(rf"\b(moved|put|got|laid|popped|placed) {_BABY}( \w+){{0,3}}|\b(he|she|hes|shes|baby|babys)( is)? (now )?in (the|his|her|their) (cot|basket|crib|moses\w*|carrycot)\b")
_NOT_IN_A_COT = re.compile(r"\b(sofa|couch|settee|my bed|our bed|the bed|my arms|chest|lap|armchair|not in|isnt in|back in with)\b")
_HEAVY_HEADED = re.compile(r"\b(floaty|woozy|groggy|sleepy|drowsy|spaced( out)?|out of it|dizzy|fuzzy|dopey|zonked|knocked out|heavy|lightheaded|eyes (are )?(closing|heavy))\b")
#: What may be too much of it, of the writer's own body.
_TOO_MUCH = re.compile(
    r"\b(heads?( is| s)? spinning|rooms? (is |s )?spinning|spinning|cant (really |even |hardly )?(stand|walk|get up|see straight|feel my|keep awake|focus|move properly|speak|talk properly)|slurr\w*|blacking out|black out|pass(ing)? out|going to faint|feel faint|fainted|collapsed|heart (is |s )?(racing|pounding)|hard to breathe|cant breathe|cant catch my breath|numb|throwing up|being sick|been sick|confused|seeing double|legs (have |are )?(gone|like jelly)|falling over|unsteady)\b"
)
_OF_ME = re.compile(r"\b(i|im|ive|my|me)\b")

_STRONG = r"(?:oramorph|morphine|codeine|co ?codamol|dihydrocodeine|tramadol|strong (?:tablets|painkillers|meds|pain relief|medication|drugs)|oxycodone)"
#: "My mother says I look drugged, I'm on codeine from the section".
_LOOKS_DRUGGED = re.compile(r"\b(look|looks|looking|looked|seem|seems|sound|act|acting|am|like im) (a bit |like |so |really )*(drugged|spaced out|out of it|stoned|dopey|zombie|high|not with it)\b")
_AFTER_THE_BIRTH = re.compile(rf"\b{_STRONG}\b")
#: Her tablets, and the baby in the bed with her, told by whoever looks on; and that he could do the lifting.
_HER_TABLETS = re.compile(rf"\b(she|shes|wife|partner|girlfriend|missus|her)\b.*\b{_STRONG}\b")
_IN_BED_WITH_HER = re.compile(r"\b(with|next to|beside) (her|my wife|my partner|mum) in (the|our|her) bed\b|\bin (the |our |her )?bed with (her|my wife|my partner|mum)\b")
_I_COULD = re.compile(r"(?:(?:so|ok|but|well|im up anyway|i am up anyway|im awake anyway|im up|im off work) )*(?:i (?:could|can|will|would)|ill|shall i|should i|can i|could i) (?:just )?(?:do|be doing|take) (?:all )?(?:the |her )?(?:lifting|night|nights|feeds?|night feeds?|picking up|getting up|lot)(?: (?:then|instead|tonight|for her|if that helps|at night|and she|can sleep))*")

_NEEDS_SLEEP_AID = r"(?:sleeping (?:tablets?|pills?)|zopiclone|nytol|sleeper|zolpidem|diazepam|night nurse|phenergan|promethazine|amitriptyline)"
#: One, or half of one, and whether that would be all right.
_ONE_TABLET = re.compile(
    rf"(?:(?:so|and|but|ok|hubbys|got|ive got|i have|theres|i found|im not suicidal|i want to sleep) )*(?:(?:an|a|one|1|my|some|half|half an|half a) )*(?:old |spare |leftover |left over |single )*{_NEEDS_SLEEP_AID}(?: (?:in the (?:drawer|cupboard|cabinet|bathroom)|from (?:my|the|an?) (?:op|operation|surgery|gp|doctor|before|last year)|left|left over|i had|to help me sleep|to sleep|tonight))*"
    r"|(?:(?:would|is|will|could|can|should|may|do|does|just|only|so|ok|and) )*(?:half(?: of)?|one|a|1|just one|only one|i (?:take|have)|taking|take|have|be)(?: (?:of|a|one|half|it|them|those|the|take|tonight|just))*(?: (?:would|will|should|is))?(?: be)?(?: (?:ok|okay|alright|fine|bad|safe))?(?: (?:yeah|yes|right|yh|tonight|just tonight|so i sleep|to sleep))*"
)
_MAY_I_TAKE = rf"(?:(?:so|and|but|ok) )*(?:is|would|can i (?:take|have)|could i (?:take|have)|should i (?:take|have)|ok to (?:take|have)) (?:(?:an|a|one|1|half|half a|just|only) )+(?:old |single )?{_NEEDS_SLEEP_AID}(?: (?:be|ok|okay|alright|fine|tonight|to sleep|so i sleep|with baby|once))*"
_NO_SUCH_THING = re.compile(r"\b(die|dying|dead|kill|end|forever|never wake|all of|all the|rest of|packet|box|bottle|handful|loads|lots|many|enough|goodbye|better off|hate|stop (it|everything)|had enough|cant go on|cant do this|whole|overdose|myself|wine|vodka|drunk|[2-9]\d*|two|three|four|five|six|ten|dozen)\b")

#: A sober other, and the night. Said of the dad, or by "it is just me that has had some".
_CAN_THEY = re.compile(
    r"(?:(?:so|ok|and|but|then|well|right) )*(?:(?:its|it is|only|just) )*(?:(?:just |only )?me (?:thats|that has|who has|whos|that|who) ?(?:had|have|smoked|drunk|drank|taken|took)(?: (?:some|any|it|a (?:drink|smoke|joint|spliff|glass|few))| one)* )?(?:(?:so|and|but|then) )*(?:(?:can|could|should|shall|may|is it ok if|will) )(?:his |her |the |my )?(?:dad|daddy|partner|husband|hubby|wife|boyfriend|mum|nan|he|she)(?: just)?"
    r" (?:do|have|take|look after|mind|be in charge of|cover|see to)(?: (?:the|all|him|her|baby|of|tonight|them))*(?: ?(?:nights?|feeds?|night shift|tonight|night feeds?|baby|him|her))*(?: (?:then|instead|tonight))*"
)
_THEY_HAD_NONE = re.compile(r"\b(just|only) me (thats|that has|that|who has|who|whos) ?(had|smoked|drunk|drank|taken)\b|\b(he|she|dad|his dad|her dad|partner|hubby)( has| is| s)? ?(didnt|hasnt|hasnt had|not had|had nothing|had none|sober|doesnt (drink|smoke)|not touched|stone cold sober)\b|\b(hes|shes) (sober|had nothing|had none|not had any)\b")
_THEY_HAD_SOME = re.compile(r"\b(we|both|weve|he (has|had|drank|smoked|also)|hes had (a|some|one|two)|she (has|had|drank|smoked|also)|dads? (has|had|drank|drunk|smoked|also)|him too|dad too)\b")
_SMOKED = re.compile(r"\b(weed|cannabis|joint|spliff|smoked|stoned|coke|cocaine|ket|mdma|pills?|tablets?|valium|diazepam|codeine|pregabalin|drugs?)\b")

#: Drunk, and into the bed this minute; and no word of fear.
_CAME_TO_BED = re.compile(
    r"\b(husband|hubby|partner|wife|boyfriend|fella|bloke|bf|gf|girlfriend|missus|other half|he|hes|she|shes)\b.{0,60}\b(crawled|got|climbed|come|came|rolled|fell|fallen|collapsed|crashed|staggered|stumbled)( \w+)? (in|into|to|out)?( the| my| our)? ?(bed|(next to|beside|in with|with|on top of the covers next to) me)\b.*"
)
_STINKS = re.compile(r"\b((stink\w*|reek\w*|smell\w*|stank) of (the )?(beer|drink|booze|alcohol|wine|whisky|lager|the pub)|drunk|pissed|hammered|wasted|leathered|had (a few|a skinful|too many)|plastered)\b")
_FEARED = re.compile(r"\b(hit\w*|hurt\w*|shout\w*|scream\w*|scared|afraid|frighten\w*|force\w*|touch\w*|grab\w*|wont (leave|stop|get off)|angry|kick\w*|push\w*|threat\w*|violent|temper|punch\w*|sex|on top of me|crying|help me|police|rage\w*|where (do|can) (i|we) go|sofa|settee|couch|spare room|other room)\b")


def looks_after_it(text: str, earlier: Sequence[str]) -> bool:
    """Whether the writer looks after a baby whom others exposed to drugs, and tells of no use of their own."""
    said = [bare(one) for one in (*earlier[-_LASTS:], text)]
    own = any(_I_USE.search(_NEVER_TOUCHED.sub(" ", one)) for one in said)
    return not own and any(map(_LOOKS_AFTER.search, said)) and any(map(_OTHERS_USED.search, said))


def of_the_babys_sleep(text: str) -> tuple[str, str] | None:
    """The topic and part for what a carer of such a baby asks of its sleep."""
    words = bare(text)
    return next((found for one, found in _OF_THE_BABYS_SLEEP if one.search(words)), None)


def who_took_it(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part for who took what; `None` where the answer for whoever had some and shares a bed may fit.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving or history.open_emergency is not None:
        return None
    before = [bare(said) for said in earlier[-_LASTS:]]
    lately = {(said.topic, said.part) for turn in history.turns[-_LASTS:] for said in turn.said}
    sedated = any(topic == DRUGS_MEDICINES for topic, _ in lately)
    if sedated and _OF_ME.search(words) and _TOO_MUCH.search(words):
        return DRUGS_MEDICINES, ILL
    if sedated and _MOVED.search(words) and not _NOT_IN_A_COT.search(words) and _HEAVY_HEADED.search(words) and _OF_ME.search(words):
        return DRUGS_MEDICINES, IN_THE_COT
    if _CAN_THEY.fullmatch(words) and not any(map(_THEY_HAD_SOME.search, (*before, words))) and any(map(_THEY_HAD_NONE.search, (*before, words))):
        return (DRUGS_MEDICINES if any(map(_SMOKED.search, (*before, words))) else ALCOHOL), SOBER
    if _HER_TABLETS.search(words) and _IN_BED_WITH_HER.search(words):
        return DRUGS_MEDICINES, ""
    if _I_COULD.fullmatch(words) and any(_HER_TABLETS.search(said) for said in before):
        return DRUGS_MEDICINES, SOBER
    if _LOOKS_DRUGGED.search(words) and _AFTER_THE_BIRTH.search(words) and not _NO_SUCH_THING.search(words):
        return DRUGS_MEDICINES, MILK if re.search(r"\b(codeine|co ?codamol)\b", words) and any(_OF_THE_MILK.search(said) for said in (*before, words)) else ""
    if _came_to_bed_drunk(words):
        return ALCOHOL, ONLY_PARTNER
    return _drunk_alone(words, before, lately)


def _drunk_alone(words: str, before: Sequence[str], lately: set[tuple[str, str]]) -> tuple[str, str] | None:
    """A lot of drink tonight, and nobody else there: somebody sober has to come."""
    if _NOT_SO_NOW.search(words) or (_OF_THE_MILK.search(words) and not _NOT_THE_MILK.search(words)):
        return None
    said = (words, *before)
    heavy = any(_HEAVY.search(one) and not _NOT_SO_NOW.search(one) for one in said) and any(map(_DRINK_TOLD.search, said))
    lone = any(map(_LONE.search, said))
    met = (ALCOHOL_DRUGS, TONIGHT) in lately
    of_it = _HEAVY.search(words) or _LONE.search(words) or (met and re.search(r"\b(am i|can i|should i|ok to|next bottle|feed|drunk|aa)\b", words))
    if not (heavy and lone and of_it):
        return None
    return (ALCOHOL, TONIGHT) if met else (ALCOHOL_DRUGS, TONIGHT)


def half_a_tablet(text: str) -> bool:
    """Whether it is asked if one sleeping tablet would be all right, and no word beside it sounds of dying: a question about a night with the baby."""
    if _NO_SUCH_THING.search(bare(text).replace("im not suicidal", " ")) or not re.search(rf"\b{_NEEDS_SLEEP_AID}\b", bare(text)):
        return False
    clauses = [clause for one in re.split(r"[.,;!?\n]+", text) if (clause := bare(one))]
    named = [clause for clause in clauses if re.search(rf"\b(?:{_NEEDS_SLEEP_AID}|half|tablets?|pills?)\b", clause)]
    return bool(named) and all(_ONE_TABLET.fullmatch(clause) or re.fullmatch(_MAY_I_TAKE, clause) for clause in named) and re.search(r"\b(?:half|one|a|an|1)\b", " ".join(named)) is not None


def _came_to_bed_drunk(words: str) -> bool:
    return _CAME_TO_BED.search(words) is not None and _STINKS.search(words) is not None and not _FEARED.search(words)
