"""Nothing a person writes is ever refused by Discord: it fits, or it is cut with care."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import UserId
from bot.render.card import (
    Block,
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
)
from bot.render.limits import (
    ELLIPSIS,
    TEXT,
    TEXT_BYTES,
    fair_share,
    faults_of,
    fitted,
    fitted_form,
    shorten,
    units,
)

LONG_WORDS = "een vraag die verder helpt " * 400
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def button(act: str = "rg1:join:-", label: str = "Ik doe mee") -> Button:
    return Button(label, act)


def options(count: int) -> tuple[Option, ...]:
    return tuple(Option(f"casus {n}", f"v{n}") for n in range(count))


def test_a_short_text_stays_what_it_is() -> None:
    assert shorten("kort", 4) == "kort"


def test_a_long_text_is_cut_between_words_and_says_so() -> None:
    assert shorten("wat maakt dit belangrijk voor jou", 20) == f"wat maakt dit{ELLIPSIS}"


def test_one_endless_word_is_cut_inside() -> None:
    assert shorten("a" * 50, 10) == "a" * 9 + ELLIPSIS


@pytest.mark.parametrize("token", ["<@123456789012345678>", "<t:1767225600:R>", "<:kompas:123456>"])
def test_a_mention_or_timestamp_is_never_cut_in_half(token: str) -> None:
    for most in range(4, 4 + len(token)):
        assert shorten(f"tot{token}{token}", most) == f"tot{ELLIPSIS}"


def test_an_emoji_made_of_several_signs_is_kept_or_dropped_as_one() -> None:
    text = FAMILY * 10
    for most in range(2, units(text)):
        kept = shorten(text, most).removesuffix(ELLIPSIS)
        assert kept == FAMILY * (len(kept) // len(FAMILY))


def test_a_cut_spoiler_stays_a_spoiler() -> None:
    cut = shorten("||" + "geheim " * 30 + "||", 60)
    assert cut.count("||") == 2
    assert cut.endswith("||")
    assert units(cut) <= 60


def test_a_cut_code_block_is_closed_so_that_it_ends_with_the_text() -> None:
    cut = shorten("```\n" + "regel\n" * 40 + "```", 60)
    assert cut.endswith("\n```")
    assert units(cut) <= 60


@given(st.text(max_size=300), st.integers(min_value=1, max_value=200))
def test_a_cut_text_fits_whatever_it_is_made_of(text: str, most: int) -> None:
    cut = shorten(text, most)
    assert units(cut) <= most
    assert (cut == text) == (units(text) <= most)


@given(st.lists(st.text(max_size=200), max_size=6), st.integers(20, 400), st.integers(100, 800))
def test_all_texts_fit_together_and_the_short_ones_stay_whole(
    texts: list[str], most: int, most_bytes: int
) -> None:
    shares = fair_share(texts, most, most_bytes)
    assert sum(map(units, shares)) <= most
    assert sum(len(share.encode()) for share in shares) <= most_bytes
    kept = [units(text) for text, share in zip(texts, shares, strict=True) if text == share]
    cut = [units(text) for text, share in zip(texts, shares, strict=True) if text != share]
    assert not cut or max(kept, default=0) <= max(cut)


def test_eight_long_contributions_share_the_room_of_one_message() -> None:
    long = [LONG_WORDS[:1500]] * 8
    shares = fair_share([*long, "kort"])
    assert shares[-1] == "kort"
    assert {units(share) > 400 for share in shares[:-1]} == {True}
    assert sum(map(units, shares)) <= TEXT


def test_the_bytes_of_emoji_count_too() -> None:
    card = Card((Text("\u4e2d" * 2000), Text("\u4e2d" * 1990)))
    assert [f"{3990 * 3 + 24} bytes of text, more than {TEXT_BYTES}"] == faults_of(card)
    assert faults_of(fitted(card)) == []


def test_a_fitted_card_has_nothing_left_that_only_people_can_make_too_long() -> None:
    card = Card(
        (
            Text(LONG_WORDS),
            Text("  "),
            Rule(),
            Row(()),
            Row((button(label=LONG_WORDS),)),
            Menu(
                "rg1:vote:-",
                LONG_WORDS,
                (Option(LONG_WORDS, "v1", LONG_WORDS), Option("b", "v2")),
                most=9,
            ),
            PersonMenu("rg1:handover:-", LONG_WORDS),
        ),
        mentions=(UserId(1), UserId(1)),
    )
    assert faults_of(card) != []
    assert faults_of(fitted(card)) == []


def test_a_fitted_form_keeps_every_word_that_was_typed_before() -> None:
    form = Form(
        "rg1:bid_in:-:1",
        LONG_WORDS,
        (
            TextField("text", LONG_WORDS, LONG_WORDS, LONG_WORDS, "x" * 3000, most=1500),
            ChoiceField("mood", LONG_WORDS, options(2), LONG_WORDS),
        ),
        intro=LONG_WORDS,
    )
    fit = fitted_form(form)
    assert faults_of(fit) == []
    assert isinstance(fit.fields[0], TextField)
    assert fit.fields[0].value == "x" * 3000


GOOD_CARD = Card((Text("Wie doet er mee?"), Row((button(),))), mentions=(UserId(1),))
GOOD_FORM = Form("rg1:bid_in:-:1", "Casus", (TextField("text", "Titel"),))


def test_a_common_card_and_form_have_no_faults() -> None:
    assert faults_of(GOOD_CARD) == []
    assert faults_of(GOOD_FORM) == []


@pytest.mark.parametrize(
    "blocks",
    [
        (),
        (Text(""),),
        (Text("x" * 4001),),
        tuple(Text("x") for _ in range(40)),
        (Row(()),),
        (Row(tuple(button(f"a{n}") for n in range(6))),),
        (Row((button(""),)),),
        (Row((button("a" * 101),)),),
        (Row((button(label=""),)),),
        (Row((button(label="x" * 81),)),),
        (Row((button(), button())),),
        (Row((button("rg1:vote:-"),)), Menu("rg1:vote:-", "", options(1))),
        (Menu("a", "", ()),),
        (Menu("a", "", options(26)),),
        (Menu("a", "x" * 151, options(1)),),
        (Menu("a", "", (Option("x", "v"), Option("y", "v"))),),
        (Menu("a", "", (Option("x" * 101, "v"),)),),
        (Menu("a", "", (Option("x", ""),)),),
        (Menu("a", "", (Option("x", "v", "d" * 101),)),),
        (Menu("a", "", options(2), most=3),),
        (Menu("a", "", options(2), least=2, most=1),),
        (Menu("a", "", options(2), least=0, most=0),),
        (Menu("a", "", (Option("x", "v", chosen=True), Option("y", "w", chosen=True))),),
        (PersonMenu("a" * 101, ""),),
        (PersonMenu("a", "x" * 151),),
    ],
)
def test_every_limit_of_a_card_is_known(blocks: tuple[Block, ...]) -> None:
    assert len(faults_of(Card(blocks))) == 1


def test_mentions_are_counted() -> None:
    assert len(faults_of(replace(GOOD_CARD, mentions=tuple(map(UserId, range(101)))))) == 1
    assert len(faults_of(replace(GOOD_CARD, mentions=(UserId(1), UserId(1))))) == 1


@pytest.mark.parametrize(
    "form",
    [
        replace(GOOD_FORM, act=""),
        replace(GOOD_FORM, act="a" * 101),
        replace(GOOD_FORM, title="x" * 46),
        replace(GOOD_FORM, title=""),
        replace(GOOD_FORM, fields=()),
        replace(GOOD_FORM, fields=tuple(TextField(f"f{n}", "x") for n in range(6))),
        replace(GOOD_FORM, fields=tuple(TextField(f"f{n}", "x") for n in range(5)), intro="x"),
        replace(GOOD_FORM, fields=(TextField("a", "x"), TextField("a", "y"))),
        replace(GOOD_FORM, fields=(TextField("", "x"),)),
        replace(GOOD_FORM, fields=(TextField("a", "x" * 46),)),
        replace(GOOD_FORM, fields=(TextField("a", "x", hint="x" * 101),)),
        replace(GOOD_FORM, fields=(TextField("a", "x", placeholder="x" * 101),)),
        replace(GOOD_FORM, fields=(TextField("a", "x", value="x" * 9, most=8),)),
        replace(GOOD_FORM, fields=(TextField("a", "x", most=4001),)),
        replace(GOOD_FORM, fields=(ChoiceField("a", "x", options(1)),)),
        replace(GOOD_FORM, fields=(ChoiceField("a", "x", options(11)),)),
        replace(
            GOOD_FORM,
            fields=(ChoiceField("a", "x", tuple(replace(o, chosen=True) for o in options(2))),),
        ),
    ],
)
def test_every_limit_of_a_form_is_known(form: Form) -> None:
    assert len(faults_of(form)) == 1


def test_half_a_sign_is_no_reason_to_fail() -> None:
    broken = Card((Text("\ud83d" * 5000),))
    assert faults_of(fitted(broken)) == []


def test_forty_components_are_just_allowed() -> None:
    card = Card(tuple(Text("x") for _ in range(39)))
    assert faults_of(card) == []


def test_cutting_is_quick_enough_for_the_longest_round() -> None:
    seed = random.Random(1)
    texts = ["".join(seed.choices("abc é\U0001f600\n", k=1500)) for _ in range(30)]
    assert faults_of(fitted(Card(tuple(map(Text, texts))))) == []
