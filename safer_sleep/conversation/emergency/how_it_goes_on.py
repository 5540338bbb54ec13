"""How an emergency goes on or ends by what parents type, as patterns over bare words (`conversation.words.bare`).

Which reply a kind leads to stands in `turns`. What they ask meanwhile: `questions`.
A pattern says what was meant, never that danger is over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from safer_sleep.conversation.words import bare

# People and things, as parents name them.
HE = r"(?:s?he|they|baby|bubba|(?:the|my|our) (?:baby|son|daughter|little one|lo|boy|girl|twins?))"
HES = rf"(?:hes|shes|theyre|babys|{HE}(?: i?s| is| are| re| has| have| ve| looks?| seems?| sounds?| feels?)?)"
KIN = (
    r"(?:mums?|mams?|moms?|dads?|sisters?|brothers?|friends?|partners?|husbands?|wifes?|wife|neighbou?rs?|nans?|grandmas?|grans?|aunts?|aunties?|"
    r"boyfriends?|daddys?|mummys?|girlfriends?|mother in laws?|mils?|oh|other half|mates?|flatmates?)"
)
_CREW = (
    r"(?:ambulance(?: (?:men|man|crew|people|lady|ladies|team|guys?|woman))?|ambulances|paramedics?|crew|medics?|first responders?|"
    r"responders?|doctors?|drs?|gp|nurses?|"
    r"midwife|midwives|mw|mws|hospital|consultant|surgeons?|paediatrician|specialist|docs?|police|coppers?|999|111|health visitor|hv|ooh|out of hours)"
)
_HELP = r"(?:999|911|112|an ambulance|the ambulance|ambulance|ambulances|paramedics?|the police|police|emergency services|for help|them)"
HOSPITAL = r"(?:hospital|a e|ane|a and e|casualty|resus|nicu|scbu|the ward|children s ward|childrens ward|the doctors?|the drs|the gp|walk in)"
#: Somebody whose task it is has said that the baby is dead, or has stopped trying.
DECLARED_DEAD = re.compile(
    rf"\b(?:pronounced|declared|confirmed)\b.{{0,14}}\b(?:dead|death|died)\b|\bpronounced (?:him|her|my baby|the baby)\b|\btime of death\b"
    rf"|\b{_CREW}(?: \w+)? (?:have|ve|has|had)? ?(?:just )?(?:stopped|given up|gave up|called it)\b"
    rf"|\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:stopped|given up|gave up)(?: on (?:him|her))? ?(?:working|trying|cpr|"
    rf"doing cpr|treating|helping|resus)"
    rf"|\b(?:they|{_CREW})(?: have| ve| has)?(?: just)? (?:said|say|says|told (?:me|us)|saying)(?: that)?(?: {HES}| its| hes|"
    rf" shes)? ?(?:has |have |had )?(?:gone|dead|died|passed|too late|no more)\b"
    r"|\b(?:they|theyve|paramedics?|doctors?|hospital|crew)? ?(?:couldnt|could not|cant|cannot|werent able to|didnt manage to|"
    r"failed to) (?:save|bring back|bring|revive|resuscitate) (?:him|her|them|my baby|the baby)\b"
    r"|\bnothing (?:more |else )?(?:they|anyone|the \w+) (?:could|can) do\b"
    rf"|\b{HE} (?:has )?(?:died|passed away|passed) (?:in|at|on the way|when they|with) "
)
#: The parent's own word for it, which may be wrong: nobody decides alone that it is too late.
SAID_DEAD = re.compile(
    rf"\b{HES} (?:already |just |now )?(?:gone|dead|died|passed away|passed|an angel|cold and stiff|stiff)(?: now)?$|\b{HES} (?:already |"
    rf"just |now )?(?:dead|died|passed away)\b"
    r"|\b(?:ive|i have|we|weve|we have|i) (?:just )?lost (?:him|her|them|my baby|our baby)\b|\b(?:its|it is) too late\b"
)
_NOT_DEAD = re.compile(
    r"\b(?:nearly|almost|thought|will|going to|gonna|could|might|if|not|isnt|didnt|would|scared|worried|gone (?:to|off|blue|out))\b"
)
_NOT_CALLED = re.compile(
    r"\b(?:havent|have not|hasnt|not|didnt|dont|cant|cannot|wont|should|shall|do i|could|never|need to)\b.{0,16}\b(?:call|calling|called|"
    r"ring|rung|rang|ringing|phone|phoned|phoning|dial\w*)\b|\bif\b"
)
#: Help is called or on its way, and not there yet.
CALLED = re.compile(
    rf"\b(?:called|rang|rung|ringing|calling|phoned|phoning|dialled|dialed|spoke to|spoken to|on to|on the (?:phone|line) (?:to|with)|"
    rf"through to) {_HELP}(?: |$)"
    rf"|\b(?:{_HELP}|help|someone|they|theyre)(?: is| are| s| re)? (?:just )?(?:coming|on (?:its|the|their|it) way|on way|on route|en route|"
    rf"nearly here|almost here|outside|\d+ (?:mins?|minutes?) away|(?:a few|few|five|ten|two) (?:mins?|minutes?) away)\b"
    rf"|\b{_HELP} (?:has |have )?been (?:called|sent|dispatched)\b|\bhelp is (?:coming|on its way)\b|\b999(?: is| are| s)? ?(?:on|"
    rf"now on) (?:the )?(?:phone|line|loud ?speaker|speaker)\b"
    rf"|\b(?:(?:my )?(?:{KIN}|someone|somebody)(?: is| s| has| are)? (?:just |now |already )?(?:calling|ringing|phoning|called|rung|rang|"
    rf"phoned|on the phone)(?: an| now| it|$)|(?:s?he|hes|shes)(?: is| has)? (?:just |now |already )?(?:calling|ringing|phoning|called|rung|"
    rf"rang|phoned|on the phone to) {_HELP}(?: |$))"
    r"|\b(?:sent|sending) (?:an |the )?(?:ambulance|help|someone|police)\b|^(?:ok |yes |yeah |done |right )*(?:i|ive|i have|we|weve|"
    r"just) (?:have |just |already |now )*(?:called|rung|rang|phoned)(?: it| now| already)?$|"
    r"^(?:ok |okay |right |yes |yeah |fine |alright |thanks |done )*(?:im |i am |ill |i will )?(?:just )?(?:ringing|calling|phoning|dialling|ring|phone)(?: them| it| 999|"
    r" now| an ambulance)*(?: thanks?| thank you)?$|^(?:called|ringing now|calling now|"
    r"on the phone now)$"
)
#: Help that is near, whatever else is told.
NEARLY_THERE = re.compile(r"\b(?:mins?|minutes?) away\b|\bon (?:its|it|their|the) way\b|\bnearly here\b|\bcoming\b|\ben route\b")
#: Done as told; of a parent who thinks of dying it may mean the worst.
DONE = re.compile(
    r"(?:ok |yes |yeah |right )*(?:(?:i|ive|i have|we|weve) )?(?:just |already )*(?:done|did|done it|did it|done that|did that|it is done|"
    r"its done)(?: now| already)?$"
)
#: Somebody close is on the way.
KIN_COMES = re.compile(
    rf"\b(?:my|his|her|the|a) {KIN}(?: is|s| are|ll| will)? (?:now |just |be )*(?:coming|on (?:his|her|the|their) way|driving (?:over|here|"
    rf"round)|running (?:over|round)|here (?:soon|in))\b"
)
#: Told by a nurse or doctor to bring the baby.
TOLD_TO_GO = re.compile(
    rf"\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:said|say|says|told (?:me|us)|telling (?:me|us)|want|wants|advised)(?: to|"
    rf" me to| us to| i have to| we need to| i should)? (?:us to |me to )?(?:go|bring|take|come|drive|get)\b"
)
_NEGATED = re.compile(
    r"\b(?:not|isnt|arent|wont|wasnt|doesnt|hasnt|havent|didnt|cant|barely|hardly|dont think|unless|until|till|when|if|wish|want|need|"
    r"no ?one|nobody|worse|still (?:not|isnt|very|really|a bit|blue|grey|floppy|sleepy))\b"
)
# Beside good news, these are none.
_NEW_SIGN = re.compile(
    r"\b(?:worse|drowsy|sleepy|floppy|limp|gr[ea]y|blue|pale|mottled|weird|funny|odd|noisy|wheez\w*|grunt\w*|struggl\w*|lethargic|"
    r"again and again|for now)\b"
)
_ASKS = re.compile(r"(?:is|are|will|does|do|was|how|what|why|should|can|could)\b")
#: By what people take their lives, one kind a pattern, and so many messages back it may have been named.
_MEANS = tuple(
    re.compile(rf"\b(?:{kind})\b")
    for kind in (
        "driv(?:e|es|ing)|drove|(?:the|a|my) (?:car|wheel)", "tablets?|pills?|overdose|medicine cupboard", "knife|knives|blades?|razors?|cut(?:ting)?", "rope|noose|hang(?:ing)?",
        "bridge|balcony|cliff|jump(?:ing)?", "trains?|tracks|platform|rails", "river|canal",
    )
)  # fmt: skip
_MEANS_LATELY = 6
_OF_ME = re.compile(r"\b(?:i|im|ive|ill|id)\b")
#: Somebody who helps is there, or has seen the baby.
HELP_THERE = re.compile(
    rf"\b(?:{_CREW}|help|someone|somebody)(?: is| are| s| re| has| have| ve)? (?:now |just |finally |already )*(?:here|came|come|arrived|"
    rf"turned up|got here|outside now|at the door|with (?:me|us|him|her|them|baby)|treating|working on|looking (?:after|at) (?:him|her)|"
    rf"got (?:him|her))\b|\b(?:they|theyve)(?: have| ve)? got (?:him|her|us)\b|\b(?:hes|shes|he is|she is|were|we are) with (?:the )?{_CREW}\b"
    rf"|\btheyre here\b|\bthey (?:are|re|have) (?:here|arrived|got here|come)\b|\b(?:hes|shes|theyre|(?<!we )were|im|(?:i am|{HE}|we)(?: am| is|"
    rf" are)?) (?:now |all |here )?(?:at|in) (?:the |a )?(?:back of the |back of an )?(?:{HOSPITAL}|ambulance)\b(?! (?:on|next|for an appointment))"
    rf"|\b(?:they|theyve|theyre|{_CREW})(?: have| ve| has| are| re)?(?: just| now)? (?:took|taken|taking|admitted|keeping|kept) (?:him|her|"
    rf"them|us|me|my baby|the baby|baby)\b|\b(?:admitted|kept in|staying in|keeping (?:him|her) in)\b"
    rf"|\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:said|say|says|reckons?|told (?:me|us)|thinks?)\b.{{0,30}}\b(?:ok|okay|fine|"
    rf"well|alright|all right|clear|good|nothing|normal|better|go home)\b|\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:checked|"
    rf"seen|looked at|examined|cleared|discharged)\b"
    r"|\b(?:they|theyre|they are|theyve)(?: have| are)? (?:taking|taken|took) us (?:to|in to|into) (?:the )?(?:hospital|a e)\b"
    r"|\b(?:been|got|was|were) (?:all )?(?:seen|checked|checked out|checked over|looked at|discharged|given the all clear|sent home)\b|"
    r"\ball clear\b|\b(?:back|home) from (?:the )?(?:hospital|a e|doctors)\b|\b(?:sent|let) us (?:home|go)\b|\bdischarged\b"
    rf"|^(?:ok |now |just |been |already |is |was |all )*(?:seen|checked|checked over|looked at) by\b|\b(?:the )?{_CREW}(?: ve| has| have| s)? (?:already |just )?been\b(?! (?:called|sent|rung|told|ages|delayed|cancelled|an hour|half an hour|\d+|on its way|on their way|yet))|\b(?:ive |weve |we have |just |already |been )?been (?:to|at|in) (?:the )?(?:{HOSPITAL}|"
    rf"gp|drs?|doctors?|surgery)\b|^(?:ok |okay |yes |now |just |already |were |we r |we are |im |i am |sat |we re |here )*(?:at|in) (?:the )?{HOSPITAL}\b|\bwe r (?:at|in) "
    rf"{HOSPITAL}\b|\b(?:having|getting|doing) (?:an? )?(?:x ?rays?|scan|bloods|tests)\b|\bx ?ray(?:ing|ed)\b|\bbeing seen\b|\bon a drip\b"
    r"|\b(?:got|given|gave|prescribed|came away with|come away with|home with)(?: him| her| us| me| them)?(?: some)? antibiotics\b"
    rf"|\b{_CREW}(?: \w+)?(?: have| ve| has)?(?: just)? (?:said|say|says|reckons?|told (?:me|us)|thinks?|is sure|are sure)\b.{{0,24}}\b(?:viral|virus|bug|\w+ infection|"
    rf"infection|febrile|reflux|colic|heat rash|eczema|milk spots|allerg\w+|a cold|bronchiolitis|croup|harmless|not to worry|(?:not|isnt|nothing) "
    rf"(?:serious|meningitis|sepsis|dangerous|a fit|an emergency|worr\w+|to worry))\b"
)
#: They are home again, and no one else's coming home is told. "We're home" alone says only where they are.
HOME = re.compile(
    r"^(?:ok |okay |yes |all |just |we are |were |we r |its ok )*back home(?: now)?(?: thanks?| thank you| thank god)*$|(?<!were )(?<!are )(?<!im )(?<!am )\bhome now(?: thanks?| thank you| thank god)*$"
)
_COMES_HOME = re.compile(rf"\b(?:{KIN}|he|hes|she|shes)(?: is| s| will be| ll be| got| came| comes| gets)? (?:just |now )?(?:back )?home\b")
#: It is over, and nobody who helps is named.
OVER_WITH = re.compile(
    r"^(?:its |it is |all )*(?:sorted|dealt with|all good|over|over now|all over)(?: now)?(?: thanks?| thank you)?$|\b(?:all )?(?:sorted|"
    r"dealt with) now\b|^all (?:good|ok|okay|fine|well|sorted)\b"
)
_NAMES_HELP = re.compile(
    rf"\b(?:{_CREW}|{HOSPITAL}|home|discharged|seen|checked|looked at|admitted|all clear|antibiotics|x ?ray\w*|scan|bloods|tests|drip|ward|they|theyre|theyve)\b"
)
# What was said of another time is no word on this one.
_ANOTHER_TIME = re.compile(
    r"\b(?:tomorrow|yesterday|in the morning|next (?:week|month)|monday|last (?:week|month|time|year)|weeks? ago|months? ago|ages ago|before|previously|when (?:he|she|they) (?:was|were) born|at (?:the|his|her) \d week)\b"
)
# "The doctor says it is not serious": there the "not" is the good news.
_NOT_SERIOUS = re.compile(rf"\b{_CREW}\b.{{0,30}}\b(?:not|isnt|nothing) (?:serious|meningitis|sepsis|dangerous|a fit|an emergency|worr\w+|to worry)\b")

#: The baby has come round by the parent's account.
CAME_ROUND = re.compile(
    rf"\b{HES} (?:all |much |just |back |a bit |now |finally |started |starting |begun )*(?:ok|okay|fine|alright|all right|good|better|well|"
    rf"pink|awake|normal|to normal|himself|herself|smiling|laughing|moving|responding|alert|back with us|come round|coming round|came round|"
    rf"woken up|waking up|breathing|crying|screaming|feeding|coughing|got (?:his|her) colour back)(?: again| now| normally| ok| fine|"
    rf" properly| well| tho| though| and| thank god| thanks?)*(?:$| (?:he|she|hes|shes|they|its|is|to|a|so|but|after)\b)"
    rf"|\b{HE} (?:has |have |just |s )*(?:woke|woken|came round|come round|started (?:to )?(?:cry|crying|breathing|breathe|moving|feeding)|"
    rf"opened (?:his|her|their) eyes|cried|coughed it|spat it|sicked it|took a breath|breathed)\b|\bcoughed it (?:up|out)\b|\b(?:its|it is|"
    rf"it has|it) (?:just )?(?:come out|came out|out|popped out|come up|came up)\b|\b(?:i|we|ive|weve) (?:got|managed to get|pulled|"
    rf"hooked) it out\b"
    rf"|\b(?:false alarm|panic over|all good|its over|over now|its (?:all )?(?:ok|okay|fine|good|stopped)(?: now)?)\b|\b(?:its|the fit|fit|"
    rf"seizure|shaking|jerking|it) (?:has |have |s )?stopped\b|\b(?:s?he|they)(?:s| has| have|ve)? (?:just )?stopped (?:fitting|shaking|"
    rf"jerking|choking|seizing|now)"
    r"|\bcolour(?: is| has|s)? (?:come |coming |gone )?back\b|\bback to normal\b|\bbreathing(?: is)? (?:ok|fine|normal|normally|again|well)\b"
)
#: What may have been swallowed lies somewhere else.
FOUND_IT = re.compile(
    r"(?:oh |phew |omg |ok |actually |sorry |no )*(?:i |ive |we |weve )?(?:just )?(?:found|got) it(?: (?:its |it was |was )?(?:under|behind|beside|by|in|on|down) (?:the |my |a |his |her )?"
    r"(?:rug|sofa|settee|cot|couch|carpet|floor|chair|table|bed|mat|box|bag|drawer|pocket|hood|sleeve|back))?(?: sorry| phew| false alarm| lol| thanks| thank god| panic over)*$"
)
#: They take the whole of it back.
FALSE_ALARM = re.compile(r"\b(?:false alarm|panic over)\b")
#: Of breath and fits good news; of a baby who was hurt no news at all.
CRIES = re.compile(r"\b(?:cry|crying|cried|cries|scream\w*)\b")
#: They only look well: that settles nothing.
LOOKS_WELL = re.compile(
    rf"\b(?:{HE}(?: i?s)?|hes|shes|theyre) (?:seems?|looks?|acts?|acting|looking|seeming)\b.{{0,10}}\b(?:ok|okay|fine|well|alright|all right|"
    rf"normal|happy|himself|herself|good)\b|\b(?:not|no|hasnt|havent|isnt|without)(?: got)? (?:a |any )?(?:mark|marks|bruises?|bump)\b"
)
ASLEEP = re.compile(
    rf"\b(?:{HE}(?: i?s)?|hes|shes|theyre) (?:fast |sound )?(?:asleep|sleeping)(?: now| again)?(?: and)?(?: fine| ok| in my arms| on me|"
    rf" in (?:his|her|the) cot)?$"
)

#: On the way to A&E, or off to it.
GOING = re.compile(
    rf"\b(?:im|i am|ill|i will|were|we are|well|we will|i|we|(?:my )?{KIN}(?: is| s)?|hes|shes)(?: just| now| gonna| going to| about to|"
    rf" will)* (?:taking|take|driving|drive|drove|left|set off|going|go|heading|head|off|leaving|rushing|bringing|getting|"
    rf"running)\b.{{0,30}}?\b(?:{HOSPITAL}|there now|in now|straight (?:in|there))(?: |$)"
    r"|\b(?:on|heading) (?:my|our) way(?: to| there| now| in|$)|\b(?:im|i am|were|we are|now|^) ?on the way(?: to| there| now| in|$)|\b(?:in|"
    r"getting in|getting a|got a) (?:the |a |an )?(?:car|taxi|cab|uber)(?: now)?(?: to | going|$)|\bdriving (?:us|me|him|her|them)\b|"
    r"^(?:ok )?(?:going|leaving|driving|off)(?: there| in)?(?: now)?$|\btaking (?:him|her|them|my baby) (?:in|there|now)(?: now)?$"
)

#: Of fear, despair or violence: a person is with them, or they are out of it.
OVER = re.compile(
    r"^(?:(?:ok|yes|yeah|no) )?(?:im|i am|we are|were|we re) (?:ok|okay|fine|all right|alright|better|calm|calmer|safe|out|"
    r"away)(?: now)?(?: thanks?| thank you| tho| though)?$"
    r"|\b(?:im|i am|we are|were) (?:ok|okay|fine|all right|alright|calm|calmer|safe|out|away)(?: of there)? now\b|\b(?:ive|"
    r"i have) (?:calmed down|cooled down|left|got out|got away|handed (?:him|her) over)\b|\b(?:feeling|feel) (?:a bit |much |"
    r"so much )?(?:better|calmer|ok|okay)(?: now)?\b"
    r"|\b(?:i|ive|i have) (?:just )?(?:rang|rung|called|phoned|spoke to|spoken to|talked to|texted|messaged|told) "
    rf"(?:the )?(?:samaritans|shout|111|my (?:{KIN}|gp|midwife|health visitor|doctor))\b"
)
#: Of violence, whoever is out of it says so.
OUT_OF_IT = re.compile(r"\b(?:safe|out|away|left|gone|told|rang|rung|called|phoned|spoke)\b")
#: Somebody close has come, or has the baby.
NOT_ALONE = re.compile(
    rf"\b(?:my|his|her|the|a) {KIN}(?: is|s| has| have| are)? (?:now |just )*(?:here|come|came|coming in|arrived|(?:is )?with (?:me|us|him|"
    rf"her|them)|(?:got|taken|taking|took|having|holding|looking after|watching) (?:him|her|them|baby|the baby|over))"
)
#: Out of it, or with people.
AWAY = re.compile(
    rf"\b(?:im|i am|were|we are|weve|ive|i) (?:now |safe |both )*(?:(?:with|at|round) (?:my|a|the|his) {KIN}|got (?:out|away)|(?:at|"
    rf"in) (?:the |a )?(?:refuge|police station|neighbours))\b"
)
#: Of violence only: he is there again.
HE_IS_BACK = re.compile(
    r"\b(?:hes|he is|shes|theyre|he has|he|(?:my|the) (?:partner|husband|boyfriend|bf|fella|ex|oh|wife|girlfriend)(?: is| has| s)?) (?:come |came |coming )?(?:back|here|home|with me|with us|outside|at the door|in the house|upstairs|downstairs|"
    r"trying to get in|banging)\b(?! to (?:normal|sleep|bed))"
)
#: Of violence only: the baby is still with whoever is feared.
BABY_THERE = re.compile(
    r"\b(?:left|gone|went|driven off|drove off|took|taken|run off|walked out) (?:\w+ ){0,2}?(?:with (?:(?:the|my|our) )?(?:baby|son|daughter|little one|kids?|twins?|children|him|her)|(?:the|my|our) (?:baby|son|daughter|little one|kids?|twins?|children))\b"
    r"|\b(?:baby|son|daughter|little one|kids?|twins?|children)(?: is| are| s)? (?:still )?(?:in there|inside|in the (?:house|flat|car|room)|with (?:him|them)|there)\b|\b(?:he|hes|he has)(?: has| s)? got (?:the|my|our) (?:baby|son|daughter|kids?|twins?|children)\b"
)
#: Of violence only: after a baby was hurt "he's gone" means something else.
HE_LEFT = re.compile(
    r"\b(?:s?he|they|my (?:partner|husband|boyfriend|ex|dad|wife))(?:s| has| have| is| are)? (?:just |now )?(?:gone (?:now|out|to (?:work|"
    r"bed|the pub|his|her|sleep|the shops?)|off|away|home|for)|left(?: now| the house)?|driven off|drove off|driven away|walked out|"
    r"stormed (?:off|out)|run off|been arrested|arrested|not here(?: now)?|passed out|asleep|locked out|moved out)\b"
    r"|\b(?:s?he|they)(?:s| has)? gone$|\b(?:police|they)(?: have| ve)? (?:took|taken|arrested|got) (?:him|her)\b"
)

#: "I wouldn't do anything", said of thoughts of dying, and what takes it back; and a denial of the thoughts themselves, or of having meant it.
_NO_ACT = re.compile(
    r"\bi (?:really |honestly |just )?(?:wont|would ?nt|would not|will not|will never|would never|never would|dont plan to|do not plan to|am not going to|am not gonna)"
    r"(?: ever| actually| really)?(?:$| tho\w*$| (?:do|act|hurt|harm|try)\b)"
    r"|\bim not (?:actually |really )?(?:going to|gonna) (?:do|act|hurt|harm|try)\b|\b(?:no|havent got a|have no|dont have a) plans?\b|\bi? ?havent (?:done anything|hurt myself)\b"
)
_TAKEN_BACK = re.compile(r"\b(?:yet|til|till|until|enough|last time|told|hard|pills?|tablets?|meds|overdose|bridge|rope|knife|when|after|tonight|tomorrow|unless|if)\b")
_NO_THOUGHTS = re.compile(
    r"\b(?:dont|do not|didnt|never|not|no|arent|havent) (?:\w+ ){0,3}?(?:suicidal|die|dying|dead|kill\w*|thoughts?|mean|meant|feel like that|that way)\b"
    r"|\bmisunder\w+|\bfigure of speech\b|\bjok\w+|\bwrong (?:chat|person|end)\b|\bsaying\b|\bexpression\b|\bautocorrect\b|\btypo\b"
)

#: "No, I do not want to die", and all that may stand beside it: what they want of somebody else, that they are worn out or afraid, that it was a joke.
_NOT_DYING = (
    r"(?:i (?:really |honestly |obviously |just )?(?:do not|dont|didnt|did not|never)(?: really| actually| ever)? (?:want|wanted|wanna|mean|meant)(?: that)?(?: i)?(?: want| wanted)?(?: to)? (?:die|be dead|kill myself|"
    r"hurt myself|harm myself|end my life)|(?:im|i am|i was) (?:not|never) (?:gonna|going to|about to|planning to|trying to) (?:hurt|kill|harm) myself)(?: at all| or anything| obviously)?"
)
_OF_ANOTHER = (
    rf"(?:i )?(?:just |only |really )*(?:want|need|wish|would like) (?:{HE}|him|her|them|my {KIN}|someone|somebody) (?:not to die|to (?:live|(?:be|get) (?:ok|okay|alright|safe|well|better)|(?:do|take) (?:a|one|the|some|his|her|more)(?: night)? (?:feeds?|turns?|share|nights?)|(?:have|hold|watch|mind|feed) (?:him|her|them|the baby|my baby)"
    r"|help(?: out| more| at night| with the (?:baby|feeds|nights))?|come home|sleep|wake up))"
)
_AFRAID = (
    r"(?:i |im |i am |its |it was |that was |i was )?(?:just |only |so |very |really |a bit |all )*(?:(?:frightened|scared|afraid|worried|anxious|terrified) (?:for|about|of losing) (?:him|her|them|the baby|my baby|my (?:son|daughter|brother|sister))|tired|exhausted|knackered|shattered|worn out|sad|upset|"
    r"venting|ranting|joking|kidding|joke|a joke|a rant|a feeling|a saying|a figure of speech)"
)
_A_BREAK = r"(?:i )?(?:just |only )*(?:want|need) (?:a |some |more |one )*(?:rest|break|help|night off|night feed|lie in|hand|good nights sleep)"
_NOT_DYING_ONLY = re.compile(
    rf"(?:(?:omg|oh|no|noo+|nah|god|sorry|look|listen|honestly|please|but|and|of course|wtf|lol) )*{_NOT_DYING}(?P<more>(?: (?:and |but |its |because )?(?:{_OF_ANOTHER}|{_AFRAID}|{_A_BREAK}))*)(?: (?:tonight|now|today|please|lol|thats all|ok))*"
)
#: What is never part of a joke or of fear for somebody else: the means, an end, the one who hurts.
_NO_JOKE = re.compile(
    r"\b(?:pills?|tablets?|overdose|knife|blade|rope|bridge|gone|over|with me|better off|cant go on|hit\w*|hurts|hurting me|beat\w*|voices?|stop breathing|not wake|plan|unless|until|till|yet)\b"
)


def denies_dying(words: str, with_more: bool = False) -> bool:
    """Whether a message says of the writer that they do not want to die, and else only what they want of others or that they are afraid or worn out.

    Args:
        words: the bare words.
        with_more: whether it has to say one of these too: alone, "I don't want to die" may be said in fear of a man, or of one's own bleeding.
    """
    found = _NOT_DYING_ONLY.fullmatch(words)
    return found is not None and not _NO_JOKE.search(words) and not (with_more and not found["more"])


def put_off(words: str) -> bool:
    """Whether it is only not yet: "I won't hurt myself till she's asleep"."""
    return _NO_ACT.search(words) is not None and _TAKEN_BACK.search(words) is not None and not _NO_THOUGHTS.search(words)


def no_plan(words: str) -> bool:
    """Whether somebody says that they will not act on thoughts of dying, and does not say that there are none."""
    return _NO_ACT.search(words) is not None and not (_NO_THOUGHTS.search(words) or _TAKEN_BACK.search(words))


#: Nothing of the kind happened, or it was not meant.
DENIED = re.compile(
    r"\bwrong (?:chat|person|button|number|window|app|message|box)\b|\b(?:prank|"
    r"just testing|only testing|(?:its|was|just|only) a test|(?:sent|typed|pressed|clicked|tapped|hit)(?: \w+){0,3} by (?:mistake|accident)|"
    r"misclick\w*|autocorrect|typo)\b|^testing\b"
    r"|\b(?:didnt mean (?:that|it like)|"
    r"not what i (?:meant|mean|said|asked)|you(?:ve)? (?:have )?(?:misunderstood|got (?:it|me) wrong|read (?:it|me) wrong)|misunderst\w+|"
    r"wrong end of the stick|figure of speech|just a saying|just an expression)\b"
    r"|^(?:no |nah |nope |oh |sorry )*(?:its|it is|thats|that is|this is|it was|its really|im|i am|were) ?(?:not|wasnt|isnt) (?:like |"
    r"really |actually |about |as )*(?:that(?! (?:bad|serious|hard|long|much|often))|an emergency|happening|it|real|in danger|suicidal|going to)\b|^(?:no |nah |nope |lol |haha )*not (?:like |really )?(?:that(?! (?:bad|serious|hard|long|much|often))|an emergency|suicidal|happening)\b|\bit(?: isnt| wasnt|snt) (?:like that|"
    r"that|an emergency|happening)\b|\bisnt an emergency\b|\bnot an emergency\b"
    r"|\b(?:nothing|nowt) (?:has |is |s )?(?:happened|happening|wrong|like that)\b|\b(?:didnt|did not|havent|never|havent actually|"
    r"have not) (?:actually |really |ever )?(?:shake|shook|shaken|hit|hurt|harm|harmed|touch|touched|drop|dropped|do anything|done anything|"
    r"take any\w*|taken any\w*)\b"
    r"|\bi (?:wont|would ?nt|would never|will never|never would|am not going to|will not)(?: ever| actually| really)?(?: tho| though|"
    r" do (?:it|that|anything)| hurt .*| shake .*| act .*| harm .*)?$|\b(?:im|am) not (?:going to|gonna) (?:hurt|shake|do|harm|act|kill)\b|"
    r"\bwouldnt (?:hurt|harm|do|shake)\b|\bnever (?:hurt|harm|do that|shake)\b"
    r"|^(?:please )?(?:stop|stop it|stop this|stop asking|stop saying that|cancel|leave it|leave me alone|shut up|enough|go away)(?: please|"
    r" now)?$|\bstop (?:asking|saying|telling|going on)\b"
)
#: Worn out, in place of what was feared. Alone it takes back no thoughts of dying and no harm that was done.
WEARY = re.compile(
    r"\b(?:just|only|its just|im just|i just) (?:\w+ )?(?:need|want|needed|wanted) (?:a break|some sleep|sleep|a rest|rest|help|to sleep|"
    r"someone to|five minutes|a minute|to rant|to vent|a hand|some time|to know)\b|\b(?:just|only)(?: so| very| really| a bit|"
    r" being)* (?:tired|exhausted|knackered|venting|stressed|upset|frustrated|moaning|ranting|worried|anxious|fed up|asking|curious|"
    r"wondering|dramatic|tiredness)\b"
)
ALL_RIGHT = re.compile(r"\b(?:fine|ok|okay|all right|alright|not|no|nothing|isnt|wasnt|didnt)\b")
SOMEBODY_ELSE = re.compile(rf"\b(?:s?he|they|{KIN}|someone|somebody) did(?: it)?\b|\bit was (?:him|her|them|my|his|someone|the)\b")
#: Somebody is violent, and never to the baby: of the parent it says the contrary.
NEVER_WITH_THE_BABY = re.compile(r"\b(?:s?he|hes|shes|they|theyre)(?: is| s| has| would| does)? ?(?:never|not|isnt|doesnt|wouldnt|hasnt|wont)(?: \w+){0,4} (?:with|to|at|around|near|on|hurt|touch(?:ed)?|hit|harm(?:ed)?|the) (?:the |my |our )?(?:baby|kids?|children|little one|son|daughter)\b")
JUST_ME = re.compile(r"\b(?:its|it is|it was|thats|only|just|always|ever)(?: only| just| ever| always)* (?:me|with me|to me|at me|on me)\b")
#: No and nothing else.
NO = re.compile(r"(?:no|nope|nah|na|no no|noo+|no thanks?|no hes not|no shes not|not really)$")
#: No, in answer to "is everyone all right now?".
NOT_OVER = re.compile(r"(?:no|nope|nah|not yet|not really|not over|its not|it isnt|(?:s?he|they) (?:isnt|arent|is not|are not))\b")
#: Half a yes, in answer to "is this happening now?".
PERHAPS = re.compile(
    r"(?:(?:i )?(?:think so|dont know|dunno|not sure|maybe|perhaps|possibly|kind of|kinda|sort of|sorta|a bit|a little|sometimes|might be|"
    r"i guess|probably)|idk|yes (?:it|i|he|she|now|hes|shes|right)\b.*|(?:it|he|she|i) (?:is|does|am|do)|right now|happening now|"
    r"its happening(?: now)?|now)$"
)

#: Takes leave and says nothing else.
GOODBYE = re.compile(
    r"(?:(?:ok|okay|right|good|great|thanks|thank you|cheers|ta|all) )*(?:bye|bye bye|goodbye|good bye|cya|see ya|see you|night|night night|good night|"
    r"goodnight|ta ra|gtg|(?:ive |i have |i )?(?:got to|gotta|have to|need to) (?:go|leave)|im (?:off|going|done)|thats all|end chat|"
    r"close)(?: now| then| x+| thanks?| thank you)*$"
)


def declared_dead(words: str) -> bool:
    """Whether somebody who helps has said that the baby is dead."""
    return DECLARED_DEAD.search(words) is not None


def confirms(words: str) -> bool:
    """Whether, asked who said so, the parent names somebody who helps."""
    return re.search(rf"^(?:yes|yeah|they did|yes they did|they have)$|\b(?:{_CREW}|they)\b.*\b(?:did|told|said|says|confirmed)\b", words) is not None


def said_dead(words: str) -> bool:
    """Whether the parent says that the baby is dead, by their own judgement."""
    return SAID_DEAD.search(words) is not None and not _NOT_DEAD.search(words)


def called(words: str) -> bool:
    """Whether help is called or on its way."""
    return CALLED.search(words) is not None and not _NOT_CALLED.search(words) and not _ASKS.match(words)


def help_there(words: str) -> bool:
    """Whether somebody who helps is there, or has seen the baby, or it is over."""
    said = HELP_THERE.search(words) or OVER_WITH.search(words) or (HOME.search(words) and not _COMES_HOME.search(words))
    denied = _NEGATED.search(words) and not _NOT_SERIOUS.search(words)
    return bool(said) and not denied and not _ASKS.match(words) and not _ANOTHER_TIME.search(words)


def names_help(words: str) -> bool:
    """Whether it is somebody trained who is there or has seen the baby, and not only "all good now"."""
    return _NAMES_HELP.search(words) is not None


def going(words: str) -> bool:
    """Whether they are on the way to A&E."""
    return (GOING.search(words) or TOLD_TO_GO.search(words)) is not None and not _ASKS.match(words)


def ends_nothing(words: str) -> bool:
    """Whether it is a question, or a sign of danger stands beside whatever good news there is."""
    return _ASKS.match(words) is not None or _NEW_SIGN.search(words) is not None


def came_round(words: str) -> bool:
    """Whether the baby is better by the parent's account."""
    return CAME_ROUND.search(words) is not None and not _NEGATED.search(words) and not ends_nothing(words)


def not_alone(words: str) -> bool:
    """Whether somebody close has come, or has the baby, or they are with people."""
    return (NOT_ALONE.search(words) or AWAY.search(words)) is not None and not _NEGATED.search(words)


def means_again(text: str, earlier: Sequence[str]) -> bool:
    """Whether a message names the means that one of the parent's last messages named: "driving" after "just turning the wheel when I drive".

    Args:
        text: the parent's words.
        earlier: the parent's messages before this one, oldest first.
    """
    before = " ".join(bare(said) for said in earlier[-_MEANS_LATELY:])
    return _OF_ME.search(bare(text)) is not None and any(kind.search(bare(text)) and kind.search(before) for kind in _MEANS)
