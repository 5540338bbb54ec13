"""Labour that is told, and labour that is denied: "omg no im not in labour!! i just want to know who i tell" asks whom to tell."""

from __future__ import annotations

import re

from safer_sleep.conversation.words import bare

_LABOUR = re.compile(
    r"\b(contraction\w*|tightening\w*|labour|(belly|tummy|bump|stomach|it) (\w+ ){0,2}(tight|tightens|hard|goes hard|cramping)|(pains?|cramps?|aches?) (\w+ ){0,3}(every|coming|come and go|all night|getting|worse|regular|minutes)"
    r"|period pains?|waters? (\w+ ){0,3}(broke|broken|gone|went|leg|legs|floor|bed|everywhere)|(gush|leak\w*|soaked|trickl\w*)|(need|want|got|have|feel like i need) (to |a )?(big |massive )?(push|poo)|pushing|bearing down|(head|something) (is )?coming)\b"
)
#: What says plainly that there is none, and what makes a question, a doubt or a comparison of it ("never had pains like this").
_DENIED = re.compile(
    r"\b(?:(?:im|i am|its|it is|thats|theres|there is|there are|ive got|i have|ive) )?(?:not (?:(?:in|having|had|got|any|real) ){0,2}|no (?:(?:any|real) )?)"
    r"(?:labour|contractions?|tightenings?|cramps?|pains?)(?: pains?)?\b(?! (?:like|this|before|am i|is it|right|though am i|or am i|or anything am i|every|coming|come|all|getting|worse|now|since|and))"
)
#: "No, contractions every 5 minutes" answers something else, and tells of them.
_NO_BY_ITSELF = re.compile(r"\bno+\s*[,.;:!?\n-]+", re.I)
_DOUBTED = re.compile(r"\b(?:is it|is this|isnt it|am i|hope|hoping|know|sure|if|whether|tell me|think)(?: \w+){0,2} ?$")


def without_denied_labour(text: str) -> str:
    """The bare words without what is plainly said not to be labour."""
    words = bare(_NO_BY_ITSELF.sub("nope ", text))
    asked_at_the_end = text.rstrip().endswith("?")
    kept = [
        denied for denied in _DENIED.finditer(words)
        if not _DOUBTED.search(words[: denied.start()]) and not (asked_at_the_end and denied.end() == len(words))
    ]  # fmt: skip
    for denied in reversed(kept):
        words = f"{words[: denied.start()]} {words[denied.end() :]}"
    return " ".join(words.split())


def tells_of_labour(text: str) -> bool:
    """Whether the words tell of labour, or of what may be one, beside what they deny."""
    return _LABOUR.search(without_denied_labour(text)) is not None
