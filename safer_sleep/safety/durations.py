"""How long something has lasted: minutes of a fit, days of a fever, hours since a wet nappy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from safer_sleep.safety.ages import THREE_MONTHS
from safer_sleep.safety.quantities import number
from safer_sleep.safety.words import PAUSE, STOP

_MINUTES = {
    **dict.fromkeys("minute minutes min mins".split(), 1.0),
    **dict.fromkeys("hour hours hr hrs".split(), 60.0),
    **dict.fromkeys("day days night nights".split(), 1440.0),
    **dict.fromkeys("week weeks wk wks".split(), 10_080.0),
}
_DAY = 1440.0
_NOT_FOR = frozenset("ago old later early pregnant apart before".split())
#: "2 weeks after the birth" says when, not for how long.
_SINCE_BIRTH = frozenset("birth born section csection delivery delivered labour".split())
_AFTER_BIRTH = frozenset("postpartum postnatal pp".split())
_NO_SPELL = frozenset("is hes baby aged turned every".split())
_FIT = frozenset("fit fits fitting seizure convulsion jerking jerks twitching shaking thrashing spasms stiff".split())
_FEVER = frozenset("fever feverish temp temperature hot burning 38 39 40".split())
_NAPPY = frozenset("nappy nappies wee weed weeing pee peed peeing urine".split())
_DRY = frozenset("no not hasnt dry without last since bone isnt nothing only empty clean".split())
_LONG_DAY = ({"all", "day"}, {"all", "night"}, {"since", "yesterday"}, {"since", "morning"}, {"whole", "day"}, {"since", "night"})

#: By the red-flag table: a fit of 5 minutes, a fever of 5 days, no wet nappy for 12 hours, or 8 under 3 months or with a bug.
FIT_MINUTES = 5.0
FEVER_DAYS = 5.0
DRY_HOURS = 12.0
DRY_HOURS_YOUNG = 8.0
_BUG = frozenset("diarrhoea vomiting vomit sick bug gastro bronchiolitis chest".split())
_BESIDE = 8


def lasted(words: Sequence[str], age_in_days: float | None) -> set[str]:
    """The names of everything that has lasted too long. With no age known a nappy counts from the lower figure.

    Args:
        words: the message as plain words.
        age_in_days: how old the baby is, if that is known.
    """
    named: set[str] = set()
    young = age_in_days is None or age_in_days < THREE_MONTHS or bool(_BUG & set(words))
    for place, minutes in _spells(words):
        since_birth = _since_birth(words[place + 2 : place + 7])
        near = set(words[max(0, place - _BESIDE) : place + _BESIDE])
        if near & _FIT and FIT_MINUTES <= minutes < _DAY:
            named.add("lasted_5_minutes")
        if near & _FEVER and "room" not in near and not since_birth and FEVER_DAYS * _DAY <= minutes <= 28 * _DAY:
            named.add("fever_5_days")
        if _dry(near) and minutes >= 60 * (DRY_HOURS_YOUNG if young else DRY_HOURS):
            named.add("no_wet_nappy")
    if _dry(set(words)) and any(spell <= set(words) for spell in _LONG_DAY):
        named.add("no_wet_nappy")
    return named


def _since_birth(after: Sequence[str]) -> bool:
    """Whether what follows a length of time says that it is counted from a birth: no full stop and no fever between."""
    if not after or after[0] in _AFTER_BIRTH:
        return bool(after)
    ends = next((i for i, word in enumerate(after) if word in (STOP, PAUSE) or word in _FEVER), len(after))
    return after[0] in ("after", "since", "post") and bool(_SINCE_BIRTH & set(after[:ends]))


def _dry(near: set[str]) -> bool:
    return bool(near & _NAPPY and near & _DRY)


def _spells(words: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Where a length of time is named, and how many minutes it is. An age is none, and neither is "5 days ago" or "every ten minutes"."""
    for place, word in enumerate(words[:-1]):
        count = number(word)
        after = words[place + 2] if place + 2 < len(words) else ""
        before = words[place - 1] if place else ""
        if count is not None and words[place + 1] in _MINUTES and after not in _NOT_FOR and before not in _NO_SPELL:
            yield place, count * _MINUTES[words[place + 1]]
        elif word in ("day", "night") and (count := number(words[place + 1])) is not None and after in ("of", "with", "fever", "temp", "now", "and"):
            yield place, count * _DAY
        elif word in ("fifth", "sixth", "seventh", "5th", "6th", "7th") and words[place + 1] in ("day", "night"):
            yield place, FEVER_DAYS * _DAY
