"""Who may do what, asked in every act and not only where a button is drawn."""

from dataclasses import dataclass

from bot.domain.errors import NotAllowed, NotNow
from bot.domain.ids import GuildId, UserId
from bot.domain.method import Role
from bot.domain.round import Round


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `leads` is true for the server's facilitators (by role) and administrators."""

    guild_id: GuildId
    user_id: UserId
    leads: bool = False
    administers: bool = False


def must_belong(round_: Round, actor: Actor) -> None:
    """Refuse a round of another server. Raises ``NotAllowed``."""
    if round_.guild_id != actor.guild_id:
        raise NotAllowed("error-other-server")


def must_lead_here(actor: Actor) -> None:
    """Refuse who may not open rounds on this server. Raises ``NotAllowed``."""
    if not (actor.leads or actor.administers):
        raise NotAllowed("error-only-facilitators")


def must_facilitate(round_: Round, actor: Actor) -> None:
    """Refuse who does not lead this round. Raises ``NotAllowed`` naming who does."""
    must_belong(round_, actor)
    if actor.user_id != round_.facilitator_id:
        raise NotAllowed("error-only-this-facilitator", {"facilitator": str(round_.facilitator_id)})


def may_oversee(round_: Round, actor: Actor) -> bool:
    """Tell whether a person may stop or hand over a round that they do not lead themselves."""
    return actor.guild_id == round_.guild_id and (
        actor.user_id == round_.facilitator_id or actor.administers or actor.leads
    )


def must_oversee(round_: Round, actor: Actor) -> None:
    """Refuse who may neither lead nor oversee this round. Raises ``NotAllowed``.

    A person who has a seat does not oversee the round they sit in, unless they lead it.
    """
    must_belong(round_, actor)
    if not may_oversee(round_, actor):
        raise NotAllowed("error-only-this-facilitator", {"facilitator": str(round_.facilitator_id)})


def at_home(round_: Round, actor: Actor) -> Actor:
    """Return who acts as on the server of the round, when they act in a direct message.

    There is no server there and no role of it: what is left is what a person is in the round.
    """
    if actor.guild_id:
        return actor
    return Actor(round_.guild_id, actor.user_id)


def must_take_part(round_: Round, actor: Actor) -> Role:
    """Return the role of the actor. Raises ``NotAllowed`` for who has no place in the round."""
    must_belong(round_, actor)
    role = round_.role_of(actor.user_id)
    if role is None:
        raise NotAllowed("error-not-in-round")
    return role


def must_have_floor(round_: Round, user_id: UserId, index: int) -> None:
    """Refuse who speaks before their turn, or after it while others still wait for theirs.

    Raises ``NotNow`` naming who has the floor, and how many come first.
    """
    speaker = round_.speaker_at(index) if index == round_.index else None
    if speaker in {None, user_id} or user_id in round_.adders:
        return
    waiting = round_.still_to_speak(index)
    if user_id in waiting:
        before = waiting.index(user_id)
        raise NotNow("error-wait-turn", {"person": str(speaker), "before": before})
    raise NotNow("error-had-turn", {"person": str(speaker)})


def must_be_alive(round_: Round) -> None:
    """Refuse a round that was closed or cancelled. Raises ``NotNow``."""
    if not round_.alive:
        raise NotNow("error-round-over")
