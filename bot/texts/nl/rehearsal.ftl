# Wat de repetitie op de terminal zegt.

rehearsal-address = De repetitie staat klaar: { $address }
rehearsal-how-to-stop = Open de pagina in je browser. Stoppen doe je hier met Ctrl-C.
rehearsal-over = De repetitie is voorbij. Er is niets bewaard.
rehearsal-round-done = De ronde met de { $method } is helemaal gespeeld, en alles is bezorgd.
rehearsal-year-done = Het hele jaar is gespeeld: overgenomen, aangekondigd, gewijzigd, gehouden en doorgegeven. Alles is bezorgd.
rehearsal-no-example = Het voorbeeldprogramma staat er niet: { $file }. Speel het jaar vanuit de map met de broncode.
rehearsal-unfinished = De repetitie kwam niet goed aan haar einde:
rehearsal-transcript = Het verslag staat in { $file }.
