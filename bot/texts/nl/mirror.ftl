# De vraagspiegel: wat een vraag lijkt te zijn, alleen voor wie hem stelt. Meedenken, niet nakijken.

mirror-label-open = open vraag
mirror-label-closed = gesloten vraag
mirror-label-suggestive = vraag met een mening erin
mirror-label-advice = advies
mirror-label-stacked = meer vragen in één
mirror-label-statement = geen vraag

mirror-because-cue = Omdat er „{ $cue }” staat.
mirror-because-form = Omdat het begint met „{ $cue }”.
mirror-because-said = Omdat het klinkt als een bewering met een vraagteken.
mirror-because-count = Omdat er { $count } vragen staan.
mirror-because-no-question = Omdat er geen vraag in staat.

mirror-note-long = De vraag heeft een lange aanloop. Korter komt hij sterker aan.
mirror-note-why = „Waarom” kan klinken als een verwijt. „Wat maakt dat” vraagt hetzelfde, maar zachter.

mirror-hint-advice = Hier zit al een oplossing in. Bewaar die voor de adviesstap, en vraag nu bijvoorbeeld: „Wat heb je zelf al overwogen?”
mirror-hint-advice-with = Hier zit een idee in. Je kunt ook vragen: „Wat heb je met { $topic } al besproken?”
mirror-hint-advice-tried = Hier zit een idee in. Wil je weten wat er al is gedaan, vraag dan: „Wat heb je zelf al geprobeerd?”
mirror-hint-advice-why = Zo klinkt het of het anders had gemoeten. Opener is: „Welke mogelijkheden heb je afgewogen?”
mirror-hint-advice-if = Je reikt een mogelijkheid aan. Laat de ander er zelf een bedenken: „Wat zou er volgens jou kunnen helpen?”
mirror-hint-advice-back = Hierin ligt al vast wat er moet gebeuren. Vraag het ruimer: „Wat maakt deze stap lastig voor je?”
mirror-hint-advice-when = Hierin ligt al vast wat er moet gebeuren. Vraag het ruimer: „Wat heb je nodig voor een volgende stap?”
mirror-hint-advice-idea = Een mooi idee voor de adviesstap. Vraag nu eerst: „Welke mogelijkheden zie je zelf?”
mirror-hint-advice-plain = Dit is een advies; in de adviesstap komt het het best tot zijn recht. Een vraag voor nu: „Wat heb je zelf al geprobeerd?”

mirror-hint-closed = Hierop past ja of nee. Met „hoe” of „wat” vooraan krijg je een heel verhaal: „Hoe zit dat bij jou?”
mirror-hint-closed-topic = Hierop past ja of nee. Wil je meer horen, vraag dan: „Hoe staat het met { $topic }?”
mirror-hint-closed-check = Je kijkt na of iets klopt, en dat mag. Wil je meer horen, vraag dan: „Hoe is dat precies gegaan?”
mirror-hint-closed-choice = Je biedt een keuze aan. Laat de mogelijkheden weg, dan komt er misschien een derde: „Hoe zit dat bij jou?”

mirror-hint-suggestive = Je eigen kijk zit al in de vraag. Vraag naar die van de ander: „Hoe kijk jij daarnaar?”
mirror-hint-suggestive-tag = Met „{ $cue }” vraag je om instemming. Vraag naar wat de ander ziet: „Hoe is dat voor jou?”
mirror-hint-suggestive-cause = Je geeft zelf al een verklaring. Vraag naar die van de ander: „Waar komt dat volgens jou door?”
mirror-hint-suggestive-loaded = Er zit een oordeel in de vraag. Vraag naar wat er gebeurde: „Wat maakt dat het zo ging?”

mirror-hint-stacked = Hier staan { $count } vragen. Kies degene die je het meest bezighoudt, de rest kan straks.
mirror-hint-stacked-first = Hier staan { $count } vragen. Stel er één, de rest kan straks: „{ $question }?”

mirror-hint-statement = Hier staat nog geen vraag. Wat zou je hierover willen weten? Bijvoorbeeld: „Hoe is dat voor jou?”

cli-mirror = zegt van elke regel wat voor vraag het is, als JSON
cli-mirror-about = De vraagspiegel. Leest van de standaardinvoer één bericht per regel, en schrijft per regel een JSON-object met label, labels en hint. Alles gebeurt op deze computer, met regels alleen.
cli-mirror-language = de taal van de berichten en van de hints (standaard { $default })
cli-mirror-explain = zeg er ook bij waarom
