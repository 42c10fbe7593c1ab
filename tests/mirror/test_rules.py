"""Each rule on its own: what makes it speak, what keeps it silent, and what it says then."""

import pytest

from bot.domain.language import Language
from bot.domain.mirror import Label, Reflection, reflect
from bot.texts import Texts

NL, EN = Language.NL, Language.EN
OPEN, CLOSED, SUGGESTIVE = Label.OPEN, Label.CLOSED, Label.SUGGESTIVE
ADVICE, STACKED, STATEMENT = Label.ADVICE, Label.STACKED, Label.STATEMENT
TEXTS = Texts.load(strict=True)


def hint(found: Reflection, language: Language) -> str:
    """Return the words of the hint."""
    assert found.hint is not None
    return TEXTS.get(language, found.hint.key, **found.hint.values)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "Hoi Els, dank je wel! Wat houdt je bezig?"),
        (NL, "Huh, echt? Hoe ging dat?"),
        (NL, "Mag ik iets vragen? Hoe ging dat?"),
        (NL, "Je zei 'wat moet ik hier nog?'. Wat bedoelde je daarmee?"),
        (NL, "Je zei „wat moet ik hier nog?” Wat bedoelde je daarmee?"),
        (NL, "@Tim <@123456789012345678> hoe ging dat?? 🤔🤔"),
        (NL, "**Hoe** ging dat?"),
        (EN, "Wow, really? How did that go?"),
        (EN, "Can I ask you something? How did that go?"),
        (EN, "You said 'why me?'. What did you mean by that?"),
        (EN, "hi all, sorry to jump in, how did that go"),
    ],
)
def test_wrapping_is_set_aside(language: Language, text: str) -> None:
    assert reflect(text, language).labels == (OPEN,)


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        (NL, "Hoe ging dat", OPEN),
        (NL, "In welke mate speelt dat mee?", OPEN),
        (NL, "Als je terugkijkt, wat zie je dan?", OPEN),
        (NL, "Ik ben benieuwd hoe dat ging.", OPEN),
        (NL, "Mag ik vragen hoe dat ging?", OPEN),
        (NL, "Vertel eens over de start", OPEN),
        (NL, "Zou je iets willen vertellen over de start?", OPEN),
        (NL, "En toen?", OPEN),
        (NL, "waarom die haast", OPEN),
        (NL, "Mij is niet duidelijk wie er betaalt", OPEN),
        (NL, "Kunde gij dat eens uitleggen?", OPEN),
        (NL, "Wanneer gaan jullie van start?", OPEN),
        (NL, "Je bent zelf ook docent?", CLOSED),
        (NL, "Is het klaar", CLOSED),
        (NL, "Het is dus klaar?", CLOSED),
        (NL, "Er zijn drie partners, klopt dat?", CLOSED),
        (NL, "Ik ben benieuwd of het klaar is.", CLOSED),
        (NL, "Mag ik vragen of het klaar is?", CLOSED),
        (NL, "Is het klaar of moet er nog iets?", CLOSED),
        (NL, "Wat telt zwaarder, tijd of geld?", CLOSED),
        (NL, "Kun je het aan je team vertellen?", CLOSED),
        (EN, "To what extent does that matter?", OPEN),
        (EN, "I wonder how that went.", OPEN),
        (EN, "Tell us about the start", OPEN),
        (EN, "Would you mind telling us about the start?", OPEN),
        (EN, "Is it done", CLOSED),
        (EN, "So it is done?", CLOSED),
        (EN, "why the rush", OPEN),
        (EN, "how come you left", OPEN),
        (EN, "It ends in June, correct?", CLOSED),
        (EN, "You teach as well, did I get that right?", CLOSED),
        (EN, "I wonder whether it is done.", CLOSED),
        (EN, "What counts more, time or money?", CLOSED),
    ],
)
def test_the_form_tells_open_from_closed(language: Language, text: str, label: Label) -> None:
    assert reflect(text, language).labels == (label,)


@pytest.mark.parametrize(
    ("language", "text", "rule"),
    [
        (NL, "Heb je al eens met een coach gesproken?", "tried"),
        (NL, "Heb je overwogen om te stoppen?", "thought"),
        (NL, "Kun je niet gewoon stoppen?", "could-not"),
        (NL, "Moet je niet eens stoppen?", "must-not"),
        (NL, "Is het een idee om te stoppen?", "idea"),
        (NL, "Denk je niet dat je beter kunt stoppen?", "better"),
        (NL, "Waarom stop je niet gewoon?", "why-not"),
        (NL, "Wat als je een maand stopt?", "if-you"),
        (NL, "Wat houdt je tegen om te stoppen?", "holds-back"),
        (NL, "Wanneer ga je het hem vertellen?", "when"),
        (NL, "Hoe kun je ervoor zorgen dat je vaker pauze neemt?", "make-sure"),
        (NL, "Je zou een pauze kunnen nemen.", "you-could"),
        (NL, "Ik zou gewoon stoppen.", "i-would"),
        (NL, "Stop eens met die overleggen", "imperative"),
        (EN, "Have you considered stopping?", "thought"),
        (EN, "Have you tried stopping?", "tried"),
        (EN, "Couldn't you just stop?", "could-not"),
        (EN, "Would it be better to stop?", "idea"),
        (EN, "Is there any reason you haven't stopped?", "reason"),
        (EN, "Why don't you stop?", "why-not"),
        (EN, "What if you stopped for a month?", "if-you"),
        (EN, "What keeps you from stopping?", "holds-back"),
        (EN, "When are you going to tell him?", "when"),
        (EN, "You should stop.", "you-could"),
        (EN, "I'd stop right away.", "i-would"),
        (EN, "Ask the students for help.", "imperative"),
    ],
)
def test_an_action_for_the_case_owner_is_advice(language: Language, text: str, rule: str) -> None:
    found = reflect(text, language)
    assert found.label is ADVICE
    assert found.reasons[0].rule == rule
    assert found.reasons[0].cue in text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "Wat heb je al geprobeerd?"),
        (NL, "Welk advies kreeg je?"),
        (NL, "Wat als de subsidie stopt, wat dan?"),
        (NL, "Wat gebeurt er als je niets doet?"),
        (NL, "Waarom doen de anderen niet mee?"),
        (NL, "Wat moet er gebeuren?"),
        (NL, "Dat moet zwaar zijn geweest. Hoe ging dat?"),
        (EN, "What have you tried so far?"),
        (EN, "What advice did you get?"),
        (EN, "What if the grant ends, what happens then?"),
        (EN, "What happens if you do nothing?"),
        (EN, "Why don't the others take part?"),
    ],
)
def test_words_of_advice_without_an_action_are_none(language: Language, text: str) -> None:
    assert reflect(text, language).label is OPEN


@pytest.mark.parametrize(
    ("language", "text", "labels"),
    [
        (NL, "Wat wil je en wie helpt je daarbij?", (STACKED, OPEN)),
        (NL, "Wie is het? Weet je dat zeker?", (STACKED, OPEN, CLOSED)),
        (NL, "1) wie betaalt 2) wie beslist", (STACKED, OPEN)),
        (NL, "Ik ben benieuwd wat je deed en hoe dat ging.", (STACKED, OPEN)),
        (NL, "Wat speelt er? Angst?", (STACKED, OPEN, CLOSED)),
        (
            NL,
            "Hoe gaat het? En heb je al eens aan stoppen gedacht?",
            (ADVICE, STACKED, OPEN, CLOSED),
        ),
        (EN, "What do you want and who helps you?", (STACKED, OPEN)),
        (EN, "Is there a plan? If so, who made it?", (STACKED, OPEN, CLOSED)),
    ],
)
def test_questions_are_counted(language: Language, text: str, labels: tuple[Label, ...]) -> None:
    assert reflect(text, language).labels == labels


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "Hoe hebben jullie bepaald wat er moest gebeuren en wie dat zou doen?"),
        (NL, "Vertel eens, hoe ging dat?"),
        (NL, "Hoe werken jullie samen met bewoners en studenten?"),
        (NL, "Waarom, denk je?"),
        (NL, "Wat ik niet snap: waarom heeft niemand gebeld?"),
        (NL, "Mag ik even terug naar het begin? Hoe kwam je erbij?"),
        (NL, "Heb ik het gemist? Hoeveel studenten zijn het?"),
        (EN, "What I don't get: why did nobody call?"),
        (EN, "Could I go back to the start? How did you get the idea?"),
        (EN, "How did you find out what they wanted and why?"),
        (EN, "Why did they leave, do you think?"),
    ],
)
def test_one_question_is_not_counted_twice(language: Language, text: str) -> None:
    assert reflect(text, language).label is OPEN


@pytest.mark.parametrize(
    ("language", "text", "rule"),
    [
        (NL, "Je bent boos, toch?", "tag"),
        (NL, "Zou het kunnen dat je boos bent?", "could-be"),
        (NL, "Denk je dat het komt doordat je boos bent?", "because"),
        (NL, "Ben je niet gewoon boos?", "not"),
        (NL, "Dus eigenlijk ben je boos?", "in-fact"),
        (NL, "Waarom laat je je zo afschepen?", "why-loaded"),
        (NL, "Wanneer heb je besloten het op te geven?", "when-loaded"),
        (NL, "Wat vind je ervan dat je zo genegeerd wordt?", "taken-for-granted"),
        (EN, "You are angry, aren't you?", "tag"),
        (EN, "Could it be that you are angry?", "could-be"),
        (EN, "Is it because you are angry?", "because"),
        (EN, "Aren't you angry?", "not"),
        (EN, "Why do you let them treat you like that?", "why-loaded"),
        (EN, "Given how badly they planned it, how are you?", "before"),
    ],
)
def test_a_view_of_the_asker_is_suggestive(language: Language, text: str, rule: str) -> None:
    found = reflect(text, language)
    assert found.label is SUGGESTIVE
    assert found.reasons[0].rule == rule


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (NL, "Volgens mij ligt het aan de gemeente."),
        (NL, "Als de subsidie stopt, gaan ze weg."),
        (NL, "Wat een verhaal!"),
        (NL, "Wat goed dat je dit deelt"),
        (NL, "Hoe moeilijk kan het zijn..."),
        (NL, "Toen wij begonnen hadden we ook niets."),
        (NL, "Knap hoe je dit doet"),
        (EN, "I think it is the city."),
        (EN, "What a story!"),
        (EN, "How hard can it be..."),
        (EN, "When we began we had nothing."),
    ],
)
def test_what_asks_nothing_is_a_statement(language: Language, text: str) -> None:
    found = reflect(text, language)
    assert found.labels == (STATEMENT,)
    assert found.hint is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [(NL, "Geen vragen meer"), (NL, "ik pas"), (NL, "👍"), (NL, ""), (EN, "No further questions.")],
)
def test_the_mirror_is_quiet_about_the_proceedings(language: Language, text: str) -> None:
    found = reflect(text, language)
    assert (found.label, found.hint, found.because) == (STATEMENT, None, None)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (NL, "Heb je al eens met Karin gepraat?", "„Wat heb je met Karin al besproken?”"),
        (NL, "Is de wethouder al op de hoogte?", "„Hoe staat het met de wethouder?”"),
        (NL, "Je bent moe, toch?", "„toch”"),
        (
            NL,
            "Wie is het? Weet je dat zeker?",
            "2 vragen. Stel er één, de rest kan straks: „Wie is het?”",
        ),
        (EN, "Have you talked to Karin yet?", "“What have you discussed with Karin so far?”"),
        (EN, "Is the alderman already aware of it?", "“How do things stand with the alderman?”"),
    ],
)
def test_a_hint_uses_the_own_words(language: Language, text: str, said: str) -> None:
    assert said in hint(reflect(text, language), language)


def test_the_reason_is_told_in_the_own_words() -> None:
    found = reflect("Nou, heb je Al Eens overwogen om te stoppen?", NL)
    assert found.because is not None
    assert "overwogen" in TEXTS.get(NL, found.because.key, **found.because.values)


def test_why_and_a_long_run_up_are_notes_and_no_alarm() -> None:
    found = reflect("Waarom heb je daarvoor gekozen?", NL)
    assert (found.label, found.hint, found.why) == (OPEN, None, True)
    assert found.notes == ("mirror-note-why",)
    long = reflect("Ik lees dat jullie " + "heel veel " * 13 + "doen. Hoe gaat het?", NL)
    assert (long.label, long.too_long, long.notes) == (OPEN, True, ("mirror-note-long",))
    assert not reflect("Hoe gaat het? " + "We hebben tijd genoeg. " * 9, NL).too_long


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        (EN, "Heb je al eens met de decaan gepraat?", ADVICE),
        (NL, "Have you talked to the dean about this?", ADVICE),
        (NL, "Why do you think the city left?", OPEN),
    ],
)
def test_a_message_in_the_other_language_is_read_in_that_one(
    language: Language, text: str, label: Label
) -> None:
    assert reflect(text, language).label is label


@pytest.mark.parametrize("language", Language)
def test_a_question_in_a_language_unknown_is_left_alone(language: Language) -> None:
    assert reflect("Warum sprichst du nicht einfach mit ihm?", language).label is OPEN
