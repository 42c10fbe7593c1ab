# Why something about a session could not be done, and what can.

error-session-not-announced = This session has not been announced yet. As soon as it is, you can answer.
error-session-announced = This session was announced already.
error-session-announce-moment = Choose a moment that is still to come and before the start. Without one, the announcement goes out at once.
error-session-begun = This session has begun. Are you there? Then check in.
error-session-cancelled = This session was cancelled.
error-session-over = This session is over and no longer changes.
error-session-not-invited = This session is for a certain group. If you belong to it, ask who leads the programme to add you.
error-on-paper-already = A round in writing is open already in place of this meeting.
error-session-past = That moment has passed. Choose one that is still to come.
error-session-ends = The end is not after the start. Have another look at the two times.
error-session-capacity = { $taken ->
    [one] One person has a place already.
   *[other] { $taken } people have a place already.
} There cannot be fewer places; first ask who would give theirs up.
error-session-pick = Choose a meeting from the list that appears while you type.
error-session-none = There is no meeting to choose from yet. Put a programme in place first with `/programme import` or `/programme create`.
error-session-which = Several are coming up. Choose the meeting from the list that appears while you type.
error-session-both = Choose a role or a circle, not both.
error-session-answer-there = This meeting is for a certain role, and in a direct message I cannot see your roles. Please answer below the invitation in <#{ $channel }>.

error-check-in-early = You can check in from half an hour before the start.
error-check-in-late = You could check in until two days after the end. Whoever leads the programme can still add you.
error-check-in-self = Everyone checks in for themselves.
error-proof-not-over = A proof is made once the session is over.
error-proof-not-confirmed = You have not confirmed yet that you were there. Do that first, and your name will be on the proof.
error-proof-nobody = Nobody has confirmed yet that they were there. Ask the circle; then the proof can be made.
