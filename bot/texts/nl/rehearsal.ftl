# Wat de repetitie op de terminal zegt.

rehearsal-address = De repetitie staat klaar: { $address }
rehearsal-how-to-stop = Open de pagina in je browser. Stoppen doe je hier met Ctrl-C.
rehearsal-over = De repetitie is voorbij. Er is niets bewaard.
rehearsal-round-done = De ronde met de { $method } is helemaal gespeeld, en alles is bezorgd.
rehearsal-unfinished = De ronde kwam niet goed aan zijn einde:
rehearsal-transcript = Het verslag staat in { $file }.
