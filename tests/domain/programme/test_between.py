"""Where people are reached between meetings, and who waits for whom."""

from bot.domain.choices import Way
from bot.domain.effects import Place, Surface
from bot.domain.ids import UserId
from bot.domain.programme.between import NOBODY, personal, place_of, queue_of, ways_to

JORIS = UserId(7)


def test_every_way_is_tried_and_the_chosen_one_first() -> None:
    assert ways_to(None) == (Way.DIRECT, Way.OWN_THREAD)
    for chosen in Way:
        ways = ways_to(chosen)
        assert ways[0] is chosen
        assert set(ways) == set(Way)


def test_a_message_to_one_person_waits_only_for_others_to_them() -> None:
    assert queue_of(personal("help-abc", JORIS)) == JORIS
    assert queue_of(Surface("board:1")) == NOBODY
    assert place_of(personal("help-abc", JORIS)) is Place.DIRECT
    assert place_of(Surface("board:1")) is Place.ANNOUNCE
