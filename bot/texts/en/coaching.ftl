# The thermometer and the question mirror: always for one person.

warmth = { $warmth ->
    [warm] Warm
    [lukewarm] Lukewarm
    [cold] Cold
   *[none] Not rated yet
}
warmth-ask = How close does this question come? No need to explain; only the person who asked it can see.
warmth-bringer = You called this question **{ $warmth ->
    [warm] warm
    [lukewarm] lukewarm
   *[other] cold
}**. Only the person who asked it can see that. You may change it.
warmth-asker = { $warmth ->
    [warm] The bringer called your question **warm**: it came close.
    [lukewarm] The bringer called your question **lukewarm**: it came near.
    [cold] The bringer called your question **cold**: this is not where it is today. That helps the search too.
   *[none] The bringer has not yet said how warm your question is. Look again later, or in `/round status`.
} Only the two of you can see this.
warmth-left = { $count ->
    [one] One question left to rate.
   *[other] { $count } questions left to rate.
}
warmth-all-rated = Every question has been rated.
to-answer = **Which question will you answer now?** The warmest stands first. Only you see this list.
to-answer-choose = Choose a question

mirror-heading = **Your question in the mirror.** It is saved, not in the room yet, and only you see this.
mirror-seems = { $label ->
    [CLOSED] This seems a **closed question**: yes, no or one of the choices is answer enough.
    [SUGGESTIVE] This seems a **leading question**: your own view is already in it.
    [ADVICE] This seems **advice in the shape of a question**.
    [STACKED] This seems **several questions in one**: the bringer will pick the easiest.
   *[STATEMENT] This seems a **statement**, not a question yet.
}
mirror-may-be-wrong = -# I may be wrong; you can always post it. Rather no mirror? `/settings mirror`
mirror-post = Post as it is
mirror-rewrite = Rewrite
mirror-park = Keep for the advice step
