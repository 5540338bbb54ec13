"""A parent's answer as plain words, and the phrases by which it is read (`data/co_sleeping/check_words.yml`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from rapidfuzz import process
from rapidfuzz.distance import OSA

from safer_sleep.safety.phrases import Grammar, PhraseBook, Span
from safer_sleep.safety.words import PAUSE, STOP
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

QUESTION_MARK = "?"
#: A phrase with "he" is found with "it" too ("gave it up"); but only "he" is somebody.
SAME = {"he": ("it",)}
_PIECES = re.compile(r"\d+(?:\.\d+)?|[a-z]+(?:'[a-z]+)*|[+/%½¼¾]|[.!;\n:]+|\?+|[,()–—]| - ")
# A slip of the finger in a long word is mended; short words are left alone, because "wine" and "fine" are one letter apart.
_SHORTEST_MENDED = 6
_TWO_SLIPS_FROM = 9
#: Words that look like one of ours and are not.
_REAL = frozenset("feeling healing sealing drinkable pleased hatched covering breaded smiling corrected adjusted".split())

TESTS = ("unasked", "over", "figures", "says", "yes", "no", "unsure", "if_asked", "no_if_asked", "no_partner")
#: The list of words that show which question a message is about (`topical` in the data file).
TOPICAL = "topical"
GENERAL = ("yes_words", "no_words", "unsure_words", "not_say", "skip", "why", "counts", "back", "stop", "elsewhere", "past", "alone")


@dataclass(frozen=True)
class Lexicon:
    """The phrases of the data file, ready to be found: `find` gives for each (question or "", test) where its phrases are."""

    shorthand: Mapping[str, str]
    deny: frozenset[str]
    turn: frozenset[str]
    speaks: frozenset[str]
    parts: frozenset[str]
    partial: frozenset[str]
    exceptions: frozenset[str]
    openers: frozenset[str]
    verbs: frozenset[str]
    subjects: frozenset[str]
    book: PhraseBook
    numbers: Mapping[int, tuple[str, str]]
    known: tuple[str, ...]

    def find(self, words: Sequence[str]) -> dict[tuple[str, str], list[Span]]:
        """Where the phrases of each list are."""
        return {self.numbers[number]: spans for number, spans in self.book.find(words).items()}


@lru_cache(maxsize=None)
def lexicon(path: Path = DATA / "co_sleeping" / "check_words.yml") -> Lexicon:
    """Reads the data file.

    Raises:
        ValueError: a list of a question has an unknown name.
    """
    written = read_yaml(path)
    grammar, book = Grammar({}, SAME), PhraseBook()
    numbers: dict[int, tuple[str, str]] = {}
    for test in GENERAL:
        numbers[book.add(grammar.read(str(phrase)) for phrase in written[test])] = ("", test)
    for question, lists in written["questions"].items():
        for test, phrases in lists.items():
            if test not in TESTS:
                raise ValueError(f"{path.name}: {question}: unknown list {test!r}")
            numbers[book.add(grammar.read(str(phrase)) for phrase in phrases)] = (question, test)
    for question, phrases in written[TOPICAL].items():
        numbers[book.add(grammar.read(str(phrase)) for phrase in phrases)] = (question, TOPICAL)
    shorthand = {str(short): plain for plain, shorts in written["shorthand"].items() for short in shorts}
    sets = {name: frozenset(written[key]) for name, key in _SETS.items()}
    # "Though" is a word of ours too, and no slip for "thought".
    ours = grammar.words.union(*sets.values())
    long = tuple(sorted(word for word in ours if len(word) >= _SHORTEST_MENDED and word.isalpha()))
    return Lexicon(shorthand, book=book, numbers=numbers, known=long, **sets)


_SETS = {
    **{name: name for name in ("deny", "turn", "speaks", "parts", "partial", "exceptions")},
    **{name: f"ask_{name}" for name in ("openers", "verbs", "subjects")},
}


def plain(text: str) -> list[str]:
    """The words of a message, lower case, short forms written out, slips mended; pauses, stops and question marks kept as marks."""
    text = unicodedata.normalize("NFKC", text.replace("½", " .5").replace("¼", " .25").replace("¾", " .75")).lower()
    text = re.sub(r"[’‘`´ʼ]", "'", text).replace("&", " and ").replace("⁄", "/")
    text = re.sub(r"([a-z])\1{3,}", r"\1", text)
    text = re.sub(r"(?<=\d)\s*\.(?=5\b|25\b|75\b)", ".", text)
    text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    known = lexicon()
    words: list[str] = []
    for piece in _PIECES.findall(text):
        words += _marks_or_words(piece, known)
    return words


def _marks_or_words(piece: str, known: Lexicon) -> list[str]:
    if piece[0] == "?":
        return [QUESTION_MARK]
    if piece[0] in ".!;\n":
        return [STOP]
    if piece in (",", ":", "(", ")", "–", "—", " - ") or piece[0] == ":":
        return [PAUSE]
    if not piece[0].isalpha():
        return [piece]
    written_out = known.shorthand.get(piece)
    if written_out is None:
        bare = piece.replace("'", "")
        written_out = known.shorthand.get(bare) or mend(re.sub(r"'s$", "", piece).replace("'", ""))
    return written_out.split()


@lru_cache(maxsize=20_000)
def mend(word: str) -> str:
    """The word of ours that a misspelt long word must be; otherwise the word itself."""
    known = lexicon()
    if len(word) < _SHORTEST_MENDED or word in _REAL or word in known.known:
        return word
    allowed = 2 if len(word) >= _TWO_SLIPS_FROM else 1
    found = process.extractOne(word, known.known, scorer=OSA.distance, score_cutoff=allowed)
    return found[0] if found and found[0][0] == word[0] else word


def clauses(words: Sequence[str]) -> list[tuple[int, int, bool]]:
    """The sentences of a message as (start, end, asked): `asked` where it ends with a question mark."""
    found, start = [], 0
    for i, word in enumerate([*words, STOP]):
        if word in (STOP, QUESTION_MARK):
            if i > start:
                found.append((start, i, word == QUESTION_MARK))
            start = i + 1
    return found
