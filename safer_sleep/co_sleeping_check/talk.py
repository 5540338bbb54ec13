"""The conversation of the check: what a turn changes, and what is asked next. Plain data in and out, so that it can live in a slot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.known import known
from safer_sleep.co_sleeping_check.order import DANGER_SIGNS, FOR_THE_PLAN, needs_danger_signs, next_for_the_plan, next_question, so_far
from safer_sleep.co_sleeping_check.questions import NOT_SURE, RATHER_NOT_SAY, wording
from safer_sleep.co_sleeping_check.show import is_told
from safer_sleep.co_sleeping_check.table import Result
from safer_sleep.co_sleeping_check.verdict import certain_so_far

#: Parts of the topic that belong to the check: `#check` starts it or goes on with it, `#answer` are words, `#unread` words not understood.
START, ANSWER, UNREAD = "check", "answer", "unread"
#: Words that put earlier answers right: they need no second look.
CORRECTED = "corrected"
WHY, COUNTS, BACK, STOP, CHANGE = "ask=why", "ask=counts", "ask=back", "ask=stop", "ask=change"
CHANGE_ONE = "change="
#: "So can I share or not", and "can we do it again tomorrow".
RESULT, TOMORROW = "ask=result", "ask=tomorrow"
#: Words not understood for a reason that the parent is told.
NOT_ME, WEIGHT, WHICH_NO, WHICH_WEEKS = "unread=not_me", "unread=weight", "unread=which_no", "unread=which_weeks"
#: A "yes" to these costs something to say.
_HARD_TO_SAY = frozenset({"alcohol", "smoking", "smoked_in_pregnancy", "drugs", "medicine", "tiredness"})
#: Said in so many words ("bed not sofa", "there is no other adult"), these need no second look.
_PUT_RIGHT_AT_ONCE = frozenset({"place", "partner_knows"})


@dataclass
class State:
    """Where a check is.

    Attributes:
        answers: question → answer.
        asked: the question that is open; `None` when the check has ended.
        trail: the questions in the order in which they were answered, for "go back".
        known: what was known before the check began.
        lead: what to say before the next question, or before the result.
        misses: how many answers in a row were not understood.
        stopped: the parent stopped it.
        changing: the parent wants to change an answer and has not said which.
        tomorrow: the parent asked to do it again tomorrow, and is only told that.
        night: the evening it is about, ISO date: the next evening it begins anew.
    """

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: Optional[str] = None
    trail: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    misses: int = 0
    stopped: bool = False
    changing: bool = False
    tomorrow: bool = False
    night: str = ""

    def as_slot(self) -> dict[str, Any]:
        """Plain data for the slot."""
        return asdict(self)

    @classmethod
    def from_slot(cls, data: Optional[Mapping[str, Any]]) -> Optional["State"]:
        """The state that a slot holds; `None` for an empty one."""
        return cls(**data) if data else None

    @property
    def ended(self) -> bool:
        """There is nothing left to ask."""
        return self.asked is None and not self.changing


def is_part(part: str) -> bool:
    """Whether a part of the topic `co_sleeping/is_it_safe` belongs to the check."""
    return part in (START, ANSWER, CORRECTED, UNREAD) or "=" in part


def take(
    state: Optional[State],
    part: str,
    answers: Mapping[str, Answer],
    told: Iterable[tuple[str, float]] = (),
    night: str = "",
    age_days: Optional[float] = None,
) -> State:
    """The state after one turn of the parent.

    Args:
        state: before the turn; `None` if there was no check yet.
        part: what the turn is (see above), such as `check`, `alcohol=yes`, `ask=back` or `answer`.
        answers: what words were read as; empty for a tapped button.
        told: the parent's earlier messages with their age in hours, for what is already known.
        night: the evening that it is now, as `State.night`.
        age_days: the baby's age, where another part of the conversation has it.
    """
    new = State(**{**asdict(state), "lead": [], "changing": False, "tomorrow": False}) if state else None
    if new is None or part == START or new.night != night:
        begun = _begin(new, told, night, age_days)
        return _record(begun, dict(answers), False) if part == START and answers else begun
    if part in (RESULT, TOMORROW):
        return _say_without_asking(new, part)
    if part == CHANGE:
        new.changing = True
        return new
    if part.startswith(CHANGE_ONE):
        _ask_again(new, part[len(CHANGE_ONE) :])
        return new
    if part == STOP:
        return _stop(new)
    if part == BACK:
        return _back(new)
    if part in (WHY, COUNTS):
        if new.asked is None:
            return _say_without_asking(new, RESULT)
        question = wording().questions[new.asked]
        new.lead = [question.why if part == WHY else question.counts]
        return new
    if part == UNREAD or part == ANSWER and not answers:
        new.misses += 1
        new.lead = [wording().phrases["unread" if new.misses == 1 else "unread_again"]]
        return new
    if part in (NOT_ME, WEIGHT, WHICH_NO, WHICH_WEEKS):
        new.misses += 1
        new.lead = [wording().phrases[part.replace("=", "_")]]
        return new
    question, _, tapped = part.partition("=")
    return _record(new, {question: {"value": tapped}} if tapped else dict(answers), bool(tapped) or part == CORRECTED)


def _say_without_asking(state: State, part: str) -> State:
    """What is asked of the check itself. The result is said again by itself once there is one."""
    if part == TOMORROW:
        state.tomorrow, state.lead = state.asked is None, [wording().phrases["tomorrow"]]
    elif state.stopped:
        state.stopped = False
        _go_on(state)
        state.lead = [certain_so_far(state.answers)]
    elif state.asked is not None:
        state.lead = [certain_so_far(state.answers)]
    return state


def _begin(state: Optional[State], told: Iterable[tuple[str, float]], night: str, age_days: Optional[float]) -> State:
    phrases = wording().phrases
    same_night = state is not None and state.night == night
    if state and same_night and state.asked and not state.stopped:
        state.lead = [phrases["resume"]]
        if state.asked in state.answers or needs_danger_signs(state.answers):
            _go_on(state)  # it was told meanwhile
        return state
    if state and same_night and state.stopped:
        state.stopped, state.lead = False, [phrases["resume"]]
        _go_on(state)
        return state
    facts = known(told, state.answers if state else None)
    if age_days is not None:
        facts.setdefault("age", {"days": age_days})
    begun = State(answers={**facts}, known=list(facts), lead=[phrases["start"]], night=night)
    _go_on(begun)
    return begun


def _record(state: State, answers: dict[str, Answer], tapped: bool) -> State:
    """Takes answers in: to the question that was asked, to others, and where they differ from what was said before.

    `tapped`: a button, or words that plainly put right what was said before.
    """
    phrases, asked, state.misses, state.stopped = wording().phrases, state.asked, 0, False
    answers = _spread(answers)
    doubtful = [q for q, new in answers.items() if not tapped and q != asked and q in state.answers and _takes_back(q, state.answers[q], new)]
    # "I have changed that" is said only of what reads otherwise than before.
    changed = [q for q, new in answers.items() if q in state.answers and is_told(q, state.answers[q]) != is_told(q, new) and q not in doubtful]
    shown_as_known = {q for q in state.known if state.answers.get(q) == answers.get(q)} if phrases["start"] in state.lead else set()
    beside = [q for q in answers if q != asked and q not in {*changed, *doubtful, *shown_as_known}]
    for question, answer in answers.items():
        if question not in doubtful:
            state.answers[question] = answer
            state.trail = [q for q in state.trail if q != question] + [question]
    if "now" in answers.get("place", {}):
        state.lead.append(phrases["lift_off_now"])
    if asked in answers:
        state.lead += _thanks(asked, answers[asked])
    if changed:
        state.lead.append(f"{phrases['changed']} {_list(state, changed)}")
    if beside:
        state.lead.append(f"{phrases['both']} {_list(state, beside)}")
    _forget_what_no_longer_follows(state, set(answers))
    _go_on(state)
    if doubtful and state.asked != DANGER_SIGNS:
        state.asked = doubtful[0]
        state.lead.append(phrases["two_things"])
    return state


def _spread(answers: dict[str, Answer]) -> dict[str, Answer]:
    """One answer may settle two questions: "only a vape" is no smoking and a vape; "no cot" is not a place yet."""
    spread = dict(answers)
    if (spread.get("place") or {}).get("value") == "no_cot":
        spread.pop("place")
        spread["cot_here"] = {"value": "no"}
    if (spread.get("smoking") or {}).get("value") == "vape":
        spread["smoking"] = {"value": "no"}
        spread["vaping"] = {"value": "yes"}
    return spread


def _takes_back(question: str, old: Answer, new: Answer) -> bool:
    """Does a "no" that was said beside another answer take back a risk that was told before? Then it is asked once more."""
    if question in _PUT_RIGHT_AT_ONCE or "value" not in new:
        return False
    return a.has_risk({question: old}, question) and not a.has_risk({question: new}, question)


def _thanks(question: str, answer: Answer) -> list[str]:
    phrases, value = wording().phrases, answer.get("value")
    if question in FOR_THE_PLAN:
        return []
    if value in (NOT_SURE, RATHER_NOT_SAY):
        return [phrases[value]] if question not in ("place", "age") else [phrases["not_sure_where" if question == "place" else "not_sure_age"]]
    return [phrases["thanks"]] if question in _HARD_TO_SAY and a.has_risk({question: answer}, question) else []


def _forget_what_no_longer_follows(state: State, new: set[str]) -> None:
    """A new place asks anew about the doubt over the old one; a new thing to change asks anew whether it can be changed."""
    if "place" in new and "place_worst" not in new:
        state.answers.pop("place_worst", None)
    if new & {"mattress", "others_in_bed", "bedding", "baby_wearing", "partner_knows"} and "fix" not in new:
        state.answers.pop("fix", None)
    if "unwell" in new and not a.has_risk(state.answers, "unwell"):
        state.answers.pop(DANGER_SIGNS, None)


def _go_on(state: State) -> None:
    """Sets the next question, and says the result at once when only the plan is left to ask about."""
    question = next_question(state.answers)
    if question is None:
        question = next_for_the_plan(state.answers)
        if question == "cot_here" or question and state.asked not in FOR_THE_PLAN:
            state.lead.append(wording().phrases[_verdict(state)])
    state.asked = question


def _verdict(state: State) -> str:
    decision = so_far(state.answers)
    if set(decision.rows) & {"sofa", "bed_alone", "not_flat"}:
        return "never_yet_there"
    return "never_yet" if decision.result == Result.NEVER_TONIGHT else "not_yet"


def _stop(state: State) -> State:
    """A parent may stop at any time. What is already certain is still said."""
    certain = state.asked in FOR_THE_PLAN
    state.asked, state.stopped = None, not certain
    return state


def _back(state: State) -> State:
    answered = [q for q in state.trail if q in state.answers]
    if not answered:
        state.lead = [wording().phrases["first"]]
        state.asked = state.asked or "place"
        return state
    state.lead = [wording().phrases["back"]]
    _ask_again(state, answered[-1])
    return state


def _ask_again(state: State, question: str) -> None:
    if question not in wording().questions:
        return
    state.answers.pop(question, None)
    state.trail = [q for q in state.trail if q != question]
    state.asked, state.stopped = question, False


def _list(state: State, questions: list[str]) -> str:
    return " ".join(f"{is_told(q, state.answers[q])}." for q in questions)
