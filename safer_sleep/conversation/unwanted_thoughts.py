"""Thoughts and pictures of harm that a parent does not want: they horrify, and make parents check, avoid the bath and hide the knives.

999 for each of them feeds the fear ("so I am dangerous"). What divides them from a danger stands in data/support/facts.md: a wish, a plan, an urge, a
voice, thoughts that feel right, or something done. Where any of these is in the words, nothing here is said.
"""

from __future__ import annotations

import re

from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.safety.red_flags import RedFlag

HARM, LOW = "emergency/harm_to_baby", "support/mental_health"
#: The parts of the answer about low mood: such thoughts, and what they make a parent do and ask.
THOUGHTS, AVOIDS = "thoughts", "avoids"
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
_PICTURES = (
    rf"(?:keep|keeps) (?:seeing|imagining|picturing)(?: myself| me| in my head)? {_HARMS}"
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
    r"|\bam i (?:a )?(?:danger|dangerous|monster|evil|a psycho|safe (?:with|around|near))\b"
)
#: A wish, a plan, an urge, a voice, a temper, thoughts that feel right, the parent's own death, or something done.
_DANGER = re.compile(
    r"\b(?:i (?:do |really |just |also )?(?:want|wanted|need|needed|plan|planned|decided|intend|deserve|have to|must|feel like|felt like)|wanting to|urges?|tempt\w*|about to|nearly|almost|might|(?<!am )i(?:m| am) (?:going to|gonna)"
    r"|ill do|i will(?! i\b)|(?:hold|keep) it in|much longer|before i|take (?:him|her|them) off me|(?:just|only|but) me|finding|found|cant (?:stop|control) myself|cant (?:control|trust)|lose control|lost it|snap\w*|losing it|temper|rage|angry|anger|furious|hate (?:him|her|it|them)|voices?|tells? me|telling me|told to|told me to|order\w*|command\w*|god|devil|evil spirit"
    r"|feels? right|used to (?:upset|scare|frighten)|dont (?:upset|scare|frighten|bother)|like the idea|relief|calm\w* me|enjoy\w*|better off|with me|both of us|kill myself|hurt\w* myself|harm myself|die|dying|dead|suicid\w*|end(?:ing)? (?:it|everything|things|my life)|not (?:be|being) here|did it|i did|ive (?:done|hurt|dropped|hit|shaken|shook)"
    r"|i (?:hurt|hit|shook|dropped|threw|pushed|squeezed|slapped)|plan\w*|tonight|now|trust|safe with|left alone|alone with|leave me alone|hold(?:ing)?|held|in my hand|my hands|hands go|stronger|cannot|deserves?|smile|myself then|us both|on purpose|let go|bleed\w*"
    r"|open(?:ed|ing) the|filled|windowsill|partner|go do|dont want to stop|afraid i|bruis\w*|again last night|measur\w*|practi[sc]\w*|walk\w* (?:him|her) to|wont stop (?:crying|screaming)|not (?:unwanted|intrusive)|isnt intrusive|its not intrusive)\b"
)
#: Said of the thoughts just spoken of: that they frighten, and that they are meant after all.
_FRIGHTEN = re.compile(r"(?:(?:yes|yeah|and|but) )*(?:they|it|the thoughts?|thoughts?|that) (?:really |do |does |always |just )?(?:frighten|scare|terrif|horrif|disgust|sicken|upset)\w* me\b")
_MEANS_IT = re.compile(
    rf"\b(?:i (?:do |really |just |actually |also )*(?:want|need) to|im (?:going to|gonna|about to)|(?<!am )i am (?:going to|gonna|about to)|ill|i will|i might|i(?:ve| have)? (?:an |got an |this )?urges? to|feel like) (?:do|did|done|{_HARMS})\b"
    r"|\bunless\b|^(?:yes |yeah )*i (?:do )?(?:really )?want to$|\bwont be able to (?:stop|control)\b|\bi (?:nearly|almost) did\b|\b(?:feels?|felt) right\b|\b(?:voices?|god|something) (?:\w+ )?(?:tells?|telling|told|says?) me\b|\blike an order\b"
)
#: To fear it is not to mean it.
_FEARS_IT = re.compile(r"\b(?:scared|frightened|afraid|terrified|worried|worry|fear)(?: that)? (?:im|i am|ill|i will|i might|i could)\b")
#: A denial of the wish is no wish.
_NO_WISH = re.compile(r"\b(?:i )?(?:dont|do not|didnt|never|would never|wouldnt|id never)(?: ever| really| actually)? (?:want(?:ed)?(?: to| them| it| this| these)?|mean to|like them|do it|act on (?:it|them)|do anything)\b")
#: That denial as a whole message.
_WOULD_NEVER = re.compile(rf"(?:(?:no|but|and|honestly|of course|obviously) )*{_NO_WISH.pattern}(?: (?:it|that|them|anything|this|these|{_HARMS}|{_BABY}|ever|though|tho|honest|have these|thoughts|to))*")


def holds_danger(text: str) -> bool:
    """Whether the words hold what makes such a thought a danger."""
    return _DANGER.search(_NO_WISH.sub(" ", _ASKS_IF.sub(" ", bare(text)))) is not None


def unwanted_thoughts(text: str, history: History, flag: RedFlag | None) -> tuple[str, str] | None:
    """The part about thoughts that a parent does not want; `None` where the words hold anything that may be a danger.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        flag: what the red-flag rules see in the words.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS or history.grieving or history.open_emergency is not None:
        return None
    before = history.last_answer
    spoken_of = before is not None and before.topic == LOW and before.part in (THOUGHTS, AVOIDS)
    if spoken_of and _MEANS_IT.search(_FEARS_IT.sub(" ", _NO_WISH.sub(" ", _ASKS_IF.sub(" ", words)))):
        return HARM, ""
    if spoken_of and (flag is None or not flag.certain or flag.rule == _FEAR) and any(whole.fullmatch(words) for whole in (_AVOIDS, _ASKS_IF, _FRIGHTEN, _WOULD_NEVER)):
        return LOW, AVOIDS if before.part == THOUGHTS else THOUGHTS  # Not the same words twice.
    if (flag is None or flag.rule == _FEAR) and _ONLY_THAT.fullmatch(words):
        return LOW, THOUGHTS
    if flag is not None or holds_danger(text):
        return None
    horrify, pictures = _HORRIFIES.search(words), _PICTURED.search(words)
    return (LOW, THOUGHTS) if (horrify and _OF_HARM.search(words)) or pictures else None
