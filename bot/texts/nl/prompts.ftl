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
