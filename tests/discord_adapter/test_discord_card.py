"""What goes over the line for a card or form, and what comes back."""

import asyncio
import random

import discord
import pytest
from discord import ui

from bot.discord_card import (
    ACCENTS,
    Unfit,
    answers_of,
    digest_of,
    layout_of,
    mentions_of,
    modal_of,
    payload_of,
)
from bot.domain.ids import UserId
from bot.render.card import (
    Button,
    Card,
    ChoiceField,
    Form,
    Menu,
    Option,
    PersonMenu,
    Row,
    Rule,
    Text,
    TextField,
    Tone,
)
from tests.openapi import Spec

MESSAGE = "/channels/{channel_id}/messages"

CARD = Card(
    (
        Text("**Stap 2** · vragen"),
        Rule(),
        Row((Button("Vraag", "rg1:write:-:2", Tone.PRIMARY), Button("Ik pas", "rg1:pass:-:2"))),
        Menu(
            "rg1:vote:-",
            "Welke casus?",
            (Option("Wiel", "a", "Schurend", chosen=True), Option("Brug", "b")),
            least=1,
            most=2,
        ),
        PersonMenu("rg1:handover:-", "Aan wie?"),
    ),
    accent=Tone.SUCCESS,
    mentions=(UserId(11), UserId(12)),
)

FORM = Form(
    "rg1:write_in:-:2:q:abc",
    "Je vraag",
    (
        TextField("text", "Vraag", "Eén vraag tegelijk", "Wat …?", "Wat", most=300, long=False),
        ChoiceField("mood", "Hoe is het?", (Option("Goed", "2"), Option("Gaat", "1")), "", False),
    ),
    intro="Alleen de inbrenger antwoordt.",
)


async def test_a_card_is_a_frame_with_its_blocks_in_order() -> None:
    (frame,) = payload_of(CARD)
    assert frame["type"] == discord.ComponentType.container.value
    assert frame["accent_color"] == ACCENTS[Tone.SUCCESS]
    text, rule, buttons, menu, people = frame["components"]
    assert text["content"] == "**Stap 2** · vragen"
    assert rule["type"] == discord.ComponentType.separator.value
    assert [(b["label"], b["custom_id"], b["style"]) for b in buttons["components"]] == [
        ("Vraag", "rg1:write:-:2", 1),
        ("Ik pas", "rg1:pass:-:2", 2),
    ]
    (select,) = menu["components"]
    assert (select["min_values"], select["max_values"]) == (1, 2)
    assert [(o["value"], o["default"]) for o in select["options"]] == [("a", True), ("b", False)]
    assert people["components"][0]["type"] == discord.ComponentType.user_select.value


async def test_discord_itself_would_take_the_body(discord_spec: Spec) -> None:
    body = {
        "components": payload_of(CARD),
        "flags": discord.MessageFlags(components_v2=True).value,
        "nonce": "0" * 24,
        "enforce_nonce": True,
        "allowed_mentions": mentions_of(CARD).to_dict(),
    }
    assert discord_spec.faults("POST", MESSAGE, body) == []


async def test_discord_itself_would_take_the_form(discord_spec: Spec) -> None:
    body = {"type": 9, "data": modal_of(FORM).to_dict()}
    path = "/interactions/{interaction_id}/{interaction_token}/callback"
    assert discord_spec.faults("POST", path, body) == []


async def test_a_sent_message_leaves_nothing_behind_in_the_library() -> None:
    layout = layout_of(CARD)
    assert isinstance(layout, ui.LayoutView)
    assert layout.is_finished()
    assert modal_of(FORM).is_finished()


async def test_a_card_nobody_could_send_is_refused_before_it_is_sent() -> None:
    with pytest.raises(Unfit) as refusal:
        layout_of(Card(tuple(Text("x") for _ in range(40))))
    assert refusal.value.faults == ("41 components, more than 40",)
    with pytest.raises(Unfit):
        modal_of(Form("", "x", FORM.fields))


async def test_a_text_that_is_too_long_is_cut_on_its_way_out() -> None:
    (frame,) = payload_of(Card((Text("woord " * 2000), Text("kort"))))
    first, second = frame["components"]
    assert first["content"].endswith("…")
    assert second["content"] == "kort"


def test_only_the_people_of_the_card_are_notified() -> None:
    assert dict(mentions_of(CARD).to_dict()) == {"parse": [], "users": [11, 12]}
    assert dict(mentions_of(Card((Text("@everyone"),))).to_dict()) == {"parse": []}


def test_a_digest_changes_with_what_is_seen_and_with_nothing_else() -> None:
    assert digest_of(CARD) == digest_of(Card(CARD.blocks, CARD.accent))
    assert digest_of(CARD) != digest_of(Card(CARD.blocks, Tone.DANGER))
    assert digest_of(CARD) != digest_of(Card(CARD.blocks[:-1], CARD.accent))
    assert len(digest_of(CARD)) == 32


async def test_a_form_says_for_every_field_whether_it_must_be_filled() -> None:
    payload = modal_of(FORM).to_dict()
    assert (payload["custom_id"], payload["title"]) == (FORM.act, "Je vraag")
    intro, text, mood = payload["components"]
    assert intro["content"] == "Alleen de inbrenger antwoordt."
    assert (text["label"], text["description"]) == ("Vraag", "Eén vraag tegelijk")
    field = text["component"]
    assert (field["custom_id"], field["value"], field["max_length"]) == ("text", "Wat", 300)
    assert (field["style"], field["required"]) == (discord.TextStyle.short.value, True)
    assert mood["component"]["required"] is False
    assert [option["value"] for option in mood["component"]["options"]] == ["2", "1"]


def test_answers_are_read_from_what_came_in() -> None:
    data = {
        "custom_id": "rg1:write_in:-:2:q:abc",
        "components": [
            {"type": 10, "id": 1},
            {"type": 18, "component": {"type": 4, "custom_id": "text", "value": "Wat nu?"}},
            {"type": 18, "component": {"type": 21, "custom_id": "mood", "value": None}},
            {"type": 18, "component": {"type": 3, "custom_id": "picks", "values": ["a", "b"]}},
            {"type": 18, "component": {"type": 4, "custom_id": "open", "value": ""}},
        ],
    }
    assert answers_of(data) == {"text": "Wat nu?", "mood": "", "picks": "a,b", "open": ""}
    assert answers_of({"custom_id": "x"}) == {}


async def test_many_people_may_have_forms_open_without_the_library_knowing_one() -> None:
    seed = random.Random(3)
    forms = [modal_of(Form(f"rg1:bid_in:-:{seed.random()}", "x", FORM.fields)) for _ in range(50)]
    await asyncio.sleep(0)
    assert all(form.is_finished() and not form.is_dispatching() for form in forms)
