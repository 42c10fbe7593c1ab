"""Every refusal the domain knows, as one tree on one screen: a key and values, never words.

DomainError
├── Missing          what was asked for is not (or no longer) there
├── NotAllowed       this person may not do this
├── NotNow           it may be done, but not in this state
│   ├── Full         every seat is taken
│   └── NotAgreed    one has not agreed yet to what holds here (``bot.domain.agreement``)
├── BadInput         what was typed cannot be used as it is; the text is given back
├── NeedsSetup       the server or the bot's rights must be mended first
└── Conflict         somebody else changed the same thing at the same moment
"""

from collections.abc import Mapping

Value = str | int | tuple[str, ...]


class DomainError(Exception):
    """A refusal a person should hear about: `key` names a text, `values` fill it in."""

    def __init__(self, key: str, values: Mapping[str, Value] | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.values: Mapping[str, Value] = dict(values or {})


class Missing(DomainError):
    """What was asked for is not (or no longer) there."""


class NotAllowed(DomainError):
    """This person may not do this."""


class NotNow(DomainError):
    """It may be done, but not in this state."""


class Full(NotNow):
    """Every seat is taken."""


class BadInput(DomainError):
    """What was typed cannot be used as it is; whoever catches this gives the text back."""


class NeedsSetup(DomainError):
    """The server's settings or the bot's rights must be mended first."""


class Conflict(DomainError):
    """Somebody else changed the same thing at the same moment; the act is decided again."""

    def __init__(self) -> None:
        super().__init__("error-conflict")
