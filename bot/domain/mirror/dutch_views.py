"""The Dutch cues of a view of the asker's own, and of questions that ask nothing."""

from typing import Final

from bot.domain.mirror.dutch_words import NEGATIVE, OWN_VIEW, PRAISE, SCORN, TROUBLED, YOU, YOUR
from bot.domain.mirror.lexicon import Cue, anywhere, pattern

VIEW: Final = (
    Cue(
        "could-be",
        pattern(
            r"(?:zou|kan|kon) (?:het|dat|dit)(?: (?:ook|niet|misschien|soms|wel|gewoon|eigenlijk"
            r"|dan)){0,3} (?:kunnen|zijn|zo zijn|komen|liggen)(?: zijn)?",
            r"kan het (?:[\w'-]+ )?dat",
            r"(?:kan|zou) (?:het|dat|dit|er) <0-3>met <1-4>te maken (?:kunnen )?hebben",
            rf"(?:heeft|had) (?:het|dat|dit) <0-3>(?:(?:niet|alles"
            rf"|ermee) (?:mee )?te maken dat {YOU}"
            rf"|met {YOUR} <1-2>te maken)",
            r"is het (?:[\w'-]+ )?mogelijk dat",
            r"is het (?:misschien|soms|niet|eigenlijk|gewoon) (?:ook )?zo dat",
            r"zou <1-8>(?:soms|misschien) <0-8>(?:omdat|doordat)",
        ),
        pattern("(?:kan|kunnen|zou) (?:het|dat|dit) (?:ook )?(?:zijn|komen)$"),
    ),
    Cue(
        "because",
        pattern(
            r"(?:komt|kwam|ligt|lag|heeft|is) (?:dat|het|dit)(?: (?:ook|niet|misschien|soms|wel"
            r"|gewoon|eigenlijk|dan|ermee te maken)){0,3} (?:doordat|omdat|aan (?:jou|jezelf|je"
            r"|jouw|jullie|(?:de manier waarop|hoe) (?:je|jij|jullie|u))|door (?:jou|je|jouw"
            r"|jullie))",
            r"denk je (?:zelf )?(?:niet )?(?:ook )?dat (?:dat|het|dit|ze dat|hij dat"
            r"|zij dat) <0-4>(?:komt|ligt|doordat|omdat|aan|door|vanwege)",
            rf"(?:denk|denkt|geloof) {YOU} (?:zelf )?dat <1-8>(?:omdat|doordat|uit"
            rf" (?:angst|gemakzucht|frustratie|onzekerheid|jaloezie)) ",
            r"(?:doe|ben|blijf|wil|zeg|voel) je (?:dat|dit|het|zo|je)? ?<0-4>(?:omdat|uit (?:angst"
            r"|gemakzucht|frustratie|onzekerheid)) ",
            r"of (?:dat|het|dit) <0-3>(?:doordat|omdat|aan (?:jou|jezelf|je|jouw|jullie)) ",
        ),
    ),
    Cue(
        "not",
        pattern(
            r"(?:denk|vind|vindt|denkt) (?:je|jij|jullie|u) (?:zelf )?(?:ook )?niet",
            r"(?:vind|vindt|vinden) (?:je|jij|jullie|u) (?:het|dat) <0-1>(?:normaal|acceptabel"
            r"|gek|raar"
            r"|vreemd|redelijk|eerlijk|kunnen)(?: dat| om|$)",
            r"is (?:het|dat) (?:ook )?niet (?:zo|logisch|gek|raar|vreemd|altijd)",
        ),
    ),
    Cue(
        "not",
        pattern(
            r"^<1-7>niet(?! meer| langer|$| naar| door| doorging| lukt| mee| zonder| iemand"
            r"| alleen)",
            r"^(?:heb|hebben|is|heeft|speelt|zit|was|wordt|voel|lijkt) <1-14>geen (?:rol|beetje"
            r"|enorme|groot|recept|teken|kwestie|excuus|smoes|vorm van|gevalletje)",
            r"of (?:je|jij|jullie|u|het|dat|dit|ze|hij|zij|er|de [\w-]+) <0-3>niet (?!(?:meer|mee"
            r"|op tijd|door) )",
        ),
        pattern(
            r"(?:nog|al|ook|nog steeds|nog altijd) niet(?! (?:gewoon|een beetje|eens))",
            "(?:of|wel of) niet$",
            "niet (?:of|dan) wel",
            "wie (?:er )?niet",
            "wat (?:er )?niet",
            "die niet",
        ),
    ),
    Cue(
        "loaded",
        pattern(
            r"een beetje te [\w-]+",
            rf"^(?:zou|zouden|kan|kunnen) <1-5>(?:misschien |soms |gewoon )?{TROUBLED} (?:zijn"
            rf"|voelen)",
            rf"^(?:is|zijn|was|waren|voelt) <1-4>(?:misschien|soms|gewoon|vooral) <0-1>{TROUBLED}",
            rf"^[\w-]+ het feit dat {YOU} ",
            rf"(?:denk|denkt|geloof|vermoed|zou) {YOU} (?:zeggen )?dat <1-5>{TROUBLED}",
            rf"(?:ben|bent|zit|wil|voel|vind) {YOU} (?:{YOU} )?<0-1>(?:misschien|soms|wellicht) ",
            rf"(?:heb|hebt) {YOU} (?:misschien|soms|wellicht) (?:moeite|last|angst|behoefte"
            rf"|het gevoel|spijt|schrik)",
            r"(?:is|zijn) (?:dat|dit|het) (?:nou |nu )?wel (?!ge\w+[dt]$|al |eens |aan |in |met "
            r"|van )[\w-]+",
            r"(?:ben|bent|voel|voelt|is|zijn|lijkt|was) (?:je|jij|u|jullie|dat|dit|het|hij|zij"
            r"|de [\w-]+) (?:je |zich )?<0-3>(?:stiekem|diep van binnen|heimelijk|eigenlijk gewoon"
            r"|gewoon bang|gewoon boos|gewoon moe|onbewust|jaloers|naief)",
            r"of (?:je|jij|jullie|u|het|dat|de [\w-]+) <0-3>(?:stiekem|te (?:veel|snel|weinig"
            r"|groot|lief|aardig|hard|lang|ver)) ",
            r"(?:zit|zitten|staat|staan|speelt|spelen) <1-7>(?:niet|geen) <0-2>(?:in de weg"
            r"|parten|op)",
            r"(?:stiekem|diep vanbinnen|in je hart|onbewust) ",
            r"of (?:je|jij|jullie|u) <0-2>(?:eigenlijk |echt )?wel (?!eens|of|degelijk|vaker)",
            r"echte (?:probleem|reden|oorzaak)",
            r"(?:nou|nu) (?:echt|werkelijk|serieus)",
            r"(?:geloof|denk|verwacht) (?:je|jij) (?:[\w'-]+ )?(?:echt|werkelijk|serieus|nou) ",
            r"klopt het dat <0-3>(?:eigenlijk|vooral|gewoon|stiekem) ",
            r"wil (?:je|jij) (?:niet )?(?:vooral|eigenlijk) ",
            rf"{YOU} <0-4>(?:eigenlijk|uberhaupt) (?:nog )?wel(?: |$)",
        ),
    ),
)

VIEW_OPEN: Final = (
    Cue(
        "why-loaded",
        pattern(
            rf"(?:waarom|hoezo) (?:ben|bent|doe|reageer|doen|zijn) {YOU} zo (?!belangrijk|blij"
            rf"|enthousiast|trots|betrokken|benieuwd|graag|positief)[\w-]+",
            rf"(?:waarom|hoezo|wat maakt dat|hoe komt het dat|hoe kan het dat) (?:laat|laten|maak"
            rf"|maken|pik|pikken|accepteer|accepteren|slik|slikken|tolereer) {YOU}(?! (?:zien"
            rf"|weten))",
            rf"(?:waarom|hoezo|wat maakt dat|hoe komt het dat) (?:{YOU} )?(?:[\w-]+ )?(?:{YOU} "
            rf")?<0-6>(?:altijd|steeds maar|zo nodig|per se|toch zo|toch altijd|maar niet"
            rf"|zo weinig|zo slecht) ",
            rf"(?:waarom|hoezo|wat maakt dat|hoe komt het dat|hoe kan het dat) <0-9>{NEGATIVE}",
            r"hoe is het mogelijk dat",
            r"hoe kan (?:een|die|zo'n|de|iemand) <0-2>(?:nou |toch )?zo (?:slecht|traag|dom|blind"
            r"|bot|laks|naief|koppig|lui|kil|zwak|star|onhandig)",
            rf"(?:waarom|hoezo|voor wie|waarvoor) (?:verschuil|ontwijk|ontken|klaag"
            rf"|zeur|vlucht|wentel|verdedig) {YOU}",
            r"(?:waarom|hoezo) <1-6>niet (?:gewoon|eindelijk|eens een keer)(?: |$)",
            rf"(?:waarom|hoezo) (?:ben|bent|doe|zijn|reageer|reageren|doen) {YOU} <0-3>zo (?:bang"
            rf"|boos|naief|star|koppig|negatief|defensief|moeilijk|streng|afwachtend|fel|cynisch"
            rf"|passief|volgzaam|wantrouwig|onzeker|aardig|lief|hard)",
        ),
        pattern("zo belangrijk", "zo lastig", "zo moeilijk (?:is|maakt)", OWN_VIEW),
    ),
    Cue(
        "why-loaded",
        pattern(
            rf"(?:waarom|hoezo) [\w-]+ {YOU} <0-3>(?:alles|iedereen|niemand|niets|nooit|altijd"
            rf"|overal"
            rf"|steeds weer|telkens) ",
            rf"(?:waarom|hoezo) [\w-]+ {YOU} <0-2>(?:zo makkelijk|zo gauw|zoveel|zo veel"
            rf"|zo hard|zo vaak|zo nodig"
            rf"|zo lang) ",
            rf"(?:waarom|hoezo) (?:blijf|blijft|blijven) {YOU} <0-5>(?:vechten|trekken|duwen|hopen"
            rf"|geloven|doorgaan|maar|toch|steeds|proberen)",
        ),
    ),
    Cue(
        "when-loaded",
        pattern(
            rf"(?:wanneer|sinds wanneer|hoelang|hoe lang|waarom|op welk moment) (?:heb|ben|bent"
            rf"|hebben|hebt|had) {YOU} <0-10>(?:opgegeven|op te geven|opgehouden|gestopt met"
            rf"|ermee gestopt|laten|besloten om [\w' -]{{0,60}} maar|afgehaakt"
            rf"|je hoofd laten hangen|kwijtgeraakt|verleerd|verloren)",
            rf"(?:hoe lang|hoelang) (?:ga|gaat|laat|pik|slik|accepteer|tolereer|blijf|blijven"
            rf"|gaan) {YOU} <0-4>(?:nog|zo|dit|je)",
        ),
        pattern("gesprek(?:ken)? verloren"),
    ),
    Cue(
        "taken-for-granted",
        pattern(
            rf"(?:wat|hoe) (?:vind|vindt|voelt|is|doet|voel|ervaar) <0-4>(?:dat|om"
            rf"|als) <0-9>{NEGATIVE}",
            r"(?:wat|hoe) (?:vind|voelt|is) <0-4>(?:dat|om) <0-5>zo <0-2>(?:behandeld|gelaten"
            r"|gebruikt|bejegend|afgewezen|tegengewerkt|aan te pakken)",
            rf"wat (?:maakte|maakt|heeft) (?:dat )?{YOU} <0-8>{NEGATIVE}",
            rf"(?:die|dat|deze|dit|zo'n|zulke|hun|zijn|haar|jullie|de|het|een) {SCORN} [\w-]+",
        ),
        pattern(OWN_VIEW, "het woord"),
    ),
)

VIEW_SAID: Final = (
    Cue(
        "agree",
        pattern(
            r"toch (?:zeker|wel|niet|veel|gewoon|ook|een|echt|onwerkbaar|eigenlijk|niks|geen"
            r"|helemaal|heel|allang|al|zelf|altijd|onzin|te|ook wel)",
            r"^<1-9>toch(?: [\w'-]+){0,6}$",
            r"(?:vast|zeker|natuurlijk|duidelijk|uiteraard|ongetwijfeld) (?:wel |niet |ook |weer "
            r"|nooit |erg |heel |een |dood|al )",
            rf"{YOU} <0-3>(?:vast|natuurlijk|zeker|ongetwijfeld)",
            r"zeker (?:nooit|weer|wel|niet|geen)",
        ),
    ),
    Cue(
        "in-fact",
        pattern(
            r"^(?:en |maar )?dus <0-7>(?:eigenlijk|gewoon|simpelweg|puur|vooral) ",
            r"(?:loopt|gaat|draait|komt|hangt|zit) (?:dus )?gewoon ",
            r"(?:dus )?(?:eigenlijk|gewoon|stiekem|vooral|alleen maar|in feite"
            r"|feitelijk) (?:gewoon |niet |geen |niks |bang |een |nooit |al |vooral |wel |jouw "
            r"|jij |je )",
            rf"{YOU} (?:voelt|voel|bent|ben|was|voelde) <0-3>{TROUBLED}",
            r"(?:klinkt|lijkt|voelt) (?:het )?(?:als|alsof|erop)",
            rf"{YOU} <0-3>(?:voelt|bang|boos|moe|doodmoe|teleurgesteld|gefrustreerd|geloof"
            rf"|gelooft|durft|durf|vertrouwt|vertrouw|hebt het opgegeven"
            rf"|bent er klaar mee)(?! (?:lid|erbij|daarbij|hier|er|nog geen lid|projectleider"
            rf"|trekker|de|een|dus))",
            r"het (?:gaat|draait|ligt|komt) <0-5>(?:om macht|machtsspel|aan (?:jou|jullie|hem|haar"
            r"|de)|niet om|puur om|alleen om|om geld|om ego)",
            r"(?:te|veel te|nogal|behoorlijk|een beetje) (?:ambitieus|groot|snel|veel|naief|lief"
            r"|aardig|weinig|optimistisch|vaag|complex|ver|duur|laat|makkelijk|hard|streng|soft)",
            r"(?:dus )?(?:het|dat|dit) (?:is|was) (?:dus )?(?:eigenlijk|gewoon|feitelijk) ",
            r"(?:is|zijn|wil|willen|doet|doen|heeft|hebben|was) (?:dus )?(?:eigenlijk )?(?:gewoon"
            r"|simpelweg|alleen maar|puur) ",
        ),
        pattern("klinkt (?:dat|het) (?:goed|bekend)", "dus je bent (?:niet|geen) lid"),
    ),
)
VIEW_BEFORE: Final = pattern(
    rf"(?:gezien|aangezien|gegeven|omdat|nu) (?:hoe )?<0-5>(?:{NEGATIVE}|slecht|belabberd|zwak"
    rf"|rommelig"
    r"|knullig|amateuristisch|chaotisch|respectloos|bot|onredelijk|belachelijk)",
)

TAG: Final = anywhere(
    r"[, ](?:toch|he|nietwaar|niet dan|of niet(?: soms)?|of wel|niet waar"
    r"|of zie ik dat (?:verkeerd|fout)|ja toch|waar of niet|of vergis ik me|vind je niet"
    r"|denk je niet|dacht je niet|vind je ook niet|of wel soms)$",
    r", (?:is het niet|niet)$",
)

QUIET: Final = pattern(
    r"(?:geen|heb geen|niks|niets) <0-2>(?:vragen|vraag)(?: meer)?",
    r"(?:alles|het is|is) (?:me |mij |voor mij |nu )?(?:helemaal )?(?:duidelijk"
    r"|helder)(?: voor mij| voor me| zo| verder)?$",
    r"^(?:ik pas|pas|ik sla (?:even |deze ronde )?over|sluit me aan bij|ik sluit me aan bij"
    r"|vraag is al gesteld|zelfde vraag|mijn vraag is al)",
    r"(?:vraag|vragen) (?:is|zijn|werd|was) al (?:gesteld|beantwoord)",
    r"(?:geen|niets|niks) (?:meer )?toe te voegen",
    r"door naar de (?:volgende )?(?:stap|ronde)",
    r"ik moet er (?:zo )?(?:vandoor|tussenuit)",
    r"ik lees (?:even )?mee",
)

RHETORICAL: Final = (
    Cue(
        "rhetorical",
        pattern(
            r"^(?:hoe vaak|hoeveel keer|hoeveel|hoe lang|hoelang) <0-3>(?:ik|we|wij) <0-4>(?:niet"
            r"|nou|nu|al)",
            r"(?:hoe moeilijk|hoe lastig|hoe ingewikkeld) kan (?:het|dat) (?:nou "
            r"|nu )?(?:helemaal )?zijn",
        ),
        pattern("wie had (?:dat )?(?:het )?idee"),
    ),
    Cue(
        "rhetorical",
        pattern(
            r"wie (?:zit|zitten|gelooft|snapt|begrijpt|luistert|leest|bedenkt|verzint|wordt"
            r") <0-4>(?:nou|nu nog|nog|in hemelsnaam|in godsnaam|in vredesnaam)",
            r"wie (?:wil|heeft|kan|had|vindt|doet) <0-4>(?:nou|nu nog|in hemelsnaam|in godsnaam"
            r"|in vredesnaam)",
            r"wie (?:wil|zou|heeft|kent|herkent|had|vindt) (?:dat|dit|het) (?:nou )?niet",
        ),
        pattern(YOU, YOUR, "eigenlijk", "precies", "allemaal"),
    ),
    Cue(
        "rhetorical",
        pattern(
            r"wat (?:had|hadden|dacht|dachten|verwacht|verwachtte|verwachten|wil|wilde) (?:je|ze"
            r"|jullie|u|we|men|jij|zij) (?:dan|nou|ook|anders|nu|eigenlijk)?(?: (?:nou|ook|anders"
            r"|verwacht|verwachten|van))",
            r"wat verwacht(?:te)? (?:je|u|ge) (?:dan |ook |anders )*(?:met|van) zo'n",
            r"wat verwacht(?:te)? (?:je|u|ge) (?:dan|ook|anders) (?:met|van)",
            r"wat (?:wil|verwacht) je (?:dan|nou|ook|nog meer)$",
            r"sinds wanneer (?:is|zijn|mag|moeten|hoort) (?:het|dat|dit|we) <0-3>(?:normaal|gewoon"
            r"|verboden|onze|acceptabel|jouw|niet meer)",
            r"hoeveel <1-3>(?:moet|moeten) (?:er|we) nog ",
            rf"^hoe {PRAISE} is (?:dat|het|dit)(?: (?:wel|toch|zeg|niet))?(?:,? dat|$)",
            r"hoe is het (?:toch |in godsnaam )?mogelijk(?:$|,| dat)",
            r"hoe kan (?:dat|dit|het) (?:nou|toch)",
            r"(?:wat|waar) (?:heb|hebben) (?:je|we) (?:er|daar) (?:nou |nu |dan )?aan",
            r"hoe (?:dom|blind|naief|bot|stom|koppig|onnozel|brutaal) (?:kun|kan|ben|moet) ",
            r"wat (?:weten|weet|snappen|snapt|begrijpen|begrijpt) (?:die|ze|zij|hij) <0-1>nou ",
            r"waarom verbaast (?:me|mij) dat",
            r"(?:is het|is dat) niet (?:altijd|weer) (?:hetzelfde|zo|typisch)",
            r"(?:welke|welk) <1-3>(?:luistert|doet|leest|gelooft|wil|heeft|snapt|zit) <0-3>(?:nou"
            r"|nu nog|nog)",
            r"waar (?:gaat|moet) (?:dit|dat|het) (?:nou )?(?:heen|naartoe)",
            r"hebben we dat niet allemaal",
            r"wie niet$",
            r"en wie (?:mag|kan) (?:het|dat) (?:dan )?(?:weer )?(?:oplossen|opknappen|doen)",
            r"(?:wat|hoe|wie|waarom|waar|wanneer|hoelang|welke) <1-5>(?:in godsnaam|in vredesnaam"
            r"|in hemelsnaam) ",
            r"^wat is er (?:nou )?(?:mooier|erger|leuker)",
        ),
        pattern("wie had (?:dat )?(?:het )?idee"),
    ),
)
TOPIC_OF: Final = pattern(
    r"^(?:is|zijn|heeft|hebben|wordt|worden|weet|weten|gaat|loopt|staat|was|werkt) (?P<topic>(?:de"
    r"|het|je|jullie|die|dat|jouw|een|uw) [\w-]+(?: [\w-]+)??) (?:al|nog|ook|eigenlijk|inmiddels"
    r"|straks|nu|ondertussen|hier|er|daar) ",
)
