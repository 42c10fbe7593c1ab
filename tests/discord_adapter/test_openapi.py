"""The check of request bodies finds what it is there for."""

from tests.openapi import Spec, totals

MESSAGES = "/channels/{channel_id}/messages"


def label(text: str) -> dict[str, object]:
    field = {"type": 4, "custom_id": "a", "style": 2}
    return {"type": 18, "label": text, "component": field}


def form(*components: object) -> dict[str, object]:
    return {"type": 9, "data": {"custom_id": "x", "title": "x", "components": list(components)}}


CALLBACK = "/interactions/123/a-token/callback"


def test_a_real_address_finds_its_template(discord_spec: Spec) -> None:
    address = "http://127.0.0.1:1/api/v10/channels/12/messages?limit=3"
    assert discord_spec.template(address) == MESSAGES
    assert (
        discord_spec.template("/webhooks/1/t/messages/@original")
        == "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
    )
    assert discord_spec.template("/nothing/like/this") is None


def test_a_label_of_46_characters_is_found(discord_spec: Spec) -> None:
    assert discord_spec.faults("POST", CALLBACK, form(label("x" * 45))) == []
    assert len(discord_spec.faults("POST", CALLBACK, form(label("x" * 46)))) == 1


def test_an_unknown_request_is_found(discord_spec: Spec) -> None:
    assert len(discord_spec.faults("POST", "/no/such/thing", {})) == 1


def test_an_id_as_a_number_is_no_fault_but_a_word_is(discord_spec: Spec) -> None:
    assert discord_spec.faults("POST", "/users/@me/channels", {"recipient_id": 12}) == []
    assert len(discord_spec.faults("POST", "/users/@me/channels", {"recipient_id": "me"})) == 1


def test_totals_that_no_schema_knows_are_counted() -> None:
    text = {"type": 10, "content": "x" * 2001}
    assert list(totals({"components": [text]})) == []
    assert list(totals({"components": [text, text]})) == ["4002 characters of text"]
    assert len(list(totals({"type": 4, "data": {"components": [text, text]}}))) == 1
    assert len(list(totals({"components": [{"type": 17, "components": [text] * 2}]}))) == 1
    assert len(list(totals({"components": [{"type": 14}] * 41}))) == 1
    wide = {"type": 10, "content": "\u4e2d" * 3400}
    assert list(totals({"components": [wide]})) == ["10212 bytes of text"]
    assert list(totals(form(*[label("x")] * 6))) == ["a form of 6 parts"]
    assert list(totals(None)) == []
