"""An answer as words, for "you told me" and for putting it right."""

from __future__ import annotations

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.questions import NOT_SURE, RATHER_NOT_SAY, wording

_UNITS = {"months": ("month", "months"), "weeks": ("week", "weeks"), "days": ("day", "days")}
_PLACES = {
    "adult_bed": "a bed with an adult", "bed_alone": "a big bed on their own", "sofa": "a sofa", "armchair": "an armchair", "beanbag": "a beanbag",
    "pod_nest": "a nest or pod", "car_seat": "a car seat", "bouncer": "a bouncer", "swing": "a swing", "sling": "a sling", "on_adult": "on an adult",
    "cot": "a cot", "moses_basket": "a Moses basket", "bedside_crib": "a bedside crib", "travel_cot": "a travel cot", "carrycot": "a carrycot",
    "pram": "a pram", "floor": "the floor",
}  # fmt: skip


def shown(question: str, answer: Answer) -> str:
    """The answer in a few words: "11 weeks", "35 weeks and 4 days", "2.4 kg", "yes", "not sure"."""
    value = answer.get("value")
    if value in (NOT_SURE, RATHER_NOT_SAY):
        return "not sure" if value == NOT_SURE else "not said"
    if "grams" in answer:
        return f"{answer['grams'] / 1000:.2f} kg"
    counted = [f"{answer[unit]:g} {names[answer[unit] != 1]}" for unit, names in _UNITS.items() if answer.get(unit)]
    if counted:
        return " and ".join(counted)
    if value == "yes" and answer.get("who") == "partner":
        return "yes, another adult"
    if question == "place":
        return _PLACES.get(value or "", "not sure")
    title = wording().questions[question].options.get(value or "", value or "")
    return title[0].lower() + title[1:] if title else "not sure"


def is_told(question: str, answer: Answer) -> str:
    """One line of "you already told me": "Alcohol tonight: yes", "Birth weight: 3.52 kg"."""
    asked = wording().questions[question]
    told_otherwise = "value" not in answer or answer["value"] == "no_partner"
    return f"{asked.figure if told_otherwise else asked.short}: {shown(question, answer)}"


def was_unsure(answers: a.Answers, question: str) -> bool:
    """Whether an answer counts only because it was not sure or not said."""
    return question in answers and a.is_unknown(answers, question)
