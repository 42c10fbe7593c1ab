"""The end of a round: what is still asked, the forms, and the answers for one person alone."""

from dataclasses import replace

import pytest

from bot.custom_ids import Act, Verb, decode
from bot.domain.ids import ChannelId
from bot.domain.language import Language
from bot.domain.method import Kind
from bot.domain.round import Status
from bot.domain.views import (
    ClosingView,
    HarvestView,
)
from bot.render import replies
from bot.render.card import Menu
from bot.render.forms import commit_form, evaluate_form, write_form
from tests.render.reading import FIVE, INCIDENT, NL, SAMPLER, TEXTS, offers, shown, step, text
from tests.render.samples import (
    BRINGER,
    CIRCLE,
    NOW,
    ROUND,
    Chosen,
    Lacking,
    contribution,
)


class TestEnding:
    def test_the_bringer_picks_and_promises_and_everybody_looks_back(self) -> None:
        view = ClosingView(
            ROUND, Status.CLOSING, (BRINGER,), CIRCLE, 0, committed=False, evaluated=0
        )
        assert offers(shown(view)) == [("pick",), ("commit",), ("evaluate",)]

    def test_after_the_close_a_promise_is_still_welcome_and_all_may_let_go(self) -> None:
        view = ClosingView(
            ROUND, Status.CLOSED, (BRINGER,), CIRCLE, 1, committed=False, evaluated=4
        )
        assert offers(shown(view)) == [("commit",), ("lift",)]
        assert offers(shown(replace(view, committed=True))) == [("lift",)]
        assert offers(shown(replace(view, status=Status.CANCELLED))) == []
        assert "blijft te lezen" in text(shown(view))

    def test_what_helped_is_marked_again_when_one_looks_again(self) -> None:
        items = [SAMPLER.item(Kind.QUESTION, 1), replace(SAMPLER.item(Kind.REMARK, 2), helped=True)]
        card = replies.pick_menu(ROUND, items, NL, TEXTS)
        (menu,) = [block for block in card.blocks if isinstance(block, Menu)]
        assert (menu.least, menu.most) == (0, 2)
        assert [option.chosen for option in menu.options] == [True, False]
        assert menu.options[0].value == contribution(2)


class TestForms:
    def test_a_date_is_asked_with_an_example(self) -> None:
        for language in Language:
            date = commit_form(ROUND, "1", language, TEXTS).fields[-1]
            assert getattr(date, "placeholder", "") == "24-12-2026"

    def test_the_evaluation_asks_the_bringer_and_the_others_another_question(self) -> None:
        bringer = evaluate_form(ROUND, "1", NL, TEXTS, brings=True)
        other = evaluate_form(ROUND, "1", NL, TEXTS, brings=False)
        assert [field.key for field in bringer.fields] == ["q1", "q2", "q3", "q4", "word"]
        assert bringer.fields[1].label != other.fields[1].label

    def test_each_opening_has_an_id_of_its_own_and_keeps_what_was_typed(self) -> None:
        facts = step(INCIDENT, "facts")
        first, second = (
            write_form(ROUND, 3, facts, Kind.ENDING, opening, NL, TEXTS, value="1 2")
            for opening in ("a", "b")
        )
        assert first.act != second.act
        assert decode(first.act) == Act(Verb.WRITE_IN, ROUND, ("3", "ending", "a"))
        assert getattr(first.fields[0], "value", "") == "1 2"


class TestReplies:
    def test_the_standing_gives_back_what_one_wrote(self) -> None:
        view = SAMPLER.status(FIVE, None)
        assert "doet hier niet aan mee" in text(replies.status_card(view, NL, TEXTS))
        own = SAMPLER.item(Kind.ADVICE)
        mine = replace(view, own=(own,))
        assert own.text in text(replies.status_card(mine, NL, TEXTS))

    def test_a_missing_right_is_named_with_its_place_once(self) -> None:
        here = ChannelId(200000000000000001)
        lacks = [Lacking("manage_roles", here), Lacking("manage_roles", here)]
        body = text(replies.missing_rights_card(lacks, NL, TEXTS))
        assert body.count("Rollen beheren") == 1
        assert f"<#{here}>" in body

    @pytest.mark.parametrize("right", [right for right in replies.RIGHTS if right != "exists"])
    @pytest.mark.parametrize("language", Language)
    def test_every_right_has_words(self, right: str, language: Language) -> None:
        assert "_" not in TEXTS.get(language, "right", right=right)

    def test_settings_say_what_nobody_has_chosen(self) -> None:
        nothing = Chosen(NL, "Europe/Amsterdam", None, None, None)
        body = text(replies.settings_card(nothing, NL, TEXTS))
        assert body.count("nog niet gekozen") == 3
        assert "Europe/Amsterdam" in body

    def test_calling_off_asks_back(self) -> None:
        card = replies.confirm_cancel_card(f"rg1:cancel:{ROUND}:yes", NL, TEXTS)
        assert offers(card) == [("cancel", "yes")]


class TestPromise:
    def harvest(self, if_text: str, then_text: str) -> str:
        view = HarvestView(ROUND, "1", FIVE.name, BRINGER, NOW, "2", (), if_text, then_text, NOW)
        return text(shown(view))

    def test_it_reads_as_a_sentence_whether_or_not_one_typed_the_words(self) -> None:
        short = self.harvest("het stil wordt", "vraag ik door")
        assert "**Als**\n>>> het stil wordt" in short
        assert "**dan**\n>>> vraag ik door" in short
        assert self.harvest("Als het stil wordt", "dan vraag ik door") == short

    def test_a_word_that_only_looks_like_it_stays(self) -> None:
        assert ">>> Alsof" in self.harvest("Alsof het stil wordt", "dan")
        assert ">>> dan" in self.harvest("1", "dan")
