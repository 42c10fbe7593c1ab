# Taking stock: ten minutes in which everybody says how it goes, once at every moment.

stand-heading = ## Taking stock at { $title }
stand-asks = How is your journey going, right now? First five taps, then what you want to hold on to: a high, a low, a request, an offer. Everything may stay open.
stand-who-sees = **Who sees what?**
    - What you tap (weather, energy, progress, support, grip) goes to the group without your name: as a spread, only after the close and only from four answers on.
    - What you write goes in your journal and stays yours. Nobody else reads it, not even whoever leads.
stand-took = { $took ->
    [0] Nobody took part yet.
    [one] { $of ->
        [some] One of { $people } took part.
       *[all] One person took part.
    }
   *[other] { $of ->
        [some] { $took } of { $people } took part.
       *[all] { $took } people took part.
    }
}
stand-closes = You can take part, and change it, until { $moment } ({ $away }).
stand-final = -# This is how it was at the close, and so it stays: what changes now no longer counts. That way no difference can tell who tapped what.
stand-not-yet = The picture comes when this closes, for everybody at once. Until then nobody sees it, not even whoever leads.

stand-take = Take stock
stand-write = High, low, request, offer
stand-mine = My answers
stand-see = See the picture
stand-table = As a table
stand-post = Put the picture in the thread
stand-close = Close and count
stand-close-sure = Close it now? Whoever is still busy cannot tap any more then. What was counted stays, and it cannot be opened again: otherwise the difference could tell who tapped what.
stand-close-yes = Yes, close and count

stand-everybody = everybody
stand-circle-name = Circle { $name }
stand-question = { $question ->
    [weather] Weather
    [energy] Energy
    [progress] Progress
    [support] Support
   *[grip] Grip
}
stand-mark-weather = { $mark ->
    [1] storm
    [2] rain
    [3] cloudy
    [4] clearing
   *[5] sunny
}
stand-mark-energy = { $mark ->
    [1] empty
    [2] low
    [3] all right
    [4] good
   *[5] full
}
stand-mark-progress = { $mark ->
    [1] stuck
    [2] slow
    [3] steady
    [4] brisk
   *[5] fast
}
stand-mark-support = { $mark ->
    [1] alone
    [2] little
    [3] enough
    [4] much
   *[5] carried
}
stand-mark-grip = { $mark ->
    [1] lost
    [2] little
    [3] fair
    [4] good
   *[5] firm
}
stand-option = { $mark } · { $word }
stand-mark-count = { $word } { $count }
stand-band = { $low } to { $high }
stand-told = - **{ $question }** ({ $answers } answers): { $spread } · middle { $middle }{ $trend ->
    [up] {" "}· higher than last time
    [down] {" "}· lower than last time
    [same] {" "}· as last time
   *[first] {""}
}
stand-told-short = { $question } { $counts }, middle { $middle }{ $trend ->
    [up] , higher
    [down] , lower
    [same] , the same
   *[first] {""}
}.
stand-too-few = - { $question }: too few answers to show, fewer than four.
stand-circle = **{ $circle }** · { $took }
stand-held-back = I do not show this apart: there are too few, or it would tell what somebody else tapped.
stand-more-circles = { $count ->
    [one] One more circle is
   *[other] { $count } more circles are
} in the table.
stand-file = taking-stock
stand-alt = Taking stock at { $title }. For each question how often 1, 2, 3, 4 and 5 was tapped; 5 is best.
stand-alt-told = { $question } { $counts }, middle { $middle }.
stand-alt-before = Earlier middle { $marks }.
stand-alt-own = You { $marks }.

stand-own-heading = ## Your answers at { $title }
stand-own-mark = - { $question }: { $mark } · { $word }
stand-own-no-marks = You have not tapped anything yet.
stand-own-marks-go = -# { $open ->
    [yes] This counts without your name as soon as this closes. That it is yours, only you know: it is your line through the year.
   *[no] This is your line through the year; only you see it. What was counted of all no longer changes with it.
}
stand-own-line = **{ $line ->
    [high] High
    [low] Low
    [request] Request
   *[offer] Offer
}**
stand-own-lines-stay = { $written ->
    [yes] -# This is in your journal; only you read it. You can change it at any time, also after the close.
   *[no] You have not written anything yet. What you write, only you read.
}
stand-own-line-heading = **You**
stand-beside = {" "}· { $beside ->
    [above] above the middle of { $against }
    [below] below the middle of { $against }
   *[within] in the middle of { $against }
}
stand-change-marks = { $given ->
    [yes] Change what you tapped
   *[no] Take stock
}
stand-change-lines = { $given ->
    [yes] Change what you wrote
   *[no] Write: high, low, request, offer
}
stand-erase = Remove my answers
stand-erase-sure = Remove everything you tapped and wrote here? When it is closed, the count stays as it is; you are in it without a name.
stand-erase-yes = Yes, remove it

form-stand = Taking stock: five taps
form-stand-question = { $question ->
    [weather] What is the weather on your journey?
    [energy] How much energy do you have?
    [progress] How is it progressing?
    [support] How much support do you feel?
   *[grip] How much grip do you have on what comes?
}
form-stand-hint = { $question ->
    [weather] Without your name. The group sees a spread, after the close and from four answers on.
   *[grip] Also without your name, also only from four answers on.
}
stand-to-network = { $line ->
    [request] Ask the network this
   *[offer] Offer the network this
}
form-stand-lines = Taking stock: yours alone
form-stand-lines-intro = This goes in your journal and stays yours: nobody else reads it. Everything may stay empty.
stand-line = { $line ->
    [high] A high
    [low] A low
    [request] A request to others
   *[offer] An offer to others
}
form-stand-line-hint = { $line ->
    [high] For you alone. What gave you wind?
    [low] For you alone. Where did it get stuck?
    [request] For you alone, for now. What could you use help with?
   *[offer] For you alone, for now. What could you help somebody with?
}

stand-column = { $column ->
    [date] date
    [meeting] session
    [group] group
    [took] took part
    [people] of
    [question] question
    [mark] mark
    [word] word
   *[answers] answers
}
stand-table-line = What is told of the answers, as a table. Questions with fewer than four answers are not in it.

stand-picture-title = Taking stock
stand-picture-group = { $group } · { $took }
stand-picture-too-few = fewer than four answers
stand-picture-spread = How often tapped
stand-picture-trend = From moment to moment
stand-picture-legend = { $what ->
    [band] ▨ middle half
    [mean] ○ mean
   *[own] ◆ you
}

reply-stand-opened = Taking stock at { $title } is open, where the session was announced. It closes by itself on <t:{ $moment }:f>; to close it earlier use `/stand show`.
reply-stand-erased = Gone. { $open ->
    [yes] You do not count now. You can still take part as long as it is open.
   *[no] What was counted of all stays as it was, without your name.
}
reply-stand-posted = The picture is in the thread.

error-no-stand = Nobody took stock at this session.
error-no-stand-yet = No stock was taken here yet. Whoever leads opens that with `/stand open`.
error-stand-closed = This is closed and counted; you cannot tap any more. What you want to write down you still can: that is yours.
error-stand-open = This is still open. The picture comes when it closes.
error-stand-not-along = This is for who travels along. Do you? Then first say who you are, with `/programme show`.
error-stand-not-announced = This session has no thread yet. Announce it first with `/session announce`, then you can take stock in it.
