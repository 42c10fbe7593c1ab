"""The tests' own tools do what they promise: the guard, the server, the browser."""

import asyncio
import socket

import asyncpg
import pytest
from selenium import webdriver

from tests.network import NetworkBlockedError


def test_connection_to_another_machine_is_refused() -> None:
    with socket.socket() as sock, pytest.raises(NetworkBlockedError):
        sock.connect(("192.0.2.1", 80))


def test_lookup_of_another_machine_is_refused() -> None:
    with pytest.raises(NetworkBlockedError):
        socket.getaddrinfo("discord.com", 443)


async def test_asyncio_is_guarded_too() -> None:
    with pytest.raises(NetworkBlockedError):
        await asyncio.open_connection("192.0.2.1", 80)


async def test_this_machine_can_be_reached() -> None:
    server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("localhost", port)
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()


async def test_postgres_gives_every_test_a_database_of_its_own(postgres_url: str) -> None:
    connection = await asyncpg.connect(postgres_url)
    try:
        assert await connection.fetchval("SELECT count(*) FROM pg_stat_user_tables") == 0
        await connection.execute("CREATE TABLE proof (id int)")
    finally:
        await connection.close()


def test_browser_cannot_leave_this_machine(browser: webdriver.Chrome) -> None:
    with pytest.raises(Exception, match="ERR_NAME_NOT_RESOLVED"):
        browser.get("http://example.org/")
