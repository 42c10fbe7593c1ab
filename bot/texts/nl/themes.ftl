# Thema's voor de volgende bijeenkomst: voorstellen, tikken, en wat ermee gebeurt.

themes-button = Thema's uit het netwerk
themes-agenda = **Op de agenda uit het netwerk**
themes-heading = ## Wat opkomt uit het netwerk
    Voorstellen voor { $title }, de oudste eerst en zonder namen.
themes-none = Er ligt nog geen voorstel. Wat kom jij tegen waar anderen ook mee zitten? Eén regel is genoeg.
themes-item = - { $line } · { $theme }
themes-item-counted = - { $line } · { $theme } · { $count } keer getikt
themes-tap = Tik aan wat jij het liefst bespreekt, hoogstens { $max }. Wijzigen kan zolang een voorstel open is.
themes-counts = { $tapped ->
    [yes] Je keus is bewaard; wijzigen kan zolang een voorstel open is. De stand zie je zodra minstens vier mensen getikt hebben.
   *[no] Tik aan wat jij het liefst bespreekt, hoogstens { $max }. De stand zie je pas daarna, zodat ieder zelf kiest.
}
themes-placeholder = Kies er hoogstens { $max }
themes-own = Neem een eigen voorstel terug
themes-propose = Stel een thema voor
themes-grouped = Bekijk per thema
themes-grouped-heading = ## Thema's voor { $title }
    Wat openligt, bewaard is of al op een agenda staat, per thema bij elkaar.
themes-group = **{ $theme }**
themes-line = - { $line }
themes-line-counted = - { $line } · { $count } keer getikt
themes-option = { $theme } · { $count } keer getikt
themes-on-agenda = - { $line } · op de agenda van { $title }
themes-kept = - { $line } · bewaard
themes-few = -# Er tikten nog geen vier mensen. Tot dan tel ik niets op: uit kleine aantallen is te raden wie wat koos.
themes-see = Kies een voorstel om te lezen en te beantwoorden

theme-heading = ## { $line }
theme-about = Het gaat over { $theme }.
theme-why = **Waarom**
theme-count = { $count } keer getikt.
theme-author = Voorgesteld door { $person }. Vragen mag.
theme-no-author = Wie het voorstelde, blijft liever ongenoemd.
theme-stands = Staat op de agenda: { $moment }.
theme-fate = { $fate ->
    [kept] Bewaard voor later.
   *[closed] Gesloten.
}
theme-place = Zet op de agenda van …
theme-place-first = Zet op de agenda: { $title }
theme-no-meeting = Er komt nog geen bijeenkomst waar dit op de agenda kan.
theme-settle = { $fate ->
    [kept] Bewaar
    [open] Leg weer open
   *[closed] Sluit
}
theme-back-sure = Neem je dit voorstel terug? De tikken erop gaan ook weg, en van een agenda verdwijnt het.
    > { $line }
theme-back-yes = Ja, neem het terug
theme-news = Jouw thema staat op de agenda: { $moment }.
    > { $line }
theme-news-off = Jouw thema staat niet meer op de agenda: { $moment }.
    > { $line }

form-theme = Een thema voor de volgende keer
form-theme-line = Waar wil je het over hebben?
form-theme-line-hint = Eén regel, zonder namen van anderen
form-theme-why = Waarom nu?
form-theme-why-hint = Mag leeg blijven; alleen de procesbegeleider leest dit
form-theme-theme = Bij welk thema hoort het?
form-theme-ask = Mag de procesbegeleider je ernaar vragen?
form-theme-ask-option = { $may ->
    [yes] Ja, mijn naam mag erbij
   *[no] Nee, laat mijn naam weg
}

reply-theme-proposed = Dank je, je voorstel ligt erbij, zonder je naam. Komt het op een agenda, dan hoor je dat van mij. Bekijken, tikken of terugnemen doe je met `/theme stemmen`.
reply-theme-taken-back = Je voorstel is weg.
reply-theme-placed = Op de agenda gezet: { $title }
    De uitnodiging is bijgewerkt, zonder bericht aan iedereen; wie het voorstelde, hoort het privé.
reply-theme-settled = { $fate ->
    [kept] Bewaard voor later. Tikken kan er nu niet op.
    [open] Het ligt weer open om op te tikken.
   *[closed] Gesloten. Het staat in geen lijst meer.
}

error-theme-empty = Er staat nog niets. Eén regel is genoeg.
error-no-theme = Dat voorstel is er niet meer.
error-theme-answered = Dat voorstel ligt niet meer open. Kijk met `/theme stemmen` wat er nu ligt.
error-theme-closed = Dat voorstel is al gesloten.
error-themes-own = Er liggen al { $max } voorstellen van jou open. Neem er een terug met `/theme stemmen`, dan is er weer plek.
error-themes-full = Er liggen al { $max } voorstellen open. Tik op wat er ligt; zodra er een beantwoord is, kan er weer een bij.
error-theme-taps = Kies er hoogstens { $max }.
error-agenda-full = Op de agenda van die bijeenkomst staan er al { $max }. Haal er eerst een af.
error-agenda-late = Die bijeenkomst is al begonnen of gaat niet door. Kies een andere.
error-theme-on-server = Thema's voorstellen en kiezen doe je op de server zelf, met `/theme stemmen`.
