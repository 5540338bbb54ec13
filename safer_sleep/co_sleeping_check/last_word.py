"""The last word on an answer, after both readers: a "no" that leaves something over clears no danger, and words about another question answer none.

Whoever read the "no", the rules or the model: "none since 6pm" tells of a drink, and "no, just vest" says nothing of a cold.
"""

from __future__ import annotations

import re

from safer_sleep.co_sleeping_check.evidence import LONG_SINCE, Message
from safer_sleep.co_sleeping_check.pregnancies import says_no_of_this_one
from safer_sleep.co_sleeping_check.words import QUESTION_MARK, TOPICAL
from safer_sleep.safety.phrases import Span
from safer_sleep.safety.words import PAUSE, STOP

#: What an adult takes: here a wrong "no" does the most harm.
TAKEN = frozenset({"alcohol", "smoking", "smoked_in_pregnancy", "vaping", "drugs", "medicine"})
#: Asked of every adult in the bed.
ASKED_OF_ALL = TAKEN - {"smoked_in_pregnancy"} | {"adult_condition", "tiredness"}
_TOOK = frozenset("took taken had take".split())
_SOMETHING = frozenset("it them one some mine that those half two".split())
_EXCEPT = frozenset("except unless".split())
#: In a short answer these may stand for all that it tells; a long one tells more.
_OPEN = frozenset(
    "after yet until till apart bar besides aside really stopped finished different unusual ordinary usual normal usually normally regular".split()
)
_FEW = 7
#: About the baby or the bed, so that "neither of us" is no answer.
_OF_NO_ADULT = frozenset({"born_early", "birth_weight", "twins", "unwell", "mattress", "bedding", "baby_wearing"})
#: What can be done tonight is answered in words of every other question; a place, an age and danger signs have readers of their own.
_ANY_WORDS = frozenset({"fix", "helper", "place", "place_worst", "danger_signs", "age"})
_SMOKE = frozenset({"smoking", "smoked_in_pregnancy", "vaping", "drugs"})
_BIRTH = frozenset({"born_early", "birth_weight", "twins"})
_BED = frozenset({"bedding", "mattress", "baby_wearing"})
#: A longer message tells so much that one word for another question says nothing.
_SHORT = 9
_ONLY = frozenset({"only", "just"})
_SMOKED = frozenset({"smoking", "vaping"})
#: "No smoke in house" tells where, or when, and not that nobody smokes.
_NOT_THERE = re.compile(r"\bno (?:smoke|smoking|cigarettes|tobacco|vape|vaping)(?: (?:i|he|partner|for i))? (?:in|inside|indoors|near|around|by|front|before|after|when|while|until|till)\b")
_MORE = frozenset({"more", "worse"})
_MARKS = frozenset({PAUSE, STOP, QUESTION_MARK})
_BREAKS = frozenset({*_MARKS, "but", "and", "though", "although", "so", "or", "because"})
#: "Not since Tuesday" tells of no drink today, but of a smoker.
_TODAY_ONLY = frozenset({"alcohol", "drugs", "medicine"})
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_FAR_BACK = frozenset("before years year school uni university teenager young christmas baby".split())
#: Besides these, whatever follows an "only" has to be known as harmless.
_FILLERS = frozenset(
    "a an the some my his her our for of or and with it is that those all in at i he we us have had has take takes took been having "
    "drink drinks drinking on thanks thank you honestly really here tonight today now though lol x bit cup glass bottle tablets proper".split()
)
_HARMLESS = {
    "alcohol": frozenset(
        "water tea squash juice coffee pop coke milk lemonade tap fizzy soft cordial decaf ginger 0.0 0 heineken heinekens becks free".split()
    ),
    "smoking": frozenset("vape vapes vaping patch patches gum".split()),
    "medicine": frozenset("brufen vitamins".split()),
}
#: "None for me, I'm on shift at 7" goes on to say more.
_FOR_ME_WORDS = 4
#: With one of these the other adult was spoken of too.
_OTHERS = frozenset("he him partner we us both either neither nobody noone anyone anybody mum nan they them alone single".split())
_SAYS_NOTHING = frozenset("just only no not never none i he we us a the bit one two fine ok all good normal usual of more than".split())
#: "Not sure" and a weight that is told in words ("big") stay.
_SAYS_NO_WEIGHT = frozenset(
    "yes no not never none normal fine ok okay all good i think it was is he definitely thanks thank you of course really average just "
    "healthy".split()
)


def leaves_something(question: str, message: Message) -> bool:
    """Does a "no" to one of these leave something over? ("none since 6pm", "no only codeine", "not me", "no just my normal tablets")

    Args:
        question: what was asked; only of the adults in the bed.
        message: the parent's words.
    """
    # What is no vape may be anything ("just real ones"), and is asked about by itself.
    only = question != "vaping" and _only(question, message)
    if question in _SMOKED and _NOT_THERE.search(" ".join(message.words)):
        return True
    if question == "tiredness" and message.words[-1:] and message.words[-1] in _MORE and message.words[-2:-1] not in (["no"], ["not"], ["any"]):
        return True  # "normal tired no, more"
    taken = question in TAKEN and (_since(question, message) or only or _took_something(question, message))
    return taken or question in ASKED_OF_ALL | TAKEN and not_me(message)


def holds_something_open(question: str, message: Message) -> bool:
    """Does it hold a word that the rules would not read a "no" past? ("no except weed", "none after 6", "nothing out of the ordinary")

    Of the model it is asked only where the rules read no "no" of their own: they know of "nothing after that, ever".
    """
    words = {word for word in message.words if word not in _MARKS}
    if question == "smoked_in_pregnancy" and says_no_of_this_one(message.words) is False:
        return True  # "not with my first"
    return question in TAKEN and bool(words & _EXCEPT or len(words) <= _FEW and words & _OPEN)


def _since(question: str, message: Message) -> bool:
    """"Not since Sunday" tells of Sunday. Only what is long over, or before the pregnancy, is over."""
    # "Not since I found out", asked about the pregnancy, tells of the weeks before.
    in_pregnancy = question == "smoked_in_pregnancy"
    long_over = _FAR_BACK if in_pregnancy else LONG_SINCE | _FAR_BACK | (_WEEKDAYS if question in _TODAY_ONLY else frozenset())
    for at, word in enumerate(message.words):
        after = message.words[at + 1 : at + 6]
        # "Gave up when I was pregnant, nothing since"
        told = set(after) - _MARKS or set(message.words[:at])
        if word == "since" and not told & long_over and not any(w.isdigit() and len(w) == 4 for w in after):
            return True
    return False


def _took_something(question: str, message: Message) -> bool:
    """"No, I took it at four": beside the "no" something was taken, and not only paracetamol."""
    if message.spans(question, "no"):
        return False
    deny = message.lexicon.deny - {"no"}
    return any(
        word in _TOOK and set(message.words[at + 1 : at + 2]) & _SOMETHING and not deny & set(message.words[max(0, at - 4) : at])
        for at, word in enumerate(message.words)
    )


def _only(question: str, message: Message) -> bool:
    tests = [(question, "no"), (question, "no_if_asked"), (question, "figures")]
    others = [test for test in message.found if test[1] in (TOPICAL, "unasked") and test[0] not in (question, "partner_knows")]
    named = [span for test in tests + others for span in message.found.get(test, [])]
    known = _HARMLESS.get(question, frozenset())
    for at, word in enumerate(message.words):
        if word not in _ONLY or message.words[at + 1 : at + 2] and message.words[at + 1] in message.lexicon.deny:
            continue  # "we just don't"
        end = next((i for i in range(at, len(message.words)) if _ends(message, i)), len(message.words))
        harmless = [i for i in range(at + 1, end) if message.words[i] in known or any(s[0] <= i < s[1] for s in named)]
        if not harmless or any(i not in harmless and message.words[i] not in _FILLERS | _MARKS for i in range(at + 1, end)):
            return True
    return False


def _ends(message: Message, at: int) -> bool:
    """Does the sentence end here, or what follows an "only"? ("just tea, nothing strong")"""
    word, after = message.words[at], message.words[at + 1 : at + 2]
    return word in (STOP, QUESTION_MARK) or word == PAUSE and bool(after) and after[0] in message.lexicon.deny


def not_me(message: Message) -> bool:
    """"Not me" leaves the other adult open."""
    words = [w for w in message.words if w not in _MARKS]
    said = any(words[i : i + 2] == ["not", "i"] and (i == 0 or words[i - 1] in ("no", "not")) for i in range(len(words)))
    none_for_me = any(words[i] in ("none", "nothing", "not") and words[i + 1 : i + 3] == ["for", "i"] for i in range(len(words)))
    return (said or none_for_me and len(words) <= _FOR_ME_WORDS) and not set(words) & _OTHERS


def is_bare_no(message: Message) -> bool:
    """Is it a "no" and nothing more? Asked two things at once, it does not say which of them it answers."""
    words = set(message.words) - _MARKS
    return bool(words & {"no", "none"}) and words <= _BARE


_BARE = frozenset("no none sorry thanks thank you oh um er erm not really they".split())


def says_only_who(question: str, message: Message) -> bool:
    """Does it only say who is in the bed? "Just me and my wife", asked who smokes, may mean either."""
    words = set(message.words) - _MARKS
    if question in _OF_NO_ADULT or question in ASKED_OF_ALL and "no" in words:
        return bool(words & _ONLY) and "i" in words and words <= _WHO
    return question in TAKEN and bool(words & _ONLY) and bool(words & {"partner", "us", "bed", "it"}) and words <= _WHO


_WHO = frozenset("yes no just only i and my the his her partner us two of it is in bed here tonight baby he will be".split())


def is_no_weight(message: Message) -> bool:
    """Is it only a yes, a no or a "normal", where a weight was asked for?"""
    return not any(word[0].isdigit() for word in message.words) and set(message.words) - _MARKS <= _SAYS_NO_WEIGHT


def is_about_another(question: str, message: Message) -> bool:
    """Is every word that tells what a short message is about one of another question's? ("no gaps, I checked", asked about twins)

    Args:
        question: what was asked.
        message: the parent's words.
    """
    if question in _ANY_WORDS or len([w for w in message.words if w not in _MARKS]) > _SHORT:
        return False
    near = next((group for group in (_SMOKE, _BIRTH, _BED) if question in group), frozenset({question}))
    lists = [spans for (q, test), spans in message.found.items() if test == TOPICAL and q not in near and (q != "partner_knows" or question in _OF_NO_ADULT)]
    others = [span for spans in lists for span in spans]
    # The "2" of "2 weeks late" is no number of cigarettes.
    own = [span for (q, _), spans in message.found.items() if q in near for span in spans if not any(s <= span[0] and span[1] <= e and e - s > 2 for s, e in others)]
    if any(not set(message.words[s:e]) <= _SAYS_NOTHING for s, e in own):
        return False
    return bool(others) and not _answers_by_itself(message, others)


def is_of_the_parent(question: str, message: Message) -> bool:
    """Does it tell only of the parent's own drink, where another adult was asked about? ("ok but I only had half a can")"""
    drinks = message.spans("alcohol", "says")
    return question == "helper" and bool(drinks) and "i" in message.words and not set(message.words) & (_OTHERS | {"no", "alone", "own"})


def _answers_by_itself(message: Message, others: list[Span]) -> bool:
    """Is there a yes or a no in a part that names nothing else? ("no, but I am epileptic")"""
    start = 0
    for at, word in enumerate([*message.words, STOP]):
        if word not in _BREAKS:
            continue
        part, named = message.words[start:at], any(start <= s < at for s, _ in others)
        plain_no = "no" in part and part[part.index("no") + 1 : part.index("no") + 2] not in (["more"], ["different"], ["worse"])
        if part and not named and (plain_no or set(part) & {"yes", "none", "never", "nobody", "nothing", "not", "neither"}):
            return True
        start = at + 1
    return False
