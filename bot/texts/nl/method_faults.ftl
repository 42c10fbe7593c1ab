# Wat er in het bestand van een werkvorm of kalender niet klopt: waar, wat, en wat er had moeten staan.

method-fault-place = { $line ->
    [0] Het bestand
   *[other] Regel { $line }
}
method-fault-place-step = { method-fault-place }, stap { $step }
method-fault-place-prompt = { method-fault-place }, vraag { $prompt }
method-fault-place-field = { $place }, { $field }
method-fault-line = { $place }: { $fault }

method-fault-missing = ontbreekt. Verwacht: { $expected }.
method-fault-unknown = kent de bot niet. Kijk of de naam goed gespeld is, of haal hem weg.
method-fault-type = is iets anders dan bedoeld. Verwacht: { $expected }.
method-fault-empty = is leeg. Verwacht: { $expected }.
method-fault-form = is „{ $given }”. Verwacht: { $expected }.
method-fault-choice = is „{ $given }”. Verwacht: een van { $choices }.
method-fault-range = valt buiten wat kan. Verwacht: { $expected }, van { $low } tot { $high }.
method-fault-long = is { $length } tekens lang. Verwacht: hoogstens { $max }.
method-fault-many = zijn er te veel. Verwacht: hoogstens { $max }.
method-fault-twice = is „{ $given }”, en dat stond er al. Verwacht: een naam die maar één keer voorkomt.
method-fault-sealed = kan niet: in deze stap schrijft niemand. Verwacht: false, of een soort stap waarin geschreven wordt.
method-fault-talkers = kan niet: zolang een stap verzegeld is, praat niemand. Verwacht: talkers_after, voor wie daarna mag praten.
method-fault-opens = is „{ $given }”. Verwacht: iets dat eerder met gate is opgeschreven, in een stap die zelf verzegeld is.
method-fault-repeats = is „{ $given }”. Verwacht: de key van een eerdere stap, die zelf niets herhaalt.
method-fault-sum = klopt niet met de stappen die herhaald worden. Verwacht: { $expected }.
method-fault-turns = kan hier niet: wie meedenkt, schrijft niets in deze stap. Verwacht: een stap waarin ieder om de beurt iets geeft.
method-fault-each = kan hier niet. Verwacht: een stap met turns = "drawn", waarin iemand meer dan één keer mag schrijven, zoals bij vragen.
method-fault-prelude = is „{ $given }”. Verwacht: pitch of choose.
method-fault-order = eindigt voor hij begint: „{ $given }”. Verwacht: { $expected }.
method-fault-both = zegt van „{ $given }” dat het een werkdag is, en bij free staat dat die dag vrij is. Verwacht: één van de twee.
method-fault-syntax = geen geldige TOML ({ $why }). Verwacht: op elke regel een naam, een = en een waarde; kijk of alle aanhalingstekens en haken gesloten zijn.
method-fault-encoding = geen gewone tekst. Verwacht: een bestand in UTF-8; bewaar het opnieuw als platte tekst.
method-fault-size = te groot. Verwacht: hoogstens { $max } kB.

method-expects = { $field ->
    [id] een korte naam met kleine letters, cijfers en streepjes
    [key] een korte naam met kleine letters, cijfers en streepjes
    [card] een kaartnummer of ander kort kenmerk, als tekst
    [safety] een van low, medium, high
    [basis] een van sourced, normalised, composed, reconstructed, own
    [fits] een lijst, zoals ["event", "stuck"]
    [sizes] twee hele getallen, zoals [4, 8]
    [minutes] een heel getal
    [primitive] een soort stap, zoals tell, clarify of advise
    [steps] minstens één stap, elk onder [[steps]]
    [helpers] een lijst, elk onder [[helpers]]
    [sealed] true of false
    [writers] een lijst van rollen, zoals ["bringer", "consultant"]
    [talkers] een lijst van rollen, zoals ["bringer", "consultant"]
    [talkers_after] een lijst van rollen, zoals ["bringer", "consultant"]
    [repeats] een lijst van keys van eerdere stappen
    [lap] een heel getal: bij wiens beurt de stap hoort
    [collects] wat er ingeleverd wordt, als tekst
    [gate] wat er vooraf geschreven wordt, als tekst
    [opens] wat er mee opengaat, als tekst
    [nl] tekst in het Nederlands
    [en] tekst in het Engels
    [until] de laatste dag waarvoor iets is opgezocht, zoals "2029-09-02"
    [weekend] dagen van de week, waarin 0 maandag is, zoals [5, 6]
    [fixed] een lijst van maand en dag, zoals ["12-25", "12-26"]
    [moved] een lijst van maand en dag, zoals ["04-27"]
    [easter] dagen na eerste paasdag, zoals [1, 39, 50]
    [holidays] een tabel, met periodes onder all, noord, midden en zuid
    [all] een lijst van periodes, zoals [["2026-12-19", "2027-01-03"]]
    [noord] een lijst van periodes, zoals [["2026-12-19", "2027-01-03"]]
    [midden] een lijst van periodes, zoals [["2026-12-19", "2027-01-03"]]
    [zuid] een lijst van periodes, zoals [["2026-12-19", "2027-01-03"]]
    [free] een lijst van dagen, zoals ["2026-12-24"]
    [working] een lijst van dagen, zoals ["2026-12-24"]
    [theme] een van scaling, boundary, institution, stock, middle, external, network
    [framework] een manier van reflecteren, zoals logbook of gibbs
    [prompts] minstens één vraag, elke vraag onder [[prompts]]
    [follow] een lijst, elke vervolgvraag onder [[prompts.follow]]
   *[words] tekst in twee talen, onder .nl en .en
}

method-file-fine = { $name } ({ $id }) klopt: { $steps ->
    [one] 1 stap
   *[other] { $steps } stappen
}, { $minutes } minuten.
method-file-faults = { $count ->
    [one] In { $file } klopt één ding nog niet:
   *[other] In { $file } kloppen { $count } dingen nog niet:
}
method-file-more = { $count ->
    [one] En nog één.
   *[other] En nog { $count }.
}
method-file-nothing-lost = -# Er is niets veranderd; wat er al stond, blijft gelden. Verbeter het bestand en stuur het nog eens.
