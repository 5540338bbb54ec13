"""Spelling tolerance, word by word: only towards the words our rules know, and never away from a word that is itself real."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 4
_SHORTEST_JOINED = 7
_LONGEST_JOINED = 40


class Speller:
    """Turns a misspelt word into the word of the rules that it most resembles, or leaves it alone.

    Args:
        known: every word the rules use; the only words a misspelling can become, and the parts of joined words.
        real: real words that look like one of ours ("shaded" is not "shaken").
    """

    def __init__(self, known: Iterable[str], real: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._real = frozenset(real)
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if len(word) >= _SHORTEST:
                self._by_letter[word[0]].append(word)
        self._correct = lru_cache(maxsize=20_000)(self._look_up)

    def correct(self, words: list[str]) -> list[str]:
        return [part for word in words for part in self._correct(word)]

    def _look_up(self, word: str) -> tuple[str, ...]:
        if len(word) < _SHORTEST or not word.isalpha() or word in self._known or word in self._real:
            return (word,)
        return self._nearest(word) or self._split(word) or (word,)

    def _nearest(self, word: str) -> tuple[str, ...] | None:
        # The second letter too, because the first two are often swapped ("hcoking").
        candidates = self._by_letter[word[0]] + (self._by_letter[word[1]] if word[1] != word[0] else [])
        allowed = _allowed(len(word))
        found = process.extractOne(word, candidates, scorer=OSA.distance, score_cutoff=allowed)
        # Two slips in six letters can make any word of any other: both ends must then agree.
        if found is None or (found[1] == 2 and (found[0][0] != word[0] or abs(len(found[0]) - len(word)) > 1)):
            return None
        return (found[0],) if found[1] <= _allowed(len(found[0])) else None

    def _split(self, word: str) -> tuple[str, ...] | None:
        """ "notbreathing" as two words, if every part is a word of ours and one of them is long enough to mean something."""
        if not _SHORTEST_JOINED <= len(word) <= _LONGEST_JOINED:
            return None
        ways: list[tuple[str, ...] | None] = [()] + [None] * len(word)
        for end in range(2, len(word) + 1):
            for start in range(max(0, end - 14), end - 1):
                before, part = ways[start], word[start:end]
                if before is not None and part in self._known and (ways[end] is None or len(before) + 1 < len(ways[end] or ())):
                    ways[end] = (*before, part)
        parts = ways[-1]
        return parts if parts and max(map(len, parts)) >= _SHORTEST else None


def _allowed(length: int) -> int:
    return 1 if length < 7 else 2
