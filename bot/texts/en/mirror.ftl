# The question mirror: what a question seems to be, for its asker alone. To think along, not to mark.

mirror-label-open = open question
mirror-label-closed = closed question
mirror-label-suggestive = question with a view in it
mirror-label-advice = advice
mirror-label-stacked = several questions in one
mirror-label-statement = no question

mirror-because-cue = Because it says “{ $cue }”.
mirror-because-form = Because it begins with “{ $cue }”.
mirror-because-said = Because it sounds like a statement with a question mark.
mirror-because-count = Because there are { $count } questions.
mirror-because-no-question = Because there is no question in it.

mirror-note-long = The question has a long run-up. Shorter, it lands better.
mirror-note-why = “Why” can sound like a reproach. “What makes that” asks the same, more gently.

mirror-hint-advice = There is a solution in this already. Keep it for the advice step, and ask for now: “What have you considered yourself?”
mirror-hint-advice-with = There is an idea in this. You could also ask: “What have you discussed with { $topic } so far?”
mirror-hint-advice-tried = There is an idea in this. To hear what has been done, ask: “What have you tried yourself?”
mirror-hint-advice-why = This sounds as if it should have gone otherwise. More open is: “Which possibilities have you weighed?”
mirror-hint-advice-if = You offer a possibility. Let the other find one first: “What do you think might help?”
mirror-hint-advice-back = This already settles what should happen. Ask more widely: “What makes this step hard for you?”
mirror-hint-advice-when = This already settles what should happen. Ask more widely: “What do you need for a next step?”
mirror-hint-advice-idea = A fine idea for the advice step. For now, ask first: “Which possibilities do you see yourself?”
mirror-hint-advice-plain = This is advice; it will do most good in the advice step. A question for now: “What have you tried yourself?”

mirror-hint-closed = Yes or no will do as an answer. Begin with how or what to hear a story: “How is that for you?”
mirror-hint-closed-topic = Yes or no will do as an answer. To hear more, ask: “How do things stand with { $topic }?”
mirror-hint-closed-check = You check whether something is right, and you may. To hear more, ask: “How did that go, exactly?”
mirror-hint-closed-choice = You offer a choice. Leave the options out, and there may be a third: “How is that for you?”

mirror-hint-suggestive = Your own view is in the question already. Ask for the other's: “How do you look at that?”
mirror-hint-suggestive-tag = With “{ $cue }” you ask for agreement. Ask what the other sees: “How is that for you?”
mirror-hint-suggestive-cause = You give an explanation yourself. Ask for the other's: “Where do you think that comes from?”
mirror-hint-suggestive-loaded = There is a judgement in the question. Ask what happened: “What made it go like that?”

mirror-hint-stacked = There are { $count } questions here. Choose the one that matters most to you; the rest can come later.
mirror-hint-stacked-first = There are { $count } questions here. Ask one; the rest can come later: “{ $question }?”

mirror-hint-statement = There is no question here yet. What would you like to know about it? For instance: “How is that for you?”

cli-mirror = tell of each line what kind of question it is, as JSON
cli-mirror-about = The question mirror. Reads one message a line from the standard input, and writes a JSON object a line with label, labels and hint. Everything happens on this computer, by rules alone.
cli-mirror-language = the language of the messages and of the hints (default { $default })
cli-mirror-explain = tell the reason as well
