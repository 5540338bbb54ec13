"""Where the baby sleeps, in a parent's words: the worst place that is named, unless it is denied."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Optional

from safer_sleep.co_sleeping_check.words import SAME, lexicon
from safer_sleep.safety.phrases import Grammar, PhraseBook, Span
from safer_sleep.safety.words import PAUSE, STOP
from safer_sleep.settings import DATA
from safer_sleep.written import read_yaml

_REACH = 5
_NO_PLACE, _NOW = "no_place", "place_now"
#: Words of the adult bed that are part of a cot's name or say where a cot stands do not make it a shared bed.
_SHARED = "adult_bed"
_OTHER_CHILDREN = frozenset("toddler dog dogs cat cats brother sister eldest oldest son daughter".split())


@lru_cache(maxsize=None)
def _book(path: Path = DATA / "co_sleeping" / "check_words.yml") -> tuple[PhraseBook, tuple[str, ...]]:
    written = read_yaml(path)
    grammar, book = Grammar({}, SAME), PhraseBook()
    lists = {**written["places"], "figures": written["place_figures"], _NO_PLACE: written["no_place"], _NOW: written["place_now"]}
    for phrases in lists.values():
        book.add(grammar.read(phrase) for phrase in phrases)
    return book, tuple(lists)


def place(words: list[str]) -> tuple[Optional[dict[str, Any]], bool]:
    """The place, as `{"value": "sofa"}` (and `"now": True` if they are there now), and whether they say that there is no cot.

    Args:
        words: from `words.plain`, without questions back at us.
    """
    book, names = _book()
    found = {names[number]: spans for number, spans in book.find(words).items()}
    figures = found.get("figures", [])
    no_cot = bool(found.get(_NO_PLACE))
    named = []
    # A longer name wins over a word in it: a "bouncy chair" is no chair.
    every = [span for name in names[:-3] for span in found.get(name, [])]
    for name in names[:-3]:
        spans = [s for s in found.get(name, []) if not any(a <= s[0] and s[1] <= b for a, b in figures)]
        if name == _SHARED:
            spans = [s for s in spans if not any(a <= s[0] and s[1] <= b and b - a > s[1] - s[0] for a, b in found.get("bedside_crib", []))]
        elif name != "on_adult":
            spans = [s for s in spans if not any(a <= s[0] and s[1] <= b and b - a > s[1] - s[0] for a, b in every)]
        spans = [s for s in spans if not _denied(s, words) and not (name == _SHARED and _of_another(s, words))]
        if no_cot and name in ("cot", "moses_basket", "bedside_crib", "travel_cot"):
            spans = []
        if spans:
            named.append(name)
    if not named:
        return None, no_cot
    value = _worst(named)
    answer: dict[str, Any] = {"value": value}
    if value in ("sofa", "armchair", "beanbag") and found.get(_NOW):
        answer["now"] = True
    return answer, no_cot


def _worst(named: list[str]) -> str:
    """The worst, but a baby on an adult is where that adult is, and a thing in a bed is in that bed."""
    worst = named[0]
    if worst == "on_adult" and _SHARED in named:
        return _SHARED
    if worst in ("pod_nest", "bouncer", "swing", "car_seat", "sling") and _SHARED in named and worst == "pod_nest":
        return _SHARED
    return worst


def _of_another(span: Span, words: list[str]) -> bool:
    """Is it another child or a pet that is in the bed? ("she is in her basket but the toddler will be in bed with me")"""
    for back in range(1, 8):
        at = span[0] - back
        if at < 0 or words[at] in (STOP, PAUSE, "and", "but", "he", "it", "i", "we", "baby"):
            return False
        if words[at] in _OTHER_CHILDREN:
            return True
    return False


def _denied(span: Span, words: list[str]) -> bool:
    known = lexicon()
    for back in range(1, _REACH + 1):
        at = span[0] - back
        if at < 0 or words[at] in (STOP, PAUSE) or words[at] in known.turn - {"just", "only"}:
            return False
        if words[at] in known.deny or words[at] == "instead":
            return True
    return False
