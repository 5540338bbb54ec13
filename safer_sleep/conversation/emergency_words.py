"""Kinds of things that parents type in or after an emergency, as patterns over bare words (`conversation.words.bare`).

Which reply a kind leads to stands in `emergency_turns`. A pattern here only says what was meant, never that danger is over.
"""

from __future__ import annotations

import re

# People and things, as parents name them.
_HE = r"(?:s?he|they|baby|bubba|(?:the|my|our) (?:baby|son|daughter|little one|lo|boy|girl|twins?))"
_HES = rf"(?:hes|shes|theyre|babys|{_HE}(?: i?s| is| are| re| has| have| ve| looks?| seems?| sounds?| feels?)?)"
_KIN = (
    r"(?:mums?|mams?|moms?|dads?|sisters?|brothers?|friends?|partners?|husbands?|wifes?|wife|neighbours?|nans?|grandmas?|grans?|aunts?|aunties?|"
    r"boyfriends?|girlfriends?|mother in laws?|mils?|oh|other half|mates?|flatmates?)"
)
_CREW = (
    r"(?:ambulance(?: (?:men|man|crew|people|lady|ladies|team|guys?|woman))?|ambulances|paramedics?|crew|medics?|first responders?|"
    r"responders?|doctors?|drs?|gp|nurses?|"
    r"midwife|hospital|consultant|police|coppers?|999|111|health visitor)"
)
_HELP = r"(?:999|911|112|an ambulance|the ambulance|ambulance|ambulances|paramedics?|the police|police|emergency services|for help|them)"
_HOSPITAL = r"(?:hospital|a e|ane|a and e|casualty|resus|nicu|scbu|the ward|children s ward|childrens ward|the doctors?|the drs|the gp|walk in)"
_HAVE_TO = r"(?:have to|has to|need to|needs to|need|needs|got to|gotta|must|ought to|want to|should|really have to|still have to|still need to)"
_GO = (
    rf"(?:go\b(?! (?:to (?:sleep|bed)|back))|going|ring|call|phone|come\b|(?:take|bring|get) (?:him|her|them|it|baby|my baby|"
    rf"the baby)\b(?! (?:out|to bed|off))|{_HOSPITAL}|an? ambulance|999|111|"
    r"(?:be )?(?:seen|checked|looked at)|see (?:a |the |someone|anyone)|do (?:this|that|anything)|doctor|dr|gp)"
)

#: Whether they still have to go or ring, or may wait.
ASKS_TO_WAIT = re.compile(
    rf"\b(?:do|does|should|shall|must|would|will|have) (?:i|we|u|you|{_HE})(?: really| still| actually| even| just| definitely|"
    rf" always)* {_HAVE_TO}(?: really| still| actually)?(?:$| .{{0,25}}?{_GO}| (?:even )?(?:if|when|now|though|tho)\b)"
    rf"|\b(?:do|does|will|would) (?:they|a doctor|someone|anyone|the (?:doctor|hospital)) (?:really |still |even |just )?(?:have|need|"
    rf"want)(?: to)? (?:see|check|look)"
    rf"|(?<!who )(?<!how )(?<!where )(?<!when )(?<!what )\b(?:should|shall|do|must) (?:i|we) (?:really |still |just |actually )?{_GO}"
    rf"|\b(?:can|could|cant|is it (?:ok|okay|alright|all right) (?:to|if)) (?:i|we|it)? ?(?:just |not just )?(?:wait|leave it|watch|"
    rf"keep an eye|see how|ring the gp|call the gp|see the gp|monitor|stay (?:at )?home|give it)"
    r"|\bwait (?:and see|till|til|until)\b|\bsee how (?:it|he|she|they)s? (?:go|goes|is|are|get|gets)\b"
    r"|\b(?:is|isnt) (?:it|this|that|hospital|a e|999|an ambulance)(?: really| actually| even)? (?:necessary|needed|worth|serious|a bit|"
    r"over the top|an emergency|that bad|too much)"
    r"|\bwast(?:e|ing) (?:of )?(?:their|everyones|anyones|peoples|nhs|the|your)? ?time\b|\b(?:worth|silly|daft|stupid|ott|"
    r"bother) (?:to )?(?:going|ringing|calling|phoning|taking|ring|call|go|them|999)\b"
    rf"|\b(?:even (?:if|though|tho)|if|but) {_HES} (?:ok|okay|fine|well|alright|all right|normal|happy|himself|herself|perfect)\b"
    rf"|\bneeds? (?:to be )?(?:seeing|seen|checking|checked|looking at|looked at|hospital)\b|\b(?:still|really) (?:need|have) to (?:go|ring|"
    rf"call|be seen)\b|\bneeds? to (?:go|be seen)\b(?! to (?:bed|sleep))"
)

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
    r"losing) my (?:baby|kids?|children|son|daughter)\b(?! to)"
    r"|\b(?:in|into) trouble\b|\barrest(?:ing)? me\b|\b(?:be|get|getting|im|i am) arrested\b|\b(?:go|going) to (?:prison|jail)\b|\b(?:scared|"
    r"frightened|afraid) of (?:the )?(?:police|social|being judged|what theyll)"
)

#: Somebody whose task it is has said that the baby is dead, or has stopped trying.
DECLARED_DEAD = re.compile(
    rf"\b(?:pronounced|declared|confirmed)\b.{{0,14}}\b(?:dead|death|died)\b|\bpronounced (?:him|her|my baby|the baby)\b|\btime of death\b"
    rf"|\b{_CREW}(?: \w+)? (?:have|ve|has|had)? ?(?:just )?(?:stopped|given up|gave up|called it)\b"
    rf"|\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:stopped|given up|gave up)(?: on (?:him|her))? ?(?:working|trying|cpr|"
    rf"doing cpr|treating|helping|resus)"
    rf"|\b(?:they|{_CREW})(?: have| ve| has)?(?: just)? (?:said|say|says|told (?:me|us)|saying)(?: that)?(?: {_HES}| its| hes|"
    rf" shes)? ?(?:has |have |had )?(?:gone|dead|died|passed|too late|no more)\b"
    r"|\b(?:they|theyve|paramedics?|doctors?|hospital|crew)? ?(?:couldnt|could not|cant|cannot|werent able to|didnt manage to|"
    r"failed to) (?:save|bring back|bring|revive|resuscitate) (?:him|her|them|my baby|the baby)\b"
    r"|\bnothing (?:more |else )?(?:they|anyone|the \w+) (?:could|can) do\b"
    rf"|\b{_HE} (?:has )?(?:died|passed away|passed) (?:in|at|on the way|when they|with) "
)
#: The parent's own word for it, which may be wrong: nobody decides alone that it is too late.
SAID_DEAD = re.compile(
    rf"\b{_HES} (?:already |just |now )?(?:gone|dead|died|passed away|passed|an angel|cold and stiff|stiff)(?: now)?$|\b{_HES} (?:already |"
    rf"just |now )?(?:dead|died|passed away)\b"
    r"|\b(?:ive|i have|we|weve|we have|i) (?:just )?lost (?:him|her|them|my baby|our baby)\b|\b(?:its|it is) too late\b"
)
_NOT_DEAD = re.compile(
    r"\b(?:nearly|almost|thought|will|going to|gonna|could|might|if|not|isnt|didnt|would|scared|worried|gone (?:to|off|blue|out))\b"
)
#: After a death: where the baby is taken and what follows.
WHAT_FOLLOWS = re.compile(
    r"\bwhat (?:happens|now|next|do (?:i|we) do|will happen|do they do)\b|\bwhere (?:will|do|are|did|have|is|would) (?:they|he|she|"
    r"the police|my baby|it)\b|\b(?:are|will|do|can|did|have) they (?:take|taking|taken|going to take|gonna take|keep)\b"
    r"|\b(?:taking|took|taken|take) (?:him|her|my baby) away\b|\bcan (?:he|she) stay\b"
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
    rf"|\b(?:(?:my )?(?:{_KIN}|someone|somebody)(?: is| s| has| are)? (?:just |now |already )?(?:calling|ringing|phoning|called|rung|rang|"
    rf"phoned|on the phone)(?: an| now| it|$)|(?:s?he|hes|shes)(?: is| has)? (?:just |now |already )?(?:calling|ringing|phoning|called|rung|"
    rf"rang|phoned|on the phone to) {_HELP}(?: |$))"
    r"|\b(?:sent|sending) (?:an |the )?(?:ambulance|help|someone|police)\b|^(?:ok |yes |yeah |done |right )*(?:i|ive|i have|we|weve|"
    r"just) (?:have |just |already |now )*(?:called|rung|rang|phoned)(?: it| now| already)?$|^(?:called|ringing now|calling now|"
    r"on the phone now)$"
)
#: Done as told; of a parent who thinks of dying it may mean the worst.
DONE = re.compile(
    r"(?:ok |yes |yeah |right )*(?:(?:i|ive|i have|we|weve) )?(?:just |already )*(?:done|did|done it|did it|done that|did that|it is done|"
    r"its done)(?: now| already)?$"
)
#: Somebody close is on the way.
KIN_COMES = re.compile(
    rf"\b(?:my|his|her|the|a) {_KIN}(?: is|s| are|ll| will)? (?:now |just |be )*(?:coming|on (?:his|her|the|their) way|driving (?:over|here|"
    rf"round)|running (?:over|round)|here (?:soon|in))\b"
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
#: Told by a nurse or doctor to bring the baby.
TOLD_TO_GO = re.compile(
    rf"\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:said|say|says|told (?:me|us)|telling (?:me|us)|want|wants|advised)(?: to|"
    rf" me to| us to| i have to| we need to| i should)? (?:us to |me to )?(?:go|bring|take|come|drive|get)\b"
)
FEARS_DEATH = re.compile(
    r"\b(?:is|will|would|are|could|might) (?:he|she|they|my baby|the baby) (?:going to |gonna |be )?(?:die|dying|be (?:ok|okay|alright|"
    r"all right|fine)|ok|okay|alright|make it|survive|live|brain damaged)\b(?! now)|\bwhat if (?:he|she|hes|shes|my baby)(?: is)? (?:dead|"
    r"dies|dying)\b"
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
#: Somebody who helps is there, or has seen the baby.
HELP_THERE = re.compile(
    rf"\b(?:{_CREW}|help|someone|somebody)(?: is| are| s| re| has| have| ve)? (?:now |just |finally |already )*(?:here|came|come|arrived|"
    rf"turned up|got here|outside now|at the door|with (?:me|us|him|her|them|baby)|treating|working on|looking (?:after|at) (?:him|her)|"
    rf"got (?:him|her))\b|\b(?:they|theyve)(?: have| ve)? got (?:him|her|us)\b|\b(?:hes|shes|he is|she is|were|we are) with (?:the )?{_CREW}\b"
    rf"|\btheyre here\b|\bthey (?:are|re|have) (?:here|arrived|got here|come)\b|\b(?:hes|shes|theyre|were|im|(?:i am|{_HE}|we)(?: am| is|"
    rf" are)?) (?:now |all )?(?:at|in) (?:the |a )?(?:back of the |back of an )?(?:{_HOSPITAL}|ambulance)\b(?! (?:on|next|for an appointment))"
    rf"|\b(?:they|theyve|theyre|{_CREW})(?: have| ve| has| are| re)?(?: just| now)? (?:took|taken|taking|admitted|keeping|kept) (?:him|her|"
    rf"them|us|me|my baby|the baby|baby)\b|\b(?:admitted|kept in|staying in|keeping (?:him|her) in)\b"
    rf"|\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:said|say|says|reckons?|told (?:me|us)|thinks?)\b.{{0,30}}\b(?:ok|okay|fine|"
    rf"well|alright|all right|clear|good|nothing|normal|better|go home)\b|\b(?:they|theyve|{_CREW})(?: have| ve| has)?(?: just)? (?:checked|"
    rf"seen|looked at|examined|cleared|discharged)\b"
    r"|\b(?:been|got|was|were) (?:all )?(?:seen|checked|checked out|checked over|looked at|discharged|given the all clear|sent home)\b|"
    r"\ball clear\b|\b(?:back|home) (?:at )?(?:home|from (?:the )?(?:hospital|a e|doctors))\b|\b(?:sent|let) us (?:home|go)\b|\bdischarged\b"
    r"|^(?:its |it is |all )*(?:sorted|dealt with|all good|over|over now|all over)(?: now)?(?: thanks?| thank you)?$|\b(?:all )?(?:sorted|"
    r"dealt with) now\b|^all (?:good|ok|okay|fine|well|sorted)\b"
)

#: The baby has come round by the parent's account.
CAME_ROUND = re.compile(
    rf"\b{_HES} (?:all |much |just |back |a bit |now |finally |started |starting |begun )*(?:ok|okay|fine|alright|all right|good|better|well|"
    rf"pink|awake|normal|to normal|himself|herself|smiling|laughing|moving|responding|alert|back with us|come round|coming round|came round|"
    rf"woken up|waking up|breathing|crying|screaming|feeding|coughing|got (?:his|her) colour back)(?: again| now| normally| ok| fine|"
    rf" properly| well| tho| though| and| thank god| thanks?)*(?:$| (?:he|she|hes|shes|they|its|is|to|a|so|but|after)\b)"
    rf"|\b{_HE} (?:has |have |just |s )*(?:woke|woken|came round|come round|started (?:to )?(?:cry|crying|breathing|breathe|moving|feeding)|"
    rf"opened (?:his|her|their) eyes|cried|coughed it|spat it|sicked it|took a breath|breathed)\b|\bcoughed it (?:up|out)\b|\b(?:its|it is|"
    rf"it has|it) (?:just )?(?:come out|came out|out|popped out|come up|came up)\b|\b(?:i|we|ive|weve) (?:got|managed to get|pulled|"
    rf"hooked) it out\b"
    rf"|\b(?:false alarm|panic over|all good|its over|over now|its (?:all )?(?:ok|okay|fine|good|stopped)(?: now)?)\b|\b(?:its|the fit|fit|"
    rf"seizure|shaking|jerking|it) (?:has |have |s )?stopped\b|\b(?:s?he|they)(?:s| has| have|ve)? (?:just )?stopped (?:fitting|shaking|"
    rf"jerking|choking|seizing|now)"
    r"|\bcolour(?: is| has|s)? (?:come |coming |gone )?back\b|\bback to normal\b|\bbreathing(?: is)? (?:ok|fine|normal|normally|again|well)\b"
)
#: They take the whole of it back.
FALSE_ALARM = re.compile(r"\b(?:false alarm|panic over)\b")
#: Of breath and fits good news; of a baby who was hurt no news at all.
CRIES = re.compile(r"\b(?:cry|crying|cried|cries|scream\w*)\b")
#: They only look well: that settles nothing.
LOOKS_WELL = re.compile(
    rf"\b(?:{_HE}(?: i?s)?|hes|shes|theyre) (?:seems?|looks?|acts?|acting|looking|seeming)\b.{{0,10}}\b(?:ok|okay|fine|well|alright|all right|"
    rf"normal|happy|himself|herself|good)\b|\b(?:not|no|hasnt|havent|isnt|without)(?: got)? (?:a |any )?(?:mark|marks|bruises?|bump)\b"
)
ASLEEP = re.compile(
    rf"\b(?:{_HE}(?: i?s)?|hes|shes|theyre) (?:fast |sound )?(?:asleep|sleeping)(?: now| again)?(?: and)?(?: fine| ok| in my arms| on me|"
    rf" in (?:his|her|the) cot)?$"
)

#: On the way to A&E, or off to it.
GOING = re.compile(
    rf"\b(?:im|i am|ill|i will|were|we are|well|we will|i|we|(?:my )?{_KIN}(?: is| s)?|hes|shes)(?: just| now| gonna| going to| about to|"
    rf" will)* (?:taking|take|driving|drive|drove|left|set off|going|go|heading|head|off|leaving|rushing|bringing|getting|"
    rf"running)\b.{{0,30}}?\b(?:{_HOSPITAL}|there now|in now|straight (?:in|there))(?: |$)"
    r"|\b(?:on|heading) (?:my|our) way(?: to| there| now| in|$)|\b(?:im|i am|were|we are|now|^) ?on the way(?: to| there| now| in|$)|\b(?:in|"
    r"getting in|getting a|got a) (?:the |a |an )?(?:car|taxi|cab|uber)(?: now)?(?: to | going|$)|\bdriving (?:us|me|him|her|them)\b|"
    r"^(?:ok )?(?:going|leaving|driving|off)(?: there| in)?(?: now)?$|\btaking (?:him|her|them|my baby) (?:in|there)(?: now)?$"
)

#: Of fear, despair or violence: a person is with them, or they are out of it.
OVER = re.compile(
    r"^(?:(?:ok|yes|yeah|no) )?(?:im|i am|we are|were|we re) (?:ok|okay|fine|all right|alright|better|calm|calmer|safe|out|"
    r"away)(?: now)?(?: thanks?| thank you| tho| though)?$"
    r"|\b(?:im|i am|we are|were) (?:ok|okay|fine|all right|alright|calm|calmer|safe|out|away)(?: of there)? now\b|\b(?:ive|"
    r"i have) (?:calmed down|cooled down|left|got out|got away|handed (?:him|her) over)\b|\b(?:feeling|feel) (?:a bit |much |"
    r"so much )?(?:better|calmer|ok|okay)(?: now)?\b"
    r"|\b(?:i|ive|i have) (?:just )?(?:rang|rung|called|phoned|spoke to|spoken to|talked to|texted|messaged|told) "
    rf"(?:the )?(?:samaritans|shout|111|my (?:{_KIN}|gp|midwife|health visitor|doctor))\b"
)
#: Somebody close has come, or has the baby.
NOT_ALONE = re.compile(
    rf"\b(?:my|his|her|the|a) {_KIN}(?: is|s| has| have| are)? (?:now |just )*(?:here|come|came|coming in|arrived|(?:is )?with (?:me|us|him|"
    rf"her|them)|(?:got|taken|taking|took|having|holding|looking after|watching) (?:him|her|them|baby|the baby|over))"
)
#: Out of it, or with people.
AWAY = re.compile(
    rf"\b(?:im|i am|were|we are|weve|ive|i) (?:now |safe |both )*(?:(?:with|at|round) (?:my|a|the|his) {_KIN}|got (?:out|away)|(?:at|"
    rf"in) (?:the |a )?(?:refuge|police station|neighbours))\b"
)
#: Of violence only: he is there again.
HE_IS_BACK = re.compile(
    r"\b(?:hes|he is|shes|theyre|he has|he) (?:come |came |coming )?(?:back|here|outside|at the door|in the house|upstairs|downstairs|"
    r"trying to get in|banging)\b(?! to (?:normal|sleep|bed))"
)
#: Of violence only: after a baby was hurt "he's gone" means something else.
HE_LEFT = re.compile(
    r"\b(?:s?he|they|my (?:partner|husband|boyfriend|ex|dad|wife))(?:s| has| have| is| are)? (?:just |now )?(?:gone (?:now|out|to (?:work|"
    r"bed|the pub|his|her|sleep|the shops?)|off|away|home|for)|left(?: now| the house)?|driven off|drove off|driven away|walked out|"
    r"stormed (?:off|out)|run off|been arrested|arrested|not here(?: now)?|passed out|asleep|locked out|moved out)\b"
    r"|\b(?:s?he|they)(?:s| has)? gone$|\b(?:police|they)(?: have| ve)? (?:took|taken|arrested|got) (?:him|her)\b"
)

#: Nothing of the kind happened, or it was not meant.
DENIED = re.compile(
    r"\bwrong (?:chat|person|button|number|window|app|message|box)\b|\b(?:joking|joke|jokes|kidding|only messing|messing about|prank|"
    r"just testing|only testing|(?:its|was|just|only) a test|(?:sent|typed|pressed|clicked|tapped|hit)(?: \w+){0,3} by (?:mistake|accident)|"
    r"misclick\w*|autocorrect|typo)\b|^testing\b"
    r"|\b(?:ignore (?:me|that|this|it|last)|never ?mind|nvm|forget (?:it|i said|that)|cancel that|didnt mean (?:that|it|it like)|"
    r"not what i (?:meant|mean|said|asked)|you(?:ve)? (?:have )?(?:misunderstood|got (?:it|me) wrong|read (?:it|me) wrong)|misunderst\w+|"
    r"wrong end of the stick|figure of speech|just a saying|just an expression)\b"
    r"|^(?:no |nah |nope |oh |sorry )*(?:its|it is|thats|that is|this is|it was|its really|im|i am|were) ?(?:not|wasnt|isnt) (?:like |"
    r"really |actually |about |as )*(?:that|an emergency|bad|happening|it|real|serious|in danger|suicidal|going to)\b|^(?:no |nah |"
    r"nope )+(?:its|im|were|hes|shes|theyre|all|everyones|we are|i am) (?:ok|okay|fine|good|alright|all right)(?: now| thanks?| honestly|"
    r" really)*$|^(?:no |nah |nope )*not (?:like |really )?(?:that|an emergency|suicidal|happening)\b|\bit(?: isnt| wasnt|snt) (?:like that|"
    r"that|an emergency|happening|that bad|as bad)\b|\bisnt an emergency\b|\bnot an emergency\b"
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
SOMEBODY_ELSE = re.compile(rf"\b(?:s?he|they|{_KIN}|someone|somebody) did(?: it)?\b|\bit was (?:him|her|them|my|his|someone|the)\b")
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

WHAT_NOW = re.compile(
    r"\bwhat (?:do|should|can|shall|am i|must) (?:i|we)?\b.{0,12}\b(?:do|be doing|supposed to do)\b|^(?:ok |right |and |so |"
    r"but )*(?:what now|what next|now what|then what|whats next|what else|next|next step|and then|then|go on)$|\bwhat (?:now|next)$|"
    r"\bwhile (?:i|we) wait\b|\btell me what to do\b|\bhow (?:do|can) (?:i|we) help (?:him|her|them)\b|\bdont know what to do\b|"
    r"^(?:please )+(?:please )*$|^please$|^(?:hello|hi|hey)? ?(?:is )?anyone there$|^hello$|^(?:im |i am )?(?:so |really )?(?:scared|"
    r"frightened|terrified|shaking)$|^(?:please )?(?:help|help me|help us|help him|help her|im panicking|i m panicking|panicking)(?: please|"
    r" now)?$"
)
HOW_BREATHS = re.compile(
    r"\b(?:how|show|which way|where|explain)\b.{0,30}\b(?:breaths?|puffs?|mouth to mouth|rescue breath\w*|kiss of life|breathe (?:for|into|"
    r"in))\b|\bhow hard do i blow\b"
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
    r"\b(?:in|sat in|sitting in|got in|getting in|inside) (?:the|my|a|his|our) (?:car|van)\b|\b(?:im|i am) driving\b|\bat the wheel\b|"
    r"\bbehind the wheel\b|\b(?:on|at|by|near|stood on|standing on|sat on) (?:the|a) (?:bridge|motorway|road|roof|edge|platform|cliff|"
    r"balcony|station|tracks?|railway|river|canal|sea|pier|car park|multi ?storey)\b"
)
BLAMES = re.compile(
    r"\b(?:bad|terrible|awful|horrible|shit|crap|rubbish|worst|evil|unfit) (?:mum|mam|mom|mother|dad|father|parent|person)\b|"
    r"\bdidnt mean (?:to|any)\b|\bdid not mean to\b|\b(?:i )?hate myself\b|\b(?:so|feel|feeling|im|really) (?:\w+ )?(?:ashamed|guilty|sorry|"
    r"awful|terrible|disgusting)\b|\bmy fault\b|\bi (?:just )?(?:lost it|snapped|lost my temper|lost control)\b|\bwhat have i done\b|"
    r"\b(?:dont|not) deserve\b|\bforgive\b|\bit was (?:only|just) (?:once|a second|a bit|a little|quick)\b|\bonly (?:once|a second|a bit)\b|"
    r"\bwas (?:just )?(?:so|too) tired\b|\b(?:wont|never|not going to) (?:\w+ ){0,4}again\b"
)

#: Takes leave and says nothing else.
GOODBYE = re.compile(
    r"(?:(?:ok|okay|right|thanks|thank you|cheers|ta|all) )*(?:bye|bye bye|goodbye|good bye|cya|see ya|see you|night|night night|good night|"
    r"goodnight|ta ra|gtg|(?:ive |i have |i )?(?:got to|gotta|have to|need to) (?:go|leave)|im (?:off|going|done)|thats all|end chat|"
    r"close)(?: now| then| x+| thanks?| thank you)*$"
)


def declared_dead(words: str) -> bool:
    """Whether somebody who helps has said that the baby is dead."""
    return DECLARED_DEAD.search(words) is not None


def said_dead(words: str) -> bool:
    """Whether the parent says that the baby is dead, by their own judgement."""
    return SAID_DEAD.search(words) is not None and not _NOT_DEAD.search(words)


def called(words: str) -> bool:
    """Whether help is called or on its way."""
    return CALLED.search(words) is not None and not _NOT_CALLED.search(words) and not _ASKS.match(words)


def help_there(words: str) -> bool:
    """Whether somebody who helps is there, or has seen the baby."""
    return HELP_THERE.search(words) is not None and not _NEGATED.search(words) and not _ASKS.match(words)


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


def taken(words: str) -> bool:
    """Whether something was swallowed to die, and not only feared or refused."""
    return TAKEN.search(words) is not None and not _NOT_TAKEN.search(words)
