"""The English cues of an action for the case owner in the form of a question."""

from typing import Final

from bot.domain.mirror.english_words import ACTIONS, BETTER, DONE, FEELINGS, IDEA, STATE
from bot.domain.mirror.lexicon import Cue, pattern

ADVICE: Final = (
    Cue(
        "thought",
        pattern(
            r"(?:thought|think|thinking|thoughts) (?:about|of) <0-2>[\w-]+ing",
            r"(?:have|had|did|has) (?:you|anyone) <0-3>(?:thought|think) (?:about|of)",
            r"(?:have|did|would|had|could|will|are) you <0-3>consider(?:ed|ing)?",
            r"ever (?:thought|considered|tried)",
            r"have you given (?:any |some )?thought to",
            r"did it (?:ever )?(?:occur to you|cross your mind)",
            r"has it (?:ever |already )?(?:occurred to you|crossed your mind)",
        ),
        pattern("what have you", "consider (?:yourself|this a|it a)"),
    ),
    Cue(
        "tried",
        pattern(
            r"(?:have|had|haven't) you <0-3>(?:tried|asked|considered|approached|looped|invited"
            r"|contacted|raised|escalated|reached out|proposed|suggested|offered|looked into"
            r"|brought in|consulted|talked to|talked with|spoken to|spoken with|explored|sat down"
            r"|thought)",
            r"did you (?:ever |already |perhaps |even |at least |actually )?(?:try|consider"
            r"|think (?:of|about)|reach out|propose|suggest|look into|escalate|loop in"
            r"|at any point ask)",
            rf"(?:if|whether) you(?:'ve| have|) <0-3>{DONE}",
            rf"(?:have|had) you (?:ever |already )<0-3>{DONE}",
            r"did you (?:ever|already) (?:ask|talk|speak|invite|tell|discuss|raise)",
        ),
        pattern(
            "before$", "asked yourself", "been (?:asked|invited|told|involved)", "tried so far"
        ),
    ),
    Cue(
        "could-not",
        pattern(
            rf"(?:couldn't|couldnt|can't|cant) (?:the|your|somebody"
            rf"|someone) <1-3>(?!{STATE} )[\w-]+ (?:the|it|this|that|a|an|your|them|in|with) ",
            rf"(?:couldn't|couldnt|can't|cant|shouldn't|shouldnt|wouldn't|mustn't|oughtn't) (?:you"
            rf"|we|your \w+|the \w+) <0-4>(?!{STATE}$)\w+",
            r"(?:could|can|would|should|might) you (?:[\w'-]+ )?(?:not|just|perhaps|maybe|simply"
            r"|instead|possibly|also|rather|at least)",
            r"(?:should|shall) you",
            r"(?:don't|do) you (?:need|have) to (?:just|simply|first)",
            r"(?:could|can|would|should) (?:that|this|it|the [\w-]+|a [\w-]+) not",
            r"why not",
        ),
        pattern(
            r"wouldn't (?:you|the \w+|your \w+) (?:say|agree|think|want|like|feel|be|know|mind)",
            "can't you (?:see|sleep|feel)",
            "could you not sleep",
            "if (?:they|he|she|the)",
            "shouldn't the (?!\\w+ (?:be|get) involved)",
        ),
    ),
    Cue(
        "idea",
        pattern(
            r"(?:would|could|might) (?:that|this|it|something like that"
            r"|something similar) <0-2>(?:work|help) (?:for|with|at|in) (?:you|your)",
            rf"(?:is|was|would|could|might|wouldn't|isn't|couldn't|wasn't) (?:it|that|this"
            rf"|there)(?: not)? (?:be )?<0-3>{BETTER}(?: {IDEA})? (?:to|if|for you to"
            rf"|at least to|just to|doing)",
            r"(?:is|would|could|might|isn't|wouldn't) <1-10>(?:be )?(?:an?|the) (?:\w+ )?(?:idea"
            r"|option|possibility|solution)$",
            r"(?:is|would|could|might|isn't|wouldn't) (?:it|that|this) <0-2>(?:an?"
            r"|the) (?:\w+ )?(?:idea|option|possibility|solution) (?:to|if|for)",
            r"(?:would|wouldn't|could|might) it (?:be )?<0-2>(?:help|helpful|useful|worth"
            r"|make sense|pay off|work)(?: (?:if|to|for you|when)| [\w-]+ing)",
            r"(?:is|could|would|might|isn't) <1-10>(?:be )?(?:something|an option|nothing|anything"
            r"|a fit) for (?:you|your)",
            r"(?:would|could|might|is) (?:that|this|it"
            r"|something like that) (?:also )?(?:be )?possible"
            r" (?:at|for|with|in) (?:yours|you|your)",
            r"is it (?:conceivable|thinkable|an option|an idea) (?:to|for you to|that you)",
            r"(?:would|could) you be (?:willing|open|prepared|tempted) to (?!share"
            r"|tell"
            r"|say|describe|explain|elaborate|expand|answer|give|sketch)",
            r"would (?:it|that|this) (?:perhaps |maybe )?be something (?:to|for|you)",
            r"any chance you (?:could|can|might)",
            r"(?:is|would|might) (?:it|that) (?:be )?worth (?:it )?(?:to|[\w-]+ing)",
            r"isn't it <0-2>time (?:to|you|for)",
            r"is it <0-2>time (?:to|you|for)",
            r"(?:would|could|might) (?:a|an|some|having|bringing|using|hiring|asking) <1-7>help",
            r"(?:would|could) you be (?:better off|open to) [\w-]+ing",
        ),
        pattern(
            "helpful to know",
            "possible (?:that|the)",
            "good to know",
            "possible to (?:say|tell|share)",
            "whose idea",
            "better (?:for the|now)",
            "part of the (?:plan|solution)",
        ),
    ),
    Cue(
        "better",
        pattern(
            r"(?:don't|dont|do) you think (?:that )?(?:you|it)(?:'d|'s| would)? <0-2>(?:should"
            r"|could|need to|ought|had better|might want|better|be better|would be better|time)",
            r"(?:don't|dont|wouldn't) you (?:think|say) <1-8>(?:would be|might be"
            r"|is) <0-2>(?:better|smarter|easier|wiser|more effective|faster)",
            r"(?:if|whether) (?:you|it) (?:shouldn't|should|wouldn't be better|would be better"
            r"|might be better|couldn't)",
            r"(?:aren't|wouldn't) you (?:be )?better off",
            r"(?:are|aren't|will|won't) you (?:ever |finally |just |not )?going to <0-3>(?:tell"
            r"|talk|ask|confront|stop|quit|escalate)",
            r"do you want to try",
            r"do you think (?:it|that|this) (?:would|might|could|will) (?:be )?(?:help|helpful"
            r"|useful|work|better|good|an idea)(?: an idea)? (?:to|if you)",
        ),
    ),
    Cue(
        "reason",
        pattern(
            r"(?:is|was|are) there (?:any |a |some |particular |good )*reasons? (?:that "
            r"|why )?you(?:'re|'ve)? <0-2>(?:not|never|haven't|hadn't|didn't|don't|can't|couldn't"
            r"|aren't|never|won't"
            r"|have not|did not|do not)",
            r"(?:is|was) (?:there )?(?:anything|something) (?:stopping|keeping|holding"
            r"|preventing) you from",
        ),
    ),
)

ADVICE_OPEN: Final = (
    Cue(
        "why-not",
        pattern(
            r"why (?:don't|dont|didn't|didnt|haven't|havent|not|wouldn't|won't) (?:you|we"
            r"|just)(?! (?:want|like|feel|trust|know|think|believe|care|agree|have|see|get|sleep"
            r"|need|mind|notice|find|expect|remember|dare|understand))(?: [\w'-]+)",
            r"why (?:can't|couldn't|cant|shouldn't) you (?:just|simply|not) ",
            r"why not (?!(?:now|then|before|you|yet|really|though)\??$)[\w'-]+",
            r"(?:what's|what is|what was) the reason you (?:haven't|didn't|don't)",
            r"how come you (?:haven't|never|didn't|don't) (?:[\w'-]+ )?(?:ask|asked|tell|told|try"
            r"|tried|talk|talked|involve|involved|escalate|escalated|just|call|called)",
            r"how about(?! (?:you|the|your|that|them|him|her|now|those|these)(?: |$))",
            r"how about (?:the |your )?[\w-]+ing",
            r"what about (?:just |simply |first )?(?!during|being|morning|evening|meeting|funding"
            r"|planning|housing|training|timing|something|anything|everything|nothing|teaching"
            r"|learning|building|staffing|scheduling|monitoring)[\w-]+ing",
            r"what about (?:a|an) [\w-]+",
        ),
        pattern("why don't you (?:think|believe)", "any longer", "anymore"),
    ),
    Cue(
        "if-you",
        pattern(
            rf"what if (?:you|we|you'd)(?:'d| just| simply| both| all| could| were to"
            rf"| would)*(?! {FEELINGS})(?! (?:are|were|'re))(?: [\w'-]+)",
            rf"(?:what|how) (?:would|might|could|will|do you think would) <1-6>if (?:you"
            rf"|we) (?:just |simply |actually |both |all |were to )?(?!{FEELINGS}|nothing)[\w'-]+",
            rf"(?:what|how) (?:would|might|could) <1-6>if you (?:had|got|let) (?:a|the|your|one of"
            rf"|some|someone|somebody) <0-3>{ACTIONS} ",
            r"how would (?:it|that) (?:be|feel|work)(?: for you)? to (?!(?:be|have|hear|see|know"
            r"|live|work|lose)(?: |$))[\w-]+",
            r"how would (?:it|you|that) <0-3>(?:about|to) (?:[\w-]+ing|just|simply|let|hand|ask"
            r"|give|invite|bring|start|stop|try|share|say|leave|drop)",
            r"what do you think (?:of|about) (?:[\w-]+ing|the idea of|an? )",
            r"how do you feel about (?:asking|inviting|trying|bringing|starting|stopping|hiring"
            r"|handing|sharing|moving|dropping|letting|talking)",
            r"what would it take (?:for you )?to (?:just |simply )?(?:ask|stop|say|hand|drop|tell"
            r"|quit|let)",
        ),
        pattern(
            "nothing (?:changes|changed)",
            "did nothing",
            "do nothing",
            "if you look back",
            "if you zoom",
        ),
    ),
    Cue(
        "holds-back",
        pattern(
            r"what(?:'s|s| is| was| would be| has been)? (?:[\w'-]+ )?(?:stopping|keeping|holding"
            r"|preventing|stops|keeps|prevents|stopped|kept|prevented|holds|hold|held|keep"
            r"|stop) (?:you|your team) (?:back )?from",
            r"what(?:'s|s| is) in the way of (?:you )?(?:just )?[\w-]+ing",
        ),
    ),
    Cue(
        "when",
        pattern(
            r"when (?:are|will|do|would|can|could|were|is|shall) you(?:'re)? (?:finally |actually "
            r"|ever |just )?(?:going to|gonna|planning to|plan to|intend to|hoping to|start|stop"
            r"|talk|tell|ask|speak|sit|raise|bring|have|take|put|say|call|schedule|confront"
            r"|discuss|let|make|set|send|share|step|escalate|hand|invite|involve|be honest|report)",
            r"when (?:are|will|do) you (?:ever |actually )?finally ",
            r"how soon (?:can|will|could|are) you",
            r"what are you waiting for",
        ),
        pattern(
            "going to (?:know|hear|find out|see|be|retire|get)",
            "when (?:do|will|would|can|could) you (?:begin|start(?! (?:ask|tell|say|let|tak))"
            "|have to|have time|have a"
            "|start (?:to )?(?:noticing|feeling|again))",
            "take (?:stock|part)",
            "when do you (?:start|stop|talk|ask|tell|speak|take|share|say|call|have|bring|discuss"
            "|make|raise)(?! (?:your|the|him|her|them|it))",
        ),
    ),
    Cue(
        "make-sure",
        pattern(
            r"how (?:can|could|will|might|are|do|would) you <0-3>(?:make sure|ensure|making sure"
            r"|see to it) (?:that )?(?:you|your)",
            r"how (?:can|could|might) you (?:say no|involve|invite|ask|set (?:clearer|better"
            r"|firmer)|delegate|let go) ",
            r"(?:who|which|what) <0-3>(?:could|should|can) you (?:hire|hand|delegate)",
        ),
    ),
)

TRIED: Final = pattern(r"^(?:have|did|do|is|are|has|was|were|can|could|would) ")

TOPIC_WITH: Final = pattern(
    r"(?:have|did) you (?:(?:ever|already|perhaps|also|tried) ){0,2}(?:talked|talk|talking|spoken"
    r"|speak|speaking) (?:to|with) (?P<topic>[\w'-]+(?: [\w'-]+){0,3}?)(?: (?:about|yet|directly"
    r"|first|already).{0,60})?$",
)
