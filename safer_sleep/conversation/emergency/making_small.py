"""What makes an open emergency small, and what takes it back outright, as patterns over bare words (`conversation.words.bare`).

"Prob fine", "just asking", "joke. sort of", "mum says it's wind" are what people say who hope; they end nothing. "No one is hurt", "it fades when I
press" and "the monitor is broken" say that what was feared is not so.
"""

from __future__ import annotations

import re

from safer_sleep.conversation.emergency.how_it_goes_on import HE

_WELL = r"(?:fine|ok|okay|alright|all right|well|good|normal|nothing|happy|wind|colic|teething|teeth|reflux|a cold|the light|the jabs|jabs|nowt)"
_LAYMAN = (
    r"(?:mums?|mams?|moms?|dads?|mil|mother in law|nans?|nana|grandma|gran|sister|friends?|partner|husband|hubby|wife|oh|boyfriend|everyone|"
    r"everybody|google|internet|mumsnet|facebook|family|people|he|she)"
)
_PROBABLY = (
    r"(?:prob|probs|probly|prolly|probably|maybe|perhaps|pretty sure|fairly sure|im sure|i am sure|sure|i think|i guess|i suppose|i reckon|must be|"
    r"might be|could be|should be|hopefully|i hope|its only|its just|thats just|just|only)"
)

#: They hope that it is nothing, or somebody with no training says so.
HOPES = re.compile(
    rf"\b(?:prob|probs|probly|prolly|probably|pretty sure|fairly sure|im sure|i am sure|i guess|i suppose|i reckon|must be|hopefully)\b.{{0,24}}\b{_WELL}\b"
    rf"|\b{_PROBABLY} (?:\w+ ){{0,3}}(?:wind|colic|teething|teeth|reflux|jabs|a phase|tired|the light|the nightlight|the cold|heat rash|a cold|nothing|"
    rf"growing|a growth spurt|hungry|hot|constipated|gas|trapped wind|the heat)\b"
    rf"|\b(?:pretty|fairly|im|i am|quite) sure (?:it|its|it was|thats|hes|shes)\b"
    rf"|\b{_LAYMAN} (?:says?|said|thinks?|thought|reckons?|told me)\b.{{0,24}}\b(?:leave|wait|fine|ok|okay|normal|nothing|worry|wind|colic|teeth\w*|"
    rf"heat rash|rash|reflux|fuss\w*|silly|overreact\w*|panic\w*|jabs|phase|always|its just|its only|popp\w+)\b"
    rf"|\b{_LAYMAN} (?:is|was) (?:a|an|once a) (?:\w+ )?(?:midwife|nurse|doctor|gp|paramedic|health visitor|carer|nanny|childminder)\b"
    rf"|\b{HE}(?: i?s)? always \w+|\bhes always\b|\bshes always\b|\b(?:does|do|done) (?:it|this|that) (?:all the time|a lot|loads|every|most)\b"
    rf"|\b(?:hates?|waiting|wait|queue\w*|sat there)\b.{{0,20}}\b(?:hospitals?|doctors?|hours|hrs|all night|a e)\b"
    rf"|\bnot (?:driving|going all that way|sitting|waiting)\b|\b(?:dont|do not|didnt) (?:want to|wanna) (?:bother|be a (?:pain|bother|nuisance)|waste|"
    rf"make a fuss|be that mum)\b|\b(?:make|making) a fuss\b"
    rf"|\b(?:not that|not very|not really|not too|not so|not) (?:hard|bad|long|much|high|far|serious)(?: tho| though)?$|\bonly (?:once|a bit|a little|a drop|a tiny|a spoon\w*|a teaspoon|half|quarter|"
    rf"a second|a few|\d+|one|two|three|when|in the)\b"
    rf"|\b(?:smil(?:es|ing)|happy|laugh(?:s|ing)|play(?:s|ing)|feed(?:s|ing)|eat(?:s|ing)|giggling|alert|cheerful|chatty|babbling)\b.{{0,12}}\b(?:tho|though|so|still|after|now)\b"
    rf"|\b(?:but|tho|though|still) (?:{HE}|hes|shes|theyre)?(?: is| are| s)? ?(?:still )?(?:smiling|happy|laughing|playing|feeding|eating|alert)\b"
    rf"|\b(?:dont|do not|wont|not) (?:think (?:i|we|he|she|it) )?(?:really )?need(?:s|ed)? (?:to (?:ring|call|go|be seen)|999|an ambulance|a e|hospital|"
    rf"the hospital|a doctor|seeing)\b|\bnot (?:ringing|calling|phoning|going to ring|gonna ring|going|taking (?:him|her))\b"
    rf"|\bhes sorry\b|\b(?:he|she) (?:said|says) (?:sorry|hes sorry|shes sorry)\b|\b(?:he|she) didnt mean (?:it|to)\b|\bso (?:its|it is) (?:just |only )?{_WELL}\b"
)
#: A joke. Of thoughts of dying and of a baby who was hurt it is no denial; of the rest it is.
JOKES = re.compile(r"\b(?:joking|joke|jokes|kidding|only messing|messing about)\b")
#: Taken back without a word of why: whoever has lost heart, or is overheard, says "never mind" as well.
DROPS = re.compile(
    r"\b(?:ignore (?:me|that|this|it|last)|never ?mind|nvm|forget (?:it|i said|that)|"
    r"(?:just|only) (?:a |some )?(?:thoughts?|thinking|saying|being silly|being dramatic|dramatic)|cancel that)\b"
)
#: No more than "nah, it's fine": that is hoped of any danger.
SHRUGS = re.compile(
    r"^(?:no |nah |nope |oh |yeah |yes |sorry |lol |honestly )*(?:im|i am|ill be|its|were|we are|hes|shes|theyre) (?:ok|okay|fine|good|alright|all right)(?: honestly| really| lol| tho|"
    r" though| its \w+ \w+| thanks?)*$|^(?:lol|haha\w*|lmao|whatever|meh|oh well|nah)(?: lol| nah)*$|\b(?:hypothetical\w*|(?:just|only) (?:asking|curious|wondering|checking))\b"
)
_HALF = re.compile(r"\b(?:sort of|sorta|kind of|kinda|half|ish|mostly|maybe|a bit|partly)\b")

_NOBODY = r"(?:no ?one|nobody|nobodys|no ?ones|none of us)"
#: What was feared is not so: said plainly, whoever saw danger.
TAKES_BACK = re.compile(
    rf"\b{_NOBODY}(?: is| s| was| has| has been| has been| been| got| has got| ever)* (?:hurt|hurting|harmed|harming|injured|shook|shaken|hit|hitting|touched|"
    rf"in danger|ill|unwell|poorly|dying|died|dead|suicidal)\b"
    rf"|\b(?:everyone|every one|everybody|we|all of us|both of us)(?: is| s| are| re)?(?: all| both)? (?:fine|ok|okay|well|alright|all right|good)\b"
    rf"|\b(?:there is|theres|there was|its|it is|it was) (?:no|not an|not any|never an) (?:emergency|danger)\b|^no (?:emergency|danger)\b"
    rf"|\b(?:its|it was|i was) never (?:like that|an emergency|in danger)\b"
    rf"|\b(?:im|i am|were|we are) not in (?:any )?danger\b"
    rf"|\bnot (?:him|her|the baby|my baby|baby|them)\b.{{0,12}}\b(?:just|only|it was|its|i mean|i meant)? ?(?:the|my|a) (?:cot|crib|basket|pram|pillow|wall|"
    rf"door|toy|teddy|doll|dog|cat|phone|table|mattress)\b"
    rf"|\b(?:toddler|little boy|little girl|\d year old) (?:is )?(?:just |only )?(?:being silly|being jealous|jealous|messing)\b|\b(?:hes|shes) (?:just |only )?"
    rf"jealous\b"
    rf"|\b(?:the |its the |it was the |just the )?(?:monitor|sock|owlet|sensor|alarm|app)(?: is| was| s| thing)? (?:\w+ )?(?:wrong|faulty|playing up|broken|broke|"
    rf"glitch\w*|not working|came off|come off|fell off|fallen off|slipped|lying|rubbish)\b"
)
# Of one emergency only: the very thing is said not to be.
_TAKES_BACK_OF = {
    "emergency/choking": re.compile(rf"\b(?:hes|shes|theyre|{HE}(?: is| was| s)?) ?(?:not|isnt|wasnt) (?:actually |really )?choking\b|^(?:no )*not choking\b|"
                                    rf"\b{HE} can breathe\b"),
    "emergency/not_breathing": re.compile(rf"\b{HE} can breathe\b|\bsleeps? (?:\w+ )?heavy\b.{{0,10}}\bwakes?(?: up)? (?:for|to) (?:his |her |their |a )?(?:feeds?|feeding|bottles?)(?: fine| ok| well| normally)\b"),
    "emergency/seizure": re.compile(rf"\b(?:hes|shes|theyre|{HE}(?: is| was)?|its|it was|that was|it is|thats)? ?(?:not|isnt|wasnt|never) (?:actually |really )?(?:a "
                                    rf"fit|a seizure|fitting)\b"),
    "emergency/seriously_ill": re.compile(
        r"\b(?:it |they |does |do |spots |rash |which |and |but )?(?:fades?|blanch\w*|disappears?|vanish\w*|goes away|goes white|go white|goes pale)(?: fine| ok)?"
        r"(?: (?:when|if|with|under|once|as soon))\b|\b(?:it|they|rash|spots) (?:does|do) (?:fade|go|blanch|disappear)\b|\bfades$"
    ),
}  # fmt: skip
_NOT = re.compile(
    r"\b(?:dont|doesnt|does not|do not|not|isnt|wont|didnt|hardly|barely|never|unless|if|until|how|should)\b.{0,12}\b(?:fade\w*|blanch\w*|disappear\w*|vanish\w*|go|goes|"
    r"fine|ok|okay|well|alright|sure)\b|\b(?:dont know|cant tell|not sure)\b"
)
_QUESTION = re.compile(r"(?:is|are|will|does|do|was|how|what|why|should|can|could|if)\b")
_BUT_ILL = re.compile(
    r"\b(?:but|tho|though|now|just)\b.{0,16}\b(?:limp|floppy|gr[ea]y|blue|purple|drowsy|wont wake|fitting|grunt\w*|worse|pale|struggling|sucking)\b"
)


def hopes(words: str) -> bool:
    """Whether the danger is made small, and not taken back."""
    return HOPES.search(words) is not None


def jokes(words: str) -> bool:
    """Whether it is passed off as a joke."""
    return JOKES.search(words) is not None


def drops(words: str) -> bool:
    """Whether it is dropped: "never mind", "forget I said that"."""
    return DROPS.search(words) is not None


def shrugs(words: str) -> bool:
    """Whether it is waved away, and nothing is said of it."""
    return SHRUGS.search(words) is not None


def says_fine(words: str) -> bool:
    """Whether they say that they are all right, in as many words."""
    return SHRUGS.search(words) is not None and re.search(r"\b(?:ok|okay|fine|good|alright|all right)\b", words) is not None


def laughs(words: str) -> bool:
    """Whether it is a laugh or a shrug and no word of how the baby is."""
    return re.match(r"(?:lol|haha\w*|lmao|whatever|meh|oh well|nah)(?: lol| nah)*$|hypothetical", words) is not None


def half(words: str) -> bool:
    """Whether even that is only half said: "joke. sort of"."""
    return _HALF.search(words) is not None


def takes_back(words: str, emergency: str) -> bool:
    """Whether they say outright that what was feared is not so.

    Args:
        words: the bare words.
        emergency: the open emergency.
    """
    of_it = _TAKES_BACK_OF.get(emergency)
    said = TAKES_BACK.search(words) is not None or (of_it is not None and of_it.search(words) is not None)
    return said and not _QUESTION.match(words) and not _NOT.search(words) and not _BUT_ILL.search(words)
