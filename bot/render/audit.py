"""Who did what on a server, as a page for administrators."""

from bot.custom_ids import NO_ROUND, Verb
from bot.domain.audit import AuditEntry, AuditView, Deed
from bot.domain.language import Language
from bot.render.card import Card, Text, Tone
from bot.render.fit import compose
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, at, mention
from bot.texts import Texts


def audit_card(view: AuditView, language: Language, texts: Texts) -> Card:
    """Return a page of what was done, the newest first, with the way to older and newer ones."""
    voice = Voice(texts, language)
    told = [_line(entry, voice) for entry in view.entries] or [voice("audit-none")]
    newer = button(voice("audit-newer"), Verb.AUDIT, NO_ROUND, str(view.page - 1))
    older = button(voice("audit-older"), Verb.AUDIT, NO_ROUND, str(view.page + 1))
    return compose(
        voice,
        [
            Text(voice("audit-heading")),
            *lines(*told),
            *rows(newer if view.page else None, older if view.has_more else None),
            Text(voice("audit-note")),
        ],
        accent=Tone.SECONDARY,
    )


def _line(entry: AuditEntry, voice: Voice) -> str:
    who = voice("audit-bot") if entry.actor_id is None else mention(entry.actor_id)
    done = voice("audit-deed", deed=entry.deed.value)
    line = voice("audit-line", moment=at(entry.at, "f"), who=who, deed=done)
    return f"{line} {_about(entry, voice)}".rstrip()


def _about(entry: AuditEntry, voice: Voice) -> str:
    if entry.deed is Deed.SETTINGS:
        return voice.list(voice("audit-setting", setting=name) for name in entry.about.split())
    if entry.deed in {Deed.DAYS, Deed.CALENDAR} or not entry.about:
        return ""
    return f"`{entry.about}`"
