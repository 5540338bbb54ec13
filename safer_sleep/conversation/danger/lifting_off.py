"""What is answered to a baby who has to be lifted off now (see `asleep_with`), and to what is typed while that is not done."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.topic_ids import SELF_HARM, THANKS
from safer_sleep.conversation.danger.asleep_with import LIFT, LIFT_PARTS, OFF, ON_THEM, STILL_THERE, THEIRS, asleep_with, held_tight
from safer_sleep.conversation.danger.moved_off import is_off, never_was
from safer_sleep.conversation.danger.sedated import IN_THE_COT, SEDATED, no_overdose, sedated
from safer_sleep.conversation.further.follow_up import stays
from safer_sleep.conversation.further.nodding import DONE, nods, reports, says_good_night
from safer_sleep.conversation.history import History
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood
from safer_sleep.safety.red_flags import detect

#: Emergencies of the baby's own body, and from which share of them, by the models, words of this are not taken for more than words.
_OF_THE_BODY = frozenset(f"emergency/{t}" for t in ("not_breathing", "choking", "seizure", "seriously_ill"))
_LIKELY = 0.5
#: What is only said back to us.
_SMALL_TALK = ("chat/thanks", "chat/goodbye")
#: "He didn't even stir", of the one who sleeps: each word of such a message is known, and the models hear a baby who will not wake.
_SLEPT_ON = re.compile(r"\b(?:didnt|never|did not) (?:even )?(?:wake|stir|notice)\b")
#: The rule about a squeeze by one's own hands, and the words that say whose they are.
_OWN_HANDS, _OF_MINE = "own_hands_squeeze", re.compile(r"\b(?:i|im|ive|my|me|myself)\b")
#: The parts for a grown-up who has no baby with them, and for a baby who is held fast.
_GROWN_UP_ALONE, _HOW_TO_GET_OUT = "grown_up", "cannot_get_out"
#: From this share thoughts of dying come first, whatever else is told.
_SURE = 0.9


def lift_them_off(
    text: str, earlier: Sequence[str], history: History, understood: Mapping[str, Any], shares: Mapping[str, float], known: Understood | None, vague: bool
) -> Understood | None:
    """What the message has to be taken for; `None` where no baby has to be lifted off. No sure red flag may stand in the words.

    Args:
        text, earlier, history, understood, shares: as for `safety.gate.gate`.
        known: the part of an answer that the words before explain the message by.
        vague: whether the models alone are uneasy, or nobody is.
    """
    before = history.last_answer
    held = before is not None and before.part in LIFT_PARTS
    flag = detect(text, earlier)
    flagged = flag is not None
    still = stays(history) if held else None
    typed = understood["how"] not in ("check", "choice in words")
    theirs = before is not None and before.part in THEIRS
    off = still is not None and typed and is_off(text, theirs)
    if held and typed and not flagged and before.part in OFF.values() and is_off(text, theirs=True):
        return Understood(THANKS, 1.0, LIFT, part=DONE)  # "I SAID I moved her", once that was heard.
    # "He's holding her so tight": a rule hears that of the hands of the one who writes.
    their_grip = flag is not None and not flag.certain and flag.rule == _OWN_HANDS and not _OF_MINE.search(bare(text))
    if held and typed and theirs and (not flagged or their_grip):
        # Each word of a denial is known, and an arm round a baby is how they lie there: the models hear violence in both.
        if never_was(text):
            return Understood(before.topic, 1.0, LIFT, part=_GROWN_UP_ALONE)
        if held_tight(text):
            return Understood(before.topic, 1.0, LIFT, part=_HOW_TO_GET_OUT)
    if held and not flagged and (off or (known is not None and known.topic == before.topic)):
        # "Got her. Can I just ban him from the bed": the models hear violence, the answer knows the words. A sick baby they may be right about.
        of_the_body = sum(share for topic, share in shares.items() if topic in _OF_THE_BODY) >= _LIKELY
        if of_the_body and not (off and _SLEPT_ON.search(bare(text))):
            return None
        if off and (known is None or known.topic != before.topic or known.part in OFF.values()):
            return Understood(before.topic, 1.0, LIFT, part=IN_THE_COT if before.part == SEDATED else OFF[before.topic])
        return known
    if typed and (one_tablet := no_overdose(text, earlier, history)) is not None:
        return Understood(one_tablet[0], 1.0, LIFT, part=one_tablet[1])
    taken = sedated(text, earlier, history) if typed and not held and (flag is None or flag.topic != SELF_HARM) else None
    if taken is not None and shares.get(SELF_HARM, 0.0) < _SURE:
        return Understood(taken[0], 1.0, LIFT, part=taken[1])
    found = asleep_with(text, earlier, history)
    if found is not None and understood["how"] == "check" and found[1] != ON_THEM:
        return None  # the check says it itself of the parent's own sofa
    if found is None and still is not None and typed and not flagged and vague:
        again = understood["topic"] == before.topic and not understood.get("part")  # not the card on any night once more
        if again or understood["topic"] in _SMALL_TALK or nods(text, history) or reports(text, history) or says_good_night(text):
            return Understood(still[0], 1.0, LIFT, part=still[1])  # "will do in a min" leaves the baby there
    if found is None or shares.get(SELF_HARM, 0.0) >= _SURE:
        return None
    if held and known is not None and known.topic == found[0]:
        return known  # "He screams in the basket, he is asleep on me now": said once, the next step helps more
    said = before is not None and (before.topic, before.part) == found
    return Understood(found[0], 1.0, LIFT, part=STILL_THERE[found[1]] if said else found[1])
