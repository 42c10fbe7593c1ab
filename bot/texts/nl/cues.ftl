# Hulp voor wie voor het eerst leidt, bij elke stap. Alleen de gespreksleider ziet dit.

cockpit-cues = Hulp bij deze stap

cue-heading = ### Hulp bij „{ $name }”
cue-say = **Je kunt zeggen**
    > { $sentence }
cue-watch = **Let op.** { $watch }
cue-dominates = **Als één iemand overheerst.** { $help }
cue-advice = **Als de groep in advies schiet.** { $help }
cue-heavy = **Als het zwaar wordt.** { $help }
cue-note = -# Alleen jij ziet dit. Je hoeft niets hiervan te doen; kies wat past bij deze kring.

cue-watch-checkback = Het gaat om wat er gebeurde, niet om of het goed was. Wie niets deed, hoeft zich niet te verantwoorden.
cue-watch-pitch = Houd het bij twee regels. Als iemand al gaat vertellen: mooi, bewaar dat voor straks.
cue-watch-choose = Kijk of er echt gekozen wordt, en niet uit beleefdheid meegepraat. Wie niet gekozen wordt, mag daar even van balen.
cue-watch-tell = Wacht op het woord ik. Zolang het alleen over anderen gaat, is de vraag er nog niet.
cue-watch-clarify = Luister naar vragen die eigenlijk een advies zijn: heb je al eens, waarom ga je niet. En naar twee vragen in één.
cue-watch-rate = Koud is geen afkeuring; ook een koude vraag helpt zoeken. Let op waar de inbrenger even stilvalt.
cue-watch-feel = Het mag kort en raar zijn. Uitleg haalt de kracht eraf, dus laat het staan.
cue-watch-reframe = Een goede kern is één zin en gaat over de inbrenger, niet over degene die er niet bij is.
cue-watch-consult = Let op wie nog niets zei, en of het over de inbrenger blijft gaan. Kijk ook hoe de inbrenger erbij zit.
cue-watch-advise = Een advies is een aanbod. Hoor je moeten of gewoon, vraag dan om het kleiner te maken.
cue-watch-respond = Alleen de inbrenger spreekt. Ja maar is een teken dat iemand zich verdedigt; dat hoeft niet.
cue-watch-commit = Vraag door tot er een moment staat: wanneer precies, en wat doe je dan als eerste?
cue-watch-share = Ieder over zichzelf. Wie weer over de casus begint, mag terug naar de vraag: en jij?
cue-watch-evaluate = Het gaat over hoe jullie het deden, niet meer over de inhoud. Vraag ook naar wat niet lukte.
cue-watch-quiet = Stilte voelt voor wie leidt twee keer zo lang. Kijk op de klok, en vul haar niet op.

cue-dominates-quiet = Er wordt nu niet gepraat. Begint er toch iemand, leg dan een vinger op je lippen en wijs op de klok.
cue-dominates-one = Wie aan het woord is, mag de ruimte nemen. Komt een ander ertussen: straks ben jij, laat hem of haar dit even afmaken.
cue-dominates-asking = Spreek af: ieder eerst één vraag, dan pas een tweede. Of maak een rondje, en begin bij wie het stilst was.
cue-dominates-turns = Daarvoor is de volgorde geloot. Bedank wie lang praat, en druk op *Volgende spreker*. Wie even weg is, zet je achteraan.
cue-dominates-writing = Daarom schrijven jullie eerst. Wacht met openen tot de langzaamste klaar is, en niet de snelste.
cue-dominates-talking = Zeg: dank je, die hebben we. Wie ziet het anders? En noem iemand die nog niets zei bij naam.
cue-dominates-all = Maak er een rondje van, een halve minuut ieder, en begin bij een ander.

cue-advice-quiet = Vraag om het op te schrijven en te bewaren.
cue-advice-one = Zeg: bewaar hem, er komt nog een moment voor. Nu luisteren we alleen.
cue-advice-asking = Zeg: ik hoor een goed idee in die vraag. Kun je er een vraag van maken die met hoe of wat begint?
cue-advice-writing = Als de stap om een zin of een beeld vraagt, en er komt een tip: vraag wat daaronder ligt. Waar gaat het volgens jou over?
cue-advice-talking = Kijk of de stap om advies vraagt. Zo niet, zeg: we weten al wat hij of zij moet doen, maar weten we ook wat er speelt?
cue-advice-all = Zeg: het advies is geweest. Wat doet dit met jou, in je eigen werk?

cue-heavy-quiet = Laat de stilte iets langer duren, en vraag daarna hoe iedereen erbij zit.
cue-heavy-one = Haal de snelheid eruit: we hebben tijd. Vraag of de inbrenger door wil, even wil stoppen, of iets anders nodig heeft.
cue-heavy-asking = Stop het vragen. Zeg wat je ziet: dit raakt je. Laat de inbrenger kiezen: door, pauze, of een andere vraag.
cue-heavy-writing = Passen mag, en dat telt mee. Zeg het hardop, en open pas als het weer rustig is.
cue-heavy-talking = Kijk naar de inbrenger. Twijfel je, zet de ronde dan op pauze en vraag het gewoon: kan dit zo, of gaan we te hard?
cue-heavy-all = Benoem het en neem de tijd. Het is intervisie en geen hulpverlening: spreek af wie er na afloop even belt.
