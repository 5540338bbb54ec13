"""A full postcode never reaches the conversation store: it is cut to what finds a council before Rasa sees it. No Rasa import."""

from __future__ import annotations

import re

from safer_sleep.directory.postcodes import SPELT_OUT, district_and_sector

#: A postcode in full, as people type it: any case, any or no space, stops or dashes between, o for nought and l or i for one.
#: "im 15 my boyfriend is 22" tells an age: nobody leaves a space on both sides of the figures.
_WHOLE = re.compile(r"(?<![A-Za-z0-9])(?![Ii][Mm] [12]\d [A-Za-z])[A-Za-z]{1,2}[ .-]?[\dOoIl](?:[A-Za-z\d])?[\s.,-]{0,3}[\dOoIl][ .-]?[A-Za-z]{2}(?![A-Za-z0-9])")


def without_postcodes(text: str) -> str:
    """The text with every full postcode cut to its district, and to its sector where the area data need it.

    "NN17 1QG" becomes "NN17" and "NN6 0AB" becomes "NN6 0". Something that only looks like a postcode is left alone.
    """
    joined = SPELT_OUT.sub(lambda m: _cut(re.sub(r"[ .-]", "", m[0])) or m[0], text)
    # Without a single digit it is a word: "called" must not become CA1 in "ive called 999".
    return _WHOLE.sub(lambda m: (_cut(m[0]) if re.search(r"\d", m[0]) else None) or m[0], joined)


def _cut(written: str) -> str | None:
    found = district_and_sector(written)
    if found is None:
        return None
    district, sector = found
    return f"{district} {sector}" if sector else district
