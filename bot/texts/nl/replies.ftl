# Korte antwoorden voor één persoon.

reply-opened = De uitnodiging staat in <#{ $channel }>. Jij bent de gespreksleider; zodra er genoeg mensen zijn, druk je daar op Start.
reply-joined = Je doet mee.
reply-knocked = Je hebt aangeklopt. De gespreksleider laat je binnen.
reply-declined = Goed, vandaag niet. Bedankt dat je het laat weten.
reply-left = Je plek is weer vrij. Wat je schreef, blijft staan.
reply-bid = Je casus ligt op tafel; alleen de titel staat in de uitnodiging. Druk nog eens op de knop als je hem wilt aanpassen.
reply-starting = De kamer wordt klaargezet. Je hoort het zodra jullie kunnen beginnen.
reply-written-sealed = Het staat erin, verzegeld. Je kunt het nog aanpassen met dezelfde knop.
reply-written-gate = Het staat erin, en blijft verzegeld tot iedereen positie heeft gekozen. De vragen kunnen beginnen.
reply-written-late = Het staat er alsnog in. De stap was al voorbij, en dat geeft niet.
reply-passed = Je past. Ook dat is een bijdrage.
reply-voted = Je stem is geteld en blijft geheim. Veranderen kan zolang jullie kiezen.
reply-parked = Bewaard. Bij het meedenken staat het al voor je klaar in het formulier; tot dan vind je het in `/round stand`. Een vraag stellen kan nog steeds.
reply-parked-nowhere = Bewaard. In deze ronde komt geen adviesstap meer; je vindt het terug in `/round stand`.
reply-mirror-on = De vraagspiegel staat aan. Alleen jij ziet wat hij zegt, en plaatsen mag altijd.
reply-mirror-off = De vraagspiegel staat uit; je vragen gaan meteen naar de kamer. Aanzetten kan met `/settings vraagspiegel`.
reply-case-shared = Gedeeld: de titel en de twee tikken staan nu in `/case lijst` voor deze server. De rest lees alleen jij.
reply-case-private = Weer privé: alleen jij kunt deze casus zien.
reply-case-erased = De casus is gewist.
reply-next = Jullie gaan verder.
reply-back = Jullie zijn een stap terug. Er is niets verloren.
reply-extended = { $minutes ->
    [one] Er is 1 minuut bij.
   *[other] Er zijn { $minutes } minuten bij.
}
reply-paused = De ronde staat stil. Met Hervatten loopt de klok weer.
reply-resumed = De klok loopt weer.
reply-revealed = Alles is open. Geef de kring even tijd om te lezen.
reply-handed-over = <@{ $person }> leidt de ronde nu.
reply-took-over = Jij leidt de ronde nu. In het regiescherm vind je alles wat je nodig hebt.
reply-admitted = <@{ $person }> is binnen.
reply-new-room = Er komt een nieuwe kamer.
reply-cancelled = De ronde is afgelast. Wat er geschreven is, blijft bewaard.
reply-closed = De ronde is gesloten. Wie inbracht, krijgt een oogstkaart.
reply-picked = { $count ->
    [0] Er is niets aangevinkt.
    [one] Eén bijdrage is aangevinkt.
   *[other] { $count } bijdragen zijn aangevinkt.
}
reply-committed = Je voornemen staat. Ik vraag je hoe het ging op <t:{ $asked }:F>.
reply-evaluated = Dank je. Na afloop ziet de gespreksleider alleen gemiddelden, vanaf vier antwoorden.
reply-checked-back = Dank je, ik heb het bewaard. Alleen jij leest het.
reply-method-added = De werkvorm `{ $id }` staat erbij: { $steps ->
    [one] 1 stap
   *[other] { $steps } stappen
}, { $minutes } minuten. Je kiest hem bij `/round openen`.
reply-method-changed = De werkvorm `{ $id }` is vervangen: { $steps ->
    [one] 1 stap
   *[other] { $steps } stappen
}, { $minutes } minuten. Rondes die al lopen, houden de oude.
reply-method-shared = Dit is het bestand. Pas het aan met een gewone teksteditor, geef het een eigen id, en voeg het toe met `/method toevoegen`.
reply-settings-saved = De instellingen zijn bewaard.
reply-language-saved = Je taalkeuze is bewaard.

status-leave = Ik stap eruit
leave-sure = **Stap je uit deze ronde?** Je plek komt vrij en je kunt niet meer meelezen. Wat je schreef, blijft.
leave-yes = Ja, ik stap eruit
cancel-sure = **De hele ronde afgelasten?** Hij stopt voor iedereen. Wat er geschreven is, blijft bewaard.
cancel-yes = Ja, gelast de ronde af

pick = **Wat hielp jou?** Kies er zoveel als je wilt. Ze komen op je oogstkaart.
pick-placeholder = Kies wat je hielp

rounds-heading = **Rondes op deze server**
rounds-none = Er loopt nu geen ronde op deze server. Een gespreksleider begint er een met `/round openen`.
rounds-item = - **{ $title }** ({ $state }), met <@{ $person }>

status-heading = **{ $title }** · { $state }
status-role = { $role ->
    [bringer] Jij brengt de casus in; <@{ $person }> leidt. Werkvorm: { $method }.
    [facilitator] Jij leidt deze ronde. Werkvorm: { $method }.
    [adder] Jij schrijft achteraf mee; <@{ $person }> leidt. Werkvorm: { $method }.
    [consultant] Jij denkt mee; <@{ $person }> leidt. Werkvorm: { $method }.
   *[none] Je doet hier niet aan mee; <@{ $person }> leidt. Werkvorm: { $method }.
}
status-step = Nu: { $place }.
status-step-until = Nu: { $place }, tot { $time } ({ $away }).
status-halted = Nu: { $place }. De klok staat stil.
status-room = De kamer: { $channel }
status-announced = De uitnodiging: { $channel }
status-held = **Nog niet in de kamer.** Je vraag wacht op jouw keuze:
status-parked = **Bewaard voor de adviesstap:**
status-own = **Wat jij schreef.** Alleen jij ziet dit bericht.

settings-heading = **Instellingen van deze server**
settings-language = Taal van gedeelde berichten: { $value }
settings-zone = Tijdzone: { $value }
settings-announce = Uitnodigingen komen in: { $value }
settings-category = Kamers komen in de categorie: { $value }
settings-role = Wie rondes mag openen: { $value }
settings-not-chosen = nog niet gekozen
settings-how = -# Beheerders kiezen dit met `/settings server`. Je eigen taal kies je met `/settings taal`.

help-heading = ## Reisgenoot
help-walk = **Een ronde in het kort.** Een gespreksleider opent een ronde, en wie wil doet mee. De kring kiest één casus. In een besloten kamer volgen jullie samen een werkvorm, stap voor stap: vertellen, vragen, en dan pas meedenken. Aan het eind maakt de inbrenger een voornemen, en op de avond van de afgesproken dag vraag ik hoe het ging.
help-participant = **Als je meedoet** heb je alleen knoppen nodig. Bij elke stap staat wat we nu doen en wat jij kunt schrijven. *Ik pas* telt altijd mee.
    Een vraag die nog geen open vraag lijkt, zie je eerst in de vraagspiegel; plaatsen mag altijd. Met *Hoe warm?* onder je vraag zie je wat de inbrenger ervan vond.
    Een casus voorbereiden kan dagen vooruit, met `/case voorbereiden`; alleen jij leest hem.
    `/round meedoen` neemt een plek, `/round stand` laat zien waar je bent en wat je schreef, `/round verlaten` geeft je plek vrij.
help-facilitator = **Als je een ronde leidt** begin je met `/round openen`, en druk je op Start als iedereen er is. In je regiescherm zie je wie er nog niet is geweest, wat je kunt zeggen, en de knoppen voor verder, terug, pauze en tijd erbij.
    Met `/facilitate` kan hetzelfde. Wie zelf een casus inbrengt, geeft de leiding die ronde aan een ander.
help-trust = -# Wat in de kring gezegd wordt, blijft in de kring. De bot bewaart wat je met een knop inlevert, en leest niet mee met wat je in een kamer typt.

reply-extended-days = { $days ->
    [one] Er is 1 werkdag bij.
   *[other] Er zijn { $days } werkdagen bij.
}
reply-days-saved = De vrije dagen zijn bewaard. Stappen die al lopen, houden hun einde.
days-heading = **Vrije dagen op deze server**
days-how = Weekenden, feestdagen en de schoolvakanties van { $region ->
    [noord] regio Noord
    [zuid] regio Zuid
   *[midden] regio Midden
} zijn vrij. Op een vrije dag eindigt geen stap van een geschreven ronde, en krijgt niemand een herinnering.
days-free = - { $days }: vrij
days-working = - { $days }: gewoon een werkdag
days-none = Zelf gekozen dagen zijn er nog niet.
days-own = Deze server gebruikt een eigen kalender. Met `/settings kalender` krijg je hem als bestand.
days-holidays = Vakanties die eraan komen: { $spans }{ $more ->
    [0] .
    [one] , en daarna nog één.
   *[other] , en daarna nog { $more }.
}
days-until = De kalender is bekend tot en met { $until }.
days-runs-out = **De kalender is maar bekend tot en met { $until }.** Daarna tellen alleen weekenden en feestdagen als vrij. Een beheerder voegt vakanties toe met `/settings kalender`.
reply-calendar = Dit zijn de vrije dagen zoals ze nu gelden. Pas het bestand aan met een gewone teksteditor, en stuur het terug met `/settings kalender`.
calendar-notes =
    Vrije dagen van deze server, in TOML. Pas ze aan en stuur het bestand terug met /settings kalender.
    until: de laatste dag waarvoor vakanties zijn opgezocht. weekend: 0 is maandag.
    fixed: elk jaar vrij (maand-dag). moved: hetzelfde, maar een dag eerder als het zondag zou zijn.
    easter: dagen na eerste paasdag. free en working: losse dagen, die boven al het andere gaan.
    holidays: de eerste en de laatste dag van elke vakantie; all geldt voor elke regio.
days-coming = De eerstvolgende werkdagen: { $days }.
reminder = Bij **{ $title }** wacht de kring nog op jou: { $place }, tot { $until }.
reminder-room = De kamer: { $channel }
reminder-once = -# Heb je niets te zeggen? Passen is ook een bijdrage. Voor deze stap hoor je mij niet meer.
reminder-door = <@{ $person }>, voor jou ligt er een berichtje klaar. Je privéberichten staan dicht, dus je opent het hier; alleen jij ziet het.
reminder-door-button = Open mijn bericht

reply-bent = Jullie gaan verder met de andere werkvorm. Wat er geschreven is, blijft.
reply-in-writing = Jullie gaan verder op schrift. Wat er geschreven is, blijft.
