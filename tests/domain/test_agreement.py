"""When people are asked to agree, and when what they agreed to still holds."""

from datetime import UTC, datetime

import pytest

from bot.domain.agreement import (
    EDITION,
    LINE_MAX,
    LINES_MAX,
    Acceptance,
    AgreementView,
    OwnLines,
    Scope,
    holds,
    joined_since,
    read_lines,
)
from bot.domain.errors import BadInput
from bot.domain.ids import GuildId, RoundId, UserId

JORIS, AAFKE, SAMIRA = UserId(1), UserId(2), UserId(3)
OWN = OwnLines(2, ("We beginnen op tijd.",))


def agreed(*beside: UserId, edition: int = EDITION, revision: int = OWN.revision) -> Acceptance:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    return Acceptance(Scope(GuildId(9)), JORIS, edition, revision, frozenset(beside), at)


def test_who_never_agreed_is_asked_and_told_of_nobody_new() -> None:
    assert not holds(None, OWN, ())
    assert joined_since(None, (AAFKE,)) == ()


def test_it_is_asked_once_for_a_version() -> None:
    assert holds(agreed(), OWN, ())
    assert holds(agreed(JORIS, AAFKE), OWN, (AAFKE, JORIS))


@pytest.mark.parametrize("last", [agreed(edition=EDITION - 1), agreed(revision=1)])
def test_another_version_is_asked_for(last: Acceptance) -> None:
    assert not holds(last, OWN, ())


def test_somebody_new_is_a_reason_to_ask_and_is_named() -> None:
    last = agreed(JORIS, AAFKE)
    assert not holds(last, OWN, (JORIS, AAFKE, SAMIRA))
    assert joined_since(last, (SAMIRA, JORIS, AAFKE)) == (SAMIRA,)


def test_who_left_and_who_agrees_are_no_reason_to_ask() -> None:
    assert holds(agreed(JORIS, AAFKE), OWN, (AAFKE,))
    assert holds(agreed(AAFKE), OWN, (AAFKE, JORIS))


def test_the_version_names_both_parts() -> None:
    assert AgreementView(RoundId("r"), None, OWN).mark == f"{EDITION}.2"


def test_lines_are_tidied_and_none_is_allowed() -> None:
    assert read_lines("  We  beginnen op tijd. \n\n Telefoons weg. ") == (
        "We beginnen op tijd.",
        "Telefoons weg.",
    )
    assert read_lines(" \n ") == ()
    assert len(read_lines("\n".join("x" * LINE_MAX for _ in range(LINES_MAX)))) == LINES_MAX


@pytest.mark.parametrize("text", ["x\n" * (LINES_MAX + 1), "x" * (LINE_MAX + 1)])
def test_more_than_can_be_remembered_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_lines(text)
