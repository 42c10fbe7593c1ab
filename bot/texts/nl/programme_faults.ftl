# Wat er in het bestand van een programma niet klopt: waar, wat, en hoe het wel kan.

programme-line = { $place }: { $words }
programme-place = Regel { $line }, kolom { $column }
programme-cell = Cel { $cell } (regel { $line }, kolom { $column })

programme-fault-size = Dit bestand is te groot. Een jaar past ruim in { $max } kB; kijk of je het goede bestand hebt.
programme-fault-workbook = Dit is een werkmap of een document, geen gewone tekst. Open het en kies Opslaan als, CSV UTF-8.
programme-fault-encoding = Vanaf hier is dit geen gewone tekst. Bewaar het bestand opnieuw, in UTF-8.
programme-fault-nothing = Er staat niets in dit bestand. Begin met het voorbeeld uit de handleiding.
programme-fault-syntax = Dit is geen geldige TOML ({ $why }). Schrijf op elke regel een naam, een = en een waarde, met tekst tussen aanhalingstekens.
programme-fault-quotes = Hier begint een aanhalingsteken dat nergens eindigt. Zet er aan het eind van de tekst een bij, of haal dit weg.
programme-fault-more = { $count ->
    [one] En nog één ding. Verbeter deze eerst, dan zie je de rest.
   *[other] En nog { $count } dingen. Verbeter deze eerst, dan zie je de rest.
}

programme-fault-row = „{ $given }” zegt niet wat voor regel dit is. Begin een regel met programma, bijeenkomst, deelnemer of kring, of met # voor een opmerking.
programme-fault-row-near = „{ $given }” zegt niet wat voor regel dit is. Bedoel je „{ $near }”?
programme-fault-no-row = Hier staat niet bij wat voor regel het is. Begin met programma, bijeenkomst, deelnemer of kring.
programme-fault-row-twice = Er staan twee programma's in dit bestand. Laat er één staan.
programme-fault-headings = Boven deze regel staan nog geen kolomkoppen. Zet er een regel boven met hetzelfde eerste woord, en dan de naam van elke kolom.
programme-fault-heading = De kolom „{ $given }” ken ik niet. Kijk of hij goed gespeld is, of haal hem weg.
programme-fault-heading-near = De kolom „{ $given }” ken ik niet. Bedoel je „{ $near }”?
programme-fault-heading-twice = De kolom „{ $given }” staat er al. Laat er één staan.
programme-fault-no-heading = Boven „{ $given }” staat geen kolomkop. Zet er een boven, of maak de cel leeg.

programme-fault-unknown = „{ $given }” ken ik hier niet. Kijk of het goed gespeld is, of haal het weg.
programme-fault-unknown-near = „{ $given }” ken ik hier niet. Bedoel je „{ $near }”?
programme-fault-missing = Dit ontbreekt nog. Schrijf { $expected }.
programme-fault-type = Dit kan ik zo niet lezen. Schrijf { $expected }.
programme-fault-long = Dit is { $length } tekens lang. Houd het op hoogstens { $max }.
programme-fault-many = Dit zijn er te veel. Er passen er hoogstens { $max } in.
programme-fault-range = Dit aantal kan niet. Schrijf een heel getal van { $low } tot en met { $high }.
programme-fault-choice = „{ $given }” kan hier niet. Kies uit { $choices }.
programme-fault-choice-near = „{ $given }” kan hier niet. Bedoel je „{ $near }”? Kies uit { $choices }.
programme-fault-form = „{ $given }” kan geen sleutel zijn: alleen kleine letters, cijfers en streepjes. Schrijf bijvoorbeeld { $near }.
programme-fault-twice = De sleutel „{ $given }” staat er al. Geef een van de twee een andere.
programme-fault-zone = De tijdzone „{ $given }” ken ik niet. Schrijf een naam als Europe/Amsterdam.

programme-fault-ends = Het eind ligt niet na het begin. Kijk de dagen en de tijden na; duurt het tot een andere dag, schrijf dan die dag erbij.
programme-fault-overlap = Op dat moment is „{ $other }” nog bezig, en niemand kan bij twee intervisiemomenten tegelijk zijn. Verzet een van de twee.
programme-fault-link = „{ $given }” is geen link. Begin met https:// en het adres van de site.
programme-fault-capacity = { $present ->
    [one] Er doet al iemand mee. Minder plaatsen dan één kan niet.
   *[other] Er doen al { $present } mensen mee. Minder plaatsen dan dat kan niet.
}
programme-fault-every = „{ $given }” is geen ritme. Schrijf bijvoorbeeld 4 weken, of maand.
programme-fault-moved = „{ $given }” kan ik niet lezen. Schrijf de dag, een > en de nieuwe dag, bijvoorbeeld 3-6-2027 > 10-6-2027.
programme-fault-no-turn = Op { $given } is er in deze reeks niets. Kijk de datum na, of haal hem weg.
programme-fault-no-series = Dit hoort bij een reeks. Schrijf er ook bij om de hoeveel tijd, bijvoorbeeld 4 weken.

programme-fault-name-twice = „{ $given }” staat er al. Haal er een weg, of geef ze elk een eigen sleutel als het twee mensen zijn.
programme-fault-account = „{ $given }” is geen nummer van Discord. Schrijf alle cijfers, met <@ ervoor en > erachter.
programme-fault-account-twice = Iemand anders in dit bestand is al deze persoon op Discord. Laat er één staan.
programme-fault-self = Hier staat de deelnemer zelf. Noem een ander, of laat het leeg.
programme-fault-person = „{ $given }” staat niet bij de deelnemers. Zet die persoon erbij, of haal de naam hier weg.
programme-fault-person-near = „{ $given }” staat niet bij de deelnemers. Bedoel je „{ $near }”?
programme-fault-person-many = „{ $given }” kan meer dan één deelnemer zijn. Schrijf de sleutel: { $keys }.
programme-fault-moment = „{ $given }” is geen intervisiemoment in dit bestand. Schrijf de sleutel, de titel of de dag ervan.
programme-fault-moment-near = „{ $given }” is geen intervisiemoment in dit bestand. Bedoel je „{ $near }”?
programme-fault-moment-many = „{ $given }” kan meer dan één intervisiemoment zijn. Schrijf de dag, of de sleutel: { $keys }.
programme-fault-seat-twice = „{ $given }” zit op dit moment al in een andere kring. Laat iedereen in één kring zitten.
programme-fault-no-seat = „{ $given }” brengt in, maar zit niet in deze kring. Zet die persoon bij de leden, of haal de naam hier weg.
programme-fault-circle-twice = Er is op dit moment al een kring „{ $given }”. Geef een van de twee een andere naam.

programme-warning-past = „{ $title }” is al geweest. Klopt het jaar?
programme-warning-overlap = Op dat moment is „{ $other }” nog bezig. Is dat de bedoeling?
programme-warning-capacity = { $count ->
    [one] Er is iemand die zou komen, en minder plaats dan dat.
   *[other] Er zouden { $count } mensen komen, en er zijn minder plaatsen.
}
programme-warning-same-name = „{ $given }” staat er twee keer. Met een eigen sleutel zijn het twee mensen.
programme-warning-leads-own = „{ $given }” leidt deze kring en brengt er ook in. In die ronde leidt dan een ander.
programme-warning-above = „{ $other }” gaat over het werk of het geld van „{ $given }”, en ze zitten in één kring. Zet ze liever niet bij elkaar.
programme-warning-encoding = Dit bestand is niet in UTF-8; ik las het zoals oude versies van Excel het bewaren. Kijk of namen met accenten kloppen, en bewaar het liever als CSV UTF-8.

programme-expects = { $field ->
    [title] een titel
    [name] een naam
    [key] een korte naam van kleine letters, cijfers en streepjes, als tekst
    [zone] een tijdzone, zoals Europe/Amsterdam
    [language] nl of en
    [kind] leermiddag of intervisie
    [date] een dag, zoals 17-2-2027
    [start] een tijd, zoals 13:30
    [end] een tijd, zoals 16:30
    [until] de laatste dag van de reeks, zoals 30-6-2027
    [every] om de hoeveel tijd, zoals 4 weken
    [skip] een lijst van dagen
    [moved] een lijst, zoals 3-6-2027 > 10-6-2027
    [speakers] een lijst van namen
    [capacity] een heel getal
    [not_with] een lijst van deelnemers
    [away] een lijst van intervisiemomenten
    [discord] het nummer van iemand op Discord
    [meeting] de sleutel, de titel of de dag van een intervisiemoment
    [members] een lijst van deelnemers
    [bringers] een lijst van deelnemers
    [locked] ja of nee
    [meetings] elke bijeenkomst onder [[meetings]]
    [participants] elke deelnemer onder [[participants]]
    [circles] elke kring onder [[circles]]
   *[other] tekst tussen aanhalingstekens
}
