"""What the services need from the outside world, as protocols: the walls have doors here."""

from bot.ports.messenger import (
    Clock as Clock,
)
from bot.ports.messenger import (
    EventPlan as EventPlan,
)
from bot.ports.messenger import (
    Ids as Ids,
)
from bot.ports.messenger import (
    Loss as Loss,
)
from bot.ports.messenger import (
    Messenger as Messenger,
)
from bot.ports.messenger import (
    MissingRight as MissingRight,
)
from bot.ports.messenger import (
    Overwrite as Overwrite,
)
from bot.ports.messenger import (
    PersonalMessenger as PersonalMessenger,
)
from bot.ports.messenger import (
    Room as Room,
)
from bot.ports.messenger import (
    RoomPlan as RoomPlan,
)
from bot.ports.messenger import (
    SessionMessenger as SessionMessenger,
)
from bot.ports.messenger import (
    Undelivered as Undelivered,
)
from bot.ports.messenger import (
    Wakeup as Wakeup,
)
from bot.ports.rows import (
    Deed as Deed,
)
from bot.ports.rows import (
    Due as Due,
)
from bot.ports.rows import (
    Errand as Errand,
)
from bot.ports.rows import (
    GuildDays as GuildDays,
)
from bot.ports.rows import (
    GuildSettings as GuildSettings,
)
from bot.ports.rows import (
    MeetingDeed as MeetingDeed,
)
from bot.ports.rows import (
    MeetingErrand as MeetingErrand,
)
from bot.ports.rows import (
    MeetingTimer as MeetingTimer,
)
from bot.ports.rows import (
    ProgrammeDeed as ProgrammeDeed,
)
from bot.ports.rows import (
    ProgrammeErrand as ProgrammeErrand,
)
from bot.ports.rows import (
    ProgrammeTimer as ProgrammeTimer,
)
from bot.ports.rows import (
    RoundSummary as RoundSummary,
)
from bot.ports.rows import (
    Shown as Shown,
)
from bot.ports.rows import (
    Task as Task,
)
from bot.ports.rows import (
    Timer as Timer,
)
from bot.ports.rsvps import (
    Rsvps as Rsvps,
)
from bot.ports.store import (
    Contributions as Contributions,
)
from bot.ports.store import (
    Drafts as Drafts,
)
from bot.ports.store import (
    GuildMethods as GuildMethods,
)
from bot.ports.store import (
    Notes as Notes,
)
from bot.ports.store import (
    Outbox as Outbox,
)
from bot.ports.store import (
    Queue as Queue,
)
from bot.ports.store import (
    Rounds as Rounds,
)
from bot.ports.store import (
    Settings as Settings,
)
from bot.ports.store import (
    Surfaces as Surfaces,
)
from bot.ports.store import (
    Timers as Timers,
)
from bot.ports.store import (
    Transaction as Transaction,
)
from bot.ports.store import (
    UnitOfWork as UnitOfWork,
)
from bot.ports.store import (
    Votes as Votes,
)
