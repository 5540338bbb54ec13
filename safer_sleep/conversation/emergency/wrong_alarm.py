"""An alarm that we raised wrongly: "no fit!! reflux. do i prop the cot" ends it, and is answered.

The patterns of `turns` know what many say then; a model (`nlu.wrong_alarm_model`) has learnt it from thousands of messages, and from as many in which
danger goes on behind the same words. It may end what the models alone had raised. What a vague rule raised needs more, and what a sure rule raised needs it said
twice, and never of a baby who was hurt, of despair or of violence: these end by plain words or a tap.
"""

from __future__ import annotations

from dataclasses import replace

from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.emergency.acts import OF_PEOPLE
from safer_sleep.conversation.emergency.good_news import ONLY_SEEN, good_news_in_every_word
from safer_sleep.conversation.emergency.how_it_goes_on import help_there
from safer_sleep.conversation.further.known import IN_AN_EMERGENCY
from safer_sleep.conversation.history import BEREAVEMENT, BY_A_RULE, CLOSES, DEALT_WITH, NOT_THAT, SEEN, STILL, WRONG_ALARM, History, lowers
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import PUT_RIGHT, Understood
from safer_sleep.nlu.wrong_alarm_model import ASKS, GOES_ON, WELL

#: How it is noted that all may be well, and that it is asked whether it is over.
MAY_BE_OVER = "may be over"
#: How it is noted that danger goes on in words that the classifier takes for something else.
DANGER_GOES_ON = "danger goes on"
_BY_THE_CLASSIFIER = ("alone", "in context", "two questions", PUT_RIGHT)
#: From which share, 0 to 1, "all is well" ends an alarm of the models alone, one of people (harm, despair, violence) or of a vague rule, and one of a sure rule, said twice.
LEAST = 0.8
OF_PEOPLE_OR_VAGUE = 0.9
OF_A_SURE_RULE = 0.88
#: From which share of "nothing of this sounds like danger" an everyday question ends an alarm about the baby's body of the models alone, and is answered.
NOTHING_OF_IT = 0.85
#: From which share of "danger goes on" an end that the patterns found is asked about instead.
GOES_ON_ALL_THE_SAME = 0.5
#: What the patterns read for certain stays: help is there or called, nobody can call, a death.
_STAYS = ("called", "cannot_call", "going", "gone", SEEN)
#: What the patterns may have read in one word of good news.
_OF_ONE_WORD = ("drink", "told", "blame", "say", "wait")
#: What no words end but those of somebody trained who looked.
_ONLY_SEEN = (*ONLY_SEEN, "knocked_out", "lain_on", "trapped_by_the_neck", "trapped_by_the_head", "bag_over_the_face")


def wrong_alarm(m: Message) -> Understood | None:
    """What ends an alarm that was wrong; `None` if danger may go on, or others know better what was said."""
    h, kinds = m.history, m.alarm_kinds
    emergency = h.open_emergency or h.asked_emergency
    if not kinds or emergency is None or h.grieving or m.understood["how"] in ("choice in words", "check") or (m.flag is not None and m.flag.certain):
        return None
    known = m.known
    if known is not None and known.how == IN_AN_EMERGENCY and (known.part in _STAYS or known.topic == BEREAVEMENT):
        return None
    if known is not None and known.part in CLOSES and (h.doubted or good_news_in_every_word(known, m)):
        return None
    if kinds[WELL] >= _needed(m, emergency):
        return _answered(m, emergency) or _closed(m, emergency)
    if h.open_emergency is not None and kinds[WELL] >= LEAST and m.flag is None and (known is None or known.part in _OF_ONE_WORD):
        return Understood(emergency, 1.0, MAY_BE_OVER, part=STILL)  # "Pink, drinks good" is no question whether to give a drink.
    if _passes_over(m, emergency):
        return Understood(emergency, 1.0, DANGER_GOES_ON, part="" if h.turns[-1].part else STILL)
    asks = kinds[ASKS] > kinds[WELL] and 1 - kinds[GOES_ON] >= NOTHING_OF_IT and m.flag is None and h.open_emergency is not None and h.doubted
    # Who spoke of dying, or has a violent person in the room, may well change the subject: that ends nothing.
    return _answered(m, emergency) if asks and emergency not in OF_PEOPLE else None


def _passes_over(m: Message, emergency: str) -> bool:
    """Whether danger goes on in the words, and the classifier alone would answer with another kind of help: "they told me not to sleep" got children's services."""
    u = m.understood
    elsewhere = group_of(u["topic"]) == "support" and (emergency, u["topic"]) != ("emergency/danger_now", "support/domestic_abuse")
    alone = m.known is None and u["how"].startswith(_BY_THE_CLASSIFIER)
    return m.history.open_emergency is not None and elsewhere and alone and m.alarm_kinds[GOES_ON] >= GOES_ON_ALL_THE_SAME


def over_after_all(found: Understood, m: Message) -> Understood:
    """The same decision; the question whether it is over, where patterns would end an emergency and the model hears that it goes on.

    "No, he isn't choking, it was one of them flat batteries" holds all that such a pattern looks for.

    Args:
        found: what was decided.
        m: the message.
    """
    emergency = m.history.open_emergency
    ends = group_of(found.topic) == "emergency" and found.part in (NOT_THAT, DEALT_WITH) and found.how != WRONG_ALARM and emergency is not None
    if not ends or m.alarm_kinds.get(GOES_ON, 0.0) < GOES_ON_ALL_THE_SAME or help_there(bare(m.text)) or good_news_in_every_word(found, m):
        return found
    return replace(found, topic=emergency, part=STILL, how="may go on all the same", offers=(found.also,) if found.also else (), also=None)


def _needed(m: Message, emergency: str) -> float:
    h = m.history
    raised = h.raised_by or ""
    if h.open_emergency is not None and raised.startswith(BY_A_RULE):
        said_twice = (h.raised_ago or 0) > 1 and emergency not in OF_PEOPLE and h.sign not in _ONLY_SEEN and m.flag is None
        return OF_A_SURE_RULE if said_twice else 2.0
    vague = (h.open_emergency is not None and not h.doubted) or m.flag is not None
    return OF_PEOPLE_OR_VAGUE if vague or emergency in OF_PEOPLE else LEAST


def _answered(m: Message, emergency: str) -> Understood | None:
    """What was asked or told, where it is plain and nothing about danger."""
    u = m.understood
    topic = u["topic"]
    plain = u["how"].endswith("clear") or u["how"] == "two questions"
    if not plain or group_of(topic) in ("emergency", "chat") or topic == BEREAVEMENT or lowers(topic, emergency):
        return None
    return Understood(topic, u["confidence"], WRONG_ALARM, part=u.get("part") or "", offers=tuple(u.get("offers") or ()), also=u.get("also"))


def _closed(m: Message, emergency: str) -> Understood:
    if m.history.open_emergency is not None:
        return Understood(emergency, 1.0, WRONG_ALARM, part=NOT_THAT)
    return Understood(_the_other(m.history), 1.0, WRONG_ALARM)


def _the_other(history: History) -> str:
    """What "is this happening now?" offered for "no"."""
    topics = [choice.partition("#")[0] for _, choice in history.offered]
    return next((topic for topic in topics if group_of(topic) not in ("emergency", "chat")), UNCLEAR)
