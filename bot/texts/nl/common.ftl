# Wat op meer dan één plek staat.

place = Stap { $number } van { $total } · { $name }
place-prelude = Vooraf · { $name }

round-status = { $status ->
    [open] open voor aanmelding
    [starting] wordt klaargezet
    [running] bezig
    [closing] kijkt terug
    [closed] afgerond
   *[cancelled] afgelast
}

kind = { $kind ->
    [bid] Casusvoorstel
    [account] Inbreng
    [question] { $number ->
        [0] Vraag
       *[other] Vraag { $number }
    }
    [answer] Antwoord
    [association] Associatie
    [reframe] De kern, in één zin
    [remark] Opmerking
    [advice] Advies
    [ending] Hoe het echt afliep
    [response] Reactie
    [takeaway] Om mee te nemen
    [commitment] Voornemen
    [checkback] Terugblik
   *[evaluation] Evaluatie
}

write-button = { $kind ->
    [bid] Breng een casus in
    [account] Schrijf je inbreng
    [question] Stel een vraag
    [answer] Schrijf je antwoord
    [association] Schrijf wat er opkomt
    [reframe] Schrijf je zin
    [remark] Leg een gedachte vast
    [advice] Schrijf je advies
    [ending] Schrijf hoe het echt afliep
    [response] Schrijf je reactie
    [checkback] Vertel hoe het verderging
   *[takeaway] Schrijf wat je meeneemt
}

promise-if = Als
promise-then = dan

cut-note = -# Niet alles paste in dit bericht.
cut-note-room = -# Niet alles paste in dit bericht. De hele teksten staan in de kamer.
cut-note-read = -# Niet alles paste in dit bericht; ieders tekst kreeg evenveel plaats.

try-again = Probeer opnieuw
given-back = **Dit typte je. Er is niets verloren:**

room-topic = Besloten kamer van een intervisieronde: alleen de kring en de gespreksleider
cockpit-thread-name = Regiescherm

month-name = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
}
weekday-name = { $weekday ->
    [0] maandag
    [1] dinsdag
    [2] woensdag
    [3] donderdag
    [4] vrijdag
    [5] zaterdag
   *[other] zondag
}
