"""Whether a message holds one grave word of the emergency that the models, and no rule, see in it.

In the middle of a talk a few words lean on what was said before, of which the models know nothing: "i dont need to go do i" was taken for
thoughts of dying. The lists stand in `data/emergency/grave_words.yml`.
"""

from __future__ import annotations

import logging
import re
from functools import lru_cache

from safer_sleep.safety.phrases import Grammar, PhraseBook
from safer_sleep.safety.rules import load, rule_set, written_rules
from safer_sleep.safety.words import PAUSE, STOP
from safer_sleep.settings import DATA, MESSAGE_LIMIT

_log = logging.getLogger(__name__)

GRAVE_WORDS = DATA / "emergency" / "grave_words.yml"
BEREAVEMENT = "support/bereavement"
#: The emergencies of people; the others are of the baby's body.
OF_PEOPLE = frozenset({"emergency/harm_to_baby", "emergency/self_harm", "emergency/danger_now"})
#: Which list the dangers have that a model hears told in passing, and one that counts where the parent says "my" or "I".
_TOLD = {
    "emergency/seriously_ill": "given", "support/worried_about_child": "left", "support/breastfeeding_help": "feeds", "support/domestic_abuse": "throat",
    "support/midwife": "mother", "support/concealed_pregnancy": "birth", "emergency/self_harm": "voices", "support/alcohol_drugs": "withdrawal",
}  # fmt: skip
_OF_MINE = {"support/midwife": "mine"}
_MINE = re.compile(r"\b(i|im|i'm|ive|i've|my|me|myself)\b", re.I)


@lru_cache(maxsize=1)
def _books() -> dict[str, PhraseBook]:
    written, shared = load(GRAVE_WORDS)["grave_words"], written_rules()
    grammar = Grammar(shared["groups"], shared["also"])
    books = {}
    for name, phrases in written.items():
        books[name] = PhraseBook()
        books[name].add(grammar.read(phrase) for phrase in phrases)
    return books


def names(text: str, topic: str) -> bool:
    """Whether `text` holds a grave word of the kind of emergency, or of the death, `topic` is about. Never raises: a fault makes all grave.

    Args:
        text: the parent's words.
        topic: an `emergency/*` topic, or `support/bereavement`.
    """
    return _holds(text, "death" if topic == BEREAVEMENT else "people" if topic in OF_PEOPLE else "body")


def names_what_was_told(text: str, topic: str) -> bool:
    """The same for a danger other than the baby's own body, of which `topic` tells. Arguments as for `names`."""
    mine = topic in _OF_MINE and _MINE.search(text) is not None and _holds(text, _OF_MINE[topic])
    return mine or topic not in _TOLD or _holds(text, _TOLD[topic])


def _holds(text: str, name: str) -> bool:
    try:
        books, words = _books(), rule_set().words(text[:MESSAGE_LIMIT])
        for start, end in books["not_grave"].find(words).get(0, ()):
            words[start:end] = [word if word in (STOP, PAUSE) else "_" for word in words[start:end]]
        return bool(books[name].find(words))
    except Exception as fault:
        _log.error("the grave words failed: %s", type(fault).__name__)
        return True
