"""Not of dying, said plainly: "I didn't mean dead, I mean I'm a rubbish mum", "I want OUT for one night". And "yeah, about not being here", which is of it.

What ends a question or an alarm is known clause by clause; one clause that is not, and it is asked on.
"""

from __future__ import annotations

import re

from safer_sleep.conversation.words import bare

_FIRST = r"(?:(?:oh|no|nope|omg|god|sorry|lol|jesus|honestly|look|eh|what|yes|but|and|ok) )*"
_THAT = r"(?:dead|die|dying|death|that|it(?: like that)?|like that|that way|suicide|suicidal|anything like that|to die|id die|killing myself|id kill myself|it that way)"
_DENIES = (
    rf"{_FIRST}(?:i )?(?:didnt|did not|dont|do not|never|not) (?:mean|meant) (?:i want(?:ed)? to (?:die|be dead)|{_THAT})|{_FIRST}(?:its not that )?(?:im|i am) (?:not|never) (?:suicidal|like that|thinking (?:that|like that|of (?:that|dying))|going to do anything)(?: or anything| or owt)?(?: at all)?"
    rf"|{_FIRST}(?:i have|ive|i)(?: got| have)? (?:not|no|never|none)(?: got| had| have| any| of| such| those)* thoughts?(?: like that| of that| at all)?|{_FIRST}i (?:dont|do not|havent)(?: have| got| had| any| such| those)* thoughts?(?: like that| of that| at all| of dying)?"
    rf"|{_FIRST}(?:its )?(?:nothing|not|no) (?:like that|dead|of that)"
)
_MEANS = (
    rf"{_FIRST}(?:i )?(?:just |only )?(?:mean|meant|was saying|am saying)?(?: that)? ?(?:(?:im|i am|i feel(?: like)?|like|about|feeling) )*(?:(?:just|only|so|such|really|a|an|the|very) )*(?:rubbish|bad|crap|terrible|useless|worst|shit|awful|tired|exhausted|knackered|shattered|fed up|nights?|break|worn out|lonely|sad|crying|sleep)(?: (?:mum|mam|mom|mummy|dad|mother|father|parent|at (?:it|this)|off|of (?:it|the nights)|lately|all the time))*"
    r"|(?:i |ill )?(?:just |really |only )*(?:miss|missing) (?:my |having my )?(?:mum|mam|mom|dad|nan|gran|mother|father|husband|partner|sleep|old life|sister|brother|friends|family|him|her)(?: (?:so much|loads|a lot|really|at night|thats all))*"
    r"|(?:i )?(?:just |only )+(?:cry|cried|crying)(?: \w+){0,10}|thats all|honest|(?:oh|no|nope|omg|god|sorry|lol|jesus|honestly|look|thanks?|thank you|ok)(?: (?:oh|no|nope|omg|god|sorry|lol|you|honestly))*"
)
_KNOWN = re.compile(rf"(?:(?:{_DENIES}|{_MEANS})(?:,? (?:and|but|its|because|cos|so|i))*(?: |$))+")
_DENIAL = re.compile(_DENIES)
#: A remark about the baby, or a question about its nights.
_OF_THE_BABY = re.compile(
    r"(?=.*\b(?:he|she|hes|shes|his|her|him|baby|babys|twins|sleeps?|naps?|cot|feeds?|nights?|minutes|hours|normal|weeks|months|pillow|blanket|tog|room)\b)(?!.*\b(?:will|would|ll|deserv\w*|matters?|bother\w*)\b)"
    r"(?:(?:so|and|but|ok) )*(?:he|she|hes|shes|baby|is|does|can|should|so|do|what|how|where)\b(?: \w+){0,12}"
)
_MORE = re.compile(r"\b(whats the use|no use|hopeless|numb|nothing left|cant cope|cant take|die|dying|dead|death|kill\w*|suicid\w*|end|ending|gone|goodbye|better off|without me|pills?|tablets?|overdose|hurt\w*|harm\w*|shak\w+|shook|hit|throw|drop\w*|voices?|knife|bridge|rope|hate|yet|unless|until|anymore|any more|not here|be here|give up|had enough|point|cant go on|cant do this|myself|plan)\b")

#: A night off, and no more than that.
_A_NIGHT_OFF = re.compile(r"\b(?:i )?(?:just |only |really )*(?:want|need|wanna|wish|dying for|could do with)(?: \w+){0,3}? ?(?:out|to get out|to get away|away|off|escape|to escape|a break|to sleep alone)(?: of (?:here|this house|the house))? (?:for|even for|just for) (?:just )?(?:one|a|1|an|the|two|half an|a few|a couple of)(?: single)? (?:night|nights|evening|hour|hours|day|weekend|bit|minutes)\b")

#: "Yes, about not being here", and how it was meant.
_OF_DYING = re.compile(
    r"(?:(?:yes|yeah|yh|yep|no|nah|well|i mean|i meant|meant|mean|as in|like|about|of|it|its|just|sort of|kind of|thinking|think|thought|i|do|sometimes|that|really|me|being|be) )*(?:not being (?:here|alive|around)(?: any ?more)?|not be here|not here any ?more|being dead|being gone|dying|dead|die|death|suicide|suicidal|ending (?:it|my life)|end it|killing myself|kill myself)(?: (?:really|i think|sometimes|yeah|yes|tbh|i guess))*"
)
_THINKS_ABOUT_IT = re.compile(r"\bi (?:\w+ ){0,8}?(?:and )?(?:think|thinks|thinking|thought) (?:a lot |all the time )?(?:about|of) (?:it|that|doing it)\b")


def not_meant(text: str) -> bool:
    """Whether a message says that nothing of dying was meant, and each clause beside it is known to be none."""
    clauses = [clause for one in re.split(r"[.,;!?\n]+", text) if (clause := bare(one))]
    denied = [clause for clause in clauses if _DENIAL.match(clause)]
    return bool(denied) and all(_KNOWN.fullmatch(clause) or (_OF_THE_BABY.fullmatch(clause) and not _MORE.search(clause)) for clause in clauses)


def more_than_a_denial(text: str) -> bool:
    """Whether beside "I didn't mean that" something stands that may be of dying after all: "but I can't go on"."""
    return _MORE.search(_DENIAL.sub(" ", bare(text))) is not None


def a_night_off(text: str) -> bool:
    """Whether a parent wants out for one night, and nothing beside it sounds of dying."""
    words = bare(text)
    found = _A_NIGHT_OFF.search(words)
    return found is not None and not _MORE.search(f"{words[: found.start()]} {words[found.end() :]}")


def of_dying(text: str, asked: bool) -> bool:
    """Whether a message says of what was just told that it is of dying. `asked`: whether dying was asked about in the reply before."""
    words = bare(text)
    return _OF_DYING.fullmatch(words) is not None or (asked and _THINKS_ABOUT_IT.search(words) is not None and not re.search(r"\b(dont|not|never|didnt|no)\b", words))
