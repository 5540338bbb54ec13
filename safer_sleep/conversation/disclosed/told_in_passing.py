"""Disclosures that are told in passing, and what is said after them: whose trouble it is decides before what noun stands in it.

Each kind has a module of its own: a parent who copes or owns up (`coping`), control and force (`control`), grief (`grief`),
what was thrown at the writer or held over their mouth (`hurt_me`), what they fear to tell staff (`staff_ask`), a bruise on their own baby (`bruises`), what is only said (`only_said`),
somebody else's child (`other_children`), what follows a fall (`danger.falls`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topic_ids import BEREAVEMENT, DANGER_NOW, DOMESTIC_ABUSE, FALL_OR_BUMP, HARM_TO_BABY, SELF_HARM, WORRIED_ABOUT_CHILD
from safer_sleep.advice.topics import UNCLEAR
from safer_sleep.conversation.danger.falls import after_a_fall, first_told
from safer_sleep.conversation.disclosed.bruises import own_bruise
from safer_sleep.conversation.disclosed.control import controlled
from safer_sleep.conversation.disclosed.coping import coping
from safer_sleep.conversation.disclosed.grief import grief_told, nobody_died, of_the_one_who_died
from safer_sleep.conversation.disclosed.hurt_me import THROAT, hurt_me, thrown_and_no_more
from safer_sleep.conversation.disclosed.only_said import partner_slept_through
from safer_sleep.conversation.disclosed.other_children import seen_or_told
from safer_sleep.conversation.disclosed.staff_ask import to_staff
from safer_sleep.conversation.disclosed.unwanted_thoughts import unwanted_thoughts
from safer_sleep.conversation.history import IS_IT_NOW, History
from safer_sleep.conversation.words import bare
from safer_sleep.directory.clock import now
from safer_sleep.safety.red_flags import RedFlag, detect

#: The rule for a baby who will not wake.
_WONT_WAKE = "wont_wake"
#: The writer's own, and of now. What is seen no point in has to be oneself or life; after low mood, anything: "not eating, I don't see the point".
_THINKS_OF_DYING = re.compile(r"\bi(m| am| have| was| keep| do| sometimes| often| always| just)* (think|thinking|thought|thoughts|think a lot) (a lot |all the time |often )?(of|about) (dying(?! bab)|being dead|killing myself|suicide|ending (it all|it|my (own )?life)|not being (here|alive))\b")
_NO_POINT_IN_ME = re.compile(r"\b((dont|cant|do not|cannot|never) see (the|any|a|much) point|(whats|what is) the point|(theres )?no point) ?(in|of|to) (me(?! \w+ing\b)|myself|living|life|my life|being (here|alive)|carrying on|going on|it all|anything any ?more)\b")
_NO_POINT = re.compile(r"\b(dont|cant|do not|cannot|never) (even )?see (the|any|a) point( any ?more| in (it|anything))?$")
_A_DAD = re.compile(r"\b(im|i am|as|being) (a|the|his|her|their) (new |first time |single |young )?(dad|father|daddy)\b")
_NOT_COPING = re.compile(r"\b(not coping|cant cope|cannot cope|struggling|(feel|feeling|so) (low|down|depressed|numb|empty)|depressed|(nobody|no one|noone) asks (me|him|us|how i|about me|the dad))\b")
#: The same in words of a sleep, which a rule takes for a baby who will not wake.
_I_WOULD_NOT_WAKE = re.compile(r"\b(i|id|ive|i would)( (just|only|really|sometimes|often|do|kind of|sort of|keep))* (want|wanna|wish|wished|wishing|like|love|hope|hoping|hoped|rather)( (to|i|could|would|id|just|can))* (go to sleep|fall asleep|sleep|close my eyes|go to bed) (and|then) (just )?(not|never|dont) (have to )?(ever )?wake( up(?! (till|until|for|at|every|all|through|when|so)\b)|\b(?! (up|till|until|for|at|every|all|through|when|so|him|her|the|baby)\b))")
_OF_THE_BABY = re.compile(r"\b(he|she|hes|shes|him|her|baby|babys|them|they)\b")
_NOT_SO = re.compile(r"\b(dont|do not|never|not|didnt) (ever |really |actually )?(think|thinking|thought) (of|about) |\b(used to|years ago|last year|when i was|he|she|husband|wife|partner|friend|sister) (\w+ )?(think|thinks|thinking|thought|says|said|sees?)\b")
#: Disclosures whose answer has other words (`again`) for what is said next.
_GO_ON = ("support/domestic_abuse", "support/mental_health", WORRIED_ABOUT_CHILD, "support/concealed_pregnancy", "support/social_services", "support/alcohol_drugs")


_LATELY = 3


def before_the_rules(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], flag: RedFlag | None
) -> tuple[str, str] | None:
    """The topic and part where a red-flag rule would see the baby's own danger in another's, or in what was done right.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `how`, `offers`).
        flag: what the red-flag rules see in the words.
    """
    # Where a rule is sure, the baby is breathed for first: which baby it was can be said afterwards.
    if (flag is None or not flag.certain) and of_the_one_who_died(text, history):
        return BEREAVEMENT, "new_baby"
    if flag is not None and flag.certain and flag.rule == _WONT_WAKE and (mine := _I_WOULD_NOT_WAKE.search(words := bare(text))) and detect(f"{words[: mine.start()]} | {words[mine.end() :]}", earlier) is None:
        return SELF_HARM, ""
    if flag is not None and flag.certain and flag.topic != HARM_TO_BABY:
        return None
    dying = thinks_of_dying(text, history) if flag is None or (not flag.certain and not _OF_THE_BABY.search(bare(text))) else None
    if dying is not None:
        return dying
    found = unwanted_thoughts(text, history, flag, earlier) or partner_slept_through(text, history, flag) or coping(text, earlier, history, understood, flag)
    if found is None and flag is not None and thrown_and_no_more(text, earlier):
        found = hurt_me(text, earlier, history)
    if found is None and flag is None and (hurt := hurt_me(text, earlier, history)) is not None and hurt in ((DOMESTIC_ABUSE, THROAT), (DANGER_NOW, "")):
        found = hurt  # Before the models take a weight on a chest for a baby's fall.
    if found is not None:
        return found
    seen = seen_or_told(text, history, understood)
    return seen if seen is not None and (flag is None or seen[1] in ("saw_it", "next_door")) else None


def thinks_of_dying(text: str, history: History) -> tuple[str, str] | None:
    """Thoughts of dying told in a clause that no rule reads, or no point seen in oneself: met as such, or asked about plainly."""
    words = bare(text)
    if history.grieving or history.open_emergency is not None or _NOT_SO.search(words):
        return None
    if _THINKS_OF_DYING.search(words):
        return SELF_HARM, ""
    low = history.last_answer is not None and history.last_answer.topic == _GO_ON[1]
    if _NO_POINT_IN_ME.search(words) or (low and _NO_POINT.search(words)):
        return SELF_HARM, "" if history.asked_emergency == SELF_HARM else IS_IT_NOW
    return None


def merely_asked(text: str, history: History) -> tuple[str, str] | None:
    """The part about a fall, where the rules and models together would only ask "is this happening now?"; its answer says who needs 999."""
    part = first_told(text, now().date()) if history.open_emergency is None and not history.grieving else None
    return (FALL_OR_BUMP, part) if part is not None else None


def in_its_light(text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any]) -> tuple[str, str] | None:
    """The topic and part of a disclosure in the words, or of what follows a fall. Arguments as for `before_the_rules`."""
    today = now().date()
    found = (
        nobody_died(text, history, understood)
        or grief_told(text, history, understood)
        or hurt_me(text, earlier, history)
        or controlled(text, list(earlier), history)
        or to_staff(text, history)
        or own_bruise(text, earlier, history, today)
        or after_a_fall(text, earlier, history, understood, today)
    )
    return found or _of_a_dad(text, earlier, history) or merely_asked(text, history)


def _of_a_dad(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The part for a dad or partner who is not coping: told now, or before "I am not pregnant, I am the dad"."""
    words, before = bare(text), history.last_answer
    told = _NOT_COPING.search(words) or (before is not None and before.topic == _GO_ON[3] and any(_NOT_COPING.search(bare(said)) for said in earlier[-2:]))
    return (_GO_ON[1], "partner") if told and _A_DAD.search(words) and history.open_emergency is None and not history.grieving else None


def goes_on_with_it(history: History, understood: Mapping[str, Any]) -> str | None:
    """The disclosure just answered, where the next message is not understood; once, so that nobody reads the same words over and over."""
    before = history.last_answer
    newest = history.turns[-1].said if history.turns else []
    asked = any(said.part == IS_IT_NOW for said in newest)
    if understood["topic"] != UNCLEAR or asked or before is None or history.misses:
        return None
    if before.topic not in _GO_ON:
        return _GO_ON[0] if abuse_lately(history) else None
    return before.topic if history.times_running(before.topic) <= 1 else None


def abuse_lately(history: History) -> bool:
    """Whether abuse was answered in one of the last turns: "he gone now", after a question about sleep between, is about him."""
    return any(said.topic == _GO_ON[0] for turn in history.turns[-_LATELY:] for said in turn.said)
