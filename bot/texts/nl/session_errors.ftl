# Waarom iets met een bijeenkomst niet kon, en wat er wel kan.

error-session-not-announced = Deze bijeenkomst is nog niet aangekondigd. Zodra dat gebeurt, kun je antwoorden.
error-session-announced = Deze bijeenkomst is al aangekondigd.
error-session-announce-moment = Kies een moment dat nog komt en vóór het begin ligt. Zonder moment gaat de aankondiging meteen uit.
error-session-begun = Deze bijeenkomst is al begonnen. Ben je er? Meld je dan aanwezig.
error-session-cancelled = Deze bijeenkomst is afgelast.
error-session-over = Deze bijeenkomst is voorbij en verandert niet meer.
error-session-not-invited = Deze bijeenkomst is voor een bepaalde groep. Hoor je daarbij, vraag dan de procesbegeleider je toe te voegen.
error-on-paper-already = Er staat al een ronde op schrift open in plaats van deze bijeenkomst.
error-session-past = Dat moment is al voorbij. Kies een moment dat nog komt.
error-session-ends = Het einde ligt niet na het begin. Kijk de twee tijden nog eens na.
error-session-capacity = { $taken ->
    [one] Er heeft al één iemand een plek.
   *[other] Er hebben al { $taken } mensen een plek.
} Minder plekken kan niet; vraag eerst wie er wil ruilen.
error-session-pick = Kies een bijeenkomst uit de lijst die verschijnt terwijl je typt.
error-session-none = Er is nog geen bijeenkomst om uit te kiezen. Zet eerst een programma klaar met `/programme importeren` of `/programme maken`.
error-session-which = Er komen er meer. Kies de bijeenkomst uit de lijst die verschijnt terwijl je typt.
error-session-both = Kies een rol of een kring, niet allebei.
error-session-answer-there = Deze bijeenkomst is voor een bepaalde rol, en in een privébericht kan ik je rollen niet zien. Antwoord onder de uitnodiging in <#{ $channel }>.

error-check-in-early = Aanwezig melden kan vanaf een half uur voor het begin.
error-check-in-late = Aanwezig melden kon tot twee dagen na afloop. De procesbegeleider kan je nog toevoegen.
error-check-in-self = Aanwezig melden doet ieder voor zichzelf.
error-proof-not-over = Een bewijs maak je als de bijeenkomst voorbij is.
error-proof-not-confirmed = Je hebt nog niet bevestigd dat je erbij was. Doe dat eerst, dan staat je naam op het bewijs.
error-proof-nobody = Nog niemand heeft bevestigd erbij te zijn geweest. Vraag het de kring; daarna kan het bewijs gemaakt worden.
