"""Components as the page draws them: Discord's own tree with its texts already turned into HTML."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from simcord.backend.cdn import CDN_BASE
from simcord.enums import ComponentType

Json = dict[str, Any]
Html = Callable[[str], str]

SELECTS = {
    ComponentType.STRING_SELECT: "string",
    ComponentType.USER_SELECT: "user",
    ComponentType.ROLE_SELECT: "role",
    ComponentType.MENTIONABLE_SELECT: "mentionable",
    ComponentType.CHANNEL_SELECT: "channel",
}
BUTTONS = {1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium"}
_PLAIN = (
    "custom_id",
    "label",
    "description",
    "placeholder",
    "disabled",
    "required",
    "min_values",
    "max_values",
    "min_length",
    "max_length",
    "value",
    "default",
    "divider",
    "spacing",
    "spoiler",
    "default_values",
    "channel_types",
    "name",
    "size",
)


def file_path(url: str) -> str | None:
    """Return where the page finds an uploaded file, or None for an address elsewhere."""
    prefix = f"{CDN_BASE}/attachments/"
    return "/file/" + url.removeprefix(prefix) if url.startswith(prefix) else None


def media(item: Mapping[str, Any]) -> Json:
    """Describe a picture or file: where it is, or that it lies elsewhere and is not fetched."""
    url = str(item.get("url", ""))
    path = file_path(url)
    return {"path": path, "elsewhere": None if path else url}


def emoji(value: Mapping[str, Any] | None) -> str:
    """Return an emoji as text: the sign itself, or a server's own one by its name."""
    if not value:
        return ""
    return f":{value['name']}:" if value.get("id") else str(value.get("name") or "")


def component(spec: Mapping[str, Any], html: Html) -> Json:
    """Turn one component, with everything inside it, into what the page draws."""
    kind = ComponentType(spec["type"])
    out: Json = {key: spec[key] for key in _PLAIN if spec.get(key) is not None}
    out["kind"] = _NAMES[kind]
    if kind in SELECTS:
        out["of"] = SELECTS[kind]
    _SPECIAL.get(kind, _nothing)(spec, out, html)
    if spec.get("components") is not None:
        out["components"] = [component(child, html) for child in spec["components"]]
    for key in ("accessory", "component"):
        if spec.get(key):
            out[key] = component(spec[key], html)
    if spec.get("options") is not None:
        out["options"] = [_option(option) for option in spec["options"]]
    return out


def _option(option: Mapping[str, Any]) -> Json:
    keys = ("label", "value", "description", "default")
    return {k: option[k] for k in keys if option.get(k) is not None} | {
        "emoji": emoji(option.get("emoji"))
    }


def _nothing(_spec: Mapping[str, Any], _out: Json, _html: Html) -> None:
    return


def _text(spec: Mapping[str, Any], out: Json, html: Html) -> None:
    out["html"] = html(str(spec.get("content", "")))


def _button(spec: Mapping[str, Any], out: Json, _html: Html) -> None:
    out["style"] = BUTTONS.get(int(spec.get("style", 2)), "secondary")
    out["emoji"] = emoji(spec.get("emoji"))
    if spec.get("url"):
        out["url"] = str(spec["url"])


def _text_input(spec: Mapping[str, Any], out: Json, _html: Html) -> None:
    out["long"] = int(spec.get("style", 1)) == 2
    out["required"] = bool(spec.get("required", True))


def _thumbnail(spec: Mapping[str, Any], out: Json, _html: Html) -> None:
    out["media"] = media(spec["media"])


def _gallery(spec: Mapping[str, Any], out: Json, _html: Html) -> None:
    out["items"] = [
        {
            "media": media(item["media"]),
            "description": item.get("description") or "",
            "spoiler": bool(item.get("spoiler")),
        }
        for item in spec.get("items") or []
    ]


def _file(spec: Mapping[str, Any], out: Json, _html: Html) -> None:
    out["media"] = media(spec["file"])
    out.setdefault("name", str(spec["file"].get("url", "")).rsplit("/", 1)[-1])


def _container(spec: Mapping[str, Any], out: Json, _html: Html) -> None:
    color = spec.get("accent_color")
    out["accent"] = None if color is None else f"#{int(color):06x}"


_SPECIAL: dict[ComponentType, Callable[[Mapping[str, Any], Json, Html], None]] = {
    ComponentType.TEXT_DISPLAY: _text,
    ComponentType.BUTTON: _button,
    ComponentType.TEXT_INPUT: _text_input,
    ComponentType.THUMBNAIL: _thumbnail,
    ComponentType.MEDIA_GALLERY: _gallery,
    ComponentType.FILE: _file,
    ComponentType.CONTAINER: _container,
}
_NAMES: dict[ComponentType, str] = {
    ComponentType.ACTION_ROW: "row",
    ComponentType.BUTTON: "button",
    ComponentType.TEXT_INPUT: "text_input",
    ComponentType.SECTION: "section",
    ComponentType.TEXT_DISPLAY: "text",
    ComponentType.THUMBNAIL: "thumbnail",
    ComponentType.MEDIA_GALLERY: "gallery",
    ComponentType.FILE: "file",
    ComponentType.SEPARATOR: "separator",
    ComponentType.CONTAINER: "container",
    ComponentType.LABEL: "label",
    ComponentType.FILE_UPLOAD: "file_upload",
    ComponentType.RADIO_GROUP: "radio_group",
    ComponentType.CHECKBOX_GROUP: "checkbox_group",
    ComponentType.CHECKBOX: "checkbox",
} | dict.fromkeys(SELECTS, "select")


def embed(spec: Mapping[str, Any], html: Html) -> Json:
    """Turn an embed into what the page draws."""
    color = spec.get("color")
    image = spec.get("image") or spec.get("thumbnail")
    return {
        "accent": None if color is None else f"#{int(color):06x}",
        "title": spec.get("title") or "",
        "url": spec.get("url") or "",
        "author": cast(Json, spec.get("author") or {}).get("name") or "",
        "footer": cast(Json, spec.get("footer") or {}).get("text") or "",
        "html": html(str(spec.get("description") or "")),
        "image": media(image) if image else None,
        "fields": [
            {
                "name": field["name"],
                "html": html(str(field["value"])),
                "inline": bool(field.get("inline")),
            }
            for field in spec.get("fields") or []
        ],
    }
