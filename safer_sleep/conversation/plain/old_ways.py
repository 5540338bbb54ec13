"""How it used to be done: "we kept our own four under eiderdowns", "my son slept in it and he's still here", "nan swears by whisky on the gums", honey on a dummy.

Models hear danger in it, or a way round the answer that was just given. It is a view of the advice, and has an answer.
"""

from __future__ import annotations

import re

from safer_sleep.conversation.words import bare

HONEY = ("baby_health/cold_or_unwell", "remedies")
SURVIVED, SPIRITS = ("sleep_space/safest_place", "survived"), ("settling/normal_sleep", "spirits")
_MOST_WORDS = 45

_KEPT = re.compile(
    r"\b(?:we|i|she|he|mum|nan|my mum|my nan) (?:always |all |both |just )?(?:kept|put|raised|reared|brought up|wrapped|swaddled|laid|dressed|slept|had(?= (?:two|three|four|five|six|\d) of)) (?:all |both )?(?:of )?(?:(?:our|my|mine|hers|ours|us)(?: own)?(?: (?:two|three|four|five|six|\d|kids|children|babies|lot|boys|girls|son|daughter|sons|daughters|ones))?|(?:two|three|four|five|six|\d) (?:kids|children|babies|of (?:our|my) own))\b"
    r"|\b(?:mine|ours|my (?:own|kids|children|lot|son|daughter|boys|girls)(?: (?:two|three|four|five|\d))?|all (?:mine|ours|my|of mine)|we all|both mine) (?:all |both )?(?:slept|were|lay|had|used|went)\b"
)
_STILL_HERE = re.compile(
    r"\b(?:(?:theyre|they are|hes|shes|were|we are|im|all|both|still|they)(?: (?:all|both|still|fine|alive|and|well|grown|up|now))* (?:here|alive|fine|grown up|healthy|strapping|ok|okay|in (?:his|her|their) \w+)|never did (?:them|us|me|him|her|any of)\b|no harm|survived|lived to tell|not one of (?:them|ours)|in those days|back then|in my day|years ago"
    r"|ice (?:on the |in the )?(?:inside|windows?)|no central heating|(?:19|20)\d\d|the (?:sixties|seventies|eighties|nineties|60s|70s|80s|90s))\b"
)
_NOW_ILL = re.compile(r"\b(?:died|dead|death|blue|grey|floppy|limp|breath\w*|hot|fever|temp\w*|wont wake|cant wake|fell|stuck|chok\w*|ill|poorly|hurt\w*|help)\b")

_DRINK = r"(?:whisk(?:e)?y|brandy|rum|gin|baileys|sherry|port)"
_ON_THE_GUMS = re.compile(rf"\b{_DRINK}\b.{{0,30}}\b(?:gums?|teeth|dummy|dummys|bottle|milk|teething)\b")
_SAYS = re.compile(r"\b(?:nan|nana|nanny|nans|mum|mam|mums|gran|granny|grandma|grandad|dad|mil|in law|aunt\w*|uncle|they|people|neighbour|he|she|friend|everyone|someone)\b.{0,20}\b(?:says?|said|swears? by|swore by|reckons?|told me|thinks?|keeps? (?:saying|telling|on)|wants|suggest\w*|recommend\w*|always (?:used|did))\b")
_GIVEN = re.compile(r"\b(?:gave|given|giving|gives|has (?:put|rubbed|had)|ive (?:put|rubbed|given)|i (?:put|rubbed|gave)|had some|drank|drunk|swallowed|just (?:put|rubbed)|behind my back)\b")
#: "I havent given it" gives nothing.
_NOT_GIVEN = re.compile(r"\b(?:not|havent|have not|never|didnt|hasnt|wont|wouldnt|dont) (?:\w+ )?(?:gave|given|giving|give|put|rubbed)\b")


#: Honey for a baby, given or advised; a grown-up may have it in their tea.
_HONEY = re.compile(r"\bhoney\b.{0,40}\b(?:dummy|dummys|soother|gums?|bottle|milk|tongue|cough|baby|him|her|them)\b|\b(?:drop|bit|spoon\w*|taste|dab|tiny bit) of honey\b|\b(?:give|gives|gave|given|giving) (?:him|her|them|baby|the baby) (?:some |a bit of |a little )?honey\b")
_MY_HONEY = re.compile(r"\b(?:my (?:own )?(?:cough|throat|tea|cold)|for me|i (?:had|have|take|drink)|in (?:my )?tea|honey(?:comb)? (?:nut|monster|bear)|(?:hi|hello|hey|thanks|sorry|ok|yes|no|bye) honey|honeymoon|honey colou?red)\b")


def old_ways(text: str) -> tuple[str, str] | None:
    """The topic and part for what was done with babies before, for honey, or for spirits that somebody advises; `None` for other words, and where spirits were given.

    Args:
        text: the parent's words.
    """
    words = bare(text)
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    if _ON_THE_GUMS.search(words) and _SAYS.search(words) and not _GIVEN.search(_NOT_GIVEN.sub(" ", words)):
        return SPIRITS
    if _HONEY.search(words) and not _MY_HONEY.search(words) and not re.search(rf"\b{_DRINK}\b", words) and not _NOW_ILL.search(words):
        return HONEY
    return SURVIVED if _KEPT.search(words) and _STILL_HERE.search(words) and not _NOW_ILL.search(words) else None
