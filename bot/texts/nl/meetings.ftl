# Een bijeenkomst: aankondiging, evenement in Discord, en wat de procesbegeleider moet weten.

meeting-heading = ## { $kind ->
    [public] Leermiddag: { $title }
   *[intervision] Intervisiemoment: { $title }
}
meeting-status = { $status ->
    [changed] **Let op: hier is iets aan veranderd.**
    [cancelled] **Deze bijeenkomst gaat niet door.**
   *[held] Deze bijeenkomst is geweest.
}
meeting-when = { $start } tot { $end } ({ $away })
meeting-theme = **Thema** { $theme }
meeting-speakers = **Met** { $speakers }
meeting-place = **Waar** { $place }
meeting-link = **Online** { $link }
meeting-event-speakers = Met { $speakers }
meeting-event-nowhere = Plek volgt
meeting-trouble = { $trouble ->
    [unreached] Mijn bericht over „{ $title }” kwam niet aan bij <@{ $person }>: die neemt geen privéberichten aan. Geef het zelf even door.
    [channel] Het kanaal waarin „{ $title }” is aangekondigd, is er niet meer. Kies een ander kanaal, dan zet ik het bericht daar.
    [role] Bij „{ $title }” mag alleen komen wie een bepaalde rol heeft, maar die rol is er niet meer. Niemand kan nu toezeggen. Kies met `/session wijzigen` een andere rol, of zet de bijeenkomst open voor iedereen; wie al een plek had, houdt die.
    [event] Ik kan van „{ $title }” geen evenement in Discord maken. Daarvoor heb ik het recht **Evenementen maken** nodig (Serverinstellingen, Rollen, mijn rol), en er mogen niet al honderd evenementen staan. De aankondiging zelf staat er wel.
   *[rights] Ik mis een recht om over „{ $title }” te schrijven: in het kanaal van de aankondiging heb ik nodig **Kanalen weergeven**, **Berichten verzenden**, **Openbare threads maken**, **Berichten verzenden in threads** en **Bestanden bijvoegen**. Zet ze aan bij het kanaal, onder Bewerken en dan Rechten. Daarna gaat het vanzelf door; je hoeft niets over te doen.
}
error-no-meeting = Die bijeenkomst is er niet (meer). Met `/programme tonen` zie je wat er op het programma staat.
