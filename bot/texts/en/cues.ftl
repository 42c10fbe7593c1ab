# Help for who leads for the first time, with every step. Only the facilitator sees this.

cockpit-cues = Help with this step

cue-heading = ### Help with “{ $name }”
cue-say = **You could say**
    > { $sentence }
cue-watch = **Watch.** { $watch }
cue-dominates = **When one person dominates.** { $help }
cue-advice = **When the group slips into advice.** { $help }
cue-heavy = **When it gets heavy.** { $help }
cue-note = -# Only you see this. None of it is a must; pick what suits this circle.

cue-watch-checkback = It is about what happened, not about whether it was right. Whoever did nothing need not account for it.
cue-watch-pitch = Keep it to two lines. If somebody starts telling: lovely, save that for later.
cue-watch-choose = See whether people really choose, and do not just go along. Whoever is not chosen may be disappointed for a moment.
cue-watch-tell = Wait for the word I. As long as it is only about others, the question is not there yet.
cue-watch-clarify = Listen for questions that are advice: have you tried, why don't you. And for two questions in one.
cue-watch-rate = Cold is not a verdict; a cold question helps the search as well. Notice where the bringer falls silent.
cue-watch-feel = It may be short and odd. Explaining takes the strength out, so let it stand.
cue-watch-reframe = A good core is one sentence and is about the bringer, not about somebody who is not there.
cue-watch-consult = Notice who has said nothing yet, and whether it is still about the bringer. See how the bringer is doing too.
cue-watch-advise = Advice is an offer. When you hear must or just, ask to make it smaller.
cue-watch-respond = Only the bringer speaks. Yes but is a sign of defence; there is no need for it.
cue-watch-commit = Ask on until there is a moment: when exactly, and what will you do first?
cue-watch-share = Each about themselves. Whoever starts on the case again may come back to: and you?
cue-watch-evaluate = It is about how you did it, no longer about the content. Ask about what did not work too.
cue-watch-quiet = Silence feels twice as long to whoever leads. Look at the clock, and do not fill it.

cue-dominates-quiet = Nobody talks now. If somebody does, put a finger to your lips and point at the clock.
cue-dominates-one = Whoever has the floor may take room. If another cuts in: you are next, let them finish this.
cue-dominates-asking = Agree on it: one question each, and only then a second. Or go round, beginning with whoever was quietest.
cue-dominates-turns = That is what the drawn order is for. Thank who talks long, and press *Next speaker*. Put who is away for a moment last.
cue-dominates-writing = That is why you write first. Wait with opening until the slowest is done, not the fastest.
cue-dominates-talking = Say: thank you, we have that one. Who sees it differently? And name somebody who has not spoken yet.
cue-dominates-all = Go round, half a minute each, and begin with somebody else.

cue-advice-quiet = Ask to write it down and keep it.
cue-advice-one = Say: save it, its moment will come. For now we only listen.
cue-advice-asking = Say: I hear a good idea in that question. Can you make it one that begins with how or what?
cue-advice-writing = When the step asks for a sentence or an image and a tip comes: ask what lies beneath. What is it about, as you see it?
cue-advice-talking = See whether the step asks for advice. If not, say: we know what they should do, but do we know what is going on?
cue-advice-all = Say: the advice has been given. What does this do to you, in your own work?

cue-heavy-quiet = Let the silence last a little longer, and then ask how everyone is doing.
cue-heavy-one = Take the speed out: we have time. Ask whether the bringer wants to go on, to stop for a moment, or needs something else.
cue-heavy-asking = Stop the questions. Say what you see: this touches you. Let the bringer choose: on, a break, or another question.
cue-heavy-writing = Passing is fine, and counts. Say it aloud, and open only when it is calm again.
cue-heavy-talking = Look at the bringer. If in doubt, pause the round and simply ask: is this all right, or are we going too hard?
cue-heavy-all = Name it and take your time. This is intervision and not therapy: agree on who will call afterwards.
