"""The Dutch cues of an action for the case owner that is said, and asks nothing."""

from typing import Final

from bot.domain.mirror.dutch_words import ACTIONS, BETTER, IDEA, YOU
from bot.domain.mirror.lexicon import Cue, pattern

ADVICE_PLAIN: Final = (
    Cue(
        "you-could",
        pattern(
            rf"{YOU} (?:zou|zoudt|zouden|kunt|kan|kun|kunnen) <0-2>(?:ook|beter|misschien"
            rf"|natuurlijk|altijd|gewoon"
            r"|eventueel|het best|best|eens|kunnen|moeten|eerst|nog|toch|dit|dat|het|daar|hier|ze"
            r"|hem|haar|een|de) ",
            rf"(?:misschien|wellicht) dat {YOU} <0-9>(?:kunt|kan|kunnen|zou)",
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
            r"(?:ik|wij|we) (?:zou|zouden)(?! (?:(?:eens|best|ook|wel|heel|graag|erg|dan|nog"
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
            "zou(?:den)? (?:me|mij|ons) <0-5>(?:voelen|schamen|ergeren|afvragen|zorgen maken)",
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
            rf"|niet))(?![\w'-]))(?! je[,.]?$) [\w'-]+",
            r"^(?:tip|advies|suggestie)\b",
            rf"^(?:en |maar |dus |gewoon )?zorg (?:er ?voor )?dat {YOU} ",
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
            "^vraag (?:je (?:af|je|dat|dit|zelf|nou|nu)|is|me|ik|blijft)",
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
            rf"zou <0-2>{BETTER} zijn (?:om|als {YOU}|wanneer {YOU}|dat {YOU})",
            rf"(?:lijkt|lijken) (?:het )?(?:me|mij) <0-4>(?:{BETTER}|een (?:\w+ )?{IDEA}) (?:om"
            rf"|als|dat|voor|wanneer)",
            rf"(?:misschien|wellicht|ook|anders|is het|het is|was het) (?:is het "
            rf"|is )?<0-3>(?:een (?:\w+ )?{IDEA}|{BETTER}) (?:om|als|dat|voor)",
            r"(?:misschien|wellicht) (?:is (?:dat|dit|het) )?(?:ook )?(?:iets|wat) (?:om|voor|van)",
            r"(?:misschien|wellicht|eventueel|anders) <0-8>(?:te )?(?:vragen|inschakelen"
            r"|uitnodigen|betrekken|proberen|bellen|bespreken|inhuren|opzetten|starten|voorleggen"
            r"|organiseren|plannen|maken)$",
            rf"(?:helpt|scheelt|werkt)(?: het)? <0-2>(?:als {YOU}|om <1-9>te )(?!weten|horen|zien)",
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
    r"(?:kan|kunnen|gaat|zal) (?:je |jou |jullie |u |hier |hierin |daar |daarin |daarbij |zeker"
    r" |echt |vast |goed |wat |iets |veel )*(?:helpen|betekenen|meedenken|bijstaan|verschil maken)",
    r"(?:bij ons|wij|we) (?:hielp|werkte|hebben|deden) <0-8>(?:goed|top|enorm|fantastisch|wonderen"
    r"|geholpen|prima)",
    r"daar (?:heb je|zou je|kun je) <0-3>(?:veel|wat|iets) aan",
    r"is (?:echt )?(?:heel |erg )?(?:nuttig|goud waard|de moeite|handig)",
)
