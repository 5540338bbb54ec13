"""Which of the risks in a shared bed a message tells, where it denies the one that the classifier hears: "nobody smokes here but he's had a few beers".

The reader of the co-sleeping check knows a risk from its denial (`co_sleeping_check.reading`); to the classifier both are the same words.
"""

from __future__ import annotations

from safer_sleep.co_sleeping_check import answers as check
from safer_sleep.co_sleeping_check.reading import read_told

#: The answer about each risk, and the questions of the check that tell of it; the first of several that are told is answered.
RISKS: dict[str, tuple[str, ...]] = {
    "co_sleeping/alcohol": ("alcohol",),
    "co_sleeping/drugs_medicines": ("drugs", "medicine"),
    "co_sleeping/smoking": ("smoking", "smoked_in_pregnancy", "vaping"),
}


def risk_told(heard: str, text: str) -> str | None:
    """The answer for the risk that is told, where it is not the one that was heard; `None` where that one is told, or none is.

    Args:
        heard: the topic that the classifier made of the message.
        text: the parent's words.
    """
    if heard not in RISKS:
        return None
    told = read_told(text)
    risks = {question for question, answer in told.items() if check.has_risk({question: answer}, question)}
    if risks & set(RISKS[heard]):
        return None
    return next((topic for topic, questions in RISKS.items() if risks & set(questions)), None)
