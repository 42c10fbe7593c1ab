# Reflectievragen tussen de bijeenkomsten.

cli-prompts = laat de reflectievragen zien, of kijk een eigen bestand na
cli-prompts-about = Laat alle reflectievragen zien die de bot kent, thema voor thema, of kijkt een eigen bestand met vragen na.
cli-prompts-check = kijk een bestand met eigen vragen na; noemt van elke fout de regel
cli-prompts-theme = Over { $theme }:
prompt-file-fine = Dit bestand klopt: { $count ->
    [one] 1 vraag.
   *[other] { $count } vragen.
}

error-no-prompt = De reflectievraag „{ $prompt }” is er niet (meer).
error-prompt-answered = Deze vraag heb je al beantwoord. Je antwoord staat in je logboek.
error-prompt-others = Je kreeg al { $max } keer een andere vraag. Laat deze gerust liggen, er komt vanzelf weer een nieuwe.
error-prompt-weeks = Eens in de { $low } tot { $high } weken kan; vaker of minder vaak niet.
error-prompt-hour = Kies een tijd tussen { $low } en { $high }. Die geldt voor iedereen op de eigen klok.
error-prompt-until = Dat einde ligt voor het begin. Kies een bijeenkomst die nog komt.
error-only-prompters = Dit is voor wie het programma leidt. Alleen jij kiest hoe vaak jij een vraag krijgt: met `/prompt pauze`.
error-prompt-gone = Die vraag is er niet (meer), of is voor iemand anders.
error-prompt-none-left = Er is nu geen andere vraag meer die je dit jaar nog niet zag. Deze mag je ook gewoon laten liggen.
error-prompt-not-along = Je staat niet bij de deelnemers van dit programma. Doe je mee, zeg dan bij `/programme tonen` wie je bent.
error-prompt-never = Tot die bijeenkomst is er geen werkdag waarop een vraag kan komen. Kies een andere dag, of een latere bijeenkomst.
error-prompt-no-meeting = Er is geen bijeenkomst meer om naartoe te werken. Plan er eerst een.
error-prompt-no-rhythm = Er is nog geen ritme. Leg er een met `/prompt plannen`.
error-prompt-nobody = Er is nu niemand om iets te vragen: iedereen heeft nog een vraag liggen, pauzeert of kreeg deze al.
error-prompt-taken = Een vraag met de naam „{ $id }” is er al van huis uit. Geef de jouwe een andere naam.
error-prompts-full = Deze server heeft al { $max } eigen vragen, en meer past er niet.

## Aan één mens

prompt-from = -# Een vraag voor jou · { $title }
prompt-question = ## { $question }
prompt-again = Deze vraag ligt er nog, voor als het nu beter uitkomt. Hierna herinner ik je er niet meer aan.
prompt-stands = { $stage ->
    [answered] Je hebt deze vraag beantwoord. Je antwoord staat in je logboek, en alleen jij leest het.
    [rests] Deze vraag laat je liggen. Wil je er later toch iets over kwijt, dan kan dat altijd.
    [silent] Ik vraag je er niet meer naar. Wil je er later toch iets over kwijt: een laat antwoord is net zo welkom.
   *[asked] Alleen jij leest je antwoord; het komt in je logboek. Twee regels is genoeg.
}
prompt-moved = Deze vraag staat verderop nog een keer.
prompt-later = Op { $when } leg ik deze vraag nog één keer voor. Komt het eerder uit, dan kan dat ook.
prompt-answer = Beantwoorden
prompt-answer-again = Mijn antwoord aanpassen
prompt-not-now = Niet nu
prompt-let-go = Deze keer niet
prompt-other = Andere vraag
prompt-answer-kept = { $kept ->
    [late] Bewaard in je logboek. Fijn dat je er nog op terugkomt; het is nooit te laat. Alleen jij leest dit.
    [changed] Aangepast in je logboek. Alleen jij leest dit.
   *[kept] Bewaard in je logboek. Alleen jij leest dit.
}
prompt-further = Wil je nog een stap verder? Het hoeft niet.
reply-prompt-went-on = Ook bewaard in je logboek. Alleen jij leest dit.
reply-prompt-later = Goed. Ik kom er op { $when } nog één keer op terug.
reply-prompt-rests = Goed, we laten deze liggen. De vraag blijft hier staan, voor het geval dat.
reply-prompt-other = { $left ->
    [0] Er staat een andere vraag. Dit was de laatste keer ruilen.
    [one] Er staat een andere vraag. Je kunt nog één keer ruilen.
   *[other] Er staat een andere vraag. Je kunt nog { $left } keer ruilen.
}
prompt-rather-pause = Liever een tijd geen vragen
prompt-pause-offer = Het was een paar keer stil, en dat mag. Zal ik je een tijd geen vragen stellen? Je kunt het altijd weer omdraaien.
prompt-pause-answer = { $pace ->
    [half] Minder vaak
    [paused] Ja, pauzeer
   *[all] Nee, ga zo door
}
prompt-pace-choice = { $pace ->
    [half] Om de andere keer
    [paused] Een tijd niet
   *[all] Elke keer
}
reply-prompt-pace = { $pace ->
    [half] Ik stel je voortaan om de andere keer een vraag. Met `/prompt pauze` verander je dat weer.
    [paused] Ik stel je geen vragen meer, tot je zelf weer wilt. Dat kan met `/prompt pauze`. Wat je schreef blijft van jou.
   *[all] Je krijgt elke vraag die langskomt. Met `/prompt pauze` verander je dat weer.
}
prompt-pace-heading = ## Reflectievragen · { $title }
prompt-pace-now = { $pace ->
    [half] Je krijgt om de andere keer een vraag.
    [paused] Je krijgt nu geen vragen.
   *[all] Je krijgt elke vraag die langskomt.
}
prompt-pace-note = Wil je een tijd pauzeren? Niemand ziet dat jij het bent, en je kunt het altijd weer omdraaien.

## Wie leidt

prompt-rhythm-heading = ## Ritme van reflectievragen · { $title }
prompt-rhythm-none = Er is nog geen ritme.
prompt-rhythm-how = { $weeks ->
    [one] Elke week
   *[other] Elke { $weeks } weken
} op { $weekday } om { $hour }, op ieders eigen klok, tot en met { $until }. Op vrije dagen schuift de vraag op of valt hij weg.
prompt-rhythm-coming = **Eerstvolgend:** { $days }.
prompt-rhythm-rests = Het ritme rust nu: er komt geen nieuwe vraag. Wat al gevraagd is, kan gewoon beantwoord worden.
prompt-rhythm-goes = Het ritme loopt.
prompt-rhythm-rest = Laat het ritme rusten
prompt-rhythm-go = Ga weer door
prompt-day = { $weekday } { $day }
prompt-about-heading = **Waar het over gaat.** Eerst past een vraag bij wat jullie net deelden, halverwege bij wat komt.
prompt-about = - { $title } ({ $start }): { $themes }
prompt-about-proposed = { $themes } (voorstel)
prompt-about-choose = Kies bij een bijeenkomst zelf het thema
prompt-about-by-year = zoals het jaar voorstelt
prompt-preview-heading = ## Voorbeeld · { $title }
prompt-preview-ways = Daaronder staan drie knoppen: Beantwoorden, Niet nu en Andere vraag.
prompt-preview-others = **Ook passend:**
prompt-preview-themes = Nu passend: { $themes }. Ieder krijgt een eigen vraag, en geen vraag twee keer in een jaar.
prompt-preview-next = De volgende komt op { $day } om { $hour }, op ieders eigen klok.
prompt-preview-none = Er staat nu geen vraag gepland.
prompt-results-heading = ## Deelname aan reflectievragen · { $title }
prompt-results-few = Zolang minder dan { $least } mensen een vraag kregen, staan hier geen aantallen: die zouden te veel verraden.
prompt-results-last = De laatste vraag, van alle { $people } deelnemers:
prompt-share = - { $people }: { $parts }
prompt-part = { $part ->
    [answered] beantwoord
    [open] nog open
    [not_now] niet nu
    [silent] stil gebleven
    [paused] pauzeert
    [spared] nog niets gevraagd
   *[unknown] nog niet aangesloten op Discord
}
prompt-results-total = Tot nu toe { $asked } keer gevraagd en { $answered } keer beantwoord.
prompt-results-asked = Tot nu toe { $asked } keer gevraagd. Hoe vaak er geantwoord is, staat hier zodra minstens vier mensen dat deden.
prompt-results-note = -# Kleine aantallen staan samen, zodat ze niemand aanwijzen.
prompt-results-private = Antwoorden staan hier niet: die zijn van wie ze schreef.
prompt-results-lifted = **Wat mensen zelf uit hun logboek deelden:**
reply-prompt-sent = Ik stel de vraag aan wie daar nu ruimte voor heeft. Wie pauzeert of nog een vraag heeft liggen, krijgt deze niet.
reply-prompt-added = { $count ->
    [one] Toegevoegd. Deze vraag doet vanaf nu mee.
   *[other] { $count } vragen toegevoegd. Ze doen vanaf nu mee.
}
reply-prompt-list = Alle { $count } vragen die hier gesteld kunnen worden, per thema.

form-prompt = Jouw antwoord
form-prompt-text = Wat komt er bij je op?
form-prompt-text-hint = Alleen jij leest dit. Twee regels is genoeg.
form-prompt-own = Een eigen vraag
form-prompt-own-nl = De vraag in het Nederlands
form-prompt-own-nl-hint = Eén vraag, in twee regels te beantwoorden.
form-prompt-own-en = De vraag in het Engels
form-prompt-own-en-hint = Laat leeg als iedereen de Nederlandse mag lezen.
