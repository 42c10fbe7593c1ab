"""The English of the mirror: how questions are built, and what is wrapping."""

from bot.domain.mirror import english_advice, english_counsel, english_views
from bot.domain.mirror.english_words import (
    AUX,
    AUX_NOT,
    COMMON,
    PRAISE,
    SUBJECT,
    SUBJECTS,
    TELL,
    VERBS,
)
from bot.domain.mirror.lexicon import Lexicon, anywhere, opening, pattern, whole

_PREPOSITION = (
    r"(?:(?:about|at|by|for|from|in|into|of|on|out of|since|through|to|under|until|with|within"
    r"|towards|against|after|before|between|besides|according to) )"
)
_QUESTION = (
    rf"{_PREPOSITION}?(?:who|whom|whose|what|which|when|where|why|how come|how|what's|who's"
    rf"|where's|how's|when's"
    r"|why's|whats|hows|what're|how'd|what'd|who'd)"
)
_FILLER = (
    r"(?:(?:and|but|so|well|ok|okay|oh|ah|hm+|um+|uh|yes|yeah|yep|no|now|also|then|hi|hello|hey"
    r"|sorry|thanks|thank you|honestly|just|just checking|quick question|a question|question"
    r"|one question|first|second|secondly|finally|or|plus|because|maybe|perhaps|right|wow|great"
    r"|phew|ps|btw|actually|too|still|again|one more|genuinely|out of curiosity|in short"
    r"|interesting|cheers|or rather)(?: |$)){0,6}"
)

LEXICON = Lexicon(
    common=COMMON,
    filler=whole(_FILLER),
    interjection=whole(
        r"(?:(?:really|seriously|what|oh|wow|huh|no way|pardon|sorry|yes|no|right|hm+|eh|ouch|ok"
        r"|okay|well|so|but|and|for real|is it|oh no|oh dear|excuse me|are you serious"
        r"|you're kidding|no kidding|gosh)(?:[ ,]+|$)){1,4}"
    ),
    permission=whole(
        r"(?:can|may|could|might) i (?:please |just |also |quickly )?(?:ask|check|add"
        r"|pose)(?: (?:you|something|a|one|another|quick|question|personal|silly|more|thing|direct"
        r"|about that)){0,6}",
        r"(?:a |one |another |just a |just one )?(?:quick |silly |small |dumb |stupid "
        r"|follow-up )?question(?: from me)?",
        r"do you mind if i .{0,40}",
        r"mind if i .{0,40}",
        r"(?:or )?(?:did|have) i (?:just )?(?:miss|missed|overlook|overlooked)(?: (?:it|that|this"
        r"|something))?(?: or .{0,80})?",
        r"(?:can|may|could|might) i (?:(?:just|please|also|quickly|perhaps) )*(?:go back"
        r"|come back|return|follow up|jump in|interrupt|build on|pick up|push back|try|say"
        r"|offer|share|reflect)(?: .{0,50})?",
        r"is it (?:ok|okay|alright) if i .{0,40}",
    ),
    asking_leave=opening(
        r"(?:can|may|could|might) i (?:just |also |quickly )?(?:ask|know"
        r"|check)(?: you)?(?! (?:something|a))",
        r"do you mind me asking",
        r"if i may ask",
        r"mind if i ask",
    ),
    confirmation=whole(
        r"(?:is|was) (?:that|this|it) (?:right|correct|so|true|a fair summary|accurate|fair)"
        r"|(?:did|have|do) i (?:get|got|understand|understood|read) (?:that|it|this|you) (?:right"
        r"|correctly|well)?|am i (?:right|correct|understanding (?:that|this|it) (?:right"
        r"|correctly))|is that it|correct|does that make sense|is that what you mean"
        r"|(?:you )?(?:know"
        r"|see) what i mean|makes sense",
    ),
    tail=whole(
        r"(?:do you think|would you say|in your view|in your opinion|if i may(?: ask)?|if you can"
        r"|if you don't mind|if you want|then|exactly|you think|i wonder|though|by the way|if any"
        r"|please|to you|for you|or so|haha|if that's ok|if you don't mind me asking|do you reckon"
        r"|in your experience)"
    ),
    inverting=opening(r"(?:neither|nor|so|here|there|never)"),
    indirect=opening(
        r"what (?:i'd|i would|i|i'm) <0-4>(?:know|ask|hear|understand|wonder"
        r"|wondering) (?:about )?is",
        r"(?:i'm|i am|im|i was|i'd be|i would be|we're)? ?(?:(?:also|just|really|very|still|quite"
        r"|mostly|genuinely|a bit|so) ){0,3}(?:curious|interested)(?: to (?:know|hear|learn"
        r"|understand|see)| about| in)?",
        r"(?:i|we)(?: (?:also|just|still|really|do|did))? wonder(?:ed)?(?: about)?",
        r"(?:i'm|i am|im|i was|i've been|just|also|still)? ?(?:(?:also|just"
        r"|still) )?wondering(?: about)?",
        r"(?:i'd|i would|we'd|i|would) (?:(?:also|really|just|still|very much) ){0,2}(?:like|love"
        r"|want|be keen|be interested|need|be curious) to (?:know|hear|understand|learn|ask|see"
        r"|get a sense of)(?: more)?(?: about| from you)?",
        r"(?:(?:i|we) )?(?:(?:also|just|still|only) ){0,2}wanted to (?:know|ask|hear|understand"
        r"|see)"
        r"(?: more)?(?: about)?",
        r"my (?:first |second |main |only )?question (?:is|would be)",
        r"(?:any|have you any|do you have any) idea(?: of)?(?= (?:what|why|how|who|where|when))",
    ),
    unclear=opening(
        r"i (?:don't|do not|dont|can't|cannot|still don't) (?:quite |yet |fully |really "
        r"|entirely )?(?:understand|get|see|know|follow)(?: yet)?(?= (?:what|why|how|who|where"
        r"|when|whether|if))",
        r"(?:i'm|im|i am) (?:still )?(?:a bit |a little |not entirely |slightly )?(?:unclear"
        r"|confused"
        r"|lost|puzzled)(?: on| about| as to| by)?(?= (?:what|why|how|who|where|when|whether))",
        r"it's (?:not|still not|not yet) (?:quite |entirely |fully )?clear (?:to me )?(?=(?:what"
        r"|why|how|who|where|when))",
        r"i'm not sure(?= (?:what|why|how|who|where|when|whether|if|i understand))",
    ),
    whether=pattern("if", "whether"),
    either=opening("or"),
    also=anywhere(
        r",? (?P<word>and|plus|or|but)(?: (?:also|then|more importantly|secondly)){0,2} "
    ),
    contrast=whole(
        r"(?:who|what|which|where|when|why|how) (?:not|isn't|doesn't|don't|aren't|didn't|does|do"
        r"|is|are)"
    ),
    question_word=opening(_QUESTION),
    not_asking=opening(
        r"what an?(?! (?:typical|average|normal|good|bad|ideal))",
        r"what (?:i|we|you|they|he|she|it|your|my|the)(?! )",
        rf"(?:how|what) {PRAISE}(?! (?:is|are|was|were|would|do|does|did))",
        rf"(?:what|how|when|where|why|whatever|however) {SUBJECT} (?!{AUX} {SUBJECT})",
        rf"who {SUBJECT} (?!{AUX})",
        r"what [\w-]+ me (?:[\w-]+ ){0,2}(?:is|was)",
        r"who knows",
        r"how come (?:nothing|never)",
        r"which (?:is|was|means|makes|sounds) ",
        r"why not$(?!)",
    ),
    counting=opening(
        rf"{_PREPOSITION}?(?:how many|how much|how often|how long|which|what kind of|what sort of)"
    ),
    with_verb=opening(
        r"how come",
        r"(?:what|who|where|when|how|why)'?(?:s|re|d)",
    ),
    verbs=VERBS,
    subjects=SUBJECTS,
    invitation=opening(
        r"(?:can|could|would|will) you (?:please |perhaps |maybe |also |just |briefly |possibly "
        r"|kindly |be able to |be willing to |be open to |be so kind to |be so kind as to "
        r"|be kind enough to |like to |care to |want to |try to ){0,3}" + TELL,
        r"(?:care to|mind|fancy) (?:share|tell|sharing|telling|say|saying|elaborate"
        r"|elaborating|describe|describing|explain|explaining|expand|expanding)",
        r"(?:would|do) you mind (?:sharing|telling|describing|explaining|saying|walking|talking"
        r"|giving|elaborating|expanding|clarifying|taking|sketching|outlining|unpacking)",
        r"would you (?:be (?:willing|able|happy|up|open) (?:to|for)|like to|care to) (?:share|tell"
        r"|describe|explain|say|elaborate|expand|sharing|telling|sketch)",
        r"(?:please |just |first |maybe |do )?(?:tell (?:me|us)|describe|explain|elaborate"
        r"|walk (?:me|us)|talk (?:me|us)|say (?:more|a bit|a little|something|some more)"
        r"|help (?:me|us) (?:to )?(?:understand|see|picture|get)|paint (?:me|us)|take (?:me|us)"
        r"|give (?:me|us) (?:a|an|some|one)|share (?:with us|a|an|some|what|how|more)"
        r"|give an example|name (?:one|a|an|two|three)|sketch|expand on|outline)",
    ),
    invitation_to_others=pattern(
        r"(?:tell|show|explain|share|describe|clarify|give) (?:it |this |that |them )?(?:to "
        r"|with )?(?:your|the|him|her|them|hr) (?!(?:story|background|context|situation|timeline"
        r"|process|link|role|main|relationship|difference|first|most|moment|last|current|whole"
        r"|history|group|structure|reason|reasons|thinking|steps|view|idea|ideas|meeting"
        r"|conversation|handover|way))(?!\w+ (?:of|between|behind|in|to|that|with))",
    ),
    verb_first=opening(
        rf"(?:is|are|was|were|can|could|will|would|should|shall|may|might|must|does|did|has|had"
        rf"|{AUX_NOT}) (?!not |be |been |do )[\w'-]+",
        r"(?:do|have|am) (?:i|you|we|they|the|your|any|people|students|teachers|these|those|all"
        r"|both|other|some|partners|schools|cities|residents|parents|colleagues)",
        r"(?:have|do) (?!not|a|an|it|this|that|to|been|fun|your|you)\w+s ",
        r"ever (?:thought|considered|tried)",
    ),
    verb_first_marked=opening(rf"(?:do|have|had|am|need|dare) {SUBJECT}"),
    verb_first_statement=opening(
        r"(?:can|could|do|did|would|will|may|might|was|am|have) i (?!(?:understand|get|read|right"
        r"|correct|ask|assume|hear|take|conclude|right))",
        r"(?:can|could|might|may|would|will|must) (?:be|have|also be|happen|still be|well be)",
        r"(?:is|was|are|were|does|did|will|can|would) (?:just|really|always|never|also|so|exactly"
        r"|a|an|the same|what|how|not|simply|too)(?= )",
        r"will do",
        r"can't (?:wait|imagine|say|believe|help)",
        r"(?:don't|dont) (?:worry|give up|forget|let|be|do|try|go|wait|take|make|get|push|start"
        r"|stop|overthink|think about it|bother|underestimate|hesitate|rush)",
        r"(?:should|would|could) (?:work|help|do|solve)",
        r"may the",
    ),
    hypothesis=opening(
        r"(?:what )?if",
        "suppose",
        "imagine",
        "let's say",
        r"when (?:the|a|you|your|they|we|it|he|she|i|that|this|those)",
        "say",
        "assuming",
        "once",
    ),
    second_person=pattern("you", "your", "yours", "you're", "you've", "you'd"),
    fragment=whole(
        r"(?:and |but |so |oh )?(?:then|after that|now|next|so)(?: what)?",
        r"(?:and|but) [\w'-]+(?: [\w'-]+){0,4}",
        r"(?:any|some) (?:other |more |further )?(?:examples|thoughts|ideas)",
        r"(?:such as|like what|meaning|as in|for example|because)(?: [\w'-]+)?",
    ),
    choice=anywhere(
        r"[,:] (?:the |a |an |more |rather |mostly |mainly )?<1-4>or [\w'-]+(?: [\w'-]+){0,4}$"
    ),
    why=opening(r"(?:why|how come)"),
    quiet=english_views.QUIET,
    tag=english_views.TAG,
    advice=english_advice.ADVICE,
    advice_open=english_advice.ADVICE_OPEN,
    advice_plain=english_counsel.ADVICE_PLAIN,
    recommendation=english_counsel.RECOMMENDATION,
    tried=english_advice.TRIED,
    view=english_views.VIEW,
    view_open=english_views.VIEW_OPEN,
    view_said=english_views.VIEW_SAID,
    view_before=english_views.VIEW_BEFORE,
    rhetorical=english_views.RHETORICAL,
    topic_with=english_advice.TOPIC_WITH,
    topic_of=english_views.TOPIC_OF,
)
