### Tussen de bijeenkomsten: waar mensen bereikt worden.

own-thread-name = Voor jou · { $title }
between-trouble = { $trouble ->
    [rights] Ik kan tussen de bijeenkomsten van „{ $title }” niet iedereen bereiken. In het kanaal voor aankondigingen heb ik nodig **Kanalen weergeven**, **Berichten verzenden**, **Privéthreads maken** en **Berichten verzenden in threads**. Zet ze aan bij het kanaal, onder Bewerken en dan Rechten. Daarna gaat het vanzelf door; je hoeft niets over te doen.
   *[channel] Ik kan tussen de bijeenkomsten van „{ $title }” niet iedereen bereiken: er is nog geen kanaal voor aankondigingen gekozen, of het is er niet meer. Een beheerder kiest er een met `/settings server`. Daarna gaat het vanzelf door.
}

way-heading = **Waar wil je tussen de bijeenkomsten bereikt worden?**
way-now = { $way ->
    [own_thread] Nu: in je eigen draad op de server, die alleen jij en ik zien.
   *[direct] Nu: in een privébericht.
}
way-choice = { $way ->
    [own_thread] In mijn eigen draad
   *[direct] In een privébericht
}
way-note = -# Dit geldt op elke server, vanaf het volgende bericht. Lukt het ene niet, dan probeer ik het andere. Wie op een server privédraden beheert, kan daar ook jouw draad lezen; een privébericht leest niemand anders.
reply-way = { $way ->
    [own_thread] Goed. Wat alleen voor jou is, komt in een eigen draad in het kanaal voor aankondigingen. Ik maak hem zodra er iets is.
   *[direct] Goed. Wat alleen voor jou is, komt in een privébericht. Zorg dat je die van leden van deze server aanneemt.
}
