### Wat geldt voordat iemand in een kring schrijft. Wie wijzigt wat hier beloofd wordt, hoogt EDITION op
### (bot/domain/agreement.py).

agreement-heading = ### Voor je hier schrijft
agreement-heading-circle = ### Voor je schrijft in kring { $circle }
agreement-heading-again = ### Even opnieuw, want er is iets veranderd
agreement-joined = Nieuw in de kring: { $people }. Daarom vraag ik het iedereen nog een keer.
agreement-changed = De afspraken zijn veranderd sinds jij ja zei.
agreement-promises =
    - Wat hier gezegd wordt, blijft hier. Je vertelt het niet verder, ook niet aan je leidinggevende of opdrachtgever.
    - Je schrijft over rollen en niet over namen. Een zeldzame functie is al een naam.
    - Je komt niet ongevraagd terug op wat een ander inbracht.
    - Wat wel naar buiten mag, geeft alleen degene vrij van wie het is.
agreement-own = **Wat deze kring zelf afsprak**
agreement-discord = **Wat Discord is.** Berichten zijn niet van begin tot eind versleuteld. Een besloten kanaal is te zien voor wie erin zit, en ook voor de beheerders en de eigenaar van deze server. Schrijf hier niets wat niemand anders ooit mag lezen.
agreement-operator = **Wie deze bot beheert.** { $name }, en die kan bij wat de bot bewaart.
agreement-operator-contact = **Wie deze bot beheert.** { $name }, en die kan bij wat de bot bewaart. Vragen: { $contact }.
agreement-operator-unknown = **Wie deze bot beheert.** Dat is hier niet ingevuld; een beheerder van deze server weet het. Wie de bot beheert, kan bij wat de bot bewaart.
agreement-version = -# Versie { $version }. Terugzien kan altijd met `/agreement tonen`.
agreement-kept = Wat je typte is bewaard. Na je akkoord gaat het meteen door.
agreement-agree = Akkoord
agreement-later = Ik lees het eerst rustig

reply-agreed = Dank je. Je kunt nu schrijven.
reply-agreement-later = Neem je tijd. Er gaat niets verloren, en de knop Akkoord blijft hierboven staan.
reply-agreement-lines = { $count ->
    [0] Kring { $name } heeft nu geen eigen regels meer. Dit is versie { $version }; iedereen krijgt de vraag opnieuw zodra die schrijft.
    [one] Kring { $name } heeft nu één eigen regel. Dit is versie { $version }; iedereen krijgt de vraag opnieuw zodra die schrijft.
   *[other] Kring { $name } heeft nu { $count } eigen regels. Dit is versie { $version }; iedereen krijgt de vraag opnieuw zodra die schrijft.
}

agreements-heading = ### Waar je ja op zei
agreements-none = Nog nergens. De vraag komt vanzelf als je voor het eerst schrijft.
agreements-circle = kring { $circle }
agreements-circle-gone = een kring die er niet meer is
agreements-server = rondes buiten een kring
agreements-item = - { $place }: versie { $version }, { $at }
agreements-item-past = - { $place }: versie { $version }, { $at } (niet meer de nieuwste)
agreements-lines-menu = Eigen regels van een kring

form-agreement = Eigen regels
form-agreement-lines = Wat kring { $name } zelf afspreekt
form-agreement-lines-hint = Eén regel per afspraak, hooguit elf. Leeg laten mag.

error-not-agreed = Voor je hier schrijft, vraag ik je eerst akkoord te gaan met wat hier geldt.
error-agreement-lines = Dat zijn { $count } regels. Hooguit { $max } blijft te onthouden.

problem-heading = ### Een probleem melden
report-to = { $name } beheert deze bot. Zeg het daar.
report-to-contact = { $name } beheert deze bot: { $contact }.
report-to-unknown = Wie deze bot beheert is hier niet ingevuld; een beheerder van deze server weet het.
report-number = Noem dit nummer: **{ $id }**. Daarmee is het moment terug te vinden in het logboek, en verder niets: wat iemand typte staat er niet in.
report-next = Vertel wat je deed en wat er gebeurde. Wat in de kring gezegd is, hoeft er niet bij. Wie het leest, zoekt het moment op en laat je weten wat eraan gedaan is.
report-button = Meld dit
help-agreements = Waar ik ja op zei
help-report = Een probleem melden
