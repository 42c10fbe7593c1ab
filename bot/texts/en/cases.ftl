# Cases that people prepare.

form-case = Prepare a case
form-case-title = The case in one line
form-case-title-hint = In the first person, current and concrete. Rather no names. Half done is fine.

case-heading = **{ $title }**
case-untitled = No title yet
case-is-private = Saved. Only you can read this.
case-is-shared = Saved. The title and the two taps can be seen by anyone who uses `/case list` on this server; the rest only you can read.
case-open = Still open: { $questions }. That is fine; you can write on later.
case-trace = { $trace ->
    [mail] a mail address (“{ $cue }”)
    [phone] a phone number (“{ $cue }”)
    [position] a position that only one person holds (“{ $cue }”)
   *[name] a name (“{ $cue }”)
}
case-third-parties = **One look:** something here seems to point to somebody else: { $cues }. A role often says enough: “a colleague”, “somebody from the city”. Only you see this, and it may be right as it is.
case-theme-choose = What is it about?
case-theme = { $theme ->
    [scaling] scaling up
    [boundary] boundary work
    [institution] becoming institution, and money
    [stock] taking stock
    [middle] the middle layer
    [external] external partners
   *[network] what rises from the network
}
case-layer-choose = Where does it rub?
case-layer = { $layer ->
    [self] in myself
    [team] team or teachers
    [middle] managers in between
    [board] the board
    [city] the city
    [partner] another partner
   *[student] students or residents
}
case-write-on = Write on
case-share = Share title and taps
case-unshare = Make it private again
case-erase = Erase this case
case-erase-sure = **Erase this case?** Then it is really gone. What you already brought into a round stays there.
case-erase-yes = Yes, erase it
case-listed-shared = title shared
case-listed-private = for you alone

cases-own = **Your cases.** Choose one to write on, share or erase.
cases-none = You have not prepared anything yet. Begin with `/case prepare`; half done is fine, and only you read it.
cases-choose = Choose a case
cases-others = **Titles that others shared**
cases-other = - **{ $title }**, by { $person }{ $tags }

bid-offer = **You have prepared something already.** Choose a case and it will be ready in the form. Only when you send it does its title come into the invitation.
bid-another = Another case
