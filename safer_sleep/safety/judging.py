"""From the phrases found in a message to a verdict: what is denied, long ago, feared or only learned about does not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from safer_sleep.safety.phrases import Span
from safer_sleep.safety.rules import NEAR, Context, Rule, RuleSet
from safer_sleep.safety.words import PAUSE, STOP

_MASK = "_"
#: Between two signs of which the first is denied, it denies the second as well; "and" does not.
_CARRIES_ON = "or"


@dataclass(frozen=True)
class Verdict:
    rule: Rule
    certain: bool


def judge(words: Sequence[str], facts: AbstractSet[str], rules: RuleSet) -> tuple[Verdict | None, list[str]]:
    """The first sure rule that holds, else the first that is worth asking about, else `None`; and the names of the contexts."""
    meant = _without_figures(words, rules)
    found = rules.book.find(meant)
    around = _contexts(found, rules.contexts)
    names = [context.name for context, _ in around]
    to_ask: Verdict | None = None
    for rule in rules.rules:
        if (to_ask is not None and not rule.sure) or not _holds_facts(rule, facts):
            continue
        verdict = _verdict(rule, meant, found, around, rules)
        if verdict is not None and verdict.certain:
            return verdict, names
        to_ask = to_ask or verdict
    return to_ask, names


def holding(words: Sequence[str], rules: RuleSet, known: AbstractSet[int] = frozenset()) -> list[tuple[Rule, Span]]:
    """Every sure rule that holds, in the order of the rules, with each place of its sign in the message.

    Args:
        words: the message as plain words.
        rules: the rules.
        known: lists of phrases that were found in earlier messages; a rule's `about` may rest on them.
    """
    said = _without_figures(words, rules)
    found = rules.book.find(said)
    around = _contexts(found, rules.contexts)
    held = []
    for rule in rules.rules:
        if rule.about is None or rule.about in known or found.get(rule.about):
            held += [(rule, span) for span, certain in _counting(rule, said, found, around, rules) if certain]
    return held


def _without_figures(words: Sequence[str], rules: RuleSet) -> list[str]:
    """The message with its figures of speech blanked out, so that "blue babygro" leaves no "blue" behind."""
    meant = list(words)
    for start, end in rules.figure_book.find(words).get(rules.figures, ()):
        meant[start:end] = [word if word in (STOP, PAUSE) else _MASK for word in meant[start:end]]
    return meant


def _contexts(found: Mapping[int, list[Span]], contexts: Iterable[Context]) -> list[tuple[Context, Span]]:
    around = []
    for context in contexts:
        if context.unless is not None and found.get(context.unless):
            continue
        around += [(context, span) for span in found.get(context.says, ())]
    return around


def _holds_facts(rule: Rule, facts: AbstractSet[str]) -> bool:
    return rule.facts <= facts and not rule.no_facts & facts


def _verdict(rule: Rule, words: Sequence[str], found: Mapping[int, list[Span]], around: Sequence[tuple[Context, Span]], rules: RuleSet) -> Verdict | None:
    certain = [certain for _, certain in _counting(rule, words, found, around, rules)]
    return Verdict(rule, any(certain)) if certain else None


def _counting(
    rule: Rule, words: Sequence[str], found: Mapping[int, list[Span]], around: Sequence[tuple[Context, Span]], rules: RuleSet
) -> Iterator[tuple[Span, bool]]:
    """The places of the sign that nothing takes away, and whether each is certain."""
    for span in _signs(rule, words, found, rules):
        if not _has_all(rule, span, found) or _excused(rule, span, found):
            continue
        effects = {context.effect for context, place in around if context.name not in rule.despite and _apart(span, place) <= context.within}
        if "cancels" in effects:
            continue
        certain = rule.sure and "softens" not in effects
        if certain or rule.sure or "softens" not in effects:
            yield span, certain


def _signs(rule: Rule, words: Sequence[str], found: Mapping[int, list[Span]], rules: RuleSet) -> list[Span]:
    if rule.says is None:
        return [(0, len(words))]
    other_things = found.get(rule.not_as, []) if rule.not_as is not None else []
    spans = [span for span in found.get(rule.says, []) if not any(_overlap(span, other) for other in other_things)]
    return [span for span in spans if not (rule.can_be_denied and _denied(span, words, rules))]


def _denied(span: Span, words: Sequence[str], rules: RuleSet) -> bool:
    """Is there a "not" or "no" straight before, with nothing but small words, or a denied state and "or", between? ("not really blue or floppy")"""
    place = span[0] - 1
    while place >= 0 and words[place] in rules.fillers:
        place -= 1
    if place > 0 and words[place] == _CARRIES_ON and words[place - 1] in rules.carried:
        return _denied((place - 1, place), words, rules)
    return place >= 0 and words[place] in rules.deniers


def _has_all(rule: Rule, span: Span, found: Mapping[int, list[Span]]) -> bool:
    return all(any(_apart(span, other) <= NEAR for other in found.get(part, ())) for part in rule.with_all)


def _excused(rule: Rule, span: Span, found: Mapping[int, list[Span]]) -> bool:
    return rule.unless is not None and any(_apart(span, other) <= NEAR for other in found.get(rule.unless, ()))


def _apart(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
