"""The Dutch cues of an action for the case owner in the form of a question."""

from typing import Final

from bot.domain.mirror.dutch_words import (
    BETTER,
    DONE,
    FEELINGS,
    FLEMISH,
    IDEA,
    NO_EXPERIENCE,
    PEOPLE,
    SMALL,
    STATE,
    YOU,
    YOUR,
)
from bot.domain.mirror.lexicon import Cue, pattern

ADVICE: Final = (
    Cue(
        "thought",
        pattern(
            r"(?:er(?: \w+){0,4} bij stilgestaan (?:om|dat je)|aan (?:ge)?dacht|eraan gedacht"
            r"|eraan (?:[\w'-]+ )?(?:te|om) denken"
            r"|er(?: \w+){0,4} (?:aan|over) gedacht|aan [\w' -]{1,60} gedacht|gedacht aan"
            r"|gedacht om|(?:over"
            r"|er over|erover) nagedacht om|overwogen|overweeg je|in overweging)",
        ),
        pattern("wie (?:heeft|had)", "wat heb"),
    ),
    Cue(
        "tried",
        pattern(
            rf"(?:heb|hebt|hebben|heeft) {YOU} <0-8>(?:eens|weleens|ooit|een keer) <0-9>{DONE}",
            rf"(?:heb|hebt|hebben|heeft) {YOU} <0-8>al (?:eens|een keer) <1-9>{NO_EXPERIENCE}(?:ge"
            rf"\w+|[a-z]{{2,7}}ge\w+)$",
            rf"(?:hebde|hedde) (?:gij |ge )?<0-8>(?:al|eens|ooit) <0-9>{DONE}",
            rf"(?:ben|bent|zijn) {YOU} (?:al|ook|er) (?:eens|een keer) <0-9>(?:langsgegaan"
            rf"|langs geweest|gaan praten|geweest|naartoe gegaan)",
            rf"(?:heb|hebt|hebben|heeft) {YOU} <0-6>(?:al|ook|misschien|zelf) <0-9>"
            r"(?:geprobeerd|gepraat|gesproken met|ingeschakeld|benaderd|aangekaart|gevraagd"
            r"|voorgelegd|uitgenodigd|betrokken|gepolst|gebeld|voorgesteld|aangesproken"
            r"|aangevraagd|geraadpleegd|geescaleerd|gemeld|aangeklopt|hulp gezocht)",
            rf"of {YOU} <0-6>(?:al eens|weleens|wel eens) <0-8>(?:hebt|hebben|heb|heeft) {DONE}",
            rf"of {YOU} <0-6>(?:al eens|weleens|wel eens) <0-8>{DONE}",
        ),
        pattern(
            r"(?:gewerkt|meegemaakt|te maken gehad|hoe vaak|(?:daar|hier|er) <0-3>om gevraagd"
            r"|erom gevraagd)"
        ),
    ),
    Cue(
        "could-not",
        pattern(
            r"(?:kan|kun|kunnen|zou|zouden) (?:iemand|de [\w-]+|het [\w-]+"
            r"|een [\w-]+) <0-3>niet <0-6>(?!zijn|voelen|weten|vinden|hebben|zien|tegen)[\w-]+en$",
            rf"(?:kun|kan|kunt|kunnen|zou|zouden|zoudt) {YOU} (?:{SMALL} ){{0,4}}?(?:niet|gewoon"
            rf"|misschien|eventueel|anders|beter|eens) (?!{STATE}$)",
            rf"zou {YOU} <0-4>niet <0-3>(?:kunnen|moeten|willen|beter|liever)",
            rf"(?:kun|kan|kunt|kunnen) {YOU} <1-5>niet (?:gewoon |eens |even |beter |eerst )?<0-8>"
            r"(?:\w+en)(?:$| (?:naar|aan|met|bij|op|in|via|door|voor|tot|zonder|over) )",
            r"(?:kan|kun|kunnen|zou|zouden) (?:dat|dit|het|die|de [\w-]+|het [\w-]+"
            r"|een [\w-]+) (?:\w+ )?niet (?:gewoon |ook |beter |eens |anders )?(?:via|door|met|bij"
            r"|samen|een keer|op een|in een)",
        ),
        pattern(
            rf"niet (?:goed )?{STATE}$",
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
            rf"{FLEMISH} (?:gij |ge )?<0-5>(?:niet|gewoon|beter|eens) <0-6>\w+en$",
            rf"^(?:en |maar )?als {YOU} <0-4>(?:nou|nu) eens ",
            rf"(?:moet|moeten) {YOU} <1-5>niet (?:gewoon |eens |even |eerst |eerder |veel )",
            r"(?:moet|moeten|hoort|hoeft) (?:dat|dit|het|er|die|de [\w-]+|het [\w-]+"
            r"|jouw [\w-]+) <0-2>niet (?:op|aan|bij|naar|met|eerst|gewoon|eens|een keer) ",
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
            rf"|n) (?:\w+ )?{IDEA}"
            r"(?: zijn| voor| om| als| dat| hier|$)",
            rf"(?:is|zou|was|lijkt) (?:het|dat|dit)(?: {YOU})? <0-4>(?:denkbaar|voorstelbaar"
            rf"|bespreekbaar) (?:om|dat {YOU}|als {YOU})",
            rf"(?:is|zou|was|lijkt) (?:het|dat|dit)(?: {YOU})? <0-4>{BETTER} (?:zijn "
            rf"|kunnen )?(?:om|als|dat {YOU}|wanneer)",
            rf"zou het <0-3>{BETTER}(?: zijn| kunnen zijn)? (?:om|als|wanneer|dat)",
            rf"(?:is|zou|lijkt) <1-12>(?:iets|niks|niets|wat)(?: zijn)? voor (?:jou|jullie|u"
            rf"|{YOUR} \w+)",
            r"zou <1-8>(?:kunnen helpen|je helpen|jullie helpen|u helpen|uitkomst bieden|helpen"
            r"|lucht geven)$",
            r"^zou <1-8>(?:iets|wat|niks|niets) zijn$",
            r"zou (?:het|dat|dit) <0-2>(?:iets|wat) zijn (?:om|als|voor)",
            r"^is (?:dat|dit|zoiets|het) <0-2>(?:iets|niks|niets|wat)$",
            r"lijkt (?:het|dat|dit) (?:je|jou|jullie|u) <0-3>(?:om|wat|iets)",
            r"(?:kun|kan) je daar (?:iets|wat) mee",
            r"mogelijk om <1-8>(?:te )",
        ),
        pattern("wiens idee", "hebben ze", "idee van wie"),
    ),
    Cue(
        "better",
        pattern(
            rf"(?:had|hadden) {YOU} <0-5>(?:niet|beter|eerst) <0-9>(?:kunnen|moeten)"
            rf"(?! (?:weten|zien|voorzien|verwachten|voelen|zijn|merken|raden))",
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
            rf"of het <0-3>(?:niet )?<0-2>{BETTER} (?:is|zou zijn|was|zou)",
            r"(?:er|zou je er) (?:niet )?(?:beter|goed) aan doen",
        ),
    ),
    Cue(
        "reason",
        pattern(
            rf"(?:is er|heb je|zijn er) (?:een |iets |redenen |reden ){{0,2}}(?:reden )?(?:dat"
            rf"|waarom|wat) {YOU} <0-6>(?:niet|geen|nooit)",
            rf"(?:ben|bent|zijn|zou|zouden) {YOU} <0-3>bereid <0-2>(?:om|tot) ",
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
            rf"|vertrouw|zie|slaap|denk|mag|mocht|kon|konden|lukt|lukte|had|herken|was|werd|hoef"
            rf"|hoefde)(?:[\w-]+) (?:{YOU}) <0-9>(?:niet|geen"
            rf"|nooit)",
            rf"waarom (?:zou|ga|wil) {YOU} <0-6>(?:niet|geen) (?:gewoon|eens|een keer|eerst|even"
            rf"|liever)",
            r"(?:waarom|hoezo) (?:niet|geen|dan niet|toch niet) [\w'-]+ [\w'-]+",
            rf"(?:wat is de reden|hoe komt het|wat maakt) dat {YOU} <0-6>(?:niet|nooit"
            rf"|nog niet) <0-8>(?:{DONE}|vraagt|belt|stopt|bespreekt|inschakelt)",
        ),
        pattern(
            r"niet (?:meer|langer|zo)",
            "waarom (?:heb|had) je (?:daar|dit|dat) (?:toen )?(?:niet|geen) (?:kunnen|durven)",
        ),
    ),
    Cue(
        "if-you",
        pattern(
            rf"(?:wat|en|hoe) als {YOU} (?!{PEOPLE} |{FEELINGS} )(?!<0-9>{FEELINGS}$)",
            rf"(?:hoe|wat) (?:zou|zouden) (?:het|dat|jullie|je|er)? ?<0-5>(?:zijn|voelen|vinden"
            rf"|gebeuren|opleveren|betekenen|doen|helpen|brengen|lijken),? <0-3>als {YOU} "
            rf"(?!{PEOPLE} |{FEELINGS} )(?!<0-9>(?:niets|niks|{FEELINGS}))",
            rf"(?:hoe|wat) zou (?:(?:het|dat) <0-5>(?:zijn|voelen|lijken|opleveren|betekenen"
            rf"|brengen|schelen)|{YOU} <0-3>(?:vinden|lijken)),? om <0-10>te (?!{FEELINGS}|horen"
            rf"|lezen|werken|zijn|hebben|weten|zien|merken|moeten|ontdekken|leven|staan|worden"
            rf"|krijgen|kunnen|voelen)",
            rf"stel (?:dat|nou dat|nu dat) {YOU} <0-9>(?:zou|gewoon|eens)",
            rf"(?:hoe denk|hoe sta) {YOU} <0-2>(?:over|tegenover) het <0-1>[\w-]+en van ",
            rf"(?:hoe denk|hoe sta|wat vind|wat zou) {YOU} <0-3>(?:over|tegenover|van|vinden)"
            rf" (?:(?:het idee|de optie|de mogelijkheid) )?om ",
            r"wat (?:lijkt|vind|vindt|zou) (?:je|jij|jullie|u) (?:er)?van (?:om|het idee om|een)",
            rf"(?:wat zou er [\w-]+ <0-2>|wat levert het op )als {YOU} (?!{PEOPLE} |{FEELINGS} "
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
            r"wat is er ?(?:nou |eigenlijk )?(?:op )?tegen,? (?:om|als je)",
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
            rf"wanneer (?:zeg|bespreek|vertel|vraag|bel|stop|kaart|leg|neem|trek|zet|maak"
            rf"|geef|meld|plan) {YOU} ",
            rf"wanneer ben {YOU} van plan",
            rf"waar wacht {YOU} (?:nog )?op",
        ),
        pattern(
            "wanneer ga je weer",
            "van start",
            "(?:wanneer|hoe snel) (?:ga|gaat|gaan) \\w+ <0-6>(?:starten|beginnen|open|live)$",
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
            rf"hoe zorg(?:t|en)? {YOU} (?:er |ervoor |voor )*dat {YOU} <0-9>(?:vaker|eerder|minder"
            rf"|volgende keer|voortaan|nee zegt)",
            rf"hoe (?:kun|kan|kunt|kunnen|zou) {YOU} (?:{SMALL} ){{0,3}}(?:vaker|eerder|minder"
            rf"|duidelijker|steviger|sneller|strakker|meer grenzen)",
            rf"(?:wanneer|hoe|met wie|bij wie|waar|wie) (?:kun|kan|ga) {YOU} <0-4>(?:gewoon|eens) ",
            rf"(?:welke|wat voor) <1-3>(?:zou|kun|kan) {YOU} <0-3>(?:inschakelen|inhuren)",
        ),
    ),
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
