"""The English cues of a view of the asker's own, and of questions that ask nothing."""

from typing import Final

from bot.domain.mirror.english_words import AUX_NOT, NEGATIVE, SCORN, TROUBLED
from bot.domain.mirror.lexicon import Cue, anywhere, pattern

VIEW: Final = (
    Cue(
        "could-be",
        pattern(
            r"(?:could|might|may|can) (?:it|this|that)(?: also| not| perhaps| maybe"
            r"| just)* be(?: that| because| about| the| you| your| a sign)?",
            r"(?:is|isn't) it (?:also |not |perhaps |maybe )?(?:possible|likely|conceivable"
            r"|fair to say|obvious)",
            r"^might (?!i )\w+",
            r"(?:could|might|would|does|do|can) <1-6>(?:have (?:something|anything) to do"
            r"|be (?:behind|because))",
            r"(?:do|don't) you think <1-3>(?:might|may|could) (?:just |simply |actually )?(?:feel"
            r"|be (?:afraid|scared|jealous|angry|threatened|tired|hiding|avoiding))",
            r"(?:could|might) <1-6>(?:just |simply |actually |secretly )(?:be|feel|want|not)",
        ),
        pattern(
            "(?:could|can) (?:it|this|that) be (?:done|changed|arranged|extended|undone|combined"
            "|reversed)",
            "possible (?:for|to)",
        ),
    ),
    Cue(
        "because",
        pattern(
            r"(?:is|isn't|was|wasn't|are|aren't) (?:it|that|this|they"
            r"|you)(?: [\w'-]+){0,4}? because ",
            r"(?:do|did|don't) you think <0-4>(?:because|due to|down to|comes from|has to do with"
            r"|it's your)",
            r"(?:do|are|did) you <1-6>because you",
            r"(?:if|whether) (?:it|that|this)(?:'s| is) (?:just |simply |not )?because",
            r"(?:is|was) (?:it|that|this) (?:just |simply |really |actually |mostly "
            r"|more )(?:about|a matter of|your|that)",
        ),
    ),
    Cue(
        "not",
        pattern(
            rf"^{AUX_NOT} (?:you|it|that|this|they|he|she|we|there|the|your|their|some|a|everyone"
            rf"|people|universities|cities|teachers|students|all|most|our|his|her|these|those)",
            r"(?:do|would|are|is|did) you not (?:think|feel|agree|see|realise|realize|just|simply)",
            r"(?:is|are|was) (?:that|this|it|you|they) not (?:just|simply|a|rather|exactly|really"
            r"|what)",
            r"(?:if|whether) (?:you|they|it|that|the \w+|this)(?:'re| are|'s| is| were|'ve"
            r"| have)? (?:[\w'-]+ )?(?:not|aren't|isn't|haven't|didn't|weren't|wasn't)",
            r"(?:if|whether) (?:you|they|it|that|this) (?:aren't|isn't|haven't|didn't|weren't"
            r"|wasn't|don't|doesn't)",
            rf"{AUX_NOT} (?:that|this|it|you|they)",
        ),
        pattern(
            "(?:hasn't|haven't|isn't|wasn't|didn't|aren't) (?:[\\w'-]+ ){1,6}yet$",
            "anymore$",
            "who (?:isn't|doesn't|don't)",
            "(?:the|a|those|people|students) (?:\\w+ )?who (?:don't|didn't)",
        ),
    ),
    Cue(
        "loaded",
        pattern(
            r"(?:are|were|do|is|isn't) (?:you|they|that|it) <0-1>(?:perhaps|maybe|possibly) ",
            r"a (?:bit|little) too [\w-]+",
            rf"^(?:is|are|was|were|could) <1-4>(?:perhaps|maybe|possibly|just"
            rf"|simply) <0-1>{TROUBLED}",
            r"(?:do|don't|would) you (?:think|find|feel|believe|consider|say) (?:it|that)(?:'s"
            r"| is)?"
            r" (?:really )?(?:normal|acceptable|okay|ok|fair|reasonable|strange|weird|right)(?: for"
            r"| that| to|$)",
            r"^[\w']+ the fact that you",
            rf"(?:do|would|don't) you (?:think|say|believe|suspect) (?:that )?<1-5>{TROUBLED}",
            r"(?:if|whether) (?:you|they|it|this|that)(?:'re| are|'s| is|'ve| have)? <0-3>(?:too"
            r"|secretly|just|simply|really) ",
            r"(?:do|did) you (?:honestly|really|seriously|truly) (?:believe|think|expect)",
            r"(?:secretly|deep down|subconsciously|merely) ",
            r"(?:the|your) real (?:issue|problem|reason|question|cause)",
            r"(?:are|were|is) (?:you|they) (?:just|simply|actually|really) (?:afraid|scared|angry"
            r"|tired|hiding|avoiding|too|jealous|lazy)",
            r"(?:are|aren't) you (?:not )?(?:avoiding|hiding|projecting|overreacting|exaggerating"
            r"|micromanaging)",
        ),
    ),
)

VIEW_OPEN: Final = (
    Cue(
        "why-loaded",
        pattern(
            r"why (?:are|were) you (?:still |always |even )?(?:protecting|defending|excusing"
            r"|hiding|avoiding|covering)",
            r"what (?:made|makes) (?:you|them|him|her) so (?!proud|happy|passionate|excited"
            r"|enthusiastic|interested|sure|certain|hopeful)[\w-]+",
            r"why (?:are|were) you so (?!proud|happy|passionate|excited|enthusiastic|interested"
            r"|hopeful)[\w-]+",
            r"(?:why|how come|what makes|how is it that|why on earth) (?:do|did|would|are|have"
            r"|were|does) (?:you|they) <0-2>(?:let|allow|letting|allowing|always|keep|insist"
            r"|tolerate|put up|accept|accepting|constantly|still refuse|refuse|hide|avoid|avoiding"
            r"|ignore|ignoring|cling|care so (?:much|little))",
            r"(?:why|how come|what makes you) (?:are|were|is) (?:you|they) <0-2>(?:so|always"
            r"|such) (?:afraid|angry|negative|stubborn|defensive|hard|difficult|passive|cynical"
            r"|naive|strict|cautious|nice|a )",
            rf"(?:why|how come) <1-9>{NEGATIVE}",
            r"what (?:makes|made) (?:you|them|him|her) <0-3>so (?:little|few) ",
            r"how (?:can|could) (?:an?|the|your|they|someone|anyone|people|he"
            r"|she) <0-2>be so (?:bad|slow|stupid|blind|rude|careless|naive|stubborn|lazy|cruel"
            r"|cold|weak|unfair|incompetent)",
            r"why did you <1-9>like that$",
            r"why (?:do|did) you <1-3>so easily",
            r"how (?:is|was) it possible (?:that )?",
            r"why (?:do|did|are|were) you <0-4>(?:everything|everyone|nobody|nothing|never"
            r"|always|everybody)(?: |$)",
        ),
        pattern(
            "keep (?:you|going) (?:going|in this|motivated)",
            "so important",
            "what (?:always )?keeps you",
        ),
    ),
    Cue(
        "when-loaded",
        pattern(
            r"(?:when|why|at what point|how long ago) did (?:you|they|he|she) <0-3>(?:stop|stopped"
            r"|give up|start (?:ignoring|pretending|believing you)|lose (?:interest|faith|control"
            r"|touch)|decide to (?:give up|abandon|let|ignore|just|stop)|quit (?:caring|trying))",
            r"how (?:much )?long(?:er)? (?:will|are) you <0-3>(?:let|put up|accept|tolerate"
            r"|going to (?:let|put up|accept|tolerate|allow|go along))",
            rf"(?:what|who) (?:made|makes|led|caused) (?:you|they) (?:to )?<0-6>{NEGATIVE}",
        ),
    ),
    Cue(
        "taken-for-granted",
        pattern(
            rf"(?:how|what) (?:do|does|did|is|are|would) (?:you|it|that) <0-4>(?:about|like|feel"
            rf"|of|that) <0-8>{NEGATIVE}",
            rf"(?:that|this|those|these|their|his|her|your|the|such|such an?|an?) {SCORN} [\w-]+",
            r"how (?:do|does|did) (?:you|it) (?:feel|think) <0-2>(?:about )?being (?:used|treated"
            r"|ignored|left|pushed|excluded|dumped|blamed|sidelined|overruled|bypassed)",
        ),
    ),
)

VIEW_SAID: Final = (
    Cue(
        "agree",
        pattern(
            r"(?:surely|obviously|clearly|of course|no doubt|undoubtedly|evidently|basically"
            r"|essentially) ?",
            r"you must (?:be|feel|have|find|know|think|hate)",
            r"(?:must|has to) be <0-2>(?:hard|frustrating|exhausting|terrible|annoying|a relief"
            r"|painful|difficult|tough)",
        ),
    ),
    Cue(
        "in-fact",
        pattern(
            rf"you(?:'re| are| were| feel| felt) <0-3>(?:{TROUBLED}|passed over|left out|let down)",
            r"^(?:and |but )?so <1-7>(?:simply|basically|essentially) ",
            r"(?:so )?(?:it|that|this)(?:'s| is| was) (?:[\w'-]+ )?(?:really|just|all|mostly"
            r"|simply|actually|only|mainly) ",
            r"(?:just|simply|really|actually|secretly|only) (?:afraid|scared|tired|angry|hiding"
            r"|too|want|don't|a|about|being|jealous|playing|trying)",
            r"you(?:'re| are|'ve| have| don't| do not| feel| never| no longer| want| hate"
            r"| think)(?: [\w'-]+){0,2}? (?:afraid|scared|angry|tired|exhausted|given up|believe"
            r"|trust|disappointed|frustrated|hiding|too|jealous|stuck|burned|burnt|overwhelmed"
            r"|fed up|done with|care|lost|avoiding|guilty|lonely|feel)",
            r"(?:sounds|seems|looks|feels) (?:to me )?(?:like|as if|as though)",
            r"(?:too|way too|rather|pretty|a bit) (?:ambitious|big|fast|much|naive|nice|little"
            r"|optimistic|vague|complex|far|expensive|late|easy|strict|soft|many)",
            r"(?:they|he|she)(?:'re| are|'s| is| just| simply| don't| doesn't) <0-2>(?:want|care"
            r"|lazy|afraid|threatened|jealous|trust|hiding|playing|listen|understand|respect)",
            r"(?:is|are|was|were|wants?|has) (?:simply|just|merely|basically) ",
            r"(?:refuse|refuses|blame|blames|ignore|ignores|fails?) ",
        ),
    ),
)
VIEW_BEFORE: Final = pattern(
    r"(?:given|since|because|considering|seeing|now that) (?:how |that )?<0-5>(?:badly|rudely"
    r"|shabbily|poorly|terrible|terribly|awful|disrespectful|weak|incompetent|chaotic|messy|unfair"
    r"|unfairly|unreasonable|ridiculous|sloppy|rude)",
)

TAG: Final = anywhere(
    r"[, ](?:right|isn't it|isnt it|aren't you|arent you|aren't they|arent they|don't you|dont you"
    r"|don't they|doesn't it|doesn't he|doesn't she|didn't you|didn't they|haven't you"
    r"|haven't they|hasn't it|hasn't he|wasn't it|weren't you|weren't they|won't they|won't it"
    r"|won't you|wouldn't you|wouldn't it|wouldn't they|can't you|can't they|couldn't you"
    r"|shouldn't it|shouldn't they|innit|don't you think|wouldn't you say|wouldn't you agree)$",
    r", (?:is it|are you|are they|do you|do they|does it|would you|will you|would they|will they"
    r"|can you|can they|should you|did you|did they|was it|were you|has it"
    r"|have they|no|yeah|eh|huh|or not|or am i wrong|isn't that so)$",
)

QUIET: Final = pattern(
    r"no <0-2>questions?",
    r"(?:don't|do not|dont) have (?:any )?<0-2>questions?",
    r"(?:all|everything|that's|it's|that is|it is) (?:is )?(?:very |all "
    r"|perfectly )?clear(?: to me| for me| now| thanks| so far)*$",
    r"nothing (?:to add|from me|from my side|else from me)",
    r"^(?:pass|i pass|i'll pass|skip|same question)",
    r"(?:questions?|question) (?:has|have|was|were|is) (?:already |all )?(?:been )?(?:asked"
    r"|answered)",
    r"(?:move|go|moving) on to the next (?:step|round)",
    r"i(?:'ll| will)? (?:just )?(?:listen|read along|follow along)",
)

RHETORICAL: Final = (
    Cue(
        "rhetorical",
        pattern(
            r"what (?:do|did|can) you expect (?:with|from|of) (?:an?|such an?|people"
            r"|someone) <0-4>like",
        ),
    ),
    Cue(
        "rhetorical",
        pattern(
            r"how many <1-3>(?:must|have to|does it take|do we need)",
            r"how (?:hard|difficult|complicated|tough) can (?:it|that) (?:possibly |really )?be",
            r"how (?:many|often|much) <0-3>(?:have|do|must|should) (?:i|we) <0-4>",
            r"who (?:needs|wants|cares|reads|believes|has time for|even|would want|likes|doesn't"
            r"|hasn't|wouldn't) (?!to )<0-6>(?:anyway|anymore|these days|another|yet another|that"
            r"|this|anyways|nowadays)",
            r"how (?:dumb|daft|stupid|blind|naive|rude|stubborn) (?:can|could|do) ",
            r"who (?:still|even|really) (?:believes|reads|listens|cares|buys|trusts)",
            r"who (?:would have|would've|could have) (?:thought|guessed|known|expected)",
            r"what (?:did|can|else did|were) (?:you|they|he|she|we|people"
            r"|anyone) (?:expect|expecting|think would happen|really expect)",
            r"what (?:do|did|can) you expect (?:with|from|of) (?:an?|such an?|people"
            r"|someone) <0-4>like",
            r"since when (?:is|are|do|does|did) (?:it|that|we|this|they|universities|anyone) ",
            r"why am i not surprised",
            r"isn't (?:it|that) (?:always|just|so) (?:the same|typical|ironic|the way|great|like)",
            r"isn't (?:it|that) (?:typical|ironic|wonderful|lovely)",
            r"(?:what|where) (?:is|are) (?:this|the world|we) (?:coming to|going|heading)",
            r"what(?:'s| is) (?:new|the point)$",
            r"who doesn't$",
            r"haven't we all",
            r"don't we all",
            r"aren't we all",
            r"what could (?:possibly )?go wrong$",
            r"how (?:is|was) (?:this|that) (?:even )?(?:possible|still a thing|acceptable|normal)",
        ),
        pattern(
            "(?:did|do|does) <1-3>expect (?:from|to|of|would|with)",
            "how (?:much|many) (?:time|money|room) (?:do|have) we",
        ),
    ),
)
TOPIC_OF: Final = pattern(
    r"^(?:is|are|was|were|has|have) (?P<topic>(?:the|your|that|this"
    r"|their) [\w-]+(?: [\w-]+)??) (?:already|still|yet|also|now|aware|involved|informed) ?",
)
