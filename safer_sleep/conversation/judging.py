"""Who has a say in what a message is taken for. In which order they are heard stands in `conversation/deciding.py`.

A judge looks at one message (`conversation.message.Message`) and returns what it has to be taken for, `AS_UNDERSTOOD` if the classifier is
right and nobody else is to be heard, or `None` to leave it to the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from safer_sleep.nlu.understanding import Understood

#: A judge's word that the classifier is right and nobody else is to be heard.
AS_UNDERSTOOD = Understood("", 1.0, "as understood")

#: The part about a mind that is suddenly very ill: the same whoever is in danger from it.
VOICES = "voices"


def as_understood(understood: Mapping[str, Any]) -> Understood:
    """What the classifier made of a message, as a decision."""
    given = {name: understood[name] for name in ("part", "also") if understood.get(name)}
    return Understood(understood["topic"], understood.get("confidence", 1.0), understood["how"], offers=understood.get("offers", ()), **given)
