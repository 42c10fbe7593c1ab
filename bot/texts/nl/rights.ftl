# Welk recht ontbreekt, waar, en wat je in Discord aanklikt.

rights-heading = **De ronde is nog niet begonnen, want ik mis een recht.** Een beheerder geeft het zo: klik met rechts op het kanaal of de categorie (op de telefoon: houd ingedrukt), kies Bewerken en dan Rechten, voeg mijn rol toe en zet aan:
rights-in = Bij { $channel }:
rights-gone = De plek { $channel } bestaat niet meer. Kies een andere met `/settings server`.
rights-again = Niemand hoeft iets over te doen: druk daarna gewoon nog eens op Start.
rights-no-category = **Er is nog geen plek voor kamers gekozen.** Een beheerder doet dat één keer: maak in Discord een categorie, en kies die met `/settings server`, bij categorie. Druk daarna nog eens op Start.
right = { $right ->
    [view_channel] Kanalen weergeven
    [send_messages] Berichten verzenden
    [embed_links] Links insluiten
    [attach_files] Bestanden bijvoegen
    [read_message_history] Berichtgeschiedenis lezen
    [manage_channels] Kanalen beheren, om kamers te maken
    [manage_roles] Rollen beheren, en wel bij de server zelf (Serverinstellingen, Rollen, mijn rol), om te regelen wie wanneer typt
    [manage_threads] Threads beheren
    [create_private_threads] Privéthreads maken, voor het regiescherm
    [send_messages_in_threads] Berichten verzenden in threads
    [create_public_threads] Openbare threads maken, voor het gesprek bij een aankondiging
    [create_events] Evenementen maken, en wel bij de server zelf (Serverinstellingen, Rollen, mijn rol)
   *[other] { $right }
}
