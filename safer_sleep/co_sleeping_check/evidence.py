"""What one message says about each risk: which words speak for it, which against it, and which were only asked or denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from safer_sleep.co_sleeping_check.words import QUESTION_MARK, Lexicon, clauses, lexicon
from safer_sleep.safety.phrases import Span
from safer_sleep.safety.words import PAUSE, STOP

#: How far back a "not" reaches, in words.
_REACH = 7
_PRONOUNS = frozenset("i he we you partner mum nan".split())
_ME = frozenset("i we us both".split())
_OTHERS = frozenset("he him partner mum nan mam gran grandma grandad brother sister friend mate dad lodger flatmate they his her".split())
#: Questions for which a "stopped" without a date is no longer true tonight. A drink or a tablet that "stopped" may still work.
_STOPPING_COUNTS = frozenset({"smoking", "smoked_in_pregnancy", "vaping"})
_LONG_AGO = frozenset("years months weeks ago used ex former clean young younger teenager student uni last previous past back before".split())


@dataclass
class Evidence:
    """Where a message speaks for a risk (`yes`), against it (`no`), or leaves it open (`unsure`), as places of words."""

    yes: list[Span] = field(default_factory=list)
    no: list[Span] = field(default_factory=list)
    unsure: list[Span] = field(default_factory=list)
    other_person: bool = False


class Message:
    """The words of one message with everything that was found in them."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)
        self.lexicon: Lexicon = lexicon()
        self.found = self.lexicon.find(self.words)
        self.questioned = [span for span in clauses(self.words) if self._is_question(span)]
        self.elsewhere = bool(self.spans("", "elsewhere"))

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
        opens = words[0] in self.lexicon.openers or words[0] in self.lexicon.verbs and words[1] in self.lexicon.subjects
        return bool(opens and (asked or words[0] in self.lexicon.verbs or len(words) > 2)) or asked and words[0] in self.lexicon.verbs

    def of(self, question: str, asked: bool) -> Evidence:
        """The evidence for one question.

        Args:
            question: its id.
            asked: whether the message answers this question; if not, only unmistakable words count.
        """
        evidence = Evidence()
        blanked = self.spans(question, "figures")
        vague = {self.words[s] for s, e in self.spans(question, "vague") if e == s + 1}
        for span in self.spans(question, "says") + (self.spans(question, "if_asked") if asked else []):
            if _within(span, blanked) or not asked and span[1] == span[0] + 1 and self.words[span[0]] in vague:
                continue
            self._weigh(span, question, evidence)
        evidence.no += [s for s in self.spans(question, "no") if (asked or _has(s, evidence)) and not self._denied(s)] if asked else []
        if asked:
            evidence.no += self.spans(question, "no_if_asked")
            evidence.yes += [s for s in self.spans(question, "yes") if not _within(s, self.spans(question, "no"))]
            evidence.unsure += self.spans(question, "unsure")
        return evidence

    def _weigh(self, span: Span, question: str, evidence: Evidence) -> None:
        if _within(span, self.spans("", "unsure_words")) or self._unsure_before(span):
            evidence.unsure.append(span)
        elif self._denied(span):
            evidence.no.append(span)
        elif (past := self._past(span)) is not None:
            certain = question in _STOPPING_COUNTS or any(word in _LONG_AGO for word in self.words[past[0] : past[1]])
            (evidence.no if certain and question != "smoked_in_pregnancy" else evidence.unsure).append(span)
        elif self.elsewhere and self._subject(span) in _OTHERS:
            evidence.other_person = True
            evidence.no.append(span)
        else:
            evidence.yes.append(span)

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
            if word in ("no", "nothing") and crossed_a_pronoun:
                return False
            if word in self.lexicon.deny and not (word == "never" and self.words[at + 1 : at + 2] == ["know"]):
                # "cannot not" and the like are rare; an even number of them is a yes.
                return not (at and self.words[at - 1] in ("not", "never") and word == "not")
            crossed_a_pronoun = crossed_a_pronoun or word in _PRONOUNS
        return False

    def _denied_after(self, place: int) -> bool:
        at = place + (self.words[place : place + 1] in ([PAUSE], [QUESTION_MARK], ["is"], ["wise"]))
        follows = self.words[at + 1] if at + 1 < len(self.words) else STOP
        return self.words[at : at + 1] in (["no"], ["none"], ["never"], ["nil"], ["zero"]) and follows in (STOP, PAUSE, QUESTION_MARK, "and", "but")

    def _unsure_before(self, span: Span) -> bool:
        start = self.clause(span[0])[0]
        return any(start <= s and e <= span[0] and span[0] - e <= 5 for s, e in self.spans("", "unsure_words"))

    def _past(self, span: Span) -> Span | None:
        start, end = self.clause(span[0])
        near = [s for s in self.spans("", "past") if start <= s[0] < end and abs(s[0] - span[0]) <= 9]
        return near[0] if near else None

    def _subject(self, span: Span) -> str:
        start = self.clause(span[0])[0]
        for word in reversed(self.words[start : span[0]]):
            if word in _ME or word in _OTHERS:
                return word
        return ""


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _has(span: Span, evidence: Evidence) -> bool:
    return span in evidence.yes
