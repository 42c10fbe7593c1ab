"""What the buttons and forms around being at a session do: check-in, proof, recap."""

import asyncio

from bot.custom_ids import Act, Verb
from bot.domain.errors import Missing, NotAllowed
from bot.domain.harvest.item import ItemId
from bot.domain.ids import MeetingId, UserId
from bot.domain.language import Language
from bot.domain.rights import Actor
from bot.domain.sessions.attendance import Source
from bot.domain.sessions.proof import Proof
from bot.render.after_replies import (
    alt_form,
    attendance_card,
    checked_in_card,
    own_name_form,
    proof_card,
    recap_card,
    recap_form,
    record_card,
)
from bot.render.card import Attachment
from bot.render.replies import reply_text
from bot.render.voice import Voice
from bot.services import attendance, proofs, recaps
from bot.services.settings import draft_of
from cogs.answers import Reply
from cogs.calls import Call, number_in, on
from cogs.drafts import form_key
from cogs.house import House

ALT = "alt_"
"""Begins the name of a field that asks what is on a photo; its place among the files follows."""


def _voice(call: Call) -> Voice:
    return Voice(call.house.texts, call.language)


# --------------------------------------------------------------------------- being there


@on(Verb.CHECK_IN)
async def check_in(call: Call) -> Reply:
    """Note that a person is here, and ask once for a name the programme does not know."""
    meeting_id = call.act.meeting_id
    told = await attendance.check_in(call.house.desk, call.person, meeting_id)
    programme_id = await proofs.programme_of(call.house.desk, call.actor, meeting_id)
    if await proofs.name_of(call.house.desk, call.actor, programme_id) is not None:
        return told
    sentence = reply_text(told.key, dict(told.values), call.language, call.house.texts)
    return checked_in_card(sentence, meeting_id, _voice(call))


@on(Verb.WAS_THERE)
async def was_there(call: Call) -> Reply:
    """Take a person's own word on whether they were there."""
    said = call.act.arg(0)
    if said not in {"yes", "no"}:
        raise Missing("error-old-button")
    meeting_id = call.act.meeting_id
    return await attendance.confirm(call.house.desk, call.person, meeting_id, was=said == "yes")


async def attendance_page(
    house: House, actor: Actor, meeting_id: MeetingId, language: Language
) -> Reply:
    """Return who was there, or to who does not organise where they were themselves."""
    try:
        view = await attendance.attendance_of(house.desk, actor, meeting_id)
    except NotAllowed:
        return await record(house, actor, language)
    return attendance_card(view, Voice(house.texts, language))


async def record(house: House, actor: Actor, language: Language) -> Reply:
    """Return where a person was themselves."""
    view = await attendance.record_of(house.desk, actor.guild_id, actor.user_id)
    return record_card(view, Voice(house.texts, language))


@on(Verb.ATTENDANCE)
async def see_attendance(call: Call) -> Reply:
    """Show who was there, to who may see that."""
    actor = await call.overseer()
    return await attendance_page(call.house, actor, call.act.meeting_id, call.language)


@on(Verb.NOTE)
async def note(call: Call) -> Reply:
    """Note that people were there."""
    actor = await call.overseer()
    return await attendance.note(
        call.house.desk, actor, call.act.meeting_id, _people(call), Source.LEADER
    )


@on(Verb.NOTE_BACK)
async def note_back(call: Call) -> Reply:
    """Take a mistaken note back."""
    actor = await call.overseer()
    return await attendance.take_back(call.house.desk, actor, call.act.meeting_id, _people(call))


def _people(call: Call) -> list[UserId]:
    return [UserId(number_in(one)) for one in call.values]


@on(Verb.NOTE_VOICE)
async def note_voice(call: Call) -> Reply:
    """Note who is in the voice channel now."""
    actor, house = await call.overseer(), call.house
    return await attendance.note_from_voice(house.desk, house.messenger, actor, call.act.meeting_id)


# -------------------------------------------------------------------------------- proofs


@on(Verb.PROOF)
async def proof(call: Call) -> Reply:
    """Give a proof of participation."""
    return await proof_of(call, await call.overseer())


async def proof_of(call: Call, actor: Actor, methods: str = "") -> Reply:
    """Return the proof an act asks for, or the form for a name that is not known yet."""
    house, whose = call.house, call.act.arg(0)
    if whose == "group":
        names = [one.strip() for one in methods.split(",") if one.strip()]
        made, nameless = await proofs.group_proof(house.desk, actor, call.act.meeting_id, names)
        return proof_card(made, await papers(house, made), nameless, _voice(call))
    if whose not in {"own", "year"}:
        raise Missing("error-old-button")
    year = whose == "year"
    programme_id = (
        call.act.programme_id
        if year
        else await proofs.programme_of(house.desk, actor, call.act.meeting_id)
    )
    if await proofs.name_of(house.desk, actor, programme_id) is None:
        return own_name_form(call.act.subject, whose, call.opening, {}, _voice(call))
    made = (
        await proofs.year_proof(house.desk, actor, programme_id)
        if year
        else await proofs.own_proof(house.desk, actor, call.act.meeting_id)
    )
    return proof_card(made, await papers(house, made), 0, _voice(call))


async def papers(house: House, made: Proof) -> tuple[Attachment, ...]:
    """Return a proof as a page and as a table, in its own language, drawn beside the loop."""
    return await asyncio.to_thread(_drawn, made, Voice(house.texts, made.language))


def _drawn(made: Proof, voice: Voice) -> tuple[Attachment, ...]:
    # Only here, for drawing takes memory that a bot which never hands out a proof has no use for.
    from bot.files.proof_page import proof_pdf  # noqa: PLC0415
    from bot.files.proof_table import proof_csv  # noqa: PLC0415

    name = f"{voice('proof-file')}-{made.code}"
    return (
        Attachment(f"{name}.pdf", proof_pdf(made, voice)),
        Attachment(f"{name}.csv", proof_csv(made, voice)),
    )


@on(Verb.OWN_NAME)
async def own_name(call: Call) -> Reply:
    """Open the form for the name on a proof."""
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    return own_name_form(call.act.subject, call.act.arg(0), call.opening, kept, _voice(call))


@on(Verb.OWN_NAME_IN)
async def own_name_in(call: Call) -> Reply:
    """Keep a name, and go on with the proof that waited for it."""
    told = await proofs.choose_name(call.house.desk, call.person.user_id, call.answer("name"))
    waiting = call.act.arg(0)
    if waiting not in {"own", "year"}:
        return told
    act = Act(Verb.PROOF, call.act.subject, (waiting,))
    going_on = Call(call.house, call.interaction, call.person, act, call.language)
    return await proof_of(going_on, await call.overseer())


@on(Verb.PROOF_BACK)
async def proof_back(call: Call) -> Reply:
    """Withdraw a proof."""
    return await proofs.withdraw(call.house.desk, await call.overseer(), call.act.arg(0))


# --------------------------------------------------------------------------------- recap


@on(Verb.RECAP)
async def recap(call: Call) -> Reply:
    """Show a recap as it will look."""
    actor = await call.overseer()
    draft = await recaps.draft(call.house.desk, actor, call.act.meeting_id)
    return recap_card(draft, _voice(call))


@on(Verb.RECAP_TEXT)
async def recap_text(call: Call) -> Reply:
    """Open the form of a recap."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    view = (await recaps.draft(call.house.desk, actor, meeting_id)).view
    opens = Act(Verb.RECAP_TEXT, meeting_id)
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(opens))
    filled = kept or {"text": view.text, "links": "\n".join(view.links)}
    return recap_form(meeting_id, call.opening, filled, _voice(call))


@on(Verb.RECAP_TEXT_IN)
async def recap_text_in(call: Call) -> Reply:
    """Keep what was written, and show how it will look."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    text, links = call.answer("text"), call.answer("links")
    await recaps.write(call.house.desk, actor, meeting_id, text, links)
    return await recap(call)


@on(Verb.RECAP_ALT)
async def recap_alt(call: Call) -> Reply:
    """Open the form that asks what is on each photo."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    files = (await recaps.draft(call.house.desk, actor, meeting_id)).view.files
    kept = await draft_of(call.house.desk, call.person.user_id, form_key(call.act))
    return alt_form(meeting_id, call.opening, files, kept, _voice(call))


@on(Verb.RECAP_ALT_IN)
async def recap_alt_in(call: Call) -> Reply:
    """Keep what is on the photos, and show how it will look."""
    actor, given = await call.overseer(), call.answers or {}
    told = {
        number_in(key.removeprefix(ALT)): text for key, text in given.items() if key.startswith(ALT)
    }
    await recaps.describe(call.house.desk, actor, call.act.meeting_id, told)
    return await recap(call)


@on(Verb.RECAP_LIFTED)
async def recap_lifted(call: Call) -> Reply:
    """Let the recap tell the sentences picked, and show how it will look."""
    chosen = [ItemId(one) for one in call.values]
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    await recaps.tell_lifted(call.house.desk, actor, meeting_id, chosen)
    return await recap(call)


@on(Verb.RECAP_LIFTED_ALL)
async def recap_lifted_all(call: Call) -> Reply:
    """Let the recap tell all it could, and show how it will look."""
    actor, meeting_id = await call.overseer(), call.act.meeting_id
    await recaps.tell_lifted(call.house.desk, actor, meeting_id, None)
    return await recap(call)


@on(Verb.RECAP_SHARE)
async def recap_share(call: Call) -> Reply:
    """Post a recap."""
    return await recaps.share(call.house.desk, await call.overseer(), call.act.meeting_id)
