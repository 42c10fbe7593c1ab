# The travel map: one's own year, and that of the network.

journey-heading = ## Your travel map · { $title }
journey-private = -# Only you see this map. It is made of what you wrote and kept yourself.
journey-file = travel-map
journey-before = **Before the first moment**
journey-stop = **{ $title }**, { $day }{ $there ->
    [yes] { " · you were there" }
   *[no] { "" }
}
journey-line = { $number }. { $shape } { $said }
journey-sign = { $sign ->
    [high] High: { $text }
    [low] Low: { $text }
    [asked] Your question: { $text }
    [turned] Your question became “{ $text }”; it was “{ $was }”
    [closed] Question closed: { $text }
    [kept] Commitment kept: { $text }
    [lifted] Let go: { $text }
    [brought] You brought a case
   *[led] You led a round
}
journey-option = { $sign ->
    [high] High: { $text }
    [low] Low: { $text }
    [asked] Question: { $text }
    [turned] Question changed: { $text }
    [closed] Question closed: { $text }
    [kept] Commitment: { $text }
    [lifted] Let go: { $text }
    [brought] Case brought
   *[led] Round led
}
journey-more = { $count ->
    [one] One earlier point is on the picture and in the farewell edition.
   *[other] The first { $count } points are on the picture and in the farewell edition.
}
journey-met = **Whom you sat with ({ $count })** { $people }
journey-rings = **Rings in the water.** With yourself: { $myself } · in your circle: { $circle } · in the network: { $network }
journey-rings-own = In your own words: { $words }
journey-empty = The map is still empty, and that is fine. It fills with what you write when stock is taken, with the questions on your learning agenda, and with what you let go.
journey-leave-out = Choose what stays off the map; the rest is on it
journey-farewell = Take your year along (PDF)
journey-alt = A path along { $stops ->
    [one] one moment
   *[other] { $stops } moments
}, from top to bottom. On the way: { $told }.
journey-alt-sign = { $count } times { $shape } ({ $sign ->
    [high] high
    [low] low
    [asked] question
    [turned] question that changed
    [closed] question closed
    [kept] commitment kept
    [lifted] let go
    [brought] case brought
   *[led] round led
})
journey-legend = { $sign ->
    [high] high
    [low] low
    [asked] question
    [turned] question changed
    [closed] question closed
    [kept] commitment kept
    [lifted] let go
    [brought] case brought
   *[led] round led
}
journey-picture-note = The numbers are in the text. Dark: you were there.
journey-book-title = Your year in { $title }
journey-book-made = Made on { $day }. Only you have this edition.
journey-book-met = Whom you sat with
journey-book-rings = Rings in the water
journey-book-closing = You need not do anything with it. It was your journey, and it goes on from where you stand.
journey-book-file = farewell-edition
journey-book-line = Your year, to take along. Nobody else got this file.
journey-alt-none = nothing yet
journey-book-before = Before the first moment
journey-book-rings-line = With yourself: { $myself } · in your circle: { $circle } · in the network: { $network }
journey-see = See your travel map
journey-offer = ## { $title } has come to its end
    For a year you wrote something down now and then. That is a map of your journey now, and you can take it along. Only you see it.
journey-network-heading = ## The year of { $title }
journey-network-counts = { $people ->
    [one] One participant
   *[other] { $people } participants
} · { $circles ->
    [one] one circle
   *[other] { $circles } circles
} · { $items ->
    [0] nothing let go to the network yet
    [one] one sentence let go to the network
   *[other] { $items } sentences let go to the network
}
journey-network-rounds = { $count } rounds were held.
journey-network-note = -# Only what people let go to the network themselves is here. Whose it is, and from which round, is not.
journey-network-title = The year of { $title }
journey-network-dark = The numbers are in the text. Dark: held.
