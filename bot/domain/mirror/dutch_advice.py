"""The Dutch cues of an action for the case owner: advice, disguised or plain."""

from typing import Final

from bot.domain.mirror.dutch_words import ACTIONS, FEELINGS, SMALL, YOU, YOUR
from bot.domain.mirror.lexicon import Cue, pattern

_STATE = (
    "(?:zijn|voelen|weten|vinden|hebben|slapen|begrijpen|snappen|zien|merken|willen|meemaken"
    "|herkennen|vertrouwen|missen|denken|balen|schrikken)"
)
_BETTER: Final = (
    "(?:beter|slim|slimmer|handig|handiger|verstandig|verstandiger|goed|makkelijker|logischer"
    "|effectiever|wijs|wijzer|nuttig|helpen|schelen|tijd|zinvol|zinvoller|fijner|praktischer"
    "|eenvoudiger|krachtiger|de moeite waard|interessant|haalbaar|haalbaarder|mogelijk|kansrijk"
    "|kansrijker|sterker|mooi)"
)
_IDEA: Final = "(?:idee|optie|mogelijkheid|oplossing|plan|kans|begin|tip|suggestie)"
_DONE: Final = (
    "(?:overwogen|geprobeerd|gevraagd|gepraat|gesproken|besproken|voorgelegd|ingeschakeld"
    "|betrokken|benaderd|aangekaart|gebeld|gemaild|uitgenodigd|uitgelegd|voorgesteld|aangevraagd"
    "|aangesproken|ingehuurd|gekeken naar|opgezocht|opgezet|gedeeld|geescaleerd|gemeld|benoemd"
    "|opgeschreven|gepeild|uitgezocht|bevraagd|gepolst|georganiseerd|ingebracht|neergelegd"
    "|teruggegeven|nagedacht over|nagevraagd|getest|aangegaan|afgestemd|gezocht|stilgezet|gestopt"
    "|losgelaten|uitgeprobeerd|gespard)"
)

ADVICE: Final = (
    Cue(
        "thought",
        pattern(
            r"(?:aan (?:ge)?dacht|eraan gedacht|eraan (?:[\w'-]+ )?(?:te|om) denken"
            r"|er(?: \w+){0,4} (?:aan|over) gedacht|aan [\w' -]{1,60} gedacht|gedacht aan|(?:over"
            r"|er over|erover) nagedacht om|overwogen|overweeg je|in overweging)",
        ),
        pattern("wie (?:heeft|had)", "wat heb"),
    ),
    Cue(
        "tried",
        pattern(
            rf"(?:heb|hebt|hebben|heeft) {YOU} <0-8>(?:eens|weleens|ooit|een keer) <0-9>{_DONE}",
            rf"(?:heb|hebt|hebben|heeft) {YOU} <0-6>(?:al|ook|misschien|zelf) <0-9>"
            r"(?:geprobeerd|gepraat|gesproken met|ingeschakeld|benaderd|aangekaart|gevraagd"
            r"|voorgelegd|uitgenodigd|betrokken|gepolst|gebeld|voorgesteld|aangesproken)",
            rf"of {YOU} <0-6>(?:al eens|weleens|wel eens) <0-8>(?:hebt|hebben|heb|heeft) {_DONE}",
            rf"of {YOU} <0-6>(?:al eens|weleens|wel eens) <0-8>{_DONE}",
        ),
        pattern(r"(?:gewerkt|meegemaakt|te maken gehad|hoe vaak)"),
    ),
    Cue(
        "could-not",
        pattern(
            r"(?:kan|kun|kunnen|zou|zouden) (?:iemand|de [\w-]+|het [\w-]+"
            r"|een [\w-]+) <0-3>niet <0-6>(?!zijn|voelen|weten|vinden|hebben|zien|tegen)[\w-]+en$",
            rf"(?:kun|kan|kunt|kunnen|zou|zouden|zoudt) {YOU} (?:{SMALL} ){{0,4}}?(?:niet|gewoon"
            rf"|misschien|eventueel|anders|beter|eens) (?!{_STATE}$)",
            rf"zou {YOU} <0-4>niet <0-3>(?:kunnen|moeten|willen|beter|liever)",
            rf"(?:kun|kan|kunt|kunnen) {YOU} <1-5>niet (?:gewoon |eens |even |beter |eerst )?<0-8>"
            r"(?:\w+en)$",
            r"(?:kan|kun|kunnen|zou|zouden) (?:dat|dit|het|die|de [\w-]+|het [\w-]+"
            r"|een [\w-]+) (?:\w+ )?niet (?:gewoon |ook |beter |eens |anders )?(?:via|door|met|bij"
            r"|samen|een keer|op een|in een)",
        ),
        pattern(
            rf"niet (?:goed )?{_STATE}$",
            "tegen kunnen",
            "bang",
            "stiekem",
            "kwijt",
            rf"{YOU} niet meer",
        ),
    ),
    Cue(
        "must-not",
        pattern(
            rf"(?:moet|moeten|hoor|hoeft|zou|zouden) {YOU} (?:{SMALL} ){{0,4}}?(?:niet|gewoon|eens"
            rf"|eerst|beter)",
            rf"(?:moet|moeten) {YOU} <1-5>niet (?:gewoon |eens |even |eerst |eerder |veel )",
            r"(?:nou|nu|eens|nou eens) eindelijk|eindelijk (?:eens|een keer) ",
            r"wordt het <0-3>(?:geen )?tijd",
            rf"(?:ga|wil|durf|vraag|bel|stuur|zeg|begin|stop|geef|laat"
            rf"|leg) {YOU} <0-4>niet (?:gewoon|eens|een keer|beter|eerst|liever)",
            r"is het <0-3>tijd (?:om|dat|voor)",
        ),
        pattern(r"niet (?:bang|boos|moe|gek) "),
    ),
    Cue(
        "idea",
        pattern(
            r"(?:zou|kan|werkt|past) (?:dat|zoiets|dit|het|zo'n \w+) <0-3>(?:bij|voor) (?:jou"
            r"|jullie|u|je)",
            rf"(?:is|was|zou|lijkt|wordt|vind je|klinkt) (?!er )<0-8>(?:een|geen"
            rf"|n) (?:\w+ )?{_IDEA}"
            r"(?: zijn| voor| om| als| dat| hier|$)",
            rf"(?:is|zou|was|lijkt) (?:het|dat|dit)(?: {YOU})? <0-4>{_BETTER} (?:zijn "
            rf"|kunnen )?(?:om|als (?:{YOU}|de|het)|dat {YOU}|wanneer)",
            rf"zou het <0-3>{_BETTER}(?: zijn| kunnen zijn)? (?:om|als|wanneer|dat)",
            rf"(?:is|zou|lijkt) <1-12>(?:iets|niks|niets|wat)(?: zijn)? voor (?:jou|jullie|u"
            rf"|{YOUR} \w+)",
            r"zou <1-8>(?:kunnen helpen|je helpen|jullie helpen|u helpen|uitkomst bieden|helpen"
            r"|lucht geven)$",
            r"lijkt (?:het|dat|dit) (?:je|jou|jullie|u) <0-3>(?:om|wat|iets)",
            r"(?:kun|kan) je daar (?:iets|wat) mee",
            r"mogelijk om <1-8>(?:te )",
        ),
        pattern("wiens idee", "hebben ze", "idee van wie"),
    ),
    Cue(
        "better",
        pattern(
            rf"(?:denk|denkt|vind|vindt) {YOU} niet <0-10>(?:had|hadden|hebben) <0-1>(?:moeten"
            rf"|kunnen)",
            rf"(?:denk|denkt|vind|vindt) {YOU} <0-2>niet <0-8>(?:beter|slimmer|handiger"
            rf"|verstandiger"
            r"|effectiever|sneller|verder komt|meer bereikt|makkelijker)",
            rf"(?:denk|denkt|vind|vindt) {YOU} <0-2>niet (?:dat|ook dat) {YOU} <0-9>(?:moet|zou"
            rf"|kunt|kan|eerst|eens)",
            rf"of {YOU} <0-3>niet <0-2>(?:beter|gewoon|eerst|moet|zou|kunt|kan)",
            rf"(?:denk|denkt|verwacht) {YOU} dat het <0-3>(?:helpt|helpen|scheelt|beter is|slim is"
            rf"|handig is|goed is|beter zou zijn|goed zou zijn) (?:om|als {YOU}|wanneer {YOU})",
            rf"of het <0-3>(?:niet )?<0-2>{_BETTER} (?:is|zou zijn|was|zou)",
            r"(?:er|zou je er) (?:niet )?(?:beter|goed) aan doen",
        ),
    ),
    Cue(
        "reason",
        pattern(
            rf"(?:is er|heb je|zijn er) (?:een |iets |redenen |reden ){{0,2}}(?:reden )?(?:dat"
            rf"|waarom|wat) {YOU} <0-6>(?:niet|geen|nooit)",
            rf"(?:durf|wil|ga|zou) {YOU} (?:het )?(?:aan )?<0-2>(?:overwegen|aandurven"
            rf"|proberen) (?:om|te)",
        ),
    ),
)

ADVICE_OPEN: Final = (
    Cue(
        "why-not",
        pattern(
            rf"(?:waarom|hoezo) (?!ben|bent|wil|wilt|kun|kunt|kan|durf|voel|weet|vind|krijg"
            rf"|vertrouw|zie|slaap|denk|mag|lukt|had|herken)(?:[\w-]+) (?:{YOU}) <0-9>(?:niet|geen"
            rf"|nooit)",
            rf"waarom (?:zou|ga|wil) {YOU} <0-6>(?:niet|geen) (?:gewoon|eens|een keer|eerst|even"
            rf"|liever)",
            r"(?:waarom|hoezo) (?:niet|geen|dan niet|toch niet) [\w'-]+ [\w'-]+",
            r"waarom <1-4>niet (?:gewoon|eens|een keer|even)",
            rf"(?:wat is de reden|hoe komt het|wat maakt) dat {YOU} <0-6>(?:niet|nooit"
            rf"|nog niet) <0-8>(?:{_DONE}|vraagt|belt|stopt|bespreekt|inschakelt)",
        ),
        pattern(
            r"niet (?:meer|langer|zo)",
            "waarom (?:heb|had) je (?:daar|dit|dat) (?:toen )?(?:niet|geen) (?:kunnen|durven)",
        ),
    ),
    Cue(
        "if-you",
        pattern(
            rf"(?:wat|en|hoe) als {YOU} (?!{FEELINGS} )(?!<0-9>{FEELINGS}$)",
            rf"(?:hoe|wat) (?:zou|zouden) (?:het|dat|jullie|je|er)? ?<0-5>(?:zijn|voelen|vinden"
            rf"|gebeuren|opleveren|betekenen|doen|helpen|brengen|lijken),? <0-3>als {YOU} "
            rf"(?!{FEELINGS} )(?!<0-9>(?:niets|niks|{FEELINGS}))",
            rf"(?:hoe|wat) zou (?:het|dat|je|jou) <0-5>(?:zijn|voelen|lijken|vinden|ervan"
            rf"|opleveren)? ?om <0-10>te (?!{FEELINGS}|horen|lezen|werken|zijn|hebben|weten|zien"
            rf"|merken|moeten|ontdekken|leven|staan)",
            rf"stel (?:dat|nou dat|nu dat) {YOU} <0-9>(?:zou|gewoon|eens)",
            r"wat (?:lijkt|vind|vindt|zou) (?:je|jij|jullie|u) (?:er)?van (?:om|het idee om|een)",
            rf"(?:wat zou er gebeuren|wat gebeurt er|wat zou er veranderen"
            rf"|wat zou er mis kunnen gaan|wat levert het op) als {YOU} (?!{FEELINGS} "
            rf")(?!<0-9>(?:niets|niks|{FEELINGS}))",
        ),
        pattern(
            "niets (?:doet|verandert)",
            "niks (?:doet|verandert)",
            "niets doet",
            "nodig om",
            "als je (?:hier|er|zo|nu|dan|terug|vooruit|eerlijk|later|straks|\\w+) (?:naar|op"
            "|over) (?:kijkt|terugkijkt|vooruitkijkt)",
            "als je (?:hieraan|daaraan|eraan|dit|dat|het) (?:terug)?(?:denkt|hoort|leest|ziet"
            "|zo (?:hoort|leest|vertelt|opschrijft))",
            "zoals het",
            "precies (?:zo|hetzelfde) (?:blijft|doorgaat)",
        ),
    ),
    Cue(
        "holds-back",
        pattern(
            r"wat (?:houdt|hield) (?:je|jou|jullie|u) <0-3>(?:tegen|ervan af)(?:,? om| dat| het"
            r"| dit|$)(?! te (?:zijn|voelen))(?: \w+)",
            r"wat (?:weerhoudt|belet|verhindert|let|let er) (?:je|jou|jullie|u)(?: er ?van| eraan"
            r"| er nu van| nog)? (?:om|dat|het)",
            r"wat (?:staat|zit) (?:je|jou|jullie|er|u) (?:\w+ ){0,2}in de weg om",
            r"wat (?:is er (?:voor )?nodig|heb je nodig|moet er gebeuren) (?:om|voordat) (?:je"
            r"|jij) (?:\w+ ){0,8}(?:stopt|durft te stoppen|loslaat)",
        ),
    ),
    Cue(
        "when",
        pattern(
            rf"(?:wanneer|hoe snel|op welk moment) (?:ga|gaat|gaan|wil|zul|zal|kun"
            rf"|kan) {YOU} (?!<0-6>(?:weten|merken|horen|zien|weg|met pensioen|verder|tevreden))",
            rf"wanneer (?:zeg|bespreek|vertel|vraag|bel|stop|begin|kaart|leg|neem|trek|zet|maak"
            rf"|geef|meld|plan) {YOU} ",
            rf"wanneer ben {YOU} van plan",
            rf"waar wacht {YOU} (?:nog )?op",
        ),
        pattern(
            "wanneer ga je weer",
            "met (?:plezier|tegenzin|zin)",
            "naar (?:huis|bed|je werk)",
            "slapen",
            "tevreden",
            "het gevoel",
        ),
    ),
    Cue(
        "make-sure",
        pattern(
            rf"hoe (?:kun|kan|kunt|kunnen|ga|gaat|zou|zorg) {YOU} <0-4>(?:zorgen|voor zorgen"
            rf"|regelen|kunnen zorgen) dat {YOU}",
            rf"hoe (?:kun|kan|kunt|kunnen|zou) {YOU} (?:{SMALL} ){{0,3}}(?:vaker|eerder|minder"
            rf"|duidelijker|steviger|sneller|strakker|meer grenzen)",
            rf"(?:wanneer|hoe|met wie|bij wie|waar|wie) (?:kun|kan|ga) {YOU} <0-4>(?:gewoon|eens) ",
            rf"(?:welke|wat voor) <1-3>(?:zou|kun|kan) {YOU} <0-3>(?:inschakelen|inhuren)",
        ),
    ),
)

ADVICE_PLAIN: Final = (
    Cue(
        "you-could",
        pattern(
            rf"{YOU} (?:zou|zoudt|zouden|kunt|kan|kun|kunnen) <0-2>(?:ook|beter|misschien"
            rf"|natuurlijk|altijd|gewoon"
            r"|eventueel|het best|best|eens|kunnen|moeten|eerst|nog|toch|dit|dat|het|daar|hier|ze"
            r"|hem|haar|een|de) ",
            rf"(?:misschien|wellicht|anders|dan|eerst|daarom|hier|daar|eigenlijk) (?:kun|kan|kunt"
            rf"|zou|moet|moeten|kunnen|zouden) {YOU} ",
            rf"{YOU} (?:moet|moeten|mag|mogen|dient|hoeft) <0-3>(?:eens|gewoon|echt|niet|eerst"
            rf"|vooral|wel|meer|ze|dit|dat|het|hem|haar|hier|daar|je|je grenzen|stoppen|zorgen"
            rf"|beginnen)(?! <0-6>(?:zijn|voelen|hebben)$)",
            r"(?:beter|het beste|handiger|slimmer) (?:kun|kan|kunt|is het om|zou je|zou het zijn)",
            rf"(?:moet|moeten|zou|kun|kan|kunt) {YOU} <0-2>(?:gewoon|eens|echt|eerst|vooral"
            rf"|misschien|beter) ",
        ),
        pattern(
            rf"{YOU} (?:zou|kunt|kan) (?:het )?(?:niet|nooit|haast|bijna|wel) ",
            "trots",
            "kunnen (?:zeggen|denken dat|stellen|verwachten|concluderen)",
            "niet schamen",
            rf"kun {YOU} ook niks",
            "helpt ook niks",
            "je zou (?:bijna|haast)",
            "moet (?:wel|toch) (?:[\\w'-]+ ){0,5}(?:zijn|voelen)",
            "je moet (?:het )?maar",
        ),
    ),
    Cue(
        "i-would",
        pattern(
            r"(?:ik|wij|we) (?:zou|zouden)(?! (?:(?:ook|wel|heel|graag|erg|dan|nog"
            r"|zo) ){0,3}(?:graag|willen|weten|horen|zeggen|het (?:ook )?(?:niet|wel|lastig"
            r"|moeilijk|vervelend|spannend|fijn)|er (?:ook )?(?:niet|gek|moe)|gek|boos|balen"
            r"|me (?:ook )?(?:rot|niet)|niet (?:weten|kunnen|willen|tegen)))",
            r"zou ik (?:(?:zelf|het|hem|haar|ze|dat|dit|dan|eerst|gewoon|zeker|eens|niet|daar|toch"
            r"|wel) ){0,4}(?!(?:graag|willen|ook|wel|gek|boos))[\w'-]+",
            r"als ik (?:jou|jullie|u|je) was",
            r"in (?:jouw|jullie|je|uw) (?:plaats|schoenen|geval|positie) (?:zou|had|ging)",
            r"(?:mijn|een|nog een|kleine|korte|gouden|klein|ongevraagd) (?:advies|tip|suggestie"
            r"|raad)",
            r"(?:raad|zou) (?:ik )?(?:je|jullie|u)? ?(?:echt |sterk |dan )?(?:aan|aanraden"
            r"|adviseren)",
            r"(?:ik )?(?:adviseer|raad) (?:ik )?(?:je|jullie|u)",
            r"aan te raden|aanrader",
        ),
        pattern(
            "zou ik (?:ook|wel|graag)",
            "ik zou (?:zo|ook) (?:moe|boos|gek)",
            "had ik",
            r"zou(?:den)? <0-5>(?:zijn|hebben) ge\w+",
            r"zou(?:den)? <0-4>ge\w+ (?:zijn|hebben)",
            "(?:ik|we|wij) zou(?:den)? <0-2>ook ",
            "als ik jou was zou ik (?:ook )?(?:gek|boos|moe)",
        ),
    ),
    Cue(
        "imperative",
        pattern(
            r"^(?:en |maar )?vergeet <0-2>niet",
            r"^(?:misschien|wellicht) (?:gewoon|eens|een keer|toch|eerst|ook|samen) <0-9>[\w-]+en$",
            rf"^(?:(?:tip|advies|suggestie|misschien|gewoon|dus|en|maar|nou|ja|eerst|anders"
            rf"|desnoods|zou zeggen|ik zou zeggen|trouwens),? )?{ACTIONS}(?! (?:ik|me|mij|ons"
            rf"|er mee|jij|jullie|hij|zij|dat|ermee|aan|je (?:dat|dit|ook|er|dan|nou|het|wel"
            rf"|niet)) ?)(?! je[,.]?$) [\w'-]+",
            r"^(?:tip|advies|suggestie)\b",
            r"^niet doen",
            r"^gewoon <0-6>\w+en$",
            rf"^{ACTIONS} (?:er|het|dat|dit|hem|haar|ze|je) <0-4>(?:eens|gewoon|los|anders|ook"
            rf"|voor|niet|bij|mee)",
            rf"^{ACTIONS} (?:eens|gewoon|anders|vooral|eerst|desnoods|alsjeblieft|maar|aan|er eens"
            rf"|niet)",
        ),
        pattern(
            "^denk dat",
            "^denk (?:ik|je)",
            "^vraag (?:je|is|me|ik|blijft)",
            "^stop$",
            "^kijk$",
            "^werk (?:in|aan)",
            "^zeg (?:maar|eens|meer|iets)",
            "^hou (?:vol|moed)",
            "^start (?:van|is)",
            "^plan (?:is|van)",
            "^deel (?:van|is)",
            "^ga (?:zo door|er maar aan)",
            "^maak je geen",
            "^doe (?:er|je) (?:goed|je best)",
            "^geef niet op$",
            "^lees (?:ik|dit)",
            "^wacht$",
            "^neem (?:me|ons|mij)",
        ),
    ),
    Cue(
        "idea",
        pattern(
            rf"zou <0-2>{_BETTER} zijn (?:om|als {YOU}|wanneer {YOU}|dat {YOU})",
            rf"(?:lijkt|lijken) (?:het )?(?:me|mij) <0-4>(?:{_BETTER}|een (?:\w+ )?{_IDEA}) (?:om"
            rf"|als|dat|voor|wanneer)",
            rf"(?:misschien|wellicht|ook|anders|is het|het is|was het) (?:is het "
            rf"|is )?<0-3>(?:een (?:\w+ )?{_IDEA}|{_BETTER}) (?:om|als|dat|voor)",
            r"(?:misschien|wellicht) (?:is (?:dat|dit|het) )?(?:ook )?(?:iets|wat) (?:om|voor|van)",
            r"(?:misschien|wellicht|eventueel|anders) <0-8>(?:te )?(?:vragen|inschakelen"
            r"|uitnodigen|betrekken|proberen|bellen|bespreken|inhuren|opzetten|starten|voorleggen"
            r"|organiseren|plannen|maken)$",
            r"(?:dat|dit|die|het) zou (?:je|jullie|u) (?:echt |enorm |veel |goed )?(?:helpen"
            r"|schelen)",
            rf"(?:tijd|hoog tijd|zaak|belangrijk|verstandig|handig|slim) (?:is )?(?:dat {YOU}"
            rf"|om <1-8>te) ",
            r"wat (?:je|jullie) (?:nodig hebt|nodig hebben|moet doen|zou kunnen doen|kunt doen) is",
            rf"(?:ik )?(?:denk|vind|geloof) (?:ik )?dat {YOU} <0-9>(?:moet|moeten|zou"
            rf"|beter)(?! <0-6>(?:zijn|voelen))",
        ),
        pattern("was het een idee van"),
    ),
)

RECOMMENDATION: Final = pattern(
    r"(?:hielp|helpt|werkte|werkt|scheelde) (?:mij|me|ons) ",
    r"zou (?:je|jullie|u) (?:echt |enorm |veel |goed |zeker )?(?:helpen|schelen)",
    r"lijkt (?:me|mij) <0-3>(?:tijd|verstandig|nodig|slim|handig|goed|logisch|zinvol|wijs)",
    r"(?:echte? )?aanrader",
    r"(?:helpt|hielp|werkt|werkte|scheelt|scheelde) (?:vaak|echt|enorm|altijd|meestal|bij ons|goed"
    r"|heel|super|veel)",
    r"(?:staat|zit) (?:precies|alles) <0-3>(?:in|wat)",
    r"(?:die|zij|ze) (?:kunnen|hebben|weten) <0-4>(?:helpen|ingang|hoe|raad|ervaring|wel)",
    r"(?:bij ons|wij|we) (?:hielp|werkte|hebben|deden) <0-8>(?:goed|top|enorm|fantastisch|wonderen"
    r"|geholpen|prima)",
    r"daar (?:heb je|zou je|kun je) <0-3>(?:veel|wat|iets) aan",
    r"is (?:echt )?(?:heel |erg )?(?:nuttig|goud waard|de moeite|handig)",
)
TRIED: Final = pattern(
    r"^(?:heb|hebt|hebben|heeft|is|zijn|ken|kent|was|weet|kun|kan|ben) ",
)

TOPIC_WITH: Final = pattern(
    rf"(?:heb|hebt|hebben|heeft) {YOU} (?:(?:al|er|eens|weleens|wel|ooit|ook|misschien|zelf|hier"
    rf"|hierover|daarover|dan) ){{1,4}}"
    r"met (?P<topic>[\w'-]+(?: [\w'-]+){0,3}?) (?:over |hierover |daarover )?(?:gepraat|gesproken"
    r"|overlegd|besproken|gezeten|gespard|gebeld|gekeken|nagevraagd|gepolst)$",
)
