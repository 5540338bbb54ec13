"""Understanding an answer to the check. Careful by design: a "no risk" needs plain words, everything else is a yes or is asked again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from safer_sleep.co_sleeping_check import answers as a
from safer_sleep.co_sleeping_check import beside, numbers
from safer_sleep.co_sleeping_check.agreement import general_no, general_yes, taken_back
from safer_sleep.co_sleeping_check.answers import Answer
from safer_sleep.co_sleeping_check.evidence import LONG_AGO, UNASKED, Evidence, Message
from safer_sleep.co_sleeping_check.last_word import is_bare_no
from safer_sleep.co_sleeping_check.order import DANGER_SIGNS
from safer_sleep.co_sleeping_check.places import place
from safer_sleep.co_sleeping_check.plan_answers import about_the_answer_itself, good_if_yes
from safer_sleep.co_sleeping_check.pregnancies import other_told, says_no_of_this_one, without_others
from safer_sleep.co_sleeping_check.questions import NOT_SURE, RATHER_NOT_SAY
from safer_sleep.co_sleeping_check.words import QUESTION_MARK, TOPICAL, plain
from safer_sleep.safety.words import PAUSE, STOP

#: Things a parent may say instead of an answer.
WHY, COUNTS, BACK, STOP_CHECK = "why", "counts", "back", "stop"
_CONTROLS = (("why", WHY), ("counts", COUNTS), ("back", BACK), ("stop", STOP_CHECK))
#: "I stop", and a bad back is an answer.
_NOT_A_WISH = frozenset("i bad my sore dodgy his her".split())
#: A message this long holds more than a "go back".
_CONTROL_WORDS = 12
_STOP_WORDS = 10

#: For these, a "yes" followed by words against it is asked again: what was misread as "no risk" would do the most harm.
_SUBSTANCES = frozenset({"alcohol", "smoking", "smoked_in_pregnancy", "vaping", "drugs", "medicine"})
_ABOUT_OTHERS = frozenset({"helper", "others_in_bed", "twins", "partner_knows", "tiredness", "medicine"})
#: A "no" that nobody asked for is taken only for these ("no smoking but I had a glass").
_VOLUNTEERED_NO = frozenset({"alcohol", "smoking", "drugs", "medicine", "vaping", "others_in_bed"})
#: "Knackered, but no more than normal" tells of no more than that.
_TOLD_AND_DENIED = frozenset({"tiredness", "adult_condition", "unwell"})
_GAPS = frozenset("gap gaps slats slatted rails bars headboard wall edge edges fall roll drop crevice hole high against".split())
_DANGER_TURNS = frozenset("but though although except however apart".split())
_WHOLLY_NOT = frozenset("at since tonight today a any anyone us one drinking ever".split())
_ME = frozenset("i we us both".split())
_MAY_TAKE_BACK = frozenset("but except apart unless although though however besides only just bar still him he partner".split())
#: He gave up, and she did not tell of herself: "i smoked", "i did", "i quit".
_GAVE_UP = frozenset("quit quitting stopped stop gave given packed".split())
_I_TOO = frozenset("smoke smoked smokes smoking did do carried kept still quit stopped gave also".split())
_AS_WELL = frozenset("too also well mostly mainly and both sometimes but or".split())


@dataclass(frozen=True)
class Reading:
    """What a message says.

    Attributes:
        answers: question → answer, for the question that was asked and for any other that it happens to answer.
        control: `why`, `counts`, `back` or `stop`, if it is that and no answer.
        asked_back: it holds a question of the parent's own.
        torn: it was not read because it says both, or takes back what it says.
        dropped: it was read, and the last word left that out: it is asked again rather than taken for another question.
        firm: it says the risk in words that hold a "not", which are easily taken for a no.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    control: Optional[str] = None
    asked_back: bool = False
    torn: bool = False
    firm: bool = False
    dropped: bool = False


def read(text: str, asked: Optional[str]) -> Reading:
    """Reads a message.

    Args:
        text: the parent's words.
        asked: the question that they answer; `None` to look only for what is said unasked.
    """
    words = plain(text)
    message = Message(words, text)
    asked_back = bool(message.questioned)
    answers: dict[str, Answer] = {}
    if asked:
        answer = _asked(asked, message)
        control = _control(message)
        cot_told = asked == "cot_here" and answer == {"value": "yes"}  # "moses yes, but why no bed"
        opens = bool(control) and _opens(message, control or "")
        if control and (opens or not cot_told) and (opens or answer is None or not message.of(asked, asked=True).yes):
            return Reading({}, control, asked_back)
        if answer is not None:
            answers[asked] = answer
        if asked == "place_worst" and (answer or {}).get("value") != "no":
            answers = _place_after_all(message) or answers
    torn = bool(asked) and asked not in answers and _says_both(message, asked)
    answers.update(_volunteered(message, asked, answers))
    return Reading(answers, None, asked_back, torn, bool(asked) and message.of(asked, asked=True).firm)


def _control(message: Message) -> Optional[str]:
    words = [w for w in message.words if w not in (PAUSE, STOP, QUESTION_MARK)]
    for test, control in _CONTROLS:
        # Here the questions back at us count too.
        spans = message.found.get(("", test), [])
        if control in (STOP_CHECK, BACK) and not any(e - s > 1 or len(words) <= 2 and words[0] not in _NOT_A_WISH for s, e in spans):
            continue
        if spans and (len(words) <= (_STOP_WORDS if control == STOP_CHECK else _CONTROL_WORDS) or _may_go_on(control, spans[0])):
            return control
    return None


def _may_go_on(control: str, span: tuple[int, int]) -> bool:
    """Is it one that says what it is at once, however much comes after it? ("can i go back, i pressed the wrong thing ...")"""
    return span[0] <= 1 and (control == WHY or control == BACK and span[1] - span[0] > 2) or span[0] == 0 and control == STOP_CHECK


def _opens(message: Message, control: str) -> bool:
    """Does the message begin with it? Then a word for the risk in it is only quoted ("define tired")."""
    return control in (WHY, COUNTS, BACK) and any(s[0] <= 1 for s in message.found.get(("", control), []))


# -- the question that was asked ------------------------------------------------------------------------------------------


def _asked(question: str, message: Message) -> Optional[Answer]:
    evidence = message.of(question, asked=True)
    exact = _exact(question, message)
    if exact is not None:
        return exact
    # "Next" asks for another question, "next to me" is a place.
    skips = [span for span in message.found.get(("", "skip"), []) if message.words[span[1] : span[1] + 1] not in (["to"], ["door"])]
    nothing_else = not evidence.yes and not general_yes(message, question)
    if message.raw("not_say") or skips and len(message.words) <= _CONTROL_WORDS and (skips[0][0] == 0 or nothing_else):
        return {"value": RATHER_NOT_SAY}
    if question == "place_worst" and a.PLACES.get((place(_without_questions(message))[0] or {}).get("value")) == a.BED_ALONE:
        return {"value": "yes"}
    if question in ("place", "age"):
        return {"value": NOT_SURE} if message.spans("", "unsure_words") or evidence.unsure else None
    if question == "mattress":
        return _mattress(message, evidence)
    if question == DANGER_SIGNS and message.raw("no_words") and _DANGER_TURNS & set(message.words) and not evidence.yes:
        # "No rash, but he did not stir": whatever follows may be the sign.
        return {"value": NOT_SURE} if evidence.unsure or message.spans("", "unsure_words") else None
    if question == "partner_knows":
        return _partner_knows(message, evidence)
    if question == "smoked_in_pregnancy" and (plain_no := says_no_of_this_one(message.words)) is not None:
        if plain_no:
            return {"value": "no"}
        # What else is told may be a risk of this one; a "no" in it is asked again.
        answer = _polarity(question, Message(without_others(message.words)), Message(without_others(message.words)).of(question, asked=True))
        return answer if answer and answer["value"] != "no" else None
    if question in a.GOOD_IF_YES:
        return good_if_yes(question, message, evidence)
    return _polarity(question, message, evidence)


def _exact(question: str, message: Message) -> Optional[Answer]:
    """A place, an age, weeks or a weight."""
    kept = _without_questions(message)
    if question == "place":
        answer, no_cot = place(kept)
        return answer or ({"value": "no_cot"} if no_cot else None)
    reader = {"age": numbers.age, "born_early": numbers.gestation, "birth_weight": numbers.birth_weight}.get(question)
    answer = reader(kept, True) if reader else None
    return {"value": NOT_SURE} if answer and question != "age" and numbers.guessed_at_the_line(kept, answer) else answer


def _place_after_all(message: Message) -> dict[str, Answer]:
    """"No, maybe in with me, maybe the cot", asked whether it may be a sofa: that is where it will be, at worst."""
    answer, _ = place(_without_questions(message))
    known = answer is not None and a.PLACES.get(answer["value"]) in (a.BED, a.OWN_SPACE)
    return {"place": answer} if answer is not None and known else {}


def _polarity(question: str, message: Message, evidence: Evidence) -> Optional[Answer]:
    agrees, refuses, open_ = general_yes(message, question), general_no(message, question), message.spans("", "unsure_words")
    if any(message.spans(other, test) for other in UNASKED if other != question for test in ("unasked", TOPICAL)):
        # "Mum smokes but she is not in my bed" says no to nothing but her bed.
        refuses = [s for s in refuses if not any(e[0] < s[1] and s[0] < e[1] for e in message.spans("", "elsewhere"))]
    if question == "birth_weight":
        agrees, refuses = [], []  # a weight was asked for: a "no" or a "yes" is none
    if evidence.yes and (question in _SUBSTANCES or not (open_ or evidence.unsure)):
        return _yes(question, message, evidence.yes[0])
    if evidence.unsure or open_:
        return {"value": NOT_SURE}
    agrees = [s for s in agrees if not any(n[0] < s[1] and s[0] < n[1] for n in evidence.no)]
    if agrees and all(message.sleeps_elsewhere(span) for span in agrees):
        return {"value": "no"}
    if question == "smoking" and not evidence.no and not agrees and message.of("vaping", asked=True).yes and not set(message.words) & _AS_WELL:
        return {"value": "no"}
    no = evidence.no + refuses + _past_alone(question, message, evidence)
    if question in (*_SUBSTANCES, "adult_condition") and no and not evidence.over:
        # "I don't, he does": the one in the bed who does counts.
        theirs = [s for s in agrees if message.words[s[0]] in ("he", "partner") and message.words[s[1] - 1] not in ("he", "partner", "did", "might") and not message.sleeps_elsewhere(s)]
        if theirs:
            return _yes(question, message, theirs[0])
    if agrees and not (no and max(s[0] for s in evidence.no or [(-1, 0)]) > max(s[0] for s in agrees)):
        return None if refuses and agrees[-1][0] < refuses[0][0] else _yes(question, message, agrees[0])
    if agrees and question not in ("others_in_bed", "bedding", "baby_wearing") and not (refuses or evidence.over):
        return None
    if question in _SUBSTANCES and message.leaves_something(no):
        return {"value": NOT_SURE}
    if question in _SUBSTANCES and _only_not_me(message):
        return None
    beds_of_others = [span for span in message.spans("", "elsewhere") if no and span[0] > min(no)[0]]  # "but she is not in my bed" takes no "no" back
    if not no or taken_back(message, question, no + beds_of_others) or question in _SUBSTANCES and message.begun_again(min(s[1] for s in no)):
        return None
    return {"value": {"birth_weight": "over_2500"}.get(question, "no")}


def _says_both(message: Message, question: str) -> bool:
    """Is there a yes or a "but" in what could not be read? ("not me, him", "no, well, except at weekends")"""
    deny = message.lexicon.deny & set(message.words)
    return bool(deny and (general_yes(message, question) or (_MAY_TAKE_BACK | message.lexicon.partial) & set(message.words) or _only_not_me(message)))


def _only_not_me(message: Message) -> bool:
    """"Not me", "not cigarettes": who or what else there is was not said, so it is asked again."""
    words = [w for w in message.words if w not in (PAUSE, STOP)]
    return words[:1] == ["not"] and len(words) <= 3 and not set(words[1:2]) & _WHOLLY_NOT


def _past_alone(question: str, message: Message, evidence: Evidence) -> list[tuple[int, int]]:
    """"Used to, packed it in years ago": no word for the risk itself, but plainly over."""
    past = [span for span in message.spans("", "past") if not message.begun_again(span[1])]
    if not past or evidence.yes or question not in ("smoking", "vaping", "drugs", "alcohol"):
        return []
    return past if question in ("smoking", "vaping") or any(w in LONG_AGO for s, e in past for w in message.words[s:e]) else []


def _yes(question: str, message: Message, span: tuple[int, int]) -> Answer:
    value = {"birth_weight": "under_2500"}.get(question, "yes")
    subject = message.subject(span) or message.first_person_named()
    is_partner = subject in ("he", "partner", "him") and question in (*_SUBSTANCES, "adult_condition")
    return {"value": value, "who": "partner"} if is_partner else {"value": value}


def _mattress(message: Message, evidence: Evidence) -> Optional[Answer]:
    answer = _polarity("mattress", message, evidence)
    if not answer or answer["value"] != "yes":
        return answer
    said = {message.words[i] for s, e in evidence.yes for i in range(s, e)}
    gaps = said & _GAPS
    soft = said - gaps - {"of", "bit", "the", "a", "up", "pushed", "against", "old", "not", "so"}
    return {"value": "both" if gaps and soft else "gap" if gaps else "soft"}


def _partner_knows(message: Message, evidence: Evidence) -> Optional[Answer]:
    alone = message.spans("partner_knows", "no_partner")
    if alone and not evidence.yes and not evidence.no or beside.alone(message, "place"):
        return {"value": "no_partner"}
    if evidence.no:
        return {"value": "no"}
    if evidence.unsure or message.spans("", "unsure_words"):
        return {"value": NOT_SURE}
    if general_no(message, "partner_knows"):
        # A bare "no" may mean that there is no other adult, or that they do not know.
        return None if is_bare_no(message) else {"value": "no"}
    return {"value": "yes"} if evidence.yes or general_yes(message, "partner_knows") else None


# -- what is said unasked -------------------------------------------------------------------------------------------------


def _volunteered(message: Message, asked: Optional[str], read_so_far: Mapping[str, Answer]) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    for question in UNASKED:
        if question == asked or asked == "smoked_in_pregnancy" and question in ("smoking", "drugs", "vaping") and "still" not in message.words:
            # "Joints, not cigarettes", about the pregnancy, says nothing of tonight.
            continue
        if question == "smoked_in_pregnancy" and asked not in (None, "smoking") and not message.spans("smoking", "says"):
            # "Gave it up when I got pregnant" is about what was asked.
            continue
        evidence = message.of(question, asked=False)
        if about_the_answer_itself(asked, question, message, evidence):
            continue
        if question == "smoked_in_pregnancy" and (other_told(message.words) or _he_gave_up(message, evidence)):
            continue  # Whether she smoked, or was around his smoke, is still to be asked.
        if evidence.yes and question in _TOLD_AND_DENIED and message.of(question, asked=True).no:
            continue
        if evidence.yes:
            found[question] = {"value": "soft"} if question == "mattress" else _yes(question, message, evidence.yes[0])
        elif question == "smoking" and message.spans("drugs", "unasked"):
            continue  # "I used to smoke weed" says nothing of cigarettes.
        elif evidence.no and not evidence.unsure and question in _VOLUNTEERED_NO and (asked, question) != ("adult_condition", "medicine"):
            found[question] = {"value": "no"}
    kept = _without_questions(message)
    for question, reader in (("age", numbers.age), ("born_early", numbers.gestation), ("birth_weight", numbers.birth_weight)):
        number = reader(kept, False) if question != asked else None
        of_another = question == "age" and (asked in _ABOUT_OTHERS or (a.age_days(number or {}) or 0) > a.OVER_12_MONTHS_FROM_ANY_DUE_DATE)
        # "36 weeks and 5 days", asked for the weeks of pregnancy, is no age.
        of_another = of_another or question == "age" and "weeks" in (number or {}) and (number or {}).get("weeks") == read_so_far.get("born_early", {}).get("weeks")
        if number is not None and not of_another:
            found[question] = number
    told_age = beside.age(kept, asked) if asked not in ("age", "born_early") and asked not in _ABOUT_OTHERS else None
    if told_age is not None:
        found.setdefault("age", told_age)
    if asked != "partner_knows" and beside.alone(message, asked):
        found["partner_knows"] = {"value": "no_partner"}
    for question, answer in beside.none_of_it(message, asked).items():
        found.setdefault(question, answer)
    return found


def _he_gave_up(message: Message, evidence: Evidence) -> bool:
    """"He used to, but quit when I was pregnant": of nobody else's smoke is anything told."""
    tellers = [message.subject(span) for span in evidence.yes]
    of_me = any(one in ("i", "we") and set(message.words[at + 1 : at + 4]) & _I_TOO for at, one in enumerate(message.words)) or {"both", "too"} & set(message.words)
    return bool(tellers) and all(one in ("he", "partner", "him") for one in tellers) and bool(set(message.words) & _GAVE_UP) and not of_me


def _without_questions(message: Message) -> list[str]:
    words = list(message.words)
    for start, end, _ in message.questioned:
        words[start:end] = [STOP] * (end - start)
    return words


def read_told(text: str) -> dict[str, Answer]:
    """What a message says unasked, its questions included ("can I have her in with me after a glass of wine")."""
    message = Message(plain(text))
    message.questioned = []
    return _volunteered(message, None, {})
