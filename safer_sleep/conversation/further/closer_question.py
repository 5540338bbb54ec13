"""A first question that a part of the answer meets more closely than its card: "does it go back in when it falls out", of a dummy.

The same parts are read after the card, as further questions. The card stays one tap away. A part that is only likely is a button under the card
(`details`). Where a part is about a bed that is shared, the reply
says for whom that is never (`NEEDS_THE_NEVERS`), because the card would have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from safer_sleep.advice.answers import answers
from safer_sleep.advice.swaps import is_dangerous
from safer_sleep.advice.topics import UNCLEAR, group_of
from safer_sleep.conversation.danger.asleep_with import LIFT_PARTS
from safer_sleep.conversation.further.follow_up import Likely, subjects
from safer_sleep.conversation.history import History
from safer_sleep.nlu.understanding import Understood

#: How it is noted that a part was given in place of the card.
CLOSER = "read as a closer question"
#: From which share, 0 to 1, of the model of further questions. Of the first questions of tests/evaluation (own and fresh), 791 in answers whose
#: card does not come first, 146 reach it. With half the messages to learn from 115 reached 0.7; of 55 of these that were read through, all fitted.
LEAST = 0.8
#: From which share of the classifier another topic may be the one that is asked about, and how likely one of its parts has to be then. Of the
#: own, fresh and shared questions five were answered right that way from 0.8 that were not before, and one wrong; from 0.7, six and two (with the
#: former model; the present one is surer by about 0.1).
NEAR = 0.08
SURE_OF_ANOTHER = 0.9
#: From which share a part is worth a button under the card, and how many are. Of some 110 first questions of the own and fresh sets between 0.3 and 0.7 of the former
#: model that were read through, most name what the part answers; as an answer of its own too many would be beside it.
DETAIL, MOST_DETAILS = 0.1, 2
#: Here a wrong title would hurt.
_NO_DETAIL = ("support/domestic_abuse", "support/bereavement", "support/concealed_pregnancy")
#: Where the card comes first whatever is asked: it names the signs of illness, or what keeps a baby from harm.
_CARD_FIRST = ("baby_health", "emergency", "support", "chat")
_CARDS_FIRST = (
    "settling/crying", "settling/tired_parent", "co_sleeping/never_when", "co_sleeping/fell_asleep_by_accident", "sleep_space/no_cot", "protecting/immunisations", "sids/how_common",
)  # fmt: skip
#: Whether a baby lies somewhere this minute, or has been moved; and what takes a card back that was not given yet.
NOT_FOR_GUESSING = LIFT_PARTS | {"there_now", "on_time", "grown_up"}
#: Parts of these are told with who must never share a bed; of the others of that group they say it themselves, or are about a cot.
NEEDS_THE_NEVERS = frozenset(f"co_sleeping/{topic}" for topic in ("is_it_safe", "safer_bed", "breastfeeding", "siblings_pets", "partner", "older_baby"))


def closer_question(history: History, understood: Mapping[str, Any], further: Mapping[str, Mapping[str, float]]) -> Understood | None:
    """The part of an answer that is due, in place of the whole of it; `None` where no part is likely enough.

    Args:
        history: the conversation before this message.
        understood: what the classifier made of it (`topic`, `part`, `how`, `confidence`, `ranking`).
        further: topic → part → how likely the message asks for it (`nlu.further_model`).
    """
    topic, how = understood["topic"], understood["how"]
    if _card_first(topic, history) or history.grieving or history.open_emergency or understood.get("part") or understood.get("also"):
        return None
    if how.endswith("clear") and (own := _likeliest([topic], further)) and own.share >= LEAST:
        return Understood(topic, understood.get("confidence", 1.0), CLOSER, part=own.part)
    if not how.endswith(("clear", "likely", "offered")) or topic == UNCLEAR and not understood.get("offers"):
        return None
    near = [one for one, share in understood.get("ranking") or () if share >= NEAR]
    # What may be about a danger is not answered as if it were not.
    found = _likeliest([one for one in near if not _card_first(one, history) and not any(is_dangerous(other, one) for other in near)], further)
    if found is None or found.share < SURE_OF_ANOTHER:
        return None
    offers = tuple(one for one in (topic, *understood.get("offers", ())) if one not in (found.topic, UNCLEAR))
    return Understood(found.topic, understood.get("confidence", 1.0), CLOSER, part=found.part, offers=offers)


def details(history: History, understood: Mapping[str, Any], further: Mapping[str, Mapping[str, float]]) -> tuple[str, ...]:
    """The parts that a first question may be about, as choices to be offered under the card, likeliest first.

    Args:
        history, understood, further: as for `closer_question`.
    """
    topic = understood["topic"]
    first = topic not in subjects(history) and not history.grieving and history.open_emergency is None
    if not first or group_of(topic) in ("emergency", "chat") or topic in _NO_DETAIL or understood.get("part") or understood.get("also") or not understood["how"].endswith(("clear", "likely")):
        return ()
    return tuple(f"{topic}#{one.part}" for one in _ranked([topic], further)[:MOST_DETAILS] if one.share >= DETAIL)


def card_first(topic: str) -> bool:
    """Whether an answer's card comes before any of its parts, whatever is asked: it names what must not be missed."""
    return group_of(topic) in _CARD_FIRST and topic != UNCLEAR or topic in _CARDS_FIRST


def _card_first(topic: str, history: History) -> bool:
    return card_first(topic) or topic in subjects(history)


def _likeliest(topics: Sequence[str], further: Mapping[str, Mapping[str, float]]) -> Likely | None:
    return next(iter(_ranked(topics, further)), None)


def _ranked(topics: Sequence[str], further: Mapping[str, Mapping[str, float]]) -> list[Likely]:
    """The parts that may be asked for first, likeliest first."""
    possible = [
        Likely(topic, more.part, further.get(topic, {}).get(more.part, 0.0))
        for topic in topics if topic in answers() for more in answers()[topic].more if not more.after and more.part not in NOT_FOR_GUESSING
    ]  # fmt: skip
    return sorted(possible, key=lambda one: -one.share)
