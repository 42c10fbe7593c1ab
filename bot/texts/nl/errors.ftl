# Waarom iets niet kon. Nooit alleen nee: ook wat er wel kan.

unexpected = Er ging iets mis bij mij, niet bij jou. Probeer het nog eens; blijft het zo, geef dan deze code aan de beheerder: `{ $id }`.

error-conflict = Op hetzelfde moment veranderde iemand anders iets. Probeer het nog eens.
error-old-button = Deze knop is van vroeger en doet niets meer. Zoek het nieuwste bericht in de kamer, of typ `/round stand`.
error-no-round = Deze ronde is er niet meer.
error-no-round-here = In dit kanaal loopt geen ronde. Noem de ronde erbij, of ga naar de kamer.
error-no-round-open = Er loopt nu geen ronde op deze server.
error-which-round = Er lopen meer rondes. Kies er een bij „ronde”.
error-pick-from-list = Die ronde ken ik niet. Kies er een uit de lijst die verschijnt terwijl je typt.
error-no-method = De werkvorm „{ $method }” ken ik niet. Kies er een uit de lijst die verschijnt terwijl je typt.
error-only-facilitators-add = Een werkvorm toevoegen is voor gespreksleiders. Een beheerder kan met `/settings server` kiezen welke rol dat is.
error-method-taken = Een werkvorm met de id `{ $id }` hoort al bij de bot. Geef die van jou een andere id, bovenin het bestand, en stuur het nog eens.
error-methods-full = Deze server heeft al { $max } eigen werkvormen. Vervang er een door dezelfde id te gebruiken.
error-file-unreadable = Het bestand kon niet worden opgehaald. Er is niets veranderd; stuur het nog eens.
error-other-server = Deze ronde hoort bij een andere server.
error-round-over = Deze ronde is al voorbij.
error-round-closing = De ronde loopt ten einde, dus aanschuiven kan niet meer. Tot een volgende keer.

error-only-facilitators = Een ronde openen is voor gespreksleiders. Een beheerder kan met `/settings server` kiezen welke rol dat is.
error-only-administrators = Dit kiest een beheerder van de server: iemand met het recht Server beheren.
error-only-this-facilitator = Dit is aan de gespreksleider van deze ronde: <@{ $facilitator }>.
error-only-bringer = Dit is aan wie de casus inbrengt.
error-only-consultants = Overnemen kan iemand die meedoet en niet zelf de casus inbrengt.
error-not-in-round = Je doet niet mee aan deze ronde. Bij de uitnodiging kun je zien of er nog plek is.
error-not-a-participant = Die persoon doet niet mee aan deze ronde. Kies iemand die in de kring zit.
error-bringer-cannot-lead = Wie de casus inbrengt, leidt niet ook de ronde. Kies iemand anders uit de kring.
error-facilitator-has-no-seat = Jij leidt deze ronde en hebt dus al een plek. Wil je liever meedoen, geef dan de leiding aan een ander.
error-facilitator-cannot-bring = Wie leidt, brengt niet zelf in. Geef eerst de leiding aan een ander.
error-facilitator-hands-over = Jij leidt deze ronde. Geef eerst de leiding aan een ander; daarna kun je gaan.
error-facilitator-still-here = De gespreksleider is er nog. Overnemen kan als die weg is, of na de tijd van een stap tien minuten niets doet.
error-bringer-still-here = De inbrenger is er nog. Een andere casus kiezen kan als die weg is.
error-bringer-gone = De inbrenger is er niet meer. Kies eerst een andere casus.
error-turn-gone = Wie inbracht, is er niet meer. Ga eerst verder met de volgende.
error-nobody-waits = Die persoon klopt niet meer aan.

error-full = Alle { $size } plekken zijn bezet. Zegt iemand af, dan kun je er alsnog bij.
error-too-few = { $missing ->
    [one] Er is nog één persoon nodig: een ronde begint met minstens { $minimum }.
   *[other] Er zijn nog { $missing } mensen nodig: een ronde begint met minstens { $minimum }.
}
error-already-started = De ronde is al begonnen.
error-not-started = De ronde is nog niet begonnen.
error-bids-closed = De casus is al gekozen. Bewaar die van jou voor een volgende ronde.
error-no-bids = Er is nog geen casus. Vraag de kring wat er schuurt; één regel is genoeg.
error-no-bid = Die casus ligt niet meer op tafel. Kies een andere.
error-no-bringer = Er is in deze ronde nog geen casus gekozen.
error-no-contribution = Die bijdrage is er niet meer.
error-no-question = Die vraag is er niet meer.
error-no-questions = Er zijn nog geen vragen om te waarderen.
error-all-answered = Alle vragen zijn beantwoord.
error-warmth-private = Hoe warm een vraag is, blijft tussen de inbrenger en wie hem stelde.
error-rate-first = Eerst waarderen, dan antwoorden. In de volgende stap kies je zelf waar je begint.
error-already-posted = Die vraag staat al in de kamer.
error-case-empty = Er staat nog niets in. Eén regel is genoeg om te bewaren.
error-case-untitled = Deze casus heeft nog geen titel. Schrijf er eerst een; alleen die wordt gedeeld.
error-case-pick = Die casus ken ik niet. Kies er een uit de lijst die verschijnt terwijl je typt.
error-cases-full = Je bewaart al { $max } casussen op deze server. Wis er een met `/case wissen`, dan is er weer plek.
error-no-case = Die casus is er niet meer.
error-nothing-to-pick = Er is nog niets om uit te kiezen.

error-not-this-step = Dat hoort bij een andere stap. Bij het nieuwste bericht in de kamer zie je wat er nu kan.
error-not-your-turn = Deze stap is voor anderen. Jouw beurt komt nog.
error-wait-turn = Nu is <@{ $person }> aan de beurt. { $before ->
    [one] Daarna ben jij.
   *[other] Er zijn er nog { $before } voor jou.
} Wat je al typte, staat straks voor je klaar. Passen mag ook alvast.
error-had-turn = Jij bent al geweest; nu is <@{ $person }> aan de beurt. Is iedereen geweest, dan mag je weer.
error-last-already = <@{ $person }> kan niet verder naar achteren. Is die er nog niet, ga dan naar de volgende spreker.
error-silent-now = Jij luistert in deze stap. Straks mag je reageren.
error-steps-over = De stappen zijn klaar; jullie ronden nu af.
error-evaluation-closed = De ronde is gesloten en de gemiddelden staan er al. Eén antwoord erbij zou verraden wat jij vond; zeg het gerust aan de gespreksleider.
error-not-yet-closing = Zover is het nog niet: dit kan als jullie terugkijken.
error-already-moved = Dat was al gebeurd: de ronde staat intussen ergens anders. In het regiescherm zie je waar.
error-already-extended = Er was al tijd bij gekomen. In het regiescherm zie je tot wanneer deze stap nu duurt.
error-no-adding = In deze ronde kun je niet achteraf meeschrijven. Doe live mee, of zeg af voor vandaag.
error-adder-later = Jij schrijft achteraf mee. Zodra de live stappen klaar zijn, krijg je een bericht en kun je schrijven.
error-adding-over = De ronde is gesloten, dus toevoegen kan niet meer.
error-adder-cannot-bring = Jij schrijft achteraf mee, en wie een casus inbrengt is er live bij. Kies eerst „Ik doe mee”.
error-adder-cannot-lead = Wie achteraf meeschrijft, leidt de ronde niet. Dat doet iemand die er live bij is.
error-bringer-stays = Jij brengt in deze ronde een casus in, en dat gaat live. Moet je weg, stap er dan uit; de gespreksleider kijkt hoe jullie verdergaan.
error-first-step = Dit is de eerste stap, dus terug kan niet.
error-nothing-sealed = Er is hier niets verzegeld.
error-already-paused = De ronde staat al stil.
error-not-paused = De klok loopt al.
error-room-gone = De kamer is verwijderd. De gespreksleider kan een nieuwe maken.
error-room-is-there = De kamer is er gewoon nog.

error-empty = Er stond niets in. Schrijf iets, of pas.
error-too-long = Dat zijn { $length } tekens, en er passen er { $max }. Kun je het inkorten?
error-title = { $length ->
    [0] Er is nog geen titel. Een paar woorden zijn genoeg.
   *[other] Die titel is { $length } tekens lang, en er passen er { $max }. Kun je hem inkorten?
}
error-size = Een kring heeft { $low } tot { $high } plekken.
error-minutes = Verlengen kan met { $low } tot { $high } minuten tegelijk.
error-scale = Kies bij elke vraag een getal van { $low } tot { $high }.
error-date = „{ $typed }” kan ik niet als datum lezen. Schrijf dag-maand-jaar, bijvoorbeeld 24-12-2026.
error-day-none = { $day } { month-name }{ $month ->
    [2] {" "}{ $year }
   *[other] {""}
} bestaat niet; de laatste dag van { month-name } is de { $last }e.
error-weekday = „{ $typed }” klopt niet: die dag is een { weekday-name }. Kijk of de datum goed is, of laat de weekdag weg.
error-hour = „{ $typed }” kan ik niet als tijd lezen. Schrijf uur en minuten, bijvoorbeeld 13:30.
error-hour-skipped = { $typed } bestaat die nacht niet: dan gaat de klok vooruit. Kies bijvoorbeeld { $later }.
error-hour-twice = { $typed } komt die nacht twee keer: dan gaat de klok terug. Schrijf { $first } voor de eerste keer, of { $second } voor de tweede.
error-year = Het jaar { $year } ligt te ver weg. Kies een jaar van { $low } tot en met { $high }.
error-moment = „{ $typed }” kan ik niet als dag met een tijd lezen. Schrijf bijvoorbeeld 17-2-2027 13:30, of morgen 9:00.
error-date-range = Kies een datum van vandaag tot een jaar vooruit.
error-zone = Die tijdzone ken ik niet. Kies er een uit de lijst die verschijnt terwijl je typt.

# Voor wie de bot draait: wat er met de database is.
error-database-unavailable = De database is niet te bereiken, of de verbinding viel weg. Kijk of hij aan staat en of DATABASE_URL klopt.
error-database-locked = Een ander programma hield de database te lang bezet. Sluit het, of wacht even.
error-database-rule = De database weigerde een rij die niet klopt. Dat is een fout in de bot; er is niets half bewaard.
error-database-aborted = Een eerdere opdracht aan de database mislukte, dus er is niets bewaard.
error-database-address = Het adres { $scheme } in DATABASE_URL kent de bot niet. Schrijf sqlite:///reisgenoot.db of postgresql://…
error-database-foreign = Dit bestand is geen database van deze bot. Kies een andere naam in DATABASE_URL.
error-database-dangling = In deze tabellen verwijst iets naar wat er niet is: { $tables }. Zet een kopie terug.
error-database-version = De tabellen horen bij een andere versie ({ $found }; nodig is { $wanted }). Maak een kopie en doe dan: python -m bot migrate
error-database-sealed = De teksten in de database zijn verzegeld, en een oudere versie kan ze niet lezen. Zet de kopie terug die bij die versie hoort.
error-database-tampered = Een verzegelde tekst is veranderd, of staat op een plek waar hij niet hoort. De bot laat hem niet zien. Zet een kopie van de database terug.

error-days = Kies { $low } tot { $high } werkdagen.
error-quorum = Kies { $low } tot { $high } mensen, de inbrenger niet meegeteld.
error-days-span = De laatste dag ligt voor de eerste, of er zitten meer dan { $max } dagen tussen.
error-days-many = Er passen { $max } eigen dagen in deze lijst. Haal er eerst een paar weg.
error-days-first = Zeg ook vanaf welke dag: 24-12-2026, of 24/12.
error-no-reminder = Er wacht hier niets meer op jou. Dank je wel.

error-method-size = Deze werkvorm is voor { $low } tot { $high } mensen, en zoveel zijn jullie er nu niet.
error-bend-no-case = Er is nog geen casus gekozen. Kies die eerst; daarna kan het anders.
error-bend-method = Deze werkvorm sluit niet aan op wat jullie al deden. Kies een andere.
error-not-while-halted = De ronde staat stil. Laat haar eerst weer lopen.
error-in-writing-already = Deze ronde gaat al op schrift.
