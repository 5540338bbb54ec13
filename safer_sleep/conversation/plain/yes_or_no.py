"""A bare question about the bed in a talk in which a reason against it was told: "just answer me, out of the bed, yes or no".

The classifier hears the question alone, and says that many parents do share a bed.
"""

from __future__ import annotations

import re

from safer_sleep.advice.topic_ids import ALCOHOL, DRUGS_MEDICINES
from safer_sleep.conversation.danger.asleep_with import IN_BED, STILL_THERE
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare

_BED_TOPICS = ("co_sleeping/is_it_safe", "co_sleeping/safer_bed", "chat/unclear")
#: The answers that are a plain no, and the parts of them that take it back.
_NO = (ALCOHOL, DRUGS_MEDICINES, "co_sleeping/smoking", "co_sleeping/premature")
_LEAVE = frozenset({"partner_sober", "on_time", "bed_moved", "sedated_cot"})
#: In so many of the last replies the reason is still what is talked about.
_LASTS = 3
_MOST_WORDS = 16
_BED = re.compile(r"\bbed\b(?! ?(?:side|time|room|guard|ding))")
_PLAINLY = re.compile(r"\b(?:yes or no|yes or not|y or n|just (?:answer|tell|say)|straight answer|simple (?:question|answer)|(?:out|in|into|off) (?:of )?(?:the|our|my|her|his) bed or (?:not|no|in|out)|so (?:out|in|no|not)|or not)\b")
_COT = re.compile(r"\b(?:cot|crib|basket|moses|bedside|next to me)\b")


def bed_yes_or_no(text: str, history: History, heard: str) -> tuple[str, str] | None:
    """The topic and part that say no; `None` where nothing was told that speaks against the bed, or something else is asked.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        heard: the topic that the classifier made of the message.
    """
    words, before = bare(text), history.last_answer
    if heard not in _BED_TOPICS or len(words.split()) > _MOST_WORDS or not _BED.search(words) or not _PLAINLY.search(words) or _COT.search(words):
        return None
    lately = [said for turn in history.turns[-_LASTS:] for said in turn.said if said.topic in _NO]
    if not lately or any(said.part in _LEAVE for said in lately) or before is None or before.topic not in _NO:
        return None
    if before.topic not in (ALCOHOL, DRUGS_MEDICINES):
        return (before.topic, "still_holds") if before.topic == "co_sleeping/premature" else (before.topic, "")
    again = any(said.part in (IN_BED, STILL_THERE[IN_BED]) for said in lately)
    return before.topic, STILL_THERE[IN_BED] if again else IN_BED
