# De opdrachtregel: `python -m bot`. Wie dit leest, zet de bot neer of werkt eraan.

cli-about = Reisgenoot begeleidt intervisie op Discord, van uitnodiging tot oogst.
cli-examples =
    Om mee te beginnen:
      python -m bot rehearse       speel een hele ronde op je eigen computer, zonder token
      python -m bot check          kijk of alles klaarstaat, en lees wat je nog moet doen
      python -m bot run            laat de bot werken op Discord
    
    Instellingen staan in .env; in .env.example lees je welke er zijn.
cli-usage = Gebruik:{" "}
cli-command = opdracht
cli-commands = Opdrachten
cli-options = Opties
cli-help-option = laat deze uitleg zien
cli-version-option = laat zien welke versie dit is
cli-not-understood = Deze opdracht begrijp ik niet: { $command }
    Met --help erachter lees je wat er kan.

cli-run = laat de bot werken op Discord
cli-run-about = Start de bot op Discord. Daarvoor is DISCORD_TOKEN nodig. Stoppen doe je met Ctrl-C; wat loopt, gaat bij de volgende start verder waar het was.

cli-rehearse = speel een ronde na op deze computer, zonder Discord
cli-rehearse-about = Start de echte bot in een nagebootst Discord, met een verzonnen gezelschap, en toont het adres van een pagina waarop jij iedereen kunt zijn. Er is geen token nodig, en alles blijft op deze computer. Met --headless speelt een hele ronde vanzelf, en met --year erbij een heel jaar.
cli-rehearse-port = de poort van de pagina op 127.0.0.1; 0 kiest er zelf een (standaard { $default })
cli-rehearse-headless = speel een hele ronde vanzelf, zonder pagina; slaagt alleen als de ronde netjes is afgerond
cli-rehearse-written = met --headless: speel de ronde op schrift, over werkdagen
cli-rehearse-hybrid = met --headless: speel een live ronde met mensen die achteraf op schrift meedoen
cli-rehearse-year = speel het jaar van een netwerk: veertien mensen, acht bijeenkomsten, kringen; op de pagina begint het bij de eerste uitnodiging
cli-rehearse-method = de werkvorm die gespeeld wordt (standaard { $default })
cli-rehearse-language = de taal van de server die wordt nagebootst (standaard { $default })
cli-rehearse-transcript = schrijf hier op wat ieder te zien kreeg

cli-check = kijk of alles klaarstaat, en zeg hoe je herstelt wat niet klopt
cli-check-about = Kijkt naar de instellingen, naar de database en, als er een token is, naar de rechten van de bot op Discord. Alles wat niet klopt staat in één lijst, met wat je eraan doet. Er verandert niets.
cli-check-fine = In orde: { $part }
cli-check-part = { $part ->
    [settings] de instellingen
    [database] de database
    [keys] de sleutels
    [rights] de rechten op Discord
   *[other] { $part }
}
cli-check-no-token = Niet bekeken: de rechten op Discord. Vul DISCORD_TOKEN in als je die ook wilt nakijken.
cli-check-all-fine = Alles staat klaar.

cli-migrate = breng de database op orde voor deze versie
cli-migrate-about = Maakt de tabellen aan, of brengt ze bij naar deze versie. Wat erin staat, blijft. Maak vooraf een kopie van de database.
cli-migrate-done = De database is klaar voor deze versie.

cli-calendar = geef de vrije dagen als bestand, of kijk een eigen bestand na
cli-calendar-about = Geeft de kalender van de bot als bestand, om te bewaren en aan te passen, of kijkt een eigen kalender na.
cli-calendar-check = kijk een eigen kalender na; noemt van elke fout de regel
calendar-file-fine = De kalender klopt: { $periods ->
    [one] 1 vakantie
   *[other] { $periods } vakanties
}, { $days ->
    [one] 1 losse dag
   *[other] { $days } losse dagen
}, bekend tot en met { $until }.
fault-calendar-runs-out = Let op: de kalender met vrije dagen is maar bekend tot en met { $until }. Werk bot/calendars/nl.toml bij, of laat beheerders zelf een kalender toevoegen met /settings kalender.
fault-calendar-server-runs-out = Let op: de eigen kalender van server { $server } is maar bekend tot en met { $until }. Een beheerder vult hem aan met /settings kalender.

cli-methods = laat zien welke werkvormen er zijn
cli-methods-about = Laat zien welke werkvormen de bot kent, zet er een op een kaart om te printen, of kijkt een eigen bestand na.
cli-methods-list = alle werkvormen, elk op een regel
cli-methods-show = één werkvorm als kaart, om te lezen of te printen
cli-methods-check = kijk het bestand van een eigen werkvorm na; noemt van elke fout de regel
cli-methods-id = de korte naam van de werkvorm, zoals in de lijst
cli-methods-file = een bestand in TOML
cli-methods-json = als JSON, voor programma's
cli-methods-markdown = als Markdown
cli-methods-line = { $id }: { $name } ({ $other }), kaart { $card }. { $minutes } minuten, { $least } tot { $most } mensen. Voor { $best }.
cli-methods-unknown = De werkvorm „{ $id }” ken ik niet. Wel: { $known }.
cli-methods-no-file = Het bestand { $file } kan ik niet lezen ({ $why }).

cli-programme = kijk het bestand van een programma na, of zet het om
cli-programme-about = Een heel jaar past in één bestand: bijeenkomsten, mensen en kringen. Deze opdracht kijkt zo'n bestand na, in TOML of als tabel in CSV, of maakt van het ene het andere.
cli-programme-check = kijk een bestand na; noemt van elke fout de regel, de kolom en hoe het wel kan
cli-programme-convert = schrijf het programma op in de andere vorm
cli-programme-file = een bestand in TOML of CSV
cli-programme-language = de taal van wat je leest (standaard { $default })
cli-programme-to = csv voor een rekenblad, toml voor een tekstbewerker
cli-programme-fine = { $title } ({ $key }) klopt.
cli-programme-meeting = { $day }, { $start } tot { $end } | { $kind } | { $title } | { $place }
cli-programme-until = { $day }, { $hour }
cli-programme-day = { $weekday } { $day } { $month } { $year }
cli-programme-people = { $meetings ->
    [one] 1 bijeenkomst
   *[other] { $meetings } bijeenkomsten
}, { $people ->
    [one] 1 deelnemer
   *[other] { $people } deelnemers
}, { $houses ->
    [one] 1 instelling
   *[other] { $houses } instellingen
}, { $cities ->
    [one] 1 stad
   *[other] { $cities } steden
}, { $circles ->
    [0] nog geen kringen
    [one] 1 kring
   *[other] { $circles } kringen
}.
cli-programme-zone = De tijden zijn die van { $zone }.
cli-programme-warnings = { $count ->
    [one] Kijk nog even naar één ding:
   *[other] Kijk nog even naar { $count } dingen:
}
cli-programme-private = Wie liever niet bij wie zit, staat niet in wat ik schreef: dat ziet niemand anders.

cli-circles = maak kringen voor een jaar, uit een lijst met mensen
cli-circles-about = Verdeelt mensen over kringen, voor alle intervisiemomenten van een jaar, en zegt wat dat oplevert en wat het kost. Vaste regels: vier tot acht mensen, niemand bij een leidinggevende of wie over het geld beslist, hoogstens twee per instelling, wie kan, en wensen in vertrouwen. Met hetzelfde getal bij --seed komen dezelfde kringen eruit.
cli-circles-file = een CSV met kolommen als naam, instelling, soort, stad, ervaring, leidinggevende, geldgever, niet_met en afwezig (alleen naam moet), of een programma in TOML
cli-circles-moments = hoeveel momenten (standaard die van het bestand, anders 4)
cli-circles-size = hoeveel mensen liefst in een kring, 4 tot 8 (standaard 7)
cli-circles-together = hoeveel procent bij elkaar moet blijven: 0 laat iedereen iedereen ontmoeten, 100 houdt vaste kringen (standaard 0)
cli-circles-seed = een ander getal geeft andere, even goede kringen (standaard 1)
cli-circles-cases = hoeveel casussen een kring op één moment behandelt (standaard 2)
cli-circles-language = de taal van het verslag (standaard { $default })
cli-circles-json = als JSON, voor programma's

cli-faults = { $count ->
    [one] Er is nog één ding te doen:
   *[other] Er zijn nog { $count } dingen te doen:
}
fault-discord-token-missing = DISCORD_TOKEN is leeg. Zet het token van je bot in .env: in de Discord Developer Portal bij je applicatie, onder Bot, met Reset Token. Zonder token kun je wel oefenen: python -m bot rehearse.
fault-discord-token = DISCORD_TOKEN ziet er niet uit als het token van een bot: dat zijn drie stukken met een punt ertussen. Kopieer het opnieuw, helemaal, uit de Discord Developer Portal onder Bot. (Het is niet de Client Secret en niet de Public Key.)
fault-discord-api-url = DISCORD_API_URL is „{ $value }” en dat is geen adres. Haal de regel weg voor het gewone Discord, of begin met https:// en noem de server.
fault-database-url = DATABASE_URL is geen adres van een database. Schrijf sqlite:///reisgenoot.db voor een bestand in deze map, of postgresql://gebruiker:wachtwoord@server/naam.
fault-log-level = LOG_LEVEL is „{ $value }”. Kies DEBUG, INFO, WARNING of ERROR.
fault-log-format = LOG_FORMAT is „{ $value }”. Kies plain of json.
fault-time-zone = TIME_ZONE is „{ $value }” en die tijdzone bestaat niet. Schrijf een naam als Europe/Amsterdam.
fault-default-language = DEFAULT_LANGUAGE is „{ $value }”. Kies nl of en.
fault-operator-name = OPERATOR_NAME past niet: hooguit 120 tekens, op één regel.
fault-operator-contact = OPERATOR_CONTACT past niet: hooguit 120 tekens, op één regel.
fault-operator-nameless = OPERATOR_CONTACT is ingevuld en OPERATOR_NAME niet. Vul in wie de bot beheert, want deelnemers lezen het.
fault-database-driver = Voor PostgreSQL is het pakket asyncpg nodig. Installeer de vaste versies: python -m pip install --require-hashes -r requirements.lock
fault-database-unreachable = De database is niet te bereiken ({ $why }). Kijk of het adres in DATABASE_URL klopt en of de server aan staat; bij een bestand: of de map bestaat en van jou is.
fault-database-foreign = Het bestand in DATABASE_URL is geen database van Reisgenoot; de bot blijft eraf. Noem een ander bestand, of een dat nog niet bestaat.
fault-database-locked = Een ander programma houdt de database bezet. Kijk of er nog een bot of een kopieerprogramma op hetzelfde bestand werkt, en probeer het opnieuw.
fault-database-readonly = In de database kan niet geschreven worden ({ $why }). Geef de gebruiker onder wie de bot draait schrijfrechten, op het bestand en op de map eromheen.
fault-database-empty = In de database staan nog geen tabellen. Doe: python -m bot migrate
fault-database-old = De database hoort bij een oudere versie van de bot. Maak een kopie en doe dan: python -m bot migrate
fault-database-unknown = De database hoort bij een andere of nieuwere versie van de bot ({ $revision }). Werk de bot bij, of zet de kopie terug die bij deze versie hoort.
fault-discord-unreachable = Discord is niet te bereiken ({ $why }). Kijk of deze computer op internet kan en of DISCORD_API_URL klopt.
fault-discord-refused = Discord kent dit token niet (meer). Maak een nieuw in de Discord Developer Portal, onder Bot met Reset Token, en zet het in .env.
fault-discord-intents = Discord staat de bot niet toe wat hij bij het aanmelden vraagt. Reisgenoot vraagt niets bijzonders; kijk in de Discord Developer Portal, onder Bot, of de applicatie niet is beperkt.
fault-discord-no-server = De bot zit nog op geen enkele server. Nodig hem uit met: { $invite }
fault-discord-rights = Op de server „{ $server }” mist de bot deze rechten: { $rights }. Geef ze in Discord bij Serverinstellingen, Rollen, de rol van de bot; of nodig de bot opnieuw uit met: { $invite }
