"""Who travels along, for who leads; and the list from which somebody says "this is me"."""

from collections.abc import Sequence
from typing import TypeVar

from bot.custom_ids import Verb, encode
from bot.domain.ids import CircleId, ParticipantId, ProgrammeId
from bot.domain.language import Language
from bot.domain.programme.planned import HomeCircle, Traveller
from bot.render.card import Card, Menu, Option, PersonMenu, Text, Tone
from bot.render.fit import compose
from bot.render.limits import OPTION, OPTIONS, shorten
from bot.render.parts import button, lines, rows
from bot.render.voice import Voice, mention, plain
from bot.texts import Texts

T = TypeVar("T")

Named = tuple[ParticipantId, str, str]
"""A participant as everybody may see them: id, name and team."""


def claim_card(
    programme_id: ProgrammeId, people: Sequence[Named], page: int, language: Language, texts: Texts
) -> Card:
    """Ask who of these the reader is; 25 of them on a page (from 0)."""
    voice = Voice(texts, language)
    if not people:
        return compose(voice, lines(voice("claim-nobody")))
    shown, on = _page(people, page)
    options = tuple(_option(one, voice) for one in shown)
    menu = Menu(encode(Verb.CLAIM_AS, programme_id), voice("claim-placeholder"), options)
    more = button(voice("people-more"), Verb.CLAIM, programme_id, on) if on else None
    return compose(voice, [Text(voice("claim-ask")), menu, *rows(more)], accent=Tone.PRIMARY)


def people_card(
    programme_id: ProgrammeId,
    people: Sequence[Traveller],
    page: int,
    language: Language,
    texts: Texts,
) -> Card:
    """Return the participants of a programme, 25 on a page (from 0), each to be picked."""
    voice = Voice(texts, language)
    add = button(voice("people-add"), Verb.PERSON_NEW, programme_id, tone=Tone.PRIMARY)
    if not people:
        return compose(voice, [Text(voice("people-none")), *rows(add)])
    shown, on = _page(people, page)
    named = [(one.id, one.participant.name, one.participant.team) for one in shown]
    menu = Menu(
        encode(Verb.PERSON_SEE, programme_id),
        voice("people-placeholder"),
        tuple(_option(one, voice) for one in named),
    )
    more = button(voice("people-more"), Verb.PEOPLE, programme_id, on) if on else None
    known = sum(one.participant.user_id is not None for one in people)
    heading = voice("people-heading", count=len(people), known=known)
    return compose(voice, [Text(heading), menu, *rows(add, more)], accent=Tone.PRIMARY)


def person_card(
    programme_id: ProgrammeId, traveller: Traveller, language: Language, texts: Texts
) -> Card:
    """Return one participant, who they are on Discord, and how to change that."""
    voice = Voice(texts, language)
    who = traveller.participant
    facts = (who.team, who.institution, who.city, who.scales)
    off = button(voice("person-off"), Verb.PERSON_OFF, programme_id, traveller.id, tone=Tone.DANGER)
    linked = voice("person-linked", person=mention(who.user_id)) if who.user_id else None
    return compose(
        voice,
        [
            *lines(
                f"**{plain(who.name)}**",
                " · ".join(plain(fact) for fact in facts if fact) or None,
                linked or voice("person-unlinked"),
            ),
            PersonMenu(encode(Verb.PERSON_LINK, programme_id, traveller.id), voice("person-link")),
            *rows(off),
        ],
        accent=Tone.PRIMARY,
    )


def confirm_person_off_card(
    programme_id: ProgrammeId, traveller: Traveller, language: Language, texts: Texts
) -> Card:
    """Ask back before somebody is taken out of a programme."""
    voice = Voice(texts, language)
    yes = button(
        voice("person-off-yes"),
        Verb.PERSON_OFF,
        programme_id,
        traveller.id,
        "yes",
        tone=Tone.DANGER,
    )
    sure = voice("person-off-sure", name=plain(traveller.participant.name))
    return compose(voice, [Text(sure), *rows(yes)], accent=Tone.DANGER)


def circle_card(circle: HomeCircle, most: int, language: Language, texts: Texts) -> Card:
    """Return a circle that was just made, and ask who sits in it."""
    voice = Voice(texts, language)
    seats = PersonMenu(
        encode(Verb.CIRCLE_SEAT, CircleId(circle.id)), voice("circle-people"), most=most
    )
    return compose(
        voice, [Text(voice("circle-made", name=plain(circle.name))), seats], accent=Tone.PRIMARY
    )


def _option(one: Named, voice: Voice) -> Option:
    participant_id, name, team = one
    beside = shorten(team, OPTION) if team else None
    return Option(shorten(name, OPTION) or voice("people-nameless"), participant_id, beside)


def _page(people: Sequence[T], page: int) -> tuple[Sequence[T], str]:
    """Return one page of a list, and the number of the next; empty when there is but one."""
    last = (len(people) - 1) // OPTIONS
    page = min(page, last)
    on = str((page + 1) % (last + 1)) if last else ""
    return people[page * OPTIONS : (page + 1) * OPTIONS], on
