"""Answers about what can be done tonight: can all of it be changed, is there a cot, is there a sober adult. Here "yes" is the good answer."""

from __future__ import annotations

import re
from typing import Optional

from safer_sleep.co_sleeping_check.agreement import general_no, general_yes
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.evidence import Evidence, Message
from safer_sleep.co_sleeping_check.questions import NOT_SURE
from safer_sleep.co_sleeping_check.words import QUESTION_MARK, clauses
from safer_sleep.safety.phrases import Span
from safer_sleep.safety.words import PAUSE, STOP

#: What keeps an adult from taking the baby.
_NOT_SOBER = ("alcohol", "drugs", "medicine")
_PARENT, _BOTH = frozenset({"i"}), frozenset({"we", "us", "both"})
#: Where a "not" about anything leaves something as it is. Of a helper much is denied that is good ("she doesn't drink").
_ANY_NOT_COUNTS = frozenset({"fix", "cot_here"})
_NO_MATTER = frozenset("problem problems bother worries trouble issue doubt sure".split())
#: A "yes" to a risk, and too little to go by where "yes" is the good answer.
_HALF_A_YES = frozenset("probably think guess suppose likely".split())
#: A longer "no" to "is there a cot" names one of these.
_OF_A_COT = frozenset(
    "cot cots crib cribs basket baskets moses carrycot pram pushchair nest snuzpod bedside travel one ones none nothing anywhere nowhere any own sleep sleeps borrow "
    "broken money afford space room drawer box".split()
)
_FEW = 4
_BREAKS = frozenset({PAUSE, STOP, QUESTION_MARK, "but", "and", "so", "because"})
_COT = frozenset("cot cots crib basket baskets moses carrycot pram snuzpod bassinet nextome".split())
#: "No no, I HAVE a cot": the "no" is said to us.
_OPENING_NOS = re.compile(r"^(?:(?:no|wrong|,|\.|\?) )+(?=(?:(?:i|we) (?:do )?(?:have|got|had|said)|yes|there is) )")
#: Said of us, of the bed, or of a baby who does not like it. "She won't fit" and "I can't use it" are none of these.
_COMPLAINT = re.compile(
    r"(?:(?:i|we) (?:really |just |still |do )*not (?:understand|get|see|know (?:why|what to do))\b"
    r"|(?:but |so |and )*(?:why|how|what|when|where|is|can|could|should|do|does|am|are)\b"
    r"|(?:he|it|baby|i|my son|my daughter|my baby)? ?(?:just |honestly |really )*(?:will not|does not|do not|would not|not|never) (?:ever )?(?:go|settle|sleep|stay|lie|lay|like|have|want)"
    r"(?: (?:down|to|in|into|it|he|that|for|long|the|there|at|all|more|than|\d+|minutes|mins|ever|honest|honestly|without|i|me|asleep|on|her|his|own))*$"
    r"|(?:for the last time|like i said|as i said|i (?:told|said)|i have told|said (?:already|before)|you (?:stop|stopped|not|did not|do not|never)|not (?:ask|asked|listening)|no bed|no sharing)\b)"
)
#: What is told of a person, and so of the helper; the baby and the bed are spoken of as ever.
_OF_A_PERSON = frozenset({*_NOT_SOBER, "smoking", "smoked_in_pregnancy", "vaping", "others_in_bed", "tiredness", "adult_condition"})
#: What was asked about before "can you change all of that": its words come again in the answer.
_TO_CHANGE = frozenset({"others_in_bed", "bedding", "mattress", "baby_wearing"})


def good_if_yes(question: str, message: Message, evidence: Evidence) -> Optional[Answer]:
    """Where "yes" is the good answer, the care is the other way round: any "no" in it counts.

    Args:
        question: `fix`, `cot_here` or `helper`.
        message: the parent's words.
        evidence: what they say for this question.
    """
    if question == "cot_here" and (told := _cot_beside_a_complaint(message)) is not None:
        return told
    read = _good_if_yes(question, message, evidence)
    if question == "cot_here" and read == {"value": "no"} and evidence.yes and not evidence.no and not general_no(message, question):
        return None  # a cot is told, and something is denied: asked again, and never taken for none
    if question == "cot_here" and read == {"value": "no"} and len(message.words) > _FEW and not _OF_A_COT & set(message.words):
        return None  # "No, I meant I don't take anything" takes no cot away.
    return read


def _cot_beside_a_complaint(message: Message) -> Optional[Answer]:
    """"Yes basket. But I don't understand": what is asked or complained of beside a cot takes none away. `None` where nothing of that kind is told."""
    words = _OPENING_NOS.sub("", " ".join(message.words)).split()
    breaks = [-1, *(at for at, word in enumerate(words) if word in _BREAKS), len(words)]
    parts = [words[start + 1 : end] for start, end in zip(breaks, breaks[1:]) if end > start + 1]
    kept = [part for part in parts if _COT & set(part) or not _COMPLAINT.match(" ".join(part))]
    left_as_it_was = len(kept) == len(parts) and len(words) == len(message.words)
    if left_as_it_was or not any(_COT & set(part) for part in kept):
        return None
    # "I do not get it, it is at my mum's": a cot that is gone may be told in any of the parts.
    rest = Message([word for part in kept for word in (*part, STOP)])
    if any(Message(part).of("cot_here", asked=True).no for part in parts):
        return None
    read = _good_if_yes("cot_here", rest, rest.of("cot_here", asked=True))
    return read if read == {"value": "yes"} else None


def _good_if_yes(question: str, message: Message, evidence: Evidence) -> Optional[Answer]:
    not_sober, in_doubt = _helper_is_not_sober(message) if question == "helper" else (False, False)
    taken_back = message.raw("no_words") and set(message.words) & message.lexicon.exceptions and not _says_only_sober(question, message)
    ends_in_no = message.words[-1:] == ["no"] and message.words[-2:-1] != ["or"]
    if evidence.no or general_no(message, question) or not_sober or taken_back or ends_in_no:
        return {"value": "no"}
    if evidence.unsure or in_doubt or message.spans("", "unsure_words") or _HALF_A_YES & set(message.words):
        return {"value": NOT_SURE}
    if question in _ANY_NOT_COUNTS and _denies_something(message):
        return {"value": "no"}
    return {"value": "yes"} if evidence.yes or general_yes(message, question) else None


def about_the_answer_itself(asked: Optional[str], told: str, message: Message, evidence: Evidence) -> bool:
    """Is what was told beside an answer only a part of that answer?

    "She doesn't drink" is said of the helper, and "not the dog" of what can be changed.

    Args:
        asked: the question that was answered.
        told: the question that the words would answer too.
        message: the parent's words.
        evidence: what they say for that other question.
    """
    if asked == "helper":
        return told in _OF_A_PERSON and not any(message.subject(span) in _PARENT | _BOTH for span in evidence.yes)
    return asked in ("fix", "cot_here") and told in _TO_CHANGE


def _helper_is_not_sober(message: Message) -> tuple[bool, bool]:
    """Has the helper had a drink, a drug or a sleepy medicine, and is that in doubt?"""
    told: list[Span] = []
    in_doubt = False
    for question in _NOT_SOBER:
        evidence, weak = message.of(question, asked=True), message.spans(question, "if_asked")
        told += [span for span in evidence.yes if span not in weak and message.subject(span) not in _PARENT]
        in_doubt = in_doubt or bool(evidence.unsure)
    return bool(told), in_doubt


def _denies_something(message: Message) -> bool:
    deny, words = message.lexicon.deny, [word for span in clauses(message.words) for word in message.words[span[0] : span[1]]]
    # "37 not 36" and "can I or not" deny nothing.
    another = [at for at, word in enumerate(words) if words[at - 1 : at] == ["or"] or (words[at + 1 : at + 2] or [""])[0].isdigit()]
    return any(word in deny and at not in another and not _NO_MATTER & set(words[at + 1 : at + 4]) for at, word in enumerate(words))


def _says_only_sober(question: str, message: Message) -> bool:
    """Is every "no" in it one to drink, drugs or medicine? ("my mum, she has had nothing, just tea")"""
    if question != "helper":
        return False
    denied = [span for other in _NOT_SOBER for span in message.of(other, asked=True).no]
    nos = message.found.get(("", "no_words"), [])
    return bool(nos) and all(any(abs(no[0] - span[0]) <= 3 for span in denied) for no in nos)
