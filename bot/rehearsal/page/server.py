"""The page's web server: static files, one person's view, live updates and orders."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import web

from bot.rehearsal.page.guard import add_headers, guard
from bot.rehearsal.page.orders import carry_out
from bot.rehearsal.stage import CannotAct, Stage
from bot.rehearsal.world import file_for, view

log = logging.getLogger(__name__)

STATIC = Path(__file__).parent / "static"
STAGE: web.AppKey[Stage] = web.AppKey("stage", Stage)


class Listeners(set["asyncio.Task[None]"]):
    """The windows that are waiting for news, so that stopping need not wait for them."""


LISTENERS: web.AppKey[Listeners] = web.AppKey("listeners", Listeners)

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_HEARTBEAT_SECONDS = 20
_UPLOAD_BYTES = 40 * 1024 * 1024
_SHOWN_TYPES = {"image/png", "image/jpeg", "image/gif", "image/webp"}


async def serve(
    stage: Stage, host: str, port: int, *, started: Callable[[int], None] | None = None
) -> None:
    """Serve the page until cancelled.

    ``started`` is called with the port once the page can be opened, which tells the port when 0
    was asked. Raises ValueError for a host that is not this machine, OSError for a port in use.
    """
    if host not in _LOOPBACK:
        raise ValueError(f"the rehearsal is for this machine only, not for {host}")
    runner = web.AppRunner(make_app(stage), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        if started is not None:
            started(int(runner.addresses[0][1]))
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def make_app(stage: Stage) -> web.Application:
    """Put the routes together; the stage must be open."""
    app = web.Application(middlewares=[guard], client_max_size=_UPLOAD_BYTES)
    app[STAGE] = stage
    app[LISTENERS] = Listeners()
    app.on_response_prepare.append(add_headers)
    app.on_shutdown.append(_hang_up)
    app.router.add_get("/", _index)
    app.router.add_get("/api/view", _view)
    app.router.add_get("/api/events", _events)
    app.router.add_post("/api/act", _act)
    app.router.add_get(r"/file/{path:.+}", _file)
    app.router.add_static("/static", STATIC)
    return app


async def _index(_: web.Request) -> web.FileResponse:
    return web.FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})


async def _view(request: web.Request) -> web.Response:
    """Answer with one person's view; ``look=1`` says that they have the place before them."""
    stage, who = request.app[STAGE], request.query.get("as", "")
    place = request.query.get("place", "")
    try:
        shown = view(stage, who, int(place) if place.isdigit() else None)
    except CannotAct as refusal:
        return _refused(refusal)
    if request.query.get("look") == "1":
        stage.look(who, shown["place"]["id"])
    return web.json_response(shown, headers={"Cache-Control": "no-store"})


async def _events(request: web.Request) -> web.StreamResponse:
    """Send the version of the world whenever it changes."""
    stage = request.app[STAGE]
    headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    response = web.StreamResponse(headers=headers)
    await response.prepare(request)

    async def tell() -> None:
        version = -1
        while True:
            try:
                async with asyncio.timeout(_HEARTBEAT_SECONDS):
                    version = await stage.changed(version)
                await response.write(f"data: {version}\n\n".encode())
            except TimeoutError:
                await response.write(b": still here\n\n")

    task = asyncio.create_task(tell())
    request.app[LISTENERS].add(task)
    try:
        with suppress(ConnectionError, asyncio.CancelledError):
            await task
    finally:
        task.cancel()
        request.app[LISTENERS].discard(task)
    return response


async def _hang_up(app: web.Application) -> None:
    waiting = app[LISTENERS]
    for task in list(waiting):
        task.cancel()


async def _act(request: web.Request) -> web.Response:
    body = await request.json()
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="An object, please.")
    try:
        return web.json_response(await carry_out(request.app[STAGE], body))
    except CannotAct as refusal:
        return _refused(refusal)
    except Exception as error:  # the bot's own failure, for instance at its start
        log.exception("the page asked for something that failed")
        return _refused(CannotAct("failed", f"{type(error).__name__}: {error}"))


def _refused(refusal: CannotAct) -> web.Response:
    body = {"reason": refusal.reason, "detail": refusal.detail}
    return web.json_response(body, status=409)


async def _file(request: web.Request) -> web.Response:
    """Give a file to somebody who sees a message with it; only pictures are shown in place."""
    stage, who = request.app[STAGE], request.query.get("as", "")
    path = f"/file/{request.match_info['path']}"
    found = file_for(stage, who, path) if who in stage.server.players else None
    if found is None:
        raise web.HTTPNotFound
    kind, blob = found
    kind = kind.split(";", 1)[0].strip()
    headers = {"Content-Security-Policy": "default-src 'none'; sandbox"}
    if kind not in _SHOWN_TYPES or "download" in request.query:
        headers["Content-Disposition"] = "attachment"
        kind = "application/octet-stream"
    return web.Response(body=blob, content_type=kind, headers=headers)
