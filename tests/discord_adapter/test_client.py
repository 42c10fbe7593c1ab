"""The client: small, without privileged intents, and silent about commands that did not change."""

import discord
import pytest
from discord import app_commands
from discord.http import Route

from bot.client import ReisgenootClient, Setup
from tests.discord_adapter.connecting import Notes, make_client
from tests.discord_adapter.loopback import BOT_ID, Answer, Loopback
from tests.discord_adapter.stage import circle
from tests.openapi import Spec

COMMANDS = rf"/applications/{BOT_ID}/commands"


async def test_it_asks_for_guilds_and_keeps_no_messages_or_members() -> None:
    client = make_client(Notes())
    assert client.intents == discord.Intents(guilds=True)
    state = client._connection
    assert state._messages is None
    assert state.member_cache_flags == discord.MemberCacheFlags.none()
    assert client.http.max_ratelimit_timeout == 30
    assert client.allowed_mentions is not None
    assert dict(client.allowed_mentions.to_dict()) == {"parse": []}
    assert list(client.walk_commands()) == []


async def test_it_warns_of_nothing_it_does_without(caplog: pytest.LogCaptureFixture) -> None:
    async with circle(make_client(Notes(), shard_count=1)):
        pass
    assert [r.message for r in caplog.records if r.levelname == "WARNING"] == []


def with_command(description: str) -> Setup:
    async def setup(client: ReisgenootClient) -> None:
        @client.tree.command(name="ronde", description=description)
        async def command(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("hoi")

    return setup


async def log_in(server: Loopback, notes: Notes, description: str) -> None:
    client = make_client(notes, setup=with_command(description), api_url=server.api_url)
    async with client:
        await client.login("token")


async def test_commands_are_told_once_and_again_when_they_change(loopback: Loopback) -> None:
    notes = Notes()
    for description, told in (("een", 1), ("een", 1), ("twee", 2), ("twee", 2), ("een", 3)):
        await log_in(loopback, notes, description)
        assert len(loopback.sent("PUT", COMMANDS)) == told
        assert loopback.commands[0]["description"] == description


async def test_a_translation_is_a_change_too(loopback: Loopback) -> None:
    class Dutch(app_commands.Translator):
        async def translate(
            self,
            string: app_commands.locale_str,
            locale: discord.Locale,
            context: app_commands.TranslationContextTypes,
        ) -> str | None:
            return "vertaald" if locale is discord.Locale.dutch else None

    async def translated(client: ReisgenootClient) -> None:
        await with_command("een")(client)
        await client.tree.set_translator(Dutch())

    notes = Notes()
    await log_in(loopback, notes, "een")
    async with make_client(notes, setup=translated, api_url=loopback.api_url) as client:
        await client.login("token")
    assert len(loopback.sent("PUT", COMMANDS)) == 2
    assert loopback.commands[0]["name_localizations"] == {"nl": "vertaald"}


@pytest.mark.parametrize("answer", [Answer(503), Answer(400, 50035), Answer(403, 50001)])
async def test_it_starts_also_when_the_commands_are_not_taken(
    loopback: Loopback, answer: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    notes = Notes()
    loopback.fault("PUT", COMMANDS, answer)
    await log_in(loopback, notes, "een")
    assert "did not take the commands" in caplog.text
    await log_in(loopback, notes, "een")
    assert loopback.commands[0]["name"] == "ronde"


async def test_in_a_simulated_discord_a_command_can_be_used() -> None:
    client = make_client(Notes(), setup=with_command("een"), shard_count=1)
    async with circle(client) as at:
        result = await at.people["joris"].slash(at.announce, "ronde")
        assert result.response is not None
        assert result.response.content == "hoi"


async def test_discord_would_take_commands_and_answers(discord_spec: Spec) -> None:
    client = make_client(Notes(), setup=with_command("een"), shard_count=1)
    async with circle(client) as at:
        await at.people["joris"].slash(at.announce, "ronde")
        paths = {discord_spec.template(entry.path) for entry in at.env.http_requests}
        assert "/interactions/{interaction_id}/{interaction_token}/callback" in paths
        assert "/applications/{application_id}/commands" in paths
        assert discord_spec.faults_of_all(at.env.http_requests) == []


async def test_without_an_address_the_library_goes_where_it_would() -> None:
    before = Route.BASE
    make_client(Notes())
    assert before == Route.BASE


async def test_setup_is_called_once_logged_in(loopback: Loopback) -> None:
    seen: list[int | None] = []

    async def setup(client: ReisgenootClient) -> None:
        seen.append(client.application_id)

    async with make_client(Notes(), setup=setup, api_url=loopback.api_url) as client:
        assert seen == []
        await client.login("token")
    assert seen == [BOT_ID]
