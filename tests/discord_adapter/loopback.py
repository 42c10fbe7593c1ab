"""A small server on this machine that speaks Discord, and breaks off where a test says so."""

import asyncio
import contextlib
import json
import re
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

Json = Any
"""A body, as it is."""

BOT_ID = 900
GUILD_ID = 10
CATEGORY_ID = 20
ANNOUNCE_ID = 30
EVERYTHING = str((1 << 53) - 1)
SHUTDOWN_SECONDS = 0.5

BOT = {"id": str(BOT_ID), "username": "reisgenoot", "discriminator": "0", "avatar": None}


@dataclass(frozen=True)
class Answer:
    """How a request is answered instead of being done."""

    status: int
    code: int = 0
    body: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """A request that came in."""

    method: str
    path: str
    body: Json
    headers: Mapping[str, str]


CUT = Answer(0)
"""The request is done, and the connection breaks off before the answer."""


class Refused(Exception):
    """Discord's own refusal of a request."""

    def __init__(self, status: int, code: int) -> None:
        super().__init__(code)
        self.answer = Answer(status, code)


class Loopback:
    """The server: `faults` and `sessions` are used up from the left, then all goes well."""

    def __init__(self) -> None:
        self.url = ""
        self.requests: list[Request] = []
        self.faults: deque[tuple[str, str, Answer]] = deque()
        self.channels: dict[int, dict[str, Any]] = {}
        self.messages: dict[int, dict[str, Any]] = {}
        self.members: dict[int, set[int]] = {}
        self.commands: list[Any] = []
        self.sessions: deque[Callable[[Session], Any]] = deque()
        self.identified = 0
        self.resumed = 0
        self.sessions_left = 1000
        self.changed = asyncio.Condition()
        self._last_id = 1000
        for channel_id, kind in ((CATEGORY_ID, 4), (ANNOUNCE_ID, 0)):
            self._add_channel(channel_id, {"type": kind})

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls) -> AsyncIterator["Loopback"]:
        """Serve on a free port of this machine."""
        server = cls()
        app = web.Application()
        app.router.add_get("/gateway", server.gateway)
        app.router.add_route("*", "/api{path:/.*}", server.rest)
        runner = web.AppRunner(app, shutdown_timeout=SHUTDOWN_SECONDS)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        server.url = str(site.name)
        try:
            yield server
        finally:
            await runner.cleanup()

    @property
    def api_url(self) -> str:
        """Where the REST interface is."""
        return f"{self.url}/api"

    @property
    def gateway_url(self) -> str:
        """Where the gateway is."""
        return f"{self.url.replace('http', 'ws', 1)}/gateway"

    def fault(self, method: str, path: str, answer: Answer, times: int = 1) -> None:
        """Answer the next requests to a path (a regular expression) like this."""
        self.faults.extend([(method, path, answer)] * times)

    def sent(self, method: str, path: str) -> list[Request]:
        """Return what came in for a path (a regular expression)."""
        return [r for r in self.requests if r.method == method and re.fullmatch(path, r.path)]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something holds of this server."""
        async with asyncio.timeout(20), self.changed:
            await self.changed.wait_for(condition)

    async def tell(self) -> None:
        """Let those who wait look again."""
        async with self.changed:
            self.changed.notify_all()

    # ---------------------------------------------------------------------- REST

    async def rest(self, request: web.Request) -> web.StreamResponse:
        """Do a request, unless a fault is waiting for it."""
        path = request.match_info["path"]
        text = await request.text()
        body = json.loads(text) if text else None
        self.requests.append(Request(request.method, path, body, request.headers))
        await self.tell()
        fault = self._fault_for(request.method, path)
        if fault is not None and fault is not CUT:
            return _answer(fault)
        try:
            result = self._do(request.method, path, body)
        except Refused as refusal:
            return _answer(refusal.answer)
        if fault is CUT:
            assert request.transport is not None
            request.transport.abort()
        return _json(200, result) if result is not None else web.Response(status=204)

    def _fault_for(self, method: str, path: str) -> Answer | None:
        for waiting in self.faults:
            if waiting[0] == method and re.fullmatch(waiting[1], path):
                self.faults.remove(waiting)
                return waiting[2]
        return None

    def _do(self, method: str, path: str, body: Json) -> Json:
        for known, regex, act in ROUTES:
            match = re.fullmatch(regex, path)
            if match and known == method:
                return act(self, body, *(int(part) for part in match.groups()))
        raise Refused(404, 0)

    def _add_channel(self, channel_id: int, data: Mapping[str, Any]) -> dict[str, Any]:
        channel: dict[str, Any] = {
            "guild_id": str(GUILD_ID),
            "position": 0,
            "permission_overwrites": [],
            "parent_id": None,
            "name": "x",
            **data,
            "id": str(channel_id),
        }
        self.channels[channel_id] = channel
        return channel

    def _fresh(self) -> int:
        self._last_id += 1
        return self._last_id

    def _channel(self, channel_id: int) -> dict[str, Any]:
        if channel_id not in self.channels:
            raise Refused(404, 10003)
        return self.channels[channel_id]

    def _me(self, _body: Json) -> Json:
        return BOT

    def _application(self, _body: Json) -> Json:
        return {
            "id": str(BOT_ID),
            "name": "Reisgenoot",
            "description": "",
            "icon": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "owner": BOT,
            "verify_key": "",
        }

    def _where_is_the_gateway(self, _body: Json) -> Json:
        limits = {
            "total": 1000,
            "remaining": self.sessions_left,
            "reset_after": 3_600_000,
            "max_concurrency": 1,
        }
        return {"url": self.gateway_url, "shards": 1, "session_start_limit": limits}

    def _put_commands(self, body: Json, _application_id: int) -> Json:
        self.commands = body
        more = {"application_id": str(BOT_ID), "version": "1"}
        return [{**command, **more, "id": str(self._fresh())} for command in body]

    def _post_message(self, body: Json, channel_id: int) -> Json:
        for message in self.messages.values():
            if (message["channel_id"], message["nonce"]) == (channel_id, body["nonce"]):
                return message
        message = {**body, "id": str(self._fresh()), "channel_id": channel_id}
        self.messages[int(message["id"])] = message
        return message

    def _patch_message(self, body: Json, _channel_id: int, message_id: int) -> Json:
        if message_id not in self.messages:
            raise Refused(404, 10008)
        self.messages[message_id].update(body)
        return self.messages[message_id]

    def _open_dm(self, body: Json) -> Json:
        return {"id": str(int(body["recipient_id"]) + 50_000), "type": 1}

    def _guild(self, _body: Json, _guild_id: int) -> Json:
        role = {"id": str(GUILD_ID), "name": "@everyone", "permissions": EVERYTHING}
        return {"id": str(GUILD_ID), "name": "x", "owner_id": "1", "roles": [role]}

    def _member(self, _body: Json, _guild_id: int, user_id: int) -> Json:
        if user_id != BOT_ID:
            raise Refused(404, 10007)
        return {"user": BOT, "roles": [], "flags": 0}

    def _guild_channels(self, _body: Json, _guild_id: int) -> Json:
        return [channel for channel in self.channels.values() if channel["type"] != 12]

    def _post_channel(self, body: Json, _guild_id: int) -> Json:
        return self._add_channel(self._fresh(), body)

    def _active_threads(self, _body: Json, _guild_id: int) -> Json:
        threads = [channel for channel in self.channels.values() if channel["type"] == 12]
        return {"threads": threads, "members": []}

    def _post_thread(self, body: Json, channel_id: int) -> Json:
        more = {"parent_id": str(channel_id), "owner_id": str(BOT_ID)}
        return self._add_channel(self._fresh(), {**body, **more})

    def _get_channel(self, _body: Json, channel_id: int) -> Json:
        return self._channel(channel_id)

    def _patch_channel(self, body: Json, channel_id: int) -> Json:
        self._channel(channel_id).update(body)
        return self._channel(channel_id)

    def _callback(self, body: Json, interaction_id: int) -> Json:
        return {"interaction": {"id": str(interaction_id), "type": 3}, "resource": None}

    def _add_member(self, _body: Json, thread_id: int, user_id: int) -> None:
        self._channel(thread_id)
        self.members.setdefault(thread_id, set()).add(user_id)

    def _remove_member(self, _body: Json, thread_id: int, user_id: int) -> None:
        self._channel(thread_id)
        self.members.get(thread_id, set()).discard(user_id)

    # ------------------------------------------------------------------- gateway

    async def gateway(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection, in the way the test asked for."""
        play = self.sessions.popleft() if self.sessions else Session.live
        if play is Session.refuse:
            return web.Response(status=502)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        session = Session(self, socket)
        await session.say(10, {"heartbeat_interval": 45_000})
        await session.serve(play)
        return socket


def _route(method: str, path: str, act: Callable[..., Any]) -> tuple[str, str, Callable[..., Any]]:
    return method, path.replace("#", r"(\d+)"), act


ROUTES = [
    _route("GET", "/users/@me", Loopback._me),
    _route("GET", "/oauth2/applications/@me", Loopback._application),
    _route("GET", "/gateway/bot", Loopback._where_is_the_gateway),
    _route("PUT", "/applications/#/commands", Loopback._put_commands),
    _route("POST", "/channels/#/messages", Loopback._post_message),
    _route("PATCH", "/channels/#/messages/#", Loopback._patch_message),
    _route("POST", "/users/@me/channels", Loopback._open_dm),
    _route("GET", "/guilds/#", Loopback._guild),
    _route("GET", "/guilds/#/members/#", Loopback._member),
    _route("GET", "/guilds/#/channels", Loopback._guild_channels),
    _route("POST", "/guilds/#/channels", Loopback._post_channel),
    _route("GET", "/guilds/#/threads/active", Loopback._active_threads),
    _route("POST", "/channels/#/threads", Loopback._post_thread),
    _route("GET", "/channels/#", Loopback._get_channel),
    _route("PATCH", "/channels/#", Loopback._patch_channel),
    _route("POST", "/interactions/#/t/callback", Loopback._callback),
    _route("PUT", "/channels/#/thread-members/#", Loopback._add_member),
    _route("DELETE", "/channels/#/thread-members/#", Loopback._remove_member),
]


class Session:
    """One connection to the gateway."""

    def __init__(self, server: Loopback, socket: web.WebSocketResponse) -> None:
        self._server = server
        self._socket = socket
        self._sequence = 0

    async def say(self, op: int, data: object, event: str | None = None) -> None:
        """Send a frame; events are numbered."""
        self._sequence += event is not None
        frame = {"op": op, "d": data, "s": self._sequence if event else None, "t": event}
        await self._socket.send_str(json.dumps(frame))

    async def serve(self, play: Callable[["Session"], Any]) -> None:
        """Answer heartbeats, welcome who identifies, and then play."""
        async for message in self._socket:
            if message.type is not WSMsgType.TEXT:
                continue
            op = json.loads(message.data)["op"]
            if op == 1:
                await self.say(11, None)
            elif op == 2:
                self._server.identified += 1
                await self._welcome()
                await play(self)
                await self._server.tell()
            elif op == 6:
                self._server.resumed += 1
                await self.say(0, {}, "RESUMED")
                await play(self)
                await self._server.tell()

    async def _welcome(self) -> None:
        ready = {
            "v": 10,
            "user": BOT,
            "guilds": [],
            "session_id": "a-session",
            "resume_gateway_url": self._server.gateway_url,
            "shard": [0, 1],
            "application": {"id": str(BOT_ID), "flags": 0},
        }
        await self.say(0, ready, "READY")

    async def live(self) -> None:
        """Let somebody click a button."""
        click = {
            "id": "1",
            "application_id": str(BOT_ID),
            "type": 3,
            "token": "t",
            "version": 1,
            "attachment_size_limit": 1,
            "user": BOT,
            "data": {"custom_id": "rg1:join:-", "component_type": 2},
        }
        await self.say(0, click, "INTERACTION_CREATE")

    async def refuse(self) -> None:
        """Stand for a gateway that is not there; see ``Loopback.gateway``."""

    async def babble(self) -> None:
        """Say something the library cannot read."""
        await self.say(0, {"id": "1", "type": 3}, "INTERACTION_CREATE")

    async def forget(self) -> None:
        """Say that the session is not valid (any more)."""
        await self.say(9, data=False)

    @staticmethod
    def close(code: int) -> Callable[["Session"], Any]:
        """Return a play that closes the connection with a code."""

        async def play(session: Session) -> None:
            await session._socket.close(code=code)

        return play


def _json(status: int, body: object, headers: Mapping[str, str] | None = None) -> web.Response:
    # With a charset in the content type the library would give the body back as text.
    more = {"Content-Type": "application/json", **(headers or {})}
    return web.Response(status=status, body=json.dumps(body).encode(), headers=more)


def _answer(answer: Answer) -> web.Response:
    said = {"code": answer.code, "message": "no", **answer.body}
    return _json(answer.status, said, answer.headers)
