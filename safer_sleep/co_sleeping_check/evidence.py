"""What one message says about each risk: which words speak for it, which against it, and which were only asked or denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from safer_sleep.co_sleeping_check.people import People
from safer_sleep.co_sleeping_check.words import QUESTION_MARK, Lexicon, clauses, lexicon
from safer_sleep.safety.phrases import Span
from safer_sleep.safety.words import PAUSE, STOP

_STOPPED = frozenset("stop stopped stopping quit quitting".split())
_NO_NOUN = frozenset({PAUSE, "the", "a", "an", "my", "his", "her", "our", "just", "only"})
#: How far back a "not" reaches, in words.
_REACH = 7
_PRONOUNS = frozenset("i he it we you partner mum nan".split())
_ME = frozenset("i we us both".split())
#: Before these a new sentence begins, also without a stop; but after these words they belong to what went before ("not that I smoke").
_STARTS_ANEW = frozenset({"i", "we"})
_LEADS_ON = frozenset("think believe say said mean that know when if as remember what where with for to by of near around like on at from and or because both "
                      "either do does did have has had are is was will would can could neither nor than until before after since".split())  # fmt: skip
_PARENTS = frozenset("i we both he partner".split())
_OTHERS = frozenset("he him partner mum nan mam gran grandma grandad brother sister friend mate dad lodger flatmate they his her".split())
#: Questions for which a "stopped" without a date is no longer true tonight. A drink or a tablet that "stopped" may still work.
_STOPPING_COUNTS = frozenset({"smoking", "vaping"})
#: Where something can be over since another day. A condition, an illness or a tired night is not over because it began before today.
_STOPS = frozenset({"smoking", "vaping", "alcohol", "drugs", "medicine"})
#: A word about the one is no sign that the sentence is not about the other.
_SAME_SUBJECT = {
    "smoked_in_pregnancy": ("smoked_in_pregnancy", "smoking", "drugs"),
    "drugs": ("drugs", "smoking"),
    "born_early": ("born_early", "birth_weight", "twins"),
    "fix": ("others_in_bed", "bedding", "mattress", "baby_wearing"),
}
#: What is not over because it began, or was last felt, years ago.
_LASTING = frozenset("stroke epilepsy epileptic seizure seizures diabetes diabetic apnoea apnea narcolepsy narcoleptic insulin ms".split())
#: Things that can be put away for the night.
_PUT_AWAY = frozenset({"others_in_bed", "bedding", "baby_wearing"})
#: What may be read without having been asked about.
UNASKED = ("alcohol", "smoking", "smoked_in_pregnancy", "vaping", "drugs", "medicine", "twins", "unwell", "others_in_bed",
           "bedding", "mattress", "baby_wearing", "born_early", "birth_weight", "tiredness", "adult_condition")  # fmt: skip
_AGAIN = frozenset("again restarted relapse relapsed lapsed slipped".split())
_TIME = frozenset("days weeks months years hours hour minutes mins hrs ish times".split())
LONG_SINCE = frozenset("pregnant pregnancy born birth scan test found".split())
#: "Not any more" and "that's your lot" leave nothing over.
_WHOLE = (["any", "more"], ["your", "lot"])
LONG_AGO = frozenset("years months weeks ago used ex former clean young younger teenager student uni last previous past back before days "
                     "binned ditched chucked dumped january february march april june july august september october november december "
                     "monday tuesday wednesday thursday friday saturday sunday".split())  # fmt: skip


@dataclass
class Evidence:
    """Where a message speaks for a risk (`yes`), against it (`no`), or leaves it open (`unsure`), as places of words.

    `away`: it is told of somebody who sleeps elsewhere. As an answer that is a no; unasked it tells nothing of those in the bed.
    `over`: it was so and is no longer. `firm`: the risk is said in words that hold a "not" ("not sober"), which are easily taken for a no.
    """

    yes: list[Span] = field(default_factory=list)
    no: list[Span] = field(default_factory=list)
    unsure: list[Span] = field(default_factory=list)
    away: list[Span] = field(default_factory=list)
    over: bool = False
    firm: bool = False


class Message:
    """The words of one message with everything that was found in them."""

    def __init__(self, words: Sequence[str], text: str = "") -> None:
        """Looks through a message.

        Args:
            words: from `words.plain`.
            text: as it was typed, where it is known: "he" and "she" are one word in `words`.
        """
        self.words = list(words)
        self.people = People(words, text or " ".join(words))
        self.lexicon: Lexicon = lexicon()
        self.found = self.lexicon.find(self.words)
        self.questioned = [span for span in clauses(self.words) if self._is_question(span)]
        self.elsewhere = bool(self.spans("", "elsewhere"))

    def raw(self, test: str) -> bool:
        """Whether a general list has a phrase anywhere, also in a question back at us."""
        return bool(self.found.get(("", test)))

    def spans(self, question: str, test: str) -> list[Span]:
        """Where a list's phrases are, questions back at us left out."""
        spans = self.found.get((question, test), [])
        return [span for span in spans if not any(start <= span[0] < end for start, end, _ in self.questioned)]

    def clause(self, place: int) -> Span:
        """The sentence that a word is in, as (start, end)."""
        return next(((start, end) for start, end, _ in clauses(self.words) if start <= place < end), (0, len(self.words)))

    def _is_question(self, clause: tuple[int, int, bool]) -> bool:
        start, end, asked = clause
        words = [w for w in self.words[start:end] if w != PAUSE]
        while words and words[0] in ("so", "and", "but", "ok", "okay", "well", "sorry", "wait", "hi", "oh", "because"):
            words.pop(0)
        if len(words) < 2:
            return asked and words[:1] and words[0] in self.lexicon.openers
        subject = words[1] in self.lexicon.subjects or words[0] == "is" and words[1].isdigit()
        opens = words[0] in self.lexicon.openers or words[0] in self.lexicon.verbs and subject
        return bool(opens and (asked or words[0] in self.lexicon.verbs or len(words) > 2)) or asked and words[0] in self.lexicon.verbs

    def of(self, question: str, asked: bool) -> Evidence:
        """The evidence for one question.

        Args:
            question: its id.
            asked: whether the message answers this question; if not, only unmistakable words count.
        """
        evidence, blanked = Evidence(), self.spans(question, "figures")
        harmless = [s for s in self.spans(question, "no") if not self._not_before(s)] if asked else []
        for span in self.spans(question, "says" if asked else "unasked"):
            if _within(span, blanked) or self._echoes(span):
                continue
            if not asked and self.words[span[0]] in self.lexicon.deny:
                evidence.no.append(span)
                continue
            if any(s[0] < span[1] and span[0] < s[1] for s in harmless) or question in _PUT_AWAY and self._put_away(span, harmless, question):
                evidence.no.append(span)
            else:
                self._weigh(span, question, evidence)
        if not asked:
            return evidence
        evidence.no += evidence.away + harmless + self.spans(question, "no_if_asked")
        told = [s for s in self.spans(question, "yes") if not _within(s, harmless + self.spans("", "elsewhere"))]
        # "My sister smokes out the back and has her own room": what is said of her smoke is hers too.
        evidence.yes += [s for s in told if not (question in _STOPS and self.sleeps_elsewhere(s))]
        evidence.unsure += self.spans(question, "unsure")
        # "Not fine", "not full term": what is no risk was denied.
        denied = [s for s in self.spans(question, "no") if s not in harmless and not _within(s, blanked)]
        evidence.unsure += denied
        own_not = [s for s in evidence.yes if s in self.spans(question, "yes") and self.lexicon.deny & set(self.words[s[0] : s[1]])]
        evidence.firm = bool(denied or own_not)
        evidence.yes = [s for s in evidence.yes if not _within(s, evidence.unsure)]
        for span in self.spans(question, "if_asked"):
            self._weigh_weak(span, question, evidence, harmless)
        over = [span for span in self.spans(question, "over") if not self.begun_again(span[1])]
        if question == "adult_condition" and any(_LASTING & set(self.words[s:e]) for s, e in evidence.yes):
            over, evidence.firm = [], True  # a stroke of years ago may still be felt
        if over and over[-1][1] > max((s[0] for s in evidence.yes), default=0):
            evidence.no += over + evidence.yes
            evidence.yes, evidence.over = [], True
        return evidence

    def _weigh_weak(self, span: Span, question: str, evidence: Evidence, harmless: list[Span]) -> None:
        """A word that says something only because it was asked for ("just the one")."""
        part, after = self.part(span), self.words[span[1] : span[1] + 1]
        if after and after[0] in _TIME and question != "tiredness" or question in _STOPS and self._past(span):
            return
        if question in _STOPS and self.sleeps_elsewhere(span):
            return
        if any(part[0] <= s[0] < part[1] for s in harmless) or self.about_another(span, question) or _within(span, self.spans(question, "figures")):
            return
        if _within(span, harmless + self.spans("", "unsure_words") + self.spans("", "back") + self.spans("", "skip")):
            return
        (evidence.no if self._denied(span) else evidence.yes).append(span)

    def _weigh(self, span: Span, question: str, evidence: Evidence) -> None:
        past = self._past(span) if question in _STOPS else None
        if _within(span, self.spans("", "unsure_words")) or self._unsure_before(span):
            evidence.unsure.append(span)
        elif self._denied(span):
            evidence.no.append(span)
        elif past is not None:
            certain = question in _STOPPING_COUNTS or any(word in LONG_AGO for word in self.words[past[0] : past[1]])
            (evidence.no if certain else evidence.unsure).append(span)
        elif self.sleeps_elsewhere(span):
            evidence.away.append(span)
        else:
            evidence.yes.append(span)

    def sleeps_elsewhere(self, span: Span) -> bool:
        """Is it told of somebody who is plainly not in the bed tonight?"""
        return self.people.sleeps_elsewhere(span, self.spans("", "elsewhere"))

    def part(self, span: Span) -> Span:
        """The part of the sentence that a phrase stands in: up to the next comma, "but" or "and"."""
        start, end = self.clause(span[0])
        breaks = [i for i in range(start, end) if self.words[i] == PAUSE or self.words[i] in self.lexicon.parts]
        return max([start, *(i + 1 for i in breaks if i < span[0])]), min([end, *(i for i in breaks if i >= span[1])])

    def about_another(self, span: Span, question: str) -> bool:
        """Is the same part of the sentence about something else that we ask? ("nobody smokes", as an answer about alcohol)"""
        start, end = self.part(span)
        others = (s for other in UNASKED if other not in _SAME_SUBJECT.get(question, (question,)) for s in self.spans(other, "unasked"))
        return any(start <= s[0] < end for s in others)

    def _put_away(self, span: Span, harmless: list[Span], question: str) -> bool:
        """Is it put away in the same part of the sentence, or in the next if that names nothing new? ("two cats, but they are shut out")"""
        start, end = self.part(span)
        if any(start <= s[0] < end for s in harmless):
            return True
        after = self.part((end + 1, end + 2)) if end + 1 < len(self.words) and self.words[end] not in (STOP, QUESTION_MARK) else (end, end)
        names_more = any(after[0] <= s[0] < after[1] for s in self.spans(question, "says"))
        return not names_more and any(after[0] <= s[0] < after[1] for s in harmless)

    def _echoes(self, span: Span) -> bool:
        """The question's own word, said back with a question mark ("early? no")."""
        start, end = self.clause(span[0])
        return self.words[end : end + 1] == [QUESTION_MARK] and end - start <= 2

    def _not_before(self, span: Span) -> bool:
        """Does a "not" stand before a harmless word? ("not sober"). A "no" before it only agrees ("no, full term")."""
        start = max(self.part(span)[0], span[0] - 3)
        return any(word in ("not", "never", "hardly", "barely") for word in self.words[start : span[0]])

    def _denied(self, span: Span) -> bool:
        """Is there a "not" before it in the same sentence that reaches it, or a "no" straight after it ("smoking no")?"""
        return self._denied_before(span[0]) or self._denied_after(span[1])

    def _denied_before(self, place: int) -> bool:
        crossed_a_pronoun = False
        for back in range(1, _REACH + 1):
            at = place - back
            if at < 0 or self.words[at] in (STOP, QUESTION_MARK) or self.words[at] in self.lexicon.turn:
                return False
            word = self.words[at]
            if word == PAUSE and at + 1 < len(self.words) and self.words[at + 1] in self.lexicon.speaks:
                return False
            if word == "yes":
                return False
            if word in ("no", "nothing") and (crossed_a_pronoun or self.words[at + 1] in _NO_NOUN):
                return False  # "no, ..." and "no the cat ..." answer; only "no cat" denies
            if word in _STOPPED and at and self.words[at - 1] in self.lexicon.deny:
                return False  # "has not stopped drinking"
            if word in self.lexicon.deny and not (word == "never" and self.words[at + 1 : at + 2] == ["know"]):
                # "cannot not" and the like are rare; an even number of them is a yes.
                return not (at and self.words[at - 1] in ("not", "never") and word == "not")
            if word in _STARTS_ANEW and at and self.words[at - 1] not in _LEADS_ON and self.words[at - 1] not in self.lexicon.deny:
                return False  # "I don't smoke I vape"
            crossed_a_pronoun = crossed_a_pronoun or word in _PRONOUNS
        return False

    def leaves_something(self, spans: Sequence[Span]) -> bool:
        """Does the sentence of a "no" leave something over? ("nothing strong", "not near her", "none since six")"""
        for span in spans:
            start, end = self.clause(span[0])
            words = self.words[start:end]
            left = {w for i, w in enumerate(words) if words[i : i + 2] != ["after", "that"] and words[max(0, i - 1) : i + 1] not in _WHOLE}
            if (LONG_AGO | LONG_SINCE) & left:
                left -= {"since"}
            if left & self.lexicon.partial or "really" in left and words[max(0, words.index("really") - 1)] == "not":
                return True
        return False

    def _denied_after(self, place: int) -> bool:
        for where in (["in", "bed"], ["in", "the", "bed"], ["in", "my", "bed"], ["in", "our", "bed"]):
            place += len(where) if self.words[place : place + len(where)] == where else 0
        at = place + (self.words[place : place + 1] in ([PAUSE], [QUESTION_MARK], ["is"], ["wise"]))
        follows = self.words[at + 1] if at + 1 < len(self.words) else STOP
        return self.words[at : at + 1] in (["no"], ["none"], ["never"], ["nil"], ["zero"]) and follows in (STOP, PAUSE, QUESTION_MARK, "and", "but")

    def _unsure_before(self, span: Span) -> bool:
        start = self.clause(span[0])[0]
        return any(start <= s and e <= span[0] and span[0] - e <= 5 for s, e in self.spans("", "unsure_words"))

    def _past(self, span: Span) -> Span | None:
        start, end = self.part(span)
        near = [s for s in self.spans("", "past") if start <= s[0] < end and abs(s[0] - span[0]) <= 9 and not self.begun_again(s[1])]
        dated = [s for s in near if LONG_AGO & set(self.words[s[0] : s[1]])]
        return (dated or near or [None])[0]

    def begun_again(self, place: int) -> bool:
        """Does a word after this place say that what was over has begun again? ("came off it in june but started again")"""
        for at in range(place, len(self.words)):
            back_on = self.words[at] == "back" and self.words[at + 1 : at + 2] in (["on"], ["to"], ["at"])
            if (back_on or self.words[at] in _AGAIN) and not self.lexicon.deny & set(self.words[max(place, at - 4) : at]):
                return True
        return False

    def subject(self, span: Span) -> str:
        """Who was spoken of last before a phrase, in the same sentence; empty if nobody was."""
        start = self.clause(span[0])[0]
        return next((word for word in reversed(self.words[start : span[0]]) if word in _ME or word in _OTHERS), "")

    def first_person_named(self) -> str:
        """Whoever of the parents is spoken of first; empty if nobody is."""
        return next((word for word in self.words if word in _PARENTS), "")


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
