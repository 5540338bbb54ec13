"""A baby who lies on a sofa, in a chair, on a sleepy or drunk grown-up, or in a bed with drink or drugs, right now: they are lifted off first.

The cards on sofas and drink speak of any night. Somebody who tells of this minute is told what to do in this minute.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.advice.topic_ids import ALCOHOL, DRUGS_MEDICINES, FELL_ASLEEP_BY_ACCIDENT, SAFER_BED, SOFA_ARMCHAIR
from safer_sleep.advice.topics import group_of
from safer_sleep.co_sleeping_check.reading import read_told
from safer_sleep.conversation.history import History
from safer_sleep.safety.rules import rule_set

#: The parts of the answers: on the parent who writes, on somebody else, in a bed after drink or drugs.
ON_ME, ON_THEM, IN_BED = "now", "theirs_now", "bed_now"
#: A baby alone in an adult bed this minute.
THERE = "there_now"
#: On one who has taken something and cannot stay awake (see `sedated`).
SEDATED = "sedated_now"
#: And what is said where the same is told once more.
STILL_THERE = {ON_ME: "now_still", ON_THEM: "theirs_still", IN_BED: "bed_still", THERE: THERE}
#: How it is noted that a baby has to be lifted off now.
LIFT = "lift them off"
#: The part that is said once they are off, by answer.
OFF = {SOFA_ARMCHAIR: "lifted_off", ALCOHOL: "bed_moved", DRUGS_MEDICINES: "bed_moved"}
#: The parts that follow one of these, whose words for it are known better there than by any model.
LIFT_PARTS = frozenset({SEDATED, ON_ME, ON_THEM, IN_BED, "now_still", "theirs_still", "bed_still", "wont_go_down", "cannot_get_out", "says_awake", "again_and_again", "lifted_off", "bed_settle", "bed_moved"})
#: The parts about a baby who lies on or with somebody else.
THEIRS = frozenset({ON_THEM, "theirs_still", "cannot_get_out", "says_awake"})
#: In so many of the parent's messages before this one a drink is still the drink of tonight.
_LASTS = 3
#: A longer message is a story.
MOST_WORDS = 40

# On words as the red-flag rules make them: "his" is him, her or his, "hes" is he, she or the baby is, "partner" is any of them.
_SEAT = r"(?:sofa|settee|couch|futon|armchair|recliner|rocker|glider|chair|beanbag|bean bag)"
_ON_ME = re.compile(r"\b(?:(?:on|in|across|ontop of|on top of) (?:me|my (?:chest|arms?|lap|belly|tummy|shoulder|front|boob|breast))|holding (?:his|baby|twins))\b")
_ON_A_SEAT = re.compile(rf"\b(?:on|in|onto) (?:the |my |our |his |this |a |that )?(?:\w+ )?{_SEAT}\b")
_NOW = re.compile(
    rf"\b(?:now|right now|at the (?:min|minutes?|mo|moment)|atm|currently|as we speak|as i type|(?:im|were|we are|ive got his) (?:\w+ )?(?:on|in) (?:the |my |our |a )?{_SEAT}"
    r"|(?:asleep|sleeping|dozing|snoozing|flat out|out cold|out for the count|conked out) on (?:me|my)"
    rf"|(?:sat|sitting|lying|laid|stuck|trapped|curled up|slumped) (?:\w+ )?(?:on|in|under) (?:the |my |a )?(?:{_SEAT}|his))\b"
)
_I_DROP_OFF = re.compile(
    r"\b(?:so am i(?: nearly| almost)?|im (?:\w+ ){0,3}(?:nodding|dozing|dropping|drifting|falling asleep|falling|half asleep|asleep|nearly (?:asleep|gone|there)|going|sleepy|knackered|shattered|exhausted|tired|wrecked|done in|zonked)"
    r"|(?:feeding|nursing|breastfeeding|with his|with baby|his) (?:\w+ )?and (?:\w+ )?(?:nodding|dozing|dropping off|drifting off)|(?:nearly|almost|keep|keeps|about to|going to) (?:\w+ )?(?:nod|nodding|doz\w+|drop|dropping|drift|drifting|fall asleep|falling asleep|fell asleep|asleep)"
    r"|(?:cant|barely|hardly|struggling to) (?:\w+ ){0,2}(?:keep|stay|awake)|my eyes (?:are|keep|is) (?:\w+ )?(?:closing|shutting|going|heavy)|eyes (?:are )?(?:closing|going|shutting))\b"
)
_WHO = r"(?:partner|dad|daddy|dads|father|mum|mums|mother|nan|nanny|nana|gran|granny|grandma|grandad|granddad|uncle|aunt|auntie|sister|brother|mate|friend|babysitter|sitter|bloke|lad)"
_SOMEBODY = re.compile(rf"\b{_WHO}\b")
_OUT = re.compile(
    r"\b(?:asleep|sleeping|snor(?:es|ing)|(?:passed|crashed|conked|spark|sparked|knocked|flat|blacked|zonked) out|passes out|out cold|out of it|sparko|drunk|pissed|wasted|steaming|hammered|legless|paralytic"
    r"|(?:dozed|nodded|dropped|dozing|nodding|drifted|drifting|drops|nods|dozes) off|dead to the world|falls asleep|fallen asleep|fell asleep|dozing|stoned|high|wrecked|off (?:his|their) (?:head|face)|comatose|dozy|out for the count)\b"
)
#: "Baby is between us", told with a drink.
_BETWEEN = re.compile(r"\b(?:hes|he is|baby is|baby|twins are) (?:\w+ )?(?:between|in between|in the middle of) (?:us|me and|the two of us)\b")
#: Back from drinking, in words in which no drink is named.
_OUT_DRINKING = re.compile(r"\b(?:had (?:a |quite a |a good |one |one too |far too )?(?:few|skinful|couple|many)(?! (?:more |bad |good |rough )?(?:of )?(?:days?|hours?|weeks?|nights?|minutes?|months?|naps?|feeds?|problems?|goes|tries|bottles|colds?))|(?:from|down|in|at) the pub|on the (?:lash|piss|beers?)|a (?:big |heavy )?(?:session|night out|stag do|hen do|works? do))\b")
#: Asleep beside the baby, or with the baby in that bed.
_BESIDE_A_BABY = re.compile(
    r"\b(?:asleep|sleeping|sleep|kipping|kipped|snoring|out cold|passed out|crashed(?: out)?|conked out|in bed) (?:\w+ ){0,3}?(?:next to|beside|with|alongside|by|cuddling|cuddled up to) (?:baby|his|twins|newborn)\b"
)
_HAS_THEM_IN = re.compile(r"\b(?:got|has|took|taken|have) (?:baby|his|twins) (?:\w+ ){0,2}(?:in|into|to) (?:\w+ )?bed\b(?! ?side)")
_ON_THEM = re.compile(
    rf"\b(?:(?:on|in|across) (?:his|the|their|{_WHO}s?) (?:\w+ )?(?:chest|lap|belly|tummy|arms?|shoulder|front)|on top of (?:his|{_WHO})"
    rf"|(?:with|got|holding) (?:baby|his|twins) (?:\w+ )?(?:on|in|under) (?:his|them|{_WHO})|(?:baby|hes|newborn) (?:\w+ )?(?:on|under) (?:his|{_WHO})|with (?:baby|his) on\b|hes (?:\w+ )?(?:down|by|at|against) the side of his\b)"
)
#: "Hes on his front, snoring": the front is the baby's own, if one is spoken of and not two. In the rules' words "he" and "she" are one, so that is seen in the parent's.
_HE_WORD, _SHE_WORD, _BABY_WORD = (re.compile(rf"\b(?:{words})\b", re.I) for words in (r"he|hes|he's|him|his", r"she|shes|she's|her|hers", r"baby|bab|newborn|lo|twins?"))
_ON_ITS_OWN_FRONT = re.compile(r"\b(?:hes|he is|baby|newborn|asleep|sleeping|sleeps|lying|rolled|rolls|flips|flipped) (?:\w+ ){0,2}?(?:on|onto) his (?:front|tummy|belly|back|side)\b")
#: Somebody else nods off with the baby in their hands; "holding him" alone is the one who writes.
_THEY_HOLD = re.compile(
    rf"\b{_WHO}\b(?!.*\b(?:i|im|ive|me)\b).*\b(?:(?:nod|nods|nodding|nodded|doz\w+|dropping|drifting) (?:off|out)\b.*\b(?:holding|cuddling|carrying) (?:his|baby|twins)|(?:holding|cuddling|carrying) (?:his|baby|twins)\b.*\b(?:nod|nods|nodding|nodded|doz\w+|dropping|drifting) (?:off|out))\b"
)
#: "Ive just got up and hes nodded off in his armchair holding her": the clause is about somebody who was named, and nobody else stands in it.
_HE_HOLDS = re.compile(
    rf"\b(?:hes|{_WHO}) (?:just |now |gone |fast |sound )*(?:nodded off|dozed off|dropped off|drifted off|fallen asleep|fell asleep|asleep|sleeping|snoring|flat out|spark out|passed out|out cold|conked out|gone) (?:(?:in|on) (?:\w+ ){{1,3}}?)?(?:{_SEAT} )?(?:while |and |still )*(?:holding|cuddling|with) (?:his|baby|twins|newborn)\b(?! (?:phone|can|beer|arms|mouth|feet|back|remote|eyes))"
)
#: "Partner is on the sofa downstairs with the baby", told with a drink.
_THERE_WITH_THEM = re.compile(rf"\b(?:hes|{_WHO}) (?:is |been |has )?(?:\w+ )?(?:on|in) (?:the |my |our |his |a )?(?:\w+ )?{_SEAT} (?:\w+ ){{0,2}}?(?:with|holding) (?:baby|his|twins|newborn)\b")
_AWAKE = re.compile(r"\b(?:awake|watching|wide|stayed up|playing|feeding|sober)\b")
#: A cold or a cough is what lies on that chest.
_A_CHEST_COLD = re.compile(rf"\b{_WHO} (?:is |has |been )?on his chest with (?:a|this|the) (?:\w+ )?(?:cold|cough|virus|bug|infection)\b|\b(?:cold|cough|virus|bug|infection|chesty) (?:\w+ )?on (?:his|my) chest\b")
#: An arm round the baby, which has to be moved first.
_HELD_TIGHT = re.compile(
    r"\b(?:(?:got|has|have) (?:his )?arms? (?:\w+ ){0,2}?(?:round|around|over|across) (?:his|baby)|arms? (?:is |are )?(?:\w+ ){0,2}?(?:round|around|over|across) (?:his|baby)|(?:holding|gripping|hugging|cuddling|clutching|clinging|squeezing|squashing) (?:on to |onto |to )?(?:his|baby) (?:\w+ ){0,2}?(?:tight|tightly|close|hard)"
    r"|(?:got a )?tight (?:grip|hold) (?:on|of) (?:his|baby)|wont let (?:go of )?(?:his|baby)?(?: go)?|cant (?:get|lift|prise|move) (?:his )?arms?)\b"
)
_ANGRY = re.compile(r"\b(?:hit\w*|hurt\w*|shak\w*|shook|angry|shout\w*|threat\w*|screaming at|punch\w*|slap\w*|knife|scared of|crying|screaming|blue|limp|floppy|breath\w*|neck|face|throat)\b")
_A_BABY = re.compile(r"\b(?:baby|hes|his|he|twins|newborn|bab|them|lo)\b")
_WITH_A_BABY = re.compile(r"\b(?:baby|twins|newborn|with his|his on|hes on|and his)\b")
_IN_THE_BED = re.compile(
    r"\b(?:(?:in|into|on) (?:my |the |our |his )?(?:\w+ )?(?:bed|mattress)(?! room)|(?:in|sleep\w*|asleep|lying|laid|curled up|snuggl\w+|cuddl\w+|tucked up) (?:\w+ )?(?:with|next to|beside|by|alongside) (?:me|us|his|partner|dad)"
    r"|(?:next to|beside|alongside|by my side|close to) (?:me|us)|in with (?:me|us)|bring (?:his|baby) in|(?:come|comes|coming) in\b|co ?sleep\w*|bed ?shar\w*"
    rf"|(?:bed|mattress|asleep|sleeping) (?:\w+ ){{0,3}}with (?:his )?{_WHO})"
)
_BEDSIDE = re.compile(r"\bnext to me (?:cot|crib|thing)|\b(?:a|the|his|her|our) (?:next ?to ?me|next2me)\b|\b(?:cot|crib|basket|moses|snuzpod|bedside|sidecar)\b")
#: "He's asleep in our bed right now", and nobody in it with him.
_HE_IN_A_BED = re.compile(
    r"\b(?:baby|hes|he|newborn|twins|he is|his) (?:asleep |sleeping |fast |sound |fell asleep |dropped off |still |is )*(?:in|on) (?:(?:our|my|the|a|mum and dads) )?(?:big |double |king size |adult )?bed\b(?! ?(?:room|side))"
)
_THIS_MINUTE = re.compile(r"\b(?:asleep|sleeping)\b.*\b(?:now|at the (?:min|minutes?|mo|moment)|atm)\b|\b(?:himself|itself|alone|on his own|ive left|i left|ive come down|ive gone down|downstairs|in the other room)\b")
_WITH_SOMEBODY = re.compile(
    rf"\b(?:with|next to|beside|between|by|up to|to) (?:me|us|his {_WHO}|{_WHO})\b|\b(?:im|were|we are|i am|me) (?:\w+ )?(?:in|here|too|aswell|as well|beside|watching|changing|awake|feeding)\b|\bsleeps?\b|\b(?:not|isnt|never|no) (?:\w+ )?(?:in|on)\b|\b(?:cot|crib|basket|is 2|hes 2|toddler)\b"
)
#: A parent whose eyes close, and what says that it is not only sleep; so many words hold nothing else.
STAY_AWAKE, _FEW_WORDS = "stay_awake", 14
_MY_EYES = re.compile(r"\b(?:my eyes (?:are |keep |is )?(?:\w+ )?(?:closing|shutting|going|heavy|open)|(?:awake|up|ok|fine) (?:\w+ ){0,3}?eyes (?:are |keep )?(?:closing|shutting|heavy)|im (?:\w+ ){0,2}?(?:nodding|dozing|dropping|drifting) off|(?:cant|barely|hardly|struggling to) (?:keep my eyes open|stay awake))\b")
_OF_A_BODY = re.compile(
    r"\b(?:faint\w*|dizzy|bleed\w*|blood|pads?|clots?|head\w*|vision|blur\w*|see\w*|spots|swollen|swell\w*|hot|cold|shiver\w*|fever|temperature|chest|breath\w*|pain\w*|hurts?|sick|ill|unwell|poorly|stitches|smell\w*|weak|pass(?:ing)? out|confused|tablets?|pills?|overdose|took|taken|drunk|drink|wine|died?|dying|blue|floppy|limp|wake)\b"
)
#: Told over so many messages before this one, it is still one story.
_BITS = 3
#: Nobody to hand the baby to; where that comes last, the rest was told before.
_WITH_NOBODY = re.compile(r"\b(?:nobody|no 1|no one|noone|alone|on my own|by myself|just me|only me|im the only)\b")
_FEEDS = re.compile(r"\b(?:(?:im|still|was just|just) (?:\w+ )?(?:feeding|nursing|breastfeeding|bottle feeding)|(?:feeding|nursing|breastfeeding) (?:baby|his|twins)|hes (?:\w+ )?(?:feeding|latched|on the (?:boob|breast|bottle)))\b")
_FEEDS_THERE = re.compile(rf"\bim (?:\w+ )?(?:on|in) (?:the |my |our |a )?{_SEAT} (?:\w+ )?(?:feeding|nursing|breastfeeding)\b")
#: "We're both on the beanbag, she's asleep and I'm going".
_BOTH_THERE = re.compile(rf"\b(?:were|we are|us) both (?:\w+ )?(?:on|in) (?:the |my |our |a )?{_SEAT}\b.*\bhes (?:\w+ )?asleep\b")
#: "Partner has got him now", "he's down": not in the arms of the one who writes.
_THE_BABY_IS_ELSEWHERE = re.compile(rf"\b(?:{_WHO} (?:\w+ )?(?:has|got|took|taken|is holding|holding|with) (?:baby|his|got his|twins)|(?:baby|hes|his|he) (?:\w+ )?(?:down|in the pram|with {_WHO}|off me)|(?:put|laid|lay) (?:baby|his) (?:\w+ )?down|done (?:it|that)|moved|handed|transferred)\b")
#: The parts after which the baby is off.
_OFF_ME = frozenset({"lifted_off", "bed_moved"})
#: What the check's words leave out, because there they answer a question.
_DRANK = re.compile(
    r"(?<!not )(?<!n't )(?<!nt )\b(?:tipsy|hammered|pissed|merry on|hungover|sozzled|(?:loads|lots|a lot|too much|a bottle|bottles) of (?:wine|beer|cider|lager|gin|vodka|rum|whisky|prosecco)|too much (?:to drink|wine)|(?:had|drunk|drank|necked|on) (?:\w+ ){0,3}(?:wines|gins|vodkas|ciders|lagers|prosecco|rums|whisky|whiskey|bevvies|tinnies|cans|tins|pints|shots|alcopops|glasses(?! of (?:water|milk|squash|juice|coke|pop|cordial|lemonade|orange)\b)))\b"
)
#: "What if he has a beer tomorrow" is about no baby who lies there now.
_ANOTHER_NIGHT = re.compile(r"\b(?:tomorrow|what if|next (?:week|weekend|time|month)|at the weekend|if (?:i|we|he|partner|dad) (?:have|has|had|drinks?|smokes?))\b")
#: "Drinking fine and smiling" is said of a baby and its milk.
_BABYS_DRINK = re.compile(
    r"(?<!\bi )(?<!\bive )(?<!\bim )(?<!\bwe )(?<!been )(?<!dad )(?<!partner )(?<!was )\bdrink(?:s|ing)? (?:fine|ok|okay|well|normal\w*|(?:his|her|their) (?:milk|bottles?)|milk|formula)\b"
)
#: "Awake drinking tea".
_SOFT_DRINK = re.compile(r"\b(?:drink|drinks|drinking|drank|drunk|sipping) (?:(?:a|an|my|some|of|cup|mug|nice|hot|cold|glass|bottle|can|lots|decaf|another|loads) )*(?:tea|coffee|water|squash|juice|coke|pepsi|hot chocolate|horlicks|cordial|pop|lemonade|decaf)\b(?! and (?:vodka|rum|gin|whisk))")
#: A question about any night, and what is over, is answered by the cards.
_ASKS = re.compile(
    r"\b(?:is|was) (?:it|that|this) (?:\w+ )?(?:ok|okay|alright|bad|fine|dangerous|risky|safe|allowed)|^(?:\w+ )?(?:can|could|should|may|would|is|are|does|do|how do|why|what if|when) (?:i|we|you|he|hes|baby|partner|dad|it|people|a|my|the)\b"
    r"|\bwhat if\b|\bif (?:i|we|he|partner|dad)\b"
)
_OVER = re.compile(
    r"\b(?:last (?:night|nite|week|time|month)|yesterday|earlier|this morning|other (?:night|day)|woke|woken|waking up|used to|ago|weekends?|every (?:night|day|time|evening)|always|sometimes|usually|often|lets|let his|died|dead baby|in the day|naps? (?:on|in))\b"
)
_STILL = re.compile(r"\b(?:now|right now|again|still|at the (?:min|minutes?|moment)|i go in|just found|come home|came in|walked in|atm)\b")
#: "Only sleeps on me" tells of how it is, not of this minute.
_HABIT = re.compile(r"\b(?:only (?:\w+ )?(?:sleeps?|settles?|naps?)|(?:will|wont) (?:only )?(?:sleep|settle|nap)|only way|unless)\b")
#: The grown-up and not the baby, or the baby and not there.
_IN_ITS_COT = re.compile(r"\b(?:baby|hes|he|his|twins|newborn) (?:\w+ ){0,3}(?:in|into) (?:\w+ )?(?:cot|crib|basket|moses|carrycot|pram|nursery)\b|\bput (?:his|baby) (?:\w+ )?(?:in|down)\b|\b(?:moved|lifted|fetched|took|taken) (?:his|baby)\b(?! (?:\w+ )?(?:tablets?|meds|medicines?|medication|pills?|methadone|painkillers?|zopiclone|codeine))|^(?:ok |right |yes )*(?:ive )?got (?:his|baby)(?: (?:out|off|back|now)\b|$| ,| \.)|\bnot (?:on|in)\b")
_WONT = re.compile(r"\b(?:wont|not|hates?|instead|screams?|refus\w+|cant|doesnt|dont)\b")


def asleep_with(text: str, earlier: Sequence[str], history: History) -> tuple[str, str] | None:
    """The topic and part of its answer for a baby who has to be lifted off now; `None` where nothing of the kind is told.

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
        history: the conversation before this message.
    """
    words = " ".join(rule_set().words(text))
    if history.grieving or history.open_emergency is not None or len(words.split()) > MOST_WORDS:
        return None
    words = _A_CHEST_COLD.sub(" ", words)
    if _elsewhere(words):
        return None
    if not _asks_or_over(words):
        if _lies_on_somebody(words, text):
            return SOFA_ARMCHAIR, ON_THEM
        if taken := _after_drinking_beside(words, text):
            return taken, IN_BED
        if _lies_on_me(words, history) or _lies_on_me_by_now(words, earlier, history):
            return _substance(text, earlier, IN_BED, words) or (SOFA_ARMCHAIR, ON_ME)
    return _in_bed_after(text, words, earlier) or ((SAFER_BED, THERE) if _alone_in_a_bed(words) else None)


def held_tight(text: str) -> bool:
    """Whether a message, about somebody who sleeps with the baby, tells of an arm or a grip round the baby, and of no anger.

    Args:
        text: the parent's words.
    """
    words = " ".join(rule_set().words(text))
    return _HELD_TIGHT.search(words) is not None and not _ANGRY.search(words)


def is_told_of_now(words: str) -> bool:
    """Whether the words, as the red-flag rules make them, are of this minute, and the baby not elsewhere."""
    return not _asks_or_over(words) and not _elsewhere(words) and not _THE_BABY_IS_ELSEWHERE.search(words)


def about_to_nod_off(text: str, history: History) -> tuple[str, str] | None:
    """The topic and part for "awake for now but my eyes closing", after an answer about sleep: nowhere is said to lie with the baby yet, and
    a model takes heavy eyes for the mother's illness. `None` where anything of the body is told, or whose eyes they are.

    Args:
        text: the parent's words.
        history: the conversation before this message.
    """
    before, words = history.last_answer, " ".join(rule_set().words(text))
    if before is None or group_of(before.topic) not in ("co_sleeping", "settling", "sleep_space") or before.part in LIFT_PARTS or len(words.split()) > _FEW_WORDS:
        return None
    told = _MY_EYES.search(words) and not (_OF_A_BODY.search(words) or _asks_or_over(words) or _elsewhere(words) or re.search(rf"\b(?:his|hes|{_WHO}s?) (?:\w+ )?eyes\b", words))
    return (FELL_ASLEEP_BY_ACCIDENT, STAY_AWAKE) if told and (before.topic, before.part) != (FELL_ASLEEP_BY_ACCIDENT, STAY_AWAKE) else None


def _alone_in_a_bed(words: str) -> bool:
    return bool(_HE_IN_A_BED.search(words) and _THIS_MINUTE.search(words)) and not (_WITH_SOMEBODY.search(words) or _OVER.search(words) or _HABIT.search(words))


def _elsewhere(words: str) -> bool:
    return _IN_ITS_COT.search(words) is not None and not _WONT.search(words)


def _asks_or_over(words: str) -> bool:
    return bool(_ASKS.search(words) or _OVER.search(words)) and not _STILL.search(words)


def _lies_on_somebody(words: str, text: str) -> bool:
    if _THEY_HOLD.search(words) or (_SOMEBODY.search(words) and _HE_HOLDS.search(words)):
        return True
    if _SOMEBODY.search(words) and _THERE_WITH_THEM.search(words) and not _AWAKE.search(words) and (drink_or_drugs(text) or _OUT_DRINKING.search(words)):
        return True
    if not _OUT.search(words) or not _A_BABY.search(words):
        return False
    somebody = _SOMEBODY.search(words) is not None
    if _ON_THEM.search(words) and not _ON_ME.search(words):
        one_alone = sum(of.search(text.replace("\u2019", "'")) is not None for of in (_HE_WORD, _SHE_WORD, _BABY_WORD)) == 1
        snores = re.search(r"\bsnor\w+\b", words) is not None and not (one_alone and _ON_ITS_OWN_FRONT.search(words))
        return somebody or snores or re.search(r"\b(?:drunk|passed out|pissed|with (?:baby|his) (?:\w+ )?(?:on|in|under) his)\b", words) is not None
    if not somebody or not _WITH_A_BABY.search(words) or _ON_ME.search(words):
        return False
    return _ON_A_SEAT.search(words) is not None or (_IN_THE_BED.search(words) is not None and drink_or_drugs(text) is not None)


def _after_drinking_beside(words: str, text: str) -> str | None:
    """The answer about what a grown-up took who is asleep beside the baby, or has the baby in that bed."""
    beside = _BESIDE_A_BABY.search(words) or _HAS_THEM_IN.search(words) or _BETWEEN.search(words)
    if not beside or not _SOMEBODY.search(words) or _BEDSIDE.search(words) or re.search(r"\bshould (?:he|hes|they|i let)\b", words):
        return None
    return drink_or_drugs(text) or (ALCOHOL if _OUT_DRINKING.search(words) else None)


def _lies_on_me(words: str, history: History) -> bool:
    before = history.last_answer
    told_of_it = before is not None and (before.topic, before.part) == (SOFA_ARMCHAIR, ON_ME)
    with_baby = any(said.search(words) for said in (_WITH_A_BABY, _ON_ME, _BOTH_THERE)) or (_SOMEBODY.search(words) is None and _FEEDS_THERE.search(words) is not None)
    if _HABIT.search(words) and not _NOW.search(words):
        return False
    if _ON_ME.search(words) and _A_BABY.search(words):
        return bool(_ON_A_SEAT.search(words) and _NOW.search(words)) or _I_DROP_OFF.search(words) is not None
    if _ON_A_SEAT.search(words) and _I_DROP_OFF.search(words):
        return told_of_it or (with_baby and (_NOW.search(words) is not None or re.search(r"\bim\b", words) is not None))
    return False


def _lies_on_me_by_now(words: str, earlier: Sequence[str], history: History) -> bool:
    """The same told bit by bit: "my eyes are closing", "he's on my chest in the armchair", "nobody. alone"."""
    if not any(bit.search(words) for bit in (_ON_ME, _ON_A_SEAT, _I_DROP_OFF, _WITH_NOBODY)) or _THE_BABY_IS_ELSEWHERE.search(words) or _HABIT.search(words):
        return False
    if history.last_answer is not None and history.last_answer.part in _OFF_ME:
        return False
    told = [words]
    for said in reversed(earlier[-_BITS:]):
        before = " ".join(rule_set().words(said))
        if _elsewhere(before) or _THE_BABY_IS_ELSEWHERE.search(before):
            break  # What was told before the baby was put down is over.
        if len(before.split()) <= MOST_WORDS and not _asks_or_over(before) and not _HABIT.search(before):
            told.append(before)
    on_me, sleepy, seat = (any(bit.search(one) for one in told) for bit in (_ON_ME, _I_DROP_OFF, _ON_A_SEAT))
    held = on_me and any(_ON_ME.search(one) and _A_BABY.search(one) for one in told)
    fed = any(_FEEDS.search(one) for one in told)
    return len(told) > 1 and sleepy and (held or (seat and fed))


def drink_or_drugs(text: str) -> str | None:
    """The answer about what somebody took today, where the message tells of it: drink before drugs and medicine.

    Args:
        text: the parent's words.
    """
    text = _SOFT_DRINK.sub(" ", _BABYS_DRINK.sub(" ", text.lower()))
    told = read_told(text)
    if (told.get("alcohol") or {}).get("value") == "yes" or _DRANK.search(text.lower()):
        return ALCOHOL
    drugs = any((told.get(q) or {}).get("value") == "yes" for q in ("drugs", "medicine"))
    return DRUGS_MEDICINES if drugs or re.search(r"\b(?:coke|cocaine|ketamine|mdma|a line|a spliff|a joint)\b(?! zero)", text.lower().replace("and coke", "")) else None


def _substance(text: str, earlier: Sequence[str], part: str, words: str) -> tuple[str, str] | None:
    for said in (text, *reversed(earlier[-_LASTS:])):
        found = drink_or_drugs(said)
        if found is not None:
            return found, part
    return None


def _in_bed_after(text: str, words: str, earlier: Sequence[str]) -> tuple[str, str] | None:
    """Drink or drugs in the one message and the bed in the other, whichever came first. In one message the card for it says the same."""
    bed = _IN_THE_BED.search(words) is not None and not _BEDSIDE.search(words)
    here = drink_or_drugs(text)
    if bed and re.search(r"\b(?:now|already|asleep)\b|\b(?:im|hes|were) (?:\w+ )?(?:in (?:\w+ )?bed|in with|next to|beside)\b", words) and here is not None and not _asks_or_over(words) and not re.search(r"\bif\b", words):
        return here, IN_BED
    if bed and here is None:
        return _substance("", earlier, IN_BED, words)
    if here is not None and not bed and not _ANOTHER_NIGHT.search(words):
        before = " . ".join(" ".join(rule_set().words(said)) for said in earlier[-2:])
        feeds = re.search(r"\b(?:milk|breastfeed\w*|pump\w*|express\w*)\b", words)
        if before and not _BEDSIDE.search(before) and (_IN_THE_BED.search(before) or re.search(rf"\bfell asleep\b|\bunder the (?:duvet|covers)\b|{_SEAT}", before)) and not feeds:
            return here, IN_BED
    return None
