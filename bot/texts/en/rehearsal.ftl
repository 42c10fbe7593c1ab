# What the rehearsal says on the terminal.

rehearsal-address = The rehearsal is ready: { $address }
rehearsal-how-to-stop = Open the page in your browser. Stop it here with Ctrl-C.
rehearsal-over = The rehearsal is over. Nothing was kept.
rehearsal-round-done = The round by the { $method } was played to the end, and everything was delivered.
rehearsal-unfinished = The round did not come to a good end:
rehearsal-transcript = The transcript is in { $file }.
