"""Keeps other sites in the same browser away from the page, which has no passwords."""

from collections.abc import Awaitable, Callable

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_OWN_NAMES = {"127.0.0.1", "localhost", "[::1]"}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse foreign names (DNS rebinding) and foreign pages (forged requests) with 403.

    Opening the page itself from a link elsewhere is fine; asking it for anything is not.
    """
    host = request.headers.get("Host", "")
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    if name not in _OWN_NAMES:
        raise web.HTTPForbidden(text="This page answers to 127.0.0.1 only.")
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{host}":
        raise web.HTTPForbidden(text="This page does not take orders from other pages.")
    site = request.headers.get("Sec-Fetch-Site", "none")
    if request.path != "/" and site not in {"same-origin", "none"}:
        raise web.HTTPForbidden(text="This page does not talk to other pages.")
    if request.method == "POST" and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType(text="JSON, please.")
    return await handler(request)


async def add_headers(_: web.Request, response: web.StreamResponse) -> None:
    """Add the headers that keep the page to itself, unless an answer brought its own."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
