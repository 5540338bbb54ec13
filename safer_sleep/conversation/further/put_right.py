"""A parent who puts right what was taken wrongly: "no i dont drink, its the social worker", "not low, is sertraline ok", "i asked about MILK".

What they deny is what we got wrong: read with it, the classifier hears the very thing again. So those clauses are struck out, and what is
left is read twice, alone and behind the parent's message before it (`nlu.understanding`). Red flags are looked for in the whole message.
"""

from __future__ import annotations

import re

#: So much less likely is the subject that was answered just now: it is what the parent puts right.
ANSWERED_WRONGLY = 0.3
#: A longer message is a new story.
MOST_WORDS = 30
#: With fewer words left there is nothing to read.
_LEAST_LEFT = 3
#: A longer clause tells more than it denies.
_DENIES_AT_MOST = 7

_PERSON = r"(?:i|im|i'm|ive|i've|we|were|weve|he|hes|he's|she|shes|she's|they|theyre|it|its|it's|thats|that's|this|theres|there|my|mine)"
# "No cot here" and "not sure" open with the same words and put nothing right.
_OPENS = re.compile(
    rf"^(?:(?:omg|er+m?|oh|wait|sorry|yeah|ok|lol|aw|haha)[ ,.!]+)*(?:no+|nope|nah)(?:[,.!]| lol| sorry| wait)* (?:{_PERSON}|not|no|nothing|nobody|just|with)\b"
    r"|^(?:(?:omg|er+m?|oh|wait|sorry|no+|nope|lol)[ ,.!]+)*not (?!sure|yet|just|only|long|too|much|a clue|that i know|got|had|at all|until|till|tonight|in the|on the|any more|anymore)\w+"
    r"|^(?:(?:omg|oh|sorry|lol|no+)[ ,.!]+)*(?:just|only|its|it's|it was) (?:just |only )?(?:an? )?(?:expression|saying|figure of speech|joke|joking|kidding)\b",
    re.I,
)
_SAYS_AGAIN = re.compile(
    r"\b(?:i|we) (?:just |only |already |actually )?(?:said|asked|meant|mean|was asking|am asking)\b|\b(?:im|i'm) (?:just |only )?asking\b"
    r"|\b(?:thats|that's|that is|its|it's) not (?:what|about|my question)\b|\bnot what i (?:said|asked|meant)\b|\bi (?:didnt|didn't|never) (?:say|ask|mean)\b"
    r"|\b(?:its|it's|it is) me\b.{0,12}\bnot\b|\b(?:im|i'm|i am) (?:the|his|her|their|a) (?:dad|father|gran\w*|nan\w*|mum|mother|aunt\w*|foster\w*)\b",
    re.I,
)
_SMALL = re.compile(r"^(?:(?:no+|nope|nah|omg|er+m?|sorry|wait|oh|lol|ok|okay|yes|yeah|and|but|aw|haha|please)\b[ ,.!]*)+", re.I)
_LEAD = re.compile(
    r"^(?:(?:i|we) (?:just |only |already |actually )?(?:said|asked|meant|mean|was asking|am asking)|(?:im|i'm) (?:just |only )?(?:asking|saying))\b[ ,:]*(?:that |about |if )?",
    re.I,
)
_DENIES = re.compile(
    rf"^(?:{_PERSON} )?(?:\w+ )?(?:am not|is not|was not|not|no|never|nothing|dont|don't|didnt|didn't|isnt|isn't|wasnt|wasn't|hasnt|hasn't|havent|haven't|wont|won't|would never|nobody|no one)\b"
    r"|^(?:just |only |its |it's |it was )*(?:an? )?(?:expression|saying|figure of speech|joke|joking|kidding)\b",
    re.I,
)
# What was only a manner of speaking, or about something else. A joke is not on the list: "joke, sort of" denies nothing.
_MANNER = re.compile(
    r"\b(?:just|only) (?:an? )?(?:expression|saying|figure of speech)\b|\bnot literally\b|\bnot like that\b|\bnothing like that\b"
    r"|\bi (?:just |only )?(?:mean|meant) (?:with|about) (?:the|his|her|my|our) (?:sleep\w*|naps?|nights?|crying|teeth\w*|feeds?|feeding|cot|noise|monitor|snoring|waking|regression)\b"
    r"|^(?:no+ )?not hurt\b(?! (?:him|her|them|badly|yet|much|that))",
    re.I,
)
_CLAUSE = re.compile(r"(?<=[.!?;,])\s+|\s+(?=(?:but|its|it's|im|i'm|hes|he's|shes|she's|i mean|i meant|i asked)\s)|(?<!its)(?<!it's)\s+(?=just\s)", re.I)
_ENDS = re.compile(r"(?:\s*[,.!;]| (?:its|it's|just|im|i'm|and|but))+$", re.I)


def puts_right(text: str) -> bool:
    """Whether a message may be said against the reply before it."""
    return len(text.split()) <= MOST_WORDS and (_OPENS.search(text) is not None or _SAYS_AGAIN.search(text) is not None)


def only_a_manner(text: str) -> bool:
    """Whether a message says that what sounded like danger was a manner of speaking, or about something else."""
    return len(text.split()) <= MOST_WORDS and _MANNER.search(re.sub(r"[^a-z0-9' ]+", " ", text.lower())) is not None


def what_is_meant(text: str) -> str:
    """What is left without the clauses that deny and the words that lead in; empty where it is too little to be read.

    Args:
        text: a message that `puts_right`.
    """
    kept = []
    for clause in _CLAUSE.split(text):
        said = _LEAD.sub("", _SMALL.sub("", clause)).strip()
        if said and not (_DENIES.match(said) and len(said.split()) <= _DENIES_AT_MOST):
            kept.append(said)
    left = _ENDS.sub("", " ".join(kept))
    return left if len(left.split()) >= _LEAST_LEFT else ""
