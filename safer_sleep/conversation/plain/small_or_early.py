"""A baby born before 37 weeks, or at 2.5 kg or under, is never in a shared bed: told once, it holds for the rest of the talk.

"She was 2.4kg", then "full term though", then "so its ok?" was told that it is not so for her, and then that it is no ban. So the
last answer is looked at once more before it is given (`held_to`): one that speaks of a shared bed gives way to the rule.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from safer_sleep.advice.topic_ids import CO_SLEEPING_PREMATURE, THANKS
from safer_sleep.advice.topics import group_of
from safer_sleep.co_sleeping_check.answers import has_risk
from safer_sleep.co_sleeping_check.reading import read_told
from safer_sleep.conversation.danger.asleep_with import drink_or_drugs
from safer_sleep.conversation.further.corrections import denies
from safer_sleep.conversation.further.nodding import AGE
from safer_sleep.conversation.message import Message
from safer_sleep.conversation.words import bare
from safer_sleep.nlu.understanding import Understood

#: How it is noted that the rule holds.
HOLDS = "born early or small"
#: The parts of the rule's answer: that the weight counts, that it counts each time, and that today's weight is not what counts.
COUNTS, STILL_HOLDS, BIGGER = "counts", "still_holds", "bigger_now"
#: Parts of the rule's answer that doubt what was told: "if neither is true of yours".
_DOUBTING = frozenset({"on_time", "only_one"})
#: Answers that speak of a shared bed as of something that can be made less risky, and their parts that do not.
_OF_A_SHARED_BED = frozenset(f"co_sleeping/{topic}" for topic in ("is_it_safe", "safer_bed", "partner", "siblings_pets", "older_baby"))
_STAYS = frozenset({"check", "there_now", "over_one", "comes_in", "pet_in_room", "born_early", "alone"})
_SHARING_PARTS = {
    "co_sleeping/breastfeeding": ("protects", "newborn", "sit_or_lie"),
    "co_sleeping/wont_sleep_alone": ("bring_in",),
    "settling/tired_parent": ("in_bed",),
    "settling/naps": ("our_bed",),
}
#: In so many of the last replies the rule's card was read, and is not said whole once more.
_JUST_SAID = 4
#: A longer message is a story.
_MOST_WORDS = 40

#: Without a figure or one of these nothing is told.
_MAY_TELL = re.compile(r"\d|prem|preem|pound|kilo|weeks|birth ?weight|term|on time|early|due", re.I)
_FIGURE = r"\d[\d.]* ?(?:kgs?|kilos?|g|grams?|lbs?|pounds?)\b(?: ?\d{1,2} ?(?:oz|ounces?)?\b)?"
#: Each clause is read by itself: "he was born at 35 weeks, can he come in, my milk is in". "5lb and 2oz" and "35 weeks, 4 days" stay whole.
_CLAUSE = re.compile(
    r"([!?;\n]+|\.(?!\d)|,(?!\s?\d)|\b(?:but|although|though|whereas|while)\b|\band\b(?! ?(?:\d|a half|half|a quarter|a bit|one|two|three|four|five|six|seven|eight|nine|ten)\b)(?! ?\d)|(?=\bthis (?:one|baby|time)\b)|(?=\bmy (?:first|last|other|previous) one\b))"
)
#: "My first was 2.3kg", "I was prem myself": not this baby. "My friend says it's ok" says nothing of a birth.
_OF_ANOTHER = re.compile(
    r"\b(?:(?:my|our|her|his) (?:first|second|eldest|oldest|older|other|last|previous|big)|(?:niece|nephew|cousin|sister|brother|friend|mate|neighbour)s?|her baby|his baby|(?<=if )(?:a baby|babies))"
    r"(?: (?!says?\b|said\b|thinks?\b|told\b|reckons?\b|she\b|he\b|they\b|this\b|mine\b)[a-z]+){0,2} (?:was|were|wasnt|is (?=prem|full|term|\d)|came|born|weighed|arrived|delivered|prem\w*|\d)(?! (?:there|here|with|asking|saying|over|round))"
    rf"|^(?:and |so |well |oh )*i was (?:also |a |only |just )*(?:born|prem\w*|early|{_FIGURE})"
)
#: A clause after one about another child goes on about it, unless it names this one.
_THIS_BABY = re.compile(r"\b(?:this|(?<!her )(?<!his )(?<!sisters )(?<!friends )baby|new ?born|he|she|hes|shes|they|him|her|mine|it)\b")
_WEIGHED, _ON_TIME = re.compile(_FIGURE), re.compile(r"\b(?:on time|term|3[7-9]|4[0-2])\b")
_THIS_ONE = re.compile(r"\b(?:this|now|new|newborn|my baby|our baby|the baby)\b")
#: A weight that is a bag's or a blanket's, that was gained, lost or lifted, or guessed by a scan; hours of labour, and early jabs.
_THING = r"(?:blanket|sack|bags?|duvet|mattress|swaddle|limit|label|car ?seat|basket|sling|carrier|formula|dumbbells?)"
_GAINED = r"(?:gain(?:ed|s|ing)?|put on|puts on|putting on|lost|lose|loses|losing|carry|carries|carried|carrying|lift|lifts|lifted|lifting)"
_NO_BIRTH = re.compile(
    rf"\b{_THING}(?: (?:is|was|weighs|says|from|for|up to|to|of|limit|min|minimum|starts|over|under|about))* {_FIGURE}|\b{_FIGURE}(?: (?:weighted|sleeping|flour|bean|sand))* {_THING}\b|\b{_FIGURE} of (?!(?:joy|love|pure|baby)\b)"
    rf"|\b{_GAINED}(?: (?:about|over|nearly|almost|another|only|just|like|up to|a|around|the|her|his))* {_FIGURE}|\b{_FIGURE} (?:a|per|each|every) (?:week|month|day)\b|\b{_FIGURE} (?:since|heavier|lighter|more)\b"
    rf"|\b(?:estimat\w+|scan\w*)(?: (?!born|birth|weighed)[a-z]+){{0,3}} {_FIGURE}(?!(?: \d+)? ?(?:oz )?(?:born|at birth|when))|\b{_FIGURE}(?: (?!born|birth|weighed)[a-z]+){{0,3}} (?:scan\w*|ultrasound)"
    r"|\b(?:(?:in|after|about) )*\d+ ?(?:hours?|hrs?|minutes|mins)\b(?: (?:ago|old))?|\b\d+ ?(?:weeks?|wks?|w) early (?:jabs?|vaccin\w*|injections?|immuni\w*|appointments?|check\w*)\b"
)
_NO_PREM = re.compile(r"\bprem\w* (?:sister|brother|cousin|advice|leaflet)\b")
#: A blanket with beads in it has a weight too.
_BEADS = re.compile(r"\b(?:weighted|beads)\b")
#: Told short: "came month early", "nicu baby 33 wk", "born 36 week".
_A_MONTH = re.compile(r"\b(came|born|was|arrived|baby|hes|shes|about|nearly|over) month (?=early\b|prem)")
_IN_NICU = re.compile(r"\b(?:nicu|scbu)(?: (?:baby|babe|born|at|prem|preemie|girl|boy))* (?:2[2-9]|3[0-6]) ?(?:weeks?|wks?|w|weeker)\b(?! (?:old|now|today))")
#: The few days in which what a baby weighs is what it weighed at birth, or less than a tenth below.
_JUST_BORN = re.compile(r"\b(?:[0-9]|one|two|three|four|five|six|seven|eight|nine) ?days? old\b|\bnewborn\b|\bborn (?:today|yesterday|last night|this morning)\b")
#: A weight that is not small is no birth weight unless it is said to be: what was told as small is not grown out of.
_SAID_OF_BIRTH = re.compile(rf"\b(?:born|birth|birthweight)\b|\b(?:sorry|i mean|i meant|meant|typo|mistake)(?:,? [a-z]+){{0,3}},? {_FIGURE}|\b(?:not|wasnt) {_FIGURE}")
_LATER = re.compile(r"\b(?:last (?:week|month|night|time)|yesterday|today|now|check\w*|clinic|weigh(?:ed)? in|weighs|weighing|(?:at|by) \d+ ?(?:weeks?|wks?|w|months?|mths?|m)|since|ago|gained|put on|doubled|trebled|tripled|regained|back (?:to|at)|above|past)\b")
_EARLY_WEEKS = re.compile(r"\b(?:2[2-9]|3[0-6]) ?(?:weeks?|wks?|w|weeker|\+)|\b(?:weeks?|wks?|months?) (?:early|prem)|\bborn (?:at )?(?:2[2-9]|3[0-6])\b")
_BORN_THEN = re.compile(r"\b(?:born|came|delivered|arrived|section|induced|weeker|birth|sorry|i mean|i meant|meant)\b")
#: "So full term size", "not that early", "full term by now": nothing of the weeks is taken back.
_NO_DENIAL = re.compile(
    r"\b(?:term|on time|full)(?: \w+)? (?:size[ds]?|weights?)\b|\b(?:not|isnt|wasnt|hardly)(?: \w+)? (?:that|very|too|so|really|all that|much|as|super) (?:\w+ )?(?:early|prem\w*)\b|\b(?:now|would|wouldve|should|corrected|adjusted|almost|nearly|practically|basically|considered|counts?|classed)\b"
)
#: "Not prem" after "born at 36+5" is a view of the weeks; "wait, he wasn't early" and "full term" put them right.
_PUTS_RIGHT = re.compile(r"\b(?:sorry|wait|i mean|i meant|meant|actually|mistake|wrong|typo|term|on time|due date|over ?due|born|3[7-9]|4[0-2])\b")
_OF_THE_WEEKS = re.compile(r"\b(?:full ?term|at term|born (?:right )?on time|(?:on|past) (?:his|her|the|my|their) due date|(?:was|were|born|came) (?:\w+ )?over ?due)\b|\b(?:early|prem\w*|preterm)(?:$| (?:at all|or|and|so|sorry|he|she|then|born|baby|though|actually)\b)")
#: "Over 2.5kg", "she wasn't 2.4kg": the figure is not what the baby weighed.
_NOT_THE_WEIGHT = re.compile(r"\b(?:(?:over|above|more than|heavier than|bigger than)|(?:wasnt|was not|not|werent|never) (?:under|below|less than)?) ?(?:your |the )?\d[\d.]* ?(?:kg|kilos?|g|grams?|lbs?|pounds?)?(?: ?\d{1,2} ?(?:oz|ounces?)?)?")
_TELLS_A_BIRTH = re.compile(r"\b(?:born|birth|came|weighed|delivered|arrived|was|early|prem\w*)\b")
#: What a baby weighs today says nothing of its birth: "shes 5lb 6", "weighs 2.4kg".
_TODAY = re.compile(
    r"\b(?:(?:hes|shes|theyre|he is|she is|they are|now|weighs|weighing|today|is)(?: (?:now|only|just|about|nearly|almost|around|roughly|over|a|up to|\d+ (?:weeks?|months?|days?)(?: old)?|and|at))* ?\d[\d.]* ?(?:kg|kilos?|g|grams?|lbs?|pounds?|stone)"
    r"|(?:weigh(?:ed)? in|check ?up|clinic|today|yesterday|last week|red book today))\b"
)
_OF_BIRTH = re.compile(r"\b(?:born|birth|birthweight|was|were|weighed|came out|came|delivered)\b")
_A_WEIGHT = re.compile(r"\b\d[\d.]* ?(?:kg|kilos?|lbs?|pounds?|stone)\b")
_SMALL_WORDS = re.compile(r"\b(?:small|tiny|little|low|iugr)\b", re.I)

#: "Thats under your 2.5 thing", "so is he too small", "does that count".
_ASKS_IF_IT_COUNTS = re.compile(
    r"\b(?:too (?:small|little|light|early|low)|(?:is|was|are) (?:he|she|that|it|this|they) (?:a |classed as |counted as |still )*(?:small|low|tiny|light|early|prem\w*)|(?:thats|its|hes|shes|thats just|is that|isnt that|that is) (?:just |only |a bit |still )*(?:under|below|less than|small|low)"
    r"|(?:under|below|over) (?:your|the|that|ur) (?:\d|weight|limit|line|thing|rule)|(?:does|do|would|will|doesnt) (?:that|it|this|he|she|they) (?:still )?count|(?:that|it|he|she) counts|low birth ?weight|small baby)\b"
)
#: Awake, skin to skin is no shared bed.
_SLEEPS = re.compile(r"\b(?:asleep|sleep\w*|overnight|all night|nod\w*|doz\w*|bed|sofa|settee|couch|armchair)\b")
_SKIN = re.compile(r"\b(?:skin (?:to|on|2) skin|kangaroo)\b")
#: "So its ok?", "only for the morning feed", "just this once".
_ASKS_LEAVE = re.compile(
    r"\b(?:so|then|is|thats|its|be|and|but) (?:that |it |this |is |its |thats |she |he |we |i |can |ok |fine )*(?:ok|okay|fine|alright|all right|allowed|safe)\b|\b(?:so |then )?(?:can|could|may) (?:i|we|he|she|they)\b|^(?:(?:so|but|and|ok|okay|right|even|if|its|i|well|what) )*(?:(?:just|only|even) (?:for|this|the|one|once|a|if|to|at|in|when|while|till|until|from)|not all night)\b|\bwhat if\b|\bif (?:i|we) (?:only|just)\b|\bjust (?:this once|the once|for tonight|one night)\b"
)
_HAVE_THEM_IN = re.compile(
    r"\b(?:in (?:my|our|the|your|big|a) (?:big |double )?bed|in bed(?: with)?|(?:in|next to|beside) w(?:ith)? (?:me|us)|in with|bed ?shar\w+|co ?sleep\w*|share|sharing|sleeps? with (?:me|us)|next to (?:me|us)|beside (?:me|us)"
    r"|(?:have|had|got|bring|take|pop|put|let|keep|get) (?:him|her|them|baby|the baby) (?:in|come in|come|into)|(?:he|she|they|hes|shes|baby) (?:only )?(?:comes?|coming) in(?:to)?|lie down (?:to|and) feed|feed(?:ing)? lying)\b(?! (?:the|his|her|their|a) (?:cot|crib|basket|moses|pram|bath|sling))"
)
_IN_A_COT = re.compile(r"\b(?:cot|crib|basket|moses|bedside|snuz\w*|next ?(?:to|2) ?me|carrycot|sling|pram|car ?seat|bath)\b")


@dataclass(frozen=True)
class Born:
    """What was told of this baby's birth."""

    small: bool = False
    early: bool = False

    @property
    def counts(self) -> bool:
        return self.small or self.early


def born(said: Sequence[str]) -> Born:
    """What the messages tell of the birth: of the weight and of the weeks, each as it was told last.

    Args:
        said: the parent's messages, oldest first.
    """
    small = early = False
    for text in said:
        if text.startswith("/") or not _MAY_TELL.search(text):
            continue
        words = _of_this_baby(text)
        weight = _birth_weight_is_small(words)
        if weight is not None and (weight or not small or (_SAID_OF_BIRTH.search(words) and not _LATER.search(words))):
            small = weight
        weeks = _born_early(words)
        if _takes_back_the_weeks(words) and not (weeks and _EARLY_WEEKS.search(words)):
            early = early and not _PUTS_RIGHT.search(words)
        elif weeks or (weeks is False and _BORN_THEN.search(words) and not _NO_DENIAL.search(words)):
            early = weeks
    return Born(small, early)


def _of_this_baby(text: str) -> str:
    """The clauses that may tell of this baby's birth, without the figures that are about something else."""
    kept, other, before = "", False, ""
    # "My prem's home" is a prem baby, and a "prem sister" is none.
    words = _NO_PREM.sub(" ", re.sub(r"['’‘]", "", re.sub(r"\b(prem\w*|preemie)['’‘]+s\b", r"\1 is", text.lower())))
    pieces = _CLAUSE.split(words)
    for clause, end in zip(pieces[::2], [*pieces[1::2], ""]):
        clause = " ".join(clause.split())
        other = _OF_ANOTHER.search(clause) is not None or (other and _goes_on_about_another(clause, before))
        before = clause
        if clause and not other:
            kept += f" {_NO_BIRTH.sub(' ', clause)} {end}"
    return _A_MONTH.sub(r"\1 1 month ", " ".join(kept.split()))


def _goes_on_about_another(clause: str, before: str) -> bool:
    """"My first was prem, she was 2.3kg"; but "my first was 3kg, she was 2.3kg" sets this baby against the other."""
    if _THIS_ONE.search(clause) or not _TELLS_A_BIRTH.search(clause):
        return False
    against = (_WEIGHED.search(before) and _WEIGHED.search(clause)) or _ON_TIME.search(before)
    return not (against and _THIS_BABY.search(clause))


def _born_early(words: str) -> bool | None:
    """Whether the weeks that are told count as early; `None` where none are told."""
    if _IN_NICU.search(bare(words)):
        return True
    weeks = read_told(re.sub(r"\b(born|came|delivered|arrived)((?: at| in)? \d\d) week\b", r"\1\2 weeks", words))
    return has_risk(weeks, "born_early") if "born_early" in weeks else None


def _takes_back_the_weeks(words: str) -> bool:
    left = _SMALL_WORDS.sub(" ", _A_WEIGHT.sub(" ", words))
    return denies(CO_SLEEPING_PREMATURE, left) and not _NO_DENIAL.search(bare(words)) and _OF_THE_WEEKS.search(bare(left)) is not None


def _birth_weight_is_small(words: str) -> bool | None:
    """Whether a birth weight is told that counts as small; `None` where no birth weight is told."""
    if _BEADS.search(words) and not _TELLS_A_BIRTH.search(words):
        return None
    told = read_told(_NOT_THE_WEIGHT.sub(" ", words.replace("birthweight", "birth weight")))
    if "birth_weight" not in told or (_TODAY.search(words) and not _OF_BIRTH.search(_TODAY.sub(" ", words)) and not _JUST_BORN.search(words)):
        return None
    return has_risk(told, "birth_weight")


def of_a_small_baby(m: Message) -> Understood | None:
    """What is asked of the bed, or told of the birth, once the baby is known to be small or early; `None` for anything else."""
    words = bare(m.text)
    if not _may_speak(m) or len(words.split()) > _MOST_WORDS:
        return None
    if m.known is not None and m.asks_for_a_part and group_of(m.known.topic) != "co_sleeping":
        return None  # "What about a prem baby", after the answer about hats.
    known = born([*m.earlier, m.text])
    if known.counts and _SKIN.search(words) and not _SLEEPS.search(words) and not any(drink_or_drugs(said) for said in (*m.earlier[-3:], m.text)):
        return Understood(CO_SLEEPING_PREMATURE, 1.0, HOLDS, part="skin_to_skin")
    if not known.counts or not _of_the_bed(m, words) or _asks_of_something_else(m):
        return None
    before = m.history.last_answer
    after_the_rule = before is not None and before.topic == CO_SLEEPING_PREMATURE
    fits = m.known is not None and m.known.topic == CO_SLEEPING_PREMATURE and m.known.part not in _DOUBTING and m.asks_for_a_part
    if _tells_anew(m, known):
        return m.known if fits else _rule(m, known)
    if (known.small and denies(CO_SLEEPING_PREMATURE, _SMALL_WORDS.sub(" ", m.text))) or _ASKS_IF_IT_COUNTS.search(words):
        return _rule(m, known)
    if after_the_rule and _A_WEIGHT.search(m.text.lower()):
        return Understood(CO_SLEEPING_PREMATURE, 1.0, HOLDS, part=BIGGER)
    asks_leave = _HAVE_THEM_IN.search(words) or (after_the_rule and _ASKS_LEAVE.search(words))
    if asks_leave and not fits and not _IN_A_COT.search(words):
        return _rule(m, Born(early=True))
    return None


def held_to(found: Understood | None, m: Message) -> Understood | None:
    """What was decided, unless it speaks of a shared bed and this baby was born early or small. `None`: as it was understood."""
    topic = found.topic if found is not None else m.understood["topic"]
    part = found.part if found is not None else m.understood.get("part") or ""
    before = m.history.last_answer
    age_after_it = (topic, part) == (THANKS, AGE) and before is not None and before.topic == CO_SLEEPING_PREMATURE
    sharing = (topic in _OF_A_SHARED_BED and part not in _STAYS) or part in _SHARING_PARTS.get(topic, ()) or (topic == CO_SLEEPING_PREMATURE and part in _DOUBTING)
    if not (sharing or age_after_it) or not _may_speak(m):
        return found
    known = born([*m.earlier, m.text])
    if not known.counts:
        return found
    if age_after_it:
        return replace(found, topic=CO_SLEEPING_PREMATURE, how=HOLDS, part=BIGGER)
    return _rule(m, known if topic == CO_SLEEPING_PREMATURE else Born(early=True))


def _may_speak(m: Message) -> bool:
    certain = m.flag is not None and m.flag.certain
    quiet = m.history.open_emergency is None and m.history.asked_emergency is None and not m.history.grieving
    return quiet and not certain and m.vague and m.understood["how"] not in ("check", "choice", "choice in words")


def _of_the_bed(m: Message, words: str) -> bool:
    before = m.history.last_answer
    if before is not None and group_of(before.topic) == "co_sleeping":
        return True
    return any(_HAVE_THEM_IN.search(said) and not _IN_A_COT.search(said) for said in (words, *(bare(text) for text in m.earlier[-2:])))


def _asks_of_something_else(m: Message) -> bool:
    """Whether the classifier is clear about another subject than the bed or the birth, and no word of the bed stands in the message."""
    group = group_of(m.understood["topic"])
    other = group not in ("co_sleeping", "chat") and m.understood["topic"] != "baby_health/premature"
    words = bare(m.text)
    own = _HAVE_THEM_IN.search(words) or _ASKS_IF_IT_COUNTS.search(words)
    return other and not own and (group in ("support", "emergency") or m.understood["how"].endswith("clear"))


def _tells_anew(m: Message, known: Born) -> bool:
    now = born([m.text])
    return now.counts and now.small <= known.small


def _rule(m: Message, known: Born) -> Understood:
    """The rule's card where it was not read just now; the part that fits where it was."""
    said = {one.topic for turn in m.history.turns[-_JUST_SAID:] for one in turn.said}
    part = "" if CO_SLEEPING_PREMATURE not in said else COUNTS if known.small else STILL_HOLDS
    return Understood(CO_SLEEPING_PREMATURE, 1.0, HOLDS, part=part)
