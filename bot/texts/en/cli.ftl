# The command line: `python -m bot`. Whoever reads this installs the bot or works on it.

cli-about = Reisgenoot guides peer intervision on Discord, from invitation to harvest.
cli-examples =
    To begin with:
      python -m bot rehearse       play a whole round on your own computer, without a token
      python -m bot check          see whether everything is ready, and what is left to do
      python -m bot run            let the bot work on Discord
    
    Settings are in .env; .env.example tells which there are.
cli-usage = Usage:{" "}
cli-command = command
cli-commands = Commands
cli-options = Options
cli-help-option = show this explanation
cli-version-option = show which version this is
cli-not-understood = I do not understand this command: { $command }
    Put --help behind it to read what is possible.

cli-run = let the bot work on Discord
cli-run-about = Starts the bot on Discord. It needs DISCORD_TOKEN. Stop it with Ctrl-C; what was going on continues at the next start where it was.

cli-rehearse = play a round on this computer, without Discord
cli-rehearse-about = Starts the real bot in a simulated Discord, with an invented company, and prints the address of a page on which you can be everybody. No token is needed, and everything stays on this computer. With --headless a whole round plays by itself, and with --year a whole year.
cli-rehearse-port = the page's port on 127.0.0.1; 0 picks a free one (default { $default })
cli-rehearse-headless = play a whole round by itself, without the page; succeeds only if the round closed properly
cli-rehearse-written = with --headless: play the round in writing, over working days
cli-rehearse-hybrid = with --headless: play a live round with people who add in writing afterwards
cli-rehearse-year = play the year of a network: fourteen people, eight meetings, circles; on the page it begins at the first invitation
cli-rehearse-method = the method to play (default { $default })
cli-rehearse-language = the language of the simulated server (default { $default })
cli-rehearse-transcript = write down here what each person saw

cli-check = see whether everything is ready, and how to mend what is not
cli-check-about = Looks at the settings, at the database and, if there is a token, at the bot's rights on Discord. Everything that is wrong comes in one list, with what to do about it. Nothing is changed.
cli-check-fine = Fine: { $part }
cli-check-part = { $part ->
    [settings] the settings
    [database] the database
    [keys] the keys
    [rights] the rights on Discord
   *[other] { $part }
}
cli-check-no-token = Not looked at: the rights on Discord. Fill in DISCORD_TOKEN to have those checked as well.
cli-check-all-fine = Everything is ready.

cli-migrate = make the database fit this version
cli-migrate-about = Makes the tables, or brings them up to this version. What is in them stays. Make a copy of the database first.
cli-migrate-done = The database is ready for this version.

cli-calendar = give the free days as a file, or look through a file of your own
cli-calendar-about = Gives the calendar of the bot as a file, to keep and to change, or looks through a calendar of your own.
cli-calendar-check = look through a calendar of your own; names the line of every fault
calendar-file-fine = The calendar is right: { $periods ->
    [one] 1 holiday
   *[other] { $periods } holidays
}, { $days ->
    [one] 1 single day
   *[other] { $days } single days
}, known up to { $until }.
fault-calendar-runs-out = Mind: the calendar of free days is only known up to { $until }. Bring bot/calendars/nl.toml up to date, or let administrators add a calendar with /settings calendar.
fault-calendar-server-runs-out = Mind: the calendar of server { $server } itself is only known up to { $until }. An administrator completes it with /settings calendar.

cli-methods = show which methods there are
cli-methods-about = Shows which intervision methods the bot knows, puts one on a card to print, or looks through a file of your own.
cli-methods-list = all methods, one on a line
cli-methods-show = one method as a card, to read or to print
cli-methods-check = look through the file of a method of your own; names the line of every fault
cli-methods-id = the short name of the method, as in the list
cli-methods-file = a file in TOML
cli-methods-json = as JSON, for programs
cli-methods-markdown = as Markdown
cli-methods-line = { $id }: { $name } ({ $other }), card { $card }. { $minutes } minutes, { $least } to { $most } people. For { $best }.
cli-methods-unknown = I do not know the method “{ $id }”. I do know: { $known }.
cli-methods-no-file = I cannot read the file { $file } ({ $why }).

cli-programme = look through the file of a programme, or write it the other way
cli-programme-about = A whole year fits in one file: meetings, people and circles. This command looks through such a file, in TOML or as a table in CSV, or makes one from the other.
cli-programme-check = look through a file; names the line, the column and the mend of every fault
cli-programme-convert = write the programme in the other form
cli-programme-file = a file in TOML or CSV
cli-programme-language = the language of what you read (default { $default })
cli-programme-to = csv for a spreadsheet, toml for a text editor
cli-programme-fine = { $title } ({ $key }) is fine.
cli-programme-meeting = { $day }, { $start } to { $end } | { $kind } | { $title } | { $place }
cli-programme-until = { $day }, { $hour }
cli-programme-day = { $weekday } { $day } { $month } { $year }
cli-programme-people = { $meetings ->
    [one] 1 meeting
   *[other] { $meetings } meetings
}, { $people ->
    [one] 1 participant
   *[other] { $people } participants
}, { $houses ->
    [one] 1 institution
   *[other] { $houses } institutions
}, { $cities ->
    [one] 1 city
   *[other] { $cities } cities
}, { $circles ->
    [0] no circles yet
    [one] 1 circle
   *[other] { $circles } circles
}.
cli-programme-zone = The times are those of { $zone }.
cli-programme-warnings = { $count ->
    [one] One thing to look at again:
   *[other] { $count } things to look at again:
}
cli-programme-private = Who would rather not sit with whom is not in what I wrote: nobody else sees that.

cli-circles = make circles for a year, out of a list of people
cli-circles-about = Divides people over circles, for all intervision moments of a year, and tells what that gives and what it costs. Hard rules: four to eight people, nobody with a manager or with who decides on their money, at most two per institution, who can come, and wishes in confidence. The same number at --seed gives the same circles.
cli-circles-file = a CSV with columns such as name, institution, kind, city, experience, manager, funder, not_with and away (only name is needed), or a programme in TOML
cli-circles-moments = how many moments (default those of the file, else 4)
cli-circles-size = how many people in a circle preferably, 4 to 8 (default 7)
cli-circles-together = how many per cent should stay together: 0 lets everybody meet everybody, 100 keeps home circles (default 0)
cli-circles-seed = another number gives other circles, as good (default 1)
cli-circles-cases = how many cases a circle takes at one moment (default 2)
cli-circles-language = the language of the report (default { $default })
cli-circles-json = as JSON, for programs

cli-faults = { $count ->
    [one] There is one thing left to do:
   *[other] There are { $count } things left to do:
}
fault-discord-token-missing = DISCORD_TOKEN is empty. Put your bot's token in .env: in the Discord Developer Portal, at your application, under Bot, with Reset Token. Without a token you can rehearse: python -m bot rehearse.
fault-discord-token = DISCORD_TOKEN does not look like the token of a bot: that has three parts with a dot between them. Copy it again, all of it, from the Discord Developer Portal under Bot. (It is not the Client Secret, nor the Public Key.)
fault-discord-api-url = DISCORD_API_URL is “{ $value }”, which is not an address. Take the line away for the real Discord, or begin with https:// and name the server.
fault-database-url = DATABASE_URL is not the address of a database. Write sqlite:///reisgenoot.db for a file in this folder, or postgresql://user:password@server/name.
fault-log-level = LOG_LEVEL is “{ $value }”. Choose DEBUG, INFO, WARNING or ERROR.
fault-log-format = LOG_FORMAT is “{ $value }”. Choose plain or json.
fault-time-zone = TIME_ZONE is “{ $value }”, and there is no such time zone. Write a name like Europe/Amsterdam.
fault-default-language = DEFAULT_LANGUAGE is “{ $value }”. Choose nl or en.
fault-operator-name = OPERATOR_NAME does not fit: 120 signs at most, in one line.
fault-operator-contact = OPERATOR_CONTACT does not fit: 120 signs at most, in one line.
fault-operator-nameless = OPERATOR_CONTACT is filled in and OPERATOR_NAME is not. Fill in who runs the bot, for participants read it.
fault-database-driver = PostgreSQL needs the package asyncpg. Install the pinned versions: python -m pip install --require-hashes -r requirements.lock
fault-database-unreachable = The database cannot be reached ({ $why }). See whether the address in DATABASE_URL is right and the server is on; for a file: whether the folder exists and is yours.
fault-database-foreign = The file in DATABASE_URL is not a database of Reisgenoot; the bot leaves it alone. Name another file, or one that does not exist yet.
fault-database-locked = Another program keeps the database occupied. See whether another bot or a backup works on the same file, and try again.
fault-database-readonly = The database cannot be written to ({ $why }). Let the user who runs the bot write to the file and to the folder around it.
fault-database-empty = The database has no tables yet. Do: python -m bot migrate
fault-database-old = The database belongs to an older version of the bot. Make a copy, and then do: python -m bot migrate
fault-database-unknown = The database belongs to another or a newer version of the bot ({ $revision }). Update the bot, or put back the copy that belongs to this version.
fault-discord-unreachable = Discord cannot be reached ({ $why }). See whether this computer is on the internet and DISCORD_API_URL is right.
fault-discord-refused = Discord does not know this token (any more). Make a new one in the Discord Developer Portal, under Bot with Reset Token, and put it in .env.
fault-discord-intents = Discord does not allow the bot what it asks for when it connects. Reisgenoot asks for nothing special; see in the Discord Developer Portal, under Bot, whether the application was restricted.
fault-discord-no-server = The bot is not on any server yet. Invite it with: { $invite }
fault-discord-rights = On the server “{ $server }” the bot lacks these rights: { $rights }. Give them in Discord at Server Settings, Roles, the bot's role; or invite the bot again with: { $invite }
