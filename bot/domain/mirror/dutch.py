"""The Dutch of the mirror: how questions are built, and what is wrapping."""

from bot.domain.mirror import dutch_advice, dutch_counsel, dutch_views
from bot.domain.mirror.dutch_words import COMMON, FLEMISH, PRAISE, SUBJECTS, TELL, VERBS, YOU, YOUR
from bot.domain.mirror.lexicon import Lexicon, any_of, anywhere, opening, pattern, whole

_PREPOSITION = any_of(
    "aan achter bij binnen buiten door in langs met na naar naast om onder op over per rond sinds "
    "tegen tot tussen uit van vanaf vanuit via volgens voor voorbij zonder vanwege dankzij"
)
_QUESTION = (
    rf"(?:(?:op basis|op grond|aan de hand|{_PREPOSITION}) )?(?:wie|wiens|wat|welke|welk|wanneer"
    rf"|hoeveel|hoelang|hoever|hoezeer|hoezo|hoe"
    r"|hoedanig|waarom|waardoor|waar|waaraan|waarbij|waarin|waarmee|waarnaar|waarop|waarover"
    r"|waartoe|waaruit|waarvan|waarvoor|waartegen|waarheen|waarvandaan|hoeverre|watvoor|wrm"
    r"|waarom)"
)
_VERB = any_of(sorted(VERBS))
_SUBJECT = any_of(
    "je jij jullie u ge gij hij zij ze we wij het er dat dit die deze de een iemand niemand "
    "iedereen men jouw uw mijn onze alle sommige bepaalde"
)
_ASKED_VERB = any_of(
    "ben bent is zijn was waren heb hebt heeft hebben had hadden word wordt worden werd werden "
    "kan kun kunt kunnen kon konden zal zullen zou zouden wil wilt willen wilde mag mogen mocht "
    "moet moeten moest hoef hoeft hoeven ga gaat gaan ging gingen komt komen kwam doet doen deed "
    "deden weet weten wist vindt vinden vond denkt ziet zien zag zegt voelt krijgt krijgen kreeg "
    "geeft neemt nemen staat staan stond zit zitten zat ligt lag loopt lopen liep blijft blijven "
    "bleef houdt maakt merkt speelt speelde werkt werken werkte betaalt bepaalt reageert gebeurt "
    "betekent helpt hielp vraagt verwacht verwachten hoopt kent kennen herken herkent lukt lukte "
    "levert kost duurt mist missen klopt past geldt bestaat bestaan leeft weten voelen durft "
    "durven slaap praat praten spreekt hangt valt steunt steunen vertrouwt gebruikt gebruiken "
    "snap begrijp lees hoor"
)
_WITH_YOU = any_of(
    "ben bent heb hebt kun kan kunt wil wilt zou zul ga gaat moet mag weet denk vind voel krijg "
    "werk zie ken herken doe hoef durf merk slaap loop sta zit lig leef blijf ervaar verwacht had "
    "was wist dacht vond kreeg ging deed zag kwam stond zat liep bleef hoop houd hou kom praat "
    "spreek gebruik"
)

_FILLER = (
    r"(?:(?:en|maar|dus|want|oh|o|ow|ah|ach|oei|ok|oke|okay|okee|nou|nu|tja|ja|nee|hm+|hmm+|mm+|he"
    r"|hee|hey|hoi|hallo|dag|hi|goedemorgen|goedemiddag|goedenavond|even|nog|eh|uh|euh|pff+|poeh"
    r"|wow|zo|jeetje|serieus|eerlijk gezegd|daarnaast|verder|ook|tot slot|ten eerste|ten tweede"
    r"|eerst|overigens|trouwens|sorry|mss|misschien|wellicht|wacht|dan|concreet|ps|btw|bedankt"
    r"|dank|dankjewel|helder|duidelijk|top|goed|plus|oftewel|kortom|eigenlijk)(?: |$)){0,6}"
)

LEXICON = Lexicon(
    common=COMMON,
    filler=whole(_FILLER),
    interjection=whole(
        r"(?:(?:huh|he|hee|echt|serieus|wat|oh|o|ja|nee|tja|nou|wow|pardon|meen je dat|is het|hoe"
        r"|dus|waar|jeetje|goh|zo|ah|ach|maar|en|oke|ok|nou nou|kom|hallo|dat meen je niet"
        r"|echt waar|o jee|meen je niet|ja toch|nietwaar|toch)(?:[ ,]+|$)){1,4}"
    ),
    permission=whole(
        rf"(?:mag|kan) ik (?:{YOU} )?(?:(?:eens|even|nog|hier|heel|wat|iets|een|persoonlijke|korte|"
        r"kritische|gekke|domme|directe|paar|extra) ){0,5}(?:vragen|vraagje|vraag stellen"
        r"|doorvragen|vraag|meedenken|vragen stellen|checken|navragen)",
        r"(?:een |nog een |even een )?(?:korte |gekke |domme )?(?:vraag|vraagje)",
        r"vind je het (?:goed|oke|ok) als ik .{0,40}",
        r"(?:of )?heb ik (?:het|dat|iets|dit|hier)? ?(?:gemist|eroverheen gelezen|overheen gelezen"
        r"|over het hoofd gezien|gelezen)(?: of .{0,80})?",
        r"(?:mag|kan|zou) ik (?:(?:je|jou|jullie|u|hier|daar|nog|even|eens|er|iets|wat|een|op"
        r"|kort|heel|dan|ook) ){0,6}(?:terug(?:komen|gaan|pakken)?(?: naar [\w' -]{1,40})?"
        r"|(?:op [\w-]+ )?(?:aanhaken|inhaken|aansluiten|voortborduren)|onderbreken|voorleggen"
        r"|teruggeven|spiegelen|proberen|mogen vragen|(?:iets|wat) zeggen)(?: .{0,40})?",
    ),
    asking_leave=opening(
        rf"(?:mag|kan) ik (?:{YOU} )?(?:(?:eens|even|nog|ook|misschien|dan) ){{0,3}}(?:vragen"
        rf"|weten|horen)"
    ),
    confirmation=whole(
        r"(?:of )?(?:klopt (?:dat|het|dit)(?: zo| een beetje)?|is dat (?:zo|correct|juist)"
        r"|heb ik dat goed(?: begrepen)?|begrijp ik (?:dat|het) (?:zo )?goed|zeg ik (?:dat"
        r"|het) (?:zo )?goed|zie ik (?:dat|het) (?:zo )?goed|snap ik (?:dat|het) (?:zo )?goed"
        r"|snap je(?: wat ik bedoel)?|begrijp je(?: wat ik bedoel)?|correct|juist)"
    ),
    tail=whole(
        r"(?:volgens jou|volgens u|denk (?:je|jij)|denkt u|vind je|vraag ik me af"
        r"|als ik vragen mag|als ik mag vragen|als dat kan|als je wilt|dan|eigenlijk|precies"
        r"|trouwens|zou je zeggen|schat je|weet je dat|weet je|zeg maar|en zo|enzo|haha|joh|nou"
        r"|hoor)"
    ),
    inverting=opening(
        r"(?:(?:ja|nee|en|maar|nou|tja|dus|ach),? ){0,2}(?:misschien|wellicht|dan|eerst|zo|nu|ook"
        r"|toch|eigenlijk|anders|helaas|gelukkig|soms|vaak|altijd|natuurlijk|daarom|daar|hier|zelf"
        r"|blijkbaar|kennelijk|inmiddels)"
    ),
    indirect=opening(
        r"(?:ik )?(?:ben|was) (?:ik )?<0-4>(?:benieuwd|nieuwsgierig)(?: naar)?",
        r"wat ik <0-5>(?:weten|vragen|afvraag|afvroeg|horen|benieuwd ben)(?: wil| zou willen)? is",
        r"(?:wel |ook |vooral |erg |heel )?(?:benieuwd|nieuwsgierig)(?: naar)?",
        r"ik (?:vraag|vroeg) (?:me|mij)(?: [\w-]+){0,4}? af",
        r"(?:vraag|vroeg) ik (?:me|mij)(?: [\w-]+){0,3}? af",
        r"(?:me|mij) af(?:vragend|te vragen)",
        r"ik (?:zou|wil|wilde|wou|ga) (?:(?:eens|best|ook|nog|wel|heel|graag|even|eigenlijk"
        r"|vooral|erg|toch"
        r"|dan) ){0,4}(?:willen |kunnen )?(?:weten|horen|begrijpen|snappen|vragen|van je weten"
        r"|meer weten over)",
        r"zou ik (?:(?:ook|nog|wel|heel|graag|even) ){0,3}(?:willen )?(?:weten|horen|begrijpen)",
        r"ik hoor (?:(?:ook|nog|wel|heel|dan) ){0,2}graag",
        r"graag (?:hoor|weet|zou) ik",
        r"(?:het|wat) (?:me|mij) benieuwt(?: is)?",
        r"(?:mijn|de) (?:eerste |tweede )?vraag (?:is|zou zijn|die ik heb is|die bij me opkomt is)",
        r"heb je (?:een|enig|wat) (?:idee|beeld|zicht)(?: erop| op)?(?= (?:wat|hoe|waar|wie|welk))",
        r"enig idee",
    ),
    unclear=opening(
        r"ik (?:snap|begrijp|weet|zie)(?: (?:nog|het|even|eigenlijk|helemaal|goed"
        r"|ook)){0,3} niet(?: (?:helemaal|goed|zo goed|precies|echt)){0,2}(?= (?:wat|hoe|waar|wie"
        r"|welk|of|waarom))",
        r"het is (?:me|mij|voor mij)(?: nog)? niet (?:helemaal )?duidelijk",
        r"(?:me|mij|voor mij) is (?:nog |eigenlijk )*(?:niet (?:helemaal |echt )?duidelijk"
        r"|onduidelijk)",
        r"(?:nog )?niet (?:helemaal )?duidelijk is (?:me|mij|voor mij|voor me)",
    ),
    whether=pattern("of"),
    either=opening("of"),
    also=anywhere(
        r",? (?P<word>en|plus|of|maar)(?: (?:dan|ook|vooral|daarnaast|verder|vervolgens)){0,2} "
    ),
    contrast=whole(
        r"(?:wie|wat|welke|welk|waar|wanneer|waarom|hoe) (?:dan )?(?:wel|niet)(?: meer)?",
    ),
    question_word=opening(_QUESTION),
    not_asking=opening(
        rf"wat (?!{_VERB} )[\w-]+ (?:dat|om te|zeg) ",
        rf"wat {PRAISE}(?! (?:is|zijn|vind|was|ging|gaat|kan|zou|aan|voor|deed|doet|werkt|maakt))",
        rf"hoe {PRAISE}(?: van | dat |$)",
        r"wat (?:mij|me|ik|we|wij)(?! af)",
        rf"(?:wat|hoe|waar|wie|waarom|wanneer|welke \w+|waarmee|waarop) (?:ik|we|wij|{YOU}|hij|zij"
        rf"|ze|er|mij|me)"
        r" ",
        r"wie weet",
        r"hoe dan ook",
        r"hoe het ook",
        r"wat dat betreft",
        r"wat betreft",
        r"waar een wil",
        r"hoezeer",
        r"hoe (?:meer|minder|eerder|langer|sneller|vaker)",
        r"wanneer (?:de|het|een|dat|dit|die)",
        r"wie (?:a|dat|zo|niet)",
    ),
    counting=opening(rf"(?:{_PREPOSITION} )?(?:hoeveel|welke|welk|wat voor|hoe vaak|hoe lang)"),
    with_verb=opening(r"hoezo"),
    verbs=VERBS,
    subjects=SUBJECTS,
    invitation=opening(
        rf"(?:kun|kan|kunt|zou|wil|wilt|zouden|kunnen|zoudt|willen) (?:{YOU}|iemand)[ ,]"
        rf"(?!<0-3>niet )<0-7>{TELL}",
        rf"{FLEMISH} (?:gij |ge )?<0-6>{TELL}",
        rf"(?:vertel|beschrijf|schets|omschrijf|licht|noem|illustreer|verklaar"
        rf"|verhelder)(?!t)(?: {YOU})?(?! (?:je|jouw|het ze|het hem|het haar|hem|hen|hun|dat aan"
        rf"|het aan|het (?:eens )?aan) )",
        r"neem (?:me|mij|ons)",
        r"leg (?:me |ons |mij |dat |het |eens |even |nog |dit ){0,3}uit(?! aan)",
        r"(?:geef|noem) (?:(?:me|ons|eens|even|nog) ){0,3}(?:een |wat |twee "
        r"|drie )?(?:\w+ )?voorbeeld(?:en)?",
        r"geef (?:(?:me|ons|eens|even) ){1,3}(?:een beeld|inzicht|een idee|een inkijkje)",
        r"help (?:me|mij|ons)(?: (?:eens|even|te|om))* (?:begrijpen|snappen|te begrijpen"
        r"|te snappen|zien)?",
        r"zeg (?:(?:nog|er) )?(?:eens|iets|wat|meer)",
        r"deel (?:eens|iets|wat|met ons|met me)",
        r"laat (?:eens|ons eens|me eens) (?:zien|horen|weten)",
        r"ga eens terug naar",
        r"sta eens stil bij",
    ),
    invitation_to_others=pattern(
        rf"(?:aan|met|bij) (?:{YOUR}|de|het|hem|haar|hen|ze|een) (?:[\w-]+ ){{0,2}}"
        r"(?:vertellen|uitleggen|delen|toelichten|voorleggen|aangeven|zeggen)",
        rf"(?:het|dat|dit) (?:{YOUR}|de) \w+ (?:vertellen|uitleggen|zeggen)",
    ),
    verb_first=opening(
        rf"(?:{_ASKED_VERB} {_SUBJECT})(?! (?:me|mij) )",
        rf"{_WITH_YOU} {YOU}",
        rf"{FLEMISH} (?:gij|ge)",
        rf"(?:vraagt|stuurt|gaat|maakt|doet|laat|geeft|zoekt|bedoelt|bedoel|overleg|overleggen"
        rf"|ontvang|schrijf|lees|reageren|vinden|stel|betrekken|betrek|spreken|trek|draag|vertrouw"
        rf"|steun|mis|geniet|twijfel|twijfelt|geloof) {YOU}",
        r"(?:snap|begrijp|zie|lees|hoor|heb) ik (?:het|dat|je|dit|hier|nou|nu"
        r"|je verhaal)? ?(?:goed|juist)",
        r"(?:is|zijn|was|waren|heeft|hebben|wordt|worden|gaat|kan|kunnen|mag|mogen|zou|zouden|zal"
        r"|komt|komen|staat|loopt|werkt|weet|weten|doet|doen|krijgt|krijgen|moet|moeten|wil|willen"
        r"|ligt|zit|zitten|vindt|vinden|speelt|telt|werken|bestaat|geldt|lukt) (?!me |mij |ik "
        r"|niet |gewoon |ook |dus |wel )[\w'-]+",
    ),
    verb_first_marked=opening(
        rf"(?!(?:als|dat|of|omdat|toen|zoals|want|maar|en|dan|terwijl|hoewel|nadat|voordat|ik|we"
        rf"|wij|hij|zij|ze|er|dit|die|dus|ook|nu|{_PREPOSITION}) )[\w'-]+ (?:je|jij|jullie|u"
        rf"|ge)(?= )",
        rf"{_VERB} (?:die|ze|zij|hij)(?= )",
    ),
    verb_first_statement=opening(
        r"[\w'-]+ (?:me|mij|ik)(?! (?:het|dat|dit|je|hier|goed|juist|nou|nu))",
        r"(?:klinkt|lijkt|schrijf|zeg|lees|vind|hoop|snap|herken|voelt) (?:als|alsof|me|je$|je,|ik"
        r"|heel|erg|echt)",
        r"is (?:ook|natuurlijk|wel|niet niks|echt|gewoon|me) ",
        r"was (?:voor iedereen|ook|natuurlijk|wel|echt|een) ",
        r"gaat (?:vanzelf|wel|goed komen|lukken)",
        r"(?:dan|daar|hier) ",
        r"had ik ",
        r"kan (?:gebeuren|kloppen|wel)",
        r"(?:komt|gaat) (?:wel )?goed",
        r"willen is kunnen",
    ),
    hypothesis=opening(
        r"(?:wat )?als",
        "stel(?: je)?(?: eens)?(?: voor)?(?: dat)?(?! vast)",
        "toen",
        "indien",
        "zodra",
        "wanneer (?:de|het|een|dat|die)",
    ),
    second_person=pattern("je", "jij", "jou", "jouw", "jullie", "u", "uw", "ge", "gij"),
    fragment=whole(
        r"(?:en |maar |dus |oh ?)?(?:toen|dan|daarna|verder|nu|vervolgens)(?: dan| toen| nog)?",
        r"(?:en|maar) [\w'-]+(?: [\w'-]+){0,4}",
        r"(?:nog |en )?(?:andere|meer|verdere) (?:voorbeelden|ideeen|gedachten)",
    ),
    choice=anywhere(
        r"[,:] (?:de |het |een |meer |eerder |vooral )?<1-4>of [\w'-]+(?: [\w'-]+){0,4}$"
    ),
    why=opening(r"(?:waarom|hoezo|hoe komt het|hoe kwam het|vanwaar|wrm)"),
    quiet=dutch_views.QUIET,
    tag=dutch_views.TAG,
    advice=dutch_advice.ADVICE,
    advice_open=dutch_advice.ADVICE_OPEN,
    advice_plain=dutch_counsel.ADVICE_PLAIN,
    recommendation=dutch_counsel.RECOMMENDATION,
    tried=dutch_advice.TRIED,
    view=dutch_views.VIEW,
    view_open=dutch_views.VIEW_OPEN,
    view_said=dutch_views.VIEW_SAID,
    view_before=dutch_views.VIEW_BEFORE,
    rhetorical=dutch_views.RHETORICAL,
    topic_with=dutch_advice.TOPIC_WITH,
    topic_of=dutch_views.TOPIC_OF,
)
