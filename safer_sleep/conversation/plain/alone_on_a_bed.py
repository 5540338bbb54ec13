"""A baby who sleeps alone on a grown-up's bed: "naps on our bed with pillows round her", "spark out on the king size while I shower".

The classifier hears a bed and answers for one that is shared; what matters here is that nobody is in it.
"""

from __future__ import annotations

import re
from datetime import date

from safer_sleep.advice.topic_ids import OLDER_BABY, SAFER_BED
from safer_sleep.conversation.history import History
from safer_sleep.conversation.plain.plain_questions import HAPPENED
from safer_sleep.conversation.words import bare
from safer_sleep.directory.baby_age import read_age
from safer_sleep.safety.ages import PAST_SIX_MONTHS
from safer_sleep.safety.denials import what_is_left

ALONE = "alone"
#: A longer message is a story.
_MOST_WORDS = 45

_WHOSE = r"(?:the|our|my|his|her|their|a|an|grans?|grandmas?|nans?|nannys?|mums?|mams?|dads?|daddys?|mummys?|aunties?|parents?)"
_KIND = r"(?:adults?|double|king ?size(?:d)?|king|super ?king|queen ?size|single|spare|guest|big|normal|regular|proper|ordinary|real|grown ?ups?|main|family|hotel|marital|full ?size|low|small|unmade|made)"
_BED = rf"(?:{_WHOSE} )*(?:(?:{_KIND} )+(?:bed|mattress|divan)|bed|divan|king ?size|double)(?! ?(?:side|time|room|crib|cot|cribs|linen|bath|nest))"
_ON_IT = re.compile(rf"\b(?:on|in|across|onto|into|over|middle of|centre of|center of|top of|edge of) {_BED}\b")

#: Asleep there, or put there.
_SLEEPS = re.compile(
    r"\b(?:sleeps?|sleeping|slept|asleep|kips?|kipping|naps?|napping|napped|snooz\w+|doz\w+|nods?|nodded|nodding|dropped off|drops off|spark(?:ed)? out|zonked(?: out)?|crashed out|conked out|flat out|out cold|passed out|out for the count|dead to the world|having (?:her|his|their|a) (?:\w+ )?nap"
    r"|(?:put|puts|putting|lay|lays|laid|laying|lie|pop|popped|plonk(?:ed)?|place|placed|leave|leaves|leaving|left|stick|stuck|set|settle[ds]?|let|keep|have|had) (?:him|her|them|baby|the baby|my baby|lo|bubba|bubs|the little one|my little one|the twins))\b"
)
#: Nobody is with them: in so many words, by what is put there in a person's place, or because the one who writes is doing something else.
_ALONE = re.compile(
    r"\b(?:(?:by|all by) (?:himself|herself|themselves|itself|him ?self|her ?self)|alone|on (?:his|her|their) own|(?:nobody|no ?one|no one else|nobody else|noone) (?:else )?(?:is )?(?:in|on|with|near|next|there)|without (?:anyone|anybody)|just (?:him|her) in (?:it|there)"
    r"|(?:cushions?|pillows?|bolsters?|duvet|rolled (?:up )?(?:towels?|blankets?)|blankets?|towels?) (?:all |packed |stacked |tucked |propped |piled |wedged |up |right |placed |put )*(?:round|around|either side|each side|both sides|on (?:either|each|both) sides?|along|at the (?:edge|edges|side|sides)|to stop|so (?:he|she|they) (?:cant|doesnt|dont|wont|can not))"
    r"|(?:surrounded|hemmed in|walled in|penned in|fenced in|boxed in|wedged) (?:in )?(?:by|with) (?:\w+ )?(?:cushions?|pillows?|bolsters?|towels?)|(?:wall|fort|barrier|nest|ring) (?:of|out of|made of|from) (?:cushions?|pillows?|towels?)"
    r"|(?:while|whilst|when|as|so) i(?:m| am)? (?:just |can |get |go |go and |do |have |got |get on |hop |nip |pop |jump |quickly )*(?:in |into |to |the |a |some |on |out |down |for |with )*(?:shower\w*|bath|cook\w*|tea|dinner|hang\w*|wash\w*|hoover\w*|clean\w*|tidy\w*|iron\w*|loo|toilet|wee|dishes|pots|housework|chores|work\w*|kitchen|downstairs|garden|phone|bins|school run|laundry|make|sort|get (?:dressed|ready|things|stuff|bits)|dressed|eat|lunch)"
    r"|(?:am i|is it|be|would it be) (?:alright|ok|okay|fine|all right) to (?:shower|have a (?:shower|bath)|nip|pop|go (?:down|to the loo)|leave)"
    r"|(?:im|i am|were|we are|me) (?:in|next door in|down in|downstairs|in the next) (?:the )?(?:kitchen|living room|lounge|bathroom|next room|garden|other room|downstairs)"
    r"|in the day ?time alone|monitor on)\b"
)
#: A person or an animal there, or a bed that is no grown-up's, or one the baby has grown into.
_WITH = re.compile(
    r"\b(?:(?:with|next to|beside|between|besides|alongside|cuddl\w+|snuggl\w+|hug\w*|near|by) (?:me|us|both|my (?!pillow|cushion)\w+|his (?:dad|daddy|mum|mam|brother|sister|nan|gran|twin|big)|her (?:dad|daddy|mum|mam|brother|sister|nan|gran|twin|big)|dad|daddy|mum|mummy|mam|nan|nanny|gran|grandma|him|her|them|one|someone|somebody|hubby|husband|wife|partner|oh|the (?:dog|cat|cats|dogs|toddler|kids|other)|a )"
    r"|(?:i|we|he|she|hubby|husband|partner|wife|dad|mum) (?:(?:just|also|both|all|usually|always|then) )?(?:lie|lay|stay|stays|sit|sits|sleep|nap|get|join|am|cuddle) (?:down |in |there |up )*(?:with|next|beside|there)|im (?:right |sat |sitting |lying |laying )*(?:there|next|beside|with)|share|sharing|co ?sleep\w*|bed ?shar\w*|on my chest|on me|in my arms"
    r"|(?:either|each|both) sides? of (?:us|me)|in (?:the middle|between) us|sleeps? between|(?:us|them|me|we|they) both|both (?:of|in|the twins|twins|babies)|together|(?:dont|do not|not|wouldnt|never) (?:want|put|let|have) (?:him|her|them|baby|lo) in"
    r"|toddler (?:bed|mattress)|cot ?beds?|cotbed|floor bed|year old|yr old|years old|yo|doll|my (?:older|eldest|toddler|\dyo)|cats?|dogs?|pets?|brother|sister|siblings?|toddler|twin|the other one|bunk\w*|all of us|let alone|can (?:dad|daddy|her dad|his dad|my partner|my husband|hubby|my wife) have|wants? (?:in|to have)|(?:sleep|settle|go off|nod off) without me|how do (?:i|we) (?:politely |nicely |best )?(?:put|tell|say|get|explain|ask))\b"
)
_ONLY_AWAKE = re.compile(r"\b(?:awake|play\w*|tummy time|change|changing|nappy|get (?:him|her) dressed|kick(?:ing)? about)\b")


def alone_on_a_bed(text: str, history: History, today: date) -> tuple[str, str] | None:
    """The answer's part about a baby alone in a grown-up's bed, if the message tells of one or asks about it; `None` otherwise.

    Args:
        text: the parent's words.
        history: the conversation before; after the answer about older babies its own part is given.
        today: for an age that is told as a date of birth.
    """
    words = bare(text)
    if len(words.split()) > _MOST_WORDS or not _ON_IT.search(words) or _WITH.search(words) or _ONLY_AWAKE.search(words):
        return None
    if not (_SLEEPS.search(words) and _ALONE.search(words)) or HAPPENED.search(bare(what_is_left(text) or text)):
        return None
    before, age = history.last_answer, read_age(text, today)
    # Past half a year the answer is the one about older babies.
    older = age >= PAST_SIX_MONTHS if age is not None else before is not None and before.topic == OLDER_BABY
    return (OLDER_BABY if older else SAFER_BED, ALONE)
