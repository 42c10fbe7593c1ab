"""The cards and forms of prepared cases fit in Discord, in both languages, however full."""

import pytest

from bot.domain.case import CASES_MAX, FIELD_MAX, CaseId, Layer, PreparedCase, Theme
from bot.domain.case_views import CasesView, CaseView, Listed, SharedCase
from bot.domain.ids import GuildId
from bot.domain.language import Language
from bot.domain.third_parties import Finding, Trace
from bot.methods.intakes import load_intakes
from bot.render.cases import (
    bid_offer_card,
    case_card,
    case_form,
    cases_card,
    confirm_erase_card,
    values_of,
)
from bot.render.limits import faults_of
from tests.render.reading import TEXTS, text
from tests.render.samples import ALPHABETS, NOW, OTHERS, ROUND, Sampler, contribution

INTAKES = load_intakes()


def a_case(sampler: Sampler, keys: list[str], **changes: object) -> PreparedCase:
    return PreparedCase(
        CaseId(contribution(1)),
        GuildId(1),
        OTHERS[0],
        "solution-focused",
        sampler.line(),
        {key: sampler.text(FIELD_MAX) for key in keys},
        NOW,
        **changes,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
@pytest.mark.parametrize("longest", [True, False], ids=["longest", "short"])
def test_every_card_and_form_fits(language: Language, alphabet: str, longest: bool) -> None:
    sampler = Sampler(alphabet, longest)
    two = (language, TEXTS)
    traces = [Finding(trace, sampler.line(200)) for trace in Trace] * 4
    made = []
    for intake in INTAKES:
        keys = [one.key for one in intake.fields]
        for case in (
            a_case(sampler, keys, theme=Theme.STOCK, layer=Layer.SELF, shared=True),
            a_case(sampler, keys[:1]),
        ):
            made += [case_card(CaseView(case, intake), *two, found) for found in ((), traces)]
            asked = (case.method_id, intake)
            form = case_form(case.id, asked, "1" * 20, *two, values_of(case))
            assert [fault for fault in faults_of(form) if "filled in" not in fault] == []
    own = tuple(
        Listed(CaseId(contribution(n)), sampler.line(), Theme.INSTITUTION, Layer.MIDDLE, n % 2 == 0)
        for n in range(CASES_MAX)
    )
    others = tuple(
        SharedCase(OTHERS[0], sampler.line(), theme, layer)
        for theme in (None, *Theme)
        for layer in (None, *Layer)
    )
    made += [cases_card(CasesView(own, others), *two), cases_card(CasesView((), ()), *two)]
    made += [bid_offer_card(ROUND, own, *two), confirm_erase_card(own[0].id, *two)]
    assert [fault for card in made for fault in faults_of(card)] == []


def test_a_shared_case_of_another_is_a_title_with_tags() -> None:
    other = SharedCase(OTHERS[0], "Niemand *roostert*", Theme.MIDDLE, None)
    body = text(cases_card(CasesView((), (other,)), Language.NL, TEXTS))
    assert f"**Niemand \\*roostert\\***, van <@{OTHERS[0]}> · de middenlaag" in body
