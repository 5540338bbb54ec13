"""Numbers as parents write them, in figures or in words."""

from __future__ import annotations

from collections.abc import Sequence

_SPELT = {
    **{word: float(count) for count, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())},
    "a": 1.0, "an": 1.0, "couple": 2.0, "few": 3.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0,
}  # fmt: skip


def number(word: str) -> float | None:
    """The number a word stands for, or `None`."""
    try:
        return float(word) if word[0].isdigit() else _SPELT.get(word)
    except ValueError:
        return None


def halves_added(words: Sequence[str]) -> list[str]:
    """ "four and a half months" as "4.5 months": the half is no age of its own."""
    added: list[str] = []
    for word in words:
        whole = number(added[-3]) if added[-2:] == ["and", "a"] and len(added) > 2 else None
        if word == "half" and whole is not None:
            added[-3:] = [str(whole + 0.5)]
        else:
            added.append(word)
    return added
