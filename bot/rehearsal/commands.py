"""The commands somebody may use in a place, with their names in both languages."""

from collections.abc import Mapping
from typing import Any

from simcord.enums import OptionType
from simcord.interactions import command_leaves

from bot.rehearsal.stage import Stage

Json = dict[str, Any]
Both = dict[str, str]

_TYPES = {
    OptionType.STRING: "string",
    OptionType.INTEGER: "integer",
    OptionType.NUMBER: "number",
    OptionType.BOOLEAN: "boolean",
    OptionType.USER: "user",
    OptionType.CHANNEL: "channel",
    OptionType.ROLE: "role",
    OptionType.MENTIONABLE: "mentionable",
    OptionType.ATTACHMENT: "attachment",
}
_LIMITS = ("min_length", "max_length", "min_value", "max_value")


def commands_for(stage: Stage, who: str, place_id: int) -> list[Json]:
    """Return the slash commands this person may use in a place they can see."""
    visible = stage.env.backend.visible_commands(user_id=stage.player(who).id, channel_id=place_id)
    return [
        {
            "path": " ".join(path),
            "label": _label_of(command, path),
            "description": _both(leaf, "description"),
            "options": [_option(option) for option in leaf.get("options") or []],
        }
        for command in visible
        for path, leaf in command_leaves(command)
    ]


def _label_of(command: Mapping[str, Any], path: list[str]) -> Both:
    node, labels = command, [_both(command, "name")]
    for name in path[1:]:
        node = next(option for option in node["options"] if option["name"] == name)
        labels.append(_both(node, "name"))
    return {language: " ".join(label[language] for label in labels) for language in ("nl", "en")}


def _both(node: Mapping[str, Any], field: str) -> Both:
    plain = str(node.get(field) or "")
    words: Mapping[str, str] = node.get(f"{field}_localizations") or {}
    return {
        "nl": words.get("nl") or plain,
        "en": words.get("en-GB") or words.get("en-US") or plain,
    }


def _option(option: Mapping[str, Any]) -> Json:
    return {
        "name": option["name"],
        "type": _TYPES[OptionType(option["type"])],
        "label": _both(option, "name"),
        "description": _both(option, "description"),
        "required": bool(option.get("required")),
        "autocomplete": bool(option.get("autocomplete")),
        "choices": [
            {"label": _both(choice, "name"), "value": choice["value"]}
            for choice in option.get("choices") or []
        ],
    } | {key: option[key] for key in _LIMITS if option.get(key) is not None}
