"""What the assistant says at a point of the check: the next question, or the result with tonight's plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timezone
from typing import Any, Optional

from safer_sleep.advice.answers import answers as written_answers
from safer_sleep.advice.drawings import drawings
from safer_sleep.advice.sources import sources
from safer_sleep.advice.withdrawn import words_for
from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.order import DANGER_SIGNS, as_shown, is_unwell, so_far
from safer_sleep.co_sleeping_check.plan import Plan, code, night_of, plan
from safer_sleep.co_sleeping_check.questions import TOPIC, wording
from safer_sleep.co_sleeping_check.show import is_told
from safer_sleep.co_sleeping_check.table import Decision, Result
from safer_sleep.co_sleeping_check.talk import BACK, CHANGE, COUNTS, START, STOP, WHY, State
from safer_sleep.co_sleeping_check.verdict import MOST_ROWS, headline, reasons
from safer_sleep.directory.cards import cards
from safer_sleep.directory.find import MIDWIFE_AT_MOST

Button = tuple[str, str]
Reply = dict[str, Any]

#: Where the plan page is served (see `channel.plan_page`).
PLAN_URL = "/chat/plan/"
#: Parts by which the history knows a question, the result and the end of a check.
QUESTION_PART, RESULT_PART, STOPPED_PART = "question:", "result:", "stopped"
_VISITOR, _MIDWIFE = "support/health_visitor", "support/midwife"


def replies(state: State, area: Optional[str] = None, now: Optional[datetime] = None) -> list[Reply]:
    """The messages for where the check is.

    Args:
        state: after the parent's turn.
        area: the parent's council, if known, for contacts.
        now: the time, for the plan's night.
    """
    pulled = words_for(TOPIC)
    if pulled:
        return [_reply(pulled, [(wording().phrases["visitor_button"], _VISITOR)], STOPPED_PART)]
    if state.changing:
        return [_which_answer(state)]
    if state.asked is not None:
        return [question(state)]
    if state.stopped:
        return [_stopped(state)]
    if state.tomorrow:
        return [_reply("\n\n".join(state.lead), [start_button(), *_people(state)], "tomorrow")]
    return _result(state, area, now or datetime.now(timezone.utc))


def question(state: State, again: bool = False) -> Reply:
    """The open question, with what leads up to it.

    Args:
        again: it is asked once more after something else was answered.
    """
    said, asked = wording(), wording().questions[state.asked or "place"]
    lead = [said.phrases["skip_to"]] if again else list(state.lead)
    told = [q for q in state.known if q in state.answers]
    first = not again and told and said.phrases["start"] in lead
    if first:
        lead.append(said.phrases["known"] + "\n\n" + "\n".join(f"- {is_told(q, state.answers[q])}" for q in told))
    if asked.id == "fix":
        lead.append(said.phrases["to_change"] + "\n\n" + "\n".join(f"- {said.rows[row].label}" for row in _to_change(state)))
    text = "\n\n".join([*lead, asked.ask])
    shown_options = {v: title for v, title in asked.options.items() if not (v == "no_cot" and "cot_here" in state.answers)}
    buttons = [(title, _choice(asked.id, v)) for v, title in shown_options.items()]
    if asked.id == DANGER_SIGNS:
        buttons = [(title, "emergency/seriously_ill" if v == "yes" else choice) for (title, choice), v in zip(buttons, shown_options)]
        buttons.append((said.tail["not_sure"], "emergency/seriously_ill"))
    else:
        buttons += [(said.tail["not_sure"], _choice(asked.id, "not_sure")), (said.tail["rather_not_say"], _choice(asked.id, "rather_not_say"))]
    if first:
        buttons += [(said.phrases["known_button"].format(short=said.questions[q].short), f"{TOPIC}#change={q}") for q in told]
    buttons += [(said.tail["why"], f"{TOPIC}#{WHY}"), (said.tail["counts"], f"{TOPIC}#{COUNTS}")]
    if state.trail:
        buttons.append((said.tail["back"], f"{TOPIC}#{BACK}"))
    buttons.append((said.tail["stop"], f"{TOPIC}#{STOP}"))
    return _reply(text, buttons, f"{QUESTION_PART}{asked.id}", urgency="urgent" if asked.id == DANGER_SIGNS else "routine")


def start_button() -> Button:
    """The button that starts the check, for answers about co-sleeping."""
    return wording().phrases["start_button"], f"{TOPIC}#{START}"


def back_button() -> Button:
    """The button that goes on with a check that something else came between."""
    return wording().phrases["back_button"], f"{TOPIC}#{START}"


def _to_change(state: State) -> tuple[str, ...]:
    return so_far(state.answers).changed


def _which_answer(state: State) -> Reply:
    given = [q for q in wording().questions if q in state.answers]
    lines = "\n".join(f"- {is_told(q, state.answers[q])}" for q in given)
    buttons = [(wording().questions[q].short, f"{TOPIC}#change={q}") for q in given]
    return _reply(f"{wording().phrases['which']}\n\n{lines}", [*buttons, back_button()], "change")


def _stopped(state: State) -> Reply:
    return _reply(wording().phrases["stopped"], [back_button(), *_people(state)], STOPPED_PART, source_ids=wording().rows["own_space"].sources)


# -- the result -----------------------------------------------------------------------------------------------------------


def _result(state: State, area: Optional[str], now: datetime) -> list[Reply]:
    decision = as_shown(state.answers)
    tonight = plan(state.answers, decision)
    phrases = wording().phrases
    verdict = "\n\n".join([*state.lead, headline(decision, is_unwell(state.answers)), reasons(state.answers, decision)])
    why = _reply(verdict, [], f"{RESULT_PART}{decision.result.key}", source_ids=_source_ids(decision))
    what = _reply(_plan_text(tonight, decision), [], "plan", source_ids=wording().rows["own_space"].sources)
    nod_off = {Result.OUTSIDE: [], Result.BEST_CHOICE: [_line("if_you_nod_off_feeding")]}.get(decision.result, [_line("if_you_nod_off")])
    last = list(nod_off)
    last += [phrases["again_tomorrow"], phrases["person"], phrases["keep"]]
    picture = next((d for item in tonight.items if (d := drawings().get(wording().plan[item].drawing))), None)
    if picture:
        what["metadata"]["drawing"] = picture.as_dict()
    rest = _reply("\n\n".join(last), _onward(state, decision), "after", source_ids=wording().rows["sofa"].sources)
    midwife = _is_new(state)
    who = written_answers()[_MIDWIFE if midwife else _VISITOR]
    rest["metadata"]["contacts"] = cards(who.contacts, area=area)
    rest["metadata"]["plan"] = {"url": f"{PLAN_URL}{code(tonight.page, night_of(now))}"}
    return [why, what, rest]


def _plan_text(tonight: Plan, decision: Decision) -> str:
    lines = [wording().rows[row].fixable for row in tonight.change] + [_line(item) for item in tonight.items]
    return wording().phrases["plan"] + "\n\n" + "\n".join(f"- {line}" for line in lines)


def _line(item: str) -> str:
    return wording().plan[item].text


def _source_ids(decision: Decision) -> tuple[str, ...]:
    rows = (*decision.rows[:MOST_ROWS], *decision.changed)
    return tuple(dict.fromkeys(source for row in rows for source in wording().rows[row].sources))


def _is_new(state: State) -> bool:
    days = a.age_days(state.answers.get("age") or {})
    return days is not None and days <= MIDWIFE_AT_MOST


def _people(state: State) -> list[Button]:
    phrases = wording().phrases
    return [(phrases["midwife_button"], _MIDWIFE)] if _is_new(state) else [(phrases["visitor_button"], _VISITOR)]


def _onward(state: State, decision: Decision) -> list[Button]:
    """What leads on from the result: another plan, another answer, a person."""
    phrases, buttons = wording().phrases, []
    rows = set(decision.rows)
    if decision.result == Result.BEST_CHOICE:
        buttons.append((phrases["in_with_me_button"], _choice("place", "adult_bed")))
    if "sofa" in rows or "bed_alone" in rows:
        buttons.append((phrases["our_bed_button"], _choice("place", "adult_bed")))
    if decision.result >= Result.NOT_ADVISED and "cot_here" not in state.answers:
        buttons.append((phrases["no_cot_button"], _choice("cot_here", "no")))
    others = [row for row in decision.rows if (state.answers.get(row) or {}).get("who") == "partner"]
    if others:
        buttons.append((phrases["elsewhere_button"], _choice(others[0], "no")))
        buttons.append((phrases["scared_button"], "support/domestic_abuse"))
    if "smoking" in rows or "smoked_in_pregnancy" in rows:
        buttons.append((phrases["smoking_button"], "support/stop_smoking"))
    if rows & {"alcohol", "drugs"}:
        buttons.append((phrases["drink_button"], "support/alcohol_drugs"))
    if a.value(state.answers, "cot_here") == "no":
        buttons.append((phrases["cot_help_button"], "sleep_space/no_cot"))
    return [*buttons, (phrases["change_button"], f"{TOPIC}#{CHANGE}"), *_people(state)]


def _choice(question_id: str, value: str) -> str:
    return f"{TOPIC}#{question_id}={value}"


def _reply(text: str, buttons: Sequence[Button], part: str, urgency: str = "routine", source_ids: Iterable[str] = ()) -> Reply:
    shown = [sources()[i] for i in source_ids if i in sources()]
    return {
        "text": text,
        "buttons": [{"title": title, "payload": f"/{choice}"} for title, choice in buttons],
        "metadata": {
            "topic": TOPIC,
            "part": part,
            "urgency": urgency,
            "sources": [{"title": s.title, "publisher": s.publisher, "url": s.url, "reviewed": wording().reviewed} for s in shown],
            "contacts": [],
        },
    }
