"""Hands and feet that are cold, blue or purple in a baby whose chest is warm: that is how small hands are.

A blue face is an emergency, so every word of the message has to be known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.conversation.danger.illness import ill_lately
from safer_sleep.conversation.words import bare

HANDS = ("warmth/checking_baby", "hands")
_MOST_WORDS = 35
_LASTS = 2

_LIMBS = re.compile(r"\b(?:hands?|feet|foot|fingers?|toes|fingertips)\b")
_COLOUR = re.compile(r"\b(?:blue\w*|bluish|purpl\w*|mottled|blotchy|ice|icy|icicles|cold|freezing)\b")
_WARM = re.compile(r"\b(?:(?:rest of (?:him|her|them)|chest|tummy|belly|back|neck|body|back of (?:his|her|the) neck|everything else|everywhere else)(?: (?:is|are|feels|all|both|of|and|his|her|the|neck|nice|really|lovely|fine|toasty))* (?:warm|toasty|toastie|cosy)|warm (?:chest|tummy|belly|back|neck|body))\b")
#: All that may stand beside these.
_KNOWN = frozenset(
    "a an the and but so is are it its just only all both of on at to in be been do does did i im we my his her their he she hes shes they theyre them him baby babys lo bit little slightly like look looks looking feel feels felt gone going go went turn turns turned"
    " always often sometimes every when night nights morning though tho really very quite nice lovely and n or not no yes yeah yep ok okay fine normal right wrong this that these those with from up should can could need needs put add more another layer layers"
    " socks mittens mitts gloves hat vest bag sleeping tog heating on off turned room says said wants thinks mother law mil mum dad nan nana gran grandma husband partner wife hubby week weeks wk wks month months mth mths day days old newborn degrees thermostat"
    " rest else everything everywhere body chest tummy belly back neck warm toasty cosy hands hand feet foot fingers finger toes fingertips ice icy icicles cold freezing blue bluish bluey purple purply purplish purpley colour coloured tinge tinged blotchy"
    " what why how get there ive got he has have feeding well smiling happy asleep sleeping same dry nails tips".split()
)
_A_NUMBER = re.compile(r"\d+(?:wks?|w|m|mths?|months?|weeks?|days?|d)?")


def cold_hands(text: str, earlier: Sequence[str]) -> tuple[str, str] | None:
    """The answer's part about cold hands, for hands or feet of any colour with a warm chest; `None` where a word is not known, or anyone is ill.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first: the chest may be told of in the next message.
    """
    words = bare(text)
    told = [bare(said) for said in earlier[-_LASTS:]]
    limbs = _LIMBS.search(words) and (_COLOUR.search(words) or any(_LIMBS.search(said) and _COLOUR.search(said) for said in told))
    if not limbs or not _WARM.search(words) or len(words.split()) > _MOST_WORDS or ill_lately(earlier, messages=4):
        return None
    known = all(word in _KNOWN or _A_NUMBER.fullmatch(word) for word in words.split())
    return HANDS if known and not re.search(r"\b(?:not|isnt|no|longer) (?:\w+ )?(?:warm|feeding|well|right|smiling)\b", words) else None
