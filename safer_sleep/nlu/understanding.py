"""From a parent's words to what to do with them: answer, answer and offer, offer, or say that nothing was understood.

Plain Python: the classifier comes in as a function from texts to probabilities, the conversation as a `History`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from safer_sleep.advice.topics import OUT_OF_SCOPE, UNCLEAR, group_of
from safer_sleep.conversation.further.follow_up import said_nearly
from safer_sleep.conversation.further.put_right import ANSWERED_WRONGLY, puts_right, what_is_meant
from safer_sleep.conversation.history import CLOSES, SMALL_TALK, History
from safer_sleep.conversation.words import bare as bare_words
from safer_sleep.nlu.cleaning import clean

#: Texts in, one row of probabilities a text out, columns in the order of the model's topics.
Classify = Callable[[Sequence[str]], np.ndarray]

WHY = "why"
#: How it is noted that a message was read as putting the last answer right.
PUT_RIGHT = "put right"


@dataclass(frozen=True)
class Thresholds:
    """Where answering ends and asking begins: shares of the classifier, 0 to 1.

    First chosen by trying values on the own and fresh questions with the shared totals in sight; `answer` and `refuse` were lowered
    once more after a run on the shared set. `make thresholds` measures them without it, and has yet to be run on the present data.

    Attributes:
        alone: the best topic's share from which it counts as clear.
        answer: the share from which it is answered, with the next likeliest beside it in case it is not what was meant.
        offer: the share from which a topic is worth offering, beside a clear answer or a refusal too; if none reaches it, nothing was understood. With 0.03, 0.02 and
            0.015 the right topic was answered or offered in 97.8, 98.2 and 98.2% of the fresh questions, 83.6, 84.3 and 84.6% of the sideways ones (the classifier alone).
        refuse: the share of `chat/out_of_scope` from which the question is refused, with an offer beside.
        beyond: how many times that share counts, from `answer` on, against topics less serious than `TROUBLE`. Counted once and one and a half times (the classifier
            alone), 90.3 and 91.9% of 62 fresh questions out of scope were refused, 68 and 72% of 50 sideways; of the others 0.2 and 0.2%, 1.2 and 1.3%, with their topic beside it.
        danger: the share of a topic that must not be answered by the best one, from which the parent is asked. Of 2,553 questions of all sets 15 would
            be confused in such a way: five were still answered with 0.15 and three are with 0.1, where 13 right answers more become a question, and 7 wrong ones; with 0.07 two, 32 and 13.
        second: the share from which a part of the message counts as a question of its own.
    """

    alone: float = 0.9
    answer: float = 0.25
    offer: float = 0.02
    refuse: float = 0.2
    beyond: float = 1.5
    danger: float = 0.1
    second: float = 0.9


@dataclass(frozen=True)
class Understood:
    """What was made of one message.

    Attributes:
        topic: the topic to reply with; `chat/unclear` for an offer or for nothing understood.
        part: which part of its answer (`why`, or empty).
        confidence: the classifier's probability for the topic, 0 to 1.
        offers: what else may have been meant, as choices (`topic` or `topic#part`), likeliest first: the reply itself (`chat/unclear`), or beside it with a
            sentence that says so.
        also: a second question of the same message, to be offered after the answer.
        ranking: the likeliest topics with their probabilities, best first.
        how: which step decided, for tests and counts (never a parent's words).
        likely: further choices under the answer, likeliest first, without a word about them.
    """

    topic: str
    confidence: float
    how: str
    part: str = ""
    offers: tuple[str, ...] = ()
    also: str | None = None
    ranking: tuple[tuple[str, float], ...] = ()
    likely: tuple[str, ...] = ()


# What a parent asks about the answer before, not about a new subject. Whole messages only: "why is the sky blue" is no "why?".
_WHY = re.compile(
    r"(but |and |ok |ok but |so )?(why|how come|y|what for|for what reason|whys that|why's that)( is (that|it|this)( so bad| bad| dangerous)?| not|s that| that| though| so| tho)?[ ?!.]*$",
    re.I,
)
# A question that leans on the one before: "and at night?", "what about twins", "even if she is 10 months".
_LEANS = re.compile(r"^(and|but|or|so|ok(ay)?|what about|how about|what if|even (if|when|with)|same (for|with|if)|does (that|it|this)|is (that|it|this)|not what i)\b", re.I)
_LEANING_WORDS = 9
_LEANING_LEAST = 4
_YES = re.compile(r"^(yes|yeah|yea|yep|yup|ye|yh|ya|sure|ok yes|yes please|please|please do|go on|go on then|ok go on|ok then|alright then|do it)[ .!]*$", re.I)
_SOMETHING_ELSE = re.compile(r"^(no|nope|none|neither|none of (them|those|these|the above)|something else|not (that|those|any of those))[ .!]*$", re.I)
_ORDINALS = {"1": 0, "one": 0, "first": 0, "the first": 0, "first one": 0, "the first one": 0, "top one": 0,
             "2": 1, "two": 1, "second": 1, "the second": 1, "second one": 1, "the second one": 1,
             "3": 2, "three": 2, "third": 2, "the third": 2, "third one": 2, "the third one": 2}  # fmt: skip

#: The answer whose parts are the questions of the co-sleeping check and the answers to them.
CHECK = "co_sleeping/is_it_safe"
#: Words that a parent leaves out or adds when a button's title is typed, and how many have to be left for it to be one.
_SMALL_WORDS = frozenset("ok okay please pls the a an my i im so then well and tell me about button".split())
_LEAST_OF_A_TITLE = 2
#: The buttons of so many replies before the newest may still be meant.
_STILL_SEEN = 2

# Which of two questions is answered first. Danger, then people in trouble, then a baby who may be ill, then tonight's
# sleeping place, then the rest; small talk never before a question.
_WEIGHT = {"emergency": 6, "support": 4, "baby_health": 3, "co_sleeping": 2, "chat": 0}
_HEAVY = {"support/domestic_abuse": 5, "support/bereavement": 5, "support/worried_about_child": 5, "support/mental_health": 5,
          "support/midwife": 1, "support/health_visitor": 1, "support/out_of_hours": 1, "support/helplines": 1,
          "support/breastfeeding_help": 1, "support/stop_smoking": 1}  # fmt: skip

_CLAUSE = re.compile(r"[?.!;\n]+\s*|\s+(?:and also|also|oh and|and another thing|plus|btw|ps)\s+", re.I)
_CLAUSE_WORDS = 3
#: Topics that a parent is given to choose from, instead of an answer or beside one.
MOST_OFFERED = 3
#: From this `seriousness` on somebody may be in danger or in trouble: a question beyond what we know has to be likelier than that.
TROUBLE = 4
#: What nobody taps a button for.
_NO_BUTTON = (UNCLEAR, OUT_OF_SCOPE, *(f"chat/{one}" for one in ("greet", "goodbye", "thanks")))
#: Beside a refusal: a parent who was wrongly sent away has somewhere to go.
BESIDE_A_REFUSAL = 2


def seriousness(topic: str) -> int:
    """How early a question is answered when there are two: higher first."""
    return _HEAVY.get(topic, _WEIGHT.get(group_of(topic), 1))


def clauses(text: str) -> list[str]:
    """The parts of a message that could each be a question of their own; empty if there is only one."""
    parts = [part.strip(" ,") for part in _CLAUSE.split(text)]
    parts = [part for part in parts if len(part.split()) >= _CLAUSE_WORDS]
    return parts if len(parts) > 1 else []


def understand(
    text: str,
    history: History,
    topics: Sequence[str],
    classify: Classify,
    thresholds: Thresholds,
    subject: Callable[[str], str],
    swaps: Callable[[str, str], bool],
    said_before: str = "",
) -> Understood:
    """Decides what to do with a message.

    Args:
        text: the parent's words.
        history: the conversation before this message.
        topics: the model's topics, in the order of the columns of `classify`.
        classify: probabilities for texts.
        thresholds: see `Thresholds`.
        subject: a topic's subject in everyday words, to read a leaning question with.
        swaps: whether answering (second) what was asked as (first) is a dangerous confusion.
        said_before: the parent's message before this one, if it was typed.
    """
    text = clean(text)
    if not re.search(r"\w", text):
        return Understood(UNCLEAR, 1.0, "no words")
    bare = text.strip(" ?!.,").lower()

    before = history.last_answer
    if before and _WHY.match(text):
        return Understood(before.topic, 1.0, "why", part=WHY)
    chosen = _choice_in_words(bare, history)
    if chosen is not None:
        topic, _, part = chosen.partition("#")
        return Understood(topic, 1.0, "choice in words", part=part)

    parts = clauses(text)
    leaning = bool(before and _LEANS.match(text) and len(text.split()) <= _LEANING_WORDS)
    rows = classify([text, *parts, *([f"{subject(before.topic)}: {text}"] if leaning else [])])
    row = rows[0]
    if leaning:
        row = _with_context(row, rows[-1])
    best = np.argsort(-row)
    ranking = tuple((topics[i], float(row[i])) for i in best[:5])

    alone = _decide(ranking, thresholds, swaps, "in context" if leaning else "alone")
    right = _put_right(text, alone, history, topics, classify, thresholds, swaps, clean(said_before))
    two = _two_questions(parts, rows[1 : 1 + len(parts)], topics, ranking, thresholds) if right is None else None
    if two:
        first, also, confidence = two
        return Understood(first, confidence, "two questions", also=also, ranking=ranking)
    return right or alone


def _put_right(
    text: str, alone: Understood, history: History, topics: Sequence[str], classify: Classify, thresholds: Thresholds, swaps: Callable[[str, str], bool], said_before: str
) -> Understood | None:
    """What a message that puts the last answer right is about, with the parent's message before it; `None` to take it as it stands."""
    before = history.last_answer
    heard_well = alone.how.endswith("clear") and before is not None and alone.topic != before.topic
    if before is None or heard_well or not puts_right(text):
        return None
    meant = what_is_meant(text)
    if not meant:
        return None
    rows = classify([meant, *([f"{said_before}. {meant}"] if said_before else [])])
    # A word or two say what they say only behind what was said before.
    row = _with_context(rows[0], rows[-1]) if len(meant.split()) >= _LEANING_LEAST else rows[-1]
    wrongly = {said.topic for said in history.turns[-1].said} if history.turns else set()
    row = row * np.array([ANSWERED_WRONGLY if topic in wrongly else 1.0 for topic in topics])
    row = row / row.sum()
    ranking = tuple((topics[i], float(row[i])) for i in np.argsort(-row)[:5])
    found = _decide(ranking, thresholds, swaps, PUT_RIGHT)
    if group_of(found.topic) == "support" and not found.how.endswith("clear") and found.topic not in (alone.topic, *(topic for topic, _ in alone.ranking[:2])):
        return None  # "No im fine, is it ok to leave him": nothing is disclosed by what a guess makes of the rest.
    # Less than an answer is no better than what was heard; and an emergency is for the gate, which reads the whole message.
    return found if found.topic not in SMALL_TALK and group_of(found.topic) != "emergency" else None


def _choice_in_words(bare: str, history: History) -> str | None:
    """The offered button that "yes", "the second one" or the button's own words stand for."""
    offered = [(title, choice) for title, choice in history.offered]
    for title, choice in offered:
        if bare == title.strip(" ?!.,").lower():
            return choice
    # A kind word has no buttons of its own: those of the answer before it are still to be seen.
    seen = [*offered, *(button for turn in history.turns[-1 - _STILL_SEEN : -1] for said in turn.said for button in said.buttons)]
    if history.open_emergency is None and (nearly := _nearly_a_title(bare, seen)) is not None:
        return nearly
    if bare in _ORDINALS and len(offered) > 1 and _ORDINALS[bare] < len(offered):
        return offered[_ORDINALS[bare]][1]
    if offered and _YES.match(bare) and (group_of(offered[0][1]) != "emergency" or history.asked_emergency or history.open_emergency):
        return offered[0][1]  # "Can someone be with you tonight?" "Yes" is no word of an emergency.
    if offered and history.turns[-1].said and history.turns[-1].said[0].topic == UNCLEAR and _SOMETHING_ELSE.match(bare):
        return UNCLEAR
    return None


def _nearly_a_title(said: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The choice whose title was typed but for small words and slips of the thumb; never one that opens or ends an emergency, or answers the check."""
    words = _content(said)
    if len(words) < _LEAST_OF_A_TITLE:
        return None
    for title, choice in buttons:
        wanted, (topic, _, part) = _content(title), choice.partition("#")
        plain_choice = choice == UNCLEAR or (group_of(topic) != "emergency" and part not in CLOSES and not (part and topic == CHECK))
        if plain_choice and len(wanted) == len(words) and said_nearly(" ".join(wanted), " ".join(words)):
            return choice
    return None


def _content(said: str) -> list[str]:
    # "No, something else" opens with an answer to our question; the "no" of "I have no cot here" is what it says.
    return [word for word in bare_words(re.sub(r"^(?:no|yes)[.,:] ", "", said, flags=re.I)).split() if word not in _SMALL_WORDS]


def _with_context(alone: np.ndarray, in_context: np.ndarray) -> np.ndarray:
    """A leaning question keeps what it says by itself and borrows the rest from the answer before."""
    mixed = np.sqrt(np.maximum(alone, 1e-6) * np.maximum(in_context, 1e-6))
    return mixed / mixed.sum()


def _two_questions(
    parts: Sequence[str], rows: np.ndarray, topics: Sequence[str], ranking: Sequence[tuple[str, float]], thresholds: Thresholds
) -> tuple[str, str, float] | None:
    # Both have to be likely for the message as a whole as well: half a sentence alone is easily taken for something else.
    likely = {topic for topic, _ in ranking[:4]}
    found: dict[str, float] = {}
    for row in rows:
        i = int(np.argmax(row))
        if row[i] >= thresholds.second and group_of(topics[i]) != "chat" and topics[i] in likely:
            found[topics[i]] = max(found.get(topics[i], 0.0), float(row[i]))
    if len(found) < 2:
        return None
    # The order of asking decides between equals: dicts keep it, and sorted() is stable.
    first, second, *_ = sorted(found, key=seriousness, reverse=True)
    return first, second, found[first]


def _decide(ranking: Sequence[tuple[str, float]], thresholds: Thresholds, swaps: Callable[[str, str], bool], how: str) -> Understood:
    top, p = ranking[0]
    ranking = tuple(ranking)
    beyond = dict(ranking).get(OUT_OF_SCOPE, 0.0)
    if beyond >= thresholds.answer and beyond * thresholds.beyond >= p and seriousness(top) < TROUBLE:
        top, p = OUT_OF_SCOPE, beyond
    near = tuple(topic for topic, share in ranking if share >= thresholds.offer and topic not in _NO_BUTTON)
    if top == OUT_OF_SCOPE:
        # A wrong refusal leaves a parent with nothing, so below this it is an offer.
        if p >= thresholds.refuse or not near:
            return Understood(OUT_OF_SCOPE, p, f"{how}: refused", offers=near[:BESIDE_A_REFUSAL], ranking=ranking)
        return Understood(UNCLEAR, p, f"{how}: offered", offers=near[:MOST_OFFERED], ranking=ranking)
    if top == UNCLEAR:
        return Understood(UNCLEAR, p, f"{how}: nothing understood", offers=near[:MOST_OFFERED] if p < thresholds.alone else (), ranking=ranking)
    # A question that may be about a danger is never answered as if it were not: the parent is asked.
    risky = any(share >= thresholds.danger and swaps(topic, top) for topic, share in ranking[1:3])
    if p >= thresholds.answer and not risky:
        # Who clearly tells of trouble, or only says thanks, is not asked whether they meant the cot.
        nothing_else = p >= thresholds.alone and (seriousness(top) >= TROUBLE or group_of(top) == "chat")
        beside = () if nothing_else else tuple(topic for topic in near if topic != top)[:MOST_OFFERED]
        return Understood(top, p, f"{how}: likely" if beside and p < thresholds.alone else f"{how}: clear", offers=beside, ranking=ranking)
    if near:
        return Understood(UNCLEAR, p, f"{how}: offered", offers=near[:MOST_OFFERED], ranking=ranking)
    return Understood(UNCLEAR, p, f"{how}: nothing near", ranking=ranking)
