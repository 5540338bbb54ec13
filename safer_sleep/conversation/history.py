"""What has been said so far in one conversation, as far as the next reply depends on it.

Nothing is stored beside the conversation itself: everything here is read from its events, so there is no second copy of what a
parent said to keep, to leak or to forget.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from safer_sleep.advice.topic_ids import BEREAVEMENT
from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of

#: Topics that answer nothing by themselves: "why?" and "where does that come from?" look past them.
SMALL_TALK = frozenset(
    {UNCLEAR, OUT_OF_SCOPE}
    | {f"chat/{t}" for t in ("greet", "goodbye", "thanks", "bot_challenge", "capabilities", "sources", "feedback", "language", "privacy")}
)

#: The part of an emergency reply by which a parent says that it is over ("It is dealt with").
DEALT_WITH = "dealt_with"
#: The part of an emergency reply that asks whether it is over, in place of an answer to what was asked.
STILL = "still"
#: The part of an emergency reply that follows when the parent says that it is nothing of the kind, or types on about other things.
NOT_THAT = "not_that"
#: The part that asks plainly about thoughts of dying, where they were told and then made small.
PLAINLY = "plainly"
#: The part of an emergency reply that follows when somebody who helps is there, or has seen the baby.
SEEN = "seen"
#: The part for somebody who says that they will not act on thoughts of dying, and not that there are none.
NO_PLAN = "no_plan"
#: The parts that end an emergency, and those that are read after the end as well and open nothing again.
CLOSES = (DEALT_WITH, NOT_THAT, SEEN, NO_PLAN)
#: How it is noted that an emergency is over by the parent's word, where what they asked or told beside it is answered at once.
OVER_AND_ASKED = "over, and asked"
#: How it is noted that we had raised an alarm wrongly, and that what they asked or told is answered at once.
WRONG_ALARM = "wrong alarm"
_PASSING = ("go", "going", "cannot_call", "told", "drink", "blame", "fear_taken")
#: How it is noted that no rule saw danger and the models are sure of it, and that they see the open emergency once more.
BY_MODELS = "danger model"
GOES_ON = "emergency goes on"
#: How it is noted that a sure red-flag rule saw danger.
BY_A_RULE = "red flag: "
_RULE = re.compile(r"(?:red flag|suspected|asked): (\w+)$")
#: The part of a reply that asks in one tap whether an emergency is happening now.
IS_IT_NOW = "is_it_now"

# Not a sleep tip: how ill a baby is may be asked while something else is going on.
_ABOUT_ILLNESS = frozenset(f"baby_health/{t}" for t in ("fever", "when_to_get_help", "noisy_breathing", "fall_or_bump"))


# A list of whom to ring for what, under "call 999", reads as if 999 were not needed after all.
_LOWERS = (OUT_OF_SCOPE, *(f"support/{t}" for t in ("out_of_hours", "health_visitor", "midwife", "breastfeeding_help", "stop_smoking")))
_OF_THE_MIND_OR_HOME = ("emergency/self_harm", "emergency/danger_now")


def lowers(topic: str, emergency: str) -> bool:
    """Whether an answer on this topic would lower an open emergency of the baby to 111, a list of signs or "ask somebody else"."""
    # Who fears to hurt a baby may ask about its fever: the answer sends the same way where it has to.
    fever_beside_fear = topic == "baby_health/fever" and emergency == "emergency/harm_to_baby"
    return topic in _LOWERS or (topic in _ABOUT_ILLNESS and emergency not in _OF_THE_MIND_OR_HOME and not fever_beside_fear)


def may_answer_in_an_emergency(topic: str) -> bool:
    """Whether a topic may be answered before the parent has said that an emergency is dealt with."""
    return (group_of(topic) in ("support", "emergency", "chat") and topic != "chat/capabilities") or topic in _ABOUT_ILLNESS


@dataclass(frozen=True)
class Said:
    """One message of the assistant: its topic, which part of the answer it was, and the choices under it."""

    topic: str
    part: str
    text: str
    buttons: tuple[tuple[str, str], ...] = ()


@dataclass
class Turn:
    """One message of the parent, as it was understood, and what was said to it."""

    topic: str | None
    part: str
    message_id: str | None
    said: list[Said] = field(default_factory=list)
    #: The question in it that an open emergency kept from being answered.
    asked: str | None = None
    #: Which step of the understanding decided (`Understood.how`).
    how: str = ""


@dataclass
class History:
    turns: list[Turn] = field(default_factory=list)

    @classmethod
    def from_events(cls, events: Iterable[Mapping[str, Any]]) -> "History":
        """Reads a conversation.

        Args:
            events: Rasa's events as mappings, oldest first (`user` and `bot` are read, others passed over).
        """
        history = cls()
        for event in events:
            kind = event.get("event")
            if kind == "user":
                parsed = event.get("parse_data") or {}
                understood = parsed.get("understood") or {}
                history.turns.append(_turn(understood, event.get("message_id")))
            elif kind == "bot":
                said = _said(event)
                if said is not None:
                    if not history.turns:
                        history.turns.append(Turn(None, "", None))
                    history.turns[-1].said.append(said)
        return history

    @property
    def last_answer(self) -> Said | None:
        """The newest message that told the parent something about their question."""
        for turn in reversed(self.turns):
            for said in turn.said:
                if said.topic not in SMALL_TALK:
                    return said
            if turn.how == WRONG_ALARM:
                return None  # Taken back, with a question: what was said before it was about something that never was.
        return None

    @property
    def offered(self) -> tuple[tuple[str, str], ...]:
        """The buttons under the newest reply, as (title, choice)."""
        if not self.turns:
            return ()
        return tuple(button for said in self.turns[-1].said for button in said.buttons)

    @property
    def choices(self) -> set[str]:
        """Every choice offered in this conversation: nothing else may be chosen."""
        return {choice for turn in self.turns for said in turn.said for _, choice in said.buttons}

    @property
    def misses(self) -> int:
        """How many of the newest replies in a row were "I am not sure what you mean"."""
        count = 0
        for turn in reversed(self.turns):
            if not turn.said or turn.said[0].topic != UNCLEAR:
                break
            count += 1
        return count

    def times_running(self, topic: str) -> int:
        """How many of the newest replies in a row were about this topic."""
        count = 0
        for turn in reversed(self.turns):
            if not turn.said or turn.said[0].topic != topic:
                break
            count += 1
        return count

    @property
    def open_emergency(self) -> str | None:
        """The emergency that was raised and that has not ended: by the parent's word, ours, or a death."""
        passing = None
        for turn in reversed(self.turns):
            if _ends(turn):
                return None
            if turn.topic and group_of(turn.topic) == "emergency":
                if turn.part not in _PASSING:
                    return turn.topic
                passing = passing or turn.topic
        return passing

    @property
    def last_emergency(self) -> str | None:
        """The newest emergency that was answered, open or not."""
        return next((turn.topic for turn in reversed(self.turns) if turn.topic and group_of(turn.topic) == "emergency"), None)

    @property
    def asked_emergency(self) -> str | None:
        """The likeliest emergency of our question "is this happening now?", while it is the newest thing said."""
        if not self.turns or not any(said.part == IS_IT_NOW for said in self.turns[-1].said):
            return None
        return next((topic for _, choice in self.offered if group_of(topic := choice.partition("#")[0]) == "emergency"), None)

    def _since_the_last_end(self) -> Iterator[Turn]:
        """The turns since an emergency last ended, newest first."""
        for turn in reversed(self.turns):
            if _ends(turn):
                return
            yield turn

    @property
    def raised_by(self) -> str | None:
        """How an open emergency was first noticed (`Understood.how`), a sure rule before the models; `None` if only a further question was asked about it."""
        # A sure rule may open with a part of the reply: a baby who is caught is freed first.
        told = [turn for turn in self._since_the_last_end() if turn.topic and group_of(turn.topic) == "emergency"]
        hows = [turn.how for turn in told if turn.part == "" or turn.how.startswith(BY_A_RULE)]
        return next((how for how in reversed(hows) if how not in (BY_MODELS, GOES_ON)), hows[-1] if hows else None)

    @property
    def raised_ago(self) -> int | None:
        """How many messages ago, 1 for the newest, the open emergency was raised or asked about; `None` if none is open."""
        found = None
        for ago, turn in enumerate(self._since_the_last_end(), start=1):
            if (turn.topic and group_of(turn.topic) == "emergency") or any(said.part == IS_IT_NOW for said in turn.said):
                found = ago
        return found

    @property
    def doubted(self) -> bool:
        """Whether no sure rule saw an open emergency: the models alone did, or a parent's question was taken for one."""
        return self.open_emergency is None or self.raised_by in (None, BY_MODELS, GOES_ON)

    @property
    def sign(self) -> str | None:
        """The red-flag rule that saw the open emergency first, if one did."""
        about = [turn for turn in self._since_the_last_end() if turn.topic == self.open_emergency or any(said.part == IS_IT_NOW for said in turn.said)]
        return next((found.group(1) for turn in reversed(about) if (found := _RULE.search(turn.how))), None)

    def times_said(self, part: str) -> int:
        """How often a part of an emergency's reply was said since the last one ended."""
        return sum(any(said.part == part for said in turn.said) for turn in self._since_the_last_end())

    @property
    def asked_if_over(self) -> bool:
        """Whether the newest reply asked if an emergency is over."""
        return bool(self.turns) and any(said.part == STILL for said in self.turns[-1].said)

    @property
    def interrupted_question(self) -> str | None:
        """What the parent had asked before an emergency broke in, or asked while it was going on."""
        for turn in reversed(self.turns):
            if turn.topic in (*_LOWERS, *_ABOUT_ILLNESS) and any(said.part == STILL for said in turn.said):
                continue  # "She's grizzly" was about the emergency, and nothing to go back to.
            for topic in (turn.asked, turn.topic, *(said.topic for said in turn.said)):
                if topic and topic not in SMALL_TALK and group_of(topic) not in ("emergency", "chat"):
                    return topic
        return None

    @property
    def grieving(self) -> bool:
        """A baby's death was spoken of in this conversation, and not only by a mistake of ours."""
        parts = [turn.part for turn in self.turns if turn.topic == BEREAVEMENT]
        return bool(parts) and parts[-1] != NOT_THAT


def _turn(understood: Mapping[str, Any], message_id: str | None) -> Turn:
    held_back = (understood.get("offers") or [None])[0] if understood.get("part") == STILL else None
    return Turn(understood.get("topic"), understood.get("part", ""), message_id, asked=held_back, how=understood.get("how") or "")


def _ends(turn: Turn) -> bool:
    """Whether an emergency that was open before this turn is not open after it."""
    told = turn.topic is not None and group_of(turn.topic) == "emergency" and turn.part in CLOSES
    return told or turn.how in (OVER_AND_ASKED, WRONG_ALARM) or turn.topic == BEREAVEMENT or any(said.part in CLOSES and group_of(said.topic) == "emergency" for said in turn.said)


def _said(event: Mapping[str, Any]) -> Said | None:
    metadata = (event.get("metadata") or {}).get("metadata") or {}
    if "topic" not in metadata:
        return None
    buttons = (event.get("data") or {}).get("buttons") or ()
    return Said(
        topic=metadata["topic"],
        part=metadata.get("part", ""),
        text=event.get("text") or "",
        buttons=tuple((b["title"], b["payload"].lstrip("/")) for b in buttons),
    )
