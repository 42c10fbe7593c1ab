"""The bench on tiny numbers: it runs and says all it should. How fast is never asked here."""

from tests.bench.__main__ import TINY, rows
from tests.bench.report import Row, at, table

SAID = (
    *("answer at 10 a second", "answer at 100 a second", "answered in 3 s", "slowest answer"),
    *("CPU of a tap", "CPU after it", "CPU of both", "timers due at once"),
    *("ready to answer, an empty store", "ready to answer, 3 open rounds"),
    *("memory, idle", "memory, 3 open rounds"),
)


async def test_it_measures_everything_on_tiny_numbers() -> None:
    found = await rows(TINY)
    printed = table(found)
    for said in SAID:
        assert said in printed
    assert len(found) == len(SAID)
    assert all(row.ours for row in found)


def test_a_share_of_the_values() -> None:
    values = [3.0, 1.0, 2.0, 4.0]
    assert [at(share, values) for share in (0.0, 0.5, 0.99)] == [1.0, 3.0, 4.0]


def test_an_aim_that_is_missed_is_said() -> None:
    head, line = table([Row("tap", "3 ms", "1 ms", "3.00", "<= 2 x", met=False)]).splitlines()
    assert head.split() == ["ours", "bare", "ratio", "aim", "met"]
    assert line.split()[-1] == "NO"
