"""The English cues of an action for the case owner that is said, and asks nothing."""

from typing import Final

from bot.domain.mirror.english_words import ACTIONS, BETTER, IDEA
from bot.domain.mirror.lexicon import Cue, pattern

ADVICE_PLAIN: Final = (
    Cue(
        "you-could",
        pattern(
            r"you(?:'d| had)? (?:better|best) ",
            r"you (?:really |just |simply |also |definitely |probably |maybe |perhaps |certainly "
            r"|first |both |all )*(?:should|ought to|need to|have to|must|might want to"
            r"|may want to|might consider|could|can|want to|should've|should have|could've"
            r"|could have)(?: (?:really|just|simply|also|always|definitely|probably|perhaps|first"
            r"|maybe|even|at least|try|still|not|never))*(?! (?:be (?:proud|so|exhausted|furious"
            r"|tired|very|angry|frustrated|devastated|really|pretty|a|under|in|the|glad|happy"
            r"|relieved|disappointed)|feel|have (?:been|felt|had|seen|known)|only|imagine|see why"
            r"|tell (?:that|they|she|he|it|you)|hear|say that again|cut the|not make|never|hardly"
            r"|almost))(?: [\w'-]+)",
            r"you (?:really |just |simply )?(?:shouldn't|shouldnt|mustn't|needn't"
            r"|ought not to) (?!be |feel"
            r"|have )[\w'-]+",
            r"(?:maybe|perhaps|probably) you(?:'d| could| should| can| might| need| ought)",
            r"(?:maybe|perhaps) (?:just |first |also )?(?:try|ask|invite|start|talk|consider|bring"
            r"|have|let|set|take|give|make|go|get|do|think|look|check|find|hire|use|move|share|put"
            r"|send|involve|stop|drop|split|organise|organize|schedule|a|an)",
        ),
        pattern(
            "you must (?:be|feel|have)",
            "as you can (?:see|imagine)",
            "you (?:can|could) (?:say|tell|imagine|feel|see|hear)",
            "what you need to know",
            "that you (?:have|need) to (?:deal|put up|carry|work|do|fight|explain|handle|juggle)",
            "you have to (?:deal|put up|carry|juggle|fight|love|laugh|wonder)",
            "you (?:said|mention|mentioned|write|wrote|say)",
            "before i go",
            "(?:maybe|perhaps) (?:a|an|just a) (?:[\\w-]+ )?question",
            "the city should",
            "(?:if|when|because|since|who|what|how) you (?:have|need|must|can|could|want)",
            "all you can do",
        ),
    ),
    Cue(
        "i-would",
        pattern(
            r"(?:i'd|i would|id|we'd|we would)(?! (?:(?:also|really|just|personally|still|probably"
            r"|even|certainly) )?(?:love|like|be|feel|say|hate|want|have|never|guess|think|imagine"
            r"|rather not|not|struggle|find|lose|panic|get|cry|miss|be|need|say|go (?:mad|crazy"
            r"|nuts|insane)|quit too|call (?:it|that"
            r"|this)|describe))(?: [\w'-]+)",
            r"if i (?:were|was) (?:you|in your)",
            r"in your (?:shoes|place|position|situation)",
            r"(?:my|one|a|some|small|quick|unsolicited|free|golden) (?:advice|tip|suggestion"
            r"|recommendation|piece of advice)",
            r"i (?:would |strongly |really |highly |can |'d |'d strongly )*(?:suggest|recommend"
            r"|advise|urge|encourage)",
            r"(?:highly |strongly )recommended",
        ),
        pattern(
            "(?:as well|too|myself)$",
            "(?:my|the) advice (?:was|to them|back then)",
            "i'd (?:love|like) to (?:hear|know|understand|learn)",
            "(?:a|my) tip from",
        ),
    ),
    Cue(
        "imperative",
        pattern(
            rf"^(?:(?:tip|suggestion|advice|maybe|perhaps|so|and|but|well|ok|honestly|please|first"
            rf"|instead|my tip|just|then|or),? )*{ACTIONS}"
            r"(?! (?:you|they|we|i|he|she|it (?:is|was|sounds|seems)|is|are|was|were|of|luck|care"
            r"|in there|that you|on going|going|up the|what you|it up"
            r"|for thought)(?![\w'-])) (?:a|an|the"
            r"|your|them|him|her|it|one|someone|somebody|with|to|for|at|about|out|some|more|less"
            r"|people|students|smaller|small|early|first|just|only|in|up|down|over|back|off|this"
            r"|that|those|these|things|things|by|on|no|each|every|everyone|teachers|hr|external"
            r"|from|and|not|yourself|[\w-]+ing|into|together|another|two|three)",
            r"^(?:tip|suggestion|advice)\b",
            r"^let's ",
            r"^(?:and |but |so |just |please )*(?:make sure|ensure|see to it) (?:that )?(?:you"
            r"|your|it|they"
            r"|everyone|the) ",
            r"^(?:don't|never|do not) (?:let|do|try|go|wait|take|make|get|push|start|stop"
            r"|overthink|bother|forget|rush|hand|sign|accept|give in|be afraid|hesitate|be too)",
            r"^why not ",
            r"^how about ",
        ),
        pattern(
            "^(?:work|plan|run|test|show|turn|cut|start|set|use|look|show|do|be|find|try|hold|move"
            "|close|open|ask|call|drop|offer|let|step|build|visit) (?:in|on|of|at|for) (?:my|our)",
            "^(?:hold|hang) (?:in|on)",
            "^keep (?:it up|going|up)",
            "^take care",
            "^read (?:this|it|your)",
            "^don't (?:worry|give up)",
            "^just (?:checking|curious|a|an|one|to|wondering|like|the|my|so|out|wow|reading)",
            "^never (?:thought|heard|seen|knew)",
            "^always (?:the|a|been)",
            "^(?:get|got) it",
            "^look(?:s|ing)? ",
            "^be (?:kind|strong)",
            "^think (?:that|this|it|your|the)",
            "^remember (?:that|this|when)",
        ),
    ),
    Cue(
        "idea",
        pattern(
            r"(?:worth|helpful|useful) (?!knowing|noting|mentioning|hearing)[\w-]+ing",
            rf"(?:it|that|this) (?:would|might|could|may|'d)(?: also| really| probably"
            rf"| perhaps)? (?:be )?<0-2>(?:{BETTER}|help|pay off|make sense)(?: {IDEA})? (?:to"
            rf"|if|for you)",
            r"(?:it's|it is|its) <0-2>(?:better|best|wise|smart|worth|a good idea|time|important"
            r"|essential|high time) (?:to|if|that you|for you|you)",
            r"(?:maybe|perhaps|possibly) (?:something|an idea|an option|worth) ",
            r"(?:better|best|time) to ",
            r"(?:the|your) (?:best|next|only|first) (?:step|thing|move|option"
            r"|way forward)(?: (?:is|would be|might be)| to do)",
            r"something for (?:you|your)",
            rf"(?:seems|sounds|feels|looks)(?: to me)?(?: like)? <0-2>{BETTER}(?: {IDEA})? (?:to|if"
            rf"|that you|for you)",
            r"(?:it|that)(?: really| often| always| usually)? helps (?:if you|to (?!know|hear"
            r"|see))",
            r"(?:i|we) (?:really |just )?think (?:that )?(?:you|it's time you)(?:'d)? "
            r"<0-2>(?:should|could|need|ought|must|have to|better)",
            r"what you (?:should|could|need to|might) do",
            r"(?:would|will) (?:really |certainly |definitely )?help you",
        ),
        pattern(
            "helpful to know",
            "time to time",
            "you must be",
            "it would (?:be )?(?:help|good|useful)(?:ful)? to (?:know|hear|understand)",
        ),
    ),
)

RECOMMENDATION: Final = pattern(
    r"(?:would|will|could|might|can) (?:really |certainly |definitely |probably |actually "
    r"|help )?(?:help|solve|fix|save|work)",
    r"(?:can|could|will|would|might) (?:really |certainly |definitely |probably )*(?:make a"
    r"|make all the) (?:\w+ )?difference",
    r"(?:solves?|explains?|describes?|covers?) (?:exactly|precisely|just|all) ",
    r"(?:usually|often|always|might|probably|will) (?:know|help|have|work|works|helps)",
    r"(?:know|knows) what to do",
    r"(?:worked|helped|works|helps|did) (?:wonders|really well|great|well|for us|a lot|enormously"
    r"|us)",
    r"(?:a )?must[- ]read",
    r"(?:highly|strongly) recommend(?:ed)?",
    r"(?:is|are|it's|they're|he's|she's) <0-2>(?:brilliant|excellent|great|very good|really good"
    r"|useful|helpful|worth|gold)",
    r"(?:seems|sounds|feels|looks) (?:like )?<0-3>(?:time|wise|sensible|the (?:right|obvious"
    r"|logical)|overdue|(?:very |really |quite )?(?:necessary|needed|urgent))",
    r"exactly (?:what you need|this|that)$",
)
