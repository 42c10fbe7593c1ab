"""The transcript: what was done, and who saw what because of it."""

from datetime import timedelta

import pytest
from simcord import ResponseMessage

from bot.rehearsal.stage import CannotAct, Stage
from bot.rehearsal.transcript import transcript_of


async def play(stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    await stage.press("joris", "Stel een vraag")
    await stage.push(timedelta(minutes=2))
    await stage.submit_modal(
        "joris", {"title": "Hoe nu?", "question": "Eén\nTwee", "warmth": "warm", "topics": ["time"]}
    )
    await stage.slash("joris", "koffie", "demo dm")
    await stage.slash("joris", "koffie", "demo room")
    await stage.press("aafke", "Weg")


async def test_everything_is_told_in_order_with_who_saw_it(stage: Stage) -> None:
    await play(stage)
    text = transcript_of(stage)
    told = [
        "# Verslag van een repetitie",
        "- Fenna Lindenpad (Procesbegeleider)",
        "## 8 januari 2026",
        "**13:30 · Fenna gebruikt /demo open**",
        "- title: Brug",
        "> **Reisgenoot** · #koffie, 13:30 · ziet: iedereen hier",
        "> ## Casusronde: schurend achterwiel",
        "**[Ik doe mee]** **[Stel een vraag]** **[Ik pas]** ~~[Sluit]~~ **[Weg]**",
        "> [▾ Welke casus kies je?: Het schurend achterwiel · De stille stuurgroep]",
        "**13:30 · Joris drukt op [Stel een vraag]**",
        "> *Formulier voor Joris: Jouw vraag*",
        "> - Titel (tekstveld)",
        "> - Hoe voelt het? (keuze)",
        "**13:32 · Joris verstuurt “Jouw vraag”**",
        "- Titel: Hoe nu?",
        "- Je vraag: Eén / Twee",
        "- Hoe voelt het?: Warm",
        "- Waar gaat het over?: Tijd",
        "> **Reisgenoot** · #koffie, 13:32 · *alleen Joris*",
        "> Dank je, je vraag staat erbij.",
        "> **Reisgenoot** · privébericht, 13:32 · *alleen Joris*",
        "> **Reisgenoot** · #kamer, 13:32 · ziet: Joris, Wilma",
        "> Welkom @Joris Wolkendijk, hier lees je mee.",
        "**13:32 · Aafke drukt op [Weg]** — *de app reageerde niet*",
    ]
    place = 0
    for line in told:
        assert line in text[place:], line
        place = text.index(line, place)


async def test_one_persons_transcript_is_what_that_person_did_and_saw(stage: Stage) -> None:
    await play(stage)
    text = transcript_of(stage, "en", "aafke")
    assert "Casusronde" in text
    assert "the application did not respond" in text
    for hidden in ("Dank je", "Formulier voor Joris", "Joris presses", "onder vier ogen", "Welkom"):
        assert hidden not in text
    with pytest.raises(CannotAct):
        transcript_of(stage, who="nobody")


async def test_changes_and_what_disappears_are_told(stage: Stage) -> None:
    await stage.send("joris", "koffie", "om <t:1767877200:t>")
    (message,) = stage.env.backend.messages[stage.place_id("joris", "koffie")].values()
    ref, joris = ResponseMessage(stage.env, message), stage.player("joris").member
    await stage.perform(lambda: joris.edit(ref, "anders"))
    await stage.delete_message("joris", message)
    text = transcript_of(stage)
    assert "> om 14:00" in text
    assert "#koffie, 13:30, aangepast · ziet: iedereen hier\n>\n> anders" in text
    assert "> #koffie, 13:30, verdwenen · ziet: iedereen hier" in text


async def test_a_change_of_parts_only_is_told_too(stage: Stage) -> None:
    await stage.slash("fenna", "koffie", "demo open", title="Brug")
    message, _ = stage.find_component("joris", label="Ik pas")
    parts = [{"type": 10, "content": "Deze ronde is **voorbij**."}]

    async def edit() -> None:
        stage.env.backend.edit_message(message.channel_id, message.id, {"components": parts})

    before = transcript_of(stage)
    await stage.perform(edit)
    told = transcript_of(stage).removeprefix(before.rstrip())
    assert "aangepast" in told
    assert "> Deze ronde is **voorbij**." in told
    await stage.send("joris", "koffie", "ja")
    assert transcript_of(stage).count("aangepast") == 1
