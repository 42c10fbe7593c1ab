"""Dutch words that the patterns of the mirror are made of."""

from bot.domain.mirror.lexicon import words

YOU = "(?:je|jij|jullie|u|ge|gij)"
FLEMISH = "(?:kunde|zoude|hedde|hebde|zijde|moete|gade|wilde|doede|ziede|weete|weette|denkte|vinde)"
"""Verbs that have grown together with "ge"; "gij" may follow."""
YOUR = "(?:je|jouw|jullie|uw)"
SMALL = (
    "(?:er|het|dat|dit|hem|haar|ze|hun|daar|hier|zelf|dan|nu|al|ook|wel|eens|misschien|gewoon|even"
    "|ooit|weleens|toch|niet|eerst|beter|maar|eigenlijk|nog|zelfs|soms|vooral|op|over|aan|mee|in)"
)

COMMON = words(
    "de het een je jij jou jouw jullie u ge uw ik hij ze zij dat dit die deze niet met voor "
    "op er hoe wat wie waarom waar wanneer welke heb hebt heeft hebben ben bent zijn kun kan "
    "zou wordt worden ook nog al maar om van naar bij uit door als dan daar wel geen en zo "
    "eens wil moet gaat toch"
)

PRONOUNS = words("ik je jij jullie u ge gij hij ze zij we wij het er men iemand niemand iedereen")
SUBJECTS = PRONOUNS | words(
    "dat dit die deze de een jouw uw mijn onze ons hun mij me alle andere mensen studenten "
    "docenten hem haar zo'n"
)

_COMMON = """
ben bent is zijn was waren heb hebt heeft hebben had hadden word wordt worden werd werden
kan kun kunt kunnen kon konden zal zul zult zullen zou zouden wil wilt willen wilde wilden wou
mag mogen mocht mochten moet moeten moest moesten hoef hoeft hoeven hoefde
ga gaat gaan ging gingen kom komt komen kwam kwamen doe doet doen deed deden
weet weten wist wisten vind vindt vinden vond vonden denk denkt denken dacht dachten
zie ziet zien zag zagen zeg zegt zeggen zei zeiden voel voelt voelen voelde voelden
krijg krijgt krijgen kreeg kregen geef geeft geven gaf gaven neem neemt nemen nam namen
sta staat staan stond stonden zit zitten zat zaten lig ligt liggen lag lagen loop loopt lopen liep
liepen blijf blijft blijven bleef bleven houd hou houdt houden hield hielden maak maakt maken maakte
maakten merk merkt merken merkte merkten speel speelt spelen speelde speelden werk werkt werken
werkte werkten heet beslist beslissen besliste besloot bepaalt bepalen bepaalde betaalt betalen
reageert reageren reageerde reageerden gebeurt gebeurde betekent betekende betekenen helpt hielp
helpen vraagt vragen vroeg vroegen verwacht verwachten verwachtte hoop hoopt hopen hoopte leer leert
leerde leidt leidde leiden drijft raakt raakte brengt bracht brengen bedoel bedoelt bedoelde
versta verstaat verstaan speelt mis mist missen zoek zoekt zoeken zocht steun steunt steunen
steunde ken kent kennen kende herken herkent herkennen draag draagt dragen droeg trek trekt trekken
trok heeft lukt lukte lukken levert leverde kost kostte kosten duurt duurde wint verliest ontbreekt
ontstaat ontstond verandert veranderde veranderen verschilt gelden geldt klopt hoort horen hoorde
praat praten praatte spreek spreekt spreken sprak spraken leeft leven geniet durf durft durven
durfde vertel vertelt vertelde begon begint begin beginnen stopt stopte wacht wachten wachtte
schrijf schrijft schreef lees leest las slaap slaapt sliep staak past passen paste voldoet hangt
hing valt viel vallen weegt overheerst belemmert blokkeert financiert trekt regelt coordineert
bewaakt neemt vertegenwoordigt ervaar ervaart ervaren ervoer overleg overlegt ontvang ontvangt
gebruik gebruikt gebruiken organiseer organiseert vertrouw vertrouwt vertrouwen leg legt verdeel
verdeelt behoort stel stelt omschrijf omschrijft zouden verloopt verliep groeit bestaat bestaan
schuurt schuurde wringt wrong klinkt kijk kijkt kijken keek keken bereik bereikt
"""
VERBS = words(_COMMON)

FEELINGS = (
    "(?:ben|bent|zijn|bang|voel|voelt|weet|wist|hebt|heb|had|gelijk|terugkijkt|vergelijkt|merkt"
    "|ziet|hoort|wakker|mocht|was|waren|niets|niks|het gevoel|thuiskomt|denkt|dacht|wil|wilt|wilde"
    "|kon|nadenkt|voorstelt|leest|herkent|krijgt|kreeg|vooruitkijkt|terugdenkt|zou krijgen)"
)
"""Words after "als je" that name no action."""

ACTIONS = (
    "(?:probeer|vraag|ga|stuur|maak|bel|mail|leg|plan|begin|start|stop|zoek|nodig|zorg|laat|neem"
    "|doe|zet|geef|schrijf|praat|spreek|bespreek|organiseer|wacht|betrek|overweeg|denk|check|kies"
    "|hou|houd|pak|schakel|regel|test|koppel|haal|breng|blijf|benoem|zeg|trek|richt|durf|kijk|lees"
    "|focus|accepteer|investeer|vier|delegeer|escaleer|verdeel|combineer|formuleer|verzamel"
    "|informeer|communiceer|werk|bouw|gooi|draai|beperk|verklein|splits|schuif|spiegel|gebruik"
    "|huur|vertel|deel|sluit|maak)"
)

TELL = (
    "(?:(?:iets|wat) meer <0-3>geven|vertellen|vertel|toelichten|uitleggen|beschrijven|schetsen"
    "|omschrijven|meenemen|delen"
    "|uittekenen|verduidelijken|aangeven|zeggen|noemen|ingaan|stilstaan|uitweiden|verhelderen"
    "|concretiseren|benoemen|laten zien|specificeren|samenvatten|een voorbeeld|voorbeelden|kwijt"
    "|concreet maken|concreter maken|uitdiepen|duiden|ophelderen|onder woorden brengen|verwoorden"
    "|(?:context|achtergrond|voorbeeld|voorbeelden|beeld|uitleg|toelichting|schets|details"
    "|informatie|inkijkje|geven over)|inzicht geven|een schets geven|verder ingaan|uiteenzetten"
    "|inkleuren|illustreren)"
)

NEGATIVE = (
    "(?:in de steek|op te geven|opgegeven|negeert|negeren|genegeerd|negeerde|afschepen|afgescheept"
    "|aan het lijntje|over je heen|laten vallen|laat vallen|bungelen|gebruiken|misbruikt"
    "|misbruiken|betuttelen|betutteld|tegenwerkt|tegengewerkt|saboteert|saboteren|gesaboteerd|loze"
    "|laf|naief|klein houden|kleinhouden|klein gehouden|gek laten maken|gek maken|de les lezen"
    "|piepelen|afhankelijk|buiten spel|zo behandeld|zo behandelt|slecht|zwak|amateuristisch|koppig"
    "|star|halsstarrig|opgehouden|schofferen|schoffeert|geschoffeerd|vernederen|vernederd"
    "|gepasseerd|buitenspel|aan de kant|aan je lot|voor het blok|voor de gek|wegkijken|wegkijkt"
    "|verwaarloosd|verwaarloost|verwaarlozen|onder druk zetten|intimideren|commanderen|overrulen"
    "|puinhoop|rotzooi|zooitje|bende|verraden|belachelijk|wanbeleid|geklungel|gerommel|knullig"
    "|laks|lui|arrogant|respectloos|onbeschoft|onprofessioneel|egoistisch|hypocriet|kinderachtig"
    "|uitbuiten|manipuleren|manipuleert|belazerd|belazeren|oneerlijk|onredelijk)"
)
"""Words that judge, when they stand in a question that takes them for granted."""

OWN_VIEW = (
    rf"(?:(?:waarom|hoezo|sinds wanneer) (?:vind|vindt|vinden)|noem|noemt|ervaar|ervaart) {YOU}"
    rf"|{YOU} <0-7>(?:noemt|noemde|vindt|vond|ervaart|ervaarde)$"
)
"""Words by which a judgement is the case owner's own."""

SCORN = (
    "(?:belachelijke?|absurde?|idiote|onzinnige?|waardeloze|waardeloos|asociale|onbeschofte"
    "|arrogante"
    "|lakse|knullige|onprofessionele|halfslachtige|domme|stomme|achterlijke"
    ""
    "|koppige|oneerlijke|rampzalige|onredelijke|overdreven|luie|hypocriete|kinderachtige"
    "|schandalige"
    "|schandelijke|zogenaamde|bespottelijke|krankzinnige|slappe|laffe|onwillige"
    "|giftige|koppige|gemakzuchtige)"
)
"""Adjectives by which a question judges what it asks about."""

TROUBLED = (
    "(?:bang|boos|jaloers|gefrustreerd|onzeker|moe|bedreigd|gepasseerd|overvallen|teleurgesteld"
    "|beledigd|gekwetst|gezichtsverlies|lui|onmachtig|machteloos|afgewezen|niet gehoord"
    "|ongemotiveerd|onwillig|onbekwaam|overbelast|overvraagd|weerstand)"
)
"""What an asker thinks that somebody feels."""

PRAISE = (
    "(?:goed|mooi|knap|fijn|heftig|jammer|leuk|dapper|sterk|bijzonder|herkenbaar|vervelend|lastig"
    "|naar|gaaf|tof|inspirerend|interessant|frustrerend|moedig|rot|stom|typisch|erg|een|zonde"
    "|treurig|balen|fantastisch|geweldig|verdrietig|pijnlijk|bizar|waardevol|helder|krachtig"
    "|indrukwekkend)"
)

STATE = (
    "(?:zijn|voelen|weten|vinden|hebben|slapen|begrijpen|snappen|zien|merken|willen|meemaken"
    "|herkennen|vertrouwen|missen|denken|balen|schrikken)"
)
BETTER = (
    "(?:beter|slim|slimmer|handig|handiger|verstandig|verstandiger|goed|makkelijker|logischer"
    "|effectiever|wijs|wijzer|nuttig|helpen|schelen|tijd|zinvol|zinvoller|fijner|praktischer"
    "|eenvoudiger|krachtiger|de moeite waard|interessant|haalbaar|haalbaarder|mogelijk|kansrijk"
    "|kansrijker|sterker|mooi)"
)
IDEA = "(?:idee|optie|mogelijkheid|oplossing|plan|kans|begin|tip|suggestie)"
DONE = (
    "(?:overwogen|geprobeerd|gevraagd|gepraat|gesproken|besproken|voorgelegd|ingeschakeld"
    "|betrokken|benaderd|aangekaart|gebeld|gemaild|uitgenodigd|uitgelegd|voorgesteld|aangevraagd"
    "|aangesproken|ingehuurd|gekeken naar|opgezocht|opgezet|gedeeld|geescaleerd|gemeld|benoemd"
    "|opgeschreven|gepeild|uitgezocht|bevraagd|gepolst|georganiseerd|ingebracht|neergelegd"
    "|teruggegeven|nagedacht over|nagevraagd|getest|aangegaan|afgestemd|gezocht|stilgezet|gestopt"
    "|losgelaten|uitgeprobeerd|gespard|gezegd|verteld|doorgegeven|teruggelegd|uitgesproken"
    "|ingelicht"
    "|gewaarschuwd|geraadpleegd|ingezet|opgezegd|afgezegd|geweigerd|gedelegeerd|overgedragen"
    "|uitbesteed|uitgesteld|verkend|gecheckt)"
)
NO_EXPERIENCE = (
    "(?!gehad|gewerkt|samengewerkt|meegemaakt|gezien|gehoord|gevoeld|gemerkt|gekregen|geweest"
    "|gelezen"
    "|gedaan|geleid|gevolgd|gekend|gegeven|gelukt|gebeurd|gestaan|gezeten|gedacht|gewild|gemist)"
)
"""Before a participle: none of what one only goes through."""

PEOPLE = (
    "(?:team|collega|collega's|leidinggevende|directeur|directie|baas|manager|teamleider|docenten"
    "|studenten|leerlingen|school|partner|partners|organisatie|bestuur|gemeente|mensen|project"
    "|gezin)"
)
"""After "je", whose they are: it is they who act."""
