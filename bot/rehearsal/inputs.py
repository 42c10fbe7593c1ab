"""From what a page or a test can write down to what SimCord's actors take, and back to nothing."""

from collections.abc import Mapping, Sequence
from typing import Any

from simcord import ChannelHandle, Env, MemberActor, RoleHandle, UserHandle
from simcord.enums import ComponentType, OptionType

from bot.rehearsal.cast import Server
from bot.rehearsal.ports import CannotAct

Upload = tuple[str, bytes]


class Handles:
    """Finds the people, roles and channels of one server by id, key or name."""

    def __init__(self, env: Env, server: Server) -> None:
        self._env = env
        self._server = server

    def user(self, value: object) -> MemberActor:
        """Return the member meant by an id or a person's key; raises CannotAct."""
        player = self._server.players.get(str(value))
        if player is not None:
            return player.member
        for player in self._server.players.values():
            if str(player.id) == str(value):
                return player.member
        if str(value) == str(self._env.backend.bot_user.id):
            bot = UserHandle(self._env, self._env.backend.bot_user)
            return MemberActor(self._env, self._server.guild, bot)
        raise CannotAct("unknown_person", str(value))

    def role(self, value: object) -> RoleHandle:
        """Return the role meant by an id or a name; raises CannotAct."""
        for name, role in self._server.guild.roles.items():
            if str(value) in (str(role.id), name):
                return role
        raise CannotAct("unknown_role", str(value))

    def channel(self, value: object) -> ChannelHandle:
        """Return the channel or thread of the server meant by an id or a name; raises CannotAct."""
        wanted = str(value).removeprefix("#")
        for channel in self._env.backend.channels.values():
            if channel.guild_id is not None and wanted in (str(channel.id), channel.name):
                return ChannelHandle(self._env, self._server.guild, channel)
        raise CannotAct("unknown_place", str(value))

    def mentionable(self, value: object) -> MemberActor | RoleHandle:
        """Return the member or else the role meant; raises CannotAct."""
        try:
            return self.user(value)
        except CannotAct:
            return self.role(value)

    def option(self, spec: Mapping[str, Any], value: object) -> object:
        """Turn what was filled in for one option of a command into what the actor takes."""
        match OptionType(spec["type"]):
            case OptionType.USER:
                return self.user(value)
            case OptionType.ROLE:
                return self.role(value)
            case OptionType.CHANNEL:
                return self.channel(value)
            case OptionType.MENTIONABLE:
                return self.mentionable(value)
            case OptionType.INTEGER if isinstance(value, str):
                return _number(int, value)
            case OptionType.NUMBER if isinstance(value, str):
                return _number(float, value)
            case OptionType.BOOLEAN if isinstance(value, str):
                return value.lower() == "true"
            case _:
                return value

    def chosen(self, kind: int, values: Sequence[object]) -> list[object]:
        """Turn the choices of a select of this component type into what the actor takes."""
        finders = {
            ComponentType.USER_SELECT: self.user,
            ComponentType.ROLE_SELECT: self.role,
            ComponentType.CHANNEL_SELECT: self.channel,
            ComponentType.MENTIONABLE_SELECT: self.mentionable,
        }
        find = finders.get(ComponentType(kind))
        return list(values) if find is None else [find(value) for value in values]

    def modal(self, spec: Mapping[str, Any], values: Mapping[str, object]) -> dict[str, object]:
        """Turn a filled modal, by custom id, into what the actor takes; empty controls drop out."""
        out: dict[str, object] = {}
        for control in modal_controls(spec):
            name = str(control["custom_id"])
            value = values.get(name)
            if value in (None, "", []):
                continue
            if isinstance(value, (list, tuple)) and control["type"] != ComponentType.FILE_UPLOAD:
                value = self.chosen(int(control["type"]), value)
            out[name] = value
        unknown = set(values) - {str(c["custom_id"]) for c in modal_controls(spec)}
        if unknown:
            raise CannotAct("unknown_control", min(unknown))
        return out


def modal_controls(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the controls of a modal in order, without the labels and rows around them."""
    controls: list[dict[str, Any]] = []
    for item in spec.get("components") or []:
        inner = [item["component"]] if item.get("component") else item.get("components") or [item]
        controls.extend(c for c in inner if c.get("custom_id"))
    return controls


def modal_words(
    spec: Mapping[str, Any], values: Mapping[str, object]
) -> tuple[tuple[str, str], ...]:
    """Return what was filled in as people read it: by label, with the labels of the choices."""
    words: list[tuple[str, str]] = []
    for item in spec.get("components") or []:
        for control in modal_controls({"components": [item]}):
            value = values.get(str(control["custom_id"]))
            if value is None or value in ("", []):
                continue
            labels = {o["value"]: o["label"] for o in control.get("options") or []}
            many = value if isinstance(value, (list, tuple)) else [value]
            shown = ", ".join(labels.get(one, shown_value(one)) for one in many)
            name = item.get("label") or control.get("label") or control["custom_id"]
            words.append((str(name), shown))
    return tuple(words)


def shown_value(value: object) -> str:
    """Return one filled-in value as text; of a file only its name."""
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], bytes):
        return str(value[0])
    if isinstance(value, bool):
        return "✓" if value else "✗"
    return str(value)


def _number(kind: type[int] | type[float], value: str) -> float:
    try:
        return kind(value.replace(",", ".") if kind is float else value)
    except ValueError:
        raise CannotAct("not_a_number", value) from None
