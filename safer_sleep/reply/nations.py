"""A written answer for the nation that the parent lives in: no 111 in Northern Ireland, no helpline of England in Wales."""

from __future__ import annotations

import re

from safer_sleep.directory.load import directory

NORTHERN_IRELAND = "northern_ireland"
#: An answer that says where 111 works is true everywhere as it stands.
_SAYS_WHERE = "England, Scotland and Wales"


def in_nation(text: str, area: str | None) -> str:
    """The words as they are right where the parent lives.

    Args:
        text: what the parent would read in England.
        area: an area id; None where it is not known, `abroad` or of England leaves the text alone.
    """
    here = directory()
    nation = here.nation_of(area)
    changed = text
    for pattern, words in here.words.instead.get(nation or "", {}).items() if _SAYS_WHERE not in text else ():
        changed = re.sub(pattern, words, changed)
    if nation == NORTHERN_IRELAND and "111" in text and "Phone First" not in changed:
        changed = f"{changed}\n\n{here.words.place[NORTHERN_IRELAND]}"
    return changed
