"""An alarm that we raised wrongly: "no fit!! reflux. do i prop the cot" ends it, and is answered.

The patterns of `turns` know what many say then; a model (`nlu.wrong_alarm_model`) has learnt it from thousands of messages, and from as many in which
danger goes on behind the same words. It may end what the models alone had raised. What a vague rule raised needs more, and what a sure rule raised needs it said
twice, and never of a baby who was hurt, of despair or of violence: these end by plain words or a tap.
"""

from __future__ import annotations

import re
from dataclasses import replace

from safer_sleep.advice.topic_ids import BEREAVEMENT
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.emergency.acts import OF_PEOPLE
from safer_sleep.conversation.emergency.good_news import ONLY_SEEN, good_news_in_every_word
from safer_sleep.conversation.emergency.how_it_goes_on import ends_nothing, help_there
from safer_sleep.conversation.emergency.making_small import hopes
from safer_sleep.conversation.emergency.signs_denied import may_be_taken, only_small
from safer_sleep.conversation.further.known import IN_AN_EMERGENCY
from safer_sleep.conversation.history import BY_A_RULE, CLOSES, DEALT_WITH, NOT_THAT, SEEN, STILL, WRONG_ALARM, History, lowers
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

#: The words of our own button, typed, with whatever is typed after them.
_OUR_BUTTON = re.compile(r"(?:(?:no|nah|oh|omg|sorry|honestly|look|please|hello|but|yes) )*(?:it is not|its not|it isnt|it snt|its never|it was not|it wasnt|it was never) like that(?: at all)?(?: (?P<rest>.*))?")
#: Said after it, these ask or hope once more.
_UNSURE = re.compile(r"\b(?:right|yeah|innit|isnt it|is it|is he|is she|prob\w*|maybe|perhaps|hopefully|hope|not sure|dont know|dunno|but|only when|yet|anymore|any more|usually|normally|until|till)$|\b(?:prob\w*|maybe|perhaps|hopefully|not sure|dont know|dunno|but|yet|anymore)\b")
_AT_TIMES = re.compile(r"\b(?:when|if|unless|sometimes|now)\b")
#: They said it badly themselves.
_SAID_WRONG = re.compile(r"\b(?:said|worded|put|typed|wrote|explained) (?:it|that|this)(?: all)? (?:wrong|wrongly|badly)\b|\b(?:came|come) out wrong\b|\bbad wording\b|\bwrong word\b")
#: From which share a sure rule's alarm about the baby's body is taken back at the first word, where they say so; and below which share of danger, by all models, the words hold none.
OF_WORDS_TAKEN_BACK = 0.9
NONE_IN_IT = 0.12
#: From which share of "danger goes on" the words of our button, with more behind them, do not end what a sure rule saw.
STILL_OF_A_SURE_RULE = 0.6


def _signs(words: str) -> bool:
    """Whether a sign of danger is named in bare words, however they begin."""
    return ends_nothing(f"told {words}")


def _as_the_button_says(m: Message) -> bool:
    """Whether "it is not like that" is typed, as it stands on our button, and nothing behind it is doubted or dangerous. It counts where a tap would, but of people it needs more (`good_news`)."""
    emergency = m.history.open_emergency
    typed = _OUR_BUTTON.fullmatch(bare(m.text))
    if typed is None or emergency is None or emergency in OF_PEOPLE or m.flag is not None or may_be_taken(m.text, m.earlier, m.history) or m.history.sign in ONLY_SEEN:
        return False
    rest = typed["rest"] or ""
    # What a sure rule saw needs the model's half word too; and beside a sign of illness (pale, odd, worse) nothing ends.
    if _signs(rest) or (not m.history.doubted and m.alarm_kinds[GOES_ON] >= STILL_OF_A_SURE_RULE):
        return False
    first = bare(re.split(r"(?<=[a-z])[.!?\n]", m.text.lower(), maxsplit=1)[0])
    return not (_UNSURE.search(first) or _AT_TIMES.search(first) or _UNSURE.search(rest) or hopes(rest)) and sum(m.shares.values()) < NONE_IN_IT


def _takes_words_back(m: Message) -> bool:
    """Whether they say that they said it wrong, the model is sure that all is well, and neither rule nor model hears danger in these words."""
    h, emergency = m.history, m.history.open_emergency
    body = emergency is not None and emergency not in OF_PEOPLE and h.sign not in _ONLY_SEEN and not may_be_taken(m.text, m.earlier, h)
    return body and m.flag is None and _SAID_WRONG.search(bare(m.text)) is not None and m.alarm_kinds[WELL] >= OF_WORDS_TAKEN_BACK and sum(m.shares.values()) < NONE_IN_IT


def plainly_taken_back(m: Message) -> Understood | None:
    """What ends an alarm about the baby's body by plain words alone: those of our button, "I said it wrong", or a small thing in known words; `None` if they are anything else."""
    h = m.history
    emergency = h.open_emergency
    if emergency is None or not m.alarm_kinds or h.grieving or m.flag is not None or m.understood["how"] in ("choice in words", "check"):
        return None
    plain = _as_the_button_says(m) or _takes_words_back(m) or only_small(m.text, m.earlier, h)
    return (_answered(m, emergency) or _closed(m, emergency)) if plain else None


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
        # What a sure rule saw is closed in its own words, which say when to go all the same.
        by_a_rule = h.open_emergency is not None and (h.raised_by or "").startswith(BY_A_RULE)
        return (None if by_a_rule else _answered(m, emergency)) or _closed(m, emergency)
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
