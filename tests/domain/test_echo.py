"""An echo takes three people in two circles, and nobody is asked twice or two things at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import echo
from bot.domain.case import Layer, Theme
from bot.domain.echo import LEAST_CIRCLES, LEAST_PEOPLE, QUIET, Echo, Signal, echoes, lingering
from bot.domain.ids import CircleId, ProgrammeId, UserId
from bot.domain.introductions import LAPSES, Introduction, IntroductionId, Party, Reason, Say

NOW = datetime(2027, 6, 15, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
ONE, TWO, THREE, FOUR = (UserId(number) for number in range(1, 5))
FIRST, SECOND = CircleId("een"), CircleId("twee")
CIRCLES = {ONE: FIRST, TWO: FIRST, THREE: SECOND}
MIDDLE = (Theme.MIDDLE, Layer.BOARD)


def works(*people: UserId, theme: Theme = Theme.MIDDLE, days: int = 100) -> list[Signal]:
    return [Signal(one, theme, Layer.BOARD, NOW - days * DAY) for one in people]


def asked(*people: UserId, reason: Reason = Reason.ECHO, days: int = 0) -> Introduction:
    parties = tuple(Party(one) for one in people)
    return Introduction(
        *(IntroductionId("i"), ProgrammeId("p"), reason, *MIDDLE, NOW - days * DAY, parties)
    )


def test_three_people_in_two_circles_and_not_one_less() -> None:
    assert echoes(works(ONE, TWO, THREE), CIRCLES, [], NOW) == (
        Echo(Reason.ECHO, *MIDDLE, (ONE, TWO, THREE)),
    )
    assert echoes(works(ONE, THREE, ONE), CIRCLES, [], NOW) == ()
    assert echoes(works(ONE, TWO, FOUR), CIRCLES, [], NOW) == ()
    scattered = [*works(ONE, TWO), *works(THREE, theme=Theme.STOCK)]
    assert echoes(scattered, CIRCLES, [], NOW) == ()
    vague = [replace(one, layer=None) for one in works(ONE, TWO, THREE)]
    assert echoes(vague, CIRCLES, [], NOW) == ()


def test_who_was_asked_is_left_alone_for_half_a_year() -> None:
    signals = works(ONE, TWO, THREE)
    quiet_days = QUIET // DAY
    for days, heard in ((0, 0), (LAPSES // DAY, 0), (quiet_days - 1, 0), (quiet_days, 1)):
        assert len(echoes(signals, CIRCLES, [asked(ONE, TWO, days=days)], NOW)) == heard
    helping = asked(ONE, FOUR, reason=Reason.HELP)
    assert echoes(signals, CIRCLES, [helping], NOW) == ()
    assert len(echoes(signals, CIRCLES, [replace(helping, made_at=NOW - LAPSES)], NOW)) == 1


def test_a_question_that_lived_through_three_moments_is_asked_of_its_owner() -> None:
    moments = [NOW - days * DAY for days in (90, 60, 30)]
    old, young = works(ONE), works(TWO, days=70)
    assert lingering([*old, *young], moments, [], [], NOW) == (
        Echo(Reason.LINGER, *MIDDLE, (ONE,)),
    )
    assert lingering(old, moments[:2], [], [], NOW) == ()
    both = lingering([*old, *works(TWO)], moments, [], [], NOW)
    assert both == (Echo(Reason.LINGER, *MIDDLE, (ONE, TWO)),)
    assert lingering(old, moments, [asked(ONE, days=20)], [], NOW) == ()
    assert lingering(old, moments, [], [Echo(Reason.ECHO, *MIDDLE, (ONE,))], NOW) == ()


def test_who_leads_reads_how_many_there_were() -> None:
    known = [asked(ONE, TWO), asked(ONE, reason=Reason.HELP), asked(ONE, reason=Reason.LINGER)]
    answered = replace(known[0], parties=(Party(ONE, None, Say.AGENDA),))
    assert echo.counted([answered, *known[1:]], 2) == echo.EchoCount(2, 1)


SIGNALS = st.lists(
    st.builds(
        Signal,
        st.integers(1, 8).map(UserId),
        st.sampled_from([Theme.MIDDLE, Theme.STOCK]),
        st.sampled_from([None, Layer.BOARD, Layer.CITY]),
        st.integers(0, 200).map(lambda days: NOW - days * DAY),
    ),
    max_size=20,
)
SEATS = st.dictionaries(st.integers(1, 8).map(UserId), st.sampled_from([FIRST, SECOND]))


@settings(max_examples=80)
@given(SIGNALS, SEATS, st.sets(st.integers(1, 8).map(UserId), max_size=3))
def test_nobody_is_told_of_a_few_and_everybody_is_asked_once(
    signals: list[Signal], circles: dict[UserId, CircleId], busy: set[UserId]
) -> None:
    known = [asked(*busy, reason=Reason.HELP)] if busy else []
    found = echoes(signals, circles, known, NOW)
    moments = [NOW - days * DAY for days in (90, 60, 30)]
    alone = lingering(signals, moments, known, found, NOW)
    for one in found:
        own = {
            each.user_id for each in signals if (each.theme, each.layer) == (one.theme, one.layer)
        }
        assert set(one.people) <= own
        assert len(set(one.people)) >= LEAST_PEOPLE
        assert len({circles[each] for each in one.people if each in circles}) >= LEAST_CIRCLES
    people = [each for one in (*found, *alone) for each in one.people]
    assert len(people) == len(set(people))
    assert not busy & set(people)
    assert echoes(list(reversed(signals)), circles, known, NOW) == found
