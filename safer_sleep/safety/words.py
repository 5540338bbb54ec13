"""A parent's message as plain words: lower case, no apostrophes, shorthand written out, pauses kept as marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

#: The end of a sentence, and a shorter pause inside one. They are words of their own, so that no phrase reaches across a full stop.
STOP, PAUSE = ".", ","

_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´ʼ](?=\w)")
_LONG_LETTERS = re.compile(r"([a-z])\1{2,}")
_DECIMAL_COMMA = re.compile(r"(?<=\d\d),(?=\d\b)")
_TRAILING_DOTS = re.compile(r"\.{2,}|…")
_PIECES = re.compile(r"\d+(?:\.\d+)?|[a-z]+|[°+]|[.?!;\n:]+|,")
# Written with a sign or a figure inside, so they have to be caught before the message is cut into words.
_BEFORE_CUTTING = (
    (re.compile(r"\ba\s?(?:&|\+|n|and)\s?e\b"), "aande"),
    (re.compile(r"\bsum ?1\b"), "someone"),
    (re.compile(r"\b2(?:nite|night|day)\b"), "tonight"),
    (re.compile(r"\bb4\b"), "before"),
    (re.compile(r"\b(want|need|going|have|trying|how|what|him|her|me) 2 (?=[a-z])"), r"\1 to "),
    (re.compile(r"\b(scared|help|bad|safe|care|look) 4 (?=[a-z])"), r"\1 for "),
    (re.compile(r"&"), " and "),
)


def words_of(text: str, shorthand: Mapping[str, str], pairs: Mapping[tuple[str, str], str]) -> list[str]:
    """The message cut into words. `shorthand` writes single words out ("bby"), `pairs` joins two ("he is" to "hes")."""
    cut = [_mark(piece) for piece in _PIECES.findall(_plain(text))]
    written_out = [word for piece in cut for word in shorthand.get(piece, piece).split()]
    return _join(written_out, pairs)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).lower()
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    letters = letters.replace("ł", "l").replace("ø", "o").replace("ı", "i").replace("º", "°")
    letters = _APOSTROPHES.sub("", letters)
    letters = _TRAILING_DOTS.sub(" , ", _DECIMAL_COMMA.sub(".", letters))
    for pattern, plain in _BEFORE_CUTTING:
        letters = pattern.sub(plain, letters)
    return _LONG_LETTERS.sub(r"\1\1", letters)


def _mark(piece: str) -> str:
    if piece == PAUSE or piece[0].isalnum() or piece in "°+":
        return piece
    return PAUSE if piece == ":" else STOP


def _join(words: list[str], pairs: Mapping[tuple[str, str], str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined[-2:] == [word, word]:
            continue  # "no no no no": said twice is enough
        joined.append(word)
        while len(joined) > 1 and (joined[-2], joined[-1]) in pairs:
            joined[-2:] = [pairs[joined[-2], joined[-1]]]
    return joined
