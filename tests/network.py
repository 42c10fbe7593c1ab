"""The tests' network guard: sockets reach this machine and nothing else."""

import ipaddress
import sys

LOCAL_NAMES = frozenset({"localhost", "localhost.localdomain", ""})


class NetworkBlockedError(Exception):
    """A test reached for another machine.

    Not an `OSError`: code under test that forgives a lost connection must not forgive this.
    """


def is_local(host: object) -> bool:
    """Return whether a host, as `socket` takes it, is this machine."""
    if host is None:
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    if name in LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def guard(event: str, args: tuple[object, ...]) -> None:
    """Audit hook: refuse look-ups and connections that leave this machine.

    An audit hook sees every socket of the process, also those of asyncio and of C code that goes
    through Python's own socket module; it cannot be taken off again.

    Raises:
        NetworkBlockedError: The address is not on this machine.
    """
    if event == "socket.getaddrinfo":
        host: object = args[0]
    elif event in {"socket.connect", "socket.sendto"}:
        address = args[1]
        if not isinstance(address, tuple):
            return  # a Unix socket
        host = address[0]
    else:
        return
    if not is_local(host):
        msg = f"a test tried to reach {host!r}; tests stay on this machine"
        raise NetworkBlockedError(msg)


def install() -> None:
    """Put the guard on this process, for good."""
    sys.addaudithook(guard)
