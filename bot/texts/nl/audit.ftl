# Verantwoording: wie op een server wat deed, zonder inhoud.

audit-heading = ## Wie deed wat op deze server
    De nieuwste bovenaan. Er staat nooit in wat iemand schreef.
audit-none = Er is nog niets gedaan dat hier hoort te staan.
audit-line = - { $moment } · { $who } { $deed }
audit-bot = De bot
audit-deed = { $deed ->
    [settings] koos andere instellingen:
    [days] veranderde de vrije dagen
    [calendar] koos een andere kalender
    [method] voegde een werkvorm toe of verving die:
    [handover] wisselde de gespreksleider van ronde
    [programme_taken] nam een programma over uit een bestand:
    [programme_file] haalde een programma op als bestand:
    [proof] haalde het groepsbewijs op van bijeenkomst
    [report] maakte het oogstverslag van een programma:
    [clock] koos een kortere bewaartermijn:
    [erased] wiste, omdat de termijn om was, de teksten van ronde
    [hold] legde vast, of stemde ermee in, dat langer blijft: ronde
    [hold_ended] beëindigde het langer bewaren van ronde
   *[proof_back] trok een bewijs in:
}
audit-setting = { $setting ->
    [language] taal
    [zone] tijdzone
    [announce_id] kanaal voor uitnodigingen
    [category_id] categorie voor kamers
   *[facilitator_role_id] rol van gespreksleiders
}
audit-newer = Nieuwer
audit-older = Ouder
audit-note = -# Alleen beheerders lezen dit. Na een jaar verdwijnt een regel vanzelf.
