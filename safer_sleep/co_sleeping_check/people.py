"""Who is spoken of in an answer, and who of them does not sleep in the bed: "she smoke but she not in my bed".

"She" and "he" are one word to the rules; here their sex still counts, so that "he smokes, she is in the other room" clears nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from safer_sleep.co_sleeping_check.words import QUESTION_MARK
from safer_sleep.safety.phrases import Span
from safer_sleep.safety.words import STOP

_WOMEN = frozenset("mum mother mom mummy mam mammy ma maw nan nana nanna nanny gran granny grandma grandmother sister aunt auntie landlady".split())
_MEN = frozenset("brother grandad grandpa grandfather uncle landlord".split())
#: They live in another house, or are no one in particular of the family.
_NEVER_IN_THE_BED = frozenset("neighbour neighbours neighbor neighbors landlord landlady".split())
NAMED = frozenset(
    "partner cousin friend friends mate mates lodger flatmate flatmates housemate roommate inlaws parents visitor visitors ex "
    "family everyone".split()
) | _WOMEN | _MEN | _NEVER_IN_THE_BED
_PRONOUNS = frozenset("he him they them".split())
OTHERS = NAMED | _PRONOUNS
_ME = frozenset("i we us both".split())
#: A baby or child who sleeps in another room is not the one who smokes.
_CHILDREN = frozenset("baby babies bub bubba lo son daughter toddler twins twin kids children boy girl little".split())
_HE_OR_SHE = re.compile(r"\b(?:(s?he)(?:['’]?s|z|['’]ll)?|baby['’]?s|they['’]?ll)\b", re.I)
_A_MAN = re.compile(r"\b(?:husband|hubby|hubbie|boyfriend|bf|fella|bloke|dad|daddy|father|papa|him)\b", re.I)
_A_WOMAN = re.compile(r"\b(?:wife|girlfriend|missus|mrs)\b", re.I)
#: One of these beside the other room, and it may be the bed after all: later, on some nights, or if something happens.
_NOT_ALL_NIGHT = frozenset(
    "until till til before usually mostly normally generally sometimes often late later early comes come coming came ends end joins join swaps swap unless "
    "if when while except apart first half weekends maybe might may probably possibly supposed meant should yet once most some depends depending "
    "midnight always every again nap naps".split()
)
#: "Mum and me smoke", "so do I": somebody in the bed does as well.
_I_TOO = re.compile(
    r"\b(?:and|or|like|as|plus|same as) i\b(?! (?:do not|did not|never|am not|have|had|live|said|told|feed|am|will|can|just|only|sleep|is|think|want|need))"
    r"|\b(?:so|as) (?:do|does|did|am|is|are|have|has) \S|\band (?:do|does|did|am|is|are|have|has) (?:i|we|he|partner)\b|\b(?:i|we|us) (?:too|also|as well|both)\b|\b(?:i|we) (?:do|did|am|have)\b(?! not)(?= (?:too|also|as well|sometimes|outside|and|but|though))"
    r"|\bi and (?:my |the )?(?:partner|mum|him|he|mother|sister|brother|nan)\b|\bboth of us\b|\bwe all\b|\ball of us\b|\beveryone\b"
)


def genders(text: str, words: Sequence[str]) -> Mapping[int, str]:
    """The sex of each "he", which stands for "she" too: place → `m` or `f`; empty where they cannot be told apart.

    Args:
        text: as the parent typed it.
        words: from `words.plain`.
    """
    told = [(found[1] or "").lower() for found in _HE_OR_SHE.finditer(text)]
    places = [at for at, word in enumerate(words) if word == "he"]
    if len(told) != len(places):
        return {}
    return {at: {"he": "m", "she": "f"}.get(who, "") for at, who in zip(places, told)}


class People:
    """Who is spoken of where.

    Attributes:
        words: from `words.plain`.
        sex: from `genders`.
        told_apart: whether the sex of each "he" is known, or only one of them occurs.
    """

    def __init__(self, words: Sequence[str], text: str) -> None:
        self.words = list(words)
        self.sex = genders(text, words)
        both = bool(re.search(r"\bhe\b|\bhe['’]?s\b", text, re.I) and re.search(r"\bshe\b|\bshe['’]?s\b", text, re.I))
        self.told_apart = bool(self.sex) or not both
        self._partner = "m" if _A_MAN.search(text) and not _A_WOMAN.search(text) else "f" if _A_WOMAN.search(text) and not _A_MAN.search(text) else ""

    def of(self, span: Span, same_sentence: bool) -> int | None:
        """Where the person stands of whom a phrase is said: its own first word, or the last one before it."""
        for at in range(span[0], -1, -1):
            if at < span[0] and same_sentence and self.words[at] in (STOP, QUESTION_MARK):
                return None
            if self.words[at] in OTHERS | _ME | _CHILDREN:
                return at
        return None

    def one(self, at: int) -> tuple[str, str]:
        """Who a person word means: (name, sex). A "he" is whoever was named last before it and may be meant."""
        word = self.words[at]
        if word not in _PRONOUNS:
            return word, self._sex_of(word)
        sex = self.sex.get(at, "")
        for before in range(at - 1, -1, -1):
            name = self.words[before]
            if name in NAMED and ("" in (sex, self._sex_of(name)) or sex == self._sex_of(name)):
                return name, self._sex_of(name) or sex
        return "he", sex

    def _sex_of(self, name: str) -> str:
        return "f" if name in _WOMEN else "m" if name in _MEN else self._partner if name == "partner" else ""

    def sleeps_elsewhere(self, span: Span, elsewhere: Sequence[Span]) -> bool:
        """Is the one of whom a risk is told plainly not in the bed, and nobody beside them?

        Args:
            span: the word for the risk ("smokes").
            elsewhere: where it is said that somebody sleeps elsewhere.
        """
        joined = " ".join(self.words)
        at = self.of(span, same_sentence=True)
        if at is None or self.words[at] in _ME | _CHILDREN or _I_TOO.search(joined) or not self.told_apart:
            return False
        who = self.one(at)
        if who[0] in _NEVER_IN_THE_BED:
            others = {self.one(place)[0] for place, word in enumerate(self.words) if word in OTHERS}
            return others == {who[0]} and not set(self.words) & _NOT_ALL_NIGHT
        # "He smokes at his own place" tells where he smokes.
        told = [away for away in elsewhere if not (away[0] == span[1] and self.words[away[0]] in ("at", "in", "on"))]
        return any(self._is_of(away, who) and not self._not_all_night(away) for away in told)

    def _not_all_night(self, away: Span) -> bool:
        """Is it only for a part of the night, or not sure? The few words before hold a "usually"."""
        told = [*self.words[max(0, away[0] - 4) : away[0]], *self.words[away[0] :]]
        return any(word in _NOT_ALL_NIGHT and told[max(0, at - 1) : at] != ["never"] for at, word in enumerate(told))

    def _is_of(self, away: Span, who: tuple[str, str]) -> bool:
        at = self.of(away, same_sentence=False)
        if at is None or self.words[at] in _ME | _CHILDREN:
            return False
        name, sex = self.one(at)
        return name == who[0] and (name != "he" or sex == who[1])
