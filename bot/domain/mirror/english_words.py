"""English words that the patterns of the mirror are made of."""

from bot.domain.mirror.lexicon import words

AUX = (
    "(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should|shall|may|might"
    "|must)"
)
AUX_NOT = (
    "(?:isn't|isnt|aren't|arent|wasn't|wasnt|weren't|werent|don't|dont|doesn't|doesnt|didn't|didnt"
    "|haven't|havent|hasn't|hasnt|hadn't|hadnt|can't|cant|couldn't|couldnt|won't|wont|wouldn't"
    "|wouldnt|shouldn't|shouldnt|ain't)"
)
SUBJECT = (
    "(?:i|you|he|she|it|we|they|there|this|that|these|those|the|a|an|your|my|our|his|her|their|its"
    "|any|some|all|anyone|anybody|someone|somebody|everyone|everybody|nobody|both|other|people"
    "|students|teachers|partners)"
)
COMMON = words(
    "the a an you your and to what how who why where when which do does did have has had are "
    "were been with for that this it not can could would should will they their them i i'd "
    "i'm he she but about at by from if so or any there some don't didn't isn't what's how's"
)
SUBJECTS = words(
    "i you he she it we they there this that these those the a an your my our his her their its "
    "everyone someone people students teachers"
)
VERBS = words(
    "is are was were am do does did have has had can could will would should shall may might must "
    "isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't "
    "wouldn't shouldn't made makes make happens happened decides decided controls runs ran leads "
    "led pays paid owns owned matters mattered gives gave keeps kept brings brought drives drove "
    "else comes came goes went changed changes needs takes took helps helped worked works chairs "
    "means wants wanted knows reports supports supported said says told asked started stopped "
    "feels felt triggered caused causes happening matters weighs remains stays funds funded "
    "initiated signs signed approved blocks blocked benefits sits sat holds held gets got"
)
STATE = (
    "(?:be|feel|know|think|see|have|want|like|love|hear|believe|understand|need|mind|remember|get"
    "|trust|notice|care|sleep)"
)
FEELINGS = (
    "(?:are|were|feel|felt|know|knew|have|had|look|looked|think|thought|compare|see|saw|hear|heard"
    "|could|want|wanted|need|notice|noticed|imagine|wake|woke|did nothing|do nothing|had to choose"
    "|zoom|read|dare|dared|said nothing|changed nothing|don't|didn't|can't|couldn't|get|got|lose"
    "|lost|fail|failed|succeed|succeeded|win|won)"
)
"""Words after "if you" that name no action."""

ACTIONS = (
    "(?:try|ask|invite|call|email|mail|send|write|plan|start|stop|begin|talk|speak|go|get|let"
    "|bring|make|set|put|give|take|look|check|choose|pick|organise|organize|wait|involve|consider"
    "|think|focus|keep|find|hire|use|move|share|build|propose|drop|delegate|escalate|tell|show"
    "|read|test|join|split|create|leave|draw|hold|sit|push|just|schedule|reach|cut|pause|accept"
    "|arrange|run|offer|say|turn|do|don't|never|always|be|stick|prioritise|prioritize|limit"
    "|document|clarify|remember|forget|contact|hand|appoint|celebrate|map|close|open|ignore|trust"
    "|step|work|visit|cancel|postpone|skip|raise|demand|insist|refuse|report|phone|ring|book|buy"
    "|change|reduce|narrow|allow|protect|resign|quit|request|copy|publish|present|delay|collect"
    "|gather|evaluate|reframe|listen|avoid|borrow|address|confront|challenge|connect|create|treat)"
)
NEGATIVE = (
    "(?:ignore|ignored|ignoring|let them|let him|let her|treat you|treated|used|being used|abandon"
    "|abandoned|give up|given up|giving up|gave up|stop caring|stopped caring|fail to|failed to"
    "|failing to|fail them|failed them|failed your"
    "|badly|poorly|walk all over|walked over|sidelined|undermine|undermined|undermining|sabotage"
    "|sabotaged|lazy|stubborn|naive|unfair|unreasonable|incompetent|bullied|pushed around|dumped"
    "|betrayed|strung|thrown under|left out in the cold|left alone|take advantage"
    "|taken for granted|chaotic|hide behind|hiding behind|selfish|manipulated|manipulate|look away"
    "|looked away|neglect|neglected|mess|shambles|circus|fuss|betray|rude|arrogant|hypocritical"
    "|childish|pathetic|appalling|cave|caved|cling|clinging|so long to|mess this up|wasting"
    "|waste)"
)
SCORN = (
    "(?:ridiculous|absurd|idiotic|stupid|dumb|pointless|useless|arrogant|rude|sloppy"
    "|amateurish"
    "|unprofessional|half-hearted|stubborn|unfair|disastrous|unreasonable|lazy"
    "|hypocritical|childish|outrageous|disgraceful|so-called|insane|spineless|cowardly"
    "|petty|unwilling|toxic|incompetent)"
)
"""Adjectives by which a question judges what it asks about."""

TROUBLED = (
    "(?:afraid|scared|angry|jealous|frustrated|insecure|tired|threatened|bypassed|overwhelmed"
    "|disappointed|insulted|hurt|offended|losing face|lazy|powerless|rejected|unheard|unmotivated"
    "|unwilling|incompetent|overworked|resistant|defensive|embarrassed)"
)
"""What an asker thinks that somebody feels."""

PRAISE = (
    "(?:special|remarkable|typical|nice|great|brave|sad|awful|lovely|interesting|wonderful"
    "|terrible|annoying"
    "|frustrating|recognisable|recognizable|impressive|inspiring|ironic|strange|weird|cool"
    "|brilliant|courageous|disappointing|horrible|exciting|amazing|true|funny|beautiful)"
)
TELL = (
    "(?:colour (?:that|it|this) in|tell (?:me|us|a|more|something)|say (?:more|a|something|some"
    "|how|what|why|where|who|when)"
    "|describe|explain|share"
    "|walk (?:me|us)|talk (?:me|us)|give (?:me|us|an example|some|a|one|examples|more)|elaborate"
    "|expand|clarify|take (?:me|us)|paint|sketch|help (?:me|us) (?:to )?(?:understand|see|get)"
    "|outline|unpack|name|illustrate|specify|summarise|summarize|zoom in|spell out|fill (?:me"
    "|us) in|put into words|picture|break down|let (?:me|us) know|show (?:me|us)|indicate"
    "|point (?:me|us)"
    "|go into)"
)

BETTER = (
    "(?:better|wise|wiser|smart|smarter|easier|good|best|helpful|useful|time|worth|worthwhile"
    "|sensible|safer|feasible|simpler|more effective|more useful|an idea|an option|a good idea"
    r"|a thought|nice|more \w+)"
)
IDEA = "(?:idea|option|possibility|solution|plan|suggestion|thought)"
DONE = (
    "(?:told|said|warned|informed|delegated|refused|postponed|mentioned|addressed|confronted"
    "|tried|considered|asked|talked|spoken|approached|involved|looped|invited|contacted|called"
    "|emailed|raised|escalated|reached out|discussed|proposed|suggested|offered|checked with"
    "|looked into|looked at|brought in|shared|told|set up|explored|consulted|explained|sat down"
    "|written|requested|applied|hired|sought|presented|explained|mapped|tested|experimented)"
)
