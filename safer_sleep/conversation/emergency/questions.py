"""What parents ask, cannot do or fear under an emergency reply, as patterns over bare words (`conversation.words.bare`).

Which reply a kind leads to stands in `turns`. How it ends: `how_it_goes_on`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.conversation.emergency.how_it_goes_on import HE, HES, HOSPITAL, KIN
from safer_sleep.conversation.words import bare

_HAVE_TO = r"(?:have to|has to|need to|needs to|need|needs|got to|gotta|must|ought to|want to|should|really have to|still have to|still need to)"
_GO = (
    rf"(?:go\b(?! (?:to (?:sleep|bed)|back))|going|ring|call|phone|come\b|(?:take|bring|get) (?:him|her|them|it|baby|my baby|"
    rf"the baby)\b(?! (?:out|to bed|off))|{HOSPITAL}|an? ambulance|999|111|"
    r"(?:be )?(?:seen|checked|looked at)|see (?:a |the |someone|anyone)|do (?:this|that|anything)|doctor|dr|gp)"
)

#: Whether they still have to go or ring, or may wait.
#: "Shall I still ring", whatever else is asked.
STILL_RING = re.compile(r"(?<!who )(?<!whom )(?<!where )(?<!what )(?<!number )\b(?:shall|should|do|must) (?:i|we) (?:still |really |even )*(?:need to |have to )?(?:still )?(?:ring|call|phone|go in|go to (?:a e|hospital))\b")
ASKS_TO_WAIT = re.compile(
    rf"\b(?:do|does|should|shall|must|would|will|have) (?:i|we|u|you|{HE})(?: really| still| actually| even| just| definitely|"
    rf" always)* {_HAVE_TO}(?: really| still| actually)?(?:$| .{{0,25}}?{_GO}| (?:even )?(?:if|when|now|though|tho)\b)"
    rf"|\b(?:do|does|will|would) (?:they|a doctor|someone|anyone|the (?:doctor|hospital)) (?:really |still |even |just )?(?:have|need|"
    rf"want)(?: to)? (?:see|check|look)"
    rf"|(?<!who )(?<!how )(?<!where )(?<!when )(?<!what )\b(?:should|shall|do|must) (?:i|we) (?:really |still |just |actually )?{_GO}"
    rf"|\b(?:can|could|cant|is it (?:ok|okay|alright|all right) (?:to|if)) (?:i|we|it)? ?(?:just |not just )?(?:wait|leave it|watch|"
    rf"keep an eye|see how|ring the gp|call the gp|see the gp|monitor|stay (?:at )?home|give it)"
    r"|\bwait (?:and see|till|til|until)\b|\bsee how (?:it|he|she|they)s? (?:go|goes|is|are|get|gets)\b"
    r"|\b(?:is|isnt) (?:it|this|that|hospital|a e|999|an ambulance)(?: really| actually| even)? (?:necessary|needed|worth|serious|a bit|"
    r"over the top|an emergency|that bad|too much)"
    r"|\bprobably (?:nothing|fine|ok|okay)\b|\boverreact\w*|\bbeing (?:silly|daft|dramatic|stupid)\b|\bwast(?:e|ing) (?:of )?(?:their|"
    r"everyones|anyones|peoples|nhs|the|your)? ?time\b|\b(?:worth|silly|daft|stupid|ott|"
    r"bother) (?:to )?(?:going|ringing|calling|phoning|taking|ring|call|go|them|999)\b"
    rf"|\b(?:even (?:if|though|tho)|if|but) {HES} (?:ok|okay|fine|well|alright|all right|normal|happy|himself|herself|perfect)\b"
    rf"|\bneeds? (?:to be )?(?:seeing|seen|checking|checked|looking at|looked at|hospital)\b|\b(?:still|really) (?:need|have) to (?:go|ring|"
    rf"call|be seen)\b|\bneeds? to (?:go|be seen)\b(?! to (?:bed|sleep))"
)

#: Another way than 999: the surgery, 111, the own car.
SOME_OTHER_WAY = re.compile(
    r"\b(?:gp|111|surgery|pharmacist|pharmacy|health visitor|midwife)\b.{0,14}\b(?:instead|ok|okay|enough|do|online|will)\b"
    r"|\b(?:instead of|rather than) (?:999|a e|hospital)\b|\b(?:should|can|could|is) (?:it|i|we) (?:be |just |not )*(?:call |ring |"
    r"go to )?(?:the )?111\b"
    r"|\b(?:how|so|really) serious\b|\bis (?:that|it|this) (?:bad|serious|dangerous)\b"
)
#: Whether they make too much of it: a "yes" would answer that the wrong way round.
OVERREACTS = re.compile(
    r"\bover ?react\w*|\bover the top\b|\b(?:am|im|i am|was i|are we|were we) (?:\w+ )?(?:being )?(?:silly|daft|dramatic|paranoid|ott|a hypochondriac)\b|\bpanicking (?:over|about) nothing\b"
)
#: A baby who sleeps on and on, told as if that were no sign.
SLEEPS_ON = re.compile(r"\b(?:just|only|he|she|hes|shes|and) (?:keeps )?(?:sleeps?|sleeping) (?:and (?:sleeps?|sleeping)|all (?:day|the time)|loads|constantly|(?:through|past) (?:\w+ )?(?:feeds?|bottles?))\b")
#: On the line to somebody who is slower than 999.
RINGS_ANOTHER = re.compile(
    r"\b(?:rung|rang|called|phoned|spoke to|spoken to) (?:the )?(?:111|gp|doctors?|drs|surgery|hv|health visitor|midwife)\b|\b(?:calling|ringing|phoning|call|ring|phone) (?:me |us )?back\b|\b(?:call ?back|ringback)\b|"
    r"\b(?:ringing|calling|phoning|ring|call|on hold|hold|holding|waiting|queue|queuing|on the phone)(?: \d+ (?:mins?|minutes))?(?: with| to| for| on)? (?:the )?(?:111|gp|doctors?|"
    r"drs|surgery|hv|health visitor|midwife|pharmac\w+)\b|\bon hold\b"
    r"|\b999 or (?:the )?(?:111|a e|ane|gp|hospital|doctors?)\b|\b(?:111|a e|ane|gp|hospital) or (?:the )?999\b|\b(?:a e|hospital) or (?:the )?(?:111|gp)\b|\byou said both\b"
)
#: They leave it, or lie down, or let the baby sleep on, or want to hear that it is nothing.
LEAVES_IT = re.compile(
    r"^so (?:its|it is|is it|thats|was it) (?:just |only |all )*(?:wind|colic|teeth\w*|normal|fine|ok|okay|nothing|reflux|a cold|the \w+)\b|"
    r"\bso (?:just |can i |do i |shall i |should i )*leave (?:it|him|her|them)\b|\bleave (?:it|him|her|them) (?:til|till|until|tonight|for (?:now|tonight)|be|then|to sleep|sleeping|"
    r"asleep)\b|\b(?:can|could|should|shall|do) (?:i|we) (?:just )?(?:leave|go (?:back )?to (?:bed|sleep)|let (?:him|her|them) sleep)\b|\b(?:is|are) (?:he|she|they) ok to sleep\b|"
    r"\b(?:ring|call|go|see) (?:the )?(?:\w+ )?(?:in the morning|tomorrow)\b"
)
#: How to get there.
HOW_TO_GET_THERE = re.compile(
    r"\b(?:can|cant|could|should|shall|do|is it ok to|or) (?:i|we)? ?(?:just |not )*(?:drive|get a (?:taxi|cab|lift)|take a (?:taxi|cab)|"
    r"walk there|take the bus)\b"
    r"|\bwhich hospital\b|\bwhere (?:do|should|can) (?:i|we) (?:go|take (?:him|her|them))\b"
)
#: Nobody else is there.
ALONE = re.compile(
    r"\b(?:im|i am|were) (?:all |here |completely )*(?:alone|on my own|by myself|on our own)\b|\b(?:no ?one|"
    r"nobody)(?: else)? (?:is )?(?:here|with me|around|home)\b"
)
#: It goes on or gets worse, or the call came to nothing.
WORSE = re.compile(
    r"\b(?:hes|shes|its|theyre|he is|she is|it is|getting|got|gets) (?:getting |got |even |much )*worse\b|\b(?:happening|started|starting|"
    r"done it|doing it) again\b"
    r"|\b(?:hes|shes|he is|she is|been) (?:just |now )?(?:been |being )?(?:sick|vomiting|vomited|throwing up)\b|\bhung up\b|"
    r"\bcall (?:dropped|failed|cut off)\b|\bcut off\b"
)
#: First aid that does not help.
DOES_NOT_WORK = re.compile(
    r"\b(?:not|isnt|nothing|doesnt|didnt) (?:is )?(?:working|work|helping|help|coming out|come out|moving)\b|\bcant remember (?:how|what)\b|"
    r"\bi (?:dont know|forgot) how\b"
)
#: It was not just now.
SOME_TIME_AGO = re.compile(r"\b(?:yesterday|last (?:night|week)|(?:hours?|days?) ago|earlier|this morning|this afternoon|the other day)\b")

#: They cannot use the phone.
CANNOT_CALL = re.compile(
    r"\b(?:cant|cannot|can not|unable to|not able to|couldnt|too scared to|scared to|afraid to|frightened to)(?: even| actually|"
    r" really)? (?:ring|call\b(?! (?:him|her|it))|phone|talk\b|speak|dial|use (?:the|my|a) phone|get (?:through|signal|reception|"
    r"any signal))(?: on the phone| to (?:them|anyone|anybody|people)| anyone| 999| out loud)?"
    r"|\b(?:no|havent got|have no|out of|without|dont have|dont own|ran out of|run out of|lost|got no|havent a|aint got)(?: a| an| any| my|"
    r" much)? (?:phone|mobile|sim|sim card|signal|credit|reception|battery|minutes|service|landline)(?: signal| credit| card| reception)?\b"
    r"|\bphones?(?: is| has| s)? (?:dead|died|broken|broke|not working|flat|smashed|been cut off|cut off|out of \w+)\b|\bphone wont (?:work|"
    r"ring|call|connect|let me)\b|\bwont connect\b"
    r"|\b(?:i am|im|were|we are) (?:partially |profoundly )?(?:deaf|hard of hearing|mute|non verbal|nonverbal)\b|\bi (?:am|m) deaf\b"
    r"|\b(?:can|could) (?:i|you|we) (?:just )?(?:text|message|email|whatsapp|do it online|webchat)\b|\btext (?:them|999|instead|someone)\b|"
    r"\bby text\b"
    r"|\b(?:no ?one|nobody|they|999|111)(?: is| are| s| re)? (?:not |isnt |arent |wont )?(?:answering|answers|answer|picking up|pick up)\b|"
    r"\b(?:not|cant) get(?:ting)? through\b"
)
#: In a voice that others must not hear, or not at all: the silent call answers that, and it is no lack of a phone.
CANNOT_SPEAK = re.compile(r"\b(?:cant|cannot|can not|not able to|unable to) (?:talk|speak)\b|\b(?:hell|he will|they will|theyll) hear\b")

#: Of what `REFUSES` holds, the fear of whom it brings.
FEARS_STAFF = re.compile(r"\b(?:take|taking|lose|losing|tell|telling|report\w*|inform|arrest\w*|trouble|prison|jail|judge|social|police)\b")
#: They do not want the call, or fear whom it brings.
REFUSES = re.compile(
    r"\b(?:dont|do not|wont|will not|not|never|rather not|didnt)(?: really| just)? (?:want|wanna|calling|ringing|phoning|call|ring|phone|"
    r"going to|gonna|go|going|need)\b.{0,20}?\b(?:999|111|ambulance|police|hospital|a e|paramedics|doctors?|anyone|anybody|social services|"
    r"help)\b|\bjudge me\b"
    r"|^(?:no|dont|not) (?:police|ambulance|999|hospital|a e|doctors?|paramedics)\b|\b(?:no|without) (?:the )?(?:police|social services)\b"
    r"|\b(?:dont|do not|wont you|will you|are you|do you|will they|do they|would they|are they)(?: please| going to| gonna)* (?:tell|telling|"
    r"report|reporting|call|inform|contact|involve|send|grass|get|take)\b.{0,25}?\b(?:police|anyone|anybody|social|ss|them|my|him|her|"
    r"authorities|on me|me)\b"
    r"|\b(?:take|taking) (?:him|her|them|my baby|the baby|my kids?|my children) (?:off|away|from) (?:me|us|from)?|\b(?:take|taking|lose|"
    r"losing) my (?:baby|kids?|children|son|daughter)\b(?! to)|\b(?:theyll|they will|theyd|ss will|social will|them to) take (?:him|her|them|my baby|the baby|this one)\b"
    r"|\b(?:in|into) trouble\b|\barrest(?:ing)? me\b|\b(?:be|get|getting|im|i am) arrested\b|\b(?:go|going) to (?:prison|jail)\b|\b(?:scared|"
    r"frightened|afraid) of (?:the )?(?:police|social|being judged|what theyll)"
)

#: After a death: where the baby is taken and what follows.
WHAT_FOLLOWS = re.compile(
    r"\bwhat (?:happens|now|next|do (?:i|we) do|will happen|do they do)\b|\bwhere (?:will|do|are|did|have|is|would) (?:they|he|she|"
    r"the police|my baby|it)\b|\b(?:are|will|do|can|did|have) they (?:take|taking|taken|going to take|gonna take|keep)\b"
    r"|\b(?:taking|took|taken|take) (?:him|her|my baby) away\b|\bcan (?:he|she) stay\b"
)

#: They want us to ring.
YOU_CALL = re.compile(
    r"\b(?:can|could|will|would|are|did|have) you (?:please |just )?(?:call|ring|phone|phoned|called|rung|send|calling|ringing|sending|"
    r"get)\b|^(?:please )?(?:call|ring|phone|send|get) (?:me |us )?(?:999|an ambulance|the ambulance|ambulance|help|someone|the police|"
    r"police|them)\b"
)
#: How to ring, or whom.
HOW_TO_CALL = re.compile(
    r"\b(?:who|how|where|what number) (?:do|should|can|shall|would) (?:i|we) (?:call|ring|phone|dial|get)\b|\bwhats? (?:is )?(?:the|"
    r"their) number\b|\bwhat number\b"
)
#: What to say to whoever answers.
WHAT_TO_SAY = re.compile(r"\bwhat (?:do|should|shall|will) i (?:tell|say|ask)\b|\bdont know what to (?:say|tell)\b|\bwhat (?:will|do) they ask\b")
#: Gives breaths and pushes.
DOES_CPR = re.compile(
    r"\b(?:doing|giving|started|starting|still doing) (?:him |her |them |the |my baby )?(?:cpr|breaths|compressions|pushes|mouth to mouth)\b"
)
#: The parent has given the breaths, and the pushes come next. Puffs of an inhaler, or a baby who did some breaths, are another matter.
DONE_BREATHS = re.compile(
    r"(?:\b(?:i|ive|i have|we|weve|we have) |^(?:ok |right |yes )?)(?:just |now )?(?:done|did|given|gave) (?:him |her |them |the |my baby |\d+ |two |three |five |some |all |small |rescue )*"
    r"(?:breaths?\b|puffs?\b(?! (?:of|from)))(?!.*\b(?:inhaler|ventolin|salbutamol|spacer|pump)\b)"
)
FEARS_DEATH = re.compile(
    r"\b(?:is|will|would|are|could|might) (?:he|she|they|my baby|the baby) (?:going to |gonna |be )?(?:die|dying|be (?:ok|okay|alright|"
    r"all right|fine)|ok|okay|alright|make it|survive|live|brain damaged)\b(?! now)|\bwhat if (?:he|she|hes|shes|my baby)(?: is)? (?:dead|"
    r"dies|dying)\b"
)

WHAT_NOW = re.compile(
    r"\bwhat (?:do|should|can|shall|am i|must) (?:i|we)?\b.{0,12}\b(?:do|be doing|supposed to do)\b|^(?:ok |right |and |so |"
    r"but )*(?:what now|what next|now what|then what|whats next|what else|next|next step|and then|then|go on)$|\bwhat (?:now|next)$|"
    r"\bwhile (?:i|we) wait\b|\btell me what to do\b|\bhow (?:do|can) (?:i|we) help (?:him|her|them)\b|\bdont know what to do\b|"
    r"^(?:please |pls |plz |plse )+(?:help)?$|^(?:please|pls|plz|plse|help pls|pls help|plz help)$|^(?:hello|hi|hey)? ?(?:is )?anyone there$|^hello$|^(?:im |i am )?(?:so |really )?(?:scared|"
    r"frightened|terrified|shaking)$|^(?:please )?(?:help|help me|help us|help him|help her|im panicking|i m panicking|panicking)(?: please|"
    r" now)?$"
)
HOW_BREATHS = re.compile(
    r"\b(?:how|show|which way|where|explain)\b.{0,30}\b(?:breaths?|puffs?|mouth to mouth|rescue breath\w*|kiss of life|breathe (?:for|into|"
    r"in))\b|\b(?:breaths?|mouth to mouth) how\b|\bhow hard do i blow\b"
)
HOW_PUSHES = re.compile(r"\b(?:how|show|where|explain)\b.{0,30}\b(?:cpr|compress\w*|chest push\w*|push(?:es|ing)?|press|resus\w*|pump)\b")
HOW_BLOWS = re.compile(r"\b(?:how|show|where|explain)\b.{0,30}\b(?:back blows?|blows?|slaps?|pat|hit (?:him|her)|back slaps?)\b")
HOW_THRUSTS = re.compile(r"\b(?:how|show|where|explain)\b.{0,30}\b(?:thrusts?|heimlich)\b")
HOW_LONG = re.compile(
    r"\bhow (?:long|soon|far away|quick(?:ly)?|much longer|many minutes)\b(?! (?:can|should|will|does|do) (?:he|she|baby|my baby|i|we|"
    r"it)\b(?! wait))|\bwhen (?:will|are|do|is) (?:they|the (?:ambulance|police|paramedics)|help|it|someone)\b|\bwhere (?:are they|is (?:it|"
    r"the ambulance|help)|is everyone)\b|\btaking (?:so long|ages|forever|too long|so so long)\b"
    r"|\b(?:they|ambulance|police|paramedics|help|no ?one|nobody)(?: are| is| have| has|ve|s)? ?(?:still )?(?:not|arent|isnt|havent|hasnt|"
    r"yet to)? (?:here|come|came|arrived|turned up)(?: yet)\b|\b(?:still )?(?:arent|isnt|not|havent|hasnt) (?:here|come|arrived|"
    r"turned up)(?: yet)?\b|\bstill waiting\b|\bnot here yet\b|\b(?:no ?one|nobody) (?:has )?(?:came|come)\b|\bthey wont come\b|\b(?:said|"
    r"takes?|be) (?:about |another )?\d+ (?:mins?|minutes|hours?)\b|\b(?:told|asked|said)(?: me| us)? to wait\b"
)
_DRINK = (
    r"(?:water|milk|bottles?|feed|drink|juice|food|calpol|paracetamol|nurofen|ibuprofen|medicine|meds|boob|breast|formula|salt|charcoal|"
    r"anything|something|some)"
)
GIVE = re.compile(
    rf"\b(?:give|giving|offer|have|having)(?: him| her| them| baby| my baby)?(?: to)?(?: some| a bit of| a| his| her| any| the)? ?{_DRINK}\b|"
    rf"\b(?:can|should|shall|do|could|ok to|okay to) (?:i |we |he |she |they |baby |my baby )*(?:just |still )?(?:feed|bf|breastfeed|nurse|"
    rf"eat|drink|dose)\b"
    r"|\bmake (?:him|her|them) (?:be )?(?:sick|vomit|throw up)\b"
)

#: Drugs were taken, by a parent with thoughts of dying or someone they love.
TAKEN = re.compile(
    r"\b(?:took|taken|tooken|swallowed|overdosed|od ?d|necked|downed)\b.{0,30}\b(?:tablets?|pills?|paracetamols?|ibuprofen|co ?codamol|"
    r"codeine|meds|medication|medicine|antidepressants?|sertraline|diazepam|them|loads?|some|something|lots?|many|bleach|packets?|box|"
    r"handful|bottle|all|\d+)\b"
    r"|^(?:about |like |just |only )?(?:\w+ )?(?:tablets?|pills?|paracetamols?|ibuprofen|co ?codamol|codeine|sertraline|diazepam|"
    r"sleeping tablets?)\b(?:.{0,20}\b(?:many|loads?|lots?|handful|box|packets?|\d+|all|some|few|too))?|\b(?:many|loads of|lots of|"
    r"handful of|box of|packet of|bottle of|\d+) (?:tablets?|pills?|paracetamols?|ibuprofen|codeine|co ?codamol)\b|\b(?:ive|i have|i|she|he|"
    r"hes|shes) (?:just )?(?:cut|hurt|harmed|stabbed|overdosed)(?: on| my\w*| him\w*| her\w*|$)|^(?:i )?(?:took|have taken|"
    r"ive taken) (?:them|it|some|loads|lots|a lot|too many)"
)
_NOT_TAKEN = re.compile(
    r"\b(?:dont|do not|not|havent|have not|didnt|never|no|wont|hasnt|want|wanted|wanna|going to|gonna|might|prescribed|offered|instead of|"
    r"without|should)\b"
)
VOICES = re.compile(
    r"\b(?:hear|hears|hearing|heard)\b.{0,14}\b(?:voices?|things|someone|people|whisper\w*|him talking|them talking)\b|\bvoices? (?:in|is|"
    r"are|tell|telling|say|saying)\b|\b(?:see|sees|seeing) (?:things|people|stuff|shadows)\b|\b(?:the devil|devil|demons?|possessed|evil|"
    r"jesus|messiah|god (?:told|said|is)|chosen one|the chosen|spirits?|cursed|antichrist)\b"
    r"|\b(?:poison\w*|poisoned) (?:him|us|me|her|the baby|our food)\b|\b(?:not|isnt) (?:my|his|her|our|a|the) (?:real |own )?(?:baby|child|"
    r"son|daughter)\b|\b(?:swapped|replaced) (?:him|her|the baby|my baby)\b|\b(?:watching|following|spying on|filming) (?:me|us|him|"
    r"her) (?:through|on|in|all)\b|\bcameras\b|\b(?:telling|tells|tell|told) (?:me|him|her) to (?:do|hurt|kill|harm)\b|\bstrange (?:things|"
    r"beliefs|ideas)\b|\bnot making sense\b|\bthinks? (?:the baby|our baby|my baby|he|she|im|i am|people|theyre|everyone)\b.{0,25}\b(?:evil|"
    r"devil|god|special|not|dead|plotting|against|after|watching)\b|\bnot slept (?:for|in) (?:days|\d+)\b.{0,30}\b(?:energy|racing|high)\b|"
    r"\bparanoid\b|\bpsychosis\b|\bmanic\b"
)
AT_THE_EDGE = re.compile(
    r"\b(?:in|sat in|sitting in|got in|getting in|inside) (?:the|my|a|his|our) (?:car|van)\b(?! ?seat\b(?! (?:belt|back)))|\b(?:im|i am) driving\b|\bat the wheel\b|"
    r"\bbehind the wheel\b|\b(?:on|at|by|near|stood on|standing on|sat on) (?:the|a) (?:bridge|motorway|road|roof|edge|platform|cliff|"
    r"balcony|station|tracks?|railway|river|canal|sea|pier|car park|multi ?storey)\b"
)
BLAMES = re.compile(
    r"\b(?:bad|terrible|awful|horrible|shit|crap|rubbish|worst|evil|unfit) (?:mum|mam|mom|mother|dad|father|parent|person)\b|"
    r"\bdidnt mean (?:to|any)\b|\bdid not mean to\b|\b(?:i )?hate myself\b|\b(?:so|feel|feeling|im|really) (?:\w+ )?(?:ashamed|guilty|sorry|"
    r"awful|terrible|disgusting)\b|\bmy fault\b|\bi (?:just )?(?:lost it|snapped|lost my temper|lost control)\b|\bwhat have i done\b|"
    r"\b(?:dont|not) deserve\b|\bforgive\b|\bit was (?:only|just) (?:once|a second|a bit|a little|quick)\b|\bonly (?:once|a second|a bit)\b|"
    r"\b(?:an|by|was|complete|total) accident\b|\bwas (?:just )?(?:so|too) tired\b|\b(?:wont|never|not going to) (?:\w+ ){0,4}again\b"
)


def taken(words: str) -> bool:
    """Whether something was swallowed to die, and not only feared or refused."""
    return TAKEN.search(words) is not None and not _NOT_TAKEN.search(words)


_USUAL = re.compile(r"\b(?:usual|prescribed|prescription|daily|every day|as normal|normal (?:dose|one|amount)|one a day|just (?:one|1|my one))\b")
_MANY = re.compile(r"\b(?:all|too many|loads?|lots|handful|packets?|box|bottle|overdose|extra|more|double|\d{2,}|[2-9])\b(?! ?m?gs?\b)")


def as_prescribed(messages: Sequence[str]) -> bool:
    """Whether the tablets told of in these messages were the usual ones, and not many."""
    words = [bare(message) for message in messages[-6:]]
    return any(map(_USUAL.search, words)) and not any(map(_MANY.search, words))


#: Somebody who is no grown-up by any word of it has had the parent's own tablets.
_TOOK_MINE = re.compile(
    rf"\b(?:{HE}|hes|shes|toddler)(?: (?:has|have|might have|may have|could have|mightve|just|mustve|must have))* (?:taken|took|eaten|ate|had|swallowed|got into|chewed) (?:\w+ ){{0,3}}?my (?:\w+ )?"
    r"(?:tablets?|pills?|meds|medicine|medication|painkillers?|antidepressants?|sertraline|codeine|methadone|vitamins|iron)\b"
)
_OF_A_GROWN_UP = re.compile(rf"\b(?:my|our|his|her|the) (?:{KIN}|ex|brother|uncle|man)\b|\b(?:stole|stolen|stealing|hid|hides|hidden|away|off me|threw|die|dying|kill|overdose|suicidal|drunk|drugs)\b")


def took_mine(text: str, earlier: Sequence[str]) -> bool:
    """Whether it may be the baby who has had the parent's tablets: "I think he took my tablets", and no grown-up was spoken of just before."""
    words = bare(text)
    grown_up = any(_OF_A_GROWN_UP.search(one) for one in (words, *(bare(said) for said in earlier[-4:])))
    return _TOOK_MINE.search(words) is not None and not grown_up and not _NOT_TAKEN.search(words)
