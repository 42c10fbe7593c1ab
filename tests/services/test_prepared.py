"""A prepared case is its author's, also against who sends its id in a form of their own."""

import pytest

from bot.domain.case import CaseId, Intake
from bot.domain.errors import Missing
from bot.services import prepared
from bot.services.prepared import Author
from tests.services.conftest import AAFKE, GUILD, JORIS, Office

ASKED = ("", Intake((), ()))


async def test_nobody_writes_over_the_case_of_another(office: Office) -> None:
    mine, theirs = Author(GUILD, JORIS), Author(GUILD, AAFKE)
    case_id = CaseId(office.ids.new())
    await prepared.write(office.desk, mine, case_id, ASKED, {"title": "Mijn brug"})
    with pytest.raises(Missing):
        await prepared.write(office.desk, theirs, case_id, ASKED, {"title": "Weg ermee"})
    assert (await prepared.read(office.desk, mine, case_id)).title == "Mijn brug"
