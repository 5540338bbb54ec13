"""Thoughts and pictures of harm that a parent does not want: they horrify, and make parents check, avoid the bath and hide the knives.

999 for each of them feeds the fear ("so I am dangerous"). What divides them from a danger stands in data/support/facts.md: a wish, a plan, an urge, a
voice, thoughts that feel right, or something done. They are calmed only where every word of the message is known; where one is not, 999 is named or asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import HARM_TO_BABY, MENTAL_HEALTH
from safer_sleep.conversation.history import IS_IT_NOW, History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.red_flags import RedFlag

#: The parts of the answer about low mood: such thoughts, what they make a parent do and ask, that one would never, and the fear of being mad or of telling.
THOUGHTS, AVOIDS, NEVER, MAD, TOLD = "thoughts", "avoids", "never", "mad", "told"
_LATELY = 3
_MOST_WORDS = 40
#: The only rule whose word gives way, and only where the whole message, after that card, is fear: what was done, and voices, have rules of their own.
_FEAR = "fear_of_harming"

_BABY = r"(?:him|her|them|it|baby|the baby|my baby|my (?:son|daughter|little one|lo))"
_HARMS = r"(?:hurt\w*|harm\w*|dropp?\w*(?! off\b)|throw\w*|stabb?\w*|drown\w*|smother\w*|shak\w*|suffocat\w*|strangl\w*|kill\w*|push\w*|hitt?\w*)"
#: Called horrible by whoever has them.
_HORRIFY = (
    r"(?:horrible|awful|scary|frightening|terrifying|intrusive|unwanted|disturbing|sickening|horrid|horrendous)(?: \w+){0,2} (?:thoughts?|pictures?|images?|visions?|flashes)"
    r"|(?:thoughts?|pictures?|images?|visions?|flashes)(?: \w+){0,6} (?:frighten|scare|terrify|horrify|disgust|sicken|upset)s? me"
)
_SEES = r"(?:keep|keeps) (?:on )?(?:seeing|imagining|picturing|thinking (?:of|about))"
_PICTURES = (
    rf"{_SEES}(?: in my head)? (?:(?:myself|me) {_HARMS}|{_HARMS} (?:{_BABY}|the pram|the buggy))"
    rf"|(?:pictures?|images?|flashes)(?: \w+){{0,4}} (?:in my (?:head|mind)|of (?:me |myself )?{_HARMS})"
)
_HORRIFIES, _PICTURED = re.compile(rf"\b(?:{_HORRIFY})\b"), re.compile(rf"\b(?:{_PICTURES})\b")
#: Of harm to the baby: other horrible thoughts may be of dying.
_OF_HARM = re.compile(rf"\b(?:{_HARMS}|{_BABY}|knife|knives|stairs|bath|window)\b")
#: What they make a parent keep away from, as a whole message.
_AFRAID = r"(?:frightened|scared|afraid|terrified|too scared|dont dare|darent|cant bring myself)"
_AVOIDS = re.compile(
    rf"(?:(?:and|so|but|now) )*(?:im |i am |i )?(?:so |really |too )?{_AFRAID} (?:to |of )?(?:bath\w*|hold\w*|carry\w*|chang\w*|pick\w*|dress\w*|being alone with|be alone with|go\w* (?:down|up) the stairs with)(?: {_BABY})?(?: up)?(?: (?:on|down|up) the stairs| near the (?:window|bath|knives))?(?: now| any more)?"
    rf"(?: (?:in ?case|because|cos|cuz|what if) (?:i|im going to|ill|i might) (?:do (?:it|that|something)|{_HARMS}(?: {_BABY})?))?"
    r"|(?:ive |i have |i )?(?:hide|hidden|hid|put|moved|locked) (?:all )?the (?:knives|scissors|sharp things)(?: now)?(?: (?:away|out of (?:reach|sight)|in a locked drawer))(?: now)?(?: (?:just in ?case|so i cant))?"
    r"|i hide the (?:knives|scissors|sharp things)(?: now)?(?: just in ?case)?"
    r"|(?:i )?keep checking (?:that )?i (?:havent|have not|didnt) (?:done (?:it|anything)|hurt (?:him|her|them))"
)
#: Such thoughts and nothing else, as a whole message: there the rule gives way at the first word too.
_ONLY_THAT = re.compile(
    rf"(?:help )?(?:i |ive |i have |im |i am )?(?:(?:keep|been|just) )*(?:getting|having|get|have|had|got)? ?(?:these |such |some |really )*(?:{_HORRIFY}) (?:about|of) (?:{_HARMS}) {_BABY}"
    r"(?: and)?(?: (?:it|they|i am|im) ?(?:so |really )?(?:scares?|frightens?|terrif\w+|scared|frightened|horrif\w+|sickens?) ?(?:me)?)?(?: i would never(?: do it| hurt (?:him|her|them))?)?"
)
#: The question that such thoughts put; out of the blue it may be another one.
_ASKS_IF = re.compile(
    rf"\b(?:am i (?:really )?(?:going to|gonna)|will i|would i|could i|what if i|does it mean (?:i will|ill|im going to|i want to)|do i (?:secretly |really )?want to) (?:ever |actually |really )?(?:do (?:it|that|something)|did it|{_HARMS}(?: {_BABY})?)\b"
    r"|\bam i (?:a )?(?:danger|dangerous|monster|evil|a psycho|safe (?:with|around|near))\b|\b(?:does|do) (?:it|that|this|they) mean (?:that )?i (?:really |secretly )?want (?:to|it|them|that)$"
)
_DOES_IT_MEAN = re.compile(r"(?:so |but |and )?(?:does|do) (?:it|that|this|they) mean (?:that )?i (?:really |secretly )?want (?:to|it|them|that)")
#: That they are not wanted, said of the thoughts or of the writer.
_NO_WISH = re.compile(r"\bi(?:d| would) (?:die|rather die) first\b|\b(?:i )?(?:dont|do not|didnt|never|would never|wouldnt|id never)(?: ever| really| actually)? (?:want(?:ed)?(?: to| them| it| this| these)?|mean to|like them|do it|do that|act on (?:it|them)|do anything|hurt (?:him|her|them)|harm (?:him|her|them))\b")
_FEELS = r"(?:sick|physically sick|ill|scared|terrified|frightened|panic|panicky|cry|awful|terrible|horrible|ashamed|guilty|anxious|disgusted|horrified|upset|like a (?:monster|bad (?:mum|mam|mom|dad|mother|father|person)))"
_SICKENS = (
    rf"(?:(?:it|they|that|which|the thoughts?) )?(?:just |really |always )?(?:makes?|made) me (?:feel )?(?:so |really )?{_FEELS}|(?:and )?i(?:m| am| feel)? (?:feel )?(?:so |really )?{_FEELS}"
    r"|(?:(?:it|they|that|which|the thoughts?) )?(?:really |just |always )?(?:frighten|scare|terrify|terrifie|horrify|horrifie|disgust|sicken|upset)s? me|its (?:so )?(?:horrible|awful|scary|disgusting|terrifying)"
    r"|i love (?:him|her|them)(?: so much| to bits| more than anything)?|i hate (?:it|them|these thoughts|having them)"
)
#: The fear of being mad, and of telling.
_FEARS_MAD = r"(?:(?:does|do) (?:that|this|it|they) mean |am i |i think |think )?(?:im|i am|am i|ive got|i have|have i got) (?:really )?(?:going )?(?:psychotic|psychosis|mad|crazy|insane|losing my mind|(?:got )?ocd)|(?:is|are) (?:that|this|it|they|these|these thoughts|such thoughts) (?:normal|psychosis|ocd)|going (?:mad|crazy)"
_FEARS_TO_TELL = r"(?:i(?:m| am) )?(?:too |so |really )?(?:scared|afraid|frightened|ashamed|embarrassed) to (?:say|tell|admit|talk)(?: (?:it|anything|anyone|anybody|someone|somebody|about (?:it|them)|to anyone|my (?:gp|doctor|midwife|health visitor|hv|partner|husband|wife|mum)|the (?:gp|doctor|midwife|health visitor|hv)))*|i (?:cant|dont dare|darent) (?:tell|say it to) (?:anyone|anybody|my (?:gp|doctor|midwife|health visitor|partner|husband|mum))"
#: That it is a picture and nothing that happened, and when it comes: said of it at once, or to a question of ours that took it for a fall.
_HER = r"(?:him|her|them|baby|the baby|my baby)"
_ONLY_A_PICTURE = (
    rf"(?:its |they are |theyre |it is |these are )?(?:all |only |just |literally )*(?:(?:pictures?|thoughts?|images?|flashes|a thought|a picture) )?in my (?:head|mind|brain)|(?:its |it is |theyre |they are )?not (?:a )?(?:real|really happening|happening|actually happening)(?: (?:falls?|life|things?|drops?))?"
    rf"|(?:i have|ive|i)(?: never| not)(?: ever| actually| once)* (?:dropp?ed|hurt|harmed|shaken|thrown|hit) (?:{_HER}|anyone)|i didnt (?:actually |really )?(?:drop|hurt|harm|shake|throw) (?:{_HER}|anyone)|i havent (?:actually |ever |really )?(?:dropp?ed|hurt|harmed|shaken|thrown|hit|done) (?:{_HER}|anyone|anything|it)"
    rf"|(?:nobody|no ?one|noone) (?:fell|has fallen|was hurt|got hurt|was dropped|got dropped|is hurt)|{_HER} (?:didnt|hasnt|never) (?:fall|fell|fallen)|nothing(?: has| actually| ever)* (?:happened|happens)"
    r"|(?:its |it is )?(?:just )?(?:like )?my (?:brain|mind|head)(?: just| keeps?| always| is)* (?:shows?|showing|plays?|playing|makes?|making)(?: me)?(?: (?:see|think))?(?: (?:it|them|that|these things|things|the worst))?"
    r"|like (?:a|watching a|its a) (?:film|movie|horror film|video|clip)"
)
_WHEN_IT_COMES = (
    rf"(?:(?:its |it |they )?(?:only |just |always )*(?:comes?|happens?|come on|is) )?(?:(?:only |just )?(?:at|near|on|by|with|round|around|when im (?:at|near|on|by)) )(?:the )?(?:bath|stairs|window|windows|balcony|knives|kitchen|bath ?time|top of the stairs)(?: (?:and|or) (?:at |on |near )?(?:the )?(?:bath|stairs|window|windows|balcony|knives|kitchen|bath ?time))*"
    rf"|(?:every|each|any) (?:single )?time (?:that )?i (?:go|walk|carry|take|bring|come|bath|pass|stand|am|get)(?: {_HER})?(?: (?:up|down|upstairs|downstairs|past|near|to bed|to (?:his|her) cot|in|out|on|by|at|the|stairs|bath|window|balcony|landing|kitchen))*"
)
_ASKS_OTHERS = r"(?:can|could) (?:someone|somebody|anyone|you) (?:please )?tell me|(?:should|do|shall|who do|who should) i (?:have to )?(?:tell|say it to|talk to) ?(?:someone|somebody|anyone|my (?:gp|doctor|midwife|health visitor|hv|partner|husband|wife|mum))?|(?:i know )?(?:it|this|that) (?:sounds|is going to sound|will sound) (?:mad|crazy|daft|silly|awful|weird|terrible)|(?:im|i am|its) not (?:low|sad|depressed|depression|the baby blues|down)(?: though| tho)?"
#: "What if you just let go of her", said by one's own mind: a question, and no order.
_WHAT_IF = rf"(?:its )?(?:just )?my (?:own )?(?:mind|brain|head)(?: it| just| always| keeps?| is| goes)* (?:saying |says |asking |asks |thinking |going |goes )?what if (?:i|you) (?:just |ever |suddenly |accidentally )*(?:let go(?: of {_HER})?|{_HARMS}(?: {_HER})?)"
#: All that may stand beside a picture or a horrible thought, longest first; single words only where no two of them tell of a deed or of a wish.
_WHERE = r"(?: (?:down|off|on|onto|out|out of|over|in|into|near|against|across) (?:the |a )?(?:stairs|balcony|window|bath|floor|wall|road|landing|banister|bannister|bridge|water|river|kitchen|knife|car))?"
_KNOWN = re.compile(
    rf"\b(?:{_ONLY_A_PICTURE}|{_WHEN_IT_COMES}|{_ASKS_OTHERS}|{_WHAT_IF}|(?:it |they |that )?(?:scares?|frightens?|terrifies|worries) me to death|i wouldnt(?: ever)?|i never would|{_SICKENS}|{_FEARS_MAD}|{_FEARS_TO_TELL}|{_NO_WISH.pattern}|{_ASKS_IF.pattern}"
    r"|(?:really |so |very |horrible |awful |scary |frightening |terrifying |intrusive |unwanted |disturbing |sickening |horrid |horrendous |bad |dark |sick |graphic |violent |random )+(?:and )?(?:thoughts?|pictures?|images?|visions?|flashes)"
    rf"|(?:thoughts?|pictures?|images?|visions?|flashes)|(?:about|of) (?:me|myself)|{_SEES}(?: (?:me|myself))?|(?:keep|keeps) (?:getting|having)|in my (?:head|mind)"
    rf"|{_HARMS} {_BABY}{_WHERE}|{_HARMS}{_WHERE}|{_BABY} (?:falling|slipping|drowning|going)(?: under)?{_WHERE}|{_BABY}|the (?:pram|buggy|stairs|bath|knife|knives|window|balcony)(?: in the (?:kitchen|drawer|house))?|(?:i )?cant stop (?:seeing|imagining|picturing|thinking (?:of|about))"
    r"|(?:all the time|constantly|every (?:day|night)|at night|a lot|lately|since (?:he|she|they) (?:was|were) born|since (?:the|his|her) birth)|(?:they|it) (?:wont|dont|never) (?:go away|stop)|(?:i )?dont know why|what (?:do|can|should) i do"
    r"|it|getting|get|got|having|have|had|been|keep|i|ive|im|id|these|those|such|some|of|about|and|but|because|cos|that|just|really|so|please|help|hi|hello|why|no|yes|honestly|would never|never|ok|sorry|up|its|they)\b"
)
#: That is what says it: beside nothing but known words.
_EXPLAINS = re.compile(rf"\b(?:{_ONLY_A_PICTURE}|{_WHEN_IT_COMES}|{_WHAT_IF}|{_FEARS_MAD}|{_NO_WISH.pattern})\b")
_MAD = re.compile(rf"\b(?:{_FEARS_MAD})\b")
#: A sentence or clause of its own that asks about the nights, or tells what is done to keep away from the stairs: the picture is not changed by it.
_CLAUSE = re.compile(r"[.?!;\n]+|,? ?\bso\b (?=ive|i have|im|i )|, (?=is|can|do|does|should|where|how|what)")
_OF_THE_NIGHTS = re.compile(
    r"(?:(?:so|and|but|ok|also) )*(?:(?:is|are|can|could|should|does|do|how|what|where|when)(?: \w+){0,9}? (?:pram|cot|crib|basket|moses|sleep\w*|overnight|blanket|tog|swaddle|room|nap|naps|downstairs|carrycot)(?: \w+){0,6}"
    r"|(?:ive|i have|i|im)(?: started| been| now| didnt| just| do)* (?:sleep|sleeping|slept|stay|staying)(?: \w+){0,12}|i said (?:the |a )?(?:pram|cot|crib|basket)(?: \w+){0,4})"
)
_MORE_THAN_NIGHTS = re.compile(rf"\b(?:{_HARMS}|without|until|what if|if i|pillow|cushion|face|mouth|nose|cover\w*|over|hands?|window|water|bath|knife|knives|balcony|voices?|die|dead)\b")
#: Not trusted near what frightens; no word of it says yet whether it is fear or an urge.
_DISTRUSTS = re.compile(r"\b(?:dont|do not|cant|cannot) trust (?:myself|me)(?: \w+)? (?:with|near|around|by|on|at|to (?:carry|bath|hold)) (?:the |a )?(?:water|bath|stairs|knife|knives|window|windows|balcony|kitchen|scissors|road|him|her|them|the baby)\b")
#: Somebody else's thoughts, and thoughts of one's own death, are read elsewhere.
_NOT_OF_THE_BABY = re.compile(
    r"\b(?:wife|husband|hubby|partner|girlfriend|boyfriend|missus|sister|friend|mum|mam|she (?:has|keeps|says|gets)|he (?:has|keeps|says|gets))\b|\b(?:hurt\w*|harm\w*|kill\w*|cut\w*|stabb?\w*|drown\w*|strangl\w*|hang\w*|throw\w*) myself\b|\bmy (?:own )?life\b|\b(?:i|me) (?:die|dying|dead|being dead)\b"
)
#: A wish, a plan, an urge, a voice, a temper, thoughts that feel right, the parent's own death, or something done.
_DANGER = re.compile(
    r"\b(?:i (?:do |really |just |also )?(?:want|wanted|need|needed|plan|planned|decided|intend|deserve|have to|must|feel like|felt like)|wanting to|urges?|tempt\w*|about to|nearly|almost|might|(?<!am )i(?:m| am) (?:going to|gonna)"
    r"|ill do|i will(?! i\b)|(?:hold|keep) it in|much longer|before i|take (?:him|her|them) off me|(?:just|only|but) me|finding|found|cant (?:stop|control) myself|cant (?:control|trust)|lose control|lost it|snap\w*|losing it|temper|rage|angry|anger|furious|hate (?:him|her|it|them)|voices?|tells? me|telling me|told to|told me to|order\w*|command\w*|god|devil|evil spirit"
    r"|feels? right|used to (?:upset|scare|frighten)|dont (?:upset|scare|frighten|bother)|like the idea|relief|calm\w* me|enjoy\w*|better off|with me|both of us|kill myself|hurt\w* myself|harm myself|die|dying|dead|suicid\w*|end(?:ing)? (?:it|everything|things|my life)|not (?:be|being) here|did it|i did|ive (?:done|hurt|dropped|hit|shaken|shook)"
    r"|i (?:hurt|hit|shook|dropped|threw|pushed|squeezed|slapped)|plan\w*|tonight|now|trust|safe with|left alone|alone with|leave me alone|hold(?:ing)?|held|in my hand|my hands|hands go|stronger|cannot|deserves?|smile|myself then|us both|on purpose|let go|bleed\w*"
    r"|open(?:ed|ing) the|filled|windowsill|partner|go do|dont want to stop|afraid i|bruis\w*|again last night|measur\w*|practi[sc]\w*|walk\w* (?:him|her) to|wont stop (?:crying|screaming)|not (?:unwanted|intrusive)|isnt intrusive|its not intrusive)\b"
)
#: Said of the thoughts just spoken of: that they frighten, and that they are meant after all, or that it may be about to happen.
_FRIGHTEN = re.compile(r"(?:(?:yes|yeah|and|but) )*(?:they|it|the thoughts?|thoughts?|that) (?:really |do |does |always |just )?(?:frighten|scare|terrif|horrif|disgust|sicken|upset)\w* me\b")
_MEANS_IT = re.compile(
    rf"\b(?:i (?:do |really |just |actually |also )*(?:want|need) to|im (?:going to|gonna|about to)|(?<!am )i am (?:going to|gonna|about to)|ill|i will|i might|i(?:ve| have)? (?:an |got an |this )?urges? to|feel like) (?:do|did|done|{_HARMS})\b"
    r"|\bunless\b|^(?:yes |yeah )*i (?:do )?(?:really )?want to$|\bwont be able to (?:stop|control)\b|\bi (?:nearly|almost) did\b|\b(?:feels?|felt) right\b|\b(?:voices?|god|something) (?:\w+ )?(?:tells?|telling|told|says?) me\b|\blike an order\b"
    r"|\bi (?:do |kind of |sort of |quite |actually |really )*(?:like|enjoy|love) (?:it|them|the (?:thoughts?|pictures?))\b|\bi (?:want|wanted) (?:it|them)\b|\b(?:so|too|really) easy\b|\b(?:dont|doesnt|do not|does not|not|no longer|stopped) (?:even |really )?(?:scar|frighten|bother|upset|horrif|terrif|disgust)\w*\b"
    r"|\b(?:standing|stood|leaning|kneeling|sat|sitting|waiting) (?:over|above|by|at|beside|next to|on) (?:the |his |her )?(?:cot|crib|basket|bed|bath|window|balcony|stairs|water|river|bridge|edge)\b|\b(?:got|have|holding) (?:the |a )(?:knife|pillow|cushion|scissors)\b"
    rf"|\b(?:hes|shes|{_BABY}|he is|she is|were|im|i am)(?: is)? (?:in|on) the (?:bath|balcony|window ?sill|ledge|bridge|water|roof)\b|\bbath is (?:running|full|ready)\b"
)
#: Yes to one's own "am i going to do it".
_I_THINK_SO = re.compile(r"(?:(?:i think|maybe|probably|yes|yeah|yep|i do|i am|so|possibly|i might|i will|honestly) ?)+")
#: "I already did" may be a call to the GP or a baby who was hurt.
_DONE = re.compile(r"(?:(?:yes|no|and|but|well|i|ive|have|already|just) )*(?:did|done)(?: (?:it|that|this|already))*")
#: To fear it is not to mean it.
_FEARS_IT = re.compile(r"\b(?:scared|frightened|afraid|terrified|worried|worry|fear)(?: that)? (?:im|i am|ill|i will|i might|i could)\b")
#: What is said of such thoughts once they were spoken of, as a whole message: each in turn, with nothing beside it.
_WOULD_NEVER = re.compile(rf"(?:(?:no|but|and|honestly|of course|obviously) )*(?:{_NO_WISH.pattern}|(?:i would|i|id) never(?: ever)?)(?: (?:it|that|them|anything|this|these|{_HARMS}|{_BABY}|ever|though|tho|honest|have these|thoughts|to))*(?:(?: and| but)? (?:{_SICKENS}))*")
_SICKENED = re.compile(rf"(?:(?:no|yes|but|and|honestly) )*(?:{_SICKENS})(?: (?:and|but))*(?:(?: and| but)? (?:{_SICKENS}|{_NO_WISH.pattern}))*")
_ASKS_MAD, _HIDES_THEM = re.compile(rf"(?:so |but |and )*(?:{_FEARS_MAD})"), re.compile(rf"(?:but |and |no )*(?:{_FEARS_TO_TELL})")


def holds_danger(text: str) -> bool:
    """Whether the words hold what makes such a thought a danger."""
    words = re.sub(rf"\b(?:{_WHAT_IF}|{_ONLY_A_PICTURE}|{_ASKS_OTHERS})\b", " ", bare(text))
    return _DANGER.search(_NO_WISH.sub(" ", _ASKS_IF.sub(" ", words))) is not None


def nothing_unknown(text: str) -> bool:
    """Whether every word of a message is known to stand beside such a thought and none of them may be a danger."""
    return not _KNOWN.sub(" ", bare(text)).strip() and not holds_danger(text)


def _without_the_nights(text: str) -> str:
    """The message without the clauses that only ask about the baby's nights, or say where the parent sleeps now."""
    clauses = [clause for one in _CLAUSE.split(text.lower()) if (clause := bare(one))]
    other = [one for one in clauses if not _OF_THE_NIGHTS.fullmatch(one) or _MORE_THAN_NIGHTS.search(one)]
    return ". ".join(other)


def told_with_more(text: str) -> bool:
    """Whether a message tells of thoughts, and of something beside them that is not known: "bad thoughts about her and today I acted on them"."""
    words = bare(text)
    asks = re.match(r"(?:but |so |and )?(?:is|are|am|do|does|will|would|could|can|why|what|how|should)\b", words)
    return asks is None and re.search(r"\b(?:thoughts?|pictures?|images?|visions?|imagining|picturing|seeing)\b", words) is not None and not nothing_unknown(text)


def unwanted_thoughts(text: str, history: History, flag: RedFlag | None, earlier: Sequence[str] = ()) -> tuple[str, str] | None:
    """The part about thoughts that a parent does not want; the danger, or `IS_IT_NOW` of it, where it is such a thought and a word beside it is not known.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        flag: what the red-flag rules see in the words.
        earlier: the parent's messages before this one, oldest first.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving or history.open_emergency is not None:
        return None
    if spoken_of(history) and (found := _after_that(words, history, flag, earlier)) is not None:
        return found
    if (flag is None or flag.rule == _FEAR) and _ONLY_THAT.fullmatch(words):
        return MENTAL_HEALTH, THOUGHTS
    explained = flag is None and _EXPLAINS.search(words) is not None and nothing_unknown(text)
    if explained and (re.fullmatch(rf"(?:.*\b)?(?:{_WHAT_IF})\b.*", words) or any(_tells_of_one(said) for said in earlier[-_LATELY:])):
        return MENTAL_HEALTH, MAD if _MAD.search(words) and not re.search(rf"\b(?:{_ONLY_A_PICTURE})\b", words) else THOUGHTS
    if (flag is None or not flag.certain) and _DISTRUSTS.search(words) and not holds_danger(_DISTRUSTS.sub(" ", words)):
        return HARM_TO_BABY, IS_IT_NOW
    horrify, pictures = _HORRIFIES.search(words) is not None and _OF_HARM.search(words) is not None, _PICTURED.search(words) is not None
    if flag is not None or not (horrify or pictures) or _NOT_OF_THE_BABY.search(words):
        return None
    # To kill is pictured against one's will too, but then it is said that it horrifies.
    told_as_horror = horrify or re.search(rf"\b(?:{_SICKENS}|{_NO_WISH.pattern})\b", words) is not None
    if nothing_unknown(_without_the_nights(text)) and (told_as_horror or not re.search(r"\b(?:kill|strangl|stabb?)\w*\b", words)):
        return MENTAL_HEALTH, THOUGHTS
    return (HARM_TO_BABY, "") if holds_danger(text) else (HARM_TO_BABY, IS_IT_NOW)


def _tells_of_one(text: str) -> bool:
    """Whether an earlier message told of such a picture, and of no danger."""
    words = bare(text)
    told = _PICTURED.search(words) or (_HORRIFIES.search(words) and _OF_HARM.search(words)) or re.search(rf"\b(?:{_WHAT_IF})\b", words)
    return told is not None and not _NOT_OF_THE_BABY.search(words) and not holds_danger(text)


def spoken_of(history: History) -> bool:
    """Whether such thoughts were answered of late, and nothing else after them."""
    before = history.last_answer
    lately = [said.part for turn in history.turns[-_LATELY:] for said in turn.said if said.topic == MENTAL_HEALTH]
    return before is not None and before.topic == MENTAL_HEALTH and any(part in (THOUGHTS, AVOIDS, NEVER) for part in lately)


def _after_that(words: str, history: History, flag: RedFlag | None, earlier: Sequence[str]) -> tuple[str, str] | None:
    answers_itself = bool(earlier) and _ASKS_IF.search(bare(earlier[-1])) is not None and _I_THINK_SO.fullmatch(words) is not None
    if answers_itself or _MEANS_IT.search(_FEARS_IT.sub(" ", _NO_WISH.sub(" ", _ASKS_IF.sub(" ", words)))):
        return HARM_TO_BABY, ""
    if _DONE.fullmatch(words):
        return HARM_TO_BABY, IS_IT_NOW
    if flag is not None and flag.certain and flag.rule != _FEAR:
        return None
    newest = history.last_answer.part if history.last_answer is not None else ""
    for whole, part in ((_DOES_IT_MEAN, THOUGHTS), (_FRIGHTEN, AVOIDS), (_ASKS_MAD, MAD), (_HIDES_THEM, TOLD), (_WOULD_NEVER, NEVER), (_SICKENED, NEVER)):
        if whole.fullmatch(words) and part != newest:
            return MENTAL_HEALTH, part
    if any(whole.fullmatch(words) for whole in (_AVOIDS, _ASKS_IF, _FRIGHTEN, _WOULD_NEVER, _SICKENED)):
        return MENTAL_HEALTH, THOUGHTS if newest == AVOIDS else AVOIDS  # Not the same words twice.
    if flag is None and _EXPLAINS.search(words) and nothing_unknown(words):
        return MENTAL_HEALTH, MAD if _MAD.search(words) and newest != MAD else next(part for part in (AVOIDS, NEVER, THOUGHTS) if part != newest)
    return None
