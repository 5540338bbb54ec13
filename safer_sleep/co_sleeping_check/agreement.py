"""A plain yes or no in an answer, whatever was asked, and whether a "no" is taken back in the same breath."""

from __future__ import annotations

from safer_sleep.co_sleeping_check.evidence import Message
from safer_sleep.co_sleeping_check.words import QUESTION_MARK
from safer_sleep.safety.words import PAUSE, STOP

_FILLERS = frozenset("oh er um erm well god ah haha lol sorry honestly thankfully luckily ok okay i think actually so really and hi yes".split())
_AFTER_NO = frozenset("i he it we nobody neither none not never nothing thank thanks way sorry chance worries partner definitely absolutely all just "
                      "only but worse us no thankfully luckily honestly mate love both either one any anything".split())  # fmt: skip
_AFTER_NOBODY = frozenset(
    "here does do did has have is will tonight today us at all really ever yet either in the house bed this i he it we to for me no not of".split()
)
#: Nearly any word is one for these ("but", "can", "fine"), so that they tell nothing of what was meant.
_PLACED_BY_ANY_WORD = frozenset({"fix", "helper", "cot_here", "danger_signs", "place_worst"})
_AUXILIARIES = frozenset("do does did has have is are was am had might may will".split())
_AFTER_AUXILIARY = frozenset("but yes sometimes outside too both occasionally though at in on with unfortunately sadly bit socially still when "
                             "not? and the only just every now after before earlier last one two three few some usually often most if i he "
                             "it".split())  # fmt: skip


def general_yes(message: Message, question: str) -> list[tuple[int, int]]:
    """Where a message agrees, whatever was asked ("yes", "he does")."""
    found = []
    for start, end in message.spans("", "yes_words"):
        after = message.words[end] if end < len(message.words) else STOP
        if message.words[end - 1] in _AUXILIARIES and after not in (STOP, PAUSE, QUESTION_MARK) and after not in _AFTER_AUXILIARY:
            continue
        if after == "not" or start and message.words[start - 1] in message.lexicon.deny or message.about_another((start, end), question):
            continue
        found.append((start, end))
    return found


def general_no(message: Message, question: str) -> list[tuple[int, int]]:
    """Where a message says no, whatever was asked ("nope", "none of us")."""
    found = []
    for start, end in message.spans("", "no_words"):
        before = [w for w in message.words[message.clause(start)[0] : start] if w not in (PAUSE, *_FILLERS)]
        after = message.words[end] if end < len(message.words) else STOP
        plain_no = message.words[start] == "no" and end == start + 1
        if plain_no and before[-1:] == ["so"] and after in (STOP, PAUSE):
            found.append((start, end))
            continue
        if plain_no and (before and message.words[start - 1] != PAUSE or after not in (STOP, PAUSE, QUESTION_MARK, *_AFTER_NO, *_FILLERS)):
            continue
        rest = [w for w in message.words[end : message.part((start, end))[1]] if w not in _AFTER_NOBODY]
        if not plain_no and (len(before) > 4 or len(rest) > 1 or message.about_another((start, end), question)):
            continue
        found.append((start, end))
    return found


def taken_back(message: Message, question: str, no: list[tuple[int, int]]) -> bool:
    """Does something that we cannot place follow a "no" and may take it back? ("no, except ...")"""
    first = min(s[0] for s in no)
    for at in range(first, len(message.words)):
        if message.words[at] not in message.lexicon.exceptions or any(start <= at < end for start, end in no):
            continue
        rest_end = message.clause(at)[1]
        rest = [w for w in message.words[at + 1 : rest_end] if w not in (PAUSE, *_FILLERS)]
        if not rest or any(at < s[0] < rest_end for s in no):
            continue
        if message.words[at] in ("but", "though", "although", "however", "just", "only", "because") and _placed(message, at, rest_end, question):
            continue
        return True
    return False


def _placed(message: Message, start: int, end: int, question: str) -> bool:
    for other in {q for q, _ in message.found if q} - _PLACED_BY_ANY_WORD:
        if other != question:
            evidence = message.of(other, asked=True)
            if any(start < s[0] < end for s in evidence.yes + evidence.no):
                return True
    return False
