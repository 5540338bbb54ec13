"""A message that holds a place, or an age, and hardly a word beside it: it tells us something and asks nothing by itself."""

from __future__ import annotations

import re
from datetime import date

from rapidfuzz.distance import OSA

from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import read_age
from safer_sleep.directory.gazetteer import gazetteer, key_of, nearest
from safer_sleep.directory.load import directory
from safer_sleep.directory.mentions import EVERYDAY
from safer_sleep.directory.place import ABROAD, ASK, KNOWN, Place
from safer_sleep.directory.places import understand

#: So many words may name a place: "Bourton on the Water".
_PLACE_WORDS = 4
#: A misspelt name of this many letters is still known for one where nothing says that a place follows.
_LONG = 8
#: So much may stand beside an age and it is still only an age.
_WORDS_BESIDE_AGE = 1

_BEFORE = re.compile(
    r"^((hi|hello|hey|ok|oh|yes|yeah|well|sorry|um|so|btw|and|but|just)\b ?)*"
    r"(?P<opens>(im|i am|were|we are|we re|i live|we live|i m|living|live|based|staying|my (post ?code|town|area) is|post ?code( is)?|this is|its|from|in|near|here in)\b ?"
    r"((now|just|living|based|staying|only|up|down|over|here|currently|from|in|near|nr|at|outside|by|round|around|just outside|close to) )*)?"
)
_AFTER = re.compile(r"( (uk|england|scotland|wales|northern ireland|please|pls|plz|now|btw|mate|area|atm|at the moment|way|here|tho|though|by the way|somewhere))+$")
_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?( ?\d[a-z]{2})?\b")
#: Names of places that are everyday words here: taken for places only after "in" or "from".
_WORDS_TOO = EVERYDAY | {"beds", "toaster", "settle", "deal", "sale", "wells", "sandy", "sandwich", "rugby", "hope", "hook", "rye", "ware", "ash"}

_ABOUT_AGE = re.compile(
    r"\b(she|he|they|it|shes|hes|theyre|its|baby|bub|lo|my|our|the|a|an|is|are|s|im|just|only|about|nearly|almost|around|roughly|now|today|like|old|of|age|aged"
    r"|newborn|born|ok|yes|hi|and|um|er|sorry|well|so|days?|d|weeks?|wks?|wk|w|months?|mths?|mnths?|mos?|mo|m|years?|yrs?|yr|half|day|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|couple|few|weeker|girl|boy|son|daughter|little|twins)\b|\d+\w*"
)


def place_alone(text: str, asked: bool = False) -> Place | None:
    """The place in "im in Kettering", "northampton nn1" or "MK16"; `None` where there is none or something else is said.

    Args:
        text: the parent's words.
        asked: whether a place may be expected, so that an everyday word or a misspelt one counts too.
    """
    words = bare(text)
    opening = _BEFORE.match(words)
    opened = asked or bool(opening and opening.group("opens"))
    in_a_place = bool(opening and re.search(r"\b(in|from|near|nr|at|by|round|around|outside|to) $", opening.group(0)))
    rest = _AFTER.sub("", words[opening.end() :] if opening else words).strip()
    name = _POSTCODE.sub("", rest).strip()
    if not rest or len(rest.split()) > _PLACE_WORDS + 2 or len(name.split()) > _PLACE_WORDS or (name and not _names_a_place(name, opened, in_a_place)):
        return None
    place = understand(rest)
    if place.kind not in (KNOWN, ASK, ABROAD) or (place.kind == ABROAD and not opened):
        return None
    return place


def _names_a_place(name: str, opened: bool, in_a_place: bool) -> bool:
    names, key = gazetteer(directory().edition.id), key_of(name)
    if not in_a_place and key in _WORDS_TOO:
        return False
    if key in names or all(word in names for word in name.split()):
        return True
    guess = nearest(key, names, len(name.split())) if name not in directory().elsewhere.not_places else None
    if guess is None:
        return False
    ours = guess.level in ("town", "area")
    # "Spasming" is not Spalding: far from here one slip is allowed, and only where a place may be expected.
    return (ours and (opened or len(key) >= _LONG)) or (opened and OSA.distance(key, guess.key) <= 1)


def age_alone(text: str, today: date) -> int | None:
    """The age in days in "5 weeks", "she is 3 months" or "day 3"; `None` where there is none or something else is said."""
    age = read_age(text, today, asked=True)
    beside = _ABOUT_AGE.sub(" ", bare(text)).split()
    return age if age is not None and len(beside) <= _WORDS_BESIDE_AGE else None
