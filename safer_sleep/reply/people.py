"""Adds to a reply who can help near the parent, the question for town or age where it matters, and the way back to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from safer_sleep.advice.topics import group_of
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain import whereabouts as asked
from safer_sleep.directory.cards import cards
from safer_sleep.directory.find import find
from safer_sleep.directory.help import BY_AGE, Known
from safer_sleep.directory.load import Directory, directory
from safer_sleep.directory.place import ABROAD, ASK, ELSEWHERE
from safer_sleep.directory.schema import NATIONS

#: Parts by which an answer is reached from a button of ours. The way back has one of its own, so that "Talk to a midwife" does not hide it.
WHERE, BACK = "where", "back"

#: Where the parent's place makes a difference to whom to ask, but is not worth a question before the answer.
_LOCAL = frozenset(
    f"support/{topic}"
    for topic in ("out_of_hours", "stop_smoking", "alcohol_drugs", "mental_health", "domestic_abuse", "worried_about_child", "concealed_pregnancy", "breastfeeding_help")
)

#: Parts of an answer that say where the parent is; others (a reason, a further question) have words and contacts of their own.
_OURS = frozenset({"", WHERE, BACK, asked.PLACE, asked.NO_AREA, asked.NOT_FOUND, asked.BOTH, asked.AGE, asked.NO_AGE, asked.HERE})

#: The area is asked for once; once more if another question came in between.
_ASK_AT_MOST = 2

Button = tuple[str, str]


@dataclass(frozen=True)
class Facts:
    """What the conversation's slots hold: the parent's whereabouts, and what the action found for this very message.

    Attributes:
        known: area, place, unit and age, as far as they are known.
        text, cards: from `action_find_help`; `cards` is None where it did not answer for this message.
    """

    known: Known = field(default_factory=Known)
    text: str = ""
    cards: tuple[dict[str, Any], ...] | None = None


@dataclass(frozen=True)
class Asked:
    """A question of ours to put under the answer: its words, its buttons, and the part of the reply that says it was asked."""

    part: str = ""
    words: str = ""
    buttons: tuple[Button, ...] = ()


def known_from(slots: Mapping[str, Any], understood: Mapping[str, Any]) -> Known:
    """The parent's whereabouts from Rasa's slots, and how this message answered our question."""

    def held(name: str) -> Any:
        return None if slots.get(name) in (None, asked.UNKNOWN) else slots[name]

    part = understood.get("part") or ""
    answered = part if part in (asked.PLACE, asked.NO_AREA, asked.NOT_FOUND) else ""
    if part.startswith(asked.IN):
        answered = asked.NOT_FOUND if part == asked.ELSEWHERE_TAPPED else asked.PLACE
    return Known(
        area=held("area"),
        place=held("place") or "",
        unit=held("maternity_unit"),
        age_days=held("baby_age_days"),
        several=(understood.get("place") or {}).get("kind") == ASK and bool((understood.get("place") or {}).get("options")),
        answered=answered,
    )


def question(topic: str, understood: Mapping[str, Any], history: History, known: Known, buttons: list[Button]) -> Asked:
    """What to ask under this answer, if anything. A question that was answered or declined is not asked again.

    Args:
        topic: the topic that is answered.
        understood: the `understood` part of the message's parse data.
        history: the conversation before this reply.
        known: what is known of the parent's whereabouts.
        buttons: the answer's own buttons, to come before "Skip".
    """
    here = directory()
    words, titles = here.words.questions, here.words.buttons
    part, place = understood.get("part") or "", understood.get("place") or {}
    if group_of(topic) != "support" or known.area == ABROAD or not _ours(part):
        return Asked()
    if part == asked.HERE:
        named = words["here"].format(place=known.place or here.name_of(known.area or here.whole))
        return Asked(asked.HERE, named, tuple((title, choice) for choice, title in here.words.offered_here.items()))
    skip = (titles["no_area"], f"{topic}#{asked.NO_AREA}")
    if place.get("options"):
        unsure = (titles["not_sure"], f"{topic}#{asked.BOTH}")
        local = any(option in here.parents for option in place["options"])
        return Asked(asked.ASK_COUNCIL if local else asked.ASK_NATION, words["council" if local else "nation"], (*_areas(place["options"], topic, here), unsure))
    if part in (asked.NOT_FOUND, asked.ELSEWHERE_TAPPED):
        return Asked(asked.ASK_NATION, words["nation"], (*_areas((here.whole, *NATIONS), topic, here), skip))
    declined = any(turn.part == asked.NO_AREA for turn in history.turns) or part == asked.NO_AREA
    times = sum(said.part == asked.ASK_AREA for turn in history.turns for said in turn.said)
    if known.area is None and known.unit is None and not known.answered and part != asked.BOTH:
        if part == WHERE or (topic in BY_AGE and not declined and times < _ASK_AT_MOST):
            return Asked(asked.ASK_AREA, words["area"], (*buttons[:3], skip))
    declined_age = any(turn.part == asked.NO_AGE for turn in history.turns) or part == asked.NO_AGE
    times = sum(said.part == asked.ASK_AGE for turn in history.turns for said in turn.said)
    if topic in BY_AGE and known.age_days is None and not declined_age and times < _ASK_AT_MOST:
        ages = tuple((title, f"{topic}#{asked.AGED}{days}") for days, title in here.words.ages.items())
        return Asked(asked.ASK_AGE, words["age"], (*ages, (titles["no_age"], f"{topic}#{asked.NO_AGE}")))
    if topic in _LOCAL and known.area is None and not declined and not known.answered:
        return Asked("", "", (*buttons, (titles[WHERE], f"{topic}#{WHERE}")))
    return Asked()


def _areas(options: tuple[str, ...] | list[str], topic: str, here: Directory) -> tuple[Button, ...]:
    named = here.words.buttons["elsewhere"]
    return tuple((named if option == ELSEWHERE else here.name_of(option), f"{topic}#{asked.IN}{option}") for option in options)


def way_back(topic: str, history: History) -> list[Button]:
    """The button back to our open question, under an answer to something else. None under an emergency."""
    open_question = asked.open_question(history)
    if open_question is None or open_question.topic == topic or group_of(topic) == "emergency" or topic == "chat/goodbye" or history.open_emergency:
        return []
    return [(directory().words.buttons["back"], f"{open_question.topic}#{BACK}")]


def wording(text: str, part: str, facts: Facts, asking: Asked) -> str:
    """The words of the answer for this parent: who was found near them; only the question, where that is all they tapped for."""
    if part in (WHERE, asked.HERE) and asking.words:
        return ""
    if facts.text and _ours(part):
        return facts.text
    return text


def contacts(topic: str, written: Sequence[str], part: str, facts: Facts) -> list[dict[str, Any]]:
    """The contact cards: those found for this parent; otherwise those that the written answer names, as far as they fit the area."""
    if part == asked.HERE:
        return []
    if facts.cards is not None and (topic in BY_AGE | _LOCAL or facts.known.answered) and (_ours(part) or part in asked.ASKS):
        return list(facts.cards)
    nation = directory().nation_of(facts.known.area)
    if group_of(topic) == "emergency" and nation not in (None, "england"):
        # The written answer names England's lines; the order in `routes.yml` has every nation's.
        written = [*directory().routes.order.get(topic, ()), *written]
    # A place that was taken for the parent's own hides no number from anybody in danger.
    area = None if facts.known.area == ABROAD and group_of(topic) == "emergency" else facts.known.area
    fitting = cards(written, area=area)
    if not fitting and topic in BY_AGE | _LOCAL and facts.known.area not in (None, ABROAD):
        return list(find(topic, facts.known.area, baby_age_in_days=facts.known.age_days).cards)
    return fitting


def _ours(part: str) -> bool:
    return part in _OURS or part.startswith((asked.IN, asked.AGED))
