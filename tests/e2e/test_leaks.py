"""After a whole year nothing private was sent, shown, offered or logged to whom it is not for."""

from bot.domain.language import Language
from bot.logs import redact
from tests.e2e.a_year import Year
from tests.e2e.ink import MARK


def test_nothing_the_bot_sent_reached_somebody_it_is_not_for(year: Year) -> None:
    watch = year.watch
    assert watch.overheard.leaks == []
    assert len(watch.overheard.read) > 0.8 * len(watch.ink.marks)


def test_nobody_can_ask_for_what_is_not_theirs(year: Year) -> None:
    sweep = year.watch.sweep
    assert sweep.leaks == []
    if year.language is Language.EN:
        return
    assert sweep.answered >= {
        "exchange.look",
        "exchange.own",
        "prompt_views.results",
        "stand.mine",
        "stand.page",
        "stand.stand_of",
        "status.status_of",
    }
    assert sweep.shown >= {"board", "direct:prompt", "direct:intro", "direct:met", "stand"}


def test_the_log_tells_no_word_and_no_key(year: Year) -> None:
    watch = year.watch
    assert len(watch.lines) > 100
    assert len(watch.tokens) > 100
    log = "\n".join(watch.lines)
    assert MARK.findall(log) == []
    assert redact(log) == log
    assert [one for one in watch.tokens if one in log] == []
