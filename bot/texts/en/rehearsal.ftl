# What the rehearsal says on the terminal.

rehearsal-address = The rehearsal is ready: { $address }
rehearsal-how-to-stop = Open the page in your browser. Stop it here with Ctrl-C.
rehearsal-over = The rehearsal is over. Nothing was kept.
rehearsal-round-done = The round by the { $method } was played to the end, and everything was delivered.
rehearsal-year-done = The whole year was played: taken over, announced, changed, held and handed on. Everything was delivered.
rehearsal-no-example = The example programme is not there: { $file }. Play the year from the folder with the source code.
rehearsal-unfinished = The rehearsal did not come to a good end:
rehearsal-transcript = The transcript is in { $file }.
