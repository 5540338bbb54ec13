"""The gravest signs in other languages (`data/emergency/other_languages.yml`): 999 comes first, with English words to read out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

WORDS = DATA / "emergency" / "other_languages.yml"
#: How a flag of this kind is named: "in Polish: choking". It may be logged: it holds none of the parent's words.
IN = "in "
FEVER, NEWBORN_FEVER, VERY_ILL = "fever", "newborn_fever", "very_ill"
#: Up to this age in days a fever is an emergency: under a month (`newborn_feels_hot` in red_flags/very_ill.yml), and "one month" to be careful.
NEWBORN_DAYS = 31

_DAYS = {"day": 1, "week": 7, "month": 30}
_LETTERS = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "’": "'", "ʼ": "'", "ی": "ي", "ى": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا"})
_WHOLE_WORDS = re.compile(r"^[a-zа-яєіїґё' *]+$")


@dataclass(frozen=True)
class Sign:
    """A sign found: which language, which sign, the topic that answers it."""

    language: str
    name: str
    topic: str

    @property
    def rule(self) -> str:
        """Its name among the red flags."""
        return f"{IN}{self.language}: {self.name}"


def sign_in(text: str) -> Sign | None:
    """The gravest sign that stands in the text in another language, or `None`. The order in the file is the order of gravity."""
    said = _plain(text)
    topics = _written()["signs"]
    found = {(name, language) for language, name, pattern in _patterns() if pattern.search(said)}
    for name in topics:
        for language in _written()["languages"]:
            if (name, language) not in found:
                continue
            if name == FEVER and (days := _age(said, language)) is not None and days <= NEWBORN_DAYS:
                name = NEWBORN_FEVER
            return Sign(language, name, topics[name]["topic"])
    return None


def opening(how: str) -> str:
    """What comes before the answer: "999" in the parent's language, and what to say in English. Empty for every other way of understanding.

    Args:
        how: how the message was understood; `Sign.rule` at its end.
    """
    match = re.search(rf"\b{IN}([A-Z][\w ]*): (\w+)$", how)
    if match is None or match[1] not in _written()["languages"] or match[2] not in _written()["signs"]:
        return ""
    language, sign = match[1], _written()["signs"][match[2]]
    if match[2] == FEVER:
        return f'Ring 111. Say: "{sign["say"]}." Say your language: {language}. In danger, 999.'
    return f'{_written()["languages"][language]["call"]}\n\nCall 999. Say: "{sign["say"]}." Say your language: {language}.'


@lru_cache(maxsize=1)
def _written() -> dict[str, Any]:
    return read_yaml(WORDS)["other_languages"]


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    signs = _written()["signs"]
    return tuple(
        (language, name, re.compile("|".join(_pattern(phrase) for phrase in said[name])))
        for language, said in _written()["languages"].items() for name in signs if name in said
    )  # fmt: skip


def _pattern(phrase: str) -> str:
    plain = _plain(phrase, keep="*")
    written = re.escape(plain).replace(r"\*", r"\w*")
    return rf"\b{written}\b" if _WHOLE_WORDS.match(plain) else written


def _plain(text: str, keep: str = "") -> str:
    """Small letters without accents, one space between words."""
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).lower().translate(_LETTERS))
    letters = "".join(c for c in letters if not unicodedata.combining(c)).translate(_LETTERS)
    return " ".join("".join(c if c.isalnum() or c in f"'{keep}" or unicodedata.category(c) == "Mc" else " " for c in letters).split())


def _age(said: str, language: str) -> int | None:
    """The youngest age in days that a number and a unit of the language give."""
    return min(_ages(said, language), default=None)


def _ages(said: str, language: str) -> Iterator[int]:
    for unit, words in _written()["languages"][language]["units"].items():
        names = "|".join(re.escape(_plain(word, keep="*")).replace(r"\*", r"\w*") for word in words)
        for number in re.findall(rf"(\d+) ?(?:{names})(?!\w)" if language != "Chinese" else rf"(\d+) ?(?:{names})", said):
            yield int(number) * _DAYS[unit]
