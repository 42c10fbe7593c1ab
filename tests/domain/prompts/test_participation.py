"""Numbers about people, which never point at one of them."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import GuildId, ProgrammeId, UserId
from bot.domain.prompts.delivery import Delivery, DeliveryId, Stage
from bot.domain.prompts.participation import LEAST, Part, Share, part_of, told
from bot.domain.prompts.person import Pace, Wish
from bot.prompts import load_all

YOU = UserId(7)


def a_delivery(stage: Stage) -> Delivery:
    return Delivery(
        *(DeliveryId("d"), GuildId(1), ProgrammeId("p"), YOU, load_all()[0], stage, None),
    )


def test_what_somebody_did() -> None:
    paused = Wish(ProgrammeId("p"), YOU, Pace.PAUSED)
    assert part_of(None, None, None) is Part.UNKNOWN
    assert part_of(YOU, None, None) is Part.SPARED
    assert part_of(YOU, None, paused) is Part.PAUSED
    assert part_of(YOU, a_delivery(Stage.SILENT), paused) is Part.PAUSED
    assert part_of(YOU, a_delivery(Stage.ANSWERED), paused) is Part.ANSWERED
    found = [part_of(YOU, a_delivery(stage), None) for stage in Stage]
    assert found == [
        *(Part.OPEN, Part.OPEN, Part.NOT_NOW, Part.ANSWERED, Part.NOT_NOW, Part.SILENT),
    ]


def test_small_numbers_are_put_together() -> None:
    parts = [*[Part.ANSWERED] * 9, *[Part.SILENT] * 4, Part.PAUSED]
    assert told(parts) == (
        Share((Part.ANSWERED,), 9),
        Share((Part.SILENT, Part.PAUSED), 5),
    )
    assert told([Part.ANSWERED] * 13 + [Part.OPEN]) == (Share((Part.ANSWERED, Part.OPEN), 14),)
    assert told([Part.ANSWERED] * 3) == ()
    assert told([]) == ()


@given(st.lists(st.sampled_from(Part), max_size=60))
def test_no_number_stands_for_less_than_four_people(parts: list[Part]) -> None:
    shares, counted = told(parts), Counter(parts)
    assert all(share.people >= LEAST for share in shares)
    assert all(share.people == sum(counted[part] for part in share.parts) for share in shares)
    assert sum(share.people for share in shares) == (len(parts) if len(parts) >= LEAST else 0)
