"""The commands around being at a session: who was there, a proof of it, and the recap."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.custom_ids import Act, Verb
from bot.domain.errors import BadInput
from bot.domain.ids import ChannelId, MeetingId, is_id
from bot.domain.language import Language
from bot.domain.sessions import recap as rules
from bot.domain.sessions.recap import RecapFile
from bot.render.after_replies import verdict_card
from bot.render.voice import Voice
from bot.services import attendance, programmes, proofs, recaps
from cogs import verbs_attendance
from cogs.answers import Reply, attend
from cogs.calls import Call
from cogs.choices import begun_choices, programme_choices
from cogs.house import House, person_of
from cogs.translator import said

WHOSE = [
    app_commands.Choice(name=said(f"choice-proof-{whose}"), value=whose)
    for whose in ("own", "year", "group")
]

PHOTOS = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
"""What Discord shows in a message; anything else is a file."""


class AttendingCommands(commands.Cog):
    """Part of `/session`: `attendance`, `proof` and `verify` for everybody, `recap` to lead."""

    _house: House

    @app_commands.command(
        name="attendance", description=said("command-session-attendance-description")
    )
    @app_commands.describe(session=said("command-session-attendance-option-session-description"))
    async def attendance(
        self, interaction: discord.Interaction, session: str | None = None
    ) -> None:
        """Show who was there to who organises, and to everybody else where they were themselves."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            if session is None and not programmes.may_plan(actor):
                return await verbs_attendance.record(house, actor, language)
            meeting_id = await self._begun(interaction, session)
            return await verbs_attendance.attendance_page(house, actor, meeting_id, language)

        await attend(house, interaction, work)

    @app_commands.command(name="proof", description=said("command-session-proof-description"))
    @app_commands.describe(
        whose=said("command-session-proof-option-whose-description"),
        session=said("command-session-proof-option-session-description"),
        programme=said("command-session-proof-option-programme-description"),
        methods=said("command-session-proof-option-methods-description"),
    )
    @app_commands.choices(whose=WHOSE)
    async def proof(
        self,
        interaction: discord.Interaction,
        whose: str = "own",
        session: str | None = None,
        programme: str | None = None,
        methods: str = "",
    ) -> None:
        """Give a proof of participation, as a page and as a table."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            if whose == "year":
                named = programmes.programme_id_in(programme)
                about = await programmes.programme_meant(house.desk, actor.guild_id, named)
                act = Act(Verb.PROOF, about, (whose,))
            else:
                act = Act(Verb.PROOF, await self._begun(interaction, session), (whose,))
            call = Call(house, interaction, person_of(interaction), act, language)
            return await verbs_attendance.proof_of(call, actor, methods)

        await attend(house, interaction, work)

    @app_commands.command(name="verify", description=said("command-session-verify-description"))
    @app_commands.describe(
        code=said("command-session-verify-option-code-description"),
        name=said("command-session-verify-option-name-description"),
    )
    async def verify(self, interaction: discord.Interaction, code: str, name: str = "") -> None:
        """Tell what a proof says, and of names only whether this one stands on it."""
        house = self._house

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            verdict = await proofs.verify(house.desk, actor, code, name)
            return verdict_card(verdict, Voice(house.texts, language))

        await attend(house, interaction, work)

    @app_commands.command(name="recap", description=said("command-session-recap-description"))
    @app_commands.describe(
        session=said("command-session-recap-option-session-description"),
        file1=said("command-session-recap-option-file1-description"),
        file2=said("command-session-recap-option-file2-description"),
        file3=said("command-session-recap-option-file3-description"),
        file4=said("command-session-recap-option-file4-description"),
    )
    async def recap(
        self,
        interaction: discord.Interaction,
        session: str | None = None,
        file1: discord.Attachment | None = None,
        file2: discord.Attachment | None = None,
        file3: discord.Attachment | None = None,
        file4: discord.Attachment | None = None,
    ) -> None:
        """Open the form of a recap; with files, keep those first and show how it will look."""
        house = self._house
        given = [one for one in (file1, file2, file3, file4) if one is not None]

        async def work(language: Language) -> Reply:
            actor = await house.choosers.actor(person_of(interaction))
            meeting_id = await self._begun(interaction, session)
            call = Call(
                house, interaction, person_of(interaction), Act(Verb.RECAP, meeting_id), language
            )
            draft = await recaps.draft(house.desk, actor, meeting_id)
            if given:
                files = await _fetched(given)
                await recaps.put_files(house.desk, actor, meeting_id, files)
            elif not (draft.view.text or draft.view.links or draft.view.files):
                return await verbs_attendance.recap_text(call)
            return await verbs_attendance.recap(call)

        await attend(house, interaction, work)

    async def _begun(self, interaction: discord.Interaction, chosen: str | None) -> MeetingId:
        """Return the session that is meant: the one chosen, that of this thread, or the latest."""
        if chosen is not None:
            if not is_id(chosen):
                raise BadInput("error-session-pick")
            return MeetingId(chosen)
        house = self._house
        actor = await house.choosers.actor(person_of(interaction))
        here = ChannelId(interaction.channel_id or 0)
        return await attendance.begun_meant(house.desk, actor, here)

    @attendance.autocomplete("session")
    @proof.autocomplete("session")
    @recap.autocomplete("session")
    async def _begun_sessions(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await begun_choices(self._house, interaction, typed)

    @proof.autocomplete("programme")
    async def _programmes_of_proof(
        self, interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return await programme_choices(self._house, interaction, typed)


async def _fetched(given: Sequence[discord.Attachment]) -> list[RecapFile]:
    """Return what is in attachments. Raises ``BadInput``."""
    rules.must_fit([one.size for one in given])
    try:
        return [
            RecapFile(one.filename, await one.read(), _kind(one) in PHOTOS, one.description or "")
            for one in given
        ]
    except discord.HTTPException:
        raise BadInput("error-recap-download") from None


def _kind(file: discord.Attachment) -> str:
    return (file.content_type or "").split(";")[0].strip().lower()
