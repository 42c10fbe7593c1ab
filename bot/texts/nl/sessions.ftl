# Een bijeenkomst waarvoor mensen worden uitgenodigd: antwoorden, plekken, herinneringen, veranderingen.

session-coming = Ik kom
session-join-line = Zet me in de rij
session-maybe = Misschien
session-not-coming = Ik kan niet
session-cannot-after-all = Ik kan toch niet
session-ics = Agenda (.ics)
session-reminders = Mijn herinneringen
session-stop = Geen herinneringen meer
session-status = Wie komt er?

session-preparation = **Vooraf**
session-nobody = Nog niemand heeft toegezegd. Jij kunt de eerste zijn.
session-coming-names = **Erbij ({ $count })** { $people }
session-coming-count = **Erbij** { $count } mensen
session-places = { $left ->
    [one] Nog één plek vrij, van de { $count }.
   *[other] Nog { $left } plekken vrij, van de { $count }.
}
session-full = { $count ->
    [0] Alle plekken zijn bezet. Kom je in de rij staan, dan krijg je de eerste plek die vrijkomt.
    [one] Alle plekken zijn bezet en er wacht één iemand. Een plek die vrijkomt, gaat de rij langs.
   *[other] Alle plekken zijn bezet en er wachten { $count } mensen. Een plek die vrijkomt, gaat de rij langs.
}
session-maybe-count = { $count ->
    [one] Eén iemand weet het nog niet zeker.
   *[other] { $count } mensen weten het nog niet zeker.
}
session-for-circle = -# Deze bijeenkomst is voor de kring { $circle }.
session-for-role = -# Deze bijeenkomst is voor { $role }.

session-thread = Hier praten we over **{ $title }**. Ook de herinneringen en wat er verandert, komen hier.
session-reminder = ## { $title } begint { $away }
session-late = Deze herinnering komt later dan de bedoeling was: ik was er even niet.

session-changed = ## Er is iets veranderd aan { $title }
session-off = ## { $title } gaat niet door
    Het zou zijn op { $moment }.
session-off-calendar = Stond de bijeenkomst in je agenda? Open het bestand hieronder, dan wordt ze daar afgelast.
session-changed-calendar = Past het nog? Zo niet, zeg het dan even: dan kan een ander je plek krijgen. Staat de bijeenkomst in je agenda, open dan het nieuwe bestand; het komt in de plaats van het oude.
session-field = { $field ->
    [title] Titel
    [starts-at] Begin
    [ends-at] Einde
    [place] Waar
    [link] Online
   *[preparation] Vooraf
}
session-change = { $kind ->
    [new] **{ $field }** nieuw: { $after }
    [gone] **{ $field }** vervalt (was { $before })
   *[change] **{ $field }** was { $before }, wordt { $after }
}

session-offer = ## Er is een plek vrij voor jou bij { $title }
session-offer-until = Ik houd de plek voor je vast tot { $until } ({ $away }). Daarna is de volgende in de rij aan de beurt.
session-offer-thread = { $person }, ik kon je geen privébericht sturen, daarom staat het hier. Alleen jij kunt deze plek nemen.
session-take = Ik neem de plek
session-give = Geef hem door
session-offer-fate = { $fate ->
    [taken] Je hebt de plek genomen bij „{ $title }”. Fijn dat je komt.
    [given_back] Je hebt de plek bij „{ $title }” doorgegeven. Dank je: zo kan een ander komen.
    [off] „{ $title }” gaat niet door, dus de plek vervalt.
   *[passed] De tijd voor deze plek bij „{ $title }” is voorbij; ze is doorgegeven. Wil je nog komen, zeg het dan: je komt weer in de rij.
}

session-nudge = { $count ->
    [one] Van jou weten we het nog niet, { $people }. Kom je?
   *[other] Van jullie weten we het nog niet: { $people }. Komen jullie?
} Ook *ik kan niet* helpt, dan weten we waar we op rekenen.
session-nudge-alone = ## Kom je naar { $title }?
    Je hebt nog niets laten weten, of je twijfelde. Ook *ik kan niet* helpt. Hierna vraag ik het niet meer.
session-nudge-full = Alle plekken zijn bezet; wie komt, staat in de rij.

session-go-heading = ## Gaat { $title } door?
session-go-maybe = Twijfelt nog: { $people }
session-go = Voor een goede ronde zijn { $count } mensen nodig, en dat is nog niet gehaald. Jij beslist; er gaat niets uit voordat je kiest.
session-hold = We gaan door
session-move = Verzetten
session-on-paper = Op schrift
session-on-paper-open = **Op schrift verder**
    De ronde „{ $title }” staat open in { $channel }: { $method }, over werkdagen. Ook wie op dat uur niet kon, kan meedoen; een andere werkvorm kiezen kan tot het begin. De bijeenkomst zelf staat nog. Gelast je haar af, dan hoort wie erop rekende dat vanzelf.

session-preview-now = Zo gaat de uitnodiging uit, nu meteen, in { $channel }. Kijk haar nog één keer na.
session-preview-later = Zo gaat de uitnodiging uit op { $moment }, in { $channel }. Kijk haar nog één keer na.
session-preview-change = Pas de tekst aan
session-announce-now = Kondig aan
session-announce-later = Plan de aankondiging

session-not-announced = Nog niet aangekondigd
session-announced-at = De aankondiging gaat uit op { $moment }
session-there = Het gesprek erover: { $channel }
session-mine-offered = **Jij:** er is een plek voor je, tot { $until }
session-mine = { $answer ->
    [coming] **Jij:** je komt
    [line] **Jij:** je staat in de rij
    [maybe] **Jij:** misschien
    [not-coming] **Jij:** je kunt niet
   *[none] Je hebt nog niet geantwoord
}
session-group = { $group ->
    [maybe] **Misschien ({ $count })** { $people }
    [not-coming] **Kan niet ({ $count })** { $people }
    [line] **In de rij ({ $count })** { $people }
    [offered] **Kreeg een plek aangeboden ({ $count })** { $people }
   *[undecided] **Nog niets gehoord ({ $count })** { $people }
}
session-more = nog { $count } anderen

session-list-heading = **Wat er komt**
session-list-none = Er staat nog niets op het programma.
session-list-item = - **{ $title }** { $moment } ({ $away }). { $state }

reach-heading = **Waar wil je aan bijeenkomsten herinnerd worden?**
reach-now = { $reach ->
    [thread] Nu: in de draad van de bijeenkomst.
    [direct] Nu: in een privébericht.
   *[none] Nu: nergens, je krijgt geen herinneringen.
}
reach = { $reach ->
    [thread] In de draad
    [direct] In een privébericht
   *[none] Niet herinneren
}
reach-note = -# Dit geldt voor alle bijeenkomsten. Verandert er iets of komt er een plek voor je vrij, dan hoor je dat altijd.

reply-session-seat = Fijn, je hebt een plek. We zien je op <t:{ $moment }:F>.
reply-session-line = { $count ->
    [1] Je staat vooraan in de rij. Komt er een plek vrij, dan bied ik haar jou het eerst aan.
   *[other] Je staat in de rij, als nummer { $count }. Komt er een plek vrij, dan hoor je het zodra jij aan de beurt bent.
}
reply-session-maybe = Genoteerd: misschien. Vijf dagen vooraf vraag ik het nog één keer.
reply-session-not-coming = Jammer dat je er niet bij kunt zijn. Dank je dat je het laat weten.
reply-session-role-gone = Deze bijeenkomst is voor mensen met een bepaalde rol, maar die rol bestaat niet meer. Dat ligt niet aan jou. <@{ $organiser }> krijgt bericht hoe dit te herstellen is; probeer het later nog eens.
reply-session-announced = Aangekondigd in <#{ $channel }>. Het evenement in Discord en de draad komen eraan.
reply-session-announce-planned = De aankondiging gaat uit op <t:{ $moment }:F>, in <#{ $channel }>. Tot dan kun je alles nog wijzigen.
reply-session-aimed = „{ $title }” is nu voor een andere groep. Wie al een plek had, houdt die.
reply-session-hold = Goed, het gaat door. Er gaat geen bericht uit.
reply-session-calendar = Open dit bestand, dan staat het in je agenda. Verandert er iets, haal het dan opnieuw op: het oude wordt vervangen.
reply-reach = { $reach ->
    [thread] Goed. Ik herinner je in de draad van elke bijeenkomst.
    [direct] Goed. Ik herinner je in een privébericht. Zorg dat je die van leden van deze server aanneemt.
   *[none] Goed. Je krijgt geen herinneringen meer. Wil je ze terug, kies dan `/session herinneringen`.
}
