"""Each card offers exactly what its reader can do now, and tells what they need to know."""

import re
from dataclasses import replace

import pytest

from bot.custom_ids import Verb
from bot.domain.effects import Surface, checkback_door, harvest_door
from bot.domain.method import Kind
from bot.domain.round import Halt, Status
from bot.domain.views import (
    DoorView,
    GivenView,
    RoomGoneView,
    TakeoverView,
    TimeUpView,
    WelcomeView,
)
from bot.render.card import Menu
from tests.render.reading import (
    EN,
    FIVE,
    GOSSIP,
    INCIDENT,
    NL,
    SAMPLER,
    acts,
    buttons,
    offers,
    shown,
    step,
    text,
)
from tests.render.samples import (
    BRINGER,
    CIRCLE,
    FACILITATOR,
    NOW,
    OTHERS,
    ROUND,
    contribution,
    typed,
)


class TestInvitation:
    def test_open_offers_everything(self) -> None:
        card = shown(SAMPLER.invitation(Status.OPEN, FIVE, 3, 2))
        assert offers(card) == [("join",), ("bid",), ("decline",), ("start",), ("status",)]
        assert "Van de 8 plekken zijn er nog 5 vrij." in text(card)
        assert "Erbij (3):" in text(card)
        assert "Vijfstappenmethode" in text(card)
        assert "gespreksleider" in buttons(card)[-2].label

    def test_an_empty_circle_counts_no_seats(self) -> None:
        body = text(shown(SAMPLER.invitation(Status.OPEN, FIVE, 0, 0)))
        assert "Er zijn 8 plekken, allemaal nog vrij." in body

    def test_a_full_circle_can_still_say_no_and_offer_a_case(self) -> None:
        card = shown(SAMPLER.invitation(Status.OPEN, FIVE, 8, 2))
        assert offers(card) == [("bid",), ("decline",), ("start",), ("status",)]
        assert "Alle 8 plekken zijn bezet." in text(card)

    @pytest.mark.parametrize(
        ("status", "people", "expected"),
        [
            (Status.STARTING, 3, [("join",), ("bid",), ("status",)]),
            (Status.RUNNING, 3, [("join",), ("status",)]),
            (Status.RUNNING, 8, [("status",)]),
            (Status.CLOSING, 3, [("status",)]),
            (Status.CLOSED, 3, []),
            (Status.CANCELLED, 3, []),
        ],
    )
    def test_afterwards_it_says_what_became_of_it(
        self, status: Status, people: int, expected: list[tuple[str, ...]]
    ) -> None:
        view = SAMPLER.invitation(status, FIVE, people, 2)
        card = shown(view)
        assert offers(card) == expected
        assert text(card) != text(shown(replace(view, status=Status.OPEN)))

    def test_the_cases_are_for_the_circle_once_it_has_begun(self) -> None:
        begun = SAMPLER.invitation(Status.RUNNING, FIVE, 3, 2)
        title = re.escape(begun.bids[0].title).replace("_", r"\\_")
        assert not re.search(f"^- {title}", text(shown(begun)), re.MULTILINE)

    def test_gossip_warns_that_people_must_know_each_other(self) -> None:
        assert "goed kent" in text(shown(SAMPLER.invitation(Status.OPEN, GOSSIP, 3, 0)))
        assert "goed kent" not in text(shown(SAMPLER.invitation(Status.OPEN, FIVE, 3, 0)))


def test_the_welcome_calls_everybody_and_is_honest_about_who_can_read() -> None:
    card = shown(WelcomeView(ROUND, "1", FIVE, FACILITATOR, CIRCLE))
    assert set(card.mentions) == {*CIRCLE, FACILITATOR}
    assert "beheerders" in text(card)
    assert "leest niet mee" in text(card)


class TestBoard:
    def test_a_question_step_has_one_field_and_a_pass(self) -> None:
        view = SAMPLER.board(FIVE, step(FIVE, "explore"))
        card = shown(view)
        index = str(view.index)
        assert offers(card) == [("write", index, "question"), ("pass", index)]
        assert buttons(card)[0].label == "Stel een vraag"
        assert "Stap 2 van 5 · Verkennen" in text(card)
        assert f"<t:{int(NOW.timestamp())}:t>" in text(card)
        assert f"<@{OTHERS[0]}>" in text(card)
        assert card.mentions == ()

    def test_the_bringer_is_told_that_the_chair_is_turned(self) -> None:
        for method, key in ((FIVE, "reframe"), (GOSSIP, "gossip"), (INCIDENT, "analysis")):
            body = text(shown(SAMPLER.board(method, step(method, key))))
            assert f"<@{BRINGER}>, je stoel is gedraaid" in body

    @pytest.mark.parametrize(
        ("key", "bringer", "others"),
        [
            ("tell", "jij bent aan het woord", "Meedenkers: luister mee"),
            ("clarify", "beantwoord de vragen één voor één", "Meedenkers: stel je vragen"),
            ("gossip", "je stoel is gedraaid: je leest mee", "Meedenkers: praat met elkaar"),
            ("respond", "jij bent aan het woord", "Meedenkers: luister mee"),
        ],
    )
    def test_each_role_reads_what_it_may_do(self, key: str, bringer: str, others: str) -> None:
        body = text(shown(SAMPLER.board(GOSSIP, step(GOSSIP, key))))
        assert f"<@{BRINGER}>, {bringer}" in body
        assert others in body

    def test_at_the_end_everybody_reads_the_same(self) -> None:
        body = text(shown(SAMPLER.board(GOSSIP, step(GOSSIP, "evaluate"))))
        assert "Iedereen doet mee" in body

    def test_nobody_is_named_while_it_is_sealed(self) -> None:
        card = shown(SAMPLER.board(FIVE, step(FIVE, "advise")))
        assert "Geschreven of gepast: 3 van de 7" in text(card)
        assert "Verzegeld" in text(card)
        assert not any(f"<@{person}>" in text(card) for person in OTHERS)

    def test_once_open_the_bringer_may_respond_to_the_advice(self) -> None:
        advise = SAMPLER.board(FIVE, step(FIVE, "advise"), revealed=True)
        assert f"<@{BRINGER}>, jij mag nu reageren" in text(shown(advise))
        position = SAMPLER.board(INCIDENT, step(INCIDENT, "advise"), revealed=True)
        assert "je stoel is gedraaid" in text(shown(position))

    def test_who_missed_the_reveal_can_still_write(self) -> None:
        late = SAMPLER.board(FIVE, step(FIVE, "advise"), revealed=True, written=2, passed=1)
        assert [act.verb for act in acts(shown(late))] == ["write"]
        assert offers(shown(replace(late, written=6))) == []

    def test_the_gate_comes_first(self) -> None:
        view = SAMPLER.board(INCIDENT, step(INCIDENT, "facts"))
        closed = shown(view)
        assert offers(closed) == [("write", str(view.index), "ending")]
        assert "hoe het echt afliep" in text(closed)
        opened = shown(replace(view, gate_open=True))
        assert offers(opened)[0] == ("write", str(view.index), "question")
        assert "hoe het echt afliep" not in text(opened)

    def test_choosing_is_a_menu_of_titles(self) -> None:
        view = SAMPLER.board(FIVE, step(FIVE, "choose"))
        card = shown(view)
        assert offers(card) == [("vote",)]
        (menu,) = [block for block in card.blocks if isinstance(block, Menu)]
        assert [option.value for option in menu.options] == [bid.id for bid in view.bids]
        assert "geheim" in text(card)

    def test_without_a_case_the_rubbing_wheel_is_offered(self) -> None:
        pitch = SAMPLER.board(FIVE, step(FIVE, "pitch"), bids=(), bringer_id=None)
        assert "fietswiel" in text(shown(pitch))
        assert "bicycle wheel" in text(shown(pitch, EN))
        assert offers(shown(pitch))[0] == ("write", str(pitch.index), "bid")
        assert "fietswiel" not in text(shown(SAMPLER.board(FIVE, step(FIVE, "pitch"))))

    def test_the_last_steps_lead_to_a_promise_and_a_look_back(self) -> None:
        commit = shown(SAMPLER.board(INCIDENT, step(INCIDENT, "commit")))
        assert [act.verb for act in acts(commit)] == ["commit", "pass"]
        evaluate = shown(SAMPLER.board(FIVE, step(FIVE, "evaluate")))
        assert [act.verb for act in acts(evaluate)] == ["write", "pass", "evaluate"]

    def test_a_board_of_the_past_is_one_quiet_line(self) -> None:
        card = shown(SAMPLER.board(FIVE, step(FIVE, "explore"), current=False))
        assert offers(card) == []
        assert len(card.blocks) == 1
        assert text(card).startswith("-# ")
        assert "\n" not in text(card)

    def test_votes_are_not_counted_as_contributions_afterwards(self) -> None:
        card = shown(SAMPLER.board(FIVE, step(FIVE, "choose"), current=False, written=5))
        assert text(card) == "-# Vooraf · Kiezen · voorbij"

    @pytest.mark.parametrize(
        ("halt", "can_write"),
        [
            (Halt.PAUSE, True),
            (Halt.FACILITATOR_GONE, True),
            (Halt.BRINGER_GONE, False),
            (Halt.ROOM_GONE, False),
        ],
    )
    def test_a_halt_stops_the_clock_and_says_why(self, halt: Halt, can_write: bool) -> None:
        view = SAMPLER.board(FIVE, step(FIVE, "explore"), halt=halt)
        card = shown(view)
        assert "<t:" not in text(card)
        assert bool(offers(card)) is can_write

    def test_the_case_stands_where_the_circle_needs_it(self) -> None:
        for key, there in (("tell", True), ("explore", True), ("advise", False)):
            body = text(shown(SAMPLER.board(FIVE, step(FIVE, key))))
            assert ("De casus:" in body) is there


class TestGiven:
    def test_a_question_waits_with_a_button_and_then_shows_its_answer(self) -> None:
        view = GivenView(ROUND, 1, SAMPLER.item(Kind.QUESTION, 3), None, BRINGER, late=False)
        asked = shown(view)
        assert offers(asked) == [("answer", contribution(3)), ("warmth", contribution(3))]
        assert "Vraag 3" in text(asked)
        answered = shown(replace(view, answer="4 5 6"))
        assert offers(answered) == [("warmth", contribution(3))]
        assert ">>> 4 5 6" in text(answered)

    def test_what_the_bringer_asks_has_no_button_for_the_bringer(self) -> None:
        item = SAMPLER.item(Kind.QUESTION, 3)
        view = GivenView(ROUND, 1, item, None, item.author_id, late=False)
        assert offers(shown(view)) == []
        assert "Vraag 3" in text(shown(view))

    def test_what_came_late_says_so(self) -> None:
        view = GivenView(ROUND, 1, SAMPLER.item(Kind.REMARK), None, BRINGER, late=True)
        assert "Nagekomen" in text(shown(view))
        assert "Nagekomen" not in text(shown(replace(view, late=False)))


def test_a_reveal_ends_with_what_really_happened() -> None:
    view = SAMPLER.reveal(step(INCIDENT, "advise"), 3, ending=True)
    body = text(shown(view))
    places = [body.index(f"**{number}**") for number in (1, 2, 3)]
    assert places == sorted(places)
    assert body.index(f"Wat <@{BRINGER}> echt deed") > places[-1]


class TestCockpit:
    def test_it_tells_what_next_will_do(self) -> None:
        explore = step(FIVE, "explore")
        view = SAMPLER.cockpit(FIVE, explore, next_step=step(FIVE, "reframe"))
        assert buttons(shown(view))[0].label == "Volgende: De kern"
        last = replace(view, next_step=None)
        assert buttons(shown(last))[0].label == "Naar de afsluiting"
        sealed = replace(view, reveals_first=True, sealed=True, written=2)
        assert buttons(shown(sealed))[0].label == "Open wat er geschreven is"

    def test_every_lever_is_there_and_names_its_act(self) -> None:
        card = shown(SAMPLER.cockpit(FIVE, step(FIVE, "explore")))
        assert offers(card) == [
            *(
                ("next",),
                ("extend", "2"),
                ("pause",),
                ("back",),
                ("cues",),
                ("airtime",),
                ("balance",),
            ),
            *(("cancel",), ("handover",)),
        ]

    def test_a_pause_can_be_ended_and_a_seal_lifted(self) -> None:
        view = SAMPLER.cockpit(FIVE, step(FIVE, "reframe"), halt=Halt.PAUSE, can_go_back=False)
        verbs = [act.verb for act in acts(shown(view))]
        assert "resume" in verbs
        assert "pause" not in verbs
        assert "back" not in verbs
        assert "reveal" in verbs
        assert "reveal" not in [
            act.verb for act in acts(shown(replace(view, reveals_first=True, written=1)))
        ]

    def test_it_gives_a_sentence_to_say_and_who_is_still_to_come(self) -> None:
        explore = step(FIVE, "explore")
        body = text(shown(SAMPLER.cockpit(FIVE, explore)))
        assert f"> {explore.say[NL]}" in body
        assert f"<@{OTHERS[0]}>" in body

    def test_in_free_talk_it_admits_that_it_does_not_read_along(self) -> None:
        body = text(shown(SAMPLER.cockpit(GOSSIP, step(GOSSIP, "gossip"))))
        assert "Ik lees niet mee" in body
        assert f"<@{OTHERS[0]}>" not in body

    def test_everybody_at_the_door_gets_a_button(self) -> None:
        view = SAMPLER.cockpit(FIVE, step(FIVE, "explore"), knocking=OTHERS[:2])
        admits = [act.args for act in acts(shown(view)) if act.verb == Verb.ADMIT]
        assert admits == [(str(OTHERS[0]),), (str(OTHERS[1]),)]

    def test_without_bringer_or_room_it_offers_the_way_on(self) -> None:
        view = SAMPLER.cockpit(FIVE, step(FIVE, "explore"), halt=Halt.BRINGER_GONE)
        assert [act.verb for act in acts(shown(view))] == ["choose_again", "cancel", "handover"]
        gone = replace(view, halt=Halt.ROOM_GONE)
        assert [act.verb for act in acts(shown(gone))] == ["new_room", "cancel", "handover"]

    def test_closing_shows_what_is_done_and_averages_only_when_given(self) -> None:
        view = SAMPLER.cockpit(FIVE, None, status=Status.CLOSING, committed=True)
        card = shown(view)
        assert [act.verb for act in acts(card)] == ["close", "back", "handover"]
        assert "Er is een voornemen." in text(card)
        assert "Gemiddeld" not in text(card)
        averaged = replace(view, averages=(4.25, 3.0, 5.0, 4.666), evaluated=4)
        assert "werkvorm paste 5" in text(shown(averaged))
        assert "mee te nemen 4,7" in text(shown(averaged))
        assert "take home 4.7" in text(shown(averaged, EN))


class TestNotices:
    def test_time_up_calls_the_facilitator_and_moves_nothing(self) -> None:
        view = TimeUpView(ROUND, 2, step(FIVE, "explore"), FACILITATOR, OTHERS[:1], 0, current=True)
        card = shown(view)
        assert card.mentions == (FACILITATOR,)
        assert offers(card) == [("next",), ("extend", "2")]
        assert "te laat" not in text(card)
        assert "12 minuten te laat" in text(shown(replace(view, late_minutes=12)))

    def test_an_old_time_up_is_quiet(self) -> None:
        card = shown(TimeUpView(ROUND, 2, step(FIVE, "explore"), FACILITATOR, (), 0, current=False))
        assert (card.mentions, offers(card)) == ((), [])

    def test_somebody_can_take_over_until_somebody_has(self) -> None:
        assert offers(shown(TakeoverView(ROUND, FACILITATOR, needed=True))) == [("take_over",)]
        assert offers(shown(TakeoverView(ROUND, FACILITATOR, needed=False))) == []

    @pytest.mark.parametrize(
        ("surface", "verb"),
        [(harvest_door(BRINGER), "harvest"), (checkback_door(BRINGER), "checkback")],
    )
    def test_a_door_calls_one_person(self, surface: Surface, verb: str) -> None:
        card = shown(DoorView(ROUND, surface, BRINGER))
        assert card.mentions == (BRINGER,)
        assert offers(card) == [(verb,)]

    def test_a_lost_room_can_be_made_again_until_it_is_settled(self) -> None:
        lost = RoomGoneView(ROUND, "1", FACILITATOR, room_is_back=False, over=False)
        assert offers(shown(lost)) == [("new_room",), ("cancel",)]
        assert offers(shown(replace(lost, room_is_back=True))) == []
        assert offers(shown(replace(lost, over=True))) == []


def test_a_title_shows_as_it_was_typed() -> None:
    title = "*sterren* _en_ `code` ||stil||"
    view = replace(SAMPLER.invitation(Status.OPEN, FIVE, 1, 0), title=title)
    assert r"\*sterren\* \_en\_ \`code\` \|\|stil\|\|" in text(shown(view))
    assert typed(3) == "012"
